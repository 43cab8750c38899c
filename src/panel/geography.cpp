// Geography: direct contiguity and minimum distance. Both come as spells of pairs.
#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "columns.hpp"

namespace lattice::panel {
namespace {

struct ContiguitySpell {
  std::int32_t type = 0;
  Span span;
};
using Contiguity =
    std::map<std::pair<std::int32_t, std::int32_t>, std::vector<ContiguitySpell>>;  // by the two codes, lower first

Contiguity read_contiguity(const Workshop& shop, int& last) {
  Contiguity pairs;
  const bool days = shop.has("contiguity");
  const OfficialFile file = shop.read(days ? "contiguity" : "contiguity-months");
  const auto &one = file.key(days ? "ccode1" : "state1no"), &two = file.key(days ? "ccode2" : "state2no"),
             &types = file.key("conttype");
  const auto &starts = file.key(days ? "stdate" : "begin"), &ends = file.key(days ? "enddate" : "end");
  last = shop.frame.from;
  for (std::size_t r = 0; r < one.size(); ++r) {
    // The official master file counts months as 192001; a spell covers both its first and its last month.
    const auto is_month = [](std::int32_t m) { return m >= 100000 && m <= 299912 && m % 100 >= 1 && m % 100 <= 12; };
    if (!days && !is_month(starts[r])) refuse_row(file, r, "begin", "a month is written as 192001");
    if (!days && !is_month(ends[r])) refuse_row(file, r, "end", "a month is written as 192001");
    const Span span =
        days ? Span{starts[r], ends[r] + 1}
             : Span{make_day(starts[r] / 100, starts[r] % 100, 1), make_day(ends[r] / 100, ends[r] % 100, 1) + 1};
    if (span.from >= span.until) refuse_row(file, r, days ? "enddate" : "end", "the spell ends before it begins");
    pairs[std::minmax(one[r], two[r])].push_back({types[r], span});
    last = r == 0 ? year_of(span.until - 1) : std::max(last, year_of(span.until - 1));
  }
  return pairs;
}

/// Which of the spells of a pair that touch a year speaks for it.
struct YearRule {
  bool last = false;  ///< the state of affairs at the end of the year, not at its start
  bool compat =
      false;  ///< of two in force at once take the first row of the file (the peer), not the closer contiguity
};

/// The type of the year; 0 when there is no contiguity. Some pairs have spells of type 0 that run across their
/// contiguity, so of two spells in force at once the closer contiguity wins; the peer takes whichever row comes first.
std::int32_t type_in(const std::vector<ContiguitySpell>& spells, int year, YearRule rule) {
  const Span whole{make_day(year, 1, 1), make_day(year, 12, 31) + 1};
  const auto closer = [](std::int32_t a, std::int32_t b) { return a > 0 && (b == 0 || a < b); };
  std::int32_t type = -1;
  Day best = 0;
  for (const auto& spell : spells) {
    if (!spell.span.overlaps(whole)) continue;
    const Day key = rule.last ? -std::min(spell.span.until, whole.until) : std::max(spell.span.from, whole.from);
    const bool tie = key == best && (rule.compat ? rule.last : closer(spell.type, type));
    if (type >= 0 && key >= best && !tie) continue;
    best = key;
    type = spell.type;
  }
  return std::max(type, 0);
}

/// Calls use(a, b, offset, type) for every pair of states of the frame and year with a contiguity.
template <class Use>
void each_contiguity(const Workshop& shop, const Contiguity& pairs, const Use& use) {
  const Codes codes(shop.frame, StateSystem::cow, shop.official, &shop.paths);
  for (const auto& [pair, spells] : pairs) {
    Span all = spells.front().span;
    for (const auto& s : spells) all = {std::min(all.from, s.span.from), std::max(all.until, s.span.until)};
    for (int year = std::max(year_of(all.from), shop.frame.from);
         year <= std::min(year_of(all.until - 1), shop.frame.to); ++year) {
      const int y = shop.frame.offset(year), a = codes.at(pair.first, y), b = codes.at(pair.second, y);
      if (a < 0 || b < 0 || a == b) continue;
      if (const auto type = type_in(spells, year, {shop.request.last_of_year, shop.request.compat}); type > 0)
        use(a, b, y, type);
    }
  }
}

void contiguity_of_pairs(const Workshop& shop, const Contiguity& pairs, int last) {
  PairBook book(shop);
  std::vector<Maybe> types;
  each_contiguity(shop, pairs, [&](int a, int b, int y, std::int32_t type) {
    const Years years{static_cast<std::int16_t>(y), static_cast<std::int16_t>(y)};
    book.add(a, b, years, types.size());
    book.add(b, a, years, types.size());
    types.push_back(type);
  });
  const char* label = "direct contiguity: 1 land, 2-5 water up to 12, 24, 150, 400 miles, 0 none";
  std::vector<Column> cells, blanks;
  cells.push_back(whole_column("conttype", label, types));
  blanks.push_back(blank_between(shop.frame, "conttype", label, 0, 1816, last));
  book.finish(std::move(cells), std::move(blanks));
}

void contiguity_of_states(const Workshop& shop, const Contiguity& pairs, int last) {
  StateGrid grid(shop, StateSystem::cow);
  auto land = grid.filled<std::int16_t>(0, 1816, last), sea = land;
  each_contiguity(shop, pairs, [&](int a, int b, int y, std::int32_t type) {
    auto& counts = type == 1 ? land : sea;
    for (const int s : {a, b})
      if (auto& cell = counts[grid.cell(s, y)]; cell != missing_int<std::int16_t>) ++cell;
  });
  grid.add("land", "neighbours by land", Cells(std::move(land)));
  grid.add("sea", "neighbours across up to 400 miles of water", Cells(std::move(sea)));
}

struct Distances {
  std::vector<std::int32_t> one, two, from, to;
  std::vector<double> km;
};

Distances read_distances(const Workshop& shop) {
  const bool runs = shop.has("min-distance");
  const OfficialFile file = shop.read(runs || !shop.has("min-distance-years") ? "min-distance" : "min-distance-years");
  return {file.key("ccode1"), file.key("ccode2"), file.key(runs ? "styear" : "year"),
          file.key(runs ? "endyear" : "year"), std::get<std::vector<double>>(file.column("mindist").cells)};
}

/// Calls use(a, b, years, row) with the stretches of years in which both codes mean the same two states.
/// Smaller distances come first, so that they win where runs overlap.
template <class Use>
void each_stretch(const Workshop& shop, const Distances& d, const Use& use) {
  const Codes codes(shop.frame, StateSystem::cow, shop.official, &shop.paths);
  std::vector<std::size_t> order(d.one.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return std::isnan(d.km[b]) ? !std::isnan(d.km[a]) : d.km[a] < d.km[b];
  });
  for (const std::size_t r : order) {
    const int first = std::max<int>(d.from[r], shop.frame.from) - shop.frame.from,
              last = std::min<int>(d.to[r], shop.frame.to) - shop.frame.from;
    if (first > last) continue;
    for (int y = first; y <= last;) {
      const int a = codes.at(d.one[r], y), b = codes.at(d.two[r], y);
      int end = y;
      if (codes.fixed())
        end = last;
      else
        while (end < last && codes.at(d.one[r], end + 1) == a && codes.at(d.two[r], end + 1) == b) ++end;
      if (a >= 0 && b >= 0 && a != b) use(a, b, Years{static_cast<std::int16_t>(y), static_cast<std::int16_t>(end)}, r);
      y = end + 1;
    }
  }
}

}  // namespace

