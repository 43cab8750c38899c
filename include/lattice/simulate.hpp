#pragma once
// simulate: models of what would likely follow. Law says who is bound; these say how often crises come, who then comes
// to help, how it ends, and what an alliance provokes. Every model is a pure function of a situation (a plain struct of
// covariates) and of parameters that carry their uncertainty and their source. What science disputes is not averaged
// away: rival theories are rows of a table, and a result is asked under each.
// The table simulation_models() has a row for each model; docs/method/ has a page for each.
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lattice/chance.hpp"
#include "lattice/registry.hpp"
#include "lattice/stats.hpp"
#include "lattice/vocabulary.hpp"

namespace lattice {

// ------------------------------------------------------------------------------------------------------------------
// parameters

/// On what a parameter rests.
enum class Footing : std::uint8_t {
  fitted,      ///< output of `lattice fit` on the data named in the file
  recomputed,  ///< an estimate by us on public data, taken over as a number
  published,   ///< a figure of a published study
  assumed      ///< our choice; no data speak
};
/// "fitted", "recomputed", "published" or "assumed".
std::string_view name_of(Footing basis);

/// One parameter of a model.
struct Parameter {
  std::string term;
  double value = 0;
  double sd = 0;  ///< standard error or standard deviation of the prior, >= 0
  Footing basis = Footing::assumed;
  std::string source;
};

/// The parameters of a model, in the order of its terms.
struct Parameters {
  std::string model;
  std::vector<Parameter> rows;
  std::vector<double> covariance;  ///< rows x rows; terms that were not estimated together are independent
  std::vector<std::string> data;   ///< what they were fitted on: a line for each file, with its hash
  double operator[](std::size_t term) const { return rows[term].value; }
};

/// Reads a file of data/models/: "# " lines name the data, then term,value,sd,basis,correlations,source, the
/// correlations with the terms before, separated by spaces. Error(bad_input) with file:line, also when the terms are
/// not those of the model.
Parameters read_parameters(std::string_view model, std::string_view text, const std::string& file);

/// The parameters that ship with the data. Error(missing_data) when the data set has no file for the model.
Parameters load_parameters(const DataSet& data, std::string_view model);

/// The same file again; six significant digits. write after read gives the same bytes.
std::string write_parameters(const Parameters& parameters);

/// The values alone, for the models' functions.
std::vector<double> values_of(const Parameters& parameters);

/// Parameters made ready for drawing: means and the lower factor of the covariance.
struct ParameterDraw {
  std::vector<double> mean, factor;
};
/// Error(bad_input) when the covariance is not positive semidefinite.
ParameterDraw prepare_draw(const Parameters& parameters);

/// A joint normal draw, one word a term: the same stream gives the same parameters to every design compared.
std::vector<double> draw_parameters(const ParameterDraw& prepared, Stream& stream);

/// A row of the table of models, for help, pages and tests.
struct SimulationModel {
  std::string_view name;     ///< as `lattice fit` takes it
  std::string_view meaning;  ///< one line
  std::string_view formula;
  std::string_view source;
  std::string_view data;  ///< official files that a fit reads
  std::string_view page;  ///< docs/method/...
  std::vector<std::string_view> terms;
};
/// Every model, in the order of a crisis.
const std::vector<SimulationModel>& simulation_models();
/// Error(not_found) with near names.
const SimulationModel& simulation_model(std::string_view name);

// ------------------------------------------------------------------------------------------------------------------
// arrival: does a state start a militarised dispute with another this year?

/// A directed, politically relevant pair in a year: who might start, and against whom.
struct DyadYear {
  bool contiguous_land = false;         ///< common land or river border
  bool contiguous_sea = false;          ///< within 400 miles of water, no land border
  std::optional<double> km;             ///< between capitals
  bool major_challenger = false;        ///< a major power
  bool major_target = false;            ///< a major power
  std::optional<double> share;          ///< challenger's capability / capability of both, in [0, 1]
  std::optional<bool> joint_democracy;  ///< both democracies
  double peace_years = 0;               ///< since the last dispute of the pair, or since both exist; >= 0
  bool rivals = false;                  ///< strategic rivals
};

enum class ArrivalTerm : std::uint8_t {
  constant,
  land,
  sea,
  log_km,
  major_challenger,
  major_target,
  share,
  joint_democracy,
  peace_1,
  peace_2,
  peace_3,
  rivals
};
inline constexpr std::size_t arrival_terms = 12;

/// The covariates as the model takes them: 1, ..., log(1 + km), ..., t/10, t^2/1000, t^3/100000. Error(missing_data)
/// naming the field that is missing.
std::array<double, arrival_terms> arrival_row(const DyadYear& pair);

/// What the law of the day says about an attack by this challenger on this target, from `invoke`, and what stands
/// behind the challenger.
struct Cover {
  bool conditional = false;    ///< an outside state would be bound to fight for the target, by a promise that waits for
                               ///< an attack
  bool unconditional = false;  ///< the same by a promise that does not ask who began
  bool young = false;          ///< a promise that covers the target is at most five years old
  bool offence = false;        ///< an outside state is bound to fight on the challenger's side
  bool neutrality = false;     ///< an outside state is bound to stay out of the challenger's war
  bool challenger_unconditional = false;  ///< the challenger itself is covered whoever begins
};

enum class TheoryTerm : std::uint8_t {
  conditional,
  unconditional,
  young,
  offence,
  neutrality,
  challenger_unconditional
};
inline constexpr std::size_t theory_terms = 6;

/// What a school holds about the effect of promises on the log-odds that a dispute is started.
struct Theory {
  std::string_view id;  ///< leeds, benson, kvp
  std::string_view title;
  std::string_view claim;
  std::array<Parameter, theory_terms> effect;
};
/// The three rival theories. None is ours; until data decide, a result is asked under each.
const std::vector<Theory>& theories();
/// Error(not_found) with near names.
const Theory& theory(std::string_view id);

/// The parameters of a theory as a set to draw from.
Parameters parameters_of(const Theory& theory);

/// What cover adds to the log-odds under a theory's (drawn) effects.
double cover_log_odds(std::span<const double> effects, const Cover& cover);

/// Probability that the challenger starts a militarised dispute with the target in the year.
double arrival_probability(std::span<const double> arrival, const DyadYear& pair, std::span<const double> effects = {},
                           const Cover& cover = {});

// ------------------------------------------------------------------------------------------------------------------
// join: who comes to the target's side by force of arms?

/// A third state when one state has turned on another. Facts of the day; `verdict` is the law's answer for this very
/// event.
struct AllySituation {
  VerdictWord verdict =
      VerdictWord::not_bound;  ///< what it owes the target in this very event, by the act that was done
  bool relevant = false;       ///< it would be bound to fight if this attacker invaded this target
  bool self_judged = false;    ///< and the text leaves the means to its own judgment
  bool pact = false;           ///< owes the target defence by some text, reached by this adversary or not
  bool pact_with_attacker = false;
  bool war = false;                 ///< the dispute becomes a war
  bool major = false;               ///< a major power
  bool near_attacker = false;       ///< contiguous by land or within 150 miles of water
  bool near_target = false;         ///< likewise
  bool rival_of_attacker = false;   ///< strategic rivals
  std::optional<double> km_target;  ///< from its capital to the target's
  std::optional<double> share;      ///< its capability / (its own and the attacker's)
  bool after_1945 = false;
};

enum class JoinTerm : std::uint8_t {
  constant,
  after_1945,
  war,
  major,
  near_attacker,
  near_target,
  pact_with_attacker,
  pact,
  pact_after_1945,
  relevant,
  relevant_after_1945,
  law,
  self_judged,
  rival_of_attacker,
  log_km,
  share
};
inline constexpr std::size_t join_terms = 16;

/// The covariates as the model takes them. Error(missing_data) naming the field that is missing.
std::array<double, join_terms> join_row(const AllySituation& ally);

/// Probability that it fights on the target's side. `effect` is the common shock of the crisis on the log-odds.
double join_probability(std::span<const double> join, const AllySituation& ally, double effect = 0);

/// How far help goes. Each rung includes those below.
enum class Rung : std::uint8_t { none, diplomatic, access, materiel, combat };
inline constexpr std::size_t rungs = 5;
enum class RungTerm : std::uint8_t { diplomatic, access, materiel };
/// Probability of helping at least that far, given the probability of combat: log-odds of combat plus the rung's term.
/// The terms are assumptions: no data set counts lower rungs.
std::array<double, rungs> at_least(std::span<const double> rung, double combat);

// ------------------------------------------------------------------------------------------------------------------
// honour: an alliance is invoked in a war; is the promise kept?

/// A treaty and a war in which its case has arisen.
struct HonourSituation {
  int military_institution = 0;     ///< 0 none, 1 contacts or talks, 2 organisation, bases or joint command
  int formality = 0;                ///< 0 to 2, as Leeds and Anac 2005 code it
  bool capability_change = false;   ///< power of a member changed much since signature
  bool institution_change = false;  ///< a member's institutions of decision changed since signature
  bool original_target = false;     ///< origtar1 of the replication file
};
enum class HonourTerm : std::uint8_t {
  constant,
  military_institution,
  formality,
  capability_change,
  institution_change,
  original_target,
  after_1945,
  war_sd
};
inline constexpr std::size_t honour_terms = 8;

/// Probability that it is kept in a war of the years 1816-1944 (after_1945: moved by the era's term). `war_effect` is
/// the common shock of the war on the log-odds; draw it with the standard deviation in the parameters (war_sd).
double honour_probability(std::span<const double> honour, const HonourSituation& promise, bool after_1945 = false,
                          double war_effect = 0);

// ------------------------------------------------------------------------------------------------------------------
// escalation: how far does a dispute go? And course: what does one who joins change for the next?

enum class EscalationTerm : std::uint8_t { force, war };
inline constexpr std::size_t escalation_terms = 2;
enum class CourseTerm : std::uint8_t { company, bases };
inline constexpr std::size_t course_terms = 2;

// ------------------------------------------------------------------------------------------------------------------
// outcome: who wins?

/// Two coalitions; strengths are sums of (projected) capability shares, > 0.
struct ContestSituation {
  double strength_first = 0;  ///< of the side that began
  double strength_other = 0;
  bool war = false;  ///< a war, not a dispute below it
};
enum class OutcomeTerm : std::uint8_t { exponent, first_mover, stalemate_dispute, stalemate_war, log_decay_km };
inline constexpr std::size_t outcome_terms = 5;
struct OutcomeChances {
  double first_wins = 0, stalemate = 0, other_wins = 0;
};
/// Contest success function in the ratio of strengths (Tullock 1980; Skaperdas 1996), with a bonus for the side that
/// began and a mass of stalemates. Error(bad_input) when a strength is not positive.
OutcomeChances outcome_chances(std::span<const double> outcome, const ContestSituation& contest);

/// Capability that reaches a place so far from home: capability x e^(-km / decay) (Boulding 1962); the decay is
/// kept as a logarithm, so that every draw is above 0.
double projected(std::span<const double> outcome, double capability, double km);

// ------------------------------------------------------------------------------------------------------------------
// provocation: what others do because an alliance was made. A switchable assumption, off unless a scenario asks.

enum class ReactionTerm : std::uint8_t { counter_alignment, entrapment };
inline constexpr std::size_t reaction_terms = 2;
/// Probability per year that an adversary of a new pact makes a counter-pact.
double counter_alignment(std::span<const double> reaction);
/// What backing adds to the log-odds that a covered state starts a dispute itself (moral hazard).
double entrapment_log_odds(std::span<const double> reaction, bool covered_challenger);

}  // namespace lattice
