// From a chance of victory to a bargain: where the two sides would meet, dimension by dimension, and whose view of the
// chance counts.
#include <algorithm>
#include <cmath>

#include "spatial.hpp"

namespace lattice::spatial {
namespace {

constexpr double nudge = 1e-6;

double rounded(double x) { return std::floor(1e4 * x + 0.5) / 1e4; }

struct Pair {
  double i, j;
};

/// Both sides at the mean of their positions, weighted by salience and chance to the power e, rounded.
Pair weighted(double e, double p, double s_i, double s_j, double x_i, double x_j) {
  const double a = e == 1 ? s_i * p : s_i * s_i * p * p, q = 1 - p;
  const double b = e == 1 ? s_j * q : s_j * s_j * q * q;
  return {rounded(((a + nudge) * x_i + b * x_j) / (a + b + nudge)),
          rounded((a * x_i + (b + nudge) * x_j) / (a + b + nudge))};
}

/// Only the weaker side moves, by its lack of chance and its lesser salience.
double step_towards(double lack, double own, double other) {
  return lack * other * other / (lack * other * other + nudge + (1 - lack) * own * own);
}

Pair weaker_moves(double p, double s_i, double s_j, double x_i, double x_j) {
  const double q = 1 - p, lack_i = std::max(0.0, q - p), lack_j = std::max(0.0, p - q);
  return {x_i + step_towards(lack_i, s_i, s_j) * (x_j - x_i), x_j + step_towards(lack_j, s_j, s_i) * (x_i - x_j)};
}

Pair meet(Interpolation how, double p, double s_i, double s_j, double x_i, double x_j) {
  if (how == Interpolation::s2pmax) return weaker_moves(p, s_i, s_j, x_i, x_j);
  return weighted(how == Interpolation::s1p1 ? 1 : 2, p, s_i, s_j, x_i, x_j);
}

/// The chance by which the receiver's bargain is struck. The reference program takes an expected gain for it.
double receivers_chance(const Setup& s, const Assessment& a, const Challenge& c) {
  const Prospect seen = prospect(s, a, c.to, c.from, c.to);
  return s.options.variant == Variant::as_coded ? seen.gain : seen.chance;
}

void blend(std::vector<double>& own, const std::vector<double>& other, double share) {
  for (std::size_t k = 0; k < own.size(); ++k) own[k] = (1 - share) * own[k] + share * other[k];
}

/// The weight of the receiver's view. The reference program takes the initiator's capability for the receiver's.
double receivers_share(const Setup& s, const Challenge& c) {
  const double own = s.votes[c.from];
  const double w = s.options.variant == Variant::as_coded ? s.weight[c.from] : s.weight[c.to];
  const double other = w * s.total[c.to];
  return own + other > 0 ? other / (own + other) : 0.5;
}

}  // namespace

Deal compromise(const Setup& s, const Standing& at, const Challenge& c, double chance) {
  Deal d{c.from, c.to, c.seen, std::vector<double>(s.dimensions), std::vector<double>(s.dimensions)};
  for (std::size_t k = 0; k < s.dimensions; ++k) {
    const Pair b = meet(s.options.interpolation, chance, s.salience.row(c.from)[k], s.salience.row(c.to)[k],
                        at.position.row(c.from)[k], at.position.row(c.to)[k]);
    d.from_place[k] = b.i;
    d.to_place[k] = b.j;
  }
  return d;
}

std::vector<Deal> deals(const Setup& s, const Standing& at, const Assessment& a, const Challenge& c) {
  Deal own = compromise(s, at, c, c.seen.chance);
  if (s.options.exchange == Exchange::initiator) return {own};
  Deal other = compromise(s, at, c, receivers_chance(s, a, c));
  if (s.options.exchange == Exchange::both) return {own, other};
  const double share = receivers_share(s, c);
  blend(own.from_place, other.from_place, share);
  blend(own.to_place, other.to_place, share);
  return {own};
}

}  // namespace lattice::spatial
