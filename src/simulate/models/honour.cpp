// Is an invoked promise kept? Leeds and Anac 2005 for the covariates. Their signs are kept as found: institutionalised
// and formal alliances were kept less once invoked, a selection (the credible ones are not challenged), not a cause.
#include "known.hpp"

namespace lattice {

double honour_probability(std::span<const double> honour, const HonourSituation& promise, bool after_1945,
                          double war_effect) {
  check_terms(honour, honour_terms, "honour");
  if (promise.military_institution < 0 || promise.military_institution > 2 || promise.formality < 0 ||
      promise.formality > 2)
    throw Error(Fault::bad_input, "institution and formality are coded 0, 1 or 2", "honour");
  const double row[honour_terms] = {1.0,
                                    static_cast<double>(promise.military_institution),
                                    static_cast<double>(promise.formality),
                                    promise.capability_change ? 1.0 : 0.0,
                                    promise.institution_change ? 1.0 : 0.0,
                                    promise.original_target ? 1.0 : 0.0,
                                    after_1945 ? 1.0 : 0.0,
                                    0.0};  // war_sd is the spread of war_effect, not a term of the predictor
  return logistic(linear(row, honour) + war_effect);
}

}  // namespace lattice
