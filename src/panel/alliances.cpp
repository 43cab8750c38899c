// Alliances: ATOP, COW Formal Alliances, and our own register. All are flags by ordered pair and year; rows of the same
// pair and year are merged by their maximum, so that the order of rows does not matter, and equal years in a row become
// one record.
#include <algorithm>
#include <array>

#include "columns.hpp"

namespace lattice::panel {
namespace {

constexpr std::size_t most_flags = 6;

struct FlagRow {
  std::int32_t pair = 0;
  std::int16_t year = 0;  ///< offset
  std::array<std::int8_t, most_flags> flags{};
  bool same_place(const FlagRow& o) const { return pair == o.pair && year == o.year; }
  bool operator<(const FlagRow& o) const { return pair != o.pair ? pair < o.pair : year < o.year; }
};

/// Where both orders of a pair mean the same row (a panel of undirected pairs), everything goes to the lower state
/// first.
std::int32_t pair_of(const Workshop& shop, int a, int b) {
  if (!shop.request.directed && a > b) std::swap(a, b);
  return a * shop.frame.states() + b;
}

std::vector<FlagRow> merged(std::vector<FlagRow> rows) {
  if (!std::is_sorted(rows.begin(), rows.end())) std::stable_sort(rows.begin(), rows.end());
  std::vector<FlagRow> out;
  for (const auto& row : rows) {
    if (out.empty() || !out.back().same_place(row))
      out.push_back(row);
    else
      for (std::size_t f = 0; f < most_flags; ++f) out.back().flags[f] = std::max(out.back().flags[f], row.flags[f]);
  }
  return out;
}

struct FlagColumn {
  std::string name, label;
};

/// Turns sorted rows into records: years in a row with the same flags are one.
void add_flags(const Workshop& shop, const std::vector<FlagRow>& rows, const std::vector<FlagColumn>& columns, int from,
               int to) {
  PairBook book(shop);
  std::vector<std::vector<Maybe>> values(columns.size());
  for (std::size_t i = 0; i < rows.size();) {
    std::size_t j = i + 1;
    while (j < rows.size() && rows[j].pair == rows[i].pair && rows[j].year == rows[j - 1].year + 1 &&
           rows[j].flags == rows[i].flags)
      ++j;
    book.add(rows[i].pair / shop.frame.states(), rows[i].pair % shop.frame.states(), {rows[i].year, rows[j - 1].year},
             values.front().size());
    for (std::size_t c = 0; c < columns.size(); ++c) values[c].push_back(rows[i].flags[c]);
    i = j;
  }
  std::vector<Column> cells, blanks;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    cells.push_back(whole_column(columns[c].name, columns[c].label, values[c]));
    blanks.push_back(blank_between(shop.frame, columns[c].name, columns[c].label, 0, from, to));
  }
  book.finish(std::move(cells), std::move(blanks));
}

std::int8_t flag(Maybe value) { return value.value_or(0) > 0 ? 1 : 0; }

}  // namespace

void build_atop(const Workshop& shop, const ColumnSet&, bool) {
  const OfficialFile file = shop.read("atop");
  const Codes codes(shop.frame, StateSystem::cow, shop.official, &shop.paths);
  const auto &one = file.key("ccode1"), &two = file.key("ccode2"), &years = file.key("year");
  const Wholes allied = file.whole("atop_alliance");
  const Wholes flags[] = {file.whole("atop_defense"), file.whole("atop_offense"), file.whole("atop_neutral"),
                          file.whole("atop_nonagg"), file.whole("atop_consul")};
  std::vector<FlagRow> rows;
  rows.reserve(one.size());
  for (std::size_t r = 0; r < one.size(); ++r) {
    const int y = shop.frame.offset(years[r]);
    if (y < 0 || allied[r] == 0) continue;
    const int a = codes.at(one[r], y), b = codes.at(two[r], y);
    if (a < 0 || b < 0 || a == b) continue;
    FlagRow row{pair_of(shop, a, b), static_cast<std::int16_t>(y), {}};
    for (std::size_t f = 0; f < 5; ++f) row.flags[f + 1] = flag(flags[f][r]);
    row.flags[0] = 1;  // a row means an alliance, whatever its obligations
    rows.push_back(row);
  }
  add_flags(shop, merged(std::move(rows)),
            {{"atop_alliance", "the states have an ATOP alliance"},
             {"atop_defense", "ATOP defence pact"},
             {"atop_offense", "ATOP offence pact"},
             {"atop_neutral", "ATOP neutrality pact"},
             {"atop_nonagg", "ATOP non-aggression pact"},
             {"atop_consul", "ATOP consultation pact"}},
            1815, year_range(years).second);
  shop.cover("atop", 1815, year_range(years).second);
}

