#pragma once
// registry: reads the data folder (or the copy inside the program) into a World, an Architecture or a Scenario, and
// says with file and line what is wrong with it.
#include <string>
#include <string_view>
#include <vector>

#include "lattice/membership.hpp"
#include "lattice/world.hpp"

namespace lattice {

/// A text file: its path below the data folder, and its bytes.
struct DataFile {
  std::string path;
  std::string_view text;
  std::string own;  ///< the bytes, when they are not those inside the program
};

/// A set of data files in the order of their paths.
/// It moves but does not copy: the views point into it.
struct DataSet {
  std::vector<DataFile> files;
  std::string folder;  ///< where it was read, empty for the embedded data
  DataSet() = default;
  DataSet(DataSet&&) = default;
  DataSet& operator=(DataSet&&) = default;
  const DataFile* find(std::string_view path) const;
};

/// The data inside the program. Costs nothing but a walk over the file names.
DataSet embedded_data();

/// Reads every .toml, .csv and .jsonl file below a folder. Throws Error(missing_data) if there is no such folder,
/// Error(io) if a file cannot be read.
DataSet read_data_folder(const std::string& folder);

/// A data set out of texts, for tests: pairs of path and text.
DataSet data_of_texts(const std::vector<std::pair<std::string, std::string>>& texts);

/// A World, what was found wrong with its files, and the hash of the bytes it was read from.
struct Register {
  World world;
  Notes notes;
  std::string data_hash;
};

/// Reads states.toml, places.toml and agreements/*.toml. Never throws for what files get wrong: every fault is a Note
/// with file and line, and an entry with an error is left out. Cost: about 0.1 s for 560 agreements.
Register load_register(const DataSet& data);

/// The same, and throws Error(bad_input) with the first error if there is any: what commands other than `check` use.
Register load_checked_register(const DataSet& data);

/// Checks that need the whole World: parties alive on their days, overlapping memberships, readings that name no
/// commitment, two files with one ATOP or COW number, successors that exist. Appends to notes.
void check_register(const World& world, Notes& notes);

/// Reads an architecture by id from data/architectures, or from a file when the name ends in .toml; applies the chain
/// of bases. Returns them in the order they are to be applied. Throws Error with what, where, why, what next.
std::vector<Architecture> load_architecture(const DataSet& data, const World& world, const std::string& name);

/// Ids of all architectures of the data set.
std::vector<std::string> architecture_ids(const DataSet& data);

/// The World with all of these applied in turn.
World with_all(const World& world, const std::vector<Architecture>& chain, Day day);

// ---------------------------------------------------------------------------------------------------------------
// casebook

/// What the casebook says a state owed under one agreement.
struct GoldRow {
  std::string state;
  std::optional<std::string> agreement;  ///< none: no agreement in point
  std::string article;
  std::string verdict, reason;  ///< empty when the file gives none
  bool settled = true;
  bool scored = true;
  std::string group;  ///< rows of one group are one decision
};

/// A case: an event, and the rows that are asked about it.
struct CaseFile {
  std::string id;
  std::string title;
  std::string where;  ///< file:line
  Event event;
  std::vector<std::string> targets;  ///< as the case spells them
  std::vector<GoldRow> rows;
};

/// Reads cases, one JSON object a line. A line that cannot be read is a Note with file:line and is left out. Throws
/// Error(not_found, io) for the file itself.
std::vector<CaseFile> load_cases(const std::string& path, const World& world, Notes& notes);

// --------------------------------------------------------------------------------------------------------------
// scenarios

/// One crisis of a scenario.
struct Crisis {
  std::string id;
  std::string title;
  std::string gist;
  std::string group;  ///< heading under which reports list it
  Event event;
};

/// Strength of a state, for rough comparisons: one figure with its year and source.
struct Strength {
  Actor state;
  std::optional<double> spending;   ///< military spending, million current US dollars; missing where nobody knows
  std::optional<double> personnel;  ///< active personnel, thousands
  int year = 0;
  std::string source;
  std::string certainty;  ///< firm, estimate, rough
};

/// The question as a file: the day, the architectures to compare, the crises, the states that matter.
struct Scenario {
  std::string id;
  std::string title;
  std::string question;
  std::string gist;
  Day date = 0;
  std::vector<std::string> architectures;
  std::string baseline;  ///< the one of these against which "newly" is meant; the first where the file names none
  std::vector<Actor> members;
  std::vector<Crisis> crises;
  std::vector<Source> sources;
  std::optional<MembershipTerms> membership;  ///< the table [membership], where there is one
  std::string hash;
};

/// Reads a scenario by id from data/scenarios, or from a file when the name ends in .toml. Throws Error(bad_input) with
/// file:line.
Scenario load_scenario(const DataSet& data, const World& world, const std::string& name);

/// Runs one crisis of the scenario instead of all: the one of that id, or those of a file of [[crisis]] tables when the
/// name ends in .toml (victims ask everybody for help). Throws Error(not_found, bad_input).
void take_crisis(const World& world, Scenario& scenario, const std::string& name);

/// What is wrong with a file of the user's: a scenario, crises, an architecture (with the treaties it drafts) or an
/// agreement, told apart by their tables. Every fault is a Note with file and line. Throws Error(not_found, io) if the
/// file cannot be read.
Notes check_file(const DataSet& data, const World& world, const std::string& path);

/// Reads data/series/strength.csv. Throws Error(bad_input) with file:line.
std::vector<Strength> load_strength(const DataSet& data, const World& world);

/// Ids of all scenarios of the data set.
std::vector<std::string> scenario_ids(const DataSet& data);

}  // namespace lattice
