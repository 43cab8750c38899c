// Networks from files and from the register: what is read, and what is refused with its place.
#include <fstream>

#include "../support.hpp"
#include "lattice/measure.hpp"
#include "networks.hpp"

using namespace lattice;
using namespace lattice::test;

TEST_CASE("a network file gives states in the order of their names' first appearance and each tie once") {
  const Network n = network_of("i,j,weight\nB,A,2\nA,C,0.5\nA,B,2\nD,,\n");
  REQUIRE(n.nodes.size() == 4);
  CHECK(n.nodes[0].name == "B");
  CHECK(n.nodes[3].name == "D");
  REQUIRE(n.ties.size() == 2);
  CHECK(n.ties[0].weight == 2);
  CHECK(n.weighted);
  CHECK_FALSE(n.has_signs);
}

TEST_CASE("signs are 1 and -1, and 0 is no tie") {
  const Network n = network_of("i,j,sign\n1,2,-1\n2,3,1\n1,3,0\n");
  CHECK(n.nodes.size() == 3);
  REQUIRE(n.ties.size() == 2);
  CHECK(n.ties[0].weight == -1);
  CHECK(n.has_signs);
}

TEST_CASE("faults of a network file are named with line and column") {
  const auto fault = [](const std::string& text) { return thrown([&] { network_of(text); }); };
  CHECK(fault("").find(":1:1") != std::string::npos);
  CHECK(fault("a,b\n").find("no column named i") != std::string::npos);
  CHECK(fault("i,j,sign\nA,B,2\n").find(":2:5: a sign is 1 or -1") != std::string::npos);
  CHECK(fault("i,j,weight\nA,B,nan\n").find(":2:5") != std::string::npos);
  CHECK(fault("i,j,weight\nA,B,inf\n").find(":2:5") != std::string::npos);
  CHECK(fault("i,j,weight\nA,B,1\nA,C,\n").find(":3:5") != std::string::npos);
  CHECK(fault("i,j\nA,A\n").find(":2:3: a state has no tie with itself") != std::string::npos);
  CHECK(fault("i,j,weight\nA,B,1\nB,A,2\n").find(":3:3: the pair stands in the file twice") != std::string::npos);
}

TEST_CASE("negative ties are refused by measures that do not know them") {
  const Network n = network_of("i,j,weight\nA,B,-1\nB,C,1\n");
  CHECK(thrown([&] {
          (void)measure(find_measure("strength"), n, {});
        }).find("no meaning for negative ties (A and B)") != std::string::npos);
  CHECK(measure(find_measure("degree"), n, {}).states == std::vector<double>{1, 2, 1});
}

TEST_CASE("the register on a day: the United States owe Japan defence, and a dialogue is no duty") {
  const TieData data{&real_world(), TieSource::registered, {}};
  const Day day = make_day(2024, 9, 17);
  const std::vector<Span> spans{{day, day + 1}};
  const Network n = tie_kind("defence").build(tie_kind("defence"), data, spans).front();
  CHECK(n.label == "2024-09-17");
  CHECK(tied(n, "USA", "JPN"));
  CHECK_FALSE(tied(n, "USA", "IND"));
  CHECK_FALSE(tied(n, "JPN", "PHL"));
}

TEST_CASE("every row of the table takes an empty network, one state, no ties, one tie and a complete network") {
  for (const Measure& row : measures())
    for (const std::string text :
         {"i,j\n", "i,j\nA,\n", "i,j\nA,\nB,\nC,\n", "i,j\nA,B\nC,\n", "i,j\nA,B\nA,C\nB,C\n"}) {
      const Network n = network_of(text);
      INFO(row.name, " on ", text);
      const Measured m = measure(row, n, {});
      if (row.scope == Scope::state) CHECK(m.states.size() == n.nodes.size());
      CHECK_FALSE(explain_measure(row).empty());
    }
}
