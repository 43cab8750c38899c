// What can be known without search. Take two tied vertices u and v, weight w, and suppose that a division breaks their
// tie. Let A be the pull of all other neighbours that keeps u where it is, B the same of v. Moving u to the other side
// gains 2w - 2A, moving v gains 2w - 2B. Both lose only if A > w and B > w. But for every share p of [0, 1]
//   min(A, B) <= p A + (1 - p) B <= sum over k of |p a_k - (1 - p) b_k|,
// because a neighbour k of both, tied alike, pulls one of them away where it holds the other. So if that sum is at most
// w for some p, some best division keeps the tie, and u and v become one. Shares 1 and 0 say: a tie as strong as all
// others of its end. Blocs that are nearly complete fall together tie by tie. With more than two camps the same holds
// of friends: u may move to the camp of v or v to that of u, and a neighbour of both can hold only one back by what it
// pulls at the other. (Own derivation; compare the persistency criteria of Lange, Andres and Swoboda 2019, CVPR, p.
// 6086.)
#include "reduce.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

namespace lattice::balance {
namespace {

/// A share p, and 1 - p, in whole numbers: p = own / (own + other).
struct Share {
  Weight own, other;
};
constexpr std::array<Share, 9> shares{{{1, 1}, {1, 0}, {0, 1}, {1, 2}, {2, 1}, {1, 3}, {3, 1}, {2, 3}, {3, 2}}};
using Pulls = std::array<Weight, shares.size()>;

/// Adds a neighbour with pull a on one vertex and b on the other, seen as if their tie were friendly.
void add_pull(Pulls& pulls, Weight a, Weight b) {
  for (std::size_t i = 0; i < shares.size(); ++i) pulls[i] += std::abs(shares[i].own * a - shares[i].other * b);
}

/// Runs over the neighbours of u or v other than the two, with their weights (0 where not tied).
template <class Each>
void for_neighbours(const Graph& graph, int u, int v, const Each& each) {
  const auto &a = graph.of(u), &b = graph.of(v);
  std::size_t i = 0, j = 0;
  while (i < a.size() || j < b.size()) {
    const bool first = j == b.size() || (i < a.size() && a[i].to <= b[j].to);
    const bool second = i == a.size() || (j < b.size() && b[j].to <= a[i].to);
    const int to = first ? a[i].to : b[j].to;
    if (to != u && to != v) each(first ? a[i].weight : 0, second ? b[j].weight : 0);
    i += first;
    j += second;
  }
}

bool keeps(const Graph& graph, int u, int v, Weight weight) {
  Pulls pulls{};
  const Weight sign = weight > 0 ? 1 : -1;
  for_neighbours(graph, u, v, [&](Weight a, Weight b) { add_pull(pulls, a, sign * b); });
  for (std::size_t i = 0; i < shares.size(); ++i)
    if (pulls[i] <= (shares[i].own + shares[i].other) * std::abs(weight)) return true;
  return false;
}

/// A neighbour with which u can be merged, or an arc to nobody.
Arc partner(const Graph& graph, int u, Allowed allowed) {
  for (const Arc& arc : graph.of(u))
    if ((arc.weight > 0 || allowed == Allowed::two_camps) && keeps(graph, u, arc.to, arc.weight)) return arc;
  return {-1, 0};
}

struct Queue {
  std::vector<int> waiting;
  std::vector<char> in;
};

void push(Queue& queue, int v) {
  if (std::exchange(queue.in[static_cast<std::size_t>(v)], 1) == 0) queue.waiting.push_back(v);
}

}  // namespace

void reduce(Graph& graph, Allowed allowed) {
  Queue queue{{}, std::vector<char>(graph.arcs.size(), 0)};
  for (int v = graph.size(); v-- > 0;) push(queue, v);
  while (!queue.waiting.empty()) {
    const int u = queue.waiting.back();
    queue.waiting.pop_back();
    queue.in[static_cast<std::size_t>(u)] = 0;
    const Arc arc = partner(graph, u, allowed);
    if (arc.to < 0) continue;
    const bool swap = graph.of(u).size() > graph.of(arc.to).size();
    const int gone = swap ? arc.to : u, stays = swap ? u : arc.to;
    for (const Arc& touched : graph.of(gone)) push(queue, touched.to);
    merge(graph, gone, stays, arc.weight > 0 ? 1 : -1);
    for (const Arc& touched : graph.of(stays)) push(queue, touched.to);
    push(queue, stays);
  }
}

}  // namespace lattice::balance
