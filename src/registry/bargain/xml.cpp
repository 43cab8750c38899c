// The XML of bargaining cases: Scenario with name, desc, prngSeed, ModelParameters, Dimensions, Actors and, if ideals
// do not follow positions, IdealAdjustment.
#include <algorithm>
#include <pugixml.hpp>

#include "reading.hpp"

namespace lattice::bargain_file {
namespace {

/// A document with the text it was read from, so that every node has a line and a column.
struct Source {
  const std::string& text;
  const std::string& file;
  std::string place(std::ptrdiff_t offset) const {
    const auto at = static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(offset, 0, std::ssize(text)));
    const auto line = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n') + 1;
    const auto last = text.rfind('\n', at == 0 ? 0 : at - 1);
    const std::size_t begin = line == 1 || last == std::string::npos ? 0 : last + 1;
    return file + ":" + std::to_string(line) + ":" + std::to_string(at - begin + 1);
  }
};

Piece piece(const Source& s, const pugi::xml_node& node) {
  std::string text = node.child_value();
  const auto from = text.find_first_not_of(" \t\r\n"), last = text.find_last_not_of(" \t\r\n");
  return {from == std::string::npos ? std::string{} : text.substr(from, last - from + 1), s.place(node.offset_debug())};
}

pugi::xml_node required(const Source& s, const pugi::xml_node& parent, const char* name) {
  const pugi::xml_node child = parent.child(name);
  if (!child)
    throw Error(Fault::bad_input, std::string("<") + parent.name() + "> has no <" + name + ">",
                s.place(parent.offset_debug()));
  return child;
}

std::vector<double> numbers(const Source& s, const pugi::xml_node& parent, const char* name, const std::string& what,
                            std::size_t wanted) {
  std::vector<double> out;
  for (const auto& node : parent.children(name)) out.push_back(number(piece(s, node), what, 0, 100));
  if (out.size() != wanted)
    throw Error(Fault::bad_input,
                what + ": " + std::to_string(out.size()) + " numbers for " + std::to_string(wanted) + " dimensions",
                s.place(parent.offset_debug()));
  return out;
}

BargainActor actor_of(const Source& s, const pugi::xml_node& node, std::size_t dimensions) {
  BargainActor a;
  a.id = piece(s, required(s, node, "name")).text;
  a.name = piece(s, node.child("description")).text;
  if (a.id.empty()) throw Error(Fault::bad_input, "an actor without a name", s.place(node.offset_debug()));
  a.weight = number(piece(s, required(s, node, "capability")), a.id + ", capability", 0, most_weight);
  a.position = numbers(s, required(s, node, "Position"), "dCoord", a.id + ", position", dimensions);
  a.salience = numbers(s, required(s, node, "Salience"), "dSal", a.id + ", salience", dimensions);
  check_salience(a, s.place(node.offset_debug()));
  return a;
}

std::size_t actor_named(const Source& s, const BargainCase& c, const pugi::xml_node& node) {
  const Piece p = piece(s, node);
  std::vector<std::string> names;
  for (std::size_t i = 0; i < c.actors.size(); ++i) {
    if (c.actors[i].id == p.text) return i;
    names.push_back(c.actors[i].id);
  }
  throw Error(Fault::bad_input, "there is no actor \"" + p.text + "\"" + did_you_mean(p.text, names), p.where);
}

void read_adjustment(const Source& s, const pugi::xml_node& root, BargainCase& c) {
  const pugi::xml_node all = root.child("IdealAdjustment");
  for (const auto& node : all.children("iaPair"))
    c.accommodation.push_back({actor_named(s, c, required(s, node, "adjustingIdeal")),
                               actor_named(s, c, required(s, node, "referencePos")),
                               number(piece(s, required(s, node, "adjust")), "adjust", 0, 1)});
  if (all) check_accommodation(c, s.place(all.offset_debug()));
}

void read_settings(const Source& s, const pugi::xml_node& root, BargainCase& c) {
  for (const auto& node : root.child("ModelParameters").children()) {
    if (node.type() != pugi::node_element) continue;
    const Piece p = piece(s, node);
    c.settings.push_back({node.name(), p.text, p.where});
  }
  const Piece seed = piece(s, root.child("prngSeed"));
  if (!seed.text.empty()) c.settings.push_back({"seed", seed.text, seed.where});
}

pugi::xml_document parsed(const Source& s) {
  pugi::xml_document document;
  const auto result = document.load_buffer(s.text.data(), s.text.size());
  if (!result)
    throw Error(Fault::bad_input, std::string("this is no XML: ") + result.description(), s.place(result.offset));
  return document;
}

}  // namespace

BargainCase read_xml(const std::string& text, const std::string& file) {
  const Source s{text, file};
  const pugi::xml_document document = parsed(s);
  const pugi::xml_node root = required(s, document, "Scenario");
  BargainCase c;
  c.name = piece(s, root.child("name")).text;
  c.description = piece(s, root.child("desc")).text;
  for (const auto& node : required(s, root, "Dimensions").children("dName"))
    c.dimensions.push_back(piece(s, node).text);
  if (c.dimensions.empty() || c.dimensions.size() > most_dimensions)
    throw Error(Fault::bad_input, "from 1 to " + std::to_string(most_dimensions) + " dimensions are needed",
                s.place(root.child("Dimensions").offset_debug()));
  std::vector<std::string> where;
  for (const auto& node : required(s, root, "Actors").children("Actor")) {
    c.actors.push_back(actor_of(s, node, c.dimensions.size()));
    where.push_back(s.place(node.offset_debug()));
  }
  check_actors(c, where, file);
  read_adjustment(s, root, c);
  read_settings(s, root, c);
  return c;
}

}  // namespace lattice::bargain_file
