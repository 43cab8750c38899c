// Rules of adoption: counted against all coalitions, the furthest proposal against a grid, and the founding question.
#include "lattice/adoption.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "../support.hpp"
#include "lattice/prospects.hpp"

using namespace lattice;

namespace {

BargainCase at_places(const std::vector<double>& places, const std::vector<double>& weights = {}) {
  BargainCase c;
  c.dimensions = {"d"};
  for (std::size_t i = 0; i < places.size(); ++i) {
    BargainActor a;
    a.id = std::string(1, static_cast<char>('A' + i % 26)) + std::to_string(i);
    a.weight = weights.empty() ? 1.0 + static_cast<double>(i) : weights[i];
    a.position = {places[i]};
    a.salience = {50};
    c.actors.push_back(a);
  }
  c.rules = usual_rules(c);
  return c;
}

std::vector<double> places_of(const BargainCase& c) {
  std::vector<double> out;
  for (const BargainActor& a : c.actors) out.push_back(a.position[0]);
  return out;
}

bool wins(const WeightedGame& game, unsigned coalition) {
  return std::all_of(game.rules.begin(), game.rules.end(), [&](const WeightedRule& r) {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < r.weights.size(); ++i)
      if (coalition >> i & 1U) sum += r.weights[i];
    return sum >= r.quota;
  });
}

std::string fault_of_case(const std::string& text) {
  try {
    read_bargain_case(text, "x.toml");
  } catch (const Error& e) {
    return e.where + ": " + e.what();
  }
  return {};
}

}  // namespace

TEST_CASE("a rule and its voting game let the same coalitions win, all of them") {
  for (const std::vector<double>& weights :
       {std::vector<double>{1, 2, 3, 4, 5, 6}, std::vector<double>{0.5, 0.5, 2, 9.25}, std::vector<double>{1, 1, 1, 1},
        std::vector<double>{0, 0, 7}}) {
    const BargainCase c = at_places(std::vector<double>(weights.size(), 50.0), weights);
    for (const AdoptionRule& rule : c.rules) {
      const WeightedGame game = game_of(c, rule);
      for (unsigned s = 0; s < 1U << weights.size(); ++s) {
        std::vector<std::size_t> yes;
        for (std::size_t i = 0; i < weights.size(); ++i)
          if (s >> i & 1U) yes.push_back(i);
        CHECK_MESSAGE(carries(c, rule, yes) == wins(game, s), rule.id, " ", s);
      }
    }
  }
}

TEST_CASE("half must be exceeded, two thirds of six need only be reached") {
  const BargainCase c = at_places({1, 2, 3, 4, 5, 6}, {1, 1, 1, 1, 1, 1});
  const auto rule = [&](const std::string& id) {
    return *std::find_if(c.rules.begin(), c.rules.end(), [&](const AdoptionRule& r) { return r.id == id; });
  };
  CHECK_FALSE(carries(c, rule("majority"), {0, 1, 2}));
  CHECK(carries(c, rule("majority"), {0, 1, 2, 3}));
  CHECK(carries(c, rule("qualified"), {0, 1, 2, 3}));
  CHECK_FALSE(carries(c, rule("consensus"), {0, 1, 2, 3, 4}));
}

TEST_CASE("consensus of 32 gives each member one part in 32 of the power") {
  const BargainCase c = at_places(std::vector<double>(32, 50.0));
  for (const PowerIndex index : {PowerIndex::shapley, PowerIndex::banzhaf})
    for (const PowerShare& s : power(game_of(c, c.rules[0]), index)) CHECK(s.fraction == "1/32");
}

TEST_CASE("the furthest proposal that passes is the furthest on a grid, either side of the status quo") {
  for (const double status_quo : {0.0, 20.0, 45.0, 100.0})
    for (const double side : {-1.0, 1.0}) {
      const BargainCase c = at_places({5, 22, 38, 51, 64, 90, 97});
      const auto votes = votes_on(c, places_of(c), status_quo + side, status_quo);
      for (std::size_t r = 0; r < c.rules.size(); ++r) {
        double furthest = status_quo;
        for (int k = 1; k <= 10000; ++k) {
          const double x = status_quo + side * k / 100;
          if (x >= 0 && x <= 100 && votes_on(c, places_of(c), x, status_quo)[r].passes) furthest = x;
        }
        CHECK(std::abs(votes[r].furthest - furthest) < 0.0101);
      }
    }
}

