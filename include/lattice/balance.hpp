#pragma once
// balance: networks of friends and enemies. How many triangles are at peace with themselves, how few ties must be
// broken so that the states fall into camps, and how balanced walks are. Descriptions of a day, not laws of motion.
#include <array>
#include <cstdint>
#include <functional>
#include <vector>

namespace lattice {

/// A tie without direction: weight above 0 friends, below 0 enemies, 0 no tie. Several ties of one pair all count.
struct SignedTie {
  int from = 0, to = 0;  ///< nodes, from 0
  double weight = 1;
};

/// A signed network: nodes 0 to nodes - 1.
struct SignedNetwork {
  int nodes = 0;
  std::vector<SignedTie> ties;
};

/// Triangles by the number of enemy ties: +++, ++-, +--, ---. Ties of a pair are added up first.
struct SignTriads {
  std::array<std::int64_t, 4> by_enemies{};
  std::int64_t all() const { return by_enemies[0] + by_enemies[1] + by_enemies[2] + by_enemies[3]; }
  /// Share of triangles with an even number of enemy ties (+++ and +--), in [0, 1]; missing (NaN) without triangles.
  double balanced_share() const;
};

/// Census of the triangles. Cost: sum over ties of the smaller number of neighbours.
/// Source: Heider 1946, J. Psychology 21:107; Cartwright and Harary 1956, Psychological Review 63:277.
SignTriads triad_signs(const SignedNetwork& network);

/// Where a search for camps stands.
struct FrustrationBounds {
  double lower = 0;  ///< no division into camps breaks less
  double upper = 0;  ///< a division that breaks this much is known
};

struct FrustrationOptions {
  int camps = 2;  ///< at most so many camps; 1 or more
  /// Called often (every few milliseconds) with the bounds so far; the search stops when it says no. Empty: to the end.
  std::function<bool(const FrustrationBounds&)> go_on;
};

/// A division into camps that breaks as little as possible.
struct Frustration {
  double index = 0;           ///< weight of friends in different camps plus weight of enemies in one camp, of `camp`
  double lower = 0;           ///< no division breaks less; equal to index when proven
  bool proven = false;        ///< index is the least possible
  double weight = 0;          ///< sum of the absolute weights of all ties
  std::vector<int> camp;      ///< per node, from 0; camp 0 is that of node 0, others in the order of their first node
  double normalised() const;  ///< 1 - 2 index / weight, 1 without ties: balanced is 1, no better than chance about 0
};

/// The frustration index: the least weight of ties to break (or to turn) so that friends share a camp and enemies do
/// not, with at most `camps` camps. Exact: see docs/method/balance.md. Ties of a node with itself count when negative.
/// Weights may have up to six decimals. Cost: exponential in hard cores; the networks of world politics take
/// milliseconds. Errors: bad_input for weights that are not finite, more decimals, nodes out of range, camps under 1.
/// Source: Abelson and Rosenberg 1958, Behavioral Science 3:1; Aref, Mason and Wilson 2020, Networks 75:95.
Frustration frustration(const SignedNetwork& network, const FrustrationOptions& options = {});

/// Weight of the ties that a division into camps breaks, counted tie by tie: the check of what `frustration` says.
double broken_weight(const SignedNetwork& network, const std::vector<int>& camp);

/// Balance by closed walks: trace e^A / trace e^|A|, in [0, 1]; 1 if and only if balanced (to rounding), 1 without
/// ties. A is the symmetric matrix of weights. Cost: cubic in nodes. Errors: bad_input as for frustration; unsupported
/// above 2,000 nodes.
/// Source: Estrada and Benzi 2014, Physical Review E 90:042802.
double walk_balance(const SignedNetwork& network);

}  // namespace lattice
