// What real treaties force the engine to get right beside the words: dates, suspension, succession, readings,
// exceptions, clashes, attribution.
#include "../support.hpp"

using namespace lattice;
using namespace lattice::test;

namespace {

Change on(const std::string& date) {
  return [=](EventText& e) { e.date = date; };
}
void rebels_rise(EventText& e) {
  e.attackers = e.first_use = {"REBELS"}, e.act = "internal_conflict", e.object = "government";
}

bool has_alternative(const Verdict& v, Doubt doubt, VerdictWord word) {
  return std::any_of(v.alternatives.begin(), v.alternatives.end(),
                     [&](const Alternative& a) { return a.doubt == doubt && a.verdict == word; });
}

}  // namespace

TEST_CASE("in force from the first day through the last, the day of the breach included") {
  const Pact p{{}, {{"ended", "1955-03-01"}, {"ended_how", "broken"}}};
  CHECK(said(verdict(p, on("1944-12-31"))) == "not_in_force/not_bound");
  CHECK(verdict(p, on("1945-01-01")).reason == met);
  CHECK(verdict(p, on("1955-03-01")).reason == met);
  CHECK(said(verdict(p, on("1955-03-02"))) == "not_in_force/lapsed");
}

TEST_CASE("an agreement that never entered into force, and one that has not yet") {
  for (const std::string word : {"never", "pending"})
    CHECK(said(verdict(Pact{{}, {{"in_force", word}}})) == "not_in_force/not_bound");
}

TEST_CASE("a party that left has an obligation that lapsed; one that never was a party has none") {
  const std::string parties = "[[party]]\nstate = [\"GBR\", \"FRA\"]\n[[party]]\nstate = \"USA\"\nuntil = 1948-12-31\n";
  const Pact p{{}, {}, parties};
  CHECK(verdict(p, on("1948-12-31")).reason == met);
  CHECK(said(verdict(p, on("1949-01-01"))) == "not_in_force/lapsed");
  CHECK(said(verdict(p, on("1949-01-01"), "BRA")) == "not_in_force/not_bound");
}

TEST_CASE("a victim that left, or has not joined yet, is no party") {
  const Pact p{
      {},
      {},
      "[[party]]\nstate = [\"USA\", \"FRA\"]\n[[party]]\nstate = \"GBR\"\nfrom = 1949-01-01\nuntil = 1952-12-31\n"};
  CHECK(verdict(p, on("1948-12-31")).reason == Reason::victim_not_party);
  CHECK(verdict(p, on("1949-01-01")).reason == met);
  CHECK(verdict(p, on("1952-12-31")).reason == met);
  CHECK(verdict(p, on("1953-01-01")).reason == Reason::victim_not_party);
}

TEST_CASE("roles: associates, observers and signatories are neither bound nor protected") {
  for (const std::string role : {"associate", "observer", "signatory"}) {
    const std::string parties =
        std::string("[[party]]\nstate = [\"USA\", \"FRA\"]\n[[party]]\nstate = \"GBR\"\nrole = \"") + role + "\"\n";
    CHECK_MESSAGE(verdict(Pact{{}, {}, parties}).reason == Reason::victim_not_party, role);
    CHECK_MESSAGE(verdict(Pact{{}, {}, parties}, {}, "GBR").reason == Reason::not_in_force, role);
  }
}

TEST_CASE("beneficiaries need not be parties") {
  const Pact p{{{"owed_to", "[BEL]"}}};
  CHECK(verdict(p, [](EventText& e) { e.targets = {"BEL"}, e.place = "Belgium"; }).reason == met);
  CHECK(verdict(p).reason == Reason::victim_not_party);
}

TEST_CASE("a promise has a window within the life of its agreement") {
  const Pact p{{{"from", "1950-01-01"}, {"until", "1950-12-31"}}};
  CHECK(verdict(p, on("1949-12-31")).reason == Reason::not_in_force);
  CHECK(verdict(p, on("1950-12-31")).reason == met);
  CHECK(verdict(p, on("1951-01-01")).reason == Reason::not_in_force);
}

