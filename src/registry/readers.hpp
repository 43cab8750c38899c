#pragma once
// The readers of the kinds of data files. Each takes a parsed table and a Context and adds to the World or returns a
// value; what is wrong with the file goes into the notes of the Context.
#include "fields.hpp"
#include "lattice/registry.hpp"

namespace lattice {

void read_states(const toml::table& file, const Context& context, World& world);
void read_places(const toml::table& file, const Context& context, World& world);
Agreement read_agreement(const toml::table& file, const Context& context);

/// Words of the list of named areas as a set.
Areas areas(Fields& f, std::string_view key);
std::vector<AreaTest> area_tests(Fields& f, std::string_view key);
std::vector<AdversaryTest> adversary_tests(Fields& f, std::string_view key);
Objects objects(Fields& f, std::string_view key);

/// The bytes of a file. Throws Error(not_found, bad_input, io) with the path.
std::string read_text_file(const std::string& path);
/// Throws the first error among the notes as Error(bad_input) with file:line.
void throw_first_error(const Notes& notes);

/// An event of a scenario file.
EventText read_event_text(Fields& f);

}  // namespace lattice
