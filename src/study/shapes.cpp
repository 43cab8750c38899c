// Shape among the members of a scenario, and balance of friends and enemies, once per architecture.
#include "lattice/shapes.hpp"

#include <algorithm>
#include <set>

namespace lattice {
namespace {

/// Duties to fight between all states on the day.
Network duties(const World& world, Day date) {
  TieData data;
  data.world = &world;
  data.promises = true;
  const std::vector<Span> day{{date, date + 1}};
  return tie_kind("defence").build(tie_kind("defence"), data, day).front();
}

std::vector<std::string> codes_of(const World& world, const std::vector<Actor>& states) {
  std::vector<std::string> out;
  for (const Actor s : states)
    if (static_cast<std::size_t>(s.index) < world.states.size()) out.push_back(code_of(world, s));
  return out;
}

using Pairs = std::set<std::pair<std::string, std::string>>;

Pairs enemies_in(const World& world, const std::vector<Crisis>& crises) {
  Pairs out;
  for (const Crisis& c : crises)
    for (const std::string& a : codes_of(world, c.event.attackers))
      for (const std::string& b : codes_of(world, c.event.targets)) out.insert(std::minmax(a, b));
  return out;
}

/// Friends among the states that matter, and enemies; a pair that is both is hostile.
Network friends_and_enemies(const Network& duties, const World& world, const Scenario& scenario) {
  const Pairs enemies = enemies_in(world, scenario.crises);
  std::vector<std::string> names = codes_of(world, scenario.members);
  for (const auto& [a, b] : enemies) names.push_back(a), names.push_back(b);
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  Network out = undirected(among(duties, names));
  out.promises.clear();
  const auto name = [&](int i) { return out.nodes[static_cast<std::size_t>(i)].name; };
  std::erase_if(out.ties, [&](const Tie& t) { return enemies.contains(std::minmax(name(t.from), name(t.to))); });
  for (const auto& [a, b] : enemies) {
    const auto at = [&](const std::string& code) {
      return static_cast<int>(
          std::find_if(out.nodes.begin(), out.nodes.end(), [&](const Node& n) { return n.name == code; }) -
          out.nodes.begin());
    };
    const int i = at(a), j = at(b), nodes = static_cast<int>(out.nodes.size());
    if (i < nodes && j < nodes) out.ties.push_back({std::min(i, j), std::max(i, j), -1});
  }
  out.has_signs = true;
  return out;
}

DesignBalance balance_of(Network network) {
  Measured f = measure(find_measure("frustration"), network, {.camps = 2});
  Measured triads = measure(find_measure("signed_triads"), network, {});
  return {std::move(network), std::move(f), std::move(triads)};
}

const NamedValue* find(const Measured& m, std::string_view name) {
  const auto it = std::find_if(m.values.begin(), m.values.end(), [&](const NamedValue& v) { return v.name == name; });
  return it == m.values.end() ? nullptr : &*it;
}

}  // namespace

std::vector<DesignShape> shapes_of(const Comparison& comparison) {
  std::vector<DesignShape> out;
  const Scenario& s = comparison.scenario;
  for (const Design& d : comparison.designs) {
    const Network all = duties(d.world, s.date);
    out.push_back({d.id, measure(find_measure("shape"), among(all, codes_of(d.world, s.members)), {}),
                   balance_of(friends_and_enemies(all, d.world, s))});
  }
  return out;
}

double number_of(const Measured& measured, std::string_view name) {
  const NamedValue* v = find(measured, name);
  const double* number = v ? std::get_if<double>(&v->value) : nullptr;
  return number ? *number : missing_real;
}

std::string word_of(const Measured& measured, std::string_view name) {
  const NamedValue* v = find(measured, name);
  const std::string* word = v ? std::get_if<std::string>(&v->value) : nullptr;
  return word ? *word : std::string{};
}

}  // namespace lattice
