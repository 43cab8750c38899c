// Balance of friends and enemies: the two camps that break the fewest ties, and what breaks.
#include "balance.hpp"

#include <algorithm>
#include <cmath>

#include "html.hpp"

namespace lattice {
namespace {

/// The two camps with their states that have ties, the camp of more first; camp of every node, or -1.
struct Camps {
  std::vector<std::vector<int>> members{2};
  std::vector<int> of;
};

Camps camps_of(const DesignBalance& b) {
  Camps out;
  out.members.resize(2);
  out.of.assign(b.network.nodes.size(), -1);
  std::vector<bool> tied(b.network.nodes.size());
  for (const Tie& t : b.network.ties)
    tied[static_cast<std::size_t>(t.from)] = tied[static_cast<std::size_t>(t.to)] = true;
  const auto& groups = b.frustration.groups.front().groups;
  for (std::size_t g = 0; g < groups.size() && g < 2; ++g)
    for (const int i : groups[g])
      if (tied[static_cast<std::size_t>(i)]) out.members[g].push_back(i);
  if (out.members[1].size() > out.members[0].size()) std::swap(out.members[0], out.members[1]);
  for (std::size_t g = 0; g < 2; ++g)
    for (const int i : out.members[g]) out.of[static_cast<std::size_t>(i)] = static_cast<int>(g);
  return out;
}

bool breaks(const Camps& camps, const Tie& t) {
  return (camps.of[static_cast<std::size_t>(t.from)] == camps.of[static_cast<std::size_t>(t.to)]) != (t.weight > 0);
}

std::string list_of(const DesignBalance& b, const std::vector<int>& states) {
  std::vector<std::string> names;
  for (const int i : states) names.push_back(b.network.nodes[static_cast<std::size_t>(i)].name);
  return join(names, " ");
}

constexpr double row_height = 18, near_x = 210, far_x = 490;

/// Where a state stands in the picture: its camp's column, one under the other.
std::pair<double, double> spot(const Camps& camps, int state) {
  const int g = camps.of[static_cast<std::size_t>(state)];
  const auto& list = camps.members[static_cast<std::size_t>(g)];
  const auto row = std::find(list.begin(), list.end(), state) - list.begin();
  return {g == 0 ? near_x : far_x, 14 + row_height * static_cast<double>(row)};
}

/// A line across, or a bow beside the column for two of one camp; only enemies across and what breaks is drawn.
std::string tie_line(const DesignBalance& b, const Camps& camps, const Tie& t) {
  const bool broken = breaks(camps, t);
  if (!broken && t.weight > 0) return {};
  const auto [x1, y1] = spot(camps, t.from);
  const auto [x2, y2] = spot(camps, t.to);
  const double bow = x1 == x2 ? (x1 == near_x ? -60 : 60) - (x1 == near_x ? 34 : -34) : 0;
  const auto p = [](double v) { return formatted(v, "%.0f"); };
  const auto& name = [&](int i) { return b.network.nodes[static_cast<std::size_t>(i)].name; };
  const std::string title =
      name(t.from) + (t.weight > 0 ? " and " : " against ") + name(t.to) + (broken ? ": stands against the camps" : "");
  return "<path d=\"M" + p(x1) + " " + p(y1) + " Q" + p((x1 + x2) / 2 + bow) + " " + p((y1 + y2) / 2) + " " + p(x2) +
         " " + p(y2) + "\" fill=\"none\" stroke=\"" + (broken ? "#D55E00" : "currentColor") + "\" stroke-width=\"" +
         (broken ? "2" : "1") + "\"" + (broken ? "" : " stroke-opacity=\"0.35\"") +
         (t.weight > 0 ? "" : " stroke-dasharray=\"5 4\"") + "><title>" + page::escape(title) + "</title></path>";
}

std::string camps_picture(const std::string& design, const DesignBalance& b, const Camps& camps) {
  const double height =
      10 + row_height * static_cast<double>(std::max(camps.members[0].size(), camps.members[1].size()));
  std::string out = "<svg class=\"shape\" viewBox=\"0 0 700 " + formatted(height, "%.0f") +
                    "\" role=\"img\" font-size=\"13\" fill=\"currentColor\" aria-label=\"Two camps under " +
                    page::escape(design) + "\">\n";
  for (const Tie& t : b.network.ties) out += tie_line(b, camps, t);
  for (const auto& camp : camps.members)
    for (const int i : camp) {
      const auto [x, y] = spot(camps, i);
      const bool near = x == near_x;
      out += "<text x=\"" + formatted(x + (near ? -6 : 6), "%.0f") + "\" y=\"" + formatted(y + 4, "%.0f") + "\"" +
             (near ? " text-anchor=\"end\"" : "") + ">" +
             page::escape(b.network.nodes[static_cast<std::size_t>(i)].name) + "</text>";
    }
  return out + "</svg>\n";
}

}  // namespace

std::string frustrated_text(const DesignBalance& b) {
  return formatted(number_of(b.frustration, "frustration"), "%.0f") + " of " + std::to_string(b.network.ties.size());
}

Json balance_json(const DesignBalance& b) {
  const Camps camps = camps_of(b);
  const double share = number_of(b.triads, "balanced_share");
  Json out{{"ties", b.network.ties.size()},
           {"frustration", number_of(b.frustration, "frustration")},
           {"lower", number_of(b.frustration, "lower")},
           {"upper", number_of(b.frustration, "upper")},
           {"balanced_triads", std::isnan(share) ? Json(nullptr) : Json(share)}};
  for (const char* census : {"ppp", "ppm", "pmm", "mmm"}) out[census] = number_of(b.triads, census);
  for (const auto& camp : camps.members) {
    Json codes = Json::array();
    for (const int i : camp) codes.push_back(b.network.nodes[static_cast<std::size_t>(i)].name);
    out["camps"].push_back(codes);
  }
  return out;
}

std::string balance_html(const std::string& design, const DesignBalance& b) {
  const Camps camps = camps_of(b);
  const double share = number_of(b.triads, "balanced_share");
  const double unbalanced = number_of(b.triads, "ppm") + number_of(b.triads, "mmm");
  const std::string triangles = std::isnan(share)
                                    ? "There is no triangle of friends and enemies."
                                    : formatted(100 * share, "%.0f") + " % of the triangles are balanced; " +
                                          formatted(unbalanced, "%.0f") + " are not.";
  return page::element("h4", "", "Balance: " + frustrated_text(b) + " ties stand against two camps") +
         page::element("p", "",
                       "Camps: " + page::escape(list_of(b, camps.members[0])) + " on one side, " +
                           page::escape(list_of(b, camps.members[1])) + " on the other. " + triangles) +
         page::element(
             "figure", "",
             camps_picture(design, b, camps) +
                 page::element("figcaption", "",
                               "Friends: one is bound to fight for the other. Enemies: attacker and target of a "
                               "crisis of the scenario. The division breaks the fewest ties there can be. Thin "
                               "broken lines: enemies across. Orange: friends across (full) and enemies within "
                               "a camp (broken), which stand against it. Friends within a camp are not drawn."));
}

}  // namespace lattice
