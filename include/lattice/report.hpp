#pragma once
// report: turns values into text, JSON, CSV and HTML. No arithmetic here; every number comes from below.
#include <string>

#include "lattice/registry.hpp"
#include "lattice/study.hpp"
#include "lattice/table.hpp"

namespace lattice {

/// A small table as text for a terminal ("table"), "csv", "json" (one array of objects) or "jsonl". Throws Error(unsupported) for other words.
/// JSON gives numbers for numeric columns and null for missing cells; text columns give strings.
std::string write_table(const Table& table, const std::string& format);

/// Notes as lines "file:line: severity: text", errors first, then a line of counts.
std::string write_notes(const Notes& notes);
/// Notes as a JSON document {"notes": [...], "errors": n, "warnings": n, "remarks": n}.
std::string write_notes_json(const Notes& notes);

/// Columns id, title, form, signed, in_force, ended, parties, kinds: one row per agreement; with a day, only those in force, and the parties of that day.
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

}  // namespace lattice
