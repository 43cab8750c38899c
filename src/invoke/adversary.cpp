// Test 7: is the attacker one the promise is for?
#include <algorithm>

#include "case.hpp"

namespace lattice {
namespace {

/// The actor is a treaty ally of the state named.
bool treaty_allies(const Case& c, Actor actor, Actor state) {
  const std::uint32_t row = c.day.allies[static_cast<std::size_t>(state.index)];
  return row > 0 && c.day.sets.has(row - 1, actor);
}

/// Obligor and attacker are parties to an arbitration treaty of the register.
bool arbitration_partners(const Case& c, Actor attacker) {
  return std::any_of(c.day.arbitration.begin(), c.day.arbitration.end(), [&](std::uint32_t i) {
    const Agreement& t = c.day.world.agreements[i];
    return is_party(t, c.obligor, c.event.date) && is_party(t, attacker, c.event.date);
  });
}

}  // namespace

bool arbitration_exempts(Case& c, Actor attacker) {
  return state_of(c, attacker) && arbitration_partners(c, attacker) && settle(c, Doubt::arbitration, true);
}

namespace {

bool matches(Case& c, const AdversaryTest& test, Actor actor) {
  const State* s = state_of(c, actor);
  const Day day = c.event.date;
  switch (test.word) {
    case Adversary::code: return actor == test.state;
    case Adversary::any:
      return !is_member(c, actor) ||
             c.promise.kind == Kind::consultation;  // a duty to consult is owed among members too
    case Adversary::member: return is_member(c, actor);
    case Adversary::none: return false;
    case Adversary::great_power: return s && any_contains(s->great_power, day);
    case Adversary::european: return s && s->continent == Continent::europe;
    case Adversary::balkan: return s && any_contains(s->balkan, day);
    case Adversary::american: return s && s->continent == Continent::americas;
    case Adversary::non_american: return s && s->continent != Continent::americas;
    case Adversary::communist: return s && any_contains(s->communist, day);
    case Adversary::ex_enemy: return s && any_contains(s->ex_enemy, day);
    case Adversary::allied_with: return s && treaty_allies(c, actor, test.state);
    case Adversary::arbitration_partner: return arbitration_exempts(c, actor);
  }
  return false;
}

bool any_matches(Case& c, const std::vector<AdversaryTest>& tests, Actor actor) {
  return std::any_of(tests.begin(), tests.end(), [&](const AdversaryTest& t) { return matches(c, t, actor); });
}

/// Nobody protected is on a side of the event, but one fights somebody who is.
bool running_war_counts(Case& c) {
  return !c.event.at_war.empty() && c.promise.trigger == Trigger::any_war && victims(c).empty() &&
         aggressors_protected(c).empty();
}

/// Powers that count beside those who attack now: they fight the same partner in a war that runs.
std::ptrdiff_t fellow_belligerents(Case& c, const Some& list, bool partner_attacks) {
  Some known = list;
  std::ptrdiff_t more = 0;
  const Some partners = partner_attacks ? aggressors_protected(c) : victims(c);
  for (const War& w : c.event.at_war)
    for (const auto& [partner, foe] : {std::pair(w.a, w.b), std::pair(w.b, w.a)}) {
      if (w.since > c.event.date || !holds(partners, partner) || holds(known, foe) || foe == c.obligor) continue;
      known.push_back(foe);
      more += is_named_adversary(c, foe) && !is_excluded_adversary(c, foe);
    }
  return more;
}

/// Those on the other side from the protected state: the attackers, or, when the protected state itself makes war, its
/// targets.
Some other_side(Case& c, bool& partner_attacks) {
  // A right to act is judged against who broke the settlement first, not against the state that intervenes by it.
  if (c.promise.kind == Kind::permission && holds(c.event.attackers, c.obligor)) {
    Some first;
    for (const Actor a : c.event.first_use)
      if (a != c.obligor) first.push_back(a);
    if (!first.empty()) return first;
  }
  // In a war that runs the partner's enemies are those it fights.
  if (const Actor partner = running_war_counts(c) ? partner_at_war(c) : Actor{}) {
    Some foes;
    for (const auto* list : {&c.event.attackers, &c.event.targets})
      for (const Actor a : *list)
        if (at_war(c, partner, a)) foes.push_back(a);
    return foes;
  }
  partner_attacks = counts_any_war(c.promise) && victims(c).empty() && !aggressors_protected(c).empty();
  Some list = partner_attacks ? c.scene.targets : attackers(c);
  if (c.promise.kind != Kind::consultation && holds(list, c.obligor))
    list.erase_if([&](Actor a) { return a == c.obligor; });  // nobody owes help against itself
  return list;
}

}  // namespace

bool is_named_adversary(Case& c, Actor actor) { return any_matches(c, c.promise.adversary, actor); }
bool is_excluded_adversary(Case& c, Actor actor) { return any_matches(c, c.promise.adversary_exclude, actor); }

bool lists_member(const Case& c, Actor attacker) {
  return std::any_of(c.promise.adversary.begin(), c.promise.adversary.end(), [&](const AdversaryTest& t) {
    return t.word == Adversary::member || (t.word == Adversary::code && t.state == attacker);
  });
}

std::optional<Reason> test_adversary(Case& c) {
  if (has(c.promise.kind, trait::abstains) && switch_of(c.promise.trigger) == Switch::obligor) return std::nullopt;
  bool partner_attacks = false;
  const Some list = other_side(c, partner_attacks);
  // An exclusion from a promise about any war is read narrowly: it bites only when the partner is the attacker.
  const bool exclusions_bite = c.promise.trigger != Trigger::any_war || partner_attacks;
  const auto covered = std::count_if(list.begin(), list.end(), [&](Actor a) {
    return is_named_adversary(c, a) && !(exclusions_bite && is_excluded_adversary(c, a));
  });
  const bool ok = covered > 0 || c.promise.adversary_min < 1
                      ? covered + (c.event.at_war.empty() ? 0 : fellow_belligerents(c, list, partner_attacks)) >=
                            c.promise.adversary_min
                      : false;
  say(c, "adversary", ok ? Answer::yes : Answer::no, [&] {
    return ok ? names(c, list) + " is an adversary the promise is for."
              : names(c, list) + " is not an adversary the promise is for" +
                    (c.promise.adversary_min > 1 ? ", or not enough of them." : ".");
  });
  return ok ? std::nullopt : std::optional(Reason::adversary_not_covered);
}

}  // namespace lattice
