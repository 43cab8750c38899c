#pragma once
// One promise of one obligor before one event, and the little questions all tests ask of it. Private to invoke.
#include <functional>
#include <optional>

#include "lattice/invoke.hpp"

namespace lattice {

/// A doubt that a test ran into: the answer it took and why the question is open.
struct Consulted {
  Doubt doubt;
  bool taken;
};

struct Case {
  const World& world;
  const Event& event;
  const Agreement& agreement;
  const Commitment& promise;
  Actor obligor;
  const Assumptions& assumed;
  bool traced = false;
  std::vector<Step> steps = {};
  std::vector<Consulted> consulted = {};
};

using Text = std::function<std::string()>;

/// Writes a step when the case is traced; the text is made only then.
template <class F>
void say(Case& c, const char* test, Answer answer, F&& text) {
  if (c.traced)
    c.steps.push_back({test, answer, text(), c.promise.article, citation_of(c.agreement, c.promise.sources)});
}

/// Answers an open question: as assumed by the user, or as the engine takes it; remembers that it was asked.
bool settle(Case& c, Doubt doubt, bool taken);

const State* state_of(const Case& c, Actor actor);  ///< nullptr for non-state actors
std::string names(const Case& c, const std::vector<Actor>& actors);
std::string name(const Case& c, Actor actor);

/// Attackers as the law sees them: in a mutual clash only who used force first; behind a non-state or unknown hand the
/// states it is attributed to.
std::vector<Actor> attackers(Case& c);
/// Targets as the law sees them: in a mutual clash those who did not use force first.
std::vector<Actor> targets(const Case& c);
bool is_member(const Case& c, Actor actor);
bool protects(const Case& c, Actor actor);
/// Targets that this promise protects, other than the obligor itself.
std::vector<Actor> victims(const Case& c);
/// Protected states that attack.
std::vector<Actor> aggressors_protected(Case& c);
/// True if a state that the promise protects asked the obligor or everybody; where `anybody`, also if the obligor
/// itself called, or another party was called. The kind of request does not matter.
bool asked(const Case& c, bool anybody);

/// A body whose decisions count under this agreement: one that it lists, or any when it lists none.
bool is_its_organ(const Case& c, const OrganDecision& decision);
/// The place lies where an event counts whoever is hit.
bool in_region_that_counts(const Case& c);

/// Promises for which any war of a partner counts, whichever side began.
bool counts_any_war(const Commitment& promise);
/// Promises to abstain.
bool is_abstention(Kind kind);
/// Triggers that need an armed attack.
bool needs_attack(Trigger trigger);

// The tests, in the order of precedence; each returns the reason why the promise does not bite, or nullopt.
using Test = std::optional<Reason> (*)(Case&);
std::optional<Reason> test_in_force(Case& c);
std::optional<Reason> test_suspended(Case& c);
std::optional<Reason> test_empty(Case& c);
std::optional<Reason> test_obligor(Case& c);
std::optional<Reason> test_intra_alliance(Case& c);
std::optional<Reason> test_ally_aggressor(Case& c);
std::optional<Reason> test_victim(Case& c);
std::optional<Reason> test_adversary(Case& c);
std::optional<Reason> test_area(Case& c);
std::optional<Reason> test_object(Case& c);
std::optional<Reason> test_exceptions(Case& c);
std::optional<Reason> test_opposed_exceptions(Case& c);
/// The obligor has a general arbitration treaty with the attacker, whatever that is worth.
bool arbitration_exempts(Case& c, Actor attacker);
std::optional<Reason> test_threshold(Case& c);
std::optional<Reason> test_conditions(Case& c);
std::optional<Reason> test_request(Case& c);
std::optional<Reason> test_organ(Case& c);
std::optional<Reason> test_duty(Case& c);

/// A declared reading in force that covers an attack on networks or satellites.
const Reading* covering_reading(const Case& c);

}  // namespace lattice
