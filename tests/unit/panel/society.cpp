// Trade, organisations, democracy, wealth, ideal points, leaders, armed conflicts and wars of states, on tiny files.
#include <doctest/doctest.h>

#include "folder.hpp"

using namespace lattice;
using test::cell;
using test::Folder;
using test::pairs;
using test::with;

namespace {

PanelRequest of_states(const std::string& set) {
  PanelRequest r = with(pairs(), {set});
  r.unit = Unit::state_year;
  return r;
}

/// The three states of the tiny list under their own numbers in both systems.
const char* crosswalk =
    "year,gwcode,ccode\n1900,2,2\n1901,2,2\n1902,2,2\n1903,2,2\n1901,20,20\n1902,20,20\n1947,2,2\n1948,2,2\n1949,2,2\n";

}  // namespace

TEST_CASE("trade: flow1 is what state 1 imports from state 2, and changes places when the pair is turned") {
  Folder folder;
  folder.put("states2016.csv", test::four_states)
      .put("Dyadic_COW_4.0.csv", "ccode1,ccode2,year,flow1,flow2,smoothflow1,smoothflow2\n2,20,1901,5,7.5,6,-9\n");
  const Table t = whole_panel(with(pairs(), {"trade"}), folder.path());
  CHECK(cell(t, "flow1", 2, 20, 1901) == "5");
  CHECK(cell(t, "flow2", 2, 20, 1901) == "7.5");
  CHECK(cell(t, "flow1", 20, 2, 1901) == "7.5");
  CHECK(cell(t, "flow2", 20, 2, 1901) == "5");
  CHECK(cell(t, "smoothflow1", 20, 2, 1901) == "");
  CHECK(cell(t, "smoothflow2", 20, 2, 1901) == "6");
  CHECK(cell(t, "flow1", 2, 20, 1902) == "");
}

TEST_CASE("trade of a state: imports are imports, -9 is missing") {
  Folder folder;
  folder.put("states2016.csv", test::four_states)
      .put("National_COW_4.0.csv", "ccode,year,imports,exports\n2,1901,10,-9\n20,1901,3,4.5\n");
  const Table t = whole_panel(of_states("trade"), folder.path());
  CHECK(cell(t, "imports", 2, 1901) == "10");
  CHECK(cell(t, "exports", 2, 1901) == "");
  CHECK(cell(t, "exports", 20, 1901) == "4.5");
}

TEST_CASE("igos: shared memberships both ways, of states by kind; a pair twice in a year is refused") {
  Folder folder;
  folder.put("states2016.csv", test::four_states)
      .put("cow_igo_ndy.csv", "ccode1,ccode2,year,dyadigos\n2,20,1901,12\n")
      .put("cow_igo_sy.csv",
           "ccode,year,sum_igo_full,sum_igo_associate,sum_igo_observer,sum_igo_anytype\n20,1901,1,2,3,6\n");
  const Table t = whole_panel(with(pairs(), {"igos"}), folder.path());
  CHECK(cell(t, "dyadigos", 2, 20, 1901) == "12");
  CHECK(cell(t, "dyadigos", 20, 2, 1901) == "12");
  CHECK(cell(t, "dyadigos", 20, 2, 1902) == "");
  const Table s = whole_panel(of_states("igos"), folder.path());
  CHECK(cell(s, "sum_igo_full", 20, 1901) == "1");
  CHECK(cell(s, "sum_igo_associate", 20, 1901) == "2");
  CHECK(cell(s, "sum_igo_observer", 20, 1901) == "3");
  CHECK(cell(s, "sum_igo_anytype", 20, 1901) == "6");
  folder.put("cow_igo_ndy.csv", "ccode1,ccode2,year,dyadigos\n2,20,1901,12\n2,20,1901,13\n");
  CHECK_THROWS_AS(whole_panel(with(pairs(), {"igos"}), folder.path()), Error);
}

