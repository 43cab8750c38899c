// Units of a panel: which rows there are.
#include <doctest/doctest.h>

#include <set>

#include "folder.hpp"

using namespace lattice;
using namespace lattice::test;

TEST_CASE("state-years: one row for every year a state lives in, with its name") {
  Folder folder;
  folder.put("states2016.csv", four_states);
  PanelRequest r = pairs();
  r.unit = Unit::state_year;
  const Table t = whole_panel(r, folder.path());
  CHECK(t.rows() == 6 + 6 + 3 + 4);
  CHECK(cell(t, "cw_name", 2, 1900) == "Alpha, United States of");
  CHECK(cell(t, "cw_name", 50, 1902) == "Delta");
  CHECK(cell(t, "cw_name", 50, 1903) == "no row");
  CHECK(cell(t, "cw_name", 40, 1902) == "Gamma");
}

TEST_CASE("state-days: only the days a state lives") {
  Folder folder;
  folder.put("states2016.csv", four_states);
  PanelRequest r = pairs(1902, 1902);
  r.unit = Unit::state_day;
  const Table t = whole_panel(r, folder.path());
  CHECK(t.rows() == 365 + 365 + (31 + 28 + 1) + (12 + 30 + 31 + 31 + 30 + 31 + 30 + 31));
  CHECK(t.find("date")->text(0) == "1902-01-01");
  CHECK(count_panel(r, folder.path()) == t.rows());
}

TEST_CASE("dyad-years: two states that share a year and no day of it make no row") {
  Folder folder;
  folder.put("states2016.csv", four_states);
  const Table directed = whole_panel(pairs(), folder.path());
  CHECK(cell(directed, "year", 40, 50, 1902) == "no row");
  CHECK(cell(directed, "year", 50, 40, 1902) == "no row");
  CHECK(cell(directed, "year", 2, 50, 1902) == "1902");
  CHECK(cell(directed, "year", 40, 2, 1902) == "1902");
  const Table undirected = whole_panel(pairs(1900, 1905, false), folder.path());
  CHECK(directed.rows() == 2 * undirected.rows());
  for (std::size_t i = 0; i < undirected.rows(); ++i)
    CHECK(real_at(undirected.find("ccode1")->cells, i) < real_at(undirected.find("ccode2")->cells, i));
}

TEST_CASE("years beyond the list of states: those alive at its end are taken to live on, and a note says so") {
  Folder folder;
  folder.put("states2016.csv", four_states);
  Table t;
  const auto report = stream_panel(pairs(1905, 1907), folder.path(), [&](const Table& block) { t = block; });
  CHECK(report.rows == 3 * 6);
  REQUIRE(report.notes.size() == 1);
  CHECK(report.notes[0].text.find("1905") != std::string::npos);
  CHECK(cell(t, "year", 2, 50, 1907) == "no row");
}

TEST_CASE("the order of rows in the list of states does not matter") {
  Folder one, two;
  one.put("states2016.csv", four_states);
  two.put("states2016.csv",
          "stateabb,ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday,version\nCCC,40,Gamma,1902,5,20,1905,"
          "12,31,2016\nDDD,50,Delta,1900,1,1,1902,3,1,2016\n"
          "BBB,20,Beta,1900,1,1,1905,12,31,2016\nAAA,2,\"Alpha, United States of\",1900,1,1,1905,12,31,2016\n");
  const Table a = whole_panel(pairs(), one.path()), b = whole_panel(pairs(), two.path());
  REQUIRE(a.rows() == b.rows());
  for (std::size_t c = 0; c < a.columns.size(); ++c)
    for (std::size_t r = 0; r < a.rows(); ++r) CHECK(a.columns[c].text(r) == b.columns[c].text(r));
}

TEST_CASE("groups: all of them, by brute force") {
  Folder folder;
  folder.put("states2016.csv", four_states);
  // 1902: states 2, 20 all year; 40 and 50 on days that do not meet.
  for (const auto& [k, expected] : {std::pair{2, 1 + 2 + 2}, {3, 1 + 1}, {4, 0}}) {
    PanelRequest r = pairs(1902, 1902, false);
    r.unit = Unit::kad_year;
    r.members = k;
    CHECK(whole_panel(r, folder.path()).rows() == static_cast<std::size_t>(expected));
    r.sample = 1000;
    CHECK(whole_panel(r, folder.path()).rows() ==
          static_cast<std::size_t>(expected));  // a sample of more than all is all
  }
}

