// Tests 1 to 6: is the promise alive, suspended, broken by the obligor itself, an affair among allies, for an
// aggressor, for a stranger?
#include <algorithm>

#include "case.hpp"

namespace lattice {
namespace {

/// May any party call for consultation on any threat, and did one?
bool called_by_a_party(const Case& c) {
  if (c.promise.kind != Kind::consultation) return false;
  const bool everywhere = std::any_of(c.promise.area.begin(), c.promise.area.end(),
                                      [](const AreaTest& t) { return t.word == Area::whole_world; });
  return everywhere && asked(c, true);
}

/// The victim struck first and its provocation is not in doubt; or the question is open.
bool provoked(Case& c, const Some& hit) {
  const bool struck_first = std::any_of(hit.begin(), hit.end(), [&](Actor v) { return holds(c.event.first_use, v); });
  if (struck_first && c.event.provocation == Provocation::direct) return true;
  const bool open =
      c.event.provocation == Provocation::disputed || (struck_first && c.event.provocation != Provocation::none);
  return open && settle(c, Doubt::provocation, false);
}

bool forgives_provocation(const Commitment& p) {
  return p.trigger == Trigger::any_war || p.kind == Kind::consultation || p.kind == Kind::sanctions ||
         p.kind == Kind::permission || p.kind == Kind::basing_access;
}

bool asks_clean_hands(const Commitment& p) {
  return std::any_of(p.conditions.begin(), p.conditions.end(),
                     [](const ConditionTest& t) { return t.word == Condition::victim_not_provoking; });
}

/// Tests 4 to 6 are not for promises that any war of a partner switches on; but a duty of defence that asks for clean
/// hands still is no promise to an aggressor.
bool skips_party_tests(const Commitment& p) {
  return counts_any_war(p) && !(p.kind == Kind::defence && asks_clean_hands(p));
}

}  // namespace

std::optional<Reason> test_in_force(Case& c) {
  const Agreement& a = c.agreement;
  const Day day = c.event.date;
  bool alive = a.life.contains(day) && c.promise.window.contains(day);
  if (alive && c.live.imprecise) alive = settle(c, Doubt::date, true);
  const bool party = alive && is_member(c, c.obligor);
  say(c, "in_force", party ? Answer::yes : Answer::no, [&] {
    const std::string life =
        a.in_force ? "in force from " + write_date(*a.in_force) + (a.ended ? " to " + write_date(*a.ended) : "")
                   : std::string("never in force");
    if (!alive) return a.title + " was not in force on " + write_day(day) + " (" + life + ").";
    if (!party) return name(c, c.obligor) + " was no party to " + a.title + " on " + write_day(day) + ".";
    return a.title + " was in force on " + write_day(day) + " (" + life + ") and " + name(c, c.obligor) +
           " was a party.";
  });
  return party ? std::nullopt : std::optional(Reason::not_in_force);
}

std::optional<Reason> test_suspended(Case& c) {
  if (!c.live.suspended) return std::nullopt;
  const Some hit = victims(c);
  const auto off = [&](Actor v) { return is_suspended(c.agreement, c.obligor, v, c.event.date); };
  const bool suspended = hit.empty() ? is_suspended(c.agreement, c.obligor, Actor{}, c.event.date)
                                     : std::all_of(hit.begin(), hit.end(), off);
  if (suspended)
    say(c, "suspended", Answer::no, [&] {
      return "The duties of " + name(c, c.obligor) + " towards " + (hit.empty() ? "the others" : names(c, hit)) +
             " were suspended on that day.";
    });
  return suspended ? std::optional(Reason::suspended) : std::nullopt;
}

std::optional<Reason> test_empty(Case& c) {
  if (switch_of(c.promise.trigger) != Switch::nothing) return std::nullopt;
  say(c, "duty_in_text", Answer::no, [&] { return "No event switches a duty on: " + c.promise.gist; });
  return Reason::no_duty_in_text;
}

std::optional<Reason> test_obligor(Case& c) {
  // In a mutual clash both sides use force, whoever began.
  const auto& hit = c.event.targets;
  const bool attacks = (holds(c.event.attackers, c.obligor) || holds(attackers(c), c.obligor)) &&
                       std::any_of(hit.begin(), hit.end(), [&](Actor t) { return protects(c, t); });
  const bool consults_first = c.promise.kind == Kind::consultation &&
                              std::any_of(c.promise.conditions.begin(), c.promise.conditions.end(),
                                          [](const ConditionTest& t) { return t.word == Condition::prior_consent; });
  const bool force = c.event.act != Act::threat;
  const bool breakable = c.promise.kind == Kind::non_aggression || c.promise.kind == Kind::neutrality || consults_first;
  if (!attacks || !force || !breakable) return std::nullopt;
  say(c, "obligor_is_attacker", Answer::yes, [&] {
    return name(c, c.obligor) + " itself acts against " + names(c, hit) +
           ", in spite of its promise: " + c.promise.gist;
  });
  return Reason::obligor_is_attacker;
}

std::optional<Reason> test_intra_alliance(Case& c) {
  const Kind k = c.promise.kind;
  if (skips_party_tests(c.promise) || !(k == Kind::defence || k == Kind::guarantee || k == Kind::assistance) ||
      victims(c).empty())
    return std::nullopt;
  const Some& list = attackers(c);
  const bool all_inside = !list.empty() && std::all_of(list.begin(), list.end(),
                                                       [&](Actor a) { return is_member(c, a) && !lists_member(c, a); });
  const bool hit_inside = std::any_of(c.event.targets.begin(), c.event.targets.end(),
                                      [&](Actor t) { return is_member(c, t) && protects(c, t); });
  if (!all_inside || !hit_inside) return std::nullopt;
  say(c, "intra_alliance", Answer::no, [&] {
    return "Attacker and victim are both parties, and Article " + c.promise.article +
           " does not speak of attacks by members.";
  });
  return Reason::intra_alliance;
}

std::optional<Reason> test_ally_aggressor(Case& c) {
  if (skips_party_tests(c.promise) || has(c.promise.kind, trait::abstains) || about_a_status(c.promise) ||
      called_by_a_party(c))
    return std::nullopt;
  const Some hit = victims(c);
  const Some& list = attackers(c);
  const bool ally_attacks =
      std::any_of(list.begin(), list.end(), [&](Actor a) { return is_member(c, a) || protects(c, a); });
  if (ally_attacks && hit.empty()) {
    say(c, "ally_aggressor", Answer::no, [&] {
      return "An ally is the attacker (" + names(c, list) +
             ") and nobody whom the promise protects was hit: it does not protect an aggressor.";
    });
    return Reason::ally_aggressor;
  }
  if (!hit.empty() && !forgives_provocation(c.promise) && provoked(c, hit)) {
    say(c, "ally_aggressor", Answer::no, [&] {
      return names(c, hit) + " used force first in these hostilities: the promise does not protect an aggressor.";
    });
    return Reason::ally_aggressor;
  }
  return std::nullopt;
}

std::optional<Reason> test_victim(Case& c) {
  if (c.promise.kind == Kind::basing_access || about_a_status(c.promise) || called_by_a_party(c)) return std::nullopt;
  if (in_region_that_counts(c)) {
    say(c, "victim", Answer::yes, [&] { return "An event in the area of the promise counts, whoever is hit."; });
    return std::nullopt;
  }
  const Some hit = victims(c);
  const bool involved = !hit.empty() || (counts_any_war(c.promise) && !aggressors_protected(c).empty()) ||
                        (has(c.promise.kind, trait::abstains) && !aggressors_protected(c).empty());
  if (involved) {
    say(c, "victim", Answer::yes, [&] {
      return (hit.empty() ? names(c, aggressors_protected(c)) + ", at war, is"
                          : names(c, hit) + ", hit by the attack, is") +
             " among those the promise is made to.";
    });
    return std::nullopt;
  }
  if (c.promise.protects_others && !c.scene.targets.empty() && settle(c, Doubt::protects_others, false))
    return std::nullopt;
  say(c, "victim", Answer::no,
      [&] { return names(c, c.scene.targets) + " is not among those the promise is made to."; });
  return Reason::victim_not_party;
}

}  // namespace lattice
