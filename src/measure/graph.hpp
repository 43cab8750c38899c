#pragma once
// The one cover of igraph's C library: owners that free what they hold, errors as our Error, and no word on the
// terminal. igraph's pitfalls are met here and in measures.cpp: negative and infinite weights never reach it.
#include <igraph.h>

#include <vector>

#include "lattice/measure.hpp"

namespace lattice {

/// Throws Error(internal) when igraph could not do what was asked.
void must(igraph_error_t code, const char* what);

/// A vector of real numbers; frees itself.
struct RealVector {
  igraph_vector_t v;
  explicit RealVector(const std::vector<double>& from = {});
  ~RealVector() { igraph_vector_destroy(&v); }
  RealVector(const RealVector&) = delete;
  RealVector& operator=(const RealVector&) = delete;
  /// The numbers; what igraph gives as NaN stays missing_real.
  std::vector<double> values() const;
};

/// A vector of whole numbers; frees itself.
struct WholeVector {
  igraph_vector_int_t v;
  WholeVector() { must(igraph_vector_int_init(&v, 0), "vector"); }
  ~WholeVector() { igraph_vector_int_destroy(&v); }
  WholeVector(const WholeVector&) = delete;
  WholeVector& operator=(const WholeVector&) = delete;
  std::vector<int> values() const;
};

/// A network as igraph holds it; the edges in the order of the ties. Signs and weights stay outside.
struct Graph {
  igraph_t g;
  explicit Graph(const Network& network);
  ~Graph() { igraph_destroy(&g); }
  Graph(const Graph&) = delete;
  Graph& operator=(const Graph&) = delete;
};

/// The weights of the ties, in their order.
std::vector<double> weights_of(const Network& network);

/// igraph's random numbers from a seed while this lives; what was there before comes back.
struct Seeded {
  igraph_rng_t rng;
  igraph_rng_t before;  // a copy: igraph keeps its default by value
  explicit Seeded(std::uint64_t seed);
  ~Seeded();
  Seeded(const Seeded&) = delete;
  Seeded& operator=(const Seeded&) = delete;
};

}  // namespace lattice
