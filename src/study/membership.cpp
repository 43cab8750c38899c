// Stated weights over what the law says: stable memberships, ranges over draws of the weights, paths.
#include <algorithm>
#include <cmath>

#include "lattice/chance.hpp"
#include "lattice/membership_study.hpp"

namespace lattice {
namespace {

enum MembershipPurpose : std::uint16_t { weight_draw = 21 };

struct Weights {
  double cover, entrapment, burden, provocation, autonomy;
};

Weights modes(const MembershipWeights& w) {
  return {w.cover.mode, w.entrapment.mode, w.burden.mode, w.provocation.mode, w.autonomy.mode};
}

Weights drawn(const MembershipWeights& w, std::uint64_t seed, std::uint64_t run) {
  Stream s = stream_at(seed, run, weight_draw);
  const auto one_of = [&](const Stated& x) { return draw_triangular(s, x.low, x.mode, x.high); };
  Weights out{};
  out.cover = one_of(w.cover);
  out.entrapment = one_of(w.entrapment);
  out.burden = one_of(w.burden);
  out.provocation = one_of(w.provocation);
  out.autonomy = one_of(w.autonomy);
  return out;
}

Stance stance_of(const MembershipTerms& terms, Actor state) {
  for (const Stance& s : terms.stances)
    if (s.state == state) return s;
  return {state, 0, 0, {}, {}};
}

double weigh(const TieWorth& w, const Weights& k, const Stance& stance) {
  if (!w.any) return 0;
  return k.cover * w.cover - k.entrapment * w.entrapment - k.burden - k.provocation * stance.exposure * w.provocation -
         k.autonomy * stance.autonomy;
}

/// The factor on cover at which the rest is just paid for.
std::optional<double> cover_needed(const TieWorth& w, Weights k, const Stance& stance) {
  const double cover = k.cover * w.cover;
  if (cover <= 0) return std::nullopt;
  return (cover - weigh(w, k, stance)) / cover;
}

/// The worth of every set of partners, worked out once where there are few candidates.
struct Worths {
  const MembershipModel& model;
  std::vector<std::vector<TieWorth>> known;  ///< empty above 16 candidates
  TieWorth at(std::size_t i, Members partners) const {
    return known.empty() ? worth_of(model, i, partners) : known[i][partners & ~one(i)];
  }
};

Worths worths(const MembershipModel& model) {
  Worths out{model, {}};
  const std::size_t n = model.candidates.size();
  if (n > path_most) return out;
  out.known.resize(n);
  for (std::size_t i = 0; i < n; ++i) {
    out.known[i].resize(std::size_t{1} << n);
    for (Members m = 0; m <= everybody(n); ++m)
      if (!in(m, i)) out.known[i][m] = worth_of(model, i, m);
  }
  return out;
}

BlocGame game_of(const Worths& w, const std::vector<Stance>& stances, const Weights& k) {
  BlocGame g;
  g.names = w.model.codes;
  g.payoff = [&w, &stances, k](std::size_t i, Members bloc) {
    return in(bloc, i) ? weigh(w.at(i, bloc), k, stances[i]) : 0.0;
  };
  return g;
}

PathGame path_of(const Worths& w, const std::vector<Stance>& stances, const Weights& k, Members target,
                 std::vector<StepKind> allowed) {
  PathGame g;
  g.names = w.model.codes;
  g.value = [&w, &stances, k](std::size_t i, Members partners) {
    return weigh(w.at(i, partners & ~Members{w.model.start[i]}), k, stances[i]);
  };
  g.start = w.model.start;
  g.target = target;
  g.allowed = std::move(allowed);
  g.most_states = 500;  // some seconds; a target of many members is then searched greedily and said to be unproven
  return g;
}

Members mask_of(const MembershipModel& model, const std::vector<Actor>& members) {
  Members out = 0;
  for (std::size_t i = 0; i < model.candidates.size(); ++i)
    if (holds(members, model.candidates[i])) out |= one(i);
  return out;
}

double gain_of(const BlocGame& g, std::size_t i, Members target) {
  return g.payoff(i, target | one(i)) - g.payoff(i, target & ~one(i));
}

Estimate range_of(double value, std::vector<double> draws) {
  Estimate e;
  e.value = e.low = e.high = value;
  e.level = 0.8;
  e.n = draws.size();
  e.method = "stated weights: mode; 10 % and 90 % of draws";
  if (draws.empty()) return e;
  std::sort(draws.begin(), draws.end());
  e.low = std::min(value, quantile_of_sorted(draws, 0.1));
  e.high = std::max(value, quantile_of_sorted(draws, 0.9));
  return e;
}

/// Ranges of what each candidate gains, over draws of the weights.
void draw_ranges(const Worths& w, const MembershipTerms& terms, const std::vector<Stance>& stances, std::uint64_t draws,
                 std::uint64_t seed, TargetReport& out) {
  const std::size_t n = w.model.candidates.size();
  std::vector<std::vector<double>> gains(n);
  std::uint64_t holding = 0;
  for (std::uint64_t run = 0; run < draws; ++run) {
    const BlocGame g = game_of(w, stances, drawn(terms.weights, seed, run));
    bool all = true;
    for (std::size_t i = 0; i < n; ++i) {
      gains[i].push_back(gain_of(g, i, out.members));
      all = all && (!in(out.members, i) || gains[i].back() >= 0);
    }
    holding += all ? 1 : 0;
  }
  const BlocGame at_mode = game_of(w, stances, modes(terms.weights));
  const auto count = static_cast<double>(std::max<std::uint64_t>(draws, 1));
  for (std::size_t i = 0; i < n; ++i) {
    const auto yes = std::count_if(gains[i].begin(), gains[i].end(), [](double g) { return g > 0; });
    out.cover_needed.push_back(cover_needed(w.at(i, out.members), modes(terms.weights), stances[i]));
    out.willing.push_back(static_cast<double>(yes) / count);
    out.gains.push_back(range_of(gain_of(at_mode, i, out.members), std::move(gains[i])));
  }
  out.holds = static_cast<double>(holding) / count;
}

TargetReport report_of(const Worths& w, const MembershipTerms& terms, const std::vector<Stance>& stances,
                       const MembershipTarget& target, std::uint64_t draws, std::uint64_t seed) {
  TargetReport out;
  out.target = target;
  out.members = mask_of(w.model, target.members);
  const Weights k = modes(terms.weights);
  out.stability = stability_of(game_of(w, stances, k), out.members);
  draw_ranges(w, terms, stances, draws, seed, out);
  if (w.model.candidates.size() > path_most) return out;
  out.gradual = accession_path(path_of(w, stances, k, out.members, {StepKind::bilateral, StepKind::trilateral}));
  out.merging =
      accession_path(path_of(w, stances, k, out.members, {StepKind::bilateral, StepKind::accession, StepKind::merger}));
  return out;
}

}  // namespace

MembershipReport study_membership(const Comparison& comparison, std::uint64_t draws, std::uint64_t seed) {
  const Scenario& s = comparison.scenario;
  if (!s.membership)
    throw Error(Fault::missing_data,
                "scenario \"" + s.id +
                    "\" states nothing about joining; add a table [membership] with a treaty, targets "
                    "and weights (docs/guide/scenario-format.md)");
  const MembershipTerms& terms = *s.membership;
  const World& world = comparison.designs.at(comparison.baseline).world;
  MembershipReport out{
      s.id,  s.title, s.date, membership_model(comparison, terms), terms, {}, {}, {}, draws, seed, comparison.data_hash,
      s.hash};
  std::vector<Stance> stances;
  for (const Actor a : out.model.candidates) stances.push_back(stance_of(terms, a));
  const Worths w = worths(out.model);
  out.stable = stable_blocs(game_of(w, stances, modes(terms.weights)), seed);
  for (const MembershipTarget& t : terms.targets) out.targets.push_back(report_of(w, terms, stances, t, draws, seed));
  out.pace = pace_of(world, out.model.candidates, s.date);
  return out;
}

}  // namespace lattice
