// Table: typed columns with missing values.
#include "lattice/table.hpp"

#include <algorithm>
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
bool missing_cell(const std::vector<T>& c, std::size_t row) {
  return c.at(row) == missing_int<T>;
}

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
  if (is_date) {
    const auto& days = std::get<std::vector<std::int32_t>>(cells);
    return days.at(row) == missing_int<std::int32_t> ? std::string{} : write_day(days.at(row));
  }
  return std::visit([row](const auto& c) { return missing_cell(c, row) ? std::string{} : cell_text(c, row); }, cells);
}

namespace {
template <class To, class From>
Cells cast_cells(const std::vector<From>& values, bool (*missing)(From)) {
  std::vector<To> out(values.size());
  for (std::size_t i = 0; i < values.size(); ++i)
    out[i] = missing(values[i]) ? missing_int<To> : static_cast<To>(values[i]);
  return out;
}

/// The narrowest of three types for values between low and high.
template <class From>
Cells cast_narrow(const std::vector<From>& values, From low, From high, bool (*missing)(From)) {
  if (low > -128 && high <= 127) return cast_cells<std::int8_t>(values, missing);
  if (low > -32768 && high <= 32767) return cast_cells<std::int16_t>(values, missing);
  return cast_cells<std::int32_t>(values, missing);
}

double real_cell(const Texts&, std::size_t) { throw Error(Fault::internal, "a text column has no numbers"); }
double real_cell(const std::vector<double>& c, std::size_t row) { return c.at(row); }
template <class T>
double real_cell(const std::vector<T>& c, std::size_t row) {
  return c.at(row) == missing_int<T> ? missing_real : static_cast<double>(c[row]);
}
}  // namespace

Cells narrowest(const std::vector<std::int32_t>& values) {
  std::int32_t low = 0, high = 0;
  for (const auto v : values) {
    if (v == missing_int<std::int32_t>) continue;
    low = std::min(low, v);
    high = std::max(high, v);
  }
  return cast_narrow<std::int32_t>(values, low, high, [](std::int32_t v) { return v == missing_int<std::int32_t>; });
}

Cells narrowest(const std::vector<double>& values) {
  double low = 0, high = 0;
  for (const auto v : values) {
    if (std::isnan(v)) continue;
    if (v != std::trunc(v) || v <= -2147483648.0 || v > 2147483647.0) return values;
    low = std::min(low, v);
    high = std::max(high, v);
  }
  return cast_narrow<double>(values, low, high, [](double v) { return std::isnan(v); });
}

double real_at(const Cells& cells, std::size_t row) {
  return std::visit([row](const auto& c) { return real_cell(c, row); }, cells);
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
  if (cells.size() != table.columns.size())
    throw Error(Fault::internal, "a row has " + std::to_string(cells.size()) + " cells, the table has " +
                                     std::to_string(table.columns.size()) + " columns");
  for (std::size_t i = 0; i < cells.size(); ++i) {
    auto& column = std::get<Texts>(table.columns[i].cells);
    if (cells[i].empty())
      column.push_missing();
    else
      column.push(cells[i]);
  }
}

}  // namespace lattice
