// Events in words: what is asked of them, and what is said when they cannot be.
#include "../support.hpp"

using namespace lattice;
using namespace lattice::test;

namespace {

struct BadEvent {
  std::string what;
  Change change;
  std::vector<std::string> says;
};

}  // namespace

TEST_CASE("an event that cannot be is refused with the field, the reason and what is near") {
  const World w = world_with(Pact{});
  for (const BadEvent& r : std::vector<BadEvent>{
           {"unknown attacker", [](EventText& e) { e.attackers = {"Rusia"}; }, {"attacker", "did you mean Russia"}},
           {"unknown target", [](EventText& e) { e.targets = {"GBX"}; }, {"target", "did you mean"}},
           {"a target that is no state",
            [](EventText& e) { e.targets = {"PIRATES"}; },
            {"target", "no state is called \"PIRATES\""}},
           {"a state before it existed",
            [](EventText& e) { e.attackers = {"DEU"}, e.date = "1860-01-01"; },
            {"Germany did not exist on 1860-01-01"}},
           {"a state after it was gone",
            [](EventText& e) { e.targets = {"PRU"}; },
            {"Prussia did not exist on 1950-06-15"}},
           {"no attacker", [](EventText& e) { e.attackers.clear(); }, {"no attacker is named"}},
           {"no target", [](EventText& e) { e.targets.clear(); }, {"no target is named"}},
           {"attacker equal to target",
            [](EventText& e) { e.attackers = e.targets; },
            {"attacker and the target are both GBR"}},
           {"an impossible day", [](EventText& e) { e.date = "1950-02-29"; }, {"1950-02-29", "YYYY-MM-DD"}},
           {"a month for a day", [](EventText& e) { e.date = "1950-06"; }, {"\"1950-06\" is not a day"}},
           {"an unknown act", [](EventText& e) { e.act = "invation"; }, {"act", "did you mean invasion"}},
           {"an unknown object", [](EventText& e) { e.object = "aircarft"; }, {"object", "did you mean aircraft"}},
           {"an object of treaties", [](EventText& e) { e.object = "any"; }, {"say what was hit"}},
           {"an unknown place", [](EventText& e) { e.place = "Dovre"; }, {"place", "did you mean Dover"}},
           {"no place", [](EventText& e) { e.place = ""; }, {"place"}},
           {"an unknown provocation",
            [](EventText& e) { e.provocation = "dirrect"; },
            {"provocation", "did you mean direct"}},
           {"an unknown request",
            [](EventText& e) {
              e.requests = {{"GBR", "ALL", "help"}};
            },
            {"request", "assistance"}},
           {"a request of a stranger to the world",
            [](EventText& e) {
              e.requests = {{"GBX", "ALL", "assistance"}};
            },
            {"request"}},
           {"an unknown decision",
            [](EventText& e) {
              e.decisions = {{"council", "voted", ""}};
            },
            {"decision", "invoked"}},
           {"an unknown thing hit",
            [](EventText& e) {
              e.also_hit = {{"GBR", "boats", std::nullopt}};
            },
            {"also_hit"}},
           {"an unknown administrator",
            [](EventText& e) { e.place_admin = "Gbx"; },
            {"place_admin", "did you mean"}}}) {
    EventText e = story();
    r.change(e);
    const std::string text = thrown([&] { (void)read_event(w, e, "case.toml:7"); });
    CHECK_MESSAGE(text.starts_with("case.toml:7: "), r.what, ": ", text);
    for (const auto& piece : r.says) CHECK_MESSAGE(text.find(piece) != std::string::npos, r.what, ": ", text);
  }
}

TEST_CASE("a place is of the gazetteer, with its holders on the day, or a state") {
  const World w = world_with(Pact{});
  EventText e = story();
  e.place = "Colony";
  CHECK(code_of(w, *read_event(w, e).place_admin) == "GBR");
  e.date = "1997-07-01";
  CHECK(code_of(w, *read_event(w, e).place_admin) == "CHN");
  e.place_admin = "";
  CHECK_FALSE(read_event(w, e).place_admin);
  e = story();
  e.place = "France";
  const Event at_home = read_event(w, e);
  CHECK(at_home.metropolitan);
  CHECK(code_of(w, *at_home.place_admin) == "FRA");
}

TEST_CASE("historical cases take codes as given: non-state actors everywhere, states whenever") {
  const World w = world_with(Pact{});
  EventText e = story();
  e.historical = true;
  e.attackers = {"PIRATES"}, e.targets = {"PRU", "REBELS"};
  const Event event = read_event(w, e);
  CHECK(event.outsiders == std::vector<std::string>({"PIRATES", "REBELS"}));
  CHECK(code_of(w, event.attackers[0], &event) == "PIRATES");
  CHECK(code_of(w, event.targets[0], &event) == "PRU");
}
