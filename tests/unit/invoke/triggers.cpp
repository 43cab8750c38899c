// Every trigger: an event that switches the promise on, and one that does not.
#include "../support.hpp"

using namespace lattice;
using namespace lattice::test;

namespace {

const Terms consult{{"kind", "consultation"}, {"discretion", "consult_only"}, {"trigger", "threat"}};
const Terms neutral{{"kind", "guarantee"},
                    {"owed_by", "[USA]"},
                    {"owed_to", "[BEL]"},
                    {"objects", "[neutral_status]"},
                    {"trigger", "violation_of_neutrality"}};
const Terms order{{"kind", "assistance"}, {"trigger", "internal_disorder"}};

Terms trigger(const std::string& word, Terms base = {}) {
  base["trigger"] = word;
  return base;
}

void only_threat(EventText& e) { e.act = "threat"; }
void britain_attacks(EventText& e) {
  e.attackers = {"GBR"}, e.targets = {"RUS"}, e.first_use = {"GBR"}, e.place = "Open Sea";
}
void britain_provoked(EventText& e) { e.first_use = {"GBR"}, e.provocation = "direct"; }
void russia_complains(EventText& e) { e.provocation = "alleged"; }
void into_belgium(EventText& e) { e.targets = {"BEL"}, e.place = "Belgium", e.object = "neutral_status"; }
void threat_to_belgium(EventText& e) { into_belgium(e), e.act = "threat"; }
void revolt(EventText& e) {
  e.attackers = {"REBELS"}, e.first_use = {"REBELS"}, e.act = "internal_conflict", e.object = "government";
}
void talks_asked(EventText& e) { e.act = "threat", e.requests = {{"GBR", "ALL", "consultation"}}; }
void ship_stopped(EventText& e) {
  e.act = "vessel_or_aircraft_incident", e.object = "public_vessels", e.place = "Open Sea";
}
void pressure(EventText& e) { e.act = "coercion"; }
void own_attack(EventText& e) { e.attackers = {"USA"}, e.first_use = {"USA"}; }

const std::vector<WordCase> cases{
    {"armed_attack", true, {}, {}, Reason::trigger_met},
    {"armed_attack", true, {}, russia_complains, Reason::trigger_met},
    {"armed_attack", false, {}, only_threat, Reason::threshold_not_met},
    {"armed_attack", false, {}, pressure, Reason::threshold_not_met},
    {"any_war", true, trigger("any_war"), britain_attacks, Reason::trigger_met},
    {"any_war", false, trigger("any_war"), only_threat, Reason::threshold_not_met},
    {"threat", true, consult, talks_asked, Reason::consult_duty},
    {"threat", true, trigger("threat", {{"kind", "assistance"}}), only_threat, Reason::trigger_met},
    {"threat", false, consult, only_threat, Reason::not_asked},
    {"unprovoked_attack", true, trigger("unprovoked_attack"), {}, Reason::trigger_met},
    {"unprovoked_attack", false, trigger("unprovoked_attack"), britain_provoked, Reason::ally_aggressor},
    {"unprovoked_attack", false, trigger("unprovoked_attack"), only_threat, Reason::threshold_not_met},
    {"not_directly_provoked_attack", true, trigger("not_directly_provoked_attack"), russia_complains,
     Reason::trigger_met},
    {"not_directly_provoked_attack", false, trigger("not_directly_provoked_attack"), britain_provoked,
     Reason::ally_aggressor},
    {"not_directly_provoked_attack", false, trigger("not_directly_provoked_attack"),
     [](EventText& e) { e.provocation = "direct"; }, Reason::threshold_not_met},
    {"violation_of_neutrality", true, neutral, into_belgium, Reason::trigger_met},
    {"violation_of_neutrality", false, neutral, threat_to_belgium, Reason::threshold_not_met},
    {"mobilisation", true, trigger("mobilisation", {{"kind", "mobilisation"}, {"adversary", "[RUS]"}}), only_threat,
     Reason::trigger_met},
    {"mobilisation", false, trigger("mobilisation", {{"kind", "mobilisation"}, {"adversary", "[RUS]"}}), ship_stopped,
     Reason::threshold_not_met},
    {"refusal_of_terms", true, trigger("refusal_of_terms"), {}, Reason::trigger_met},
    {"refusal_of_terms",
     false,
     trigger("refusal_of_terms", {{"adversary", "[CHN]"}}),
     {},
     Reason::adversary_not_covered},
    {"status_quo_change", true, trigger("status_quo_change", {{"kind", "guarantee"}}),
     [](EventText& e) { e.act = "occupation"; }, Reason::trigger_met},
    {"status_quo_change", false, trigger("status_quo_change", {{"kind", "guarantee"}}), ship_stopped,
     Reason::threshold_not_met},
    {"internal_disorder", true, order, revolt, Reason::trigger_met},
    {"internal_disorder", false, order, {}, Reason::threshold_not_met},
    {"external_aggression_or_interference", true, trigger("external_aggression_or_interference"), pressure,
     Reason::trigger_met},
    {"external_aggression_or_interference", false, trigger("external_aggression_or_interference"), revolt,
     Reason::threshold_not_met},
    {"use_of_force_by_obligor", true, trigger("use_of_force_by_obligor", {{"kind", "non_aggression"}}), own_attack,
     Reason::obligor_is_attacker},
    {"use_of_force_by_obligor",
     false,
     trigger("use_of_force_by_obligor", {{"kind", "non_aggression"}}),
     {},
     Reason::threshold_not_met},
    // No event switches these on: one has no event, the other one that only its gist tells.
    {"none", true, trigger("none"), {}, Reason::no_duty_in_text},
    {"none", false, trigger("none", consult), talks_asked, Reason::no_duty_in_text},
    {"other", true, trigger("other", {{"kind", "assistance"}}), {}, Reason::threshold_not_met},
    {"other", false, trigger("other", {{"kind", "assistance"}}), only_threat, Reason::threshold_not_met},
};

}  // namespace

