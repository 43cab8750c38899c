// The summary of a panel: per column the missing cells, the sum, the least and greatest value, and how many values
// there are. Distinct values of one- and two-byte columns are ticked off in a table of all values; others go to a hash
// set with open addressing.
#include <algorithm>
#include <bit>
#include <limits>
#include <set>

#include "lattice/panel.hpp"

namespace lattice {
namespace {

/// Different 64-bit numbers. The number 0 is kept apart, because it marks an empty place. Cost: about one look per
/// number.
class Different {
 public:
  Different() : places_(1 << 10, 0) {}
  void add(std::uint64_t number) {
    if (number == last_ && any_) return;
    last_ = number;
    any_ = true;
    if (number == 0) {
      zero_ = true;
      return;
    }
    std::size_t at = (number * 0x9E3779B97F4A7C15ULL) >> shift_;
    while (places_[at] != number) {
      if (places_[at] == 0) {
        places_[at] = number;
        if (++count_ * 2 > places_.size()) grow();
        return;
      }
      at = (at + 1) & (places_.size() - 1);
    }
  }
  std::uint64_t count() const { return count_ + (zero_ ? 1 : 0); }
 private:
  void grow() {
    std::vector<std::uint64_t> old(places_.size() * 4, 0);
    old.swap(places_);
    shift_ -= 2;
    for (const auto number : old) {
      if (number == 0) continue;
      std::size_t at = (number * 0x9E3779B97F4A7C15ULL) >> shift_;
      while (places_[at] != 0) at = (at + 1) & (places_.size() - 1);
      places_[at] = number;
    }
  }
  std::vector<std::uint64_t> places_;
  std::uint64_t last_ = 0, count_ = 0;
  int shift_ = 64 - 10;
  bool zero_ = false, any_ = false;
};

struct Gathered {
  std::string name;
  std::uint64_t missing = 0, present = 0;
  double sum = 0, low = std::numeric_limits<double>::infinity(), high = -std::numeric_limits<double>::infinity();
  std::vector<std::uint8_t> ticked;  ///< by value, for narrow columns and texts
  Different different;
  bool text = false;
  std::vector<std::string> pool;  ///< texts by their number; two numbers may have one text
};

template <class T>
void gather(Gathered& g, const std::vector<T>& cells) {
  constexpr T none = missing_int<T>;
  std::int64_t sum = 0;
  std::uint64_t missing = 0;
  T low = std::numeric_limits<T>::max(), high = none;
  for (const T v : cells) {
    const bool gone = v == none;
    missing += gone;
    sum += gone ? 0 : v;
    low = std::min(low, gone ? std::numeric_limits<T>::max() : v);
    high = std::max(high, v);
  }
  g.missing += missing;
  g.present += cells.size() - missing;
  g.sum += static_cast<double>(sum);
  if (missing < cells.size()) {
    g.low = std::min(g.low, static_cast<double>(low));
    g.high = std::max(g.high, static_cast<double>(high));
  }
  if constexpr (sizeof(T) <= 2) {
    g.ticked.resize(std::size_t{1} << (8 * sizeof(T)), 0);
    T last = none;
    for (const T v : cells) {
      if (v == last) continue;
      last = v;
      g.ticked[static_cast<std::size_t>(static_cast<std::make_unsigned_t<T>>(v))] = 1;
    }
    if (!cells.empty() && missing > 0)
      g.ticked[static_cast<std::size_t>(static_cast<std::make_unsigned_t<T>>(none))] = 0;  // counted apart
  } else {
    for (const T v : cells)
      if (v != none) g.different.add((std::uint64_t{1} << 32) | static_cast<std::uint32_t>(v));
  }
}

void gather(Gathered& g, const std::vector<double>& cells) {
  double sum = 0, low = g.low, high = g.high;
  std::uint64_t missing = 0;
  for (const double v : cells) {
    const bool gone = std::isnan(v);
    missing += gone;
    sum += gone ? 0 : v;
    low = v < low ? v : low;
    high = v > high ? v : high;
  }
  for (const double v : cells)
    if (!std::isnan(v)) g.different.add(std::bit_cast<std::uint64_t>(v));
  g.missing += missing;
  g.present += cells.size() - missing;
  g.sum += sum;
  g.low = low;
  g.high = high;
}

void gather(Gathered& g, const Texts& cells) {
  g.text = true;
  if (g.pool.size() != cells.pool.size()) g.pool = cells.pool;
  g.ticked.resize(std::max(g.ticked.size(), cells.pool.size()), 0);
  for (const auto code : cells.code) {
    if (code < 0)
      ++g.missing;
    else
      g.ticked[static_cast<std::size_t>(code)] = 1;
  }
}

}  // namespace

struct PanelSummary::State {
  std::vector<Gathered> columns;
};

PanelSummary::PanelSummary() : state_(new State) {}
PanelSummary::~PanelSummary() { delete state_; }

void PanelSummary::add(const Table& block) {
  auto& columns = state_->columns;
  if (columns.empty())
    for (const auto& column : block.columns) {
      columns.emplace_back();
      columns.back().name = column.name;
    }
  for (std::size_t c = 0; c < columns.size(); ++c)
    std::visit([&](const auto& cells) { gather(columns[c], cells); }, block.columns[c].cells);
}

std::vector<ColumnSummary> PanelSummary::columns() const {
  std::vector<ColumnSummary> out;
  for (const auto& g : state_->columns) {
    ColumnSummary s{g.name, g.missing, 0, !g.text && g.present > 0, g.sum, g.low, g.high};
    std::set<std::string_view> texts;
    for (std::size_t t = 0; t < g.pool.size(); ++t)
      if (g.ticked[t]) texts.insert(g.pool[t]);
    const auto ticks =
        g.text ? texts.size() : static_cast<std::size_t>(std::count(g.ticked.begin(), g.ticked.end(), 1));
    s.distinct = g.different.count() + ticks + (g.missing > 0 ? 1 : 0);
    out.push_back(s);
  }
  return out;
}

}  // namespace lattice
