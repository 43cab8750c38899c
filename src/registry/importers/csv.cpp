// Comma-separated files, letter by letter.
#include "csv.hpp"

#include <charconv>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace lattice {
namespace {

std::string place(const Csv& csv, int line, int column) {
  return csv.file + ":" + std::to_string(line) + ":" + std::to_string(column);
}

std::string expected(const Csv& csv) {
  if (!csv.layout) return {};
  return "; expected the layout \"" + std::string(csv.layout->name) + "\" with the columns " +
         std::string(csv.layout->columns);
}

std::string from_latin1(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 16);
  for (const char ch : bytes) {
    const auto b = static_cast<unsigned char>(ch);
    if (b < 0x80)
      out += ch;
    else
      out += static_cast<char>(0xC0 | (b >> 6)), out += static_cast<char>(0x80 | (b & 0x3F));
  }
  return out;
}

/// Line and column of a byte of the text.
std::pair<int, int> position(std::string_view text, std::size_t at) {
  int line = 1, column = 1;
  for (std::size_t i = 0; i < at && i < text.size(); ++i) {
    const bool ends = text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'));
    column = ends ? 1 : column + 1;
    line += ends ? 1 : 0;
  }
  return {line, column};
}

bool ends_line(const Csv& csv) {
  return csv.at >= csv.text.size() || csv.text[csv.at] == '\n' || csv.text[csv.at] == '\r';
}

void skip_line_end(Csv& csv) {
  if (csv.at >= csv.text.size()) return;
  if (csv.text[csv.at] == '\r' && csv.at + 1 < csv.text.size() && csv.text[csv.at + 1] == '\n') ++csv.at;
  ++csv.at;
  ++csv.line;
}

std::string quoted_cell(Csv& csv, int line, int column) {
  std::string out;
  for (++csv.at; csv.at < csv.text.size(); ++csv.at) {
    const char ch = csv.text[csv.at];
    if (ch == '"' && csv.at + 1 < csv.text.size() && csv.text[csv.at + 1] == '"')
      out += '"', ++csv.at;
    else if (ch == '"') {
      ++csv.at;
      if (!ends_line(csv) && csv.text[csv.at] != ',') refuse(csv, line, column, "letters after the closing quote");
      return out;
    } else {
      out += ch;
      if (ch == '\n') ++csv.line;
    }
  }
  refuse(csv, line, column, "a quote is opened and never closed; is the file truncated?");
}

}  // namespace

void refuse(const Csv& csv, int line, int column, const std::string& why) {
  throw Error(Fault::bad_input, why + expected(csv), place(csv, line, column));
}

Csv open_csv(const std::string& path, const LayoutFacts* layout, std::size_t most) {
  Csv csv{path, {}, false, layout};
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) throw Error(Fault::io, "this is a folder, not a file", path);
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Error(Fault::io, "cannot be read; check that you may read it", path);
  if (most == std::string::npos)
    csv.text.assign(std::istreambuf_iterator<char>(in), {});
  else
    csv.text.resize(most), in.read(csv.text.data(), static_cast<std::streamsize>(most)),
        csv.text.resize(static_cast<std::size_t>(in.gcount()));
  if (in.bad()) throw Error(Fault::io, "cannot be read", path);
  if (csv.text.starts_with("\xff\xfe") || csv.text.starts_with("\xfe\xff"))
    refuse(csv, 1, 1, "the file is UTF-16 text; save it as UTF-8");
  if (const auto nul = csv.text.find('\0'); nul != std::string::npos) {
    const auto [line, column] = position(csv.text, nul);
    refuse(csv, line, column, "a zero byte; this is no text file, or one in another encoding than UTF-8 or Latin-1");
  }
  if (csv.text.starts_with("\xef\xbb\xbf")) csv.at = 3;
  if (most == std::string::npos && !is_utf8(csv.text)) csv.text = from_latin1(csv.text), csv.latin1 = true;
  return csv;
}

bool next_row(Csv& csv, CsvRow& row) {
  while (csv.at < csv.text.size() && ends_line(csv)) skip_line_end(csv);
  if (csv.at >= csv.text.size()) return false;
  row.line = csv.line;
  const std::size_t start = csv.at;
  std::size_t used = 0;
  for (;;) {
    if (used == row.cells.size()) row.cells.emplace_back();
    CsvCell& c = row.cells[used++];
    c.column = static_cast<int>(csv.at - start) + 1;
    if (csv.at < csv.text.size() && csv.text[csv.at] == '"')
      c.text = quoted_cell(csv, row.line, c.column);
    else {
      const std::size_t end = std::min(csv.text.find_first_of(",\r\n", csv.at), csv.text.size());
      c.text.assign(csv.text, csv.at, end - csv.at);
      csv.at = end;
    }
    if (ends_line(csv)) break;
    ++csv.at;
  }
  row.cells.resize(used);
  skip_line_end(csv);
  return true;
}

const CsvCell& cell(const CsvRecord& r, int i) { return r.row.cells[r.places[static_cast<std::size_t>(i)]]; }

std::optional<int> number(const CsvRecord& r, int i) {
  const CsvCell& c = cell(r, i);
  if (c.text.empty() || c.text == "NA" || c.text == "." || c.text == "-9") return std::nullopt;
  double value = 0;
  const char* end = c.text.data() + c.text.size();
  const auto [stop, failed] = std::from_chars(c.text.data(), end, value);
  if (failed != std::errc{} || stop != end) refuse(r.csv, r.row.line, c.column, "\"" + c.text + "\" is no number");
  if (value != std::floor(value) || std::abs(value) > 1e9)
    refuse(r.csv, r.row.line, c.column, "\"" + c.text + "\" is no whole number");
  return static_cast<int>(value);
}

int required_number(const CsvRecord& r, int i, int least, int most) {
  const auto value = number(r, i);
  if (!value) refuse(r.csv, r.row.line, cell(r, i).column, "a number is missing here");
  if (*value < least || *value > most)
    refuse(r.csv, r.row.line, cell(r, i).column,
           std::to_string(*value) + " lies outside " + std::to_string(least) + " to " + std::to_string(most));
  return *value;
}

bool flag(const CsvRecord& r, int i) {
  const int value = number(r, i).value_or(0);
  if (value != 0 && value != 1)
    refuse(r.csv, r.row.line, cell(r, i).column, "\"" + cell(r, i).text + "\" where 0 or 1 is expected");
  return value == 1;
}

std::optional<Date> date(const CsvRecord& r, int year, int month, int day) {
  const int y = number(r, year).value_or(0), m = number(r, month).value_or(0), d = number(r, day).value_or(0);
  if (y == 0) return std::nullopt;
  const auto pad = [](int n) { return (n < 10 ? "-0" : "-") + std::to_string(n); };
  const std::string text = std::to_string(y) + (m == 0 ? "" : pad(m)) + (m == 0 || d == 0 ? "" : pad(d));
  const auto found = read_date(text);
  if (!found) refuse(r.csv, r.row.line, cell(r, year).column, "\"" + text + "\" is no day of the calendar");
  return found;
}

Date iso_date(const CsvRecord& r, int i) {
  const auto found = read_date(cell(r, i).text);
  if (!found) refuse(r.csv, r.row.line, cell(r, i).column, "\"" + cell(r, i).text + "\" is no date; write YYYY-MM-DD");
  return *found;
}

}  // namespace lattice
