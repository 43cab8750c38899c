#pragma once
// register_diff: what changed between two days of a World, or between two Worlds on a day.
#include <string>
#include <vector>

#include "lattice/world.hpp"

namespace lattice {

/// What happened to an agreement: it came, it went, or other states are bound by it.
struct RegisterChange {
  enum class What : std::uint8_t { came, went, parties } what = What::came;
  std::string id, title;
  std::vector<std::string> joined, left;  ///< codes of parties, for parties; for came and went: all parties
  std::string detail;                     ///< when and how, in words
};
std::string_view name_of(RegisterChange::What what);

/// Compares what is in force in `a` on day `on_a` with `b` on `on_b`, in the order of ids. The Worlds must have the
/// same states. Cost: agreements x parties.
std::vector<RegisterChange> register_diff(const World& a, Day on_a, const World& b, Day on_b);

}  // namespace lattice
