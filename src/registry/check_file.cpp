// A file of the user's, held against the register: which kind of file it is, and what is wrong with it.
#include <algorithm>

#include "readers.hpp"

namespace lattice {
namespace {

/// The day of a draft that gives none: the day of the founding question.
const Day day_of_drafts = make_day(2024, 9, 17);

bool any_of_keys(const toml::table& table, std::initializer_list<std::string_view> keys) {
  return std::any_of(keys.begin(), keys.end(), [&](std::string_view k) { return table.contains(k); });
}

/// The checks that need the whole World, of what the file adds to it.
void check_added(const World& with_file, const Context& context) {
  Notes notes;
  check_register(with_file, notes);
  for (const Note& n : notes)
    if (n.file == context.file && n.severity != Severity::remark) context.notes->push_back(n);
}

/// The architecture with its bases in place, as a comparison would see it.
void check_architecture(const DataSet& data, const Architecture& a, Day day, const Context& context) {
  try {
    World world = *context.world;
    if (!a.base.empty()) world = with_all(world, load_architecture(data, world, a.base), day);
    apply(world, a, day);
    check_added(world, context);
  } catch (const Error& fault) {
    note(context, Severity::error, 0, fault.what());
  }
}

void check_agreement(const toml::table& table, const Context& context) {
  World world = *context.world;
  Agreement a = read_agreement(table, context);
  if (has_error(*context.notes)) return;
  world.agreements.push_back(std::move(a));
  check_added(world, context);
}

/// A scenario also names files; what is wrong with those stops a comparison as well.
void check_scenario(const DataSet& data, const toml::table& table, const Context& context) {
  const Scenario s = read_scenario(table, context, data);
  for (const std::string& id : s.architectures)
    if (id.ends_with(".toml"))
      for (const Note& n : check_file(data, *context.world, id)) context.notes->push_back(n);
}

void check_crises(const toml::table& table, const Context& context) {
  Fields f{table, "file of crises", context};
  (void)read_crises(f, day_of_drafts, true);
  finish(f);
}

void check_table(const DataSet& data, const toml::table& table, const Context& context) {
  if (any_of_keys(table, {"architectures", "question"})) return check_scenario(data, table, context);
  if (any_of_keys(table, {"crisis"})) return check_crises(table, context);
  if (any_of_keys(table, {"party", "commitment"})) return check_agreement(table, context);
  const Architecture a = read_architecture(table, context);
  if (!has_error(*context.notes)) check_architecture(data, a, day_of_drafts, context);
}

}  // namespace

Notes check_file(const DataSet& data, const World& world, const std::string& path) {
  Notes notes;
  const Context context{&world, path, &notes};
  const std::string text = read_text_file(path);
  try {
    check_table(data, parse_toml(text, path), context);
  } catch (const Error& fault) {
    if (fault.fault != Fault::bad_input) throw;
    notes.push_back(note_of(fault, path));
  }
  return notes;
}

}  // namespace lattice
