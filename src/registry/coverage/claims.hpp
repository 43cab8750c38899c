#pragma once
// What the register and a record each claim about one obligation: who owes it, from when to when. Both sides are put in
// the same terms.
#include <map>
#include <set>

#include "lattice/coverage.hpp"

namespace lattice {

/// States as records see them: one number through changes of regime. Numbers that one state carries (255 and 260) are
/// one.
struct Powers {
  std::map<int, int> of_number;  ///< COW number to its power
  std::vector<int> of_state;     ///< by index of the World's states; 10000 and more: not in the COW system
};
Powers powers_of(const World& world);

/// A day known to lie in an interval.
struct Between {
  Day first = 0, last = 0;
};
/// Days between two intervals; 0 if they touch.
int gap(Between a, Between b);

/// One side's claim.
struct Claim {
  std::set<int> owers;  ///< powers
  Between start, end;
  Span span() const { return {start.first, end.last + 1}; }
};

/// The claim of a record about a word; nullopt if it has none.
std::optional<Claim> claim_of(const CodedAlliance& alliance, Obligation word, const Powers& powers);

/// The claim of the register: the hull of all its duties in the record's period; nullopt if there is none.
std::optional<Claim> claim_of(const World& world, const std::vector<std::size_t>& agreements,
                              const std::vector<DutySpell>& spells, Obligation word, Record record,
                              const Powers& powers);

/// The two claims put together.
Claim hull(const Claim& a, const Claim& b);

/// A duty in the words of a record: COW has no offense.
Obligation word_in(Record record, Obligation word);

}  // namespace lattice
