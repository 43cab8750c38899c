// Agreements for reading: the list, and one agreement whole.
#include <algorithm>

#include "json.hpp"
#include "lattice/report.hpp"

namespace lattice {
namespace {

std::string optional_date(const std::optional<Date>& d) { return d ? write_date(*d) : std::string{}; }

bool counts(const Agreement& a, const Party& p, std::optional<Day> day) {
  return p.role == Role::party && (!day || (a.life.contains(*day) && p.span.contains(*day)));
}

std::vector<std::string> party_codes(const World& world, const Agreement& a, std::optional<Day> day) {
  std::vector<std::string> out;
  for (const Party& p : a.parties) {
    const std::string code = code_of(world, p.state);
    if (counts(a, p, day) && std::find(out.begin(), out.end(), code) == out.end()) out.push_back(code);
  }
  return out;
}

std::vector<std::string> kinds_of(const Agreement& a) {
  std::vector<std::string> out;
  for (const Commitment& c : a.commitments)
    if (const std::string kind{name_of(c.kind)}; std::find(out.begin(), out.end(), kind) == out.end())
      out.push_back(kind);
  return out;
}

bool concerns(const Agreement& a, std::optional<Day> day, std::optional<Actor> state) {
  if (day && !a.life.contains(*day)) return false;
  if (!state) return true;
  const auto member = [&](const Party& p) { return p.state == *state && (!day || p.span.contains(*day)); };
  const auto protects = [&](const Commitment& c) {
    return std::find(c.owed_to.states.begin(), c.owed_to.states.end(), *state) != c.owed_to.states.end();
  };
  return std::any_of(a.parties.begin(), a.parties.end(), member) ||
         (!was_party(a, *state) && std::any_of(a.commitments.begin(), a.commitments.end(), protects));
}

std::string checked_text(const Agreement& a) {
  return a.checked ? "Checked " + write_date(*a.checked) : std::string("Rests on memory: held against no source yet");
}

std::string span_text(const Span& s) {
  if (s.from == day_min && s.until == day_max) return {};
  return (s.from == day_min ? "" : write_day(s.from)) + ".." + (s.until == day_max ? "" : write_day(s.until - 1));
}

std::vector<std::string> who_codes(const World& world, const Who& who) {
  std::vector<std::string> out;
  if (who.all) out.emplace_back("ALL");
  for (const Actor s : who.states) out.push_back(code_of(world, s));
  return out;
}

std::string adversary_text(const World& world, const AdversaryTest& t) {
  if (t.word == Adversary::code) return code_of(world, t.state);
  return std::string(name_of(t.word)) + (t.word == Adversary::allied_with ? ":" + code_of(world, t.state) : "");
}

std::string condition_text(const World& world, const ConditionTest& t) {
  if (t.word == Condition::deadline) return "deadline:" + write_day(t.deadline);
  return std::string(name_of(t.word)) + (t.state ? ":" + code_of(world, t.state) : "");
}

template <class T, class F>
std::vector<std::string> texts_of(const std::vector<T>& list, F f) {
  std::vector<std::string> out;
  for (const T& item : list) out.push_back(f(item));
  return out;
}

std::vector<std::string> area_words(Areas mask) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < words<Area>().size(); ++i)
    if (mask >> i & 1) out.emplace_back(words<Area>()[i].name);
  return out;
}

Json commitment_json(const World& world, const Agreement& a, const Commitment& c) {
  Json out{{"article", c.article}, {"kind", name_of(c.kind)}};
  if (c.topic != Topic::none) out["topic"] = name_of(c.topic);
  out["owed_by"] = who_codes(world, c.owed_by);
  out["owed_to"] = who_codes(world, c.owed_to);
  out["trigger"] = name_of(c.trigger);
  out["adversary"] = texts_of(c.adversary, [&](const auto& t) { return adversary_text(world, t); });
  out["adversary_exclude"] = texts_of(c.adversary_exclude, [&](const auto& t) { return adversary_text(world, t); });
  if (c.adversary_min != 1) out["adversary_min"] = c.adversary_min;
  out["objects"] = object_names(c.objects);
  out["area"] = texts_of(c.area, [&](const auto& t) { return area_text(world, t); });
  out["bindingness"] = name_of(bindingness_of(a.form));
  out["discretion"] = name_of(c.discretion);
  out["decision"] = name_of(c.decision);
  out["conditions"] = texts_of(c.conditions, [&](const auto& t) { return condition_text(world, t); });
  if (const auto w = span_text(c.window); !w.empty()) out["window"] = w;
  if (c.not_before != day_min) out["not_before"] = write_day(c.not_before);
  if (c.talks != Talks::as_coded) out["talks"] = name_of(c.talks);
  if (c.short_of_attack) out["short_of_attack"] = true;
  if (c.between_parties) out["between_parties"] = true;
  if (c.organ_orders) out["organ_orders"] = true;
  if (!c.specified_by.empty()) out["specified_by"] = c.specified_by;
  out["gist"] = c.gist;
  out["basis"] = name_of(c.basis);
  out["source"] = c.sources;
  return out;
}

