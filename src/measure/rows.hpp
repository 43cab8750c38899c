#pragma once
// The functions behind the rows of the table of measures, and what they share.
#include <algorithm>

#include "lattice/measure.hpp"

namespace lattice {

// degree.cpp
Measured degree(const Network& network, const MeasureAsk& ask);
Measured strength(const Network& network, const MeasureAsk& ask);

// centrality.cpp
Measured betweenness(const Network& network, const MeasureAsk& ask);
Measured closeness(const Network& network, const MeasureAsk& ask);
Measured eigenvector(const Network& network, const MeasureAsk& ask);
Measured constraint(const Network& network, const MeasureAsk& ask);
Measured local_transitivity(const Network& network, const MeasureAsk& ask);
Measured core(const Network& network, const MeasureAsk& ask);

// structure.cpp
Measured density(const Network& network, const MeasureAsk& ask);
Measured transitivity(const Network& network, const MeasureAsk& ask);
Measured centralisation(const Network& network, const MeasureAsk& ask);
Measured component(const Network& network, const MeasureAsk& ask);
Measured components(const Network& network, const MeasureAsk& ask);
Measured articulation(const Network& network, const MeasureAsk& ask);
Measured bridge(const Network& network, const MeasureAsk& ask);
Measured community(const Network& network, const MeasureAsk& ask);
Measured communities(const Network& network, const MeasureAsk& ask);
Measured triad_census(const Network& network, const MeasureAsk& ask);

/// Sets of states joined by chains of ties, the greatest first, of equals the one with the first node.
std::vector<std::vector<int>> components_of(const Network& network);

/// Sets of states that are tied among themselves more than chance would have it (Leiden, modularity), the greatest
/// first; every state without ties is a set of its own.
struct Communities {
  std::vector<std::vector<int>> groups;
  double modularity = missing_real;
};
Communities communities_of(const Network& network, std::uint64_t seed);

// capability.cpp
Measured cinc(const Network& network, const MeasureAsk& ask);
Measured concentration(const Network& network, const MeasureAsk& ask);
Measured bloc_share(const Network& network, const MeasureAsk& ask);
Measured polarisation(const Network& network, const MeasureAsk& ask);

/// Polarisation of shares that sum to 1, every two one apart: sum of s_i^(1+alpha) s_j.
double esteban_ray(const std::vector<double>& shares, double alpha);

// shape.cpp
Measured shape(const Network& network, const MeasureAsk& ask);

// signs.cpp
Measured signed_triads(const Network& network, const MeasureAsk& ask);
Measured frustration_index(const Network& network, const MeasureAsk& ask);
Measured walks(const Network& network, const MeasureAsk& ask);

// war_stability.cpp
Measured vulnerability(const Network& network, const MeasureAsk& ask);
Measured war_stability(const Network& network, const MeasureAsk& ask);

}  // namespace lattice
