// Columns of a panel: what is joined, what is missing, and that the order of rows in a file never matters.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "folder.hpp"

using namespace lattice;
using namespace lattice::test;

namespace {

/// The same file with its rows in another order.
std::string shuffled(const std::string& text, unsigned seed) {
  auto lines = split(text, '\n');
  lines.pop_back();
  std::shuffle(lines.begin() + 1, lines.end(), std::mt19937(seed));
  return join(lines, "\n") + "\n";
}

void check_same(const Table& a, const Table& b) {
  REQUIRE(a.rows() == b.rows());
  REQUIRE(a.columns.size() == b.columns.size());
  for (std::size_t c = 0; c < a.columns.size(); ++c)
    for (std::size_t r = 0; r < a.rows(); ++r) CHECK(a.columns[c].text(r) == b.columns[c].text(r));
}

const char* nmc =
    "ccode,year,milex,milper,irst,pec,tpop,upop,cinc\n2,1900,10,-9,0,5,100.5,7,0.25\n2,1901,11,2,0,5,101,7,0.26\n20,"
    "1900,NA,1,1,,50,2,0.1\n";
const char* contiguity =
    "ccode1,ccode2,conttype,stdate,enddate\n2,20,0,1900-01-01,1905-12-01\n2,20,1,1901-06-01,1903-02-01\n20,2,1,1901-06-"
    "01,1903-02-01\n2,40,5,1903-03-01,1904-12-01\n";
const char* majors = "ccode,styear,stmonth,stday,endyear,endmonth,endday\n2,1900,1,1,1904,12,31\n";
const char* atop =
    "ccode1,ccode2,year,atop_defense,atop_offense,atop_neutral,atop_nonagg,atop_consul\n2,20,1901,1,0,0,0,0\n20,2,1901,"
    "0,0,0,1,0\n2,20,1902,1,0,0,0,0\n2,20,1904,0,0,0,0,0\n";

}  // namespace

TEST_CASE("nmc: codes for missing are missing, sides are named 1 and 2, years without data are missing") {
  Folder folder;
  folder.put("states2016.csv", four_states).put("NMC_5_0.csv", nmc);
  const Table t = whole_panel(with(pairs(), {"nmc"}), folder.path());
  CHECK(cell(t, "milex1", 2, 20, 1900) == "10");
  CHECK(cell(t, "milper1", 2, 20, 1900) == "");
  CHECK(cell(t, "tpop1", 2, 20, 1900) == "100.5");
  CHECK(cell(t, "milex2", 2, 20, 1900) == "");
  CHECK(cell(t, "milper2", 2, 20, 1900) == "1");
  CHECK(cell(t, "cinc2", 20, 2, 1901) == "0.26");
  CHECK(cell(t, "tpop1", 2, 20, 1902) == "");
  Folder other;
  other.put("states2016.csv", four_states).put("NMC_5_0.csv", shuffled(nmc, 3));
  check_same(t, whole_panel(with(pairs(), {"nmc"}), other.path()));
}

TEST_CASE("two rows for one state and year with different values are refused, the same value twice is not") {
  Folder folder;
  folder.put("states2016.csv", four_states).put("NMC_5_0.csv", std::string(nmc) + "2,1901,11,2,0,5,101,7,0.26\n");
  CHECK(cell(whole_panel(with(pairs(), {"nmc"}), folder.path()), "milex1", 2, 20, 1901) == "11");
  folder.put("NMC_5_0.csv", std::string(nmc) + "2,1901,12,2,0,5,101,7,0.26\n");
  CHECK_THROWS_AS(whole_panel(with(pairs(), {"nmc"}), folder.path()), Error);
}

TEST_CASE(
    "crosswalk: of two codes for a state and year the same number wins, else the lowest, whatever the order of rows") {
  const std::string cross =
      "stateabb,year,gwcode,ccode,gw_name,cw_name\nGMY,1990,260,255,,\nGFR,1990,260,260,,\nYEM,1990,678,679,,\nX,1990,"
      "2,2,,\n";
  for (unsigned seed = 0; seed < 5; ++seed) {
    Folder folder;
    folder.put("gw_states.csv",
               "gwcode,stateabb,statename,startdate,enddate\n2,USA,US,1816-01-01,2017-12-31\n260,GFR,Germany,1949-09-"
               "21,2017-12-31\n678,YEM,Yemen,1918-10-30,2017-12-31\n");
    folder.put("cw_gw_panel.csv", shuffled(cross, seed))
        .put("NMC_5_0.csv",
             "ccode,year,milex,milper,irst,pec,tpop,upop,cinc\n255,1990,1,1,1,1,1,1,1\n260,1990,2,2,2,2,2,2,2\n679,"
             "1990,3,3,3,3,3,3,3\n");
    PanelRequest r = with(pairs(1990, 1990), {"nmc", "codes"});
    r.unit = Unit::state_year;
    r.system = StateSystem::gw;
    const Table t = whole_panel(r, folder.path());
    for (std::size_t row = 0; row < t.rows(); ++row) {
      if (t.find("gwcode")->text(row) == "260")
        CHECK(t.find("milex")->text(row) + t.find("ccode")->text(row) == "2260");
      if (t.find("gwcode")->text(row) == "678")
        CHECK(t.find("milex")->text(row) + t.find("ccode")->text(row) == "3679");
    }
  }
}

