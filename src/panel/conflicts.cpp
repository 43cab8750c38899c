// Armed conflicts of UCDP by state and year, and strategic rivalries.
#include <algorithm>
#include <map>
#include <set>

#include "columns.hpp"

namespace lattice::panel {
namespace {

bool wanted(const std::vector<std::string>& list, std::string_view value) {
  return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
}

/// A state in a year: its conflicts in the order of their numbers, and whether one of them is in its first year.
struct ConflictYear {
  std::set<std::int32_t> numbers;
  bool onset = false;
  std::int32_t intensity = 0;
};

using ConflictYears = std::map<std::pair<std::int32_t, std::int32_t>, ConflictYear>;  // by state and year

ConflictYears read_conflicts(const PanelRequest& request, const OfficialFile& file) {
  const auto &ids = file.key("conflict_id"), &years = file.key("year"), &states = file.key("gwno_a");
  const Wholes intensity = file.whole("intensity_level");
  const Words types = file.text("type_of_conflict"), issues = file.text("incompatibility");
  std::map<std::pair<std::int32_t, std::int32_t>, std::int32_t> first;  // conflict and state: its first year
  std::vector<std::size_t> rows;
  for (std::size_t r = 0; r < file.rows(); ++r) {
    if (!wanted(request.conflict_types, types[r].value_or("")) ||
        !wanted(request.conflict_issues, issues[r].value_or("")))
      continue;
    if (request.wars_only && intensity[r] != 2) continue;
    rows.push_back(r);
    const auto [it, fresh] = first.try_emplace({ids[r], states[r]}, years[r]);
    it->second = std::min(it->second, years[r]);
  }
  ConflictYears out;
  for (const auto r : rows) {
    auto& at = out[{states[r], years[r]}];
    at.numbers.insert(ids[r]);
    at.onset |= first[{ids[r], states[r]}] == years[r];
    at.intensity = std::max(at.intensity, intensity[r].value_or(0));
  }
  return out;
}

}  // namespace

void build_ucdp(const Workshop& shop, const ColumnSet&, bool) {
  const OfficialFile file = shop.read("ucdp");
  const ConflictYears by_year = read_conflicts(shop.request, file);
  StateGrid grid(shop, StateSystem::gw);
  const int last = year_range(file.key("year")).second;
  auto going = grid.filled<std::int8_t>(0, 1946, last), began = going;
  std::vector<std::int8_t> most(grid.size(), missing_int<std::int8_t>);
  Texts numbers{std::vector<std::int32_t>(grid.size(), -1), {}};
  for (const auto& [place, at] : by_year) {
    const int y = shop.frame.offset(place.second);
    const int s = y < 0 ? -1 : grid.codes().at(place.first, y);
    if (s < 0) continue;
    const auto cell = grid.cell(s, y);
    going[cell] = 1;
    began[cell] = at.onset ? 1 : 0;
    most[cell] = static_cast<std::int8_t>(at.intensity);
    std::string list;
    for (const auto id : at.numbers) list += (list.empty() ? "" : "; ") + std::to_string(id);
    const auto known = std::find(numbers.pool.begin(), numbers.pool.end(), list);
    numbers.code[cell] = static_cast<std::int32_t>(known - numbers.pool.begin());
    if (known == numbers.pool.end()) numbers.pool.push_back(list);
  }
  grid.add("ucdpongoing", "an armed conflict (UCDP) is ongoing in the year", Cells(std::move(going)));
  grid.add("ucdponset", "an armed conflict (UCDP) is in its first year", Cells(std::move(began)));
  grid.add("maxintensity", "highest intensity in the year: 1 25-999 deaths, 2 a thousand or more",
           Cells(std::move(most)));
  grid.add("conflict_ids", "numbers of the conflicts", Cells(std::move(numbers)));
  shop.cover("ucdp", 1946, last);
}

namespace {

constexpr int rivalry_last = 2020;
constexpr const char* rivalry_kinds[] = {"positional", "spatial", "ideological", "interventionary"};

/// Calls use(code1, code2, year, row) for both orders of every rivalry and year of the frame; after 1918 the place of
/// Austria-Hungary (300) is Austria's (305).
template <class Use>
void each_rivalry(const Workshop& shop, const OfficialFile& file, const Use& use) {
  const auto &one = file.key("ccode1"), &two = file.key("ccode2");
  for (std::size_t r = 0; r < file.rows(); ++r)
    for (int year = std::max(file.key("start")[r], std::max(1816, shop.frame.from));
         year <= std::min(file.key("end")[r], shop.frame.to); ++year) {
      const auto heir = [&](std::int32_t code) { return code == 300 && year >= 1919 ? 305 : code; };
      use(heir(one[r]), heir(two[r]), year, r);
      use(heir(two[r]), heir(one[r]), year, r);
    }
}

void rivalries_of_pairs(const Workshop& shop, const OfficialFile& file) {
  const Codes codes(shop.frame, StateSystem::cow, shop.official, &shop.paths);
  PairBook book(shop);
  each_rivalry(shop, file, [&](std::int32_t one, std::int32_t two, int year, std::size_t row) {
    book.add_row(codes, one, two, year, row);
  });
  std::vector<Column> cells{field_column("tssr_id", "number of the rivalry", file, "tssr_id")},
      blanks{blank_missing("tssr_id", "number of the rivalry")};
  for (const char* kind : rivalry_kinds) {
    std::vector<Maybe> values(file.rows());
    for (std::size_t r = 0; r < values.size(); ++r) values[r] = file.whole(kind)[r].value_or(0);
    const std::string label = "the rivalry is " + std::string(kind);
    cells.push_back(whole_column(kind, label, values));
    blanks.push_back(blank_between(shop.frame, kind, label, 0, shop.frame.from, rivalry_last));
  }
  const char* label = "the states are strategic rivals in the year";
  cells.push_back(whole_column("ongoingrivalry", label, std::vector<Maybe>(file.rows(), 1)));
  blanks.push_back(blank_between(shop.frame, "ongoingrivalry", label, 0, shop.frame.from, rivalry_last));
  if (shop.request.compat && shop.frame.to > rivalry_last) {  // the peer counts every pair as rivals after its data end
    auto& blank = std::get<std::vector<std::int8_t>>(blanks.back().cells);
    for (int y = std::max(rivalry_last + 1, shop.frame.from); y <= shop.frame.to; ++y)
      blank[static_cast<std::size_t>(y - shop.frame.from)] = 1;
  }
  book.finish(std::move(cells), std::move(blanks));
}

void rivalries_of_states(const Workshop& shop, const OfficialFile& file) {
  StateGrid grid(shop, StateSystem::cow);
  for (const char* kind : {"ideological", "interventionary", "positional", "spatial"}) {
    auto count = grid.filled<std::int8_t>(0, shop.frame.from, rivalry_last);
    each_rivalry(shop, file, [&](std::int32_t one, std::int32_t, int year, std::size_t row) {
      const int y = shop.frame.offset(year), s = grid.codes().at(one, y);
      if (s >= 0 && file.whole(kind)[row] == 1 && count[grid.cell(s, y)] >= 0) ++count[grid.cell(s, y)];
    });
    grid.add("n_" + std::string(kind), "number of " + std::string(kind) + " rivalries in the year",
             Cells(std::move(count)));
  }
}

}  // namespace

void build_rivalries(const Workshop& shop, const ColumnSet&, bool dyads) {
  const OfficialFile file = shop.read("rivalries");
  if (dyads)
    rivalries_of_pairs(shop, file);
  else
    rivalries_of_states(shop, file);
  shop.cover("rivalries", std::min(1816, shop.frame.from), rivalry_last);
}

}  // namespace lattice::panel
