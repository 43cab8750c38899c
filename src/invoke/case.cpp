// The little questions that all tests ask: who attacks and who is hit as the law sees it, whom the promise protects,
// who asked.
#include "case.hpp"

#include <algorithm>

namespace lattice {

bool settle(Case& c, Doubt doubt, bool taken) {
  if (const auto it = c.assumed.find(doubt); it != c.assumed.end()) taken = it->second;
  const bool known =
      std::any_of(c.consulted.begin(), c.consulted.end(), [doubt](const Consulted& k) { return k.doubt == doubt; });
  if (!known) c.consulted.push_back({doubt, taken});
  return taken;
}

const State* state_of(const Case& c, Actor actor) {
  const auto i = static_cast<std::size_t>(actor.index);
  return actor && i < c.world.states.size() ? &c.world.states[i] : nullptr;
}

std::string name(const Case& c, Actor actor) { return name_of(c.world, actor, &c.event); }

std::string names(const Case& c, const std::vector<Actor>& actors) {
  std::vector<std::string> out;
  for (const Actor a : actors) out.push_back(name(c, a));
  return out.empty() ? "nobody" : join(out, ", ");
}

bool holds(const std::vector<Actor>& list, Actor actor) {
  return std::find(list.begin(), list.end(), actor) != list.end();
}

namespace {
bool mutual(const Event& e, Actor actor) { return holds(e.attackers, actor) && holds(e.targets, actor); }
}  // namespace

std::vector<Actor> attackers(Case& c) {
  const Event& e = c.event;
  std::vector<Actor> out;
  bool hidden = false;
  for (const Actor a : e.attackers) {
    if (mutual(e, a) && !e.first_use.empty() && !holds(e.first_use, a)) continue;
    out.push_back(a);
    hidden = hidden || !state_of(c, a);
  }
  if (!hidden || e.attributed_to.empty() || !settle(c, Doubt::attribution, true)) return out;
  std::erase_if(out, [&](Actor a) { return !state_of(c, a); });  // the states behind the mask take its place
  for (const Actor a : e.attributed_to)
    if (!holds(out, a)) out.push_back(a);
  return out;
}

std::vector<Actor> targets(const Case& c) {
  const Event& e = c.event;
  std::vector<Actor> out;
  for (const Actor t : e.targets)
    if (!mutual(e, t) || e.first_use.empty() || !holds(e.first_use, t)) out.push_back(t);
  for (const Hit& h : e.also_hit)
    if (!holds(out, h.state)) out.push_back(h.state);
  return out;
}

bool is_member(const Case& c, Actor actor) { return state_of(c, actor) && is_party(c.agreement, actor, c.event.date); }

bool protects(const Case& c, Actor actor) {
  return actor != c.obligor && state_of(c, actor) && is_beneficiary(c.agreement, c.promise, actor, c.event.date);
}

std::vector<Actor> victims(const Case& c) {
  std::vector<Actor> out;
  for (const Actor t : targets(c))
    if (protects(c, t)) out.push_back(t);
  return out;
}

std::vector<Actor> aggressors_protected(Case& c) {
  std::vector<Actor> out;
  for (const Actor a : attackers(c))
    if (protects(c, a)) out.push_back(a);
  return out;
}

bool asked(const Case& c, bool anybody) {
  return std::any_of(c.event.requests.begin(), c.event.requests.end(), [&](const Request& r) {
    const bool heard = r.to_name.empty() && (!r.to || *r.to == c.obligor || (anybody && is_member(c, *r.to)));
    return heard && (protects(c, r.by) || (anybody && r.by == c.obligor));
  });
}

bool is_its_organ(const Case& c, const OrganDecision& decision) {
  if (decision.state) return false;
  const auto& list = c.agreement.organs;
  return list.empty() || std::find(list.begin(), list.end(), decision.organ) != list.end();
}

bool in_region_that_counts(const Case& c) {
  const Areas region = c.promise.region_counts;
  return (region & bit(Area::whole_world)) || (region & c.event.tags);
}

bool counts_any_war(const Commitment& promise) {
  if (promise.trigger == Trigger::any_war) return true;
  return promise.kind == Kind::neutrality || promise.kind == Kind::offence || promise.kind == Kind::mobilisation ||
         promise.kind == Kind::no_separate_peace;
}

bool is_abstention(Kind kind) {
  return kind == Kind::non_aggression || kind == Kind::neutrality || kind == Kind::no_aid_to_adversary ||
         kind == Kind::no_separate_peace;
}

bool needs_attack(Trigger trigger) {
  return trigger == Trigger::armed_attack || trigger == Trigger::unprovoked_attack ||
         trigger == Trigger::not_directly_provoked_attack;
}

}  // namespace lattice
