// Chains: when a state acts on its duty, what does that do to others?
#include "lattice/chain.hpp"

#include <algorithm>

namespace lattice {
namespace {

struct Follower {
  const Snapshot& day;
  const Event& first;
  const Assumptions& assumed;
  std::vector<Actor> defenders, aggressors;  ///< everybody in the war so far
  std::vector<Link> links;
};

bool in_war(const Follower& f, Actor s) { return holds(f.defenders, s) || holds(f.aggressors, s); }

/// A joiner on the attacker's side attacks those who were attacked.
Event attacks_too(const Follower& f, Actor joiner) {
  Event e = f.first;
  e.attackers = {joiner};
  e.first_use = {joiner};
  return e;
}

/// Takes up every new duty to fight that an event calls up. A promise against aggression serves the victim only; an
/// offensive one either side.
std::vector<Link> drawn_in(const Follower& f, const Event& event, int round, Actor because_of) {
  std::vector<Link> out;
  for (const Verdict& v : invoke_telling(f.day, event, f.assumed)) {
    const bool again = std::any_of(out.begin(), out.end(), [&](const Link& l) { return l.state == v.state; });
    if (v.duty != DutyClass::duty_military || again || in_war(f, v.state)) continue;
    const Side side = side_of(f.day, event, v);
    // A promise about a state of affairs, or to mobilise when somebody does, is no joining where it serves neither
    // side.
    if (side == Side::neither && about_a_status(commitment_of(f.day.world, v))) continue;
    const Kind kind = commitment_of(f.day.world, v).kind;
    if (side == Side::aggressor && kind != Kind::offence && commitment_of(f.day.world, v).trigger != Trigger::any_war)
      continue;
    out.push_back(
        {round, v.state, side == Side::aggressor ? Side::aggressor : Side::victim, false, because_of, v, event});
  }
  return out;
}

void take_sides(Follower& f, const std::vector<Link>& fresh) {
  for (const Link& l : fresh) {
    if (in_war(f, l.state)) continue;
    (l.side == Side::aggressor ? f.aggressors : f.defenders).push_back(l.state);
    f.links.push_back(l);
  }
}

}  // namespace

Event hit_in_turn(const Event& first, const std::vector<Actor>& attackers, Actor joiner) {
  Event e = first;
  e.attackers = attackers;
  e.targets = {joiner};
  e.act = Act::war_declaration;
  e.object = Object::armed_forces;
  e.metropolitan = false;
  e.first_use = attackers;
  e.provocation = Provocation::none;
  e.also_hit.clear();
  e.intent = Intent::deliberate;
  e.decisions.clear();
  e.requests = {{joiner, std::nullopt, {}, RequestKind::assistance}};
  return e;
}

std::vector<Link> chain(const Snapshot& day, const Event& event, int rounds, const std::vector<Actor>& by_choice,
                        const Assumptions& assumed) {
  Follower f{day, event, assumed, event.targets, event.attackers, {}};
  if (rounds < 1) return {};
  std::vector<Link> fresh = drawn_in(f, event, 1, Actor{});
  for (const Actor s : by_choice)
    if (!in_war(f, s) && std::none_of(fresh.begin(), fresh.end(), [s](const Link& l) { return l.state == s; }))
      fresh.push_back({1, s, Side::victim, true, Actor{}, Verdict{}, event});
  take_sides(f, fresh);
  for (int round = 2; round <= rounds && !fresh.empty(); ++round) {
    std::vector<Link> next;
    for (const Link& l : fresh)
      for (Link& n :
           drawn_in(f, l.side == Side::victim ? hit_in_turn(f.first, f.aggressors, l.state) : attacks_too(f, l.state),
                    round, l.state))
        if (std::none_of(next.begin(), next.end(), [&](const Link& k) { return k.state == n.state; }))
          next.push_back(std::move(n));
    take_sides(f, next);
    fresh = std::move(next);
  }
  return f.links;
}

}  // namespace lattice
