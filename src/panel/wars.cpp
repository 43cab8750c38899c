// Inter-state wars by ordered pair and year. The column `side` of the official file is ordered by outcome (side 1 tends
// to be the winner), so it says nothing of who began: `initiator` does.
#include <algorithm>
#include <map>
#include <tuple>

#include "columns.hpp"

namespace lattice::panel {
namespace {

enum Field {
  warnum,
  warongoing,
  waronset,
  side1,
  side2,
  initiator1,
  initiator2,
  outcome1,
  outcome2,
  batdeath1,
  batdeath2,
  resume,
  war_fields
};

struct WarYear {
  std::int32_t code1 = 0, code2 = 0, year = 0;
  Maybe value[war_fields] = {};
};

constexpr const char* names[war_fields] = {"warnum",   "cowinterongoing", "cowinteronset", "sidea1",
                                           "sidea2",   "initiator1",      "initiator2",    "outcome1",
                                           "outcome2", "batdeath1",       "batdeath2",     "resume"};
constexpr const char* labels[war_fields] = {"number of the war",
                                            "an inter-state war is ongoing in the year",
                                            "an inter-state war begins in the year",
                                            "side of state 1 (1, 2; ordered by outcome)",
                                            "side of state 2 (1, 2; ordered by outcome)",
                                            "state 1 initiated",
                                            "state 2 initiated",
                                            "outcome for state 1 (1 won, 2 lost ...)",
                                            "outcome for state 2",
                                            "battle deaths of state 1",
                                            "battle deaths of state 2",
                                            "the war was resumed after a pause"};

Maybe known(Maybe value) { return value.value_or(-1) < 0 ? std::nullopt : value; }

/// Deaths of both, of one where only one is known, missing where neither is; as the peer orders them, most first,
/// unknown last.
std::int64_t deaths(const WarYear& w) {
  const auto a = w.value[batdeath1], b = w.value[batdeath2];
  return !a && !b ? -1 : std::int64_t{a.value_or(0)} + b.value_or(0);
}

/// One war per ordered pair and year: an onset before an ongoing one, then the deadlier, then the lower number, then
/// the first phase.
void one_per_year(std::vector<WarYear>& rows) {
  const auto place = [](const WarYear& w) { return std::tuple(w.code1, w.code2, w.year); };
  const auto rank = [](const WarYear& w) {
    return std::tuple(-w.value[waronset].value_or(0), -deaths(w), w.value[warnum], w.value[resume]);
  };
  std::sort(rows.begin(), rows.end(), [&](const WarYear& a, const WarYear& b) {
    return std::pair(place(a), rank(a)) < std::pair(place(b), rank(b));
  });
  rows.erase(
      std::unique(rows.begin(), rows.end(), [&](const WarYear& a, const WarYear& b) { return place(a) == place(b); }),
      rows.end());
}

std::vector<WarYear> rows_of_pairs(const OfficialFile& file) {
  std::vector<WarYear> rows(file.rows());
  for (std::size_t r = 0; r < rows.size(); ++r) {
    rows[r].code1 = file.key("ccode1")[r];
    rows[r].code2 = file.key("ccode2")[r];
    rows[r].year = file.key("year")[r];
    for (int f = 0; f < war_fields; ++f) rows[r].value[f] = file.whole(names[f])[r];
    for (const auto f : {batdeath1, batdeath2}) rows[r].value[f] = known(rows[r].value[f]);
  }
  return rows;
}

/// A participant's stretch in a war; the official file has up to two per participant.
struct Stretch {
  std::int32_t war = 0, code = 0, initiator = 0, phase = 0;
  Maybe side, outcome, deaths;
  Span span;
};

/// First day a written date may mean, or the day after its last; an unknown month or day is taken at its widest.
Day edge(const OfficialFile& file, std::size_t row, const std::string& which, const std::string& phase, bool end) {
  const auto at = [&](const std::string& part) { return file.whole(which + part + phase)[row]; };
  const int year = at("Year").value_or(2007), month = at("Month").value_or(end ? 12 : 1);
  try {
    if (at("Day")) return make_day(year, month, *at("Day")) + (end ? 1 : 0);
    return end ? last_day(Date{make_day(year, month, 1), Precision::month}) + 1 : make_day(year, month, 1);
  } catch (const Error&) {
    refuse_row(file, row, which + "Day" + phase, "the calendar has no such day");
  }
}

std::vector<Stretch> read_stretches(const OfficialFile& file) {
  std::vector<Stretch> out;
  const auto at = [&](const char* name, std::size_t r) { return file.whole(name)[r]; };
  for (std::size_t r = 0; r < file.rows(); ++r)
    for (const char* phase : {"1", "2"}) {
      if (!file.whole(std::string("StartYear") + phase)[r]) continue;
      out.push_back({file.key("WarNum")[r],
                     file.key("ccode")[r],
                     at("Initiator", r) == 1 ? 1 : 0,
                     phase[0] == '2' ? 1 : 0,
                     at("Side", r),
                     at("Outcome", r),
                     at("BatDeath", r),
                     {edge(file, r, "Start", phase, false), edge(file, r, "End", phase, true)}});
    }
  return out;
}

std::vector<WarYear> rows_of_participants(const OfficialFile& file) {
  std::map<std::int32_t, std::vector<Stretch>> wars;
  for (const auto& s : read_stretches(file)) wars[s.war].push_back(s);
  std::vector<WarYear> rows;
  for (const auto& [number, stretches] : wars)
    for (const Stretch& a : stretches)
      for (const Stretch& b : stretches) {
        if (a.side == b.side || a.code == b.code || !a.span.overlaps(b.span)) continue;
        const int first = year_of(std::max(a.span.from, b.span.from)),
                  last = year_of(std::min(a.span.until, b.span.until) - 1);
        for (int year = first; year <= last; ++year)
          rows.push_back({a.code,
                          b.code,
                          year,
                          {number, 1, year == first, a.side, b.side, a.initiator, b.initiator, a.outcome, b.outcome,
                           a.deaths, b.deaths, std::max(a.phase, b.phase)}});
      }
  return rows;
}

std::vector<WarYear> read_wars(const Workshop& shop) {
  // The pairs that peacesciencer keeps leave out second stretches (France against Germany in 1944-45), so the owner's
  // file comes first.
  const bool participants = shop.has("war-inter-participants") && !(shop.request.compat && shop.has("war-inter"));
  auto rows =
      participants ? rows_of_participants(shop.read("war-inter-participants")) : rows_of_pairs(shop.read("war-inter"));
  one_per_year(rows);
  return rows;
}

void wars_of_pairs(const Workshop& shop, const std::vector<WarYear>& rows) {
  const Codes codes(shop.frame, StateSystem::cow, shop.official, &shop.paths);
  PairBook book(shop);
  book.add_all(rows, codes);
  std::vector<Column> cells, blanks;
  for (int f = 0; f < war_fields; ++f) {
    std::vector<Maybe> column(rows.size());
    for (std::size_t r = 0; r < rows.size(); ++r) column[r] = rows[r].value[f];
    cells.push_back(whole_column(names[f], labels[f], column));
    blanks.push_back(f == warongoing || f == waronset ? blank_between(shop.frame, names[f], labels[f], 0, 1816, 2007)
                                                      : blank_missing(names[f], labels[f]));
  }
  book.finish(std::move(cells), std::move(blanks));
}

void wars_of_states(const Workshop& shop, const std::vector<WarYear>& rows) {
  StateGrid grid(shop, StateSystem::cow);
  auto going = grid.filled<std::int8_t>(0, 1816, 2007), began = going;
  for (const auto& row : rows) {
    const int y = shop.frame.offset(row.year);
    const int s = y < 0 ? -1 : grid.codes().at(row.code1, y);
    if (s < 0) continue;
    going[grid.cell(s, y)] = 1;
    if (row.value[waronset] == 1) began[grid.cell(s, y)] = 1;
  }
  grid.add("cowinterongoing", "the state is in an inter-state war in the year", Cells(std::move(going)));
  grid.add("cowinteronset", "an inter-state war of the state begins in the year", Cells(std::move(began)));
}

}  // namespace

void build_wars(const Workshop& shop, const ColumnSet&, bool dyads) {
  const auto rows = read_wars(shop);
  if (dyads)
    wars_of_pairs(shop, rows);
  else
    wars_of_states(shop, rows);
  shop.cover("wars", 1816, 2007);
}

}  // namespace lattice::panel
