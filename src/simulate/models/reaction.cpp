// What an alliance provokes. Assumptions, named and switchable: the literature disagrees on sign and size.
#include "known.hpp"

namespace lattice {

double counter_alignment(std::span<const double> reaction) {
  check_terms(reaction, reaction_terms, "reaction");
  return logistic(reaction[static_cast<std::size_t>(ReactionTerm::counter_alignment)]);
}

double entrapment_log_odds(std::span<const double> reaction, bool covered_challenger) {
  check_terms(reaction, reaction_terms, "reaction");
  return covered_challenger ? reaction[static_cast<std::size_t>(ReactionTerm::entrapment)] : 0;
}

}  // namespace lattice
