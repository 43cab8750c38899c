// What the network is like as a whole, and what holds it together: density, triangles, components, articulation
// states, bridges, the census of triads.
#include <array>

#include "graph.hpp"
#include "rows.hpp"

namespace lattice {
namespace {

/// Sets of nodes from their numbers, the greatest first, of equals the one with the first node.
std::vector<std::vector<int>> sets_of(const std::vector<int>& membership) {
  std::vector<std::vector<int>> sets;
  for (std::size_t i = 0; i < membership.size(); ++i) {
    const auto m = static_cast<std::size_t>(membership[i]);
    if (sets.size() <= m) sets.resize(m + 1);
    sets[m].push_back(static_cast<int>(i));
  }
  std::stable_sort(sets.begin(), sets.end(),
                   [](const auto& a, const auto& b) { return a.size() != b.size() ? a.size() > b.size() : a < b; });
  return sets;
}

/// The number of each node's set, from 1.
std::vector<double> numbers_of(const std::vector<std::vector<int>>& sets, std::size_t nodes) {
  std::vector<double> out(nodes, missing_real);
  for (std::size_t s = 0; s < sets.size(); ++s)
    for (const int i : sets[s]) out[static_cast<std::size_t>(i)] = static_cast<double>(s + 1);
  return out;
}

}  // namespace

std::vector<std::vector<int>> components_of(const Network& network) {
  const Graph graph(network);
  WholeVector membership;
  must(igraph_connected_components(&graph.g, &membership.v, nullptr, nullptr, IGRAPH_WEAK), "components");
  return sets_of(membership.values());
}

Measured density(const Network& network, const MeasureAsk&) {
  const double n = static_cast<double>(network.nodes.size()), pairs = n * (n - 1) / (network.directed ? 1 : 2);
  return {.values = {{"density", pairs > 0 ? static_cast<double>(network.ties.size()) / pairs : missing_real}}};
}

Measured transitivity(const Network& network, const MeasureAsk&) {
  const Graph graph(undirected(network));
  double value = missing_real;
  must(igraph_transitivity_undirected(&graph.g, &value, IGRAPH_TRANSITIVITY_NAN), "transitivity");
  return {.values = {{"transitivity", value}}};
}

Measured centralisation(const Network& network, const MeasureAsk& ask) {
  const auto degrees = degree(network, ask).states;
  const auto n = static_cast<double>(degrees.size());
  if (n < 3) return {.values = {{"centralisation", missing_real}}};
  const double most = *std::max_element(degrees.begin(), degrees.end());
  double sum = 0;
  for (const double d : degrees) sum += most - d;
  return {.values = {{"centralisation", sum / ((n - 1) * (n - 2))}}};
}

Measured component(const Network& network, const MeasureAsk&) {
  return {.states = numbers_of(components_of(network), network.nodes.size())};
}

Measured components(const Network& network, const MeasureAsk&) {
  const auto sets = components_of(network);
  const double largest = sets.empty() ? 0 : static_cast<double>(sets.front().size());
  return {.values = {{"components", static_cast<double>(sets.size())}, {"largest_component", largest}}};
}

Measured articulation(const Network& network, const MeasureAsk&) {
  const Graph graph(undirected(network));
  WholeVector points;
  must(igraph_articulation_points(&graph.g, &points.v), "articulation states");
  Measured out{.states = std::vector<double>(network.nodes.size(), 0)};
  for (const int i : points.values()) out.states[static_cast<std::size_t>(i)] = 1;
  return out;
}

Measured bridge(const Network& network, const MeasureAsk&) {
  const Network plain = undirected(network);
  const Graph graph(plain);
  WholeVector bridges;
  must(igraph_bridges(&graph.g, &bridges.v), "bridges");
  Measured out;
  for (const Tie& t : plain.ties) out.pairs.push_back({t.from, t.to, 0});
  for (const int i : bridges.values()) out.pairs[static_cast<std::size_t>(i)].value = 1;
  return out;
}

Measured community(const Network& network, const MeasureAsk& ask) {
  return {.states = numbers_of(communities_of(network, ask.seed).groups, network.nodes.size())};
}

Measured communities(const Network& network, const MeasureAsk& ask) {
  Communities found = communities_of(network, ask.seed);
  return {.values = {{"communities", static_cast<double>(found.groups.size())}, {"modularity", found.modularity}},
          .groups = {{"community_members", std::move(found.groups)}}};
}

Communities communities_of(const Network& network, std::uint64_t seed) {
  const Network plain = undirected(network);
  if (plain.ties.empty()) return {components_of(plain), missing_real};
  const Graph graph(plain);
  const RealVector weights(weights_of(plain)), strengths(strength(plain, {}).states);
  double twice = 0;
  for (const Tie& t : plain.ties) twice += 2 * t.weight;
  const Seeded seeded(seed);
  WholeVector membership;
  double quality = missing_real;
  // With the strengths as node weights and 1/2m as resolution, Leiden maximises modularity; -1: until nothing moves.
  must(igraph_community_leiden(&graph.g, &weights.v, &strengths.v, 1 / twice, 0.01, false, -1, &membership.v, nullptr,
                               &quality),
       "communities");
  return {sets_of(membership.values()), quality};
}

Measured triad_census(const Network& network, const MeasureAsk&) {
  constexpr std::array<const char*, 16> names{"003",  "012",  "102", "021D", "021U", "021C", "111D", "111U",
                                              "030T", "030C", "201", "120D", "120U", "120C", "210",  "300"};
  std::vector<double> values(names.size(), 0);
  if (network.nodes.size() >= 3) {  // with fewer, igraph writes outside its vector
    const Graph graph(network);
    RealVector counts;
    must(igraph_triad_census(&graph.g, &counts.v), "the census of triads");
    values = counts.values();
  }
  Measured out;
  for (std::size_t i = 0; i < names.size(); ++i) out.values.push_back({"triads_" + std::string(names[i]), values[i]});
  return out;
}

}  // namespace lattice
