// Every word for discretion, decision rule and condition: two cases each.
#include "../support.hpp"

using namespace lattice;
using namespace lattice::test;

namespace {

void threat(EventText& e) { e.act = "threat"; }
void help_asked(EventText& e) { e.requests = {{"GBR", "ALL", "assistance"}}; }
void talks_asked_of_usa(EventText& e) { e.requests = {{"GBR", "USA", "consultation"}}; }
Change decides(const std::string& organ, const std::string& kind) {
  return [=](EventText& e) { e.decisions = {{organ, kind, ""}}; };
}
Change by(const std::string& attacker) {
  return [=](EventText& e) { e.attackers = e.first_use = {attacker}; };
}

Terms firm(const std::string& word) { return {{"discretion", word}}; }
Terms rule(const std::string& word) { return {{"decision", word}}; }
Terms only(const std::string& word) { return {{"conditions", "[" + word + "]"}}; }
const Terms talks{{"kind", "consultation"}, {"trigger", "threat"}, {"discretion", "consult_only"}};

const std::vector<WordCase> discretions{
    {"automatic", true, firm("automatic"), {}, met},
    {"automatic", false, firm("automatic"), threat, Reason::threshold_not_met},
    {"all_means", true, firm("all_means"), {}, met},
    {"all_means", false, firm("all_means"), threat, Reason::threshold_not_met},
    {"own_means", true, firm("own_means"), {}, met},
    {"own_means", false, firm("own_means"), threat, Reason::threshold_not_met},
    {"constitutional_process", true, firm("constitutional_process"), {}, met},
    {"constitutional_process", false, firm("constitutional_process"), threat, Reason::threshold_not_met},
    {"measures_agreed", true, firm("measures_agreed"), {}, met},
    {"measures_agreed", false, firm("measures_agreed"), threat, Reason::threshold_not_met},
    {"own_judgment", true, firm("own_judgment"), decides("USA", "invoked"), met},
    {"own_judgment", false, firm("own_judgment"), {}, Reason::own_judgment},
    {"consult_only", true, talks, talks_asked_of_usa, Reason::consult_duty},
    {"consult_only", false, talks, {}, Reason::not_asked},
    {"non_military", true, {{"kind", "assistance"}, {"discretion", "non_military"}}, {}, met},
    {"non_military",
     false,
     {{"kind", "assistance"}, {"discretion", "non_military"}},
     threat,
     Reason::threshold_not_met},
    {"permission_only", true, firm("permission_only"), {}, Reason::no_duty_in_text},
    {"permission_only", false, firm("permission_only"), threat, Reason::threshold_not_met},
    {"none",
     true,
     {{"kind", "other"}, {"trigger", "armed_attack"}, {"discretion", "none"}},
     {},
     Reason::no_duty_in_text},
    {"none",
     false,
     {{"kind", "other"}, {"trigger", "armed_attack"}, {"discretion", "none"}},
     threat,
     Reason::threshold_not_met},
};

const std::vector<WordCase> rules{
    {"individual", true, rule("individual"), {}, met},
    {"individual", false, rule("individual"), decides("FRA", "declined"),
     met},  // what another party finds does not matter
    {"each_judges", true, rule("each_judges"), decides("USA", "invoked"), met},
    {"each_judges", false, rule("each_judges"), decides("USA", "declined"), Reason::own_judgment},
    {"joint_consultation", true, rule("joint_consultation"), {}, met},
    {"joint_consultation", false, rule("joint_consultation"), threat, Reason::threshold_not_met},
    {"organ_unanimity", true, rule("organ_unanimity"), decides("council", "authorised"), met},
    {"organ_unanimity", false, rule("organ_unanimity"), decides("council", "recommended"), Reason::organ_decision},
    {"organ_majority", true, rule("organ_majority"), decides("council", "invoked"), met},
    {"organ_majority", false, rule("organ_majority"), {}, Reason::organ_decision},
    {"beneficiary_request", true, rule("beneficiary_request"), help_asked, met},
    {"beneficiary_request", false, rule("beneficiary_request"), {}, Reason::not_asked},
    {"guarantors_collectively", true, rule("guarantors_collectively"), decides("conference", "authorised"), met},
    {"guarantors_collectively", false, rule("guarantors_collectively"), {}, Reason::organ_decision},
    {"unilateral", true, rule("unilateral"), {}, met},
    {"unilateral", false, rule("unilateral"), threat, Reason::threshold_not_met},
};

const std::vector<WordCase> conditions{
    {"on_request", true, only("on_request"), help_asked, met},
    {"on_request", false, only("on_request"), {}, Reason::not_asked},
    {"on_request", false, only("on_request"),
     [](EventText& e) {
       e.requests = {{"GBR", "FRA", "assistance"}};
     },
     Reason::not_asked},
    {"third_party_acts", true, only("third_party_acts:CHN"),
     [](EventText& e) {
       e.attackers = {"RUS", "CHN"};
     },
     met},
    {"third_party_acts", true, only("third_party_acts:ITA"), decides("ITA", "authorised"), met},
    {"third_party_acts", false, only("third_party_acts:CHN"), {}, Reason::condition_unmet},
    {"third_party_ratifies", true, only("third_party_ratifies:FRA"), {}, Reason::condition_unmet},
    {"third_party_ratifies", false, only("third_party_ratifies:ITA"), {}, Reason::condition_unmet},
    {"victim_not_provoking", true, only("victim_not_provoking"), {}, met},
    {"victim_not_provoking", false, only("victim_not_provoking"), [](EventText& e) { e.provocation = "direct"; },
     Reason::condition_unmet},
    {"arbitration_treaty_exempts", true, only("arbitration_treaty_exempts"), {}, met},
    {"arbitration_treaty_exempts",
     false,
     {{"conditions", "[arbitration_treaty_exempts]"}, {"adversary_exclude", "[arbitration_partner]"}},
     by("ITA"),
     Reason::adversary_not_covered},
    {"exempt_if_conflict_with", true, only("exempt_if_conflict_with:CHN"), {}, met},
    {"exempt_if_conflict_with", false, only("exempt_if_conflict_with:CHN"), by("CHN"), Reason::condition_unmet},
    {"prior_consent", true, only("prior_consent"), decides("USA", "authorised"), met},
    {"prior_consent", false, only("prior_consent"), {}, Reason::not_asked},
    // Quotas and rewards do not decide whether a duty arises.
    {"force_limit", true, only("force_limit"), {}, met},
    {"force_limit", false, only("force_limit"), threat, Reason::threshold_not_met},
    {"compensation", true, only("compensation"), {}, met},
    {"compensation", false, only("compensation"), threat, Reason::threshold_not_met},
    {"deadline", true, only("deadline:1950-06-15"), {}, met},
    {"deadline", false, only("deadline:1950-06-14"), {}, Reason::condition_unmet},
    {"partner_bound", false, only("partner_bound:FRA"), {}, Reason::condition_unmet},
    {"partner_bound", false, only("partner_bound:GBR"), {}, Reason::condition_unmet},
};

}  // namespace

