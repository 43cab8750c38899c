// Asking one state about one agreement, or everybody about everything in force.
#include <algorithm>
#include <tuple>

#include "lattice/invoke.hpp"

namespace lattice {
namespace {

bool holds(const std::vector<Actor>& list, Actor a) { return std::find(list.begin(), list.end(), a) != list.end(); }

bool may_owe(const Agreement& a, const Commitment& c, Actor state) {
  return was_party(a, state) && (c.owed_by.all || holds(c.owed_by.states, state));
}

/// The agreement has to do with the event: somebody on either side is a party or protected, or its area may make it so.
bool touches(const Agreement& a, const Event& e) {
  const auto side = [&](Actor s) {
    return is_party(a, s, e.date) || std::any_of(a.commitments.begin(), a.commitments.end(), [&](const Commitment& c) { return holds(c.owed_to.states, s); });
  };
  if (std::any_of(e.attackers.begin(), e.attackers.end(), side) || std::any_of(e.targets.begin(), e.targets.end(), side)) return true;
  return std::any_of(a.commitments.begin(), a.commitments.end(), [](const Commitment& c) { return c.region_counts != 0 || c.kind == Kind::basing_access || c.protects_others; });
}

bool only_target(const Event& e, Actor state) { return holds(e.targets, state) && !holds(e.attackers, state) && e.targets.size() == 1 && e.also_hit.empty(); }

}  // namespace

const Agreement& agreement_of(const World& world, const Verdict& v) { return world.agreements[v.agreement]; }
const Commitment& commitment_of(const World& world, const Verdict& v) { return world.agreements[v.agreement].commitments[v.commitment]; }

std::vector<Verdict> ask(const World& world, const Event& event, Actor obligor, std::size_t agreement, const Assumptions& assumed) {
  std::vector<Verdict> out;
  const Agreement& a = world.agreements.at(agreement);
  for (std::size_t i = 0; i < a.commitments.size(); ++i)
    if (may_owe(a, a.commitments[i], obligor)) out.push_back(judge(world, event, obligor, agreement, i, assumed));
  return out;
}

bool is_telling(const Verdict& v) {
  if (v.duty != DutyClass::no_duty) return true;
  switch (v.reason) {
    case Reason::victim_not_party:
    case Reason::no_agreement: return false;
    default: return true;
  }
}

std::vector<Verdict> invoke(const World& world, const Event& event, const Assumptions& assumed) {
  std::vector<Verdict> out;
  for (const std::size_t i : at(world, event.date).live) {
    const Agreement& a = world.agreements[i];
    if (!touches(a, event)) continue;
    for (std::size_t k = 0; k < a.commitments.size(); ++k)
      for (const Actor s : obligors(a, a.commitments[k], event.date))
        if (!only_target(event, s)) out.push_back(judge(world, event, s, i, k, assumed));
  }
  std::stable_sort(out.begin(), out.end(), [&](const Verdict& x, const Verdict& y) {
    return std::tuple(x.duty, code_of(world, x.state), x.agreement, x.commitment) < std::tuple(y.duty, code_of(world, y.state), y.agreement, y.commitment);
  });
  return out;
}

}  // namespace lattice
