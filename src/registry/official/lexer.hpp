#pragma once
// Cells of a delimited text: a cursor that walks cell by cell and knows line and column, and the readers of numbers and
// days.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lattice {

/// Walks over the cells of a comma-separated text. Cost: one look at each byte.
class CellCursor {
 public:
  explicit CellCursor(std::string_view bytes, int first_line = 1);
  /// True when no line is left.
  bool at_end() const { return p_ == end_; }
  /// The next cell of this line; sets `last` when the line ends with it. A quoted cell is unquoted into a buffer that
  /// the next call reuses.
  std::string_view next(bool& last);
  /// Skips empty lines.
  void skip_empty_lines();
  int line() const { return line_; }            ///< line of the cell just read, from 1
  int next_line() const { return next_line_; }  ///< line of the cell that comes next
  int column() const { return column_; }        ///< first byte of the cell just read, from 1
  /// What is wrong with the quotes of the cell just read; nullptr when nothing is.
  const char* fault() const { return fault_; }
 private:
  std::string_view quoted();
  void end_cell(bool& last);
  const char* p_;
  const char* end_;
  const char* line_start_;
  int line_, next_line_, column_ = 1;
  const char* fault_ = nullptr;
  std::string buffer_;
};

/// Reads a whole number ("12", "-9", "12.0", "1.3e+05"); nullopt for anything else or beyond 32 bits.
std::optional<std::int32_t> read_whole(std::string_view cell);
/// Reads a real number; nullopt for anything else.
std::optional<double> read_real(std::string_view cell);
/// True for the texts that mean "missing" in every file: empty, NA, a lone point.
inline bool is_missing_text(std::string_view cell) {
  return cell.empty() || cell == "NA" || cell == "." || cell == "NaN" || cell == "NULL";
}
/// UTF-8 as it is, other bytes taken as Latin-1.
std::string as_utf8(std::string_view cell);
/// True when the text has bytes beyond ASCII that are not UTF-8. Cost: eight bytes at a time.
bool beyond_utf8(std::string_view text);

}  // namespace lattice
