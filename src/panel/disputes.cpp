// Militarized interstate disputes: COW MID and its correction by Gibler, Miller and Little (GML).
#include "disputes.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "columns.hpp"

namespace lattice::panel {
namespace {

constexpr const char* field_names[dispute_fields] = {
    "dispnum",   "midongoing", "midonset", "sidea1", "sidea2",   "fatality1", "fatality2",
    "fatalpre1", "fatalpre2",  "hiact1",   "hiact2", "hostlev1", "hostlev2",  "orig1",
    "orig2",     "fatality",   "hostlev",  "mindur", "maxdur",   "recip",     "stmon"};
constexpr const char* field_labels[dispute_fields] = {"number of the dispute",
                                                      "a dispute is ongoing in the year",
                                                      "a dispute begins in the year",
                                                      "state 1 was on side A",
                                                      "state 2 was on side A",
                                                      "deaths of state 1 (0-6)",
                                                      "deaths of state 2 (0-6)",
                                                      "deaths of state 1, exact",
                                                      "deaths of state 2, exact",
                                                      "highest action of state 1 (0-21)",
                                                      "highest action of state 2 (0-21)",
                                                      "hostility level of state 1 (1-5)",
                                                      "hostility level of state 2 (1-5)",
                                                      "state 1 was in the dispute from its first day",
                                                      "state 2 was in the dispute from its first day",
                                                      "deaths in the dispute (0-6)",
                                                      "hostility level of the dispute (1-5)",
                                                      "least duration (days)",
                                                      "greatest duration (days)",
                                                      "the dispute was reciprocated",
                                                      "month in which the dispute began"};

/// Reads rows of pairs; `renamed` are the names of the ongoing and onset columns in this file; fields from `fatality`
/// on only if the layout has them.
std::vector<DisputeYear> rows_of_pairs(const OfficialFile& file, const char* ongoing_name, const char* onset_name,
                                       bool with_dispute) {
  const auto &one = file.key("ccode1"), &two = file.key("ccode2"), &years = file.key("year");
  const int fields = with_dispute ? dispute_fields : fatality;
  std::vector<Wholes> columns;
  for (int f = 0; f < fields; ++f)
    columns.push_back(file.whole(f == ongoing ? ongoing_name : f == onset ? onset_name : field_names[f]));
  std::vector<DisputeYear> rows(one.size());
  for (std::size_t r = 0; r < rows.size(); ++r) {
    rows[r].code1 = one[r];
    rows[r].code2 = two[r];
    rows[r].year = years[r];
    for (int f = 0; f < fields; ++f) rows[r].value[f] = columns[static_cast<std::size_t>(f)][r];
  }
  return rows;
}

/// Adds what is known of the whole dispute (MIDA) to rows of pairs.
void add_dispute_level(const Workshop& shop, std::vector<DisputeYear>& rows) {
  const OfficialFile file = shop.read("mid-a");
  std::map<std::int32_t, std::size_t> by_number;
  for (std::size_t r = 0; r < file.rows(); ++r) by_number[file.key("dispnum")[r]] = r;
  for (auto& row : rows) {
    const auto it = by_number.find(row.value[dispnum].value_or(0));
    for (int f = fatality; f < dispute_fields; ++f)
      row.value[f] = it == by_number.end() ? Maybe(-9) : file.whole(field_names[f])[it->second];
  }
}

std::vector<Participant> read_participants(const OfficialFile& file) {
  std::vector<Participant> out(file.rows());
  const auto at = [&](const char* name, std::size_t r) { return file.whole(name)[r]; };
  for (std::size_t r = 0; r < out.size(); ++r) {
    out[r] = {file.key("dispnum")[r], file.key("ccode")[r], file.key("styear")[r], at("stmon", r), at("stday", r),
              file.key("endyear")[r], at("endmon", r),      at("endday", r),       at("sidea", r), at("fatality", r),
              at("fatalpre", r),      at("hiact", r),       at("hostlev", r),      at("orig", r)};
    try {
      days_of(out[r]);
    } catch (const Error&) {
      refuse_row(file, r, "stday", "the calendar has no such day, or the participation ends before it begins");
    }
  }
  return out;
}

bool initiated(Initiation rule, Maybe side_a, Maybe originator) {
  switch (rule) {
    case Initiation::all_joiners: return side_a == 1 || originator == 0;
    case Initiation::with_joiners: return side_a == 1;
    case Initiation::originators: break;
  }
  return side_a == 1 && originator == 1;
}

/// Adds the columns of whittled rows to the panel. `prefix` is cow or gml; disputes are coded through the year `last`.
void add_disputes(const Workshop& shop, const std::vector<DisputeYear>& rows, const std::string& prefix, int last,
                  bool initiation) {
  const Codes codes(shop.frame, StateSystem::cow, shop.official, &shop.paths);
  PairBook book(shop);
  book.add_all(rows, codes);
  std::vector<Column> cells, blanks;
  const auto put = [&](const std::string& name, const char* label, const auto& value, bool zero) {
    std::vector<Maybe> column(rows.size());
    for (std::size_t r = 0; r < rows.size(); ++r) column[r] = value(rows[r]);
    cells.push_back(whole_column(name, label, column));
    blanks.push_back(zero ? blank_between(shop.frame, name, label, 0, 1816, last) : blank_missing(name, label));
  };
  for (int f = 0; f < dispute_fields; ++f) {
    const bool flag = f == ongoing || f == onset;
    // -9 means "not known" in these data; the peer keeps it as a number.
    put(
        flag ? prefix + field_names[f] : field_names[f], field_labels[f],
        [&, f](const DisputeYear& d) { return d.value[f] == -9 && !shop.request.compat ? Maybe() : d.value[f]; }, flag);
  }
  if (initiation && shop.request.directed) {
    put(
        "init1", "state 1 initiated",
        [&](const DisputeYear& d) {
          return Maybe(initiated(shop.request.initiation, d.value[sidea1], d.value[orig1]));
        },
        false);
    put(
        "init2", "state 2 initiated",
        [&](const DisputeYear& d) {
          return Maybe(initiated(shop.request.initiation, d.value[sidea2], d.value[orig2]));
        },
        false);
  }
  book.finish(std::move(cells), std::move(blanks));
  shop.cover(prefix + "-mids", 1816, last);
}

}  // namespace

std::vector<DisputeYear> cow_dispute_years(const Workshop& shop) {
  std::vector<DisputeYear> rows;
  if (shop.has("cow-mid-disputes") || !shop.has("mid-b"))
    rows = rows_of_pairs(shop.read("cow-mid-disputes"), "dispongoing", "disponset", false);
  else
    rows = pair_participants(read_participants(shop.read("mid-b")));
  add_dispute_level(shop, rows);
  return rows;
}

std::vector<DisputeYear> gml_dispute_years(const Workshop& shop) {
  return rows_of_pairs(shop.read("gml-mid-disputes"), "midongoing", "midonset", true);
}

void build_cow_mids(const Workshop& shop, const ColumnSet&, bool) {
  const bool ready = shop.has("cow-mid-dyads");
  auto rows = ready ? rows_of_pairs(shop.read("cow-mid-dyads"), "cowmidongoing", "cowmidonset", true)
                    : whittle(cow_dispute_years(shop));
  add_disputes(shop, whittle(std::move(rows)), "cow", 2014, false);
}

void build_gml_mids(const Workshop& shop, const ColumnSet&, bool dyads) {
  if (dyads) {
    const bool ready = shop.has("gml-mid-dyads");
    auto rows = ready ? rows_of_pairs(shop.read("gml-mid-dyads"), "gmlmidongoing", "gmlmidonset", true)
                      : gml_dispute_years(shop);
    add_disputes(shop, whittle(std::move(rows)), "gml", 2010, true);
    return;
  }
  const OfficialFile file = shop.read("gml-participants");
  StateGrid grid(shop, StateSystem::cow);
  std::vector<std::int8_t> cells[4];
  for (auto& column : cells)
    column = grid.filled<std::int8_t>(0, shop.request.compat ? shop.frame.from : 1816,
                                      shop.request.compat ? shop.frame.to : 2010);
  for (std::size_t r = 0; r < file.rows(); ++r) {
    // The peer leaves out participants of whom no leader is known.
    if (shop.request.compat &&
        !(file.whole("allmiss_leader_start")[r] == 0 && file.whole("allmiss_leader_end")[r] == 0))
      continue;
    const bool began = initiated(shop.request.initiation, file.whole("sidea")[r], file.whole("orig")[r]);
    for (int year = std::max(file.key("styear")[r], shop.frame.from);
         year <= std::min(file.key("endyear")[r], shop.frame.to); ++year) {
      const int y = shop.frame.offset(year), s = grid.codes().at(file.key("ccode")[r], y);
      if (s < 0) continue;
      const bool first = year == file.key("styear")[r];
      const bool marks[] = {true, first, began, first && began};
      for (int c = 0; c < 4; ++c)
        if (marks[c]) cells[c][grid.cell(s, y)] = 1;
    }
  }
  const std::pair<const char*, const char*> names[] = {
      {"gmlmidongoing", "a dispute is ongoing in the year"},
      {"gmlmidonset", "a dispute begins in the year"},
      {"gmlmidongoing_init", "a dispute that the state initiated is ongoing"},
      {"gmlmidonset_init", "a dispute that the state initiated begins"}};
  for (int c = 0; c < 4; ++c) grid.add(names[c].first, names[c].second, Cells(std::move(cells[c])));
  if (!shop.request.compat) shop.cover("gml-mids", 1816, 2010);
}

}  // namespace lattice::panel
