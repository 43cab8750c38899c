// Calibration: do things given 10 % happen in one of ten? A regression for the whole, bins for the eye.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "scores.hpp"

namespace lattice {
namespace {

Matrix recalibration_design(std::span<const double> p) {
  Matrix x{p.size(), 2, {}};
  for (const double q : p) {
    x.cells.push_back(1);
    x.cells.push_back(log_odds(std::clamp(q, 1e-12, 1 - 1e-12)));
  }
  return x;
}

CalibrationBin bin_of(std::span<const std::size_t> rows, std::span<const double> p, std::span<const std::uint8_t> y,
                      double level) {
  double forecast = 0;
  std::uint64_t happened = 0;
  for (const std::size_t r : rows) {
    forecast += p[r];
    happened += y[r];
  }
  return {forecast / static_cast<double>(rows.size()), wilson(happened, rows.size(), level)};
}

}  // namespace

Calibration calibration(std::span<const double> p, std::span<const std::uint8_t> y,
                        std::span<const std::int64_t> cluster, double level) {
  check_forecasts(p, y);
  const Matrix x = recalibration_design(p);
  const Logit fit = fit_logit(x, y);
  if (fit.ending != Ending::converged)
    throw Error(Fault::bad_input,
                "calibration cannot be judged: the recalibration is " + std::string(name_of(fit.ending)), "score");
  const auto covariance = cluster.empty() ? fit.covariance : robust_covariance(fit, x, y, cluster);
  const double expected = std::accumulate(p.begin(), p.end(), 0.0), observed = std::accumulate(y.begin(), y.end(), 0.0);
  return {normal_estimate(fit.coefficient[1], std::sqrt(covariance[3]), p.size(), level),
          normal_estimate(fit.coefficient[0], std::sqrt(covariance[0]), p.size(), level), expected / observed};
}

std::vector<CalibrationBin> calibration_bins(std::span<const double> p, std::span<const std::uint8_t> y,
                                             std::size_t bins, double level) {
  check_forecasts(p, y);
  if (bins == 0) throw Error(Fault::bad_input, "a calibration plot needs at least one bin", "bins");
  const auto order = rising(p);
  std::vector<CalibrationBin> out;
  for (std::size_t b = 1, from = 0; b <= bins && from < order.size(); ++b) {
    std::size_t to = std::max(from + 1, order.size() * b / bins);
    while (to < order.size() && p[order[to]] == p[order[to - 1]]) ++to;
    out.push_back(bin_of(std::span(order).subspan(from, to - from), p, y, level));
    from = to;
  }
  return out;
}

}  // namespace lattice
