#pragma once
// power: who can turn a losing coalition into a winning one. Exact Shapley-Shubik and Banzhaf indices of weighted
// voting games, with one quota or with several at once.
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lattice {

/// One requirement: the weights of the members of a coalition add up to the quota or more.
struct WeightedRule {
  std::vector<std::int64_t> weights;  ///< one per player, 0 or more
  std::int64_t quota = 0;             ///< from 1 to the sum of the weights
  std::int64_t scale = 1;             ///< what decimals were multiplied by to make both whole
};

/// A coalition wins if it meets every rule (a double majority has two). All rules speak of the same players.
struct WeightedGame {
  std::vector<WeightedRule> rules;
};

/// Reads a quota and weights written as whole or decimal numbers ("12", "0.65"), exactly: decimals are scaled to whole
/// numbers, together. "7x5" stands for five players of weight 7. Throws Error(bad_input) for anything else, negative
/// numbers, or numbers that need more than 18 digits.
WeightedRule read_rule(std::string_view quota, const std::vector<std::string>& weights);

/// Shapley-Shubik: the share of all orders of joining in which the player is the one that makes the coalition win.
/// Banzhaf: the player's swings (coalitions of the others that lose without it and win with it) over all swings.
enum class PowerIndex : std::uint8_t { shapley, banzhaf };

/// An index for people: its name as the command line has it, and what it says, with its source.
struct PowerIndexText {
  std::string_view name, text;
};
std::span<const PowerIndexText> power_indices();

/// The power of one player. Both indices lie in [0, 1] and sum to 1 over the players.
struct PowerShare {
  std::string fraction;  ///< exact, in lowest terms: "421/2145", "0", "1"
  double value = 0;      ///< the nearest double
  std::string swings;    ///< number of swings, exact
  double chance = 0;     ///< swings / 2^(n-1): chance to decide if all others vote yes or no by tossing coins
};

/// The index of every player, exact. At most 250 players. Method: numbers of losing coalitions by size and sums of
/// weights, and the same without one player by subtraction. Cost: players^2 x different sums of losing coalitions (for
/// one rule at most the quota) for Shapley-Shubik; a factor of the number of players less for Banzhaf.
/// Errors: bad_input for no players, rules of different lengths, a negative weight, or a quota that nobody or
/// everybody reaches; unsupported where more than 8 million counts would be needed.
/// Sources: Shapley and Shubik, APSR 48 (1954) 787; Banzhaf, Rutgers Law Review 19 (1965) 317.
std::vector<PowerShare> power(const WeightedGame& game, PowerIndex index);

}  // namespace lattice
