// Drafts of treaties and crises: what may be left out, areas of one's own, all faults at once.
#include "../support.hpp"

#include <cstdio>
#include <fstream>

using namespace lattice;
using namespace lattice::test;

namespace {

struct TextFile {
  std::string path;
  explicit TextFile(const std::string& name, const std::string& text) : path("lattice-draft-" + name + ".toml") {
    std::ofstream(path) << text;
  }
  ~TextFile() { std::remove(path.c_str()); }
};

const std::string pact =
    "id = \"mine\"\ntitle = \"Mine\"\ndescription = \"D.\"\n[[area]]\nid = \"chain\"\nstates = [\"JPN\"]\nplaces = "
    "[\"Scarborough Shoal\"]\n[[agreement]]\n[[agreement.party]]\nstate = [\"JPN\", \"AUS\", \"PHL\"]\n"
    "[[agreement.commitment]]\nkind = \"defence\"\ntrigger = \"armed_attack\"\ndiscretion = \"own_means\"\narea = "
    "[\"chain\"]\n";

const Register& shipped() {
  static const Register reg = load_register(embedded_data());
  return reg;
}

Event attack(const World& world, const std::string& target, const std::string& place, const std::string& act) {
  EventText e;
  e.date = "2024-09-17";
  e.attackers = e.first_use = {"CHN"};
  e.targets = {target};
  e.act = act;
  e.object = "public_vessels";
  e.place = place;
  e.requests = {{target, "ALL", "assistance"}};
  return read_event(world, e);
}

bool aus_fights(const std::string& target, const std::string& place, const std::string& act = "naval_attack") {
  const TextFile file("fights", pact);
  const Day day = make_day(2024, 9, 17);
  const World world = with_all(shipped().world, load_architecture(embedded_data(), shipped().world, file.path), day);
  for (const Verdict& v : invoke(world, attack(world, target, place, act)))
    if (agreement_of(world, v).id == "mine" && code_of(world, v.state) == "AUS")
      return v.duty == DutyClass::duty_military;
  return false;
}

}  // namespace

TEST_CASE("drafts: the files that ship pass their check") {
  for (const char* kind : {"treaty", "crisis", "scenario"}) {
    const DataSet data = embedded_data();
    const DataFile* draft = data.find("drafts/" + std::string(kind) + ".toml");
    REQUIRE(draft);
    const TextFile file(kind, std::string(draft->text));
    const Notes notes = check_file(data, shipped().world, file.path);
    CHECK_MESSAGE(notes.empty(), kind, ": ", all_of(notes));
  }
}

TEST_CASE("drafts: an area of one's own holds its states and places, and no other") {
  CHECK(aus_fights("JPN", "Senkaku"));
  CHECK(aus_fights("PHL", "Scarborough Shoal"));
  CHECK_FALSE(aus_fights("PHL", "Second Thomas Shoal"));
  CHECK_FALSE(aus_fights("PHL", "Philippines"));
}

TEST_CASE(
    "drafts: secret damage and stray drones are no armed attack at first sight, the seizure of a state's ship is") {
  CHECK(aus_fights("PHL", "Scarborough Shoal", "ship_seizure"));
  CHECK_FALSE(aus_fights("PHL", "Scarborough Shoal", "sabotage"));
  CHECK_FALSE(aus_fights("JPN", "Senkaku", "drone_incursion"));
}

TEST_CASE("drafts: every fault is named at once, with its line") {
  const TextFile file("wrong", pact + "colour = 1\nowed_to = [\"ATL\"]\n");
  const Notes notes = check_file(embedded_data(), shipped().world, file.path);
  REQUIRE(notes.size() == 2);
  CHECK(notes[0].line == 17);
  const std::string all = thrown([&] { (void)load_architecture(embedded_data(), shipped().world, file.path); });
  CHECK(all.find("colour") != std::string::npos);
  CHECK(all.find("ATL") != std::string::npos);
}

TEST_CASE("drafts: an area that is a word of the vocabulary, and one that holds nothing, are refused") {
  for (const char* area : {"[[area]]\nid = \"korea\"\nstates = [\"KOR\"]\n", "[[area]]\nid = \"nothing\"\n",
                           "[[area]]\nid = \"x\"\nplaces = [\"Atlantis\"]\n"}) {
    const TextFile file("area", "id = \"a\"\ntitle = \"A\"\ndescription = \"D\"\n" + std::string(area));
    CHECK_MESSAGE(has_error(check_file(embedded_data(), shipped().world, file.path)), area);
  }
}
