#pragma once
#include <functional>

#include "signed_graph.hpp"

namespace lattice::balance {

/// A lower bound: unbalanced cycles that share no weight, each of which has a broken tie.
struct Packing {
  Weight bound = 0;
  std::vector<std::vector<Weight>> left;  ///< per vertex and arc, the weight that no cycle took
};

/// Packs greedily, short cycles first. All vertices must be alive. Stops early, with a weaker bound, when `go_on` says
/// no. Cost: for each length, one bounded breadth-first search per vertex and cycle.
Packing pack(const Graph& graph, const std::function<bool()>& go_on);

}  // namespace lattice::balance
