// Scores, folds and bootstraps: hand-made values, brute-force twins, and what is refused.
#include <doctest/doctest.h>
#include <algorithm>
#include <cmath>
#include <set>

#include "lattice/chance.hpp"
#include "lattice/stats.hpp"

using namespace lattice;

namespace {

using Outcomes = std::vector<std::uint8_t>;

struct Forecasts {
  std::vector<double> p;
  Outcomes y;
};

/// Forecasts on a coarse grid, so that ties are many.
Forecasts forecasts_drawn(std::size_t n, std::uint64_t seed) {
  Stream s = stream_at(seed, 0);
  Forecasts out;
  for (std::size_t i = 0; i < n; ++i) {
    out.p.push_back(static_cast<double>(draw_below(s, 21)) / 20);
    out.y.push_back(draw_chance(s, 0.1 + 0.8 * out.p.back()));
  }
  return out;
}

double pairwise_auc(const Forecasts& f) {
  double won = 0, pairs = 0;
  for (std::size_t i = 0; i < f.p.size(); ++i)
    for (std::size_t j = 0; j < f.p.size(); ++j)
      if (f.y[i] == 1 && f.y[j] == 0) ++pairs, won += f.p[i] > f.p[j] ? 1 : f.p[i] == f.p[j] ? 0.5 : 0;
  return won / pairs;
}

double plain_average_precision(const Forecasts& f) {
  const std::set<double, std::greater<>> thresholds(f.p.begin(), f.p.end());
  double sum = 0, before = 0, cases = 0;
  for (const auto y : f.y) cases += y;
  for (const double t : thresholds) {
    double hit = 0, named = 0;
    for (std::size_t i = 0; i < f.p.size(); ++i)
      if (f.p[i] >= t) ++named, hit += f.y[i];
    sum += (hit / cases - before) * hit / named;
    before = hit / cases;
  }
  return sum;
}

}  // namespace

TEST_CASE("area and average precision equal their brute-force definitions, ties included") {
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    const Forecasts f = forecasts_drawn(60, seed);
    CHECK(auc(f.p, f.y) == doctest::Approx(pairwise_auc(f)).epsilon(1e-12));
    CHECK(average_precision(f.p, f.y) == doctest::Approx(plain_average_precision(f)).epsilon(1e-12));
  }
  CHECK(auc(std::vector<double>{.5, .5, .5}, Outcomes{1, 0, 0}) == 0.5);
  CHECK(average_precision(std::vector<double>{.9, .1}, Outcomes{1, 0}) == 1);
}

TEST_CASE("Brier, log score and skill by hand") {
  const std::vector<double> p{.8, .4, .5};
  const Outcomes y{1, 0, 1};
  CHECK(brier(p, y) == doctest::Approx((.04 + .16 + .25) / 3));
  CHECK(log_score(p, y) == doctest::Approx((std::log(.8) + std::log(.6) + std::log(.5)) / 3));
  CHECK(std::isinf(log_score(std::vector<double>{0}, Outcomes{1})));
  CHECK(skill(0.1, 0.2) == doctest::Approx(0.5));
  CHECK(std::isnan(skill(0.1, 0)));
  CHECK(constant_log_score(0.25, 0.25) == doctest::Approx(-0.562335).epsilon(1e-6));
  CHECK(constant_log_score(0, 0) == 0);
}

TEST_CASE("calibration: a good forecast has slope 1, a bold one less; bins hold all rows") {
  Stream s = stream_at(11, 0);
  Forecasts f;
  std::vector<double> bold;
  for (int i = 0; i < 20000; ++i) {
    const double eta = draw_normal(s, -1, 1.5);
    f.p.push_back(logistic(eta));
    bold.push_back(logistic(2 * eta));
    f.y.push_back(draw_chance(s, f.p.back()));
  }
  const Calibration good = calibration(f.p, f.y), wild = calibration(bold, f.y);
  CHECK((good.slope.low < 1 && 1 < good.slope.high));
  CHECK(std::abs(good.expected_over_observed - 1) < 0.03);
  CHECK((wild.slope.low < 0.5 && 0.5 < wild.slope.high));
  std::uint64_t rows = 0, inside = 0;
  for (const auto& bin : calibration_bins(f.p, f.y, 10)) {
    rows += bin.observed.n;
    inside += bin.observed.low <= bin.forecast && bin.forecast <= bin.observed.high;
  }
  CHECK(rows == 20000);
  CHECK(inside >= 8);
  CHECK(calibration_bins(std::vector<double>{.2, .2, .2, .9}, Outcomes{0, 0, 1, 1}, 4).size() == 2);
  CHECK_THROWS_AS(calibration_bins(f.p, f.y, 0), Error);
}