TEST_CASE("who is as near to both votes no; one actor decides alone; equal actors agree") {
  CHECK(votes_on(at_places({50}), {50}, 60, 40)[0].yes.empty());
  CHECK(votes_on(at_places({55}), {55}, 60, 40)[0].passes);
  const BargainCase alike = at_places({70, 70, 70});
  for (const Vote& v : votes_on(alike, places_of(alike), 80, 40)) CHECK(v.passes);
}

TEST_CASE("weights of 0 leave out the rules on weight") {
  CHECK(usual_rules(at_places({1, 2}, {0, 0})).size() == 3);
  BargainCase c = at_places({1, 2}, {0, 0});
  CHECK_THROWS_AS(game_of(c, {"w", "W", {0, 1}, {}, 0.5, {}}), Error);
  c.actors[0].weight = 1.00005;
  CHECK_THROWS_AS(game_of(c, {"w", "W", {0, 1}, {}, 0.5, {}}), Error);
}

TEST_CASE("a case of bargaining: what is wrong about rules, statements and contests is said with its line") {
  const std::string head = "title = \"t\"\ndate = 2024-09-17\n";
  const std::string actor = "[[actor]]\nid = \"A\"\nweight = 1\nposition = 1\nsalience = 1\n";
  const std::string late = "[[actor.statement]]\nspeaker = \"S\"\ndate = 2024-09-18\n";
  CHECK(fault_of_case(head + actor).empty());
  CHECK(fault_of_case(head + actor + late).find("x.toml:10") == 0);
  CHECK(fault_of_case(head + actor + late).find("not known on 2024-09-17") != std::string::npos);
  CHECK(fault_of_case(head + actor + "[[rule]]\nid = \"r\"\ntitle = \"R\"\nvoters = [\"B\"]\nmembers = 1\n")
            .find("no actor \"B\"") != std::string::npos);
  CHECK(fault_of_case(head + actor + "[[rule]]\nid = \"r\"\ntitle = \"R\"\n").find("everything passes") !=
        std::string::npos);
  CHECK(fault_of_case(head + actor + "[[rule]]\nid = \"r\"\ntitle = \"R\"\nmembers = 1.5\n").find("share above 0") !=
        std::string::npos);
  CHECK(fault_of_case(head + actor + "[[if]]\nwinner = \"x\"\nactor = \"A\"\nposition = 1\nsalience = 1\n")
            .find("needs \"contest\"") != std::string::npos);
}

TEST_CASE("the founding question: chances add up, the whole is the weighed sum, no input is later than its day") {
  const DataSet data = embedded_data();
  const Register reg = load_register(data);
  const auto question = case_of_scenario(data, "asian-nato-2024");
  REQUIRE(question);
  ProspectOptions o;
  o.draws = 20;
  o.runs = 500;
  const Prospects p = prospects_of(data, reg.world, *question, o);
  REQUIRE(p.branches.size() == 9);
  for (const Overall& all : p.overall) {
    CHECK(std::accumulate(all.chances.begin(), all.chances.end(), 0.0) == doctest::Approx(1));
    double sum = 0;
    for (std::size_t i = 0; i < p.branches.size(); ++i) sum += all.chances[i] * p.branches[i].spatial.mean[0];
    CHECK(all.spatial_mean.value == doctest::Approx(sum));
    CHECK(all.spatial_mean.low < all.spatial_mean.high);
  }
  const auto moved = [&](const std::string& id) {
    return std::find_if(p.branches.begin(), p.branches.end(), [&](const Branch& b) { return b.winner == id; });
  };
  CHECK(moved("ishiba")->input_mean.value > moved("koizumi")->input_mean.value);
  for (const BargainActor& a : question->actors) CHECK_FALSE(a.statements.empty());
  CHECK(p.power[0].shapley[0].fraction == "1/5");
  const ProspectTest t = test_prospects(p, reg.world, {}, *question->day);
  CHECK(t.winner == "Shigeru Ishiba");
  CHECK(t.contest[0].chance == doctest::Approx(1.0 / 9));
  CHECK(t.places[0].error == 0);
}

TEST_CASE("250 actors bargain one turn, and what they would adopt is told") {
  std::vector<double> places;
  for (int i = 0; i < 250; ++i) places.push_back((i * 37 % 1000) / 10.0);
  const BargainCase c = at_places(places);
  BargainOptions o;
  o.max_turns = 1;
  const BargainRun run = bargain(c, o);
  CHECK(run.turns.size() == 2);
  CHECK(run.turns[1].positions.size() == 250);
  CHECK(votes_on(c, places, 60, 40).size() == c.rules.size());
}
