// What a turn begins with: distances, the probability of every position, and from it attitudes to risk.
#include <algorithm>
#include <cmath>

#include "spatial.hpp"

namespace lattice::spatial {
namespace {

/// Probabilities nearer to each other than this are equal: nobody has a reason to take or shun a risk.
constexpr double no_difference = 1e-13;
/// Positions nearer to each other than this are one position.
constexpr double same_place = 1e-3;

double risk_of(RiskRange range, double p, double least, double most) {
  const double span = most - least;
  if (span <= no_difference) return 0;
  switch (range) {
    case RiskRange::min: return (p - least) / span;
    case RiskRange::mid: return (3 * p - (most + 2 * least)) / (2 * span);
    case RiskRange::max: break;
  }
  return (2 * p - most - least) / span;
}

double share_seen(RiskView view) {
  switch (view) {
    case RiskView::none: return 0;
    case RiskView::one_third: return 1.0 / 3;
    case RiskView::half: return 0.5;
    case RiskView::two_thirds: return 2.0 / 3;
    case RiskView::full: break;
  }
  return 1;
}

bool alike(const Setup& s, const double* a, const double* b) {
  double sum = 0;
  for (std::size_t k = 0; k < s.dimensions; ++k) sum += (a[k] - b[k]) * (a[k] - b[k]);
  return std::sqrt(sum) < same_place;
}

/// The first actor of each different position, and for every actor the index of its representative among them.
struct Distinct {
  std::vector<std::size_t> first, of;
};

Distinct distinct(const Setup& s, const Standing& at) {
  Distinct d;
  for (std::size_t i = 0; i < s.n; ++i) {
    std::size_t u = 0;
    while (u < d.first.size() && !alike(s, at.position.row(d.first[u]), at.position.row(i))) ++u;
    if (u == d.first.size()) d.first.push_back(i);
    d.of.push_back(u);
  }
  return d;
}

}  // namespace

Assessment assess(const Setup& s, const Standing& at) {
  Assessment a;
  a.distance = Flat(s.n, s.n);
  Flat neutral(s.n, s.n);
  Ballot ballot;
  for (std::size_t j = 0; j < s.n; ++j) {
    for (std::size_t i = 0; i < s.n; ++i) {
      const double d = a.distance.row(j)[i] = distance(s, at, i, at.position.row(j));
      neutral.row(j)[i] = utility(d, 0);
    }
    ballot.push_back(neutral.row(j));
  }
  const auto p = elect(s.options, s.weight, ballot);
  const auto [least, most] = std::minmax_element(p.begin(), p.end());
  for (const double x : p) a.risk.push_back(risk_of(s.options.range, x, *least, *most));
  return a;
}

double seen_risk(const Setup& s, const Assessment& a, std::size_t h, std::size_t i) {
  if (h == i) return a.risk[i];
  const double share = share_seen(s.options.view);
  return (1 - share) * a.risk[h] + share * a.risk[i];
}

std::vector<double> reported(const Setup& s, const Standing& at, const Assessment& a) {
  const Distinct d = distinct(s, at);
  Flat value(d.first.size(), s.n);
  Ballot ballot;
  for (std::size_t u = 0; u < d.first.size(); ++u) {
    for (std::size_t i = 0; i < s.n; ++i) value.row(u)[i] = utility(a.distance.row(d.first[u])[i], a.risk[i]);
    ballot.push_back(value.row(u));
  }
  const auto p = elect(s.options, s.weight, ballot);
  std::vector<double> out;
  for (const std::size_t u : d.of) out.push_back(p[u]);
  return out;
}

}  // namespace lattice::spatial