TEST_CASE("every word for discretion has two cases") { check_words(names_of<Discretion>(), discretions); }
TEST_CASE("every decision rule has two cases") { check_words(names_of<DecisionRule>(), rules); }
TEST_CASE("every condition has two cases") {
  check_words(names_of<Condition>(), conditions, {"third_party_ratifies", "partner_bound"});
}

TEST_CASE("kinds of promise and what they bind to") {
  struct Row {
    std::string kind;
    std::string said;
  };
  for (const Row& row : std::vector<Row>{{"defence", "trigger_met/bound_defence"},
                                         {"guarantee", "trigger_met/bound_defence"},
                                         {"offence", "trigger_met/bound_offence"},
                                         {"mobilisation", "trigger_met/bound_mobilisation"},
                                         {"assistance", "trigger_met/bound_assistance"},
                                         {"sanctions", "trigger_met/bound_assistance"},
                                         {"neutrality", "trigger_met/bound_neutrality"},
                                         {"no_separate_peace", "trigger_met/bound_neutrality"},
                                         {"no_aid_to_adversary", "trigger_met/bound_neutrality"},
                                         {"permission", "no_duty_in_text/permitted_not_bound"},
                                         {"dialogue", "no_duty_in_text/not_bound"},
                                         {"other", "no_duty_in_text/not_bound"}})
    CHECK_MESSAGE(said(verdict(Pact{{{"kind", row.kind}}})) == row.said, row.kind);
}

TEST_CASE("forms: what is political binds to talks only, a statute leaves discretion") {
  const Pact political{{}, {{"form", "political"}}};
  CHECK(said(verdict(political)) == "political_only/permitted_not_bound");
  CHECK(said(verdict(Pact{talks, {{"form", "political"}}}, talks_asked_of_usa)) == "political_only/bound_consult");
  CHECK(said(verdict(Pact{firm("own_judgment"), {{"form", "domestic_statute"}}})) == "own_judgment/discretionary");
  CHECK(said(verdict(Pact{firm("own_judgment")})) == "own_judgment/permitted_not_bound");
  for (const std::string form : {"treaty", "secret_treaty", "secret_article", "executive_agreement", "unilateral"})
    CHECK_MESSAGE(said(verdict(Pact{{}, {{"form", form}}})) == "trigger_met/bound_defence", form);
}

TEST_CASE("an organ that is none of the agreement's does not decide for it") {
  const Pact p{rule("organ_majority"), {{"organs", "[pact_council]"}}};
  CHECK(verdict(p, decides("pact_council", "authorised")).reason == met);
  CHECK(verdict(p, decides("other_council", "authorised")).reason == Reason::organ_decision);
  CHECK(verdict(p, decides("GBR", "authorised")).reason == Reason::organ_decision);
}

TEST_CASE("a collective guarantee does not bind while a guarantor is the aggressor or stands out") {
  const Pact p{{{"kind", "guarantee"},
                {"decision", "guarantors_collectively"},
                {"owed_to", "[BEL]"},
                {"adversary", "[any, member]"}}};
  const auto on_belgium = [](const std::string& attacker, const std::vector<EventText::Decision>& decisions) {
    return [=](EventText& e) {
      e.attackers = e.first_use = {attacker}, e.targets = {"BEL"}, e.place = "Belgium", e.decisions = decisions;
    };
  };
  CHECK(verdict(p, on_belgium("RUS", {{"conference", "authorised", ""}})).reason == met);
  CHECK(verdict(p, on_belgium("FRA", {{"conference", "authorised", ""}})).reason == Reason::organ_decision);
  CHECK(verdict(p, on_belgium("RUS", {{"conference", "authorised", ""}, {"FRA", "declined", ""}})).reason ==
        Reason::organ_decision);
}

TEST_CASE("a request counts only from one whom the promise protects") {
  const Pact p{only("on_request")};
  CHECK(verdict(p, [](EventText& e) { e.requests = {{"BEL", "ALL", "assistance"}}; }).reason == Reason::not_asked);
  CHECK(verdict(p, [](EventText& e) { e.requests = {{"GBR", "USA", "assistance"}}; }).reason == met);
  CHECK(verdict(p, {}, "USA", {{Doubt::request, true}}).reason == met);
}
