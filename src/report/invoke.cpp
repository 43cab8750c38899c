// What an attack obliges, for a terminal and as JSON.
#include <algorithm>

#include "alike.hpp"
#include "json.hpp"
#include "lattice/report.hpp"

namespace lattice {
namespace {

std::string confidence(const Verdict& v) { return v.contested() ? "contested" : "settled"; }

std::vector<std::string> alternatives_text(const Verdict& v) {
  std::vector<std::string> out;
  for (const Alternative& a : v.alternatives) out.push_back(std::string(name_of(a.verdict)) + " " + assumption_of(a));
  return out;
}

std::string actors(const World& world, const std::vector<Actor>& list, const Event& e) {
  std::vector<std::string> out;
  for (const Actor a : list) out.push_back(code_of(world, a, &e));
  return join(out, ", ");
}

std::string event_text(const World& world, const Event& e) {
  std::string out = write_day(e.date) + ": " + actors(world, e.attackers, e) + " -> " + actors(world, e.targets, e) +
                    ", " + std::string(name_of(e.act)) + " on " + std::string(name_of(e.object)) + " at " + e.place;
  out += " (administered by " +
         (e.place_admin ? code_of(world, *e.place_admin, &e) : std::string("nobody, or at sea")) +
         "); first use of force: " + (e.first_use.empty() ? "nobody" : actors(world, e.first_use, e));
  out += "; provocation: " + std::string(name_of(e.provocation)) +
         (e.provocation_text.empty() ? "" : " (" + e.provocation_text + ")");
  if (!e.requests.empty()) {
    std::vector<std::string> asks;
    for (const Request& r : e.requests)
      asks.push_back(code_of(world, r.by, &e) + " asks " +
                     (r.to                ? code_of(world, *r.to, &e)
                      : r.to_name.empty() ? "all"
                                          : r.to_name) +
                     " for " + std::string(name_of(r.kind)));
    out += "; " + join(asks, ", ");
  }
  return out + "\n";
}

constexpr std::pair<DutyClass, const char*> headings[] = {
    {DutyClass::duty_military, "Bound to fight"},
    {DutyClass::breach, "Breaks its own promise"},
    {DutyClass::duty_abstain, "Bound to stay out"},
    {DutyClass::duty_other_aid, "Bound to help without fighting"},
    {DutyClass::duty_consult, "Bound to consult"},
    {DutyClass::discretion, "Free by its own law or declared policy"},
    {DutyClass::no_duty, "Not bound, although tied to a side"}};

std::string verdict_text(const InvokeReport& r, const Verdict& v) {
  const World& world = *r.world;
  const Agreement& a = agreement_of(world, v);
  const Commitment& c = commitment_of(world, v);
  std::string out = "  " + code_of(world, v.state) + "  " + std::string(name_of(v.verdict)) + "  " + a.title +
                    ", Article " + c.article + " [" + a.id + "]; " + std::string(name_of(bindingness_of(a.form))) +
                    ", " + std::string(name_of(c.discretion)) + "; " + std::string(name_of(v.reason)) +
                    (v.contested() ? "; contested" : "") + "\n";
  for (const Alternative& alt : v.alternatives)
    out += "       or " + std::string(name_of(alt.verdict)) + " " + assumption_of(alt) + " (--assume " +
           std::string(row_of(alt.doubt).name) + "=" + (alt.value ? "yes" : "no") + ")\n";
  if (!r.trace) return out;
  for (const Step& s : steps_of(*r.day, *r.event, v, r.assumed))
    out += "       " + s.test + ": " + std::string(name_of(s.answer)) + ". " + s.text + "\n";
  return out + "       source: " + citation_of(a, c.sources) + " (" + std::string(name_of(c.basis)) + ")\n";
}

/// The answers of one class of duty; obligors of one promise with one answer on one line.
std::string grouped(const InvokeReport& r, const std::vector<std::vector<const Verdict*>>& groups, DutyClass duty) {
  std::string out;
  for (const auto& group : groups) {
    if (group.front()->duty != duty) continue;
    std::vector<std::string> states;
    for (const Verdict* v : group) states.push_back(code_of(*r.world, v->state));
    std::string text = verdict_text(r, *group.front());
    out += text.replace(2, states.front().size(), join(states, " "));
  }
  return out;
}

/// "the Philippines" as far as the promise is for one of them, "beside China" where the obligor joins the attacker.
std::string for_whom(const InvokeReport& r, const Verdict& v) {
  std::vector<std::string> names;
  for (const Actor t : r.event->targets)
    if (t != v.state && is_beneficiary(agreement_of(*r.world, v), commitment_of(*r.world, v), t, r.event->date))
      names.push_back(name_of(*r.world, t, r.event));
  if (!names.empty()) return "for " + join(names, ", ");
  return v.verdict == VerdictWord::bound_offence ? "beside " + actors(*r.world, r.event->attackers, *r.event)
                                                 : "for " + actors(*r.world, r.event->targets, *r.event);
}

/// The first sentence: who must fight and what for, the firm before the doubtful; each state once.
std::string who_must_fight(const InvokeReport& r) {
  std::string firm, doubtful;
  std::vector<Actor> told;
  for (const bool contested : {false, true})
    for (const Verdict& v : r.verdicts) {
      if (v.duty != DutyClass::duty_military || v.contested() != contested || holds(told, v.state)) continue;
      told.push_back(v.state);
      (contested ? doubtful : firm) += "  " + name_of(*r.world, v.state) + ", " + for_whom(r, v) + ", by " +
                                       agreement_of(*r.world, v).title + ", Article " +
                                       commitment_of(*r.world, v).article + "\n";
    }
  std::string out = firm.empty() ? std::string("No state is bound on every reading.\n") : "Must fight\n" + firm;
  if (firm.empty() && doubtful.empty()) return "Nobody is bound to fight.\n";
  return doubtful.empty() ? out : out + "Must fight on the likelier of two readings\n" + doubtful;
}

/// One line for a class of duty: how many states, and which.
std::string folded(const InvokeReport& r, DutyClass duty, std::string_view heading) {
  std::vector<Actor> list;
  for (const Verdict& v : r.verdicts)
    if (v.duty == duty && !holds(list, v.state)) list.push_back(v.state);
  if (list.empty()) return {};
  constexpr std::size_t most = 12;
  const std::size_t shown = std::min(list.size(), list.size() > most ? most - 1 : most);
  const std::vector<Actor> first(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(shown));
  return std::string(heading) + " (" + std::to_string(list.size()) + "): " + actors(*r.world, first, *r.event) +
         (shown < list.size() ? " and " + std::to_string(list.size() - shown) + " more" : "") + "\n";
}

/// The answers below the first sentence: in full, or the duties to fight in full and a line for each other class.
std::string answers_text(const InvokeReport& r, bool fight) {
  std::string out;
  const auto groups = group_alike(r.verdicts);
  for (const auto& [duty, heading] : headings) {
    if ((duty == DutyClass::duty_military) != fight) continue;
    const bool full = fight || r.all || r.trace;
    const std::string part = full ? grouped(r, groups, duty) : folded(r, duty, heading);
    if (!part.empty()) out += full ? std::string(heading) + "\n" + part : part;
  }
  return out;
}

std::string chain_text(const World& world, const std::vector<Link>& links) {
  std::string out;
  int round = 0;
  for (const Link& l : links) {
    if (l.round != round)
      out += "Round " + std::to_string(l.round) +
             (l.round == 1 ? ": by the attack itself\n" : ": because an ally joined\n");
    round = l.round;
    out += "  " + code_of(world, l.state) + " joins the " + (l.side == Side::aggressor ? "attacker" : "attacked");
    if (l.by_choice)
      out += " by choice, as assumed";
    else
      out += " by " + agreement_of(world, l.verdict).title + ", Article " + commitment_of(world, l.verdict).article;
    out += (l.because_of ? ", because of " + code_of(world, l.because_of) : "") + "\n";
  }
  return out;
}

std::string conflict_text(const World& world, const Conflict& c) {
  const auto side = [&](const Verdict& v) {
    return std::string(name_of(v.verdict)) + " under " + agreement_of(world, v).title + " (" +
           citation_of(agreement_of(world, v), commitment_of(world, v).sources) + ")";
  };
  return "  " + code_of(world, c.state) + ": " + side(c.one) + " against " + side(c.other) + "\n";
}

Json step_json(const Step& s) {
  return {
      {"test", s.test}, {"answer", name_of(s.answer)}, {"text", s.text}, {"article", s.article}, {"source", s.source}};
}

Json event_json(const World& world, const Event& e) {
  Json out{{"date", write_day(e.date)},
           {"attackers", codes(world, e.attackers, &e)},
           {"targets", codes(world, e.targets, &e)},
           {"act", name_of(e.act)},
           {"object", name_of(e.object)},
           {"place", e.place}};
  out["place_admin"] = e.place_admin ? Json(code_of(world, *e.place_admin, &e)) : Json(nullptr);
  out["place_sovereign"] = codes(world, e.place_sovereign, &e);
  out["first_use_by"] = codes(world, e.first_use, &e);
  out["provocation"] = name_of(e.provocation);
  if (!e.provocation_text.empty()) out["provocation_text"] = e.provocation_text;
  out["attributed_to"] = codes(world, e.attributed_to, &e);
  out["requests"] = Json::array();
  for (const Request& r : e.requests)
    out["requests"].push_back({{"by", code_of(world, r.by, &e)},
                               {"to", r.to                ? code_of(world, *r.to, &e)
                                      : r.to_name.empty() ? "ALL"
                                                          : r.to_name},
                               {"kind", name_of(r.kind)}});
  out["decisions"] = Json::array();
  for (const OrganDecision& d : e.decisions)
    out["decisions"].push_back({{"organ", d.organ}, {"kind", name_of(d.kind)}, {"article", d.article}});
  out["also_hit"] = Json::array();
  for (const Hit& h : e.also_hit)
    out["also_hit"].push_back({{"state", code_of(world, h.state, &e)}, {"object", name_of(h.object)}});
  if (!e.at_war.empty()) out["at_war"] = Json::array();
  for (const War& w : e.at_war) {
    out["at_war"].push_back({{"a", code_of(world, w.a, &e)}, {"b", code_of(world, w.b, &e)}});
    if (w.since != day_min) out["at_war"].back()["since"] = write_day(w.since);
  }
  if (e.intent != Intent::deliberate) out["intent"] = name_of(e.intent);
  return out;
}

Json link_json(const InvokeReport& r, const Link& l) {
  const World& world = *r.world;
  Json out{{"round", l.round},
           {"state", code_of(world, l.state)},
           {"side", l.side == Side::aggressor ? "attacker" : "attacked"},
           {"by_choice", l.by_choice}};
  out["because_of"] = l.because_of ? Json(code_of(world, l.because_of)) : Json(nullptr);
  out["entrapment"] = l.round > 1;
  out["verdict"] = l.by_choice ? Json(nullptr) : verdict_json(*r.day, l.event, l.verdict, r.assumed);
  return out;
}

}  // namespace

Json verdict_json(const Snapshot& day, const Event& event, const Verdict& v, const Assumptions& assumed) {
  const World& world = day.world;
  const Agreement& a = agreement_of(world, v);
  const Commitment& c = commitment_of(world, v);
  Json out{{"state", code_of(world, v.state)},
           {"verdict", name_of(v.verdict)},
           {"duty_class", name_of(v.duty)},
           {"agreement", a.id},
           {"article", c.article},
           {"bindingness", name_of(bindingness_of(a.form))},
           {"discretion", name_of(c.discretion)},
           {"reason", name_of(v.reason)},
           {"confidence", confidence(v)}};
  out["alternatives"] = Json::array();
  for (const Alternative& x : v.alternatives)
    out["alternatives"].push_back({{"verdict", name_of(x.verdict)},
                                   {"reason", name_of(x.reason)},
                                   {"assumption", assumption_of(x)},
                                   {"assume", std::string(row_of(x.doubt).name) + (x.value ? "=yes" : "=no")}});
  out["gist"] = c.gist;
  out["basis"] = name_of(c.basis);
  out["source"] = citation_of(a, c.sources);
  out["steps"] = Json::array();
  for (const Step& s : steps_of(day, event, v, assumed)) out["steps"].push_back(step_json(s));
  return out;
}

Table verdict_table(const World& world, const std::vector<Verdict>& verdicts) {
  Table table = text_table({"state", "verdict", "duty_class", "agreement", "article", "bindingness", "discretion",
                            "reason", "confidence", "alternatives"});
  for (const Verdict& v : verdicts) {
    const Agreement& a = agreement_of(world, v);
    const Commitment& c = commitment_of(world, v);
    add_row(table, {code_of(world, v.state), std::string(name_of(v.verdict)), std::string(name_of(v.duty)), a.id,
                    c.article, std::string(name_of(bindingness_of(a.form))), std::string(name_of(c.discretion)),
                    std::string(name_of(v.reason)), confidence(v), join(alternatives_text(v), "; ")});
  }
  return table;
}

std::string write_invoke(const InvokeReport& r) {
  std::string out = event_text(*r.world, *r.event) + who_must_fight(r);
  if (!r.chain.empty()) out += "Chain\n" + chain_text(*r.world, r.chain);
  if (!r.conflicts.empty()) out += "Bound to both sides\n";
  for (const Conflict& c : r.conflicts) out += conflict_text(*r.world, c);
  out += answers_text(r, true) + answers_text(r, false);
  if (!r.all && !r.trace && !r.verdicts.empty()) out += "--all tells every answer, --trace every step.\n";
  if (!r.untied.empty()) out += "No agreement in point: " + actors(*r.world, r.untied, *r.event) + "\n";
  return out;
}

std::string write_invoke_json(const InvokeReport& r) {
  Json out{{"event", event_json(*r.world, *r.event)}};
  out["verdicts"] = Json::array();
  for (const Verdict& v : r.verdicts) out["verdicts"].push_back(verdict_json(*r.day, *r.event, v, r.assumed));
  for (const Actor a : r.untied)
    out["verdicts"].push_back({{"state", code_of(*r.world, a)},
                               {"verdict", "not_bound"},
                               {"duty_class", "no_duty"},
                               {"agreement", nullptr},
                               {"article", nullptr},
                               {"bindingness", nullptr},
                               {"discretion", nullptr},
                               {"reason", "no_agreement"},
                               {"confidence", "settled"},
                               {"alternatives", Json::array()},
                               {"steps", Json::array()}});
  out["conflicts"] = Json::array();
  for (const Conflict& c : r.conflicts)
    out["conflicts"].push_back({{"state", code_of(*r.world, c.state)},
                                {"one", verdict_json(*r.day, *r.event, c.one, r.assumed)},
                                {"other", verdict_json(*r.day, *r.event, c.other, r.assumed)}});
  out["chain"] = Json::array();
  for (const Link& l : r.chain) out["chain"].push_back(link_json(r, l));
  out["stamp"] = stamp_json(r.data_hash);
  return print(out);
}

}  // namespace lattice
