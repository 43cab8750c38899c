// Building what column sets bring: dense columns by state and year, and records of pairs sorted by pair.
#include "joined.hpp"

#include <algorithm>
#include <numeric>

namespace lattice::panel {

OfficialFile Workshop::read(std::string_view layout) const {
  OfficialFile file = read_official(official, layout);
  paths.push_back(std::string(layout) + '\n' + file.path);
  return file;
}

void Workshop::remark(const std::string& text) const {
  for (const auto& note : notes)
    if (note.text == text) return;
  notes.push_back({Severity::remark, {}, 0, text});
}

void Workshop::cover(std::string_view what, int from, int to) const {
  if (frame.from >= from && frame.to <= to) return;
  remark(std::string(what) + " covers " + std::to_string(from) + "-" + std::to_string(to) +
         "; cells of other years are missing");
}

void StateGrid::add(std::string name, std::string label, const OfficialFile& file,
                    const std::vector<std::int32_t>& years, std::string_view field) {
  const auto& codes = file.key(data_ == StateSystem::cow ? "ccode" : "gwcode");
  const Cells& values = file.column(field).cells;
  std::vector<double> dense(size(), missing_real);
  for (std::size_t r = 0; r < codes.size(); ++r) {
    const int offset = shop_.frame.offset(years[r]);
    const int state = offset < 0 ? -1 : codes_.at(codes[r], offset);
    const double value = state < 0 ? missing_real : real_at(values, r);
    if (std::isnan(value)) continue;
    double& at = dense[cell(state, offset)];
    if (!std::isnan(at) && at != value)
      refuse_row(file, r, data_ == StateSystem::cow ? "ccode" : "gwcode",
                 "state " + std::to_string(codes[r]) + " has two rows for " + std::to_string(years[r]) +
                     ", with different " + name);
    at = value;
  }
  shop_.joined.states.push_back({{std::move(name), std::move(label), narrowest(dense)}});
}

void StateGrid::add(std::string name, std::string label, Cells dense) {
  shop_.joined.states.push_back({{std::move(name), std::move(label), std::move(dense)}});
}

namespace {

template <class T>
std::vector<T> picked(const std::vector<T>& values, const std::vector<std::uint32_t>& rows) {
  std::vector<T> out(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) out[i] = values[rows[i]];
  return out;
}

/// True if the rows are all of a table in its order, so that nothing need be copied.
bool all_in_order(const std::vector<std::uint32_t>& rows, std::size_t size) {
  if (rows.size() != size) return false;
  for (std::uint32_t i = 0; i < rows.size(); ++i)
    if (rows[i] != i) return false;
  return true;
}

Texts picked(const Texts& values, const std::vector<std::uint32_t>& rows) {
  return {picked(values.code, rows), values.pool};
}

template <class T>
Cells like(const std::vector<T>&, std::size_t size) {
  return std::vector<T>(size, missing_int<T>);
}
Cells like(const std::vector<double>&, std::size_t size) { return std::vector<double>(size, missing_real); }
Cells like(const Texts& t, std::size_t size) { return Texts{std::vector<std::int32_t>(size, -1), t.pool}; }

/// Gives a blank column the type of the cells, so that both can be copied into one block column.
Cells matched(const Column& blank, const Cells& cells, int years) {
  Cells out = std::visit([&](const auto& c) { return like(c, static_cast<std::size_t>(years)); }, cells);
  if (blank.size() == 0) return out;
  for (int y = 0; y < years; ++y) {
    const double value = real_at(blank.cells, static_cast<std::size_t>(y));
    if (std::isnan(value)) continue;
    std::visit(
        [&](auto& c) {
          using C = std::decay_t<decltype(c)>;
          if constexpr (!std::is_same_v<C, Texts>)
            c[static_cast<std::size_t>(y)] = static_cast<typename C::value_type>(value);
        },
        out);
  }
  return out;
}

/// The stretches of `wanted` that no record from `begin` on has yet. Cost: one look at the records of the pair.
std::vector<Years> uncovered(Years wanted, const std::vector<Years>& kept, std::size_t begin) {
  std::vector<Years> left{wanted};
  for (std::size_t q = begin; q < kept.size() && !left.empty(); ++q) {
    const Years k = kept[q];
    if (k.to < wanted.from || k.from > wanted.to) continue;
    std::vector<Years> rest;
    for (const auto& y : left) {
      if (k.to < y.from || k.from > y.to) {
        rest.push_back(y);
        continue;
      }
      if (y.from < k.from) rest.push_back({y.from, static_cast<std::int16_t>(k.from - 1)});
      if (y.to > k.to) rest.push_back({static_cast<std::int16_t>(k.to + 1), y.to});
    }
    left = std::move(rest);
  }
  return left;
}

/// Cells of the rows that were kept, and blanks of the same types.
void pick_cells(std::vector<Column>& cells, std::vector<Column>& blank, const std::vector<std::uint32_t>& rows,
                int years) {
  for (std::size_t c = 0; c < cells.size(); ++c) {
    Column& column = cells[c];
    blank[c].cells = matched(blank[c], column.cells, years);
    if (all_in_order(rows, column.size())) continue;
    column.cells = std::visit([&](const auto& values) { return Cells(picked(values, rows)); }, column.cells);
  }
}

}  // namespace

void PairBook::finish(std::vector<Column> cells, std::vector<Column> blank) {
  const auto pairs = static_cast<std::size_t>(shop_.frame.states()) * static_cast<std::size_t>(shop_.frame.states());
  DyadSet set;
  set.first.assign(pairs + 1, 0);
  for (const auto& e : entries_) ++set.first[static_cast<std::size_t>(e.pair) + 1];
  std::partial_sum(set.first.begin(), set.first.end(), set.first.begin());
  std::vector<std::uint32_t> order(entries_.size()), next(set.first.begin(), set.first.end() - 1);
  for (std::uint32_t i = 0; i < entries_.size(); ++i) order[next[static_cast<std::size_t>(entries_[i].pair)]++] = i;

  std::vector<std::uint32_t> rows, starts(1, 0);
  std::vector<Years> kept;
  for (std::size_t p = 0; p < pairs; ++p) {
    const std::size_t begin = rows.size();
    int latest = -1;  // last year of the pair that any record has
    for (std::uint32_t k = set.first[p]; k < set.first[p + 1]; ++k) {
      const Entry& e = entries_[order[k]];
      if (e.years.from > std::exchange(latest, std::max<int>(latest, e.years.to))) {
        kept.push_back(e.years);
        rows.push_back(e.row);
        continue;
      }
      const auto left = uncovered(e.years, kept, begin);
      if (unique_ && (left.empty() || left.front().size() != e.years.size()))
        refuse_row(*unique_, e.row % unique_->rows(), "ccode1", "this pair has two rows for one year");
      for (const auto& years : left) {
        kept.push_back(years);
        rows.push_back(e.row);
      }
    }
    starts.push_back(static_cast<std::uint32_t>(rows.size()));
  }
  set.first = std::move(starts);
  set.years = std::move(kept);
  pick_cells(cells, blank, rows, shop_.frame.years());
  set.cells = std::move(cells);
  set.blank = std::move(blank);
  shop_.joined.dyads.push_back(std::move(set));
}

Column blank_between(const Frame& frame, std::string name, std::string label, std::int32_t value, int from, int to) {
  std::vector<Maybe> cells(static_cast<std::size_t>(frame.years()));
  for (int y = std::max(from, frame.from); y <= std::min(to, frame.to); ++y)
    cells[static_cast<std::size_t>(y - frame.from)] = value;
  return whole_column(std::move(name), std::move(label), cells);
}

Column blank_missing(std::string name, std::string label) {
  return {std::move(name), std::move(label), std::vector<std::int8_t>{}};
}

Column whole_column(std::string name, std::string label, const std::vector<Maybe>& values) {
  std::vector<std::int32_t> stored(values.size());
  std::transform(values.begin(), values.end(), stored.begin(),
                 [](const Maybe& v) { return v.value_or(missing_int<std::int32_t>); });
  return {std::move(name), std::move(label), narrowest(stored)};
}

Column field_column(std::string name, std::string label, const OfficialFile& file, std::string_view field) {
  const Cells& cells = file.column(field).cells;
  const auto* whole = std::get_if<std::vector<std::int32_t>>(&cells);
  return {std::move(name), std::move(label), whole ? narrowest(*whole) : cells};
}

std::pair<int, int> year_range(const std::vector<std::int32_t>& years) {
  int low = 0, high = -1;
  for (const auto y : years) {
    if (high < 0) low = high = y;
    low = std::min(low, static_cast<int>(y));
    high = std::max(high, static_cast<int>(y));
  }
  return {low, high};
}

}  // namespace lattice::panel
