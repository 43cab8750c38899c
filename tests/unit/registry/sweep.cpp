// Sweep files: what is read, and what is refused with file and line. Facts of pairs likewise.
#include "lattice/sweep.hpp"

#include <doctest/doctest.h>

#include "lattice/pair_facts.hpp"

using namespace lattice;

namespace {

Sweep sweep_of(const std::string& text) {
  const DataSet data = data_of_texts({{"sweeps/one.toml", text}});
  return load_sweep(data, World{}, "one");
}

bool sweep_refused(const std::string& text, const std::string& words) {
  try {
    sweep_of(text);
  } catch (const Error& e) {
    return e.fault == Fault::bad_input && e.where.find("one.toml:") != std::string::npos &&
           std::string(e.what()).find(words) != std::string::npos;
  }
  return false;
}

const std::string vary = "[[vary]]\nparameter = \"outcome.exponent\"\n";

}  // namespace

TEST_CASE("a sweep file gives points, and a wrong one says where") {
  const std::string head = "id = \"one\"\nmethod = \"grid\"\nruns = 4096\nwidth = 0.5\n";
  const Sweep s = sweep_of(head + vary + "values = [0.2, 1.0]\n");
  CHECK(s.axes[0].values == std::vector<double>{0.2, 1.0});
  CHECK(s.runs == 4096);
  CHECK(s.width == 0.5);
  CHECK(sweep_of(head + vary + "low = 0\nhigh = 1\nsteps = 5\n").axes[0].values[1] == doctest::Approx(0.25));
  CHECK(sweep_refused(head + vary + "values = []\n", "list of numbers"));
  CHECK(sweep_refused(head + vary + "low = 1\nhigh = 0\nsteps = 3\n", "the first below the second"));
  CHECK(sweep_refused(head, "nothing to sweep"));
  CHECK(sweep_refused("id = \"one\"\nmethod = \"sobel\"\n" + vary + "values = [1.0]\n", "did you mean sobol"));
  CHECK(sweep_refused("id = \"one\"\nmethod = \"sobol\"\n" + vary + "low = 0\nhigh = 1\n", "points"));
  CHECK(sweep_refused("id = \"one\"\nmethod = \"sobol\"\npoints = 4\n" + vary + "values = [1.0]\n", "needs a range"));
  CHECK(sweep_refused("id = \"one\"\nmethod = \"grid\"\nruns = 7\n" + vary + "values = [1.0]\n", "even"));
  CHECK(sweep_refused(head + vary + "valeus = [1.0]\n", "low"));
}

TEST_CASE("facts of pairs are read both ways round; unknown words say file and line") {
  const Register reg = load_register(embedded_data());
  const auto facts = load_pair_facts(embedded_data(), reg.world);
  const Actor china = find_state(reg.world, "CHN"), india = find_state(reg.world, "IND");
  REQUIRE(find_pair(facts, india, china));
  CHECK(find_pair(facts, china, india)->border == Border::land);
  CHECK(!find_pair(facts, china, china));
  const auto refused = [&](const std::string& row) {
    const DataSet data = data_of_texts({{"series/pairs.csv", "head\n" + row + "\n"}});
    try {
      load_pair_facts(data, reg.world);
    } catch (const Error& e) {
      return e.fault == Fault::bad_input && e.where == "data/series/pairs.csv:2";
    }
    return false;
  };
  CHECK(refused("CHN,IND,river,yes,no,2022,firm,x"));
  CHECK(refused("CHN,IND,land,maybe,no,2022,firm,x"));
  CHECK(refused("CHN,IND,land,yes,no,20x,firm,x"));
  CHECK(refused("CHN,ZZZ,land,yes,no,2022,firm,x"));
  CHECK(refused("CHN,IND,land"));
}
