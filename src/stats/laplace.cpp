// Random intercepts by Laplace's approximation. For each group the likeliest effect is found by Newton's method in one
// dimension; the marginal log-likelihood is then a smooth function of coefficients and sigma, which is climbed by
// Newton's method with numerical derivatives (there are few parameters). Effects are u = sigma v with v standard
// normal; the likelihood is even in sigma, so sigma may cross zero on the way.
#include <cmath>
#include <limits>
#include <map>

#include "dense.hpp"
#include "lattice/chance.hpp"

namespace lattice {
namespace {

using dense::Prior;
using dense::Square;
using dense::Vector;

constexpr int most_outer_steps = 200;

/// The data, with the rows of each group.
struct Problem {
  const Matrix& x;
  std::span<const std::uint8_t> y;
  Prior prior;
  std::map<std::int64_t, std::vector<std::size_t>> groups;
};

/// A group at its likeliest v: v itself, and its share of the marginal log-likelihood.
struct Mode {
  double v = 0, share = 0;
};

double outcome_log(double eta, std::uint8_t y) {
  const double e = y ? eta : -eta;
  return e > 0 ? -std::log1p(std::exp(-e)) : e - std::log1p(std::exp(e));
}

/// Derivatives of the joint log-likelihood of a group by v, and its value.
struct Point {
  double value, slope, curvature;
};
Point at(const Problem& p, const std::vector<std::size_t>& rows, const std::vector<double>& eta, double sigma,
         double v) {
  Point out{-v * v / 2, -v, 1};
  for (const std::size_t r : rows) {
    const double e = eta[r] + sigma * v, q = logistic(e);
    out.value += outcome_log(e, p.y[r]);
    out.slope += sigma * (p.y[r] - q);
    out.curvature += sigma * sigma * q * (1 - q);
  }
  return out;
}

Mode mode_of(const Problem& p, const std::vector<std::size_t>& rows, const std::vector<double>& eta, double sigma) {
  double v = 0;
  Point here = at(p, rows, eta, sigma, v);
  for (int i = 0; i < 100; ++i) {
    double step = here.slope / here.curvature;
    Point next = at(p, rows, eta, sigma, v + step);
    for (int half = 0; half < 40 && next.value < here.value; ++half) next = at(p, rows, eta, sigma, v + (step /= 2));
    v += step;
    here = next;
    if (std::abs(step) < 1e-12) break;
  }
  return {v, here.value - std::log(here.curvature) / 2};
}

std::vector<double> predictors(const Problem& p, const Vector& theta) {
  std::vector<double> eta(p.x.rows);
  const std::span<const double> beta(theta.data(), p.x.columns);
  for (std::size_t r = 0; r < p.x.rows; ++r) eta[r] = linear(p.x.row(r), beta);
  return eta;
}

double marginal(const Problem& p, const Vector& theta) {
  const auto eta = predictors(p, theta);
  double sum = 0;
  for (const auto& [id, rows] : p.groups) sum += mode_of(p, rows, eta, theta[theta.size() - 1]).share;
  return sum;
}

double objective(const Problem& p, const Vector& theta) {
  const Vector beta = theta.head(theta.size() - 1);
  return marginal(p, theta) - 0.5 * (p.prior.precision.array() * (beta - p.prior.mean).array().square()).sum();
}

Vector moved(Vector theta, Eigen::Index i, double by) {
  theta[i] += by;
  return theta;
}

/// Width of the differences: cube root of the machine's precision for slopes, fourth root for curvatures.
constexpr double slope_width = 6e-6, curve_width = 1.2e-4;

Vector gradient(const Problem& p, const Vector& theta) {
  Vector out(theta.size());
  for (Eigen::Index i = 0; i < theta.size(); ++i) {
    const double h = slope_width * (1 + std::abs(theta[i]));
    out[i] = (objective(p, moved(theta, i, h)) - objective(p, moved(theta, i, -h))) / (2 * h);
  }
  return out;
}

Square curvature(const Problem& p, const Vector& theta) {
  Square out(theta.size(), theta.size());
  for (Eigen::Index i = 0; i < theta.size(); ++i) {
    const double h = curve_width * (1 + std::abs(theta[i]));
    out.col(i) = (gradient(p, moved(theta, i, h)) - gradient(p, moved(theta, i, -h))) / (2 * h);
  }
  return -(out + out.transpose()) / 2;
}

/// Newton's direction, with the curvature made positive where it is not.
Vector direction(const Square& information, const Vector& slope) {
  const Eigen::SelfAdjointEigenSolver<Square> solver(information);
  const Vector sizes = solver.eigenvalues().cwiseAbs().cwiseMax(1e-6);
  return solver.eigenvectors() * (solver.eigenvectors().transpose() * slope).cwiseQuotient(sizes);
}

Ending climb(const Problem& p, Vector& theta, int& steps) {
  double here = objective(p, theta);
  for (steps = 0; steps < most_outer_steps; ++steps) {
    const Vector slope = gradient(p, theta);
    Vector step = direction(curvature(p, theta), slope);
    double there = objective(p, theta + step);
    for (int half = 0; half < 40 && !(there >= here); ++half) there = objective(p, theta + (step /= 2));
    if (!(there >= here)) return slope.cwiseAbs().maxCoeff() < 1e-3 ? Ending::converged : Ending::stopped;
    theta += step;
    here = there;
    if (step.cwiseAbs().maxCoeff() < 1e-7) return Ending::converged;
  }
  return Ending::stopped;
}

std::vector<double> covariance_of(const Problem& p, const Vector& theta) {
  const Eigen::Index k = theta.size() - 1;
  Square out = Square::Constant(k + 1, k + 1, std::numeric_limits<double>::quiet_NaN());
  const Square information = curvature(p, theta);
  if (std::abs(theta[k]) > 1e-3)
    out = information.inverse();
  else
    out.topLeftCorner(k, k) = information.topLeftCorner(k, k).inverse();
  return dense::cells_of(out);
}

}  // namespace

MixedLogit fit_mixed_logit(const Matrix& x, std::span<const std::uint8_t> y, std::span<const std::int64_t> group,
                           const Penalty& penalty) {
  const Logit start = fit_logit(x, y, penalty);
  if (group.size() != x.rows)
    throw Error(Fault::bad_input, "a random intercept needs a group for each row", "regression");
  MixedLogit out;
  out.ending = start.ending;
  out.coefficient = start.coefficient;
  if (start.ending != Ending::converged) return out;
  Problem p{x, y, dense::prior_of(penalty, x.columns), {}};
  for (std::size_t r = 0; r < x.rows; ++r) p.groups[group[r]].push_back(r);
  Vector theta(static_cast<Eigen::Index>(x.columns) + 1);
  theta << dense::vector_of(start.coefficient), 0.5;
  out.ending = climb(p, theta, out.steps);
  out.log_likelihood = marginal(p, theta);
  out.covariance = covariance_of(p, theta);
  const double sigma = theta[theta.size() - 1];
  const auto eta = predictors(p, theta);
  for (const auto& [id, rows] : p.groups) {
    out.group.push_back(id);
    out.effect.push_back(sigma * mode_of(p, rows, eta, sigma).v);
  }
  out.coefficient.assign(theta.data(), theta.data() + x.columns);
  out.sigma = std::abs(sigma);
  return out;
}

double marginal_probability(double eta, double sigma) {
  if (!std::isfinite(eta) || !(sigma >= 0) || !std::isfinite(sigma))
    throw Error(Fault::bad_input, "a marginal probability needs a finite predictor and a sigma of 0 or more", "sigma");
  constexpr int points = 161;  // the trapezoid rule on [-8, 8] is exact to 1e-14 for a function this smooth
  double sum = 0, weight = 0;
  for (int i = 0; i < points; ++i) {
    const double z = -8 + 0.1 * i, w = std::exp(-z * z / 2);
    sum += w * logistic(eta + sigma * z);
    weight += w;
  }
  return sum / weight;
}

}  // namespace lattice
