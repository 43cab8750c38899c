// Good sides by tabu search: always the best move, even a bad one, but no vertex moves twice within a short time.
// (Glover 1989, ORSA Journal on Computing 1:190.)
#include "descend.hpp"

#include <algorithm>

#include "lattice/chance.hpp"

namespace lattice::balance {
namespace {

struct Walk {
  Sides sides;
  std::vector<Weight> rise;     ///< what a move of the vertex breaks more
  std::vector<int> free_again;  ///< first move at which the vertex may move
  Weight broken = 0;
};

Walk walk_from(const Graph& graph, Sides sides) {
  Walk out{std::move(sides), std::vector<Weight>(graph.arcs.size()), std::vector<int>(graph.arcs.size(), 0), 0};
  out.broken = broken(graph, out.sides);
  for (int v = 0; v < graph.size(); ++v)
    for (const Arc& arc : graph.of(v))
      out.rise[static_cast<std::size_t>(v)] +=
          arc.weight * out.sides[static_cast<std::size_t>(v)] * out.sides[static_cast<std::size_t>(arc.to)];
  return out;
}

void move(const Graph& graph, Walk& walk, int v) {
  const auto i = static_cast<std::size_t>(v);
  walk.broken += walk.rise[i];
  walk.rise[i] = -walk.rise[i];
  walk.sides[i] = -walk.sides[i];
  for (const Arc& arc : graph.of(v)) {
    const auto k = static_cast<std::size_t>(arc.to);
    walk.rise[k] += 2 * arc.weight * walk.sides[i] * walk.sides[k];
  }
}

/// The best vertex that may move at this time, or one whose move beats everything so far.
int choose(const Walk& walk, int time, Weight best) {
  int out = -1;
  for (std::size_t v = 0; v < walk.rise.size(); ++v) {
    if (walk.free_again[v] > time && walk.broken + walk.rise[v] >= best) continue;
    if (out < 0 || walk.rise[v] < walk.rise[static_cast<std::size_t>(out)]) out = static_cast<int>(v);
  }
  return out;
}

struct Best {
  Weight broken;
  Sides sides;
};

void search(const Graph& graph, Walk walk, int moves, Stream& chance, Best& best, const std::function<bool()>& go_on) {
  const int n = graph.size(), pause = std::min(n / 4, 10);
  for (int time = 0; time < moves && go_on(); ++time) {
    const int v = choose(walk, time, best.broken);
    if (v < 0) continue;
    move(graph, walk, v);
    const std::uint64_t extra = draw_below(chance, static_cast<std::uint64_t>(pause) + 1);
    walk.free_again[static_cast<std::size_t>(v)] = time + 1 + pause + static_cast<int>(extra);
    if (walk.broken < best.broken) best = {walk.broken, walk.sides};
  }
}

}  // namespace

Sides descend(const Graph& graph, const std::function<bool()>& go_on) {
  const int n = graph.size(), starts = n > 1000 ? 2 : 8;
  Best best{broken(graph, Sides(graph.arcs.size(), 1)), Sides(graph.arcs.size(), 1)};
  for (int start = 0; start < starts && go_on(); ++start) {
    Stream chance = stream_at(1, static_cast<std::uint64_t>(start));
    Sides sides(graph.arcs.size(), 1);
    if (start > 0)
      for (int& side : sides) side = draw_bits(chance) & 1 ? 1 : -1;
    search(graph, walk_from(graph, std::move(sides)), 10 * n + 100, chance, best, go_on);
  }
  return best.sides;
}

}  // namespace lattice::balance
