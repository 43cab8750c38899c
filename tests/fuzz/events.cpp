// Bytes as events before the embedded register: each byte is a choice. The answers must be consistent.
#include "lattice/invoke.hpp"
#include "target.hpp"

using namespace lattice;
using namespace lattice::fuzz;

namespace {

const World& world() {
  static const Register reg = load_checked_register(embedded_data());
  return reg.world;
}

/// Reads choices from the input; zeros after its end.
struct Choices {
  const std::uint8_t* data;
  std::size_t size, at = 0;
  std::size_t byte() { return at < size ? data[at++] : 0; }
  std::size_t below(std::size_t n) { return (byte() * 256 + byte()) % n; }
  template <class E>
  E word() {
    return static_cast<E>(byte() % words<E>().size());
  }
};

Actor any_state(Choices& c, const Agreement& a) {
  if (c.byte() % 2) return a.parties[c.below(a.parties.size())].state;
  return Actor{static_cast<std::int16_t>(c.below(world().states.size() + 1))};  // one past the last: a non-state actor
}

std::vector<Actor> side(Choices& c, const Agreement& a) {
  std::vector<Actor> out;
  for (std::size_t n = c.byte() % 4; n > 0; --n) out.push_back(any_state(c, a));
  return out;
}

Event event_of(Choices& c, const Agreement& a) {
  Event e;
  e.outsiders = {"UNKNOWN"};
  e.date = make_day(1815, 1, 1) + static_cast<Day>(c.below(65536) * 365 / 310);
  if (c.byte() % 4 && a.in_force) e.date = a.life.from + static_cast<Day>(c.below(8000));
  e.attackers = side(c, a), e.targets = side(c, a), e.first_use = side(c, a), e.attributed_to = side(c, a),
  e.place_sovereign = side(c, a);
  e.act = c.word<Act>(), e.object = c.word<Object>(), e.provocation = c.word<Provocation>();
  e.tags = static_cast<Areas>(c.below(65536)) << (c.byte() % 24);
  e.doubtful = static_cast<Areas>(c.below(65536)) << (c.byte() % 24);
  e.metropolitan = c.byte() % 2;
  if (c.byte() % 2) e.place_admin = any_state(c, a);
  for (std::size_t n = c.byte() % 3; n > 0; --n)
    e.requests.push_back(
        {any_state(c, a), c.byte() % 2 ? std::optional(any_state(c, a)) : std::nullopt, {}, c.word<RequestKind>()});
  for (std::size_t n = c.byte() % 3; n > 0; --n)
    e.decisions.push_back(
        {"organ", c.byte() % 2 ? std::optional(any_state(c, a)) : std::nullopt, c.word<DecisionKind>(), {}});
  for (std::size_t n = c.byte() % 3; n > 0; --n)
    e.also_hit.push_back({any_state(c, a), c.word<Object>(), std::nullopt});
  return e;
}

void judge_all(const Event& e, std::size_t agreement) {
  const Agreement& a = world().agreements[agreement];
  for (std::size_t k = 0; k < a.commitments.size(); ++k)
    for (std::size_t p = 0; p < a.parties.size() && p < 6; ++p) {
      const Verdict v = judge(world(), e, a.parties[p].state, agreement, k),
                    brief = judge_briefly(world(), e, a.parties[p].state, agreement, k);
      must(v.verdict == brief.verdict && v.reason == brief.reason, "judging briefly is judging");
      must(v.alternatives.size() <= 2 && v.contested() == !v.alternatives.empty(), "at most two alternatives");
      must(a.life.contains(e.date) || v.duty == DutyClass::no_duty, "a dead agreement binds nobody");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Choices c{data, size};
  const std::size_t agreement = c.below(world().agreements.size());
  const Event e = event_of(c, world().agreements[agreement]);
  judge_all(e, agreement);
  if (c.byte() % 16 == 1) (void)invoke(world(), e);
  return 0;
}
