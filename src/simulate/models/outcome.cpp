// Who wins: a contest success function over coalitions. Capability says little (the larger side won two wars in three),
// and the exponent says so: m is near .4, far from the 1 or 3 of older calculators.
#include <cmath>

#include "known.hpp"

namespace lattice {
namespace {

double of(std::span<const double> outcome, OutcomeTerm term) { return outcome[static_cast<std::size_t>(term)]; }

}  // namespace

OutcomeChances outcome_chances(std::span<const double> outcome, const ContestSituation& contest) {
  check_terms(outcome, outcome_terms, "outcome");
  const double ratio = contest.strength_first / contest.strength_other;
  if (!(contest.strength_first > 0) || !(contest.strength_other > 0) || !(ratio > 0) || !std::isfinite(ratio))
    throw Error(Fault::bad_input, "both sides of a contest need a strength above 0", "strength");
  const double odds = of(outcome, OutcomeTerm::exponent) * std::log(ratio) + of(outcome, OutcomeTerm::first_mover);
  const double first = logistic(odds);
  const double stalemate =
      logistic(of(outcome, contest.war ? OutcomeTerm::stalemate_war : OutcomeTerm::stalemate_dispute));
  return {(1 - stalemate) * first, stalemate, (1 - stalemate) * (1 - first)};
}

double projected(std::span<const double> outcome, double capability, double km) {
  check_terms(outcome, outcome_terms, "outcome");
  const double decay = std::exp(of(outcome, OutcomeTerm::log_decay_km));
  if (!(capability >= 0) || !(km >= 0) || !(decay > 0))
    throw Error(Fault::bad_input, "capability and distance are not negative, and the decay is above 0", "projected");
  return capability * std::exp(-km / decay);
}

}  // namespace lattice
