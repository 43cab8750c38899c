#pragma once
// report: turns values into text, JSON, CSV and HTML. No arithmetic here; every number comes from below.
#include <string>

#include "lattice/registry.hpp"
#include "lattice/study.hpp"
#include "lattice/table.hpp"

namespace lattice {

/// A text as CSV writes it: in quotes where it holds a comma, a quote or a line end.
std::string csv_cell(const std::string& text);

/// A small table as text for a terminal ("table"), "csv", "json" (one array of objects) or "jsonl". Throws
/// Error(unsupported) for other words. JSON gives numbers for numeric columns and null for missing cells; text columns
/// give strings.
std::string write_table(const Table& table, const std::string& format);

/// A text as a JSON document {key: name, "lines": [...]}: for commands whose result is prose.
std::string write_text_json(const std::string& key, const std::string& name, const std::string& text);

/// Notes as lines "file:line: severity: text", errors first, then a line of counts.
std::string write_notes(const Notes& notes);
/// Notes as a JSON document {"notes": [...], "errors": n, "warnings": n, "remarks": n}.
std::string write_notes_json(const Notes& notes);

/// Columns id, title, form, signed, in_force, ended, parties, kinds: one row per agreement; with a day, only those in
/// force, and the parties of that day.
Table agreement_list(const World& world, std::optional<Day> day, std::optional<Actor> state);

/// One agreement for reading: dates, parties, promises, readings, sources.
std::string write_agreement(const World& world, const Agreement& agreement);
/// The same as one JSON document.
std::string write_agreement_json(const World& world, const Agreement& agreement, const std::string& data_hash);

/// Answers in the form that the casebook's scorer reads: one JSON object a line.
std::string write_answers(const std::vector<CaseAnswer>& answers);
/// The score as a table for reading, with the mismatches; or as one JSON document.
std::string write_score(const CaseScore& score);
std::string write_score_json(const CaseScore& score, const std::string& data_hash);

/// Everything `lattice invoke` tells.
struct InvokeReport {
  const World* world = nullptr;
  const Event* event = nullptr;
  const Snapshot* day = nullptr;  ///< the World on the day of the event, for the steps
  Assumptions assumed;
  std::vector<Verdict> verdicts;
  std::vector<Conflict> conflicts;
  std::vector<Link> chain;
  std::vector<Actor> untied;  ///< states with no agreement in point
  bool trace = false;
  bool all = false;  ///< every answer told in full, not only the duties to fight
  std::string data_hash;
};

/// For a terminal: the event, who must fight and for whom, the chain, then the other answers, folded unless `all` or
/// `trace` is set; with trace, every step.
std::string write_invoke(const InvokeReport& report);
/// One JSON document: event, verdicts[] with steps[], conflicts[], chain[], stamp.
std::string write_invoke_json(const InvokeReport& report);
/// Columns state, verdict, duty_class, agreement, article, bindingness, discretion, reason, confidence, alternatives.
Table verdict_table(const World& world, const std::vector<Verdict>& verdicts);

/// The comparison in short and the table of crises by architectures, for a terminal.
std::string write_comparison(const Comparison& comparison);
/// The comparison as one JSON document, every verdict with its steps.
std::string write_comparison_json(const Comparison& comparison);
/// The comparison as one self-contained HTML file.
std::string write_comparison_html(const Comparison& comparison);

/// What a state and every other owe each other on a day, for reading: by direction and kind, one line per promise with
/// the states it joins, its area and what must be hit.
std::string write_ties(const World& world, Actor state, Day day, const TieFilter& filter);

/// Ordered pairs of states as a heat map: attackers down, targets across, the darker the more are bound to fight. One
/// self-contained SVG with a title on every cell. `table` is the matrix as `lattice matrix` prints it.
std::string heat_map(const Table& table, const std::string& title);

/// What a word of the vocabulary, a list of words, an open question, a state, an agreement or a place means. Throws
/// Error(not_found) with "did you mean".
std::string explain(const World& world, const std::string& term);

}  // namespace lattice