TEST_CASE(
    "contiguity: the first of the year, the closer of two at once; --compat takes the first row; none is 0, outside "
    "coverage missing") {
  Folder folder;
  folder.put("states2016.csv", four_states).put("ps_cow_contdir.csv", contiguity);
  PanelRequest r = with(pairs(1900, 1906), {"contiguity"});
  const Table t = whole_panel(r, folder.path());
  CHECK(cell(t, "conttype", 2, 20, 1900) == "0");
  CHECK(cell(t, "conttype", 2, 20, 1901) == "0");  // on 1 January they were not contiguous
  CHECK(cell(t, "conttype", 2, 20, 1902) == "1");
  CHECK(cell(t, "conttype", 20, 2, 1903) == "1");
  CHECK(cell(t, "conttype", 40, 2, 1903) == "5");  // both directions, though the file has one
  CHECK(cell(t, "conttype", 20, 40, 1905) == "0");
  CHECK(cell(t, "conttype", 20, 40, 1906) == "");
  for (unsigned seed = 1; seed < 6; ++seed) {
    Folder other;
    other.put("states2016.csv", four_states).put("ps_cow_contdir.csv", shuffled(contiguity, seed));
    check_same(t, whole_panel(r, other.path()));
  }
  r.compat = true;
  CHECK(cell(whole_panel(r, folder.path()), "conttype", 2, 20, 1902) == "0");
  r.compat = false;
  r.last_of_year = true;
  CHECK(cell(whole_panel(r, folder.path()), "conttype", 2, 20, 1901) == "1");
}

TEST_CASE("contiguity: the master file of months, and neighbours of a state") {
  Folder folder;
  folder.put("states2016.csv", four_states)
      .put("contdir.csv",
           "dyad,state1no,state1ab,state2no,state2ab,conttype,begin,end,notes,version\n2020,2,AAA,20,BBB,1,190101,"
           "190302,,3.2\n2040,2,AAA,40,CCC,4,190401,190412,,3.2\n");
  CHECK(cell(whole_panel(with(pairs(), {"contiguity"}), folder.path()), "conttype", 2, 20, 1903) == "1");
  PanelRequest r = with(pairs(), {"contiguity"});
  r.unit = Unit::state_year;
  const Table t = whole_panel(r, folder.path());
  CHECK(cell(t, "land", 2, 1901) == "1");
  CHECK(cell(t, "sea", 2, 1904) == "1");
  CHECK(cell(t, "land", 2, 1904) == "0");
  CHECK(cell(t, "land", 2, 1905) == "");
}

TEST_CASE("politically relevant pairs are not dropped where a source has ended; --compat drops them") {
  Folder folder;
  folder.put("states2016.csv", four_states).put("ps_cow_contdir.csv", contiguity).put("majors2016.csv", majors);
  PanelRequest r = pairs(1900, 1906);
  r.relevant_only = true;
  const Table t = whole_panel(r, folder.path());
  CHECK(cell(t, "prd", 2, 20, 1900) == "1");        // a major power
  CHECK(cell(t, "prd", 20, 40, 1904) == "no row");  // neither contiguous nor major
  CHECK(cell(t, "prd", 20, 40, 1905) == "");        // majors end in 1904: nobody knows
  CHECK(cell(t, "prd", 20, 40, 1906) == "");
  CHECK(count_panel(r, folder.path()) == t.rows());
  r.compat = true;
  const Table peer = whole_panel(r, folder.path());
  CHECK(cell(peer, "prd", 20, 40, 1905) == "no row");
  CHECK(cell(peer, "cowmaj1", 2, 20, 1905) == "no row");
}

