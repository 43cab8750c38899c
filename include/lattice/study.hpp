#pragma once
// study: puts the modules together. A casebook run and its score; a scenario and its comparison of architectures.
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "lattice/invoke.hpp"
#include "lattice/panel.hpp"
#include "lattice/registry.hpp"
#include "lattice/table.hpp"

namespace lattice {

// ---------------------------------------------------------------------------------------------------------------
// casebook

/// The engine's answers to one case: for every listed state and agreement each promise, and for a state listed without
/// an agreement its military duties, if any.
struct CaseAnswer {
  struct Row {
    std::string state;
    std::string agreement;  ///< as the case spells it; empty: none in point
    std::string article;
    std::string verdict, reason;
    std::vector<Alternative> alternatives;
  };
  std::string id;
  std::vector<Row> rows;
};

CaseAnswer answer_case(const World& world, const CaseFile& c);

/// Shares in per cent; -1 where there was nothing to score.
struct ScoreLine {
  double n = 0;
  double verdict = -1, duty = -1, macro_recall = -1, reason = -1, verdict_or_alternative = -1;
};

/// A gold row that the engine answered otherwise.
struct Mismatch {
  std::string id, state, agreement, article;
  std::string gold_verdict, gold_reason, verdict, reason;
  bool settled = true;
  std::string alternatives;
};

/// Score by the casebook's rule: per decision (rows of one agreement, article and verdict share weight 1) and per row,
/// settled, contested and all.
struct CaseScore {
  ScoreLine decision[3], row[3];            ///< settled, contested, all
  std::vector<std::string> false_military;  ///< "case state agreement": military duties the gold does not have
  int false_military_decisions = 0;
  double mean_alternatives = 0;
  std::vector<Mismatch> mismatches;
  int cases = 0;
};

/// Gold rows without a verdict are not scored. Cost: a second per thousand cases.
CaseScore score_cases(const std::vector<CaseFile>& cases, const std::vector<CaseAnswer>& answers);

// -------------------------------------------------------------------------------------------------------------
// comparison

/// What one crisis asks of everybody under one architecture.
struct Cell {
  std::vector<Verdict> verdicts;  ///< those worth telling, strongest first; indices into the World of the design
  std::vector<Actor> fight;       ///< bound to fight, each once; in every list the firm come first, then the stronger
  std::size_t firm_fight = 0;     ///< so many of them, the first, are bound on every reading
  std::vector<Actor> consult;     ///< bound to consult and no more
  std::vector<Actor> other;       ///< bound to help without fighting, or to abstain
  std::vector<Actor> permitted;   ///< may act, or free by their own law, and bound to nothing
  std::vector<Actor> excluded;    ///< has a promise towards the victim that does not reach this case
  std::vector<Actor> breach;      ///< break a promise by the event itself
  std::optional<Actor> hangs_on;  ///< the one state whose leaving would leave nobody firmly bound to fight
  std::optional<double> spending_for, spending_against;  ///< military spending of targets and those bound to fight, and
                                                         ///< of attackers; million US dollars
  std::optional<double> personnel_for, personnel_against;  ///< active personnel, thousands
  std::vector<Actor> defending;                  ///< targets and those bound to fight: the states behind the sums "for"
  std::vector<Actor> no_spending, no_personnel;  ///< of either side, those without a figure: not in the sums
};

/// Those bound to fight on every reading, and those bound only on a contested one.
inline std::span<const Actor> firm_fighters(const Cell& cell) { return std::span(cell.fight).first(cell.firm_fight); }
inline std::span<const Actor> doubtful_fighters(const Cell& cell) {
  return std::span(cell.fight).subspan(cell.firm_fight);
}

/// How strong the strongest duty of a cell is.
enum class Level : std::uint8_t { fight, fight_contested, aid, consult, permitted, nobody };
Level level_of(const Cell& cell);

/// What a member owes and gains under an architecture, crisis by crisis (indices into Scenario::crises). "Bound" means
/// firmly bound, on every reading; what rests on a contested reading is counted apart.
struct MemberLine {
  Actor state;
  std::vector<std::size_t> owes;           ///< crises in which it is bound to fight
  std::vector<std::size_t> new_owes;       ///< of these, not so under the baseline
  std::vector<std::size_t> covered;        ///< crises in which it is hit and somebody else is bound to fight
  std::vector<std::size_t> new_cover;      ///< of these, those that bring a defender it did not have under the baseline
  std::vector<std::size_t> bare;           ///< crises in which it is hit and nobody is bound to fight
  std::vector<std::size_t> doubtful_owes;  ///< crises in which it is bound only on a contested reading
  std::vector<std::size_t> doubtful_cover;  ///< of `bare`, those in which somebody is bound on a contested reading
};

/// One architecture run through all crises.
struct Design {
  std::string id, title, description;
  World world;
  Snapshot day;             ///< the World on the day of the scenario
  std::vector<Cell> cells;  ///< one per crisis
  std::vector<MemberLine> members;
  /// Pairs of states, the first bound to fight for the second if it is attacked on its own main territory, among the
  /// members; for drawings.
  struct Tie {
    Actor from, to;
    bool military = false;
    std::string agreement;
    bool binding = false;  ///< by a text that binds in international law
    bool common = false;   ///< a mere pledge of restraint, or a forum of more than a dozen: nearly every pair has one
  };
  std::vector<Tie> ties;
};

struct Feasibility;

/// The answer to a scenario, architectures side by side.
struct Comparison {
  Scenario scenario;
  std::size_t baseline = 0;  ///< design against which "newly" is meant: Scenario::baseline
  std::vector<Design> designs;
  std::vector<Strength> strength;  ///< the figures behind the capability columns
  std::string data_hash;
  std::shared_ptr<const Feasibility> feasibility;  ///< could it come about? Null until asked (lattice/feasibility.hpp)
};

/// Runs every crisis under every architecture; `strength` is behind the capability figures. Cost: some
/// milliseconds per architecture with 1,000 agreements.
Comparison compare(const DataSet& data, const Register& reg, const Scenario& scenario, std::vector<Strength> strength);

/// Spending and personnel of every state alive on the day, from the newest year of the National Material Capabilities
/// file of an official folder that is not after the day. Million current US dollars (the file's unit from 1914 on is a
/// thousand dollars), thousands of persons; missing stays missing. Throws Error(missing_data, bad_input) as
/// read_official.
std::vector<Strength> strength_from_nmc(const std::string& official, const World& world, Day day);

/// The answer in words, sentence by sentence: what the baseline covers and on whom it hangs, what every other design
/// adds or takes away, which crises nobody covers. States and crises go by their names.
std::vector<std::string> conclusions(const Comparison& comparison);

/// Counts over the crises of one design: the numbers that headlines, tables, JSON and the report all print.
struct Summary {
  std::size_t by_level[6] = {};  ///< crises of each Level
  std::size_t hanging = 0;       ///< crises in which the firm cover hangs on one state
  std::size_t won = 0;           ///< crises that are firmly covered and were not under the baseline
  std::size_t lost = 0;          ///< the other way round
  std::size_t reinforced = 0;    ///< crises firmly covered under both, with a firm defender more
  std::size_t owing = 0;         ///< members that are newly bound to fight in some crisis
  std::size_t gaining = 0;       ///< members that newly gain a defender in some crisis
};
Summary summarise(const Comparison& comparison, const Design& design);

/// What a design changes on the day of the scenario, against the baseline.
struct Change {
  std::vector<std::string> began, ended;  ///< ids of agreements
  std::vector<std::pair<Actor, std::vector<std::string>>>
      left;  ///< states and the agreements, otherwise kept, that they are no party of
};
Change change_of(const Comparison& comparison, const Design& design);

// -------------------------------------------------------------------------------------------------------------------
// ties

/// What the curated register says of ordered pairs, for the column set "register" of panels: spells in the five words
/// of ATOP for what binds, "informal" for every other tie. Universal bodies are left out. Cost: about 0.05 s.
std::vector<RegisterSpell> register_ties(const World& world);

/// Which ties are wanted.
struct TieFilter {
  std::optional<Actor> other;  ///< only ties with this state
  std::vector<Kind> kinds;     ///< only these kinds; empty: all
  bool binding = false;        ///< only what binds in international law
};

/// One promise in force that a state owes another on a day.
struct Owed {
  Actor from, to;
  const Agreement* agreement;
  const Commitment* commitment;
  bool suspended = false;
};

/// What a state and every other owe each other on a day, dialogue and other informal ties included; by partner, what it
/// owes first, then by kind and agreement. Points into the World.
std::vector<Owed> owed_each_way(const World& world, Actor state, Day day, const TieFilter& filter = {});

/// The same as a table: columns from, to, kind, agreement, article, bindingness, discretion, status, area, objects.
/// Status is in_force or suspended; area and objects are the words of the file, a semicolon between them.
Table ties(const World& world, Actor state, Day day, const TieFilter& filter = {});

/// A test of area as data files write it: "administered_by:JPN", "pacific_area".
std::string area_text(const World& world, const AreaTest& test);
/// The objects of a promise as data files write them.
std::vector<std::string> object_names(Objects objects);

}  // namespace lattice
