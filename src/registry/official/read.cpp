// Turns the text of an official file into typed columns, by its layout. Every complaint names line, column and what was
// expected. The text comes whole, or in chunks that end with a row.
#include "read.hpp"

#include <algorithm>
#include <utility>

#include "lexer.hpp"

namespace lattice {
namespace {

struct ReadingPlace {
  const Layout& layout;
  const std::string& path;
  int line = 1, column = 1;
};

ReadingPlace place_of(const OfficialFile& file, const CellCursor& cursor) {
  return {*file.layout, file.path, cursor.line(), cursor.column()};
}

std::string_view first_name(const Field& field) { return field.names.substr(0, field.names.find('|')); }

[[noreturn]] void complain(const ReadingPlace& at, const std::string& text) {
  std::string wanted;
  for (const auto& field : at.layout.fields) wanted += (wanted.empty() ? "" : ", ") + std::string(first_name(field));
  throw Error(Fault::bad_input,
              text + ". Expected layout: " + std::string(at.layout.title) + " (" + std::string(at.layout.id) +
                  "), comma-separated, with the columns " + wanted,
              at.path + ":" + std::to_string(at.line) + ":" + std::to_string(at.column));
}

bool has_name(const Field& field, const std::string& name) {
  const auto spellings = split(field.names, '|');
  return std::any_of(spellings.begin(), spellings.end(), [&](const std::string& s) { return lower(s) == name; });
}

Table empty_table(const Layout& layout) {
  Table table;
  for (const auto& field : layout.fields) {
    Column column{std::string(first_name(field)), {}, std::vector<std::int32_t>{}};
    if (field.type == FieldType::text) column.cells = Texts{};
    if (field.type == FieldType::real) column.cells = std::vector<double>{};
    column.is_date = field.type == FieldType::day;
    table.columns.push_back(std::move(column));
  }
  return table;
}

/// What the first line says: the field of each of its columns (or none), and where each column begins.
struct Header {
  std::vector<const Field*> fields;
  std::vector<int> columns;
  std::vector<std::string> names;
};

Header header_of(const Layout& layout, CellCursor& cursor) {
  Header header;
  cursor.skip_empty_lines();
  for (bool last = cursor.at_end(); !last;) {
    const std::string name = lower(as_utf8(cursor.next(last)));
    const auto field =
        std::find_if(layout.fields.begin(), layout.fields.end(), [&](const Field& f) { return has_name(f, name); });
    header.fields.push_back(field == layout.fields.end() ? nullptr : &*field);
    header.columns.push_back(cursor.column());
    header.names.push_back(name);
  }
  return header;
}

/// Column and words of the first thing wrong with a first line.
struct HeaderFault {
  int column = 1;
  std::string text;
};

HeaderFault fault_of(const Layout& layout, const Header& header) {
  if (header.fields.empty()) return {1, "the file is empty"};
  for (const auto& field : layout.fields) {
    const auto count = std::count(header.fields.begin(), header.fields.end(), &field);
    const std::string name(first_name(field));
    if (count == 0 && !field.may_be_absent) return {1, "the first line has no column named " + name};
    if (count > 1) return {1, "the first line has two columns named " + name};
  }
  const auto foreign = std::find(header.names.begin(), header.names.end(), layout.never);
  if (!layout.never.empty() && foreign != header.names.end())
    return {header.columns[static_cast<std::size_t>(foreign - header.names.begin())],
            "the first line has a column " + *foreign + ", so this is another layout"};
  return {};
}

/// Where the columns of a file that must be as published leave their order.
HeaderFault order_fault(const Layout& layout, const Header& header) {
  std::ptrdiff_t before = -1;
  for (std::size_t f = 0; layout.as_published && f < layout.fields.size(); ++f) {
    const auto at = std::find(header.fields.begin(), header.fields.end(), &layout.fields[f]) - header.fields.begin();
    if (at < before)
      return {header.columns[static_cast<std::size_t>(at)],
              "the columns stand in another order than in the official file; take the file as published"};
    if (at < std::ssize(header.fields)) before = at;
  }
  return {};
}

void check_encoding(const OfficialFile& file, std::string_view bytes, int line) {
  if (line == 1 && (bytes.starts_with("\xff\xfe") || bytes.starts_with("\xfe\xff")))
    complain({*file.layout, file.path}, "the file is UTF-16 text; save it as UTF-8");
  const std::size_t nul = bytes.find('\0');
  if (nul == bytes.npos) return;
  CellCursor cursor(bytes.substr(0, nul), line);
  for (bool last = true; !cursor.at_end();) cursor.next(last);
  const std::size_t start = bytes.find_last_of("\r\n", nul);
  const bool fresh = start != bytes.npos && start + 1 == nul;
  complain({*file.layout, file.path, cursor.line() + (fresh ? 1 : 0),
            static_cast<int>(nul - (start == bytes.npos ? 0 : start + 1)) + 1},
           "a zero byte; this is no text file, or one in another encoding than UTF-8 or Latin-1");
}

/// A date as 1951-08-30; the days are kept as numbers.
std::optional<std::int32_t> day_of(std::string_view cell) {
  const auto date = read_date(cell);
  return date && date->precision == Precision::day ? std::optional(date->day) : std::nullopt;
}

/// The number in a cell that is not empty; nullopt when it is none.
std::optional<std::int32_t> number_of(FieldType type, std::string_view cell) {
  if (type == FieldType::day) return day_of(cell);
  const auto value = read_whole(cell);
  return type == FieldType::flag && value && *value != 0 && *value != 1 && *value != -9 ? std::nullopt : value;
}

const char* wanted_of(FieldType type) {
  switch (type) {
    case FieldType::day: return "a day written as 1951-08-30";
    case FieldType::flag: return "0 or 1";
    case FieldType::real: return "a number";
    case FieldType::whole:
    case FieldType::text: break;
  }
  return "a whole number";
}

/// A column of the file that we keep: which field it is, and where its cells go.
struct Slot {
  const Field* field = nullptr;
  std::vector<std::int32_t>* whole = nullptr;
  std::vector<double>* real = nullptr;
  Texts* text = nullptr;
};

}  // namespace

/// Reads the rows of one chunk into the columns of a file.
class RowReader {
 public:
  RowReader(OfficialFile& file, const Header& header, CellCursor& cursor) : file_(file), cursor_(cursor) {
    for (const Field* field : header.fields) slots_.push_back(slot(field));
  }
  void all() {
    for (cursor_.skip_empty_lines(); !cursor_.at_end(); cursor_.skip_empty_lines(), ++rows_) row();
    for (auto& column : file_.table.columns)
      if (column.size() != rows_) fill_absent(column);
  }
 private:
  Slot slot(const Field* field) {
    if (!field) return {};
    Cells& cells = file_.table.columns[static_cast<std::size_t>(field - file_.layout->fields.data())].cells;
    return {field, std::get_if<std::vector<std::int32_t>>(&cells), std::get_if<std::vector<double>>(&cells),
            std::get_if<Texts>(&cells)};
  }

