// Networks of alliances and war (Jackson and Nei 2015): who could be beaten by a state with its allies, and whether the
// network is one that nobody would attack or change. Attackers are best off with everybody of their neighbourhood but
// the victim, so that no subset need be tried.
#include <array>
#include <charconv>
#include <cmath>

#include "rows.hpp"

namespace lattice {
namespace {

/// The states of known strength above 0, and who is allied with whom.
struct Arena {
  std::vector<double> strength;  ///< 0: unknown or none, takes no part
  std::vector<std::vector<char>> tied;
  std::vector<std::vector<int>> allies;
};

Arena field_of(const Network& network) {
  const std::size_t n = network.nodes.size();
  Arena f{std::vector<double>(n, 0), std::vector(n, std::vector<char>(n, 0)), std::vector<std::vector<int>>(n)};
  for (std::size_t i = 0; i < n; ++i)
    if (!std::isnan(network.nodes[i].capability)) f.strength[i] = network.nodes[i].capability;
  for (const Tie& t : undirected(network).ties) {
    const auto a = static_cast<std::size_t>(t.from), b = static_cast<std::size_t>(t.to);
    f.tied[a][b] = f.tied[b][a] = 1;
    f.allies[a].push_back(t.to);
    f.allies[b].push_back(t.from);
  }
  return f;
}

using NodeAt = std::size_t;

/// A tie that is thought to be there, or away; 0, 0: none.
struct Change {
  NodeAt a = 0, b = 0;
  bool added = false;
  bool is(NodeAt i, NodeAt j) const { return a != b && ((i == a && j == b) || (i == b && j == a)); }
};

bool allied(const Arena& f, NodeAt i, NodeAt j, const Change& c) { return c.is(i, j) ? c.added : f.tied[i][j] != 0; }

/// The strength of those of i's side who are not of j's, over i's own with them: attackers over defenders.
double pressure(const Arena& f, NodeAt j, NodeAt i, const Change& c) {
  double against = 0, with = 0;
  for (NodeAt k = 0; k < f.strength.size(); ++k) {
    const bool attacks = k != i && (k == j || allied(f, j, k, c));
    if (attacks) against += f.strength[k];
    if (k == i || (!attacks && allied(f, i, k, c))) with += f.strength[k];
  }
  return against / with;
}

/// The greatest pressure on i by anybody with its allies.
double worst(const Arena& f, NodeAt i, const Change& c = {}) {
  double out = 0;
  for (NodeAt j = 0; j < f.strength.size(); ++j)
    if (j != i && f.strength[j] > 0) out = std::max(out, pressure(f, j, i, c));
  return out;
}

bool takes_part(const Arena& f, NodeAt i) { return f.strength[i] > 0; }

/// True if somebody is vulnerable once a tie of a and b is added: only their two neighbourhoods can attack anew.
bool new_victim(const Arena& f, NodeAt a, NodeAt b, double gamma) {
  const Change added{a, b, true};
  for (NodeAt i = 0; i < f.strength.size(); ++i)
    for (const NodeAt j : {a, b})
      if (takes_part(f, i) && i != j && pressure(f, j, i, added) > gamma) return true;
  return false;
}

/// True if both sides of a tie would be vulnerable without it.
bool needed(const Arena& f, NodeAt a, NodeAt b, double gamma) {
  const Change gone{a, b, false};
  return worst(f, a, gone) > gamma && worst(f, b, gone) > gamma;
}

bool war_stable(const Arena& f, const std::vector<double>& pressures, double gamma) {
  for (const double p : pressures)
    if (p > gamma) return false;
  for (NodeAt a = 0; a < f.strength.size(); ++a)
    for (NodeAt b = a + 1; b < f.strength.size(); ++b) {
      if (!takes_part(f, a) || !takes_part(f, b)) continue;
      if (f.tied[a][b] ? !needed(f, a, b, gamma) : new_victim(f, a, b, gamma)) return false;
    }
  return true;
}

/// "1.5"
std::string short_number(double value) {
  std::array<char, 32> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
  return {text.data(), end};
}

std::vector<double> pressures_of(const Arena& f) {
  std::vector<double> out(f.strength.size(), missing_real);
  for (NodeAt i = 0; i < out.size(); ++i)
    if (takes_part(f, i)) out[i] = worst(f, i);
  return out;
}

}  // namespace

Measured vulnerability(const Network& network, const MeasureAsk&) {
  return {.states = pressures_of(field_of(network))};
}

Measured war_stability(const Network& network, const MeasureAsk& ask) {
  const Arena f = field_of(network);
  const auto pressures = pressures_of(f);
  Measured out;
  for (const double gamma : ask.gammas) {
    if (!(gamma > 0) || !std::isfinite(gamma))
      throw Error(Fault::bad_input, "the defence advantage must be a number above 0", "--gamma");
    const auto beaten = std::count_if(pressures.begin(), pressures.end(), [&](double p) { return p > gamma; });
    const std::string at = short_number(gamma);
    out.values.push_back({"vulnerable_" + at, static_cast<double>(beaten)});
    out.values.push_back({"war_stable_" + at, war_stable(f, pressures, gamma)});
  }
  return out;
}

}  // namespace lattice