TEST_CASE("similarity: portfolios of what each owes all states of the year, itself at 3, weighted by capability") {
  Folder folder;
  folder.put("states2016.csv", four_states)
      .put("ps_atop_alliance.csv",
           "ccode1,ccode2,year,atop_defense,atop_offense,atop_neutral,atop_nonagg,atop_consul\n"
           "2,20,1901,1,0,0,0,0\n20,2,1901,0,0,0,1,0\n2,50,1901,0,0,1,0,0\n2,20,1903,0,0,0,0,1\n")
      .put("NMC_5_0.csv",
           "stateabb,ccode,year,milex,milper,irst,pec,tpop,upop,cinc,version\n"
           "AAA,2,1901,1,1,1,1,1,1,0.5,2011\nBBB,20,1901,1,1,1,1,1,1,0.25,2011\nDDD,50,1901,1,1,1,1,1,1,0.25,2011\n");
  const Table t = whole_panel(with(pairs(1900, 1905, false), {"similarity"}), folder.path());
  // 1901: (3, 3, 2) and (1, 3, 0): differences 2, 0, 2
  const auto real = [&](const char* column, int year) { return std::stod(cell(t, column, 2, 20, year)); };
  CHECK(real("sallyvua", 1901) == doctest::Approx(1 - 2 * 4.0 / 9));
  CHECK(real("sallyvus", 1901) == doctest::Approx(1 - 2 * 8.0 / 27));
  CHECK(real("sallybua", 1901) == doctest::Approx(1.0 / 3));
  CHECK(real("sallyvwa", 1901) == doctest::Approx(0));
  CHECK(real("sallybwa", 1901) == doctest::Approx(0.5));
  CHECK(real("kallyv", 1901) == doctest::Approx(1 - 8 / (22 + 10 - 2.0 / 3 * 8 * 4)));
  CHECK(real("pallyv_sq", 1901) == doctest::Approx(1 - 8 / (22 + 10 - 144 / 6.0)));
  CHECK(real("sallyvua", 1903) == doctest::Approx(1 - 2 * 4.0 / 9));  // (3, 2, 0) and (0, 3, 0)
  CHECK(cell(t, "sallyvwa", 2, 20, 1903).empty());                    // no capability known
  CHECK(cell(t, "sallyvua", 2, 20, 1904).empty());                    // after the data end
  const Table d = whole_panel(with(pairs(1901, 1901), {"similarity"}), folder.path());
  CHECK(cell(d, "taub", 20, 2, 1901) == cell(d, "taub", 2, 20, 1901));
}

TEST_CASE("similarity-register: the same levels, out of what is handed over; nothing asked for is a fault") {
  Folder folder;
  folder.put("states2016.csv", four_states);
  const Day first = make_day(1901, 3, 1), last = make_day(1902, 1, 1);
  const std::vector<RegisterSpell> ties{{2, 20, "offense", {first, last}},
                                        {20, 2, "nonagg", {first, last}},
                                        {2, 50, "consul", {first, last}},
                                        {20, 50, "informal", {first, last}}};
  PanelRequest r = with(pairs(1900, 1905, false), {"similarity-register"});
  CHECK(asks_register(r));
  CHECK_FALSE(asks_register(with(pairs(), {"similarity"})));
  CHECK_THROWS_AS(whole_panel(r, folder.path()), Error);
  r.ties = &ties;
  const Table t = whole_panel(r, folder.path());
  CHECK(std::stod(cell(t, "sregvua", 2, 20, 1901)) == doctest::Approx(1 - 2 * 4.0 / 9));  // (3, 3, 2) and (1, 3, 0)
  CHECK(std::stod(cell(t, "sregbua", 2, 20, 1901)) == doctest::Approx(1.0 / 3));
  CHECK(cell(t, "sregvwa", 2, 20, 1901).empty());                           // no capability known
  CHECK(std::stod(cell(t, "sregvua", 2, 20, 1902)) == doctest::Approx(0));  // 6 of 12 apart: a fourth state is in
}