  [[noreturn]] void stop(const std::string& text) const { complain(place_of(file_, cursor_), text); }

  [[noreturn]] void refuse(const Slot& slot, std::string_view cell) const {
    stop("column " + std::string(first_name(*slot.field)) + " needs " + wanted_of(slot.field->type) + " and has '" +
         std::string(cell) + "'");
  }

  void row() {
    bool last = false;
    std::size_t i = 0;
    for (; !last; ++i) {
      const std::string_view cell = cursor_.next(last);
      if (cursor_.fault()) stop(cursor_.fault());
      if (i >= slots_.size()) {
        if (cell.empty() && last) return;  // a comma at the end of a line is harmless
        stop("the line has more cells than the " + std::to_string(slots_.size()) + " columns of the first line");
      }
      if (slots_[i].field) store(slots_[i], cell);
    }
    if (i < slots_.size())
      stop("the line ends after " + std::to_string(i) + " of " + std::to_string(slots_.size()) +
           " cells; is the file truncated?");
  }

  void store(const Slot& slot, std::string_view cell) {
    const bool missing = is_missing_text(cell);
    if (slot.whole)
      store_whole(slot, cell, missing);
    else if (slot.real)
      store_real(slot, cell, missing);
    else if (missing)
      slot.text->push_missing();
    else
      slot.text->push(as_utf8(cell));
  }

