// Who is held out with whom, and forecasts of rows that the fit has not seen.
#include <algorithm>
#include <set>

#include "lattice/stats.hpp"

namespace lattice {
namespace {

struct Part {
  Matrix x;
  std::vector<std::uint8_t> y;
};

Part part_of(const Matrix& x, std::span<const std::uint8_t> y, const std::vector<std::size_t>& rows) {
  Part out{rows_of(x, rows), {}};
  for (const std::size_t r : rows) out.y.push_back(y[r]);
  return out;
}

/// Fits on the rows outside the fold and forecasts those inside.
void forecast_fold(const Matrix& x, std::span<const std::uint8_t> y, std::span<const int> fold, int held,
                   const Penalty& penalty, std::vector<double>& out) {
  std::vector<std::size_t> rest;
  for (std::size_t r = 0; r < fold.size(); ++r)
    if (fold[r] != held) rest.push_back(r);
  const Part train = part_of(x, y, rest);
  const Logit fit = fit_logit(train.x, train.y, penalty);
  if (fit.ending != Ending::converged)
    throw Error(Fault::bad_input,
                "without fold " + std::to_string(held) + " the fit is " + std::string(name_of(fit.ending)) +
                    "; penalise it or make larger folds",
                "validation");
  for (std::size_t r = 0; r < fold.size(); ++r)
    if (fold[r] == held) out[r] = logistic(linear(x.row(r), fit.coefficient));
}

}  // namespace

std::vector<int> folds_by_key(std::span<const std::int64_t> key, int k) {
  if (k < 2) throw Error(Fault::bad_input, "validation needs at least two folds", "folds");
  std::vector<int> out;
  for (const std::int64_t id : key) out.push_back(static_cast<int>((id % k + k) % k));
  return out;
}

std::vector<int> folds_by_era(std::span<const std::int64_t> year, std::span<const std::int64_t> cuts) {
  if (!std::is_sorted(cuts.begin(), cuts.end())) throw Error(Fault::bad_input, "the cuts of eras must rise", "folds");
  std::vector<int> out;
  for (const std::int64_t y : year)
    out.push_back(static_cast<int>(std::upper_bound(cuts.begin(), cuts.end(), y) - cuts.begin()));
  return out;
}

std::vector<int> folds_by_group(std::span<const std::int64_t> group) {
  const std::set<std::int64_t> distinct(group.begin(), group.end());
  const std::vector<std::int64_t> ids(distinct.begin(), distinct.end());
  std::vector<int> out;
  for (const std::int64_t g : group)
    out.push_back(static_cast<int>(std::lower_bound(ids.begin(), ids.end(), g) - ids.begin()));
  return out;
}

std::vector<double> out_of_fold(const Matrix& x, std::span<const std::uint8_t> y, std::span<const int> fold,
                                const Penalty& penalty) {
  if (fold.size() != x.rows || y.size() != x.rows)
    throw Error(Fault::bad_input, "validation needs a fold and an outcome for each row", "folds");
  std::vector<double> out(x.rows, 0);
  for (const int held : std::set<int>(fold.begin(), fold.end())) forecast_fold(x, y, fold, held, penalty, out);
  return out;
}

}  // namespace lattice
