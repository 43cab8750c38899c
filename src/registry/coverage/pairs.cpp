// Directed dyad-years: a dense table of powers x powers x years for each side, one bit per word, and the counts of
// both.
#include <algorithm>

#include "compare.hpp"

namespace lattice {
namespace {

/// Years 1815 to 2018 of every ordered pair of powers.
struct Cube {
  static constexpr int first = 1815, years = 204;
  std::map<int, int> place;  ///< power to row
  std::vector<Obligations> cells;
  std::size_t index(int by, int to, int year) const {
    return (static_cast<std::size_t>(by) * place.size() + static_cast<std::size_t>(to)) * years +
           static_cast<std::size_t>(year - first);
  }
  void set(int by, int to, int from, int until, Obligations words) {
    const auto b = place.find(by), t = place.find(to);
    if (b == place.end() || t == place.end() || by == to) return;
    for (int y = std::max(from, first); y <= std::min(until, first + years - 1); ++y)
      cells[index(b->second, t->second, y)] |= words;
  }
};

Cube empty_cube(const Powers& powers) {
  Cube cube;
  std::set<int> distinct;
  for (const auto& [number, power] : powers.of_number) distinct.insert(power);
  for (int p : distinct) cube.place.emplace(p, static_cast<int>(cube.place.size()));
  cube.cells.resize(distinct.size() * distinct.size() * Cube::years);
  return cube;
}

int column_of(const Powers& powers, int number) {
  const auto it = powers.of_number.find(number);
  return it == powers.of_number.end() ? -1 : it->second;
}

Cube ours(const Comparer& k, Record record) {
  Cube cube = empty_cube(k.powers);
  for (const DutySpell& s : k.spells) {
    if (s.span.until <= make_day(1815, 1, 1) || s.span.from >= make_day(2019, 1, 1)) continue;
    const int from = s.span.from < make_day(1815, 1, 1) ? 1815 : year_of(s.span.from),
              until = s.span.until > make_day(2019, 1, 1) ? 2018 : year_of(s.span.until - 1);
    cube.set(k.powers.of_state[static_cast<std::size_t>(s.by.index)],
             k.powers.of_state[static_cast<std::size_t>(s.to.index)], from, until, bit(word_in(record, s.word)));
  }
  return cube;
}

Cube theirs(const Comparer& k, Record record) {
  Cube cube = empty_cube(k.powers);
  const int last = year_of(facts_of(record).last);
  if (record == Record::atop5)
    for (const PairYear& p : k.official.atop5)
      cube.set(column_of(k.powers, p.by), column_of(k.powers, p.to), p.year, p.year, p.owes);
  if (record == Record::cow4)
    for (const CodedAlliance& a : k.official.cow4)
      for (const CodedPair& p : a.pairs)
        cube.set(column_of(k.powers, p.by), column_of(k.powers, p.to), year_of(p.from.day),
                 p.until ? year_of(last_day(*p.until)) : last, p.owes);
  return cube;
}

/// Years in which a power is in the state system, where a list of states was read; else all.
std::vector<bool> years_in_system(const Comparer& k, const Cube& cube) {
  std::vector<bool> out(cube.place.size() * Cube::years, k.official.cow_states.empty());
  for (const StateSpell& s : k.official.cow_states) {
    const auto it = cube.place.find(column_of(k.powers, s.number));
    if (it == cube.place.end()) continue;
    const int last = year_of(last_day(s.until)) >= 2016 ? 2018 : year_of(last_day(s.until));  // the list ends in 2016
    for (int y = std::max(Cube::first, year_of(s.from.day) == 1816 ? 1815 : year_of(s.from.day)); y <= last; ++y)
      out[static_cast<std::size_t>(it->second) * Cube::years + static_cast<std::size_t>(y - Cube::first)] = true;
  }
  return out;
}

}  // namespace

std::vector<PairCount> count_pairs(const Comparer& k, Record record) {
  const Cube here = ours(k, record), there = theirs(k, record);
  const auto in_system = years_in_system(k, here);
  const int n = static_cast<int>(here.place.size()), last = year_of(facts_of(record).last);
  std::map<std::pair<int, Obligation>, PairCount> counts;
  for (int by = 0; by < n; ++by)
    for (int to = 0; to < n; ++to)
      for (int year = year_of(facts_of(record).first); year <= last; ++year) {
        const std::size_t i = here.index(by, to, year);
        Obligations h = here.cells[i];
        const Obligations t = there.cells[i];
        const auto alive = [&](int p) {
          return in_system[static_cast<std::size_t>(p) * Cube::years + static_cast<std::size_t>(year - Cube::first)];
        };
        if (!alive(by) || !alive(to)) h &= t;
        if (!(h | t)) continue;
        for (const Obligation o : all_obligations) {
          if (!has(h | t, o)) continue;
          PairCount& c = counts.try_emplace({year / 10 * 10, o}, PairCount{record, year / 10 * 10, o}).first->second;
          ++(has(h & t, o) ? c.both : has(h, o) ? c.only_here : c.only_there);
        }
      }
  std::vector<PairCount> out;
  for (const auto& [key, c] : counts) out.push_back(c);
  return out;
}

Share bilateral_share(const Comparer& k, const std::vector<CoverageRow>& rows, bool explained) {
  Share share{explained ? "bilateral defence dyad-years 1946-2016, found or explained"
                        : "bilateral defence dyad-years 1946-2016, found",
              0, 0, 0.95};
  const Cube here = ours(k, Record::atop4);
  std::set<int> reasoned;
  for (const CoverageRow& r : rows)
    if (r.record == Record::atop4 && r.word == Obligation::defense &&
        (r.finding == Finding::explained || r.finding == Finding::matched))
      reasoned.insert(r.alliance);
  for (const CodedAlliance& a : k.official.atop4) {
    if (!a.bilateral) continue;
    for (const CodedMember& m : a.members)
      for (const CodedMember& other : a.members) {
        if (!has(m.owes, Obligation::defense) || m.state == other.state) continue;
        const int from = std::max({1946, year_of(m.from.day), year_of(other.from.day)});
        const int until = std::min(
            {2016, m.until ? year_of(last_day(*m.until)) : 2016, other.until ? year_of(last_day(*other.until)) : 2016});
        const auto b = here.place.find(column_of(k.powers, m.state)),
                   t = here.place.find(column_of(k.powers, other.state));
        for (int y = from; y <= until; ++y) {
          ++share.whole;
          const bool found = b != here.place.end() && t != here.place.end() &&
                             has(here.cells[here.index(b->second, t->second, y)], Obligation::defense);
          if (found || (explained && reasoned.contains(a.id))) ++share.part;
        }
      }
  }
  return share;
}

}  // namespace lattice
