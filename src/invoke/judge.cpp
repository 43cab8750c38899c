// The precedence: the reason of a verdict is the first test that fails. Then the alternatives: the same tests with one
// open question answered the other way.
#include <algorithm>
#include <array>

#include "case.hpp"

namespace lattice {
namespace {

constexpr std::array<Test, 17> precedence{
    test_in_force,           test_suspended, test_empty,      test_obligor, test_intra_alliance,
    test_ally_aggressor,     test_victim,    test_adversary,  test_area,    test_object,
    test_exceptions,         test_threshold, test_conditions, test_request, test_organ,
    test_opposed_exceptions, test_duty};

Reason decide(Case& c) {
  for (const Test test : precedence)
    if (const auto reason = test(c)) return *reason;
  return c.promise.kind == Kind::consultation ? Reason::consult_duty : Reason::trigger_met;
}

std::string assumption_text(Doubt doubt, bool value) {
  return std::string(value ? "if " : "unless ") + std::string(row_of(doubt).question);
}

Verdict run(Case& c, std::size_t agreement, std::size_t commitment) {
  Verdict v;
  v.state = c.obligor;
  v.agreement = agreement;
  v.commitment = commitment;
  v.reason = decide(c);
  v.verdict = verdict_of(v.reason, c.agreement, c.promise, c.obligor, c.event.date);
  v.duty = duty_class_of(v.verdict);
  return v;
}

Case make_case(const World& world, const Event& event, Actor obligor, std::size_t agreement, std::size_t commitment,
               const Assumptions& assumed, bool traced) {
  const Agreement& a = world.agreements.at(agreement);
  return Case{world, event, a, a.commitments.at(commitment), obligor, assumed, traced};
}

/// The same promise with one question answered the other way; kept only if the verdict changes.
void add_alternative(Verdict& v, const World& world, const Event& event, const Assumptions& assumed,
                     const Consulted& k) {
  Assumptions turned = assumed;
  turned[k.doubt] = !k.taken;
  Case other = make_case(world, event, v.state, v.agreement, v.commitment, turned, false);
  const Verdict w = run(other, v.agreement, v.commitment);
  if (w.verdict == v.verdict || v.alternatives.size() == 2) return;
  if (std::any_of(v.alternatives.begin(), v.alternatives.end(),
                  [&](const Alternative& a) { return a.verdict == w.verdict; }))
    return;
  v.alternatives.push_back({w.verdict, w.reason, k.doubt, !k.taken, assumption_text(k.doubt, !k.taken)});
}

}  // namespace

Verdict judge_briefly(const World& world, const Event& event, Actor obligor, std::size_t agreement,
                      std::size_t commitment, const Assumptions& assumed) {
  Case c = make_case(world, event, obligor, agreement, commitment, assumed, false);
  return run(c, agreement, commitment);
}

Verdict judge(const World& world, const Event& event, Actor obligor, std::size_t agreement, std::size_t commitment,
              const Assumptions& assumed) {
  Case c = make_case(world, event, obligor, agreement, commitment, assumed, true);
  Verdict v = run(c, agreement, commitment);
  v.steps = std::move(c.steps);
  for (const Consulted& k : c.consulted)
    if (!assumed.contains(k.doubt)) add_alternative(v, world, event, assumed, k);
  v.contested = !v.alternatives.empty();
  return v;
}

}  // namespace lattice
