// The expected-utility model of Bueno de Mesquita for one dimension, as Scholz, Calbert and Smith 2011 clarify it. What
// they leave open is decided in docs/method/bargaining.md, and named where it is decided here.
#include <algorithm>
#include <cmath>

#include "lattice/bargain.hpp"

namespace lattice {
namespace {

/// A round: positions on the scale of the first round's range, and attitudes to risk as exponents.
struct EuState {
  std::vector<double> weight, salience, x, exponent;
  double range = 1, q = 1, votes = 0, median = 0;
  std::size_t size() const { return x.size(); }
};

/// The vote of k for the position of i over that of j.
double eu_vote(const EuState& s, std::size_t k, std::size_t i, std::size_t j) {
  const double to_i = std::abs(s.x[k] - s.x[i]) / s.range, to_j = std::abs(s.x[k] - s.x[j]) / s.range;
  return s.weight[k] * s.salience[k] * (std::pow(to_j, s.exponent[k]) - std::pow(to_i, s.exponent[k]));
}

/// All votes over all ordered pairs: by which the chance of victory is measured.
double all_votes(const EuState& s) {
  double sum = 0;
  for (std::size_t i = 0; i < s.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      for (std::size_t k = 0; k < s.size(); ++k) sum += 2 * std::abs(eu_vote(s, k, i, j));
  return sum;
}

double eu_chance(const EuState& s, std::size_t i, std::size_t j) {
  double sum = 0;
  for (std::size_t k = 0; k < s.size(); ++k) sum += std::max(0.0, eu_vote(s, k, i, j));
  return s.votes > 0 ? sum / s.votes : 0;
}

double eu_utility(double base, double exponent) { return 2 - 4 * std::pow(std::max(0.0, base), exponent); }

/// What i expects when it leaves j alone: the other side stays with chance q, or moves to the median.
double left_alone(const EuState& s, std::size_t i, std::size_t j, double r) {
  const double to_j = std::abs(s.x[i] - s.x[j]) / s.range, to_median = std::abs(s.x[i] - s.median) / s.range;
  const double moved = 0.25 * (to_j + to_median);
  const double other = to_median < to_j ? eu_utility(0.5 - moved, r) : eu_utility(0.5 + moved, r);
  return s.q * eu_utility(0.5, r) + (1 - s.q) * other;
}

/// What a challenge of i to j is worth to i, with the attitude to risk of whoever reckons.
double eu_challenge(const EuState& s, std::size_t i, std::size_t j, double r) {
  const double d = std::abs(s.x[i] - s.x[j]) / s.range, p = eu_chance(s, i, j);
  const double victory = eu_utility(0.5 - 0.5 * d, r), defeat = eu_utility(0.5 + 0.5 * d, r);
  const double fight = p * victory + (1 - p) * defeat;
  return s.salience[j] * fight + (1 - s.salience[j]) * victory - left_alone(s, i, j, r);
}

/// Attitudes to risk from security: what the others expect from challenging an actor, everybody neutral.
void set_exponents(EuState& s) {
  const std::size_t n = s.size();
  s.exponent.assign(n, 1.0);
  s.votes = all_votes(s);
  std::vector<double> threat(n, 0.0);
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = 0; j < n; ++j)
      if (i != j) threat[i] += eu_challenge(s, j, i, 1);
  const auto [low, high] = std::minmax_element(threat.begin(), threat.end());
  const double least = *low, most = *high, span = most - least;
  for (std::size_t i = 0; i < n; ++i) {
    const double r = span > 1e-13 ? (2 * threat[i] - most - least) / span : 0;
    s.exponent[i] = (1 - r / 3) / (1 + r / 3);
  }
  s.votes = all_votes(s);
}

/// What j asks of i: 0 a confrontation that i loses, 1 a compromise, 2 that i gives way, 3 nothing.
struct Demand {
  int kind = 3;
  double target = 0;
};

Demand demand(const EuState& s, std::size_t i, std::size_t j) {
  const double own = eu_challenge(s, i, j, s.exponent[i]), other = eu_challenge(s, j, i, s.exponent[i]);
  if (other <= 0 || s.x[i] == s.x[j]) return {};
  if (own > 0) return own < other ? Demand{0, s.x[j]} : Demand{};
  if (other <= -own) return {2, s.x[j]};
  return {1, (-own * s.x[i] + other * s.x[j]) / (other - own)};
}

/// Of the demands that weigh most, i meets the one that moves it least.
double next_position(const EuState& s, std::size_t i) {
  Demand best;
  for (std::size_t j = 0; j < s.size(); ++j) {
    if (i == j) continue;
    const Demand d = demand(s, i, j);
    const bool nearer = std::abs(d.target - s.x[i]) < std::abs(best.target - s.x[i]);
    if (d.kind < best.kind || (d.kind == best.kind && d.kind < 3 && nearer)) best = d;
  }
  return best.kind == 3 ? s.x[i] : best.target;
}

EuState eu_start(const BargainCase& c, const EuOptions& o) {
  EuState s;
  s.q = o.q;
  for (const BargainActor& a : c.actors) {
    s.weight.push_back(a.weight);
    s.salience.push_back(a.salience[0] / 100);
    s.x.push_back(a.position[0]);
  }
  const auto [low, high] = std::minmax_element(s.x.begin(), s.x.end());
  s.range = *high > *low ? *high - *low : 1;
  return s;
}

EuRound eu_round(const BargainCase& c, const std::vector<double>& x) {
  Positions positions;
  for (std::size_t i = 0; i < x.size(); ++i) {
    positions.push_back(c.actors[i].position);
    positions.back()[0] = x[i];
  }
  const BargainForecast f = forecast_of(c, positions);
  return {x, f.median[0], f.mean[0]};
}

}  // namespace

std::vector<EuRound> expected_utility(const BargainCase& c, const EuOptions& o) {
  if (!(o.q >= 0 && o.q <= 1)) throw Error(Fault::unsupported, "must be a chance from 0 to 1", "--q");
  if (o.rounds < 1 || o.rounds > 1000) throw Error(Fault::unsupported, "must be from 1 to 1000", "--eu-rounds");
  EuState s = eu_start(c, o);
  std::vector<EuRound> out{eu_round(c, s.x)};
  for (int round = 0; round < o.rounds; ++round) {
    s.median = out.back().median;
    set_exponents(s);
    std::vector<double> next;
    for (std::size_t i = 0; i < s.size(); ++i) next.push_back(next_position(s, i));
    s.x = next;
    out.push_back(eu_round(c, s.x));
  }
  return out;
}

}  // namespace lattice
