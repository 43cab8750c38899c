#pragma once
// Filling blocks: which rows a panel has, and copying what column sets brought into them. A row run is some members and
// a stretch of years; a state column is then one copy per run, a pair column a copy of its blank and a patch per
// record.
#include <array>
#include <cstdint>
#include <vector>

#include "frame.hpp"
#include "joined.hpp"
#include "lattice/table.hpp"

namespace lattice::panel {

/// Consecutive rows of one unit: the members (state numbers), the years, and the first row in the block. For state-days
/// `days` rows that all lie in the one year, from `first_day` on.
struct Run {
  std::array<std::int16_t, 4> member{-1, -1, -1, -1};
  Years years;
  std::uint32_t at = 0;
  std::int32_t days = 0;
  Day first_day = 0;
  std::uint32_t rows() const {
    return days > 0 ? static_cast<std::uint32_t>(days) : static_cast<std::uint32_t>(years.size());
  }
};

/// One column of the output.
struct Planned {
  enum class Kind : std::uint8_t {
    code,
    name,
    microstate,
    year,
    date,
    piece,
    relevant,
    spell,
    weight
  } kind = Kind::piece;
  Piece piece;     ///< for Kind::piece; piece.side also says which member a code is of
  int event = -1;  ///< for Kind::spell: number of the output column that has the event
  std::string name, label;
};

/// The rows of one block.
struct Rows {
  std::vector<Run> runs;
  std::uint32_t count = 0;
  std::vector<std::int8_t> relevant;  ///< by row, when only relevant pairs are kept
  std::vector<double> weight;         ///< by row, for samples of k-ads
  void clear();
  void add(Run run);
};

/// A block with the planned columns, empty and of the right types.
Table empty_block(const std::vector<Planned>& plan, const PanelRequest& request, const Frame& frame,
                  const Joined& joined);

/// Fills the block with these rows. Cost: a copy of every cell.
void fill_block(Table& block, const std::vector<Planned>& plan, const Rows& rows, const PanelRequest& request,
                const Frame& frame, const Joined& joined);

/// Years since the last event, by row of a block whose runs are in order of unit and year. Missing where the event is
/// missing. By calendar: years since the year after the last event, or since the first row of the unit. By rows: rows
/// in between.
void count_spells(const Column& event, const Rows& rows, bool by_rows, std::vector<std::int16_t>& out);

}  // namespace lattice::panel
