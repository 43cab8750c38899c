// The picture of the answer: for every crisis and alternative one dot for each state that is bound to fight; full where
// it is bound on every reading, marked where it is not so bound under the baseline, hollow where a reading is
// contested.
#include <algorithm>

#include "fighters.hpp"
#include "html.hpp"

namespace lattice::page {
namespace {

constexpr double label_room = 330, column_room = 118, row_room = 20, head_room = 40, dot_radius = 3.6, dot_step = 9;
constexpr std::size_t most_dots = 12;

std::string svg_number(double v) {
  std::string out = formatted(v, "%.1f");
  return out.ends_with(".0") ? out.substr(0, out.size() - 2) : out;
}

/// One path for all dots of a look.
struct Dots {
  std::string kept, added, doubtful;
};

void dot(std::string& path, double x, double y) {
  const std::string r = svg_number(dot_radius);
  path += "M" + svg_number(x - dot_radius) + " " + svg_number(y) + "a" + r + " " + r + " 0 1 0 " +
          svg_number(2 * dot_radius) + " 0a" + r + " " + r + " 0 1 0 -" + svg_number(2 * dot_radius) + " 0";
}

/// The dots of a cell; of more than a dozen the number stands instead of the rest.
std::string dots_of(const Cell& cell, const Cell& base, double x, double y, Dots& dots) {
  const std::size_t shown = cell.fight.size() > most_dots ? 9 : cell.fight.size();
  for (std::size_t i = 0; i < shown; ++i) {
    const bool firm = i < cell.firm_fight, known = holds(firm_fighters(base), cell.fight[i]);
    dot(!firm ? dots.doubtful : known ? dots.kept : dots.added, x + dot_radius + dot_step * static_cast<double>(i), y);
  }
  if (shown == cell.fight.size()) return {};
  return "<text x=\"" + svg_number(x + dot_step * 9 + 2) + "\" y=\"" + svg_number(y + 4) + "\">+" +
         std::to_string(cell.fight.size() - shown) + "</text>";
}

/// An invisible square over a cell that tells on hover what the dots stand for.
std::string told(const Comparison& c, const Design& d, std::size_t crisis, double x, double y) {
  const std::string who = fighters_text(d.world, d.cells[crisis]);
  return "<rect x=\"" + svg_number(x) + "\" y=\"" + svg_number(y - row_room / 2) + "\" width=\"" +
         svg_number(column_room) + "\" height=\"" + svg_number(row_room) + "\" fill=\"transparent\">" +
         element("title", "",
                 escape(c.scenario.crises[crisis].title + ", " + d.title + ": " +
                        (who.empty() ? "nobody is bound to fight" : "bound to fight " + who))) +
         "</rect>";
}

std::string line_of_crisis(const Comparison& c, std::size_t crisis, double y, Dots& dots) {
  std::string title = c.scenario.crises[crisis].title;
  if (title.size() > 52) title = title.substr(0, title.rfind(' ', 50)) + " ...";
  std::string out = "<text x=\"0\" y=\"" + svg_number(y + 4) + "\">" + escape(title) + "</text>";
  for (std::size_t i = 0; i < c.designs.size(); ++i) {
    const double x = label_room + column_room * static_cast<double>(i);
    out += dots_of(c.designs[i].cells[crisis], c.designs[c.baseline].cells[crisis], x, y, dots) +
           told(c, c.designs[i], crisis, x, y);
  }
  return out;
}

/// A title of a design on two lines.
std::string column_head(const std::string& title, double x) {
  const auto cut = title.size() > 15 ? title.find_last_of(' ', 16) : std::string::npos;
  const std::string first = title.substr(0, cut), second = cut == std::string::npos ? "" : title.substr(cut + 1);
  const auto line = [&](double y, const std::string& text) {
    return "<text class=\"head\" x=\"" + svg_number(x) + "\" y=\"" + svg_number(y) + "\">" + escape(text) + "</text>";
  };
  return second.empty() ? line(30, first)
                        : line(14, first) + line(30, second.size() > 17 ? second.substr(0, 16) + "." : second);
}

}  // namespace

std::string picture(const Comparison& c) {
  const std::size_t rows = c.scenario.crises.size();
  const double width = label_room + column_room * static_cast<double>(c.designs.size()),
               height = head_room + row_room * static_cast<double>(rows) + 6;
  std::string stripes, body;
  for (std::size_t i = 0; i < c.designs.size(); ++i)
    body += column_head(c.designs[i].title, label_room + column_room * static_cast<double>(i));
  Dots dots;
  for (std::size_t k = 0; k < rows; ++k) {
    const double y = head_room + row_room * (static_cast<double>(k) + 0.5);
    if (k % 2 == 0)
      stripes += "<rect class=\"row\" x=\"0\" y=\"" + svg_number(y - row_room / 2) + "\" width=\"" + svg_number(width) +
                 "\" height=\"" + svg_number(row_room) + "\"/>";
    body += line_of_crisis(c, k, y, dots);
  }
  const auto path = [](std::string_view look, const std::string& d) {
    return d.empty() ? std::string() : "<path class=\"" + std::string(look) + "\" d=\"" + d + "\"/>";
  };
  const std::string drawn =
      element("svg",
              "viewBox=\"0 0 " + svg_number(width) + " " + svg_number(height) +
                  "\" role=\"img\" aria-label=\"States bound to fight, by crisis and alternative; "
                  "the same numbers stand in the matrix below\"",
              stripes + path("g0", dots.kept) + path("g1", dots.added) + path("g2", dots.doubtful) + body);
  return element("figure", "class=\"pic\"",
                 region("Who is bound to fight, crisis by crisis", drawn) +
                     element("figcaption", "",
                             "One dot for each state bound to fight. Dark: firmly bound, under " +
                                 escape(c.designs[c.baseline].title) +
                                 " too. Orange: firmly bound, and not so under it. Hollow: bound only on a contested "
                                 "reading. Rest on a row to read the names."));
}

}  // namespace lattice::page
