// Challenges: what one actor stands to gain by challenging another, given how third parties would side, and whom it
// therefore approaches.
#include "spatial.hpp"

namespace lattice::spatial {
namespace {

constexpr double least_strength = 1e-10, least_gain = 1e-5;

/// Utilities as one actor estimates them: its estimate of everybody's risk, and what everybody gets from the positions
/// of two actors.
struct View {
  std::vector<double> risk, own, of_i, of_j;
};

void fill(const Assessment& a, const std::vector<double>& risk, std::size_t option, std::vector<double>& out) {
  const double* d = a.distance.row(option);
  for (std::size_t m = 0; m < risk.size(); ++m) out[m] = utility(d[m], risk[m]);
}

View view_of(const Setup& s, const Assessment& a, std::size_t h) {
  View v{std::vector<double>(s.n), std::vector<double>(s.n), std::vector<double>(s.n), std::vector<double>(s.n)};
  for (std::size_t m = 0; m < s.n; ++m) {
    v.risk[m] = seen_risk(s, a, h, m);
    v.own[m] = utility(a.distance.row(m)[m], v.risk[m]);
  }
  return v;
}

struct Sides {
  double i = least_strength, j = least_strength;
  void add(double vote) { (vote > 0 ? i : j) += vote > 0 ? vote : -vote; }
};

/// What a third party expects when it joins either side, as a difference. Commitment says what the joiner bears: of
/// full and of none, the two sides are the same, so that nobody ever joins.
struct Joining {
  double win_i, lose_i, win_j, lose_j;
};

Joining joining(ThirdParty third, double u_i, double u_j, double own) {
  switch (third) {
    case ThirdParty::semi: return {2 * u_i + own, 3 * u_j, 3 * u_i, 2 * u_j + own};
    case ThirdParty::full: return {3 * u_i, 3 * u_j, 3 * u_i, 3 * u_j};
    case ThirdParty::none: break;
  }
  return {2 * u_i + own, 2 * u_j + own, 2 * u_i + own, 2 * u_j + own};
}

/// The vote of a third party between the sides, before anybody else has joined.
double third_vote(const Setup& s, const View& v, const Sides& alone, std::size_t m) {
  const double u_i = v.of_i[m], u_j = v.of_j[m], y = vote(s.options.rule, s.votes[m], u_i, u_j);
  const double p = (alone.i + (y > 0 ? y : 0)) / (alone.i + alone.j + (y > 0 ? y : -y));
  const Joining e = joining(s.options.third, u_i, u_j, v.own[m]);
  return vote(s.options.rule, s.votes[m], p * e.win_i + (1 - p) * e.lose_i, p * e.win_j + (1 - p) * e.lose_j);
}

double chance(const Setup& s, const View& v, std::size_t i, std::size_t j) {
  Sides alone;
  alone.add(vote(s.options.rule, s.votes[i], v.of_i[i], v.of_j[i]));
  alone.add(vote(s.options.rule, s.votes[j], v.of_i[j], v.of_j[j]));
  Sides all = alone;
  for (std::size_t m = 0; m < s.n; ++m)
    if (m != i && m != j) all.add(third_vote(s, v, alone, m));
  return all.i / (all.i + all.j);
}

/// With v.of_i and v.of_j filled.
Prospect weigh(const Setup& s, const View& v, std::size_t i, std::size_t j) {
  const double p = chance(s, v, i, j), u_i = v.of_i[i], u_j = v.of_j[i];
  const double victory = 2 * u_i, defeat = 2 * u_j, fight = p * victory + (1 - p) * defeat;
  return {p, (1 - s.total[j]) * victory + s.total[j] * fight - (u_i + u_j)};
}

}  // namespace

Prospect prospect(const Setup& s, const Assessment& a, std::size_t h, std::size_t i, std::size_t j) {
  View v = view_of(s, a, h);
  fill(a, v.risk, i, v.of_i);
  fill(a, v.risk, j, v.of_j);
  return weigh(s, v, i, j);
}

std::vector<Challenge> challenges(const Setup& s, const Assessment& a) {
  std::vector<Challenge> out;
  for (std::size_t i = 0; i < s.n; ++i) {
    View v = view_of(s, a, i);
    fill(a, v.risk, i, v.of_i);
    Challenge best{i, i, {0, least_gain}};
    for (std::size_t j = 0; j < s.n; ++j) {
      if (j == i) continue;
      fill(a, v.risk, j, v.of_j);
      const Prospect seen = weigh(s, v, i, j);
      if (seen.gain > best.seen.gain) best = {i, j, seen};
    }
    if (best.to != i) out.push_back(best);
  }
  return out;
}

}  // namespace lattice::spatial
