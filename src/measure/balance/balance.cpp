// The frustration index as users ask for it: weights become whole numbers, the search runs, and what it says is counted
// again, tie by tie.
#include "lattice/balance.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "camps.hpp"
#include "lattice/base.hpp"
#include "search.hpp"

namespace lattice {
namespace {

using balance::Weight;

void check(const SignedNetwork& network) {
  for (const SignedTie& tie : network.ties) {
    if (tie.from < 0 || tie.to < 0 || tie.from >= network.nodes || tie.to >= network.nodes)
      throw Error(Fault::bad_input, "a tie names a node that the network does not have");
    if (!std::isfinite(tie.weight))
      throw Error(Fault::bad_input, "the weight of a tie is not a finite number; leave out ties that are unknown");
  }
}

/// The least power of ten that makes all weights whole.
double scale_of(const SignedNetwork& network) {
  for (double scale = 1; scale <= 1e6; scale *= 10)
    if (std::all_of(network.ties.begin(), network.ties.end(), [&](const SignedTie& tie) {
          const double scaled = tie.weight * scale;
          return std::abs(scaled - std::round(scaled)) <= 1e-9 * std::max(1.0, std::abs(scaled));
        }))
      return scale;
  throw Error(Fault::bad_input, "a weight has more than six decimals; round the weights");
}

double weight_of(const SignedNetwork& network) {
  double out = 0;
  for (const SignedTie& tie : network.ties) out += std::abs(tie.weight);
  return out;
}

balance::Graph whole_graph(const SignedNetwork& network, double scale) {
  if (weight_of(network) * scale > 1e15)
    throw Error(Fault::bad_input, "the weights add up to more than can be counted exactly; scale or round them");
  balance::Graph out = balance::graph_of(network.nodes);
  for (const SignedTie& tie : network.ties) {
    const Weight weight = std::llround(tie.weight * scale);
    if (tie.from != tie.to)
      balance::add_tie(out, tie.from, tie.to, weight);
    else if (weight < 0)
      out.offset -= weight;
  }
  return out;
}

/// Camp numbers in the order of their first node.
std::vector<int> numbered(const std::vector<int>& words) {
  std::map<int, int> number;
  std::vector<int> out;
  for (const int word : words) out.push_back(number.emplace(word, static_cast<int>(number.size())).first->second);
  return out;
}

}  // namespace

double Frustration::normalised() const { return weight > 0 ? 1 - 2 * index / weight : 1; }

double broken_weight(const SignedNetwork& network, const std::vector<int>& camp) {
  double out = 0;
  for (const SignedTie& tie : network.ties) {
    const bool same = camp[static_cast<std::size_t>(tie.from)] == camp[static_cast<std::size_t>(tie.to)];
    if (same ? tie.weight < 0 : tie.weight > 0) out += std::abs(tie.weight);
  }
  return out;
}

Frustration frustration(const SignedNetwork& network, const FrustrationOptions& options) {
  check(network);
  if (options.camps < 1) throw Error(Fault::bad_input, "there must be at least one camp");
  const double scale = scale_of(network);
  const balance::Graph graph = whole_graph(network, scale);
  const auto tell = [&](Weight lower, Weight upper) {
    return !options.go_on || options.go_on({static_cast<double>(lower) / scale, static_cast<double>(upper) / scale});
  };
  Frustration out;
  Weight lower = 0;
  if (options.camps == 2) {
    const balance::Outcome best = balance::best_sides(graph, tell);
    out.camp = numbered(best.sides);
    lower = best.lower;
  } else {
    const balance::Division best = balance::best_division(graph, options.camps, tell);
    out.camp = numbered(best.camp);
    lower = best.lower;
  }
  out.index = broken_weight(network, out.camp);
  out.lower = static_cast<double>(lower) / scale;
  out.proven = std::llround(out.index * scale) == lower;
  out.weight = weight_of(network);
  return out;
}

}  // namespace lattice
