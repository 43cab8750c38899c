// Which side a duty serves, and duties of one state that cannot both be kept.
#include <algorithm>

#include "lattice/invoke.hpp"

namespace lattice {
namespace {

bool owed_to_any(const World& world, const Event& e, const Verdict& v, const std::vector<Actor>& list) {
  const Agreement& a = agreement_of(world, v);
  return std::any_of(list.begin(), list.end(), [&](Actor s) {
    return s != v.state && static_cast<std::size_t>(s.index) < world.states.size() &&
           is_beneficiary(a, commitment_of(world, v), s, e.date);
  });
}

bool about_peace(const World& world, const Verdict& v) {
  return commitment_of(world, v).kind == Kind::no_separate_peace;
}

bool binds(const Verdict& v) {
  return v.duty == DutyClass::duty_military || v.duty == DutyClass::duty_abstain || v.duty == DutyClass::duty_other_aid;
}
bool helps(const Verdict& v) { return v.duty == DutyClass::duty_military || v.duty == DutyClass::duty_other_aid; }

}  // namespace

Side side_of(const World& world, const Event& event, const Verdict& v) {
  if (owed_to_any(world, event, v, event.targets)) return Side::victim;
  if (owed_to_any(world, event, v, event.attackers)) return Side::aggressor;
  return Side::neither;
}

std::vector<Conflict> conflicts(const World& world, const Event& event, const std::vector<Verdict>& verdicts) {
  std::vector<Conflict> out;
  for (std::size_t i = 0; i < verdicts.size(); ++i)
    for (std::size_t j = i + 1; j < verdicts.size(); ++j) {
      const Verdict &x = verdicts[i], &y = verdicts[j];
      if (x.state != y.state || about_peace(world, x) || about_peace(world, y) || !binds(x) || !binds(y) ||
          !(helps(x) || helps(y)))
        continue;
      const Side p = side_of(world, event, x), q = side_of(world, event, y);
      if (p == q || p == Side::neither || q == Side::neither) continue;
      out.push_back({x.state, x, y});
    }
  return out;
}

std::vector<Actor> states_without_agreement(const World& world, const Event& event,
                                            const std::vector<Verdict>& verdicts) {
  std::vector<Actor> out;
  for (std::size_t i = 0; i < world.states.size(); ++i) {
    const Actor s{static_cast<std::int16_t>(i)};
    const bool named = std::any_of(verdicts.begin(), verdicts.end(),
                                   [&](const Verdict& v) { return v.state == s && is_telling(world, event, v); });
    if (is_alive(world.states[i], event.date) && !named && !holds(event.attackers, s) && !holds(event.targets, s))
      out.push_back(s);
  }
  return out;
}

}  // namespace lattice
