// Exports and differences of the register on a tiny world.
#include <doctest/doctest.h>

#include <algorithm>

#include "../registry/tiny_world.hpp"
#include "../support.hpp"
#include "lattice/register_out.hpp"
#include "lattice/report.hpp"

using namespace lattice;
using namespace tiny;

namespace {

World two() {
  return world(
      {{"a", agreement("a", "signed = 1950-01-01\nin_force = 1950-06-01\nended = 1960-01-01\nended_how = \"expired\"\n",
                       "", parties("\"AAA\", \"BBB\"") + promise("defence") + promise("defence"))},
       {"b", agreement(
                 "b", "signed = 1955-01-01\nin_force = 1955-01-01\n", "",
                 parties("\"AAA\"") +
                     "[[party]]\nstate = \"BBB\"\nuntil = 1970-01-01\n[[party]]\nstate = \"CCC\"\nfrom = 1957-01-01\n" +
                     promise("consultation"))}});
}

}  // namespace

TEST_CASE("diff between two days: came, went, other parties") {
  const World w = two();
  const auto c = register_diff(w, make_day(1956, 1, 1), w, make_day(1975, 1, 1));
  REQUIRE(c.size() == 2);
  CHECK(name_of(c[0].what) == "went");
  CHECK(c[0].id == "a");
  CHECK(c[0].detail == "expired 1960-01-01");
  CHECK(name_of(c[1].what) == "parties");
  CHECK(c[1].joined == std::vector<std::string>{"CCC"});
  CHECK(c[1].left == std::vector<std::string>{"BBB"});
  const auto back = register_diff(w, make_day(1940, 1, 1), w, make_day(1956, 1, 1));
  CHECK(std::all_of(back.begin(), back.end(),
                    [](const RegisterChange& x) { return x.what == RegisterChange::What::came; }));
  CHECK(register_diff(w, make_day(1956, 1, 1), w, make_day(1956, 6, 1)).empty());
}

TEST_CASE("diff between two architectures on a day") {
  const World w = two();
  Architecture x;
  Architecture::Leave leave;
  leave.state = *look_up_state(w, "AAA");
  leave.agreements = {"*"};
  x.leave.push_back(leave);
  const Day day = make_day(1958, 1, 1);
  const auto c = register_diff(w, day, with(w, x, day), day);
  REQUIRE(c.size() == 2);
  CHECK(name_of(c[0].what) == "went");
  CHECK(c[0].detail == "ended by the architecture");
  CHECK(c[1].left == std::vector<std::string>{"AAA"});
}

TEST_CASE("CSV has one row per promise, ALL written out") {
  const Table t = commitment_table(two());
  CHECK(t.rows() == 3);
  CHECK(t.find("owed_by")->text(0) == "AAA;BBB");
  CHECK(t.find("owed_to")->text(2) == "AAA;BBB;CCC");
}

TEST_CASE("GEXF holds each directed tie once, with its days") {
  const std::string x = write_gexf(two());
  CHECK(test::occurrences(x, "<node ") == 3);
  CHECK(test::occurrences(x, "<edge ") == 2 + 6);  // the two promises of a are of one kind
  CHECK(test::occurrences(x, "start=\"1950-06-01\" end=\"1960-01-01\"") == 2);
  CHECK(test::occurrences(x, "start=\"1957-01-01\" end=\"1970-01-01\"") == 2);
  CHECK(x.find("timeformat=\"date\"") != std::string::npos);
  CHECK(x.find("value=\"8.25\"") != std::string::npos);
  const std::string day = write_gexf(two(), make_day(1956, 1, 1));
  CHECK(test::occurrences(day, "<edge ") == 4);
  CHECK(day.find("start=") == std::string::npos);
}

TEST_CASE("BibTeX writes each citation once and escapes signs; JSON holds every agreement") {
  const std::string b = write_bibtex(two());
  CHECK(test::occurrences(b, "@misc{") == 1);
  CHECK(b.find("Made up \\& co, 1") != std::string::npos);
  CHECK(b.find("Cited for a, b") != std::string::npos);
  const std::string j = write_register_json(two(), "h");
  CHECK(test::occurrences(j, "\"commitments\"") == 2);
  CHECK(test::occurrences(j, "\"stamp\"") == 1);
}
