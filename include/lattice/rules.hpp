#pragma once
// rules: what follows from a contest. Its published tallies counted by its own rules, and its last round foretold from
// what was known before, under rival assumptions about where the voters of those who are out go.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lattice/contest.hpp"
#include "lattice/stats.hpp"

namespace lattice {

// ------------------------------------------------------------------------------------------------------------ counting

/// One round counted.
struct RoundCount {
  std::vector<double> votes;                       ///< per candidate; 0 for those who do not stand in it
  std::vector<std::vector<double>> by_electorate;  ///< electorate x candidate
  double valid = 0;                                ///< all votes counted
  std::vector<std::size_t> ranking;                ///< those who stand, most votes first; ties in the order of the file
  std::vector<std::size_t> advancing;              ///< into the next round; empty where somebody won or it is the last
  std::optional<std::size_t> winner;  ///< by majority, or, in the last round, by lead; none when the lead is tied
};

struct ContestCount {
  std::vector<RoundCount> rounds;  ///< those for which tallies are published, up to the one that decided
  std::optional<std::size_t> winner;
};

/// Counts the published tallies round by round. Throws Error(bad_input) when a candidate gets votes in a round it is
/// not in, Error(missing_data) when the first round has no tally.
ContestCount count_contest(const Contest& contest);

// ------------------------------------------------------------------------------------------------------------
// transfers

/// Where the voters of those who are out go. even: in equal parts to all who stand; proportional: as those who stand
/// divide the same electorate; stated: as the file says, even where it says nothing.
enum class TransferRule : std::uint8_t { even, proportional, stated };
std::string_view name_of(TransferRule rule);
std::optional<TransferRule> read_transfer_rule(std::string_view name);
std::vector<std::string> transfer_rule_names();

/// What a forecast takes as known and how it draws the rest.
struct ForecastQuestion {
  std::size_t known_rounds = 1;  ///< tallies taken as known: 0 from surveys of support, 1 after the first round, ...
  TransferRule rule = TransferRule::even;
  double concentration =
      4;  ///< of the Dirichlet draw of each transfer: 4 lets half of a bloc's votes vary by a standard deviation of .22
  std::uint64_t runs = 20000;
  std::uint64_t seed = 1;
};

/// What may come of a contest.
struct ContestForecast {
  ForecastQuestion question;
  std::vector<Estimate> wins;   ///< per candidate: probability to win, with the interval of a finite number of runs
  std::vector<double> reaches;  ///< per candidate: share of runs in which it stands in the last round
  std::vector<Estimate>
      votes;        ///< per candidate: votes in the last round where it stands in it: mean, 10 % and 90 % quantiles
  double tied = 0;  ///< share of runs without a single leader
  /// With the finalists known: the share of all transferable votes of individual voters that the second needs to draw
  /// level, when unit votes divide as expected; outside [0, 1] when it cannot be had. Missing with other than two
  /// finalists.
  std::optional<double> second_needs;
};

/// Draws the rounds that are not known. Cost: runs x rounds x electorates x candidates^2. Throws Error(bad_input) when
/// more rounds are asked to be known than have tallies, Error(missing_data) when nothing is known of an electorate.
ContestForecast forecast_contest(const Contest& contest, const ForecastQuestion& question);

}  // namespace lattice
