// What a promise waits for: wars that run, a partner's own case, a term that was set, mobilisation, the breach of a
// guaranteed state of things, the word of the victim, a call for talks, an organ.
#include "../support.hpp"

using namespace lattice;
using namespace lattice::test;

namespace {

void asks(EventText& e, const std::string& to, const std::string& kind) { e.requests.push_back({"GBR", to, kind}); }
Change asking(const std::string& to, const std::string& kind) {
  return [=](EventText& e) { asks(e, to, kind); };
}
bool turns_on(const Verdict& v, Doubt doubt, Reason reason) {
  return std::any_of(v.alternatives.begin(), v.alternatives.end(),
                     [&](const Alternative& a) { return a.doubt == doubt && a.reason == reason; });
}
Change scuffle(const std::string& object) {
  return [=](EventText& e) { e.act = "vessel_or_aircraft_incident", e.object = object; };
}
const Terms waiting_talks{{"kind", "consultation"}, {"trigger", "threat"}, {"discretion", "consult_only"}};
Terms with(Terms t, const Terms& more) {
  for (const auto& [k, v] : more) t[k] = v;
  return t;
}

}  // namespace

TEST_CASE("interests in a region are causes: a war over it counts whatever the first blow hit") {
  const Pact p{{{"trigger", "any_war"}, {"objects", "[special_interests]"}, {"area", "[europe]"}}};
  CHECK(verdict(p).reason == met);
  CHECK(verdict(p, [](EventText& e) { e.act = "naval_attack", e.object = "public_vessels"; }).reason == met);
  CHECK(verdict(Pact{{{"objects", "[special_interests]"}, {"area", "[europe]"}}}, scuffle("public_vessels")).reason ==
        Reason::object_not_covered);
  const Pact nowhere{{{"trigger", "any_war"}, {"objects", "[special_interests]"}}};
  CHECK(verdict(nowhere).reason == Reason::object_not_covered);
}

TEST_CASE("two or more powers: those already at war with the partner count, from the day they were") {
  const Pact p{{{"adversary_min", "2"}}};
  const auto since = [](const std::string& day) { return [=](EventText& e) { e.at_war = {{"CHN", "GBR", day}}; }; };
  CHECK(verdict(p).reason == Reason::adversary_not_covered);
  CHECK(verdict(p, since("1950-01-01")).reason == met);
  CHECK(verdict(p, since("1950-06-16")).reason == Reason::adversary_not_covered);
  CHECK(verdict(p, [](EventText& e) { e.at_war = {{"CHN", "BRA", ""}}; }).reason == Reason::adversary_not_covered);
}

TEST_CASE("a partner that fights the attacker in a war that runs calls a promise about any war") {
  const auto greece = [](EventText& e) { e.targets = {"GRC"}, e.place = "Greece"; };
  const auto in_war = [&](EventText& e) { greece(e), e.at_war = {{"GBR", "RUS", "1950-01-01"}}; };
  const Pact p{{{"trigger", "any_war"}, {"adversary", "[RUS]"}}};
  CHECK(verdict(p, greece).reason == Reason::victim_not_party);
  CHECK(verdict(p, in_war).reason == met);
  CHECK(verdict(Pact{}, in_war).reason == Reason::victim_not_party);
}

TEST_CASE("a third state that fights beside a side acts") {
  const Pact p{{{"conditions", "[third_party_acts:CHN]"}}};
  CHECK(verdict(p).reason == Reason::condition_unmet);
  CHECK(verdict(p, [](EventText& e) { e.at_war = {{"CHN", "RUS", ""}}; }).reason == met);
}

TEST_CASE("a promise that waits for the partner's own case asks for that first") {
  const std::string helper =
      "[[commitment]]\narticle = \"II\"\nkind = \"defence\"\nowed_by = [\"FRA\"]\ntrigger = "
      "\"armed_attack\"\nadversary "
      "= [\"RUS\"]\ndiscretion = \"automatic\"\ngist = \"France helps.\"\nbasis = \"text_seen\"\nsource = [\"text\"]\n";
  const Pact p{{{"owed_by", "[USA]"}, {"conditions", "[partner_bound:FRA]"}}, {}, {}, helper};
  CHECK(verdict(p).reason == met);
  CHECK(verdict(p, [](EventText& e) { e.attackers = e.first_use = {"CHN"}; }).reason == Reason::condition_unmet);
}

