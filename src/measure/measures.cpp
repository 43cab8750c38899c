// The table of measures (table.inc) and what every measure checks before it is asked.
#include <algorithm>
#include <array>
#include <cmath>

#include "rows.hpp"

namespace lattice {
namespace {

constexpr std::string_view freeman = "Freeman 1978, Social Networks 1: 215-239";
constexpr std::string_view jackson_nei = "Jackson and Nei 2015, PNAS 112: 15277-15284";
constexpr std::string_view singer =
    "Singer, Bremer and Stuckey 1972; Singer 1987, International Interactions 14: 115-132";
constexpr std::string_view never = "never missing";

#define MEASURE(function, ...) Measure{function, __VA_ARGS__},
constexpr std::array rows{
#include "table.inc"
};
#undef MEASURE

std::string place(const Network& n) { return n.label.empty() ? "network" : "network " + n.label; }

void check_tie(const Network& n, const Tie& t) {
  const int size = static_cast<int>(n.nodes.size());
  if (t.from < 0 || t.to < 0 || t.from >= size || t.to >= size || t.from == t.to)
    throw Error(Fault::bad_input, "a tie must join two different states of the network", place(n));
  if (!std::isfinite(t.weight) || t.weight == 0)
    throw Error(Fault::bad_input,
                "the tie of " + n.nodes[static_cast<std::size_t>(t.from)].name + " and " +
                    n.nodes[static_cast<std::size_t>(t.to)].name + " has no finite weight other than 0; leave it out",
                place(n));
}

void check_signs(const Measure& row, const Network& n, const Tie& t) {
  if (row.takes == Takes::any || t.weight > 0) return;
  throw Error(Fault::bad_input,
              std::string(row.name) + " has no meaning for negative ties (" + n.nodes[t.from].name + " and " +
                  n.nodes[t.to].name + "); leave the hostile ties out, or ask for a measure of signed networks",
              place(n));
}

}  // namespace

std::string_view name_of(Scope scope) {
  constexpr std::array<std::string_view, 3> names{"state", "dyad", "network"};
  return names[static_cast<std::size_t>(scope)];
}

std::span<const Measure> measures() { return rows; }

const Measure& find_measure(std::string_view name) {
  const auto it = std::find_if(rows.begin(), rows.end(), [&](const Measure& m) { return m.name == name; });
  if (it != rows.end()) return *it;
  std::vector<std::string> known;
  for (const Measure& m : rows) known.emplace_back(m.name);
  throw Error(Fault::not_found, "there is no measure \"" + std::string(name) + "\"" + did_you_mean_of(name, known),
              "--what");
}

std::string explain_measure(const Measure& m) {
  return std::string(m.name) + " (measure of a " + std::string(name_of(m.scope)) + "): " + std::string(m.meaning) +
         ". Unit and range: " + std::string(m.unit) + ". Formula: " + std::string(m.formula) +
         ". Missing: " + std::string(m.missing) + ". Source: " + std::string(m.source) + ".\n";
}

Measured measure(const Measure& row, const Network& network, const MeasureAsk& ask) {
  for (const Tie& t : network.ties) {
    check_tie(network, t);
    check_signs(row, network, t);
  }
  return row.compute(network, ask);
}

}  // namespace lattice
