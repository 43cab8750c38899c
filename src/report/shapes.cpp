// The shape of architectures as text, JSON and HTML.
#include "shapes.hpp"

#include <array>
#include <cmath>
#include <cstdio>

#include "balance.hpp"
#include "html.hpp"
#include "lattice/report.hpp"

namespace lattice {
namespace {

/// A number that decides, as the reader sees it; with a range where chance has one.
struct Shown {
  std::string_view name, title, words;
  bool null;
};
constexpr std::array<Shown, 5> shown{{
    {"covered", "covered", "members that somebody is bound to fight for", false},
    {"bloc", "bloc", "members in the greatest set that are all bound to one another", true},
    {"dependence", "dependence", "covered members that would be bare without one state", true},
    {"spokes_close", "spokes close", "pairs without the hub that work together in small groups", false},
    {"transitivity", "transitivity", "chains of three that close to a triangle", true},
}};

std::string two_places(double v) { return std::isnan(v) ? "-" : formatted(v, "%.2f"); }

double low(const Measured& m, const Shown& s) { return number_of(m, std::string(s.name) + "_null_low"); }
double high(const Measured& m, const Shown& s) { return number_of(m, std::string(s.name) + "_null_high"); }

std::string with_range(const Measured& m, const Shown& s) {
  const std::string value = two_places(number_of(m, s.name));
  if (!s.null || std::isnan(low(m, s))) return value;
  return value + " [" + two_places(low(m, s)) + ", " + two_places(high(m, s)) + "]";
}

std::string px(double share) { return two_places(240 + 300 * share); }

/// One bar from 0 to 1, with the range of chance as a bracket over it.
std::string bar(const Measured& m, const Shown& s, double y) {
  const double v = number_of(m, s.name);
  const std::string upper = two_places(y), middle = two_places(y + 9);
  std::string out = "<text x=\"232\" y=\"" + two_places(y + 13) + "\" text-anchor=\"end\">" + std::string(s.title) +
                    "</text><rect x=\"240\" y=\"" + upper +
                    "\" width=\"300\" height=\"18\" fill=\"none\" "
                    "stroke=\"currentColor\" stroke-opacity=\"0.3\"/>";
  if (!std::isnan(v))
    out += "<rect x=\"240\" y=\"" + upper + "\" width=\"" + two_places(300 * v) +
           "\" height=\"18\" fill=\"#0072B2\" fill-opacity=\"0.75\"/>";
  if (s.null && !std::isnan(low(m, s)))
    out += "<path d=\"M" + px(low(m, s)) + " " + two_places(y + 3) + " V" + two_places(y + 15) + " M" + px(low(m, s)) +
           " " + middle + " H" + px(high(m, s)) + " M" + px(high(m, s)) + " " + two_places(y + 3) + " V" +
           two_places(y + 15) + "\" stroke=\"#D55E00\" stroke-width=\"2\" fill=\"none\"/>";
  return out + "<text x=\"548\" y=\"" + two_places(y + 13) + "\">" + page::escape(with_range(m, s)) + "</text>\n";
}

std::string picture(const DesignShape& d) {
  std::string bars;
  double y = 6;
  for (const Shown& s : shown) {
    bars += bar(d.shape, s, y);
    y += 28;
  }
  return "<svg class=\"shape\" viewBox=\"0 0 700 150\" role=\"img\" font-size=\"13\" fill=\"currentColor\" "
         "aria-label=\"Shape of " +
         page::escape(d.design) + " in five shares\">\n" + bars + "</svg>\n";
}

}  // namespace

std::string shapes_text(const std::vector<DesignShape>& shapes) {
  std::vector<std::string> names{"architecture", "shape", "hub"};
  for (const Shown& s : shown) names.emplace_back(s.name);
  names.insert(names.end(), {"ties against two camps", "balanced triads"});
  Table table = text_table(names);
  for (const DesignShape& d : shapes) {
    std::vector<std::string> row{d.design, word_of(d.shape, "shape"), word_of(d.shape, "hub")};
    for (const Shown& s : shown) row.push_back(with_range(d.shape, s));
    row.push_back(frustrated_text(d.balance));
    row.push_back(two_places(number_of(d.balance.triads, "balanced_share")));
    add_row(table, row);
  }
  return "Shape of the duties to fight among the members (in brackets: the middle 95 % of networks in which every "
         "state "
         "has as many ties)\n" +
         write_table(table, "table");
}

Json shape_json(const DesignShape& d) {
  Json out = Json::object();
  for (const NamedValue& v : d.shape.values) {
    if (const auto* number = std::get_if<double>(&v.value))
      out[v.name] = std::isnan(*number) ? Json(nullptr) : Json(*number);
    else if (const auto* word = std::get_if<std::string>(&v.value))
      out[v.name] = *word;
    else
      out[v.name] = std::get<bool>(v.value);
  }
  out["balance"] = balance_json(d.balance);
  return out;
}

std::string shape_html(const DesignShape& d) {
  const Measured& m = d.shape;
  const std::string hub = word_of(m, "hub");
  std::string key;
  for (const Shown& s : shown)
    key += std::string(key.empty() ? "" : "; ") + std::string(s.title) + ": " + std::string(s.words);
  return page::element("h4", "", "Shape: " + page::escape(word_of(m, "shape"))) +
         page::element("p", "",
                       "Because " + page::escape(word_of(m, "why")) + ". " +
                           (hub == "none" ? std::string("Several states have as many ties as any other.")
                                          : "Most ties to fight run to " + page::escape(hub) + ".")) +
         page::element("figure", "",
                       picture(d) + page::element("figcaption", "",
                                                  "Shares of the members or of their pairs. " + key +
                                                      ". The bracket is the middle 95 % of 200 networks in "
                                                      "which every state has as many ties as here: where the bar lies "
                                                      "outside, the shape is no accident of how "
                                                      "many ties there are.")) +
         balance_html(d.design, d.balance);
}

}  // namespace lattice
