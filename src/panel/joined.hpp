#pragma once
// What a column set brings to a panel: columns by state and year, or records by pair and years. One file per family of
// data fills these; fill.cpp copies them into blocks.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "frame.hpp"
#include "lattice/table.hpp"

namespace lattice::panel {

/// A column by state and year: cell (state, offset) at state * years + offset.
struct StateColumn {
  Column dense;
};

/// Records of pairs: for each ordered pair the years it holds for and a row of cells; between records a pair has the
/// blank of the year.
struct DyadSet {
  std::vector<std::uint32_t> first;  ///< by pair a * states + b: its first record; one more entry at the end
  std::vector<Years> years;          ///< by record; records of one pair never overlap
  std::vector<Column> cells;         ///< by record
  std::vector<Column> blank;         ///< by year offset: what a pair without record has
};

/// One column of the panel that is being built, in order of output.
struct Piece {
  enum class From { state, dyad } from = From::state;
  int index = 0;  ///< which state column, or which dyad set
  int cell = 0;   ///< which column of the dyad set
  int side = 0;   ///< dyads and k-ads: of which member, from 0
};

struct Joined {
  std::vector<StateColumn> states;
  std::vector<DyadSet> dyads;
};

/// What a family needs to build its columns.
struct Workshop {
  const PanelRequest& request;
  const Frame& frame;
  const std::filesystem::path& official;
  Joined& joined;
  Notes& notes;
  std::vector<std::string>& paths;  ///< "layout\npath" of every file read
  /// The file of a layout, read. Throws as read_official.
  OfficialFile read(std::string_view layout) const;
  bool has(std::string_view layout) const { return !find_official(official, layout).empty(); }
  void remark(const std::string& text) const;
  /// Remarks that a source covers only some years of the panel, if that is so.
  void cover(std::string_view what, int from, int to) const;
};

/// Collects columns by state and year from the rows of a file.
class StateGrid {
 public:
  StateGrid(const Workshop& shop, StateSystem data)
      : shop_(shop), data_(data), codes_(shop.frame, data, shop.official, &shop.paths) {}
  /// Adds a column from a field of the file, whose states are in its column ccode or gwcode and whose rows are of these
  /// years; rows of unknown states and of other years are skipped. Two rows that give one state and year different
  /// values are refused: Error(bad_input) with the place of the second.
  void add(std::string name, std::string label, const OfficialFile& file, const std::vector<std::int32_t>& years,
           std::string_view field);
  /// Numbers by state and year, `value` in the years [from, to] and missing in others.
  template <class T>
  std::vector<T> filled(T value, int from, int to) const {
    std::vector<T> out(size(), missing_int<T>);
    for (int year = std::max(from, shop_.frame.from); year <= std::min(to, shop_.frame.to); ++year)
      for (int s = 0; s < shop_.frame.states(); ++s) out[cell(s, year - shop_.frame.from)] = value;
    return out;
  }
  /// Adds a column of one value per state and year, given whole.
  void add(std::string name, std::string label, Cells dense);
  std::size_t cell(int state, int offset) const {
    return static_cast<std::size_t>(state * shop_.frame.years() + offset);
  }
  std::size_t size() const { return static_cast<std::size_t>(shop_.frame.states() * shop_.frame.years()); }
  const Codes& codes() const { return codes_; }
 private:
  const Workshop& shop_;
  StateSystem data_;
  Codes codes_;
};

/// Collects records of pairs.
class PairBook {
 public:
  /// With a file, two rows for the same pair and year are refused.
  explicit PairBook(const Workshop& shop, const OfficialFile* unique = nullptr) : shop_(shop), unique_(unique) {}
  /// Notes that the pair (a, b) has row `row` of the source columns in these years. Years outside the frame must have
  /// been cut off.
  void add(int a, int b, Years years, std::size_t row) {
    entries_.push_back({a * shop_.frame.states() + b, years, static_cast<std::uint32_t>(row)});
  }
  /// Notes a row of two codes and a year, if both are different states of the frame then.
  void add_row(const Codes& codes, std::int32_t code1, std::int32_t code2, int year, std::size_t row) {
    const int y = shop_.frame.offset(year);
    if (y < 0) return;
    const int a = codes.at(code1, y), b = codes.at(code2, y);
    if (a >= 0 && b >= 0 && a != b) add(a, b, {static_cast<std::int16_t>(y), static_cast<std::int16_t>(y)}, row);
  }
  /// Notes every row (code1, code2, year) whose states and year are in the frame.
  template <class Row>
  void add_all(const std::vector<Row>& rows, const Codes& codes) {
    for (std::size_t r = 0; r < rows.size(); ++r) add_row(codes, rows[r].code1, rows[r].code2, rows[r].year, r);
  }
  /// Closes the book: cells[i] holds one value per source row, blanks[i] one per year offset. Of records of one pair
  /// that overlap, the earlier added keeps its years, so add the preferred first.
  void finish(std::vector<Column> cells, std::vector<Column> blank);
 private:
  struct Entry {
    int pair;
    Years years;
    std::uint32_t row;
  };
  const Workshop& shop_;
  const OfficialFile* unique_;
  std::vector<Entry> entries_;
};

/// A blank column: `value` in the years [from, to], missing in others.
Column blank_between(const Frame& frame, std::string name, std::string label, std::int32_t value, int from, int to);
/// A blank column that is missing in every year.
Column blank_missing(std::string name, std::string label);

/// A whole number that may be missing.
using Maybe = std::optional<std::int32_t>;

/// A column of the narrowest whole type.
Column whole_column(std::string name, std::string label, const std::vector<Maybe>& values);
/// A column that is a field of a file.
Column field_column(std::string name, std::string label, const OfficialFile& file, std::string_view field);

/// First and last year found in a column of years; {0, -1} when there is none.
std::pair<int, int> year_range(const std::vector<std::int32_t>& years);

}  // namespace lattice::panel