TEST_CASE("democracy and gdp: each score in its own column, of each side of a pair, missing where the file says NA") {
  Folder folder;
  folder.put("states2016.csv", test::four_states)
      .put("cw_democracy.csv",
           "ccode,year,euds,aeuds,polity2,v2x_polyarchy\n2,1901,1.5,0.5,-3,NA\n20,1901,1,2,10,0.9\n")
      .put("cw_gdppop.csv", "ccode,year,mrgdppc,sd_mrgdppc,pwtrgdp,sd_pwtrgdp,pwtpop,sd_pwtpop\n2,1901,1,2,3,4,5,6\n");
  const Table t = whole_panel(with(pairs(), {"democracy", "gdp"}), folder.path());
  CHECK(cell(t, "euds1", 2, 20, 1901) == "1.5");
  CHECK(cell(t, "aeuds1", 2, 20, 1901) == "0.5");
  CHECK(cell(t, "polity21", 2, 20, 1901) == "-3");
  CHECK(cell(t, "polity22", 2, 20, 1901) == "10");
  CHECK(cell(t, "v2x_polyarchy1", 2, 20, 1901) == "");
  CHECK(cell(t, "v2x_polyarchy2", 2, 20, 1901) == "0.9");
  const char* names[] = {"mrgdppc1", "sd_mrgdppc1", "pwtrgdp1", "sd_pwtrgdp1", "pwtpop1", "sd_pwtpop1"};
  for (int i = 0; i < 6; ++i) CHECK(cell(t, names[i], 2, 20, 1901) == std::to_string(i + 1));
  CHECK(cell(t, "pwtpop2", 2, 20, 1901) == "");
}

TEST_CASE("ideal points: session 1 is the year 1946") {
  Folder folder;
  folder.put("states2016.csv", "ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday\n2,A,1940,1,1,2016,12,31\n")
      .put("IdealpointestimatesAll_Apr2020.csv", "ccode,session,NVotes,IdealPoint\n2,1,40,1.25\n2,2,41,1.5\n");
  PanelRequest r = of_states("ideal-points");
  r.from = 1945, r.to = 1948;
  const Table t = whole_panel(r, folder.path());
  CHECK(cell(t, "idealpoint", 2, 1945) == "");
  CHECK(cell(t, "idealpoint", 2, 1946) == "1.25");
  CHECK(cell(t, "un_votes", 2, 1947) == "41");
}

TEST_CASE("leaders: how many in the year, a change only where one came, irregular by entry and by exit") {
  Folder folder;
  folder.put("states2016.csv", test::four_states)
      .put("cw_gw_panel.csv", crosswalk)
      .put("archigos.csv",
           "gwcode,leadid,startdate,enddate,entry,exit\n2,a,1899-03-01,1901-05-01,Regular,Irregular\n"
           "2,b,1901-05-01,1903-12-31,Irregular,Regular\n");
  const Table t = whole_panel(of_states("leaders"), folder.path());
  CHECK(cell(t, "n_leaders", 2, 1900) == "1");
  CHECK(cell(t, "leadertransition", 2, 1900) == "0");
  CHECK(cell(t, "irregular", 2, 1900) == "0");
  CHECK(cell(t, "n_leaders", 2, 1901) == "2");
  CHECK(cell(t, "leadertransition", 2, 1901) == "1");
  CHECK(cell(t, "irregular", 2, 1901) == "1");
  CHECK(cell(t, "irregular", 2, 1903) == "0");
  CHECK(cell(t, "n_leaders", 20, 1901) == "");
}

