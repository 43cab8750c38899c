// Distances, votes and chances of victory: the formulas that everything else in the spatial model is made of.
#include <algorithm>
#include <cmath>

#include "spatial.hpp"

namespace lattice::spatial {

Setup make_setup(const BargainCase& c, const BargainOptions& options) {
  Setup s;
  s.n = c.actors.size();
  s.dimensions = c.dimensions.size();
  s.salience = Flat(s.n, s.dimensions);
  s.accommodation = c.accommodation;
  s.options = options;
  for (std::size_t i = 0; i < s.n; ++i) {
    double total = 0, squares = 0;
    for (std::size_t k = 0; k < s.dimensions; ++k) {
      const double salience = c.actors[i].salience[k] / 100;
      s.salience.row(i)[k] = salience;
      total += salience;
      squares += salience * salience;
    }
    s.weight.push_back(c.actors[i].weight);
    s.total.push_back(total);
    s.votes.push_back(total * c.actors[i].weight);
    s.scale.push_back(squares > 0 ? 1 / squares : 0);
  }
  return s;
}

double distance(const Setup& s, const Standing& at, std::size_t actor, const double* position) {
  const double* salience = s.salience.row(actor);
  const double* ideal = at.ideal.row(actor);
  double sum = 0;
  for (std::size_t k = 0; k < s.dimensions; ++k) {
    const double step = salience[k] * (ideal[k] - position[k]);
    sum += step * step;
  }
  return std::sqrt(sum * s.scale[actor]);
}

double vote(VoteRule rule, double w, double a, double b) {
  const double x = a - b, side = std::clamp(x / 1e-8, -1.0, 1.0);
  switch (rule) {
    case VoteRule::binary: return w * side;
    case VoteRule::mixed_binary: return w * (0.8 * x + 0.2 * side);
    case VoteRule::proportional: return w * x;
    case VoteRule::mixed_cubic: return w * (0.5 * x + 0.5 * x * x * x);
    case VoteRule::cubic: return w * x * x * x;
    case VoteRule::prospect: break;
  }
  return x < 0 ? w * x : w * x * (2.0 / 3.0);
}

/// Certain above a lead of ten per cent, a straight line between.
static double narrow_victory(double a, double b) {
  constexpr double lead = 1.1, sure = 1 / (1 + 1e-6);
  if (a >= lead * b) return sure;
  if (b >= lead * a) return 1 - sure;
  return ((a / (a + b)) * (lead + 1) - 1) / (lead - 1);
}

double victory(VictoryModel model, double strength, double against) {
  double a = strength, b = against;
  switch (model) {
    case VictoryModel::linear: return a / (a + b);
    case VictoryModel::binary: return narrow_victory(a, b);
    case VictoryModel::octic: a *= a, b *= b; [[fallthrough]];
    case VictoryModel::quartic: a *= a, b *= b; [[fallthrough]];
    case VictoryModel::square: a *= a, b *= b;
  }
  return a / (a + b);
}

}  // namespace lattice::spatial
