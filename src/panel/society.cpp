// Trade between states, votes in the United Nations, leaders.
#include <algorithm>
#include <map>

#include "columns.hpp"

namespace lattice::panel {

void build_trade(const Workshop& shop, const ColumnSet&, bool dyads) {
  if (!dyads) return build_series_of(shop, "trade-states");
  const OfficialFile file = shop.read("trade-dyads");
  const Codes codes(shop.frame, StateSystem::cow, shop.official, &shop.paths);
  PairBook book(shop, &file);
  const std::size_t n = file.rows();
  for (std::size_t r = 0; r < n; ++r) {
    const auto one = file.key("ccode1")[r], two = file.key("ccode2")[r], year = file.key("year")[r];
    book.add_row(codes, one, two, year, r);
    book.add_row(codes, two, one, year, n + r);  // seen from the other state: the two flows change places
  }
  std::vector<Column> cells, blanks;
  for (const auto& [name, other, label] :
       {std::tuple{"flow1", "flow2", "imports of state 1 from state 2 (million current dollars)"},
        std::tuple{"flow2", "flow1", "imports of state 2 from state 1 (million current dollars)"},
        std::tuple{"smoothflow1", "smoothflow2", "imports of state 1 from state 2, smoothed"},
        std::tuple{"smoothflow2", "smoothflow1", "imports of state 2 from state 1, smoothed"}}) {
    auto both = std::get<std::vector<double>>(file.column(name).cells);
    const auto& turned = std::get<std::vector<double>>(file.column(other).cells);
    both.insert(both.end(), turned.begin(), turned.end());
    cells.push_back({name, label, std::move(both)});
    blanks.push_back(blank_missing(name, label));
  }
  book.finish(std::move(cells), std::move(blanks));
  const auto [from, to] = year_range(file.key("year"));
  shop.cover("trade", from, to);
}

void build_ideal_points(const Workshop& shop, const ColumnSet&, bool) {
  const OfficialFile file = shop.read("ideal-points");
  auto years = file.key("session");
  for (auto& y : years) y += 1945;  // session 1 met in 1946
  StateGrid grid(shop, StateSystem::cow);
  grid.add("idealpoint", "ideal point in the UN General Assembly (Bailey, Strezhnev, Voeten)", file, years,
           "IdealPoint");
  grid.add("un_votes", "votes cast in the session", file, years, "NVotes");
  shop.cover("ideal-points", year_range(years).first, year_range(years).second);
}

void build_leaders(const Workshop& shop, const ColumnSet&, bool) {
  const OfficialFile file = shop.read("leaders");
  const auto &codes = file.key("gwcode"), &starts = file.key("startdate"), &ends = file.key("enddate");
  const auto irregular = [](const Words& words, std::size_t r) {
    return words[r].value_or("").starts_with("Irregular");
  };
  StateGrid grid(shop, StateSystem::gw);
  std::vector<std::int8_t> count(grid.size(), missing_int<std::int8_t>), change = count, broken = count;
  for (std::size_t r = 0; r < codes.size(); ++r)
    for (int year = std::max(year_of(starts[r]), shop.frame.from); year <= std::min(year_of(ends[r]), shop.frame.to);
         ++year) {
      const int y = shop.frame.offset(year), s = grid.codes().at(codes[r], y);
      if (s < 0) continue;
      const auto cell = grid.cell(s, y);
      if (count[cell] < 0) count[cell] = change[cell] = broken[cell] = 0;
      ++count[cell];
      const bool came = year_of(starts[r]) == year;
      if (came) change[cell] = 1;
      if ((came && irregular(file.text("entry"), r)) || (year_of(ends[r]) == year && irregular(file.text("exit"), r)))
        broken[cell] = 1;
    }
  grid.add("n_leaders", "leaders in office in the year", Cells(std::move(count)));
  grid.add("leadertransition", "a leader came into office in the year", Cells(std::move(change)));
  grid.add("irregular", "a leader came or went by irregular means in the year", Cells(std::move(broken)));
  shop.cover("leaders", year_of(*std::min_element(starts.begin(), starts.end())),
             year_of(*std::max_element(ends.begin(), ends.end())));
}

}  // namespace lattice::panel
