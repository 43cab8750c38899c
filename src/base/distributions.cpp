// Distributions on top of random words. Each says how many words it takes; all but gamma and beta take one.
#include <cmath>
#include <numbers>
#include <string>

#include "lattice/base.hpp"
#include "lattice/chance.hpp"

namespace lattice {
namespace {

constexpr double unit_step = 0x1p-53;

/// Refuses a parameter; `what` names the distribution and what it takes.
void demand(bool holds, const char* what) {
  if (!holds) throw Error(Fault::bad_input, what, "chance");
}

bool finite_positive(double x) { return std::isfinite(x) && x > 0; }
/// A shape so small that its logarithms leave the range of doubles is no shape.
bool usable_shape(double x) { return std::isfinite(x) && x > 1e-300; }

/// Horner's scheme, highest power first.
template <std::size_t N>
double polynomial(const double (&coefficients)[N], double x) {
  double sum = 0;
  for (const double c : coefficients) sum = sum * x + c;
  return sum;
}

// Coefficients of AS 241, PPND16: the middle, the shoulder, the tail; numerator and denominator.
constexpr double middle_over[] = {2.5090809287301226727e3, 3.3430575583588128105e4, 6.7265770927008700853e4,
                                  4.5921953931549871457e4, 1.3731693765509461125e4, 1.9715909503065514427e3,
                                  1.3314166789178437745e2, 3.3871328727963666080e0};
constexpr double middle_under[] = {
    5.2264952788528545610e3, 2.8729085735721942674e4, 3.9307895800092710610e4, 2.1213794301586595867e4,
    5.3941960214247511077e3, 6.8718700749205790830e2, 4.2313330701600911252e1, 1.0};
constexpr double shoulder_over[] = {7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1,
                                    1.27045825245236838258e0,  3.64784832476320460504e0,  5.76949722146069140550e0,
                                    4.63033784615654529590e0,  1.42343711074968357734e0};
constexpr double shoulder_under[] = {
    1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
    6.89767334985100004550e-1, 1.67638483018380384940e0,  2.05319162663775882187e0,  1.0};
constexpr double tail_over[] = {2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3,
                                2.65321895265761230930e-2, 2.96560571828504891230e-1, 1.78482653991729133580e0,
                                5.46378491116411436990e0,  6.65790464350110377720e0};
constexpr double tail_under[] = {
    2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
    1.48753612908506148525e-2,  1.36929880922735805310e-1, 5.99832206555887937690e-1, 1.0};

/// The size of the quantile whose nearer tail has probability p.
double far_quantile(double p) {
  const double r = std::sqrt(-std::log(p));
  if (r <= 5) return polynomial(shoulder_over, r - 1.6) / polynomial(shoulder_under, r - 1.6);
  return polynomial(tail_over, r - 5) / polynomial(tail_under, r - 5);
}

/// Logarithm of a gamma with shape >= 1: Marsaglia and Tsang.
double log_gamma_large(Stream& stream, double shape) {
  const double d = shape - 1.0 / 3, c = 1 / std::sqrt(9 * d);
  for (;;) {
    const double x = draw_normal(stream), root = 1 + c * x, u = draw_positive_unit(stream);
    if (root <= 0) continue;
    const double log_v = 3 * std::log(root);
    if (std::log(u) < 0.5 * x * x + d - d * std::exp(log_v) + d * log_v) return std::log(d) + log_v;
  }
}

/// Logarithm of a gamma of any shape: G(a) = G(a + 1) U^(1/a).
double log_gamma_draw(Stream& stream, double shape) {
  if (shape >= 1) return log_gamma_large(stream, shape);
  const double log_u = std::log(draw_positive_unit(stream));
  return log_gamma_large(stream, shape + 1) + log_u / shape;
}

}  // namespace

double normal_quantile(double p) {
  demand(p > 0 && p < 1, "a quantile of the normal needs a probability between 0 and 1");
  const double q = p - 0.5;
  if (std::abs(q) <= 0.425) {
    const double r = 0.180625 - q * q;
    return q * polynomial(middle_over, r) / polynomial(middle_under, r);
  }
  return q < 0 ? -far_quantile(p) : far_quantile(1 - p);
}

double normal_cdf(double x) { return 0.5 * std::erfc(-x / std::numbers::sqrt2); }

double draw_unit(Stream& stream) { return static_cast<double>(draw_bits(stream) >> 11) * unit_step; }

double draw_positive_unit(Stream& stream) { return static_cast<double>((draw_bits(stream) >> 11) + 1) * unit_step; }

std::uint64_t draw_below(Stream& stream, std::uint64_t bound) {
  demand(bound > 0, "a random whole number needs a bound of at least 1");
  const std::uint64_t excess = (~std::uint64_t{0} % bound + 1) % bound;  // 2^64 mod bound
  for (;;)
    if (const std::uint64_t x = draw_bits(stream); x <= ~std::uint64_t{0} - excess) return x % bound;
}

bool draw_chance(Stream& stream, double p) {
  demand(p >= 0 && p <= 1, "a chance needs a probability from 0 to 1");
  return draw_unit(stream) < p;
}

double draw_normal(Stream& stream, double mean, double sd) {
  demand(std::isfinite(mean) && std::isfinite(sd) && sd >= 0,
         "a normal needs a finite mean and a deviation of 0 or more");
  const double u = (static_cast<double>(draw_bits(stream) >> 12) + 0.5) * 0x1p-52;  // never 0, never 1, symmetric
  return mean + sd * normal_quantile(u);
}

double draw_exponential(Stream& stream, double rate) {
  demand(finite_positive(rate), "an exponential needs a rate above 0");
  return -std::log(draw_positive_unit(stream)) / rate;
}

double draw_gamma(Stream& stream, double shape, double scale) {
  demand(usable_shape(shape) && finite_positive(scale), "a gamma needs a shape and a scale above 0");
  return scale * std::exp(log_gamma_draw(stream, shape));
}

double draw_beta(Stream& stream, double a, double b) {
  demand(usable_shape(a) && usable_shape(b), "a beta needs two parameters above 0");
  const double x = log_gamma_draw(stream, a), y = log_gamma_draw(stream, b);
  return 1 / (1 + std::exp(y - x));
}

double draw_triangular(Stream& stream, double low, double mode, double high) {
  demand(std::isfinite(low) && std::isfinite(high) && low <= mode && mode <= high,
         "a triangular needs low <= mode <= high");
  const double u = draw_unit(stream), width = high - low;
  if (width <= 0) return low;
  if (u * width < mode - low) return low + std::sqrt(u * width * (mode - low));
  return high - std::sqrt((1 - u) * width * (high - mode));
}

std::size_t draw_index(Stream& stream, std::span<const double> weights) {
  double total = 0;
  for (const double w : weights) {
    demand(std::isfinite(w) && w >= 0, "the weights of a draw must be finite and not negative");
    total += w;
  }
  demand(finite_positive(total), "the weights of a draw must not all be 0, nor their sum overflow");
  double left = draw_unit(stream) * total;
  std::size_t last = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (weights[i] <= 0) continue;
    last = i;
    if ((left -= weights[i]) < 0) break;
  }
  return last;
}

}  // namespace lattice
