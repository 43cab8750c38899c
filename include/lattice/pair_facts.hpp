#pragma once
// pair_facts: what models ask of states and pairs of states and no register of agreements says: borders, rivalries,
// the last dispute; and orders of magnitude of strength where nobody has a figure. Each row says how sure it is.
#include <optional>
#include <string>
#include <vector>

#include "lattice/registry.hpp"

namespace lattice {

/// How near two states are to each other.
enum class Border : std::uint8_t { none, land, sea, strait };

/// Facts of an unordered pair of states.
struct PairFact {
  Actor first, second;
  Border border = Border::none;     ///< sea: under 150 miles of water; strait: 150 to 400
  bool rivals = false;              ///< strategic rivals
  bool democracies = false;         ///< both
  std::optional<int> last_dispute;  ///< year of the last militarised dispute; none known: nullopt
  std::string certainty, source;
};

/// Reads data/series/pairs.csv; empty when the data set has none. Throws Error(bad_input) with file:line.
std::vector<PairFact> load_pair_facts(const DataSet& data, const World& world);

/// The pair in either order, or nullptr.
const PairFact* find_pair(const std::vector<PairFact>& facts, Actor a, Actor b);

/// Reads data/series/assumed_strength.csv: assumptions for simulations, never shown as data. Errors as load_strength.
std::vector<Strength> load_assumed_strength(const DataSet& data, const World& world);

}  // namespace lattice
