#pragma once
// feasibility: what stands on the page "Could it come about?" of a comparison: adoption, blocs and paths, and whether
// an architecture invites war.
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "lattice/prospects.hpp"
#include "lattice/study.hpp"

namespace lattice {

/// An architecture by Jackson and Nei (2015): members and attackers of the scenario, military spending as strength,
/// binding duties to fight among members as ties.
struct WarStanding {
  std::string design;              ///< its id
  double gamma = 1;                ///< defence advantage: who attacks needs so many times the defenders' strength
  int vulnerable = 0;              ///< states that somebody, an ally too, could beat with its allies
  int known = 0;                   ///< states with a figure of strength
  bool stable = false;             ///< nobody vulnerable, no tie superfluous, no new tie dangerous
  std::vector<Actor> no_strength;  ///< states left out for want of a figure
};

struct Feasibility {
  std::optional<Prospects> prospects;          ///< where a bargaining case names the scenario
  std::optional<ProspectTest> test;            ///< the same against what came about, where the case tells it
  std::optional<MembershipReport> membership;  ///< where the scenario states what belonging is worth
  std::vector<WarStanding> war;                ///< gamma 1 and 2, per architecture
};

/// Everything that the scenario states enough for; null where it states nothing. Cost: about 0.1 s for the founding
/// question.
std::shared_ptr<const Feasibility> feasibility_of(const DataSet& data, const World& world,
                                                  const Comparison& comparison);

/// The war-stability of every architecture. Cost: some milliseconds each.
std::vector<WarStanding> war_standing(const Comparison& comparison);

}  // namespace lattice
