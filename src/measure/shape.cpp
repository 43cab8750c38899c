// The shape of an alliance system among a set of states: hub and spokes, latticework or bloc. Two layers decide: who is
// bound to fight for whom, and who works with whom in small groups. A table of rules, first match wins, names the
// shape; the numbers that decided are given beside it, with what chance would make of a network of the same degrees.
#include <array>
#include <cmath>
#include <map>

#include "graph.hpp"
#include "rows.hpp"

namespace lattice {
namespace {

/// Tied pairs as a matrix.
struct Layer {
  std::size_t n = 0;
  std::vector<char> tied;
  bool has(std::size_t i, std::size_t j) const { return tied[i * n + j] != 0; }
  void set(std::size_t i, std::size_t j) { tied[i * n + j] = tied[j * n + i] = 1; }
};

Layer layer_of(const Network& network) {
  Layer out{network.nodes.size(), std::vector<char>(network.nodes.size() * network.nodes.size(), 0)};
  for (const Tie& t : network.ties) out.set(static_cast<std::size_t>(t.from), static_cast<std::size_t>(t.to));
  return out;
}

std::size_t degree_in(const Layer& l, std::size_t i) {
  std::size_t d = 0;
  for (std::size_t j = 0; j < l.n; ++j) d += l.has(i, j);
  return d;
}

/// Ways and groups that small groups make: their parties, as nodes of the network.
using Groups = std::vector<std::vector<int>>;

/// Everything that the rules look at. Shares are of the members, or of the pairs named.
struct Facts {
  int hub = -1;             ///< the state with most ties to fight; -1: several have as many
  double covered = 0;       ///< members that somebody is bound to fight for
  double bloc = 0;          ///< members in the greatest set that are all bound to one another
  double dependence = 0;    ///< covered members that nobody would defend if the worst state to lose left
  int key_state = -1;       ///< that state; -1: none
  double spokes_fight = 0;  ///< pairs without the hub that are bound to fight
  double spokes_close = 0;  ///< pairs without the hub that work together in small groups, or are bound to fight
  double twice = 0;         ///< pairs bound to fight by two texts or more
};

/// Members that have a defender, and how many of them would have none without state k.
std::size_t lost_without(const Layer& fight, std::size_t k) {
  std::size_t lost = 0;
  for (std::size_t i = 0; i < fight.n; ++i) lost += i != k && fight.has(i, k) && degree_in(fight, i) == 1;
  return lost;
}

std::size_t covered_by_any(const Layer& fight) {
  std::size_t covered = 0;
  for (std::size_t i = 0; i < fight.n; ++i) covered += degree_in(fight, i) > 0;
  return covered;
}

/// The share of the covered that the worst state to lose would leave bare, and that state.
std::pair<double, int> dependence_of(const Layer& fight) {
  std::size_t most = 0;
  int who = -1;
  for (std::size_t k = 0; k < fight.n; ++k)
    if (const std::size_t lost = lost_without(fight, k); lost > most) {
      most = lost;
      who = static_cast<int>(k);
    }
  const std::size_t covered = covered_by_any(fight);
  return {covered == 0 ? 0 : static_cast<double>(most) / static_cast<double>(covered), who};
}

int hub_of(const Layer& fight) {
  int hub = -1;
  std::size_t most = 0;
  for (std::size_t i = 0; i < fight.n; ++i) {
    const std::size_t d = degree_in(fight, i);
    if (d > most) {
      hub = static_cast<int>(i);
      most = d;
    } else if (d == most) {
      hub = -1;
    }
  }
  return hub;
}

/// Tied pairs that do not have state `without`, as a share of all such pairs.
double density_without(const Layer& l, int without) {
  double pairs = 0, tied = 0;
  for (std::size_t i = 0; i < l.n; ++i)
    for (std::size_t j = i + 1; j < l.n; ++j) {
      if (static_cast<int>(i) == without || static_cast<int>(j) == without) continue;
      ++pairs;
      tied += l.has(i, j);
    }
  return pairs == 0 ? 0 : tied / pairs;
}

double largest_clique(const Graph& graph) {
  igraph_integer_t size = 0;
  must(igraph_clique_number(&graph.g, &size), "the greatest clique");
  return static_cast<double>(size);
}

/// Members in the greatest set that are all bound to one another; a pair is no bloc.
double bloc_of(const Graph& graph, std::size_t n) {
  const double size = largest_clique(graph);
  return n == 0 || size < 3 ? 0 : size / static_cast<double>(n);
}

Layer close_layer(const Network& network, const Layer& fight) {
  Layer out = fight;
  for (const Promise& p : network.promises)
    if (p.sort != Promise::Sort::restraint && p.parties <= small_group)
      out.set(static_cast<std::size_t>(p.from), static_cast<std::size_t>(p.to));
  return out;
}

double share_bound_twice(const Network& network) {
  std::map<std::pair<int, int>, std::vector<std::uint32_t>> texts;
  for (const Promise& p : network.promises) {
    if (p.sort != Promise::Sort::fight) continue;
    auto& list = texts[std::minmax(p.from, p.to)];
    if (std::find(list.begin(), list.end(), p.agreement) == list.end()) list.push_back(p.agreement);
  }
  double twice = 0;
  for (const auto& [pair, list] : texts) twice += list.size() > 1;
  return texts.empty() ? 0 : twice / static_cast<double>(texts.size());
}

Facts facts_of(const Network& network) {
  const Layer fight = layer_of(network);
  const Graph graph(network);
  const auto n = static_cast<double>(network.nodes.size());
  Facts f;
  f.hub = hub_of(fight);
  f.covered = n == 0 ? 0 : static_cast<double>(covered_by_any(fight)) / n;
  f.bloc = bloc_of(graph, network.nodes.size());
  std::tie(f.dependence, f.key_state) = dependence_of(fight);
  f.spokes_fight = density_without(fight, f.hub);
  f.spokes_close = density_without(close_layer(network, fight), f.hub);
  f.twice = share_bound_twice(network);
  return f;
}

/// A rule of the table: the first that holds names the shape.
struct Rule {
  std::string_view name;
  std::string_view why;
  bool (*holds)(const Facts&);
};

// Half is the line everywhere: it is what "most" means. A third bound twice marks a bloc that rests on more than one
// text.
constexpr std::array<Rule, 8> rules{{
    {"layered bloc",
     "more than half of the members are all bound to one another, a third of the pairs by several texts",
     [](const Facts& f) { return f.bloc > 0.5 && f.twice >= 1.0 / 3; }},
    {"closed bloc", "nine in ten members or more are all bound to one another",
     [](const Facts& f) { return f.bloc >= 0.9; }},
    {"bloc with outsiders", "more than half of the members are all bound to one another",
     [](const Facts& f) { return f.bloc > 0.5; }},
    {"latticework without a shield",
     "most pairs work together in small groups, but half of the members or more have "
     "no defender",
     [](const Facts& f) { return f.covered < 0.5 && f.spokes_close >= 0.5; }},
    {"loose states", "half of the members or more have no defender, and most pairs are not in a small group together",
     [](const Facts& f) { return f.covered < 0.5; }},
    {"latticework", "some members hang on one state alone, and most of the others work together in small groups",
     [](const Facts& f) { return f.dependence > 0 && f.spokes_close >= 0.5; }},
    {"hub and spokes", "some members hang on one state alone, and most of the others have little with one another",
     [](const Facts& f) { return f.dependence > 0; }},
    {"core bloc",
     "no member hangs on one state alone, and the greatest set all bound to one another is half of the "
     "members or less",
     [](const Facts&) { return true; }},
}};

const Rule& rule_of(const Facts& f) {
  return *std::find_if(rules.begin(), rules.end(), [&](const Rule& r) { return r.holds(f); });
}

// ---------------------------------------------------------------------------------------------------------- redundancy

/// Ways from the members to the hub that share no tie (or no state in between): mean over the covered members.
struct Ways {
  double no_tie = missing_real, no_state = missing_real;
};

Ways ways_to(const Graph& graph, const Layer& fight, int hub) {
  if (hub < 0) return {};
  double ties = 0, states = 0, members = 0;
  for (std::size_t i = 0; i < fight.n; ++i) {
    if (static_cast<int>(i) == hub || degree_in(fight, i) == 0) continue;
    igraph_integer_t by_tie = 0, by_state = 0;
    must(igraph_edge_disjoint_paths(&graph.g, &by_tie, static_cast<igraph_integer_t>(i), hub), "ways");
    must(igraph_vertex_disjoint_paths(&graph.g, &by_state, static_cast<igraph_integer_t>(i), hub), "ways");
    ties += static_cast<double>(by_tie);
    states += static_cast<double>(by_state);
    ++members;
  }
  return members == 0 ? Ways{} : Ways{ties / members, states / members};
}

// -------------------------------------------------------------------------------------------------------- small groups

Groups small_groups(const Network& network) {
  std::map<std::uint32_t, std::vector<int>> parties;
  for (const Promise& p : network.promises)
    if (p.parties >= 3 && p.parties <= small_group)
      for (const int i : {p.from, p.to})
        if (auto& list = parties[p.agreement]; std::find(list.begin(), list.end(), i) == list.end()) list.push_back(i);
  Groups out;
  for (auto& [id, list] : parties)
    if (list.size() >= 3) out.push_back(std::move(list));
  return out;
}

/// Mean over pairs of groups of the states in both, as a share of the smaller.
double overlap_of(const Groups& groups) {
  double sum = 0, pairs = 0;
  for (std::size_t a = 0; a < groups.size(); ++a)
    for (std::size_t b = a + 1; b < groups.size(); ++b, ++pairs) {
      double both = 0;
      for (const int i : groups[a]) both += std::count(groups[b].begin(), groups[b].end(), i) > 0;
      sum += both / static_cast<double>(std::min(groups[a].size(), groups[b].size()));
    }
  return pairs == 0 ? missing_real : sum / pairs;
}

// ---------------------------------------------------------------------------------------------------------------- null

/// The middle 95 % of a statistic over networks with the same degrees.
struct Interval {
  double low = missing_real, high = missing_real;
};

Interval middle(std::vector<double> values) {
  std::erase_if(values, [](double v) { return std::isnan(v); });
  if (values.empty()) return {};
  std::sort(values.begin(), values.end());
  const auto at = [&](double share) {
    return values[static_cast<std::size_t>(std::floor(share * static_cast<double>(values.size() - 1) + 0.5))];
  };
  return {at(0.025), at(0.975)};
}

double transitivity_of(const Graph& graph) {
  double value = missing_real;
  must(igraph_transitivity_undirected(&graph.g, &value, IGRAPH_TRANSITIVITY_NAN), "transitivity");
  return value;
}

Layer layer_of(const Graph& graph, std::size_t n) {
  Layer out{n, std::vector<char>(n * n, 0)};
  for (igraph_integer_t e = 0; e < igraph_ecount(&graph.g); ++e)
    out.set(static_cast<std::size_t>(IGRAPH_FROM(&graph.g, e)), static_cast<std::size_t>(IGRAPH_TO(&graph.g, e)));
  return out;
}

struct Null {
  Interval transitivity, bloc, dependence;
};

/// Networks drawn by switching ties, ten tries for each tie, so that every state keeps its number of ties. Two ties of
/// four states are the least that can be switched.
Null null_of(const Network& network, const MeasureAsk& ask) {
  std::vector<double> transitivities, blocs, dependences;
  const Seeded seeded(ask.seed);
  const std::size_t n = network.nodes.size();
  Graph graph(network);
  const auto tries = static_cast<igraph_integer_t>(10 * network.ties.size());
  for (int d = 0; d < ask.draws && network.ties.size() > 1 && n > 3; ++d) {
    must(igraph_rewire(&graph.g, tries, IGRAPH_REWIRING_SIMPLE), "a network of the same degrees");
    transitivities.push_back(transitivity_of(graph));
    blocs.push_back(bloc_of(graph, n));
    dependences.push_back(dependence_of(layer_of(graph, n)).first);
  }
  return {middle(transitivities), middle(blocs), middle(dependences)};
}

// ------------------------------------------------------------------------------------------------------------- result

/// How formal the ties are: pairs by the firmest of their promises.
std::array<double, 3> profile_of(const Network& network) {
  std::map<std::pair<int, int>, int> firmest;
  for (const Promise& p : network.promises) {
    const int rank = p.sort == Promise::Sort::fight ? 3 : p.binding ? 2 : 1;
    int& kept = firmest[std::minmax(p.from, p.to)];
    kept = std::max(kept, rank);
  }
  std::array<double, 3> out{};
  for (const auto& [pair, rank] : firmest) ++out[static_cast<std::size_t>(3 - rank)];
  return out;
}

std::string name_or_none(const Network& network, int i) {
  return i < 0 ? std::string("none") : network.nodes[static_cast<std::size_t>(i)].name;
}

void add(Measured& out, const std::string& name, double value, Interval null) {
  out.values.push_back({name, value});
  out.values.push_back({name + "_null_low", null.low});
  out.values.push_back({name + "_null_high", null.high});
}

void add_texts(Measured& out, const Network& network) {
  if (network.promises.empty()) return;
  const Groups groups = small_groups(network);
  const auto profile = profile_of(network);
  out.values.push_back({"small_groups", static_cast<double>(groups.size())});
  out.values.push_back({"group_overlap", overlap_of(groups)});
  out.values.push_back({"pairs_bound_to_fight", profile[0]});
  out.values.push_back({"pairs_bound_otherwise", profile[1]});
  out.values.push_back({"pairs_informal", profile[2]});
}

}  // namespace

Measured shape(const Network& given, const MeasureAsk& ask) {
  const Network network = undirected(given);
  const Facts f = facts_of(network);
  const Rule& rule = rule_of(f);
  const Null null = null_of(network, ask);
  const Graph graph(network);
  const Ways ways = ways_to(graph, layer_of(network), f.hub);
  Measured out;
  out.values = {
      {"shape", std::string(rule.name)}, {"why", std::string(rule.why)}, {"hub", name_or_none(network, f.hub)}};
  out.values.push_back(centralisation(network, ask).values.front());
  out.values.push_back({"covered", f.covered});
  add(out, "bloc", f.bloc, null.bloc);
  add(out, "dependence", f.dependence, null.dependence);
  out.values.push_back({"depends_on", name_or_none(network, f.key_state)});
  add(out, "transitivity", transitivity_of(graph), null.transitivity);
  out.values.push_back({"spokes_bound", f.spokes_fight});
  out.values.push_back({"spokes_close", f.spokes_close});
  out.values.push_back({"bound_twice", f.twice});
  out.values.push_back({"ways_no_tie", ways.no_tie});
  out.values.push_back({"ways_no_state", ways.no_state});
  add_texts(out, network);
  return out;
}

}  // namespace lattice