TEST_CASE("ucdp: onset is the first year of a conflict of the state; type, issue and wars only") {
  Folder folder;
  folder.put("states2016.csv", "ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday\n2,A,1940,1,1,2016,12,31\n")
      .put("cw_gw_panel.csv", crosswalk)
      .put("ucdp_acd.csv",
           "conflict_id,year,gwno_a,incompatibility,intensity_level,type_of_conflict\n7,1947,2,territory,1,intrastate\n"
           "7,1948,2,territory,2,intrastate\n9,1948,2,government,1,II\n");
  PanelRequest r = of_states("ucdp");
  r.from = 1945, r.to = 1949;
  const Table t = whole_panel(r, folder.path());
  CHECK(cell(t, "ucdpongoing", 2, 1945) == "");  // the data begin in 1946
  CHECK(cell(t, "ucdpongoing", 2, 1946) == "0");
  CHECK(cell(t, "ucdponset", 2, 1947) == "1");
  CHECK(cell(t, "maxintensity", 2, 1948) == "2");
  CHECK(cell(t, "conflict_ids", 2, 1948) == "7; 9");
  CHECK(cell(t, "ucdpongoing", 2, 1949) == "");
  r.conflict_issues = {"territory"};
  CHECK(cell(whole_panel(r, folder.path()), "ucdponset", 2, 1948) == "0");
  r.wars_only = true;
  CHECK(cell(whole_panel(r, folder.path()), "ucdpongoing", 2, 1947) == "0");
  r.conflict_types = {"II"};
  CHECK(cell(whole_panel(r, folder.path()), "ucdpongoing", 2, 1948) == "0");
}

TEST_CASE("wars: who initiated and who won stand with their state; states by the year") {
  Folder folder;
  folder.put("states2016.csv", test::four_states)
      .put("ps_cow_war_inter.csv",
           "warnum,ccode1,ccode2,year,cowinterongoing,cowinteronset,sidea1,sidea2,initiator1,initiator2,outcome1,"
           "outcome2,batdeath1,batdeath2,resume\n1,2,20,1901,1,1,1,2,0,1,1,2,100,-9,0\n"
           "1,20,2,1901,1,1,2,1,1,0,2,1,-9,100,0\n1,2,20,1902,1,0,1,2,0,1,1,2,100,-9,0\n");
  const Table t = whole_panel(with(pairs(), {"wars"}), folder.path());
  CHECK(cell(t, "initiator1", 2, 20, 1901) == "0");
  CHECK(cell(t, "initiator2", 2, 20, 1901) == "1");
  CHECK(cell(t, "initiator1", 20, 2, 1901) == "1");
  CHECK(cell(t, "outcome1", 20, 2, 1901) == "2");
  CHECK(cell(t, "batdeath1", 2, 20, 1901) == "100");
  CHECK(cell(t, "batdeath2", 2, 20, 1901) == "");
  CHECK(cell(t, "cowinteronset", 2, 20, 1902) == "0");
  CHECK(cell(t, "cowinterongoing", 2, 20, 1903) == "0");
  const Table s = whole_panel(of_states("wars"), folder.path());
  CHECK(cell(s, "cowinteronset", 2, 1901) == "1");
  CHECK(cell(s, "cowinterongoing", 2, 1902) == "1");
  CHECK(cell(s, "cowinteronset", 2, 1902) == "0");
  CHECK(cell(s, "cowinterongoing", 2, 1903) == "0");
}

TEST_CASE(
    "Gleditsch-Ward pairs: microstate1 and microstate2 follow the year, each of its own state, from its first day") {
  Folder folder;
  folder.put("gw_states.csv", "gwcode,statename,startdate,enddate\n2,Alpha,1816-01-01,2017-12-31\n");
  PanelRequest r = pairs(1969, 1971);
  r.system = StateSystem::gw;
  const Table t = whole_panel(r, folder.path());
  REQUIRE(t.columns.size() == 5);
  CHECK(t.columns[3].name == "microstate1");
  CHECK(t.columns[4].name == "microstate2");
  int tonga = 0;
  for (std::size_t row = 0; row < t.rows(); ++row) {
    CHECK((t.columns[3].text(row) == "0") == (t.columns[0].text(row) == "2"));
    CHECK((t.columns[4].text(row) == "0") == (t.columns[1].text(row) == "2"));
    tonga += t.columns[0].text(row) == "2" && t.columns[1].text(row) == "972";
  }
  CHECK(tonga == 2);  // Tonga from 1970
}
