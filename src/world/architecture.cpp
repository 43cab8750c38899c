// An architecture is a patch: it ends, keeps or adds agreements and moves memberships, and leaves the original World
// alone.
#include <algorithm>

#include "lattice/world.hpp"

namespace lattice {
namespace {

void end_before(Agreement& agreement, Day day) {
  if (agreement.life.until > day) agreement.life.until = day;
}

bool listed(const std::vector<std::string>& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

void leave(Agreement& agreement, Actor state, Day day) {
  bool left = false;
  for (Party& p : agreement.parties)
    if (p.state == state && p.span.until > day) p.span.until = day, left = true;
  if (!left) return;
  const auto remaining = std::count_if(agreement.parties.begin(), agreement.parties.end(),
                                       [&](const Party& p) { return p.role == Role::party && p.span.contains(day); });
  if (remaining < 2) end_before(agreement, day);
}

}  // namespace

void apply(World& world, const Architecture& architecture, Day day) {
  for (const auto* ids : {&architecture.keep, &architecture.end})
    for (const std::string& id : *ids) (void)find_agreement(world, id);
  for (Agreement& a : world.agreements) {
    if (architecture.keep_only_listed && !listed(architecture.keep, a.id)) end_before(a, day);
    if (listed(architecture.end, a.id)) end_before(a, day);
    for (const auto& l : architecture.leave)
      if ((listed(l.agreements, "*") || listed(l.agreements, a.id)) && !listed(l.except, a.id)) leave(a, l.state, day);
  }
  for (Agreement a : architecture.add) {
    if (a.life.from > day) a.life.from = day;
    world.names.agreement_by_id.emplace(a.id, world.agreements.size());
    world.agreements.push_back(std::move(a));
  }
}

World with(const World& world, const Architecture& architecture, Day day) {
  World out = world;
  apply(out, architecture, day);
  return out;
}

}  // namespace lattice
