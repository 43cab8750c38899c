// The precedence: the reason of a verdict is the first test that fails. Then the alternatives: the same tests with one
// open question answered the other way. Then the trace: the same tests once more, telling what they find.
#include <algorithm>
#include <array>

#include "case.hpp"

namespace lattice {

static_assert(sizeof(Verdict) <= 24, "verdicts are made by the million");

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

void put(Verdict& v, const Case& c, Reason reason) {
  v.reason = reason;
  v.verdict = verdict_of(c, reason);
  v.duty = duty_class_of(v.verdict);
}

/// The same promise with one question answered the other way; kept only if the verdict changes.
void add_alternative(Verdict& v, const Case& c, const Consulted& k) {
  if (v.alternatives.size() == 2) return;
  Case other{c.scene, c.day, c.event, c.live, c.terms, c.agreement, c.promise, c.obligor, c.assumed};
  other.assumed.set(k.doubt, !k.taken);
  Verdict w;
  put(w, other, decide(other));
  const bool known = std::any_of(v.alternatives.begin(), v.alternatives.end(),
                                 [&](const Alternative& a) { return a.verdict == w.verdict; });
  if (w.verdict != v.verdict && !known) v.alternatives.push_back({w.verdict, w.reason, k.doubt, !k.taken});
}

}  // namespace

std::string assumption_of(const Alternative& a) {
  return std::string(a.value ? "if " : "unless ") + std::string(row_of(a.doubt).question);
}

Verdict run_briefly(Case& c) {
  Verdict v;
  v.state = c.obligor;
  put(v, c, decide(c));
  return v;
}

Verdict with_alternatives(const Case& c, Verdict v) {
  for (std::size_t i = 0; i < c.consultations; ++i)
    if (!c.scene.assumed.of(c.consulted[i].doubt)) add_alternative(v, c, c.consulted[i]);
  return v;
}

Verdict run(Case& c) {
  const Verdict v = run_briefly(c);
  return with_alternatives(c, v);
}

namespace {

Verdict numbered(Verdict v, std::size_t agreement, std::size_t commitment) {
  v.agreement = static_cast<std::uint16_t>(agreement);
  v.commitment = static_cast<std::uint16_t>(commitment);
  return v;
}

}  // namespace

Verdict judge_briefly(const Snapshot& day, const Event& event, Actor obligor, std::size_t agreement,
                      std::size_t commitment, const Assumptions& assumed) {
  const Scene scene = scene_of(day, event, assumed);
  Case c = case_of(scene, obligor, agreement, commitment);
  return numbered(run_briefly(c), agreement, commitment);
}

Verdict judge(const Snapshot& day, const Event& event, Actor obligor, std::size_t agreement, std::size_t commitment,
              const Assumptions& assumed) {
  const Scene scene = scene_of(day, event, assumed);
  Case c = case_of(scene, obligor, agreement, commitment);
  return numbered(run(c), agreement, commitment);
}

std::vector<Step> steps_of(const Snapshot& day, const Event& event, const Verdict& v, const Assumptions& assumed) {
  std::vector<Step> out;
  const Scene scene = scene_of(day, event, assumed);
  Case c = case_of(scene, v.state, v.agreement, v.commitment);
  c.trace = &out;
  (void)decide(c);
  return out;
}

Verdict judge_briefly(const World& world, const Event& event, Actor obligor, std::size_t agreement,
                      std::size_t commitment, const Assumptions& assumed) {
  return judge_briefly(at(world, event.date, agreement), event, obligor, agreement, commitment, assumed);
}

Verdict judge(const World& world, const Event& event, Actor obligor, std::size_t agreement, std::size_t commitment,
              const Assumptions& assumed) {
  return judge(at(world, event.date, agreement), event, obligor, agreement, commitment, assumed);
}

}  // namespace lattice
