#pragma once
// The readers of the kinds of data files. Each takes a parsed table and a Context and adds to the World or returns a
// value; what is wrong with the file goes into the notes of the Context.
#include "fields.hpp"
#include "lattice/membership.hpp"
#include "lattice/registry.hpp"

namespace lattice {

void read_states(const toml::table& file, const Context& context, World& world);
void read_places(const toml::table& file, const Context& context, World& world);
Agreement read_agreement(const toml::table& file, const Context& context);
Architecture read_architecture(const toml::table& file, const Context& context);
Scenario read_scenario(const toml::table& file, const Context& context, const DataSet& data);
/// The crises of a scenario or of a file of crises; those that give no date happen on the day.
std::vector<Crisis> read_crises(Fields& f, Day day, bool victims_ask);
/// The tables [[area]]: areas the file names for itself, added to those it knows.
OwnAreas own_areas(Fields& f);

/// Words of the list of named areas as a set.
Areas areas(Fields& f, std::string_view key);
std::vector<AreaTest> area_tests(Fields& f, std::string_view key);
std::vector<AdversaryTest> adversary_tests(Fields& f, std::string_view key);
Objects objects(Fields& f, std::string_view key);

/// The bytes of a file. Throws Error(not_found, bad_input, io) with the path.
std::string read_text_file(const std::string& path);
/// A text of the data set by the name users give it, and where it comes from.
struct NamedText {
  std::string text, file;
};
/// The file FOLDER/NAME.toml of the data set, or the file of that name when it ends in .toml. `what` is the word for
/// error texts. Throws Error(not_found, io).
NamedText named_text(const DataSet& data, const std::string& folder, const std::string& what, const std::string& name);
/// Names of the .toml files below a folder of the data set, without folder and ending.
std::vector<std::string> ids_below(const DataSet& data, const std::string& folder);
/// Throws the errors among the notes, all in one text, as Error(bad_input) with the file:line of the first.
void throw_errors(const Notes& notes);
/// A file that does not parse as a Note.
Note note_of(const Error& fault, const std::string& file);

/// The table [membership] of a scenario; `members` are the candidates when it names none.
MembershipTerms read_membership(Fields& f, const std::vector<Actor>& members);

/// An event of a scenario file.
EventText read_event_text(Fields& f);

}  // namespace lattice
