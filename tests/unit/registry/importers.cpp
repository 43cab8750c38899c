// Importers: hand-made files in the official layouts, good and bad.
#include <doctest/doctest.h>

#include "lattice/importers.hpp"
#include "tiny_world.hpp"

using namespace lattice;
using namespace tiny;

namespace {

const std::string good = std::string(atop_members_header) +
                         "9001,,7,10,1,1900,5,0,1910,,,0,1,0,1,0,0,0,1,4.01\n"
                         "9001,,7,20,1,1900,5,0,1910,,,0,1,0,0,0,0,0,1,4.01\n"
                         "9002,,,10,1,1950,2,3,0,0,0,1,1,0,0,0,1.0,1,0,4.01\n"
                         "9002,,,30,1,1950,2,3,0,0,0,1,1,0,0,0,1,1,0,4.01\n";

/// The place and the words of the fault of a file.
std::pair<std::string, std::string> fault_of(const std::string& name, const std::string& text) {
  const Folder folder;
  folder.write(name, text);
  try {
    (void)read_alliance_records(folder.path.string());
  } catch (const Error& e) {
    CHECK(e.fault == Fault::bad_input);
    return {e.where.substr(e.where.find(name) == std::string::npos ? 0 : e.where.find(name)), e.what()};
  }
  return {"no fault", ""};
}

std::string replaced_all(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
  return text;
}

}  // namespace

TEST_CASE("ATOP members: precision of dates, 0 and empty for still in force, duties by member") {
  const Folder folder;
  folder.write("atop4_01m.csv", good);
  const AllianceRecords r = read_alliance_records(folder.path.string());
  REQUIRE(r.atop4.size() == 2);
  const CodedAlliance& a = r.atop4[0];
  CHECK(a.id == 9001);
  CHECK(a.cow_id == 7);
  CHECK(write_date(a.members[0].from) == "1900-05");
  CHECK(write_date(*a.members[0].until) == "1910");
  CHECK(has(a.members[0].owes, Obligation::defense));
  CHECK_FALSE(has(a.members[1].owes, Obligation::defense));
  CHECK(has(a.members[1].owes, Obligation::consul));
  CHECK_FALSE(r.atop4[1].members[0].until);
  CHECK(has(r.atop4[1].members[0].owes, Obligation::neutral));  // written 1.0
}

TEST_CASE("line ends, a byte order mark, and columns between the needed ones do not matter") {
  const Folder folder;
  for (const std::string& text : {replaced_all(good, "\n", "\r"), replaced_all(good, "\n", "\r\n"),
                                  "\xef\xbb\xbf" + good, replaced_all(good, "\n", "\n\n")}) {
    folder.write("atop4_01m.csv", text);
    const AllianceRecords r = read_alliance_records(folder.path.string());
    CHECK(r.atop4.size() == 2);
    CHECK(r.atop4[1].members[1].state == 30);
  }
}

TEST_CASE("a file is known by its header when its name is not the usual one") {
  const Folder folder;
  folder.write("my alliances.csv", good);
  folder.write("notes.csv", "a,b\n1,2\n");
  CHECK(read_alliance_records(folder.path.string()).atop4.size() == 2);
}

TEST_CASE("faults name file, line, column and the layout expected, and nothing is imported") {
  const std::string name = "atop4_01m.csv";
  const auto check = [&](const std::string& text, const std::string& place, const std::string& word) {
    const auto [where, what] = fault_of(name, text);
    CHECK(where == name + ":" + place);
    CHECK_MESSAGE(what.find(word) != std::string::npos, what);
    CHECK(what.find("atop4-members") != std::string::npos);
  };
  check(good.substr(0, good.size() - 20), "5:28", "truncated");       // cut inside the last row
  check(good.substr(0, good.size() - 2), "5:44", "version \"4.0\"");  // cut inside the last cell
  check("", "1:1", "empty");
  check(atop_members_header, "1:1", "no row");
  check(replaced_all(good, "member,", "membre,"), "1:1", "no column named member");
  check(replaced_all(replaced_all(good, "defense,offense", "offense,DEFENSE"), "DEFENSE", "defense"), "1:97",
        "another order");
  check(replaced_all(good, ",1900,5,0", ",1900,13,0"), "2:14", "no day");
  check(replaced_all(good, ",1900,5,0", ",19x0,5,0"), "2:14", "whole number");
  check(replaced_all(good, ",1900,5,0", ",1900.5,5,0"), "2:14", "whole number");
  check(replaced_all(good, "9001,,7,10", "9001,,7,"), "2:9", "empty");
  check(replaced_all(good, ",0,1,0,1,0,0,0,1,4.01", ",0,1,0,2,0,0,0,1,4.01"), "2:36", "0 or 1");
  check(replaced_all(good, "9002,,,30", "9002,,,\"30"), "5:8", "never closed");
  check(std::string("\xff\xfe") + good, "1:1", "UTF-16");
  check(good + std::string(1, '\0'), "6:1", "zero byte");
}

