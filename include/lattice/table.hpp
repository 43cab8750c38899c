#pragma once
// Table: named typed columns with missing values, what panels, measures and reports hand over.
// Columns are stored as narrow as their values allow, one vector each; a missing cell is a value of its own, never 0.
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lattice {

/// Text column: an index into a pool of distinct strings; -1 is missing.
struct Texts {
  std::vector<std::int32_t> code;
  std::vector<std::string> pool;
  std::size_t size() const { return code.size(); }
  /// Appends a text; repeated texts share one pool entry only when they follow each other. Cost: O(1).
  void push(std::string_view text);
  void push_missing() { code.push_back(-1); }
};

/// The value that stands for a missing cell of a whole-number column: the least value of the type.
template <class T>
inline constexpr T missing_int = std::numeric_limits<T>::min();
/// The value that stands for a missing cell of a real column.
inline constexpr double missing_real = std::numeric_limits<double>::quiet_NaN();

/// The cells of a column.
using Cells = std::variant<Texts, std::vector<std::int8_t>, std::vector<std::int16_t>, std::vector<std::int32_t>,
                           std::vector<double>>;

struct Column {
  std::string name;
  std::string label;  ///< one line of meaning, for labels in Stata files and for help
  Cells cells;
  bool is_date = false;  ///< whole numbers that count days since 1970-01-01; written as 1951-08-30
  std::size_t size() const;
  bool missing(std::size_t row) const;
  /// The cell as CSV writes it: empty when missing, shortest round-trip form for reals. Throws std::out_of_range.
  std::string text(std::size_t row) const;
};

struct Table {
  std::vector<Column> columns;
  std::size_t rows() const { return columns.empty() ? 0 : columns.front().size(); }
  /// The column of that name, or nullptr.
  const Column* find(std::string_view name) const;
};

/// Stores whole numbers (missing_int<std::int32_t> where missing) in the narrowest type that holds them all.
Cells narrowest(const std::vector<std::int32_t>& values);
/// Stores reals (missing_real where missing) as whole numbers of the narrowest type where all of them are whole and fit
/// 32 bits.
Cells narrowest(const std::vector<double>& values);
/// The cell as a real number; missing_real when missing. Throws Error(internal) for a text column.
double real_at(const Cells& cells, std::size_t row);

/// A text column from a list of names; then rows are appended cell by cell with add_row. For small result tables.
Table text_table(const std::vector<std::string>& names);
/// Appends a row of texts; an empty text is a missing cell. Throws Error(internal) when the count differs.
void add_row(Table& table, const std::vector<std::string>& cells);

}  // namespace lattice
