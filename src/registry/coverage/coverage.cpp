// The whole comparison: every record that was read, the headline shares, and what explains nothing any more.
#include <algorithm>

#include "compare.hpp"

namespace lattice {
namespace {

int rank(Finding f) {
  constexpr std::array<int, 5> ranks{0, 0, 1, 2, 3};
  return ranks[static_cast<std::size_t>(f)];
}

int length(const CoverageRow& r) {
  return r.finding == Finding::only_here ? r.ours.until - r.ours.from : r.theirs.until - r.theirs.from;
}

void sort_rows(std::vector<CoverageRow>& rows) {
  std::stable_sort(rows.begin(), rows.end(), [](const CoverageRow& a, const CoverageRow& b) {
    if (a.record != b.record) return a.record < b.record;
    if (rank(a.finding) != rank(b.finding)) return rank(a.finding) < rank(b.finding);
    if (a.members != b.members) return a.members > b.members;
    return length(a) > length(b);
  });
}

bool accounted(const CoverageRow& r) { return r.finding == Finding::matched || r.finding == Finding::explained; }

Share share_of(const std::string& name, const std::vector<CoverageRow>& rows, Span era, double wanted) {
  Share s{name, 0, 0, wanted};
  for (const CoverageRow& r : rows)
    if (r.record == Record::atop4 && r.word == Obligation::defense && r.finding != Finding::only_here &&
        r.theirs.overlaps(era))
      ++s.whole, s.part += accounted(r) ? 1 : 0;
  return s;
}

/// By alliance: all its duties of offence and neutrality must be accounted for.
Share great_powers(const std::vector<CoverageRow>& rows) {
  std::map<int, bool> good;
  for (const CoverageRow& r : rows)
    if (r.record == Record::atop4 && r.great_power &&
        (r.word == Obligation::offense || r.word == Obligation::neutral)) {
      const auto it = good.try_emplace(r.alliance, true).first;
      it->second = it->second && accounted(r);
    }
  Share s{"offence and neutrality pacts of great powers 1815-2016", 0, static_cast<int>(good.size()), 0.85};
  for (const auto& [id, all] : good) s.part += all ? 1 : 0;
  return s;
}

std::map<int, std::string> codes_by_power(const World& world, const Powers& powers) {
  std::map<int, std::string> out;
  for (std::size_t i = 0; i < world.states.size(); ++i) {
    auto& code = out[powers.of_state[i]];
    code += (code.empty() ? "" : "/") + world.states[i].code;
  }
  return out;
}

void note_unused(const Comparer& k, Notes& notes) {
  for (std::size_t i = 0; i < k.explanations.size(); ++i)
    if (const Explanation& e = k.explanations[i]; !k.used[i])
      notes.push_back({Severity::remark, "coverage/explanations.csv", 0,
                       std::string(facts_of(e.record).name) + " " + std::to_string(e.alliance) + " " + e.obligation +
                           " (" + e.agreement + ", " + e.code +
                           ") explains nothing; delete the line if the entry now agrees"});
}

/// States of the lists that states.toml does not know: their alliances cannot be compared.
void note_unknown_states(const World& world, const AllianceRecords& official, Notes& notes) {
  const auto check = [&](const std::vector<StateSpell>& list, std::vector<int> State::*numbers, const char* name) {
    for (const StateSpell& s : list)
      if (std::none_of(world.states.begin(), world.states.end(), [&](const State& k) {
            return std::find((k.*numbers).begin(), (k.*numbers).end(), s.number) != (k.*numbers).end();
          }))
        notes.push_back(
            {Severity::warning, "states.toml", 0,
             "no state has the " + std::string(name) + " number " + std::to_string(s.number) + " (" + s.code + ")"});
  };
  check(official.cow_states, &State::cow, "COW");
  check(official.gw_states, &State::gw, "Gleditsch-Ward");
}

}  // namespace

Coverage cover(const World& world, const AllianceRecords& official, const std::vector<Explanation>& explanations) {
  const Powers powers = powers_of(world);
  Comparer k{world,
             official,
             powers,
             duty_spells(world),
             explanations,
             std::vector<bool>(explanations.size()),
             codes_by_power(world, powers)};
  Coverage out;
  out.notes = official.notes;
  if (!official.atop4.empty()) out.rows = compare(k, Record::atop4, official.atop4);
  if (!official.cow4.empty())
    for (auto& row : compare(k, Record::cow4, official.cow4)) out.rows.push_back(std::move(row));
  sort_rows(out.rows);
  if (!official.atop5.empty()) out.pairs = count_pairs(k, Record::atop5);
  if (!official.cow4.empty())
    for (const PairCount& c : count_pairs(k, Record::cow4)) out.pairs.push_back(c);
  if (!official.atop4.empty()) {
    out.shares.push_back(
        share_of("defence agreements active 1946-2016", out.rows, {make_day(1946, 1, 1), make_day(2017, 1, 1)}, 0.92));
    out.shares.push_back(
        share_of("defence agreements active 1815-1945", out.rows, {make_day(1815, 1, 1), make_day(1946, 1, 1)}, 0.80));
    out.shares.push_back(great_powers(out.rows));
    out.shares.push_back(bilateral_share(k, out.rows, false));
    out.shares.push_back(bilateral_share(k, out.rows, true));
  }
  note_unknown_states(world, official, out.notes);
  note_unused(k, out.notes);
  return out;
}

}  // namespace lattice
