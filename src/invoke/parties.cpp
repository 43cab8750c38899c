// Tests 1 to 6: is the promise alive, suspended, broken by the obligor itself, an affair among allies, for an
// aggressor, for a stranger?
#include <algorithm>

#include "case.hpp"

namespace lattice {
namespace {

/// May any party call for consultation on any threat, and did one? Somebody of the agreement must be hit, unless the
/// text leaves it to the opinion of any party (`on_call`): talks about strangers need a clause that says so.
bool called_by_a_party(const Case& c) {
  if (c.promise.kind != Kind::consultation) return false;
  const auto ours = [&](Actor t) { return is_member(c, t) || protects(c, t); };
  if (c.promise.talks != Talks::on_call && std::none_of(c.scene.targets.begin(), c.scene.targets.end(), ours))
    return false;
  const bool everywhere = std::any_of(c.promise.area.begin(), c.promise.area.end(),
                                      [](const AreaTest& t) { return t.word == Area::whole_world; });
  return everywhere && asked(c, true);
}

/// The victim struck first and its provocation is not in doubt; or the question is open.
bool provoked(Case& c, const Some& hit) {
  if (judges_clean_hands(c.promise)) {
    if (found_by(c, c.obligor, true)) return false;
    if (found_by(c, c.obligor, false) && c.event.provocation != Provocation::none) return true;
  }
  const bool struck_first = std::any_of(hit.begin(), hit.end(), [&](Actor v) { return holds(c.event.first_use, v); });
  if (struck_first && c.event.provocation == Provocation::direct) return true;
  const bool open =
      c.event.provocation == Provocation::disputed || (struck_first && c.event.provocation != Provocation::none);
  return open && settle(c, Doubt::provocation, false);
}

bool forgives_provocation(const Commitment& p) {
  return p.trigger == Trigger::any_war || p.kind == Kind::consultation || p.kind == Kind::sanctions ||
         p.kind == Kind::permission || p.kind == Kind::basing_access || p.between_parties;
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

namespace {

/// A right to bases is the victim's side's, where its place can bear on the event; one that the attacker holds is told
/// as such.
std::optional<Reason> useless_right(Case& c) {
  if (c.promise.kind != Kind::basing_access) return std::nullopt;
  if (victims(c).empty() && !aggressors_protected(c).empty()) {
    say(c, "ally_aggressor", Answer::no,
        [&] { return "The right is the attacker's (" + names(c, aggressors_protected(c)) + "): " + c.promise.gist; });
    return Reason::ally_aggressor;
  }
  const auto named = [](const AreaTest& t) { return ground_of(t.word) == Ground::land_named; };
  const auto& areas = c.promise.area;
  if (switch_of(c.promise.trigger) != Switch::nothing || std::none_of(areas.begin(), areas.end(), named) ||
      (c.event.tags & c.terms.areas))
    return std::nullopt;
  say(c, "area", Answer::no,
      [&] { return "What happens at " + c.event.place + " lies beyond the bases in question."; });
  return Reason::outside_area;
}

}  // namespace

std::optional<Reason> test_empty(Case& c) {
  const Who& by = c.promise.owed_by;
  if (!by.all && !holds(by.states, c.obligor)) {
    say(c, "duty_in_text", Answer::no, [&] { return name(c, c.obligor) + " is a party, but others owe this."; });
    return Reason::no_duty_in_text;
  }
  if (const auto useless = useless_right(c)) return useless;
  if (switch_of(c.promise.trigger) != Switch::nothing) return std::nullopt;
  say(c, "duty_in_text", Answer::no, [&] { return "No event switches a duty on: " + c.promise.gist; });
  return Reason::no_duty_in_text;
}

namespace {

/// The obligor used force first, though others are listed as attackers: that too breaks a promise to use none.
bool began_by_force(const Case& c) {
  return c.promise.kind == Kind::non_aggression && holds(c.event.first_use, c.obligor);
}

/// Against whom the obligor uses force: the targets, or, where it is a target that began, the attackers.
const std::vector<Actor>& other_side_of_obligor(const Case& c) {
  const bool struck_back =
      began_by_force(c) && holds(c.event.targets, c.obligor) && !holds(c.event.attackers, c.obligor);
  return struck_back ? c.event.attackers : c.event.targets;
}

/// The event lies in the land of which the promise speaks, and no partner agreed to it.
bool acts_in_area(const Case& c) {
  const auto agreed = [&](const OrganDecision& d) {
    return d.state && *d.state != c.obligor && is_member(c, *d.state) && d.kind == DecisionKind::authorised;
  };
  if (std::any_of(c.event.decisions.begin(), c.event.decisions.end(), agreed)) return false;
  return std::any_of(c.promise.area.begin(), c.promise.area.end(), [&](const AreaTest& t) {
    if (ground_of(t.word) == Ground::land_named) return (c.event.tags & bit(t.word)) != 0;
    return t.word == Area::administered_by && c.event.place_admin && *c.event.place_admin == t.state;
  });
}

}  // namespace

std::optional<Reason> test_obligor(Case& c) {
  // In a mutual clash both sides use force, whoever began.
  const auto& hit = other_side_of_obligor(c);
  const bool in_arms = holds(c.event.attackers, c.obligor) || holds(attackers(c), c.obligor) || began_by_force(c);
  const bool consults_first = c.promise.kind == Kind::consultation &&
                              std::any_of(c.promise.conditions.begin(), c.promise.conditions.end(),
                                          [](const ConditionTest& t) { return t.word == Condition::prior_consent; });
  const bool attacks = in_arms && ((consults_first && acts_in_area(c)) ||
                                   std::any_of(hit.begin(), hit.end(), [&](Actor t) { return protects(c, t); }));
  const bool force = c.event.act != Act::threat && c.event.intent != Intent::accident;
  const bool breakable = c.promise.kind == Kind::non_aggression || c.promise.kind == Kind::neutrality || consults_first;
  if (!attacks || !force || !breakable) return std::nullopt;
  say(c, "obligor_is_attacker", Answer::yes, [&] {
    return name(c, c.obligor) + " itself acts against " + names(c, hit) +
           ", in spite of its promise: " + c.promise.gist;
  });
  return Reason::obligor_is_attacker;
}

namespace {

/// Who attacks, alone or with others, does not owe the victim help.
std::optional<Reason> owes_nothing_against_itself(Case& c) {
  const Some hit = victims(c);
  const bool party = std::any_of(hit.begin(), hit.end(), [&](Actor v) { return is_member(c, v); });
  say(c, party ? "intra_alliance" : "adversary", Answer::no,
      [&] { return name(c, c.obligor) + " is itself among the attackers of " + names(c, hit) + "."; });
  return party ? Reason::intra_alliance : Reason::adversary_not_covered;
}

}  // namespace

std::optional<Reason> test_intra_alliance(Case& c) {
  const Kind k = c.promise.kind;
  if (!(k == Kind::defence || k == Kind::guarantee || k == Kind::assistance) || victims(c).empty() ||
      c.promise.between_parties)
    return std::nullopt;
  const Some& list = attackers(c);
  if (holds(list, c.obligor)) return owes_nothing_against_itself(c);
  if (skips_party_tests(c.promise)) return std::nullopt;
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
  // A promise to help no aggressor ends with the partner's own aggression; one to use no force does not.
  const bool abstains = has(c.promise.kind, trait::abstains) && switch_of(c.promise.trigger) != Switch::attack;
  if (skips_party_tests(c.promise) || abstains || about_a_status(c.promise) || called_by_a_party(c) ||
      (c.promise.kind == Kind::permission && holds(c.event.attackers, c.obligor)))
    return std::nullopt;
  const Some hit = victims(c);
  const Some& list = attackers(c);
  const bool ally_attacks =
      std::any_of(list.begin(), list.end(), [&](Actor a) { return is_member(c, a) || protects(c, a); });
  if (ally_attacks && hit.empty() && !(judges_clean_hands(c.promise) && found_by(c, c.obligor, true))) {
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
                        (has(c.promise.kind, trait::abstains) && !aggressors_protected(c).empty()) ||
                        (c.promise.trigger == Trigger::any_war && partner_at_war(c));
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
