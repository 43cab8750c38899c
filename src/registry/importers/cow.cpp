// COW Formal Alliances 4.1 in its four layouts, and the lists of states of COW and of Gleditsch and Ward.
// D.M. Gibler, International Military Alliances, 1648-2008 (CQ Press 2009). An empty end means in force at the end of
// 2012; spells that began before 1816 start on 1 January 1816; NATO (227) lacks every member that joined after 1999.
#include <algorithm>

#include "record_layouts.hpp"

namespace lattice {
namespace {

/// defense, neutrality, nonaggression, entente in four columns that follow each other.
Obligations four_words(const CsvRecord& r, int first) {
  constexpr Obligation order[]{Obligation::defense, Obligation::neutral, Obligation::nonagg, Obligation::consul};
  Obligations out = 0;
  for (int i = 0; i < 4; ++i)
    if (flag(r, first + i)) out |= bit(order[i]);
  return out;
}

void check_version(const CsvRecord& r, int i) {
  if (cell(r, i).text != "4.1")
    refuse(r.csv, r.row.line, cell(r, i).column,
           "version \"" + cell(r, i).text + "\" where 4.1 is expected; is the file truncated, or of another release?");
}

CodedAlliance& alliance_of(const CsvRecord& r, AllianceRecords& out) {
  CodedAlliance& a = alliance(out.cow4, Record::cow4, required_number(r, 0, 1, 9999));
  a.cow_id = a.id;
  return a;
}

struct Days {
  Date from;
  std::optional<Date> until;
  bool none = false;  ///< the spell holds no day
};

/// Six cells, day before month before year. The yearly file writes 2012 into the end of spells that go on: no month, no
/// end. The pair files hold spells that end the day before they begin, where one state took over from another: no day,
/// and no fault.
Days days(const CsvRecord& r, int first) {
  const auto from = date(r, first + 2, first + 1, first);
  if (!from) refuse(r.csv, r.row.line, cell(r, first + 2).column, "the year of entry is missing");
  auto until = date(r, first + 5, first + 4, first + 3);
  if (until && until->precision == Precision::year) until.reset();
  if (until && last_day(*until) + 1 < from->day)
    refuse(r.csv, r.row.line, cell(r, first + 5).column, "the spell ends before it begins");
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

}  // namespace

void read_cow4_member(const CsvRecord& r, AllianceRecords& out) {
  enum { id, ccode, first_day, defense = first_day + 6, release = defense + 4 };
  check_version(r, release);
  CodedAlliance& a = alliance_of(r, out);
  const Days d = days(r, first_day);
  if (d.none) return;
  add_member(a, {required_number(r, ccode, 1, 999), d.from, d.until, four_words(r, defense), r.row.line});
  count_members(a);
}

void read_cow4_member_year(const CsvRecord& r, AllianceRecords& out) {
  enum { id, ccode, first_day, defense = first_day + 6, year = defense + 4, release };
  check_version(r, release);
  (void)required_number(r, year, 1800, 2100);
  CodedAlliance& a = alliance_of(r, out);
  const Days d = days(r, first_day);
  if (d.none) return;
  add_member(a, {required_number(r, ccode, 1, 999), d.from, d.until, four_words(r, defense), r.row.line});
  count_members(a);
}

void read_cow4_dyad(const CsvRecord& r, AllianceRecords& out) {
  enum { id, ccode1, ccode2, first_day, defense = first_day + 6, asymmetric = defense + 4, release };
  check_version(r, release);
  CodedAlliance& a = alliance_of(r, out);
  const Days d = days(r, first_day);
  const int one = required_number(r, ccode1, 1, 999), two = required_number(r, ccode2, 1, 999);
  const Obligations owes = four_words(r, defense);
  const bool differs = flag(r, asymmetric);
  if (d.none) return;
  add_pair(a, {one, two, d.from, d.until, owes, differs});
  add_pair(a, {two, one, d.from, d.until, owes, differs});
}

void read_cow4_directed(const CsvRecord& r, AllianceRecords& out) {
  enum { id, ccode1, ccode2, first_day, defense = first_day + 6, release = defense + 4 };
  check_version(r, release);
  CodedAlliance& a = alliance_of(r, out);
  const Days d = days(r, first_day);
  if (d.none) return;
  add_pair(a, {required_number(r, ccode1, 1, 999), required_number(r, ccode2, 1, 999), d.from, d.until,
               four_words(r, defense), false});
}

namespace {

void add_state(std::vector<StateSpell>& list, const CsvRecord& r, const StateSpell& s) {
  if (last_day(s.until) < s.from.day) refuse(r.csv, r.row.line, 1, "the state ends before it begins");
  const bool known = std::any_of(list.begin(), list.end(),
                                 [&](const StateSpell& k) { return k.number == s.number && k.from == s.from; });
  if (!known) list.push_back(s);
}

}  // namespace

void read_cow_state(const CsvRecord& r, AllianceRecords& out) {
  enum { abbreviation, ccode, styear, stmonth, stday, endyear, endmonth, endday };
  const auto from = date(r, styear, stmonth, stday), until = date(r, endyear, endmonth, endday);
  if (!from || !until) refuse(r.csv, r.row.line, cell(r, styear).column, "a year is missing");
  add_state(out.cow_states, r, {required_number(r, ccode, 1, 999), cell(r, abbreviation).text, {}, *from, *until});
}

void read_cow_state_dates(const CsvRecord& r, AllianceRecords& out) {
  add_state(out.cow_states, r,
            {required_number(r, 0, 1, 999), cell(r, 1).text, cell(r, 2).text, iso_date(r, 3), iso_date(r, 4)});
}

void read_gw_state(const CsvRecord& r, AllianceRecords& out) {
  add_state(out.gw_states, r,
            {required_number(r, 0, 1, 999), cell(r, 1).text, cell(r, 2).text, iso_date(r, 3), iso_date(r, 4)});
}

}  // namespace lattice
