// ATOP 4.01 (alliances; members and their phases) and the directed dyad-years of ATOP 5.1.
// Leeds, B.A., J.M. Ritter, S.M. Mitchell and A.G. Long, "Alliance Treaty Obligations and Provisions, 1815-1944",
// International Interactions 28 (2002), and later releases. Entry dates are days of signature; yrexit 0 or empty means
// in force at the end of 2016.
#include "record_layouts.hpp"

namespace lattice {
namespace {

Obligations five_words(const CsvRecord& r, int first) {
  Obligations out = 0;
  for (const Obligation o : all_obligations)
    if (flag(r, first + static_cast<int>(o))) out |= bit(o);
  return out;
}

/// The last cell of a row names the release; a file cut off inside its last row shows here.
void check_version(const CsvRecord& r, int i) {
  if (cell(r, i).text != "4.01")
    refuse(r.csv, r.row.line, cell(r, i).column,
           "version \"" + cell(r, i).text + "\" where 4.01 is expected; is the file truncated, or of another release?");
}

}  // namespace

void read_atop4_alliance(const CsvRecord& r, AllianceRecords& out) {
  enum { atopid, cow4id, begyr, begmo, begday, endyr, endmo, endday, bilat, defense, asymm = defense + 5, release };
  check_version(r, release);
  const int id = required_number(r, atopid, 1, 99999);
  CodedAlliance& a = alliance(out.atop4, Record::atop4, id);
  if (a.words != 0xFF) refuse(r.csv, r.row.line, 1, "alliance " + std::to_string(id) + " stands twice");
  if (!date(r, begyr, begmo, begday))
    refuse(r.csv, r.row.line, cell(r, begyr).column, "the year of signature is missing");
  (void)date(r, endyr, endmo, endday);
  (void)flag(r, asymm);
  a.cow_id = number(r, cow4id);
  a.bilateral = flag(r, bilat);
  a.words = five_words(r, defense);
}

void read_atop4_member(const CsvRecord& r, AllianceRecords& out) {
  enum {
    atopid,
    cow4id,
    member,
    yrent,
    moent,
    dayent,
    yrexit,
    moexit,
    dayexit,
    bilat,
    phase,
    defense,
    release = defense + 5
  };
  check_version(r, release);
  CodedAlliance& a = alliance(out.atop4, Record::atop4, required_number(r, atopid, 1, 99999));
  const auto from = date(r, yrent, moent, dayent);
  if (!from) refuse(r.csv, r.row.line, cell(r, yrent).column, "the year of entry is missing");
  const auto until = date(r, yrexit, moexit, dayexit);
  if (until && last_day(*until) < from->day)
    refuse(r.csv, r.row.line, cell(r, yrexit).column, "the member leaves before it enters");
  (void)number(r, phase);
  a.cow_id = number(r, cow4id);
  a.bilateral = flag(r, bilat);
  a.members.push_back({required_number(r, member, 1, 9999), *from, until, five_words(r, defense), r.row.line});
}

void read_atop5_pair_year(const CsvRecord& r, AllianceRecords& out) {
  enum { ccode1, ccode2, year, defense };
  const auto small = [&](int i, int least, int most) {
    return static_cast<std::int16_t>(required_number(r, i, least, most));
  };
  const PairYear p{small(ccode1, 1, 999), small(ccode2, 1, 999), small(year, 1815, 2100), five_words(r, defense)};
  if (p.by == p.to) refuse(r.csv, r.row.line, cell(r, ccode2).column, "a state is paired with itself");
  out.atop5.push_back(p);
}

}  // namespace lattice
