// Agreement files: what can be wrong with them, and that each fault is a note with file, line and what to do.
#include "../support.hpp"

using namespace lattice;
using namespace lattice::test;

namespace {

/// A fault in a file, and what its note must say.
struct Fault_ {
  std::string what;
  Pact pact;
  std::vector<std::string> says;
};

const std::string two_parties = "[[party]]\nstate = [\"USA\", \"GBR\"]\n";

const std::vector<Fault_> faults{
    {"unknown state",
     {{}, {}, "[[party]]\nstate = [\"USA\", \"GRB\"]\n"},
     {"pact.toml:8: error", "\"GRB\"", "did you mean", "GBR"}},
    {"unknown state in a promise", {{{"owed_to", "[FRB]"}}}, {"error", "\"FRB\"", "did you mean", "FRA"}},
    {"lower case is no code",
     {{}, {}, "[[party]]\nstate = [\"usa\", \"GBR\"]\n"},
     {"pact.toml:8: error", "\"usa\"", "USA"}},
    {"impossible date", {{}, {{"signed", "\"1945-02-30\""}}}, {"error", "\"signed\" is not a date", "1951-08-30"}},
    {"impossible bare date", {{}, {{"signed", "1945-02-30"}}}, {"pact.toml:5: error", "not valid TOML"}},
    {"a year out of range", {{}, {{"signed", "\"0945\""}}}, {"\"signed\" is not a date"}},
    {"a date in words", {{}, {{"signed", "\"May 1945\""}}}, {"\"signed\" is not a date"}},
    {"ended before it began",
     {{}, {{"ended", "1944-01-01"}, {"ended_how", "expired"}}},
     {"error", "before it was in force"}},
    {"ended without how", {{}, {{"ended", "1955-01-01"}}}, {"error", "\"ended_how\" is missing"}},
    {"how without ended", {{}, {{"ended_how", "expired"}}}, {"error", "\"ended\" is missing"}},
    {"no date of entry into force", {{}, {{"in_force", "-"}}}, {"\"in_force\" is missing", "pending"}},
    {"a window that ends before it begins",
     {{{"from", "1950-01-01"}, {"until", "1949-01-01"}}},
     {"error", "before it begins"}},
    {"a party before it existed",
     {{}, {{"signed", "1860-01-01"}, {"in_force", "1860-01-01"}}, "[[party]]\nstate = [\"USA\", \"ITA\"]\n"},
     {"pact.toml:7: error", "Italy is a party from 1860-01-01", "before it existed (1861-03-17)"}},
    {"a party that was gone",
     {{}, {}, "[[party]]\nstate = [\"USA\", \"PRU\"]\n"},
     {"pact.toml:7: error", "Prussia did not exist"}},
    {"overlapping memberships",
     {{},
      {},
      "[[party]]\nstate = [\"USA\", \"GBR\"]\nuntil = 1950-01-01\n[[party]]\nstate = \"USA\"\nfrom = 1950-01-01\n"},
     {"pact.toml:10: error", "USA is listed twice for the same days"}},
    {"a membership outside the life",
     {{},
      {{"ended", "1950-01-01"}, {"ended_how", "expired"}},
      "[[party]]\nstate = [\"USA\", \"GBR\"]\n[[party]]\nstate = \"FRA\"\nfrom = 1951-01-01\n"},
     {"error", "FRA is a party only on days when the agreement was not in force"}},
    {"no basis", {{{"basis", "-"}}}, {"error", "commitment V", "\"basis\" is missing", "text_seen"}},
    {"no source", {{{"source", "-"}}}, {"error", "commitment V: no source"}},
    {"an undefined source", {{{"source", "[unts]"}}}, {"error", "\"unts\" is not defined"}},
    {"no gist", {{{"gist", "-"}}}, {"error", "\"gist\" is missing"}},
    {"no trigger", {{{"trigger", "-"}}}, {"error", "\"trigger\" is missing", "armed_attack"}},
    {"an unknown trigger",
     {{{"trigger", "armed_atack"}}},
     {"pact.toml:16: error", "\"armed_atack\" is not a word of the vocabulary", "did you mean armed_attack"}},
    {"an unknown kind", {{{"kind", "defense"}}}, {"\"defense\"", "did you mean defence"}},
    {"an unknown object", {{{"objects", "[teritory]"}}}, {"\"teritory\"", "territory"}},
    {"an unknown area", {{{"area", "[far_eest]"}}}, {"\"far_eest\"", "far_east"}},
    {"an unknown adversary", {{{"adversary", "[europaen]"}}}, {"error", "europaen"}},
    {"an unknown condition", {{{"conditions", "[on_reqest]"}}}, {"\"on_reqest\"", "on_request"}},
    {"an unknown discretion", {{{"discretion", "own_judgement"}}}, {"\"own_judgement\"", "own_judgment"}},
    {"a condition without its state", {{{"conditions", "[third_party_acts]"}}}, {"error", "third_party_acts:CODE"}},
    {"a condition with a state too many", {{{"conditions", "[on_request:USA]"}}}, {"takes nothing after a colon"}},
    {"a deadline without a day", {{{"conditions", "[deadline:soon]"}}}, {"needs a day"}},
    {"an area without its state", {{{"area", "[administered_by]"}}}, {"error", "administered_by:CODE"}},
    {"an unknown form", {{}, {{"form", "treety"}}}, {"\"treety\"", "did you mean treaty"}},
    {"an unknown role", {{}, {}, two_parties + "role = \"observr\"\n"}, {"\"observr\"", "observer"}},
    {"an unknown field", {{{"trigerr", "any_war"}}}, {"error", "unknown field \"trigerr\"", "did you mean trigger"}},
    {"an unknown field of the agreement", {{}, {{"tittle", "x"}}}, {"unknown field \"tittle\"", "title"}},
    {"a number for a text", {{{"article", "5"}}}, {"\"article\" must be a text in quotes"}},
    {"a text for a number", {{{"adversary_min", "two"}}}, {"\"adversary_min\" must be a whole number"}},
    {"a text for a truth value", {{{"protects_others", "yes"}}}, {"\"protects_others\" must be true or false"}},
    {"a number among texts", {{}, {}, "[[party]]\nstate = [\"USA\", 200]\n"}, {"holds something that is not a text"}},
    {"an obligor that is no party", {{{"owed_by", "[BRA]"}}}, {"BRA owes this but is no party"}},
    {"no parties", {{}, {}, "# nobody\n"}, {"no [[party]]"}},
    {"a party that is no table", {{}, {}, "party = \"USA\"\n"}, {"write [[party]]"}},
    {"a reading of an article that no promise has",
     {{}, {}, {}, "[[reading]]\ndate = 1950-01-01\narticle = \"IX\"\ngist = \"x\"\nsource = [\"text\"]\n"},
     {"error", "names article \"IX\""}},
    {"an exception from an article that no promise has",
     {{}, {}, {}, "[[exception]]\nlabel = \"x\"\narticle = \"IX\"\ngist = \"x\"\nsource = [\"text\"]\n"},
     {"error", "names article \"IX\""}},
    {"a successor agreement that is not there",
     {{}, {{"replaced_by", "pact-2"}}},
     {"error", "\"pact-2\", which is no agreement"}},
    {"an id that differs from the file", {{}, {{"id", "pakt"}}}, {"error", "differs from the name of the file"}},
};

}  // namespace

