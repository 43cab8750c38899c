#pragma once
// How figures of ensembles are written. Private to report.
#include <string>

#include "lattice/ensemble_out.hpp"

namespace lattice {

/// "0.52 (0.31 to 0.74)" in the unit asked for: times `scale`, with so many digits.
std::string with_interval(const Estimate& e, double scale = 1, int digits = 2);
/// The same with a sign before it.
std::string signed_interval(const Estimate& e, double scale = 1, int digits = 2);
/// "yes", "no difference", "no: signs differ" or "no: under some theory 0 is possible".
std::string robustness_of(const Rival& difference);

}  // namespace lattice
