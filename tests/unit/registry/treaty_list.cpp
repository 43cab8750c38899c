// A government's list of its treaties held against the register: same day, other day, reasons, and what is missing.
#include "lattice/treaty_list.hpp"

#include <doctest/doctest.h>

#include "tiny_world.hpp"

using namespace lattice;

namespace {

const char* const list =
    "countries,signed,in_force,subject,title\n"
    "ARLAND; BORLAND,1900-05-01,,DEFENCE,Treaty of Alliance against pirates\n"
    "ARLAND; BORLAND,1900-05-01,,FRIENDSHIP,Treaty of Commerce\n"
    "ARLAND; CORLAND,1910-02-03,,DEFENCE,\"Pact of lasting defence, with a secret chapter\"\n"
    "ARLAND; CORLAND,1920-01-01,,DEFENCE,Something nobody entered\n";

World world() {
  return tiny::world({{"alliance", tiny::agreement("alliance", "signed = 1900-05-01\nin_force = 1900-05-01", "",
                                                   tiny::parties("\"AAA\", \"BBB\"") + tiny::promise("defence"))},
                      {"pact", tiny::agreement("pact", "signed = 1910-02-01\nin_force = 1910-02-01", "",
                                               tiny::parties("\"AAA\", \"CCC\"") + tiny::promise("defence"))}});
}

std::string put(const tiny::Folder& folder, const std::string& text) {
  folder.write("uk_treaties.csv", text);
  return folder.path.string();
}

std::vector<TreatyFinding> held(const std::vector<TreatyReason>& reasons) {
  const tiny::Folder folder;
  World w = world();
  w.agreements.edit(1).title = "Pact of lasting defence";
  return hold_treaties(w, find_state(w, "AAA"), read_treaty_list(put(folder, list)), reasons);
}

}  // namespace

TEST_CASE("a listed treaty is found by its day and a common partner; an entry is given away once") {
  const auto found = held({});
  REQUIRE(found.size() == 4);
  CHECK(found[0].finding == Finding::matched);
  CHECK(found[0].agreement == "alliance");
  CHECK(found[1].finding == Finding::missing);
  CHECK(found[3].finding == Finding::missing);
}

TEST_CASE("an entry two days away with two words in common differs until somebody decides") {
  const auto found = held({});
  CHECK(found[2].finding == Finding::differs);
  CHECK(found[2].agreement == "pact");
  CHECK(found[2].difference == "signed 1910-02-03 there, 1910-02-01 here");
  const auto decided = held({{make_day(1910, 2, 3), {}, "pact", "The list has the day of the last signature."}});
  CHECK(decided[2].finding == Finding::explained);
  CHECK(decided[2].reason == "The list has the day of the last signature.");
}

TEST_CASE("a kind of treaty is left out by words of its title, after matching by day") {
  const auto found = held({{std::nullopt, {"commerce", "alliance"}, "-", "Commerce."}});
  CHECK(found[0].finding == Finding::matched);
  CHECK(found[1].finding == Finding::explained);
  CHECK(found[1].reason == "Commerce.");
  CHECK(found[1].agreement.empty());
}

TEST_CASE("a list without a needed column, or with a day that is none, is refused with its place") {
  const tiny::Folder folder;
  CHECK_THROWS_AS(read_treaty_list(put(folder, "signed,title\n")), Error);
  CHECK_THROWS_AS(read_treaty_list(put(folder, "signed,in_force,subject,title,countries\n1900-13-01,,S,T,C\n")), Error);
}
