#pragma once
// A small careful reader of comma-separated files: quotes, any line ends (LF, CR LF, CR alone), a byte order mark;
// every fault is an Error(bad_input) with file:line:column and the layout that was expected.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lattice/importers.hpp"

namespace lattice {

struct CsvCell {
  std::string text;
  int column = 1;  ///< of its first letter
};

struct CsvRow {
  int line = 0;
  std::vector<CsvCell> cells;
};

/// A file being read. Text that is no UTF-8 is turned from Latin-1, the encoding of COW's own files.
struct Csv {
  std::string file;
  std::string text;
  bool latin1 = false;
  const LayoutFacts* layout = nullptr;  ///< for the words of errors
  std::size_t at = 0;
  int line = 1;
};

/// Opens a file, at most `most` bytes of it. Throws Error(io), Error(bad_input) for other encodings.
Csv open_csv(const std::string& path, const LayoutFacts* layout, std::size_t most = std::string::npos);

/// The next row that is not empty; false at the end.
bool next_row(Csv& csv, CsvRow& row);

/// Ends the request: "file:line:column: why; expected the layout ...".
[[noreturn]] void refuse(const Csv& csv, int line, int column, const std::string& why);

/// The needed columns of a row, in the order of the layout.
struct CsvRecord {
  const Csv& csv;
  const CsvRow& row;
  const std::vector<std::size_t>& places;
};

const CsvCell& cell(const CsvRecord& r, int i);
/// A whole number; empty, "NA" and "." are missing; 12.0 is 12; anything else is refused.
std::optional<int> number(const CsvRecord& r, int i);
int required_number(const CsvRecord& r, int i, int least, int most);
/// 0 or 1; missing counts as 0.
bool flag(const CsvRecord& r, int i);
/// Year, month and day in three cells; a month or day that is missing or 0 makes it less precise; a year missing or 0
/// is no date.
std::optional<Date> date(const CsvRecord& r, int year, int month, int day);
/// 1951-08-30 in one cell.
Date iso_date(const CsvRecord& r, int i);

}  // namespace lattice
