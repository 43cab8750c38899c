// From spells of members and from commitments to claims: who owes a word, from when to when.
#include "claims.hpp"

#include <algorithm>

namespace lattice {
namespace {

Between between(Date d) { return {d.day, last_day(d)}; }

void widen(std::optional<Claim>& claim, int ower, Between start, Between end) {
  if (!claim) claim = Claim{{}, start, end};
  claim->owers.insert(ower);
  if (start.first < claim->start.first) claim->start = start;
  if (end.last > claim->end.last) claim->end = end;
}

int power_of(const Powers& powers, int number) {
  const auto it = powers.of_number.find(number);
  return it == powers.of_number.end() ? number : it->second;
}

/// Where a bound of the agreement's life is only known to a month or year, the claim knows no better.
Between start_of(const Agreement& a, Day from) {
  return a.in_force && from == a.life.from ? between(*a.in_force) : Between{from, from};
}
Between end_of(const Agreement& a, Day until) {
  return a.ended && until == a.life.until ? between(*a.ended) : Between{until - 1, until - 1};
}

}  // namespace

Powers powers_of(const World& world) {
  Powers out;
  for (const State& s : world.states)
    for (int n : s.cow) out.of_number.emplace(n, n);
  for (bool changed = true; changed;) {
    changed = false;
    for (const State& s : world.states) {
      int least = 1 << 20;
      for (int n : s.cow) least = std::min(least, out.of_number[n]);
      for (int n : s.cow)
        if (out.of_number[n] != least) out.of_number[n] = least, changed = true;
    }
  }
  for (std::size_t i = 0; i < world.states.size(); ++i) {
    const auto& cow = world.states[i].cow;
    out.of_state.push_back(cow.empty() ? 10000 + static_cast<int>(i) : out.of_number[cow.front()]);
  }
  return out;
}

int gap(Between a, Between b) { return std::max({0, a.first - b.last, b.first - a.last}); }

Obligation word_in(Record record, Obligation word) {
  return record == Record::cow4 && word == Obligation::offense ? Obligation::defense : word;
}

std::optional<Claim> claim_of(const CodedAlliance& alliance, Obligation word, const Powers& powers) {
  std::optional<Claim> out;
  const Day last = facts_of(alliance.record).last;
  const auto end = [last](const std::optional<Date>& until) { return until ? between(*until) : Between{last, last}; };
  for (const CodedMember& m : alliance.members)
    if (has(m.owes, word)) widen(out, power_of(powers, m.state), between(m.from), end(m.until));
  if (alliance.members.empty())
    for (const CodedPair& p : alliance.pairs)
      if (has(p.owes, word)) widen(out, power_of(powers, p.by), between(p.from), end(p.until));
  return out;
}

std::optional<Claim> claim_of(const World& world, const std::vector<std::size_t>& agreements,
                              const std::vector<DutySpell>& spells, Obligation word, Record record,
                              const Powers& powers) {
  std::optional<Claim> out;
  const RecordFacts& facts = facts_of(record);
  for (const std::size_t i : agreements) {
    const auto first = std::lower_bound(spells.begin(), spells.end(), i,
                                        [](const DutySpell& s, std::size_t n) { return s.agreement < n; });
    for (auto it = first; it != spells.end() && it->agreement == i; ++it) {
      if (word_in(record, it->word) != word || it->span.from > facts.last || it->span.until <= facts.first) continue;
      const Agreement& a = world.agreements[i];
      Between start = start_of(a, it->span.from), end = end_of(a, it->span.until);
      if (start.first < facts.first) start = {facts.first, std::max(facts.first, start.last)};
      if (end.last > facts.last) end = {std::min(facts.last, end.first), facts.last};
      widen(out, powers.of_state[static_cast<std::size_t>(it->by.index)], start, end);
    }
  }
  return out;
}

Claim hull(const Claim& a, const Claim& b) {
  Claim out = a;
  out.owers.insert(b.owers.begin(), b.owers.end());
  if (b.start.first < out.start.first) out.start = b.start;
  if (b.end.last > out.end.last) out.end = b.end;
  return out;
}

}  // namespace lattice