  bool is_code(double value) const {
    const auto& codes = file_.layout->missing;
    return std::any_of(codes.begin(), codes.end(), [value](std::int32_t code) { return value == code; });
  }

  void store_whole(const Slot& slot, std::string_view cell, bool missing) {
    const auto value = missing ? std::nullopt : number_of(slot.field->type, cell);
    if (!missing && !value) refuse(slot, cell);
    const bool known = value && (slot.field->type == FieldType::day || !is_code(*value));
    if (slot.field->key != Field::Key::none) check_key(slot, known, value.value_or(0));
    slot.whole->push_back(known ? *value : missing_int<std::int32_t>);
  }

  void store_real(const Slot& slot, std::string_view cell, bool missing) {
    const auto value = missing ? std::nullopt : read_real(cell);
    if (!missing && !value) refuse(slot, cell);
    slot.real->push_back(value && !is_code(*value) ? *value : missing_real);
  }

  void check_key(const Slot& slot, bool known, std::int32_t value) const {
    const std::string name(first_name(*slot.field));
    if (!known) stop("column " + name + " may not be empty");
    if (slot.field->key == Field::Key::year && (value < 1000 || value > 2999))
      stop("column " + name + " needs a year between 1000 and 2999 and has " + std::to_string(value));
  }

  void fill_absent(Column& column) const {
    if (auto* whole = std::get_if<std::vector<std::int32_t>>(&column.cells))
      whole->resize(rows_, missing_int<std::int32_t>);
    else if (auto* real = std::get_if<std::vector<double>>(&column.cells))
      real->resize(rows_, missing_real);
    else
      std::get<Texts>(column.cells).code.resize(rows_, -1);
  }

  OfficialFile& file_;
  CellCursor& cursor_;
  std::vector<Slot> slots_;
  std::size_t rows_ = 0;
};

void read_chunks(const Layout& layout, const std::string& path, const NextChunk& next, const TakeChunk& take) {
  std::string_view bytes;
  Header header;
  int line = 1;
  std::size_t rows = 0;
  for (bool first = true; next(bytes) || first; first = false) {
    OfficialFile file{&layout, path, empty_table(layout), rows, beyond_utf8(bytes)};
    check_encoding(file, bytes, line);
    CellCursor cursor(bytes, line);
    if (first) {
      header = header_of(layout, cursor);
      for (const auto& fault : {fault_of(layout, header), order_fault(layout, header)})
        if (!fault.text.empty()) complain({layout, path, std::max(cursor.line(), 1), fault.column}, fault.text);
    }
    RowReader(file, header, cursor).all();
    line = cursor.next_line();
    const std::size_t count = file.rows();
    rows += count;
    if (first || count > 0) take(file);
  }
  if (layout.as_published && rows == 0)
    complain({layout, path}, "there is no row below the first line; is the file truncated?");
}

OfficialFile parse_official(const Layout& layout, std::string_view bytes, std::string path) {
  OfficialFile out;
  bool given = false;
  const NextChunk once = [&](std::string_view& chunk) {
    chunk = given ? std::string_view{} : bytes;
    return !std::exchange(given, true);
  };
  read_chunks(layout, path, once, [&](OfficialFile& file) { out = std::move(file); });
  return out;
}

bool header_fits(const Layout& layout, std::string_view bytes) {
  CellCursor cursor(bytes);
  return fault_of(layout, header_of(layout, cursor)).text.empty();
}

void refuse_row(const OfficialFile& file, std::size_t row, std::string_view field, const std::string& text) {
  const std::string bytes = file_bytes(file.path);
  CellCursor cursor(bytes);
  const Header header = header_of(*file.layout, cursor);
  for (std::size_t r = 0;; ++r) {
    cursor.skip_empty_lines();
    bool last = cursor.at_end();
    if (last) complain(place_of(file, cursor), text);
    for (std::size_t i = 0; !last; ++i) {
      cursor.next(last);
      const Field* here = i < header.fields.size() ? header.fields[i] : nullptr;
      if (r == file.first_row + row && here && first_name(*here) == field) complain(place_of(file, cursor), text);
    }
  }
}

}  // namespace lattice
