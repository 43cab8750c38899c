// A scenario and its architectures: every crisis under every architecture, and what follows for each member.
#include <algorithm>
#include <functional>
#include <map>
#include <tuple>

#include "lattice/study.hpp"

namespace lattice {
namespace {

void add(std::vector<Actor>& list, Actor a) {
  if (!holds(list, a)) list.push_back(a);
}

using Figures = std::map<Actor, const Strength*>;

/// The one order of states: those with a firm answer of the class first, then by military spending, then by code.
void put_in_order(std::vector<Actor>& list, const Cell& cell, const World& world, const Figures& figures,
                  const std::function<bool(const Verdict&)>& counts) {
  const auto key = [&](Actor a) {
    const bool firm = std::any_of(cell.verdicts.begin(), cell.verdicts.end(),
                                  [&](const Verdict& v) { return v.state == a && counts(v) && !v.contested(); });
    const auto it = figures.find(a);
    return std::tuple(!firm, it == figures.end() ? 0.0 : -it->second->spending.value_or(0.0), code_of(world, a));
  };
  std::sort(list.begin(), list.end(), [&](Actor a, Actor b) { return key(a) < key(b); });
}

bool fights(const Verdict& v) { return v.duty == DutyClass::duty_military; }

void put_lists_in_order(Cell& cell, const World& world, const Figures& figures) {
  put_in_order(cell.fight, cell, world, figures, fights);
  const auto bound = [](const Verdict& v) {
    return v.duty == DutyClass::duty_other_aid || v.duty == DutyClass::duty_abstain;
  };
  put_in_order(cell.other, cell, world, figures, bound);
  put_in_order(cell.consult, cell, world, figures, [](const Verdict& v) { return v.duty == DutyClass::duty_consult; });
  for (auto* list : {&cell.permitted, &cell.excluded, &cell.breach})
    put_in_order(*list, cell, world, figures, [](const Verdict&) { return true; });
  cell.firm_fight = static_cast<std::size_t>(std::count_if(cell.fight.begin(), cell.fight.end(), [&](Actor a) {
    return std::any_of(cell.verdicts.begin(), cell.verdicts.end(),
                       [&](const Verdict& v) { return v.state == a && fights(v) && !v.contested(); });
  }));
}

/// Strongest first: a state that is bound to fight is not listed again as bound to consult.
void sort_states(Cell& cell, const Event& event) {
  for (const Verdict& v : cell.verdicts) {
    if (v.duty == DutyClass::duty_military) add(cell.fight, v.state);
    if (v.duty == DutyClass::breach) add(cell.breach, v.state);
  }
  const auto rest = [&](DutyClass duty, std::vector<Actor>& list, auto&& taken) {
    for (const Verdict& v : cell.verdicts)
      if (v.duty == duty && !taken(v.state)) add(list, v.state);
  };
  const auto in_arms = [&](Actor a) { return holds(cell.fight, a); };
  rest(DutyClass::duty_other_aid, cell.other, in_arms);
  rest(DutyClass::duty_abstain, cell.other, in_arms);
  rest(DutyClass::duty_consult, cell.consult,
       [&](Actor a) { return in_arms(a) || holds(cell.other, a) || holds(event.attackers, a); });
  const auto bound = [&](Actor a) {
    return in_arms(a) || holds(cell.other, a) || holds(cell.consult, a) || holds(event.attackers, a);
  };
  rest(DutyClass::discretion, cell.permitted, bound);
  for (const Verdict& v : cell.verdicts) {
    if (bound(v.state) || v.duty != DutyClass::no_duty) continue;
    if (v.verdict == VerdictWord::permitted_not_bound) add(cell.permitted, v.state);
  }
  for (const Verdict& v : cell.verdicts)
    if (!bound(v.state) && !holds(cell.permitted, v.state) && v.duty == DutyClass::no_duty &&
        v.verdict != VerdictWord::not_bound)
      add(cell.excluded, v.state);
}

std::optional<double> sum(const Figures& figures, const std::vector<Actor>& states,
                          std::optional<double> Strength::*field) {
  std::optional<double> total;
  for (const Actor s : states)
    if (const auto it = figures.find(s); it != figures.end() && it->second->*field)
      total = total.value_or(0) + *(it->second->*field);
  return total;
}

/// Appends the states that have no such figure.
void note_missing(const Figures& figures, const std::vector<Actor>& states, std::optional<double> Strength::*field,
                  std::vector<Actor>& missing) {
  for (const Actor s : states)
    if (const auto it = figures.find(s); it == figures.end() || !(it->second->*field)) add(missing, s);
}

void weigh(Cell& cell, const Event& event, const Figures& figures) {
  std::vector<Actor>& ours = cell.defending;
  ours = event.targets;
  for (const Actor s : cell.fight)
    if (!holds(event.attackers, s)) add(ours, s);
  for (const std::vector<Actor>* side : {static_cast<const std::vector<Actor>*>(&ours), &event.attackers}) {
    note_missing(figures, *side, &Strength::spending, cell.no_spending);
    note_missing(figures, *side, &Strength::personnel, cell.no_personnel);
  }
  cell.spending_for = sum(figures, ours, &Strength::spending);
  cell.spending_against = sum(figures, event.attackers, &Strength::spending);
  cell.personnel_for = sum(figures, ours, &Strength::personnel);
  cell.personnel_against = sum(figures, event.attackers, &Strength::personnel);
}

Cell run(const Snapshot& day, const Event& event, const Figures& figures) {
  Cell cell;
  cell.verdicts = invoke_telling(day, event);
  sort_states(cell, event);
  put_lists_in_order(cell, day.world, figures);
  std::vector<Actor> others;
  for (const Actor s : firm_fighters(cell))
    if (!holds(event.targets, s)) others.push_back(s);
  if (others.size() == 1) cell.hangs_on = others.front();
  weigh(cell, event, figures);
  return cell;
}

/// Of those bound to fight, all but the target itself.
std::vector<Actor> defenders(std::span<const Actor> fight, Actor target) {
  std::vector<Actor> out;
  for (const Actor s : fight)
    if (s != target) out.push_back(s);
  return out;
}

bool hit(const Event& event, Actor state) {
  return holds(event.targets, state) ||
         std::any_of(event.also_hit.begin(), event.also_hit.end(), [&](const Hit& h) { return h.state == state; });
}

MemberLine line_of(const Scenario& scenario, const Design& design, const Design& base, Actor state) {
  MemberLine out;
  out.state = state;
  for (std::size_t i = 0; i < scenario.crises.size(); ++i) {
    const Event& event = scenario.crises[i].event;
    const Cell &cell = design.cells[i], &before = base.cells[i];
    if (holds(firm_fighters(cell), state)) {
      out.owes.push_back(i);
      if (!holds(firm_fighters(before), state)) out.new_owes.push_back(i);
    } else if (holds(cell.fight, state)) {
      out.doubtful_owes.push_back(i);
    }
    if (!hit(event, state)) continue;
    const auto now = defenders(firm_fighters(cell), state), then = defenders(firm_fighters(before), state);
    (now.empty() ? out.bare : out.covered).push_back(i);
    if (now.empty() && !defenders(doubtful_fighters(cell), state).empty()) out.doubtful_cover.push_back(i);
    if (std::any_of(now.begin(), now.end(), [&](Actor d) { return !holds(then, d); })) out.new_cover.push_back(i);
  }
  return out;
}

bool military(const Commitment& c) {
  return c.kind == Kind::defence || c.kind == Kind::guarantee || c.kind == Kind::offence;
}
bool restrains(const Commitment& c) {
  return c.kind == Kind::non_aggression || c.kind == Kind::neutrality || c.kind == Kind::no_aid_to_adversary;
}

/// What x owes y by the agreement on the day, as one tie; no agreement id where it owes nothing.
Design::Tie tie_by(const Snapshot& day, const LiveAgreement& live, Actor x, Actor y) {
  const Agreement& a = *live.text;
  Design::Tie out{x, y, false, {}, bindingness_of(a.form) == Bindingness::binding, a.parties.size() > 12};
  if (!day.sets.has(live.named, x) || !day.sets.has(live.named, y)) return out;
  bool only_restraint = true;
  for (std::uint32_t n = live.first; n < live.first + live.count; ++n) {
    const LivePromise& p = day.promises[n];
    const Commitment& c = *p.text;
    if (!is_beneficiary(day, p, y) || !holds(obligors(day, p), x) || is_suspended(a, x, y, day.day)) continue;
    out.agreement = a.id;
    out.military = out.military || military(c);
    only_restraint = only_restraint && restrains(c);
  }
  out.common = out.common || only_restraint;
  return out;
}

/// Ties among the members on the day: one per ordered pair and agreement, military where one promise is.
std::vector<Design::Tie> ties_among(const Snapshot& day, const std::vector<Actor>& members) {
  std::vector<Design::Tie> out;
  for (const LiveAgreement& a : day.agreements) {
    if (a.text->universal) continue;
    for (const Actor x : members)
      for (const Actor y : members) {
        if (x == y) continue;
        if (auto tie = tie_by(day, a, x, y); !tie.agreement.empty()) out.push_back(std::move(tie));
      }
  }
  return out;
}

Design design_of(const DataSet& data, const Register& reg, const Scenario& scenario, const std::string& id,
                 const Figures& figures) {
  Design out;
  const auto chain = load_architecture(data, reg.world, id);
  out.id = chain.back().id;
  out.title = chain.back().title;
  out.description = chain.back().description;
  out.world = with_all(reg.world, chain, scenario.date);
  out.day = at(out.world, scenario.date);
  for (const Crisis& c : scenario.crises) out.cells.push_back(run(out.day, c.event, figures));
  out.ties = ties_among(out.day, scenario.members);
  return out;
}

}  // namespace

Comparison compare(const DataSet& data, const Register& reg, const Scenario& scenario, std::vector<Strength> strength) {
  Comparison out;
  out.scenario = scenario;
  out.data_hash = reg.data_hash;
  out.strength = std::move(strength);
  Figures figures;
  for (const Strength& s : out.strength) figures[s.state] = &s;
  for (const auto& id : scenario.architectures) out.designs.push_back(design_of(data, reg, scenario, id, figures));
  for (std::size_t i = 0; i < scenario.architectures.size(); ++i)
    if (scenario.architectures[i] == scenario.baseline) out.baseline = i;
  for (Design& c : out.designs)
    for (const Actor m : scenario.members) c.members.push_back(line_of(scenario, c, out.designs[out.baseline], m));
  return out;
}

}  // namespace lattice
