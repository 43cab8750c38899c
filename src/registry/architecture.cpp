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

/// An agreement of a draft goes by the id and the title of its architecture where it has none of its own.
void read_drafts(Fields& f, Architecture& a) {
  const OwnAreas areas = own_areas(f);
  Context draft = f.context;
  draft.hypothetical = true;
  draft.areas = &areas;
  for (const auto* t : tables(f, "agreement")) {
    Agreement added = read_agreement(*t, draft);
    if (added.id.empty()) added.id = a.id;
    if (added.title.empty()) added.title = a.title;
    if (std::any_of(a.add.begin(), a.add.end(), [&](const Agreement& other) { return other.id == added.id; }))
      error(f, "agreement", "two of its agreements have the id \"" + added.id + "\"; give each its own");
    if (f.context.world->names.agreement_by_id.contains(added.id))
      error(f, "agreement", "it adds \"" + added.id + "\", which the register already has; take another id");
    a.add.push_back(std::move(added));
  }
}

}  // namespace

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
  read_drafts(f, a);
  finish(f);
  return a;
}

namespace {

Architecture load_one(const DataSet& data, const World& world, const std::string& name) {
  const NamedText found = named_text(data, "architectures/", "architecture", name);
  Notes notes;
  const Context context{&world, found.file, &notes};
  Architecture a = read_architecture(parse_toml(found.text, found.file), context);
  throw_errors(notes);
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
