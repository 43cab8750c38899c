// An architecture is a patch: it ends, keeps or adds agreements and moves memberships, and leaves the original World
// alone.
#include <algorithm>

#include "lattice/world.hpp"

namespace lattice {
namespace {

void end_before(Agreement& agreement, Day day) {
  if (agreement.life.until > day) agreement.life.until = day;
}

/// The list names the agreement, by its id or an earlier one.
bool listed(const std::vector<std::string>& ids, const Agreement& a) {
  return std::any_of(ids.begin(), ids.end(), [&](const std::string& id) { return is_called(a, id); });
}

bool everything(const std::vector<std::string>& ids) { return std::find(ids.begin(), ids.end(), "*") != ids.end(); }

bool may_leave(const Agreement& agreement, Actor state, Day day) {
  return std::any_of(agreement.parties.begin(), agreement.parties.end(),
                     [&](const Party& p) { return p.state == state && p.span.until > day; });
}

void leave(Agreement& agreement, Actor state, Day day) {
  for (Party& p : agreement.parties)
    if (p.state == state && p.span.until > day) p.span.until = day;
  const auto remaining = std::count_if(agreement.parties.begin(), agreement.parties.end(),
                                       [&](const Party& p) { return p.role == Role::party && p.span.contains(day); });
  if (remaining < 2) end_before(agreement, day);
}

bool leaves(const Architecture::Leave& l, const Agreement& a) {
  return (everything(l.agreements) || listed(l.agreements, a)) && !listed(l.except, a);
}

}  // namespace

void apply(World& world, const Architecture& architecture, Day day) {
  for (const auto* ids : {&architecture.keep, &architecture.end})
    for (const std::string& id : *ids) (void)find_agreement(world, id);
  for (std::size_t i = 0; i < world.agreements.size(); ++i) {
    const auto agreement = [&]() -> const Agreement& { return world.agreements[i]; };
    const bool ends = (architecture.keep_only_listed && !listed(architecture.keep, agreement())) ||
                      listed(architecture.end, agreement());
    if (ends && agreement().life.until > day) end_before(world.agreements.edit(i), day);
    for (const auto& l : architecture.leave)
      if (leaves(l, agreement()) && may_leave(agreement(), l.state, day)) leave(world.agreements.edit(i), l.state, day);
  }
  for (Agreement a : architecture.add) {
    if (a.life.from > day) a.life.from = day;
    if (!a.in_force && a.life.contains(day)) a.in_force = Date{day};
    if (a.signed_on.day > day || a.signed_on.day == 0) a.signed_on = Date{day};
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
