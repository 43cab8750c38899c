// The published order: where two tests fail, the earlier one is the reason. Every pair of tests is tried.
#include "../support.hpp"

using namespace lattice;
using namespace lattice::test;

namespace {

/// A way to make one test fail and leave the others as they are.
struct Flaw {
  Reason reason;
  std::function<void(Pact&, EventText&)> make;
};

const std::vector<Flaw> in_order{
    {Reason::not_in_force, [](Pact&, EventText& e) { e.date = "1940-01-01"; }},
    {Reason::suspended, [](Pact& p, EventText&) { p.more += "[[suspension]]\nby = \"USA\"\nto = \"*\"\n"; }},
    {Reason::no_duty_in_text, [](Pact& p, EventText&) { p.terms["trigger"] = "none"; }},
    {Reason::intra_alliance, [](Pact&, EventText& e) { e.attackers = {"FRA"}; }},
    {Reason::ally_aggressor, [](Pact&, EventText& e) { e.first_use = {"GBR"}, e.provocation = "direct"; }},
    {Reason::victim_not_party, [](Pact&, EventText& e) { e.targets = {"BEL"}; }},
    {Reason::adversary_not_covered, [](Pact& p, EventText&) { p.terms["adversary_exclude"] = "[RUS, FRA]"; }},
    {Reason::outside_area, [](Pact& p, EventText&) { p.terms["area"] = "[korea]"; }},
    {Reason::object_not_covered, [](Pact& p, EventText&) { p.terms["objects"] = "[special_interests]"; }},
    {Reason::threshold_not_met, [](Pact&, EventText& e) { e.act = "cyber_or_space_attack"; }},
    {Reason::condition_unmet, [](Pact& p, EventText&) { p.terms["conditions"] = "[deadline:1949-01-01, on_request]"; }},
    {Reason::not_asked, [](Pact& p, EventText&) { p.terms.try_emplace("conditions", "[on_request]"); }},
    {Reason::organ_decision, [](Pact& p, EventText&) { p.terms["decision"] = "organ_majority"; }},
    {Reason::political_only, [](Pact& p, EventText&) { p.head["form"] = "political"; }},
    {Reason::own_judgment, [](Pact& p, EventText&) { p.terms["discretion"] = "own_judgment"; }},
};

/// Pairs that speak of different worlds: no party is hit, so no party can have provoked or be an ally's victim.
bool exclude_each_other(Reason a, Reason b) {
  return b == Reason::victim_not_party && (a == Reason::intra_alliance || a == Reason::ally_aggressor);
}

Verdict with_flaws(const std::vector<const Flaw*>& flaws) {
  Pact p;
  EventText e = story();
  for (const Flaw* f : flaws) f->make(p, e);
  return verdict(world_with(p), e);
}

}  // namespace

TEST_CASE("one flaw is the reason") {
  for (const Flaw& f : in_order) CHECK_MESSAGE(with_flaws({&f}).reason == f.reason, name_of(f.reason));
}

TEST_CASE("of two flaws the earlier test is the reason") {
  for (std::size_t i = 0; i < in_order.size(); ++i)
    for (std::size_t j = i + 1; j < in_order.size(); ++j) {
      if (exclude_each_other(in_order[i].reason, in_order[j].reason)) continue;
      const Verdict v = with_flaws({&in_order[i], &in_order[j]});
      CHECK_MESSAGE(v.reason == in_order[i].reason, name_of(in_order[i].reason), " and ", name_of(in_order[j].reason),
                    " give ", said(v));
    }
}

TEST_CASE(
    "every reason but three has a flaw of its own in this file; those three are tested with the kinds of promise") {
  for (const auto& name : names_of<Reason>()) {
    const Reason r = *read_word<Reason>(name);
    const bool here = std::any_of(in_order.begin(), in_order.end(), [&](const Flaw& f) { return f.reason == r; });
    const bool elsewhere = r == Reason::trigger_met || r == Reason::consult_duty || r == Reason::obligor_is_attacker ||
                           r == Reason::no_agreement;
    CHECK_MESSAGE((here || elsewhere), name);
  }
}

TEST_CASE("a duty to abstain is broken by the obligor's own attack, before anything else is asked") {
  const Pact p{{{"kind", "non_aggression"}, {"trigger", "use_of_force_by_obligor"}, {"area", "[korea]"}}};
  const auto strikes = [](EventText& e) { e.attackers = e.first_use = {"USA"}; };
  CHECK(said(verdict(p, strikes)) == "obligor_is_attacker/bound_non_aggression_violated");
  CHECK(said(verdict(Pact{p.terms, {{"form", "political"}}}, strikes)) ==
        "obligor_is_attacker/bound_non_aggression_violated");
  CHECK(verdict(p, [&](EventText& e) { strikes(e), e.date = "1940-01-01"; }).reason == Reason::not_in_force);
}

TEST_CASE("a state that attacks and cites a defence clause is tested further") {
  const Verdict v = verdict(Pact{}, [](EventText& e) { e.attackers = e.first_use = {"USA"}; });
  CHECK(v.reason == Reason::intra_alliance);
}

TEST_CASE("a defensive promise protects no aggressor: a party attacks and no party is hit") {
  CHECK(verdict(Pact{}, [](EventText& e) {
          e.attackers = e.first_use = {"GBR"}, e.targets = {"RUS"}, e.place = "Russia";
        }).reason == Reason::ally_aggressor);
}

TEST_CASE(
    "tests 4 to 6 do not apply to promises that any war switches on, nor to neutrality, offence, mobilisation, no "
    "separate peace") {
  const auto british_war = [](EventText& e) {
    e.attackers = e.first_use = {"GBR"}, e.targets = {"RUS"}, e.place = "Russia";
  };
  for (const std::string kind : {"neutrality", "offence", "mobilisation", "no_separate_peace"}) {
    const Verdict v = verdict(Pact{{{"kind", kind}, {"trigger", "any_war"}}}, british_war);
    CHECK_MESSAGE(v.reason == Reason::trigger_met, kind, ": ", said(v));
  }
}

TEST_CASE("direct provocation does not lift consultation, sanctions or permission") {
  const auto provoked = [](EventText& e) {
    e.first_use = {"GBR"}, e.provocation = "direct", e.requests = {{"GBR", "ALL", "consultation"}};
  };
  CHECK(verdict(Pact{{{"kind", "sanctions"}}}, provoked).reason == Reason::trigger_met);
  CHECK(verdict(Pact{{{"kind", "consultation"}, {"trigger", "threat"}, {"discretion", "consult_only"}}}, provoked)
            .reason == Reason::consult_duty);
  CHECK(verdict(Pact{{{"kind", "permission"}}}, provoked).reason == Reason::no_duty_in_text);
}

TEST_CASE("judge_briefly says what judge says") {
  for (const Flaw& f : in_order) {
    Pact p;
    EventText e = story();
    f.make(p, e);
    const World w = world_with(p);
    const Verdict full = verdict(w, e), brief = judge_briefly(w, read_event(w, e), find_state(w, "USA"), 0, 0);
    CHECK(said(full) == said(brief));
    CHECK(brief.alternatives.empty());
  }
}
