#pragma once
#include <functional>

#include "signed_graph.hpp"

namespace lattice::balance {

/// An order in which vertices are eliminated, and what that costs.
struct Elimination {
  std::vector<int> order;  ///< empty: too costly
  double cost = 0;         ///< entries of all tables
};

/// An order by least fill. Every vertex must be alive. Gives up above 320 vertices or when the cost passes the limit.
Elimination plan_elimination(const Graph& graph, double limit);

/// The best sides, exact: dynamic programming along the order. Cost: that of the plan. Empty when `go_on` says no.
Sides eliminate(const Graph& graph, const Elimination& plan, const std::function<bool()>& go_on);

}  // namespace lattice::balance
