// Coverage on a tiny world: every finding, every way of explaining, and the sums.
#include <doctest/doctest.h>

#include <algorithm>

#include "lattice/coverage.hpp"
#include "tiny_world.hpp"

using namespace lattice;
using namespace tiny;

namespace {

CodedAlliance alliance_of(int id, const std::string& from, const std::string& until, Obligations a, Obligations b) {
  const auto end = until.empty() ? std::optional<Date>{} : read_date(until);
  CodedAlliance out;
  out.id = id;
  out.bilateral = true;
  out.words = a | b;
  out.members = {{10, *read_date(from), end, a}, {20, *read_date(from), end, b}};
  return out;
}

constexpr Obligations D = bit(Obligation::defense), C = bit(Obligation::consul);

std::string entry(const std::string& id, const std::string& dates, const std::string& number,
                  const std::string& more = promise("defence")) {
  return agreement(id, dates, "ids = { atop = [" + number + "] }", parties("\"AAA\", \"BBB\"") + more);
}

const CoverageRow& row(const Coverage& c, int alliance, Obligation word = Obligation::defense) {
  const auto it = std::find_if(c.rows.begin(), c.rows.end(),
                               [&](const CoverageRow& r) { return r.alliance == alliance && r.word == word; });
  REQUIRE(it != c.rows.end());
  return *it;
}

const std::string life = "signed = 1950-01-01\nin_force = 1950-06-01\nended = 1960-01-01\nended_how = \"expired\"\n";

}  // namespace

TEST_CASE("matched within a year; more than a year is a difference; a reviewed line explains it") {
  const World w = world({{"x", entry("x", life, "1")}, {"y", entry("y", life, "2")}});
  AllianceRecords r;
  r.atop4 = {alliance_of(1, "1949-07-01", "1960-12-01", D, D), alliance_of(2, "1950-01-01", "1965", D, D)};
  Coverage c = cover(w, r, {});
  CHECK(row(c, 1).finding == Finding::matched);
  CHECK(row(c, 2).finding == Finding::differs);
  CHECK(row(c, 2).difference.find("ends 1965-01-01/1965-12-31 there, 1960-01-01 here") != std::string::npos);
  c = cover(w, r,
            {{Record::atop4, 2, "defense", "y", "end_date", "It was denounced."},
             {Record::atop4, 1, "*", "x", "end_date", "Nothing to explain."}});
  CHECK(row(c, 2).finding == Finding::explained);
  CHECK(row(c, 2).reason == "It was denounced.");
  REQUIRE(c.notes.size() == 1);
  CHECK(c.notes[0].text.find("explains nothing") != std::string::npos);
}

TEST_CASE("a reason explains only what its code may explain") {
  const World w = world({{"y", entry("y", life, "2")}});
  AllianceRecords r;
  r.atop4 = {alliance_of(2, "1950-01-01", "1965", D, D)};
  CHECK(row(cover(w, r, {{Record::atop4, 2, "*", "y", "entry_into_force", "Wrong end of the matter."}}), 2).finding ==
        Finding::differs);
}

TEST_CASE("rules: signature, successor, several numbers, not binding, never in force") {
  const std::string late = "signed = 1950-01-10\nin_force = 1952-06-01\nended = 1960-01-01\nended_how = \"expired\"\n";
  const std::string first =
      "signed = 1950-01-01\nin_force = 1950-01-01\nended = 1955-01-01\nended_how = \"replaced\"\nreplaced_by = \"b\"\n";
  const std::string second =
      "signed = 1955-01-01\nin_force = 1955-01-01\nended = 1960-01-01\nended_how = \"expired\"\n";
  World w = world({{"a", entry("a", first, "2")},
                   {"b", agreement("b", second, "", parties("\"AAA\", \"BBB\"") + promise("defence"))},
                   {"s", entry("s", late, "1")},
                   {"m", entry("m", life, "3, 4")},
                   {"n", entry("n", "signed = 1950-01-01\nin_force = \"never\"\n", "5")},
                   {"p", entry("p", life, "6")}});
  w.agreements.change([](Agreement& a) {
    if (a.id == "p") a.form = Form::political;
  });
  AllianceRecords r;
  r.atop4 = {alliance_of(1, "1950-01-01", "1960", D, D), alliance_of(2, "1950", "1960", D, D),
             alliance_of(3, "1950", "1955", D, D),       alliance_of(4, "1955", "1960", D, D),
             alliance_of(5, "1950", "1952", D, D),       alliance_of(6, "1950", "1960", D, D)};
  const Coverage c = cover(w, r, {});
  const auto code = [&](int id) { return row(c, id).codes.empty() ? std::string() : row(c, id).codes.front(); };
  CHECK(code(1) == "rule:signature_date");
  CHECK(code(2) == "rule:successor");
  CHECK(code(3) == "rule:one_file_many_ids");
  CHECK(code(4) == "rule:one_file_many_ids");
  CHECK(code(5) == "rule:never_in_force");
  CHECK(code(6) == "rule:not_binding");
  for (int id = 1; id <= 6; ++id) CHECK(row(c, id).finding == Finding::explained);
}

