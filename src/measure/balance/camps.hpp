#pragma once
#include <functional>

#include "signed_graph.hpp"

namespace lattice::balance {

/// A division into numbered camps.
struct Division {
  Weight lower = 0;       ///< every division breaks as much or more
  std::vector<int> camp;  ///< per vertex
};

/// Weight of ties broken by a division, with the offset.
Weight broken_by(const Graph& graph, const std::vector<int>& camp);

/// The division into at most `most` camps (1 or more) that breaks least. Calls `tell` with the bounds so far; stops
/// when it says no, with the bounds it has. Cost: exponential in what reduction leaves.
Division best_division(const Graph& graph, int most, const std::function<bool(Weight lower, Weight upper)>& tell);

}  // namespace lattice::balance
