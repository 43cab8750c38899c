// Running the casebook: each listed state and agreement is asked directly, dead agreements included.
#include <algorithm>
#include <map>
#include <set>

#include "lattice/study.hpp"

namespace lattice {
namespace {

CaseAnswer::Row row_of(const World& world, const Verdict& v, const std::string& state, const std::string& agreement) {
  return {state,
          agreement,
          commitment_of(world, v).article,
          std::string(name_of(v.verdict)),
          std::string(name_of(v.reason)),
          {v.alternatives.begin(), v.alternatives.end()}};
}

CaseAnswer::Row nothing(const std::string& state, const std::string& agreement, const std::string& article) {
  return {state, agreement, article, "not_bound", "no_agreement", {}};
}

/// The state follows another that was a party, and the agreement has ended.
bool continues_a_party(const World& world, const Agreement& a, Actor state, Day day) {
  if (!a.in_force || day < a.life.until) return false;
  const std::string code = code_of(world, state);
  return std::any_of(a.parties.begin(), a.parties.end(), [&](const Party& p) {
    return world.states[static_cast<std::size_t>(p.state.index)].successor == code;
  });
}

void ask_agreement(const Snapshot& day, const CaseFile& c, const GoldRow& g, CaseAnswer& out) {
  const World& world = day.world;
  const auto found = agreements_called(world, *g.agreement);
  const auto state = look_up_state(world, g.state, c.event.date);
  if (found.empty() || !state) return out.rows.push_back(nothing(g.state, *g.agreement, g.article));
  bool any = false;
  for (const std::size_t i : found)
    for (const Verdict& v : ask(day, c.event, *state, i))
      out.rows.push_back(row_of(world, v, g.state, *g.agreement)), any = true;
  if (any) return;
  // Never listed as an obligor: not a party on any day; the successor of a party after the end has an agreement that
  // lapsed.
  const bool lapsed = continues_a_party(world, world.agreements[found.front()], *state, c.event.date);
  out.rows.push_back({g.state, *g.agreement, g.article, lapsed ? "lapsed" : "not_bound", "not_in_force", {}});
}

/// A state listed without an agreement: does anything in force bind it to fight?
void ask_everything(const Snapshot& day, const CaseFile& c, const GoldRow& g, CaseAnswer& out) {
  bool any = false;
  if (const auto state = look_up_state(day.world, g.state, c.event.date))
    for (const LiveAgreement& a : day.agreements)
      for (const Verdict& v : ask(day, c.event, *state, a.index))
        if (v.duty == DutyClass::duty_military)
          out.rows.push_back(row_of(day.world, v, g.state, a.text->id)), any = true;
  if (!any) out.rows.push_back(nothing(g.state, "", ""));
}

}  // namespace

CaseAnswer answer_case(const World& world, const CaseFile& c) {
  CaseAnswer out{c.id, {}};
  const Snapshot day = at(world, c.event.date);
  std::set<std::pair<std::string, std::string>> asked;
  for (const GoldRow& g : c.rows) {
    if (!asked.emplace(g.state, g.agreement.value_or("")).second) continue;
    if (g.agreement)
      ask_agreement(day, c, g, out);
    else
      ask_everything(day, c, g, out);
  }
  return out;
}

}  // namespace lattice