TEST_CASE("imprecise dates: the whole of the last year counts, with a doubt; outside it nothing is open") {
  const Pact p{{}, {{"ended", "\"1955\""}, {"ended_how", "lapsed"}}};
  const Verdict in_doubt = verdict(p, on("1955-06-01"));
  CHECK(in_doubt.reason == met);
  CHECK(has_alternative(in_doubt, Doubt::date, VerdictWord::not_bound));
  CHECK(verdict(p, on("1955-06-01"), "USA", {{Doubt::date, false}}).reason == Reason::not_in_force);
  CHECK_FALSE(has_alternative(verdict(p, on("1954-12-31")), Doubt::date, VerdictWord::not_bound));
  CHECK(said(verdict(p, on("1956-01-01"))) == "not_in_force/lapsed");
}

TEST_CASE("suspension is for a pair of states and a time; the others stay bound") {
  const Pact p{
      {},
      {},
      {},
      "[[suspension]]\nby = \"USA\"\nto = \"GBR\"\nfrom = 1949-01-01\nuntil = 1950-12-31\ngist = \"A quarrel.\"\n"};
  CHECK(said(verdict(p)) == "suspended/suspended");
  CHECK(verdict(p, on("1951-01-01")).reason == met);
  CHECK(verdict(p, {}, "FRA").reason == met);
  CHECK(verdict(p, [](EventText& e) { e.targets = {"FRA"}, e.place = "France"; }).reason == met);
  CHECK(verdict(p, [](EventText& e) { e.targets = {"FRA", "GBR"}; }).reason == met);
}

TEST_CASE("succession: the promise of a state that is gone is not its successor's, unless the file lists it") {
  const Terms old_days{{"signed", "1850-01-01"}, {"in_force", "1850-01-01"}};
  const Pact p{{},
               old_days,
               "[[party]]\nstate = [\"USA\", \"GBR\"]\n[[party]]\nstate = \"PRU\"\nuntil = "
               "1871-01-17\n[[party]]\nstate = \"DEU\"\nfrom = 1871-01-18\n"};
  CHECK(verdict(p, on("1871-01-17"), "PRU").reason == met);
  CHECK(verdict(p, on("1871-01-18"), "DEU").reason == met);
  CHECK(said(verdict(p, on("1871-01-18"), "PRU")) == "not_in_force/lapsed");
  CHECK(said(verdict(p, on("1871-01-17"), "DEU")) == "not_in_force/not_bound");
}

TEST_CASE("secret treaties and secret articles bind like public ones") {
  for (const std::string form : {"secret_treaty", "secret_article"})
    CHECK(said(verdict(Pact{{}, {{"form", form}}})) == "trigger_met/bound_defence");
}

TEST_CASE("a reading widens area and objects from its day on, for its article") {
  const auto with_reading = [](const std::string& article) {
    return Pact{{{"area", "[europe]"}, {"objects", "[armed_forces]"}},
                {},
                {},
                "[[reading]]\ndate = 1950-01-01\nby = [\"USA\"]\n" + article +
                    "adds_area = [\"pacific_area\"]\nadds_objects = [\"public_vessels\"]\ngist = \"The Pacific and the "
                    "coast guard count.\"\nsource = [\"text\"]\n"};
  };
  const auto cutter = [](const std::string& date) {
    return [=](EventText& e) { e.place = "Colony", e.object = "public_vessels", e.date = date; };
  };
  CHECK(verdict(with_reading("article = \"V\"\n"), cutter("1950-01-01")).reason == met);
  CHECK(verdict(with_reading(""), cutter("1950-01-01")).reason == met);
  CHECK(verdict(with_reading("article = \"V\"\n"), cutter("1949-12-31")).reason == Reason::own_judgment);
}

TEST_CASE("a declared reading on networks replaces area and object and leaves the finding to each") {
  const Pact p{{{"area", "[korea]"}, {"objects", "[armed_forces]"}, {"decision", "each_judges"}},
               {},
               {},
               "[[reading]]\ndate = 1950-01-01\nby = [\"USA\", \"GBR\", \"FRA\"]\narticle = \"V\"\ncovers = "
               "[\"networks\"]\ngist = \"May count, case by case.\"\nsource = [\"text\"]\n"};
  const auto hacked = [](const std::string& date) {
    return [=](EventText& e) { e.act = "cyber_or_space_attack", e.object = "networks", e.date = date; };
  };
  CHECK(said(verdict(p, hacked("1950-06-15"))) == "own_judgment/discretionary");
  CHECK(verdict(p, hacked("1949-06-15")).reason == Reason::outside_area);
  CHECK(verdict(p, hacked("1950-06-15"), "USA", {{Doubt::covered_by_reading, true}}).reason == met);
}