TEST_CASE("every trigger has a case that meets it and one that does not") {
  check_words(names_of<Trigger>(), cases, {"none", "other"});
}

TEST_CASE("acts: which are an armed attack, which may be one, which are none") {
  struct Row {
    std::string act;
    bool bound;
    bool open;
  };
  const std::vector<Row> rows{
      {"invasion", true, false},
      {"occupation", true, false},
      {"landing", true, false},
      {"air_missile_strike", true, false},
      {"bombardment", true, false},
      {"war_declaration", true, false},
      {"naval_attack", true, false},
      {"incursion", true, false},
      {"border_clash", false, true},
      {"blockade", false, true},
      {"vessel_or_aircraft_incident", true, true},
      {"ship_seizure", true, true},
      {"sabotage", false, true},
      {"drone_incursion", false, true},
      {"terrorist_attack", true, true},
      {"coercion", false, false},
      {"threat", false, false},
      {"cyber_or_space_attack", false, false},
  };
  for (const Row& row : rows) {
    const Verdict v = verdict(Pact{}, [&](EventText& e) { e.act = row.act; });
    CHECK_MESSAGE((v.reason == Reason::trigger_met) == row.bound, row.act, ": ", said(v));
    const bool open = std::any_of(v.alternatives.begin(), v.alternatives.end(),
                                  [](const Alternative& a) { return a.doubt == Doubt::armed_attack; });
    CHECK_MESSAGE(open == row.open, row.act, " is open to another reading");
  }
}

TEST_CASE("an act in the list of acts is either tested above or an internal conflict") {
  CHECK(names_of<Act>().size() == 19);
  const Verdict revolt_at_home = verdict(Pact{}, revolt);
  CHECK(said(revolt_at_home) == "threshold_not_met/not_bound");
}
