// The register as a dynamic network for Gephi: GEXF 1.3, states as nodes, promises as dated directed edges.
// https://gexf.net/
#include <algorithm>
#include <map>
#include <pugixml.hpp>
#include <set>
#include <sstream>

#include "lattice/register_out.hpp"

namespace lattice {
namespace {

/// More memberships than this: an organisation of nearly all states, which ties everybody to everybody.
constexpr std::size_t universal_from = 60;

void declare(pugi::xml_node& graph, const char* of,
             const std::vector<std::pair<const char*, const char*>>& attributes) {
  auto node = graph.append_child("attributes");
  node.append_attribute("class") = of;
  int id = 0;
  for (const auto& [title, type] : attributes) {
    auto a = node.append_child("attribute");
    a.append_attribute("id") = id++;
    a.append_attribute("title") = title;
    a.append_attribute("type") = type;
  }
}

void value(pugi::xml_node& values, int id, const std::string& text) {
  auto v = values.append_child("attvalue");
  v.append_attribute("for") = id;
  v.append_attribute("value") = text.c_str();
}

std::string degrees(double x) {
  std::ostringstream out;
  out.imbue(std::locale::classic());
  out << x;
  return out.str();
}

void add_node(pugi::xml_node& nodes, const State& s) {
  auto n = nodes.append_child("node");
  n.append_attribute("id") = s.code.c_str();
  n.append_attribute("label") = s.name.c_str();
  auto values = n.append_child("attvalues");
  value(values, 0, s.code);
  value(values, 1, s.name);
  value(values, 2, degrees(s.position.latitude));
  value(values, 3, degrees(s.position.longitude));
}

/// Promises of one kind between the same two states in one agreement over the same days are one edge.
using Ties = std::map<std::tuple<std::size_t, Actor, Actor, Kind, Day, Day>, std::vector<std::string>>;

Ties ties(const World& world, std::optional<Day> day, bool universal) {
  Ties out;
  for (const PromiseSpell& s : promise_spells(world)) {
    const Agreement& a = world.agreements[s.agreement];
    if ((day && !s.span.contains(*day)) || (!universal && a.parties.size() > universal_from)) continue;
    const Commitment& c = a.commitments[s.promise];
    auto& articles = out[{s.agreement, s.by, s.to, c.kind, s.span.from, s.span.until}];
    if (std::find(articles.begin(), articles.end(), c.article) == articles.end()) articles.push_back(c.article);
  }
  return out;
}

void add_edge(pugi::xml_node& edges, const World& world, const Ties::value_type& tie, int id, bool dated) {
  const auto& [agreement, by, to, kind, from, until] = tie.first;
  const Agreement& a = world.agreements[agreement];
  auto e = edges.append_child("edge");
  e.append_attribute("id") = id;
  e.append_attribute("source") = code_of(world, by).c_str();
  e.append_attribute("target") = code_of(world, to).c_str();
  e.append_attribute("kind") = std::string(name_of(kind)).c_str();
  if (dated && from > day_min) e.append_attribute("start") = write_day(from).c_str();
  if (dated && until < day_max) e.append_attribute("end") = write_day(until - 1).c_str();
  auto values = e.append_child("attvalues");
  value(values, 0, a.id);
  value(values, 1, join(tie.second, "; "));
  value(values, 2, std::string(name_of(kind)));
  value(values, 3, std::string(name_of(bindingness_of(a.form))));
}

pugi::xml_node add_graph(pugi::xml_document& document, bool dated) {
  auto declaration = document.append_child(pugi::node_declaration);
  declaration.append_attribute("version") = "1.0";
  declaration.append_attribute("encoding") = "UTF-8";
  auto gexf = document.append_child("gexf");
  gexf.append_attribute("xmlns") = "http://gexf.net/1.3";
  gexf.append_attribute("version") = "1.3";
  auto meta = gexf.append_child("meta");
  meta.append_child("creator").text() = ("latticework " + std::string(version)).c_str();
  meta.append_child("description").text() = "Promises between states: who owes what to whom, from when to when";
  auto graph = gexf.append_child("graph");
  graph.append_attribute("defaultedgetype") = "directed";
  graph.append_attribute("mode") = dated ? "dynamic" : "static";
  if (dated) graph.append_attribute("timeformat") = "date";
  declare(graph, "node", {{"code", "string"}, {"name", "string"}, {"latitude", "double"}, {"longitude", "double"}});
  declare(graph, "edge",
          {{"agreement", "string"}, {"articles", "string"}, {"kind", "string"}, {"bindingness", "string"}});
  return graph;
}

}  // namespace

std::string write_gexf(const World& world, std::optional<Day> day, bool universal) {
  pugi::xml_document document;
  auto graph = add_graph(document, !day);
  auto nodes = graph.append_child("nodes"), edges = graph.append_child("edges");
  const Ties all = ties(world, day, universal);
  std::set<Actor> tied;
  for (const auto& tie : all) tied.insert(std::get<1>(tie.first)), tied.insert(std::get<2>(tie.first));
  for (const Actor a : tied) add_node(nodes, world.states[static_cast<std::size_t>(a.index)]);
  int id = 0;
  for (const auto& tie : all) add_edge(edges, world, tie, id++, !day);
  std::ostringstream out;
  document.save(out, "  ", pugi::format_default, pugi::encoding_utf8);
  return out.str();
}

}  // namespace lattice
