// Copies state columns and pair records into the columns of a block.
#include "fill.hpp"

#include <algorithm>

namespace lattice::panel {
namespace {

using Whole16 = std::vector<std::int16_t>;

template <class T>
Cells same_type(const std::vector<T>&) {
  return std::vector<T>{};
}
Cells same_type(const Texts& t) { return Texts{{}, t.pool}; }

Cells type_of(const Cells& cells) {
  return std::visit([](const auto& c) { return same_type(c); }, cells);
}

Texts& texts(Cells& cells) { return std::get<Texts>(cells); }

template <class T>
std::vector<T>& storage(std::vector<T>& cells) {
  return cells;
}
template <class T>
const std::vector<T>& storage(const std::vector<T>& cells) {
  return cells;
}
std::vector<std::int32_t>& storage(Texts& cells) { return cells.code; }
const std::vector<std::int32_t>& storage(const Texts& cells) { return cells.code; }

/// One value per run and year, or per run and day of its year, from a dense array of states and years.
template <class T>
void copy_states(std::vector<T>& out, const std::vector<T>& dense, const Rows& rows, std::size_t side,
                 std::size_t years) {
  for (const Run& run : rows.runs) {
    const T* from =
        dense.data() + static_cast<std::size_t>(run.member[side]) * years + static_cast<std::size_t>(run.years.from);
    if (run.days > 0)
      std::fill_n(out.data() + run.at, run.days, *from);
    else
      std::copy_n(from, run.years.size(), out.data() + run.at);
  }
}

template <class T>
void copy_dyads(std::vector<T>& out, const DyadSet& set, const std::vector<T>& cells, const std::vector<T>& blank,
                const Rows& rows, int states) {
  for (const Run& run : rows.runs) {
    const int from = run.years.from, to = run.years.to;
    T* start = out.data() + run.at;
    std::copy_n(blank.data() + from, run.years.size(), start);
    const auto pair = static_cast<std::size_t>(run.member[0] * states + run.member[1]);
    for (std::uint32_t r = set.first[pair]; r < set.first[pair + 1]; ++r) {
      const int a = std::max<int>(from, set.years[r].from), b = std::min<int>(to, set.years[r].to);
      if (a <= b) std::fill(start + (a - from), start + (b - from) + 1, cells[r]);
    }
  }
}

void fill_piece(Column& out, const Piece& piece, const Rows& rows, const Frame& frame, const Joined& joined) {
  std::visit(
      [&](auto& cells) {
        using C = std::decay_t<decltype(cells)>;
        storage(cells).resize(rows.count);
        if (piece.from == Piece::From::state) {
          const auto& dense = std::get<C>(joined.states[static_cast<std::size_t>(piece.index)].dense.cells);
          copy_states(storage(cells), storage(dense), rows, static_cast<std::size_t>(piece.side),
                      static_cast<std::size_t>(frame.years()));
        } else {
          const DyadSet& set = joined.dyads[static_cast<std::size_t>(piece.index)];
          const auto cell = static_cast<std::size_t>(piece.cell);
          copy_dyads(storage(cells), set, storage(std::get<C>(set.cells[cell].cells)),
                     storage(std::get<C>(set.blank[cell].cells)), rows, frame.states());
        }
      },
      out.cells);
}

/// The same value in every row of a run.
template <class T, class ValueOf>
void fill_runs(std::vector<T>& out, const Rows& rows, ValueOf value_of) {
  out.resize(rows.count);
  for (const Run& run : rows.runs) std::fill_n(out.data() + run.at, run.rows(), static_cast<T>(value_of(run)));
}

void fill_years(Whole16& out, const Rows& rows, int first) {
  out.resize(rows.count);
  for (const Run& run : rows.runs) {
    if (run.days > 0)
      std::fill_n(out.data() + run.at, run.days, static_cast<std::int16_t>(first + run.years.from));
    else
      for (int y = run.years.from, k = 0; y <= run.years.to; ++y, ++k)
        out[run.at + static_cast<std::uint32_t>(k)] = static_cast<std::int16_t>(first + y);
  }
}

void fill_names(std::vector<std::int32_t>& out, const Rows& rows, const Frame& frame) {
  out.resize(rows.count);
  for (const Run& run : rows.runs) {
    const std::int32_t* from = frame.name_of[static_cast<std::size_t>(run.member[0])].data() + run.years.from;
    if (run.days > 0)
      std::fill_n(out.data() + run.at, run.days, *from);
    else
      std::copy_n(from, run.years.size(), out.data() + run.at);
  }
}

void fill_days(std::vector<std::int32_t>& out, const Rows& rows) {
  out.resize(rows.count);
  for (const Run& run : rows.runs)
    for (std::int32_t d = 0; d < run.days; ++d) out[run.at + static_cast<std::uint32_t>(d)] = run.first_day + d;
}

}  // namespace

void Rows::clear() {
  runs.clear();
  relevant.clear();
  weight.clear();
  count = 0;
}

void Rows::add(Run run) {
  run.at = count;
  count += run.rows();
  runs.push_back(run);
}

Table empty_block(const std::vector<Planned>& plan, const PanelRequest&, const Frame& frame, const Joined& joined) {
  Table block;
  for (const auto& p : plan) {
    Column column{p.name, p.label, Whole16{}};
    switch (p.kind) {
      case Planned::Kind::name: column.cells = Texts{{}, frame.names}; break;
      case Planned::Kind::microstate:
      case Planned::Kind::relevant: column.cells = std::vector<std::int8_t>{}; break;
      case Planned::Kind::date:
        column.cells = std::vector<std::int32_t>{};
        column.is_date = true;
        break;
      case Planned::Kind::weight: column.cells = std::vector<double>{}; break;
      case Planned::Kind::piece: {
        const auto index = static_cast<std::size_t>(p.piece.index);
        column.cells = type_of(p.piece.from == Piece::From::state
                                   ? joined.states[index].dense.cells
                                   : joined.dyads[index].cells[static_cast<std::size_t>(p.piece.cell)].cells);
        break;
      }
      default: break;
    }
    block.columns.push_back(std::move(column));
  }
  return block;
}

void fill_block(Table& block, const std::vector<Planned>& plan, const Rows& rows, const PanelRequest& request,
                const Frame& frame, const Joined& joined) {
  for (std::size_t i = 0; i < plan.size(); ++i) {
    const Planned& p = plan[i];
    Column& column = block.columns[i];
    const auto side = static_cast<std::size_t>(p.piece.side);
    switch (p.kind) {
      case Planned::Kind::code:
        fill_runs(std::get<Whole16>(column.cells), rows,
                  [&](const Run& r) { return frame.codes[static_cast<std::size_t>(r.member[side])]; });
        break;
      case Planned::Kind::name: fill_names(texts(column.cells).code, rows, frame); break;
      case Planned::Kind::microstate:
        fill_runs(std::get<std::vector<std::int8_t>>(column.cells), rows,
                  [&](const Run& r) { return frame.microstate[static_cast<std::size_t>(r.member[side])]; });
        break;
      case Planned::Kind::year: fill_years(std::get<Whole16>(column.cells), rows, frame.from); break;
      case Planned::Kind::date: fill_days(std::get<std::vector<std::int32_t>>(column.cells), rows); break;
      case Planned::Kind::relevant: column.cells = rows.relevant; break;
      case Planned::Kind::weight: column.cells = rows.weight; break;
      case Planned::Kind::spell:
        count_spells(block.columns[static_cast<std::size_t>(p.event)], rows, request.spells_by_rows,
                     std::get<Whole16>(column.cells));
        break;
      case Planned::Kind::piece: fill_piece(column, p.piece, rows, frame, joined); break;
    }
  }
}

void count_spells(const Column& event, const Rows& rows, bool by_rows, std::vector<std::int16_t>& out) {
  out.resize(rows.count);
  const auto* flags = std::get_if<std::vector<std::int8_t>>(&event.cells);
  if (!flags) throw Error(Fault::internal, "an event column must hold 0 and 1");
  int since = 0;       // calendar: the year from which peace counts; rows: rows so far
  bool known = false;  // false after a missing event: nobody knows when peace began
  for (std::size_t r = 0; r < rows.runs.size(); ++r) {
    const Run& run = rows.runs[r];
    if (r == 0 || rows.runs[r - 1].member != run.member) {
      since = by_rows ? 0 : run.years.from;
      known = true;
    }
    for (int y = run.years.from, k = 0; y <= run.years.to; ++y, ++k) {
      const auto flag = (*flags)[run.at + static_cast<std::uint32_t>(k)];
      auto& cell = out[run.at + static_cast<std::uint32_t>(k)];
      const bool missing = flag == missing_int<std::int8_t>;
      cell = missing || !known ? missing_int<std::int16_t> : static_cast<std::int16_t>(by_rows ? since : y - since);
      if (missing)
        known = false;
      else if (flag > 0) {
        since = by_rows ? 0 : y + 1;
        known = true;
      } else if (by_rows)
        ++since;
    }
  }
}

}  // namespace lattice::panel
