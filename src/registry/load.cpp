// From data files to a World: states first, because everything names them, then places, then agreements.
#include <algorithm>

#include "readers.hpp"

namespace lattice {
namespace {

std::string shown_path(const DataSet& data, const std::string& path) {
  return data.folder.empty() ? "data/" + path : data.folder + "/" + path;
}

/// Parses a file and hands the table on. A file that does not parse is one Note.
template <class Use>
void with_table(const DataSet& data, const DataFile& file, const World& world, Notes& notes, Use use) {
  const Context context{&world, shown_path(data, file.path), &notes};
  try {
    const toml::table table = parse_toml(file.text, context.file);
    use(table, context);
  } catch (const Error& e) {
    if (e.fault != Fault::bad_input) throw;
    notes.push_back(note_of(e, context.file));
  }
}

void read_required(const DataSet& data, const std::string& path, World& world, Notes& notes,
                   void (*read)(const toml::table&, const Context&, World&)) {
  const DataFile* file = data.find(path);
  if (!file) {
    notes.push_back({Severity::error, shown_path(data, path), 0, "the file is missing"});
    return;
  }
  with_table(data, *file, world, notes,
             [&](const toml::table& table, const Context& context) { read(table, context, world); });
}

bool is_agreement(const DataFile& file) { return file.path.starts_with("agreements/") && file.path.ends_with(".toml"); }

void read_agreements(const DataSet& data, World& world, Notes& notes) {
  for (const DataFile& file : data.files) {
    if (!is_agreement(file)) continue;
    with_table(data, file, world, notes, [&](const toml::table& table, const Context& context) {
      const auto before = notes.size();
      Agreement a = read_agreement(table, context);
      const bool bad = std::any_of(notes.begin() + static_cast<std::ptrdiff_t>(before), notes.end(),
                                   [](const Note& n) { return n.severity == Severity::error; });
      if (!bad) world.agreements.push_back(std::move(a));
    });
  }
  world.agreements.sort([](const Agreement& a, const Agreement& b) { return a.id < b.id; });
}

std::string hash_of(const DataSet& data) {
  std::string all;
  for (const DataFile& file : data.files)
    if (file.path.ends_with(".toml") || file.path.starts_with("series/"))
      all += file.path, all += '\n', all += hash_hex(file.text), all += '\n';
  return hash_hex(all);
}

}  // namespace

Register load_register(const DataSet& data) {
  Register out;
  read_required(data, "states.toml", out.world, out.notes, read_states);
  index_names(out.world, out.notes);
  read_required(data, "places.toml", out.world, out.notes, read_places);
  Notes told_at_the_end;
  index_names(out.world, told_at_the_end);  // agreements name places as well as states
  read_agreements(data, out.world, out.notes);
  Notes known = out.notes;
  index_names(out.world, out.notes = {});
  out.notes.insert(out.notes.begin(), known.begin(), known.end());
  check_register(out.world, out.notes);
  for (Note& n : out.notes)
    if (n.file == "states.toml" || n.file == "places.toml") n.file = shown_path(data, n.file);
  out.data_hash = hash_of(data);
  return out;
}

Register load_checked_register(const DataSet& data) {
  Register out = load_register(data);
  for (const Note& n : out.notes)
    if (n.severity == Severity::error) {
      const auto count = std::count_if(out.notes.begin(), out.notes.end(),
                                       [](const Note& m) { return m.severity == Severity::error; });
      throw Error(Fault::bad_input,
                  n.text + " (" + std::to_string(count) + " error" + (count == 1 ? "" : "s") +
                      " in the data; `lattice check` lists them all)",
                  n.file + ":" + std::to_string(n.line));
    }
  return out;
}

}  // namespace lattice
