#pragma once
// invoke: the casus-foederis engine. An Event and the agreements in, for every obligor and promise a Verdict out, with the reason,
// the article and the steps that led there. Law only: what states then did never enters.
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "lattice/world.hpp"

namespace lattice {

/// Answer of one test. Disputed where careful readers differ; the engine then goes on with the likelier reading and keeps the other as an alternative.
enum class Answer : std::uint8_t { no, disputed, yes };
std::string_view name_of(Answer answer);

/// A question of fact or reading on which a verdict may turn. One row of table doubts() each.
enum class Doubt : std::uint8_t {
  armed_attack,       ///< is a limited use of force an armed attack?
  attribution,        ///< do the acts of a group or an unknown hand count as those of the state named?
  provocation,        ///< did the victim provoke the attack?
  in_area,            ///< does the place lie in the treaty's area?
  title,              ///< does land of disputed title count as the victim's?
  covered_by_reading, ///< does an attack on networks or satellites count under the declared reading?
  external_hand,      ///< is an internal conflict engineered from outside?
  own_finding,        ///< does the obligor find that the case has arisen?
  request,            ///< does the beneficiary ask for help?
  organ,              ///< does the organ decide as the duty needs?
  protects_others,    ///< does the wording protect states that are no parties?
  exception,          ///< does an exception apply that a party contests?
  arbitration,        ///< does a general arbitration treaty exempt the attacker?
  date,               ///< was the agreement in force, its date being known only to the month or year?
  third_state,        ///< does the third state act as the condition asks?
};

struct DoubtRow {
  std::string_view name;      ///< as --assume takes it
  std::string_view question;  ///< what yes means
};
/// The row of a doubt, and all rows, for help and --assume.
const DoubtRow& row_of(Doubt doubt);
std::optional<Doubt> read_doubt(std::string_view name);
std::vector<std::string> doubt_names();

/// Answers fixed by the user: --assume NAME=yes|no.
using Assumptions = std::map<Doubt, bool>;

/// One test of one promise, for the trace.
struct Step {
  std::string test;    ///< in_force, suspended, ... in the order of the published precedence
  Answer answer = Answer::yes;
  std::string text;    ///< a sentence for people who are no lawyers
  std::string article;
  std::string source;
};

/// Another reading of the same promise, and the assumption it turns on.
struct Alternative {
  VerdictWord verdict = VerdictWord::not_bound;
  Reason reason = Reason::threshold_not_met;
  Doubt doubt = Doubt::armed_attack;
  bool value = false;      ///< the answer that leads here
  std::string assumption;  ///< "if the incident counts as an armed attack"
};

struct Verdict {
  Actor state;
  std::size_t agreement = 0;   ///< index into world.agreements
  std::size_t commitment = 0;  ///< index into its commitments
  VerdictWord verdict = VerdictWord::not_bound;
  Reason reason = Reason::no_agreement;
  DutyClass duty = DutyClass::no_duty;
  bool contested = false;      ///< an alternative leads to another verdict
  std::vector<Alternative> alternatives;  ///< at most two
  std::vector<Step> steps;
};

/// Word that a reason means for a kind of promise; the table of the casebook.
VerdictWord verdict_of(Reason reason, const Agreement& agreement, const Commitment& commitment, Actor obligor, Day day);

/// Only reason and verdict, no steps, no alternatives: for matrices. Cost: about 100 ns.
Verdict judge_briefly(const World& world, const Event& event, Actor obligor, std::size_t agreement, std::size_t commitment, const Assumptions& assumed = {});

/// One promise of one obligor, with steps and alternatives. The agreement may be dead, the state may never have been a party.
Verdict judge(const World& world, const Event& event, Actor obligor, std::size_t agreement, std::size_t commitment, const Assumptions& assumed = {});

/// Every promise of the agreement that the state owes or once owed. Empty only if it never was to owe any of them.
std::vector<Verdict> ask(const World& world, const Event& event, Actor obligor, std::size_t agreement, const Assumptions& assumed = {});

/// Every promise in force that day of every state that touches the event: duties, breaches, and answers that say why not. States that are
/// themselves the only ones hit are left out of duties to themselves. Military duties first, then breaches, then by class, state and agreement.
std::vector<Verdict> invoke(const World& world, const Event& event, const Assumptions& assumed = {});

/// True if an answer says something about this event: a duty, a right, or a duty that fails on a test later than the parties.
bool is_telling(const Verdict& verdict);

/// The promise behind a verdict.
const Commitment& commitment_of(const World& world, const Verdict& verdict);
const Agreement& agreement_of(const World& world, const Verdict& verdict);

}  // namespace lattice
