#pragma once
// invoke: the casus-foederis engine. An Event and a Snapshot of its day in, for every obligor and promise a Verdict
// out; the steps that led there are told on demand. Law only: what states then did never enters.
//
// Made by the million: a Snapshot is prepared once and read by any number of threads; duties(), invoke() and
// judge_briefly() write small values into a buffer of the caller's and allocate nothing once that buffer has grown.
#include <functional>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "lattice/few.hpp"
#include "lattice/snapshot.hpp"

namespace lattice {

/// True if the list names the actor.
bool holds(std::span<const Actor> list, Actor actor);

/// Answer of one test. Disputed where careful readers differ; the engine then goes on with the likelier reading and
/// keeps the other as an alternative.
enum class Answer : std::uint8_t { no, disputed, yes };
std::string_view name_of(Answer answer);

/// A question of fact or reading on which a verdict may turn. One row of table doubts() each.
enum class Doubt : std::uint8_t {
  armed_attack,        ///< is a limited use of force an armed attack?
  attribution,         ///< do the acts of a group or an unknown hand count as those of the state named?
  provocation,         ///< did the victim provoke the attack?
  in_area,             ///< does the place lie in the treaty's area?
  covered_by_reading,  ///< does an attack on networks or satellites count under the declared reading?
  external_hand,       ///< is an internal conflict engineered from outside?
  own_finding,         ///< does the obligor find that the case has arisen?
  request,             ///< does the beneficiary ask for help?
  organ,               ///< does the organ decide as the duty needs?
  protects_others,     ///< does the wording protect states that are no parties?
  exception,           ///< does an exception apply that a party contests?
  arbitration,         ///< does a general arbitration treaty exempt the attacker?
  date,                ///< was the agreement in force, its date being known only to the month or year?
  third_state,         ///< does the third state act as the condition asks?
  later_reading,       ///< does the text already mean what a later statement made clear?
  dormant,             ///< does a clause that slept for decades still live?
  wording,             ///< does a text that nobody has looked up read as the entry says?
};

struct DoubtRow {
  std::string_view name;      ///< as --assume takes it
  std::string_view question;  ///< what yes means
};
/// The row of a doubt, and all rows, for help and --assume.
const DoubtRow& row_of(Doubt doubt);
std::optional<Doubt> read_doubt(std::string_view name);
std::vector<std::string> doubt_names();

/// Answers fixed by the user: --assume NAME=yes|no. Two bits a doubt; copies cost nothing.
struct Assumptions {
  std::uint32_t fixed = 0, yes = 0;  ///< one bit per Doubt
  Assumptions() = default;
  /// These doubts with these answers.
  Assumptions(std::initializer_list<std::pair<Doubt, bool>> list) {
    for (const auto& [doubt, value] : list) set(doubt, value);
  }
  /// Fixes an answer.
  void set(Doubt doubt, bool value) {
    const std::uint32_t b = 1U << static_cast<unsigned>(doubt);
    fixed |= b;
    yes = value ? yes | b : yes & ~b;
  }
  /// The answer, if it is fixed.
  std::optional<bool> of(Doubt doubt) const {
    const unsigned b = 1U << static_cast<unsigned>(doubt);
    return fixed & b ? std::optional((yes & b) != 0) : std::nullopt;
  }
};

/// One test of one promise, for the trace.
struct Step {
  std::string test;  ///< in_force, suspended, ... in the order of the published precedence
  Answer answer = Answer::yes;
  std::string text;  ///< a sentence for people who are no lawyers
  std::string article;
  std::string source;
};

/// Another reading of the same promise, and the open question it turns on.
struct Alternative {
  VerdictWord verdict = VerdictWord::not_bound;
  Reason reason = Reason::threshold_not_met;
  Doubt doubt = Doubt::armed_attack;
  bool value = false;  ///< the answer that leads here
};

/// The assumption of an alternative in words: "if the incident counts as an armed attack".
std::string assumption_of(const Alternative& alternative);

/// At most two alternatives.
struct Alternatives {
  std::uint8_t count = 0;
  Alternative list[2] = {};
  std::size_t size() const { return count; }                              ///< how many there are
  bool empty() const { return count == 0; }                               ///< true if there is none
  const Alternative* begin() const { return list; }                       ///< first
  const Alternative* end() const { return list + count; }                 ///< past the last
  const Alternative& operator[](std::size_t i) const { return list[i]; }  ///< alternative i, not checked
  void push_back(const Alternative& a) { list[count++] = a; }             ///< appends; there must be room
};

/// What one promise asks of one state in one event. Eighteen bytes, no heap; words, articles and sources are found
/// through the World, steps through steps_of.
struct Verdict {
  Actor state;
  std::uint16_t agreement = 0;   ///< index into world.agreements
  std::uint16_t commitment = 0;  ///< index into its commitments
  VerdictWord verdict = VerdictWord::not_bound;
  Reason reason = Reason::no_agreement;
  DutyClass duty = DutyClass::no_duty;
  Alternatives alternatives;  ///< empty where judged briefly
  /// True if another reading leads to another verdict.
  bool contested() const { return !alternatives.empty(); }
};

/// Only reason and verdict, no alternatives. Cost: some 50 ns. Throws Error(internal) if the event is of another day.
Verdict judge_briefly(const Snapshot& day, const Event& event, Actor obligor, std::size_t agreement,
                      std::size_t commitment, const Assumptions& assumed = {});

/// One promise of one obligor, with alternatives. The agreement may be dead, the state may never have been a party.
Verdict judge(const Snapshot& day, const Event& event, Actor obligor, std::size_t agreement, std::size_t commitment,
              const Assumptions& assumed = {});

/// How a verdict came about, test by test. Cost: some microseconds; made of the same tests as the verdict.
std::vector<Step> steps_of(const Snapshot& day, const Event& event, const Verdict& verdict,
                           const Assumptions& assumed = {});

/// Every promise of the agreement that the state owes or once owed. Empty only if it never was to owe any of them.
std::vector<Verdict> ask(const Snapshot& day, const Event& event, Actor obligor, std::size_t agreement,
                         const Assumptions& assumed = {});

/// Every promise in force that day of every state that touches the event: duties, breaches, and answers that say why
/// not. States that are themselves the only ones hit are left out of duties to themselves. Military duties first, then
/// breaches, then by class, state and agreement.
std::vector<Verdict> invoke(const Snapshot& day, const Event& event, const Assumptions& assumed = {});

/// As invoke, but only answers that are telling: for comparisons.
std::vector<Verdict> invoke_telling(const Snapshot& day, const Event& event, const Assumptions& assumed = {});

/// Classes of duty as a set, one bit each.
using Duties = std::uint8_t;
constexpr Duties bit(DutyClass d) { return static_cast<Duties>(1U << static_cast<unsigned>(d)); }

/// The duties of the wanted classes that an event calls up, judged briefly and appended to `out` in the order of
/// agreements, promises and party lists: what simulations ask. Cost: some 10 microseconds; no allocation beyond `out`.
void duties(const Snapshot& day, const Event& event, Duties wanted, std::vector<Verdict>& out,
            const Assumptions& assumed = {});

/// The plain event of which simulations make many: the attacker strikes first, at the main territory of the target, and
/// the target asks everybody for help. Filled into an Event that may be used again, so that nothing is allocated.
void plain_attack(const Snapshot& day, Actor attacker, Actor target, Act act, Object object, Event& event);

// The same questions about the day of the event, for those who ask once; each prepares what it needs.
Verdict judge_briefly(const World& world, const Event& event, Actor obligor, std::size_t agreement,
                      std::size_t commitment, const Assumptions& assumed = {});
Verdict judge(const World& world, const Event& event, Actor obligor, std::size_t agreement, std::size_t commitment,
              const Assumptions& assumed = {});
std::vector<Verdict> ask(const World& world, const Event& event, Actor obligor, std::size_t agreement,
                         const Assumptions& assumed = {});
std::vector<Verdict> invoke(const World& world, const Event& event, const Assumptions& assumed = {});

/// True if an answer says something about this event: a duty, a right, or a promise towards somebody hit that does not
/// reach this case. Rights and abstentions that hold in every war (United Nations Charter) are not telling.
bool is_telling(const Snapshot& day, const Event& event, const Verdict& verdict);

/// The promise behind a verdict.
const Commitment& commitment_of(const World& world, const Verdict& verdict);
const Agreement& agreement_of(const World& world, const Verdict& verdict);

/// Two duties of one state that cannot both be kept: to help the victim and to help, or stay out against, the attacker.
struct Conflict {
  Actor state;
  Verdict one, other;
};

/// Every pair of duties of one state that pull to different sides. Order: as the verdicts.
std::vector<Conflict> conflicts(const Snapshot& day, const Event& event, const std::vector<Verdict>& verdicts);

/// Which side a duty serves in the event.
enum class Side : std::uint8_t { victim, aggressor, neither };
Side side_of(const Snapshot& day, const Event& event, const Verdict& verdict);

/// One state drawn in by its promise after others.
struct Link {
  int round = 0;  ///< 1: by the attack itself; 2: because somebody of round 1 joined
  Actor state;
  Side side = Side::victim;
  bool by_choice = false;  ///< named by the user, no duty
  Actor because_of;        ///< the state whose being hit or joining called the duty up; none in round 1
  Verdict verdict;         ///< the duty; without meaning when by choice
  Event event;             ///< what called it up: the attack itself, or the attack on or by the state that joined
};

/// Follows joinders to a fixed point, at most `rounds` rounds. A state that joins the victim is taken to be hit by the
/// attacker in turn; a state that joins the attacker by an offensive promise attacks the victim. A promise against
/// aggression never serves the aggressor. Duties of round 2 and later arise only because an ally joined: entrapment by
/// text.
std::vector<Link> chain(const Snapshot& day, const Event& event, int rounds, const std::vector<Actor>& by_choice = {},
                        const Assumptions& assumed = {});

/// States alive that day that no telling verdict names, attackers and targets left out.
std::vector<Actor> states_without_agreement(const Snapshot& day, const Event& event,
                                            const std::vector<Verdict>& verdicts);

// -----------------------------------------------------------------------------------------------------------------
// matrix

/// What to ask of every ordered pair of states: the first attacks the second on its own main territory and uses force
/// first; the victim asks everybody.
struct MatrixQuestion {
  Act act = Act::invasion;
  Object object = Object::metropolitan_territory;
  Duties duties = bit(DutyClass::duty_military);
};

struct MatrixRow {
  Actor attacker, target, state;
  VerdictWord verdict;
  std::uint32_t agreement, commitment;
};

/// Sums over all ordered pairs.
struct MatrixCount {
  Day day = 0;
  long long states = 0, pairs = 0;
  long long pairs_with_duty = 0;    ///< pairs whose war binds at least one third state
  long long duties = 0;             ///< rows: pair x state x promise
  long long great_power_pairs = 0;  ///< pairs whose war binds at least one great power to fight
  long long dyads_with_pact =
      0;  ///< unordered pairs of which one owes the other defence or a guarantee by a binding text, against whomever
};

/// Calls `use` for every duty, pairs in the order of states; returns the sums. Cost: about 20 ms for a day of 195
/// states, and a call for every row.
MatrixCount matrix(const Snapshot& day, const MatrixQuestion& question,
                   const std::function<void(const MatrixRow&)>& use);

}  // namespace lattice
