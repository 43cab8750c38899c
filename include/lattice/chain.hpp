#pragma once
// chain: what an ally that joins is exposed to, for those who follow chains of duty themselves.
#include <vector>

#include "lattice/invoke.hpp"

namespace lattice {

/// A joiner on the victim's side is hit in turn: its forces, at the place of the event, by those who attacked; it asks
/// everybody for help.
Event hit_in_turn(const Event& first, const std::vector<Actor>& attackers, Actor joiner);

}  // namespace lattice
