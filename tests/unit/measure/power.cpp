// Power indices: published games, a twin that lists every coalition and every order, and questions that have no answer.
#include "lattice/power.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>
#include <random>

#include "../support.hpp"
#include "lattice/base.hpp"

namespace {

using namespace lattice;

std::vector<std::string> fractions(const std::string& quota, const std::vector<std::string>& weights,
                                   PowerIndex index) {
  std::vector<std::string> out;
  for (const PowerShare& p : power({{read_rule(quota, weights)}}, index)) out.push_back(p.fraction);
  return out;
}

bool wins(const WeightedGame& game, unsigned members) {
  for (const WeightedRule& rule : game.rules) {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < rule.weights.size(); ++i) sum += members >> i & 1 ? rule.weights[i] : 0;
    if (sum < rule.quota) return false;
  }
  return true;
}

std::vector<double> swings_by_list(const WeightedGame& game) {
  const std::size_t n = game.rules[0].weights.size();
  std::vector<double> out(n);
  for (std::size_t i = 0; i < n; ++i)
    for (unsigned s = 0; s < 1u << n; ++s)
      if (!(s >> i & 1) && !wins(game, s) && wins(game, s | 1u << i)) ++out[i];
  const double sum = std::accumulate(out.begin(), out.end(), 0.0);
  for (double& x : out) x /= sum;
  return out;
}

std::vector<double> pivots_by_orders(const WeightedGame& game) {
  std::vector<std::size_t> order(game.rules[0].weights.size());
  std::iota(order.begin(), order.end(), 0);
  std::vector<double> out(order.size());
  double orders = 0;
  do {
    unsigned members = 0;
    std::size_t at = 0;
    while (!wins(game, members |= 1u << order[at])) ++at;
    ++out[order[at]];
    ++orders;
  } while (std::next_permutation(order.begin(), order.end()));
  for (double& x : out) x /= orders;
  return out;
}

WeightedGame drawn_game(std::mt19937& draw, std::size_t rules) {
  const std::size_t players = 1 + draw() % 7;
  WeightedGame out;
  for (std::size_t r = 0; r < rules; ++r) {
    WeightedRule rule;
    for (std::size_t i = 0; i < players; ++i) rule.weights.push_back(draw() % 6);
    rule.weights[draw() % players] += 1;
    const std::int64_t sum = std::accumulate(rule.weights.begin(), rule.weights.end(), std::int64_t{0});
    rule.quota = 1 + static_cast<std::int64_t>(draw()) % sum;
    out.rules.push_back(rule);
  }
  return out;
}

TEST_CASE("power of the Security Council, the six of 1958, a dictator's partners and an alliance by consensus") {
  const std::vector<std::string> un{"7x5", "1x10"}, six{"4", "4", "4", "2", "2", "1"};
  auto s = fractions("39", un, PowerIndex::shapley);
  CHECK(s.front() == "421/2145");
  CHECK(s.back() == "4/2145");
  s = fractions("39", un, PowerIndex::banzhaf);
  CHECK(s.front() == "106/635");
  CHECK(s.back() == "21/1270");
  using List = std::vector<std::string>;
  CHECK(fractions("12", six, PowerIndex::shapley) == List{"7/30", "7/30", "7/30", "3/20", "3/20", "0"});
  CHECK(fractions("12", six, PowerIndex::banzhaf) == List{"5/21", "5/21", "5/21", "1/7", "1/7", "0"});
  CHECK(fractions("51", {"50", "49", "1"}, PowerIndex::shapley) == List{"2/3", "1/6", "1/6"});
  CHECK(fractions("0.51", {"0.50", "0.49", ".010"}, PowerIndex::banzhaf) == List{"3/5", "1/5", "1/5"});
  CHECK(fractions("32", {"1x32"}, PowerIndex::shapley) == List(32, "1/32"));
  CHECK(fractions("101", {"1x200"}, PowerIndex::banzhaf) == List(200, "1/200"));
  CHECK(fractions("5", {"5", "1", "3"}, PowerIndex::shapley) == List{"1", "0", "0"});
}

TEST_CASE("swings of the Security Council are counted, and the chance to decide") {
  const auto p = power({{read_rule("39", {"7x5", "1x10"})}}, PowerIndex::banzhaf);
  CHECK(p.front().swings == "848");
  CHECK(p.back().swings == "84");
  CHECK(p.front().chance == doctest::Approx(848.0 / 16384));
}

TEST_CASE("power equals a list of all coalitions and all orders, with one rule and with two") {
  std::mt19937 draw(7);
  for (int game = 0; game < 300; ++game) {
    const WeightedGame g = drawn_game(draw, 1 + game % 2);
    const auto orders = pivots_by_orders(g), swings = swings_by_list(g);
    const auto shapley = power(g, PowerIndex::shapley), banzhaf = power(g, PowerIndex::banzhaf);
    for (std::size_t i = 0; i < orders.size(); ++i) {
      CHECK(shapley[i].value == doctest::Approx(orders[i]).epsilon(1e-12));
      CHECK(banzhaf[i].value == doctest::Approx(swings[i]).epsilon(1e-12));
    }
  }
}

TEST_CASE("games that nobody or everybody wins, and numbers that are none, are refused") {
  const auto said = [](const std::string& quota, const std::vector<std::string>& weights) {
    return test::thrown([&] { power({{read_rule(quota, weights)}}, PowerIndex::shapley); });
  };
  CHECK(said("0", {"1", "1"}).find("quota") != std::string::npos);
  CHECK(said("3", {"1", "1"}).find("quota") != std::string::npos);
  CHECK(said("1", {"-1", "1"}).find("\"-1\"") != std::string::npos);
  CHECK(said("1", {"nan"}).find("\"nan\"") != std::string::npos);
  CHECK(said("1", {""}).find("not a number") != std::string::npos);
  CHECK(said("1", {"2x0"}).find("WEIGHTxNUMBER") != std::string::npos);
  CHECK(said("1", {"1e3"}).find("\"1e3\"") != std::string::npos);
  CHECK(said("1", {"1x251"}).find("250") != std::string::npos);
  CHECK(said("1", {"9999999999999999999"}).find("too many digits") != std::string::npos);
  CHECK(test::thrown([] {
          power({{{{1, 1}, 1, 1}, {{1}, 1, 1}}}, PowerIndex::shapley);
        }).find("one weight per player") != std::string::npos);
}

}  // namespace
