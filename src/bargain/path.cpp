// Ways to a bloc: Dijkstra over graphs of ties, cheapest in side payments first, then shortest. A path that costs
// nothing is one on which every step pays for all who sign it; where the cheapest one costs something, there is none.
#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <queue>
#include <unordered_map>

#include "lattice/base.hpp"
#include "lattice/bloc.hpp"

namespace lattice {
namespace {

struct HashGraph {
  std::size_t operator()(const TieGraph& g) const {
    std::uint64_t h = 1469598103934665603ULL;
    for (const auto row : g) h = (h ^ row) * 1099511628211ULL;
    return h ^ (h >> 29);
  }
};

/// How a graph was reached best so far.
struct Mark {
  double payment = 0;
  int steps = 0;
  bool settled = false;
  TieGraph from{};
  StepKind kind = StepKind::bilateral;
  Members signers = 0;
};

struct Entry {
  double rank, payment;
  int steps;
  TieGraph graph;
};
struct Later {
  bool operator()(const Entry& a, const Entry& b) const {
    if (a.rank != b.rank) return a.rank > b.rank;
    if (a.steps != b.steps) return a.steps > b.steps;
    return a.graph > b.graph;  // any fixed order: the same path on every machine
  }
};

/// The game's value function, asked once per candidate and set of partners.
struct Values {
  const PathGame& game;
  std::vector<std::vector<double>> known;
  double at(std::size_t i, Members partners) {
    auto& row = known[i];
    if (row.empty()) row.assign(std::size_t{1} << game.names.size(), std::numeric_limits<double>::quiet_NaN());
    double& v = row[partners];
    if (std::isnan(v)) v = game.value(i, partners);
    return v;
  }
};

bool complete(const TieGraph& g, Members set) {
  for (const std::size_t i : listed(set))
    if ((g[i] & (set & ~one(i))) != (set & ~one(i))) return false;
  return true;
}

TieGraph tied(TieGraph g, Members signers) {
  for (const std::size_t i : listed(signers)) g[i] |= static_cast<std::uint16_t>(signers & ~one(i));
  return g;
}

int missing(const TieGraph& g, Members set) {
  int count = 0;
  for (const std::size_t i : listed(set)) count += std::popcount(static_cast<Members>(set & ~one(i) & ~g[i]));
  return count / 2;
}

/// Bron and Kerbosch with a pivot: the circles in which everybody is tied to everybody.
void circles(const TieGraph& g, Members r, Members p, Members x, std::vector<Members>& out) {
  if (!p && !x) {
    if (std::popcount(r) >= 2) out.push_back(r);
    return;
  }
  const auto pivot = static_cast<std::size_t>(std::countr_zero(p | x));
  for (const std::size_t v : listed(p & ~Members{g[pivot]})) {
    circles(g, r | one(v), p & g[v], x & g[v], out);
    p &= ~one(v);
    x |= one(v);
  }
}

struct StepOffer {
  StepKind kind;
  Members signers;
};

void offer_small(const TieGraph& g, const std::vector<std::size_t>& who, bool pairs, bool triples,
                 std::vector<StepOffer>& out) {
  for (std::size_t a = 0; a < who.size(); ++a)
    for (std::size_t b = a + 1; b < who.size(); ++b) {
      const Members pair = one(who[a]) | one(who[b]);
      if (pairs && !complete(g, pair)) out.push_back({StepKind::bilateral, pair});
      for (std::size_t c = b + 1; triples && c < who.size(); ++c)
        if (const Members three = pair | one(who[c]); missing(g, three) >= 2)
          out.push_back({StepKind::trilateral, three});
    }
}

void offer_large(const TieGraph& g, Members target, bool accession, bool merger, std::vector<StepOffer>& out) {
  std::vector<Members> known;
  circles(g, 0, target, 0, known);
  for (std::size_t a = 0; a < known.size(); ++a) {
    for (const std::size_t j : listed(target & ~known[a]))
      if (accession && std::popcount(known[a]) >= 3) out.push_back({StepKind::accession, known[a] | one(j)});
    for (std::size_t b = a + 1; merger && b < known.size(); ++b)
      if (std::popcount(known[a] | known[b]) > 3) out.push_back({StepKind::merger, known[a] | known[b]});
  }
}

std::vector<StepOffer> offers(const PathGame& game, const TieGraph& g) {
  const auto may = [&](StepKind k) {
    return std::find(game.allowed.begin(), game.allowed.end(), k) != game.allowed.end();
  };
  std::vector<StepOffer> out;
  offer_small(g, listed(game.target), may(StepKind::bilateral), may(StepKind::trilateral), out);
  offer_large(g, game.target, may(StepKind::accession), may(StepKind::merger), out);
  return out;
}

/// What the signers lose, together, by a step.
double price(Values& values, const TieGraph& before, const TieGraph& after, Members signers, double tolerance) {
  double sum = 0;
  for (const std::size_t i : listed(signers)) {
    const double gain = values.at(i, after[i]) - values.at(i, before[i]);
    if (gain < -tolerance) sum -= gain;
  }
  return sum;
}

using Marks = std::unordered_map<TieGraph, Mark, HashGraph>;

struct Search {
  Marks marks;
  std::optional<TieGraph> goal;
  std::uint64_t settled = 0;
  bool cut = false;
};

/// Best first by payment; `greedy` looks at what is missing before it looks at the number of steps, and is no proof.
Search search(const PathGame& game, Values& values, bool greedy) {
  Search s;
  std::priority_queue<Entry, std::vector<Entry>, Later> open;
  const auto rank = [&](double payment, const TieGraph& g) {
    return greedy ? payment * 1e6 + missing(g, game.target) : payment;
  };
  s.marks[game.start] = {};
  open.push({rank(0, game.start), 0, 0, game.start});
  while (!open.empty()) {
    const Entry e = open.top();
    open.pop();
    Mark& mark = s.marks[e.graph];
    if (mark.settled) continue;
    mark.settled = true;
    if (complete(e.graph, game.target)) return s.goal = e.graph, s;
    if (++s.settled > game.most_states) return s.cut = true, s;
    for (const StepOffer& o : offers(game, e.graph)) {
      const TieGraph next = tied(e.graph, o.signers);
      const double payment = e.payment + price(values, e.graph, next, o.signers, game.tolerance);
      const auto [it, fresh] = s.marks.try_emplace(next);
      Mark& m = it->second;
      if (m.settled || (!fresh && std::pair(m.payment, m.steps) <= std::pair(payment, e.steps + 1))) continue;
      m = {payment, e.steps + 1, false, e.graph, o.kind, o.signers};
      open.push({rank(payment, next), payment, e.steps + 1, next});
    }
  }
  return s;
}

PathStep told(const PathGame& game, Values& values, const TieGraph& before, const TieGraph& after, const Mark& m) {
  PathStep step{m.kind, m.signers, {}, std::vector<double>(game.names.size(), 0.0), 0};
  for (const std::size_t i : listed(m.signers)) {
    step.gains[i] = values.at(i, after[i]) - values.at(i, before[i]);
    if (step.gains[i] < -game.tolerance) step.payment -= step.gains[i];
    if (m.kind == StepKind::accession && complete(before, m.signers & ~one(i))) step.newcomer = i;
  }
  return step;
}

void tell(const PathGame& game, Values& values, const Search& s, Path& path) {
  std::vector<double> paid(game.names.size(), 0.0);
  for (TieGraph g = *s.goal; g != game.start;) {
    const Mark& m = s.marks.at(g);
    path.steps.push_back(told(game, values, m.from, g, m));
    for (std::size_t i = 0; i < paid.size(); ++i) paid[i] += std::max(0.0, -path.steps.back().gains[i]);
    g = m.from;
  }
  std::reverse(path.steps.begin(), path.steps.end());
  for (const PathStep& step : path.steps) path.payment += step.payment;
  for (std::size_t i = 0; i < paid.size(); ++i)
    if (paid[i] > game.tolerance) path.holdouts.push_back({i, paid[i]});
  std::stable_sort(path.holdouts.begin(), path.holdouts.end(),
                   [](const Unrest& a, const Unrest& b) { return a.gain > b.gain; });
}

}  // namespace

std::string_view name_of(StepKind kind) {
  constexpr std::array<std::string_view, 4> names{"bilateral", "trilateral", "accession", "merger"};
  return names[static_cast<std::size_t>(kind)];
}

Path accession_path(const PathGame& game) {
  if (game.names.size() > path_most)
    throw Error(Fault::unsupported, "more than 16 candidates; name those whose accession is in question");
  Values values{game, std::vector<std::vector<double>>(game.names.size())};
  Path path;
  Search s = search(game, values, false);
  path.states = s.marks.size();
  path.proven = !s.cut;
  if (s.cut) {
    s = search(game, values, true);
    path.states += s.marks.size();
  }
  path.found = s.goal.has_value();
  if (!path.found) return path;
  tell(game, values, s, path);
  path.free = path.payment <= 0;
  return path;
}

namespace {

/// What a step claims, held against its gains worked out afresh.
std::string wrong_step(const PathGame& game, const TieGraph& before, const PathStep& step) {
  const TieGraph after = tied(before, step.signers);
  if (after == before) return "ties nobody who was not tied";
  double payment = 0;
  for (const std::size_t i : listed(step.signers)) {
    const double gain = game.value(i, after[i]) - game.value(i, before[i]);
    if (std::abs(gain - step.gains.at(i)) > 1e-9) return "the gain of " + game.names[i] + " is another";
    if (gain < -game.tolerance) payment -= gain;
  }
  if (std::abs(payment - step.payment) > 1e-9) return "the payment is another";
  if (std::find(game.allowed.begin(), game.allowed.end(), step.kind) == game.allowed.end()) return "is not allowed";
  if ((step.signers & ~game.target) != 0) return "is signed by somebody outside the target";
  return {};
}

}  // namespace

std::string check_path(const PathGame& game, const Path& path) {
  TieGraph g = game.start;
  double payment = 0;
  for (std::size_t k = 0; k < path.steps.size(); ++k) {
    const std::string wrong = wrong_step(game, g, path.steps[k]);
    if (!wrong.empty()) return "step " + std::to_string(k + 1) + " " + wrong;
    payment += path.steps[k].payment;
    g = tied(g, path.steps[k].signers);
  }
  if (path.found && !complete(g, game.target)) return "the steps do not reach the target";
  if (std::abs(payment - path.payment) > 1e-9) return "the payments do not add up";
  if (path.free != (path.found && payment <= 0)) return "the path is said to be free, or not, against its payments";
  return {};
}

}  // namespace lattice
