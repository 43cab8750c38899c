// Logistic regression by Newton's method. Separation is proved, not guessed: the last step itself is a direction that
// tells the outcomes apart.
#include <cmath>
#include <limits>

#include "dense.hpp"

namespace lattice {
namespace {

using dense::Prior;
using dense::Square;
using dense::Vector;

constexpr int most_steps = 100;
constexpr int patience = 12;  ///< steps after which a regular problem has long converged

/// Log-likelihood of a row: log p(y), written so that it does not overflow.
double row_log_likelihood(double eta, std::uint8_t y) {
  const double signed_eta = y ? eta : -eta;
  return signed_eta > 0 ? -std::log1p(std::exp(-signed_eta)) : signed_eta - std::log1p(std::exp(signed_eta));
}

double log_likelihood(const Matrix& x, std::span<const std::uint8_t> y, const Vector& beta) {
  double sum = 0;
  for (std::size_t from = 0; from < x.rows; from += dense::block) {
    const std::size_t count = std::min(dense::block, x.rows - from);
    const Vector eta = dense::view(x, from, count) * beta;
    for (std::size_t i = 0; i < count; ++i) sum += row_log_likelihood(eta[static_cast<Eigen::Index>(i)], y[from + i]);
  }
  return sum;
}

double loss(const Prior& prior, const Vector& beta) {
  return 0.5 * (prior.precision.array() * (beta - prior.mean).array().square()).sum();
}

/// Gradient and information of the penalised log-likelihood.
struct Slope {
  Vector gradient;
  Square information;
};

void add_block(Slope& slope, const dense::Rows& rows, std::span<const std::uint8_t> y, const Vector& beta) {
  const Vector eta = rows * beta;
  Vector residual(rows.rows()), weight(rows.rows());
  for (Eigen::Index i = 0; i < rows.rows(); ++i) {
    const double p = logistic(eta[i]);
    residual[i] = y[static_cast<std::size_t>(i)] - p;
    weight[i] = p * (1 - p);
  }
  slope.gradient.noalias() += rows.transpose() * residual;
  slope.information.noalias() += rows.transpose() * weight.asDiagonal() * rows;
}

Slope slope_at(const Matrix& x, std::span<const std::uint8_t> y, const Vector& beta, const Prior& prior) {
  Slope out{-(prior.precision.array() * (beta - prior.mean).array()).matrix(), prior.precision.asDiagonal()};
  for (std::size_t from = 0; from < x.rows; from += dense::block) {
    const std::size_t count = std::min(dense::block, x.rows - from);
    add_block(out, dense::view(x, from, count), y.subspan(from, count), beta);
  }
  return out;
}

/// True if moving along the direction makes no row less likely and some more: then no finite maximum exists.
bool separates(const Matrix& x, std::span<const std::uint8_t> y, const Vector& direction) {
  const Vector reach = dense::view(x, 0, x.rows) * direction;
  const double most = reach.cwiseAbs().maxCoeff(), slack = 1e-4 * most;
  for (std::size_t i = 0; i < x.rows; ++i)
    if ((y[i] ? 1 : -1) * reach[static_cast<Eigen::Index>(i)] < -slack) return false;
  return most > 1e-3;
}

/// The information, scaled to a unit diagonal, is too near to singular to be solved with.
bool singular(const Square& information) {
  const Vector diagonal = information.diagonal();
  if (!(diagonal.minCoeff() > 0)) return true;
  const Vector scale = diagonal.cwiseSqrt().cwiseInverse();
  const Square scaled = scale.asDiagonal() * information * scale.asDiagonal();
  return !(Eigen::SelfAdjointEigenSolver<Square>(scaled, Eigen::EigenvaluesOnly).eigenvalues().minCoeff() > 1e-12);
}

/// Halves a step until the objective does not fall. A step too small for the objective to tell is taken whole: the sum
/// of many logarithms is known to some 1e-9 only.
double take_step(const Matrix& x, std::span<const std::uint8_t> y, const Prior& prior, Vector& beta, Vector step,
                 double objective) {
  const bool small = step.cwiseAbs().maxCoeff() < 1e-4 * (1 + beta.cwiseAbs().maxCoeff());
  for (int half = 0; half < 40; ++half, step /= 2) {
    const Vector next = beta + step;
    const double there = log_likelihood(x, y, next) - loss(prior, next);
    if (small || there >= objective) {
      beta = next;
      return there;
    }
  }
  return objective;
}

void finish(Logit& fit, const Matrix& x, std::span<const std::uint8_t> y, const Vector& beta, const Prior& prior) {
  fit.coefficient = dense::cells_of(beta);
  fit.log_likelihood = log_likelihood(x, y, beta);
  if (fit.ending == Ending::converged)
    fit.covariance = dense::cells_of(Square(slope_at(x, y, beta, prior).information.inverse()));
}

}  // namespace

std::string_view name_of(Ending ending) {
  static constexpr std::string_view names[] = {"converged", "separated", "singular", "stopped"};
  return names[static_cast<int>(ending)];
}

double logistic(double x) { return x >= 0 ? 1 / (1 + std::exp(-x)) : std::exp(x) / (1 + std::exp(x)); }

double log_odds(double p) { return std::log(p / (1 - p)); }

double linear(std::span<const double> row, std::span<const double> coefficient) {
  double sum = 0;
  for (std::size_t j = 0; j < row.size(); ++j) sum += row[j] * coefficient[j];
  return sum;
}

Matrix rows_of(const Matrix& x, std::span<const std::size_t> which) {
  Matrix out{which.size(), x.columns, {}};
  out.cells.reserve(which.size() * x.columns);
  for (const std::size_t r : which) out.cells.insert(out.cells.end(), x.row(r).begin(), x.row(r).end());
  return out;
}

Penalty ridge(std::size_t columns, double precision) {
  Penalty out{std::vector<double>(columns, precision), {}};
  if (columns) out.precision[0] = 0;
  return out;
}

double Logit::error(std::size_t column) const {
  if (covariance.empty()) return std::numeric_limits<double>::quiet_NaN();
  return std::sqrt(covariance[column * coefficient.size() + column]);
}

std::vector<double> predict(const Matrix& x, std::span<const double> coefficient) {
  std::vector<double> out(x.rows);
  for (std::size_t r = 0; r < x.rows; ++r) out[r] = logistic(linear(x.row(r), coefficient));
  return out;
}

Logit fit_logit(const Matrix& x, std::span<const std::uint8_t> y, const Penalty& penalty) {
  dense::check_data(x, y);
  const Prior prior = dense::prior_of(penalty, x.columns);
  Vector beta = prior.mean;
  Logit fit;
  fit.n = x.rows;
  double objective = log_likelihood(x, y, beta) - loss(prior, beta);
  while (fit.ending == Ending::stopped && fit.steps < most_steps) {
    const Slope slope = slope_at(x, y, beta, prior);
    const bool dull = singular(slope.information);
    const Vector step = slope.information.ldlt().solve(slope.gradient);
    if (fit.steps >= patience && step.allFinite() && separates(x, y, step))
      fit.ending = Ending::separated;
    else if (dull)
      fit.ending = fit.steps > 5 ? Ending::separated : Ending::singular;
    else if (objective = take_step(x, y, prior, beta, step, objective);
             step.cwiseAbs().maxCoeff() < 1e-9 * (1 + beta.cwiseAbs().maxCoeff()))
      fit.ending = Ending::converged;
    ++fit.steps;
  }
  finish(fit, x, y, beta, prior);
  return fit;
}

}  // namespace lattice
