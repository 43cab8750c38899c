// Every word for an adversary: an attacker the promise is for, and one it is not for.
#include "../support.hpp"

using namespace lattice;
using namespace lattice::test;

namespace {

Terms against(const std::string& words) { return {{"adversary", words}}; }
Terms except(const std::string& words) { return {{"adversary_exclude", words}}; }

Change from(const std::string& attacker, const std::string& date = "1950-06-15") {
  return [=](EventText& e) { e.attackers = e.first_use = {attacker}, e.date = date; };
}

constexpr Reason stranger = Reason::adversary_not_covered;

const std::vector<WordCase> adversary_cases{
    {"code", true, against("[RUS, CHN]"), from("CHN"), met},
    {"code", false, against("[RUS]"), from("CHN"), stranger},
    {"any", true, against("[any]"), from("RUS"), met},
    {"any", true, against("[any]"), from("PIRATES"), met},
    {"any", false, {{"kind", "sanctions"}, {"adversary", "[any]"}}, from("FRA"), stranger},
    {"any", false, against("[any]"), from("FRA"), Reason::intra_alliance},
    {"member", true, against("[any, member]"), from("FRA"), met},
    {"member", false, against("[member]"), from("RUS"), stranger},
    {"none", true, except("[none]"), from("RUS"), met},
    {"none", false, against("[none]"), from("RUS"), stranger},
    {"great_power", true, against("[great_power]"), from("RUS"), met},
    {"great_power", false, against("[great_power]"), from("GRC"), stranger},
    {"european", true, against("[european]"), from("GRC"), met},
    {"european", false, against("[european]"), from("CHN"), stranger},
    {"balkan", true, against("[balkan]"), from("GRC"), met},
    {"balkan", false, against("[balkan]"), from("RUS"), stranger},
    {"american", true, against("[american]"), from("BRA"), met},
    {"american", false, against("[american]"), from("RUS"), stranger},
    {"non_american", true, against("[non_american]"), from("RUS"), met},
    {"non_american", false, against("[non_american]"), from("BRA"), stranger},
    {"communist", true, against("[communist]"), from("CHN"), met},
    {"communist", false, against("[communist]"), from("CHN", "1949-09-30"), stranger},
    {"arbitration_partner", true, except("[arbitration_partner]"), from("ITA"), stranger},
    {"arbitration_partner", false, except("[arbitration_partner]"), from("RUS"), met},
    {"ex_enemy", true, against("[ex_enemy]"), from("DEU"), met},
    {"ex_enemy", false, against("[ex_enemy]"), from("RUS"), stranger},
    {"allied_with", true, against("[allied_with:RUS]"), from("PRK"), met},
    {"allied_with", false, against("[allied_with:RUS]"), from("ITA"), stranger},
};

}  // namespace

TEST_CASE("every word for an adversary has an attacker it takes in and one it leaves out") {
  check_words(names_of<Adversary>(), adversary_cases);
}

TEST_CASE("an exclusion wins over an inclusion") {
  CHECK(verdict(Pact{{{"adversary", "[european]"}, {"adversary_exclude", "[RUS]"}}}).reason == stranger);
}

TEST_CASE("a least number of attackers") {
  const Pact two{{{"adversary_min", "2"}}};
  CHECK(verdict(two).reason == stranger);
  CHECK(verdict(two, [](EventText& e) { e.attackers = {"RUS", "CHN"}; }).reason == met);
}

TEST_CASE(
    "an exclusion from a promise about any war is read narrowly: it bites only when the partner is the attacker") {
  const Pact reinsurance{{{"kind", "neutrality"}, {"trigger", "any_war"}, {"adversary_exclude", "[RUS]"}}};
  CHECK(verdict(reinsurance).reason == met);
  const Verdict v = verdict(
      reinsurance, [](EventText& e) { e.attackers = e.first_use = {"GBR"}, e.targets = {"RUS"}, e.place = "Russia"; });
  CHECK(said(v) == "adversary_not_covered/excluded_by_aggressor");
}

TEST_CASE("great powers and the rule of a communist party depend on the day") {
  const Pact early{against("[great_power]"), {{"signed", "1880-01-01"}, {"in_force", "1880-01-01"}}};
  CHECK(verdict(early, from("JPN", "1890-01-01")).reason == stranger);
  CHECK(verdict(early, from("JPN", "1895-01-01")).reason == met);
}
