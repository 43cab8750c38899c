// A probabilistic election among options: coalitions for every pair, chances of victory, and one of three ways from
// these to a probability for each option.
#include <cmath>

#include "spatial.hpp"

namespace lattice::spatial {
namespace {

constexpr double least_support = 1e-8;

/// Strengths of the coalitions, option by option: row i, column j is who prefers i to j.
template <class Vote>
Flat coalitions_by(std::span<const double> weight, const Ballot& ballot, const Vote& vote_of) {
  const std::size_t m = ballot.size(), n = weight.size();
  Flat c(m, m);
  for (std::size_t i = 0; i < m; ++i) {
    c.row(i)[i] = least_support;
    for (std::size_t j = 0; j < i; ++j) {
      const double *a = ballot[i], *b = ballot[j];
      double for_i = least_support, for_j = least_support;
      for (std::size_t k = 0; k < n; ++k) {
        const double v = vote_of(weight[k], a[k], b[k]);
        for_i += v > 0 ? v : 0.0;
        for_j += v < 0 ? -v : 0.0;
      }
      c.row(i)[j] = for_i;
      c.row(j)[i] = for_j;
    }
  }
  return c;
}

Flat coalitions(const BargainOptions& o, std::span<const double> weight, const Ballot& ballot) {
  if (o.rule == VoteRule::proportional)  // the usual rule gets a loop of its own
    return coalitions_by(weight, ballot, [](double w, double a, double b) { return w * (a - b); });
  if (o.rule == VoteRule::prospect && o.variant == Variant::as_documented)  // both readings of a pair, so no order
    return coalitions_by(weight, ballot, [](double w, double a, double b) {
      return (vote(VoteRule::prospect, w, a, b) - vote(VoteRule::prospect, w, b, a)) / 2;
    });
  return coalitions_by(weight, ballot, [&](double w, double a, double b) { return vote(o.rule, w, a, b); });
}

Flat chances(VictoryModel model, const Flat& c) {
  Flat p(c.rows, c.rows);
  for (std::size_t i = 0; i < c.rows; ++i) {
    p.row(i)[i] = 0.5;
    for (std::size_t j = 0; j < i; ++j) {
      p.row(i)[j] = victory(model, c.row(i)[j], c.row(j)[i]);
      p.row(j)[i] = 1 - p.row(i)[j];
    }
  }
  return p;
}

/// The chance to beat every other option, as a share. Logarithms would lose ties; the products are kept in range by
/// powers of two, which lose nothing.
std::vector<double> conditional(const Flat& p) {
  const std::size_t m = p.rows;
  std::vector<double> out(m);
  std::vector<int> power(m);
  int most = 0;
  for (std::size_t i = 0; i < m; ++i) {
    double product = 1;
    int exponent = 0;
    for (std::size_t j = 0; j < m; ++j) {
      product *= p.row(i)[j];
      if (product < 0x1p-500 && product > 0) product *= 0x1p500, exponent -= 500;
    }
    out[i] = product;
    power[i] = exponent;
    if (product > 0 && (i == 0 || exponent > most)) most = exponent;
  }
  double sum = 0;
  for (std::size_t i = 0; i < m; ++i) sum += out[i] = std::ldexp(out[i], power[i] - most);
  for (double& x : out) x = sum > 0 ? x / sum : 1.0 / static_cast<double>(m);
  return out;
}

/// One step of a Markov election: what each option gets when challenges come as `step` says, averaged with before.
/// Returns the largest change.
template <class Step>
double markov_step(std::vector<double>& p, std::vector<double>& next, const Step& step) {
  double most = 0;
  for (std::size_t i = 0; i < p.size(); ++i) next[i] = step(i);
  for (std::size_t i = 0; i < p.size(); ++i) {
    most = std::max(most, std::abs(next[i] - p[i]));
    p[i] = (p[i] + next[i]) / 2;
  }
  return most;
}

template <class Step>
std::vector<double> markov(std::size_t m, double tolerance, int limit, const Step& step) {
  std::vector<double> p(m, 1 / static_cast<double>(m)), next(m);
  const auto one = [&](std::size_t i) { return step(p, i); };
  for (int turn = 0; turn < limit; ++turn)
    if (markov_step(p, next, one) <= tolerance) return p;
  throw Error(Fault::unsupported, "the Markov election did not settle in " + std::to_string(limit) +
                                      " steps; take --pce Conditional for this case");
}

std::vector<double> markov_uniform(const Flat& p) {
  const std::size_t m = p.rows;
  return markov(m, 1e-6, 100000, [&](const std::vector<double>& now, std::size_t i) {
    double sum = 0;
    for (std::size_t j = 0; j < m; ++j) sum += p.row(i)[j] * (now[i] + now[j]);
    return sum / static_cast<double>(m);
  });
}

/// The share of challenges that option i (column) gets from supporters of j (row): who gains most speaks most.
Flat incentives(const Flat& p, const Flat& c) {
  const std::size_t m = p.rows;
  Flat share(m, m);
  for (std::size_t j = 0; j < m; ++j) {
    double sum = 0;
    for (std::size_t i = 0; i < m; ++i) sum += share.row(j)[i] = c.row(i)[j] * p.row(i)[j] + (i == j ? 1e-10 : 0);
    for (std::size_t i = 0; i < m; ++i) share.row(j)[i] /= sum;
  }
  return share;
}

std::vector<double> markov_incentive(const Flat& p, const Flat& c) {
  const std::size_t m = p.rows;
  const Flat share = incentives(p, c);
  return markov(m, 1e-8, 1000, [&](const std::vector<double>& now, std::size_t i) {
    double sum = 0;
    for (std::size_t j = 0; j < m; ++j) sum += p.row(i)[j] * (now[i] * share.row(i)[j] + now[j] * share.row(j)[i]);
    return sum;
  });
}

}  // namespace

std::vector<double> elect(const BargainOptions& options, std::span<const double> weight, const Ballot& ballot) {
  const Flat c = coalitions(options, weight, ballot), p = chances(options.victory, c);
  switch (options.election) {
    case ElectionModel::markov_uniform: return markov_uniform(p);
    case ElectionModel::markov_incentive: return markov_incentive(p, c);
    case ElectionModel::conditional: break;
  }
  return conditional(p);
}

}  // namespace lattice::spatial
