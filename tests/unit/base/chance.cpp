// Random numbers: the published answers of Philox, a second Philox written plainly, addresses that do not meet, and
// distributions held against their moments and distribution functions with fixed seeds.
#include <doctest/doctest.h>
#include <algorithm>
#include <cmath>
#include <functional>
#include <set>
#include <thread>
#include <vector>

#include "lattice/base.hpp"
#include "lattice/chance.hpp"

using namespace lattice;

namespace {

using Words4 = std::array<std::uint32_t, 4>;
using Words2 = std::array<std::uint32_t, 2>;

/// Philox 4x32-10 straight from the paper: two 64-bit products a round, keys bumped by the golden ratio and sqrt(3)
/// - 1.
Words4 plain_philox(Words4 c, Words2 k) {
  for (int round = 0; round < 10; ++round) {
    const std::uint64_t first = std::uint64_t{0xD2511F53} * c[0], second = std::uint64_t{0xCD9E8D57} * c[2];
    c = {static_cast<std::uint32_t>(second >> 32) ^ c[1] ^ k[0], static_cast<std::uint32_t>(second),
         static_cast<std::uint32_t>(first >> 32) ^ c[3] ^ k[1], static_cast<std::uint32_t>(first)};
    k = {k[0] + 0x9E3779B9u, k[1] + 0xBB67AE85u};
  }
  return c;
}

std::vector<double> sample(int n, std::uint16_t purpose, const std::function<double(Stream&)>& draw) {
  Stream s = stream_at(20241117, 0, purpose);
  std::vector<double> out;
  for (int i = 0; i < n; ++i) out.push_back(draw(s));
  return out;
}

/// Greatest distance between the empirical distribution and a distribution function (Kolmogorov and Smirnov).
double distance(std::vector<double> values, const std::function<double(double)>& cdf) {
  std::sort(values.begin(), values.end());
  const double n = static_cast<double>(values.size());
  double worst = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double p = cdf(values[i]);
    worst = std::max({worst, std::abs(p - static_cast<double>(i) / n), std::abs(p - static_cast<double>(i + 1) / n)});
  }
  return worst;
}

struct Moments {
  double mean, variance;
};
Moments moments_of(const std::vector<double>& values) {
  double sum = 0, squares = 0;
  for (const double v : values) sum += v;
  const double n = static_cast<double>(values.size()), mean = sum / n;
  for (const double v : values) squares += (v - mean) * (v - mean);
  return {mean, squares / (n - 1)};
}

constexpr int many = 40000;
const double critical = 1.95 / std::sqrt(static_cast<double>(many));  // one in a thousand

}  // namespace

TEST_CASE("Philox gives the known answers that Random123 publishes") {
  CHECK(philox({0, 0, 0, 0}, {0, 0}) == Words4{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8});
  constexpr std::uint32_t f = 0xffffffff;
  CHECK(philox({f, f, f, f}, {f, f}) == Words4{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd});
  CHECK(philox({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}) ==
        Words4{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1});
}

TEST_CASE("a second Philox, written plainly, agrees on a thousand blocks") {
  Stream s = stream_at(7, 7);
  for (std::uint32_t i = 0; i < 1000; ++i) {
    const auto a = draw_bits(s), b = draw_bits(s), c = draw_bits(s);
    const auto low = [](std::uint64_t x) { return static_cast<std::uint32_t>(x); };
    const Words4 counter{low(a), low(a >> 32), low(b), i};
    const Words2 key{low(c), low(c >> 32)};
    REQUIRE(philox(counter, key) == plain_philox(counter, key));
  }
}

TEST_CASE("the layout of counters is pinned: position, then purpose and actor, then run; the seed is the key") {
  Stream s = stream_at(0x1111222233334444, 0x5555666677778888, 0xabcd, 0x1234);
  draw_bits(s), draw_bits(s);
  const Words4 block = plain_philox({1, 0x1234abcd, 0x77778888, 0x55556666}, {0x33334444, 0x11112222});
  CHECK(draw_bits(s) == (block[0] | (std::uint64_t{block[1]} << 32)));
  CHECK(draw_bits(s) == (block[2] | (std::uint64_t{block[3]} << 32)));
}

