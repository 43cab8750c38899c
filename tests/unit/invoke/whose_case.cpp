// Whose case it is: what stands in for land, who is among the attackers, who judges, which text speaks, what sleeps.
// sleeps.
#include "../support.hpp"

using namespace lattice;
using namespace lattice::test;

namespace {

const std::string both = "[[party]]\nstate = [\"USA\", \"GBR\", \"JPN\"]\n";
bool opens(const Verdict& v, Doubt doubt, Reason reason) {
  return std::any_of(v.alternatives.begin(), v.alternatives.end(),
                     [&](const Alternative& a) { return a.doubt == doubt && a.reason == reason; });
}
Change finds(const std::string& state, const std::string& kind) {
  return [=](EventText& e) { e.decisions = {{state, kind, ""}}; };
}
const Terms peace{{"kind", "non_aggression"}, {"trigger", "use_of_force_by_obligor"}};

}  // namespace

TEST_CASE("troops stand in for the land of any party, and for land that the victim claims") {
  const Pact p{{{"objects", "[territory]"}}, {}, both};
  const auto troops = [](const std::string& admin, const std::vector<std::string>& claim) {
    return [=](EventText& e) { e.object = "armed_forces", e.place_admin = admin, e.place_sovereign = claim; };
  };
  CHECK(verdict(p, troops("GBR", {"GBR"})).reason == met);
  CHECK(verdict(p, troops("JPN", {"JPN"})).reason == met);
  CHECK(verdict(p, troops("RUS", {"GBR", "RUS"})).reason == met);
  CHECK(verdict(p, troops("RUS", {"RUS"})).reason == Reason::object_not_covered);
}

TEST_CASE("a ship is not territory because somebody administers the rock beside it") {
  const Pact p{{{"objects", "[territory]"}}, {}, both};
  const auto ship = [](const std::string& place, const std::string& of) {
    return [=](EventText& e) { e.place = place, e.targets = {of}, e.object = "public_vessels"; };
  };
  CHECK(verdict(p, ship("Dover", "GBR")).reason == met);
  CHECK(verdict(p, ship("Disputed Rock", "JPN")).reason == Reason::object_not_covered);
  CHECK(verdict(Pact{{}, {}, both}, ship("Disputed Rock", "JPN")).reason == met);
}

TEST_CASE("place and object are judged blow by blow") {
  const Pact p{{{"objects", "[armed_forces]"}, {"area", "[administered_by:JPN]"}}, {}, both};
  const auto two = [](const std::string& at) {
    return [=](EventText& e) { e.targets = {"JPN"}, e.place = "Japan", e.also_hit = {{"GBR", "armed_forces", at}}; };
  };
  CHECK(verdict(p, two("JPN")).reason == met);
  CHECK(verdict(p, two("RUS")).reason == Reason::object_not_covered);
}

TEST_CASE("the state behind the first use breaks its promise to use no force, whoever is listed as attacker") {
  const auto first = [](const std::string& by) { return [=](EventText& e) { e.first_use = {by}; }; };
  CHECK(verdict(Pact{peace}, first("USA")).reason == Reason::obligor_is_attacker);
  CHECK(verdict(Pact{peace}, first("RUS")).reason == Reason::threshold_not_met);
  CHECK(verdict(Pact{peace}, [](EventText& e) { e.attackers = {"USA"}, e.intent = "accident"; }).reason ==
        Reason::threshold_not_met);
}

TEST_CASE("who attacks with others owes the victim nothing") {
  const auto mixed = [](EventText& e) { e.attackers = e.first_use = {"RUS", "USA"}; };
  CHECK(said(verdict(Pact{}, mixed)) == "intra_alliance/not_bound");
  CHECK(verdict(Pact{}, mixed, "FRA").reason == met);
  CHECK(verdict(Pact{{{"owed_to", "[BEL]"}}}, [](EventText& e) {
          e.attackers = e.first_use = {"RUS", "USA"}, e.targets = {"BEL"}, e.place = "Belgium";
        }).reason == Reason::adversary_not_covered);
}

TEST_CASE("the obligor's own finding settles provocation where the clause asks for clean hands") {
  const Pact p{{{"decision", "each_judges"}, {"conditions", "[victim_not_provoking]"}}};
  const auto quarrel = [](const std::string& kind) {
    return [=](EventText& e) {
      e.provocation = "disputed";
      if (!kind.empty()) e.decisions = {{"USA", kind, ""}};
    };
  };
  CHECK(opens(verdict(p, quarrel("")), Doubt::provocation, Reason::ally_aggressor));
  CHECK(verdict(p, quarrel("invoked")).reason == met);
  CHECK_FALSE(opens(verdict(p, quarrel("invoked")), Doubt::provocation, Reason::ally_aggressor));
  CHECK(verdict(p, quarrel("declined")).reason == Reason::ally_aggressor);
}

