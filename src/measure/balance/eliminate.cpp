// Exact sides of a graph that is small or thin. Vertices go one by one: a table tells, for every choice of sides of the
// neighbours a vertex has left, what it and all before it break at least, and which side it then takes.
// (Bertele and Brioschi 1972, Nonserial Dynamic Programming.)
#include "eliminate.hpp"

#include <algorithm>
#include <bit>
#include <bitset>
#include <cmath>
#include <set>

namespace lattice::balance {
namespace {

using Index = std::uint32_t;  // bit i: the i-th vertex of a scope is on the far side

/// What was eliminated, as a function of the sides of a scope.
struct Factor {
  std::vector<int> scope;
  std::vector<Weight> least;
};

/// A vertex that has gone: its side for every choice of sides of the scope.
struct Gone {
  int vertex = 0;
  std::vector<int> scope;
  std::vector<char> far;
};

constexpr int most_planned = 320;
using Neighbours = std::vector<std::bitset<most_planned>>;

/// Runs over the members of a set.
template <class Each>
void for_members(const std::bitset<most_planned>& set, const Each& each) {
  for (std::size_t i = set._Find_first(); i < set.size(); i = set._Find_next(i)) each(i);
}

/// Pairs of neighbours that are not tied, twice.
std::size_t fill_of(const Neighbours& near, std::size_t v) {
  const std::size_t degree = near[v].count();
  std::size_t tied = 0;
  for_members(near[v], [&](std::size_t a) { tied += (near[a] & near[v]).count(); });
  return degree * (degree - 1) - tied;
}

void remove(Neighbours& near, std::size_t v) {
  for_members(near[v], [&](std::size_t a) {
    near[a] |= near[v];
    near[a].reset(a).reset(v);
  });
}

std::size_t position(const std::vector<int>& scope, int v) {
  return static_cast<std::size_t>(std::lower_bound(scope.begin(), scope.end(), v) - scope.begin());
}

/// Adds what the ties of the vertex break with it on either side.
void add_ties(const std::vector<Arc>& arcs, const std::vector<int>& scope, std::vector<Weight> (&cost)[2]) {
  std::vector<Weight> bit(scope.size());  // how much more the near side breaks when that neighbour is far
  Weight base[2] = {0, 0};
  for (const Arc& arc : arcs) {
    const auto at = std::lower_bound(scope.begin(), scope.end(), arc.to);
    if (at == scope.end() || *at != arc.to) continue;  // went before
    bit[static_cast<std::size_t>(at - scope.begin())] = arc.weight;
    base[arc.weight > 0] += std::abs(arc.weight);
  }
  for (int side = 0; side < 2; ++side) {
    std::vector<Weight> sum(cost[side].size());
    sum[0] = base[side];
    for (Index c = 1; c < sum.size(); ++c) {
      const Weight change = bit[static_cast<std::size_t>(std::countr_zero(c))];
      sum[c] = sum[c & (c - 1)] + (side == 0 ? change : -change);
    }
    for (std::size_t c = 0; c < sum.size(); ++c) cost[side][c] += sum[c];
  }
}

/// Adds a factor that knows the vertex and some of the scope.
void add_factor(const Factor& factor, int vertex, const std::vector<int>& scope, std::vector<Weight> (&cost)[2]) {
  std::vector<Index> bit(scope.size(), 0);
  for (std::size_t i = 0; i < factor.scope.size(); ++i)
    if (factor.scope[i] != vertex) bit[position(scope, factor.scope[i])] = Index{1} << i;
  const Index own = Index{1} << position(factor.scope, vertex);
  std::vector<Index> index(cost[0].size());
  for (Index c = 1; c < index.size(); ++c)
    index[c] = index[c & (c - 1)] | bit[static_cast<std::size_t>(std::countr_zero(c))];
  for (std::size_t c = 0; c < index.size(); ++c) {
    cost[0][c] += factor.least[index[c]];
    cost[1][c] += factor.least[index[c] | own];
  }
}

/// The factors that know a vertex leave the list.
std::vector<Factor> take_factors(std::vector<Factor>& factors, int vertex) {
  const auto rest = std::stable_partition(factors.begin(), factors.end(), [&](const Factor& f) {
    return !std::binary_search(f.scope.begin(), f.scope.end(), vertex);
  });
  std::vector<Factor> out(std::make_move_iterator(rest), std::make_move_iterator(factors.end()));
  factors.erase(rest, factors.end());
  return out;
}

std::vector<int> scope_of(const Graph& graph, const std::vector<Factor>& factors, int vertex,
                          const std::vector<char>& went) {
  std::set<int> out;
  for (const Arc& arc : graph.of(vertex))
    if (!went[static_cast<std::size_t>(arc.to)]) out.insert(arc.to);
  for (const Factor& f : factors) out.insert(f.scope.begin(), f.scope.end());
  out.erase(vertex);
  return {out.begin(), out.end()};
}

Gone go(const Graph& graph, std::vector<Factor>& factors, int vertex, const std::vector<char>& went) {
  const std::vector<Factor> mine = take_factors(factors, vertex);
  Gone out{vertex, scope_of(graph, mine, vertex, went), {}};
  const std::size_t entries = std::size_t{1} << out.scope.size();
  std::vector<Weight> cost[2] = {std::vector<Weight>(entries), std::vector<Weight>(entries)};
  add_ties(graph.of(vertex), out.scope, cost);
  for (const Factor& f : mine) add_factor(f, vertex, out.scope, cost);
  out.far.resize(entries);
  for (std::size_t c = 0; c < entries; ++c) {
    out.far[c] = cost[1][c] < cost[0][c];
    cost[0][c] = std::min(cost[0][c], cost[1][c]);
  }
  factors.push_back({out.scope, std::move(cost[0])});
  return out;
}

}  // namespace

Elimination plan_elimination(const Graph& graph, double limit) {
  Elimination out;
  if (graph.size() > most_planned) return out;
  Neighbours near(graph.arcs.size());
  std::vector<std::size_t> rest;
  for (std::size_t v = 0; v < near.size(); ++v) {
    rest.push_back(v);
    for (const Arc& arc : graph.arcs[v]) near[v].set(static_cast<std::size_t>(arc.to));
  }
  while (!rest.empty()) {
    std::vector<std::size_t> fill;
    for (const std::size_t v : rest) fill.push_back(fill_of(near, v));
    const auto best = std::min_element(fill.begin(), fill.end()) - fill.begin();
    const std::size_t v = rest[static_cast<std::size_t>(best)];
    out.cost += std::ldexp(1.0, static_cast<int>(near[v].count()) + 1);
    if (out.cost > limit) return {};
    remove(near, v);
    out.order.push_back(static_cast<int>(v));
    rest.erase(rest.begin() + best);
  }
  return out;
}

Sides eliminate(const Graph& graph, const Elimination& plan, const std::function<bool()>& go_on) {
  std::vector<Factor> factors;
  std::vector<Gone> gone;
  std::vector<char> went(graph.arcs.size(), 0);
  for (const int v : plan.order) {
    if (!go_on()) return {};
    gone.push_back(go(graph, factors, v, went));
    went[static_cast<std::size_t>(v)] = 1;
  }
  Sides sides(graph.arcs.size(), 1);
  for (std::size_t i = gone.size(); i-- > 0;) {
    Index at = 0;
    for (std::size_t k = 0; k < gone[i].scope.size(); ++k)
      at |= Index{sides[static_cast<std::size_t>(gone[i].scope[k])] < 0} << k;
    sides[static_cast<std::size_t>(gone[i].vertex)] = gone[i].far[at] ? -1 : 1;
  }
  return sides;
}

}  // namespace lattice::balance
