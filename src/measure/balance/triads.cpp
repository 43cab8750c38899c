// The census of signed triangles: for every tie, the neighbours that both ends have in common.
#include <algorithm>
#include <limits>

#include "lattice/balance.hpp"

namespace lattice {
namespace {

struct Neighbour {
  int node;
  double weight;
};
using Lists = std::vector<std::vector<Neighbour>>;

void add_up(std::vector<Neighbour>& list) {
  std::stable_sort(list.begin(), list.end(), [](const Neighbour& a, const Neighbour& b) { return a.node < b.node; });
  std::vector<Neighbour> out;
  for (const Neighbour& n : list) {
    if (!out.empty() && out.back().node == n.node)
      out.back().weight += n.weight;
    else
      out.push_back(n);
  }
  std::erase_if(out, [](const Neighbour& n) { return n.weight == 0; });
  list = std::move(out);
}

/// Per node, its neighbours of a higher number.
Lists higher_neighbours(const SignedNetwork& network) {
  Lists out(static_cast<std::size_t>(network.nodes));
  for (const SignedTie& tie : network.ties)
    if (tie.from != tie.to)
      out[static_cast<std::size_t>(std::min(tie.from, tie.to))].push_back({std::max(tie.from, tie.to), tie.weight});
  for (auto& list : out) add_up(list);
  return out;
}

}  // namespace

double SignTriads::balanced_share() const {
  if (all() == 0) return std::numeric_limits<double>::quiet_NaN();
  return static_cast<double>(by_enemies[0] + by_enemies[2]) / static_cast<double>(all());
}

SignTriads triad_signs(const SignedNetwork& network) {
  const Lists near = higher_neighbours(network);
  SignTriads out;
  for (const auto& mine : near)
    for (const Neighbour& second : mine) {
      const auto& theirs = near[static_cast<std::size_t>(second.node)];
      auto third = theirs.begin();
      for (const Neighbour& n : mine) {
        while (third != theirs.end() && third->node < n.node) ++third;
        if (third == theirs.end()) break;
        if (third->node == n.node)
          ++out.by_enemies[std::size_t{n.weight < 0} + std::size_t{second.weight < 0} + std::size_t{third->weight < 0}];
      }
    }
  return out;
}

}  // namespace lattice
