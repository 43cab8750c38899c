// Measures as text, CSV and JSON.
#include <algorithm>

#include "lattice/measure_out.hpp"

#include "json.hpp"
#include "lattice/report.hpp"

namespace lattice {
namespace {

/// The tables that hold a measure; that of the network always has its three first columns.
std::vector<const Table*> filled(const MeasureTables& t) {
  std::vector<const Table*> out;
  if (t.network.columns.size() > 3) out.push_back(&t.network);
  for (const Table* table : {&t.states, &t.dyads})
    if (!table->columns.empty()) out.push_back(table);
  return out.empty() ? std::vector{&t.network} : out;
}

std::string groups_text(const MeasureTables& t) {
  std::string out;
  for (const auto& g : t.groups) {
    out += g.name + (g.at.empty() ? "" : " " + g.at) + ":\n";
    for (const auto& set : g.sets) out += "  " + join(set, " ") + "\n";
  }
  return out;
}

/// Values of one network stand at the top as well: {"frustration": 7, ...}.
void lift(Json& out, const Json& row) {
  for (const auto& [key, value] : row.items())
    if (key != "at" && key != "states" && key != "ties") out[key] = value;
}

Json truth_values(Json row) {
  for (auto& [key, value] : row.items())
    if (value == "true" || value == "false") value = value == "true";
  return row;
}

Json rows_json(const Table& t) {
  Json rows = Json::parse(write_table(t, "json"));
  for (auto& row : rows) row = truth_values(std::move(row));
  return rows;
}

}  // namespace

std::string write_measures(const MeasureTables& t, const std::string& format) {
  const auto tables = filled(t);
  if ((format == "csv" || format == "jsonl") && tables.size() > 1)
    throw Error(Fault::unsupported,
                "measures of states, of dyads and of the network are different tables, and " + format +
                    " holds one; ask for them apart, or take --json",
                "--what");
  std::string out;
  for (const Table* table : tables) out += (out.empty() ? "" : "\n") + write_table(*table, format);
  return format.empty() || format == "table" ? out + groups_text(t) : out;
}

std::string write_measures_json(const MeasureTables& t, const std::string& ties, const std::string& data_hash) {
  Json out = {{"program", "latticework " + std::string(version)}, {"ties", ties}, {"data_hash", data_hash}};
  if (t.network.rows() == 1) lift(out, rows_json(t.network)[0]);
  if (t.network.rows() <= 1)
    for (const auto& g : t.groups) out[g.name] = g.sets;
  out["network"] = rows_json(t.network);
  if (!t.states.columns.empty()) out["states"] = rows_json(t.states);
  if (!t.dyads.columns.empty()) out["dyads"] = rows_json(t.dyads);
  if (t.network.rows() > 1 && !t.groups.empty()) {
    out["groups"] = Json::array();
    for (const auto& g : t.groups) out["groups"].push_back({{"at", g.at}, {"name", g.name}, {"sets", g.sets}});
  }
  return print(out);
}

}  // namespace lattice
