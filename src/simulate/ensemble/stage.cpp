// One crisis: does the attack come, who joins, how does it end. The attack's chance is kept as a number and the crisis
// is played whether it comes or not: what follows an attack is then known from every run, not from the rare ones in
// which it came.
#include <algorithm>
#include <bit>
#include <cmath>

#include "core.hpp"

namespace lattice::ensemble {
namespace {

double at_place(double strength, double km, double decay, double saved = 0) {
  return strength * std::exp(-km * (1 - saved) / decay);
}

/// Share of a pair's disputes that take the form of one crisis.
double form_share(const CrisisPlan& crisis, std::span<const double> escalation) {
  const double force = logistic(escalation[0]), war = std::min(force, logistic(escalation[1]));
  const double share = crisis.hostility == Hostility::war     ? war
                       : crisis.hostility == Hostility::force ? force - war
                                                              : 1 - force;
  return share / crisis.alike;
}

double attack_chance(const EnsemblePlan& plan, const CrisisLaw& law, double odds, std::span<const double> effects,
                     std::span<const double> reaction) {
  odds += cover_log_odds(effects, law.cover);
  if (!plan.switches.reaction) return logistic(odds);
  odds += entrapment_log_odds(reaction, law.challenger_covered);
  if (!law.cover.young || law.cover.offence) return logistic(odds);
  Cover answered = law.cover;
  answered.offence = true;
  const double answer = counter_alignment(reaction);
  const double more = cover_log_odds(effects, answered) - cover_log_odds(effects, law.cover);
  return (1 - answer) * logistic(odds) + answer * logistic(odds + more);
}

/// Everybody's first decision; the furthest rung that each reaches.
void decide(const Odds& odds, const Draw& draw, const Luck& luck, std::size_t helpers, Played& out) {
  const double effect = draw.spread * luck.shock, floor = -draw.lift[1];
  for (std::size_t i = 0; i < helpers; ++i) {
    const double margin = odds.at_first[i] + effect - luck.threshold[i];
    if (margin <= floor) continue;
    for (std::size_t r = 1; r < rungs; ++r)
      if (margin > -draw.lift[r]) out.at_least[r] |= std::uint64_t{1} << i;
  }
  out.combat = out.at_least[rungs - 1];
}

double strength_of(const CrisisPlan& crisis, const Stage& stage, const Played& played) {
  std::uint64_t near = 0;
  for (std::uint64_t left = played.at_least[static_cast<std::size_t>(Rung::access)]; left; left &= left - 1)
    near |= crisis.helpers[static_cast<std::size_t>(std::countr_zero(left))].near;
  const auto& reach = near ? stage.lent : stage.reach;
  double sum = stage.target;
  for (std::uint64_t left = played.combat; left; left &= left - 1)
    sum += reach[static_cast<std::size_t>(std::countr_zero(left))];
  return sum;
}

}  // namespace

void set_stage(const EnsemblePlan& plan, const CrisisPlan& crisis, const Draw& draw, Stage& stage) {
  const auto join = draw.of(ParameterSet::join), outcome = draw.of(ParameterSet::outcome);
  const double decay = std::exp(outcome[static_cast<std::size_t>(OutcomeTerm::log_decay_km)]);
  for (std::size_t i = 0; i < crisis.helpers.size(); ++i) {
    const Helper& h = crisis.helpers[i];
    stage.base[i] = linear(h.row, join);
    stage.reach[i] = at_place(h.strength, h.km, decay);
    stage.lent[i] = at_place(h.strength, h.km, decay, draw.bases);
  }
  stage.first = at_place(crisis.strength_first, crisis.km_first, decay);
  stage.target = at_place(crisis.strength_target, crisis.km_target, decay);
  const double odds = linear(arrival_row(crisis.dyad), draw.of(ParameterSet::arrival));
  const double share = form_share(crisis, draw.of(ParameterSet::escalation));
  stage.attack.resize(crisis.law.size());
  for (std::size_t d = 0; d < crisis.law.size(); ++d)
    for (std::size_t t = 0; t < theory_count; ++t)
      stage.attack[d][t] =
          share * attack_chance(plan, crisis.law[d], odds,
                                draw.of(static_cast<ParameterSet>(static_cast<std::size_t>(ParameterSet::leeds) + t)),
                                draw.of(ParameterSet::reaction));
}

double odds_of(const CrisisLaw& law, const Draw& draw, const Stage& stage, std::size_t i, Coming coming, bool called) {
  const unsigned marks = law.marks[i];
  if (coming == Coming::honour && (called || (marks & mark_law)))
    return draw.scale * draw.kept[law.promise[i] + (marks & mark_law ? 0u : 9u)];
  return draw.scale * (stage.base[i] + draw.marks[called ? marks | mark_pact | mark_relevant | mark_law : marks]);
}

void set_odds(const CrisisLaw& law, const Draw& draw, const Stage& stage, std::size_t helpers, Coming coming,
              Odds& odds) {
  for (std::size_t i = 0; i < helpers; ++i) odds.at_first[i] = odds_of(law, draw, stage, i, coming, false);
}

Played play_crisis(const EnsemblePlan& plan, const CrisisPlan& crisis, const CrisisLaw& law, const Draw& draw,
                   const Stage& stage, const Odds& odds, const Luck& luck, Coming coming,
                   std::vector<std::uint64_t>* waves) {
  Played out;
  const std::size_t n = crisis.helpers.size();
  decide(odds, draw, luck, n, out);
  std::uint64_t fresh = out.combat, called = 0;
  while (fresh) {
    ++out.rounds;
    if (waves) waves->push_back(fresh);
    if (!plan.switches.chain) break;
    for (std::uint64_t left = fresh; left; left &= left - 1)
      called |= law.calls[static_cast<std::size_t>(std::countr_zero(left))];
    const double shift = draw.company * std::log(strength_of(crisis, stage, out) / stage.target);
    const double effect = draw.spread * luck.shock + shift;
    fresh = 0;
    for (std::size_t i = 0; i < n; ++i) {
      const std::uint64_t one = std::uint64_t{1} << i;
      if (out.combat & one) continue;
      const bool newly = called & one;
      const double own =
          newly ? std::max(odds.at_first[i], odds_of(law, draw, stage, i, coming, true)) : odds.at_first[i];
      if (own + effect <= luck.threshold[i]) continue;
      fresh |= one;
      if (newly) out.drawn |= one;
    }
    out.combat |= fresh;
    for (std::size_t r = 1; r < rungs; ++r) out.at_least[r] |= fresh;
  }
  out.outcome = outcome_chances(draw.of(ParameterSet::outcome),
                                {stage.first, strength_of(crisis, stage, out), crisis.hostility == Hostility::war});
  return out;
}

}  // namespace lattice::ensemble