TEST_CASE("similarity-un: roll calls of the calendar year in which both voted; abstentions are no binary votes") {
  Folder folder;
  folder
      .put("states2016.csv",
           "stateabb,ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday,version\n"
           "USA,2,USA,1900,1,1,2016,12,31,2016\nCAN,20,Canada,1920,1,1,2016,12,31,2016\n"
           "GFR,260,Germany,1955,5,5,1990,10,2,2016\n")
      .put("un_roll_calls.csv",
           "rcid,session,importantvote,date,unres,short,descr\n1,35,0,1980-12-01,a,b,c\n"
           "2,35,0,1980-12-02,a,b,c\n3,35,0,1980-12-03,a,b,c\n4,35,0,1981-01-02,a,b,c\n")
      .put("un_votes.csv",
           "rcid,country,country_code,vote\n1,United States,US,yes\n1,Canada,CA,no\n2,United States,US,abstain\n"
           "2,Canada,CA,yes\n3,United States,US,no\n3,Canada,CA,no\n3,Federal Republic of Germany,NA,yes\n"
           "4,Canada,CA,yes\n4,Ruritania,RU,yes\n");
  const Table t = whole_panel(with(pairs(1979, 1982, false), {"similarity-un"}), folder.path());
  const auto real = [&](const char* column, int other) { return std::stod(cell(t, column, 2, other, 1980)); };
  CHECK(real("sunvua", 20) == doctest::Approx(1 - 2 * 3.0 / 6));  // (2, 1, 0) and (0, 2, 0)
  CHECK(real("sunvus", 20) == doctest::Approx(1 - 2 * 5.0 / 12));
  CHECK(real("sunbua", 20) == doctest::Approx(0));    // of roll calls 1 and 3 the second alike
  CHECK(real("sunvua", 260) == doctest::Approx(-1));  // one roll call, opposed
  CHECK(cell(t, "sunvua", 2, 20, 1981).empty());      // Canada alone voted
  CHECK(cell(t, "sunvua", 2, 20, 1979).empty());
  CHECK(t.find("sunvwa") == nullptr);
}

TEST_CASE(
    "atop: directed as the file says; undirected pairs take the higher of both directions; --1 row is an alliance") {
  Folder folder;
  folder.put("states2016.csv", four_states).put("ps_atop_alliance.csv", atop);
  const Table t = whole_panel(with(pairs(), {"atop"}), folder.path());
  CHECK(cell(t, "atop_defense", 2, 20, 1901) == "1");
  CHECK(cell(t, "atop_defense", 20, 2, 1901) == "0");
  CHECK(cell(t, "atop_nonagg", 20, 2, 1901) == "1");
  CHECK(cell(t, "atop_alliance", 2, 20, 1904) == "1");
  CHECK(cell(t, "atop_alliance", 2, 20, 1903) == "0");
  CHECK(cell(t, "atop_alliance", 2, 20, 1905) == "");  // after the data end
  const Table u = whole_panel(with(pairs(1900, 1905, false), {"atop"}), folder.path());
  CHECK(cell(u, "atop_defense", 2, 20, 1901) == "1");
  CHECK(cell(u, "atop_nonagg", 2, 20, 1901) == "1");
  Folder other;
  other.put("states2016.csv", four_states).put("ps_atop_alliance.csv", shuffled(atop, 9));
  check_same(t, whole_panel(with(pairs(), {"atop"}), other.path()));
}

TEST_CASE("cow-alliance: out of spells of dyads, both directions, an empty end is in force when the data end") {
  Folder folder;
  folder.put("states2016.csv", four_states)
      .put("alliance_v4.1_by_dyad.csv",
           "version4id,ccode1,ccode2,dyad_st_year,dyad_end_year,defense,neutrality,nonaggression,entente\n1,2,20,1901,"
           "1902,1,0,0,0\n2,20,2,1902,,0,0,1,NA\n");
  const Table t = whole_panel(with(pairs(), {"cow-alliance"}), folder.path());
  CHECK(cell(t, "cow_defense", 20, 2, 1901) == "1");
  CHECK(cell(t, "cow_nonagg", 2, 20, 1902) == "1");
  CHECK(cell(t, "cow_defense", 2, 20, 1902) == "1");
  CHECK(cell(t, "cow_defense", 2, 20, 1903) == "0");
  CHECK(cell(t, "cow_nonagg", 2, 20, 1905) == "1");
}

TEST_CASE("register: what is handed over, on any day of the year") {
  Folder folder;
  folder.put("states2016.csv", four_states);
  const std::vector<RegisterSpell> ties{{2, 20, "defense", {make_day(1901, 12, 31), make_day(1903, 1, 1)}},
                                        {20, 2, "informal", {make_day(1904, 2, 1), day_max}},
                                        {2, 999, "defense", {}}};
  PanelRequest r = with(pairs(), {"register"});
  CHECK_THROWS_AS(whole_panel(r, folder.path()), Error);
  r.ties = &ties;
  const Table t = whole_panel(r, folder.path());
  CHECK(cell(t, "reg_defense", 2, 20, 1900) == "0");
  CHECK(cell(t, "reg_defense", 2, 20, 1901) == "1");
  CHECK(cell(t, "reg_defense", 2, 20, 1902) == "1");
  CHECK(cell(t, "reg_defense", 2, 20, 1903) == "0");
  CHECK(cell(t, "reg_defense", 20, 2, 1902) == "0");
  CHECK(cell(t, "reg_informal", 20, 2, 1905) == "1");
}