TEST_CASE(
    "a file cut off anywhere, or with any one letter changed, is read or refused with a place, and nothing worse") {
  const Folder folder;
  int refused = 0;
  const auto attempt = [&](const std::string& text) {
    folder.write("atop4_01m.csv", text);
    try {
      (void)read_alliance_records(folder.path.string());
    } catch (const Error& e) {
      ++refused;
      CHECK(e.fault == Fault::bad_input);
      CHECK(e.where.find("atop4_01m.csv:") != std::string::npos);
    }
  };
  for (std::size_t n = 0; n < good.size(); n += 3) attempt(good.substr(0, n));
  CHECK(refused > 100);
  for (std::size_t n = 0; n < good.size(); n += 2)
    for (const char ch : {'"', '\r', ',', 'x', '\xe9'}) {
      std::string text = good;
      text[n] = ch;
      attempt(text);
    }
}

TEST_CASE("ATOP's two files must hold the same alliances") {
  const Folder folder;
  folder.write("atop4_01m.csv", good);
  const std::string header =
      "atopid,cowid,cow4id,begyr,begmo,begday,endyr,endmo,endday,bilat,defense,offense,neutral,nonagg,consul,asymm,"
      "version\n";
  folder.write("atop4_01a.csv", header + "9001,,7,1900,5,,1910,,,1,1,0,0,0,1,1,4.01\n");
  CHECK_THROWS_AS(read_alliance_records(folder.path.string()), Error);
  folder.write("atop4_01a.csv",
               header + "9001,,7,1900,5,,1910,,,1,1,0,0,0,1,1,4.01\n9002,,,1950,2,3,0,0,0,1,0,0,1,1,0,0,4.01\n");
  CHECK(read_alliance_records(folder.path.string()).atop4.size() == 2);
}

TEST_CASE("COW: four layouts tell the same spells once; quoted commas and Latin-1 names are read") {
  const Folder folder;
  const std::string spell = ",1,2,1950,,,,0,1,1,0,0,1,";
  folder.write("alliance_v4.1_by_member.csv",
               cow_members_header + ("7,10,\"Ar, land of\"" + spell + "4.1\n7,20,C\xf4te" + spell + "4.1\n"));
  folder.write("alliance_v4.1_by_member_yearly.csv",
               "version4id,ccode,state_name,mem_st_day,mem_st_month,mem_st_year,mem_end_day,mem_end_month,mem_end_year,"
               "left_censor,right_censor,defense,neutrality,nonaggression,entente,year,version\n"
               "7,10,Ar,1,2,1950,,,2012,0,1,1,0,0,1,1950,4.1\n7,10,Ar,1,2,1950,,,2012,0,1,1,0,0,1,1951,4.1\n");
  const std::string pair =
      "version4id,ccode1,state_name1,ccode2,state_name2,dyad_st_day,dyad_st_month,dyad_st_year,dyad_end_day,dyad_end_"
      "month,dyad_end_year,left_censor,right_censor,defense,neutrality,nonaggression,entente,";
  folder.write("alliance_v4.1_by_dyad.csv", pair +
                                                "asymmetric,version\n7,10,A,20,B,1,2,1950,,,,0,1,1,0,0,1,1,4.1\n7,20,B,"
                                                "30,C,9,8,1954,8,8,1954,0,0,1,0,0,1,0,4.1\n");
  folder.write("alliance_v4.1_by_directed.csv",
               pair + "version\n7,10,A,20,B,1,2,1950,,,,0,1,1,0,0,1,4.1\n7,20,B,10,A,1,2,1950,,,,0,1,1,0,0,1,4.1\n");
  const AllianceRecords r = read_alliance_records(folder.path.string());
  REQUIRE(r.cow4.size() == 1);
  CHECK(r.cow4[0].members.size() == 2);
  CHECK_FALSE(r.cow4[0].members[0].until);
  CHECK(r.cow4[0].pairs.size() == 2);  // the spell without a day is none
  CHECK(r.cow4[0].pairs[0].asymmetric);
  CHECK(r.cow4[0].words == (bit(Obligation::defense) | bit(Obligation::consul)));
  CHECK(r.notes.size() == 1);  // Latin-1
}