TEST_CASE("an exception cuts out a place; a contested one leaves two readings") {
  const auto with_exception = [](const std::string& lines) {
    return Pact{
        {}, {}, {}, "[[exception]]\nlabel = \"rock\"\n" + lines + "gist = \"Not there.\"\nsource = [\"text\"]\n"};
  };
  const auto at = [](const std::string& place) { return [=](EventText& e) { e.place = place; }; };
  CHECK(said(verdict(with_exception("area = [\"europe\"]\n"))) == "outside_area/excluded_by_scope");
  CHECK(verdict(with_exception("area = [\"korea\"]\n")).reason == met);
  CHECK(verdict(with_exception("area = [\"europe\"]\nuntil = 1949-12-31\n")).reason == met);
  CHECK(said(verdict(with_exception("objects = [\"metropolitan_territory\"]\n"))) ==
        "object_not_covered/excluded_by_scope");
  CHECK(verdict(with_exception("adversary = [\"CHN\"]\n")).reason == met);
  CHECK(verdict(with_exception("disputed_title = true\n"), at("Disputed Rock")).reason != met);
  CHECK(verdict(with_exception("disputed_title = true\n")).reason == met);
  const Verdict contested = verdict(with_exception("area = [\"europe\"]\nopposed = true\n"));
  CHECK(contested.contested());
  CHECK(
      verdict(with_exception("area = [\"europe\"]\nopposed = true\n"), {}, "USA", {{Doubt::exception, false}}).reason ==
      met);
}

TEST_CASE("in a region that counts, an event counts whoever is hit") {
  const Pact p{{{"kind", "consultation"},
                {"trigger", "threat"},
                {"discretion", "consult_only"},
                {"region_counts", "[pacific_area]"}}};
  CHECK(verdict(p, [](EventText& e) {
          e.targets = {"JPN"}, e.place = "Disputed Rock", e.requests = {{"FRA", "ALL", "consultation"}};
        }).reason == Reason::consult_duty);
  CHECK(verdict(p, [](EventText& e) { e.targets = {"JPN"}, e.place = "Open Sea"; }).reason == Reason::victim_not_party);
}

TEST_CASE("wording that may protect others: no by default, with the other reading shown") {
  const auto on_belgium = [](EventText& e) { e.targets = {"BEL"}, e.place = "Belgium"; };
  const Verdict v = verdict(Pact{{{"protects_others", "true"}}}, on_belgium);
  CHECK(v.reason == Reason::victim_not_party);
  CHECK(has_alternative(v, Doubt::protects_others, VerdictWord::bound_defence));
  CHECK(verdict(Pact{}, on_belgium).alternatives.empty());
}

TEST_CASE("an internal conflict: at home, with a hand from outside, or in a promise that needs such a hand") {
  const Terms disorder{{"kind", "assistance"}, {"trigger", "internal_disorder"}};
  const auto backed = [](EventText& e) { rebels_rise(e), e.attributed_to = {"RUS"}; };
  CHECK(verdict(Pact{disorder}, rebels_rise).reason == met);
  Terms from_outside = disorder;
  from_outside["engineered_from_outside"] = "true";
  CHECK(verdict(Pact{from_outside}, rebels_rise).reason == Reason::threshold_not_met);
  CHECK(verdict(Pact{from_outside}, backed).reason == met);
  const Verdict attack = verdict(Pact{}, backed);
  CHECK(attack.reason == Reason::threshold_not_met);
  CHECK(has_alternative(attack, Doubt::external_hand, VerdictWord::bound_defence));
}

TEST_CASE("what else was hit counts, with its own place and object") {
  const Pact forces{{{"objects", "[armed_forces]"}, {"area", "[administered_by:JPN]"}}};
  const auto base = [](EventText& e) {
    e.targets = {"JPN"}, e.place = "Japan", e.also_hit = {{"GBR", "armed_forces", std::nullopt}};
  };
  CHECK(verdict(forces, base).reason == met);
  CHECK(verdict(forces, [&](EventText& e) { base(e), e.also_hit[0].place_admin = "RUS"; }).reason ==
        Reason::outside_area);
  CHECK(verdict(forces, [&](EventText& e) { base(e), e.also_hit[0].object = "special_interests"; }).reason ==
        Reason::object_not_covered);
  CHECK(verdict(forces, [&](EventText& e) { base(e), e.also_hit.clear(); }).reason == Reason::victim_not_party);
}

