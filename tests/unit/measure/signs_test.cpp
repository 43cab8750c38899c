// The rows of signed networks in the table of measures: values by name, and camps as sets of states.
#include <doctest/doctest.h>

#include <variant>

#include "lattice/measure.hpp"

namespace {

using namespace lattice;

/// A and B against C and D, with one friendship across.
Network two_camps() {
  Network n;
  for (const char* name : {"A", "B", "C", "D"}) n.nodes.push_back({name, {}, missing_real});
  n.ties = {{0, 1, 1}, {0, 2, -1}, {0, 3, 1}, {1, 3, -1}, {2, 3, 1}};
  n.has_signs = true;
  return n;
}

template <class T>
T value(const Measured& m, const std::string& name) {
  for (const NamedValue& v : m.values)
    if (v.name == name) return std::get<T>(v.value);
  throw std::out_of_range(name);
}

TEST_CASE("measure frustration gives the index, its bounds, the proof and the camps") {
  const Measured m = measure(find_measure("frustration"), two_camps(), {});
  CHECK(value<double>(m, "frustration") == 1);
  CHECK(value<double>(m, "lower") == 1);
  CHECK(value<double>(m, "upper") == 1);
  CHECK(value<bool>(m, "proven"));
  REQUIRE(m.groups.size() == 1);
  CHECK(m.groups[0].name == "camps");
  CHECK(m.groups[0].groups == std::vector<std::vector<int>>{{0, 1}, {2, 3}});
}

TEST_CASE("measure frustration stops when asked to and says that nothing is proven") {
  MeasureAsk ask;
  ask.go_on = [](const MeasureProgress&) { return false; };
  Network n = two_camps();
  n.ties.push_back({1, 2, 1});
  const Measured m = measure(find_measure("frustration"), n, ask);
  CHECK(value<double>(m, "lower") <= value<double>(m, "upper"));
  CHECK(value<bool>(m, "proven") == (value<double>(m, "lower") == value<double>(m, "upper")));
}

TEST_CASE("measure signed_triads and walk_balance of a network with one broken tie") {
  const Measured t = measure(find_measure("signed_triads"), two_camps(), {});
  CHECK(value<double>(t, "ppm") == 2);
  CHECK(value<double>(t, "balanced_share") == 0);
  const double walks = value<double>(measure(find_measure("walk_balance"), two_camps(), {}), "walk_balance");
  CHECK(walks > 0);
  CHECK(walks < 1);
}

}  // namespace
