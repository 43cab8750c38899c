// Counts and differences that reports print: how strong a cell is, how many cells of each strength, what a design
// changes.
#include <algorithm>
#include <set>

#include "lattice/study.hpp"

namespace lattice {

Level level_of(const Cell& cell) {
  if (!cell.fight.empty()) return cell.firm_fight ? Level::fight : Level::fight_contested;
  if (!cell.other.empty()) return Level::aid;
  if (!cell.consult.empty()) return Level::consult;
  return cell.permitted.empty() ? Level::nobody : Level::permitted;
}

Summary summarise(const Comparison& comparison, const Design& design) {
  Summary out;
  for (std::size_t i = 0; i < design.cells.size(); ++i) {
    const Cell &cell = design.cells[i], &before = comparison.designs[comparison.baseline].cells[i];
    ++out.by_level[static_cast<std::size_t>(level_of(cell))];
    out.hanging += cell.hangs_on.has_value();
    const auto firm = firm_fighters(cell);
    out.won += !firm.empty() && before.firm_fight == 0;
    out.lost += firm.empty() && before.firm_fight > 0;
    out.reinforced += before.firm_fight > 0 &&
                      std::any_of(firm.begin(), firm.end(), [&](Actor a) { return !holds(firm_fighters(before), a); });
  }
  for (const MemberLine& m : design.members) {
    out.owing += !m.new_owes.empty();
    out.gaining += !m.new_cover.empty();
  }
  return out;
}

namespace {

std::set<std::string> live_ids(const World& world, Day day) {
  std::set<std::string> out;
  for (const Agreement& a : world.agreements)
    if (a.life.contains(day)) out.insert(a.id);
  return out;
}

/// Parties of the first that are none of the second, on the day.
std::vector<Actor> gone(const Agreement& before, const Agreement& after, Day day) {
  std::vector<Actor> out;
  for (const Party& p : before.parties)
    if (is_party(before, p.state, day) && !is_party(after, p.state, day) &&
        std::find(out.begin(), out.end(), p.state) == out.end())
      out.push_back(p.state);
  return out;
}

}  // namespace

Change change_of(const Comparison& comparison, const Design& design) {
  const World& base = comparison.designs[comparison.baseline].world;
  const Day day = comparison.scenario.date;
  const auto before = live_ids(base, day), after = live_ids(design.world, day);
  Change out;
  std::set_difference(after.begin(), after.end(), before.begin(), before.end(), std::back_inserter(out.began));
  std::set_difference(before.begin(), before.end(), after.begin(), after.end(), std::back_inserter(out.ended));
  for (const auto& id : before) {
    if (!after.contains(id)) continue;
    for (const Actor state : gone(find_agreement(base, id), find_agreement(design.world, id), day)) {
      const auto it =
          std::find_if(out.left.begin(), out.left.end(), [&](const auto& entry) { return entry.first == state; });
      if (it == out.left.end())
        out.left.push_back({state, {id}});
      else
        it->second.push_back(id);
    }
  }
  return out;
}

}  // namespace lattice
