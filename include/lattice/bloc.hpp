#pragma once
// bloc: who would belong to a bloc, would its membership hold, and is there a way to it on which every step pays for
// those who take it? Utilities come in as a function of who belongs, or of who is tied to whom; where they come from
// (law, simulation, stated weights) is for others.
#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace lattice {

/// A set of candidates: bit i stands for candidate i.
using Members = std::uint32_t;
constexpr bool in(Members set, std::size_t i) { return (set >> i & 1U) != 0; }
constexpr Members one(std::size_t i) { return Members{1} << i; }
constexpr Members everybody(std::size_t n) { return n >= 32 ? ~Members{0} : one(n) - 1; }
/// The candidates of a set, lowest bit first.
std::vector<std::size_t> listed(Members set);

// --------------------------------------------------------------------------------------------------------- membership

/// A membership game: one bloc may form; what candidate i gets depends on who is in it, whether i is or not.
struct BlocGame {
  std::vector<std::string> names;                      ///< one per candidate, at most 32
  std::function<double(std::size_t, Members)> payoff;  ///< of a candidate when that bloc stands; any finite number
};

/// Why a bloc does not hold: a candidate better off by moving, and by how much.
struct Unrest {
  std::size_t who = 0;
  double gain = 0;
};

/// In which senses a bloc holds. Gains below the tolerance do not move anybody.
/// internal: no member gains by leaving (d'Aspremont et al. 1983). external: no outsider gains by joining, whoever
/// minds. nash: both. individual: no member gains by leaving and no outsider gains by joining against nobody's interest
/// (the members' consent). core: no set of candidates all gain by forming a bloc of their own instead.
struct Stability {
  bool internal = false, external = false, nash = false, individual = false, core = false;
  std::vector<Unrest> leavers;        ///< members who gain by leaving, most first
  std::vector<Unrest> joiners;        ///< outsiders who gain by joining, most first
  std::vector<Unrest> objectors;      ///< members who lose by the first joiner's entry
  std::optional<Members> blocked_by;  ///< a set all of whose members gain by forming their own bloc
};

/// Stability of one bloc. Cost: 2^n payoffs for the core when n <= 20; above, `core` is searched from seeded starts and
/// may be true although a blocking set exists.
Stability stability_of(const BlocGame& game, Members bloc, double tolerance = 1e-9);

/// What a search for stable blocs found.
struct StableBlocs {
  bool exact = true;                ///< every bloc was looked at
  std::vector<Members> nash;        ///< internally and externally stable, largest first
  std::vector<Members> individual;  ///< with the members' consent to entry, largest first
  std::vector<Members> core;        ///< of the individually stable, at most 64 of them looked at, those in the core
  std::optional<Members> largest_internal;  ///< the largest bloc that no member gains by leaving
  std::uint64_t looked_at = 0;
};

/// All stable blocs of up to 20 candidates; above that seeded best-response dynamics from `starts` random blocs. A bloc
/// of one or none counts as no bloc and is written as the empty set. Cost: n 2^n payoffs. Throws Error(unsupported)
/// above 32 candidates, Error(bad_input) where a payoff is no finite number.
StableBlocs stable_blocs(const BlocGame& game, std::uint64_t seed = 1, int starts = 2000, double tolerance = 1e-9);

/// The linear-quadratic game of Barrett (1994) with n like states, benefit b and cost c: members maximise their joint
/// payoff, outsiders their own. Payoffs b^2/c (k^2+n-k-k^2/2) inside a bloc of k, b^2/c (k^2+n-k-1/2) outside.
BlocGame barrett_game(std::size_t n, double benefit = 1, double cost = 1);

// --------------------------------------------------------------------------------------------------------------- paths

inline constexpr std::size_t path_most = 16;  ///< most candidates of a path
/// Who is tied to whom: mask of partners per candidate; symmetric, no candidate with itself.
using TieGraph = std::array<std::uint16_t, path_most>;

enum class StepKind : std::uint8_t { bilateral, trilateral, accession, merger };
/// Word of a step as files and output write it, and all of them in order.
std::string_view name_of(StepKind kind);

/// One agreement: everybody in `signers` is tied to everybody else in it afterwards. For an accession `newcomer` joins
/// an agreement of the others; a merger makes one circle of two.
struct PathStep {
  StepKind kind = StepKind::bilateral;
  Members signers = 0;
  std::optional<std::size_t> newcomer;
  std::vector<double> gains;  ///< one per candidate; 0 for those who do not sign
  double payment = 0;         ///< sum of what signers lose: what it takes to make them sign
};

/// The rules of a path.
struct PathGame {
  std::vector<std::string> names;
  /// What candidate i gets when it is tied to these partners.
  std::function<double(std::size_t, Members)> value;
  TieGraph start{};
  Members target = 0;  ///< all of these are to be tied to one another
  std::vector<StepKind> allowed{StepKind::bilateral, StepKind::trilateral, StepKind::accession, StepKind::merger};
  double tolerance = 1e-9;
  std::uint64_t most_states = 100'000;  ///< graphs that the search leaves from, before it is cut off
};

/// A way to the target. Cheapest in side payments, among those the fewest steps.
struct Path {
  bool found = false;   ///< the target can be reached by allowed steps
  bool free = false;    ///< without any payment: every signer of every step gains or loses nothing
  bool proven = false;  ///< cheapest and shortest, or that there is none: the search was not cut off
  double payment = 0;   ///< total of the payments
  std::vector<PathStep> steps;
  std::uint64_t states = 0;      ///< graphs looked at
  std::vector<Unrest> holdouts;  ///< who would have to be paid, and how much in all, most first
};

/// Dijkstra over tie graphs by (payment, steps). Cost: states x steps x log. Throws Error(unsupported) above 16
/// candidates.
Path accession_path(const PathGame& game);

/// Replays a path step by step with nothing but the game's value function: an independent check. Returns what is wrong,
/// or an empty text.
std::string check_path(const PathGame& game, const Path& path);

}  // namespace lattice
