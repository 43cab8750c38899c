// Harder questions of precedence: proxies, what was hit beside the main target, exemptions, events named only in the
// gist.
#include "../support.hpp"

using namespace lattice;
using namespace lattice::test;

namespace {

Change masked(const std::string& behind) {
  return [=](EventText& e) { e.attackers = e.first_use = {"UNKNOWN"}, e.attributed_to = {behind}; };
}

}  // namespace

TEST_CASE(
    "a promise exempts an attacker with whom the obligor has an arbitration treaty, also where only the condition says "
    "so") {
  const Pact p{{{"conditions", "[arbitration_treaty_exempts]"}}};
  CHECK(verdict(p, [](EventText& e) { e.attackers = e.first_use = {"ITA"}; }).reason == Reason::condition_unmet);
}

TEST_CASE("discretion none is no duty") {
  CHECK(verdict(Pact{{{"kind", "assistance"}, {"discretion", "none"}}}).reason == Reason::no_duty_in_text);
}

TEST_CASE("invoke finds the duty towards a state that was hit beside the main target") {
  const World w = world_with(Pact{});
  EventText e = story();
  e.targets = {"JPN"}, e.place = "Japan", e.also_hit = {{"GBR", "armed_forces", std::nullopt}};
  CHECK(verdict(w, e).reason == met);
  const auto list = invoke(w, read_event(w, e));
  CHECK(std::any_of(list.begin(), list.end(), [](const Verdict& v) { return v.duty == DutyClass::duty_military; }));
}

TEST_CASE("a proxy's attack breaks its patron's promise to use no force") {
  const Pact p{{{"kind", "non_aggression"}, {"trigger", "use_of_force_by_obligor"}}};
  CHECK(verdict(p, masked("USA")).reason == Reason::obligor_is_attacker);
}

TEST_CASE("an unknown hand attributed to a member is an affair among members") {
  CHECK(verdict(Pact{}, masked("FRA")).reason == Reason::intra_alliance);
}

TEST_CASE("an unknown hand attributed to an excluded state is excluded") {
  CHECK(verdict(Pact{{{"adversary_exclude", "[RUS]"}}}, masked("RUS")).reason == Reason::adversary_not_covered);
}

TEST_CASE("a promise of neutrality towards one named state has an area like any other") {
  CHECK(verdict(Pact{{{"kind", "neutrality"}, {"trigger", "any_war"}, {"owed_to", "[GBR]"}, {"area", "[korea]"}}})
            .reason == Reason::outside_area);
}

TEST_CASE("who never was a party is not bound, even when the agreement has ended") {
  CHECK(said(verdict(Pact{{}, {{"ended", "1949-01-01"}, {"ended_how", "expired"}}}, {}, "BRA")) ==
        "not_in_force/not_bound");
}

TEST_CASE("an exception cuts out a place where the scope is tested, before the threshold") {
  const Pact p{
      {}, {}, {}, "[[exception]]\nlabel = \"rock\"\narea = [\"europe\"]\ngist = \"Not there.\"\nsource = [\"text\"]\n"};
  CHECK(verdict(p, [](EventText& e) { e.act = "cyber_or_space_attack"; }).reason == Reason::outside_area);
}

TEST_CASE("a change of the status quo that is only announced is about to be") {
  CHECK(verdict(Pact{{{"kind", "guarantee"}, {"trigger", "status_quo_change"}}}, [](EventText& e) {
          e.act = "threat";
        }).reason == met);
}

TEST_CASE("a special event that the obligor itself or the organ found to have arisen has arisen") {
  CHECK(verdict(Pact{{{"kind", "assistance"}, {"trigger", "other"}}}, [](EventText& e) {
          e.decisions = {{"USA", "invoked", ""}};
        }).reason == met);
}
