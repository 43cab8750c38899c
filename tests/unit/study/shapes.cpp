// Balance of friends and enemies under an architecture, on the founding scenario.
#include "lattice/shapes.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "lattice/registry.hpp"

using namespace lattice;

TEST_CASE("balance of an architecture: attackers and targets are enemies, whoever must fight is a friend") {
  const DataSet data = embedded_data();
  const Register reg = load_checked_register(data);
  const Scenario scenario = load_scenario(data, reg.world, "asian-nato-2024");
  const Comparison c = compare(data, reg, scenario, load_strength(data, reg.world));
  const auto shapes = shapes_of(c);
  REQUIRE(shapes.size() == c.designs.size());
  for (const DesignShape& s : shapes) {
    std::set<std::pair<std::string, std::string>> enemies;
    for (const Tie& t : s.balance.network.ties)
      if (t.weight < 0)
        enemies.insert({s.balance.network.nodes[static_cast<std::size_t>(t.from)].name,
                        s.balance.network.nodes[static_cast<std::size_t>(t.to)].name});
    CHECK(enemies.count({"CHN", "PHL"}) + enemies.count({"PHL", "CHN"}) == 1);
    CHECK(enemies.count({"JPN", "PHL"}) + enemies.count({"PHL", "JPN"}) == 0);
    CHECK(number_of(s.balance.frustration, "lower") == number_of(s.balance.frustration, "frustration"));
  }
  const auto friends = [](const DesignShape& s) {
    return std::count_if(s.balance.network.ties.begin(), s.balance.network.ties.end(),
                         [](const Tie& t) { return t.weight > 0; });
  };
  CHECK(friends(shapes[4]) > friends(shapes[0]));  // the widest treaty
  CHECK(friends(shapes[5]) < friends(shapes[0]));  // without the United States
}
