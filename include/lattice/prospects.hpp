#pragma once
// prospects: could it come about? A bargaining case run once for every way the contest that it hangs on may end: what
// the models and the baselines say, whether the proposal passes by each rule, and all of it weighed by the chances of
// the candidates.
#include <optional>
#include <string>
#include <vector>

#include "lattice/adoption.hpp"
#include "lattice/bargain.hpp"
#include "lattice/membership_study.hpp"
#include "lattice/rules.hpp"

namespace lattice {

/// A question under one assumption about who wins, or as it stands where it hangs on no contest.
struct Branch {
  std::string winner, name;  ///< id and name of the candidate; empty: as the case stands
  BargainCase question;      ///< with the positions of that case
  Baselines baseline;
  BargainForecast spatial;            ///< of the spatial model, last turn
  EuRound expected_utility;           ///< last round
  Estimate spatial_mean, input_mean;  ///< first dimension, 80 % of draws of the inputs: the model, and no model
  double proposal = 0;                ///< what is voted on: the case's, else the forecast of the spatial model
  std::vector<Vote> votes;            ///< by every rule, at the positions as given
  std::vector<Estimate> passes;       ///< share of draws in which it passes, by rule: Wilson interval of finite draws
  std::vector<double> spatial_draws, input_draws;  ///< behind the intervals
};

/// All branches weighed by one assumption about transfers.
struct Overall {
  std::string transfers;
  std::vector<double> chances;        ///< per branch, adding up to 1
  Estimate spatial_mean, input_mean;  ///< 80 % of the weighed draws
  std::vector<double> passes;         ///< by rule
};

/// The power of every voter of a rule; empty where weights are too fine to be counted exactly.
struct RulePower {
  std::vector<PowerShare> shapley, banzhaf;
};

struct Prospects {
  BargainCase question;
  std::optional<Contest> contest;
  std::vector<ContestForecast> forecasts;  ///< one per assumption about transfers, with what was known on the day
  std::vector<Branch> branches;            ///< likeliest first; one where there is no contest
  std::vector<Overall> overall;
  std::vector<RulePower> power;  ///< by rule
  std::uint64_t draws = 0, seed = 0;
};

struct ProspectOptions {
  std::uint64_t draws = 100;  ///< of uncertain inputs per branch, >= 2
  std::uint64_t runs = 2000;  ///< of the contest
  double spread = 0.1;        ///< where the file gives none, as UncertaintyOptions::spread
  std::uint64_t seed = 1;
};

/// Runs everything. Branches with the same numbers are run once. Cost: branches x draws runs of the model. Throws as
/// load_contest, and Error(bad_input) where a branch names a candidate that the contest does not have.
Prospects prospects_of(const DataSet& data, const World& world, const BargainCase& question,
                       const ProspectOptions& options = {});

/// The bargaining case of a scenario: the first in order of ids that names it. None where there is none.
std::optional<BargainCase> case_of_scenario(const DataSet& data, const std::string& scenario);

// ------------------------------------------------------------------------------------------------------------
// back-test

/// What a forecast of the place where things stand said, against what came about.
struct PlaceScore {
  std::string forecast;
  double value = 0;
  std::optional<double> low, high;
  double error = 0;  ///< absolute
  bool is_baseline = false;
};

/// What a forecast of the contest gave the candidate who won.
struct WinnerScore {
  std::string forecast;
  double chance = 0, log_score = 0;  ///< natural logarithm; 0 is best
  double brier = 0;                  ///< sum of squares over candidates; 0 is best, 2 worst
  std::string favourite;             ///< whom it put first
  bool is_baseline = false;
};

/// Agreements signed after the day.
struct SignedAfter {
  std::string id, title;
  Day date = 0;
  std::vector<std::string> parties;  ///< those among the candidates
  bool binding = false;
};

struct ProspectTest {
  std::string winner;  ///< name of the candidate who won by the published tallies; empty: no contest
  std::vector<WinnerScore> contest;
  std::vector<PlaceScore> places;
  std::vector<SignedAfter> agreements;  ///< by date
  double years = 0;                     ///< from the day to the last agreement that the register knows
  double expected = 0;                  ///< binding agreements entering into force at the pace since 1990
  std::size_t entered = 0;              ///< those that did
};

/// Holds the forecasts against what came about. `among`: whose agreements count.
ProspectTest test_prospects(const Prospects& p, const World& world, const std::vector<Actor>& among, Day day);

}  // namespace lattice
