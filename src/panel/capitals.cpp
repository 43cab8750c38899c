// Distance between capitals: great circle on a sphere of radius 6378.137 km, from the first capital that each state has
// in the year.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "columns.hpp"

namespace lattice::panel {
namespace {

struct Capital {
  double lat = 0, lng = 0;  ///< degrees
  double sin_lat = 0, cos_lat = 0;
};

/// The formula of Vincenty for a sphere, which is exact for near and for opposite points.
double distance_km(const Capital& a, const Capital& b) {
  constexpr double degree = std::numbers::pi / 180;
  const double gap = a.lng * degree - b.lng * degree;
  const double cos_gap = std::cos(gap);
  const double across = b.cos_lat * std::sin(gap);
  const double along = a.cos_lat * b.sin_lat - a.sin_lat * b.cos_lat * cos_gap;
  const double ahead = a.sin_lat * b.sin_lat + a.cos_lat * b.cos_lat * cos_gap;
  return 6378137 * std::atan2(std::sqrt(across * across + along * along), ahead) / 1000;
}

struct Capitals {
  std::vector<Capital> list;
  std::vector<std::int16_t> of;  ///< by state and year: number in the list, or -1
};

Capitals read_capitals(const Workshop& shop) {
  const bool cow = shop.frame.system == StateSystem::cow;
  const OfficialFile file = shop.read(cow ? "capitals-cow" : "capitals-gw");
  const auto &codes = file.key(cow ? "ccode" : "gwcode"), &starts = file.key("stdate"), &ends = file.key("enddate");
  Capitals capitals;
  const auto cells = static_cast<std::size_t>(shop.frame.states() * shop.frame.years());
  capitals.of.assign(cells, -1);
  std::vector<Day> since(cells, day_max);
  int last = shop.frame.from;
  for (std::size_t r = 0; r < codes.size(); ++r) {
    constexpr double degree = std::numbers::pi / 180;
    const double lat = file.real("lat")[r].value_or(missing_real), lng = file.real("lng")[r].value_or(missing_real);
    capitals.list.push_back({lat, lng, std::sin(lat * degree), std::cos(lat * degree)});
    last = std::max(last, year_of(ends[r]));
    const int state = shop.frame.find(codes[r]);
    if (state < 0) continue;
    for (int y = std::max(year_of(starts[r]), shop.frame.from); y <= std::min(year_of(ends[r]), shop.frame.to); ++y) {
      const auto cell = static_cast<std::size_t>(state * shop.frame.years() + (y - shop.frame.from));
      const Day first = std::max(starts[r], make_day(y, 1, 1));
      if (first >= since[cell]) continue;
      since[cell] = first;
      capitals.of[cell] = static_cast<std::int16_t>(r);
    }
  }
  shop.cover("capital-distance", std::min(1816, shop.frame.from), last);
  return capitals;
}

/// Calls use(a, b, years, capital of a, capital of b) for every pair a < b and stretch of years in which both live and
/// neither moves its capital.
template <class Use>
void each_distance(const Workshop& shop, const Capitals& capitals, const Use& use) {
  const int n = shop.frame.states(), years = shop.frame.years();
  const auto of = [&](int s, int y) { return capitals.of[static_cast<std::size_t>(s * years + y)]; };
  for (int a = 0; a < n; ++a)
    for (int b = a + 1; b < n; ++b)
      for (const Years& run : shop.frame.together(a, b))
        for (int y = run.from; y <= run.to;) {
          int end = y;
          while (end < run.to && of(a, end + 1) == of(a, y) && of(b, end + 1) == of(b, y)) ++end;
          if (of(a, y) >= 0 && of(b, y) >= 0)
            use(a, b, Years{static_cast<std::int16_t>(y), static_cast<std::int16_t>(end)},
                capitals.list[static_cast<std::size_t>(of(a, y))], capitals.list[static_cast<std::size_t>(of(b, y))]);
          y = end + 1;
        }
}

}  // namespace

void build_capital_distance(const Workshop& shop, const ColumnSet&, bool dyads) {
  const Capitals capitals = read_capitals(shop);
  const char* label = "distance between the capitals (km)";
  if (dyads) {
    PairBook book(shop);
    std::vector<double> km;
    each_distance(shop, capitals, [&](int a, int b, Years years, const Capital& one, const Capital& two) {
      book.add(a, b, years, km.size());
      km.push_back(distance_km(one, two));
      if (!shop.request.directed) return;
      book.add(b, a, years, km.size());
      km.push_back(distance_km(two, one));
    });
    book.finish({{"capdist", label, std::move(km)}}, {blank_missing("capdist", label)});
    return;
  }
  StateGrid grid(shop, shop.frame.system);
  std::vector<double> least(grid.size(), missing_real);
  each_distance(shop, capitals, [&](int a, int b, Years years, const Capital& one, const Capital& two) {
    const double d = distance_km(one, two);
    for (const int s : {a, b})
      for (int y = years.from; y <= years.to; ++y) {
        double& cell = least[grid.cell(s, y)];
        if (std::isnan(cell) || d < cell) cell = d;
      }
  });
  grid.add("mincapdist", "least distance from this capital to any other (km)", Cells(std::move(least)));
}

}  // namespace lattice::panel
