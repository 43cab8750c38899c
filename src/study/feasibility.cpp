// "Could it come about?" for a comparison, from what its scenario states.
#include "lattice/feasibility.hpp"

#include <algorithm>
#include <set>

#include "lattice/measure.hpp"

namespace lattice {
namespace {

/// Members of the scenario, and whoever attacks in one of its crises.
std::vector<Actor> arena_of(const Scenario& s) {
  std::vector<Actor> out = s.members;
  for (const Crisis& c : s.crises)
    for (const Actor a : c.event.attackers)
      if (!holds(out, a)) out.push_back(a);
  return out;
}

/// Who is bound to fight for whom, either way, among the members; attackers stand alone.
Network war_network(const Comparison& c, const Design& d, const std::vector<Actor>& arena) {
  Network out;
  for (const Actor a : arena) {
    out.nodes.push_back({code_of(d.world, a)});
    for (const Strength& s : c.strength)
      if (s.state == a && s.spending) out.nodes.back().capability = *s.spending;
  }
  const auto at = [&](Actor a) { return static_cast<int>(std::find(arena.begin(), arena.end(), a) - arena.begin()); };
  std::set<std::pair<int, int>> tied;
  for (const Design::Tie& t : d.ties)
    if (t.military && t.binding) tied.insert(std::minmax(at(t.from), at(t.to)));
  for (const auto& [from, to] : tied) out.ties.push_back({from, to});
  return out;
}

std::vector<Actor> without_figure(const Comparison& c, const std::vector<Actor>& arena) {
  std::vector<Actor> out;
  for (const Actor a : arena) {
    const auto known = [&](const Strength& s) { return s.state == a && s.spending; };
    if (std::none_of(c.strength.begin(), c.strength.end(), known)) out.push_back(a);
  }
  return out;
}

double value_named(const Measured& m, const std::string& name) {
  for (const NamedValue& v : m.values)
    if (v.name == name) {
      if (const double* x = std::get_if<double>(&v.value)) return *x;
      if (const bool* x = std::get_if<bool>(&v.value)) return *x ? 1 : 0;
    }
  return missing_real;
}

}  // namespace

std::vector<WarStanding> war_standing(const Comparison& c) {
  const auto arena = arena_of(c.scenario);
  const auto missing = without_figure(c, arena);
  std::vector<WarStanding> out;
  const int known = static_cast<int>(arena.size() - missing.size());
  for (const Design& d : c.designs) {
    MeasureAsk ask;
    ask.gammas = {1, 2};
    const Measured m = measure(find_measure("war_stability"), war_network(c, d, arena), ask);
    for (const int gamma : {1, 2}) {
      const std::string at = std::to_string(gamma);
      out.push_back({d.id, static_cast<double>(gamma), static_cast<int>(value_named(m, "vulnerable_" + at)), known,
                     value_named(m, "war_stable_" + at) == 1, missing});
    }
  }
  return out;
}

std::shared_ptr<const Feasibility> feasibility_of(const DataSet& data, const World& world,
                                                  const Comparison& comparison) {
  Feasibility out;
  const Scenario& s = comparison.scenario;
  ProspectOptions page;  // few draws: the command of its own takes more
  page.draws = 40;
  page.runs = 1000;
  if (const auto question = case_of_scenario(data, s.id)) {
    out.prospects = prospects_of(data, world, *question, page);
    if (!question->afterwards.empty()) out.test = test_prospects(*out.prospects, world, s.members, s.date);
  }
  if (s.membership) {
    out.membership = study_membership_briefly(comparison, 200, 1);
    out.war = war_standing(comparison);
  }
  if (!out.prospects && !out.membership) return nullptr;
  return std::make_shared<const Feasibility>(std::move(out));
}

}  // namespace lattice
