// The CSV of bargaining cases: line 1 has name, description, actors, dimensions; line 2 is a header; then one line an
// actor: name, description, weight, and position and salience per dimension. Cells may be padded or in quotes; empty
// cells at the end of a line are ignored.
#include <optional>

#include "reading.hpp"

namespace lattice::bargain_file {
namespace {

std::string trimmed(const std::string& text) {
  const auto from = text.find_first_not_of(" \t\r"), last = text.find_last_not_of(" \t\r");
  return from == std::string::npos ? std::string{} : text.substr(from, last - from + 1);
}

struct Line {
  std::vector<Piece> cells;
  std::string where;
};

/// Walks a text cell by cell, and knows where it is.
struct Walker {
  const std::string& text;
  const std::string& file;
  std::size_t at = 0, line = 1, begin = 0;
  std::string where() const { return file + ":" + std::to_string(line) + ":" + std::to_string(at - begin + 1); }
  bool done() const { return at >= text.size(); }
  bool line_ends() const { return done() || text[at] == '\n'; }
  void next_line() { ++at, ++line, begin = at; }
  void skip_blanks() {
    while (!line_ends() && (text[at] == ' ' || text[at] == '\t')) ++at;
  }
};

/// The inside of a cell in quotes; two quotes stand for one.
std::string quoted(Walker& w) {
  const std::string where = w.where();
  std::string out;
  for (++w.at; !w.done(); ++w.at) {
    if (w.text[w.at] == '"' && (w.at + 1 >= w.text.size() || w.text[w.at + 1] != '"')) return ++w.at, out;
    if (w.text[w.at] == '"') ++w.at;
    if (w.text[w.at] == '\n') ++w.line, w.begin = w.at + 1;
    out += w.text[w.at];
  }
  throw Error(Fault::bad_input, "a quote is opened and not closed", where);
}

Piece cell(Walker& w) {
  w.skip_blanks();
  Piece p{{}, w.where()};
  if (!w.line_ends() && w.text[w.at] == '"') p.text = quoted(w);
  while (!w.line_ends() && w.text[w.at] != ',') p.text += w.text[w.at++];
  p.text = trimmed(p.text);
  return p;
}

/// The lines that have anything on them, without empty cells at their ends.
std::vector<Line> lines(const std::string& text, const std::string& file) {
  std::vector<Line> out;
  Walker w{text, file, text.starts_with("\xEF\xBB\xBF") ? std::size_t{3} : 0};
  while (!w.done()) {
    Line l{{}, w.where()};
    for (l.cells.push_back(cell(w)); !w.line_ends(); l.cells.push_back(cell(w))) ++w.at;
    if (!w.done()) w.next_line();
    while (!l.cells.empty() && l.cells.back().text.empty()) l.cells.pop_back();
    if (!l.cells.empty()) out.push_back(std::move(l));
  }
  return out;
}

std::size_t count(const Piece& p, const std::string& what, std::size_t most) {
  const double x = number(p, what, 1, static_cast<double>(most));
  if (x != static_cast<double>(static_cast<std::size_t>(x)))
    throw Error(Fault::bad_input, what + ": \"" + p.text + "\" is no whole number", p.where);
  return static_cast<std::size_t>(x);
}

BargainActor actor_of(const Line& l, std::size_t dimensions) {
  const std::size_t wanted = 3 + 2 * dimensions;
  if (l.cells.size() != wanted)
    throw Error(Fault::bad_input,
                "an actor has " + std::to_string(wanted) + " cells: name, description, weight, then position and " +
                    "salience of each dimension; here are " + std::to_string(l.cells.size()),
                l.cells.size() > wanted ? l.cells[wanted].where : l.where);
  BargainActor a;
  a.id = l.cells[0].text;
  a.name = l.cells[1].text;
  if (a.id.empty()) throw Error(Fault::bad_input, "an actor without a name", l.where);
  a.weight = number(l.cells[2], a.id + ", weight", 0, most_weight);
  for (std::size_t k = 0; k < dimensions; ++k) {
    a.position.push_back(number(l.cells[3 + 2 * k], a.id + ", position", 0, 100));
    a.salience.push_back(number(l.cells[4 + 2 * k], a.id + ", salience", 0, 100));
  }
  check_salience(a, l.where);
  return a;
}

/// Dimensions by the headers of their positions; the file need not have any.
std::vector<std::string> dimension_names(const Line& header, std::size_t dimensions) {
  std::vector<std::string> out;
  for (std::size_t k = 0; k < dimensions; ++k) {
    const std::size_t at = 3 + 2 * k;
    const bool given = at < header.cells.size() && !header.cells[at].text.empty();
    out.push_back(given ? header.cells[at].text : "dimension " + std::to_string(k + 1));
  }
  return out;
}

}  // namespace

BargainCase read_csv(const std::string& text, const std::string& file) {
  const auto all = lines(text, file);
  if (all.empty() || all[0].cells.size() < 4)
    throw Error(Fault::bad_input, "the first line must be: name, description, number of actors, number of dimensions",
                all.empty() ? file + ":1:1" : all[0].where);
  if (all.size() < 2) throw Error(Fault::bad_input, "the file ends after its first line", all[0].where);
  BargainCase c;
  c.name = all[0].cells[0].text;
  c.description = all[0].cells[1].text;
  const std::size_t actors = count(all[0].cells[2], "number of actors", most_actors);
  const std::size_t dimensions = count(all[0].cells[3], "number of dimensions", most_dimensions);
  c.dimensions = dimension_names(all[1], dimensions);
  std::vector<std::string> where;
  for (std::size_t l = 2; l < all.size(); ++l) {
    c.actors.push_back(actor_of(all[l], dimensions));
    where.push_back(all[l].where);
  }
  if (c.actors.size() != actors)
    throw Error(
        Fault::bad_input,
        "the first line says " + std::to_string(actors) + " actors, the file has " + std::to_string(c.actors.size()),
        all[0].cells[2].where);
  check_actors(c, where, file);
  return c;
}

}  // namespace lattice::bargain_file
