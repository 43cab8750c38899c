// Which side a duty serves, and duties of one state that cannot both be kept.
#include <algorithm>

#include "lattice/invoke.hpp"

namespace lattice {
namespace {

bool owed_to_any(const Snapshot& day, const Verdict& v, const std::vector<Actor>& list) {
  const LivePromise* p = find_promise(day, v.agreement, v.commitment);
  return std::any_of(list.begin(), list.end(),
                     [&](Actor s) { return p && s != v.state && is_beneficiary(day, *p, s); });
}

bool about_peace(const Snapshot& day, const Verdict& v) {
  return commitment_of(day.world, v).kind == Kind::no_separate_peace;
}

bool binds(const Verdict& v) {
  return v.duty == DutyClass::duty_military || v.duty == DutyClass::duty_abstain || v.duty == DutyClass::duty_other_aid;
}
bool helps(const Verdict& v) { return v.duty == DutyClass::duty_military || v.duty == DutyClass::duty_other_aid; }

}  // namespace

Side side_of(const Snapshot& day, const Event& event, const Verdict& v) {
  if (owed_to_any(day, v, event.targets)) return Side::victim;
  if (owed_to_any(day, v, event.attackers)) return Side::aggressor;
  return Side::neither;
}

std::vector<Conflict> conflicts(const Snapshot& day, const Event& event, const std::vector<Verdict>& verdicts) {
  std::vector<Conflict> out;
  for (std::size_t i = 0; i < verdicts.size(); ++i)
    for (std::size_t j = i + 1; j < verdicts.size(); ++j) {
      const Verdict &x = verdicts[i], &y = verdicts[j];
      if (x.state != y.state || about_peace(day, x) || about_peace(day, y) || !binds(x) || !binds(y) ||
          !(helps(x) || helps(y)))
        continue;
      const Side p = side_of(day, event, x), q = side_of(day, event, y);
      if (p == q || p == Side::neither || q == Side::neither) continue;
      out.push_back({x.state, x, y});
    }
  return out;
}

std::vector<Actor> states_without_agreement(const Snapshot& day, const Event& event,
                                            const std::vector<Verdict>& verdicts) {
  std::vector<Actor> out;
  for (const Actor s : day.states) {
    const bool named = std::any_of(verdicts.begin(), verdicts.end(),
                                   [&](const Verdict& v) { return v.state == s && is_telling(day, event, v); });
    if (!named && !holds(event.attackers, s) && !holds(event.targets, s)) out.push_back(s);
  }
  return out;
}

}  // namespace lattice
