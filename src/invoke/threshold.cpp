// Test 10: has the event that the promise speaks of happened?
#include <algorithm>

#include "case.hpp"

namespace lattice {
namespace {

bool by_state(Case& c) {
  const Some& list = attackers(c);
  return std::any_of(list.begin(), list.end(), [&](Actor a) { return state_of(c, a) != nullptr; });
}

/// An organ, or the obligor itself, found that this promise is called for.
bool found(const Case& c) {
  return std::any_of(c.event.decisions.begin(), c.event.decisions.end(), [&](const OrganDecision& d) {
    const bool yes = d.kind == DecisionKind::invoked || d.kind == DecisionKind::authorised;
    return yes && (!d.state || *d.state == c.obligor || is_member(c, *d.state));
  });
}

/// The body that decides under this agreement declared this very article called for.
bool organ_called(const Case& c) {
  return std::any_of(c.event.decisions.begin(), c.event.decisions.end(), [&](const OrganDecision& d) {
    return d.kind == DecisionKind::invoked && !c.agreement.organs.empty() && is_its_organ(c, d) &&
           same_article(d.article, c.promise.article);
  });
}

/// The body that decides under this agreement took the case up under another of its articles.
bool organ_called_another(const Case& c) {
  return std::any_of(c.event.decisions.begin(), c.event.decisions.end(), [&](const OrganDecision& d) {
    return d.kind == DecisionKind::invoked && !c.agreement.organs.empty() && is_its_organ(c, d) && !d.article.empty() &&
           !same_article(d.article, c.promise.article);
  });
}

/// How the scale of limited force is read: fire at a warship or state aircraft and an incursion are attacks; scuffles
/// with a public vessel, clashes of border guards, blockades and blows at private craft are, if the victim says so. Damage done in secret and drones that strike nothing are
/// not, at first sight.
bool limited_force_counts(Case& c) {
  const Plea plea = plea_of(c);
  if (plea == Plea::talks) return settle(c, Doubt::armed_attack, false);
  const bool claimed = plea == Plea::help || plea == Plea::elsewhere;
  switch (c.event.act) {
    case Act::naval_attack:
      return c.event.object == Object::private_vessels ? settle(c, Doubt::armed_attack, claimed) : true;
    case Act::incursion: return true;
    case Act::ship_seizure:
    case Act::vessel_or_aircraft_incident:
      if (c.event.object == Object::private_vessels) return settle(c, Doubt::armed_attack, false);
      return settle(c, Doubt::armed_attack, claimed || c.event.object != Object::public_vessels);
    case Act::terrorist_attack: return found(c) || settle(c, Doubt::armed_attack, by_state(c));
    case Act::sabotage:
    case Act::drone_incursion: return settle(c, Doubt::armed_attack, false);
    case Act::border_clash:
    case Act::blockade: return settle(c, Doubt::armed_attack, claimed);
    case Act::invasion:
    case Act::occupation:
    case Act::landing:
    case Act::air_missile_strike:
    case Act::bombardment:
    case Act::coercion:
    case Act::threat:
    case Act::war_declaration:
    case Act::internal_conflict:
    case Act::cyber_or_space_attack: break;  // of another force
  }
  return false;
}

/// Acts that nobody does by mistake.
bool of_set_purpose(Act act) {
  return act == Act::invasion || act == Act::occupation || act == Act::landing || act == Act::war_declaration;
}

bool armed_attack(Case& c) {
  if (organ_called(c)) return true;
  if (organ_called_another(c)) return settle(c, Doubt::armed_attack, false);
  if (c.event.intent == Intent::unknown && !of_set_purpose(c.event.act)) return settle(c, Doubt::armed_attack, false);
  switch (row_of(c.event.act).force) {
    case Force::full: return true;
    case Force::limited: return limited_force_counts(c);
    case Force::none: break;
  }
  if (c.event.act == Act::internal_conflict && (by_state(c) || found(c)))
    return settle(c, Doubt::external_hand, state_in_internal_conflict(c));
  return c.event.act == Act::cyber_or_space_attack && covering_reading(c) != nullptr;
}

bool from_outside(Case& c) {
  if (c.event.act != Act::internal_conflict) return by_state(c) || c.event.act != Act::terrorist_attack;
  return by_state(c);
}

/// Revolt and civil conflict; a blow at a government; terror by those who are no state. Talks about disorder in named
/// land are owed about whatever it leads to there, and so is joining in a war over it.
bool internal(Case& c) {
  if (c.event.act == Act::internal_conflict)
    return !c.promise.engineered_from_outside || settle(c, Doubt::external_hand, by_state(c));
  return c.promise.kind == Kind::offence || (c.promise.kind == Kind::consultation && about_a_status(c.promise)) ||
         c.event.object == Object::government || (c.event.act == Act::terrorist_attack && !by_state(c));
}

bool changed(const Case& c) {
  if (c.promise.kind == Kind::consultation) return true;
  if (c.promise.kind == Kind::guarantee && row_of(c.event.act).force == Force::full) return true;
  if (c.event.act == Act::threat) return c.promise.kind != Kind::offence;  // about to be changed
  return has(c.event.act, trait::changes_status);
}

/// War, on whichever side the partner stands. Rights of access wait for any war in their area.
bool war(const Case& c) { return row_of(c.event.act).force != Force::none; }

/// The named power is in arms: it makes war on anybody, or it threatens a party.
bool names_adversary_in_arms(const Case& c) {
  const auto ours = [&](Actor t) { return is_member(c, t) || protects(c, t); };
  if (c.event.act == Act::threat) return std::any_of(c.scene.targets.begin(), c.scene.targets.end(), ours);
  return row_of(c.event.act).force == Force::full;
}

/// A dispute or clash between two of those whom the clause was made for.
bool clash_between_them(const Case& c) {
  const auto ours = [&](Actor a) { return protects(c, a); };
  return std::any_of(c.event.attackers.begin(), c.event.attackers.end(), ours) &&
         std::any_of(c.event.targets.begin(), c.event.targets.end(), ours);
}

/// The clause is for something else than what happened: an accident, or an attack where it is for lesser dangers.
bool of_another_sort(const Case& c) {
  const bool accident = c.event.intent == Intent::accident && c.promise.kind != Kind::consultation;
  return accident || (c.promise.short_of_attack && row_of(c.event.act).force == Force::full && !victims(c).empty());
}

bool met(Case& c) {
  if (of_another_sort(c)) return false;
  if (c.promise.between_parties) return clash_between_them(c);
  switch (c.promise.trigger) {
    case Trigger::armed_attack: return armed_attack(c);
    case Trigger::unprovoked_attack:
    case Trigger::not_directly_provoked_attack:
      return armed_attack(c) && (c.event.provocation != Provocation::direct ||
                                 (judges_clean_hands(c.promise) && found_by(c, c.obligor, true)));
    case Trigger::any_war: return war(c);
    case Trigger::threat: return true;
    case Trigger::violation_of_neutrality:  // moving troops into a demilitarised zone breaks its status without a shot
      return row_of(c.event.act).force != Force::none ||
             (c.event.act == Act::coercion && c.event.object == Object::neutral_status);
    case Trigger::mobilisation: return names_adversary_in_arms(c);
    case Trigger::refusal_of_terms: return true;
    case Trigger::status_quo_change: return changed(c);
    case Trigger::internal_disorder: return internal(c);
    case Trigger::external_aggression_or_interference: return from_outside(c);
    case Trigger::other: return found(c);
    case Trigger::use_of_force_by_obligor:
    case Trigger::none: break;
  }
  return false;
}

}  // namespace

std::optional<Reason> test_threshold(Case& c) {
  if (switch_of(c.promise.trigger) == Switch::obligor) return std::nullopt;
  const bool ok = met(c);
  say(c, "threshold", ok ? Answer::yes : Answer::no, [&] {
    const std::string act(words<Act>()[static_cast<std::size_t>(c.event.act)].meaning),
        trigger(words<Trigger>()[static_cast<std::size_t>(c.promise.trigger)].meaning);
    return std::string("The promise waits for: ") + trigger + ". What happened: " + act + ". " +
           (ok ? "That is met." : "That is not met.");
  });
  return ok ? std::nullopt : std::optional(Reason::threshold_not_met);
}

}  // namespace lattice