void build_contiguity(const Workshop& shop, const ColumnSet&, bool dyads) {
  int last = 0;
  const Contiguity pairs = read_contiguity(shop, last);
  if (dyads)
    contiguity_of_pairs(shop, pairs, last);
  else
    contiguity_of_states(shop, pairs, last);
  shop.cover("contiguity", 1816, last);
}

void build_min_distance(const Workshop& shop, const ColumnSet&, bool dyads) {
  const Distances d = read_distances(shop);
  const char* label = "minimum distance between the two states (km)";
  if (dyads) {
    PairBook book(shop);
    each_stretch(shop, d, [&](int a, int b, Years years, std::size_t row) {
      book.add(a, b, years, row);
      book.add(b, a, years, row);
    });
    book.finish({{"mindist", label, d.km}}, {blank_missing("mindist", label)});
  } else {
    StateGrid grid(shop, StateSystem::cow);
    std::vector<double> least(grid.size(), missing_real);
    each_stretch(shop, d, [&](int a, int b, Years years, std::size_t row) {
      for (int y = years.from; y <= years.to; ++y)
        for (const int s : {a, b}) {
          if (s == b && shop.request.compat) continue;  // the peer looks only at the first state of each pair
          double& cell = least[grid.cell(s, y)];
          if (std::isnan(cell) || d.km[row] < cell) cell = d.km[row];
        }
    });
    grid.add("minmindist", "least minimum distance to any other state (km)", Cells(std::move(least)));
  }
  shop.cover("min-distance", year_range(d.from).first, year_range(d.to).second);
}

}  // namespace lattice::panel
