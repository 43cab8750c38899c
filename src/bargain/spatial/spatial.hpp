#pragma once
// The pieces of the spatial model, on the scale [0, 1]. Matrices are flat. Columns of utilities are contiguous per
// option, because every inner loop runs over the actors who value one option.
#include <cstddef>
#include <span>
#include <vector>

#include "lattice/bargain.hpp"

namespace lattice::spatial {

/// A flat table: `rows` contiguous rows of `width`.
struct Flat {
  std::size_t rows = 0, width = 0;
  std::vector<double> cells;
  Flat() = default;
  Flat(std::size_t r, std::size_t w) : rows(r), width(w), cells(r * w) {}
  double* row(std::size_t r) { return cells.data() + r * width; }
  const double* row(std::size_t r) const { return cells.data() + r * width; }
};

/// What does not change over a run.
struct Setup {
  std::size_t n = 0, dimensions = 0;
  std::vector<double> weight, total, votes;  ///< w, sum of saliences, w x sum of saliences
  std::vector<double> scale;                 ///< 1 / sum of squared saliences; 0 for who cares about nothing
  Flat salience;                             ///< actor by dimension
  std::vector<Accommodation> accommodation;
  BargainOptions options;
};

Setup make_setup(const BargainCase& c, const BargainOptions& options);

/// Where everybody stands and would like to stand: actor by dimension.
struct Standing {
  Flat position, ideal;
};

/// Utility of a distance for an attitude to risk: averse 1, neutral 0, seeking -1.
inline double utility(double distance, double risk) {
  return distance <= 1 ? (1 - distance) * (1 + risk * distance) : (1 - distance) * (1 + risk);
}

/// Distance of a position from an actor's ideal, by the actor's saliences.
double distance(const Setup& s, const Standing& at, std::size_t actor, const double* position);

/// The vote of a voter of weight w between utilities a and b: positive for a.
double vote(VoteRule rule, double w, double a, double b);

/// Chance that the stronger of two coalitions wins.
double victory(VictoryModel model, double strength, double against);

/// A set of options that are voted on: per option, what each actor gets from it.
using Ballot = std::vector<const double*>;

/// Probability of each option. `weight` is each voter's.
std::vector<double> elect(const BargainOptions& options, std::span<const double> weight, const Ballot& ballot);

/// What a turn begins with.
struct Assessment {
  Flat distance;  ///< option (position of) by actor: who finds it how far
  std::vector<double> risk;
};

Assessment assess(const Setup& s, const Standing& at);

/// h's estimate of i's attitude to risk.
double seen_risk(const Setup& s, const Assessment& a, std::size_t h, std::size_t i);

/// Probability of each actor's position by its own estimate, with positions that are alike put together.
std::vector<double> reported(const Setup& s, const Standing& at, const Assessment& a);

/// A challenge as somebody sees it.
struct Prospect {
  double chance = 0;  ///< of the challenger's victory
  double gain = 0;    ///< of the challenger, against the status quo
};

/// The challenge of i to j as h sees it.
Prospect prospect(const Setup& s, const Assessment& a, std::size_t h, std::size_t i, std::size_t j);

/// The best challenge of each actor, in the order of actors; actors without one are left out.
struct Challenge {
  std::size_t from = 0, to = 0;
  Prospect seen;
};
std::vector<Challenge> challenges(const Setup& s, const Assessment& a);

/// A bargain: where two actors would go. A status quo has from == to.
struct Deal {
  std::size_t from = 0, to = 0;
  Prospect seen;
  std::vector<double> from_place, to_place;
};

/// The compromise for a chance of victory.
Deal compromise(const Setup& s, const Standing& at, const Challenge& c, double chance);

/// The bargains that a challenge puts on the table: one, or two where both views count.
std::vector<Deal> deals(const Setup& s, const Standing& at, const Assessment& a, const Challenge& c);

/// For each actor, the deal it takes; -1: the status quo.
std::vector<int> resolve(const Setup& s, const Standing& at, const Assessment& a, const std::vector<Deal>& deals,
                         std::uint64_t turn);

}  // namespace lattice::spatial
