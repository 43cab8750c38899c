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

Reason by_tests(Case& c) {
  for (const Test test : precedence)
    if (const auto reason = test(c)) return *reason;
  return c.promise.kind == Kind::consultation ? Reason::consult_duty : Reason::trigger_met;
}

/// The later promise speaks of this event: it is alive, for this partner, this attacker and this place.
bool speaks(Reason r) {
  return r != Reason::not_in_force && r != Reason::victim_not_party && r != Reason::adversary_not_covered &&
         r != Reason::outside_area;
}

/// What a later, narrower promise of the obligor to the same partners says about the event; nullopt where it is silent.
std::optional<Reason> by_narrower(const Case& c, const std::string& id) {
  const auto known = c.day.world.names.agreement_by_id.find(id);
  if (known == c.day.world.names.agreement_by_id.end()) return std::nullopt;
  const std::int32_t at = c.day.live.at(known->second);
  if (at < 0) return std::nullopt;
  const LiveAgreement& a = c.day.agreements[static_cast<std::size_t>(at)];
  for (std::uint32_t n = a.first; n < a.first + a.count; ++n) {
    const LivePromise& p = c.day.promises[n];
    if (!holds(obligors(c.day, p), c.obligor) || !p.text->specified_by.empty()) continue;
    Case other = case_of(c.scene, p, c.obligor);
    other.assumed = c.assumed;
    const Reason r = by_tests(other);
    if (!speaks(r)) continue;
    // The narrower text asks for something else, and no more is asked.
    if (r == Reason::trigger_met && p.text->kind != c.promise.kind) return Reason::no_duty_in_text;
    return r;
  }
  return std::nullopt;
}

Reason decide(Case& c) {
  const Reason r = by_tests(c);
  if (!speaks(r)) return r;
  for (const std::string& id : c.promise.specified_by)
    if (const auto narrower = by_narrower(c, id)) {
      say(c, "later_promise", Answer::yes, [&] { return "The later and narrower " + id + " says what is asked."; });
      return *narrower;
    }
  return r;
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
