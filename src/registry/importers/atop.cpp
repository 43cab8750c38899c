// ATOP 4.01 (alliances; members and their phases) and the directed dyad-years of ATOP 5.1.
// Leeds, B.A., J.M. Ritter, S.M. Mitchell and A.G. Long, "Alliance Treaty Obligations and Provisions, 1815-1944",
// International Interactions 28 (2002), and later releases. Entry dates are days of signature; yrexit 0 or empty means
// in force at the end of 2016.
#include "record_layouts.hpp"

namespace lattice {
namespace {

constexpr std::pair<std::string_view, Obligation> five_words[] = {{"defense", Obligation::defense},
                                                                  {"offense", Obligation::offense},
                                                                  {"neutral", Obligation::neutral},
                                                                  {"nonagg", Obligation::nonagg},
                                                                  {"consul", Obligation::consul}};

void read_alliance(const FileRow& r, AllianceRecords& out) {
  check_release(r, "4.01");
  const int id = key_within(r, "atopid", 1, 99999);
  CodedAlliance& a = alliance(out.atop4, Record::atop4, id);
  if (a.words != 0xFF) refuse(r, "atopid", "alliance " + std::to_string(id) + " stands twice");
  if (!date(r, "begyr", "begmo", "begday")) refuse(r, "begyr", "the year of signature is missing");
  (void)date(r, "endyr", "endmo", "endday");
  a.cow_id = number(r, "cow4id");
  a.bilateral = flag(r, "bilat");
  a.words = words_of(r, five_words);
}

void read_atop_member(const FileRow& r, AllianceRecords& out) {
  check_release(r, "4.01");
  CodedAlliance& a = alliance(out.atop4, Record::atop4, key_within(r, "atopid", 1, 99999));
  const auto from = date(r, "yrent", "moent", "dayent");
  if (!from) refuse(r, "yrent", "the year of entry is missing");
  const auto until = date(r, "yrexit", "moexit", "dayexit");
  if (until && last_day(*until) < from->day) refuse(r, "yrexit", "the member leaves before it enters");
  a.cow_id = number(r, "cow4id");
  a.bilateral = flag(r, "bilat");
  a.members.push_back({key_within(r, "member", 1, 9999), *from, until, words_of(r, five_words)});
}

}  // namespace

void read_atop4_alliances(const OfficialFile& file, AllianceRecords& out) {
  for (std::size_t r = 0; r < file.rows(); ++r) read_alliance({file, r}, out);
}

void read_atop4_members(const OfficialFile& file, AllianceRecords& out) {
  for (std::size_t r = 0; r < file.rows(); ++r) read_atop_member({file, r}, out);
}

void read_atop5_pair_years(const OfficialFile& file, AllianceRecords& out) {
  const auto &one = file.key("ccode1"), &two = file.key("ccode2"), &years = file.key("year");
  const Wholes flags[] = {file.whole("atop_defense"), file.whole("atop_offense"), file.whole("atop_neutral"),
                          file.whole("atop_nonagg"), file.whole("atop_consul")};
  for (std::size_t r = 0; r < file.rows(); ++r) {
    const FileRow row{file, r};
    if (one[r] < 1 || one[r] > 999) (void)key_within(row, "ccode1", 1, 999);
    if (two[r] < 1 || two[r] > 999) (void)key_within(row, "ccode2", 1, 999);
    if (one[r] == two[r]) refuse(row, "ccode2", "a state is paired with itself");
    Obligations owes = 0;
    for (const Obligation o : all_obligations)
      if (flags[static_cast<std::size_t>(o)][r].value_or(0) > 0) owes |= bit(o);
    const auto small = [](std::int32_t value) { return static_cast<std::int16_t>(value); };
    out.atop5.push_back({small(one[r]), small(two[r]), small(years[r]), owes});
  }
}

}  // namespace lattice
