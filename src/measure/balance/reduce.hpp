#pragma once
#include "signed_graph.hpp"

namespace lattice::balance {

/// How many camps a division may have. With two, being enemies of one another decides as much as being friends.
enum class Allowed { two_camps, more_camps };

/// Merges vertices that share a camp (or, with two camps, never do) in some best division. Keeps the optimum. Cost:
/// about the sum over ties of the neighbours of both ends, a few times.
void reduce(Graph& graph, Allowed allowed);

}  // namespace lattice::balance
