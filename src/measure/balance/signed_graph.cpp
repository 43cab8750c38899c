// Merging vertices and splitting a signed graph at its cut vertices.
#include "signed_graph.hpp"

#include <algorithm>
#include <cstdlib>

namespace lattice::balance {
namespace {

std::vector<Arc>::iterator place(std::vector<Arc>& arcs, int to) {
  return std::lower_bound(arcs.begin(), arcs.end(), to, [](const Arc& a, int t) { return a.to < t; });
}

void erase_arc(Graph& graph, int from, int to) {
  auto& arcs = graph.arcs[static_cast<std::size_t>(from)];
  arcs.erase(place(arcs, to));
}

/// Adds to the one arc; an arc of weight 0 goes away.
void add_arc(Graph& graph, int from, int to, Weight weight) {
  auto& arcs = graph.arcs[static_cast<std::size_t>(from)];
  const auto at = place(arcs, to);
  if (at == arcs.end() || at->to != to)
    arcs.insert(at, {to, weight});
  else if ((at->weight += weight) == 0)
    arcs.erase(at);
}

Weight weight_of(const Graph& graph, int u, int v) {
  const auto& arcs = graph.of(u);
  const auto at = std::lower_bound(arcs.begin(), arcs.end(), v, [](const Arc& a, int t) { return a.to < t; });
  return at == arcs.end() || at->to != v ? 0 : at->weight;
}

/// Depth-first search for blocks (Hopcroft and Tarjan 1973, CACM 16:372), with a stack of its own.
struct BlockSearch {
  const Graph& graph;
  std::vector<int> order, low, parent, path;
  std::vector<std::size_t> next;
  std::vector<std::vector<int>> blocks;
  int count = 0;
};

void enter(BlockSearch& s, int v, int parent, std::vector<int>& stack) {
  const auto i = static_cast<std::size_t>(v);
  s.order[i] = s.low[i] = ++s.count;
  s.parent[i] = parent;
  s.path.push_back(v);
  stack.push_back(v);
}

/// A block ends where nothing below `v` reaches above its parent: it is the path down to v, and the parent.
void leave(BlockSearch& s, int v) {
  const int parent = s.parent[static_cast<std::size_t>(v)];
  if (parent < 0) return;
  auto& low = s.low[static_cast<std::size_t>(parent)];
  low = std::min(low, s.low[static_cast<std::size_t>(v)]);
  if (s.low[static_cast<std::size_t>(v)] < s.order[static_cast<std::size_t>(parent)]) return;
  std::vector<int> block{parent};
  while (true) {
    block.push_back(s.path.back());
    s.path.pop_back();
    if (block.back() == v) break;
  }
  s.blocks.push_back(block);
}

void explore(BlockSearch& s, int start) {
  std::vector<int> stack;
  enter(s, start, -1, stack);
  while (!stack.empty()) {
    const int v = stack.back();
    const auto i = static_cast<std::size_t>(v);
    if (s.next[i] == s.graph.of(v).size()) {
      stack.pop_back();
      leave(s, v);
      continue;
    }
    const int to = s.graph.of(v)[s.next[i]++].to;
    if (s.order[static_cast<std::size_t>(to)] == 0)
      enter(s, to, v, stack);
    else if (to != s.parent[i])
      s.low[i] = std::min(s.low[i], s.order[static_cast<std::size_t>(to)]);
  }
  s.path.clear();
}

}  // namespace

Graph graph_of(int vertices) {
  Graph out;
  out.arcs.resize(static_cast<std::size_t>(vertices));
  for (int v = 0; v < vertices; ++v) out.link.push_back({v, 1});
  return out;
}

void add_tie(Graph& graph, int u, int v, Weight weight) {
  if (weight == 0) return;
  const Weight old = weight_of(graph, u, v);
  if ((old < 0) != (weight < 0)) graph.offset += std::min(std::abs(old), std::abs(weight));
  add_arc(graph, u, v, weight);
  add_arc(graph, v, u, weight);
}

void merge(Graph& graph, int u, int v, int sign) {
  const std::vector<Arc> arcs = std::move(graph.arcs[static_cast<std::size_t>(u)]);
  graph.arcs[static_cast<std::size_t>(u)].clear();
  for (const Arc& arc : arcs) erase_arc(graph, arc.to, u);
  for (const Arc& arc : arcs) {
    if (arc.to != v)
      add_tie(graph, v, arc.to, arc.weight * sign);
    else if (arc.weight * sign < 0)
      graph.offset += std::abs(arc.weight);
  }
  graph.link[static_cast<std::size_t>(u)] = {v, sign};
}

Graph part_of(const Graph& graph, const std::vector<int>& vertices) {
  std::vector<int> number(graph.arcs.size(), -1);
  for (std::size_t i = 0; i < vertices.size(); ++i) number[static_cast<std::size_t>(vertices[i])] = static_cast<int>(i);
  Graph out = graph_of(static_cast<int>(vertices.size()));
  for (std::size_t i = 0; i < vertices.size(); ++i) {
    for (const Arc& arc : graph.of(vertices[i]))
      if (const int to = number[static_cast<std::size_t>(arc.to)]; to >= 0) out.arcs[i].push_back({to, arc.weight});
    std::sort(out.arcs[i].begin(), out.arcs[i].end(), [](const Arc& a, const Arc& b) { return a.to < b.to; });
  }
  return out;
}

void complete(const Graph& graph, Sides& sides) {
  for (int v = 0; v < graph.size(); ++v) {
    int root = v, sign = 1;
    while (!graph.alive(root)) {
      const Link link = graph.link[static_cast<std::size_t>(root)];
      sign *= link.sign;
      root = link.root;
    }
    if (root != v) sides[static_cast<std::size_t>(v)] = sign * sides[static_cast<std::size_t>(root)];
  }
}

Weight broken(const Graph& graph, const Sides& sides) {
  Weight out = graph.offset;
  for (int v = 0; v < graph.size(); ++v)
    for (const Arc& arc : graph.of(v)) {
      const int agree = sides[static_cast<std::size_t>(v)] * sides[static_cast<std::size_t>(arc.to)];
      if (v < arc.to && arc.weight * agree < 0) out += std::abs(arc.weight);
    }
  return out;
}

Weight strength(const Graph& graph, int vertex) {
  Weight out = 0;
  for (const Arc& arc : graph.of(vertex)) out += std::abs(arc.weight);
  return out;
}

std::vector<std::vector<int>> blocks_of(const Graph& graph) {
  const auto n = graph.arcs.size();
  BlockSearch s{graph, std::vector<int>(n), std::vector<int>(n), std::vector<int>(n, -1), {}, {}, {}, 0};
  s.next.resize(n);
  for (int v = 0; v < graph.size(); ++v)
    if (s.order[static_cast<std::size_t>(v)] == 0 && !graph.of(v).empty()) explore(s, v);
  std::reverse(s.blocks.begin(), s.blocks.end());
  return s.blocks;
}

}  // namespace lattice::balance