namespace {
std::string many_states(int count) {
  std::string text = "ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday\n";
  for (int i = 1; i <= count; ++i) {
    const int start = i % 5 == 0 ? 1 + i % 12 : 1, end = i % 7 == 0 ? 1 + i % 11 : 12;
    text += std::to_string(i) + ",S" + std::to_string(i) + ",1900," + std::to_string(std::min(start, end)) +
            ",1,1901," + std::to_string(end) + ",28\n";
  }
  return text;
}
}  // namespace

TEST_CASE("groups: a full sample has every group once, in order, with weight 1") {
  Folder folder;
  folder.put("states2016.csv", many_states(16));
  for (int k = 2; k <= 4; ++k) {
    PanelRequest r = pairs(1900, 1901, false);
    r.unit = Unit::kad_year;
    r.members = k;
    const Table all = whole_panel(r, folder.path());
    r.sample = all.rows();
    const Table sample = whole_panel(r, folder.path());
    REQUIRE(sample.rows() == all.rows());
    for (int m = 1; m <= k; ++m)
      for (std::size_t row = 0; row < all.rows(); ++row)
        CHECK(all.find("ccode" + std::to_string(m))->text(row) == sample.find("ccode" + std::to_string(m))->text(row));
    CHECK(sample.find("weight")->text(0) == "1");
  }
}

TEST_CASE("groups: a sample is the same for the same seed, has no group twice, and weights add up to the whole") {
  Folder folder;
  folder.put("states2016.csv", many_states(30));
  PanelRequest r = pairs(1900, 1901, false);
  r.unit = Unit::kad_year;
  r.members = 3;
  const std::uint64_t whole = count_panel(r, folder.path());
  r.sample = 200;
  const Table one = whole_panel(r, folder.path()), two = whole_panel(r, folder.path());
  r.seed = 2;
  const Table other = whole_panel(r, folder.path());
  std::set<std::string> seen;
  double weights = 0;
  bool same = true, differs = false;
  for (std::size_t row = 0; row < one.rows(); ++row) {
    std::string name;
    for (const auto& column : one.columns)
      if (column.name != "weight") name += column.text(row) + ' ';
    CHECK(seen.insert(name).second);
    weights += real_at(one.find("weight")->cells, row);
    same = same && one.find("ccode1")->text(row) == two.find("ccode1")->text(row);
    differs = differs || one.find("ccode2")->text(row) != other.find("ccode2")->text(row);
  }
  CHECK(one.rows() == 200);
  CHECK(same);
  CHECK(differs);
  CHECK(weights == doctest::Approx(static_cast<double>(whole)));
}

TEST_CASE("Gleditsch-Ward: a state that was renamed has the name of the year; microstates are marked") {
  Folder folder;
  folder.put("gw_states.csv",
             "gwcode,stateabb,statename,startdate,enddate\n2,USA,United "
             "States,1816-01-01,2017-12-31\n580,MAG,Madagascar,1816-01-01,1896-01-17\n580,MAG,Madagascar "
             "(Malagasy),1960-06-26,2017-12-31\n");
  PanelRequest r = pairs(1890, 2000);
  r.unit = Unit::state_year;
  r.system = StateSystem::gw;
  const Table t = whole_panel(r, folder.path());
  const auto name = [&](const std::string& code, const std::string& year, const char* column) {
    for (std::size_t row = 0; row < t.rows(); ++row)
      if (t.find("gwcode")->text(row) == code && t.find("year")->text(row) == year) return t.find(column)->text(row);
    return std::string("no row");
  };
  CHECK(name("580", "1895", "gw_name") == "Madagascar");
  CHECK(name("580", "1960", "gw_name") == "Madagascar (Malagasy)");
  CHECK(name("221", "1960", "microstate") == "1");
  CHECK(name("2", "1960", "microstate") == "0");
}

TEST_CASE("requests that make no sense are refused") {
  Folder folder;
  folder.put("states2016.csv", four_states);
  CHECK_THROWS_AS(whole_panel(pairs(1905, 1900), folder.path()), Error);
  CHECK_THROWS_AS(whole_panel(with(pairs(), {"nmcc"}), folder.path()), Error);
  PanelRequest r = pairs();
  r.unit = Unit::state_year;
  CHECK_THROWS_AS(whole_panel(with(r, {"atop"}), folder.path()), Error);
  r.relevant_only = true;
  CHECK_THROWS_AS(whole_panel(r, folder.path()), Error);
  r = pairs();
  r.unit = Unit::kad_year;
  CHECK_THROWS_AS(whole_panel(r, folder.path()), Error);  // directed groups
}
