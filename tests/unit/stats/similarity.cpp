// Similarity of portfolios: worked values, and a twin that goes through the portfolios object by object.
#include "lattice/similarity.hpp"

#include <cmath>
#include <random>
#include <string>

#include "../support.hpp"

namespace {

using namespace lattice;

constexpr double none = std::numeric_limits<double>::quiet_NaN();

Portfolios two(const std::vector<int>& x, const std::vector<int>& y, int range = 3) {
  Portfolios p{2, x.size(), range, {}, {}};
  for (const auto* row : {&x, &y})
    for (const int level : *row) p.level.push_back(static_cast<std::int8_t>(level));
  return p;
}

LevelTable table_of(const std::vector<int>& x, const std::vector<int>& y, int range = 3) {
  return level_table(planes_of(two(x, y, range)), 0, 1);
}

/// Two portfolios of ties and none, by counts: tie-tie, tie-none, none-tie, none-none.
LevelTable square(int tt, int tn, int nt, int nn) {
  LevelTable out;
  out.range = 1;
  out.count[1][1] = tt, out.count[1][0] = tn, out.count[0][1] = nt, out.count[0][0] = nn;
  return out;
}

TEST_CASE("similarity of four reversed and equal portfolios") {
  CHECK(s_absolute(table_of({0, 1, 2, 3}, {3, 2, 1, 0})) == doctest::Approx(-1.0 / 3));
  CHECK(tau_b(table_of({0, 1, 2, 3}, {3, 2, 1, 0})) == doctest::Approx(-1));
  CHECK(s_absolute(table_of({1, 2, 2, 3}, {3, 2, 2, 1})) == doctest::Approx(1.0 / 3));
  CHECK(tau_b(table_of({1, 2, 2, 3}, {3, 2, 2, 1})) == doctest::Approx(-1));
  CHECK(s_absolute(table_of({2, 2, 3, 3}, {3, 3, 2, 2})) == doctest::Approx(1.0 / 3));
  CHECK(tau_b(table_of({2, 2, 3, 3}, {3, 3, 2, 2})) == doctest::Approx(-1));
  for (const auto measure : {s_absolute, s_squared, kappa_squared, kappa_absolute, pi_nominal, pi_squared, tau_b})
    CHECK(measure(table_of({0, 1, 3, 3}, {0, 1, 3, 3})) == doctest::Approx(1));
}

TEST_CASE("similarity of two-by-two tables: S, pi and kappa") {
  const auto check = [](const LevelTable& t, double s, double pi, double kappa) {
    CHECK(s_absolute(t) == doctest::Approx(s));
    CHECK(s_squared(t) == doctest::Approx(s));
    CHECK(pi_nominal(t) == doctest::Approx(pi));
    CHECK(pi_squared(t) == doctest::Approx(pi));
    CHECK(kappa_squared(t) == doctest::Approx(kappa));
    CHECK(kappa_absolute(t) == doctest::Approx(kappa));
  };
  check(square(3, 2, 2, 3), .2, .2, .2);
  check(square(6, 2, 2, 0), .2, -.25, -.25);
  check(square(3, 4, 0, 3), .2, .2, .9 / 2.9);
}

TEST_CASE("similarity of Germany and Russia in 1914 over the 20 states of Europe, by COW's levels") {
  // Germany: itself, Austria-Hungary, Italy and Romania at 3. Russia: itself and France at 3, ententes with Britain and
  // Italy at 1. The other thirteen are tied to neither.
  LevelTable t;
  t.count[3][0] = 3, t.count[3][1] = 1, t.count[0][3] = 2, t.count[0][1] = 1, t.count[0][0] = 13;
  CHECK(s_absolute(t) == doctest::Approx(.4));
  CHECK(s_squared(t) == doctest::Approx(.4444).epsilon(1e-4));
  CHECK(kappa_squared(t) == doctest::Approx(-.07759).epsilon(1e-4));
  CHECK(pi_nominal(t) == doctest::Approx(-.04478).epsilon(1e-4));
  CHECK(pi_squared(t) == doctest::Approx(-.08696).epsilon(1e-4));
  CHECK(tau_b(t) == doctest::Approx(.03032).epsilon(1e-3));
  CHECK(s_absolute(t.binary()) == doctest::Approx(.4));
  CHECK(kappa_squared(t.binary()) == doctest::Approx(.0625));
  CHECK(pi_squared(t.binary()) == doctest::Approx(.0625));
}

/// Everything from the portfolios themselves, the slow way.
struct Twin {
  double s_abs = 0, s_sq = 0, s_w = 0, s_wb = 0, kappa = 0, kappa_abs = 0, pi = 0, pi_sq = 0, tau = 0;
};

Twin twin(const Portfolios& p, std::size_t i, std::size_t j) {
  std::vector<double> x, y, w;
  for (std::size_t k = 0; k < p.objects; ++k) {
    const int a = p.level[i * p.objects + k], b = p.level[j * p.objects + k];
    if (a < 0 || b < 0) continue;
    x.push_back(a), y.push_back(b), w.push_back(std::isnan(p.weight[k]) ? 0 : p.weight[k]);
  }
  const double n = static_cast<double>(x.size()), L = p.range;
  double d = 0, dd = 0, wd = 0, wb = 0, sw = 0, xx = 0, yy = 0, sx = 0, sy = 0, cross = 0, same = 0, chance = 0;
  double order = 0, tx = 0, ty = 0;
  for (std::size_t k = 0; k < x.size(); ++k) {
    const double diff = std::abs(x[k] - y[k]);
    d += diff, dd += diff * diff, wd += w[k] * diff, wb += (x[k] > 0) != (y[k] > 0) ? w[k] : 0, sw += w[k];
    sx += x[k], sy += y[k], xx += x[k] * x[k], yy += y[k] * y[k], same += x[k] == y[k];
    for (std::size_t m = 0; m < x.size(); ++m) {
      cross += std::abs(x[k] - y[m]);
      chance += (x[k] == x[m]) + 2 * (x[k] == y[m]) + (y[k] == y[m]);
      if (m <= k) continue;
      order += ((x[k] < x[m]) - (x[k] > x[m])) * ((y[k] < y[m]) - (y[k] > y[m]));
      tx += x[k] != x[m], ty += y[k] != y[m];
    }
  }
  const auto over = [n](double a, double b) { return n == 0 ? none : std::abs(b) < 1e-9 ? 0 : 1 - a / b; };
  Twin t;
  t.s_abs = n == 0 ? none : 1 - 2 * d / (L * n);
  t.s_sq = n == 0 ? none : 1 - 2 * dd / (L * L * n);
  t.s_w = sw > 0 ? 1 - 2 * wd / (L * sw) : none;
  t.s_wb = sw > 0 ? 1 - 2 * wb / sw : none;
  t.kappa = over(dd, xx + yy - 2 / n * sx * sy);
  t.kappa_abs = over(d, cross / n);
  t.pi = over(1 - same / n, 1 - chance / (4 * n * n));
  t.pi_sq = over(dd, xx + yy - (sx + sy) * (sx + sy) / (2 * n));
  t.tau = tx * ty > 0 ? order / std::sqrt(tx * ty) : none;
  return t;
}

void same(double got, double wanted) {
  if (std::isnan(wanted))
    CHECK(std::isnan(got));
  else
    CHECK(std::abs(got - wanted) <= 1e-12);
}

Portfolios drawn(std::mt19937& draw, int range, int unknown_percent) {
  Portfolios p{5, 1 + draw() % 150, range, {}, {}};
  for (std::size_t k = 0; k < p.states * p.objects; ++k)
    p.level.push_back(static_cast<int>(draw() % 100) < unknown_percent ? -1
                      : draw() % 2                                     ? 0
                                                                       : static_cast<int>(draw()) % (range + 1) & 3);
  for (auto& level : p.level) level = static_cast<std::int8_t>(std::min<int>(level, range));
  for (std::size_t k = 0; k < p.objects; ++k)
    p.weight.push_back(draw() % 9 == 0 ? none : static_cast<double>(draw() % 1000) / 1000);
  return p;
}

TEST_CASE("all measures of similarity equal their definitions, with and without unknown levels") {
  std::mt19937 draw(6);
  for (int round = 0; round < 200; ++round) {
    const Portfolios p = drawn(draw, 1 + round % 3, round % 2 ? 20 : 0);
    const PortfolioPlanes planes = planes_of(p);
    for (std::size_t i = 0; i < p.states; ++i)
      for (std::size_t j = 0; j < p.states; ++j) {
        const LevelTable t = level_table(planes, i, j);
        const Twin wanted = twin(p, i, j);
        same(s_absolute(t), wanted.s_abs);
        same(s_squared(t), wanted.s_sq);
        same(kappa_squared(t), wanted.kappa);
        same(kappa_absolute(t), wanted.kappa_abs);
        same(pi_nominal(t), wanted.pi);
        same(pi_squared(t), wanted.pi_sq);
        same(tau_b(t), wanted.tau);
        same(s_weighted(weighted_difference(planes, i, j), p.range), wanted.s_w);
        same(s_weighted_binary(weighted_difference(planes, i, j)), wanted.s_wb);
      }
  }
}

TEST_CASE("binary tables count every tie alike") {
  const LevelTable t = table_of({0, 1, 2, 3}, {3, 0, 2, 0}).binary();
  CHECK(t.range == 1);
  CHECK(t.count[1][1] == 1);
  CHECK(t.count[1][0] == 2);
  CHECK(t.count[0][1] == 1);
  CHECK(t.objects() == 4);
}

TEST_CASE("similarity is missing without objects, and 0 or missing where nothing varies") {
  const LevelTable empty = table_of({}, {});
  for (const auto measure : {s_absolute, s_squared, kappa_squared, kappa_absolute, pi_nominal, pi_squared, tau_b})
    CHECK(std::isnan(measure(empty)));
  const LevelTable constant = table_of({0, 0}, {0, 0});
  CHECK(s_absolute(constant) == 1);
  CHECK(kappa_squared(constant) == 0);
  CHECK(pi_nominal(constant) == 0);
  CHECK(std::isnan(tau_b(constant)));
  CHECK(std::isnan(s_weighted(weighted_difference(planes_of(two({0}, {1})), 0, 1), 3)));
}

TEST_CASE("portfolios with levels, sizes, ranges or weights that cannot be are refused") {
  const auto said = [](const Portfolios& p) { return test::thrown([&] { planes_of(p); }); };
  CHECK(said({1, 1, 3, {4}, {}}).find("level 4") != std::string::npos);
  CHECK(said({1, 1, 4, {0}, {}}).find("range") != std::string::npos);
  CHECK(said({1, 2, 3, {0}, {}}).find("one level per state") != std::string::npos);
  CHECK(said({1, 1, 3, {0}, {-1}}).find("not negative") != std::string::npos);
}

}  // namespace