TEST_CASE("the partner whose war counts: another's war with the same power does not call") {
  const Pact p{{{"trigger", "any_war"}, {"owed_to", "[FRA]"}}};
  CHECK(verdict(p).reason == Reason::victim_not_party);
  CHECK(verdict(p, [](EventText& e) { e.targets = {"FRA"}, e.place = "France"; }).reason == met);
}

TEST_CASE("a duty opens on the day that a term ends") {
  const Pact p{{{"not_before", "1950-06-15"}}};
  CHECK(verdict(p).reason == met);
  CHECK(verdict(p, [](EventText& e) { e.date = "1950-06-14"; }).reason == Reason::condition_unmet);
}

TEST_CASE("mobilisation: a threat to a stranger does not do") {
  const Pact p{{{"kind", "mobilisation"}, {"trigger", "mobilisation"}, {"adversary", "[RUS]"}}};
  const auto threat = [](EventText& e) { e.act = "threat"; };
  CHECK(verdict(p, threat).reason == met);
  CHECK(verdict(p, [&](EventText& e) { threat(e), e.targets = {"BEL"}, e.place = "Belgium"; }).reason ==
        Reason::threshold_not_met);
}

TEST_CASE("a guarantee of a state of things is broken by any attack in full; an alliance about it is not") {
  const auto shelled = [](EventText& e) { e.act = "bombardment"; };
  CHECK(verdict(Pact{{{"kind", "guarantee"}, {"trigger", "status_quo_change"}}}, shelled).reason == met);
  CHECK(verdict(Pact{{{"trigger", "status_quo_change"}}}, shelled).reason == Reason::threshold_not_met);
}

TEST_CASE("guarantors of a settlement owe their offices on any clash between its parties") {
  const Terms offices{{"kind", "assistance"},        {"owed_by", "[USA]"},           {"owed_to", "[GBR, FRA]"},
                      {"objects", "[territory]"},    {"discretion", "non_military"}, {"trigger", "status_quo_change"},
                      {"adversary", "[any, member]"}};
  const auto clash = [](const std::string& by) {
    return [=](EventText& e) { e.attackers = e.first_use = {by}, e.act = "border_clash", e.object = "armed_forces"; };
  };
  CHECK(verdict(Pact{with(offices, {{"between_parties", "true"}})}, clash("FRA")).reason == met);
  CHECK(verdict(Pact{with(offices, {{"between_parties", "true"}})}, clash("RUS")).reason == Reason::threshold_not_met);
  CHECK(verdict(Pact{offices}, clash("FRA")).reason != met);
}

TEST_CASE("an accident is no armed attack; what nobody knows to be meant is one only on another reading") {
  const auto missile = [](const std::string& intent) {
    return [=](EventText& e) { e.act = "air_missile_strike", e.intent = intent; };
  };
  CHECK(verdict(Pact{}, missile("deliberate")).reason == met);
  CHECK(said(verdict(Pact{}, missile("accident"))) == "threshold_not_met/not_bound");
  CHECK_FALSE(verdict(Pact{}, missile("accident")).contested());
  const Verdict open = verdict(Pact{}, missile("unknown"));
  CHECK(open.reason == Reason::threshold_not_met);
  CHECK(turns_on(open, Doubt::armed_attack, met));
  CHECK(verdict(Pact{}, [](EventText& e) { e.intent = "unknown"; }).reason == met);  // nobody invades by mistake
}

