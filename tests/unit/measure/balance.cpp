// Balance: the frustration index against a list of all divisions, bounds that hold when the search is stopped,
// triangles and walks against sums over all of them.
#include "lattice/balance.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

#include "../../../src/measure/balance/search.hpp"
#include "../support.hpp"

namespace {

using namespace lattice;

/// The least that a division into at most `camps` camps breaks: all of them are tried.
double least_broken(const SignedNetwork& network, int camps) {
  std::vector<int> camp(static_cast<std::size_t>(network.nodes), 0);
  double best = broken_weight(network, camp);
  while (true) {
    std::size_t i = 0;
    while (i < camp.size() && camp[i] == camps - 1) camp[i++] = 0;
    if (i == camp.size()) return best;
    ++camp[i];
    best = std::min(best, broken_weight(network, camp));
  }
}

void check_against_all(const SignedNetwork& network, int camps) {
  const Frustration f = frustration(network, {camps, {}});
  CHECK(f.proven);
  CHECK(f.lower == f.index);
  CHECK(f.index == broken_weight(network, f.camp));
  CHECK(f.index == doctest::Approx(least_broken(network, camps)).epsilon(1e-12));
  CHECK(std::none_of(f.camp.begin(), f.camp.end(), [&](int c) { return c < 0 || c >= camps; }));
}

/// The network of `nodes` nodes that a number written in base 3 describes: no tie, friends, enemies per pair.
SignedNetwork numbered_network(int nodes, int number) {
  SignedNetwork out{nodes, {}};
  for (int i = 0; i < nodes; ++i)
    for (int j = i + 1; j < nodes; ++j, number /= 3)
      if (number % 3 != 0) out.ties.push_back({i, j, number % 3 == 1 ? 1.0 : -1.0});
  return out;
}

SignedNetwork drawn_network(std::mt19937& draw, int nodes, int ties, int heaviest) {
  SignedNetwork out{nodes, {}};
  for (int t = 0; t < ties; ++t) {
    const double weight = 1 + static_cast<double>(draw() % static_cast<unsigned>(heaviest));
    out.ties.push_back({static_cast<int>(draw() % static_cast<unsigned>(nodes)),
                        static_cast<int>(draw() % static_cast<unsigned>(nodes)), draw() % 2 ? weight : -weight});
  }
  return out;
}

balance::Graph graph_of(const SignedNetwork& network) {
  balance::Graph out = balance::graph_of(network.nodes);
  for (const SignedTie& tie : network.ties)
    if (tie.from != tie.to) balance::add_tie(out, tie.from, tie.to, static_cast<balance::Weight>(tie.weight));
  return out;
}

TEST_CASE("frustration of every signed network of four nodes, with one to four camps, is that of the best division") {
  for (int number = 0; number < 729; ++number)
    for (int camps = 1; camps <= 4; ++camps) check_against_all(numbered_network(4, number), camps);
}

TEST_CASE("frustration of signed networks of five nodes is that of the best division") {
  for (int number = 0; number < 59049; number += 41)
    for (int camps = 2; camps <= 3; ++camps) check_against_all(numbered_network(5, number), camps);
}

TEST_CASE("frustration with weights, parallel ties and ties of a node with itself") {
  std::mt19937 draw(3);
  for (int i = 0; i < 150; ++i) {
    const int nodes = 2 + static_cast<int>(draw() % 8);
    check_against_all(drawn_network(draw, nodes, 3 * nodes, 1 + i % 4), 2);
    check_against_all(drawn_network(draw, std::min(nodes, 7), 2 * nodes, 1 + i % 4), 3);
  }
}

TEST_CASE("branching and bounding give what elimination gives, with a good first guess and without one") {
  std::mt19937 draw(11);
  const auto never_stop = [](balance::Weight, balance::Weight) { return true; };
  for (int i = 0; i < 300; ++i) {
    const balance::Graph g = graph_of(drawn_network(draw, 10 + i % 12, 24 + i % 45, 1 + i % 3));
    const auto eliminated = balance::best_sides(g, never_stop);
    const auto branched = balance::best_sides(g, never_stop, {0, 0, 1000, i % 2 == 0});
    CHECK(eliminated.lower == branched.lower);
    CHECK(balance::broken(g, branched.sides) == branched.lower);
    CHECK(balance::broken(g, eliminated.sides) == eliminated.lower);
  }
}

TEST_CASE("a search that is stopped at once, or later, keeps bounds that hold") {
  std::mt19937 draw(5);
  for (int i = 0; i < 40; ++i) {
    const balance::Graph g = graph_of(drawn_network(draw, 16, 48, 2));
    const auto best = balance::best_sides(g, [](auto, auto) { return true; }).lower;
    int calls = 0;
    const auto stopped = balance::best_sides(g, [&](auto, auto) { return ++calls < 60 * i; }, {0, 0, 1000});
    CHECK(stopped.lower <= best);
    CHECK(balance::broken(g, stopped.sides) >= best);
  }
}

TEST_CASE("a network of two thousand nodes without structure ends when it is told to") {
  std::mt19937 draw(9);
  const SignedNetwork network = drawn_network(draw, 2000, 8000, 1);
  int calls = 0;
  const Frustration f = frustration(network, {2, [&](const FrustrationBounds&) { return ++calls < 3000; }});
  CHECK_FALSE(f.proven);
  CHECK(f.lower < f.index);
  CHECK(f.index == broken_weight(network, f.camp));
}

TEST_CASE("frustration of empty, lone, balanced and all-hostile networks") {
  CHECK(frustration({0, {}}).proven);
  CHECK(frustration({1, {}}).camp == std::vector<int>{0});
  CHECK(frustration({3, {}}).normalised() == 1);
  const Frustration two = frustration({4, {{0, 1, 1}, {2, 3, 1}, {0, 2, -1}, {1, 3, -1}}});
  CHECK(two.index == 0);
  CHECK(two.camp == std::vector<int>{0, 0, 1, 1});
  const SignedNetwork hostile{4, {{0, 1, -1}, {0, 2, -1}, {0, 3, -1}, {1, 2, -1}, {1, 3, -1}, {2, 3, -1}}};
  CHECK(frustration(hostile).index == 2);
  CHECK(frustration(hostile, {3, {}}).index == 1);
  CHECK(frustration(hostile, {4, {}}).index == 0);
  CHECK(frustration(hostile, {9, {}}).index == 0);
  CHECK(frustration({2, {{0, 0, -1}, {0, 1, 0.25}}}).index == 1);
  CHECK(frustration({3, {{0, 1, 0.25}, {1, 2, 0.5}, {0, 2, -0.125}}}).index == 0.125);
}

TEST_CASE("frustration refuses weights that are no numbers, nodes that are not there and no camps") {
  const auto said = [](const SignedNetwork& n, int camps) {
    return test::thrown([&] { frustration(n, {camps, {}}); });
  };
  CHECK(said({2, {{0, 1, std::numeric_limits<double>::quiet_NaN()}}}, 2).find("finite") != std::string::npos);
  CHECK(said({2, {{0, 2, 1}}}, 2).find("does not have") != std::string::npos);
  CHECK(said({2, {{0, 1, 1.0 / 3}}}, 2).find("six decimals") != std::string::npos);
  CHECK(said({2, {{0, 1, 1}}}, 0).find("at least one camp") != std::string::npos);
}

/// Ties of a pair added up; pairs without a tie are 0.
std::vector<std::vector<double>> matrix_of(const SignedNetwork& network) {
  const auto n = static_cast<std::size_t>(network.nodes);
  std::vector<std::vector<double>> out(n, std::vector<double>(n, 0));
  for (const SignedTie& tie : network.ties) {
    const auto i = static_cast<std::size_t>(tie.from), j = static_cast<std::size_t>(tie.to);
    out[i][j] += tie.weight;
    if (i != j) out[j][i] += tie.weight;
  }
  return out;
}

TEST_CASE("triads of signs are those of all triples") {
  std::mt19937 draw(2);
  for (int round = 0; round < 50; ++round) {
    const SignedNetwork network = drawn_network(draw, 9, 30, 2);
    const auto a = matrix_of(network);
    std::array<std::int64_t, 4> wanted{};
    for (std::size_t i = 0; i < 9; ++i)
      for (std::size_t j = i + 1; j < 9; ++j)
        for (std::size_t k = j + 1; k < 9; ++k)
          if (a[i][j] != 0 && a[i][k] != 0 && a[j][k] != 0) ++wanted[(a[i][j] < 0) + (a[i][k] < 0) + (a[j][k] < 0)];
    CHECK(triad_signs(network).by_enemies == wanted);
  }
  CHECK(std::isnan(triad_signs({3, {}}).balanced_share()));
}

/// The traces by the power series of e^A.
double walks_by_series(const SignedNetwork& network) {
  const auto a = matrix_of(network);
  double traces[2] = {0, 0};
  for (const bool absolute : {false, true}) {
    auto power = a;
    for (std::size_t i = 0; i < a.size(); ++i)
      for (std::size_t j = 0; j < a.size(); ++j) power[i][j] = i == j;
    for (int k = 1; k < 60; ++k) {
      for (std::size_t i = 0; i < a.size(); ++i) traces[absolute] += power[i][i];
      auto next = power;
      for (std::size_t i = 0; i < a.size(); ++i)
        for (std::size_t j = 0; j < a.size(); ++j) {
          next[i][j] = 0;
          for (std::size_t m = 0; m < a.size(); ++m)
            next[i][j] += power[i][m] * (absolute ? std::abs(a[m][j]) : a[m][j]) / k;
        }
      power = next;
    }
  }
  return traces[0] / traces[1];
}

TEST_CASE("balance by walks is the ratio of two sums over closed walks, and 1 for balanced networks") {
  std::mt19937 draw(4);
  for (int round = 0; round < 20; ++round) {
    const SignedNetwork network = drawn_network(draw, 6, 9, 1);
    CHECK(walk_balance(network) == doctest::Approx(walks_by_series(network)).epsilon(1e-9));
  }
  CHECK(walk_balance({0, {}}) == 1);
  CHECK(walk_balance({3, {}}) == 1);
  CHECK(walk_balance({4, {{0, 1, 1}, {1, 2, -1}, {0, 2, -1}, {2, 3, 1}}}) == doctest::Approx(1));
  CHECK(walk_balance({3, {{0, 1, 1}, {1, 2, 1}, {0, 2, -900}}}) < 1);
}

}  // namespace
