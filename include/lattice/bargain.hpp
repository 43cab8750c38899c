#pragma once
// bargain: where bargaining ends. The spatial model of politics with challenges, votes and moves turn by turn, the
// older expected-utility model beside it, and the baselines that both have to beat. The method is
// docs/method/bargaining.md. Decision rules and contests are in lattice/rules.hpp, blocs and accession paths in
// lattice/bloc.hpp.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lattice/bargain_case.hpp"
#include "lattice/stats.hpp"

namespace lattice {

// ------------------------------------------------------------------------------------------------------------------
// settings

/// Where the reference program departs from its own documentation: as it computes, or as it says it does.
enum class Variant : std::uint8_t { as_documented, as_coded };
/// How strongly an actor votes for the better of two options.
enum class VoteRule : std::uint8_t { binary, mixed_binary, proportional, mixed_cubic, cubic, prospect };
/// How the strengths of two coalitions turn into the chance of victory.
enum class VictoryModel : std::uint8_t { linear, square, quartic, octic, binary };
/// How pairwise chances turn into a probability for each option.
enum class ElectionModel : std::uint8_t { conditional, markov_uniform, markov_incentive };
/// The range of risk attitudes.
enum class RiskRange : std::uint8_t { min, mid, max };
/// How far an actor sees the risk attitude of another rather than its own.
enum class RiskView : std::uint8_t { none, one_third, half, two_thirds, full };
/// Whether third parties bear the outcome of a challenge they join.
enum class ThirdParty : std::uint8_t { none, semi, full };
/// How a chance of victory turns into a compromise.
enum class Interpolation : std::uint8_t { s1p1, s2p2, s2pmax };
/// Whose view of the chance the compromise rests on.
enum class Exchange : std::uint8_t { initiator, both, mean };
/// How an actor chooses among the bargains before it.
enum class Choosing : std::uint8_t { best, chance };

/// Everything the spatial model can be told.
struct BargainOptions {
  Variant variant = Variant::as_documented;
  VoteRule rule = VoteRule::proportional;
  VictoryModel victory = VictoryModel::linear;
  ElectionModel election = ElectionModel::conditional;
  RiskRange range = RiskRange::mid;
  RiskView view = RiskView::one_third;
  ThirdParty third = ThirdParty::semi;
  Interpolation interpolation = Interpolation::s2p2;
  Exchange exchange = Exchange::initiator;
  Choosing choosing = Choosing::best;
  int max_turns = 100;       ///< at most this many turns, >= 0
  int min_turns = 2;         ///< the change is not looked at before this turn
  double min_change = 0.02;  ///< stop when a turn moves less than this share of what the first turn moved
  std::uint64_t seed = 1;    ///< of Choosing::chance
};

/// A word for one value of a setting.
struct OptionWord {
  int value;
  std::string name;   ///< as written on the command line and in files
  std::string also;   ///< another spelling met in files; empty: none
  std::string means;  ///< one line
};

/// A setting with a closed list of words: one row here is one option of the command line, one element of a file, one
/// line of a result.
struct OptionRow {
  std::string option;  ///< "rule", for --rule and for TOML
  std::string tag;     ///< "VotingRule", the element in XML
  std::string means;
  std::vector<OptionWord> words;
  int (*get)(const BargainOptions&);
  void (*set)(BargainOptions&, int);
};

/// Every setting with words.
const std::vector<OptionRow>& option_rows();

/// The word of the setting's present value.
std::string word_for(const OptionRow& row, const BargainOptions& options);

/// Sets one setting by name (the option's or the XML tag's) and word, numbers included (max_turns, min_turns,
/// min_change, seed). Case is ignored. Throws Error(bad_input) with `where`, and "did you mean".
void set_option(BargainOptions& options, const std::string& name, const std::string& word, const std::string& where);

/// The settings that the case's file makes, on top of `base`.
BargainOptions options_of(const BargainCase& c, const BargainOptions& base = {});

// ------------------------------------------------------------------------------------------------------------------
// the spatial model

/// Positions or ideals of all actors: actor-major, dimension-minor, on [0, 100].
using Positions = std::vector<std::vector<double>>;

/// A bargain put to two actors, as it stood in a turn.
struct Offer {
  std::size_t from = 0, to = 0;
  double gain = 0;                           ///< expected change of utility, as the initiator sees it
  double chance = 0;                         ///< of the initiator's victory, as the initiator sees it
  std::vector<double> from_place, to_place;  ///< on [0, 100]
  bool from_takes = false, to_takes = false;
};

/// The state after a turn, and what led to it. Turn 0 is the input.
struct BargainTurn {
  Positions positions, ideals;
  std::vector<double> probability;  ///< of each actor's position in an election among all, by its own estimate; actors
                                    ///< with one position share its probability, so that the sum can exceed 1
  std::vector<double> risk;         ///< attitude to risk: 1 averse, -1 seeking
  std::vector<Offer> offers;        ///< made in this turn, resolved into the next one
  double change = 0;                ///< sum over actors of the distance moved into this turn, on [0, 1] per dimension
};

/// Why a run ended.
enum class BargainEnding : std::uint8_t { settled, turn_limit };

/// The forecasts that a run gives per dimension, on [0, 100].
struct BargainForecast {
  std::vector<double> mean, median;  ///< weighted by weight x salience
};

struct BargainRun {
  BargainOptions options;
  std::vector<BargainTurn> turns;
  BargainEnding ending = BargainEnding::settled;
  /// Mean and median of the last turn's positions.
  BargainForecast forecast;
};

/// Runs the spatial model. A defined answer for every case that load_bargain_case accepts: with equal probabilities
/// everybody is neutral to risk; among equals the first bargain is taken, the status quo before all; who cares about
/// nothing sees no distance. Throws Error(bad_input) on settings out of range, Error(unsupported) when the Markov
/// election does not converge. Cost: O(n^3) per turn for n actors, memory O(n^2).
/// Source: the Spatial Model of Politics of KTAB (Wise, Lester and Efird 2015); see the method page.
BargainRun bargain(const BargainCase& c, const BargainOptions& options);

// ------------------------------------------------------------------------------------------------------------------
// baselines

/// What takes no model: per dimension, on [0, 100].
struct Baselines {
  std::vector<double> mean;    ///< of positions, weighted by weight x salience
  std::vector<double> median;  ///< the same weights: the Condorcet winner where preferences have a single peak
  std::optional<double> status_quo;
};

/// Missing weights (all zero) count everybody the same. Ties of the median: the lower of the two.
Baselines baselines(const BargainCase& c);

/// Mean and median of places, weighted by weight x salience.
BargainForecast forecast_of(const BargainCase& c, const Positions& places);

/// How well forecasts of this kind did where outcomes are known, as others have published: mean absolute error.
struct RecordRow {
  std::string record, forecast;
  double error = 0;
};

/// The published record of models and baselines on European Union issues: the weighted mean usually wins.
const std::vector<RecordRow>& published_record();

// ------------------------------------------------------------------------------------------------------------------
// the older expected-utility model

struct EuOptions {
  double q = 1;    ///< chance that the other side does not stay with the status quo without a challenge, in [0, 1]
  int rounds = 8;  ///< 1 to 1000
};

/// One round: positions, median (Condorcet winner) and mean.
struct EuRound {
  std::vector<double> positions;
  double median = 0, mean = 0;
};

/// The expected-utility model of Bueno de Mesquita for one dimension, as clarified by Scholz, Calbert and Smith 2011;
/// what they leave open is decided as the method page says. Round 0 is the input. The first dimension of the case is
/// used. Cost: O(n^3) per round.
std::vector<EuRound> expected_utility(const BargainCase& c, const EuOptions& options = {});

// ------------------------------------------------------------------------------------------------------------------
// uncertainty

struct UncertaintyOptions {
  std::uint64_t runs = 200;  ///< >= 2
  std::uint64_t seed = 1;
  double level = 0.9;   ///< of the interval, in (0, 1)
  double spread = 0.1;  ///< where the file gives none: triangular, this share of the value (weight, salience) or of the
                        ///< scale (position) to each side; 0: only what the file gives
};

/// How much one actor's inputs move the outcome.
struct Influence {
  std::size_t actor = 0;
  double weight = 0, position = 0,
         salience = 0;  ///< half the difference of the outcome, input at its high less low end
  double total = 0;     ///< largest of the three in absolute value
};

/// What the uncertain inputs make of the outcome (mean of the last turn) in the first dimension.
struct BargainUncertainty {
  Estimate mean, median, input_mean;  ///< model's mean and median; the baseline under the same draws
  std::vector<Influence> influence;   ///< most moving first
};

/// The case of run r: every uncertain input drawn from its distribution. The same whatever else is drawn.
BargainCase drawn_case(const BargainCase& c, const UncertaintyOptions& u, std::uint64_t run);

/// Draws every uncertain input, runs the model and collects the outcomes; then moves one input of one actor at a time
/// to the ends of its spread. Run r is the same whatever the number of runs. Cost: runs + 6n runs of the model.
BargainUncertainty uncertainty(const BargainCase& c, const BargainOptions& options, const UncertaintyOptions& u);

}  // namespace lattice
