// The sandwich: bread is the covariance of the fit, meat the products of scores, summed within clusters first.
#include <map>

#include "dense.hpp"

namespace lattice {
namespace {

using dense::Square;
using dense::Vector;

/// The score of a row: (y - p) x.
Vector score_of(const Logit& fit, const Matrix& x, std::span<const std::uint8_t> y, std::size_t r) {
  return (y[r] - logistic(linear(x.row(r), fit.coefficient))) * dense::vector_of(x.row(r));
}

/// Sums of scores by cluster; ordered, so that sums run in a fixed order.
std::map<std::int64_t, Vector> cluster_scores(const Logit& fit, const Matrix& x, std::span<const std::uint8_t> y,
                                              std::span<const std::int64_t> cluster) {
  std::map<std::int64_t, Vector> out;
  for (std::size_t r = 0; r < x.rows; ++r) {
    const std::int64_t id = cluster.empty() ? static_cast<std::int64_t>(r) : cluster[r];
    const auto [it, fresh] = out.try_emplace(id, Vector::Zero(static_cast<Eigen::Index>(x.columns)));
    it->second += score_of(fit, x, y, r);
  }
  return out;
}

double small_sample_factor(std::size_t rows, std::size_t columns, std::size_t clusters, bool clustered) {
  const auto n = static_cast<double>(rows), k = static_cast<double>(columns), g = static_cast<double>(clusters);
  return clustered ? g / (g - 1) * (n - 1) / (n - k) : n / (n - k);
}

}  // namespace

std::vector<double> robust_covariance(const Logit& fit, const Matrix& x, std::span<const std::uint8_t> y,
                                      std::span<const std::int64_t> cluster, bool small_sample) {
  dense::check_data(x, y);
  if (fit.covariance.size() != x.columns * x.columns || (!cluster.empty() && cluster.size() != x.rows))
    throw Error(Fault::bad_input, "robust errors need a converged fit of these columns, and a cluster for each row",
                "regression");
  const auto scores = cluster_scores(fit, x, y, cluster);
  if (scores.size() < 2) throw Error(Fault::bad_input, "robust errors need at least two clusters", "regression");
  const Square bread = dense::square_of(fit.covariance);
  Square meat = Square::Zero(bread.rows(), bread.cols());
  for (const auto& [id, score] : scores) meat += score * score.transpose();
  const double factor = small_sample ? small_sample_factor(x.rows, x.columns, scores.size(), !cluster.empty()) : 1;
  return dense::cells_of(Square(factor * bread * meat * bread));
}

}  // namespace lattice
