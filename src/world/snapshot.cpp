// Preparing a day: one pass over the agreements in force resolves spans, roles and readings into sets and lists.
#include "lattice/snapshot.hpp"

#include <algorithm>
#include <numeric>

namespace lattice {

std::uint32_t StateSets::add() {
  bits.resize(bits.size() + words);
  return static_cast<std::uint32_t>(bits.size() / std::max<std::size_t>(words, 1) - 1);
}

std::uint32_t StateSets::copy(std::uint32_t row) {
  const std::uint32_t to = add();
  std::copy_n(bits.begin() + static_cast<std::ptrdiff_t>(row * words), words,
              bits.begin() + static_cast<std::ptrdiff_t>(to * words));
  return to;
}

namespace {

bool imprecise_on(const std::optional<Date>& date, Day day) {
  return date && date->precision != Precision::day && date->day <= day && day <= last_day(*date);
}

bool reads(const Reading& r, const Commitment& c, Day day) {
  return r.date.day <= day && (r.article.empty() || r.article == c.article);
}

bool was_or_is_party(const Agreement& a, Actor state, bool member) { return member || !was_party(a, state); }

/// The set of states the promise protects; shared with the set of parties where it names nobody.
std::uint32_t beneficiaries(Snapshot& s, const LiveAgreement& a, const Commitment& c) {
  if (c.owed_to.all && c.owed_to.states.empty()) return a.members;
  const std::uint32_t row = c.owed_to.all ? s.sets.copy(a.members) : s.sets.add();
  for (const Actor b : c.owed_to.states)
    if (was_or_is_party(*a.text, b, s.sets.has(a.members, b))) s.sets.put(row, b);
  return row;
}

bool asks_about_arbitration(const Commitment& c) {
  const auto word = [](const AdversaryTest& t) { return t.word == Adversary::arbitration_partner; };
  return std::any_of(c.adversary.begin(), c.adversary.end(), word) ||
         std::any_of(c.adversary_exclude.begin(), c.adversary_exclude.end(), word) ||
         std::any_of(c.conditions.begin(), c.conditions.end(),
                     [](const ConditionTest& t) { return t.word == Condition::arbitration_treaty_exempts; });
}

/// The answer depends on what another agreement asks.
bool asks_other_promises(const Commitment& c) {
  return !c.specified_by.empty() || (c.kind == Kind::consultation && c.region_counts != 0) ||
         std::any_of(c.conditions.begin(), c.conditions.end(),
                     [](const ConditionTest& t) { return t.word == Condition::partner_bound; });
}

bool names_obligors(const Agreement& a) {
  return std::any_of(a.exceptions.begin(), a.exceptions.end(), [](const Exception& x) { return !x.owed_by.empty(); });
}

/// Obligors of one promise: those who are all parties share one run of the pool, others get a run of their own.
void put_obligors(Snapshot& s, LivePromise& p, const std::vector<Actor>& members, std::uint32_t run) {
  const Commitment& c = *p.text;
  p.first_obligor = c.owed_by.all ? run : static_cast<std::uint32_t>(s.obligors.size());
  if (!c.window.contains(s.day)) return;
  p.obligor_count = static_cast<std::uint32_t>(members.size());
  if (c.owed_by.all) return;
  for (const Actor m : members)
    if (std::find(c.owed_by.states.begin(), c.owed_by.states.end(), m) != c.owed_by.states.end())
      s.obligors.push_back(m);
  p.obligor_count = static_cast<std::uint32_t>(s.obligors.size()) - p.first_obligor;
}

void read_promise(Snapshot& s, const LiveAgreement& a, LivePromise& p) {
  const Commitment& c = *p.text;
  p.objects = c.objects;
  p.areas = c.region_counts;
  for (const AreaTest& t : c.area)
    if (ground_of(t.word) == Ground::land_named) p.areas |= bit(t.word);
  for (const Reading& r : a.text->readings) {
    if (!reads(r, c, s.day)) continue;
    p.objects |= r.adds_objects, p.covered |= r.covers, p.read_areas |= r.adds_area;
  }
  p.areas |= p.read_areas;
  p.by_strangers = reached_by_strangers(c);
  p.by_obligor = a.suspended || asks_about_arbitration(c) || names_obligors(*a.text) || asks_other_promises(c);
}

/// Parties of the day once each, in the order of the list.
std::vector<Actor> members_of(const Agreement& a, Day day) {
  std::vector<Actor> out;
  for (const Party& p : a.parties)
    if (p.role == Role::party && p.span.contains(day)) out.push_back(p.state);
  return out;
}

LiveAgreement read_agreement(Snapshot& s, const Agreement& text, std::size_t index, const std::vector<Actor>& members) {
  LiveAgreement a;
  a.text = &text;
  a.index = static_cast<std::uint32_t>(index);
  a.first = static_cast<std::uint32_t>(s.promises.size());
  a.count = static_cast<std::uint32_t>(text.commitments.size());
  a.members = s.sets.add();
  for (const Actor m : members) s.sets.put(a.members, m);
  a.suspended = std::any_of(text.suspensions.begin(), text.suspensions.end(),
                            [&](const Suspension& x) { return x.span.contains(s.day); });
  a.imprecise = imprecise_on(text.in_force, s.day) || imprecise_on(text.ended, s.day);
  a.declared = text.form == Form::domestic_statute ||
               std::any_of(text.readings.begin(), text.readings.end(),
                           [&](const Reading& r) { return r.covers && r.date.day <= s.day; });
  a.open = std::any_of(text.commitments.begin(), text.commitments.end(), reached_by_strangers);
  a.named = a.members;
  for (const Commitment& c : text.commitments)
    for (const Actor b : c.owed_to.states) {
      if (s.sets.has(a.named, b)) continue;
      if (a.named == a.members) a.named = s.sets.copy(a.members);
      s.sets.put(a.named, b);
    }
  return a;
}

void add_agreement(Snapshot& s, std::size_t index) {
  const Agreement& text = s.world.agreements[index];
  const auto members = members_of(text, s.day);
  const LiveAgreement a = read_agreement(s, text, index, members);
  s.live[index] = static_cast<std::int32_t>(s.agreements.size());
  const auto run = static_cast<std::uint32_t>(s.obligors.size());
  s.obligors.insert(s.obligors.end(), members.begin(), members.end());
  for (const Commitment& c : text.commitments) {
    LivePromise p;
    p.text = &c;
    p.agreement = static_cast<std::uint32_t>(s.agreements.size());
    p.beneficiaries = beneficiaries(s, a, c);
    put_obligors(s, p, members, run);
    read_promise(s, a, p);
    s.promises.push_back(p);
  }
  s.agreements.push_back(a);
}

/// Fills lists: count, sum up, put.
template <class Each>
Postings postings(std::size_t lists, std::size_t promises, Each each) {
  Postings out;
  out.begins.assign(lists + 1, 0);
  for (std::size_t p = 0; p < promises; ++p) each(p, [&](std::size_t list) { ++out.begins[list + 1]; });
  std::partial_sum(out.begins.begin(), out.begins.end(), out.begins.begin());
  out.items.resize(out.begins.back());
  auto next = out.begins;
  for (std::size_t p = 0; p < promises; ++p)
    each(p, [&](std::size_t list) { out.items[next[list]++] = static_cast<std::uint32_t>(p); });
  return out;
}

template <class Put>
void each_bit(std::uint64_t word, std::size_t base, Put put) {
  for (; word; word &= word - 1) put(base + static_cast<std::size_t>(__builtin_ctzll(word)));
}

void index_promises(Snapshot& s) {
  const std::size_t n = s.world.states.size();
  s.by_obligor = postings(n, s.promises.size(), [&](std::size_t p, auto put) {
    for (const Actor o : obligors(s, s.promises[p])) put(static_cast<std::size_t>(o.index));
  });
  s.by_beneficiary = postings(n, s.promises.size(), [&](std::size_t p, auto put) {
    if (s.promises[p].obligor_count == 0) return;
    for (std::size_t w = 0; w < s.sets.words; ++w)
      each_bit(s.sets.bits[s.promises[p].beneficiaries * s.sets.words + w], w * 64, put);
  });
  s.by_area = postings(words<Area>().size(), s.promises.size(), [&](std::size_t p, auto put) {
    if (s.promises[p].obligor_count > 0) each_bit(s.promises[p].areas, 0, put);
  });
}

bool has_promise(const Agreement& a, bool (*test)(const Commitment&)) {
  return std::any_of(a.commitments.begin(), a.commitments.end(), test);
}

bool is_alliance(const Commitment& c) { return c.kind == Kind::defence || c.kind == Kind::offence; }
bool is_arbitration(const Commitment& c) { return c.topic == Topic::arbitration; }

/// States that owe `state` defence, or join its wars, by any agreement in force, and it them.
std::uint32_t allies_of(Snapshot& s, Actor state) {
  const std::uint32_t row = s.sets.add();
  for (const Agreement& a : s.world.agreements) {
    if (!is_party(a, state, s.day) || !has_promise(a, is_alliance)) continue;
    for (const Actor m : members_of(a, s.day)) s.sets.put(row, m);
  }
  return row;
}

/// Sets that the promises of the day ask for by the words allied_with and arbitration_partner.
void prepare_words(Snapshot& s) {
  bool arbitration = false;
  s.allies.assign(s.world.states.size(), 0);
  for (const LivePromise& p : s.promises) {
    arbitration = arbitration || asks_about_arbitration(*p.text);
    for (const auto* list : {&p.text->adversary, &p.text->adversary_exclude})
      for (const AdversaryTest& t : *list)
        if (t.word == Adversary::allied_with && s.allies[static_cast<std::size_t>(t.state.index)] == 0)
          s.allies[static_cast<std::size_t>(t.state.index)] = allies_of(s, t.state) + 1;
  }
  if (!arbitration) return;
  for (std::size_t i = 0; i < s.world.agreements.size(); ++i) {
    const Agreement& a = s.world.agreements[i];
    if (a.life.contains(s.day) && has_promise(a, is_arbitration))
      s.arbitration.push_back(static_cast<std::uint32_t>(i));
  }
}

void rank_codes(Snapshot& s) {
  std::vector<std::uint16_t> order(s.world.states.size());
  std::iota(order.begin(), order.end(), std::uint16_t{0});
  std::sort(order.begin(), order.end(),
            [&](auto a, auto b) { return s.world.states[a].code < s.world.states[b].code; });
  s.rank.resize(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) s.rank[order[i]] = static_cast<std::uint16_t>(i);
}

Snapshot empty_day(const World& world, Day day) {
  Snapshot s;
  s.world = world;
  s.day = day;
  s.sets.states = world.states.size();
  s.sets.words = (world.states.size() + 63) / 64;
  s.live.assign(world.agreements.size(), -1);
  return s;
}

}  // namespace

Snapshot at(const World& world, Day day) {
  Snapshot s = empty_day(world, day);
  for (std::size_t i = 0; i < world.states.size(); ++i)
    if (is_alive(world.states[i], day)) s.states.push_back(Actor{static_cast<std::int16_t>(i)});
  for (std::size_t i = 0; i < world.agreements.size(); ++i)
    if (world.agreements[i].life.contains(day)) add_agreement(s, i);
  index_promises(s);
  prepare_words(s);
  rank_codes(s);
  return s;
}

Snapshot at(const World& world, const Architecture& architecture, Day day) {
  return at(with(world, architecture, day), day);
}

Snapshot at(const World& world, Day day, std::size_t agreement) {
  const auto& promises = world.agreements.at(agreement).commitments;
  if (std::any_of(promises.begin(), promises.end(), asks_other_promises)) return at(world, day);
  Snapshot s = empty_day(world, day);
  if (world.agreements.at(agreement).life.contains(day)) add_agreement(s, agreement);
  prepare_words(s);
  return s;
}

const LivePromise* find_promise(const Snapshot& s, std::size_t agreement, std::size_t commitment) {
  const std::int32_t at = s.live.at(agreement);
  if (at < 0) return nullptr;
  const LiveAgreement& a = s.agreements[static_cast<std::size_t>(at)];
  return commitment < a.count ? &s.promises[a.first + commitment] : nullptr;
}

}  // namespace lattice
