// The register as spells of ordered pairs, for panels: five words for what binds, "informal" for ties that bind to none
// of them.
#include "lattice/importers.hpp"
#include "lattice/study.hpp"

namespace lattice {
namespace {

bool counts(const Agreement& a) { return !a.universal && a.form != Form::coded; }

/// A state has several COW numbers where its statehood had breaks (255 and 260 for Germany); the panel takes the one of
/// the year.
template <class Use>
void each_pair(const World& world, Actor by, Actor to, Use use) {
  for (const int a : world.states[static_cast<std::size_t>(by.index)].cow)
    for (const int b : world.states[static_cast<std::size_t>(to.index)].cow) use(a, b);
}

}  // namespace

std::vector<RegisterSpell> register_ties(const World& world) {
  std::vector<RegisterSpell> out;
  for (const DutySpell& d : duty_spells(world))
    if (counts(world.agreements[d.agreement]))
      each_pair(world, d.by, d.to, [&](int a, int b) { out.push_back({a, b, name_of(d.word), d.span}); });
  for (const PromiseSpell& p : promise_spells(world))
    if (counts(world.agreements[p.agreement]) &&
        atop_words(world.agreements[p.agreement], world.agreements[p.agreement].commitments[p.promise]) == 0)
      each_pair(world, p.by, p.to, [&](int a, int b) { out.push_back({a, b, "informal", p.span}); });
  return out;
}

}  // namespace lattice
