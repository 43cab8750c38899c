// Turns the text of an official file into typed columns, by its layout. Every complaint names line, column and what was
// expected.
#include <algorithm>
#include <functional>

#include "cells.hpp"
#include "lattice/official.hpp"

namespace lattice {
namespace {

/// A column of the file that we keep: which field it is, and where its cells go.
struct Slot {
  const Field* field = nullptr;
  std::vector<std::int32_t>* whole = nullptr;
  std::vector<double>* real = nullptr;
  Texts* text = nullptr;
};

struct Place {
  const Layout& layout;
  const std::string& path;
  CellCursor& cursor;
};

[[noreturn]] void complain(const Place& at, const std::string& text) {
  std::string wanted;
  for (const auto& field : at.layout.fields)
    wanted += (wanted.empty() ? "" : ", ") + std::string(field.names.substr(0, field.names.find('|')));
  throw Error(
      Fault::bad_input,
      text + ". Expected layout: " + std::string(at.layout.title) + ", comma-separated, with the columns " + wanted,
      at.path + ":" + std::to_string(at.cursor.line()) + ":" + std::to_string(at.cursor.column()));
}

std::string_view first_name(const Field& field) { return field.names.substr(0, field.names.find('|')); }

bool has_name(const Field& field, const std::string& name) {
  for (const auto& spelling : split(field.names, '|'))
    if (lower(spelling) == name) return true;
  return false;
}

Table empty_table(const Layout& layout) {
  Table table;
  for (const auto& field : layout.fields) {
    Column column{std::string(first_name(field)), {}, Texts{}};
    if (field.type == FieldType::whole || field.type == FieldType::day) column.cells = std::vector<std::int32_t>{};
    if (field.type == FieldType::real) column.cells = std::vector<double>{};
    column.is_date = field.type == FieldType::day;
    table.columns.push_back(std::move(column));
  }
  return table;
}

Slot slot_for(const Layout& layout, Table& table, const std::string& name) {
  for (std::size_t i = 0; i < layout.fields.size(); ++i)
    if (has_name(layout.fields[i], name)) {
      Cells& cells = table.columns[i].cells;
      return {&layout.fields[i], std::get_if<std::vector<std::int32_t>>(&cells),
              std::get_if<std::vector<double>>(&cells), std::get_if<Texts>(&cells)};
    }
  return {};
}

std::vector<Slot> read_header(const Place& at, Table& table) {
  std::vector<Slot> slots;
  bool last = at.cursor.at_end();
  if (last) complain(at, "the file is empty");
  while (!last) slots.push_back(slot_for(at.layout, table, lower(as_utf8(at.cursor.next(last)))));
  for (const auto& field : at.layout.fields) {
    const auto count = std::count_if(slots.begin(), slots.end(), [&](const Slot& s) { return s.field == &field; });
    if (count == 0 && !field.may_be_absent)
      complain(at, "the first line has no column named " + std::string(first_name(field)));
    if (count > 1) complain(at, "the first line has two columns named " + std::string(first_name(field)));
  }
  return slots;
}

/// A date as 1951-08-30; the days are kept as numbers.
std::int32_t day_cell(const Place& at, std::string_view cell) {
  const auto date = read_date(cell);
  if (!date || date->precision != Precision::day)
    complain(at, "'" + std::string(cell) + "' is not a day written as 1951-08-30");
  return date->day;
}

void check_key(const Place& at, const Slot& slot, std::int32_t value) {
  const std::string name(first_name(*slot.field));
  if (value == missing_int<std::int32_t>) complain(at, "column " + name + " may not be empty");
  if (slot.field->key == Field::Key::year && (value < 1000 || value > 2999))
    complain(at, "column " + name + " needs a year between 1000 and 2999 and has " + std::to_string(value));
}

void store(const Place& at, const Slot& slot, std::string_view cell) {
  const bool missing = is_missing_text(cell);
  if (slot.text) {
    if (missing)
      slot.text->push_missing();
    else
      slot.text->push(as_utf8(cell));
  } else if (slot.field->type == FieldType::day) {
    slot.whole->push_back(missing ? missing_int<std::int32_t> : day_cell(at, cell));
  } else if (slot.whole) {
    const auto value = missing ? missing_int<std::int32_t> : read_whole(cell).value_or(missing_int<std::int32_t>);
    if (!missing && value == missing_int<std::int32_t>)
      complain(at, "column " + std::string(first_name(*slot.field)) + " needs a whole number and has '" +
                       std::string(cell) + "'");
    const auto& codes = at.layout.missing;
    slot.whole->push_back(std::find(codes.begin(), codes.end(), value) != codes.end() ? missing_int<std::int32_t>
                                                                                      : value);
  } else {
    const auto value = missing ? missing_real : read_real(cell).value_or(missing_real);
    if (!missing && std::isnan(value))
      complain(
          at, "column " + std::string(first_name(*slot.field)) + " needs a number and has '" + std::string(cell) + "'");
    const bool code =
        std::any_of(at.layout.missing.begin(), at.layout.missing.end(), [value](std::int32_t c) { return value == c; });
    slot.real->push_back(code ? missing_real : value);
  }
}

void fill_absent(Column& column, std::size_t rows) {
  if (auto* whole = std::get_if<std::vector<std::int32_t>>(&column.cells))
    whole->resize(rows, missing_int<std::int32_t>);
  else if (auto* real = std::get_if<std::vector<double>>(&column.cells))
    real->resize(rows, missing_real);
  else
    std::get<Texts>(column.cells).code.resize(rows, -1);
}

void read_row(const Place& at, const std::vector<Slot>& slots) {
  bool last = false;
  std::size_t i = 0;
  for (; !last; ++i) {
    const std::string_view cell = at.cursor.next(last);
    if (i >= slots.size()) {
      if (cell.empty() && last) return;  // a comma at the end of a line is harmless
      complain(at, "the line has more cells than the " + std::to_string(slots.size()) + " columns of the first line");
    }
    if (!slots[i].field) continue;
    store(at, slots[i], cell);
    if (slots[i].field->key != Field::Key::none && slots[i].whole) check_key(at, slots[i], slots[i].whole->back());
  }
  if (at.cursor.unclosed()) complain(at, "a quoted cell is not closed");
  if (i < slots.size())
    complain(at, "the line ends after " + std::to_string(i) + " of " + std::to_string(slots.size()) + " cells");
}

}  // namespace

void refuse_row(const OfficialFile& file, std::size_t row, std::string_view field, const std::string& text) {
  const std::string bytes = file_bytes(file.path);
  CellCursor cursor(bytes);
  const Place at{*file.layout, file.path, cursor};
  Table unused = empty_table(*file.layout);
  cursor.skip_empty_lines();
  const std::vector<Slot> slots = read_header(at, unused);
  for (std::size_t r = 0;; ++r) {
    cursor.skip_empty_lines();
    bool last = cursor.at_end();
    if (last) complain(at, text);
    for (std::size_t i = 0; !last; ++i) {
      cursor.next(last);
      if (r == row && i < slots.size() && slots[i].field && first_name(*slots[i].field) == field) complain(at, text);
    }
  }
}

OfficialFile parse_official(const Layout& layout, std::string_view bytes, std::string path) {
  OfficialFile file{&layout, std::move(path), empty_table(layout)};
  CellCursor cursor(bytes);
  const Place at{layout, file.path, cursor};
  cursor.skip_empty_lines();
  const std::vector<Slot> slots = read_header(at, file.table);
  std::size_t rows = 0;
  for (cursor.skip_empty_lines(); !cursor.at_end(); cursor.skip_empty_lines(), ++rows) read_row(at, slots);
  for (auto& column : file.table.columns)
    if (column.size() != rows) fill_absent(column, rows);
  return file;
}

}  // namespace lattice
