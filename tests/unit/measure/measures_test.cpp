// Measures on networks small enough to count by hand, with slow obvious twins.
#include <cmath>

#include "../support.hpp"
#include "lattice/measure.hpp"
#include "networks.hpp"

using namespace lattice;
using namespace lattice::test;

namespace {

std::vector<double> states(const std::string& what, const Network& n) {
  return measure(find_measure(what), n, {}).states;
}

double value(const Measured& m, const std::string& name) {
  for (const NamedValue& v : m.values)
    if (v.name == name) return std::get<double>(v.value);
  FAIL("no value ", name);
  return 0;
}
double whole(const std::string& what, const Network& n, const std::string& name) {
  return value(measure(find_measure(what), n, {}), name);
}
std::string word(const Measured& m, const std::string& name) {
  for (const NamedValue& v : m.values)
    if (v.name == name) return std::get<std::string>(v.value);
  return {};
}

Network strong(Network n, double each = 1) {
  for (Node& node : n.nodes) node.capability = each, node.major = true;
  return n;
}

const std::string star = "i,j\nH,A\nH,B\nH,C\nH,D\n";
const std::string triangle_and_tail = "i,j\nA,B\nB,C\nA,C\nC,D\nE,\n";

/// Jackson and Nei by trying every coalition.
bool vulnerable(const Network& n, std::size_t i, double gamma) {
  const std::size_t size = n.nodes.size();
  const auto allied = [&](std::size_t a, std::size_t b) {
    for (const Tie& t : n.ties)
      if ((t.from == static_cast<int>(a) && t.to == static_cast<int>(b)) ||
          (t.from == static_cast<int>(b) && t.to == static_cast<int>(a)))
        return true;
    return false;
  };
  for (std::size_t j = 0; j < size; ++j)
    for (std::size_t set = 0; set < (std::size_t{1} << size); ++set) {
      bool possible = i != j && (set >> j & 1) != 0 && (set >> i & 1) == 0;
      double attack = 0, defend = n.nodes[i].capability;
      for (std::size_t k = 0; k < size; ++k) {
        const bool in = (set >> k & 1) != 0;
        if (in && k != j && !allied(j, k)) possible = false;
        if (in) attack += n.nodes[k].capability;
        if (!in && k != i && allied(i, k)) defend += n.nodes[k].capability;
      }
      if (possible && attack > gamma * defend) return true;
    }
  return false;
}

bool brute_stable(Network n, double gamma) {
  const auto nobody = [&](const Network& m) {
    for (std::size_t i = 0; i < m.nodes.size(); ++i)
      if (vulnerable(m, i, gamma)) return false;
    return true;
  };
  if (!nobody(n)) return false;
  for (int a = 0; a < static_cast<int>(n.nodes.size()); ++a)
    for (int b = a + 1; b < static_cast<int>(n.nodes.size()); ++b) {
      Network other = n;
      const auto gone = std::erase_if(other.ties, [&](const Tie& t) { return t.from == a && t.to == b; });
      if (gone == 0) other.ties.push_back({a, b, 1});
      const bool both = vulnerable(other, static_cast<std::size_t>(a), gamma) &&
                        vulnerable(other, static_cast<std::size_t>(b), gamma);
      if (gone == 0 ? !nobody(other) : !both) return false;
    }
  return true;
}

}  // namespace

TEST_CASE("the middle of a star is central in every way") {
  const Network n = network_of(star);
  CHECK(states("degree", n) == std::vector<double>{4, 1, 1, 1, 1});
  CHECK(states("betweenness", n)[0] == 6);
  CHECK(states("closeness", n)[0] == doctest::Approx(0.25));
  CHECK(states("closeness", n)[1] == doctest::Approx(1.0 / 7));
  CHECK(states("eigenvector", n)[1] == doctest::Approx(0.5));
  CHECK(states("constraint", n)[0] == doctest::Approx(0.25));
  CHECK(states("articulation", n) == std::vector<double>{1, 0, 0, 0, 0});
  CHECK(whole("centralisation", n, "centralisation") == 1);
  CHECK(whole("transitivity", n, "transitivity") == 0);
}

