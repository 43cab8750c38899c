// More than two camps. Enemies of one enemy need not be friends, so that only cycles with exactly one enemy tie must
// break. Reduce; split at cut vertices; then give the vertices of a block to camps one by one. The bound of a partial
// division: what it breaks, what each vertex that is left must break with those that have a camp, and cycles packed
// among those that are left.
#include "camps.hpp"

#include <algorithm>
#include <cstdlib>
#include <numeric>

#include "reduce.hpp"

namespace lattice::balance {
namespace {

using GoOn = std::function<bool()>;
using Rows = std::vector<std::vector<Weight>>;

/// Ties strongest with those before, first.
std::vector<int> order_of(const Graph& graph) {
  std::vector<int> out;
  std::vector<Weight> near(graph.arcs.size(), 0);
  std::vector<char> done(graph.arcs.size(), 0);
  for (int i = 0; i < graph.size(); ++i) {
    int best = -1;
    const auto rank = [&](int v) { return std::pair(near[static_cast<std::size_t>(v)], strength(graph, v)); };
    for (int v = 0; v < graph.size(); ++v)
      if (!done[static_cast<std::size_t>(v)] && (best < 0 || rank(v) > rank(best))) best = v;
    done[static_cast<std::size_t>(best)] = 1;
    out.push_back(best);
    for (const Arc& arc : graph.of(best)) near[static_cast<std::size_t>(arc.to)] += std::abs(arc.weight);
  }
  return out;
}

/// What is left of a graph's ties while cycles are packed: weights by pair.
struct Rest {
  Rows weight;
  std::vector<int> came_from;
};

/// Vertices on a shortest way among friends from one vertex to another, at most `length` ties; empty if there is none.
std::vector<int> way(Rest& rest, int from, int to, int length) {
  const int n = static_cast<int>(rest.weight.size());
  rest.came_from.assign(rest.weight.size(), -1);
  rest.came_from[static_cast<std::size_t>(from)] = from;
  std::vector<int> queue{from};
  std::size_t head = 0;
  for (int depth = 0; depth < length; ++depth)
    for (const std::size_t end = queue.size(); head < end; ++head)
      for (int v = 0; v < n; ++v)
        if (rest.weight[static_cast<std::size_t>(queue[head])][static_cast<std::size_t>(v)] > 0 &&
            rest.came_from[static_cast<std::size_t>(v)] < 0) {
          rest.came_from[static_cast<std::size_t>(v)] = queue[head];
          queue.push_back(v);
        }
  std::vector<int> out;
  if (rest.came_from[static_cast<std::size_t>(to)] < 0) return out;
  for (int v = to; v != from; v = rest.came_from[static_cast<std::size_t>(v)]) out.push_back(v);
  out.push_back(from);
  return out;
}

void lessen(Rest& rest, int a, int b, Weight by) {
  rest.weight[static_cast<std::size_t>(a)][static_cast<std::size_t>(b)] -= by;
  rest.weight[static_cast<std::size_t>(b)][static_cast<std::size_t>(a)] -= by;
}

/// Packs the cycle of an enemy tie and a way among friends.
Weight take(Rest& rest, const std::vector<int>& path) {
  const auto at = [&](std::size_t i) {
    return rest.weight[static_cast<std::size_t>(path[i])][static_cast<std::size_t>(path[i + 1])];
  };
  Weight least = -rest.weight[static_cast<std::size_t>(path.front())][static_cast<std::size_t>(path.back())];
  for (std::size_t i = 0; i + 1 < path.size(); ++i) least = std::min(least, at(i));
  for (std::size_t i = 0; i + 1 < path.size(); ++i) lessen(rest, path[i], path[i + 1], least);
  lessen(rest, path.front(), path.back(), -least);
  return least;
}

/// A lower bound on what the vertices from a place of the order on break among themselves.
Weight packed(const Graph& graph, const std::vector<int>& order, std::size_t first) {
  const std::vector<int> part(order.begin() + static_cast<std::ptrdiff_t>(first), order.end());
  const Graph left = part_of(graph, part);
  const auto n = part.size();
  Rest rest{Rows(n, std::vector<Weight>(n, 0)), {}};
  for (std::size_t v = 0; v < n; ++v)
    for (const Arc& arc : left.arcs[v]) rest.weight[v][static_cast<std::size_t>(arc.to)] = arc.weight;
  Weight out = 0;
  for (int length = 2; length <= std::min(left.size() - 1, 8); ++length)
    for (int u = 0; u < left.size(); ++u)
      for (const Arc& arc : left.of(u))
        while (u < arc.to && rest.weight[static_cast<std::size_t>(u)][static_cast<std::size_t>(arc.to)] < 0) {
          const std::vector<int> path = way(rest, u, arc.to, length);
          if (path.empty()) break;
          out += take(rest, path);
        }
  return out;
}

/// A search tree over one block.
struct Tree {
  const Graph& graph;
  int most = 0;
  std::vector<int> order;
  std::vector<Weight> later;    ///< by place in the order: bound on what those from there on break among themselves
  Rows pull;                    ///< vertex, camp: sum of weights of ties with members
  std::vector<Weight> friends;  ///< vertex: sum of friendly weights with all that have a camp
  std::vector<int> camp, best;
  Weight upper = 0;
};

void put(Tree& t, int v, int camp, Weight sign) {
  t.camp[static_cast<std::size_t>(v)] = sign > 0 ? camp : -1;
  for (const Arc& arc : t.graph.of(v)) {
    t.pull[static_cast<std::size_t>(arc.to)][static_cast<std::size_t>(camp)] += sign * arc.weight;
    if (arc.weight > 0) t.friends[static_cast<std::size_t>(arc.to)] += sign * arc.weight;
  }
}

Weight price(const Tree& t, int v, int camp) {
  return t.friends[static_cast<std::size_t>(v)] - t.pull[static_cast<std::size_t>(v)][static_cast<std::size_t>(camp)];
}

int open_camps(const Tree& t, int used) { return std::min(used + 1, t.most); }

/// The least that the vertices from a place on break with those before and among themselves.
Weight still(const Tree& t, std::size_t place, int used) {
  Weight out = t.later[place];
  for (std::size_t i = place; i < t.order.size(); ++i) {
    Weight least = price(t, t.order[i], 0);
    for (int c = 1; c < open_camps(t, used); ++c) least = std::min(least, price(t, t.order[i], c));
    out += least;
  }
  return out;
}

void grow(Tree& t, std::size_t place, int used, Weight so_far, const GoOn& go_on) {
  if (!go_on() || so_far + still(t, place, used) >= t.upper) return;
  if (place == t.order.size()) {
    t.best = t.camp;
    t.upper = so_far;
    return;
  }
  const int v = t.order[place];
  std::vector<std::pair<Weight, int>> choices;
  for (int c = 0; c < open_camps(t, used); ++c) choices.emplace_back(price(t, v, c), c);
  std::sort(choices.begin(), choices.end());
  for (const auto& [cost, c] : choices) {
    put(t, v, c, 1);
    grow(t, place + 1, std::max(used, c + 1), so_far + cost, go_on);
    put(t, v, c, -1);
  }
}

/// A first division: each vertex in turn where it breaks least, then moves as long as one helps.
void settle(Tree& t, const GoOn& go_on) {
  std::fill(t.camp.begin(), t.camp.end(), -1);
  bool moved = true;
  while (moved && go_on()) {
    moved = false;
    for (const int v : t.order) {
      const int old = t.camp[static_cast<std::size_t>(v)];
      if (old >= 0) put(t, v, old, -1);
      int best = std::max(old, 0);
      for (int c = 0; c < t.most; ++c)
        if (price(t, v, c) < price(t, v, best)) best = c;
      put(t, v, best, 1);
      moved |= best != old;
    }
  }
  t.best = t.camp;
  t.upper = broken_by(t.graph, t.best);
  for (const int v : t.order) put(t, v, t.camp[static_cast<std::size_t>(v)], -1);
}

Tree tree_of(const Graph& graph, int most) {
  const auto n = graph.arcs.size();
  most = std::min(most, graph.size());
  return {graph,
          most,
          order_of(graph),
          std::vector<Weight>(n + 1, 0),
          Rows(n, std::vector<Weight>(most, 0)),
          std::vector<Weight>(n, 0),
          std::vector<int>(n, -1),
          {},
          0};
}

/// A block and its bounds.
struct CampPart {
  std::vector<int> vertices;
  Graph graph;
  Division division;
  Weight upper = 0;
};

/// Renumbers a block's camps so that a vertex that has a camp keeps it.
void adopt(const CampPart& part, int most, std::vector<int>& camp) {
  std::vector<int> turn(static_cast<std::size_t>(most));
  std::iota(turn.begin(), turn.end(), 0);
  for (std::size_t i = 0; i < part.vertices.size(); ++i)
    if (const int has = camp[static_cast<std::size_t>(part.vertices[i])]; has >= 0)
      std::swap(turn[static_cast<std::size_t>(part.division.camp[i])], *std::find(turn.begin(), turn.end(), has));
  for (std::size_t i = 0; i < part.vertices.size(); ++i)
    camp[static_cast<std::size_t>(part.vertices[i])] = turn[static_cast<std::size_t>(part.division.camp[i])];
}

std::vector<int> camps_of(const Graph& graph, const std::vector<CampPart>& parts, int most) {
  std::vector<int> out(graph.arcs.size(), -1);
  for (const CampPart& part : parts) adopt(part, most, out);
  for (int v = 0; v < graph.size(); ++v) {
    int root = v;
    while (!graph.alive(root)) root = graph.link[static_cast<std::size_t>(root)].root;
    out[static_cast<std::size_t>(v)] = std::max(out[static_cast<std::size_t>(root)], 0);
  }
  return out;
}

void solve(CampPart& part, int most, const GoOn& go_on) {
  Tree tree = tree_of(part.graph, most);
  settle(tree, go_on);
  part.division.camp = tree.best;
  part.upper = tree.upper;
  for (std::size_t i = tree.order.size(); i-- > 0 && go_on();) tree.later[i] = packed(part.graph, tree.order, i);
  part.division.lower = std::max(part.division.lower, tree.later[0]);
  grow(tree, 0, 0, 0, go_on);
  part.division.camp = tree.best;
  part.upper = tree.upper;
  if (go_on()) part.division.lower = tree.upper;
}

}  // namespace

Weight broken_by(const Graph& graph, const std::vector<int>& camp) {
  Weight out = graph.offset;
  for (int v = 0; v < graph.size(); ++v)
    for (const Arc& arc : graph.of(v)) {
      const bool same = camp[static_cast<std::size_t>(v)] == camp[static_cast<std::size_t>(arc.to)];
      if (v < arc.to && (same ? arc.weight < 0 : arc.weight > 0)) out += std::abs(arc.weight);
    }
  return out;
}

Division best_division(const Graph& whole, int most, const std::function<bool(Weight, Weight)>& tell) {
  Graph graph = whole;
  most = std::clamp(most, 1, std::max(1, graph.size()));
  reduce(graph, Allowed::more_camps);
  std::vector<CampPart> parts;
  for (const auto& block : blocks_of(graph)) {
    CampPart part{block, part_of(graph, block), {0, std::vector<int>(block.size(), 0)}, 0};
    part.upper = broken_by(part.graph, part.division.camp);
    parts.push_back(std::move(part));
  }
  bool stopped = false;
  const auto lower = [&] {
    return std::accumulate(parts.begin(), parts.end(), graph.offset,
                           [](Weight sum, const CampPart& p) { return sum + p.division.lower; });
  };
  const auto upper = [&] {
    return std::accumulate(parts.begin(), parts.end(), graph.offset,
                           [](Weight sum, const CampPart& p) { return sum + p.upper; });
  };
  const GoOn go_on = [&] { return !stopped && !(stopped = !tell(lower(), upper())); };
  for (CampPart& part : parts) solve(part, most, go_on);
  return {lower(), camps_of(graph, parts, most)};
}

}  // namespace lattice::balance
