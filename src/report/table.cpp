// Small tables as terminal text, CSV, JSON and JSON lines.
#include <algorithm>

#include "json.hpp"
#include "lattice/report.hpp"

namespace lattice {
namespace {

/// Letters of a UTF-8 text, for padding: bytes that do not continue a letter.
std::size_t width(const std::string& text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

bool numeric(const Column& column) { return !std::holds_alternative<Texts>(column.cells); }

std::string as_text(const Table& table) {
  std::vector<std::size_t> widths;
  for (const Column& c : table.columns) {
    std::size_t w = width(c.name);
    for (std::size_t r = 0; r < c.size(); ++r) w = std::max(w, width(c.text(r)));
    widths.push_back(w);
  }
  std::string out;
  const auto cell = [&](std::size_t i, const std::string& text) {
    const std::string pad(widths[i] - width(text), ' ');
    const bool last = i + 1 == table.columns.size();
    if (numeric(table.columns[i]))
      out += pad + text;
    else
      out += last ? text : text + pad;
    out += last ? "\n" : "  ";
  };
  for (std::size_t i = 0; i < table.columns.size(); ++i) cell(i, table.columns[i].name);
  for (std::size_t r = 0; r < table.rows(); ++r)
    for (std::size_t i = 0; i < table.columns.size(); ++i) cell(i, table.columns[i].text(r));
  return out;
}

std::string as_csv(const Table& table) {
  std::string out;
  for (std::size_t i = 0; i < table.columns.size(); ++i) out += (i ? "," : "") + csv_cell(table.columns[i].name);
  out += '\n';
  for (std::size_t r = 0; r < table.rows(); ++r) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) out += (i ? "," : "") + csv_cell(table.columns[i].text(r));
    out += '\n';
  }
  return out;
}

Json row_json(const Table& table, std::size_t row) {
  Json out = Json::object();
  for (const Column& c : table.columns) {
    if (c.missing(row))
      out[c.name] = nullptr;
    else if (numeric(c))
      out[c.name] = Json::parse(c.text(row));
    else
      out[c.name] = c.text(row);
  }
  return out;
}

}  // namespace

std::string csv_cell(const std::string& text) {
  if (text.find_first_of(",\"\n\r") == std::string::npos) return text;
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

std::string write_table(const Table& table, const std::string& format) {
  if (format.empty() || format == "table") return as_text(table);
  if (format == "csv") return as_csv(table);
  if (format != "json" && format != "jsonl")
    throw Error(Fault::unsupported, "there is no format \"" + format + "\"; take table, csv, json or jsonl");
  Json rows = Json::array();
  std::string lines;
  for (std::size_t r = 0; r < table.rows(); ++r) {
    Json row = row_json(table, r);
    if (format == "jsonl")
      lines += row.dump() + "\n";
    else
      rows.push_back(std::move(row));
  }
  return format == "jsonl" ? lines : print(rows);
}

}  // namespace lattice