TEST_CASE("triangles, cores, components and bridges of a triangle with a tail and a state alone") {
  const Network n = network_of(triangle_and_tail);
  CHECK(states("core", n) == std::vector<double>{2, 2, 2, 1, 0});
  CHECK(states("component", n) == std::vector<double>{1, 1, 1, 1, 2});
  CHECK(whole("transitivity", n, "transitivity") == doctest::Approx(0.6));
  CHECK(whole("components", n, "components") == 2);
  CHECK(whole("components", n, "largest_component") == 4);
  CHECK(whole("triad_census", n, "triads_300") == 1);
  CHECK(whole("triad_census", n, "triads_201") == 2);
  CHECK(std::isnan(states("closeness", n)[4]));
  CHECK(std::isnan(states("constraint", n)[4]));
  CHECK(std::isnan(states("local_transitivity", n)[3]));
  for (const PairValue& p : measure(find_measure("bridge"), n, {}).pairs) CHECK(p.value == (p.to == 3 ? 1 : 0));
}

TEST_CASE("pairs that are alike have the same eigenvector centrality, and a greater component takes all") {
  const auto pairs = states("eigenvector", network_of("i,j\nA,B\nC,D\nE,\n"));
  for (std::size_t i = 0; i < 4; ++i) CHECK(pairs[i] == doctest::Approx(1));
  CHECK(pairs[4] == 0);
  const auto two = states("eigenvector", network_of("i,j\nA,B\nC,D\nD,E\nC,E\n"));
  CHECK(two[0] == 0);
  CHECK(two[2] == doctest::Approx(1));
}

TEST_CASE("two triangles joined by a tie are two communities, whatever the seed") {
  const Network n = network_of("i,j\nA,B\nB,C\nA,C\nD,E\nE,F\nD,F\nC,D\n");
  for (const std::uint64_t seed : {1, 2, 3}) {
    const Measured m = measure(find_measure("communities"), n, {.seed = seed});
    CHECK(value(m, "communities") == 2);
    CHECK(value(m, "modularity") == doctest::Approx(5.0 / 14));
    CHECK(m.groups.front().groups.front() == std::vector<int>{0, 1, 2});
  }
}

TEST_CASE("CINC is the mean of the shares that are known, and a component nobody has counts for nobody") {
  const std::vector<std::int32_t> years{1900, 1900, 1901};
  const std::vector<double> a{30, 10, 5}, b{missing_real, 2, missing_real}, none{0, 0, 0};
  const std::array<const std::vector<double>*, 3> components{&a, &b, &none};
  const auto c = cinc_of(years, components);
  CHECK(c[0] == 0.75);
  CHECK(c[1] == doctest::Approx((0.25 + 1) / 2));
  CHECK(c[2] == 1);
  const std::array<const std::vector<double>*, 1> unknown{&b};
  CHECK(std::isnan(cinc_of(years, unknown)[0]));
}

TEST_CASE("concentration is .25 for shares .5, .25, .25, nothing for equals, 1 for one state that has all") {
  Network n = strong(network_of("i,j\nA,\nB,\nC,\n"));
  CHECK(whole("con", n, "con") == doctest::Approx(0));
  n.nodes[0].capability = 2;
  CHECK(whole("con", n, "con") == doctest::Approx(0.25));
  n.nodes[1].capability = n.nodes[2].capability = 0;
  CHECK(whole("con", n, "con") == 1);
  n.nodes[1].capability = n.nodes[2].capability = missing_real;
  CHECK(std::isnan(whole("con", n, "con")));
}

TEST_CASE("polarisation is greatest for two equal blocs and nothing for one") {
  CHECK(whole("polarisation", strong(network_of("i,j\nA,B\nC,D\n")), "polarisation") ==
        doctest::Approx(2 * std::pow(0.5, 2.3) * 0.5));
  CHECK(whole("polarisation", strong(network_of("i,j\nA,B\n")), "polarisation") == 0);
  CHECK(std::isnan(whole("polarisation", network_of("i,j\nA,B\n"), "polarisation")));
}

TEST_CASE("three equal states without ties are war-stable at a defence advantage of 2 and not below") {
  for (const auto& [text, gamma, stable] :
       std::vector<std::tuple<std::string, double, bool>>{{"i,j\nA,\nB,\nC,\n", 2, true},
                                                          {"i,j\nA,\nB,\nC,\n", 1.99, false},
                                                          {"i,j\nA,\nB,\nC,\n", 1, false},
                                                          {"i,j\nA,\nB,\nC,\nD,\n", 2, true},
                                                          {"i,j\nA,\nB,\nC,\nD,\n", 1.9, false},
                                                          {"i,j\nA,B\nC,\n", 2, false}}) {
    const Measured m = measure(find_measure("war_stability"), strong(network_of(text)), {.gammas = {gamma}});
    INFO(text, gamma);
    CHECK(std::get<bool>(m.values[1].value) == stable);
  }
}