Json party_json(const World& world, const Agreement& a, const Party& p) {
  const bool ended = p.span.until != day_max;
  Json out{{"state", code_of(world, p.state)}};
  out["from"] = p.span.from != day_min ? Json(write_day(p.span.from))
                : a.in_force           ? Json(write_date(*a.in_force))
                                       : Json(nullptr);
  out["until"] = ended ? Json(write_day(p.span.until - 1)) : a.ended ? Json(write_date(*a.ended)) : Json(nullptr);
  out["role"] = name_of(p.role);
  if (!p.note.empty()) out["note"] = p.note;
  return out;
}

Json suspension_json(const World& world, const Suspension& s) {
  return {{"by", s.by ? code_of(world, *s.by) : "*"},
          {"to", s.to ? code_of(world, *s.to) : "*"},
          {"from", s.span.from == day_min ? Json(nullptr) : Json(write_day(s.span.from))},
          {"until", s.span.until == day_max ? Json(nullptr) : Json(write_day(s.span.until - 1))},
          {"gist", s.gist}};
}

Json reading_json(const World& world, const Reading& r) {
  return {{"date", write_date(r.date)},
          {"by", codes(world, r.by)},
          {"article", r.article},
          {"adds_area", area_words(r.adds_area)},
          {"adds_objects", object_names(r.adds_objects)},
          {"covers", object_names(r.covers)},
          {"disputes", r.disputes},
          {"gist", r.gist},
          {"basis", name_of(r.basis)},
          {"source", r.sources}};
}

std::string party_line(const World& world, const Party& p) {
  std::string out = code_of(world, p.state);
  if (const auto s = span_text(p.span); !s.empty()) out += " " + s;
  if (p.role != Role::party) out += " (" + std::string(name_of(p.role)) + ")";
  return out;
}

std::string commitment_text(const World& world, const Agreement& a, const Commitment& c) {
  const auto line = [](const std::string& head, const std::vector<std::string>& list) {
    return list.empty() ? std::string{} : "    " + head + join(list, ", ") + "\n";
  };
  std::string out = "\nArticle " + c.article + ": " + std::string(name_of(c.kind)) + ", owed by " +
                    join(who_codes(world, c.owed_by), ", ") + " to " + join(who_codes(world, c.owed_to), ", ") + "\n";
  out += "    " + c.gist + "\n    trigger: " + std::string(name_of(c.trigger)) + "\n";
  out += line("attackers: ", texts_of(c.adversary, [&](const auto& t) { return adversary_text(world, t); }));
  out += line("not against: ", texts_of(c.adversary_exclude, [&](const auto& t) { return adversary_text(world, t); }));
  out += line("objects: ", object_names(c.objects));
  out += line("area: ", texts_of(c.area, [&](const auto& t) { return area_text(world, t); }));
  out += "    bindingness: " + std::string(name_of(bindingness_of(a.form))) +
         "; discretion: " + std::string(name_of(c.discretion)) + "; decision: " + std::string(name_of(c.decision)) +
         "\n";
  out += line("conditions: ", texts_of(c.conditions, [&](const auto& t) { return condition_text(world, t); }));
  if (const auto w = span_text(c.window); !w.empty()) out += "    runs: " + w + "\n";
  out += "    basis: " + std::string(name_of(c.basis)) + "; source: " + citation_of(a, c.sources) + "\n";
  return out;
}

}  // namespace

Table agreement_list(const World& world, std::optional<Day> day, std::optional<Actor> state) {
  Table table = text_table({"id", "title", "form", "signed", "in_force", "ended", "parties", "kinds"});
  for (const Agreement& a : world.agreements)
    if (concerns(a, day, state))
      add_row(table, {a.id, a.title, std::string(name_of(a.form)), write_date(a.signed_on), optional_date(a.in_force),
                      optional_date(a.ended), join(party_codes(world, a, day), ";"), join(kinds_of(a), ";")});
  return table;
}

