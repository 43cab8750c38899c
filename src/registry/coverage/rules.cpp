// Differences that the engine can explain by itself, because the entry holds what proves the explanation. One function
// per rule.
#include <algorithm>

#include "compare.hpp"

namespace lattice {
namespace {

bool any_agreement(const Comparer& k, const Case& c, const auto& test) {
  return std::any_of(c.agreements.begin(), c.agreements.end(),
                     [&](std::size_t i) { return test(k.world.agreements[i]); });
}

/// Same month, more or less: records sometimes give the day of a second signature.
bool near(Between a, Date b) { return gap(a, {b.day, last_day(b)}) <= 31; }

bool signature_date(const Comparer& k, const Case& c) {
  return c.ours && c.ours->start.first > c.theirs->start.first &&
         any_agreement(k, c, [&](const Agreement& a) { return near(c.theirs->start, a.signed_on); });
}

/// The alliance lies within the entry, and all the alliances of the entry reach its ends.
bool many_ids_dates(const Case& c) {
  if (c.numbers < 2 || !c.ours || !c.group) return false;
  const bool inside =
      c.theirs->start.last >= c.ours->start.first - tolerance && c.theirs->end.first <= c.ours->end.last + tolerance;
  return inside && gap(c.group->start, c.ours->start) <= tolerance && gap(c.group->end, c.ours->end) <= tolerance;
}

bool many_ids_owers(const Case& c) {
  if (c.numbers < 2 || !c.ours || !c.group) return false;
  const auto& all = c.ours->owers;
  const bool part = std::includes(all.begin(), all.end(), c.theirs->owers.begin(), c.theirs->owers.end());
  return part && c.group->owers == all;
}

const Agreement* successor(const World& world, const Agreement& a) {
  const auto it = world.names.agreement_by_id.find(a.replaced_by);
  return it == world.names.agreement_by_id.end() ? nullptr : &world.agreements[it->second];
}

std::size_t index_of(const World& world, const Agreement& a) {
  return world.names.agreement_by_id.find(a.id)->second;
}

bool reaches(const Comparer& k, const Case& c, const Agreement& other, Between Claim::*bound) {
  const auto claim = claim_of(k.world, {index_of(k.world, other)}, k.spells, c.word, c.record, k.powers);
  return claim && gap((*claim).*bound, (*c.theirs).*bound) <= tolerance;
}

/// The successor has the duty on the last day of the record's claim.
bool outlives(const Comparer& k, const Case& c, const Agreement& other) {
  const auto claim = claim_of(k.world, {index_of(k.world, other)}, k.spells, c.word, c.record, k.powers);
  return claim && claim->start.first <= c.theirs->end.last && c.theirs->end.first <= claim->end.last;
}

bool by_successor(const Comparer& k, const Case& c) {
  return any_agreement(k, c, [&](const Agreement& a) {
    const Agreement* next = successor(k.world, a);
    for (int steps = 0; next && steps < 8; ++steps, next = successor(k.world, *next))
      if (reaches(k, c, *next, &Claim::end) || outlives(k, c, *next)) return true;
    return false;
  });
}

bool by_predecessor(const Comparer& k, const Case& c) {
  return any_agreement(k, c, [&](const Agreement& a) {
    return std::any_of(k.world.agreements.begin(), k.world.agreements.end(), [&](const Agreement& b) {
      return !b.replaced_by.empty() && b.replaced_by == a.id && reaches(k, c, b, &Claim::start);
    });
  });
}

/// The kinds that count as this word, whatever the form and the means.
bool has_kind(const Agreement& a, Obligation word) {
  return std::any_of(a.commitments.begin(), a.commitments.end(), [&](const Commitment& p) {
    return has(obligation_mapping()[static_cast<std::size_t>(p.kind)].atop, word);
  });
}

bool never_in_force(const Comparer& k, const Case& c) {
  return !c.ours && any_agreement(k, c, [&](const Agreement& a) { return !a.in_force && has_kind(a, c.word); });
}

bool not_binding(const Comparer& k, const Case& c) {
  return !c.ours && any_agreement(k, c, [&](const Agreement& a) {
    const Bindingness b = bindingness_of(a.form);
    return b != Bindingness::binding && b != Bindingness::declared && has_kind(a, c.word);
  });
}

bool no_means(const Comparer& k, const Case& c) {
  return !c.ours && any_agreement(k, c, [&](const Agreement& a) {
    return std::any_of(a.commitments.begin(), a.commitments.end(), [&](const Commitment& p) {
      return has(obligation_mapping()[static_cast<std::size_t>(p.kind)].atop, c.word) && !has(atop_words(a, p), c.word);
    });
  });
}

/// A duty to fight that does not wait for an attack: ATOP puts such a duty under offense, alone or beside defense.
bool wider_trigger(const Comparer& k, const Case& c) {
  if (c.ours || c.word != Obligation::offense) return false;
  return any_agreement(k, c, [&](const Agreement& a) {
    return std::any_of(a.commitments.begin(), a.commitments.end(), [&](const Commitment& p) {
      const bool wide = p.trigger == Trigger::any_war || p.trigger == Trigger::threat ||
                        p.trigger == Trigger::status_quo_change || p.trigger == Trigger::refusal_of_terms ||
                        p.trigger == Trigger::mobilisation || p.trigger == Trigger::violation_of_neutrality;
      return wide && has(atop_words(a, p), Obligation::defense);
    });
  });
}

/// A duty to fight whoever began the war holds a duty of defence: the same states owe it over the same days.
bool offence_includes(const Comparer& k, const Case& c) {
  if (c.ours || c.word != Obligation::defense || c.record == Record::cow4) return false;
  const auto wide = claim_of(k.world, c.agreements, k.spells, Obligation::offense, c.record, k.powers);
  return wide &&
         std::includes(wide->owers.begin(), wide->owers.end(), c.theirs->owers.begin(), c.theirs->owers.end()) &&
         gap(wide->start, c.theirs->start) <= tolerance && gap(wide->end, c.theirs->end) <= tolerance;
}

bool has_promise(const Comparer& k, const Case& c, Kind kind) {
  return any_agreement(k, c, [&](const Agreement& a) {
    return std::any_of(a.commitments.begin(), a.commitments.end(), [&](const Commitment& p) { return p.kind == kind; });
  });
}

/// "No alliance or action against the other" is no_aid_to_adversary here, and non-aggression in ATOP and COW.
bool no_hostile_alliance(const Comparer& k, const Case& c) {
  return !c.ours && c.word == Obligation::nonagg && has_promise(k, c, Kind::no_aid_to_adversary);
}

/// Common policies and regular meetings are dialogue here, and consultation there.
bool dialogue(const Comparer& k, const Case& c) {
  return !c.ours && c.word == Obligation::consul && has_promise(k, c, Kind::dialogue);
}

/// COW's files give every member every duty; that the duties differ is all that its dyad file says.
bool cow_undirected(const Case& c) {
  if (c.record != Record::cow4 || !c.ours) return false;
  const bool flagged =
      std::any_of(c.alliance->pairs.begin(), c.alliance->pairs.end(), [](const CodedPair& p) { return p.asymmetric; });
  return flagged &&
         std::includes(c.theirs->owers.begin(), c.theirs->owers.end(), c.ours->owers.begin(), c.ours->owers.end());
}

/// The record stops when the successor was signed, the entry when it entered into force.
bool successor_signed(const Comparer& k, const Case& c) {
  return any_agreement(k, c, [&](const Agreement& a) {
    const Agreement* next = successor(k.world, a);
    return next && near(c.theirs->end, next->signed_on);
  });
}

/// A power that the list of states does not have on any day on which the record covers the duty.
bool outside_system(const Comparer& k, const Case& c, int power) {
  if (power >= 10000) return true;
  if (k.official.cow_states.empty()) return false;
  return std::none_of(k.official.cow_states.begin(), k.official.cow_states.end(), [&](const StateSpell& s) {
    const auto it = k.powers.of_number.find(s.number);
    return it != k.powers.of_number.end() && it->second == power && s.from.day <= c.theirs->end.last &&
           last_day(s.until) >= c.theirs->start.first;
  });
}

/// The record cannot begin before its members are in the state system, and begins when one of them enters.
bool enters_system(const Comparer& k, const Case& c) {
  if (!c.ours || c.ours->start.first >= c.theirs->start.first) return false;
  return std::any_of(k.official.cow_states.begin(), k.official.cow_states.end(), [&](const StateSpell& s) {
    const auto it = k.powers.of_number.find(s.number);
    return it != k.powers.of_number.end() && c.theirs->owers.contains(it->second) && near(c.theirs->start, s.from);
  });
}

bool outside_state_system(const Comparer& k, const Case& c) {
  if (!c.ours) return false;
  const auto& here = c.ours->owers;
  const auto& there = c.theirs->owers;
  if (!std::includes(here.begin(), here.end(), there.begin(), there.end())) return false;
  return std::all_of(here.begin(), here.end(), [&](int p) { return there.contains(p) || outside_system(k, c, p); });
}

/// The states in excess there are parties here, but only from days after the record's last: it counts them from
/// signature.
bool later_accession(const Comparer& k, const Case& c) {
  if (!c.ours) return false;
  const auto& here = c.ours->owers;
  const auto& there = c.theirs->owers;
  if (!std::includes(there.begin(), there.end(), here.begin(), here.end())) return false;
  const Day last = facts_of(c.record).last;
  return std::all_of(there.begin(), there.end(), [&](int p) {
    return here.contains(p) || any_agreement(k, c, [&](const Agreement& a) {
             return std::any_of(a.parties.begin(), a.parties.end(), [&](const Party& q) {
               return q.role == Role::party && k.powers.of_state[static_cast<std::size_t>(q.state.index)] == p &&
                      std::max(q.span.from, a.life.from) > last;
             });
           });
  });
}

}  // namespace

std::string rule_for(const Comparer& k, const Case& c, Aspect aspect) {
  switch (aspect) {
    case Aspect::word:
      if (never_in_force(k, c)) return "rule:never_in_force";
      if (not_binding(k, c)) return "rule:not_binding";
      if (wider_trigger(k, c)) return "rule:wider_trigger";
      if (offence_includes(k, c)) return "rule:offence_includes_defence";
      if (no_hostile_alliance(k, c)) return "rule:no_hostile_alliance";
      if (dialogue(k, c)) return "rule:dialogue";
      return no_means(k, c) ? "rule:no_means" : "";
    case Aspect::owers:
      if (outside_state_system(k, c)) return "rule:outside_state_system";
      if (later_accession(k, c)) return "rule:later_accession";
      if (cow_undirected(c)) return "rule:cow_undirected";
      return many_ids_owers(c) ? "rule:one_file_many_ids" : "";
    case Aspect::start:
      if (signature_date(k, c)) return "rule:signature_date";
      if (enters_system(k, c)) return "rule:outside_state_system";
      if (many_ids_dates(c)) return "rule:one_file_many_ids";
      return by_predecessor(k, c) ? "rule:predecessor" : "";
    case Aspect::end:
      if (many_ids_dates(c)) return "rule:one_file_many_ids";
      if (by_successor(k, c)) return "rule:successor";
      return successor_signed(k, c) ? "rule:successor_signed" : "";
  }
  return "";
}

}  // namespace lattice
