// Alliances of other records as agreements of the form "coded": dates and members as the record has them, one coarse
// promise for each word and set of states that owe it. What such a promise lacks (articles, scope, means) is left open
// and said so.
#include <algorithm>
#include <map>

#include "lattice/importers.hpp"

namespace lattice {
namespace {

Kind kind_of(Obligation o) {
  constexpr std::array<Kind, 5> kinds{Kind::defence, Kind::offence, Kind::neutrality, Kind::non_aggression,
                                      Kind::consultation};
  return kinds[static_cast<std::size_t>(o)];
}

Trigger trigger_of(Obligation o) {
  constexpr std::array<Trigger, 5> triggers{Trigger::armed_attack, Trigger::any_war, Trigger::any_war,
                                            Trigger::use_of_force_by_obligor, Trigger::threat};
  return triggers[static_cast<std::size_t>(o)];
}

Discretion discretion_of(Obligation o) {
  constexpr std::array<Discretion, 5> words{Discretion::own_means, Discretion::own_means, Discretion::automatic,
                                            Discretion::automatic, Discretion::consult_only};
  return words[static_cast<std::size_t>(o)];
}

/// A coarse promise. Its window is where the record has it; no area, object or adversary is coded.
Commitment promise(Obligation o, std::vector<Actor> by, std::vector<Actor> to, Span window, const std::string& record) {
  Commitment c;
  c.article = "-";
  c.kind = kind_of(o);
  c.owed_by.states = std::move(by);
  c.owed_to.all = to.empty();
  c.owed_to.states = std::move(to);
  c.trigger = trigger_of(o);
  c.adversary = {{Adversary::any, {}}};
  c.area = {{Area::whole_world, {}}};
  c.discretion = discretion_of(o);
  c.window = window;
  c.gist = "Coded as \"" + std::string(name_of(o)) + "\" by " + record +
           "; articles, scope and conditions are not recorded there.";
  c.basis = Basis::secondary;
  c.sources = {"record"};
  return c;
}

struct Maker {
  const World& world;
  Notes& notes;
  std::map<int, bool> unknown;  ///< state numbers already reported
};

std::optional<Actor> state_of(Maker& m, int number, Day day) {
  const auto found = look_up_state(m.world, "cow:" + std::to_string(number), day);
  if (!found && m.unknown.emplace(number, true).second)
    m.notes.push_back(
        {Severity::warning, "states.toml", 0,
         "no state has the COW number " + std::to_string(number) + "; it is left out of coded agreements"});
  return found;
}

Agreement empty_agreement(const RecordFacts& facts, const std::string& id, const std::string& title,
                          const std::string& number) {
  Agreement a;
  a.id = id;
  a.title = title;
  a.form = Form::coded;
  a.checked = Date{facts.last, Precision::day};
  a.file = std::string(facts.title);
  a.notes = "Taken over from " + std::string(facts.title) +
            "; days of entry are those the record counts from, which for ATOP are days of signature.";
  a.sources = {{"record", std::string(facts.citation) + (number.empty() ? "" : ", alliance " + number)}};
  return a;
}

/// Life and dates from what the members' spells cover.
void set_dates(Agreement& a, const std::vector<CodedMember>& members, Day last) {
  std::optional<Date> first, end;
  bool open = false;
  for (const CodedMember& m : members) {
    if (!first || m.from < *first) first = m.from;
    if (!m.until)
      open = true;
    else if (!end || last_day(*end) < last_day(*m.until))
      end = m.until;
  }
  if (!first) return;
  a.signed_on = *first;
  a.in_force = first;
  if (!open) a.ended = end, a.ended_how = EndedHow::lapsed;
  a.life = span_of(a.in_force, a.ended);
  if (open) a.notes += " In force on " + write_day(last) + ", the last day it covers.";
}

/// One promise per word and distinct window, owed by all members that owe it in that window.
void add_promises(Maker& m, Agreement& a, const CodedAlliance& c, const std::string& record) {
  for (const Obligation o : all_obligations) {
    std::vector<std::pair<Span, std::vector<Actor>>> groups;
    for (const CodedMember& k : c.members) {
      const auto s = state_of(m, k.state, k.from.day);
      if (!s || !has(k.owes, o)) continue;
      const Span span = span_of(k.from, k.until);
      const auto it = std::find_if(groups.begin(), groups.end(), [&](const auto& g) { return g.first == span; });
      if (it == groups.end())
        groups.push_back({span, {*s}});
      else if (std::find(it->second.begin(), it->second.end(), *s) == it->second.end())
        it->second.push_back(*s);
    }
    for (auto& [span, by] : groups) a.commitments.push_back(promise(o, by, {}, span, record));
  }
}

Agreement coded(Maker& m, const CodedAlliance& c) {
  const RecordFacts& facts = facts_of(c.record);
  const bool atop = c.record == Record::atop4;
  Agreement a = empty_agreement(facts, (atop ? "atop-" : "cow-") + std::to_string(c.id),
                                std::string(facts.title) + ", alliance " + std::to_string(c.id), std::to_string(c.id));
  if (atop) a.atop = {c.id};
  if (c.cow_id) a.cow = {*c.cow_id};
  set_dates(a, c.members, facts.last);
  for (const CodedMember& k : c.members)
    if (const auto s = state_of(m, k.state, k.from.day)) {
      const Span span = span_of(k.from, k.until);
      const auto it = std::find_if(a.parties.begin(), a.parties.end(), [&](const Party& p) {
        return p.state == *s && p.span.until >= span.from && span.until >= p.span.from;
      });
      if (it == a.parties.end())
        a.parties.push_back({*s, span, Role::party, {}});
      else
        it->span = {std::min(it->span.from, span.from), std::max(it->span.until, span.until)};
    }
  add_promises(m, a, c, std::string(facts.title));
  return a;
}

/// Runs of years in which one state owes another the same word.
void add_runs(Agreement& a, Actor by, Actor to, const std::vector<PairYear>& years) {
  for (const Obligation o : all_obligations) {
    int first = 0, last = 0;
    const auto close = [&] {
      if (first)
        a.commitments.push_back(promise(o, {by}, {to}, {make_day(first, 1, 1), make_day(last + 1, 1, 1)}, "ATOP 5.1"));
      first = 0;
    };
    for (const PairYear& p : years) {
      if (!has(p.owes, o)) continue;
      if (first && p.year != last + 1) close();
      if (!first) first = p.year;
      last = p.year;
    }
    close();
  }
}

/// One agreement for each pair of states of the dyad-years.
std::vector<Agreement> of_pair_years(Maker& m, const std::vector<PairYear>& list) {
  std::map<std::pair<int, int>, std::vector<PairYear>> directed;
  for (const PairYear& p : list) directed[{p.by, p.to}].push_back(p);
  std::vector<Agreement> out;
  for (auto& [pair, years] : directed) {
    if (pair.first > pair.second) continue;
    auto& back = directed[{pair.second, pair.first}];
    std::sort(years.begin(), years.end(), [](const auto& x, const auto& y) { return x.year < y.year; });
    std::sort(back.begin(), back.end(), [](const auto& x, const auto& y) { return x.year < y.year; });
    const Day day = make_day(years.front().year, 7, 1);
    const auto one = state_of(m, pair.first, day), two = state_of(m, pair.second, day);
    if (!one || !two || *one == *two) continue;
    const std::string id = std::to_string(pair.first) + "-" + std::to_string(pair.second);
    Agreement a = empty_agreement(
        facts_of(Record::atop5), "atop5-" + id,
        "ATOP 5.1, what " + name_of(m.world, *one) + " and " + name_of(m.world, *two) + " owed each other", {});
    a.signed_on = {make_day(years.front().year, 1, 1), Precision::year};
    a.in_force = a.signed_on;
    const int last = years.back().year;
    if (last < 2018) a.ended = Date{make_day(last, 1, 1), Precision::year}, a.ended_how = EndedHow::lapsed;
    a.life = span_of(a.in_force, a.ended);
    a.parties = {{*one, {}, Role::party, {}}, {*two, {}, Role::party, {}}};
    add_runs(a, *one, *two, years);
    add_runs(a, *two, *one, back);
    out.push_back(std::move(a));
  }
  return out;
}

bool any_of_numbers(const std::vector<int>& list, const std::vector<int>& known) {
  return std::any_of(list.begin(), list.end(),
                     [&](int n) { return std::find(known.begin(), known.end(), n) != known.end(); });
}

}  // namespace

const RecordFacts& facts_of(Record record) {
  static const std::array<RecordFacts, 3> facts{{
      {Record::atop4, "atop4", "ATOP 4.01", make_day(1815, 1, 1), make_day(2016, 12, 31),
       "B.A. Leeds, J.M. Ritter, S.M. Mitchell and A.G. Long, Alliance Treaty Obligations and Provisions (ATOP) 4.01"},
      {Record::atop5, "atop5", "ATOP 5.1", make_day(1815, 1, 1), make_day(2018, 12, 31),
       "B.A. Leeds, J.M. Ritter, S.M. Mitchell and A.G. Long, Alliance Treaty Obligations and Provisions (ATOP) 5.1"},
      {Record::cow4, "cow4", "COW Formal Alliances 4.1", make_day(1816, 1, 1), make_day(2012, 12, 31),
       "D.M. Gibler, International Military Alliances, 1648-2008 (CQ Press 2009), Correlates of War Formal Alliances "
       "4.1"},
  }};
  return facts[static_cast<std::size_t>(record)];
}

std::vector<Agreement> coded_agreements(const World& world, const AllianceRecords& official, Notes& notes) {
  Maker m{world, notes, {}};
  std::vector<Agreement> out;
  for (const auto* list : {&official.atop4, &official.cow4})
    for (const CodedAlliance& c : *list)
      if (Agreement a = coded(m, c); a.parties.size() > 1 && !a.commitments.empty()) out.push_back(std::move(a));
  if (official.atop4.empty() && official.cow4.empty()) out = of_pair_years(m, official.atop5);
  return out;
}

World with_coded(const World& world, const AllianceRecords& official, Notes& notes) {
  World out = world;
  std::vector<int> atop, cow;
  const auto claim = [&](const Agreement& a) {
    atop.insert(atop.end(), a.atop.begin(), a.atop.end());
    cow.insert(cow.end(), a.cow.begin(), a.cow.end());
  };
  for (const Agreement& a : world.agreements) claim(a);
  for (Agreement& a : coded_agreements(world, official, notes)) {
    if (any_of_numbers(a.atop, atop) || any_of_numbers(a.cow, cow)) continue;
    claim(a);
    out.agreements.push_back(std::move(a));
  }
  out.agreements.sort([](const Agreement& a, const Agreement& b) { return a.id < b.id; });
  index_names(out, notes);
  return out;
}

}  // namespace lattice