TEST_CASE("every part of an address changes the numbers") {
  std::set<std::uint64_t> firsts;
  for (std::uint64_t seed : {0u, 1u})
    for (std::uint64_t run : {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{1} << 40})
      for (std::uint16_t purpose = 0; purpose < 2; ++purpose)
        for (std::uint16_t actor = 0; actor < 2; ++actor) {
          Stream s = stream_at(seed, run, purpose, actor);
          firsts.insert(draw_bits(s));
          firsts.insert(draw_bits(s));
          firsts.insert(draw_bits(s));
        }
  CHECK(firsts.size() == 2 * 3 * 2 * 2 * 3);
}

TEST_CASE("any number of threads draws the same") {
  constexpr std::uint64_t runs = 64;
  const auto drawn = [](unsigned threads) {
    std::vector<double> out(runs);
    std::vector<std::thread> pool;
    for (unsigned t = 0; t < threads; ++t)
      pool.emplace_back([&out, t, threads] {
        for (std::uint64_t run = t; run < runs; run += threads) {
          Stream s = stream_at(1, run);
          out[run] = draw_gamma(s, 0.7) + draw_normal(s);
        }
      });
    for (auto& thread : pool) thread.join();
    return out;
  };
  const auto one = drawn(1);
  CHECK(drawn(3) == one);
  CHECK(drawn(8) == one);
}

TEST_CASE("units keep their open and closed ends") {
  const auto half_open = sample(many, 1, draw_unit), positive = sample(many, 2, draw_positive_unit);
  CHECK(std::all_of(half_open.begin(), half_open.end(), [](double u) { return u >= 0 && u < 1; }));
  CHECK(std::all_of(positive.begin(), positive.end(), [](double u) { return u > 0 && u <= 1; }));
  CHECK(distance(half_open, [](double x) { return x; }) < critical);
  CHECK(distance(positive, [](double x) { return x; }) < critical);
}

TEST_CASE("bounded whole numbers are even") {
  Stream s = stream_at(3, 0);
  std::array<int, 7> seen{};
  for (int i = 0; i < 70000; ++i) ++seen[draw_below(s, 7)];
  double chi = 0;
  for (const int n : seen) chi += (n - 10000.0) * (n - 10000.0) / 10000;
  CHECK(chi < 22.5);                                        // six degrees, one in a thousand
  const std::uint64_t most = (std::uint64_t{1} << 63) + 1;  // half of all words are refused
  for (int i = 0; i < 100; ++i) CHECK(draw_below(s, most) < most);
  CHECK(draw_below(s, 1) == 0);
}

TEST_CASE("the normal quantile is the inverse of the distribution function in middle, shoulder and tail") {
  CHECK(normal_quantile(0.5) == 0);
  CHECK(normal_quantile(0.975) == doctest::Approx(1.959963984540054).epsilon(1e-14));
  CHECK(normal_quantile(1e-10) == doctest::Approx(-6.361340902404056).epsilon(1e-14));
  CHECK(normal_quantile(1e-300) == doctest::Approx(-37.0470962993612).epsilon(1e-13));
  for (const double p : {1e-200, 1e-15, 1e-6, 0.01, 0.0749, 0.075, 0.0751, 0.3, 0.5, 0.7, 0.925, 0.99, 1 - 1e-9})
    CHECK(normal_cdf(normal_quantile(p)) == doctest::Approx(p).epsilon(1e-12));
  for (const double p : {0.0, 1.0, -0.1, std::nan("")}) CHECK_THROWS_AS(normal_quantile(p), Error);
}

