// Regressions and scores against R's glm, sandwich and lme4: the same data, made by formula, and R's answers frozen in
// r_answers.csv (tests/parity/r/stats.R makes them).
#include <doctest/doctest.h>
#include <cmath>
#include <fstream>
#include <map>
#include <sstream>

#include "lattice/stats.hpp"

using namespace lattice;

namespace {

struct Data {
  Matrix x{360, 4, {}};
  std::vector<std::uint8_t> y;
  std::vector<std::int64_t> group;
};

Data data() {
  Data out;
  for (long i = 0; i < 360; ++i) {
    const double x1 = static_cast<double>(i * 37 % 101) / 50 - 1, x2 = i * 29 % 7 >= 4;
    const double x3 = static_cast<double>(i * i * 13 % 89) / 44 - 1;
    const long g = i % 18;
    const double u = static_cast<double>(g * 11 % 18) / 6 - 1.5;
    const double eta = -0.4 + 0.9 * x1 - 0.7 * x2 + 0.5 * x3 + u;
    out.x.cells.insert(out.x.cells.end(), {1, x1, x2, x3});
    out.y.push_back(static_cast<double>((i * 53 + 17) % 97) / 97 < 1 / (1 + std::exp(-eta)));
    out.group.push_back(g);
  }
  return out;
}

std::map<std::string, double> answers() {
  std::ifstream in(LATTICE_SOURCE_DIR "/tests/unit/stats/r_answers.csv");
  std::map<std::string, double> out;
  for (std::string line; std::getline(in, line);)
    out[line.substr(0, line.find(','))] = std::stod(line.substr(line.find(',') + 1));
  return out;
}

double frozen(const std::string& name, std::size_t i = 0) {
  static const auto all = answers();
  return all.at(name + "." + std::to_string(i));
}

void same(const std::string& name, const std::vector<double>& ours, double tolerance) {
  for (std::size_t i = 0; i < ours.size(); ++i) {
    CAPTURE(name);
    CAPTURE(i);
    CHECK(std::abs(ours[i] - frozen(name, i)) < tolerance);
  }
}

std::vector<double> errors(const std::vector<double>& covariance, std::size_t side, std::size_t most) {
  std::vector<double> out;
  for (std::size_t j = 0; j < most; ++j) out.push_back(std::sqrt(covariance[j * side + j]));
  return out;
}

}  // namespace

TEST_CASE("logistic regression gives glm's coefficients, errors and log-likelihood") {
  const Data d = data();
  const Logit fit = fit_logit(d.x, d.y);
  CHECK(fit.ending == Ending::converged);
  same("glm.coefficient", fit.coefficient, 1e-8);
  same("glm.error", errors(fit.covariance, 4, 4), 1e-8);
  same("glm.loglik", {fit.log_likelihood}, 1e-6);
  CHECK(fit.error(1) == doctest::Approx(frozen("glm.error", 1)));
}

TEST_CASE("robust errors are those of sandwich: HC0, HC1, clustered with and without the small-sample factor") {
  const Data d = data();
  const Logit fit = fit_logit(d.x, d.y);
  const auto check = [&](const char* name, std::span<const std::int64_t> cluster, bool small) {
    same(name, errors(robust_covariance(fit, d.x, d.y, cluster, small), 4, 4), 1e-7);
  };
  check("hc0.error", {}, false);
  check("hc1.error", {}, true);
  check("cluster0.error", d.group, false);
  check("cluster1.error", d.group, true);
}

TEST_CASE("random intercepts by Laplace are those of lme4::glmer") {
  const Data d = data();
  const MixedLogit fit = fit_mixed_logit(d.x, d.y, d.group);
  CHECK(fit.ending == Ending::converged);
  same("glmer.loglik", {fit.log_likelihood}, 1e-5);
  same("glmer.sigma", {fit.sigma}, 2e-5);
  same("glmer.coefficient", fit.coefficient, 2e-5);
  same("glmer.error", errors(fit.covariance, 5, 4), 2e-3);
  same("glmer.effect", fit.effect, 1e-4);
}

TEST_CASE("scores of forecasts are those that R computes from the definitions") {
  const Data d = data();
  const auto p = predict(d.x, fit_logit(d.x, d.y).coefficient);
  CHECK(auc(p, d.y) == doctest::Approx(frozen("auc")).epsilon(1e-9));
  CHECK(brier(p, d.y) == doctest::Approx(frozen("brier")).epsilon(1e-8));
  CHECK(log_score(p, d.y) == doctest::Approx(frozen("log_score")).epsilon(1e-8));
  std::vector<double> bold, coarse;
  for (const double q : p) {
    bold.push_back(logistic(1.4 * log_odds(q) - 0.3));
    coarse.push_back(std::nearbyint(q * 10) / 10);
  }
  const Calibration c = calibration(bold, d.y);
  CHECK(c.slope.value == doctest::Approx(frozen("calibration", 0)).epsilon(1e-6));
  CHECK(c.intercept.value == doctest::Approx(frozen("calibration", 1)).epsilon(1e-6));
  CHECK(average_precision(coarse, d.y) == doctest::Approx(frozen("average_precision")).epsilon(1e-9));
}
