// Architectures: data/architectures/<id>.toml, or a file; a chain of bases first.
#include <algorithm>

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

Architecture load_one(const DataSet& data, const World& world, const std::string& name) {
  const NamedText found = named_text(data, "architectures/", "architecture", name);
  Notes notes;
  const Context context{&world, found.file, &notes};
  Architecture a = read_architecture(parse_toml(found.text, found.file), context);
  throw_first_error(notes);
  for (const auto& added : a.add)
    if (world.names.agreement_by_id.contains(added.id))
      throw Error(Fault::bad_input, "it adds \"" + added.id + "\", which the register already has; take another id",
                  found.file);
  return a;
}

}  // namespace

std::vector<std::string> architecture_ids(const DataSet& data) { return ids_below(data, "architectures/"); }

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