TEST_CASE(
    "rules: wider triggers, offence that holds defence, hostile alliances, dialogue, successor signed, later "
    "accession, state system") {
  const std::string span =
      "signed = 1950-01-01\nin_force = 1950-01-01\nended = 1955-06-01\nended_how = \"replaced\"\nreplaced_by = \"z\"\n";
  const std::string both = parties("\"AAA\", \"BBB\"");
  const auto one = [&](const std::string& id, int number, const std::string& promises) {
    return std::pair(id, agreement(id, life, "ids = { atop = [" + std::to_string(number) + "] }", both + promises));
  };
  const std::string any_war =
      "[[commitment]]\narticle = \"I\"\nkind = \"defence\"\ntrigger = \"any_war\"\ndiscretion = \"own_means\"\ngist = "
      "\"G.\"\nbasis = \"memory\"\nsource = [\"s\"]\n";
  const std::string no_bloc =
      "[[commitment]]\narticle = \"I\"\nkind = \"no_aid_to_adversary\"\ntrigger = \"none\"\ndiscretion = "
      "\"automatic\"\ngist = \"G.\"\nbasis = \"memory\"\nsource = [\"s\"]\n";
  const World w = world(
      {one("a", 1, any_war),
       one("b", 2, promise("offence")),
       one("c", 3, no_bloc),
       one("d", 4, promise("dialogue")),
       {"e", agreement("e", span, "ids = { atop = [5] }", both + promise("defence"))},
       {"z", agreement("z", "signed = 1953-01-01\nin_force = 1955-06-01\nended = 1970-01-01\nended_how = \"expired\"\n",
                       "", both + promise("consultation"))},
       {"f", agreement("f", "signed = 2010-01-01\nin_force = 2010-01-01\n", "ids = { atop = [6] }",
                       both + "[[party]]\nstate = \"CCC\"\nfrom = 2018-01-01\n" + promise("defence"))}});
  const Obligations O = bit(Obligation::offense), N = bit(Obligation::nonagg);
  AllianceRecords r;
  r.atop4 = {alliance_of(1, "1950-06-01", "1960-01-01", O, O), alliance_of(2, "1950-06-01", "1960-01-01", D, D),
             alliance_of(3, "1950-06-01", "1960-01-01", N, N), alliance_of(4, "1950-06-01", "1960-01-01", C, C),
             alliance_of(5, "1950-01-01", "1953-01-01", D, D), alliance_of(6, "2010-01-01", "", D, D)};
  r.atop4[5].members.push_back({30, *read_date("2016-05-01"), {}, D});
  const Coverage c = cover(w, r, {});
  const auto code = [&](int id, Obligation o) {
    return row(c, id, o).codes.empty() ? std::string() : row(c, id, o).codes.front();
  };
  CHECK(code(1, Obligation::offense) == "rule:wider_trigger");
  CHECK(code(2, Obligation::defense) == "rule:offence_includes_defence");
  CHECK(code(3, Obligation::nonagg) == "rule:no_hostile_alliance");
  CHECK(code(4, Obligation::consul) == "rule:dialogue");
  CHECK(code(5, Obligation::defense) == "rule:successor_signed");
  CHECK(code(6, Obligation::defense) == "rule:later_accession");
}

