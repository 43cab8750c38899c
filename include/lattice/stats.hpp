#pragma once
// stats: estimates with their intervals, regressions with their errors, forecasts with their scores. Numbers in,
// numbers out; nothing here knows what a state or a treaty is.
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "lattice/base.hpp"

namespace lattice {

// ------------------------------------------------------------------------------------------------------------------
// estimates

/// Where the variance of an estimate comes from; each part is a variance in squared units of the value, never negative.
struct VarianceParts {
  double parameter = 0;    ///< the parameters of the models are not known exactly
  double theory = 0;       ///< rival theories give rival parameters
  double monte_carlo = 0;  ///< a finite number of runs
  double total() const { return parameter + theory + monte_carlo; }
};

/// A number that is not known exactly, with its interval. Whatever is uncertain is handed on as one of these.
struct Estimate {
  double value = 0;
  double low = 0, high = 0;  ///< ends of the interval, low <= high
  double level = 0.95;       ///< how much the interval is to hold, in (0, 1)
  std::uint64_t n = 0;       ///< observations or runs behind it
  std::string method;        ///< how the interval was made: "wilson", "cluster bootstrap", ...
  std::optional<VarianceParts> parts;
};

/// A share with the interval of Wilson 1927 (JASA 22:209-212). Error(bad_input) when n is 0, successes exceed n, or the
/// level is not in (0, 1).
Estimate wilson(std::uint64_t successes, std::uint64_t n, double level = 0.95);

/// A mean with Student's t interval. Error(bad_input) with fewer than two values, or a value that is not finite.
Estimate mean_of(std::span<const double> values, double level = 0.95);

/// A value with its standard error and the normal interval. Error(bad_input) on a negative or undefined error.
Estimate normal_estimate(double value, double standard_error, std::uint64_t n, double level = 0.95);

/// The quantile of values that are sorted, by linear interpolation of order statistics (type 7 of Hyndman and Fan 1996,
/// R's default). Error(bad_input) when there are none or p is not in [0, 1].
double quantile_of_sorted(std::span<const double> sorted, double p);

}  // namespace lattice
