// Regression: slow obvious twins, separation, penalties, and what is refused.
#include <doctest/doctest.h>
#include <cmath>

#include "lattice/chance.hpp"
#include "lattice/stats.hpp"

using namespace lattice;

namespace {

struct RegressionData {
  Matrix x;
  std::vector<std::uint8_t> y;
  std::vector<std::int64_t> group;
};

RegressionData data_drawn(std::size_t rows, std::uint64_t seed, double sigma = 0) {
  Stream s = stream_at(seed, 0);
  RegressionData out{{rows, 3, {}}, {}, {}};
  std::vector<double> effect;
  for (int g = 0; g < 12; ++g) effect.push_back(draw_normal(s, 0, sigma));
  for (std::size_t i = 0; i < rows; ++i) {
    const double a = draw_normal(s), b = draw_unit(s) < 0.4;
    out.x.cells.insert(out.x.cells.end(), {1, a, b});
    out.group.push_back(static_cast<std::int64_t>(i % 12));
    out.y.push_back(draw_chance(s, logistic(-0.5 + a - 0.8 * b + effect[i % 12])));
  }
  return out;
}

double objective(const RegressionData& d, const std::vector<double>& beta, const Penalty& penalty) {
  double sum = 0;
  for (std::size_t r = 0; r < d.x.rows; ++r) {
    const double p = logistic(linear(d.x.row(r), beta));
    sum += d.y[r] ? std::log(p) : std::log(1 - p);
  }
  for (std::size_t j = 0; j < penalty.precision.size(); ++j) {
    const double m = penalty.mean.empty() ? 0 : penalty.mean[j];
    sum -= penalty.precision[j] * (beta[j] - m) * (beta[j] - m) / 2;
  }
  return sum;
}

/// The twin: climbs one coordinate at a time by ever smaller steps. No derivatives.
std::vector<double> climbed(const RegressionData& d, const Penalty& penalty) {
  std::vector<double> beta(d.x.columns, 0);
  double best = objective(d, beta, penalty);
  for (double step = 1; step > 1e-8; step /= 2)
    for (bool moved = true; moved;) {
      moved = false;
      for (auto& b : beta)
        for (const double by : {step, -step}) {
          b += by;
          if (const double here = objective(d, beta, penalty); here > best)
            best = here, moved = true;
          else
            b -= by;
        }
    }
  return beta;
}

/// The marginal likelihood of a random intercept by brute force: a fine grid over the effect.
double grid_marginal(const RegressionData& d, const std::vector<double>& beta, double sigma) {
  double sum = 0;
  for (int g = 0; g < 12; ++g) {
    double likelihood = 0;
    for (double z = -8; z <= 8; z += 0.02) {
      double one = std::exp(-z * z / 2) / std::sqrt(2 * 3.14159265358979) * 0.02;
      for (std::size_t r = 0; r < d.x.rows; ++r) {
        if (d.group[r] != g) continue;
        const double p = logistic(linear(d.x.row(r), beta) + sigma * z);
        one *= d.y[r] ? p : 1 - p;
      }
      likelihood += one;
    }
    sum += std::log(likelihood);
  }
  return sum;
}

}  // namespace

TEST_CASE("Newton finds what a climber without derivatives finds, with and without a penalty") {
  const RegressionData d = data_drawn(150, 3);
  for (const Penalty& penalty : {Penalty{}, ridge(3, 2.5), Penalty{{0, 4, 1}, {0, 2, -1}}}) {
    const Logit fit = fit_logit(d.x, d.y, penalty);
    const auto slow = climbed(d, penalty);
    CHECK(fit.ending == Ending::converged);
    for (std::size_t j = 0; j < 3; ++j) CHECK(fit.coefficient[j] == doctest::Approx(slow[j]).epsilon(1e-5));
  }
}

TEST_CASE("rows beyond one block count like the others") {
  const RegressionData d = data_drawn(9000, 4);
  const Logit fit = fit_logit(d.x, d.y);
  CHECK(std::abs(fit.coefficient[1] - 1) < 4 * fit.error(1));
  double score = 0;  // at the maximum the residuals are orthogonal to every column
  for (std::size_t r = 0; r < d.x.rows; ++r)
    score += (d.y[r] - logistic(linear(d.x.row(r), fit.coefficient))) * d.x.row(r)[1];
  CHECK(std::abs(score) < 1e-6);
}

