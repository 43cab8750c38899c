// What an agreement says about states on a day: who is a party, who owes, who is protected, what is suspended.
#include <algorithm>

#include "lattice/world.hpp"

namespace lattice {
namespace {
bool names(const Who& who, Actor state) { return std::find(who.states.begin(), who.states.end(), state) != who.states.end(); }
}  // namespace

bool is_party(const Agreement& agreement, Actor state, Day day) {
  if (!agreement.life.contains(day)) return false;
  return std::any_of(agreement.parties.begin(), agreement.parties.end(),
                     [&](const Party& p) { return p.state == state && p.role == Role::party && p.span.contains(day); });
}

bool was_party(const Agreement& agreement, Actor state) {
  return std::any_of(agreement.parties.begin(), agreement.parties.end(), [&](const Party& p) { return p.state == state && p.role == Role::party; });
}

std::vector<Actor> obligors(const Agreement& agreement, const Commitment& commitment, Day day) {
  std::vector<Actor> out;
  if (!agreement.life.contains(day) || !commitment.window.contains(day)) return out;
  for (const Party& p : agreement.parties) {
    if (p.role != Role::party || !p.span.contains(day)) continue;
    if (!commitment.owed_by.all && !names(commitment.owed_by, p.state)) continue;
    if (std::find(out.begin(), out.end(), p.state) == out.end()) out.push_back(p.state);
  }
  return out;
}

bool is_beneficiary(const Agreement& agreement, const Commitment& commitment, Actor state, Day day) {
  if (!names(commitment.owed_to, state)) return commitment.owed_to.all && is_party(agreement, state, day);
  return !was_party(agreement, state) || is_party(agreement, state, day);
}

bool is_suspended(const Agreement& agreement, Actor obligor, Actor beneficiary, Day day) {
  return std::any_of(agreement.suspensions.begin(), agreement.suspensions.end(), [&](const Suspension& s) {
    return s.span.contains(day) && (!s.by || *s.by == obligor) && (!s.to || *s.to == beneficiary);
  });
}

std::string citation_of(const Agreement& agreement, const std::vector<std::string>& keys) {
  std::vector<std::string> texts;
  for (const Source& s : agreement.sources)
    if (std::find(keys.begin(), keys.end(), s.key) != keys.end()) texts.push_back(s.citation);
  return join(texts, "; ");
}

Snapshot at(const World& world, Day day) {
  Snapshot out{&world, day, {}};
  for (std::size_t i = 0; i < world.agreements.size(); ++i)
    if (world.agreements[i].life.contains(day)) out.live.push_back(i);
  return out;
}

}  // namespace lattice
