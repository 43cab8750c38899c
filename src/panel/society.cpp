// Democracy, wealth, organisations, trade, votes in the United Nations, leaders.
#include <algorithm>
#include <map>

#include "columns.hpp"

namespace lattice::panel {
namespace {

struct Named {
  const char* name;
  const char* label;
};

void add_reals(const Workshop& shop, const OfficialFile& file, const std::vector<Named>& columns) {
  StateGrid grid(shop, StateSystem::cow);
  for (const auto& [name, label] : columns) grid.add(name, label, file, file.key("year"), name);
  const auto [from, to] = year_range(file.key("year"));
  shop.cover(file.layout->id, from, to);
}

}  // namespace

void build_democracy(const Workshop& shop, bool) {
  add_reals(shop, shop.read("democracy"),
            {{"euds", "extended Unified Democracy Score"},
             {"aeuds", "extended Unified Democracy Score, adjusted"},
             {"polity2", "Polity score (-10 to 10)"},
             {"v2x_polyarchy", "V-Dem electoral democracy (0-1)"}});
}

void build_gdp(const Workshop& shop, bool) {
  add_reals(shop, shop.read("gdp"),
            {{"mrgdppc", "GDP per head, simulated (Maddison)"},
             {"sd_mrgdppc", "its standard deviation"},
             {"pwtrgdp", "GDP, simulated (Penn World Table)"},
             {"sd_pwtrgdp", "its standard deviation"},
             {"pwtpop", "population, simulated (millions)"},
             {"sd_pwtpop", "its standard deviation"}});
}

void build_igos(const Workshop& shop, bool dyads) {
  if (!dyads) {
    const OfficialFile file = shop.read("igo-states");
    StateGrid grid(shop, StateSystem::cow);
    for (const auto& [name, label] :
         {Named{"sum_igo_full", "organisations the state is a full member of"},
          Named{"sum_igo_associate", "associate member of"}, Named{"sum_igo_observer", "observer in"},
          Named{"sum_igo_anytype", "any of these"}})
      grid.add(name, label, file, file.key("year"), name);
    const auto [from, to] = year_range(file.key("year"));
    shop.cover("igos", from, to);
    return;
  }
  const OfficialFile file = shop.read("igo-dyads");
  const Codes codes(shop.frame, StateSystem::cow, shop.official, &shop.paths);
  PairBook book(shop, &file);
  for (std::size_t r = 0; r < file.rows(); ++r) {
    const int y = shop.frame.offset(file.key("year")[r]);
    if (y < 0) continue;
    const int a = codes.at(file.key("ccode1")[r], y), b = codes.at(file.key("ccode2")[r], y);
    if (a < 0 || b < 0 || a == b) continue;
    const Years year{static_cast<std::int16_t>(y), static_cast<std::int16_t>(y)};
    book.add(a, b, year, r);
    book.add(b, a, year, r);
  }
  const char* label = "organisations that both states are full members of";
  book.finish({field_column("dyadigos", label, file, "dyadigos")}, {blank_missing("dyadigos", label)});
  const auto [from, to] = year_range(file.key("year"));
  shop.cover("igos", from, to);
}

void build_trade(const Workshop& shop, bool dyads) {
  if (!dyads)
    return add_reals(
        shop, shop.read("trade-states"),
        {{"imports", "imports (million current dollars)"}, {"exports", "exports (million current dollars)"}});
  const OfficialFile file = shop.read("trade-dyads");
  const Codes codes(shop.frame, StateSystem::cow, shop.official, &shop.paths);
  PairBook book(shop, &file);
  const std::size_t n = file.rows();
  for (std::size_t r = 0; r < n; ++r) {
    const int y = shop.frame.offset(file.key("year")[r]);
    if (y < 0) continue;
    const int a = codes.at(file.key("ccode1")[r], y), b = codes.at(file.key("ccode2")[r], y);
    if (a < 0 || b < 0 || a == b) continue;
    const Years year{static_cast<std::int16_t>(y), static_cast<std::int16_t>(y)};
    book.add(a, b, year, r);
    book.add(b, a, year, n + r);  // seen from the other state: the two flows change places
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

void build_ideal_points(const Workshop& shop, bool) {
  const OfficialFile file = shop.read("ideal-points");
  auto years = file.key("session");
  for (auto& y : years) y += 1945;  // session 1 met in 1946
  StateGrid grid(shop, StateSystem::cow);
  grid.add("idealpoint", "ideal point in the UN General Assembly (Bailey, Strezhnev, Voeten)", file, years,
           "IdealPoint");
  grid.add("un_votes", "votes cast in the session", file, years, "NVotes");
  shop.cover("ideal-points", year_range(years).first, year_range(years).second);
}

void build_leaders(const Workshop& shop, bool) {
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
