// Models of what would likely follow: parameters as data, hand-made values of every model, rival theories, and what is
// refused.
#include <doctest/doctest.h>
#include <cmath>
#include <set>

#include "lattice/simulate.hpp"

using namespace lattice;

namespace {

const DataSet& shipped() {
  static const DataSet data = embedded_data();
  return data;
}

const std::string head = "term,value,sd,basis,correlations,source\n";

DyadYear neighbours() {
  DyadYear pair;
  pair.contiguous_land = true;
  pair.km = 500;
  pair.share = 0.5;
  pair.joint_democracy = false;
  return pair;
}

AllySituation ally() {
  AllySituation out;
  out.km_target = 1000;
  out.share = 0.5;
  return out;
}

std::vector<double> shipped_values(std::string_view model) { return values_of(load_parameters(shipped(), model)); }

}  // namespace

TEST_CASE("every model ships parameters for all its terms, with a source, and its file is written as it was read") {
  for (const auto& model : simulation_models()) {
    CAPTURE(model.name);
    const Parameters p = load_parameters(shipped(), model.name);
    CHECK(p.rows.size() == model.terms.size());
    for (const auto& row : p.rows) CHECK((std::isfinite(row.value) && row.sd >= 0 && !row.source.empty()));
    CHECK(write_parameters(read_parameters(model.name, write_parameters(p), "again")) == write_parameters(p));
    CHECK_NOTHROW(prepare_draw(p));
  }
  CHECK_THROWS_AS(simulation_model("arival"), Error);
  CHECK_THROWS_AS(load_parameters(data_of_texts({}), "join"), Error);
}

TEST_CASE("files of parameters that are wrong are refused with file and line") {
  const auto refused = [](const std::string& text, const char* where) {
    try {
      read_parameters("reaction", text, "f.csv");
      return false;
    } catch (const Error& e) {
      CAPTURE(e.where);
      return e.where == where;
    }
  };
  const std::string first = "counter_alignment,-3,1,assumed,,\"s\"\n", second = "entrapment,0,1,assumed,,\"s\"\n";
  CHECK_NOTHROW(read_parameters("reaction", "# data\n" + head + first + second, "f.csv"));
  CHECK(refused("term,value\n" + first + second, "f.csv:1"));
  CHECK(refused(head + first + "entrapment,x,1,assumed,,\"s\"\n", "f.csv:3"));
  CHECK(refused(head + first + "entrapment,0,-1,assumed,,\"s\"\n", "f.csv:3"));
  CHECK(refused(head + first + "entrapment,0,1,guessed,,\"s\"\n", "f.csv:3"));
  CHECK(refused(head + first + "entrapment,0,1,assumed,0.1 0.2,\"s\"\n", "f.csv:3"));
  CHECK(refused(head + first + "entrapment,0,1,assumed,1.5,\"s\"\n", "f.csv:3"));
  CHECK(refused(head + first + "entrapment,0,1,assumed,,s\n", "f.csv:3"));
  CHECK(refused(head + first, "f.csv"));
  CHECK(refused(head + second + first, "f.csv"));
}

TEST_CASE("drawn parameters have the means, deviations and correlations of their file") {
  const Parameters p = read_parameters(
      "reaction", head + "counter_alignment,-3,2,fitted,,\"s\"\nentrapment,1,0.5,fitted,-0.6,\"s\"\n", "f");
  const ParameterDraw draw = prepare_draw(p);
  double a = 0, b = 0, aa = 0, bb = 0, ab = 0;
  constexpr int n = 40000;
  for (std::uint64_t run = 0; run < n; ++run) {
    Stream s = stream_at(9, run);
    const auto v = draw_parameters(draw, s);
    a += v[0], b += v[1], aa += v[0] * v[0], bb += v[1] * v[1], ab += v[0] * v[1];
  }
  a /= n, b /= n;
  const double sa = std::sqrt(aa / n - a * a), sb = std::sqrt(bb / n - b * b);
  CHECK(std::abs(a + 3) < 0.04);
  CHECK(std::abs(b - 1) < 0.01);
  CHECK(std::abs(sa - 2) < 0.03);
  CHECK(std::abs(sb - 0.5) < 0.01);
  CHECK(std::abs((ab / n - a * b) / (sa * sb) + 0.6) < 0.02);
}

TEST_CASE("a covariance that is none is refused, one of less than full rank is not") {
  CHECK_THROWS_AS(lower_factor(std::vector<double>{1, 2, 2, 1}, 2), Error);
  CHECK(lower_factor(std::vector<double>{4, 0, 0, 0}, 2) == std::vector<double>{2, 0, 0, 0});
  CHECK(lower_factor(std::vector<double>{4, 2, 2, 1}, 2) == std::vector<double>{2, 0, 1, 0});
}

