#pragma once
// membership: what a scenario states about joining a bloc: whose text would bind, which memberships are in question,
// and what belonging is worth to whom. All of it is assumption, none of it estimate; ranges say how sure the author is.
#include <string>
#include <vector>

#include "lattice/world.hpp"

namespace lattice {

/// A stated number with its range: triangular on [low, high] with this mode. low <= mode <= high.
struct Stated {
  double low = 0, mode = 0, high = 0;
};

/// What one state holds against belonging, beyond what the treaty gives and asks.
struct Stance {
  Actor state;
  double autonomy = 0;  ///< how much it minds to bind itself at all, 0 to 1
  double exposure = 0;  ///< how much it fears the rival's anger at the bloc, 0 to 1
  std::string gist, source;
};

/// A membership in question.
struct MembershipTarget {
  std::string id, title;
  std::vector<Actor> members;
};

/// Stated weights, in units of the worth of one's own survival in a crisis.
struct MembershipWeights {
  Stated cover{1, 1, 1};                  ///< of a unit of probability that an attack on oneself is held off
  Stated entrapment{0.05, 0.1, 0.2};      ///< of one crisis in which one must fight for another
  Stated burden{0.002, 0.005, 0.01};      ///< of belonging: forces, staff, money
  Stated provocation{0.005, 0.01, 0.02};  ///< of the rival's reaction to the whole bloc, times exposure
  Stated autonomy{0.02, 0.05, 0.1};       ///< of being bound, times the stance on autonomy
};

struct MembershipTerms {
  std::string treaty;             ///< architecture whose text would bind the members
  std::vector<Actor> candidates;  ///< at most 32
  std::vector<MembershipTarget> targets;
  MembershipWeights weights;
  double exponent = 0.42;       ///< of the contest function (see docs/method/blocs.md)
  std::vector<Stance> stances;  ///< states without one: 0 and 0
};

}  // namespace lattice
