// Paths to a bloc: where bundling helps, where nothing does, and what it would cost.
#include <doctest/doctest.h>
#include "lattice/base.hpp"
#include "lattice/bloc.hpp"

using namespace lattice;

namespace {

/// Pairwise values: what i gets by a tie with j.
PathGame game_of(const std::vector<std::vector<double>>& v, Members target) {
  PathGame g;
  for (std::size_t i = 0; i < v.size(); ++i) g.names.push_back(std::string(1, static_cast<char>('a' + i)));
  g.value = [v](std::size_t i, Members partners) {
    double sum = 0;
    for (const std::size_t j : listed(partners)) sum += v[i][j];
    return sum;
  };
  g.target = target;
  return g;
}

}  // namespace

TEST_CASE("where every tie pays, the shortest path is one agreement of three") {
  const auto g = game_of({{0, 1, 1}, {1, 0, 1}, {1, 1, 0}}, 0b111);
  const Path p = accession_path(g);
  CHECK(p.free);
  CHECK(p.proven);
  CHECK(p.steps.size() == 1);
  CHECK(p.steps[0].kind == StepKind::trilateral);
  CHECK(check_path(g, p).empty());
}

TEST_CASE("a tie that does not pay alone is carried by a tie that does, in one agreement") {
  // b and c do not want each other, but both want a.
  const std::vector<std::vector<double>> v{{0, 1, 1}, {2, 0, -1}, {2, -1, 0}};
  auto g = game_of(v, 0b111);
  CHECK(accession_path(g).free);
  g.allowed = {StepKind::bilateral};
  const Path p = accession_path(g);
  CHECK(p.found);
  CHECK_FALSE(p.free);
  CHECK(p.proven);
  CHECK(p.payment == doctest::Approx(2));
  CHECK(p.holdouts.size() == 2);
  CHECK(check_path(g, p).empty());
}

TEST_CASE("ties in force at the start are not paid for again, and cannot carry others") {
  const std::vector<std::vector<double>> v{{0, 1, 1}, {2, 0, -1}, {2, -1, 0}};
  auto g = game_of(v, 0b111);
  g.start[0] = 0b110;
  g.start[1] = g.start[2] = 0b001;
  const Path p = accession_path(g);
  CHECK_FALSE(p.free);
  CHECK(p.payment == doctest::Approx(2));
  CHECK(p.steps.size() == 1);
}

TEST_CASE("a path that is tampered with fails its check") {
  const auto g = game_of({{0, 1, 1}, {1, 0, 1}, {1, 1, 0}}, 0b111);
  Path p = accession_path(g);
  p.steps[0].gains[1] = 7;
  CHECK_FALSE(check_path(g, p).empty());
  p = accession_path(g);
  p.steps.clear();
  CHECK_FALSE(check_path(g, p).empty());
}

TEST_CASE("a search that is cut off says that nothing is proven") {
  std::vector<std::vector<double>> v(9, std::vector<double>(9, 1.0));
  auto g = game_of(v, everybody(9));
  g.allowed = {StepKind::bilateral};
  g.most_states = 50;
  const Path p = accession_path(g);
  CHECK(p.found);
  CHECK_FALSE(p.proven);
  CHECK(p.steps.size() == 36);
  g.names.assign(17, "x");
  CHECK_THROWS_AS(accession_path(g), Error);
}
