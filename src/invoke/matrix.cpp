// Every ordered pair of states as attacker and target. The verdict is the same for all obligors of a promise whose
// duties are not suspended, so it is found once per pair and promise, not once per obligor: that is where the time
// goes.
#include <algorithm>

#include "case.hpp"

namespace lattice {
namespace {

struct Live {
  std::uint32_t agreement, commitment;
  std::vector<Actor> obligors;
};

/// Kinds of promise that can end in one of the wanted classes of duty.
bool may_yield(Kind kind, const std::vector<DutyClass>& duties) {
  const auto wants = [&](DutyClass d) { return std::find(duties.begin(), duties.end(), d) != duties.end(); };
  switch (kind) {
    case Kind::defence:
    case Kind::guarantee:
    case Kind::offence:
    case Kind::mobilisation: return wants(DutyClass::duty_military) || wants(DutyClass::discretion);
    case Kind::consultation: return wants(DutyClass::duty_consult) || wants(DutyClass::breach);
    case Kind::neutrality:
    case Kind::no_separate_peace:
    case Kind::no_aid_to_adversary: return wants(DutyClass::duty_abstain) || wants(DutyClass::breach);
    case Kind::non_aggression: return wants(DutyClass::breach);
    default: return wants(DutyClass::duty_other_aid) || wants(DutyClass::discretion);
  }
}

struct OneDay {
  const World& world;
  const MatrixQuestion& question;
  std::vector<Actor> states;
  std::vector<Live> promises;
  std::vector<std::vector<std::uint32_t>> by_state;  ///< promises that a state at war may call up, as victim or partner
  std::vector<std::uint32_t> anywhere;               ///< promises that any event in an area calls up
};

void index(OneDay& d) {
  d.by_state.resize(d.world.states.size());
  for (std::size_t i = 0; i < d.world.states.size(); ++i)
    if (is_alive(d.world.states[i], d.question.day)) d.states.push_back(Actor{static_cast<std::int16_t>(i)});
  for (const std::size_t i : at(d.world, d.question.day).live) {
    const Agreement& a = d.world.agreements[i];
    for (std::size_t k = 0; k < a.commitments.size(); ++k) {
      const Commitment& c = a.commitments[k];
      if (!may_yield(c.kind, d.question.duties)) continue;
      auto owing = obligors(a, c, d.question.day);
      if (owing.empty()) continue;
      const auto n = static_cast<std::uint32_t>(d.promises.size());
      for (const Actor s : d.states)
        if (is_beneficiary(a, c, s, d.question.day)) d.by_state[static_cast<std::size_t>(s.index)].push_back(n);
      const bool area = c.region_counts || c.kind == Kind::basing_access ||
                        (c.kind == Kind::offence && c.trigger != Trigger::any_war) || c.kind == Kind::mobilisation ||
                        c.trigger == Trigger::violation_of_neutrality || c.trigger == Trigger::status_quo_change;
      if (area) d.anywhere.push_back(n);
      d.promises.push_back({static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(k), std::move(owing)});
    }
  }
}

Event event_of(const OneDay& d, Actor attacker, Actor target) {
  const State& s = d.world.states[static_cast<std::size_t>(target.index)];
  Event e;
  e.date = d.question.day;
  e.attackers = {attacker};
  e.targets = {target};
  e.first_use = {attacker};
  e.act = d.question.act;
  e.object = d.question.object;
  e.place = s.name;
  e.tags = s.regions;
  e.metropolitan = true;
  e.place_admin = target;
  e.place_sovereign = {target};
  e.requests = {{target, std::nullopt, {}, RequestKind::assistance}};
  return e;
}

bool wanted(const OneDay& d, const Verdict& v) {
  return std::find(d.question.duties.begin(), d.question.duties.end(), v.duty) != d.question.duties.end();
}

/// Obligors for whom the common answer need not hold: attacker, target, or with suspended duties.
bool special(const Agreement& a, Actor obligor, Actor attacker, Actor target) {
  return obligor == attacker || obligor == target || !a.suspensions.empty();
}

struct PairSums {
  bool duty = false, great = false;
};

/// After the common answer is no: only obligors with an answer of their own are left to ask.
template <class Use>
void ask_rest(const OneDay& d, const Event& e, const Live& p, Actor from, Use use) {
  const Agreement& a = d.world.agreements[p.agreement];
  bool after = false;
  for (const Actor o : p.obligors) {
    if (o == from) after = true;
    if (!after || o == e.targets[0] || !special(a, o, e.attackers[0], e.targets[0])) continue;
    const Verdict v = judge_briefly(d.world, e, o, p.agreement, p.commitment);
    if (wanted(d, v)) use(o, v);
  }
}

template <class Use>
void ask_promise(const OneDay& d, const Event& e, const Live& p, Use use) {
  const Agreement& a = d.world.agreements[p.agreement];
  const Actor attacker = e.attackers[0], target = e.targets[0];
  std::optional<Verdict> common;
  for (const Actor o : p.obligors) {
    if (o == target) continue;
    if (special(a, o, attacker, target) || a.commitments[p.commitment].adversary_exclude.size()) {
      const Verdict v = judge_briefly(d.world, e, o, p.agreement, p.commitment);
      if (wanted(d, v)) use(o, v);
      continue;
    }
    if (!common) common = judge_briefly(d.world, e, o, p.agreement, p.commitment);
    if (!wanted(d, *common)) return ask_rest(d, e, p, o, use);
    use(o, *common);
  }
}

std::vector<std::uint32_t> candidates(const OneDay& d, Actor attacker, Actor target) {
  std::vector<std::uint32_t> out = d.by_state[static_cast<std::size_t>(target.index)];
  const auto& partners = d.by_state[static_cast<std::size_t>(attacker.index)];
  for (const std::uint32_t n : partners)
    if (counts_any_war(d.world.agreements[d.promises[n].agreement].commitments[d.promises[n].commitment]))
      out.push_back(n);
  out.insert(out.end(), d.anywhere.begin(), d.anywhere.end());
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

/// Unordered pairs of which one owes the other defence or a guarantee in law on the day, suspended duties left out.
long long dyads_with_pact(const OneDay& d) {
  const std::size_t n = d.world.states.size();
  std::vector<bool> pact(n * n);
  for (const Live& p : d.promises) {
    const Agreement& a = d.world.agreements[p.agreement];
    const Commitment& c = a.commitments[p.commitment];
    const Bindingness b = bindingness_of(a.form);
    if ((c.kind != Kind::defence && c.kind != Kind::guarantee) || b == Bindingness::political ||
        b == Bindingness::practice)
      continue;
    for (const Actor to : d.states) {
      if (!is_beneficiary(a, c, to, d.question.day)) continue;
      for (const Actor from : p.obligors)
        if (from != to && !is_suspended(a, from, to, d.question.day))
          pact[static_cast<std::size_t>(std::min(from.index, to.index)) * n +
               static_cast<std::size_t>(std::max(from.index, to.index))] = true;
    }
  }
  return std::count(pact.begin(), pact.end(), true);
}

}  // namespace

MatrixCount matrix(const World& world, const MatrixQuestion& question,
                   const std::function<void(const MatrixRow&)>& use) {
  OneDay d{world, question, {}, {}, {}, {}};
  index(d);
  MatrixCount sums;
  sums.day = question.day;
  sums.states = static_cast<long long>(d.states.size());
  sums.dyads_with_pact = dyads_with_pact(d);
  for (const Actor attacker : d.states)
    for (const Actor target : d.states) {
      if (attacker == target) continue;
      ++sums.pairs;
      const auto list = candidates(d, attacker, target);
      if (list.empty()) continue;
      const Event e = event_of(d, attacker, target);
      PairSums pair;
      for (const std::uint32_t n : list)
        ask_promise(d, e, d.promises[n], [&](Actor o, const Verdict& v) {
          ++sums.duties;
          pair.duty = true;
          pair.great =
              pair.great || (v.duty == DutyClass::duty_military &&
                             any_contains(world.states[static_cast<std::size_t>(o.index)].great_power, question.day));
          if (use) use({attacker, target, o, v.verdict, d.promises[n].agreement, d.promises[n].commitment});
        });
      sums.pairs_with_duty += pair.duty;
      sums.great_power_pairs += pair.great;
    }
  return sums;
}

}  // namespace lattice
