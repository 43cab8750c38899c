#pragma once
// One promise of one obligor before one event, and the little questions all tests ask of it. Private to invoke.
#include <array>
#include <optional>
#include <span>

#include "lattice/few.hpp"
#include "lattice/invoke.hpp"

namespace lattice {

/// Some actors of one event.
using Some = Few<Actor, 6>;

/// The event as the law sees it, worked out once for all promises: in a mutual clash only who used force first attacks,
/// and only the others are hit; behind a non-state or unknown hand stand the states it is attributed to.
struct Scene {
  const Snapshot& day;
  const Event& event;
  Assumptions assumed;
  Some seen;            ///< attackers, whoever stands behind them
  Some behind;          ///< attackers, the states behind a hand in its place
  bool hidden = false;  ///< an attacker is no state, and states are named behind it
  Some targets;
  Some sides;  ///< attackers, targets, states behind a hand, and whoever else was hit, as the event gives them
  Some named;  ///< everybody the event speaks of in a role that a test may ask the obligor about
};

/// Makes the scene. Throws Error(internal) if the event is of another day than the snapshot.
Scene scene_of(const Snapshot& day, const Event& event, const Assumptions& assumed);

/// A doubt that a test ran into, and the answer it took.
struct Consulted {
  Doubt doubt;
  bool taken;
};

struct Case {
  const Scene& scene;
  const Snapshot& day;
  const Event& event;
  const LiveAgreement& live;
  const LivePromise& terms;
  const Agreement& agreement;
  const Commitment& promise;
  Actor obligor;
  Assumptions assumed;
  std::vector<Step>* trace = nullptr;
  std::array<Consulted, 17> consulted = {};
  std::uint8_t consultations = 0;
};

/// A case about a promise of the World, in force or not.
Case case_of(const Scene& scene, Actor obligor, std::size_t agreement, std::size_t commitment);
/// A case about a promise of an agreement in force.
Case case_of(const Scene& scene, const LivePromise& promise, Actor obligor);

/// Writes a step when the case is traced; the text is made only then.
template <class F>
void say(Case& c, const char* test, Answer answer, F&& text) {
  if (c.trace)
    c.trace->push_back({test, answer, text(), c.promise.article, citation_of(c.agreement, c.promise.sources)});
}

/// Answers an open question: as assumed by the user, or as the engine takes it; remembers that it was asked.
bool settle(Case& c, Doubt doubt, bool taken);

const State* state_of(const Case& c, Actor actor);  ///< nullptr for non-state actors
std::string names(const Case& c, std::span<const Actor> actors);
std::string name(const Case& c, Actor actor);

/// Attackers as the law sees them.
const Some& attackers(Case& c);
bool is_member(const Case& c, Actor actor);
bool protects(const Case& c, Actor actor);
/// Targets that this promise protects, other than the obligor itself.
Some victims(const Case& c);
/// Protected states that attack.
Some aggressors_protected(Case& c);
/// True if a state that the promise protects asked the obligor or everybody; where `anybody`, also if the obligor
/// itself called, or another party was called. The kind of request does not matter.
bool asked(const Case& c, bool anybody);

/// The two states are at war with one another on the day.
bool at_war(const Case& c, Actor a, Actor b);
/// A protected state that fights, in a war that runs, somebody on a side of the event: nobody if there is none.
Actor partner_at_war(const Case& c);
/// The state found for itself that the case has arisen or, where `yes` is false, that it has not.
bool found_by(const Case& c, Actor state, bool yes);
/// What the victim says of the attack: nothing, that it wants talks, that it wants help under another text, or help
/// here.
enum class Plea : std::uint8_t { silent, talks, elsewhere, help };
/// The strongest word of those who were hit. A plea counts as help here
/// when it goes to everybody, to the obligor, to a party, or to an organ of the agreement.
Plea plea_of(const Case& c);
/// Each obligor judges for itself, and the clause asks for clean hands of the victim.
bool judges_clean_hands(const Commitment& promise);

/// A state fights openly in an internal conflict on land that is not its own.
bool state_in_internal_conflict(const Case& c);

/// A body whose decisions count under this agreement: one that it lists, or any when it lists none.
bool is_its_organ(const Case& c, const OrganDecision& decision);
/// The place lies where an event counts whoever is hit.
bool in_region_that_counts(const Case& c);

/// Promises for which any war of a partner counts, whichever side began.
bool counts_any_war(const Commitment& promise);
/// True if the adversary tests of the promise name the actor, and if its exclusions do.
bool is_named_adversary(Case& c, Actor actor);
bool is_excluded_adversary(Case& c, Actor actor);
/// The promise speaks of attacks by members, or by this very attacker.
bool lists_member(const Case& c, Actor attacker);

/// Reason and verdict of a case, without the numbers of agreement and commitment.
Verdict run_briefly(Case& c);
/// The verdict with the alternatives that the open questions of its case lead to.
Verdict with_alternatives(const Case& c, Verdict verdict);
/// Both.
Verdict run(Case& c);
/// Word that a reason means for a kind of promise; the table of the casebook.
VerdictWord verdict_of(const Case& c, Reason reason);

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

// ------------------------------------------------------------------------------------------------------------------
// the one answer to "does the event reach the promise", in reach.cpp

/// Somebody on either side is a party to the agreement or protected by it.
bool names_a_side(const Scene& scene, const LiveAgreement& agreement);

/// True if an event may have to do with an agreement: it names a side, or one of its promises can be called for whoever
/// is hit.
bool touches(const Scene& scene, const LiveAgreement& agreement);

/// True if no event can call for the promise unless a state that it protects is hit. The test of the victim goes by it.
bool needs_a_victim(const LivePromise& promise);

/// True if this obligor may be answered otherwise than the others who owe the promise: the event names it, or the
/// promise tells its obligors apart.
inline bool is_singled_out(const Scene& scene, const LivePromise& promise, Actor obligor) {
  if (promise.by_obligor) return true;
  for (const Actor a : scene.named)
    if (a == obligor) return true;
  return false;
}

/// The state is the one thing hit.
bool is_only_target(const Scene& scene, Actor state);

/// True if a kind of promise can end in one of these classes.
bool may_yield(Kind kind, Duties wanted);

/// Calls use(actor) for those of a list whom the event names.
template <class Use>
void each_named(const Scene& scene, std::span<const Actor> list, Use use) {
  for (const Actor a : scene.named)
    if (holds(list, a)) use(a);
}

/// Calls use(verdict) for everybody who owes a promise of the day and of whom `judge` has something to tell: it gives a
/// verdict, or nothing. Obligors that are not singled out share one answer, asked once. The only target of an event
/// owes nothing for itself and is left out.
template <class Judge, class Use>
void each_answer(const Scene& scene, const LivePromise& promise, Judge judge, Use use) {
  const LiveAgreement& a = scene.day.agreements[promise.agreement];
  const auto tell = [&](std::optional<Verdict> v, Actor o) {
    if (!v) return;
    v->state = o;
    v->agreement = static_cast<std::uint16_t>(a.index);
    v->commitment = static_cast<std::uint16_t>(&promise - &scene.day.promises[a.first]);
    use(*v);
  };
  const auto ask = [&](Actor o) {
    Case c = case_of(scene, promise, o);
    return judge(c);
  };
  const auto ask_alone = [&](Actor o) {
    if (!is_only_target(scene, o)) tell(ask(o), o);
  };
  const auto all = obligors(scene.day, promise);
  std::optional<Verdict> shared;
  bool asked = false;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (is_singled_out(scene, promise, all[i])) {
      ask_alone(all[i]);
      continue;
    }
    if (!asked) shared = ask(all[i]);
    asked = true;
    if (shared)
      tell(shared, all[i]);
    else  // nothing to tell of the many: only those that the event names are left
      return each_named(scene, all.subspan(i + 1), ask_alone);
  }
}

}  // namespace lattice
