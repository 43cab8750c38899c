// Disputes and wars: de-duplication, pairing of participants, initiation, peace years.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "../../../src/panel/disputes.hpp"
#include "../../../src/panel/fill.hpp"
#include "folder.hpp"

using namespace lattice;
using namespace lattice::test;

namespace {

panel::DisputeYear dispute(int number, int onset, int fatality, int hostlev, int mindur, int maxdur, int recip,
                           int month) {
  panel::DisputeYear d{2, 20, 1900, {}};
  d.value[panel::dispnum] = number;
  d.value[panel::onset] = onset;
  d.value[panel::fatality] = fatality;
  d.value[panel::hostlev] = hostlev;
  d.value[panel::mindur] = mindur;
  d.value[panel::maxdur] = maxdur;
  d.value[panel::recip] = recip;
  d.value[panel::stmon] = month;
  return d;
}

int kept(std::vector<panel::DisputeYear> rows) {
  std::shuffle(rows.begin(), rows.end(), std::mt19937(7));
  const auto out = panel::whittle(rows);
  REQUIRE(out.size() == 1);
  return out[0].value[panel::dispnum].value_or(-1);
}

const char* dyads_header =
    "dispnum,ccode1,ccode2,year,gmlmidongoing,gmlmidonset,sidea1,sidea2,fatality1,fatality2,fatalpre1,fatalpre2,hiact1,"
    "hiact2,hostlev1,hostlev2,orig1,orig2,fatality,hostlev,recip,mindur,maxdur,stmon\n";

}  // namespace

TEST_CASE("whittle keeps one dispute of a pair and year, rule by rule") {
  CHECK(kept({dispute(1, 0, 6, 5, 9, 9, 1, 1), dispute(2, 1, 0, 2, 1, 1, 0, 12)}) ==
        2);  // an onset before an ongoing one
  CHECK(kept({dispute(1, 1, 0, 5, 9, 9, 1, 1), dispute(2, 1, 1, 2, 1, 1, 0, 12)}) == 2);   // deaths
  CHECK(kept({dispute(1, 1, 0, 5, 9, 9, 1, 1), dispute(2, 1, -9, 2, 1, 1, 0, 12)}) == 2);  // unknown deaths before none
  CHECK(kept({dispute(1, 1, 1, 2, 1, 1, 0, 12), dispute(2, 1, -9, 5, 9, 9, 1, 1)}) == 1);  // and after some
  CHECK(kept({dispute(1, 1, 1, 3, 9, 9, 1, 1), dispute(2, 1, 1, 4, 1, 1, 0, 12)}) == 2);   // hostility
  CHECK(kept({dispute(1, 1, 1, 4, 8, 9, 1, 1), dispute(2, 1, 1, 4, 9, 9, 0, 12)}) == 2);   // least duration
  CHECK(kept({dispute(1, 1, 1, 4, 9, 9, 1, 1), dispute(2, 1, 1, 4, 9, 10, 0, 12)}) == 2);  // greatest duration
  CHECK(kept({dispute(1, 1, 1, 4, 9, 9, 0, 1), dispute(2, 1, 1, 4, 9, 9, 1, 12)}) == 2);   // reciprocated
  CHECK(kept({dispute(1, 1, 1, 4, 9, 9, 1, 5), dispute(2, 1, 1, 4, 9, 9, 1, 4)}) == 2);    // earlier month
  CHECK(kept({dispute(3, 1, 1, 4, 9, 9, 1, 4), dispute(2, 1, 1, 4, 9, 9, 1, 4)}) == 2);    // lower number
}

TEST_CASE("participants on opposite sides are paired for the years they share a day") {
  using panel::Participant;
  const std::vector<Participant> members{{7, 2, 1900, 3, -9, 1902, 1, 5, 1, 0, 0, 9, 4, 1},
                                         {7, 20, 1901, 6, 1, 1902, 1, -9, 0, 0, 0, 8, 3, 0},
                                         {7, 40, 1902, 2, 1, 1902, 3, 1, 0, 0, 0, 8, 3, 0}};
  const auto rows = panel::pair_participants(members);
  REQUIRE(rows.size() == 4);  // (2,20) and (20,2) in 1901 and 1902; 40 came when 2 was gone
  for (const auto& row : rows) {
    CHECK(row.code1 != 40);
    CHECK(row.code2 != 40);
    CHECK(row.value[panel::onset] == (row.year == 1901 ? 1 : 0));
    CHECK(row.value[panel::sidea1] == (row.code1 == 2 ? 1 : 0));
  }
}

TEST_CASE(
    "gml-mids: unknown deaths are missing, -9 only for the peer; who initiated by three rules; no initiation without "
    "direction") {
  Folder folder;
  folder.put("states2016.csv", four_states)
      .put("ps_gml_mid_ddydisps.csv", std::string(dyads_header) +
                                          "5,2,20,1901,1,1,0,1,0,-9,0,-9,1,2,3,4,0,1,-9,4,1,7,7,3\n5,20,2,1901,1,1,1,0,"
                                          "-9,0,-9,0,2,1,4,3,1,0,-9,4,1,7,7,3\n");
  PanelRequest r = with(pairs(), {"gml-mids"});
  const Table t = whole_panel(r, folder.path());
  CHECK(cell(t, "gmlmidonset", 2, 20, 1901) == "1");
  CHECK(cell(t, "gmlmidonset", 2, 20, 1902) == "0");
  CHECK(cell(t, "dispnum", 2, 20, 1902) == "");
  CHECK(cell(t, "fatality2", 2, 20, 1901) == "");
  CHECK(cell(t, "init1", 2, 20, 1901) == "1");  // joined later: counts by the first rule
  r.initiation = Initiation::with_joiners;
  CHECK(cell(whole_panel(r, folder.path()), "init1", 2, 20, 1901) == "0");
  r.initiation = Initiation::originators;
  CHECK(cell(whole_panel(r, folder.path()), "init2", 2, 20, 1901) == "1");
  r.compat = true;
  CHECK(cell(whole_panel(r, folder.path()), "fatality2", 2, 20, 1901) == "-9");
  CHECK(whole_panel(with(pairs(1900, 1905, false), {"gml-mids"}), folder.path()).find("init1") == nullptr);
}

