#pragma once
// The graph that the search for two camps works on. Vertices are merged as it becomes known that they share a camp (or
// never do); parallel ties are added up, and what two opposite ones break in any case goes into the offset.
#include <cstdint>
#include <vector>

namespace lattice::balance {

using Weight = std::int64_t;

struct Arc {
  int to = 0;
  Weight weight = 0;  ///< never 0
};

/// What a vertex stands for: `sign` times the side of `root`; its own root as long as it was not merged.
struct Link {
  int root = 0;
  int sign = 1;
};

/// One side, 1 or -1, per vertex.
using Sides = std::vector<int>;

struct Graph {
  std::vector<std::vector<Arc>> arcs;  ///< by vertex, in order of `to`; both directions
  std::vector<Link> link;
  Weight offset = 0;  ///< broken whatever the sides
  int size() const { return static_cast<int>(arcs.size()); }
  bool alive(int v) const { return link[static_cast<std::size_t>(v)].root == v; }
  const std::vector<Arc>& of(int v) const { return arcs[static_cast<std::size_t>(v)]; }
};

Graph graph_of(int vertices);

/// Adds a tie of two different vertices.
void add_tie(Graph& graph, int u, int v, Weight weight);

/// From now on u has `sign` times the side of v. The ties of u become ties of v.
void merge(Graph& graph, int u, int v, int sign);

/// The ties among some living vertices, numbered as in the list, with no offset.
Graph part_of(const Graph& graph, const std::vector<int>& vertices);

/// Gives merged vertices the sides that follow from their roots.
void complete(const Graph& graph, Sides& sides);

/// Weight of ties broken by sides of the living vertices, with the offset.
Weight broken(const Graph& graph, const Sides& sides);

/// Sum of the absolute weights of a vertex's ties.
Weight strength(const Graph& graph, int vertex);

/// Sets of living vertices without a cut vertex inside, each with at least one tie. Sides can be chosen in every block
/// apart. In an order in which each block shares at most one vertex with all blocks before it.
std::vector<std::vector<int>> blocks_of(const Graph& graph);

}  // namespace lattice::balance
