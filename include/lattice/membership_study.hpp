#pragma once
// membership_study: what a scenario's architectures and its stated weights say about a bloc: who would join, whether
// the membership would hold, who would have to be paid, and on which path the bloc could grow out of today's ties.
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "lattice/bloc.hpp"
#include "lattice/stats.hpp"
#include "lattice/study.hpp"

namespace lattice {

/// What a candidate gains by ties with a set of partners, before weights. Per crisis, crises equally likely.
struct TieWorth {
  double cover = 0;        ///< gain in the probability that an attack on it is held off, by the contest function
  double entrapment = 0;   ///< share of crises in which it newly must fight for a partner
  double provocation = 0;  ///< share of all candidates' strength that it is newly tied to
  bool any = false;        ///< it has a new tie
};

/// The law of the matter, asked once: who fights for whom in which crisis, with the treaty and without.
struct MembershipModel {
  std::vector<Actor> candidates;
  std::vector<std::string> codes;
  std::vector<double> strength;    ///< military spending; 0 where no figure is known
  std::vector<Actor> no_strength;  ///< candidates without a figure
  double exponent = 0.42;
  TieGraph start{};                         ///< who is bound to fight for whom, both ways, at the baseline (first 16)
  struct Danger {                           ///< one crisis
    double attackers = 0;                   ///< strength
    Members hit = 0, base = 0, treaty = 0;  ///< candidates hit; bound to fight at the baseline; bound under the treaty
    double others = 0;                      ///< strength of baseline defenders that are no candidates
  };
  std::vector<Danger> dangers;
  /// Where set, what ties with those partners bring a candidate, instead of the law's worth_of: shares counted in an
  /// ensemble, for instance.
  std::function<TieWorth(std::size_t candidate, Members partners)> worth = {};
};

/// Reads the comparison, which must hold the baseline and the treaty's architecture. Throws Error(not_found).
MembershipModel membership_model(const Comparison& comparison, const MembershipTerms& terms);

/// Cost: crises x candidates.
TieWorth worth_of(const MembershipModel& model, std::size_t candidate, Members partners);

/// A range over draws of the stated weights, and its value at the modes.
struct TargetReport {
  MembershipTarget target;
  Members members = 0;
  Stability stability;          ///< at the modes of the weights
  std::vector<Estimate> gains;  ///< per candidate: belonging against standing outside, 80 % of draws
  /// Per candidate: by what the weight of cover would have to be multiplied for belonging to be worth nothing more and
  /// nothing less, at the modes of the other weights; missing where belonging brings no cover.
  std::vector<std::optional<double>> cover_needed;
  std::vector<double> willing;           ///< per candidate: share of draws in which it gains by belonging
  double holds = 0;                      ///< share of draws in which no member gains by leaving
  std::optional<Path> gradual, merging;  ///< up to 16 candidates: by twos and threes; by joining circles
};

/// How fast such agreements come about: years from signature to entry into force since 1990, and years between entries
/// into force among the candidates.
struct Pace {
  struct Row {
    std::string kind;  ///< two parties, three parties, more
    std::size_t n = 0;
    double low = 0, median = 0, high = 0;  ///< quartiles of the years from signature to entry into force
  };
  std::vector<Row> lags;
  std::size_t agreements = 0;  ///< entered into force among candidates since 1990
  double per_year = 0;
  std::vector<std::vector<double>> years;  ///< the lags behind the rows, sorted
};
Pace pace_of(const World& world, const std::vector<Actor>& among, Day day);

/// When the steps of a path would be in force, signed one after another from the day on: 10 %, 50 % and 90 % of draws.
struct StepDate {
  Day early = 0, middle = 0, late = 0;
};
std::vector<StepDate> dates_of(const Path& path, const Pace& pace, Day day, std::uint64_t seed);

struct MembershipReport {
  std::string scenario, title;
  Day day = 0;
  MembershipModel model;
  MembershipTerms terms;
  StableBlocs stable;  ///< at the modes
  std::vector<TargetReport> targets;
  Pace pace;
  std::uint64_t draws = 0, seed = 0;
  std::string data_hash, scenario_hash;
  bool brief = false;  ///< by study_membership_briefly: `stable`, and of stability all but internal, external and nash,
                       ///< were not looked at
};

/// What a page has room for: worths and who leaves or would join at the targets (`stability` says no more than internal
/// and external), paths to the smallest target; no search among all blocs. Cost: some 20 ms for 16 candidates.
MembershipReport study_membership_briefly(const Comparison& comparison, std::uint64_t draws, std::uint64_t seed);

/// Runs everything. Cost: seconds for 16 candidates. Throws Error(missing_data) when the scenario has no [membership].
MembershipReport study_membership(const Comparison& comparison, std::uint64_t draws, std::uint64_t seed);

}  // namespace lattice