TEST_CASE("peace years by the name of the set or of its columns; --spells brings the set in") {
  Folder folder;
  folder.put("states2016.csv", four_states)
      .put("ps_gml_mid_ddydisps.csv", std::string(dyads_header) +
                                          "5,2,20,1901,1,1,0,1,0,-9,0,-9,1,2,3,4,0,1,-9,4,1,7,7,3\n5,2,20,1902,1,0,0,1,"
                                          "0,-9,0,-9,1,2,3,4,0,1,-9,4,1,7,7,3\n");
  PanelRequest r = pairs();
  for (const char* word : {"gml-mids", "gml_mids", "gmlmid", "gmlmidongoing", "gmlmidspell"}) {
    r.spells = {word};
    const Table t = whole_panel(r, folder.path());
    CHECK(cell(t, "gmlmidspell", 2, 20, 1901) == "1");
    CHECK(cell(t, "gmlmidspell", 2, 20, 1902) == "0");
    CHECK(cell(t, "gmlmidspell", 2, 20, 1905) == "2");
  }
  r.spells = {"gmlmidonset"};
  CHECK(cell(whole_panel(r, folder.path()), "gmlmidspell", 2, 20, 1905) == "3");
  r.spells = {"nmc"};
  CHECK_THROWS_AS(whole_panel(r, folder.path()), Error);
}

TEST_CASE("wars out of the owner's file: opposite sides on the same days, two stretches, deadlier war first") {
  Folder folder;
  std::string text =
      "WarNum,WarName,WarType,ccode,StateName,Side,StartMonth1,StartDay1,StartYear1,EndMonth1,EndDay1,EndYear1,"
      "StartMonth2,StartDay2,StartYear2,EndMonth2,EndDay2,EndYear2,TransFrom,WhereFought,Initiator,Outcome,TransTo,"
      "BatDeath,Version\r";
  text +=
      "1,W,1,2,Alpha,1,3,1,1900,5,1,1900,2,1,1901,3,1,1901,0,0,1,1,-8,500,4\r1,W,1,20,Beta,2,3,1,1900,3,1,1901,-8,-8,-"
      "8,-8,-8,-8,0,0,2,2,-8,-9,4\r";
  text +=
      "2,V,1,2,Alpha,1,1,1,1900,2,1,1900,-8,-8,-8,-8,-8,-8,0,0,2,1,-8,10,4\r2,V,1,20,Beta,2,1,1,1900,2,1,1900,-8,-8,-8,"
      "-8,-8,-8,0,0,1,2,-8,20,4\r";
  folder.put("states2016.csv", four_states).put("Inter-StateWarData_v4.0.csv", text);
  const Table t = whole_panel(with(pairs(), {"wars"}), folder.path());
  CHECK(cell(t, "warnum", 2, 20, 1900) == "1");
  CHECK(cell(t, "batdeath1", 2, 20, 1900) == "500");
  CHECK(cell(t, "batdeath2", 2, 20, 1900) == "");
  CHECK(cell(t, "initiator1", 2, 20, 1900) == "1");
  CHECK(cell(t, "initiator2", 2, 20, 1900) == "0");
  CHECK(cell(t, "resume", 20, 2, 1901) == "1");
  CHECK(cell(t, "cowinterongoing", 20, 2, 1902) == "0");
}

TEST_CASE("peace years: by calendar and by rows, against an obvious twin") {
  std::mt19937 random(11);
  for (int trial = 0; trial < 300; ++trial) {
    panel::Rows rows;
    std::vector<std::int8_t> events;
    std::vector<std::pair<int, int>> unit_year;
    for (std::int16_t unit = 0; unit < 3; ++unit)
      for (std::int16_t y = 0; y < 30; ++y) {
        if (random() % 4 == 0) continue;  // a year without a row
        const auto event = static_cast<std::int8_t>(random() % 9 == 0 ? missing_int<std::int8_t> : random() % 5 == 0);
        const auto last = static_cast<std::int16_t>(y - 1);
        const bool joins =
            !rows.runs.empty() && rows.runs.back().member[0] == unit && rows.runs.back().years.to == last;
        if (joins)
          rows.runs.back().years.to = y, ++rows.count;
        else
          rows.add({{unit, -1, -1, -1}, {y, y}});
        events.push_back(event);
        unit_year.emplace_back(unit, y);
      }
    const Column column{"event", "", events};
    for (const bool by_rows : {false, true}) {
      std::vector<std::int16_t> fast;
      panel::count_spells(column, rows, by_rows, fast);
      for (std::size_t i = 0; i < events.size(); ++i) {
        // The twin walks back to the last event or the first row of the unit; a missing event on the way leaves the
        // count unknown.
        int expected = 0;
        bool known = events[i] != missing_int<std::int8_t>;
        for (std::size_t j = i; known && j-- > 0 && unit_year[j].first == unit_year[i].first;) {
          if (events[j] == missing_int<std::int8_t>)
            known = false;
          else if (events[j] == 1) {
            expected = by_rows ? expected : unit_year[i].second - unit_year[j].second - 1;
            break;
          } else if (by_rows)
            ++expected;
          else
            expected = unit_year[i].second - unit_year[j].second;
        }
        CHECK(fast[i] == (known ? expected : missing_int<std::int16_t>));
      }
    }
  }
}