void build_cow_alliance(const Workshop& shop, const ColumnSet&, bool) {
  const bool yearly = shop.has("cow-alliance");
  const OfficialFile file = shop.read(yearly ? "cow-alliance" : "cow-alliance-dyad");
  const Codes codes(shop.frame, StateSystem::cow, shop.official, &shop.paths);
  const auto &one = file.key("ccode1"), &two = file.key("ccode2");
  const Wholes flags[] = {file.whole("defense"), file.whole("neutrality"), file.whole("nonaggression"),
                          file.whole("entente")};
  const auto& starts = file.key(yearly ? "year" : "dyad_st_year");
  const Wholes ends = file.whole(yearly ? "year" : "dyad_end_year");
  const int last = yearly ? year_range(starts).second : 2012;  // an empty end means in force when the data set ends
  std::vector<FlagRow> rows;
  for (std::size_t r = 0; r < one.size(); ++r)
    for (int year = std::max(starts[r], shop.frame.from); year <= std::min(ends[r].value_or(last), shop.frame.to);
         ++year) {
      const int y = shop.frame.offset(year);
      const int a = codes.at(one[r], y), b = codes.at(two[r], y);
      if (a < 0 || b < 0 || a == b) continue;
      // A COW alliance binds both ways: both orders are present whatever the file has.
      for (const auto pair : {pair_of(shop, a, b), pair_of(shop, b, a)}) {
        FlagRow row{pair, static_cast<std::int16_t>(y), {}};
        for (std::size_t f = 0; f < 4; ++f) row.flags[f] = flag(flags[f][r]);
        rows.push_back(row);
      }
    }
  add_flags(shop, merged(std::move(rows)),
            {{"cow_defense", "COW defence pact"},
             {"cow_neutral", "COW neutrality pact"},
             {"cow_nonagg", "COW non-aggression pact"},
             {"cow_entente", "COW entente"}},
            1816, last);
  shop.cover("cow-alliance", 1816, last);
}

void for_register_years(const Workshop& shop, const Codes& codes,
                        const std::function<void(int, int, int, std::string_view)>& use) {
  if (!shop.request.ties)
    throw Error(Fault::missing_data,
                "the set needs the agreements of the register, which this caller did not hand over", "--add");
  const Day first = make_day(shop.frame.from, 1, 1), last = make_day(shop.frame.to, 12, 31);
  for (const RegisterSpell& tie : *shop.request.ties) {
    if (tie.span.from >= tie.span.until || tie.span.until <= first || tie.span.from > last) continue;
    for (int year = year_of(std::max(tie.span.from, first)); year <= year_of(std::min(tie.span.until - 1, last));
         ++year) {
      const int y = shop.frame.offset(year), a = codes.at(tie.cow1, y), b = codes.at(tie.cow2, y);
      if (a >= 0 && b >= 0 && a != b) use(y, a, b, tie.kind);
    }
  }
}

void build_register(const Workshop& shop, const ColumnSet&, bool) {
  static constexpr std::string_view kinds[] = {"defense", "offense", "neutral", "nonagg", "consul", "informal"};
  const Codes codes(shop.frame, StateSystem::cow, shop.official, &shop.paths);
  std::vector<FlagRow> rows;
  for_register_years(shop, codes, [&](int y, int a, int b, std::string_view word) {
    const auto kind = static_cast<std::size_t>(std::find(std::begin(kinds), std::end(kinds), word) - std::begin(kinds));
    if (kind == std::size(kinds)) return;
    FlagRow row{pair_of(shop, a, b), static_cast<std::int16_t>(y), {}};
    row.flags[kind] = 1;
    rows.push_back(row);
  });
  add_flags(shop, merged(std::move(rows)),
            {{"reg_defense", "state 1 owes state 2 defence (register)"},
             {"reg_offense", "state 1 owes state 2 offence (register)"},
             {"reg_neutral", "state 1 owes state 2 neutrality (register)"},
             {"reg_nonagg", "state 1 owes state 2 non-aggression (register)"},
             {"reg_consul", "state 1 owes state 2 consultation (register)"},
             {"reg_informal", "state 1 has a tie to state 2 that binds to none of these (register)"}},
            shop.frame.from, shop.frame.to);
}

}  // namespace lattice::panel
