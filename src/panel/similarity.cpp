// Similarity of portfolios of alliances by pair and year: what each state owes every state of the year (itself at the
// top level), as ATOP or COW have it, weighted by capability where the official folder has it.
#include "lattice/similarity.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "columns.hpp"

namespace lattice::panel {
namespace {

/// What one state owes another in a year of the frame.
struct Tie {
  std::int16_t from = 0, to = 0;
  std::int8_t level = 0;
};

/// Ties by year of the frame, for the years that a source covers.
struct Source {
  std::string tag;  ///< "ally", "cow": stands in the names of the columns
  std::vector<std::vector<Tie>> ties;
  int first = 0, last = -1;  ///< years covered
};

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
};

constexpr std::array<Kind, 13> kinds{{
    {"s", "vus", "S, valued, squared", [](const Compared& c) { return s_squared(c.valued); }},
    {"s", "vua", "S, valued, absolute", [](const Compared& c) { return s_absolute(c.valued); }},
    {"s", "bus", "S, ties or none, squared", [](const Compared& c) { return s_squared(c.binary); }},
    {"s", "bua", "S, ties or none, absolute", [](const Compared& c) { return s_absolute(c.binary); }},
    {"s", "vwa", "S, valued, absolute, weighted by capability",
     [](const Compared& c) { return s_weighted(c.weighted, c.range); }},
    {"s", "bwa", "S, ties or none, absolute, weighted by capability",
     [](const Compared& c) { return s_weighted_binary(c.weighted); }},
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

/// Capability by year of the frame and state; missing everywhere, with a remark, where there is no file.
std::vector<std::vector<double>> capabilities(const Workshop& shop) {
  std::vector<std::vector<double>> out(
      static_cast<std::size_t>(shop.frame.years()),
      std::vector<double>(static_cast<std::size_t>(shop.frame.states()), missing_real));
  if (!shop.has("nmc")) {
    shop.remark("similarity weighted by capability is missing: the folder has no National Material Capabilities");
    return out;
  }
  const OfficialFile file = shop.read("nmc");
  const Codes codes(shop.frame, StateSystem::cow, shop.official, &shop.paths);
  const auto &ccodes = file.key("ccode"), &years = file.key("year");
  const Cells& cinc = file.column("cinc").cells;
  for (std::size_t r = 0; r < ccodes.size(); ++r) {
    const int y = shop.frame.offset(years[r]);
    const int s = y < 0 ? -1 : codes.at(ccodes[r], y);
    if (s >= 0) out[static_cast<std::size_t>(y)][static_cast<std::size_t>(s)] = real_at(cinc, r);
  }
  return out;
}

std::vector<int> members_of(const Frame& frame, int year) {
  std::vector<int> out;
  for (int s = 0; s < frame.states(); ++s)
    if (frame.life[static_cast<std::size_t>(s)][static_cast<std::size_t>(year)] != 0) out.push_back(s);
  return out;
}

Portfolios portfolios_of(const std::vector<int>& members, const std::vector<Tie>& ties,
                         const std::vector<double>& capability) {
  const std::size_t n = members.size();
  Portfolios out{n, n, 3, std::vector<std::int8_t>(n * n, 0), {}};
  std::vector<int> number(capability.size(), -1);
  for (std::size_t i = 0; i < n; ++i) {
    number[static_cast<std::size_t>(members[i])] = static_cast<int>(i);
    out.level[i * n + i] = 3;
    out.weight.push_back(capability[static_cast<std::size_t>(members[i])]);
  }
  for (const Tie& tie : ties) {
    const int a = number[static_cast<std::size_t>(tie.from)], b = number[static_cast<std::size_t>(tie.to)];
    if (a < 0 || b < 0) continue;
    auto& level = out.level[static_cast<std::size_t>(a) * n + static_cast<std::size_t>(b)];
    level = std::max(level, tie.level);
  }
  return out;
}

/// One year, ready: its states, in the order of the frame, and their portfolios.
struct PreparedYear {
  std::vector<int> members;
  PortfolioPlanes planes;
};

std::vector<PreparedYear> prepared_years(const Workshop& shop, const Source& source) {
  const auto capability = capabilities(shop);
  std::vector<PreparedYear> out(static_cast<std::size_t>(shop.frame.years()));
  for (std::size_t y = 0; y < out.size(); ++y) {
    const int year = shop.frame.from + static_cast<int>(y);
    if (year < source.first || year > source.last) continue;
    out[y].members = members_of(shop.frame, static_cast<int>(y));
    out[y].planes = planes_of(portfolios_of(out[y].members, source.ties[y], capability[y]));
  }
  return out;
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

void compare(const PortfolioPlanes& planes, std::size_t i, std::size_t j, std::size_t row, Values& values) {
  const LevelTable table = level_table(planes, i, j);
  const Compared pair{table, table.binary(), weighted_difference(planes, i, j), table.range};
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
    compare(years[y].planes, i, j, row, values);
  });
}

void add_similarity(const Workshop& shop, const Source& source) {
  const std::vector<PreparedYear> years = prepared_years(shop, source);
  PairBook book(shop);
  Values values = room_for(years);
  for (int a = 0; a < shop.frame.states(); ++a) compare_state(shop, years, a, book, values);
  std::vector<Column> cells, blanks;
  for (std::size_t k = 0; k < kinds.size(); ++k) {
    const std::string name = name_of(kinds[k], source.tag), label = std::string(kinds[k].label);
    cells.push_back({name, label, std::move(values[k])});
    blanks.push_back(blank_missing(name, label));
  }
  book.finish(std::move(cells), std::move(blanks));
  shop.cover("similarity of portfolios (" + source.tag + ")", source.first, source.last);
}

Source empty_source(const Workshop& shop, std::string tag) {
  return {std::move(tag), std::vector<std::vector<Tie>>(static_cast<std::size_t>(shop.frame.years())), 0, -1};
}

void add_tie(const Workshop& shop, const Codes& codes, Source& source, int year, int from, int to, int level) {
  const int y = shop.frame.offset(year);
  if (y < 0 || level == 0) return;
  const int a = codes.at(from, y), b = codes.at(to, y);
  if (a >= 0 && b >= 0)
    source.ties[static_cast<std::size_t>(y)].push_back(
        {static_cast<std::int16_t>(a), static_cast<std::int16_t>(b), static_cast<std::int8_t>(level)});
}

}  // namespace

void build_similarity(const Workshop& shop, const ColumnSet&, bool) {
  const OfficialFile file = shop.read("atop");
  const Codes codes(shop.frame, StateSystem::cow, shop.official, &shop.paths);
  const auto &one = file.key("ccode1"), &two = file.key("ccode2"), &years = file.key("year");
  const Wholes defence = file.whole("atop_defense"), offence = file.whole("atop_offense");
  const Wholes neutral = file.whole("atop_neutral"), nonagg = file.whole("atop_nonagg"),
               consult = file.whole("atop_consul");
  Source source = empty_source(shop, "ally");
  source.first = 1815;
  source.last = year_range(years).second;
  const auto yes = [](Maybe value) { return value.value_or(0) > 0; };
  for (std::size_t r = 0; r < one.size(); ++r)
    add_tie(shop, codes, source, years[r], one[r], two[r],
            yes(defence[r]) || yes(offence[r])   ? 3
            : yes(neutral[r]) || yes(consult[r]) ? 2
            : yes(nonagg[r])                     ? 1
                                                 : 0);
  add_similarity(shop, source);
}

void build_similarity_cow(const Workshop& shop, const ColumnSet&, bool) {
  const bool yearly = shop.has("cow-alliance");
  const OfficialFile file = shop.read(yearly ? "cow-alliance" : "cow-alliance-dyad");
  const Codes codes(shop.frame, StateSystem::cow, shop.official, &shop.paths);
  const auto &one = file.key("ccode1"), &two = file.key("ccode2");
  const Wholes defence = file.whole("defense"), neutral = file.whole("neutrality"),
               nonagg = file.whole("nonaggression"), entente = file.whole("entente");
  const auto& starts = file.key(yearly ? "year" : "dyad_st_year");
  const Wholes ends = file.whole(yearly ? "year" : "dyad_end_year");
  Source source = empty_source(shop, "cow");
  source.first = 1816;
  source.last = yearly ? year_range(starts).second : 2012;  // an empty end means in force when the data set ends
  const auto yes = [](Maybe value) { return value.value_or(0) > 0; };
  for (std::size_t r = 0; r < one.size(); ++r) {
    const int level = yes(defence[r]) ? 3 : yes(neutral[r]) || yes(nonagg[r]) ? 2 : yes(entente[r]) ? 1 : 0;
    const int last = std::min(ends[r].value_or(source.last), shop.frame.to);
    for (int year = std::max(starts[r], shop.frame.from); year <= last; ++year) {
      add_tie(shop, codes, source, year, one[r], two[r], level);  // a COW alliance binds both ways
      add_tie(shop, codes, source, year, two[r], one[r], level);
    }
  }
  add_similarity(shop, source);
}

}  // namespace lattice::panel
