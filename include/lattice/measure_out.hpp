#pragma once
// measure_out: measures as text, CSV and JSON. No arithmetic here.
#include <string>

#include "lattice/measure.hpp"

namespace lattice {

/// Measures as "table", "csv" or "jsonl". Throws Error(unsupported) where csv or jsonl would have to hold two tables.
std::string write_measures(const MeasureTables& tables, const std::string& format);

/// Measures as one JSON document: network[], states[], dyads[]; values and sets of a single network also at the top.
std::string write_measures_json(const MeasureTables& tables, const std::string& ties, const std::string& data_hash);

/// A series as a line plot (SVG): one panel per column; of measures of states the eight states with the highest mean,
/// each line labelled at its end, told apart by colour (safe for colour-blind readers) and dashes; missing years are
/// gaps. Throws Error(bad_input) for a single network, for measures of dyads, and for columns of words.
std::string write_plot(const MeasureTables& tables, const std::string& title);

}  // namespace lattice