TEST_CASE("scuffles at sea are no attack unless the victim says so; shots at a warship or aircraft are") {
  CHECK(verdict(Pact{}, scuffle("public_vessels")).reason == Reason::threshold_not_met);
  CHECK(turns_on(verdict(Pact{}, scuffle("public_vessels")), Doubt::armed_attack, met));
  CHECK(verdict(Pact{}, [](EventText& e) { scuffle("public_vessels")(e), asks(e, "ALL", "assistance"); }).reason ==
        met);
  CHECK(verdict(Pact{}, scuffle("aircraft")).reason == met);
}

TEST_CASE("a state that fights in an internal conflict makes it more; the finding is each one's") {
  const auto war = [](const std::vector<std::string>& by) {
    return [=](EventText& e) { e.attackers = e.first_use = by, e.act = "internal_conflict", e.object = "government"; };
  };
  const Pact p{{{"decision", "each_judges"}}};
  CHECK(verdict(p, war({"REBELS"})).reason == Reason::threshold_not_met);
  CHECK(verdict(p, war({"REBELS", "RUS"})).reason == Reason::own_judgment);
  CHECK(turns_on(verdict(p, war({"REBELS", "RUS"})), Doubt::own_finding, met));
}

TEST_CASE("the word of the victim cuts both ways") {
  const auto clash = [](EventText& e) { e.act = "border_clash", e.object = "armed_forces"; };
  const auto clash_and = [&](const std::string& kind) { return [=](EventText& e) { clash(e), asks(e, "ALL", kind); }; };
  CHECK(verdict(Pact{}, clash_and("consultation")).reason == Reason::threshold_not_met);
  CHECK(verdict(Pact{}, clash_and("assistance")).reason == met);
  CHECK(turns_on(verdict(Pact{}, clash_and("assistance")), Doubt::armed_attack, Reason::threshold_not_met));
  CHECK(said(verdict(Pact{}, asking("ALL", "consultation"))) == "not_asked/permitted_not_bound");
  CHECK(verdict(Pact{}, asking("BRA", "assistance")).reason == Reason::not_asked);
  CHECK(verdict(Pact{}, asking("FRA", "assistance")).reason == met);
  CHECK_FALSE(verdict(Pact{}, asking("ALL", "assistance")).contested());
  CHECK(turns_on(verdict(Pact{}), Doubt::request, Reason::not_asked));  // silence
}

TEST_CASE("talks are of three kinds") {
  const auto kind = [](const std::string& word) {
    return Pact{with(waiting_talks, {{"talks", word}}), {{"organs", "[council]"}}};
  };
  CHECK(verdict(kind("on_call")).reason == Reason::not_asked);
  CHECK(verdict(kind("on_call"), asking("ALL", "consultation")).reason == Reason::consult_duty);
  CHECK(verdict(kind("in_case")).reason == Reason::consult_duty);
  CHECK(verdict(kind("through_organ")).reason == Reason::not_asked);
  CHECK(verdict(kind("through_organ"), [](EventText& e) {
          e.decisions = {{"council", "recommended", ""}};
        }).reason == Reason::consult_duty);
}

TEST_CASE("talks about dangers short of an attack are not for an invasion") {
  const Pact p{with(waiting_talks, {{"talks", "in_case"}, {"short_of_attack", "true"}})};
  CHECK(verdict(p).reason == Reason::threshold_not_met);
  CHECK(verdict(p, [](EventText& e) { e.act = "blockade"; }).reason == Reason::consult_duty);
}

TEST_CASE("authorised is not ordered where the means are left to agreement, unless the organ's word binds") {
  const Terms organ{{"decision", "organ_majority"}, {"discretion", "measures_agreed"}};
  const auto said_so = [](const std::string& kind) {
    return [=](EventText& e) { asks(e, "ALL", "assistance"), e.decisions = {{"council", kind, ""}}; };
  };
  CHECK(said(verdict(Pact{organ}, said_so("authorised"))) == "organ_decision/permitted_not_bound");
  CHECK(verdict(Pact{with(organ, {{"organ_orders", "true"}})}, said_so("authorised")).reason == met);
  CHECK(verdict(Pact{organ}, said_so("invoked")).reason == met);
}
