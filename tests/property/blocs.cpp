// The slow obvious twins: every definition of stability written out over all sets, and every order of steps tried.
#include <algorithm>
#include <bit>
#include <map>

#include <doctest/doctest.h>
#include "lattice/bloc.hpp"
#include "lattice/chance.hpp"

using namespace lattice;

namespace {

using Payoffs = std::vector<std::vector<double>>;  // candidate x bloc

Payoffs random_payoffs(Stream& s, std::size_t n) {
  Payoffs out(n, std::vector<double>(std::size_t{1} << n));
  for (auto& row : out)
    for (double& v : row) v = static_cast<double>(draw_below(s, 7));  // ties are common
  return out;
}

BlocGame game_of(const Payoffs& p) {
  BlocGame g;
  g.names.assign(p.size(), "x");
  g.payoff = [&p](std::size_t i, Members s) { return p[i][s]; };
  return g;
}

Members proper(Members s) { return std::popcount(s) < 2 ? 0 : s; }

/// Straight from the definitions.
struct Twin {
  const Payoffs& p;
  double at(std::size_t i, Members s) const { return p[i][proper(s)]; }
  bool internal(Members s) const {
    for (std::size_t i = 0; i < p.size(); ++i)
      if (in(s, i) && at(i, s & ~one(i)) > at(i, s)) return false;
    return true;
  }
  bool external(Members s) const {
    for (std::size_t j = 0; j < p.size(); ++j)
      if (!in(s, j) && at(j, s | one(j)) > at(j, s)) return false;
    return true;
  }
  bool individual(Members s) const {
    for (std::size_t j = 0; j < p.size(); ++j) {
      if (in(s, j) || at(j, s | one(j)) <= at(j, s)) continue;
      bool someone_minds = false;
      for (std::size_t i = 0; i < p.size(); ++i)
        someone_minds = someone_minds || (in(s, i) && at(i, s | one(j)) < at(i, s));
      if (!someone_minds) return false;
    }
    return internal(s);
  }
  bool core(Members s) const {
    for (Members t = 1; t <= everybody(p.size()); ++t) {
      bool all = true;
      for (std::size_t i = 0; i < p.size(); ++i) all = all && (!in(t, i) || at(i, t) > at(i, s));
      if (all) return false;
    }
    return true;
  }
};

}  // namespace

TEST_CASE("stability equals its definitions on thousands of random games of up to six") {
  Stream s = stream_at(11, 0);
  for (int round = 0; round < 3000; ++round) {
    const std::size_t n = 1 + draw_below(s, round % 20 == 0 ? 6 : 4);
    const Payoffs p = random_payoffs(s, n);
    const BlocGame g = game_of(p);
    const Twin twin{p};
    const auto found = stable_blocs(g);
    for (Members b = 0; b <= everybody(n); ++b) {
      if (b != proper(b)) continue;
      const auto st = stability_of(g, b);
      REQUIRE(st.internal == twin.internal(b));
      REQUIRE(st.external == twin.external(b));
      REQUIRE(st.individual == twin.individual(b));
      REQUIRE(st.core == twin.core(b));
      REQUIRE((std::count(found.nash.begin(), found.nash.end(), b) == 1) == (twin.internal(b) && twin.external(b)));
      REQUIRE((std::count(found.individual.begin(), found.individual.end(), b) == 1) == twin.individual(b));
      if (found.individual.size() <= 64)
        REQUIRE((std::count(found.core.begin(), found.core.end(), b) == 1) == (twin.individual(b) && twin.core(b)));
    }
  }
}

namespace {

/// Cheapest (payment, steps) to tie all, by trying every pair and every triple in every order, with memory of the best.
struct PathTwin {
  const PathGame& g;
  std::map<TieGraph, std::pair<double, int>> best;

  bool done(const TieGraph& t) const {
    for (std::size_t i = 0; i < g.names.size(); ++i)
      if ((t[i] | one(i)) != everybody(g.names.size())) return false;
    return true;
  }
  std::pair<double, int> from(const TieGraph& t) {
    if (done(t)) return {0, 0};
    if (const auto it = best.find(t); it != best.end()) return it->second;
    std::pair<double, int> out{1e9, 1000};
    for (Members m = 1; m <= everybody(g.names.size()); ++m) {
      if (std::popcount(m) != 2 && std::popcount(m) != 3) continue;
      TieGraph next = t;
      for (const std::size_t i : listed(m)) next[i] |= static_cast<std::uint16_t>(m & ~one(i));
      if (next == t) continue;
      double pay = 0;
      for (const std::size_t i : listed(m)) pay += std::max(0.0, g.value(i, t[i]) - g.value(i, next[i]));
      const auto rest = from(next);
      out = std::min(out, {rest.first + pay, rest.second + 1});
    }
    return best[t] = out;
  }
};

}  // namespace

TEST_CASE("the cheapest, then shortest path equals trying every order, on random games of four") {
  Stream s = stream_at(12, 0);
  for (int round = 0; round < 150; ++round) {
    PathGame g;
    g.names.assign(4, "x");
    std::vector<std::vector<double>> table(4, std::vector<double>(16));
    for (auto& row : table)
      for (double& v : row) v = static_cast<double>(draw_below(s, 9));  // whole numbers: sums are exact
    g.value = [&](std::size_t i, Members m) { return table[i][m]; };
    g.target = everybody(4);
    g.allowed = {StepKind::bilateral, StepKind::trilateral};
    const Path p = accession_path(g);
    const auto twin = PathTwin{g, {}}.from(g.start);
    REQUIRE(p.proven);
    REQUIRE(p.payment == twin.first);
    REQUIRE(static_cast<int>(p.steps.size()) == twin.second);
    REQUIRE(check_path(g, p).empty());
    g.allowed.push_back(StepKind::merger);
    g.allowed.push_back(StepKind::accession);
    const Path more = accession_path(g);
    REQUIRE(more.payment <= p.payment);
    REQUIRE(check_path(g, more).empty());
  }
}