TEST_CASE("capital distance: great circle, the first capital of the year, both directions") {
  Folder folder;
  folder.put("states2016.csv", four_states)
      .put("cow_capitals.csv",
           "ccode,statenme,capital,stdate,enddate,lat,lng\n2,Alpha,A,1900-01-01,1901-06-30,0,0\n2,Alpha,B,1901-07-01,"
           "1905-12-31,0,10\n20,Beta,C,1900-01-01,1905-12-31,0,90\n40,Gamma,D,1902-05-20,1905-12-31,90,0\n");
  const Table t = whole_panel(with(pairs(), {"capital-distance"}), folder.path());
  const double quarter = 6378.137 * 3.14159265358979323846 / 2;
  const auto km = [&](int a, int b, int year) { return std::stod(cell(t, "capdist", a, b, year)); };
  CHECK(km(2, 20, 1901) == doctest::Approx(quarter));
  CHECK(km(20, 2, 1902) == doctest::Approx(quarter * 8 / 9));
  CHECK(km(2, 40, 1903) == doctest::Approx(quarter));
  CHECK(cell(t, "capdist", 2, 50, 1900) == "");
  PanelRequest r = with(pairs(), {"capital-distance"});
  r.unit = Unit::state_year;
  CHECK(std::stod(cell(whole_panel(r, folder.path()), "mincapdist", 20, 1904)) == doctest::Approx(quarter * 8 / 9));
}

TEST_CASE("min-distance: runs of years, both directions; for states over all others, the peer over later codes only") {
  Folder folder;
  folder.put("states2016.csv", four_states)
      .put("cow_mindist_intervals.csv",
           "ccode1,ccode2,styear,endyear,mindist\n2,20,1900,1903,12.5\n20,40,1902,1905,3\n");
  CHECK(cell(whole_panel(with(pairs(), {"min-distance"}), folder.path()), "mindist", 20, 2, 1903) == "12.5");
  CHECK(cell(whole_panel(with(pairs(), {"min-distance"}), folder.path()), "mindist", 20, 2, 1904) == "");
  PanelRequest r = with(pairs(), {"min-distance"});
  r.unit = Unit::state_year;
  CHECK(cell(whole_panel(r, folder.path()), "minmindist", 40, 1904) == "3");
  r.compat = true;
  CHECK(cell(whole_panel(r, folder.path()), "minmindist", 40, 1904) == "");
}

TEST_CASE(
    "rivalries: both directions, Austria after Austria-Hungary, nobody is a rival after the data end but for the "
    "peer") {
  Folder folder;
  folder.put("states2016.csv",
             "ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday\n300,Austria-Hungary,1816,1,1,1918,11,"
             "12\n305,Austria,1919,9,10,2016,12,31\n345,Yugoslavia,1878,7,13,2016,12,31\n");
  folder.put("tss_rivalries.csv",
             "tssr_id,rivalry,ccode1,ccode2,start,end,positional,spatial,ideological,interventionary,principal,"
             "aprin\n76,A,300,345,1903,1920,NA,1,NA,NA,NA,NA\n");
  PanelRequest r = with(pairs(1910, 2021), {"rivalries"});
  const Table t = whole_panel(r, folder.path());
  CHECK(cell(t, "ongoingrivalry", 345, 300, 1910) == "1");
  CHECK(cell(t, "spatial", 305, 345, 1920) == "1");
  CHECK(cell(t, "positional", 305, 345, 1920) == "0");
  CHECK(cell(t, "ongoingrivalry", 305, 345, 1921) == "0");
  CHECK(cell(t, "ongoingrivalry", 305, 345, 2021) == "");
  r.compat = true;
  CHECK(cell(whole_panel(r, folder.path()), "ongoingrivalry", 305, 345, 2021) == "1");
}

TEST_CASE("two sets with a column of one name: the second is named after its set, and a note says so") {
  Folder folder;
  folder.put("states2016.csv", four_states).put("NMC_5_0.csv", nmc);
  const auto sets = column_sets();
  CHECK(sets.size() >= 18);
  for (const auto& set : sets) CHECK((set.states || set.dyads));
  const Table once = whole_panel(with(pairs(), {"nmc", "nmc"}), folder.path());  // a set named twice is added once
  CHECK(once.columns.size() == 3 + 14);
}
