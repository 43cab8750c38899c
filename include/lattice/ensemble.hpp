#pragma once
// ensemble: the models of simulate.hpp played many times. A plan holds everything that does not depend on chance (who
// is bound in which crisis under which design, and the facts of each state), as dense arrays; a run is arithmetic on
// them. Each pair of runs shares one draw of every parameter, and all designs share the luck: the covariance within
// pairs is the variance due to parameters, and differences between designs are not blurred by luck. Sums are whole
// numbers, so that any number of threads, shards or ranks gives the same bytes.
#include <array>
#include <atomic>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "lattice/simulate.hpp"

namespace lattice {

// ------------------------------------------------------------------------------------------------------------------
// plan

/// At most so many states can be asked to help in one crisis.
inline constexpr std::size_t most_helpers = 64;
inline constexpr std::size_t theory_count = 3;  ///< rows of theories()

/// How it is told whether a state that is bound comes: by the rate of all disputes (model join), or by the rate of
/// alliances that were invoked in war (model honour). Two answers of science to one question; both are played.
enum class Coming : std::uint8_t { join, honour };
inline constexpr std::size_t coming_count = 2;
/// "join" or "honour".
std::string_view name_of(Coming coming);

/// How far the force of an act goes, as data on disputes count it.
enum class Hostility : std::uint8_t { below_force, force, war };
/// Invasion and declared war are war; pressure, threats and unrest are below force; the rest is use of force.
Hostility hostility_of(Act act);

/// Marks of a helper under a design, as bits.
enum HelperMark : std::uint8_t {
  mark_pact = 1,
  mark_pact_attacker = 2,
  mark_relevant = 4,
  mark_law = 8,
  mark_judges = 16
};
inline constexpr std::size_t mark_sets = 32;

/// A third state that might help in a crisis: facts that are the same under every design.
struct Helper {
  std::string code;
  int member = -1;                     ///< place in EnsemblePlan::members
  std::array<double, join_terms> row;  ///< covariates of the model join, those of promises 0
  double strength = 0;                 ///< capability, share of the world's
  double km = 0;                       ///< from its capital to the place of the crisis
  bool near = false;                   ///< its capital or a border of it is near the target: it could lend bases
};

/// What the law of a design says of a crisis.
struct CrisisLaw {
  Cover cover;                        ///< for the theories of deterrence
  std::vector<std::uint8_t> marks;    ///< per helper
  std::vector<std::uint8_t> promise;  ///< per helper: 3 x institution + formality of the text, for honour
  std::vector<std::uint64_t> calls;   ///< per helper: helpers newly bound when it has joined (duties of a chain)
  std::uint64_t bound = 0;            ///< helpers bound by the attack itself
  bool challenger_covered = false;    ///< somebody owes the attacker defence
};

/// One crisis: what it takes to play it.
struct CrisisPlan {
  std::string id, title, pair;  ///< pair: "CHN-PHL"
  std::size_t pair_index = 0;
  DyadYear dyad;
  Hostility hostility = Hostility::force;
  int alike = 1;  ///< crises of the scenario with the same pair and hostility; they share its probability evenly
  double strength_first = 0, km_first = 0;  ///< attackers: capability; from the nearest capital to the place
  double strength_target = 0, km_target = 0;
  std::vector<int> hit;  ///< members that are attacked
  std::vector<Helper> helpers;
  std::vector<CrisisLaw> law;  ///< per design
};

/// Switchable assumptions.
struct EnsembleSwitches {
  bool reaction = false;  ///< adversaries answer a new pact by pacts of their own; cover emboldens
  bool chain = true;      ///< a joiner calls up duties of others, and changes the strength the next one sees
  bool bases = true;      ///< access to bases near the place saves part of the loss of strength over distance
};

/// The sets of parameters, in the order in which they are drawn.
enum class ParameterSet : std::uint8_t {
  arrival,
  escalation,
  join,
  rung,
  honour,
  outcome,
  reaction,
  course,
  leeds,
  benson,
  kvp
};
inline constexpr std::size_t parameter_sets = 11;

/// Everything that is not chance.
struct EnsemblePlan {
  std::string scenario, scenario_hash, data_hash;
  std::vector<std::string> designs, titles, members;
  std::size_t baseline = 0;
  bool after_1945 = true;
  std::vector<CrisisPlan> crises;
  std::vector<std::string> pairs;  ///< directed pairs of the crises
  std::array<Parameters, parameter_sets> parameters;
  EnsembleSwitches switches;
  std::vector<std::string> remarks;  ///< where a fact was filled in by an assumption
};

/// The parameters that ship with the data, in the order of ParameterSet.
std::array<Parameters, parameter_sets> ensemble_parameters(const DataSet& data);

/// Fixes parameters: "outcome.exponent=1" (no uncertainty left), "join.law~0.5:0.1" (mean and standard deviation).
/// Error(bad_input, not_found) with near names; values that no model can take are refused.
void assume(std::array<Parameters, parameter_sets>& parameters, const std::string& text);

/// Names of all parameters as assume() takes them, in drawing order.
std::vector<std::string> parameter_names(const EnsemblePlan& plan);

/// Hash of everything in a plan that results depend on: two plans with one hash give the same numbers.
std::string plan_hash(const EnsemblePlan& plan);

/// Error(bad_input) unless the plan can be played: shapes fit, strengths are above 0, facts are finite.
void check_plan(const EnsemblePlan& plan);

// ------------------------------------------------------------------------------------------------------------------
// one run

/// What happened in one crisis of one run under one design.
struct Played {
  std::uint64_t combat = 0;                     ///< helpers that fight
  std::array<std::uint64_t, rungs> at_least{};  ///< helpers that went at least so far
  std::uint64_t drawn = 0;                      ///< of those that fight: bound only because another came
  OutcomeChances outcome;
  int rounds = 0;
};

/// One crisis of one run, told step by step for `lattice replay`.
struct PlayedCrisis {
  std::array<double, theory_count> attack{};   ///< probability in a year, by theory
  double luck = 0;                             ///< the uniform number that decides whether it comes
  double shock = 0;                            ///< common shock of the crisis, log-odds
  std::array<double, most_helpers> chance{};   ///< of each helper to fight, before anyone has joined
  std::array<double, most_helpers> uniform{};  ///< its luck: it fights when this is below its chance
  std::vector<std::uint64_t> waves;            ///< who joined in each round
  Played played;
};

/// Plays one crisis of run `run` under a design. The same numbers as in the ensemble. Error(bad_input) out of range.
PlayedCrisis replay_crisis(const EnsemblePlan& plan, std::uint64_t seed, std::uint64_t run, std::size_t crisis,
                           std::size_t design, Coming coming);

/// The parameters that run `run` draws, in the order of parameter_names().
std::vector<double> parameters_of_run(const EnsemblePlan& plan, std::uint64_t seed, std::uint64_t run);

// ------------------------------------------------------------------------------------------------------------------
// many runs

/// Whole numbers of 128 bits: sums in units of 2^-50.
__extension__ typedef __int128 Wide;

/// Sums of an ensemble, or of a part of it. Adding two is exact.
struct EnsembleSums {
  std::vector<Wide> sums;
  std::uint64_t runs = 0;
};

/// What identifies an ensemble: parts of different ones are never put together.
struct EnsembleKey {
  std::string scenario, scenario_hash, data_hash, plan;  ///< plan: plan_hash
  std::uint64_t seed = 1;
  std::uint64_t runs = 0;  ///< of the whole ensemble; even, for runs are played in pairs
  std::string options;     ///< how the plan was asked for, so that merge can build it again
};

/// What the first differs in from the second, in words; empty when they are of one ensemble.
std::string difference_of(const EnsembleKey& first, const EnsembleKey& second);

/// A part of an ensemble: blocks [from, until) of which [from, done) are in the tally.
struct EnsemblePart {
  EnsembleKey key;
  std::uint64_t from = 0, until = 0, done = 0;
  EnsembleSums tally;
};

/// Runs of a block: parts and checkpoints begin and end at blocks.
inline constexpr std::uint64_t block_runs = 1024;
/// Error(bad_input) when runs is 0 or odd.
std::uint64_t blocks_of(std::uint64_t runs);

/// The blocks of shard i of n (1-based), as equal as can be. Error(bad_input) unless 1 <= i <= n.
EnsemblePart shard_of(const EnsembleKey& key, std::uint64_t shard = 1, std::uint64_t of = 1);

/// How a long run speaks with its caller.
struct EnsembleWatch {
  int threads = 1;
  const std::atomic<bool>* stop = nullptr;          ///< set: stop after the blocks in hand
  std::function<void(const EnsemblePart&)> after;   ///< called between batches, from the calling thread
  std::function<bool(const EnsemblePart&)> enough;  ///< asked every 8 blocks; true: stop early
};

/// Plays the blocks that are not done, threads at a time. Returns true when all are done. Cost: some 0.3 microseconds
/// for a crisis, run and design.
bool play(const EnsemblePlan& plan, EnsemblePart& part, const EnsembleWatch& watch = {});

/// Puts parts together. Error(bad_input) when keys differ, a block is missing, is there twice, or a part is unfinished.
EnsemblePart merge(const std::vector<EnsemblePart>& parts, const std::vector<std::string>& names);

/// A part as text, with a check sum at the end; and back. Error(bad_input) with the line for a file that is cut off,
/// damaged, or of another version.
std::string write_part(const EnsemblePart& part);
EnsemblePart read_part(std::string_view text, const std::string& file);

/// Writes it so that a crash at any moment leaves the old file or the new one: temporary file, fsync, rename.
/// Error(io) when the disk is full; the old file then stays.
void keep_part(const EnsemblePart& part, const std::string& file);

// ------------------------------------------------------------------------------------------------------------------
// results

/// A figure under each theory and its mean over theories with all parts of the variance.
struct Rival {
  std::vector<Estimate> by_theory;  ///< parameter and Monte Carlo parts; order: see `theories_of`
  Estimate all;                     ///< theory part too
  /// Every theory gives the same sign and its interval leaves 0 out. Only for differences.
  bool robust = false;
  bool agrees = false;  ///< the same sign everywhere, interval or not
};

/// What a figure is judged across.
enum class Across : std::uint8_t { theories, comings, both };
/// Labels of Rival::by_theory: "leeds", ..., or "join", "honour", or "leeds, join", ...
std::vector<std::string> labels_of(Across across);

/// Under one design, and the difference from the baseline (none for the baseline itself).
struct Figure {
  Across across = Across::theories;
  Rival value;
  std::optional<Rival> difference;
};

struct HelperShare {
  std::string code;
  std::array<std::array<double, rungs>, coming_count> at_least{};  ///< share of runs in which it went so far
  bool bound = false;                                              ///< by the text, in this crisis
  bool chained = false;                                            ///< only because another state may join
};
struct CrisisResult {
  Figure attack;     ///< probability that it comes in a year
  Figure held;       ///< given the attack: the attacker does not win
  Figure joiners;    ///< given the attack: states that fight for the target
  Figure alone;      ///< given the attack: nobody fights for the target
  Figure abandoned;  ///< given the attack: somebody is bound to fight for it, and nobody who is bound does
  std::vector<HelperShare> helpers;
};
struct MemberResult {
  Figure own;        ///< attacks on it a year
  Figure drawn;      ///< wars and disputes a year that it joins for another
  Figure abandoned;  ///< attacks on it a year in which nobody who is bound comes, though somebody is
  std::array<double, coming_count> fights{};  ///< share of the crises of others in which it fights, mean over crises
  double by_text = 0, by_chain = 0;  ///< crises in which the text binds it; in which it binds only after another joins
};
struct DesignResult {
  std::vector<CrisisResult> crises;
  std::vector<MemberResult> members;
  Figure attacks;  ///< attacks a year over all crises
  Figure lost;     ///< of these, won by the attacker
};
/// How much of the variance of a difference an assumption explains alone: squared correlation.
struct ParameterInfluence {
  std::string parameter;
  double share = 0;  ///< of the variance between parameter draws, 0 to 1
  int sign = 0;
};
struct DesignInfluence {
  std::vector<ParameterInfluence> on_attacks, on_lost;  ///< greatest first
};
struct EnsembleResult {
  EnsembleKey key;
  std::uint64_t runs = 0;
  std::vector<DesignResult> designs;
  std::vector<DesignInfluence> influence;  ///< per design, on its difference from the baseline
};
EnsembleResult results_of(const EnsemblePlan& plan, const EnsemblePart& part);

/// Width of the 95 % interval that luck alone leaves for the difference in attacks that the attacker wins in a year:
/// the widest of all designs. For rules that stop.
double width_of_luck(const EnsemblePlan& plan, const EnsemblePart& part);

struct Sweep;
/// The assumptions of each point of a sweep, as assume() and switches take them. Sobol and hypercube points lie within
/// the ranges. Error(bad_input) when there is nothing to vary.
std::vector<std::vector<std::string>> sweep_points(const Sweep& sweep, std::uint64_t seed);

// ------------------------------------------------------------------------------------------------------------------
// value of a promise

/// The same promise in another form, under one theory.
struct PromiseForm {
  std::string form;  ///< "binding treaty, with an organ" ...
  std::string theory;
  Estimate kept;        ///< probability that it is kept once invoked (model honour, after 1945)
  Estimate deterrence;  ///< factor on the odds that an attack is begun
};
/// Binding or political, with an organ or without, under each theory: draws of the models honour and theory.
std::vector<PromiseForm> value_of_form(const EnsemblePlan& plan, std::uint64_t seed, std::uint64_t draws = 20000);

}  // namespace lattice
