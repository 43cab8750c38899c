// The little questions that all tests ask: who attacks and who is hit as the law sees it, whom the promise protects,
// who asked.
#include "case.hpp"

#include <algorithm>

namespace lattice {

bool holds(std::span<const Actor> list, Actor actor) {
  return std::find(list.begin(), list.end(), actor) != list.end();
}

namespace {

bool is_state(const Snapshot& day, Actor a) { return a && static_cast<std::size_t>(a.index) < day.sets.states; }

bool mutual(const Event& e, Actor actor) { return holds(e.attackers, actor) && holds(e.targets, actor); }

void add(Some& list, Actor a) {
  if (!holds(list, a)) list.push_back(a);
}

void see_attackers(Scene& s) {
  const Event& e = s.event;
  for (const Actor a : e.attackers) {
    if (mutual(e, a) && !e.first_use.empty() && !holds(e.first_use, a)) continue;
    s.seen.push_back(a);
    s.hidden = s.hidden || !is_state(s.day, a);
  }
  s.hidden = s.hidden && !e.attributed_to.empty();
  if (!s.hidden) return;
  for (const Actor a : s.seen)
    if (is_state(s.day, a)) s.behind.push_back(a);
  for (const Actor a : e.attributed_to) add(s.behind, a);
}

void see_targets(Scene& s) {
  const Event& e = s.event;
  for (const Actor t : e.targets)
    if (!mutual(e, t) || e.first_use.empty() || !holds(e.first_use, t)) s.targets.push_back(t);
  for (const Hit& h : e.also_hit) add(s.targets, h.state);
}

void see_named(Scene& s) {
  const Event& e = s.event;
  for (const auto* list : {&e.attackers, &e.targets, &e.attributed_to})
    for (const Actor a : *list) add(s.sides, a);
  for (const Hit& h : e.also_hit) add(s.sides, h.state);
  s.named = s.sides;
  for (const Actor a : e.first_use) add(s.named, a);
  for (const Request& r : e.requests) {
    add(s.named, r.by);
    if (r.to) add(s.named, *r.to);
  }
  for (const OrganDecision& d : e.decisions)
    if (d.state) add(s.named, *d.state);
}

void see_wars(Scene& s) {
  for (const War& w : s.event.at_war)
    for (const Actor a : {w.a, w.b})
      if (w.since <= s.event.date) add(s.sides, a), add(s.named, a);
}

}  // namespace

Scene scene_of(const Snapshot& day, const Event& event, const Assumptions& assumed) {
  if (day.day != event.date)
    throw Error(Fault::internal, "an event of " + write_day(event.date) + " was asked about on " + write_day(day.day));
  Scene s{day, event, assumed, {}, {}, false, {}, {}, {}};
  see_attackers(s);
  see_targets(s);
  see_named(s);
  see_wars(s);
  return s;
}

Case case_of(const Scene& s, const LivePromise& p, Actor obligor) {
  const LiveAgreement& a = s.day.agreements[p.agreement];
  return {s, s.day, s.event, a, p, *a.text, *p.text, obligor, s.assumed};
}

Case case_of(const Scene& s, Actor obligor, std::size_t agreement, std::size_t commitment) {
  if (const LivePromise* p = find_promise(s.day, agreement, commitment)) return case_of(s, *p, obligor);
  static const LiveAgreement no_agreement;
  static const LivePromise no_promise;
  const Agreement& a = s.day.world.agreements.at(agreement);
  return {s, s.day, s.event, no_agreement, no_promise, a, a.commitments.at(commitment), obligor, s.assumed};
}

bool settle(Case& c, Doubt doubt, bool taken) {
  if (const auto fixed = c.assumed.of(doubt)) taken = *fixed;
  for (std::size_t i = 0; i < c.consultations; ++i)
    if (c.consulted[i].doubt == doubt) return taken;
  c.consulted[c.consultations++] = {doubt, taken};
  return taken;
}

const State* state_of(const Case& c, Actor actor) {
  return is_state(c.day, actor) ? &c.day.world.states[static_cast<std::size_t>(actor.index)] : nullptr;
}

std::string name(const Case& c, Actor actor) { return name_of(c.day.world, actor, &c.event); }

std::string names(const Case& c, std::span<const Actor> actors) {
  std::vector<std::string> out;
  for (const Actor a : actors) out.push_back(name(c, a));
  return out.empty() ? "nobody" : join(out, ", ");
}

const Some& attackers(Case& c) {
  return c.scene.hidden && settle(c, Doubt::attribution, true) ? c.scene.behind : c.scene.seen;
}

bool is_member(const Case& c, Actor actor) { return c.day.sets.has(c.live.members, actor); }

bool protects(const Case& c, Actor actor) { return actor != c.obligor && c.day.sets.has(c.terms.beneficiaries, actor); }

Some victims(const Case& c) {
  Some out;
  for (const Actor t : c.scene.targets)
    if (protects(c, t)) out.push_back(t);
  return out;
}

Some aggressors_protected(Case& c) {
  Some out;
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

bool at_war(const Case& c, Actor a, Actor b) {
  return std::any_of(c.event.at_war.begin(), c.event.at_war.end(), [&](const War& w) {
    return w.since <= c.event.date && ((w.a == a && w.b == b) || (w.a == b && w.b == a));
  });
}

Actor partner_at_war(const Case& c) {
  const auto on_a_side = [&](Actor a) { return holds(c.event.attackers, a) || holds(c.event.targets, a); };
  for (const War& w : c.event.at_war) {
    if (w.since > c.event.date) continue;
    if (protects(c, w.a) && on_a_side(w.b)) return w.a;
    if (protects(c, w.b) && on_a_side(w.a)) return w.b;
  }
  return Actor{};
}

bool found_by(const Case& c, Actor state, bool yes) {
  return std::any_of(c.event.decisions.begin(), c.event.decisions.end(), [&](const OrganDecision& d) {
    const bool positive = d.kind == DecisionKind::invoked || d.kind == DecisionKind::authorised;
    return d.state && *d.state == state && (yes ? positive : d.kind == DecisionKind::declined);
  });
}

namespace {

/// The plea goes to somebody of this agreement.
bool addressed_here(const Case& c, const Request& r) {
  if (!r.to_name.empty()) {
    const auto& organs = c.agreement.organs;
    return c.agreement.universal || lower(r.to_name) == lower(c.agreement.id) ||
           std::find(organs.begin(), organs.end(), lower(r.to_name)) != organs.end();
  }
  return !r.to || *r.to == c.obligor || is_member(c, *r.to);
}

}  // namespace

Plea plea_of(const Case& c) {
  Plea out = Plea::silent;
  for (const Request& r : c.event.requests) {
    if (!holds(c.scene.targets, r.by)) continue;
    const Plea one = r.kind != RequestKind::assistance ? Plea::talks
                     : addressed_here(c, r)            ? Plea::help
                                                       : Plea::elsewhere;
    out = std::max(out, one);
  }
  return out;
}

bool judges_clean_hands(const Commitment& p) {
  return p.decision == DecisionRule::each_judges &&
         std::any_of(p.conditions.begin(), p.conditions.end(),
                     [](const ConditionTest& t) { return t.word == Condition::victim_not_provoking; });
}

bool state_in_internal_conflict(const Case& c) {
  return c.event.act == Act::internal_conflict &&
         std::any_of(c.event.attackers.begin(), c.event.attackers.end(),
                     [&](Actor a) { return state_of(c, a) && !holds(c.event.targets, a) && c.event.place_admin != a; });
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
  // Neutrality that an attack on the partner calls up is no promise about any war.
  if (promise.kind == Kind::neutrality && switch_of(promise.trigger) == Switch::attack) return false;
  return promise.trigger == Trigger::any_war || has(promise.kind, trait::any_war);
}

}  // namespace lattice
