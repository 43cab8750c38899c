// What a comparison says in short: who is covered, who takes on whose wars, what stays bare, what hangs on one
// state.
#include <algorithm>
#include <map>

#include "lattice/study.hpp"

namespace lattice {
namespace {

std::string count(std::size_t n, const std::string& one, const std::string& many) {
  return std::to_string(n) + " " + (n == 1 ? one : many);
}

/// Somebody besides the target is bound to fight.
bool covered(const Comparison& c, const Design& design, std::size_t crisis) {
  const auto& targets = c.scenario.crises[crisis].event.targets;
  const auto& fight = design.cells[crisis].fight;
  return std::any_of(fight.begin(), fight.end(),
                     [&](Actor a) { return std::find(targets.begin(), targets.end(), a) == targets.end(); });
}

std::string shape(const Comparison& c, const Design& design) {
  std::size_t with_cover = 0, hanging = 0, talks = 0;
  for (std::size_t i = 0; i < design.cells.size(); ++i) {
    with_cover += covered(c, design, i);
    hanging += design.cells[i].hangs_on.has_value();
    talks += !covered(c, design, i) && design.cells[i].other.empty() && !design.cells[i].consult.empty();
  }
  return design.title + ": somebody is bound to fight in " + std::to_string(with_cover) + " of " +
         count(design.cells.size(), "crisis", "crises") + "; in " + std::to_string(hanging) +
         " of them that hangs on one state; talks only in " + std::to_string(talks) + ".";
}

std::string burden(const Comparison& c, const Design& design) {
  std::vector<std::string> parts;
  std::vector<const MemberLine*> lines;
  for (const MemberLine& m : design.members)
    if (!m.new_owes.empty()) lines.push_back(&m);
  std::stable_sort(lines.begin(), lines.end(),
                   [](auto* a, auto* b) { return a->new_owes.size() > b->new_owes.size(); });
  for (std::size_t i = 0; i < lines.size() && i < 5; ++i)
    parts.push_back(code_of(design.world, lines[i]->state) + " " + std::to_string(lines[i]->new_owes.size()));
  return design.title + " adds duties to fight for " + count(lines.size(), "member", "members") +
         " (crises newly owed: " + join(parts, ", ") + (lines.size() > 5 ? ", ..." : "") + ") and new defenders for " +
         count(static_cast<std::size_t>(std::count_if(design.members.begin(), design.members.end(),
                                                      [](const MemberLine& m) { return !m.new_cover.empty(); })),
               "member", "members") +
         " in the " + count(c.scenario.crises.size(), "crisis", "crises") + ".";
}

/// Crises in which nobody is bound to fight under any architecture.
std::string bare(const Comparison& c) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < c.scenario.crises.size(); ++i)
    if (std::none_of(c.designs.begin(), c.designs.end(), [&](const Design& k) { return covered(c, k, i); }))
      names.push_back(c.scenario.crises[i].id);
  return names.empty() ? "Every crisis has a defender under some architecture."
                       : "No architecture binds anybody to fight in: " + join(names, ", ") + ".";
}

std::string hangs(const Design& design) {
  std::map<std::string, std::size_t> by_state;
  for (const Cell& cell : design.cells)
    if (cell.hangs_on) ++by_state[code_of(design.world, *cell.hangs_on)];
  std::vector<std::string> parts;
  for (const auto& [code, n] : by_state) parts.push_back(code + " (" + std::to_string(n) + ")");
  return "Under " + design.title +
         " cover hangs on one state in these crises: " + (parts.empty() ? "none" : join(parts, ", ")) + ".";
}

}  // namespace

std::vector<std::string> conclusions(const Comparison& c) {
  std::vector<std::string> out;
  const Design& base = c.designs[c.baseline];
  for (const Design& design : c.designs) out.push_back(shape(c, design));
  const auto largest = std::max_element(c.designs.begin(), c.designs.end(), [](const Design& a, const Design& b) {
    const auto total = [](const Design& k) {
      std::size_t n = 0;
      for (const auto& m : k.members) n += m.new_owes.size();
      return n;
    };
    return total(a) < total(b);
  });
  if (&*largest != &base) out.push_back(burden(c, *largest));
  out.push_back(hangs(base));
  out.push_back(bare(c));
  return out;
}

}  // namespace lattice
