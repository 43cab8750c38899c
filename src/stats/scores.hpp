#pragma once
// What scores and calibration share. Private to stats.
#include <span>
#include <vector>

#include "lattice/stats.hpp"

namespace lattice {

/// Throws Error(bad_input) unless there are forecasts in [0, 1] and an outcome 0 or 1 for each.
void check_forecasts(std::span<const double> p, std::span<const std::uint8_t> y);

/// Rows by rising forecast; equal ones keep their order.
std::vector<std::size_t> rising(std::span<const double> p);

}  // namespace lattice
