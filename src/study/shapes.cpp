// The measure "shape" on the members of a scenario, once per architecture.
#include "lattice/shapes.hpp"

#include <algorithm>

namespace lattice {
namespace {

Network duties(const World& world, const Scenario& scenario) {
  TieData data;
  data.world = &world;
  data.promises = true;
  const std::vector<Span> day{{scenario.date, scenario.date + 1}};
  const TieKind& kind = tie_kind("defence");
  std::vector<std::string> members;
  for (const Actor m : scenario.members) members.push_back(code_of(world, m));
  return among(kind.build(kind, data, day).front(), members);
}

const NamedValue* find(const Measured& m, std::string_view name) {
  const auto it = std::find_if(m.values.begin(), m.values.end(), [&](const NamedValue& v) { return v.name == name; });
  return it == m.values.end() ? nullptr : &*it;
}

}  // namespace

std::vector<DesignShape> shapes_of(const Comparison& comparison) {
  std::vector<DesignShape> out;
  for (const Design& d : comparison.designs)
    out.push_back({d.id, measure(find_measure("shape"), duties(d.world, comparison.scenario), {})});
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
