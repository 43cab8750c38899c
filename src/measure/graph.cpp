// Owners of igraph's objects.
#include "graph.hpp"

namespace lattice {
namespace {

/// By itself igraph prints warnings and ends the process on an error; both are turned off before its first call.
void be_quiet() {
  igraph_set_error_handler(igraph_error_handler_ignore);
  igraph_set_warning_handler(igraph_warning_handler_ignore);
}

}  // namespace

void must(igraph_error_t code, const char* what) {
  if (code != IGRAPH_SUCCESS)
    throw Error(Fault::internal, std::string("igraph could not compute ") + what + ": " + igraph_strerror(code));
}

RealVector::RealVector(const std::vector<double>& from) {
  must(igraph_vector_init(&v, static_cast<igraph_integer_t>(from.size())), "vector");
  std::copy(from.begin(), from.end(), VECTOR(v));
}

std::vector<double> RealVector::values() const { return {VECTOR(v), VECTOR(v) + igraph_vector_size(&v)}; }

std::vector<int> WholeVector::values() const {
  std::vector<int> out;
  for (igraph_integer_t i = 0; i < igraph_vector_int_size(&v); ++i) out.push_back(static_cast<int>(VECTOR(v)[i]));
  return out;
}

Graph::Graph(const Network& network) {
  be_quiet();
  WholeVector edges;
  for (const Tie& t : network.ties) {
    must(igraph_vector_int_push_back(&edges.v, t.from), "edges");
    must(igraph_vector_int_push_back(&edges.v, t.to), "edges");
  }
  must(igraph_create(&g, &edges.v, static_cast<igraph_integer_t>(network.nodes.size()), network.directed), "a graph");
}

std::vector<double> weights_of(const Network& network) {
  std::vector<double> out;
  for (const Tie& t : network.ties) out.push_back(t.weight);
  return out;
}

Seeded::Seeded(std::uint64_t seed) : before(*igraph_rng_default()) {
  must(igraph_rng_init(&rng, &igraph_rngtype_mt19937), "random numbers");
  must(igraph_rng_seed(&rng, seed), "random numbers");
  igraph_rng_set_default(&rng);
}

Seeded::~Seeded() {
  igraph_rng_set_default(&before);
  igraph_rng_destroy(&rng);
}

}  // namespace lattice
