// Two snapshots side by side: agreements that came, went, or bind other states.
#include "lattice/register_diff.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace lattice {
namespace {

std::vector<std::string> parties_on(const World& world, const Agreement& a, Day day) {
  std::vector<std::string> out;
  for (const Party& p : a.parties)
    if (p.role == Role::party && p.span.contains(day)) out.push_back(code_of(world, p.state));
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::vector<std::string> minus(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::vector<std::string> out;
  std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
  return out;
}

std::map<std::string, const Agreement*> live(const World& world, Day day) {
  std::map<std::string, const Agreement*> out;
  for (const Agreement& a : world.agreements)
    if (a.life.contains(day)) out[a.id] = &a;
  return out;
}

std::string how_it_went(const World& world, const Agreement& a) {
  const auto it = world.names.agreement_by_id.find(a.id);
  const Agreement* now = it == world.names.agreement_by_id.end() ? nullptr : &world.agreements[it->second];
  if (a.ended && now && now->life.until == a.life.until)
    return std::string(name_of(a.ended_how)) + " " + write_date(*a.ended) +
           (a.replaced_by.empty() ? "" : ", replaced by " + a.replaced_by);
  return now && now->life.until < a.life.until ? "ended by the architecture" : "";
}

RegisterChange came(const World& world, const Agreement& a, Day day) {
  return {RegisterChange::What::came, a.id, a.title,
          parties_on(world, a, day),  {},   a.in_force ? "in force " + write_date(*a.in_force) : ""};
}

}  // namespace

std::string_view name_of(RegisterChange::What what) {
  constexpr std::array<std::string_view, 3> names{"came", "went", "parties"};
  return names[static_cast<std::size_t>(what)];
}

std::vector<RegisterChange> register_diff(const World& a, Day on_a, const World& b, Day on_b) {
  const auto before = live(a, on_a), after = live(b, on_b);
  std::vector<RegisterChange> out;
  for (const auto& [id, was] : before) {
    const auto it = after.find(id);
    const auto old_parties = parties_on(a, *was, on_a);
    if (it == after.end()) {
      out.push_back({RegisterChange::What::went, id, was->title, {}, old_parties, how_it_went(b, *was)});
      continue;
    }
    const auto new_parties = parties_on(b, *it->second, on_b);
    if (old_parties != new_parties)
      out.push_back({RegisterChange::What::parties, id, was->title, minus(new_parties, old_parties),
                     minus(old_parties, new_parties), ""});
  }
  for (const auto& [id, is] : after)
    if (!before.contains(id)) out.push_back(came(b, *is, on_b));
  std::sort(out.begin(), out.end(), [](const RegisterChange& x, const RegisterChange& y) { return x.id < y.id; });
  return out;
}

}  // namespace lattice
