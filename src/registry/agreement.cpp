// Reads one agreement file. The format is docs/guide/agreement-format.md.
#include <algorithm>

#include "readers.hpp"

namespace lattice {
namespace {

/// What a field that is left out means, by the kind of the promise. nullopt: it may not be left out.
struct Defaults {
  std::optional<Trigger> trigger;
  std::optional<Discretion> discretion;
};

Defaults defaults_of(Kind kind) {
  switch (kind) {
    case Kind::dialogue:
    case Kind::other: return {Trigger::none, Discretion::none};
    case Kind::consultation: return {Trigger::threat, Discretion::consult_only};
    case Kind::non_aggression: return {Trigger::use_of_force_by_obligor, Discretion::automatic};
    case Kind::neutrality: return {std::nullopt, Discretion::automatic};
    case Kind::permission:
    case Kind::basing_access: return {std::nullopt, Discretion::permission_only};
    default: return {};
  }
}

/// "third_party_acts:RUS" into word and rest.
std::pair<std::string, std::string> cut(const std::string& text) {
  const auto colon = text.find(':');
  return colon == std::string::npos ? std::pair(text, std::string{})
                                    : std::pair(text.substr(0, colon), text.substr(colon + 1));
}

Who who(Fields& f, std::string_view key) {
  Who out;
  const auto list = texts(f, key);
  out.all = list.empty();
  for (const auto& code : list) {
    if (code == "ALL")
      out.all = true;
    else if (const auto s = state_of_code(f, key, code))
      out.states.push_back(*s);
  }
  return out;
}

std::vector<ConditionTest> conditions(Fields& f) {
  std::vector<ConditionTest> out;
  for (const auto& text : texts(f, "conditions")) {
    const auto [name, rest] = cut(text);
    const auto w = word_of<Condition>(f, "conditions", name);
    if (!w) continue;
    ConditionTest test{*w, {}, 0};
    const bool wants_state = *w == Condition::third_party_acts || *w == Condition::third_party_ratifies ||
                             *w == Condition::exempt_if_conflict_with || *w == Condition::partner_bound;
    if (wants_state && rest.empty())
      error(f, "conditions", f.what + ": the condition \"" + name + "\" needs a state, " + name + ":CODE");
    else if (wants_state)
      test.state = state_of_code(f, "conditions", rest).value_or(Actor{});
    else if (*w == Condition::deadline) {
      const auto d = read_date(rest);
      if (!d) error(f, "conditions", f.what + ": \"" + text + "\" needs a day, deadline:1866-07-08");
      test.deadline = d ? last_day(*d) : 0;
    } else if (!rest.empty())
      error(f, "conditions", f.what + ": \"" + name + "\" takes nothing after a colon");
    out.push_back(test);
  }
  return out;
}

/// In a draft a word that is left out has this meaning; in an agreement that exists it may not be left out.
template <class E>
std::optional<E> draft_or(const Fields& f, E fallback) {
  return f.context.hypothetical ? std::optional(fallback) : std::nullopt;
}

/// The same of a text.
std::string text_of_draft(Fields& f, std::string_view key, const std::string& fallback) {
  return f.context.hypothetical && !has(f, key) ? fallback : required_text(f, key);
}

/// Keys of sources that may be left out.
std::vector<std::string> source_keys(Fields& f, std::string_view field, const Agreement& a, const std::string& what) {
  const auto keys = texts(f, field);
  for (const auto& key : keys)
    if (std::none_of(a.sources.begin(), a.sources.end(), [&](const Source& s) { return s.key == key; }))
      error(f, field, what + ": the source \"" + key + "\" is not defined by a [[source]] table");
  return keys;
}

void check_sources(Fields& f, std::vector<std::string>& keys, const Agreement& a, const std::string& what) {
  keys = source_keys(f, "source", a, what);
  if (keys.empty() && !f.context.hypothetical)
    error(f, "source", what + ": no source; name the key of a [[source]] table");
}

void read_terms(Fields& f, Commitment& c) {
  const Defaults d = defaults_of(c.kind);
  c.trigger = word<Trigger>(f, "trigger", d.trigger);
  c.adversary = adversary_tests(f, "adversary");
  if (c.adversary.empty()) c.adversary.push_back({Adversary::any, {}});
  c.adversary_exclude = adversary_tests(f, "adversary_exclude");
  c.adversary_min = integer(f, "adversary_min").value_or(1);
  c.objects = objects(f, "objects");
  if (c.objects == 0) c.objects = bit(Object::any);
  c.area = area_tests(f, "area");
  if (c.area.empty()) c.area.push_back({Area::whole_world, {}});
  c.discretion = word<Discretion>(f, "discretion", d.discretion);
  c.decision = word<DecisionRule>(f, "decision", DecisionRule::individual);
  c.conditions = conditions(f);
}

/// What shapes the clause beside its terms: who opens talks, for what it is not, when it begins, what says it closer.
void read_shape(Fields& f, Commitment& c) {
  c.talks = word<Talks>(f, "talks", Talks::as_coded);
  if (c.talks != Talks::as_coded && c.kind != Kind::consultation)
    error(f, "talks", f.what + ": \"talks\" is for promises of kind consultation");
  c.short_of_attack = flag(f, "short_of_attack");
  c.between_parties = flag(f, "between_parties");
  c.organ_orders = flag(f, "organ_orders");
  if (const auto d = date(f, "not_before")) c.not_before = d->day;
  c.specified_by = texts(f, "specified_by");
}

Commitment read_commitment(Fields& f, const Agreement& a) {
  Commitment c;
  c.line = line_of(f.table);
  c.article = text_of_draft(f, "article", "-");
  f.what = "commitment " + c.article;
  c.kind = word<Kind>(f, "kind");
  c.topic = word<Topic>(f, "topic", Topic::none);
  c.owed_by = who(f, "owed_by");
  c.owed_to = who(f, "owed_to");
  for (const Actor s : c.owed_by.states)
    if (!was_party(a, s))
      error(f, "owed_by",
            f.what + ": " + code_of(*f.context.world, s) + " owes this but is no party; add a [[party]] table");
  read_terms(f, c);
  c.window = span(f);
  c.region_counts = areas(f, "region_counts");
  c.protects_others = flag(f, "protects_others");
  c.engineered_from_outside = flag(f, "engineered_from_outside");
  read_shape(f, c);
  c.gist = text_of_draft(f, "gist", std::string(words<Kind>()[static_cast<std::size_t>(c.kind)].meaning));
  c.basis = word<Basis>(f, "basis", draft_or<Basis>(f, Basis::text_seen));
  check_sources(f, c.sources, a, f.what);
  finish(f);
  return c;
}

Reading read_reading(Fields& f, const Agreement& a) {
  Reading r;
  r.date = required_date(f, "date");
  f.what = "reading of " + write_date(r.date);
  r.by = states(f, "by");
  r.article = text(f, "article");
  r.adds_area = areas(f, "adds_area");
  r.adds_objects = objects(f, "adds_objects");
  r.covers = objects(f, "covers");
  r.disputes = text(f, "disputes");
  r.gist = required_text(f, "gist");
  r.basis = word<Basis>(f, "basis", Basis::memory);
  check_sources(f, r.sources, a, f.what);
  finish(f);
  return r;
}

Exception read_exception(Fields& f, const Agreement& a) {
  Exception x;
  x.label = required_text(f, "label");
  f.what = "exception " + x.label;
  x.article = text(f, "article");
  x.owed_by = states(f, "owed_by");
  x.owed_to = states(f, "owed_to");
  x.area = area_tests(f, "area");
  x.objects = objects(f, "objects");
  x.adversary = adversary_tests(f, "adversary");
  x.window = span(f);
  x.disputed_title = flag(f, "disputed_title");
  x.doubtful = flag(f, "doubtful");
  x.dormant = flag(f, "dormant");
  x.opposed = flag(f, "opposed") || x.doubtful || x.dormant;
  x.gist = required_text(f, "gist");
  check_sources(f, x.sources, a, f.what);
  finish(f);
  return x;
}

void read_parties(Fields& f, Agreement& a) {
  for (const auto* t : tables(f, "party")) {
    Fields g{*t, "party", f.context};
    const auto list = states(g, "state");
    if (list.empty()) error(g, "state", "party: \"state\" is missing");
    const Span during = span(g);
    const Role role = word<Role>(g, "role", Role::party);
    const std::string remark = text(g, "note");
    const auto keys = source_keys(g, "source", a, "party");
    for (const Actor s : list) a.parties.push_back({s, during, role, remark, line_of(*t), keys});
    finish(g);
  }
  if (a.parties.empty()) error(f, "party", f.what + ": no [[party]]");
}

std::optional<Actor> everybody_or(Fields& f, std::string_view key) {
  return text(f, key) == "*" ? std::nullopt : state(f, key);
}

void read_suspensions(Fields& f, Agreement& a) {
  for (const auto* t : tables(f, "suspension")) {
    Fields g{*t, "suspension", f.context};
    for (const char* key : {"by", "to"}) (void)required_text(g, key);
    Suspension s{everybody_or(g, "by"), everybody_or(g, "to"), span(g), text(g, "gist"), {}};
    s.sources = source_keys(g, "source", a, "suspension");
    (void)texts(g, "basis");
    a.suspensions.push_back(s);
    finish(g);
  }
}

void read_in_force(Fields& f, Agreement& a) {
  const auto* node = f.table.get("in_force");
  (void)has(f, "in_force");
  if (!node && f.context.hypothetical) return;
  if (!node) return error(f, "in_force", f.what + ": \"in_force\" is missing; a date, \"never\" or \"pending\"");
  const auto* s = node->as_string();
  const bool absent = s && (s->get() == "never" || s->get() == "pending");
  if (!absent) a.in_force = date(f, "in_force");
  if (s && s->get() == "never") a.ended_how = EndedHow::never_in_force;
}

void read_dates(Fields& f, Agreement& a) {
  if (has(f, "signed") || !f.context.hypothetical) a.signed_on = required_date(f, "signed");
  read_in_force(f, a);
  a.ended = date(f, "ended");
  if (has(f, "ended_how"))
    a.ended_how = word<EndedHow>(f, "ended_how");
  else if (a.ended)
    error(f, "ended", f.what + ": \"ended_how\" is missing");
  if (a.ended_how != EndedHow::none && a.ended_how != EndedHow::never_in_force && !a.ended)
    error(f, "ended_how", f.what + ": \"ended\" is missing");
  if (!a.in_force) return;
  a.life = span_of(a.in_force, a.ended);
  if (a.life.from >= a.life.until)
    error(
        f, "ended",
        f.what + ": it ended (" + write_date(*a.ended) + ") before it was in force (" + write_date(*a.in_force) + ")");
  const bool retroactive = a.signed_on.day > last_day(*a.in_force);
  if (retroactive && a.form != Form::domestic_statute)
    warning(
        f, "in_force",
        f.what + ": in force (" + write_date(*a.in_force) + ") before it was signed (" + write_date(a.signed_on) + ")");
}

void read_ids(Fields& f, Agreement& a) {
  const auto* node = f.table.get("ids");
  (void)has(f, "ids");
  if (!node) return;
  if (!node->is_table()) return error(f, "ids", f.what + ": write ids = { atop = [1234], cow = [12] }");
  Fields g{*node->as_table(), f.what + ", ids", f.context};
  a.atop = integers(g, "atop");
  a.cow = integers(g, "cow");
  finish(g);
}

void read_sources(Fields& f, Agreement& a) {
  for (const auto* t : tables(f, "source")) {
    Fields g{*t, "source", f.context};
    a.sources.push_back({required_text(g, "key"), required_text(g, "citation")});
    (void)text(g, "url");
    (void)text(g, "note");
    finish(g);
  }
}

}  // namespace

Objects objects(Fields& f, std::string_view key) {
  Objects out = 0;
  for (const auto& name : texts(f, key))
    if (const auto o = word_of<Object>(f, key, name)) out |= bit(*o);
  return out;
}

static std::optional<std::size_t> place_called(Fields& f, std::string_view key, const std::string& name) {
  try {
    (void)find_place(*f.context.world, name);
    return f.context.world->names.place_by_name.find(lower(name))->second;
  } catch (const Error& unknown) {
    error(f, key, f.what + ": " + unknown.what());
    return std::nullopt;
  }
}

OwnAreas own_areas(Fields& f) {
  OwnAreas out = f.context.areas ? *f.context.areas : OwnAreas{};
  for (const auto* t : tables(f, "area")) {
    Fields g{*t, "area", f.context};
    const std::string id = required_text(g, "id");
    g.what = "area " + id;
    if (read_word<Area>(id)) error(g, "id", g.what + ": this is a word of the vocabulary; take another name");
    std::vector<AreaTest>& tests = out[id];
    for (const Actor s : states(g, "states")) tests.push_back({Area::administered_by, s});
    for (const auto& name : texts(g, "places"))
      if (const auto place = place_called(g, "places", name)) tests.push_back({Area::named_place, {}, place});
    if (!has(g, "states") && !has(g, "places")) error(g, "id", g.what + ": name its \"states\" or its \"places\"");
    finish(g);
  }
  return out;
}

std::vector<AreaTest> area_tests(Fields& f, std::string_view key) {
  std::vector<AreaTest> out;
  for (const auto& text : texts(f, key)) {
    const auto [name, code] = cut(text);
    if (f.context.areas && f.context.areas->contains(name)) {
      const auto& own = f.context.areas->at(name);
      out.insert(out.end(), own.begin(), own.end());
      continue;
    }
    const auto w = word_of<Area>(f, key, name);
    if (!w) continue;
    AreaTest test{*w, {}};
    if (*w == Area::named_place)
      test.place = place_called(f, key, code);
    else if (*w == Area::administered_by && code.empty())
      error(f, key, f.what + ": the area \"administered_by\" needs a state, administered_by:CODE");
    else if (*w == Area::administered_by)
      test.state = state_of_code(f, key, code).value_or(Actor{});
    out.push_back(test);
  }
  return out;
}

std::vector<AdversaryTest> adversary_tests(Fields& f, std::string_view key) {
  std::vector<AdversaryTest> out;
  for (const auto& text : texts(f, key)) {
    const auto [name, code] = cut(text);
    if (name == "allied_with")
      out.push_back({Adversary::allied_with, state_of_code(f, key, code).value_or(Actor{})});
    else if (const auto w = read_word<Adversary>(text); w && *w != Adversary::code)
      out.push_back({*w, {}});
    else if (const auto s = state_of_code(f, key, text))
      out.push_back({Adversary::code, *s});
  }
  return out;
}

Agreement read_agreement(const toml::table& file, const Context& given) {
  Agreement a;
  a.file = given.file;
  Fields head{file, "agreement", given};
  const OwnAreas areas = own_areas(head);
  Context context = given;
  context.areas = &areas;
  Fields f{file, "agreement", context, head.asked};
  a.id = text_of_draft(f, "id", {});
  f.what = a.id.empty() ? "agreement" : a.id;
  if (context.file.find("agreements/") != std::string::npos && !context.file.ends_with("/" + a.id + ".toml"))
    error(f, "id", "the id \"" + a.id + "\" differs from the name of the file");
  a.title = text_of_draft(f, "title", {});
  a.form = word<Form>(f, "form", draft_or(f, Form::treaty));
  if (a.form == Form::coded)
    error(f, "form",
          f.what + ": \"coded\" is for entries taken over from other records; take the form of the instrument");
  read_dates(f, a);
  read_ids(f, a);
  a.replaced_by = text(f, "replaced_by");
  a.parties_incomplete = flag(f, "parties_incomplete");
  a.universal = flag(f, "universal");
  a.checked = date(f, "checked");
  a.aliases = texts(f, "aliases");
  a.notes = text(f, "notes");
  a.organs = texts(f, "organs");
  read_sources(f, a);
  a.rests_on = source_keys(f, "rests_on", a, f.what);
  read_parties(f, a);
  read_suspensions(f, a);
  for (const auto* t : tables(f, "commitment")) {
    Fields g{*t, "commitment", context};
    a.commitments.push_back(read_commitment(g, a));
  }
  if (a.commitments.empty()) error(f, "commitment", f.what + ": no [[commitment]]");
  for (const auto* t : tables(f, "reading")) {
    Fields g{*t, "reading", context};
    a.readings.push_back(read_reading(g, a));
  }
  for (const auto* t : tables(f, "exception")) {
    Fields g{*t, "exception", context};
    a.exceptions.push_back(read_exception(g, a));
  }
  finish(f);
  return a;
}

}  // namespace lattice
