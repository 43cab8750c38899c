// Measures of a list of networks as tables: one row per state, pair or network, one column per measure.
#include <algorithm>
#include <cmath>
#include <map>

#include "lattice/measure.hpp"

namespace lattice {
namespace {

/// A table that grows by rows of one network after another; a column that a network lacks stays missing there.
struct Growing {
  std::size_t rows = 0;
  std::vector<std::string> order;
  std::map<std::string, Column> columns;
};

bool is_text(const Column& c) { return std::holds_alternative<Texts>(c.cells); }

void fill(Column& c, std::size_t length) {
  if (is_text(c))
    std::get<Texts>(c.cells).code.resize(length, -1);
  else
    std::get<std::vector<double>>(c.cells).resize(length, missing_real);
}

Column& column(Growing& g, const std::string& name, bool text) {
  const auto [it, added] = g.columns.try_emplace(name);
  if (added) {
    g.order.push_back(name);
    it->second.name = name;
    if (text)
      it->second.cells = Texts{};
    else
      it->second.cells = std::vector<double>{};
  }
  return it->second;
}

void put(Growing& g, const std::string& name, std::size_t row, double value) {
  Column& c = column(g, name, false);
  fill(c, row);
  std::get<std::vector<double>>(c.cells).push_back(value);
}

void put(Growing& g, const std::string& name, std::size_t row, const std::string& value) {
  Column& c = column(g, name, true);
  fill(c, row);
  std::get<Texts>(c.cells).push(value);
}

Table finish(Growing& g) {
  Table out;
  for (const std::string& name : g.order) {
    Column& c = g.columns[name];
    fill(c, g.rows);
    if (!is_text(c)) c.cells = narrowest(std::get<std::vector<double>>(c.cells));
    out.columns.push_back(std::move(c));
  }
  return out;
}

using Results = std::vector<std::pair<const Measure*, Measured>>;

const std::string& name_at(const Network& n, int i) { return n.nodes[static_cast<std::size_t>(i)].name; }

void add_states(Growing& g, const Network& n, const Results& results) {
  for (std::size_t i = 0; i < n.nodes.size(); ++i) {
    put(g, "at", g.rows + i, n.label);
    put(g, "state", g.rows + i, n.nodes[i].name);
    put(g, "cow", g.rows + i, n.nodes[i].cow.empty() ? missing_real : n.nodes[i].cow.front());
    for (const auto& [row, m] : results)
      if (row->scope == Scope::state) put(g, std::string(row->name), g.rows + i, m.states[i]);
  }
  g.rows += n.nodes.size();
}

void add_dyads(Growing& g, const Network& n, const Results& results) {
  std::map<std::pair<int, int>, std::vector<std::pair<const Measure*, double>>> pairs;
  for (const auto& [row, m] : results)
    for (const PairValue& p : m.pairs) pairs[{p.from, p.to}].push_back({row, p.value});
  for (const auto& [pair, values] : pairs) {
    put(g, "at", g.rows, n.label);
    put(g, "state1", g.rows, name_at(n, pair.first));
    put(g, "state2", g.rows, name_at(n, pair.second));
    for (const auto& [row, value] : values) put(g, std::string(row->name), g.rows, value);
    ++g.rows;
  }
}

void add_network(Growing& g, const Network& n, const Results& results) {
  put(g, "at", g.rows, n.label);
  put(g, "states", g.rows, static_cast<double>(n.nodes.size()));
  put(g, "ties", g.rows, static_cast<double>(n.ties.size()));
  for (const auto& [row, m] : results)
    for (const NamedValue& v : m.values) {
      if (const auto* text = std::get_if<std::string>(&v.value))
        put(g, v.name, g.rows, *text);
      else if (const auto* yes = std::get_if<bool>(&v.value))
        put(g, v.name, g.rows, std::string(*yes ? "true" : "false"));
      else
        put(g, v.name, g.rows, std::get<double>(v.value));
    }
  ++g.rows;
}

void add_groups(std::vector<MeasureTables::Group>& out, const Network& n, const Results& results) {
  for (const auto& [row, m] : results)
    for (const NamedGroups& named : m.groups) {
      out.push_back({n.label, named.name, {}});
      for (const auto& set : named.groups) {
        out.back().sets.emplace_back();
        for (const int i : set) out.back().sets.back().push_back(name_at(n, i));
      }
    }
}

}  // namespace

MeasureTables measure_tables(std::span<const Measure* const> rows, std::span<const Network> networks,
                             const MeasureAsk& ask) {
  Growing states, dyads, network;
  MeasureTables out;
  const auto asks = [&](Scope s) {
    return std::any_of(rows.begin(), rows.end(), [&](auto* r) { return r->scope == s; });
  };
  for (const Network& n : networks) {
    Results results;
    for (const Measure* row : rows) results.emplace_back(row, measure(*row, n, ask));
    if (asks(Scope::state)) add_states(states, n, results);
    if (asks(Scope::dyad)) add_dyads(dyads, n, results);
    add_network(network, n, results);
    add_groups(out.groups, n, results);
  }
  out.states = finish(states);
  out.dyads = finish(dyads);
  out.network = finish(network);
  return out;
}

}  // namespace lattice
