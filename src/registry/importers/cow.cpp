// COW Formal Alliances 4.1 in its four layouts, and the lists of states of COW and of Gleditsch and Ward.
// D.M. Gibler, International Military Alliances, 1648-2008 (CQ Press 2009). An empty end means in force at the end of
// 2012; spells that began before 1816 start on 1 January 1816; NATO (227) lacks every member that joined after 1999.
#include <algorithm>

#include "record_layouts.hpp"

namespace lattice {
namespace {

constexpr std::pair<std::string_view, Obligation> four_words[] = {{"defense", Obligation::defense},
                                                                  {"neutrality", Obligation::neutral},
                                                                  {"nonaggression", Obligation::nonagg},
                                                                  {"entente", Obligation::consul}};

CodedAlliance& alliance_of(const FileRow& r, AllianceRecords& out) {
  check_release(r, "4.1");
  CodedAlliance& a = alliance(out.cow4, Record::cow4, key_within(r, "version4id", 1, 9999));
  a.cow_id = a.id;
  return a;
}

struct Days {
  Date from;
  std::optional<Date> until;
  bool none = false;  ///< the spell holds no day
};

/// The days of a spell; the fields begin with mem or dyad. The yearly file writes 2012 into the end of spells that go
/// on: no month, no end. The pair files hold spells that end the day before they begin, where one state took over from
/// another: no day, and no fault.
Days days(const FileRow& r, const std::string& stem) {
  const auto from = date(r, stem + "_st_year", stem + "_st_month", stem + "_st_day");
  if (!from) refuse(r, stem + "_st_year", "the year of entry is missing");
  auto until = date(r, stem + "_end_year", stem + "_end_month", stem + "_end_day");
  if (until && until->precision == Precision::year) until.reset();
  if (until && last_day(*until) + 1 < from->day) refuse(r, stem + "_end_year", "the spell ends before it begins");
  return {*from, until, until && last_day(*until) < from->day};
}

/// The files tell the same spells in several layouts; each is kept once.
void add_member(CodedAlliance& a, const CodedMember& m) {
  const bool known = std::any_of(a.members.begin(), a.members.end(),
                                 [&](const CodedMember& k) { return k.state == m.state && k.from == m.from; });
  if (!known) a.members.push_back(m);
}

void add_pair(CodedAlliance& a, const CodedPair& p) {
  const auto it = std::find_if(a.pairs.begin(), a.pairs.end(),
                               [&](const CodedPair& k) { return k.by == p.by && k.to == p.to && k.from == p.from; });
  if (it == a.pairs.end())
    a.pairs.push_back(p);
  else
    it->asymmetric = it->asymmetric || p.asymmetric;
}

void count_members(CodedAlliance& a) {
  std::vector<int> states;
  for (const CodedMember& m : a.members)
    if (std::find(states.begin(), states.end(), m.state) == states.end()) states.push_back(m.state);
  a.bilateral = states.size() == 2;
}

void read_member(const FileRow& r, AllianceRecords& out) {
  CodedAlliance& a = alliance_of(r, out);
  const Days d = days(r, "mem");
  if (d.none) return;
  add_member(a, {key_within(r, "ccode", 1, 999), d.from, d.until, words_of(r, four_words)});
  count_members(a);
}

/// A pair both ways, whether or not the file has both; only the file of undirected pairs says when duties differ.
void read_pair(const FileRow& r, AllianceRecords& out) {
  CodedAlliance& a = alliance_of(r, out);
  const Days d = days(r, "dyad");
  const int one = key_within(r, "ccode1", 1, 999), two = key_within(r, "ccode2", 1, 999);
  if (d.none) return;
  const bool undirected = r.file.table.find("asymmetric") != nullptr;
  const CodedPair pair{one, two, d.from, d.until, words_of(r, four_words), undirected && flag(r, "asymmetric")};
  add_pair(a, pair);
  if (undirected) add_pair(a, {two, one, pair.from, pair.until, pair.owes, pair.asymmetric});
}

void add_state(std::vector<StateSpell>& list, const FileRow& r, std::string_view code, const StateSpell& s) {
  if (last_day(s.until) < s.from.day) refuse(r, code, "the state ends before it begins");
  const bool known = std::any_of(list.begin(), list.end(),
                                 [&](const StateSpell& k) { return k.number == s.number && k.from == s.from; });
  if (!known) list.push_back(s);
}

std::string word(const FileRow& r, std::string_view field) {
  return std::string(r.file.text(field)[r.row].value_or(""));
}

Date whole_day(const FileRow& r, std::string_view field) { return {r.file.key(field)[r.row], Precision::day}; }

void read_cow_state(const FileRow& r, AllianceRecords& out) {
  const auto from = date(r, "styear", "stmonth", "stday"), until = date(r, "endyear", "endmonth", "endday");
  if (!from || !until) refuse(r, "styear", "a year is missing");
  add_state(out.cow_states, r, "ccode", {key_within(r, "ccode", 1, 999), word(r, "stateabb"), {}, *from, *until});
}

template <class Read>
void each_row(const OfficialFile& file, AllianceRecords& out, Read read) {
  for (std::size_t r = 0; r < file.rows(); ++r) read(FileRow{file, r}, out);
}

}  // namespace

void read_cow4_members(const OfficialFile& file, AllianceRecords& out) { each_row(file, out, read_member); }
void read_cow4_pairs(const OfficialFile& file, AllianceRecords& out) { each_row(file, out, read_pair); }
void read_cow_states(const OfficialFile& file, AllianceRecords& out) { each_row(file, out, read_cow_state); }

void read_cow_state_dates(const OfficialFile& file, AllianceRecords& records) {
  each_row(file, records, [](const FileRow& r, AllianceRecords& out) {
    add_state(out.cow_states, r, "ccode",
              {key_within(r, "ccode", 1, 999), word(r, "cw_abb"), word(r, "cw_name"), whole_day(r, "start"),
               whole_day(r, "end")});
  });
}

void read_gw_states(const OfficialFile& file, AllianceRecords& records) {
  each_row(file, records, [](const FileRow& r, AllianceRecords& out) {
    add_state(out.gw_states, r, "gwcode",
              {key_within(r, "gwcode", 1, 999), word(r, "stateabb"), word(r, "statename"), whole_day(r, "startdate"),
               whole_day(r, "enddate")});
  });
}

}  // namespace lattice