TEST_CASE("folds by key, era and group") {
  using V = std::vector<std::int64_t>;
  CHECK(folds_by_key(V{0, 7, -1, 12}, 5) == std::vector<int>{0, 2, 4, 2});
  CHECK(folds_by_era(V{1815, 1914, 1945, 1946, 2000}, V{1914, 1946}) == std::vector<int>{0, 1, 1, 2, 2});
  CHECK(folds_by_group(V{30, 10, 30, 20}) == std::vector<int>{2, 0, 2, 1});
  CHECK_THROWS_AS(folds_by_key(V{1}, 1), Error);
  CHECK_THROWS_AS(folds_by_era(V{1}, V{2, 1}), Error);
}

TEST_CASE("forecasts out of fold never see their own fold") {
  Stream s = stream_at(4, 0);
  Matrix x{90, 2, {}};
  Outcomes y;
  std::vector<std::int64_t> key;
  for (int i = 0; i < 90; ++i) {
    const double a = draw_normal(s);
    x.cells.insert(x.cells.end(), {1, a});
    y.push_back(draw_chance(s, logistic(a)));
    key.push_back(i);
  }
  const auto fold = folds_by_key(key, 3);
  const auto p = out_of_fold(x, y, fold);
  Outcomes flipped = y;
  for (std::size_t i = 0; i < 90; ++i)
    if (fold[i] == 1) flipped[i] = !y[i];
  const auto q = out_of_fold(x, flipped, fold);
  for (std::size_t i = 0; i < 90; ++i) CHECK((p[i] == q[i]) == (fold[i] == 1));
  const Matrix plain{4, 1, {1, 1, 1, 1}};
  CHECK(out_of_fold(plain, Outcomes{1, 0, 0, 1}, std::vector<int>{0, 1, 2, 3})[0] == doctest::Approx(1.0 / 3));
  CHECK_THROWS_AS(out_of_fold(plain, Outcomes{1, 0, 0, 0}, std::vector<int>{0, 1, 2, 3}), Error);
}

TEST_CASE("the cluster bootstrap holds the truth about as often as it says, and knows that clusters are few") {
  int held = 0;
  double narrow = 0, wide = 0;
  for (std::uint64_t trial = 0; trial < 100; ++trial) {
    Stream s = stream_at(77, trial);
    std::vector<double> value;
    std::vector<std::int64_t> cluster;
    for (int g = 0; g < 25; ++g) {
      const double shared = draw_normal(s);
      for (int i = 0; i < 4; ++i) value.push_back(shared + 0.2 * draw_normal(s)), cluster.push_back(g);
    }
    const Statistic mean = [&](std::span<const std::size_t> rows) {
      double sum = 0;
      for (const auto r : rows) sum += value[r];
      return sum / static_cast<double>(rows.size());
    };
    const Estimate e = cluster_bootstrap(100, cluster, mean, trial, 200),
                   plain = cluster_bootstrap(100, {}, mean, 1, 200);
    held += e.low <= 0 && 0 <= e.high;
    wide += e.high - e.low;
    narrow += plain.high - plain.low;
  }
  CHECK(held >= 86);
  CHECK(wide > 1.6 * narrow);
}

TEST_CASE("a bootstrap repeats itself, and refuses what it cannot do") {
  const std::vector<double> v{1, 5, 2, 8, 3};
  const Statistic first = [&](std::span<const std::size_t> rows) { return v[rows[0]]; };
  const Estimate a = cluster_bootstrap(5, {}, first, 9, 100), b = cluster_bootstrap(5, {}, first, 9, 100);
  CHECK((a.low == b.low && a.high == b.high && a.value == 1));
  CHECK_THROWS_AS(cluster_bootstrap(5, {}, first, 9, 5), Error);
  CHECK_THROWS_AS(cluster_bootstrap(5, std::vector<std::int64_t>(5, 1), first, 9, 100), Error);
  CHECK_THROWS_AS(cluster_bootstrap(
                      5, {}, [](std::span<const std::size_t>) { return std::nan(""); }, 9, 100),
                  Error);
}

TEST_CASE("forecasts that are none are refused") {
  CHECK_THROWS_AS(brier(std::vector<double>{}, Outcomes{}), Error);
  CHECK_THROWS_AS(brier(std::vector<double>{.5}, Outcomes{1, 0}), Error);
  CHECK_THROWS_AS(log_score(std::vector<double>{1.5}, Outcomes{1}), Error);
  CHECK_THROWS_AS(auc(std::vector<double>{.5}, Outcomes{1}), Error);
  CHECK_THROWS_AS(auc(std::vector<double>{std::nan("")}, Outcomes{1}), Error);
}
