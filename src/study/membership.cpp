// Stated weights over what the law says: stable memberships, ranges over draws of the weights, paths.
#include <algorithm>
#include <cmath>
#include <map>

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
  std::vector<std::vector<TieWorth>> known;                              ///< empty above 16 candidates
  mutable std::map<std::pair<std::size_t, Members>, TieWorth> met = {};  ///< asked before, where not all are known
  TieWorth at(std::size_t i, Members partners) const {
    partners &= ~one(i);
    if (!known.empty()) return known[i][partners];
    const auto [place, fresh] = met.try_emplace({i, partners});
    if (fresh) place->second = asked(i, partners);
    return place->second;
  }
  TieWorth asked(std::size_t i, Members partners) const {
    return model.worth ? model.worth(i, partners) : worth_of(model, i, partners);
  }
};

Worths worths(const MembershipModel& model) {
  Worths out{model, {}, {}};
  const std::size_t n = model.candidates.size();
  if (n > path_most) return out;
  out.known.resize(n);
  for (std::size_t i = 0; i < n; ++i) {
    out.known[i].resize(std::size_t{1} << n);
    for (Members m = 0; m <= everybody(n); ++m)
      if (!in(m, i)) out.known[i][m] = out.asked(i, m);
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
  std::vector<TieWorth> inside;  // outside the bloc a candidate gets nothing from it
  for (std::size_t i = 0; i < n; ++i) inside.push_back(w.at(i, out.members));
  std::vector<std::vector<double>> gains(n);
  std::uint64_t holding = 0;
  for (std::uint64_t run = 0; run < draws; ++run) {
    const Weights k = drawn(terms.weights, seed, run);
    bool all = true;
    for (std::size_t i = 0; i < n; ++i) {
      gains[i].push_back(weigh(inside[i], k, stances[i]));
      all = all && (!in(out.members, i) || gains[i].back() >= 0);
    }
    holding += all ? 1 : 0;
  }
  const Weights middle = modes(terms.weights);
  const auto count = static_cast<double>(std::max<std::uint64_t>(draws, 1));
  for (std::size_t i = 0; i < n; ++i) {
    const auto yes = std::count_if(gains[i].begin(), gains[i].end(), [](double g) { return g > 0; });
    out.cover_needed.push_back(cover_needed(inside[i], middle, stances[i]));
    out.willing.push_back(static_cast<double>(yes) / count);
    out.gains.push_back(range_of(weigh(inside[i], middle, stances[i]), std::move(gains[i])));
  }
  out.holds = static_cast<double>(holding) / count;
}

void find_paths(const Worths& w, const std::vector<Stance>& stances, const Weights& k, TargetReport& out) {
  if (w.model.candidates.size() > path_most) return;
  out.gradual = accession_path(path_of(w, stances, k, out.members, {StepKind::bilateral, StepKind::trilateral}));
  out.merging =
      accession_path(path_of(w, stances, k, out.members, {StepKind::bilateral, StepKind::accession, StepKind::merger}));
}

TargetReport report_of(const Worths& w, const MembershipTerms& terms, const std::vector<Stance>& stances,
                       const MembershipTarget& target, std::uint64_t draws, std::uint64_t seed) {
  TargetReport out;
  out.target = target;
  out.members = mask_of(w.model, target.members);
  const Weights k = modes(terms.weights);
  out.stability = stability_of(game_of(w, stances, k), out.members);
  draw_ranges(w, terms, stances, draws, seed, out);
  find_paths(w, stances, k, out);
  return out;
}

/// Who leaves and who would join, from the gains alone.
Stability unrest_of(const TargetReport& t) {
  Stability s;
  for (std::size_t i = 0; i < t.gains.size(); ++i) {
    const double gain = t.gains[i].value;
    if (in(t.members, i) && gain < -1e-9) s.leavers.push_back({i, -gain});
    if (!in(t.members, i) && gain > 1e-9) s.joiners.push_back({i, gain});
  }
  const auto most_first = [](const Unrest& a, const Unrest& b) { return a.gain > b.gain; };
  std::stable_sort(s.leavers.begin(), s.leavers.end(), most_first);
  std::stable_sort(s.joiners.begin(), s.joiners.end(), most_first);
  s.internal = s.leavers.empty();
  s.external = s.joiners.empty();
  s.nash = s.internal && s.external;
  return s;
}

/// Terms, model and pace: what every study of membership begins with.
MembershipReport begun(const Comparison& comparison, std::uint64_t draws, std::uint64_t seed) {
  const Scenario& s = comparison.scenario;
  if (!s.membership)
    throw Error(Fault::missing_data,
                "scenario \"" + s.id +
                    "\" states nothing about joining; add a table [membership] with a treaty, targets "
                    "and weights (docs/guide/scenario-format.md)");
  const MembershipTerms& terms = *s.membership;
  MembershipReport out{
      s.id,  s.title, s.date, membership_model(comparison, terms), terms, {}, {}, {}, draws, seed, comparison.data_hash,
      s.hash};
  out.pace = pace_of(comparison.designs.at(comparison.baseline).world, out.model.candidates, s.date);
  return out;
}

std::vector<Stance> stances_of(const MembershipReport& r) {
  std::vector<Stance> out;
  for (const Actor a : r.model.candidates) out.push_back(stance_of(r.terms, a));
  return out;
}

}  // namespace

MembershipReport study_membership(const Comparison& comparison, std::uint64_t draws, std::uint64_t seed) {
  MembershipReport out = begun(comparison, draws, seed);
  const auto stances = stances_of(out);
  const Worths w = worths(out.model);
  out.stable = stable_blocs(game_of(w, stances, modes(out.terms.weights)), seed);
  for (const MembershipTarget& t : out.terms.targets)
    out.targets.push_back(report_of(w, out.terms, stances, t, draws, seed));
  return out;
}

MembershipReport study_membership_briefly(const Comparison& comparison, std::uint64_t draws, std::uint64_t seed) {
  MembershipReport out = begun(comparison, draws, seed);
  out.brief = true;
  const auto stances = stances_of(out);
  const Worths w{out.model, {}, {}};
  for (const MembershipTarget& t : out.terms.targets) {
    TargetReport one;
    one.target = t;
    one.members = mask_of(out.model, t.members);
    draw_ranges(w, out.terms, stances, draws, seed, one);
    one.stability = unrest_of(one);
    out.targets.push_back(std::move(one));
  }
  const auto smaller = [](const TargetReport& a, const TargetReport& b) {
    return a.target.members.size() < b.target.members.size();
  };
  const auto least = std::min_element(out.targets.begin(), out.targets.end(), smaller);
  if (least != out.targets.end()) find_paths(w, stances, modes(out.terms.weights), *least);
  return out;
}

}  // namespace lattice