TEST_CASE("separation is found, complete and quasi-complete, and a penalty cures it") {
  const Matrix x{8, 2, {1, -4, 1, -3, 1, -2, 1, -1, 1, 1, 1, 2, 1, 3, 1, 4}};
  const std::vector<std::uint8_t> apart{0, 0, 0, 0, 1, 1, 1, 1}, crossed{0, 0, 1, 0, 1, 0, 1, 1};
  CHECK(fit_logit(x, apart).ending == Ending::separated);
  CHECK(std::isnan(fit_logit(x, apart).error(1)));
  CHECK(fit_logit(x, crossed).ending == Ending::converged);
  CHECK(fit_logit(x, apart, ridge(2, 1)).ending == Ending::converged);
  const Matrix dummy{8, 2, {1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1}};
  CHECK(fit_logit(dummy, std::vector<std::uint8_t>{0, 1, 0, 1, 0, 1, 1, 1}).ending == Ending::separated);
  CHECK(fit_logit(dummy, std::vector<std::uint8_t>{0, 1, 0, 1, 0, 1, 0, 1}).ending == Ending::converged);
}

TEST_CASE("columns that depend on each other are called singular") {
  const Matrix x{6, 3, {1, 1, 0, 1, 0, 1, 1, 1, 0, 1, 0, 1, 1, 1, 0, 1, 0, 1}};
  CHECK(fit_logit(x, std::vector<std::uint8_t>{0, 1, 1, 0, 1, 1}).ending == Ending::singular);
}

TEST_CASE("one outcome only has no finite maximum") {
  const Matrix x{4, 1, {1, 1, 1, 1}};
  CHECK(fit_logit(x, std::vector<std::uint8_t>{1, 1, 1, 1}).ending == Ending::separated);
}

TEST_CASE("Laplace comes near the marginal likelihood by brute force, and sigma 0 is plain regression") {
  const RegressionData d = data_drawn(240, 8, 1.2);
  const MixedLogit fit = fit_mixed_logit(d.x, d.y, d.group);
  CHECK(fit.ending == Ending::converged);
  CHECK(std::abs(fit.log_likelihood - grid_marginal(d, fit.coefficient, fit.sigma)) < 0.15);
  CHECK(grid_marginal(d, fit.coefficient, fit.sigma) > grid_marginal(d, fit.coefficient, fit.sigma * 1.8));
  CHECK(grid_marginal(d, fit.coefficient, fit.sigma) > grid_marginal(d, fit.coefficient, fit.sigma / 1.8));
  const RegressionData flat = data_drawn(240, 9, 0);
  const MixedLogit none = fit_mixed_logit(flat.x, flat.y, flat.group);
  CHECK(none.sigma < 0.6);
  CHECK(none.log_likelihood >= fit_logit(flat.x, flat.y).log_likelihood - 1e-6);
}

TEST_CASE("a marginal probability is the mean over groups, drawn") {
  CHECK(marginal_probability(0.7, 0) == doctest::Approx(logistic(0.7)).epsilon(1e-12));
  Stream s = stream_at(2, 0);
  double sum = 0;
  for (int i = 0; i < 200000; ++i) sum += logistic(-1 + 1.5 * draw_normal(s));
  CHECK(marginal_probability(-1, 1.5) == doctest::Approx(sum / 200000).epsilon(0.005));
}

TEST_CASE("data that make no regression are refused") {
  const Matrix x{2, 1, {1, 1}};
  CHECK_THROWS_AS(fit_logit(x, std::vector<std::uint8_t>{1}), Error);
  CHECK_THROWS_AS(fit_logit(x, std::vector<std::uint8_t>{1, 2}), Error);
  CHECK_THROWS_AS(fit_logit(Matrix{2, 1, {1, std::nan("")}}, std::vector<std::uint8_t>{1, 0}), Error);
  CHECK_THROWS_AS(fit_logit(Matrix{}, std::vector<std::uint8_t>{}), Error);
  CHECK_THROWS_AS(fit_logit(x, std::vector<std::uint8_t>{1, 0}, Penalty{{1, 1}, {}}), Error);
  const Logit fit = fit_logit(x, std::vector<std::uint8_t>{1, 0});
  CHECK_THROWS_AS(robust_covariance(fit, x, std::vector<std::uint8_t>{1, 0}, std::vector<std::int64_t>{3, 3}), Error);
}
