#pragma once
// States that are one and the same attacker to a promise. Private to invoke.
#include "case.hpp"

namespace lattice {

/// Attackers that a promise cannot tell apart: one class number for each state of the day, and two states of each
/// class.
struct AttackerClasses {
  std::vector<std::uint8_t> of;     ///< by position in Snapshot::states
  std::vector<Actor> one, another;  ///< two states of each class, or twice the one that there is
};

/// Sorts the states of the day into classes by everything that a test of this promise asks about an attacker: is it a
/// party, protected, bound itself, an adversary named or excluded, listed as a member, or spoken of by name? Cost: some
/// microseconds.
AttackerClasses attacker_classes(const Scene& scene, const LivePromise& promise);

}  // namespace lattice