TEST_CASE("a mutual clash: only who used force first counts as attacker") {
  const auto clash = [](const std::string& first) {
    return [=](EventText& e) {
      e.attackers = e.targets = {"GBR", "RUS"}, e.first_use = {first}, e.act = "naval_attack",
      e.object = "armed_forces";
    };
  };
  CHECK(verdict(Pact{}, clash("RUS")).reason == met);
  CHECK(verdict(Pact{}, clash("GBR")).reason == Reason::ally_aggressor);
}

TEST_CASE("in a mutual clash both sides break their promise to use no force, whoever began") {
  const Pact p{{{"kind", "non_aggression"}, {"trigger", "use_of_force_by_obligor"}}};
  const Verdict v = verdict(p, [](EventText& e) {
    e.attackers = e.targets = {"USA", "GBR"}, e.first_use = {"GBR"}, e.act = "border_clash";
  });
  CHECK(v.reason == Reason::obligor_is_attacker);
}

TEST_CASE("behind an unknown hand stands the state it is attributed to, unless one doubts it") {
  const Pact p{{{"adversary", "[RUS]"}}};
  const auto masked = [](EventText& e) { e.attackers = e.first_use = {"UNKNOWN"}, e.attributed_to = {"RUS"}; };
  const Verdict v = verdict(p, masked);
  CHECK(v.reason == met);
  CHECK(has_alternative(v, Doubt::attribution, VerdictWord::excluded_by_aggressor));
  CHECK(verdict(p, masked, "USA", {{Doubt::attribution, false}}).reason == Reason::adversary_not_covered);
  CHECK(verdict(p, [&](EventText& e) { masked(e), e.attributed_to.clear(); }).reason == Reason::adversary_not_covered);
}

TEST_CASE("disputed provocation leaves two readings of a defensive promise") {
  const Verdict v = verdict(Pact{}, [](EventText& e) { e.provocation = "disputed"; });
  CHECK(v.reason == met);
  CHECK(has_alternative(v, Doubt::provocation, VerdictWord::excluded_by_aggressor));
}

TEST_CASE("never more than two alternatives, each with an assumption in words and none that repeats the verdict") {
  const Pact p{{{"decision", "each_judges"}, {"area", "[pacific_area]"}},
               {{"ended", "\"1950\""}, {"ended_how", "lapsed"}}};
  const Verdict v = verdict(p, [](EventText& e) {
    e.provocation = "disputed", e.place = "Edge", e.act = "border_clash", e.attackers = {"UNKNOWN"},
    e.attributed_to = {"RUS"};
  });
  CHECK(v.alternatives.size() <= 2);
  for (const Alternative& a : v.alternatives) {
    CHECK(a.verdict != v.verdict);
    CHECK((assumption_of(a).starts_with("if ") || assumption_of(a).starts_with("unless ")));
  }
}

TEST_CASE("every step names its article and its source") {
  const World w = world_with(Pact{});
  const Event e = read_event(w, story());
  const auto steps = steps_of(at(w, e.date), e, verdict(w, story()));
  REQUIRE(steps.size() >= 5);
  for (const Step& s : steps) {
    CHECK(s.article == "V");
    CHECK(s.source == "1 Test Series 1");
    CHECK_FALSE(s.text.empty());
  }
}

TEST_CASE("invoke asks everybody in force, leaves the only victim out, and puts duties to fight first") {
  const World w = world_with(Pact{{},
                                  {},
                                  {},
                                  "[[commitment]]\narticle = \"IV\"\nkind = \"consultation\"\ngist = \"They "
                                  "consult.\"\nbasis = \"memory\"\nsource = [\"text\"]\n"});
  EventText e = story();
  e.requests = {{"GBR", "ALL", "assistance"}};
  const auto list = invoke(w, read_event(w, e));
  REQUIRE(list.size() ==
          6);  // two promises of two states, and the attacker and its own ally, who owe each other nothing for this
  for (const Verdict& v : list) CHECK(code_of(w, v.state) != "GBR");
  CHECK(said(list[4]) == "ally_aggressor/excluded_by_aggressor");
  CHECK(list[0].duty == DutyClass::duty_military);
  CHECK(list[1].duty == DutyClass::duty_military);
  CHECK(list[2].duty == DutyClass::duty_consult);
  CHECK(code_of(w, list[0].state) == "FRA");
}
