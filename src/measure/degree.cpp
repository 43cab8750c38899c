// Ties counted and added up: the plainest measures of a state.
#include <set>

#include "rows.hpp"

namespace lattice {

Measured degree(const Network& network, const MeasureAsk&) {
  std::vector<std::set<int>> neighbours(network.nodes.size());
  for (const Tie& t : network.ties) {
    neighbours[static_cast<std::size_t>(t.from)].insert(t.to);
    neighbours[static_cast<std::size_t>(t.to)].insert(t.from);
  }
  Measured out;
  for (const auto& n : neighbours) out.states.push_back(static_cast<double>(n.size()));
  return out;
}

Measured strength(const Network& network, const MeasureAsk&) {
  Measured out;
  out.states.assign(network.nodes.size(), 0);
  for (const Tie& t : undirected(network).ties) {
    out.states[static_cast<std::size_t>(t.from)] += t.weight;
    out.states[static_cast<std::size_t>(t.to)] += t.weight;
  }
  return out;
}

}  // namespace lattice
