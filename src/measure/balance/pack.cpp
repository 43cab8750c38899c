// Lower bounds from cycles with an odd number of enemies. Such a cycle through v leads from (v, here) to (v, there) in
// the double cover, in which friends lead to the same side and enemies to the other. The cover is its own mirror image,
// so that it is enough to search half as deep, until some vertex is reached on both sides. Lengths rise one by one; a
// walk found is therefore a cycle: a part that could be cut off would be shorter and unbalanced itself.
#include "pack.hpp"

#include <algorithm>
#include <cstdlib>

namespace lattice::balance {
namespace {

struct Step {
  int to, edge, turn;  ///< turn: 1 to the other side
};

struct Cover {
  std::vector<std::vector<Step>> steps;
  std::vector<Weight> left;                          ///< per edge
  std::vector<int> seen, depth, came_from, by_edge;  ///< per vertex and side
  std::vector<int> queue;
  int search = 0;
};

Cover cover_of(const Graph& graph) {
  Cover out;
  out.steps.resize(graph.arcs.size());
  for (int v = 0; v < graph.size(); ++v)
    for (const Arc& arc : graph.of(v)) {
      if (v > arc.to) continue;
      const int edge = static_cast<int>(out.left.size()), turn = arc.weight < 0;
      out.left.push_back(std::abs(arc.weight));
      out.steps[static_cast<std::size_t>(v)].push_back({arc.to, edge, turn});
      out.steps[static_cast<std::size_t>(arc.to)].push_back({v, edge, turn});
    }
  const std::size_t states = 2 * graph.arcs.size();
  out.seen.resize(states);
  out.depth.resize(states);
  out.came_from.resize(states);
  out.by_edge.resize(states);
  return out;
}

/// Edges on the way from the start to a vertex on one side, and on from there to the start on the other.
std::vector<int> trace(const Cover& c, int start, int meeting) {
  std::vector<int> out;
  for (const int end : {2 * meeting, 2 * meeting + 1})
    for (int at = end; at != 2 * start; at = c.came_from[static_cast<std::size_t>(at)])
      out.push_back(c.by_edge[static_cast<std::size_t>(at)]);
  return out;
}

/// Takes a step from a state; false where nothing is left of the tie or the end was seen in this search.
bool advance(Cover& c, int at, const Step& step) {
  const auto i = static_cast<std::size_t>(2 * step.to + (at % 2 ^ step.turn));
  if (c.left[static_cast<std::size_t>(step.edge)] == 0 || c.seen[i] == c.search) return false;
  c.seen[i] = c.search;
  c.depth[i] = c.depth[static_cast<std::size_t>(at)] + 1;
  c.came_from[i] = at;
  c.by_edge[i] = step.edge;
  c.queue.push_back(static_cast<int>(i));
  return true;
}

void begin(Cover& c, int start) {
  c.queue.assign(1, 2 * start);
  c.seen[2 * static_cast<std::size_t>(start)] = c.search;
  c.depth[2 * static_cast<std::size_t>(start)] = 0;
}

/// Marks what the steps from a state reach. A vertex reached on both sides by at most `length` steps, or -1.
int spread(Cover& c, int at, int length) {
  for (const Step& step : c.steps[static_cast<std::size_t>(at / 2)]) {
    if (!advance(c, at, step)) continue;
    const auto here = static_cast<std::size_t>(c.queue.back()), there = here ^ 1;
    if (c.seen[there] == c.search && c.depth[here] + c.depth[there] <= length) return step.to;
  }
  return -1;
}

/// Edges of an unbalanced cycle of at most `length` ties through a vertex; empty if there is none.
std::vector<int> cycle_through(Cover& c, int start, int length) {
  ++c.search;
  begin(c, start);
  std::size_t head = 0;
  for (int depth = 0; 2 * depth < length; ++depth)
    for (const std::size_t end = c.queue.size(); head < end; ++head)
      if (const int meeting = spread(c, c.queue[head], length); meeting >= 0) return trace(c, start, meeting);
  return {};
}

Weight take(Cover& c, const std::vector<int>& cycle) {
  Weight least = c.left[static_cast<std::size_t>(cycle[0])];
  for (const int edge : cycle) least = std::min(least, c.left[static_cast<std::size_t>(edge)]);
  for (const int edge : cycle) c.left[static_cast<std::size_t>(edge)] -= least;
  return least;
}

/// Vertices of components that are not balanced yet: there, a search from one side comes to the other.
std::vector<int> unbalanced(Cover& c) {
  std::vector<int> out;
  ++c.search;
  for (std::size_t v = 0; v < c.steps.size(); ++v) {
    if (c.seen[2 * v] == c.search || c.seen[2 * v + 1] == c.search) continue;
    begin(c, static_cast<int>(v));
    for (std::size_t head = 0; head < c.queue.size(); ++head)
      for (const Step& step : c.steps[static_cast<std::size_t>(c.queue[head] / 2)]) advance(c, c.queue[head], step);
    if (c.seen[2 * v + 1] != c.search) continue;
    for (const int state : c.queue)
      if (state % 2 == 0) out.push_back(state / 2);
  }
  return out;
}

}  // namespace

Packing pack(const Graph& graph, const std::function<bool()>& go_on) {
  Cover c = cover_of(graph);
  Packing out;
  std::vector<int> open = unbalanced(c);
  for (int length = 3; !open.empty() && length <= graph.size(); ++length) {
    for (const int v : open) {
      if (!go_on()) break;
      for (auto cycle = cycle_through(c, v, length); !cycle.empty(); cycle = cycle_through(c, v, length))
        out.bound += take(c, cycle);
    }
    if (!go_on()) break;
    open = unbalanced(c);
  }
  for (const auto& steps : c.steps) {
    out.left.emplace_back();
    for (const Step& step : steps) out.left.back().push_back(c.left[static_cast<std::size_t>(step.edge)]);
  }
  return out;
}

}  // namespace lattice::balance