TEST_CASE("a reserve on war with another power is the obligor's to call on") {
  const Pact p{{{"conditions", "[exempt_if_conflict_with:CHN]"}}};
  CHECK(verdict(p).reason == met);
  CHECK(said(verdict(p, finds("USA", "declined"))) == "condition_unmet/not_bound");
  CHECK(verdict(p, finds("FRA", "declined")).reason == met);
}

TEST_CASE("a right to act is judged against who broke the settlement, not against who intervenes") {
  const Pact p{{{"kind", "permission"},
                {"trigger", "status_quo_change"},
                {"discretion", "-"},
                {"owed_to", "[BEL]"},
                {"adversary", "[FRA]"}}};
  const auto landing = [](const std::string& first) {
    return [=](EventText& e) {
      e.attackers = {"USA"}, e.targets = {"BEL"}, e.place = "Belgium", e.act = "landing", e.first_use = {first};
    };
  };
  CHECK(said(verdict(p, landing("FRA"))) == "no_duty_in_text/permitted_not_bound");
  CHECK(verdict(p, landing("USA")).reason == Reason::adversary_not_covered);
}

TEST_CASE("who promised to talk first breaks it by force in the area, though its partner is not the target") {
  const Pact p{{{"kind", "consultation"},
                {"trigger", "status_quo_change"},
                {"discretion", "-"},
                {"area", "[europe]"},
                {"conditions", "[prior_consent]"}}};
  const auto alone = [](const std::string& at) {
    return [=](EventText& e) { e.attackers = e.first_use = {"USA"}, e.targets = {"BEL"}, e.place = at; };
  };
  CHECK(verdict(p, alone("Dover")).reason == Reason::obligor_is_attacker);
  CHECK(verdict(p, alone("Open Sea")).reason != Reason::obligor_is_attacker);
  CHECK(verdict(p, [&](EventText& e) {
          alone("Dover")(e), e.decisions = {{"GBR", "authorised", ""}};
        }).reason != Reason::obligor_is_attacker);
}

TEST_CASE("a party that does not owe the promise has no duty in the text") {
  const World w = world_with(Pact{{{"owed_by", "[USA]"}}});
  const Event e = read_event(w, story());
  const auto list = ask(at(w, e.date), e, find_state(w, "FRA"), 0);
  REQUIRE(list.size() == 1);
  CHECK(said(list[0]) == "no_duty_in_text/not_bound");
  CHECK(ask(at(w, e.date), e, find_state(w, "BRA"), 0).empty());
}

TEST_CASE("a promise to help no aggressor against a partner ends with the partner's own aggression") {
  for (const std::string kind : {"no_aid_to_adversary", "neutrality"}) {
    const Pact p{{{"kind", kind}}};
    CHECK_MESSAGE(verdict(p).reason == met, kind);
    const auto partner = [](const std::vector<std::string>& by) {
      return [=](EventText& e) { e.attackers = e.first_use = by, e.targets = {"BEL"}, e.place = "Belgium"; };
    };
    CHECK_MESSAGE(verdict(p, partner({"GBR"})).reason == Reason::ally_aggressor, kind);
    CHECK_MESSAGE(verdict(p, partner({"GBR", "RUS"})).reason == Reason::ally_aggressor, kind);
  }
  const Pact any_war{{{"kind", "neutrality"}, {"trigger", "any_war"}}};
  CHECK(verdict(any_war, [](EventText& e) { e.attackers = e.first_use = {"GBR"}, e.targets = {"RUS"}; }).reason == met);
}

TEST_CASE("before the statement that made a place clear the point is open") {
  const Pact p{{{"area", "[europe]"}},
               {},
               {},
               "[[reading]]\ndate = 1951-01-01\nby = [\"USA\"]\nadds_area = [\"pacific_area\"]\ngist = \"The Pacific "
               "counts.\"\nsource = [\"text\"]\n"};
  const auto at = [](const std::string& place, const std::string& day) {
    return [=](EventText& e) { e.place = place, e.date = day; };
  };
  const Verdict before = verdict(p, at("Colony", "1950-06-15"));
  CHECK(said(before) == "own_judgment/permitted_not_bound");
  CHECK(opens(before, Doubt::later_reading, met));
  CHECK(verdict(p, at("Colony", "1951-01-01")).reason == met);
  CHECK(verdict(p, at("Open Sea", "1950-06-15")).reason == Reason::outside_area);
}

