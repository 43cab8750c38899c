// Whom and what an event can reach: the one answer that invoke, duties, matrix and chain share.
#include <algorithm>

#include "case.hpp"

namespace lattice {
bool names_a_side(const Scene& s, const LiveAgreement& a) {
  return std::any_of(s.sides.begin(), s.sides.end(), [&](Actor x) { return s.day.sets.has(a.named, x); });
}

bool touches(const Scene& s, const LiveAgreement& a) { return a.open || names_a_side(s, a); }

bool needs_a_victim(const LivePromise& p) {
  const Kind k = p.text->kind;
  return !p.by_strangers && !counts_any_war(*p.text) && !has(k, trait::abstains) && k != Kind::consultation;
}

bool is_only_target(const Scene& s, Actor state) {
  const Event& e = s.event;
  return e.targets.size() == 1 && e.also_hit.empty() && e.targets[0] == state && !holds(e.attackers, state);
}

bool may_yield(Kind kind, Duties wanted) {
  const bool breakable = has(kind, trait::abstains) || kind == Kind::consultation;
  const unsigned can = bit(duty_class_of(row_of(kind).bound)) | bit(DutyClass::discretion) | bit(DutyClass::no_duty) |
                       (breakable ? bit(DutyClass::breach) : 0U);
  return (can & wanted) != 0;
}

}  // namespace lattice
