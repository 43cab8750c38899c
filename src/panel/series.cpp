// Plain column sets: look-ups by state and year, or by undirected pair and year, that the table of layouts declares
// (its rows that end with a series). Nothing here knows a set by name.
#include <algorithm>

#include "columns.hpp"

namespace lattice::panel {
namespace {

bool is_of_pairs(const Layout& layout) {
  return std::any_of(layout.fields.begin(), layout.fields.end(),
                     [](const Field& f) { return f.names.substr(0, f.names.find('|')) == "ccode2"; });
}

StateSystem system_of(const Layout& layout) {
  const bool gw = std::any_of(layout.fields.begin(), layout.fields.end(),
                              [](const Field& f) { return f.names.substr(0, f.names.find('|')) == "gwcode"; });
  return gw ? StateSystem::gw : StateSystem::cow;
}

void states_of_series(const Workshop& shop, const OfficialFile& file) {
  StateGrid grid(shop, system_of(*file.layout));
  for (const auto& [field, label] : file.layout->series.columns)
    grid.add(std::string(field), std::string(label), file, file.key("year"), field);
}

void pairs_of_series(const Workshop& shop, const OfficialFile& file) {
  const Codes codes(shop.frame, StateSystem::cow, shop.official, &shop.paths);
  const auto &one = file.key("ccode1"), &two = file.key("ccode2"), &years = file.key("year");
  PairBook book(shop, &file);
  for (std::size_t r = 0; r < file.rows(); ++r) {
    book.add_row(codes, one[r], two[r], years[r], r);
    book.add_row(codes, two[r], one[r], years[r], r);
  }
  std::vector<Column> cells, blanks;
  for (const auto& [field, label] : file.layout->series.columns) {
    cells.push_back(field_column(std::string(field), std::string(label), file, field));
    blanks.push_back(blank_missing(std::string(field), std::string(label)));
  }
  book.finish(std::move(cells), std::move(blanks));
}

std::string names_of(const Layout& layout) {
  std::string out;
  for (const auto& column : layout.series.columns) out += (out.empty() ? "" : ", ") + std::string(column.field);
  return out;
}

/// The row of a set that one layout declares, or two: one for pairs and one for states.
ColumnSet set_of(std::string_view name) {
  ColumnSet set;
  set.info.name = name;
  set.build = build_series;
  std::string of_states, of_pairs;
  for (const auto& layout : official_layouts()) {
    if (layout.series.set != name) continue;
    set.info.meaning = layout.series.meaning;
    set.info.layouts.push_back(layout.id);
    (is_of_pairs(layout) ? of_pairs : of_states) = names_of(layout);
  }
  set.info.states = !of_states.empty();
  set.pairs_by_sides = of_pairs.empty();
  set.info.dyads = true;
  set.info.columns = of_pairs.empty()    ? of_states + " (pairs: with 1 and 2)"
                     : of_states.empty() ? of_pairs
                                         : of_pairs + "; states: " + of_states;
  return set;
}

}  // namespace

void build_series_of(const Workshop& shop, std::string_view layout) {
  const OfficialFile file = shop.read(layout);
  is_of_pairs(*file.layout) ? pairs_of_series(shop, file) : states_of_series(shop, file);
  const auto [from, to] = year_range(file.key("year"));
  const auto set = file.layout->series.set;
  shop.cover(set.empty() ? layout : set, from, to);
}

void build_series(const Workshop& shop, const ColumnSet& set, bool dyads) {
  for (const auto id : set.info.layouts)
    if (is_of_pairs(official_layout(id)) == dyads) build_series_of(shop, id);
}

std::vector<ColumnSet> series_sets() {
  std::vector<ColumnSet> out;
  for (const auto& layout : official_layouts()) {
    const auto name = layout.series.set;
    const bool known = std::any_of(out.begin(), out.end(), [&](const ColumnSet& s) { return s.info.name == name; });
    if (!name.empty() && !known) out.push_back(set_of(name));
  }
  return out;
}

}  // namespace lattice::panel
