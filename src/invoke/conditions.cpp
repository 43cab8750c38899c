// Test 11: conditions on third states, on the victim's conduct, on requests, and on what an organ decides.
#include <algorithm>

#include "case.hpp"

namespace lattice {
namespace {

bool has(const Case& c, Condition word) {
  return std::any_of(c.promise.conditions.begin(), c.promise.conditions.end(),
                     [word](const ConditionTest& t) { return t.word == word; });
}

/// The third state helps the victim, fights, or stands behind the attacker.
bool acts(Case& c, Actor third) {
  if (found_by(c, third, false)) return false;
  if (found_by(c, third, true) || holds(c.event.attackers, third) || holds(c.event.targets, third)) return true;
  const auto fights = [&](Actor a) { return at_war(c, third, a); };
  if (std::any_of(c.event.attackers.begin(), c.event.attackers.end(), fights) ||
      std::any_of(c.event.targets.begin(), c.event.targets.end(), fights))
    return true;
  return settle(c, Doubt::third_state, false);
}

/// Another promise in force binds the state to fight in this event. Promises that wait for a partner's are not asked,
/// so that two of them do not wait for each other.
bool bound_by_another(const Case& c, Actor state) {
  const auto waits = [](const ConditionTest& t) { return t.word == Condition::partner_bound; };
  const auto list = c.day.by_obligor.of(static_cast<std::size_t>(state.index));
  return std::any_of(list.begin(), list.end(), [&](std::uint32_t n) {
    const LivePromise& p = c.day.promises[n];
    if (!has(p.text->kind, trait::helps) || std::any_of(p.text->conditions.begin(), p.text->conditions.end(), waits))
      return false;
    Case other = case_of(c.scene, p, state);
    other.assumed = c.assumed;
    return run_briefly(other).duty == DutyClass::duty_military;
  });
}

bool exempts(Case& c) {
  const Some& list = attackers(c);
  return std::any_of(list.begin(), list.end(), [&](Actor a) { return arbitration_exempts(c, a); });
}

/// Does one condition hold? Requests, consent, quotas and rewards are not decided here.
bool holds_true(Case& c, const ConditionTest& t) {
  switch (t.word) {
    case Condition::third_party_acts: return acts(c, t.state);
    case Condition::third_party_ratifies: return found_by(c, t.state, true);
    case Condition::victim_not_provoking:
      if (judges_clean_hands(c.promise) && found_by(c, c.obligor, true)) return true;
      return c.event.provocation != Provocation::direct;
    case Condition::exempt_if_conflict_with:  // the reserve is the obligor's to call on
      return !holds(attackers(c), t.state) && !holds(c.event.targets, t.state) && !found_by(c, c.obligor, false);
    case Condition::partner_bound: return bound_by_another(c, t.state);
    case Condition::deadline: return c.event.date <= t.deadline;
    case Condition::arbitration_treaty_exempts: return !exempts(c);
    case Condition::on_request:
    case Condition::prior_consent:
    case Condition::force_limit:
    case Condition::compensation: break;  // not decided here, or not by events
  }
  return true;
}

/// One of several third states is enough.
bool third_states_act(Case& c) {
  bool any = false, wanted = false;
  for (const ConditionTest& t : c.promise.conditions)
    if (t.word == Condition::third_party_acts) wanted = true, any = any || acts(c, t.state);
  return !wanted || any;
}

/// A call that the duty waits for: the beneficiary's request, or, for talks about a threat, any party's wish to talk.
bool wants_call(const Commitment& p) {
  const bool on_request = std::any_of(p.conditions.begin(), p.conditions.end(),
                                      [](const ConditionTest& t) { return t.word == Condition::on_request; });
  const bool talks = p.kind == Kind::consultation && p.trigger == Trigger::threat && p.region_counts == 0 &&
                     p.decision != DecisionRule::unilateral;
  switch (p.talks) {
    case Talks::on_call: return true;
    case Talks::in_case: return on_request;
    case Talks::through_organ: return false;
    case Talks::as_coded: break;
  }
  return on_request || talks || p.decision == DecisionRule::beneficiary_request;
}

bool organ_needed(const Commitment& p) {
  return p.decision == DecisionRule::organ_majority || p.decision == DecisionRule::organ_unanimity ||
         p.decision == DecisionRule::guarantors_collectively;
}

/// What an organ authorises and leaves to agreement is allowed, not ordered, unless its word binds by the text.
bool organ_decides(const Case& c) {
  const bool orders = c.promise.organ_orders || c.promise.discretion != Discretion::measures_agreed;
  return std::any_of(c.event.decisions.begin(), c.event.decisions.end(), [&](const OrganDecision& d) {
    const bool yes = d.kind == DecisionKind::invoked || (orders && d.kind == DecisionKind::authorised);
    return yes && is_its_organ(c, d) && (d.article.empty() || same_article(d.article, c.promise.article));
  });
}

bool a_guarantor_stands_out(Case& c) {
  const auto all = obligors(c.day, c.terms);
  const Some& list = attackers(c);
  return std::any_of(all.begin(), all.end(), [&](Actor g) { return holds(list, g) || found_by(c, g, false); });
}

/// Talks through an organ wait until somebody entitled to it convokes it.
std::optional<Reason> unconvoked(Case& c) {
  if (c.promise.kind != Kind::consultation || c.promise.talks != Talks::through_organ) return std::nullopt;
  const bool met = std::any_of(c.event.decisions.begin(), c.event.decisions.end(),
                               [&](const OrganDecision& d) { return is_its_organ(c, d); });
  const bool called = std::any_of(c.event.requests.begin(), c.event.requests.end(),
                                  [&](const Request& r) { return is_member(c, r.by); });
  if (met || called || settle(c, Doubt::request, false)) return std::nullopt;
  say(c, "request", Answer::no,
      [] { return std::string("Nobody has convoked the organ through which talks are held."); });
  return Reason::not_asked;
}

/// Help against a full attack waits for the word of the victim: it may want talks only, or help under another text. A
/// victim that is silent is taken to claim what it is owed.
std::optional<Reason> unclaimed(Case& c) {
  const Kind k = c.promise.kind;
  if (!(k == Kind::defence || k == Kind::guarantee || k == Kind::assistance) ||
      switch_of(c.promise.trigger) != Switch::attack || row_of(c.event.act).force != Force::full ||
      found_by(c, c.obligor, true))
    return std::nullopt;
  const Plea plea = plea_of(c);
  if (plea == Plea::help || settle(c, Doubt::request, plea == Plea::silent)) return std::nullopt;
  say(c, "request", Answer::no, [&] {
    return std::string(plea == Plea::elsewhere ? "The victim asked for help under another text only."
                       : plea == Plea::talks   ? "The victim asked for talks only."
                                               : "The victim has not asked.");
  });
  return Reason::not_asked;
}

}  // namespace

std::optional<Reason> test_conditions(Case& c) {
  if (c.event.date < c.promise.not_before) {
    say(c, "condition", Answer::no, [&] {
      return "The term that was set runs until " + write_day(c.promise.not_before) + "; the duty begins on that day.";
    });
    return Reason::condition_unmet;
  }
  for (const ConditionTest& t : c.promise.conditions) {
    if (t.word == Condition::third_party_acts ? third_states_act(c) : holds_true(c, t)) continue;
    say(c, "condition", Answer::no, [&] {
      const std::string meaning(words<Condition>()[static_cast<std::size_t>(t.word)].meaning);
      return "A condition is not met: " + meaning + (t.state ? " (" + name_of(c.day.world, t.state) + ")" : "") + ".";
    });
    return Reason::condition_unmet;
  }
  return std::nullopt;
}

std::optional<Reason> test_request(Case& c) {
  // Consent before armed measures does not stand in the way of sanctions; talks need none.
  const bool consent =
      has(c, Condition::prior_consent) && c.promise.kind != Kind::consultation && c.promise.kind != Kind::sanctions;
  if (consent && !found_by(c, c.obligor, true)) {
    say(c, "request", Answer::no, [&] { return name(c, c.obligor) + " has not agreed beforehand, as the text asks."; });
    return Reason::not_asked;
  }
  if (const auto missing = unconvoked(c)) return missing;
  if (const auto missing = unclaimed(c)) return missing;
  if (!wants_call(c.promise)) return std::nullopt;
  const bool called = asked(c, c.promise.kind == Kind::consultation) || found_by(c, c.obligor, true);
  const bool ok = called || settle(c, Doubt::request, false);
  say(c, "request", ok ? Answer::yes : Answer::no, [&] {
    return ok ? std::string("Help or talks were asked for, as the text needs.")
              : std::string("Nobody entitled to it has asked; the duty waits for a request.");
  });
  return ok ? std::nullopt : std::optional(Reason::not_asked);
}

std::optional<Reason> test_organ(Case& c) {
  if (!organ_needed(c.promise) || c.promise.kind == Kind::consultation) return std::nullopt;
  const bool together = c.promise.decision == DecisionRule::guarantors_collectively;
  const bool ok = settle(c, Doubt::organ, organ_decides(c) && !(together && a_guarantor_stands_out(c)));
  say(c, "organ", ok ? Answer::yes : Answer::no, [&] {
    if (together)
      return std::string(ok ? "The guarantors act together."
                            : "The guarantee is owed by all guarantors together only, and they do not act together.");
    return std::string(ok ? "The organ has decided."
                          : "The organ has not decided, or only recommended; until it does nobody is bound.");
  });
  return ok ? std::nullopt : std::optional(Reason::organ_decision);
}

}  // namespace lattice
