// Asking one state about one agreement, or everybody about everything in force.
#include <algorithm>
#include <tuple>

#include "lattice/invoke.hpp"

namespace lattice {
namespace {

bool may_owe(const Agreement& a, const Commitment& c, Actor state) {
  return was_party(a, state) && (c.owed_by.all || holds(c.owed_by.states, state));
}

/// A right of access for wars in a named part of the world, whoever fights there.
bool opens_bases_for(const Commitment& c) {
  return c.kind == Kind::basing_access && std::any_of(c.area.begin(), c.area.end(), [](const AreaTest& t) {
           return t.word >= Area::north_atlantic_treaty_area;
         });
}

/// The agreement has to do with the event: somebody on either side is a party or protected, or its area may make it so.
bool touches(const Agreement& a, const Event& e) {
  const auto side = [&](Actor s) {
    return is_party(a, s, e.date) || std::any_of(a.commitments.begin(), a.commitments.end(),
                                                 [&](const Commitment& c) { return holds(c.owed_to.states, s); });
  };
  const auto hit = [&](const Hit& h) { return side(h.state); };
  if (std::any_of(e.attackers.begin(), e.attackers.end(), side) ||
      std::any_of(e.targets.begin(), e.targets.end(), side))
    return true;
  if (std::any_of(e.attributed_to.begin(), e.attributed_to.end(), side) ||
      std::any_of(e.also_hit.begin(), e.also_hit.end(), hit))
    return true;
  return std::any_of(a.commitments.begin(), a.commitments.end(), [](const Commitment& c) {
    return c.region_counts != 0 || opens_bases_for(c) || c.protects_others;
  });
}

bool only_target(const Event& e, Actor state) {
  return holds(e.targets, state) && !holds(e.attackers, state) && e.targets.size() == 1 && e.also_hit.empty();
}

}  // namespace

const Agreement& agreement_of(const World& world, const Verdict& v) { return world.agreements[v.agreement]; }
const Commitment& commitment_of(const World& world, const Verdict& v) {
  return world.agreements[v.agreement].commitments[v.commitment];
}

std::vector<Verdict> ask(const World& world, const Event& event, Actor obligor, std::size_t agreement,
                         const Assumptions& assumed) {
  std::vector<Verdict> out;
  const Agreement& a = world.agreements.at(agreement);
  for (std::size_t i = 0; i < a.commitments.size(); ++i)
    if (may_owe(a, a.commitments[i], obligor)) out.push_back(judge(world, event, obligor, agreement, i, assumed));
  return out;
}

namespace {

// A right that every member of a universal body has in every war says nothing about this one.

/// Kinds that may bind somebody other than the attacker to do something.
bool may_bind(Kind kind) {
  return kind != Kind::non_aggression && kind != Kind::permission && kind != Kind::dialogue && kind != Kind::other;
}

template <class Use>
void each_promise(const World& world, const Event& event, Use use) {
  for (const std::size_t i : at(world, event.date).live) {
    const Agreement& a = world.agreements[i];
    if (!touches(a, event)) continue;
    for (std::size_t k = 0; k < a.commitments.size(); ++k)
      for (const Actor s : obligors(a, a.commitments[k], event.date))
        if (!only_target(event, s)) use(s, i, k);
  }
}

void sort_by_weight(const World& world, std::vector<Verdict>& list) {
  std::stable_sort(list.begin(), list.end(), [&](const Verdict& x, const Verdict& y) {
    return std::tuple(x.duty, code_of(world, x.state), x.agreement, x.commitment) <
           std::tuple(y.duty, code_of(world, y.state), y.agreement, y.commitment);
  });
}

bool telling(const World& world, const Event& event, const Verdict& v) {
  const bool at_war = holds(event.attackers, v.state) || holds(event.targets, v.state);
  if (world.agreements[v.agreement].commitments[v.commitment].kind == Kind::no_separate_peace && !at_war) return false;
  const bool attacks = holds(event.attackers, v.state);
  if (v.duty != DutyClass::no_duty) return !attacks || v.duty != DutyClass::duty_abstain;
  if (attacks) return false;
  const Agreement& a = world.agreements[v.agreement];
  const Kind kind = a.commitments[v.commitment].kind;
  if (a.universal || kind == Kind::non_aggression || kind == Kind::no_aid_to_adversary) return false;
  switch (v.reason) {
    case Reason::victim_not_party:
    case Reason::no_agreement: return false;
    case Reason::no_duty_in_text: return v.verdict == VerdictWord::permitted_not_bound;
    default: return true;
  }
}

}  // namespace

bool is_telling(const World& world, const Event& event, const Verdict& v) { return telling(world, event, v); }

std::vector<Verdict> invoke(const World& world, const Event& event, const Assumptions& assumed) {
  std::vector<Verdict> out;
  each_promise(world, event,
               [&](Actor s, std::size_t i, std::size_t k) { out.push_back(judge(world, event, s, i, k, assumed)); });
  sort_by_weight(world, out);
  return out;
}

std::vector<Verdict> invoke_telling(const World& world, const Event& event, const Assumptions& assumed) {
  std::vector<Verdict> out;
  each_promise(world, event, [&](Actor s, std::size_t i, std::size_t k) {
    const Agreement& a = world.agreements[i];
    if (a.universal && !holds(event.attackers, s) && !may_bind(a.commitments[k].kind)) return;
    if (telling(world, event, judge_briefly(world, event, s, i, k, assumed)))
      out.push_back(judge(world, event, s, i, k, assumed));
  });
  sort_by_weight(world, out);
  return out;
}

}  // namespace lattice