TEST_CASE("arrival is a logit by hand, and cover moves it as the theory says") {
  std::vector<double> v(arrival_terms, 0);
  v[0] = -3, v[1] = 1, v[3] = -0.5, v[8] = -1, v[9] = 0.2;
  DyadYear pair = neighbours();
  pair.peace_years = 20;
  const double eta = -3 + 1 - 0.5 * std::log(501.0) - 2 + 0.2 * 0.4;
  CHECK(arrival_probability(v, pair) == doctest::Approx(1 / (1 + std::exp(-eta))).epsilon(1e-12));
  Cover cover;
  cover.conditional = true;
  const std::vector<double> effects{-0.3, -0.1, 0.2, 0.4, 0.5, 1};
  CHECK(arrival_probability(v, pair, effects, cover) == doctest::Approx(logistic(eta - 0.3)).epsilon(1e-12));
  cover.unconditional = cover.young = cover.offence = true;
  CHECK(cover_log_odds(effects, cover) == doctest::Approx(-0.3 + 0.2 + 0.4));
  pair.share.reset();
  CHECK_THROWS_AS(arrival_probability(v, pair), Error);
  CHECK_THROWS_AS(arrival_probability(std::vector<double>{1, 2}, neighbours()), Error);
}

TEST_CASE("the shipped arrival model fears neighbours and rivals more, and long peace less") {
  const auto v = shipped_values("arrival");
  DyadYear near = neighbours(), far = near, rivals = near, old = near;
  far.contiguous_land = false;
  rivals.rivals = true;
  old.peace_years = 30;
  CHECK(arrival_probability(v, near) > arrival_probability(v, far));
  CHECK(arrival_probability(v, rivals) > arrival_probability(v, near));
  CHECK(arrival_probability(v, old) < arrival_probability(v, near));
}

TEST_CASE("the three theories disagree as their schools do") {
  CHECK(theories().size() == 3);
  Cover conditional, whatever;
  conditional.conditional = true;
  whatever.unconditional = true;
  const auto said = [](const char* id, const Cover& c) {
    return cover_log_odds(values_of(parameters_of(theory(id))), c);
  };
  CHECK(said("leeds", conditional) < 0);
  CHECK(said("leeds", whatever) < 0);
  CHECK(said("benson", conditional) < 0);
  CHECK(said("benson", whatever) == 0);
  CHECK(said("kvp", conditional) == 0);
  Cover young;
  young.young = true;
  CHECK(said("kvp", young) > 0);
  CHECK_THROWS_AS(theory("lieds"), Error);
}

TEST_CASE("joining: the law counts beside the pact, and facts that are missing are named") {
  const auto v = shipped_values("join");
  AllySituation stranger = ally(), pact = ally(), bound = ally();
  pact.pact = bound.pact = true;
  bound.relevant = true;
  CHECK(join_probability(v, pact) > join_probability(v, stranger));
  CHECK(join_probability(v, bound) > join_probability(v, pact));
  CHECK(join_probability(v, bound, 1) > join_probability(v, bound));
  bound.km_target.reset();
  CHECK_THROWS_AS(join_probability(v, bound), Error);
}

TEST_CASE("rungs of help hold each other") {
  const std::vector<double> terms{3, 1.5, 2};  // materiel easier than access: access then takes materiel's chance
  const auto p = at_least(terms, 0.2);
  CHECK(p[0] == 1);
  CHECK(p[4] == 0.2);
  CHECK(p[3] == doctest::Approx(logistic(log_odds(0.2) + 2)));
  CHECK(p[2] == p[3]);
  CHECK(p[1] >= p[2]);
  CHECK(at_least(terms, 0)[1] == 0);
  CHECK(at_least(terms, 1)[1] == 1);
  CHECK_THROWS_AS(at_least(terms, 1.2), Error);
}

TEST_CASE("honour follows Leeds and Anac's logit, moved by era and war") {
  const std::vector<double> v{3.6907, -0.7092, -0.9287, -1.5466, -1.4604, -1.3593, -1.93, 1};
  HonourSituation promise{1, 2, true, false, true};
  const double eta = 3.6907 - 0.7092 - 2 * 0.9287 - 1.5466 - 1.3593;
  CHECK(honour_probability(v, promise) == doctest::Approx(logistic(eta)));
  CHECK(honour_probability(v, promise, true, 0.5) == doctest::Approx(logistic(eta - 1.93 + 0.5)));
  promise.formality = 3;
  CHECK_THROWS_AS(honour_probability(v, promise), Error);
}

TEST_CASE("outcome: equal sides without a bonus are even, a stalemate takes its mass, chances sum to one") {
  std::vector<double> v{0.42, 0, -30, 1.5, std::log(8000.0)};
  const auto even = outcome_chances(v, {1, 1, false});
  CHECK(even.first_wins == doctest::Approx(0.5).epsilon(1e-9));
  const auto double_strength = outcome_chances(v, {2, 1, false});
  CHECK(double_strength.first_wins == doctest::Approx(std::pow(2, 0.42) / (1 + std::pow(2, 0.42))).epsilon(1e-9));
  const auto war = outcome_chances(v, {2, 1, true});
  CHECK(war.stalemate == doctest::Approx(logistic(1.5)));
  CHECK(war.first_wins + war.stalemate + war.other_wins == doctest::Approx(1));
  CHECK(projected(v, 0.2, 8000) == doctest::Approx(0.2 / std::exp(1)));
  CHECK_THROWS_AS(outcome_chances(v, {0, 1, false}), Error);
  CHECK_THROWS_AS(projected(v, -1, 0), Error);
}

TEST_CASE("reactions are read from their parameters") {
  const std::vector<double> v{log_odds(0.02), 0.3};
  CHECK(counter_alignment(v) == doctest::Approx(0.02));
  CHECK(entrapment_log_odds(v, true) == 0.3);
  CHECK(entrapment_log_odds(v, false) == 0);
}
