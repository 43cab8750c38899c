#pragma once
#include <functional>
#include <limits>

#include "signed_graph.hpp"

namespace lattice::balance {

inline constexpr Weight unlimited = std::numeric_limits<Weight>::max() / 4;

/// What a search found. Every division breaks `lower` or more; where a ceiling was given, `lower` is at most that.
struct Outcome {
  Weight lower = 0;
  Sides sides;  ///< sides that break less than the ceiling; empty if none were found
};

/// Where elimination takes over from branching, in entries of its tables.
struct Limits {
  double thin = 1 << 14;   ///< eliminate at once: costs less than a bound does
  double thick = 1 << 24;  ///< eliminate where the bound decides nothing
  int branched = 1000;     ///< most vertices of a block that is branched on; a tree over more would never end
  bool guess = true;       ///< begin with good sides; without, the search must find all by itself
};

/// The sides that break least. Calls `tell` with the bounds so far; stops when it says no, with the bounds it has.
Outcome best_sides(const Graph& graph, const std::function<bool(Weight lower, Weight upper)>& tell,
                   const Limits& limits = {});

}  // namespace lattice::balance
