// Estimates: intervals against published and hand-made values.
#include <doctest/doctest.h>
#include <cmath>

#include "lattice/stats.hpp"

using namespace lattice;

TEST_CASE("Wilson's interval of a share") {
  const Estimate half = wilson(5, 10);  // Newcombe 1998 gives such values; these are from the formula by hand
  CHECK(half.value == 0.5);
  CHECK(half.low == doctest::Approx(0.236593).epsilon(1e-5));
  CHECK(half.high == doctest::Approx(0.763407).epsilon(1e-5));
  const Estimate newcombe = wilson(81, 263);  // Newcombe 1998, Statistics in Medicine 17, table I: .2553 to .3662
  CHECK(newcombe.low == doctest::Approx(0.2553).epsilon(2e-4));
  CHECK(newcombe.high == doctest::Approx(0.3662).epsilon(2e-4));
  CHECK(wilson(0, 20).low == 0);
  CHECK(wilson(0, 20).high == doctest::Approx(0.1611).epsilon(1e-3));
  CHECK(wilson(20, 20).high == 1);
  CHECK_THROWS_AS(wilson(0, 0), Error);
  CHECK_THROWS_AS(wilson(3, 2), Error);
  CHECK_THROWS_AS(wilson(1, 2, 1), Error);
}

TEST_CASE("a mean has Student's interval") {
  const Estimate e = mean_of(std::vector<double>{1, 2, 3, 4, 5});
  CHECK(e.value == 3);
  CHECK(e.high - 3 == doctest::Approx(2.7764451 * std::sqrt(0.5)).epsilon(1e-7));
  CHECK(e.n == 5);
  CHECK_THROWS_AS(mean_of(std::vector<double>{1}), Error);
  CHECK_THROWS_AS(mean_of(std::vector<double>{1, std::nan("")}), Error);
}

TEST_CASE("a normal estimate and an interpolated quantile") {
  const Estimate e = normal_estimate(0.42, 0.14, 77);
  CHECK(e.low == doctest::Approx(0.42 - 1.959964 * 0.14).epsilon(1e-6));
  CHECK_THROWS_AS(normal_estimate(0, -1, 1), Error);
  const std::vector<double> sorted{1, 2, 4, 8};
  CHECK(quantile_of_sorted(sorted, 0) == 1);
  CHECK(quantile_of_sorted(sorted, 0.5) == 3);
  CHECK(quantile_of_sorted(sorted, 0.9) == doctest::Approx(6.8));
  CHECK(quantile_of_sorted(sorted, 1) == 8);
  CHECK_THROWS_AS(quantile_of_sorted({}, 0.5), Error);
}
