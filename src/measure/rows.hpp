#pragma once
// The functions behind the rows of the table of measures, and what they share.
#include <algorithm>

#include "lattice/measure.hpp"

namespace lattice {

#define MEASURE(function, ...) Measured function(const Network& network, const MeasureAsk& ask);
#include "table.inc"
#undef MEASURE

/// Sets of states joined by chains of ties, the greatest first, of equals the one with the first node.
std::vector<std::vector<int>> components_of(const Network& network);

/// Sets of states that are tied among themselves more than chance would have it (Leiden, modularity), the greatest
/// first; every state without ties is a set of its own.
struct Communities {
  std::vector<std::vector<int>> groups;
  double modularity = missing_real;
};
Communities communities_of(const Network& network, std::uint64_t seed);

/// Polarisation of shares that sum to 1, every two one apart: sum of s_i^(1+alpha) s_j.
double esteban_ray(const std::vector<double>& shares, double alpha);

}  // namespace lattice
