// Table: typed columns with missing values.
#include "lattice/table.hpp"

#include <charconv>

#include "lattice/base.hpp"

namespace lattice {

void Texts::push(std::string_view text) {
  if (!code.empty() && code.back() >= 0 && pool[static_cast<std::size_t>(code.back())] == text) {
    code.push_back(code.back());
    return;
  }
  pool.emplace_back(text);
  code.push_back(static_cast<std::int32_t>(pool.size() - 1));
}

std::size_t Column::size() const {
  return std::visit([](const auto& c) { return c.size(); }, cells);
}

namespace {
bool missing_cell(const Texts& c, std::size_t row) { return c.code.at(row) < 0; }
bool missing_cell(const std::vector<double>& c, std::size_t row) { return std::isnan(c.at(row)); }
template <class T>
bool missing_cell(const std::vector<T>& c, std::size_t row) { return c.at(row) == missing_int<T>; }

std::string cell_text(const Texts& c, std::size_t row) { return c.pool[static_cast<std::size_t>(c.code.at(row))]; }
template <class T>
std::string cell_text(const std::vector<T>& c, std::size_t row) {
  char buffer[32];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, c.at(row));
  return {buffer, end.ptr};
}
}  // namespace

bool Column::missing(std::size_t row) const {
  return std::visit([row](const auto& c) { return missing_cell(c, row); }, cells);
}

std::string Column::text(std::size_t row) const {
  return std::visit([row](const auto& c) { return missing_cell(c, row) ? std::string{} : cell_text(c, row); }, cells);
}

const Column* Table::find(std::string_view name) const {
  for (const auto& column : columns)
    if (column.name == name) return &column;
  return nullptr;
}

Table text_table(const std::vector<std::string>& names) {
  Table table;
  for (const auto& name : names) table.columns.push_back({name, {}, Texts{}});
  return table;
}

void add_row(Table& table, const std::vector<std::string>& cells) {
  if (cells.size() != table.columns.size()) throw Error(Fault::internal, "a row has " + std::to_string(cells.size()) + " cells, the table has " + std::to_string(table.columns.size()) + " columns");
  for (std::size_t i = 0; i < cells.size(); ++i) {
    auto& column = std::get<Texts>(table.columns[i].cells);
    if (cells[i].empty()) column.push_missing();
    else column.push(cells[i]);
  }
}

}  // namespace lattice
