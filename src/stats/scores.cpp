// Scores of probability forecasts.
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "scores.hpp"

namespace lattice {
namespace {

using Order = std::vector<std::size_t>;

/// Calls `use` with each run of equal probabilities, in the order given.
template <class Use>
void each_tie(std::span<const double> p, const Order& order, Use use) {
  for (std::size_t from = 0, to = 0; from < order.size(); from = to) {
    while (to < order.size() && p[order[to]] == p[order[from]]) ++to;
    use(std::span(order).subspan(from, to - from));
  }
}

double cases_among(std::span<const std::size_t> rows, std::span<const std::uint8_t> y) {
  double sum = 0;
  for (const std::size_t r : rows) sum += y[r];
  return sum;
}

double cases_of(std::span<const std::uint8_t> y) { return std::accumulate(y.begin(), y.end(), 0.0); }

}  // namespace

void check_forecasts(std::span<const double> p, std::span<const std::uint8_t> y) {
  const auto refuse = [](const char* why) { throw Error(Fault::bad_input, why, "score"); };
  if (p.empty() || p.size() != y.size()) refuse("a score needs forecasts, and an outcome for each");
  for (const double q : p)
    if (!(q >= 0 && q <= 1)) refuse("a forecast is a probability from 0 to 1");
  for (const std::uint8_t outcome : y)
    if (outcome > 1) refuse("an outcome is 0 or 1");
}

std::vector<std::size_t> rising(std::span<const double> p) {
  Order order(p.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return p[a] < p[b]; });
  return order;
}

double auc(std::span<const double> p, std::span<const std::uint8_t> y) {
  check_forecasts(p, y);
  const double cases = cases_of(y), others = static_cast<double>(y.size()) - cases;
  if (cases == 0 || others == 0) throw Error(Fault::bad_input, "the area under a curve needs both outcomes", "score");
  double below = 0, won = 0;
  each_tie(p, rising(p), [&](std::span<const std::size_t> tie) {
    const double here = cases_among(tie, y), rest = static_cast<double>(tie.size()) - here;
    won += here * (below + rest / 2);
    below += rest;
  });
  return won / (cases * others);
}

double average_precision(std::span<const double> p, std::span<const std::uint8_t> y) {
  check_forecasts(p, y);
  const double cases = cases_of(y);
  if (cases == 0) throw Error(Fault::bad_input, "average precision needs at least one case", "score");
  Order falling = rising(p);
  std::reverse(falling.begin(), falling.end());
  double seen = 0, found = 0, sum = 0;
  each_tie(p, falling, [&](std::span<const std::size_t> tie) {
    const double here = cases_among(tie, y);
    seen += static_cast<double>(tie.size());
    found += here;
    sum += here / cases * found / seen;
  });
  return sum;
}

double brier(std::span<const double> p, std::span<const std::uint8_t> y) {
  check_forecasts(p, y);
  double sum = 0;
  for (std::size_t i = 0; i < p.size(); ++i) sum += (p[i] - y[i]) * (p[i] - y[i]);
  return sum / static_cast<double>(p.size());
}

double log_score(std::span<const double> p, std::span<const std::uint8_t> y) {
  check_forecasts(p, y);
  double sum = 0;
  for (std::size_t i = 0; i < p.size(); ++i) sum += y[i] ? std::log(p[i]) : std::log1p(-p[i]);
  return sum / static_cast<double>(p.size());
}

double skill(double score, double baseline) {
  return baseline == 0 ? std::numeric_limits<double>::quiet_NaN() : 1 - score / baseline;
}

double constant_log_score(double rate, double share) {
  if (!(rate >= 0 && rate <= 1 && share >= 0 && share <= 1))
    throw Error(Fault::bad_input, "a rate and a share lie from 0 to 1", "score");
  const double hit = share > 0 ? share * std::log(rate) : 0, miss = share < 1 ? (1 - share) * std::log1p(-rate) : 0;
  return hit + miss;
}

}  // namespace lattice
