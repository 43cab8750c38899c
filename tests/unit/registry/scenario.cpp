// Scenario and architecture files: what can be wrong with them.
#include "../support.hpp"

#include <cstdio>
#include <fstream>

using namespace lattice;
using namespace lattice::test;

namespace {

const std::string head = "id = \"s\"\ntitle = \"S\"\nquestion = \"Who?\"\ndate = 1950-06-15\n";
const std::string listed = "architectures = [\"plain\"]\n";
const std::string crisis =
    "[[crisis]]\nid = \"c\"\ntitle = \"C\"\ngist = \"G\"\nattackers = [\"RUS\"]\ntargets = [\"GBR\"]\nact = "
    "\"invasion\"\nobject = \"metropolitan_territory\"\nplace = \"Dover\"\n";
const std::string plain = "id = \"plain\"\ntitle = \"As it is\"\ndescription = \"Nothing changes.\"\n";

DataSet data_with(const std::string& scenario, const std::string& architecture = plain) {
  auto texts = small_texts();
  texts.emplace_back("agreements/pact.toml", text_of(Pact{}));
  texts.emplace_back("scenarios/s.toml", scenario);
  texts.emplace_back("architectures/plain.toml", architecture);
  return data_of_texts(texts);
}

std::string scenario_error(const std::string& text) {
  const DataSet data = data_with(text);
  const Register reg = load_register(data);
  return thrown([&] { (void)load_scenario(data, reg.world, "s"); });
}

std::string architecture_error(const std::string& text) {
  const DataSet data = data_with(head + listed + crisis, text);
  const Register reg = load_register(data);
  return thrown([&] { (void)with_all(reg.world, load_architecture(data, reg.world, "plain"), make_day(1950, 6, 15)); });
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  return text.replace(text.find(from), from.size(), to);
}

struct BadScenario {
  std::string what;
  std::string text;
  std::vector<std::string> says;
};

}  // namespace

TEST_CASE("a sound scenario is read, and its victim asks everybody") {
  CHECK(scenario_error(head + listed + crisis) == "");
  const DataSet data = data_with(head + listed + crisis);
  const Register reg = load_register(data);
  const Scenario s = load_scenario(data, reg.world, "s");
  REQUIRE(s.crises.size() == 1);
  CHECK(s.crises[0].event.requests.size() == 1);
  CHECK(s.hash.size() == 16);
}

TEST_CASE("faults of a scenario file") {
  for (const BadScenario& r : std::vector<BadScenario>{
           {"a crisis missing in order",
            head + listed + "order = [\"c\", \"d\"]\n" + crisis,
            {"s.toml:6", "names the crisis \"d\""}},
           {"attacker equal to target",
            head + listed + replaced(crisis, "\"RUS\"", "\"GBR\""),
            {"s.toml:6", "crisis c", "both GBR"}},
           {"an unknown architecture",
            head + "architectures = [\"plian\"]\n" + crisis,
            {"s.toml:5", "no architecture \"plian\"", "did you mean plain"}},
           {"no architectures", head + crisis, {"\"architectures\" is missing"}},
           {"no crisis", head + listed, {"no [[crisis]]"}},
           {"two crises of one id", head + listed + crisis + crisis, {"two crises have the id \"c\""}},
           {"an unknown act",
            head + listed + replaced(crisis, "invasion", "invasoin"),
            {"act", "did you mean invasion"}},
           {"an unknown place", head + listed + replaced(crisis, "Dover", "Dovr"), {"did you mean Dover"}},
           {"an unknown state",
            head + listed + replaced(crisis, "RUS", "Rusia"),
            {"s.toml:", "attacker", "did you mean Russia"}},
           {"an unknown member", head + listed + "members = [\"UAS\"]\n" + crisis, {"s.toml:6", "\"UAS\"", "USA"}},
           {"an impossible date",
            replaced(head, "1950-06-15", "\"1950-06-31\"") + listed + crisis,
            {"\"date\" is not a date"}},
           {"a year for a date",
            replaced(head, "1950-06-15", "\"1950\"") + listed + crisis,
            {"\"date\" must be a day"}},
           {"a party before it existed",
            replaced(head, "1950", "1850") + listed + replaced(crisis, "RUS", "ITA"),
            {"Italy did not exist"}},
           {"an unknown field",
            head + listed + crisis + "atackers = [\"RUS\"]\n",
            {"unknown field \"atackers\"", "did you mean attackers"}},
           {"an unknown field of a request",
            head + listed + crisis + "[[crisis.request]]\nby = \"GBR\"\nfor = \"x\"\n",
            {"unknown field \"for\""}},
           {"a decision of no kind",
            head + listed + crisis + "[[crisis.decision]]\norgan = \"x\"\n",
            {"\"kind\" is missing"}},
           {"broken TOML", head + "[[crisis\n", {"s.toml:5", "not valid TOML"}}}) {
    const std::string text = scenario_error(r.text);
    for (const auto& piece : r.says) CHECK_MESSAGE(text.find(piece) != std::string::npos, r.what, ": ", text);
  }
}