TEST_CASE("every fault of an agreement file is a note with file, line and a hint, and the entry is left out or named") {
  for (const Fault_& f : faults) {
    const Register reg = small_register({{"pact", text_of(f.pact)}});
    CHECK_MESSAGE(has_error(reg.notes), f.what);
    CHECK_MESSAGE(noted(reg.notes, f.says), f.what, " gives:\n", all_of(reg.notes));
    for (const Note& n : reg.notes) CHECK_MESSAGE(n.file.starts_with("data/"), f.what);
  }
}

TEST_CASE("the plain pact has no fault but the small world's own") {
  const Register reg = small_register({{"pact", text_of(Pact{})}});
  CHECK_MESSAGE(reg.notes.empty(), all_of(reg.notes));
  CHECK(reg.world.agreements.size() == 3);
}

TEST_CASE("an entry with an error is left out, the others stay") {
  const Register reg = small_register({{"pact", text_of(Pact{{{"kind", "defense"}}})}});
  CHECK(reg.world.agreements.size() == 2);
}

TEST_CASE("two files with one id, and two with one number") {
  const Register twice = small_register({{"pact", text_of(Pact{})}, {"sub/pact", text_of(Pact{})}});
  CHECK_MESSAGE(noted(twice.notes, {"error", "\"pact\" belongs to two entries"}), all_of(twice.notes));
  const Register numbers = small_register({{"pact", text_of(Pact{{}, {{"ids", "{ atop = [1] }"}}})},
                                           {"pact2", text_of(Pact{{}, {{"id", "pact2"}, {"ids", "{ atop = [1] }"}}})}});
  CHECK_MESSAGE(noted(numbers.notes, {"warning", "ATOP 1", "pact"}), all_of(numbers.notes));
}

TEST_CASE("in force before it was signed is worth a warning") {
  const Register reg = small_register({{"pact", text_of(Pact{{}, {{"signed", "1946-01-01"}}})}});
  CHECK(noted(reg.notes, {"warning", "before it was signed"}));
  CHECK_FALSE(has_error(reg.notes));
}

TEST_CASE("a checked register throws the first error with its place and the number of errors") {
  auto texts = small_texts();
  texts.emplace_back("agreements/pact.toml", text_of(Pact{{{"kind", "defense"}}}));
  const std::string said_ = thrown([&] { (void)load_checked_register(data_of_texts(texts)); });
  CHECK(said_.find("data/agreements/pact.toml:14") != std::string::npos);
  CHECK(said_.find("1 error in the data") != std::string::npos);
}

TEST_CASE("words of every kind of commitment are read back as written") {
  const World w = world_with(Pact{{{"conditions", "[on_request, deadline:1960-01-01]"},
                                   {"area", "[administered_by:JPN, far_east]"},
                                   {"adversary", "[RUS, allied_with:RUS, member]"},
                                   {"objects", "[aircraft, territory]"}}});
  const Commitment& c = w.agreements[0].commitments[0];
  REQUIRE(c.conditions.size() == 2);
  CHECK(write_day(c.conditions[1].deadline) == "1960-01-01");
  REQUIRE(c.area.size() == 2);
  CHECK(code_of(w, c.area[0].state) == "JPN");
  REQUIRE(c.adversary.size() == 3);
  CHECK(c.adversary[1].word == Adversary::allied_with);
  CHECK(c.objects == (bit(Object::aircraft) | bit(Object::territory)));
}
