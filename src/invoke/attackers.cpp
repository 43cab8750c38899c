// To most promises one stranger is as good as another. What a test asks about an attacker besides being it: see
// traits().
#include "attackers.hpp"

#include <algorithm>

namespace lattice {
namespace {

/// A condition, exception or suspension speaks of the state by name.
bool is_spoken_of(const Case& c, Actor a) {
  const auto named = [a](const auto& test) { return test.state == a; };
  if (std::any_of(c.promise.conditions.begin(), c.promise.conditions.end(), named)) return true;
  if (std::any_of(c.agreement.suspensions.begin(), c.agreement.suspensions.end(),
                  [a](const Suspension& s) { return s.by == a || s.to == a; }))
    return true;
  return std::any_of(c.agreement.exceptions.begin(), c.agreement.exceptions.end(),
                     [&](const Exception& x) { return std::any_of(x.adversary.begin(), x.adversary.end(), named); });
}

/// Everything the tests ask about an attacker, as a number; a state that is spoken of by name is a class of its own.
std::uint32_t traits(Case& c, Actor a, bool owes) {
  std::uint32_t out = 0;
  for (const bool yes : {is_member(c, a), c.day.sets.has(c.terms.beneficiaries, a), owes, is_named_adversary(c, a),
                         is_excluded_adversary(c, a), lists_member(c, a)})
    out = out << 1 | (yes ? 1U : 0U);
  return is_spoken_of(c, a) ? out | (static_cast<std::uint32_t>(a.index) + 1) << 8 : out;
}

}  // namespace

AttackerClasses attacker_classes(const Scene& scene, const LivePromise& promise) {
  AttackerClasses out;
  std::vector<std::uint32_t> known;
  Case c = case_of(scene, promise, Actor{});
  const auto owing = obligors(scene.day, promise);
  out.of.reserve(scene.day.states.size());
  for (const Actor a : scene.day.states) {
    const std::uint32_t t = traits(c, a, is_member(c, a) && holds(owing, a));
    auto it = std::find(known.begin(), known.end(), t);
    if (it == known.end()) {
      it = known.insert(known.end(), t);
      out.one.push_back(a);
      out.another.push_back(a);
    }
    Actor& another = out.another[static_cast<std::size_t>(it - known.begin())];
    if (another == out.one[static_cast<std::size_t>(it - known.begin())]) another = a;
    out.of.push_back(static_cast<std::uint8_t>(it - known.begin()));
  }
  return out;
}

}  // namespace lattice
