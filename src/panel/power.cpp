// Major powers, and the codes of the other system.
#include <algorithm>

#include "columns.hpp"

namespace lattice::panel {

void build_majors(const Workshop& shop, const ColumnSet&, bool) {
  const OfficialFile file = shop.read("majors");
  const auto& codes = file.key("ccode");
  const auto& starts = file.key("styear");
  const auto& ends = file.key("endyear");
  const int first = year_range(starts).first, last = year_range(ends).second;
  StateGrid grid(shop, StateSystem::cow);
  std::vector<std::int8_t> dense(grid.size());
  for (int y = 0; y < shop.frame.years(); ++y) {
    const bool covered = shop.request.compat || (shop.frame.from + y >= first && shop.frame.from + y <= last);
    for (int s = 0; s < shop.frame.states(); ++s) dense[grid.cell(s, y)] = covered ? 0 : missing_int<std::int8_t>;
  }
  for (std::size_t r = 0; r < codes.size(); ++r)
    for (int y = std::max(starts[r], shop.frame.from); y <= std::min(ends[r], shop.frame.to); ++y) {
      const int offset = shop.frame.offset(y);
      if (const int s = grid.codes().at(codes[r], offset); s >= 0) dense[grid.cell(s, offset)] = 1;
    }
  grid.add("cowmaj", "major power in the year (COW)", Cells(std::move(dense)));
  if (!shop.request.compat) shop.cover("majors", first, last);
}

void build_codes(const Workshop& shop, const ColumnSet&, bool) {
  const bool cow = shop.frame.system == StateSystem::cow;
  const Codes other(shop.frame, cow ? StateSystem::gw : StateSystem::cow, shop.official, &shop.paths);
  StateGrid grid(shop, shop.frame.system);
  std::vector<std::int16_t> dense(grid.size(), missing_int<std::int16_t>);
  for (int s = 0; s < shop.frame.states(); ++s)
    for (int y = 0; y < shop.frame.years(); ++y)
      if (const auto code = other.of(s, y); code >= 0) dense[grid.cell(s, y)] = static_cast<std::int16_t>(code);
  grid.add(cow ? "gwcode" : "ccode", cow ? "Gleditsch-Ward code in the year" : "COW code in the year",
           Cells(std::move(dense)));
}

}  // namespace lattice::panel
