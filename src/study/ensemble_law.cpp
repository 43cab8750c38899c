// The law of one crisis under one design, as marks on the states that might help: bound by this very event, bound were
// it an invasion, tied by a pact at all; the text behind the promise; and whom each of them would call up by joining.
#include <algorithm>

#include "lattice/chain.hpp"
#include "lattice/ensemble_study.hpp"

namespace lattice {
namespace {

constexpr int young_years = 5;

bool makes_a_pact(const Snapshot& day, const LivePromise& p) {
  const Agreement& a = *agreement_of(day, p).text;
  const bool fights = p.text->kind == Kind::defence || p.text->kind == Kind::guarantee || p.text->kind == Kind::offence;
  return fights && !a.universal && bindingness_of(a.form) == Bindingness::binding;
}

bool whoever_begins(const Commitment& c) { return c.kind == Kind::offence || c.trigger == Trigger::any_war; }

bool leaves_means(Discretion d) {
  return d == Discretion::own_means || d == Discretion::own_judgment || d == Discretion::measures_agreed;
}

/// Owes the state armed help by some binding text, reached by this adversary or not.
std::vector<Actor> partners_of(const Snapshot& day, Actor state) {
  std::vector<Actor> out;
  if (static_cast<std::size_t>(state.index) >= day.world.states.size()) return out;
  for (const auto n : day.by_beneficiary.of(static_cast<std::size_t>(state.index))) {
    const LivePromise& p = day.promises[n];
    if (!makes_a_pact(day, p)) continue;
    for (const Actor a : obligors(day, p))
      if (a != state && !holds(out, a)) out.push_back(a);
  }
  return out;
}

/// Duties to fight on the victim's side that an event calls up.
std::vector<Verdict> calls_of(const Snapshot& day, const Event& event) {
  std::vector<Verdict> out;
  duties(day, event, bit(DutyClass::duty_military), out);
  std::erase_if(out, [&](const Verdict& v) {
    return side_of(day, event, v) != Side::victim || holds(event.attackers, v.state) || holds(event.targets, v.state);
  });
  return out;
}

std::uint8_t form_of(const Agreement& a) {
  const auto any = [&](Kind kind) {
    return std::any_of(a.commitments.begin(), a.commitments.end(), [&](const Commitment& c) { return c.kind == kind; });
  };
  const int institution = !a.organs.empty() || any(Kind::basing_access) ? 2 : any(Kind::consultation) ? 1 : 0;
  const bool solemn = a.form == Form::treaty || a.form == Form::secret_treaty || a.form == Form::coded;
  const int formality = solemn ? 2 : bindingness_of(a.form) == Bindingness::binding ? 1 : 0;
  return static_cast<std::uint8_t>(3 * institution + formality);
}

std::size_t place_of(const std::vector<Actor>& helpers, Actor state) {
  return static_cast<std::size_t>(std::find(helpers.begin(), helpers.end(), state) - helpers.begin());
}

void mark(CrisisLaw& law, const Design& d, const std::vector<Actor>& helpers, const std::vector<Verdict>& calls,
          HelperMark word) {
  for (const Verdict& v : calls) {
    const std::size_t i = place_of(helpers, v.state);
    if (i == helpers.size()) continue;
    law.marks[i] = static_cast<std::uint8_t>(law.marks[i] | word);
    law.promise[i] = form_of(agreement_of(d.world, v));
    if (word == mark_law) law.bound |= std::uint64_t{1} << i;
    if (word == mark_relevant && leaves_means(commitment_of(d.world, v).discretion))
      law.marks[i] = static_cast<std::uint8_t>(law.marks[i] | mark_judges);
  }
}

void mark_pacts(CrisisLaw& law, const Snapshot& day, const Event& event, const std::vector<Actor>& helpers) {
  const auto note = [&](Actor of, HelperMark word) {
    for (const Actor a : partners_of(day, of))
      if (const std::size_t i = place_of(helpers, a); i < helpers.size())
        law.marks[i] = static_cast<std::uint8_t>(law.marks[i] | word);
  };
  note(event.targets.front(), mark_pact);
  note(event.attackers.front(), mark_pact_attacker);
}

Cover cover_of(const Design& d, const std::vector<Verdict>& invaded) {
  Cover out;
  for (const Verdict& v : invaded) {
    if (whoever_begins(commitment_of(d.world, v)))
      out.unconditional = true;
    else
      out.conditional = true;
    out.young |= year_of(d.day.day) - year_of(agreement_of(d.world, v).signed_on.day) <= young_years;
  }
  return out;
}

/// What stands behind the challenger.
void cover_challenger(CrisisLaw& law, const Snapshot& day, Actor challenger, Actor target) {
  if (static_cast<std::size_t>(challenger.index) >= day.world.states.size()) return;
  for (const auto n : day.by_beneficiary.of(static_cast<std::size_t>(challenger.index))) {
    const LivePromise& p = day.promises[n];
    const Agreement& a = *agreement_of(day, p).text;
    if (a.universal || bindingness_of(a.form) != Bindingness::binding) continue;
    const auto owing = obligors(day, p);
    if (std::none_of(owing.begin(), owing.end(), [&](Actor x) { return x != challenger && x != target; })) continue;
    if (p.text->kind == Kind::offence) law.cover.offence = true;
    if (p.text->kind == Kind::neutrality) law.cover.neutrality = true;
    if (!makes_a_pact(day, p)) continue;
    law.challenger_covered = true;
    law.cover.challenger_unconditional |= whoever_begins(*p.text);
  }
}

}  // namespace

CrisisLaw crisis_law(const Design& d, const Event& event, const std::vector<Actor>& helpers) {
  CrisisLaw law;
  law.marks.assign(helpers.size(), 0);
  law.promise.assign(helpers.size(), 0);
  Event invasion;
  plain_attack(d.day, event.attackers.front(), event.targets.front(), Act::invasion, Object::metropolitan_territory,
               invasion);
  const auto invaded = calls_of(d.day, invasion);
  law.cover = cover_of(d, invaded);
  cover_challenger(law, d.day, event.attackers.front(), event.targets.front());
  mark(law, d, helpers, invaded, mark_relevant);
  mark(law, d, helpers, calls_of(d.day, event), mark_law);
  mark_pacts(law, d.day, event, helpers);
  for (const Actor joiner : helpers) {
    law.calls.push_back(0);
    for (const Verdict& v : calls_of(d.day, hit_in_turn(event, event.attackers, joiner)))
      if (const std::size_t i = place_of(helpers, v.state); i < helpers.size() && !(law.bound >> i & 1)) {
        law.calls.back() |= std::uint64_t{1} << i;
        if (!law.promise[i]) law.promise[i] = form_of(agreement_of(d.world, v));
      }
  }
  return law;
}

}  // namespace lattice
