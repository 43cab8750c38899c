// The table of importers, one row per official layout, and the way from a folder to what its files say. To add a
// layout: a reader in a file of its own, and a row here.
#include <algorithm>
#include <filesystem>

#include "record_layouts.hpp"

namespace lattice {
namespace {
namespace fs = std::filesystem;

const std::vector<RecordLayout>& table() {
  static const std::vector<RecordLayout> rows{
      {{"atop4-alliances", "atop4_01a.csv atop-alliance-level.csv",
        "atopid,cow4id,begyr,begmo,begday,endyr,endmo,endday,bilat,defense,offense,neutral,nonagg,consul,asymm,version",
        "ATOP 4.01, one row per alliance; endyr 0: in force at the end of 2016"},
       "member",
       read_atop4_alliance},
      {{"atop4-members", "atop4_01m.csv atop-member-level.csv",
        "atopid,cow4id,member,yrent,moent,dayent,yrexit,moexit,dayexit,bilat,phase,defense,offense,neutral,nonagg,"
        "consul,version",
        "ATOP 4.01, one row per alliance, member and phase; dates of entry are those of signature"},
       "",
       read_atop4_member},
      {{"atop5-dyad-years", "ps_atop_alliance.csv atop_alliance.csv",
        "ccode1,ccode2,year,atop_defense,atop_offense,atop_neutral,atop_nonagg,atop_consul",
        "ATOP 5.1, what state 1 owes state 2 in a year, 1815-2018; no alliance numbers"},
       "",
       read_atop5_pair_year},
      {{"cow4-members-yearly", "alliance_v4.1_by_member_yearly.csv",
        "version4id,ccode,mem_st_day,mem_st_month,mem_st_year,mem_end_day,mem_end_month,mem_end_year,defense,"
        "neutrality,nonaggression,entente,year,version",
        "COW Formal Alliances 4.1, one row per alliance, member and year"},
       "",
       read_cow4_member_year},
      {{"cow4-members", "alliance_v4.1_by_member.csv",
        "version4id,ccode,mem_st_day,mem_st_month,mem_st_year,mem_end_day,mem_end_month,mem_end_year,defense,"
        "neutrality,nonaggression,entente,version",
        "COW Formal Alliances 4.1, one row per alliance and member; an empty end: in force at the end of 2012"},
       "year",
       read_cow4_member},
      {{"cow4-dyads", "alliance_v4.1_by_dyad.csv",
        "version4id,ccode1,ccode2,dyad_st_day,dyad_st_month,dyad_st_year,dyad_end_day,dyad_end_month,dyad_end_year,"
        "defense,neutrality,nonaggression,entente,asymmetric,version",
        "COW Formal Alliances 4.1, one row per alliance and pair; the only file that says when duties differ, not how"},
       "year",
       read_cow4_dyad},
      {{"cow4-directed", "alliance_v4.1_by_directed.csv",
        "version4id,ccode1,ccode2,dyad_st_day,dyad_st_month,dyad_st_year,dyad_end_day,dyad_end_month,dyad_end_year,"
        "defense,neutrality,nonaggression,entente,version",
        "COW Formal Alliances 4.1, one row per alliance and directed pair; both directions carry the same duties"},
       "year",
       read_cow4_directed},
      {{"cow-states", "ps_cow_states.csv states2016.csv",
        "stateabb,ccode,styear,stmonth,stday,endyear,endmonth,endday,version",
        "COW State System 2016, one row per spell"},
       "",
       read_cow_state},
      {{"cow-states-dates", "isard_cw_system.csv cw_system.csv", "ccode,cw_abb,cw_name,start,end",
        "COW State System with whole dates, one row per spell"},
       "",
       read_cow_state_dates},
      {{"gw-states", "ps_gw_states.csv gw_states.csv", "gwcode,stateabb,statename,startdate,enddate",
        "Gleditsch-Ward states, one row per spell"},
       "",
       read_gw_state},
  };
  return rows;
}

enum class Fit { no, yes, reordered };

/// Where the needed columns stand in a header; names are compared without case.
struct Match {
  Fit fit = Fit::no;
  std::vector<std::size_t> places;
  std::string missing;
  int column = 1;  ///< of the first column out of order
};

Match match(const RecordLayout& layout, const CsvRow& header) {
  Match out;
  std::size_t last = 0;
  bool ordered = true;
  for (const auto& name : split(layout.facts.columns, ',')) {
    const auto it =
        std::find_if(header.cells.begin(), header.cells.end(), [&](const CsvCell& c) { return lower(c.text) == name; });
    if (it == header.cells.end()) {
      out.missing = name;
      return out;
    }
    const auto at = static_cast<std::size_t>(it - header.cells.begin());
    if (!out.places.empty() && at < last && ordered) ordered = false, out.column = it->column;
    last = at;
    out.places.push_back(at);
  }
  const bool foreign =
      !layout.never.empty() && std::any_of(header.cells.begin(), header.cells.end(),
                                           [&](const CsvCell& c) { return lower(c.text) == layout.never; });
  out.fit = foreign ? Fit::no : ordered ? Fit::yes : Fit::reordered;
  return out;
}

void read_file(const RecordLayout& layout, const std::string& path, AllianceRecords& out) {
  Csv csv = open_csv(path, &layout.facts);
  CsvRow header, row;
  if (!next_row(csv, header)) refuse(csv, 1, 1, "the file is empty");
  const Match m = match(layout, header);
  if (m.fit == Fit::no && !m.missing.empty())
    refuse(csv, header.line, 1, "the header has no column \"" + m.missing + "\"");
  if (m.fit == Fit::no)
    refuse(csv, header.line, 1,
           "the header has a column \"" + std::string(layout.never) + "\", so this is another layout");
  if (m.fit == Fit::reordered)
    refuse(csv, header.line, m.column,
           "the columns stand in another order than in the official file; take the file as published");
  std::size_t rows = 0;
  for (; next_row(csv, row); ++rows) {
    if (row.cells.size() != header.cells.size())
      refuse(csv, row.line, row.cells.back().column,
             "the row has " + std::to_string(row.cells.size()) + " cells, the header " +
                 std::to_string(header.cells.size()) + "; is the file truncated?");
    layout.read(CsvRecord{csv, row, m.places}, out);
  }
  if (rows == 0) refuse(csv, header.line, 1, "there is no row below the header; is the file truncated?");
  if (csv.latin1)
    out.notes.push_back({Severity::remark, path, 0, "the file is not UTF-8; its names were read as Latin-1"});
  out.files.push_back(std::string(layout.facts.name) + ": " + path);
}

/// Files of a folder that end in .csv, in the order of their names.
std::vector<std::string> csv_files(const std::string& folder) {
  std::error_code failed;
  if (!fs::is_directory(folder, failed))
    throw Error(
        Fault::missing_data,
        "there is no such folder; name one that holds official data files with --official or LATTICE_OFFICIAL_DATA",
        folder);
  std::vector<std::string> out;
  for (const auto& entry : fs::directory_iterator(folder, failed))
    if (lower(entry.path().extension().string()) == ".csv") out.push_back(entry.path().filename().string());
  if (failed) throw Error(Fault::io, "cannot be read: " + failed.message(), folder);
  std::sort(out.begin(), out.end());
  return out;
}

/// The file of a layout: one of its usual names, else the first that nobody claims and whose header fits.
std::optional<std::string> file_of(const RecordLayout& layout, const std::string& folder,
                                   const std::vector<std::string>& files) {
  for (const auto& name : split(layout.facts.file_names, ' '))
    if (std::find(files.begin(), files.end(), name) != files.end()) return name;
  for (const auto& name : files) {
    const bool claimed = std::any_of(table().begin(), table().end(), [&](const RecordLayout& l) {
      const auto usual = split(l.facts.file_names, ' ');
      return std::find(usual.begin(), usual.end(), name) != usual.end();
    });
    if (claimed) continue;
    Csv head;
    try {
      head = open_csv((fs::path(folder) / name).string(), nullptr, 4096);
      CsvRow header;
      if (next_row(head, header) && match(layout, header).fit != Fit::no) return name;
    } catch (const Error&) {  // some other file: none of our concern
    }
  }
  return std::nullopt;
}

/// An alliance that one of the two ATOP files has and the other lacks: one of them is cut off.
void check_atop_files(const AllianceRecords& out, bool both) {
  if (!both) return;
  for (const CodedAlliance& a : out.atop4) {
    if (a.members.empty())
      throw Error(Fault::bad_input,
                  "alliance " + std::to_string(a.id) +
                      " of the alliance file has no row in the member file; is one of the two truncated?",
                  out.files.back());
    if (a.words == 0xFF)
      throw Error(Fault::bad_input,
                  "alliance " + std::to_string(a.id) +
                      " of the member file has no row in the alliance file; is one of the two truncated?",
                  out.files.back());
  }
}

}  // namespace

std::vector<LayoutFacts> layouts() {
  std::vector<LayoutFacts> out;
  for (const RecordLayout& l : table()) out.push_back(l.facts);
  return out;
}

CodedAlliance& alliance(std::vector<CodedAlliance>& list, Record record, int id) {
  if (!list.empty() && list.back().id == id) return list.back();
  const auto it = std::find_if(list.begin(), list.end(), [id](const CodedAlliance& a) { return a.id == id; });
  if (it != list.end()) return *it;
  list.push_back({});
  list.back().record = record;
  list.back().id = id;
  list.back().words = 0xFF;
  return list.back();
}

AllianceRecords read_alliance_records(const std::string& folder) {
  const auto files = csv_files(folder);
  AllianceRecords out;
  std::vector<std::string_view> found;
  const auto have = [&found](std::string_view name) {
    return std::find(found.begin(), found.end(), name) != found.end();
  };
  for (const RecordLayout& layout : table()) {
    const auto name = file_of(layout, folder, files);
    if (!name) continue;
    read_file(layout, (fs::path(folder) / *name).string(), out);
    found.push_back(layout.facts.name);
    if (layout.facts.name == "atop4-members") check_atop_files(out, have("atop4-alliances"));
  }
  for (auto* list : {&out.atop4, &out.cow4})
    for (CodedAlliance& a : *list) {
      Obligations owed = 0;
      for (const auto& m : a.members) owed |= m.owes;
      for (const auto& p : a.pairs) owed |= p.owes;
      if (a.words == 0xFF) a.words = owed;
    }
  return out;
}

}  // namespace lattice
