// The plan of an ensemble against the engine of law asked in other ways: who is bound, who covers whom, whom a joiner
// calls up.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "lattice/ensemble_study.hpp"

using namespace lattice;

namespace {

struct Founding {
  DataSet data = embedded_data();
  Register reg = load_checked_register(data);
  Comparison comparison =
      compare(data, reg, load_scenario(data, reg.world, "asian-nato-2024"), load_strength(data, reg.world));
  EnsembleFacts facts = load_ensemble_facts(data, reg.world);
  EnsemblePlan plan = plan_of(comparison, facts, {});
};

const Founding& founding() {
  static const Founding f;
  return f;
}

std::set<std::string> codes_in(const CrisisPlan& c, std::uint64_t mask) {
  std::set<std::string> out;
  for (std::size_t i = 0; i < c.helpers.size(); ++i)
    if (mask >> i & 1) out.insert(c.helpers[i].code);
  return out;
}

}  // namespace

TEST_CASE("helpers bound in a plan are those the comparison finds bound to fight for the victim") {
  const Founding& f = founding();
  for (std::size_t d = 0; d < f.plan.designs.size(); ++d)
    for (std::size_t c = 0; c < f.plan.crises.size(); ++c) {
      const Design& design = f.comparison.designs[d];
      const Event& event = f.comparison.scenario.crises[c].event;
      std::set<std::string> fight;
      for (const Verdict& v : design.cells[c].verdicts)
        if (v.duty == DutyClass::duty_military && side_of(design.day, event, v) == Side::victim &&
            !holds(event.targets, v.state) && !holds(event.attackers, v.state))
          fight.insert(code_of(design.world, v.state));
      const std::string asked = f.plan.designs[d] + " " + f.plan.crises[c].id;
      CAPTURE(asked);
      CHECK(codes_in(f.plan.crises[c], f.plan.crises[c].law[d].bound) == fight);
    }
}

TEST_CASE("cover of a pair in a plan is what the matrix of the day says of it") {
  const Founding& f = founding();
  for (std::size_t d = 0; d < f.plan.designs.size(); ++d) {
    const Design& design = f.comparison.designs[d];
    std::set<std::pair<Actor, Actor>> covered;
    matrix(design.day, {}, [&](const MatrixRow& r) {
      if (r.verdict == VerdictWord::bound_defence) covered.insert({r.attacker, r.target});
    });
    for (std::size_t c = 0; c < f.plan.crises.size(); ++c) {
      const Event& e = f.comparison.scenario.crises[c].event;
      const Cover& cover = f.plan.crises[c].law[d].cover;
      const std::string asked = f.plan.designs[d] + " " + f.plan.crises[c].id;
      CAPTURE(asked);
      CHECK((cover.conditional || cover.unconditional) == covered.contains({e.attackers.front(), e.targets.front()}));
    }
  }
}

TEST_CASE("whom a joiner calls up is whom the chain of duties names") {
  const Founding& f = founding();
  const std::size_t d = f.plan.designs.size() - 2;  // Asian NATO, maximal
  const Design& design = f.comparison.designs[d];
  for (const std::size_t c : {std::size_t{4}, std::size_t{5}, std::size_t{14}, std::size_t{23}}) {
    const CrisisPlan& crisis = f.plan.crises[c];
    const Event& event = f.comparison.scenario.crises[c].event;
    for (std::size_t i = 0; i < crisis.helpers.size(); i += 3) {
      const Actor joiner = find_state(design.world, crisis.helpers[i].code);
      std::set<std::string> chained;
      for (const Link& link : chain(design.day, event, 2, {joiner}))
        if (link.round == 2 && link.because_of == joiner && link.side == Side::victim &&
            codes_in(crisis, ~std::uint64_t{0}).contains(code_of(design.world, link.state)))
          chained.insert(code_of(design.world, link.state));
      const auto called = codes_in(crisis, crisis.law[d].calls[i]);
      const std::string asked = crisis.id + " " + crisis.helpers[i].code;
      CAPTURE(asked);
      for (const auto& code : chained) CHECK(called.contains(code));
    }
  }
}

TEST_CASE("options of a plan are written and read the same, and change the plan") {
  const Founding& f = founding();
  for (const std::string text :
       {"", "join.law=1", "outcome.exponent~0.5:0.1 capability=personnel reaction=yes chain=no bases=no"}) {
    CHECK(write_ensemble_options(read_ensemble_options(text)) == text);
    const EnsemblePlan plan = plan_of(f.comparison, f.facts, read_ensemble_options(text));
    CHECK((plan_hash(plan) == plan_hash(f.plan)) == text.empty());
  }
}

TEST_CASE("a side without a figure of strength is named, and crises of one pair and hostility share") {
  const Founding& f = founding();
  EnsembleFacts bare = f.facts;
  bare.assumed.clear();
  try {
    plan_of(f.comparison, bare, {});
    FAIL("no error");
  } catch (const Error& e) {
    CHECK(e.fault == Fault::missing_data);
    CHECK(std::string(e.what()).find("assumed_strength.csv") != std::string::npos);
  }
  for (const CrisisPlan& c : f.plan.crises) {
    const auto alike = std::count_if(f.plan.crises.begin(), f.plan.crises.end(), [&](const CrisisPlan& o) {
      return o.pair == c.pair && o.hostility == c.hostility;
    });
    CHECK(c.alike == alike);
  }
}
