// Architectures: data/architectures/<id>.toml, or a file; a chain of bases first.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "readers.hpp"

namespace lattice {
namespace {

void read_leaves(Fields& f, Architecture& a) {
  for (const auto* t : tables(f, "leave")) {
    Fields g{*t, "leave", f.context};
    const auto s = state(g, "state");
    const auto list = texts(g, "agreements");
    if (list.empty()) error(g, "agreements", "leave: \"agreements\" is missing; a list of ids, or [\"*\"] for all");
    const auto except = texts(g, "except");
    if (s) a.leave.push_back({*s, list, except});
    finish(g);
  }
}

Architecture read_architecture(const toml::table& file, const Context& context) {
  Architecture a;
  Fields f{file, "architecture", context};
  a.id = required_text(f, "id");
  a.title = required_text(f, "title");
  a.description = required_text(f, "description");
  a.base = text(f, "base");
  a.keep_only_listed = has(f, "keep_only");
  a.keep = texts(f, "keep_only");
  a.end = texts(f, "end");
  read_leaves(f, a);
  for (const auto* t : tables(f, "agreement")) a.add.push_back(read_agreement(*t, context));
  finish(f);
  return a;
}

[[noreturn]] void unknown(const DataSet& data, const std::string& name) {
  const auto ids = architecture_ids(data);
  throw Error(Fault::not_found, "there is no architecture \"" + name + "\"" + did_you_mean_of(name, ids) +
                                    "; or give a file that ends in .toml");
}

Architecture load_one(const DataSet& data, const World& world, const std::string& name) {
  std::string text, file = name;
  if (name.ends_with(".toml"))
    text = read_text_file(name);
  else if (const DataFile* found = data.find("architectures/" + name + ".toml"))
    text = found->text, file = "data/" + found->path;
  else
    unknown(data, name);
  Notes notes;
  const Context context{&world, file, &notes};
  Architecture a = read_architecture(parse_toml(text, file), context);
  throw_first_error(notes);
  for (const auto& added : a.add)
    if (world.names.agreement_by_id.contains(added.id))
      throw Error(Fault::bad_input, "it adds \"" + added.id + "\", which the register already has; take another id",
                  file);
  return a;
}

std::vector<std::string> ids_below(const DataSet& data, const std::string& folder) {
  std::vector<std::string> out;
  for (const DataFile& f : data.files)
    if (f.path.starts_with(folder) && f.path.ends_with(".toml"))
      out.push_back(f.path.substr(folder.size(), f.path.size() - folder.size() - 5));
  return out;
}

}  // namespace

std::string read_text_file(const std::string& path) {
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored)) throw Error(Fault::not_found, "there is no such file", path);
  if (std::filesystem::is_directory(path, ignored)) throw Error(Fault::bad_input, "this is a folder, not a file", path);
  std::ifstream in(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  if (in.bad()) throw Error(Fault::io, "cannot be read", path);
  return text;
}

void throw_first_error(const Notes& notes) {
  for (const Note& n : notes)
    if (n.severity == Severity::error) throw Error(Fault::bad_input, n.text, n.file + ":" + std::to_string(n.line));
}

std::vector<std::string> architecture_ids(const DataSet& data) { return ids_below(data, "architectures/"); }
std::vector<std::string> scenario_ids(const DataSet& data) { return ids_below(data, "scenarios/"); }

std::vector<Architecture> load_architecture(const DataSet& data, const World& world, const std::string& name) {
  std::vector<Architecture> chain;
  for (std::string next = name; !next.empty();) {
    if (std::any_of(chain.begin(), chain.end(), [&](const Architecture& a) { return a.id == next; }) ||
        chain.size() > 16)
      throw Error(Fault::bad_input, "the architectures are bases of one another in a ring", next);
    chain.push_back(load_one(data, world, next));
    next = chain.back().base;
  }
  std::reverse(chain.begin(), chain.end());
  return chain;
}

World with_all(const World& world, const std::vector<Architecture>& chain, Day day) {
  World out = world;
  for (const Architecture& a : chain) apply(out, a, day);
  return out;
}

}  // namespace lattice