TEST_CASE("vulnerability and war-stability agree with trying every coalition") {
  const std::vector<std::string> names{"A", "B", "C", "D"};
  for (unsigned graph = 0; graph < 64; ++graph)
    for (unsigned strengths = 1; strengths < 5; ++strengths) {
      Network n = network_of("i,j\nA,\nB,\nC,\nD,\n");
      unsigned pair = 0;
      for (int a = 0; a < 4; ++a)
        for (int b = a + 1; b < 4; ++b, ++pair)
          if ((graph >> pair & 1U) != 0) n.ties.push_back({a, b, 1});
      for (std::size_t i = 0; i < 4; ++i) n.nodes[i].capability = 1 + static_cast<double>(i * strengths % 5);
      const auto pressure = states("vulnerability", n);
      for (const double gamma : {0.7, 1.0, 1.5, 2.5}) {
        for (std::size_t i = 0; i < 4; ++i) REQUIRE((pressure[i] > gamma) == vulnerable(n, i, gamma));
        const Measured m = measure(find_measure("war_stability"), n, {.gammas = {gamma}});
        REQUIRE(std::get<bool>(m.values[1].value) == brute_stable(n, gamma));
      }
    }
}

TEST_CASE("states of unknown strength take no part in war, and a gamma that is not above 0 is refused") {
  Network n = strong(network_of("i,j\nA,B\nC,\n"));
  n.nodes[2].capability = missing_real;
  CHECK(std::isnan(states("vulnerability", n)[2]));
  CHECK(states("vulnerability", n)[0] == 1);
  CHECK(thrown([&] { (void)measure(find_measure("war_stability"), n, {.gammas = {0}}); }).find("above 0") !=
        std::string::npos);
}

TEST_CASE("a star is hub and spokes, a complete network a closed bloc, and states without ties are loose") {
  const auto shape_of = [](const std::string& text) { return measure(find_measure("shape"), network_of(text), {}); };
  CHECK(word(shape_of(star), "shape") == "hub and spokes");
  CHECK(word(shape_of(star), "hub") == "H");
  CHECK(value(shape_of(star), "dependence") == doctest::Approx(0.8));
  const Measured all = shape_of("i,j\nA,B\nA,C\nA,D\nB,C\nB,D\nC,D\n");
  CHECK(word(all, "shape") == "closed bloc");
  CHECK(word(all, "hub") == "none");
  CHECK(word(shape_of("i,j\nA,\nB,\nC,\n"), "shape") == "loose states");
  CHECK(word(shape_of("i,j\nA,B\nA,C\nB,C\nC,D\nB,D\nE,\n"), "shape") == "bloc with outsiders");
}

TEST_CASE("spokes that work together in small groups make a latticework of hub and spokes") {
  Network n = network_of(star);
  for (int a = 1; a < 5; ++a)
    for (int b = a + 1; b < 5; ++b) n.promises.push_back({a, b, 7, 4, Promise::Sort::cooperation, false});
  CHECK(word(measure(find_measure("shape"), n, {}), "shape") == "latticework");
  for (Promise& p : n.promises) p.parties = small_group + 1;
  CHECK(word(measure(find_measure("shape"), n, {}), "shape") == "hub and spokes");
  for (Promise& p : n.promises) p.parties = 4, p.sort = Promise::Sort::restraint;
  CHECK(word(measure(find_measure("shape"), n, {}), "shape") == "hub and spokes");
}

TEST_CASE("ranges of chance are those of networks of the same degrees: a star has one such network") {
  const Measured m = measure(find_measure("shape"), network_of(star), {.draws = 20});
  CHECK(value(m, "dependence_null_low") == doctest::Approx(0.8));
  CHECK(value(m, "dependence_null_high") == doctest::Approx(0.8));
  const Network ring = network_of("i,j\nA,B\nB,C\nA,C\nD,E\nE,F\nD,F\n");
  const Measured a = measure(find_measure("shape"), ring, {.seed = 5}),
                 b = measure(find_measure("shape"), ring, {.seed = 5});
  CHECK(value(a, "transitivity") == 1);
  CHECK(value(a, "transitivity_null_low") == 0);
  CHECK(value(a, "transitivity_null_high") == value(b, "transitivity_null_high"));
}
