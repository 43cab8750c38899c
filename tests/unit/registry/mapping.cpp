// The table of duties: complete, in the order of the vocabulary, the same as on the method page; and directed duties.
#include <doctest/doctest.h>

#include <iterator>

#include "lattice/importers.hpp"
#include "tiny_world.hpp"

using namespace lattice;
using namespace tiny;

namespace {
World one(const std::string& head, const std::string& rest) {
  return world(
      {{"x", agreement("x", "signed = 1900-01-01\nin_force = 1900-02-01\nended = 1909-12-31\nended_how = \"expired\"\n",
                       head, rest)}});
}
}  // namespace

TEST_CASE("every kind of duty has its row, and docs/method/coverage.md shows the same table") {
  std::ifstream in(std::string(LATTICE_SOURCE_DIR) + "/docs/method/coverage.md");
  const std::string page{std::istreambuf_iterator<char>(in), {}};
  CHECK(obligation_mapping().size() == words<Kind>().size());
  for (std::size_t i = 0; i < obligation_mapping().size(); ++i) {
    const MappingRow& row = obligation_mapping()[i];
    CHECK(static_cast<std::size_t>(row.kind) == i);
    const auto shown = [](Obligations set) {
      for (const Obligation o : all_obligations)
        if (has(set, o)) return std::string(name_of(o));
      return std::string("-");
    };
    const std::string cow = shown(row.cow) == "consul"    ? "entente"
                            : shown(row.cow) == "nonagg"  ? "nonaggression"
                            : shown(row.cow) == "neutral" ? "neutrality"
                                                          : shown(row.cow);
    const std::string line = "| `" + std::string(name_of(row.kind)) + "` | " + shown(row.atop) + " | " + cow + " | " +
                             std::string(row.why) + " |";
    CHECK_MESSAGE(page.find(line) != std::string::npos, line);
  }
}

TEST_CASE("what binds nobody, and what leaves out arms, counts as nothing") {
  const auto count = [](const World& w) { return duty_spells(w).size(); };
  const std::string both = parties("\"AAA\", \"BBB\"");
  CHECK(count(one("", both + promise("defence"))) == 2);
  CHECK(count(one("", both + promise("guarantee"))) == 2);
  CHECK(count(one("", both + promise("defence", "discretion = \"consult_only\"\n"))) == 0);
  CHECK(count(one("", both + promise("no_separate_peace", "trigger = \"any_war\"\ndiscretion = \"automatic\"\n"))) ==
        0);
  World w = one("", both + promise("defence"));
  w.agreements.edit(0).form = Form::political;
  CHECK(count(w) == 0);
  w.agreements.edit(0).form = Form::unilateral;
  CHECK(count(w) == 2);
}

TEST_CASE("duties are directed, dated, and interrupted by suspensions") {
  const World w =
      one("", parties("\"AAA\", \"BBB\"") + promise("defence", "owed_by = [\"AAA\"]\nowed_to = [\"BBB\", \"CCC\"]\n") +
                  "[[suspension]]\nby = \"AAA\"\nto = \"BBB\"\nfrom = 1903-01-01\nuntil = 1904-12-31\n");
  const auto spells = duty_spells(w);
  REQUIRE(spells.size() == 3);
  CHECK(code_of(w, spells[0].by) == "AAA");
  CHECK(code_of(w, spells[0].to) == "BBB");
  CHECK(spells[0].span == Span{make_day(1900, 2, 1), make_day(1903, 1, 1)});
  CHECK(spells[1].span == Span{make_day(1905, 1, 1), make_day(1910, 1, 1)});
  CHECK(code_of(w, spells[2].to) == "CCC");  // protected, no party
}
