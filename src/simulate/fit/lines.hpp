#pragma once
// Building lines of a back-test. Private.
#include "lattice/fit.hpp"

namespace lattice::fits {

/// A line whose figure has no interval.
BackTestLine plain(std::string sample, std::string forecast, std::string measure, double value, std::uint64_t n);

/// The line with the published figure it must give within a tolerance.
BackTestLine reproduces(BackTestLine line, double published, double tolerance);

/// The line with a figure that it must reach or exceed.
BackTestLine at_least(BackTestLine line, double target);

/// log p(what happened), row by row; probabilities kept within [1e-12, 1 - 1e-12].
std::vector<double> log_of_outcome(std::span<const double> p, std::span<const std::uint8_t> y);

/// How much better on average the first forecast's log score is, with an interval that draws whole clusters.
Estimate gain(std::span<const double> p, std::span<const double> baseline, std::span<const std::uint8_t> y,
              std::span<const std::int64_t> cluster);

/// Parameters out of a fit: a row for each term, with its covariance.
Parameters parameters_from(std::string_view model, const std::vector<double>& value,
                           const std::vector<double>& covariance, const std::string& source);

/// Writes short numbers: "-0.4657".
std::string shown(double x, int digits = 4);

}  // namespace lattice::fits
