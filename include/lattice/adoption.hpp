#pragma once
// adoption: would a proposal pass? Rules of adoption over the actors of a bargaining case: who says yes, on whom it
// hangs, how far a proposal may go, and what power the rule gives to whom wherever they stand.
#include <optional>
#include <vector>

#include "lattice/bargain_case.hpp"
#include "lattice/power.hpp"

namespace lattice {

/// One vote by one rule. Voters say yes to what lies nearer to their position than the status quo does, and no where
/// both are as near: single-peaked, symmetric preferences in one dimension.
struct Vote {
  std::size_t rule = 0;  ///< index into the rules
  bool passes = false;
  std::vector<std::size_t> yes;  ///< actors, in the order of the rule
  /// The voter with whom a coalition becomes winning when those who go furthest from the status quo join first; none
  /// where the rule has no winning coalition.
  std::optional<std::size_t> pivot;
  /// The proposal furthest from the status quo, on the proposal's side, that would still pass: the pivot's position
  /// twice as far out (Romer and Rosenthal 1978), on [0, 100]; the status quo where nothing passes.
  double furthest = 0;
};

/// The vote by every rule on a proposal against a status quo, both on [0, 100]. `places`: one per actor, the first
/// dimension. Cost: n log n per rule.
std::vector<Vote> votes_on(const BargainCase& c, const std::vector<double>& places, double proposal, double status_quo);

/// True if the coalition meets the rule.
bool carries(const BargainCase& c, const AdoptionRule& rule, const std::vector<std::size_t>& yes);

/// The rule as a weighted voting game of its voters, exact.  Throws Error(unsupported) where weights have more than
/// three decimals, Error(bad_input) where a weight is asked for and all are 0.
WeightedGame game_of(const BargainCase& c, const AdoptionRule& rule);

/// Rules for a case that states none, over all actors: consensus, simple majority, two thirds, 55 % with 65 % of the
/// weight, and a majority with a veto of whoever weighs most. Those on weight are left out where all weights are 0.
std::vector<AdoptionRule> usual_rules(const BargainCase& c);

}  // namespace lattice
