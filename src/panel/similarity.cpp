// Similarity of portfolios by pair and year: thirteen measures out of one table of counts each, whatever the portfolios
// hold (similarity_sources.cpp).
#include "similarity.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "lattice/similarity.hpp"

namespace lattice::panel {
namespace {

/// A pair, ready to be measured.
struct Compared {
  LevelSums valued, binary;
  WeightedDifference weighted;
  int range;
};

struct Kind {
  std::string_view before, after;  ///< of the tag, in the name of the column
  std::string_view label;
  double (*value)(const Compared&);
  bool weighted = false;  ///< asks for weights of the objects
};

constexpr std::array<Kind, 13> kinds{{
    {"s", "vus", "S, valued, squared", [](const Compared& c) { return s_squared(c.valued); }},
    {"s", "vua", "S, valued, absolute", [](const Compared& c) { return s_absolute(c.valued); }},
    {"s", "bus", "S, ties or none, squared", [](const Compared& c) { return s_squared(c.binary); }},
    {"s", "bua", "S, ties or none, absolute", [](const Compared& c) { return s_absolute(c.binary); }},
    {"s", "vwa", "S, valued, absolute, weighted by capability",
     [](const Compared& c) { return s_weighted(c.weighted, c.range); }, true},
    {"s", "bwa", "S, ties or none, absolute, weighted by capability",
     [](const Compared& c) { return s_weighted_binary(c.weighted); }, true},
    {"p", "v", "Scott's pi, levels as names", [](const Compared& c) { return pi_nominal(c.valued); }},
    {"p", "v_sq", "pi, squared", [](const Compared& c) { return pi_squared(c.valued); }},
    {"p", "b", "pi, ties or none", [](const Compared& c) { return pi_nominal(c.binary); }},
    {"k", "v", "kappa, squared", [](const Compared& c) { return kappa_squared(c.valued); }},
    {"k", "v_abs", "kappa, absolute", [](const Compared& c) { return kappa_absolute(c.valued); }},
    {"k", "b", "kappa, ties or none", [](const Compared& c) { return kappa_squared(c.binary); }},
    {"taub", "", "tau-b", [](const Compared& c) { return tau_b(c.valued); }},
}};

/// "sallyvus", "kcowb"; tau-b is "taub" for ATOP and "taub_cow" beside.
std::string name_of(const Kind& kind, const std::string& tag) {
  if (kind.before == "taub") return tag == "ally" ? "taub" : "taub_" + tag;
  return std::string(kind.before) + tag + std::string(kind.after);
}

using Values = std::array<std::vector<double>, kinds.size()>;

/// Room for every pair of every year: growing would copy all of it several times.
Values room_for(const std::vector<PreparedYear>& years) {
  std::size_t rows = 0;
  for (const PreparedYear& y : years) rows += y.members.size() * y.members.size() / 2;
  Values out;
  for (auto& column : out) column.reserve(rows);
  return out;
}

void compare(const PreparedYear& year, std::size_t i, std::size_t j, std::size_t row, Values& values) {
  const LevelTable table = level_table(year.planes, i, j);
  const LevelTable binary = year.binary.states ? level_table(year.binary, i, j) : table.binary();
  const Compared pair{table, binary, weighted_difference(year.planes, i, j), table.range};
  for (std::size_t k = 0; k < kinds.size(); ++k) values[k][row] = kinds[k].value(pair);
}

/// Calls for every year and state after `a` of the frame with which it shares the year: offset, place of a and of the
/// other among the members.
template <class Each>
void for_partners(const std::vector<PreparedYear>& years, int a, const Each& each) {
  for (std::size_t y = 0; y < years.size(); ++y) {
    const auto& members = years[y].members;
    const auto at = std::lower_bound(members.begin(), members.end(), a);
    if (at == members.end() || *at != a) continue;
    const auto i = static_cast<std::size_t>(at - members.begin());
    for (std::size_t j = i + 1; j < members.size(); ++j) each(y, i, j);
  }
}

/// All pairs of a state with those after it. Rows are numbered pair by pair, the order of the book, which then need not
/// move anything; the work goes year by year, so that portfolios of a year stay near one another.
void compare_state(const Workshop& shop, const std::vector<PreparedYear>& years, int a, PairBook& book,
                   Values& values) {
  std::vector<std::size_t> next(static_cast<std::size_t>(shop.frame.states()) + 1, 0);  // first row, by partner
  for_partners(years, a, [&](std::size_t y, std::size_t, std::size_t j) {
    ++next[static_cast<std::size_t>(years[y].members[j]) + 1];
  });
  next[0] = values[0].size();
  std::partial_sum(next.begin(), next.end(), next.begin());
  for (auto& column : values) column.resize(next.back());
  for_partners(years, a, [&](std::size_t y, std::size_t i, std::size_t j) {
    const int b = years[y].members[j];
    const std::size_t row = next[static_cast<std::size_t>(b)]++;
    const Years when{static_cast<std::int16_t>(y), static_cast<std::int16_t>(y)};
    book.add(a, b, when, row);
    if (shop.request.directed) book.add(b, a, when, row);
    compare(years[y], i, j, row, values);
  });
}

}  // namespace

void add_similarity(const Workshop& shop, const PortfolioSource& source) {
  PairBook book(shop);
  Values values = room_for(source.years);
  for (int a = 0; a < shop.frame.states(); ++a) compare_state(shop, source.years, a, book, values);
  std::vector<Column> cells, blanks;
  for (std::size_t k = 0; k < kinds.size(); ++k) {
    if (kinds[k].weighted && !source.weighted) continue;
    const std::string name = name_of(kinds[k], source.tag), label = std::string(kinds[k].label);
    cells.push_back({name, label, std::move(values[k])});
    blanks.push_back(blank_missing(name, label));
  }
  book.finish(std::move(cells), std::move(blanks));
  shop.cover("similarity of portfolios (" + source.tag + ")", source.first, source.last);
}

}  // namespace lattice::panel
