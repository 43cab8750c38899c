// Test 12 and the verdict: what the promise, being called for, asks of the obligor.
#include <algorithm>

#include "case.hpp"

namespace lattice {
namespace {

bool organ_said(const Case& c, DecisionKind kind) {
  return std::any_of(c.event.decisions.begin(), c.event.decisions.end(),
                     [&](const OrganDecision& d) { return !d.state && d.kind == kind; });
}

/// An attacker claims the place itself.
bool disputed_with_attacker(const Case& c) {
  return std::any_of(c.event.place_sovereign.begin(), c.event.place_sovereign.end(),
                     [&](Actor s) { return holds(c.event.attackers, s); });
}

/// The duty depends on the obligor's own finding, and there is none.
bool left_to_itself(Case& c) {
  const Commitment& p = c.promise;
  const bool judges = p.decision == DecisionRule::each_judges;
  if (found_by(c, c.obligor, true)) return false;
  if (covering_reading(c))
    return !(organ_said(c, DecisionKind::invoked)) && !settle(c, Doubt::covered_by_reading, false);
  if (p.discretion == Discretion::own_judgment) return !organ_said(c, DecisionKind::invoked);
  if (!judges || !has(p.kind, trait::helps)) return false;
  if (found_by(c, c.obligor, false)) return true;
  // Land of disputed title, or a dispute on who began: careful states have found either way.
  const bool open = c.event.provocation == Provocation::disputed || disputed_with_attacker(c);
  if (open && !settle(c, Doubt::own_finding, true)) return true;
  // A state in an internal conflict makes it more than that; whether it is an attack each finds.
  if (c.event.act == Act::internal_conflict && switch_of(p.trigger) == Switch::attack)
    return !settle(c, Doubt::own_finding, false);
  // A collective organ took the matter up and only recommended: the finding stays with each.
  return organ_said(c, DecisionKind::recommended) && !organ_said(c, DecisionKind::invoked) &&
         !organ_said(c, DecisionKind::authorised);
}

std::optional<Reason> abstain(Case& c) {
  const Some& list = attackers(c);
  const bool lifted = std::any_of(list.begin(), list.end(), [&](Actor a) { return protects(c, a); }) &&
                      holds(c.event.targets, c.obligor);
  if (lifted) {
    say(c, "duty", Answer::no, [&] {
      return names(c, list) + " itself acts against " + name(c, c.obligor) + ": the duty to abstain is lifted.";
    });
    return Reason::no_duty_in_text;
  }
  if (holds(list, c.obligor) && c.event.intent != Intent::accident) return std::nullopt;
  say(c, "threshold", Answer::no,
      [&] { return name(c, c.obligor) + " uses no force against those to whom it promised to use none."; });
  return Reason::threshold_not_met;
}

/// Nobody has looked up the text: what calls for talks under it is open, and so is an abstention without an article.
bool reads_from_memory(Case& c) {
  const Commitment& p = c.promise;
  const bool open = p.kind == Kind::consultation || (has(p.kind, trait::abstains) && p.article == "-");
  return p.basis == Basis::memory && open && !settle(c, Doubt::wording, true);
}

/// A party of the agreement has promised help to somebody who was hit.
bool a_party_is_engaged(const Case& c) {
  return std::any_of(c.agreement.parties.begin(), c.agreement.parties.end(), [&](const Party& p) {
    if (!is_member(c, p.state)) return false;
    const auto list = c.day.by_obligor.of(static_cast<std::size_t>(p.state.index));
    return std::any_of(list.begin(), list.end(), [&](std::uint32_t n) {
      const LivePromise& own = c.day.promises[n];
      const auto promised = [&](Actor t) { return is_beneficiary(c.day, own, t); };
      return has(own.text->kind, trait::helps) && !agreement_of(c.day, own).text->universal &&
             std::any_of(c.scene.targets.begin(), c.scene.targets.end(), promised);
    });
  });
}

/// Talks about a region in which nobody protected was hit: whether the event touches the parties they judge. A party
/// that calls has judged, and one that has promised those who were hit help is touched.
bool stranger_in_region(Case& c) {
  if (c.promise.region_counts == 0) return false;
  const auto hit = [&](Actor t) { return t == c.obligor || protects(c, t); };
  if (std::any_of(c.scene.targets.begin(), c.scene.targets.end(), hit)) return false;
  const bool called = std::any_of(c.event.requests.begin(), c.event.requests.end(),
                                  [&](const Request& r) { return is_member(c, r.by); });
  if (called || settle(c, Doubt::own_finding, a_party_is_engaged(c))) return false;
  say(c, "duty", Answer::disputed, [&] {
    return "The event lies in the region, but strikes nobody whom the promise is made to, and no party has called.";
  });
  return true;
}

bool politically_bound(const Case& c) {
  const Bindingness b = bindingness_of(c.agreement.form);
  return b == Bindingness::political || b == Bindingness::practice;
}

}  // namespace

std::optional<Reason> test_duty(Case& c) {
  const Kind k = c.promise.kind;
  if (k == Kind::non_aggression && c.promise.trigger == Trigger::use_of_force_by_obligor) return abstain(c);
  const bool no_duty = c.promise.discretion == Discretion::permission_only || c.promise.discretion == Discretion::none;
  if (has(k, trait::no_duty) || no_duty) {
    say(c, "duty", Answer::no,
        [&] { return "The text gives a right, or states a purpose, but no duty: " + c.promise.gist; });
    return Reason::no_duty_in_text;
  }
  if (k == Kind::consultation && stranger_in_region(c)) return Reason::own_judgment;
  if (reads_from_memory(c)) return Reason::own_judgment;
  if (politically_bound(c)) {
    say(c, "duty", Answer::no, [&] { return c.agreement.title + " is a political text: it is not binding in law."; });
    return Reason::political_only;
  }
  if (k == Kind::consultation && c.promise.discretion != Discretion::consult_only) {
    say(c, "duty", Answer::no, [&] { return "What is owed beyond talks is left to agreement: " + c.promise.gist; });
    return Reason::own_judgment;
  }
  if (left_to_itself(c)) {
    say(c, "duty", Answer::no, [&] {
      return "Whether the case has arisen is left to " + name(c, c.obligor) +
             "'s own finding, and it has not found so.";
    });
    return Reason::own_judgment;
  }
  say(c, "duty", Answer::yes, [&] {
    return "What is owed: " + c.promise.gist +
           " How firmly: " + std::string(words<Discretion>()[static_cast<std::size_t>(c.promise.discretion)].meaning) +
           ".";
  });
  return std::nullopt;
}

namespace {

VerdictWord dead(const Agreement& a, Actor obligor, Day day) {
  const bool ended = a.in_force && day >= a.life.until && was_party(a, obligor);
  const bool left = std::any_of(a.parties.begin(), a.parties.end(), [&](const Party& p) {
    return p.state == obligor && p.role == Role::party && p.span.until <= day;
  });
  return ended || (left && a.in_force && a.life.from <= day) ? VerdictWord::lapsed : VerdictWord::not_bound;
}

bool is_right(const Commitment& p) {
  return p.kind == Kind::permission || p.kind == Kind::non_aggression || p.discretion == Discretion::permission_only;
}

}  // namespace

VerdictWord verdict_of(const Case& c, Reason reason) {
  const Commitment& p = c.promise;
  switch (reason) {
    case Reason::trigger_met: return row_of(p.kind).bound;
    case Reason::consult_duty: return VerdictWord::bound_consult;
    case Reason::obligor_is_attacker: return VerdictWord::bound_non_aggression_violated;
    case Reason::not_in_force: return dead(c.agreement, c.obligor, c.event.date);
    case Reason::suspended: return VerdictWord::suspended;
    case Reason::ally_aggressor:
    case Reason::adversary_not_covered: return VerdictWord::excluded_by_aggressor;
    case Reason::outside_area:
    case Reason::object_not_covered: return VerdictWord::excluded_by_scope;
    case Reason::not_asked:
    case Reason::organ_decision: return VerdictWord::permitted_not_bound;
    case Reason::political_only:
      return p.kind == Kind::consultation ? VerdictWord::bound_consult : VerdictWord::permitted_not_bound;
    case Reason::no_duty_in_text: return is_right(p) ? VerdictWord::permitted_not_bound : VerdictWord::not_bound;
    case Reason::own_judgment: return c.live.declared ? VerdictWord::discretionary : VerdictWord::permitted_not_bound;
    case Reason::intra_alliance:
    case Reason::victim_not_party:
    case Reason::threshold_not_met:
    case Reason::condition_unmet:
    case Reason::no_agreement: break;
  }
  return VerdictWord::not_bound;
}

}  // namespace lattice