TEST_CASE("dyad-years and lists of states") {
  const Folder folder;
  folder.write(
      "ps_atop_alliance.csv",
      "\"ccode1\",\"ccode2\",\"year\",\"atop_defense\",\"atop_offense\",\"atop_neutral\",\"atop_nonagg\",\"atop_"
      "consul\"\n10,20,1950,1,0,0,0,0\n10,20,1951,1,0,0,0,0\n10,20,1953,1,0,0,0,0\n20,10,1950,0,0,0,1,0\n");
  folder.write("ps_cow_states.csv",
               "stateabb,ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday,version\nARL,10,Arland,1816,1,1,"
               "2016,12,31,2016\n");
  folder.write("ps_gw_states.csv",
               "gwcode,stateabb,statename,startdate,enddate\n10,ARL,Arland,1816-01-01,2017-12-31\n");
  const AllianceRecords r = read_alliance_records(folder.path.string());
  CHECK(r.atop5.size() == 4);
  CHECK(r.cow_states.size() == 1);
  CHECK(write_date(r.gw_states.at(0).until) == "2017-12-31");
  Notes notes;
  const World w = world({});
  const auto coded = coded_agreements(w, r, notes);
  REQUIRE(coded.size() == 1);
  CHECK(coded[0].id == "atop5-10-20");
  REQUIRE(coded[0].commitments.size() == 3);  // defence 1950-51 and 1953, non-aggression back
  CHECK(coded[0].commitments[0].window == Span{make_day(1950, 1, 1), make_day(1952, 1, 1)});
}

TEST_CASE("coded agreements: coarse promises by member; a curated entry with the same number wins") {
  const Folder folder;
  folder.write("atop4_01m.csv", good);
  const AllianceRecords r = read_alliance_records(folder.path.string());
  Notes notes;
  World w = with_coded(world({}), r, notes);
  REQUIRE(w.agreements.size() == 2);
  const Agreement& a = find_agreement(w, "atop-9001");
  CHECK(a.form == Form::coded);
  CHECK(bindingness_of(a.form) == Bindingness::binding);
  CHECK(a.cow == std::vector<int>{7});
  REQUIRE(a.commitments.size() == 2);
  CHECK(a.commitments[0].kind == Kind::defence);
  CHECK(a.commitments[0].owed_by.states.size() == 1);  // only Arland
  CHECK(is_party(a, look_up_state(w, "BBB").value(), make_day(1905, 1, 1)));
  CHECK(find_agreement(w, "atop-9002").life.contains(make_day(2020, 1, 1)));
  w = with_coded(world({{"ours", agreement("ours", "signed = 1900-05-01\nin_force = 1900-05-01\n",
                                           "ids = { cow = [7] }", parties("\"AAA\", \"BBB\"") + promise("defence"))}}),
                 r, notes);
  CHECK(w.agreements.size() == 2);
  CHECK_FALSE(w.names.agreement_by_id.contains("atop-9001"));
}

TEST_CASE("no folder, a folder in place of a file") {
  CHECK_THROWS_AS(read_alliance_records("/nonexistent/official"), Error);
  const Folder folder;
  std::filesystem::create_directories(folder.path / "atop4_01m.csv");
  try {
    (void)read_alliance_records(folder.path.string());
    FAIL("a folder was read");
  } catch (const Error& e) {
    CHECK(e.fault == Fault::io);
  }
}
