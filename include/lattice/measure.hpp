#pragma once
// measure: numbers that say what a network of duties looks like. A Network goes in, a Measured comes out; the table of
// measures (src/measure/measures.cpp) has one row each, which feeds the command line, `lattice explain` and the tests.
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "lattice/importers.hpp"
#include "lattice/table.hpp"

namespace lattice {

// ------------------------------------------------------------------------------------------------------------ networks

/// A state of a network.
struct Node {
  std::string name;                  ///< code of the register, or the word of a file
  std::vector<int> cow = {};         ///< Correlates of War numbers, the usual one first; empty: none
  double capability = missing_real;  ///< CINC or the strength of a file, at least 0; missing_real where unknown
  bool major = false;                ///< a major power of COW; every state whose strength a file gives
};

/// A tie between two different nodes.
struct Tie {
  int from = 0, to = 0;  ///< indices of nodes; of an undirected tie from < to
  double weight = 1;     ///< finite, not 0; negative: hostile
};

/// One promise behind a network: a tie may rest on many.
struct Promise {
  enum class Sort : std::uint8_t {
    restraint,    ///< no force, no help for the other's enemy: no working together
    cooperation,  ///< anything else short of fighting
    fight,        ///< armed help
  };
  int from = 0, to = 0;         ///< nodes: who owes, who is owed
  std::uint32_t agreement = 0;  ///< tells agreements apart
  int parties = 0;              ///< of the agreement on the day, members of the network or not
  Sort sort = Sort::cooperation;
  bool binding = false;  ///< in international law
};

/// A group is small up to so many parties; in a larger one nearly every pair of a region meets.
inline constexpr int small_group = 12;

/// States and ties. At most one tie per pair (per ordered pair if directed), in the order of (from, to).
struct Network {
  std::string label;  ///< "2024-09-17" or "1914": names the network in series
  Span days;          ///< the span it was made for
  std::vector<Node> nodes;
  std::vector<Tie> ties;
  bool directed = false;
  bool weighted = false;               ///< weights differ from 1 or may; strengths, not lengths
  bool has_signs = false;              ///< some tie may be negative
  std::vector<Promise> promises = {};  ///< of the register, where asked for; also between states without a tie
};

/// The same ties without direction: the greater weight of the two directions. Throws Error(bad_input) where they have
/// opposite signs.
Network undirected(const Network& network);

/// Reads a file `i,j,sign` (1 or -1), `i,j,weight` (any number) or `i,j`: a header line, then one tie a line; an empty
/// j names a state without ties. A pair may stand twice if it says the same twice. A weight of 0 is no tie. Throws
/// Error(bad_input) with path:line:column for everything else, Error(io). Cost: one pass.
Network read_network(const std::string& path, bool directed = false);

/// Reads a file `i,strength` into the nodes' capability. Throws Error(bad_input) with path:line:column for unknown
/// states, negative numbers and numbers that are not finite.
void read_strengths(const std::string& path, Network& network);

/// CINC (Singer, Bremer and Stuckey 1972): of each row the mean of its shares in the year's sums of military spending,
/// personnel, iron and steel, energy, population and urban population, over the components that are known and whose sum
/// is above 0; missing_real where none is. `components` are six columns as long as `years`. Cost: two passes.
std::vector<double> cinc_of(const std::vector<std::int32_t>& years,
                            std::span<const std::vector<double>* const> components);

/// Fills capability (CINC, from the components in the National Material Capabilities file) and major (COW's list) of
/// every node, as of the first year of each network; after the last year of a file its last year counts. Returns
/// remarks, such as that. Throws Error(missing_data, bad_input) as read_official.
Notes add_capabilities(std::vector<Network>& networks, const std::string& official);

/// Where ties come from.
enum class TieSource : std::uint8_t { registered, atop, cow };
std::optional<TieSource> tie_source_of(std::string_view name);  ///< "register", "atop" or "cow"

/// What networks are made of: the register, or a folder of official files.
struct TieData {
  const World* world = nullptr;
  TieSource source = TieSource::registered;
  std::string official;   ///< folder; needed for atop and cow
  bool directed = false;  ///< ties go from the state that owes to the state that is owed
  bool promises = false;  ///< give the promises of the register too
};

/// The network among some of its states: nodes, ties and promises between them. Names that are no node are left out.
Network among(const Network& network, const std::vector<std::string>& names);

/// A kind of network, as --ties names it. Builds one network per span of days: a tie counts if it holds on any day of
/// the span, and the nodes are the states alive then.
struct TieKind {
  std::string_view name;     ///< "defence"
  std::string_view meaning;  ///< one line
  std::vector<Network> (*build)(const TieKind& kind, const TieData& data, std::span<const Span> spans) = nullptr;
  /// Weight of what one state owes another; 0: no tie. `informal`: some tie binds to none of the five words.
  double (*weight)(Obligations words, bool informal) = nullptr;
  bool weighted = false;
};
std::span<const TieKind> tie_kinds();
/// The kind of that name. Throws Error(not_found) with "did you mean".
const TieKind& tie_kind(std::string_view name);

// ------------------------------------------------------------------------------------------------------------ measures

/// What a number is about.
enum class Scope : std::uint8_t { state, dyad, network };
std::string_view name_of(Scope scope);

/// How far a long computation has come; a measure that can stop early asks after each step.
struct MeasureProgress {
  double lower = 0, upper = 0;
};

/// What may be asked beside the network. The library reads no clock: a time limit is a `go_on` that says no.
struct MeasureAsk {
  std::uint64_t seed = 1;                                  ///< for what draws
  int draws = 200;                                         ///< networks drawn for null intervals
  int camps = 2;                                           ///< most camps allowed to the frustration index
  double alpha = 1.3;                                      ///< Esteban-Ray's sensitivity, within [0, 1.6]
  std::vector<double> gammas{1, 1.5, 2, 3};                ///< Jackson-Nei's defence advantage, above 0
  std::function<bool(const MeasureProgress&)> go_on = {};  ///< empty: go on to the end
};

/// A value of a pair.
struct PairValue {
  int from = 0, to = 0;  ///< nodes
  double value = missing_real;
};

/// A named value of the whole network: a number (missing_real where missing), yes or no, or a word.
struct NamedValue {
  std::string name;
  std::variant<double, bool, std::string> value;
};

/// A named list of sets of nodes: camps, communities.
struct NamedGroups {
  std::string name;
  std::vector<std::vector<int>> groups;
};

/// What a measure gives: of states one value per node; of dyads one per pair; of networks named values and sets.
struct Measured {
  std::vector<double> states = {};
  std::vector<PairValue> pairs = {};
  std::vector<NamedValue> values = {};
  std::vector<NamedGroups> groups = {};
};

/// What a measure needs besides ties.
enum class Needs : std::uint8_t { ties, capability, promises };

/// Which networks a measure takes. Others are refused with a message, never computed silently.
enum class Takes : std::uint8_t {
  positive,  ///< no negative weights
  any,       ///< signs welcome
};

/// One row of the table.
struct Measure {
  Measured (*compute)(const Network& network, const MeasureAsk& ask);
  std::string_view name;
  std::string_view meaning;  ///< one line
  Scope scope;
  std::string_view unit;     ///< unit and range: "ties, 0 to n-1"
  std::string_view formula;  ///< in words or symbols
  std::string_view missing;  ///< what a missing value means, and what empty and one-state networks give
  std::string_view source;   ///< the work it comes from
  Takes takes;
  Needs needs = Needs::ties;
};

/// Every measure, in the order of help and documentation.
std::span<const Measure> measures();
/// The measure of that name. Throws Error(not_found) with "did you mean".
const Measure& find_measure(std::string_view name);
/// A row as `lattice explain` prints it: a paragraph.
std::string explain_measure(const Measure& measure);

/// Checks the network and computes: refuses negative weights where they mean nothing, weights that are not finite, and
/// ties that name no node, with Error(bad_input). Cost: that of the row.
Measured measure(const Measure& row, const Network& network, const MeasureAsk& ask);

/// Measures of a list of networks as tables. `at` is the label of the network.
struct MeasureTables {
  Table states;   ///< at, state, cow, then a column per measure of states; empty without such measures
  Table dyads;    ///< at, state1, state2, then a column per measure of dyads
  Table network;  ///< at, states, ties, then a column per named value
  struct Group {
    std::string at, name;
    std::vector<std::vector<std::string>> sets;  ///< names of states
  };
  std::vector<Group> groups;
};
MeasureTables measure_tables(std::span<const Measure* const> rows, std::span<const Network> networks,
                             const MeasureAsk& ask);

}  // namespace lattice
