#pragma once
#include <functional>

#include "signed_graph.hpp"

namespace lattice::balance {

/// Good sides, not proven: tabu search from several starts, always the same ones. All vertices must be alive. Stops
/// early when `go_on` says no. Cost: starts x moves x vertices.
Sides descend(const Graph& graph, const std::function<bool()>& go_on);

}  // namespace lattice::balance