TEST_CASE("faults of an architecture file") {
  for (const BadScenario& r : std::vector<BadScenario>{
           {"an unknown agreement ends", plain + "end = [\"pakt\"]\n", {"\"pakt\"", "did you mean pact"}},
           {"an unknown agreement is kept", plain + "keep_only = [\"pakt\"]\n", {"did you mean pact"}},
           {"an unknown state leaves",
            plain + "[[leave]]\nstate = \"UAS\"\nagreements = [\"*\"]\n",
            {"plain.toml:5", "\"UAS\"", "USA"}},
           {"a leave from nothing", plain + "[[leave]]\nstate = \"USA\"\n", {"\"agreements\" is missing"}},
           {"its own base", plain + "base = \"plain\"\n", {"in a ring"}},
           {"an unknown base", plain + "base = \"plian\"\n", {"no architecture \"plian\"", "did you mean plain"}},
           {"it adds what is there",
            plain + "[[agreement]]\n" +
                replaced(replaced(replaced(text_of(Pact{}), "[[party]]", "[[agreement.party]]"), "[[commitment]]",
                                  "[[agreement.commitment]]"),
                         "[[source]]", "[[agreement.source]]"),
            {"\"pact\"", "already has"}},
           {"no description", replaced(plain, "description", "descripton"), {"\"description\" is missing"}}}) {
    const std::string text = architecture_error(r.text);
    for (const auto& piece : r.says) CHECK_MESSAGE(text.find(piece) != std::string::npos, r.what, ": ", text);
  }
}

TEST_CASE("an architecture changes a copy: who leaves is out from the day on, and a pact of one ends") {
  const World w = world_with(Pact{{}, {}, "[[party]]\nstate = [\"USA\", \"GBR\"]\n"});
  Architecture gone;
  gone.leave.push_back({find_state(w, "USA"), {"pact"}, {}});
  const Day day = make_day(1950, 6, 15);
  const World after = with(w, gone, day);
  CHECK(w.agreements[0].life.contains(day));
  CHECK_FALSE(after.agreements[0].life.contains(day));
  CHECK(after.agreements[0].life.contains(day - 1));
}

TEST_CASE("an unknown scenario or architecture gets the list of those there are") {
  const DataSet data = data_with(head + listed + crisis);
  const Register reg = load_register(data);
  CHECK(thrown([&] { (void)load_scenario(data, reg.world, "t"); }).find("Known: s") != std::string::npos);
  CHECK(thrown([&] { (void)load_architecture(data, reg.world, "plian"); }).find("did you mean plain") !=
        std::string::npos);
  CHECK(thrown([&] { (void)load_scenario(data, reg.world, "/nowhere/s.toml"); }).find("no such file") !=
        std::string::npos);
}

TEST_CASE("strength: rows with six cells and a known state") {
  auto texts = small_texts();
  const auto error_of = [&](const std::string& csv) {
    auto all = texts;
    all.emplace_back("series/strength.csv", "state,spending_musd,personnel_thousand,year,certainty,source\n" + csv);
    const DataSet data = data_of_texts(all);
    const Register reg = load_register(data);
    return thrown([&] { (void)load_strength(data, reg.world); });
  };
  CHECK(error_of("USA,1,2,2023,firm,A, with a comma\n") == "");
  CHECK(error_of("USA,1,2\n").find("strength.csv:2: six cells") != std::string::npos);
  CHECK(error_of("# remark\nUAS,1,2,2023,firm,A\n").find("strength.csv:3: no state has the code \"UAS\"") !=
        std::string::npos);
}