TEST_CASE("normal, exponential and triangular follow their distribution functions") {
  CHECK(distance(sample(many, 3, [](Stream& s) { return draw_normal(s, 3, 2); }),
                 [](double x) { return normal_cdf((x - 3) / 2); }) < critical);
  CHECK(distance(sample(many, 4, [](Stream& s) { return draw_exponential(s, 4); }),
                 [](double x) { return 1 - std::exp(-4 * x); }) < critical);
  const auto triangle = [](double x) { return x < 2 ? (x - 1) * (x - 1) / 4 : 1 - (5 - x) * (5 - x) / 12; };
  CHECK(distance(sample(many, 5, [](Stream& s) { return draw_triangular(s, 1, 2, 5); }), triangle) < critical);
  for (const double mode : {1.0, 5.0})
    for (const double x : sample(100, 6, [mode](Stream& s) { return draw_triangular(s, 1, mode, 5); }))
      CHECK((x >= 1 && x <= 5));
  Stream s = stream_at(1, 1);
  CHECK(draw_triangular(s, 2, 2, 2) == 2);
  CHECK(draw_normal(s, 2, 0) == 2);
}

TEST_CASE("gamma and beta follow distribution functions that have a closed form") {
  CHECK(distance(sample(many, 7, [](Stream& s) { return draw_gamma(s, 1, 2); }),
                 [](double x) { return 1 - std::exp(-x / 2); }) < critical);
  CHECK(distance(sample(many, 8, [](Stream& s) { return draw_gamma(s, 0.5, 2); }),
                 [](double x) { return std::erf(std::sqrt(x / 2)); }) < critical);
  CHECK(distance(sample(many, 9, [](Stream& s) { return draw_gamma(s, 3); }),
                 [](double x) { return 1 - std::exp(-x) * (1 + x + x * x / 2); }) < critical);
  CHECK(distance(sample(many, 10, [](Stream& s) { return draw_beta(s, 2, 1); }), [](double x) { return x * x; }) <
        critical);
  CHECK(distance(sample(many, 11, [](Stream& s) { return draw_beta(s, 0.3, 1); }),
                 [](double x) { return std::pow(x, 0.3); }) < critical);
  const Moments m = moments_of(sample(many, 12, [](Stream& s) { return draw_beta(s, 66.5, 31.5); }));
  CHECK(m.mean == doctest::Approx(66.5 / 98).epsilon(0.002));
  CHECK(m.variance == doctest::Approx(66.5 * 31.5 / (98.0 * 98 * 99)).epsilon(0.05));
}

TEST_CASE("chances and indices come as often as they should") {
  Stream s = stream_at(5, 0);
  int hits = 0;
  for (int i = 0; i < many; ++i) hits += draw_chance(s, 0.3);
  CHECK(std::abs(hits - 0.3 * many) < 3.3 * std::sqrt(0.21 * many));
  CHECK_FALSE(draw_chance(s, 0));
  CHECK(draw_chance(s, 1));
  const std::vector<double> weights{0, 1, 0, 3, 0};
  std::array<int, 5> seen{};
  for (int i = 0; i < many; ++i) ++seen[draw_index(s, weights)];
  CHECK((seen[0] == 0 && seen[2] == 0 && seen[4] == 0));
  CHECK(std::abs(seen[1] - 0.25 * many) < 3.3 * std::sqrt(0.1875 * many));
}

TEST_CASE("parameters that make no distribution are refused") {
  Stream s = stream_at(1, 0);
  const double nan = std::nan("");
  CHECK_THROWS_AS(draw_below(s, 0), Error);
  CHECK_THROWS_AS(draw_chance(s, 1.1), Error);
  CHECK_THROWS_AS(draw_chance(s, nan), Error);
  CHECK_THROWS_AS(draw_normal(s, 0, -1), Error);
  CHECK_THROWS_AS(draw_exponential(s, 0), Error);
  CHECK_THROWS_AS(draw_gamma(s, 0), Error);
  CHECK_THROWS_AS(draw_gamma(s, 1, nan), Error);
  CHECK_THROWS_AS(draw_beta(s, 1, -1), Error);
  CHECK_THROWS_AS(draw_triangular(s, 2, 1, 3), Error);
  CHECK_THROWS_AS(draw_index(s, std::vector<double>{0, 0}), Error);
  CHECK_THROWS_AS(draw_index(s, std::vector<double>{1, -1}), Error);
  CHECK_THROWS_AS(draw_index(s, std::vector<double>{}), Error);
}