std::string write_agreement(const World& world, const Agreement& a) {
  std::string out = a.title + "  [" + a.id + "]\n";
  out += std::string(name_of(a.form)) + ", " + std::string(name_of(bindingness_of(a.form))) + "; signed " +
         write_date(a.signed_on);
  out += a.in_force                                ? "; in force " + write_date(*a.in_force)
         : a.ended_how == EndedHow::never_in_force ? "; never in force"
                                                   : "; not yet in force";
  if (a.ended) out += "; ended " + write_date(*a.ended) + " (" + std::string(name_of(a.ended_how)) + ")";
  if (!a.replaced_by.empty()) out += "; replaced by " + a.replaced_by;
  out += "\nParties: " + join(texts_of(a.parties, [&](const Party& p) { return party_line(world, p); }), ", ") +
         (a.parties_incomplete ? " and others" : "") + "\n";
  if (!a.atop.empty()) out += "ATOP: " + join(texts_of(a.atop, [](int n) { return std::to_string(n); }), ", ") + "\n";
  if (!a.cow.empty()) out += "COW: " + join(texts_of(a.cow, [](int n) { return std::to_string(n); }), ", ") + "\n";
  if (!a.aliases.empty()) out += "Earlier id: " + join(a.aliases, ", ") + "\n";
  if (!a.notes.empty()) out += a.notes + "\n";
  for (const Suspension& s : a.suspensions)
    out += "Suspended: duties of " + (s.by ? code_of(world, *s.by) : "everybody") + " to " +
           (s.to ? code_of(world, *s.to) : "everybody") + ", " + span_text(s.span) +
           (s.gist.empty() ? "" : ". " + s.gist) + "\n";
  for (const Commitment& c : a.commitments) out += commitment_text(world, a, c);
  for (const Exception& x : a.exceptions)
    out += "\nException \"" + x.label + "\"" + (x.opposed ? " (opposed)" : "") + ": " + x.gist +
           "\n    source: " + citation_of(a, x.sources) + "\n";
  for (const Reading& r : a.readings)
    out += "\nReading of " + write_date(r.date) +
           (r.by.empty() ? "" : " by " + join(texts_of(r.by, [&](Actor s) { return code_of(world, s); }), ", ")) +
           ": " + r.gist + "\n    source: " + citation_of(a, r.sources) + "\n";
  out += "\nSources\n";
  for (const Source& s : a.sources) out += "    " + s.key + ": " + s.citation + "\n";
  return out + checked_text(a) + "\n";
}

std::string write_agreement_json(const World& world, const Agreement& a, const std::string& data_hash) {
  Json out{{"id", a.id},
           {"title", a.title},
           {"form", name_of(a.form)},
           {"bindingness", name_of(bindingness_of(a.form))},
           {"signed", write_date(a.signed_on)}};
  out["in_force"] = a.in_force ? Json(write_date(*a.in_force)) : Json(nullptr);
  out["ended"] = a.ended ? Json(write_date(*a.ended)) : Json(nullptr);
  out["ended_how"] = name_of(a.ended_how);
  if (!a.replaced_by.empty()) out["replaced_by"] = a.replaced_by;
  if (!a.aliases.empty()) out["aliases"] = a.aliases;
  out["ids"] = {{"atop", a.atop}, {"cow", a.cow}};
  out["parties_incomplete"] = a.parties_incomplete;
  out["parties"] = texts_of(
      a.parties, [&](const Party& p) { return p.role == Role::party ? code_of(world, p.state) : std::string{}; });
  auto& list = out["parties"];
  Json distinct = Json::array();
  for (const auto& code : list)
    if (code != "" && std::find(distinct.begin(), distinct.end(), code) == distinct.end()) distinct.push_back(code);
  out["parties"] = distinct;
  out["memberships"] = Json::array();
  for (const Party& p : a.parties) out["memberships"].push_back(party_json(world, a, p));
  out["suspensions"] = Json::array();
  for (const Suspension& s : a.suspensions) out["suspensions"].push_back(suspension_json(world, s));
  out["commitments"] = Json::array();
  for (const Commitment& c : a.commitments) out["commitments"].push_back(commitment_json(world, a, c));
  out["exceptions"] = Json::array();
  for (const Exception& x : a.exceptions)
    out["exceptions"].push_back({{"label", x.label},
                                 {"article", x.article},
                                 {"opposed", x.opposed},
                                 {"dormant", x.dormant},
                                 {"owed_to", codes(world, x.owed_to)},
                                 {"window", span_text(x.window)},
                                 {"gist", x.gist},
                                 {"source", x.sources}});
  out["readings"] = Json::array();
  for (const Reading& r : a.readings) out["readings"].push_back(reading_json(world, r));
  out["sources"] = Json::array();
  for (const Source& s : a.sources) out["sources"].push_back({{"key", s.key}, {"citation", s.citation}});
  out["notes"] = a.notes;
  out["checked"] = a.checked ? Json(write_date(*a.checked)) : Json(nullptr);
  out["stamp"] = stamp_json(data_hash);
  return print(out);
}

}  // namespace lattice
