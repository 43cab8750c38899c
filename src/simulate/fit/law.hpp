#pragma once
// What the engine of law says about a dispute, state by state, in COW numbers. Private.
#include <set>

#include "lattice/invoke.hpp"
#include "lattice/world.hpp"

namespace lattice::fits {

/// States bound to fight for the target: were it invaded; of these, by a text that leaves the means to themselves; and
/// by the act that was done.
struct Duties {
  std::set<int> if_invaded, self_judged, by_act;
};

/// Asks for the day of a dispute. A day or month that is not known is the first. `action` is the highest action of the
/// challenger in the codes of the militarised disputes (0 to 21). A state that the register does not know on that day
/// has no duties.
Duties duties_towards(const World& world, int challenger, int target, int year, int month, int day, int action,
                      bool war);

/// The act that such a code stands for.
Act act_of(int action, bool war);

}  // namespace lattice::fits
