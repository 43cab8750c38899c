// Baselines: what one knows without a model. On known outcomes the weighted mean has usually beaten the models.
#include <algorithm>
#include <numeric>

#include "lattice/bargain.hpp"

namespace lattice {
namespace {

/// Weight x salience of every actor in a dimension; ones where all are zero.
std::vector<double> stakes(const BargainCase& c, std::size_t dimension) {
  std::vector<double> out;
  for (const BargainActor& a : c.actors) out.push_back(a.weight * a.salience[dimension] / 100);
  if (std::all_of(out.begin(), out.end(), [](double x) { return x == 0; })) std::fill(out.begin(), out.end(), 1.0);
  return out;
}

double mean(const std::vector<double>& x, const std::vector<double>& w) {
  const double sum = std::accumulate(w.begin(), w.end(), 0.0);
  return std::inner_product(x.begin(), x.end(), w.begin(), 0.0) / sum;
}

/// The least position that at least half of the weight does not exceed.
double median(const std::vector<double>& x, const std::vector<double>& w) {
  std::vector<std::size_t> order(x.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return x[a] < x[b]; });
  const double half = std::accumulate(w.begin(), w.end(), 0.0) / 2;
  double sum = 0;
  for (const std::size_t i : order)
    if ((sum += w[i]) >= half) return x[i];
  return x[order.back()];
}

}  // namespace

BargainForecast forecast_of(const BargainCase& c, const Positions& positions) {
  BargainForecast f;
  for (std::size_t k = 0; k < c.dimensions.size(); ++k) {
    std::vector<double> x;
    for (const auto& p : positions) x.push_back(p[k]);
    f.mean.push_back(mean(x, stakes(c, k)));
    f.median.push_back(median(x, stakes(c, k)));
  }
  return f;
}

Baselines baselines(const BargainCase& c) {
  Positions positions;
  for (const BargainActor& a : c.actors) positions.push_back(a.position);
  BargainForecast f = forecast_of(c, positions);
  return {std::move(f.mean), std::move(f.median), c.status_quo};
}

const std::vector<RecordRow>& published_record() {
  static const std::vector<RecordRow> rows{
      {"351 EU issues, scale of 100 (recomputed by a third party, not by us)", "challenge model", 27.94},
      {"351 EU issues, scale of 100 (recomputed by a third party, not by us)", "challenge model, q = 0.7", 26.83},
      {"351 EU issues, scale of 100 (recomputed by a third party, not by us)", "median actor", 28.37},
      {"351 EU issues, scale of 100 (recomputed by a third party, not by us)", "weighted mean", 22.99},
      {"9 issues, Bueno de Mesquita 2011, Table 1 (as quoted by others)", "expected-utility model", 21.5},
      {"9 issues, Bueno de Mesquita 2011, Table 1 (as quoted by others)", "weighted median", 29.4},
      {"9 issues, Bueno de Mesquita 2011, Table 1 (as quoted by others)", "weighted mean", 11.8},
  };
  return rows;
}

}  // namespace lattice
