// The exact search for two camps. Reduce; split at cut vertices; a thin block is solved by elimination. Otherwise bound
// it from below by packed cycles: a tie with so much weight left that breaking it would lift the bound to what is known
// already must hold, so its ends are merged, and all begins again. What is left is split in two by one tie, kept and
// broken.
#include "search.hpp"

#include <algorithm>
#include <cstdlib>

#include "descend.hpp"
#include "eliminate.hpp"
#include "pack.hpp"
#include "reduce.hpp"

namespace lattice::balance {
namespace {

using GoOn = std::function<bool()>;

/// What goes down the tree unchanged.
struct Way {
  Limits limits;
  GoOn go_on;
};

Outcome search(Graph graph, Weight ceiling, const Way& way);

/// Gives a block's sides to the whole: turned about where they meet what has sides already.
void adopt(const std::vector<int>& block, const Sides& sides, std::vector<char>& has, Sides& all) {
  int turn = 1;
  for (std::size_t i = 0; i < block.size(); ++i)
    if (has[static_cast<std::size_t>(block[i])]) turn = all[static_cast<std::size_t>(block[i])] * sides[i];
  for (std::size_t i = 0; i < block.size(); ++i) {
    all[static_cast<std::size_t>(block[i])] = turn * sides[i];
    has[static_cast<std::size_t>(block[i])] = 1;
  }
}

struct Root {
  int vertex, sign;
};

Root root_of(const Graph& graph, int v) {
  Root out{v, 1};
  while (!graph.alive(out.vertex)) {
    const Link link = graph.link[static_cast<std::size_t>(out.vertex)];
    out = {link.root, out.sign * link.sign};
  }
  return out;
}

/// Merges the ends of every tie that no division below the ceiling breaks. False if such ties contradict one another:
/// then there is no such division. `any` tells whether there were some.
bool merge_held(const Graph& graph, const Packing& packing, Weight ceiling, Graph& out, bool& any) {
  for (int v = 0; v < graph.size(); ++v)
    for (std::size_t i = 0; i < graph.of(v).size(); ++i) {
      const Arc arc = graph.of(v)[i];
      if (v > arc.to || packing.bound + packing.left[static_cast<std::size_t>(v)][i] < ceiling) continue;
      const Root a = root_of(out, v), b = root_of(out, arc.to);
      const int sign = a.sign * b.sign * (arc.weight > 0 ? 1 : -1);
      if (a.vertex == b.vertex && sign < 0) return false;
      if (a.vertex != b.vertex) merge(out, a.vertex, b.vertex, sign);
      any = true;
    }
  return true;
}

/// The tie whose ends have most in common: either way, much falls together.
Arc branching_tie(const Graph& graph, int& from) {
  Arc best{-1, 0};
  Weight most = -1;
  std::vector<Weight> mine(graph.arcs.size(), 0);
  for (int v = 0; v < graph.size(); ++v) {
    for (const Arc& arc : graph.of(v)) mine[static_cast<std::size_t>(arc.to)] = std::abs(arc.weight);
    for (const Arc& arc : graph.of(v)) {
      if (arc.to < v) continue;
      Weight common = std::abs(arc.weight);
      for (const Arc& other : graph.of(arc.to))
        common += std::min(mine[static_cast<std::size_t>(other.to)], std::abs(other.weight));
      if (common > most) most = common, best = arc, from = v;
    }
    for (const Arc& arc : graph.of(v)) mine[static_cast<std::size_t>(arc.to)] = 0;
  }
  return best;
}

Outcome branch(const Graph& graph, Weight bound, Weight ceiling, const Way& way) {
  int from = 0;
  const Arc tie = branching_tie(graph, from);
  Outcome out{ceiling, {}};
  for (const int sign : {1, -1}) {
    Graph child = graph;
    merge(child, from, tie.to, tie.weight > 0 ? sign : -sign);
    Outcome found = search(std::move(child), std::min(ceiling, out.lower), way);
    if (!found.sides.empty()) {
      ceiling = broken(graph, found.sides);
      out.sides = std::move(found.sides);
    }
    out.lower = std::min({out.lower, found.lower, ceiling});
    if (!way.go_on()) out.lower = std::min(out.lower, bound);
  }
  out.lower = std::max(out.lower, std::min(bound, ceiling));
  return out;
}

/// A block: no merged vertices, no offset, no cut vertex.
Outcome search_block(const Graph& graph, Weight ceiling, const Way& way) {
  const auto exact = [&](const Elimination& plan) -> Outcome {
    Sides sides = eliminate(graph, plan, way.go_on);
    if (sides.empty()) return {0, {}};
    const Weight least = broken(graph, sides);
    return least < ceiling ? Outcome{least, std::move(sides)} : Outcome{ceiling, {}};
  };
  const Elimination plan = plan_elimination(graph, way.limits.thick);
  if (!plan.order.empty() && plan.cost <= way.limits.thin) return exact(plan);
  const Packing packing = pack(graph, way.go_on);
  if (packing.bound >= ceiling) return {ceiling, {}};
  Graph merged = graph;
  bool any = false;
  if (!merge_held(graph, packing, ceiling, merged, any)) return {ceiling, {}};
  if (any) {
    Outcome out = search(std::move(merged), ceiling, way);
    out.lower = std::max(out.lower, packing.bound);
    return out;
  }
  if (!plan.order.empty()) return exact(plan);
  if (graph.size() > way.limits.branched || !way.go_on()) return {packing.bound, {}};
  return branch(graph, packing.bound, ceiling, way);
}

/// Any graph. The sides found are those of all its vertices, merged ones too.
Outcome search(Graph graph, Weight ceiling, const Way& way) {
  reduce(graph, Allowed::two_camps);
  Outcome out{graph.offset, Sides(graph.arcs.size(), 1)};
  if (out.lower >= ceiling) return {ceiling, {}};
  std::vector<char> has(graph.arcs.size(), 0);
  for (const auto& block : blocks_of(graph)) {
    const Outcome found = search_block(part_of(graph, block), ceiling - out.lower, way);
    out.lower += found.lower;
    if (found.sides.empty() || out.sides.empty())
      out.sides.clear();
    else
      adopt(block, found.sides, has, out.sides);
    if (out.lower >= ceiling) return {ceiling, {}};
  }
  if (!out.sides.empty()) complete(graph, out.sides);
  return out;
}

/// A block with its bounds.
struct Part {
  std::vector<int> vertices;
  Graph graph;
  Weight lower = 0, upper = 0;
  Sides sides;
};

std::vector<Part> parts_of(const Graph& graph) {
  std::vector<Part> out;
  for (auto& block : blocks_of(graph)) {
    Part part{block, part_of(graph, block), 0, 0, Sides(block.size(), 1)};
    part.upper = broken(part.graph, part.sides);
    out.push_back(std::move(part));
  }
  return out;
}

Sides sides_of(const Graph& graph, const std::vector<Part>& parts) {
  Sides out(graph.arcs.size(), 1);
  std::vector<char> has(graph.arcs.size(), 0);
  for (const Part& part : parts) adopt(part.vertices, part.sides, has, out);
  complete(graph, out);
  return out;
}

/// Bounds of all parts together, kept as they change.
struct Total {
  Weight lower = 0, upper = 0;
};

void set_upper(Part& part, Sides sides, Total& total) {
  part.sides = std::move(sides);
  total.upper -= part.upper;
  part.upper = broken(part.graph, part.sides);
  total.upper += part.upper;
}

void raise_lower(Part& part, Weight lower, Total& total) {
  if (lower <= part.lower) return;
  total.lower += lower - part.lower;
  part.lower = lower;
}

void prove(Part& part, Total& total, const Way& way) {
  Outcome found = search_block(part.graph, part.upper, way);
  if (!found.sides.empty()) set_upper(part, std::move(found.sides), total);
  raise_lower(part, found.lower, total);
}

}  // namespace

Outcome best_sides(const Graph& whole, const std::function<bool(Weight, Weight)>& tell, const Limits& limits) {
  Graph graph = whole;
  reduce(graph, Allowed::two_camps);
  std::vector<Part> parts = parts_of(graph);
  Total total{graph.offset, graph.offset};
  for (const Part& part : parts) total.upper += part.upper;
  bool stopped = false;
  const GoOn go_on = [&] { return !stopped && !(stopped = !tell(total.lower, total.upper)); };
  if (limits.guess)
    for (Part& part : parts) set_upper(part, descend(part.graph, go_on), total);
  for (Part& part : parts)
    if (go_on()) raise_lower(part, pack(part.graph, go_on).bound, total);
  std::vector<Part*> open;
  for (Part& part : parts)
    if (part.lower < part.upper) open.push_back(&part);
  std::stable_sort(open.begin(), open.end(), [](auto* a, auto* b) { return a->graph.size() < b->graph.size(); });
  for (Part* part : open) prove(*part, total, {limits, go_on});
  return {total.lower, sides_of(graph, parts)};
}

}  // namespace lattice::balance
