// Membership games with answers worked out by hand, and the published game of Barrett.
#include "lattice/bloc.hpp"

#include <bit>

#include <doctest/doctest.h>
#include "lattice/base.hpp"

using namespace lattice;

namespace {

/// Two friends and a third whom both dislike; being alone is worth nothing.
BlocGame friends() {
  BlocGame g;
  g.names = {"a", "b", "c"};
  g.payoff = [](std::size_t i, Members s) {
    if (!in(s, i)) return 0.0;
    if (i == 2) return 1.0;  // c gains by any company
    return (in(s, 1 - i) ? 2.0 : 0.0) - (in(s, 2) ? 3.0 : 0.0);
  };
  return g;
}

std::vector<int> sizes(const std::vector<Members>& blocs) {
  std::vector<int> out;
  for (const Members b : blocs) out.push_back(std::popcount(b));
  return out;
}

}  // namespace

TEST_CASE("Barrett's linear-quadratic game: three sign, two are stable only because nobody strictly gains by joining") {
  for (const std::size_t n : {4U, 7U, 10U}) {
    const auto found = stable_blocs(barrett_game(n));
    for (const int size : sizes(found.nash)) CHECK((size == 3 || size == 2 || size == 0));
    CHECK(std::popcount(found.nash.front()) == 3);
    CHECK(std::popcount(*found.largest_internal) == 3);
  }
}

TEST_CASE("open membership lets the unwelcome in, consent keeps them out") {
  const auto g = friends();
  const auto pair = stability_of(g, 0b011);
  CHECK(pair.internal);
  CHECK_FALSE(pair.external);
  CHECK(pair.individual);
  CHECK(pair.core);
  REQUIRE(pair.joiners.size() == 1);
  CHECK(pair.joiners[0].who == 2);
  CHECK(pair.objectors.size() == 2);
  const auto all = stability_of(g, 0b111);
  CHECK_FALSE(all.internal);
  CHECK(all.leavers.size() == 2);
  REQUIRE(all.blocked_by);
  CHECK(*all.blocked_by == 0b001);  // whoever leaves alone is better off
}

TEST_CASE("no candidates, one candidate, too many candidates, a payoff that is no number") {
  BlocGame g;
  g.payoff = [](std::size_t, Members) { return 0.0; };
  CHECK(stable_blocs(g).nash == std::vector<Members>{0});
  g.names = {"alone"};
  CHECK(stable_blocs(g).nash == std::vector<Members>{0});
  g.names.assign(33, "x");
  CHECK_THROWS_AS(stable_blocs(g), Error);
  g.names.assign(3, "x");
  g.payoff = [](std::size_t, Members) { return 0.0 / 0.0; };
  CHECK_THROWS_AS(stable_blocs(g), Error);
}

TEST_CASE("above twenty candidates a seeded search finds the stable bloc of a game that has one") {
  BlocGame g;
  g.names.assign(24, "x");
  const Members wanted = 0b1011'0000'1111;
  g.payoff = [=](std::size_t i, Members s) { return !in(s, i) ? 0.0 : in(wanted, i) ? 1.0 : -1.0; };
  const auto found = stable_blocs(g, 7, 20);
  CHECK_FALSE(found.exact);
  CHECK(found.nash.front() == wanted);
  CHECK(found.nash == stable_blocs(g, 7, 20).nash);
}