TEST_CASE(
    "COW: what ATOP's reviewed line explains explains COW too, if COW has the same; asymmetry is flagged, not told") {
  const World w = world({{"x", agreement("x", life, "ids = { atop = [1], cow = [2] }",
                                         parties("\"AAA\", \"BBB\"") + promise("defence", "owed_by = [\"AAA\"]\n"))}});
  AllianceRecords r;
  r.atop4 = {alliance_of(1, "1950-06-01", "1965-03-01", D, 0)};
  r.cow4 = {alliance_of(2, "1950-06-01", "1965-03-10", D, D)};
  r.cow4[0].record = Record::cow4;
  r.cow4[0].pairs = {{10, 20, *read_date("1950-06-01"), read_date("1965-03-10"), D, true}};
  const Coverage c = cover(w, r, {{Record::atop4, 1, "defense", "x", "end_date", "It ran out."}});
  CHECK(row(c, 2).finding == Finding::explained);
  CHECK(row(c, 2).codes == std::vector<std::string>{"rule:cow_undirected", "rule:same_as_atop"});
  CHECK(row(c, 2).reason.find("It ran out.") != std::string::npos);
}

TEST_CASE("direction counts; missing comes before the rest; duties only here are listed") {
  const World w =
      world({{"x", entry("x", life, "1",
                         promise("defence", "owed_by = [\"AAA\"]\nowed_to = [\"BBB\"]\n") + promise("neutrality"))}});
  AllianceRecords r;
  r.atop4 = {alliance_of(1, "1950-06-01", "1960-01-01", D, D), alliance_of(9, "1970-01-01", "", C, C)};
  const Coverage c = cover(w, r, {});
  CHECK(row(c, 1).finding == Finding::differs);
  CHECK(row(c, 1).difference == "owed only there by BBB");
  CHECK(row(c, 9, Obligation::consul).finding == Finding::missing);
  CHECK(c.rows.front().alliance == 9);  // longer
  CHECK(c.rows.back().finding == Finding::only_here);
  CHECK(c.rows.back().word == Obligation::neutral);
}

TEST_CASE("headline shares and dyad-years add up") {
  const World w = world({{"x", entry("x", life, "1")}});
  AllianceRecords r;
  r.atop4 = {alliance_of(1, "1950-06-01", "1960-01-01", D, D), alliance_of(9, "1958-01-01", "1961-12-31", D, 0)};
  for (std::int16_t y = 1949; y <= 1951; ++y) r.atop5.push_back({10, 20, y, D});
  const Coverage c = cover(w, r, {});
  CHECK(c.shares[0].part == 1);
  CHECK(c.shares[0].whole == 2);
  CHECK(c.shares[3].whole == 22 + 4);  // 1950 to 1960 both ways, 1958 to 1961 one way
  CHECK(c.shares[3].part == 22 + 3);   // 1961 is not ours
  int both = 0, here = 0, there = 0;
  for (const PairCount& p : c.pairs) both += p.both, here += p.only_here, there += p.only_there;
  CHECK(both == 2);
  CHECK(there == 1);
  CHECK(here == 9 + 11);
}

TEST_CASE("states of the official lists that the register lacks are named") {
  AllianceRecords r;
  r.cow_states = {{10, "ARL", "Arland", *read_date("1816"), *read_date("2016")},
                  {99, "NIL", "Nowhere", *read_date("1816"), *read_date("2016")}};
  const Coverage c = cover(world({}), r, {});
  REQUIRE(c.notes.size() == 1);
  CHECK(c.notes[0].text == "no state has the COW number 99 (NIL)");
}

TEST_CASE("explanations are read whole or refused with their line") {
  const std::string head = "record,alliance,obligation,agreement,code,reason\n";
  const auto read = [&](const std::string& line) {
    return load_explanations(data_of_texts({{"coverage/explanations.csv", head + line}}));
  };
  const auto list = read("atop4,12,*,x,end_date,\"One, two.\"\n# a remark\n\ncow4,3,consul,-,not_a_commitment,None.\n");
  REQUIRE(list.size() == 2);
  CHECK(list[0].reason == "One, two.");
  CHECK(list[1].record == Record::cow4);
  for (const char* bad :
       {"atop9,12,*,x,end_date,R.\n", "atop4,x,*,x,end_date,R.\n", "atop4,12,defence,x,end_date,R.\n",
        "atop4,12,*,x,mood,R.\n", "atop4,12,*,x,end_date,\n", "atop4,12,*\n", "atop4,12,*,x,rule:successor,R.\n"})
    CHECK_THROWS_AS(read(bad), Error);
  CHECK(load_explanations(data_of_texts({})).empty());
}
