// Who stands where: centralities of states by igraph, in the conventions of R igraph. Paths are counted in ties:
// weights are strengths of duty, and igraph would take them for lengths, so that strong ties would be long ways.
#include <cmath>

#include "graph.hpp"
#include "rows.hpp"

namespace lattice {
namespace {

/// The undirected network, its graph, and what one of igraph's functions gives for every node.
template <class Compute>
Measured of_nodes(const Network& network, const char* what, Compute compute) {
  const Network plain = undirected(network);
  const Graph graph(plain);
  RealVector result;
  must(compute(graph.g, plain, result.v), what);
  return {.states = result.values()};
}

}  // namespace

Measured betweenness(const Network& network, const MeasureAsk&) {
  return of_nodes(network, "betweenness", [](const igraph_t& g, const Network&, igraph_vector_t& v) {
    return igraph_betweenness(&g, &v, igraph_vss_all(), false, nullptr);
  });
}

Measured closeness(const Network& network, const MeasureAsk&) {
  return of_nodes(network, "closeness", [](const igraph_t& g, const Network&, igraph_vector_t& v) {
    return igraph_closeness(&g, &v, nullptr, nullptr, igraph_vss_all(), IGRAPH_ALL, nullptr, false);
  });
}

namespace {

/// The leading eigenvector of a connected network, of length 1 and without negative entries, and its eigenvalue.
struct Leading {
  std::vector<double> vector;
  double value = 0;
};

Leading leading_of(const Network& connected) {
  const Graph graph(connected);
  const RealVector weights(weights_of(connected));
  RealVector result;
  igraph_arpack_options_t options;
  igraph_arpack_options_init(&options);
  Leading out;
  must(igraph_eigenvector_centrality(&graph.g, &result.v, &out.value, false, true,
                                     connected.weighted ? &weights.v : nullptr, &options),
       "eigenvector centrality");
  out.vector = result.values();
  double squares = 0;
  for (const double x : out.vector) squares += x * x;
  for (double& x : out.vector) x /= std::sqrt(squares);
  return out;
}

/// Part of a component's vector in the whole: what of the strengths of its states runs along it.
double part_of(const Leading& l, const std::vector<int>& nodes, const std::vector<double>& strengths) {
  double sum = 0;
  for (std::size_t i = 0; i < nodes.size(); ++i) sum += l.vector[i] * strengths[static_cast<std::size_t>(nodes[i])];
  return sum;
}

Network part(const Network& network, const std::vector<int>& nodes) {
  std::vector<std::string> names;
  Network numbered = network;
  for (std::size_t i = 0; i < numbered.nodes.size(); ++i) numbered.nodes[i].name = std::to_string(i);
  for (const int i : nodes) names.push_back(std::to_string(i));
  return among(numbered, names);
}

}  // namespace

Measured eigenvector(const Network& network, const MeasureAsk& ask) {
  const Network plain = undirected(network);
  if (plain.ties.empty()) return {.states = std::vector<double>(plain.nodes.size(), 1)};
  const auto sets = components_of(plain);
  std::vector<Leading> leading;
  double most = 0;
  for (const auto& nodes : sets) {
    leading.push_back(nodes.size() < 2 ? Leading{} : leading_of(part(plain, nodes)));
    most = std::max(most, leading.back().value);
  }
  const auto strengths = strength(plain, ask).states;
  Measured out{.states = std::vector<double>(plain.nodes.size(), 0)};
  for (std::size_t s = 0; s < sets.size(); ++s) {
    if (leading[s].value < most * (1 - 1e-9)) continue;
    const double share = part_of(leading[s], sets[s], strengths);
    for (std::size_t i = 0; i < sets[s].size(); ++i)
      out.states[static_cast<std::size_t>(sets[s][i])] = share * leading[s].vector[i];
  }
  const double top = *std::max_element(out.states.begin(), out.states.end());
  for (double& x : out.states) x /= top;
  return out;
}

Measured constraint(const Network& network, const MeasureAsk&) {
  return of_nodes(network, "constraint", [](const igraph_t& g, const Network& n, igraph_vector_t& v) {
    const RealVector weights(weights_of(n));
    return igraph_constraint(&g, &v, igraph_vss_all(), n.weighted ? &weights.v : nullptr);
  });
}

Measured local_transitivity(const Network& network, const MeasureAsk&) {
  return of_nodes(network, "local transitivity", [](const igraph_t& g, const Network&, igraph_vector_t& v) {
    return igraph_transitivity_local_undirected(&g, &v, igraph_vss_all(), IGRAPH_TRANSITIVITY_NAN);
  });
}

Measured core(const Network& network, const MeasureAsk&) {
  const Graph graph(undirected(network));
  WholeVector cores;
  must(igraph_coreness(&graph.g, &cores.v, IGRAPH_ALL), "cores");
  const auto values = cores.values();
  return {.states = {values.begin(), values.end()}};
}

}  // namespace lattice
