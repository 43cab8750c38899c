// Estimates: shares, means and normal intervals. Every one says how it was made.
#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>

#include "lattice/chance.hpp"
#include "lattice/stats.hpp"

namespace lattice {
namespace {

void demand_level(double level) {
  if (!(level > 0 && level < 1))
    throw Error(Fault::bad_input, "the level of an interval lies between 0 and 1", "level");
}

double two_sided_z(double level) { return normal_quantile(0.5 + level / 2); }

double mean(std::span<const double> values) {
  double sum = 0;
  for (const double v : values) sum += v;
  return sum / static_cast<double>(values.size());
}

/// Standard error of the mean; two passes.
double error_of_mean(std::span<const double> values, double centre) {
  double squares = 0;
  for (const double v : values) squares += (v - centre) * (v - centre);
  const auto n = static_cast<double>(values.size());
  return std::sqrt(squares / (n - 1) / n);
}

}  // namespace

Estimate wilson(std::uint64_t successes, std::uint64_t n, double level) {
  demand_level(level);
  if (n == 0 || successes > n)
    throw Error(Fault::bad_input, "a share needs at least one case, and no more successes than cases", "wilson");
  const double size = static_cast<double>(n), p = static_cast<double>(successes) / size, z = two_sided_z(level);
  const double shrink = 1 + z * z / size, centre = (p + z * z / (2 * size)) / shrink;
  const double half = z / shrink * std::sqrt(p * (1 - p) / size + z * z / (4 * size * size));
  const double low = successes == 0 ? 0 : std::max(0.0, centre - half);
  const double high = successes == n ? 1 : std::min(1.0, centre + half);
  return {p, low, high, level, n, "wilson", {}};
}

Estimate mean_of(std::span<const double> values, double level) {
  demand_level(level);
  if (values.size() < 2) throw Error(Fault::bad_input, "the interval of a mean needs at least two values", "mean");
  const double centre = mean(values);
  if (!std::isfinite(centre)) throw Error(Fault::bad_input, "a mean needs finite values", "mean");
  const boost::math::students_t t(static_cast<double>(values.size() - 1));
  const double half = boost::math::quantile(t, 0.5 + level / 2) * error_of_mean(values, centre);
  return {centre, centre - half, centre + half, level, values.size(), "t", {}};
}

Estimate normal_estimate(double value, double standard_error, std::uint64_t n, double level) {
  demand_level(level);
  if (!std::isfinite(value) || !(standard_error >= 0))
    throw Error(Fault::bad_input, "an estimate needs a finite value and a standard error of 0 or more", "estimate");
  const double half = two_sided_z(level) * standard_error;
  return {value, value - half, value + half, level, n, "normal", {}};
}

double quantile_of_sorted(std::span<const double> sorted, double p) {
  if (sorted.empty() || !(p >= 0 && p <= 1))
    throw Error(Fault::bad_input, "a quantile needs values and a probability from 0 to 1", "quantile");
  const double at = p * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(at);
  if (below + 1 >= sorted.size()) return sorted.back();
  return sorted[below] + (at - static_cast<double>(below)) * (sorted[below + 1] - sorted[below]);
}

}  // namespace lattice