TEST_CASE("a later and narrower promise says what the older one asks in its war") {
  const Pact older{{{"specified_by", "[narrow]"}}};
  const Pact narrower{{{"kind", "assistance"}, {"adversary", "[RUS]"}, {"discretion", "non_military"}},
                      {{"id", "narrow"}, {"title", "The Narrow Pact"}}};
  Register reg = small_register({{"pact", text_of(older)}, {"narrow", text_of(narrower)}});
  REQUIRE_MESSAGE(!has_error(reg.notes), all_of(reg.notes));
  const auto answer = [&](const std::string& by) {
    EventText t = story();
    t.attackers = t.first_use = {by};
    const Event e = read_event(reg.world, t);
    return judge(at(reg.world, e.date), e, find_state(reg.world, "USA"), agreements_called(reg.world, "pact").front(),
                 0);
  };
  CHECK(said(answer("RUS")) == "no_duty_in_text/not_bound");
  CHECK(answer("CHN").reason == met);
}

TEST_CASE(
    "a clause may sleep towards one partner and live towards another, and is never told as firm while it sleeps") {
  const Pact p{{},
               {},
               {},
               "[[exception]]\nlabel = \"asleep\"\nowed_to = [\"GBR\"]\ndormant = true\ngist = \"Nobody speaks of "
               "it.\"\nsource = [\"text\"]\n"};
  const Verdict asleep = verdict(p, [](EventText& e) { e.requests = {{"GBR", "ALL", "assistance"}}; });
  CHECK(said(asleep) == "own_judgment/permitted_not_bound");
  CHECK(opens(asleep, Doubt::dormant, met));
  CHECK(verdict(p, [](EventText& e) { e.targets = {"FRA"}, e.place = "France"; }).reason == met);
  CHECK(verdict(p, [](EventText& e) { e.targets = {"FRA", "GBR"}; }).reason == met);
}

TEST_CASE("talks about strangers need a clause that says so, and a party that calls") {
  const auto stranger = [](EventText& e) {
    e.targets = {"JPN"}, e.place = "Disputed Rock", e.requests = {{"FRA", "ALL", "consultation"}};
  };
  const Terms talks{{"kind", "consultation"}, {"trigger", "threat"}, {"discretion", "consult_only"}};
  CHECK(verdict(Pact{talks}, stranger).reason == Reason::victim_not_party);
  Terms region = talks;
  region["region_counts"] = "[pacific_area]";
  CHECK(verdict(Pact{region}, stranger).reason == Reason::consult_duty);
  CHECK(verdict(Pact{region}, [&](EventText& e) { stranger(e), e.requests.clear(); }).reason == Reason::own_judgment);
}

TEST_CASE("talks that rest on memory are never settled, nor abstentions without an article") {
  Terms talks{{"kind", "consultation"}, {"talks", "in_case"}, {"discretion", "consult_only"}, {"basis", "memory"}};
  CHECK(opens(verdict(Pact{talks}), Doubt::wording, Reason::own_judgment));
  Terms apart{{"kind", "no_aid_to_adversary"}, {"article", "\"-\""}, {"basis", "memory"}};
  CHECK(opens(verdict(Pact{apart}), Doubt::wording, Reason::own_judgment));
  apart["article"] = "II";
  CHECK_FALSE(opens(verdict(Pact{apart}), Doubt::wording, Reason::own_judgment));
  talks["basis"] = "text_seen";
  CHECK_FALSE(verdict(Pact{talks}).contested());
}

TEST_CASE("bases of the attacker are told as such; bases that cannot bear on the event are none") {
  const auto bases = [](const std::string& to, const std::string& area) {
    return Pact{{{"kind", "basing_access"},
                 {"trigger", "none"},
                 {"discretion", "-"},
                 {"owed_by", "[USA]"},
                 {"owed_to", "[" + to + "]"},
                 {"area", "[" + area + "]"}}};
  };
  CHECK(said(verdict(bases("GBR", "europe"))) == "no_duty_in_text/permitted_not_bound");
  CHECK(said(verdict(bases("RUS", "europe"))) == "ally_aggressor/excluded_by_aggressor");
  CHECK(said(verdict(bases("GBR", "korea"))) == "outside_area/excluded_by_scope");
}
