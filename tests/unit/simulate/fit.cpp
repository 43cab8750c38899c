// Fits and back-tests by name, and without the files they need. Figures are in tests/parity/fits.py.
#include "lattice/fit.hpp"

#include <doctest/doctest.h>

using namespace lattice;

TEST_CASE("fits and back-tests are known by name, and say which file is missing") {
  const World world;
  const History nowhere{world, "/no/such/folder"};
  for (const auto& name : fitted_models()) CHECK_NOTHROW(simulation_model(name));
  const auto fault_of = [](auto ask) {
    try {
      ask();
    } catch (const Error& e) {
      return e.fault;
    }
    return Fault::internal;
  };
  CHECK(fault_of([&] { fit("honor", nowhere); }) == Fault::not_found);
  CHECK(fault_of([&] { back_test("onsets", nowhere); }) == Fault::not_found);
  for (const auto& name : back_tests()) CHECK(fault_of([&] { back_test(name, nowhere); }) == Fault::missing_data);
}

TEST_CASE("a back-test's table says met or not, and leaves ends out where there is no interval") {
  BackTest test{"honour", "", {}, {}, {}, {}};
  test.lines.push_back({"s", "f", "m", wilson(5, 10), "0.6 or more", false, "note"});
  test.lines.push_back({"s", "f", "m", {1, 1, 1, 0, 3, "", {}}, "", {}, ""});
  const Table table = table_of(test);
  CHECK(table.rows() == 2);
  CHECK(table.find("met")->text(0) == "no");
  CHECK(table.find("low")->text(0) == "0.2366");
  CHECK(table.find("low")->missing(1));
  CHECK(table.find("met")->missing(1));
}
