// Measures of similarity from the table of levels: sums of differences, margins, and pairs in and out of order.
#include "lattice/similarity.hpp"

#include <cmath>
#include <cstdlib>
#include <limits>

namespace lattice {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t levels = most_levels;

/// 1 - observed / expected disagreement; 0 where none could be expected.
double agreement(double observed, double expected, double n) {
  if (n == 0) return missing;
  return expected == 0 ? 0 : 1 - observed / expected;
}

/// Pairs of objects in the same order of both states less those in the opposite order.
double ordered_pairs(const LevelTable& table) {
  double out = 0;
  for (std::size_t a = 0; a + 1 < levels; ++a) {
    std::array<double, levels> higher{};  // objects of a higher level of the first state, by the level of the second
    for (std::size_t c = a + 1; c < levels; ++c)
      for (std::size_t d = 0; d < levels; ++d) higher[d] += table.count[c][d];
    double after = higher[0] + higher[1] + higher[2] + higher[3], before = 0;
    for (std::size_t b = 0; b < levels; ++b) {
      after -= higher[b];
      out += table.count[a][b] * (after - before);
      before += higher[b];
    }
  }
  return out;
}

double tied_pairs(const std::array<double, levels>& margin) {
  double out = 0;
  for (const double n : margin) out += n * (n - 1) / 2;
  return out;
}

}  // namespace

LevelSums::LevelSums(const LevelTable& counts) : table(counts) {
  const auto top = static_cast<std::size_t>(table.range);
  for (std::size_t a = 0; a <= top; ++a)
    for (std::size_t b = 0; b <= top; ++b) {
      const double here = table.count[a][b], difference = static_cast<double>(a > b ? a - b : b - a);
      row[a] += here;
      column[b] += here;
      absolute += here * difference;
      squared += here * difference * difference;
    }
  for (std::size_t a = 0; a <= top; ++a) {
    const double level = static_cast<double>(a);
    n += row[a];
    x += level * row[a];
    y += level * column[a];
    xx += level * level * row[a];
    yy += level * level * column[a];
    equal += table.count[a][a];
  }
}

std::int32_t LevelTable::objects() const {
  std::int32_t out = 0;
  for (const auto& row : count)
    for (const std::int32_t n : row) out += n;
  return out;
}

LevelTable LevelTable::binary() const {
  LevelTable out;
  out.range = 1;
  for (std::size_t a = 0; a < levels; ++a)
    for (std::size_t b = 0; b < levels; ++b) out.count[a > 0][b > 0] += count[a][b];
  return out;
}

double s_absolute(const LevelSums& s) { return s.n == 0 ? missing : 1 - 2 * s.absolute / (s.table.range * s.n); }

double s_squared(const LevelSums& s) {
  return s.n == 0 ? missing : 1 - 2 * s.squared / (s.table.range * s.table.range * s.n);
}

double s_weighted(const WeightedDifference& sums, int range) {
  return sums.weight > 0 ? 1 - 2 * sums.difference / (range * sums.weight) : missing;
}

double s_weighted_binary(const WeightedDifference& sums) {
  return sums.weight > 0 ? 1 - 2 * sums.unequal_tie / sums.weight : missing;
}

double kappa_squared(const LevelSums& s) {
  return agreement(s.n * s.squared, s.n * (s.xx + s.yy) - 2 * s.x * s.y, s.n);
}

double kappa_absolute(const LevelSums& s) {
  double expected = 0;
  for (std::size_t a = 0; a < levels; ++a)
    for (std::size_t b = 0; b < levels; ++b)
      expected += s.row[a] * s.column[b] * static_cast<double>(a > b ? a - b : b - a);
  return agreement(s.n * s.absolute, expected, s.n);
}

double pi_nominal(const LevelSums& s) {
  double by_chance = 0;  // times (2n)^2
  for (std::size_t a = 0; a < levels; ++a) by_chance += (s.row[a] + s.column[a]) * (s.row[a] + s.column[a]);
  return agreement(4 * s.n * (s.n - s.equal), 4 * s.n * s.n - by_chance, s.n);
}

double pi_squared(const LevelSums& s) {
  return agreement(2 * s.n * s.squared, 2 * s.n * (s.xx + s.yy) - (s.x + s.y) * (s.x + s.y), s.n);
}

double tau_b(const LevelSums& s) {
  const double pairs = s.n * (s.n - 1) / 2;
  const double free = (pairs - tied_pairs(s.row)) * (pairs - tied_pairs(s.column));
  return free > 0 ? ordered_pairs(s.table) / std::sqrt(free) : missing;
}

}  // namespace lattice
