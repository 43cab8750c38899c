// Who comes: third states in a dispute of one against one. What the law asks in this very event, beside the mere
// existence of a pact, so that the two can be told apart.
#include <cmath>

#include "known.hpp"

namespace lattice {
namespace {

double one_if(bool holds) { return holds ? 1.0 : 0.0; }

/// The law calls the third state to fight for the target.
bool called(const AllySituation& ally) {
  return ally.verdict == VerdictWord::bound_defence || ally.verdict == VerdictWord::bound_offence;
}

}  // namespace

std::array<double, join_terms> join_row(const AllySituation& ally) {
  return {1.0,
          one_if(ally.after_1945),
          one_if(ally.war),
          one_if(ally.major),
          one_if(ally.near_attacker),
          one_if(ally.near_target),
          one_if(ally.pact_with_attacker),
          one_if(ally.pact),
          one_if(ally.pact && ally.after_1945),
          one_if(ally.relevant),
          one_if(ally.relevant && ally.after_1945),
          one_if(called(ally)),
          one_if(ally.relevant && ally.self_judged),
          one_if(ally.rival_of_attacker),
          std::log1p(known(ally.km_target, "km_target", "join")),
          known(ally.share, "share", "join")};
}

double join_probability(std::span<const double> join, const AllySituation& ally, double effect) {
  check_terms(join, join_terms, "join");
  return logistic(linear(join_row(ally), join) + effect);
}

std::array<double, rungs> at_least(std::span<const double> rung, double combat) {
  check_terms(rung, rungs - 2, "rung");
  if (!(combat >= 0 && combat <= 1))
    throw Error(Fault::bad_input, "the chance of combat is a probability from 0 to 1", "combat");
  std::array<double, rungs> out{1, combat, combat, combat, combat};
  if (combat > 0 && combat < 1)
    for (std::size_t i = 0; i < rungs - 2; ++i) out[i + 1] = logistic(log_odds(combat) + rung[i]);
  for (std::size_t i = rungs - 1; i-- > 1;) out[i] = std::max(out[i], out[i + 1]);  // a rung includes those above it
  return out;
}

}  // namespace lattice
