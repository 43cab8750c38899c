// A drawing of the network among the members: capitals on a Pacific-centred map, pushed apart until their labels fit;
// and the same as a table.
#include <algorithm>
#include <cmath>
#include <map>

#include "html.hpp"

namespace lattice::page {
namespace {

constexpr double network_width = 800, height = 480, margin_x = 64, margin_y = 40;
constexpr double room_x = 100, room_y = 60;  // what a node with its label needs

struct Spot {
  double x, y;
};

/// Degrees east of 30 W, so that Europe stands left and America right of the Pacific.
double east(const Point& p) { return p.longitude < -30 ? p.longitude + 390 : p.longitude + 30; }

std::vector<Spot> capitals(const World& world, const std::vector<Actor>& members) {
  double left = 1e9, right = -1e9, top = -1e9, bottom = 1e9;
  for (const Actor m : members) {
    const Point& p = world.states[static_cast<std::size_t>(m.index)].position;
    left = std::min(left, east(p)), right = std::max(right, east(p)), top = std::max(top, p.latitude),
    bottom = std::min(bottom, p.latitude);
  }
  const double wide = std::max(right - left, 1.0), high = std::max(top - bottom, 1.0);
  std::vector<Spot> out;
  for (const Actor m : members) {
    const Point& p = world.states[static_cast<std::size_t>(m.index)].position;
    out.push_back({margin_x + (east(p) - left) / wide * (network_width - 2 * margin_x),
                   margin_y + (top - p.latitude) / high * (height - 2 * margin_y)});
  }
  return out;
}

/// Pushes two spots apart where their rooms overlap. True if it had to.
bool part(Spot& a, Spot& b, double nudge) {
  double dx = (b.x - a.x) / room_x, dy = (b.y - a.y) / room_y;
  const double far = std::sqrt(dx * dx + dy * dy);
  if (far >= 1) return false;
  if (far < 1e-6) dx = 1, dy = nudge;
  const double push = (1 - far) / 2 / std::max(std::sqrt(dx * dx + dy * dy), 1e-6);
  a.x -= dx * push * room_x, a.y -= dy * push * room_y;
  b.x += dx * push * room_x, b.y += dy * push * room_y;
  return true;
}

std::vector<Spot> layout(const World& world, const std::vector<Actor>& members) {
  auto spots = capitals(world, members);
  for (int round = 0; round < 400; ++round) {
    bool moved = false;
    for (std::size_t i = 0; i < spots.size(); ++i)
      for (std::size_t j = i + 1; j < spots.size(); ++j)
        moved = part(spots[i], spots[j], 0.1 * static_cast<double>(j)) || moved;
    for (Spot& s : spots)
      s = {std::clamp(s.x, margin_x, network_width - margin_x), std::clamp(s.y, margin_y, height - margin_y)};
    if (!moved) break;
  }
  return spots;
}

enum Weight { none, informal, binding, military };

/// The strongest tie each way between two members, by positions in the list of members.
using Pairs = std::map<std::pair<std::size_t, std::size_t>, std::pair<Weight, Weight>>;

Pairs pairs_of(const Design& d, const std::vector<Actor>& members) {
  const auto place = [&](Actor a) {
    return static_cast<std::size_t>(std::find(members.begin(), members.end(), a) - members.begin());
  };
  Pairs out;
  for (const auto& t : d.ties) {
    if (t.common && !t.military) continue;
    const std::size_t a = place(t.from), b = place(t.to);
    if (a >= members.size() || b >= members.size()) continue;
    const Weight w = !t.binding ? informal : t.military ? military : binding;
    auto& ways = out[{std::min(a, b), std::max(a, b)}];
    auto& way = a < b ? ways.first : ways.second;
    way = std::max(way, w);
  }
  return out;
}

std::string px(double v) { return std::to_string(static_cast<int>(std::lround(v))); }

constexpr std::string_view css_of[] = {"", "inf", "bin", "mil"};

std::string at(const Spot& s) { return px(s.x) + " " + px(s.y); }

/// A small open head at the end of a line that comes from the direction of `from`.
std::string arrow_head(const Spot& from, const Spot& end) {
  const double dx = end.x - from.x, dy = end.y - from.y, length = std::max(std::sqrt(dx * dx + dy * dy), 1.0);
  const double x = dx / length * 8, y = dy / length * 8;
  return "M" + at({end.x - x - y * 0.6, end.y - y + x * 0.6}) + "L" + at(end) + "L" +
         at({end.x - x + y * 0.6, end.y - y - x * 0.6});
}

/// One line, slightly bowed so that lines do not hide one another; with an arrowhead when only one of the two owes it.
std::string edge(const Spot& a, const Spot& b, std::pair<Weight, Weight> ways, bool added) {
  const Weight top = std::max(ways.first, ways.second);
  const bool both = ways.first == ways.second;
  const Spot bow{(a.x + b.x) / 2 + (b.y - a.y) * 0.1, (a.y + b.y) / 2 - (b.x - a.x) * 0.1};
  const Spot from = ways.first == top ? a : b, to = ways.first == top ? b : a;
  const double dx = to.x - bow.x, dy = to.y - bow.y, length = std::max(std::sqrt(dx * dx + dy * dy), 1.0);
  const Spot end = both ? to : Spot{to.x - dx / length * 11, to.y - dy / length * 11};
  return "<path class=\"" + std::string(css_of[top]) + (added ? " new" : "") + "\" d=\"M" + at(from) + "Q" + at(bow) +
         " " + at(end) + (both ? "" : arrow_head(bow, end)) + "\"/>";
}

std::string nodes(const World& world, const std::vector<Actor>& members, const std::vector<Spot>& spots) {
  std::string out;
  for (std::size_t i = 0; i < members.size(); ++i)
    out += "<circle cx=\"" + px(spots[i].x) + "\" cy=\"" + px(spots[i].y) + "\" r=\"7\"/>" +
           element("text", "x=\"" + px(spots[i].x) + "\" y=\"" + px(spots[i].y + 23) + "\"",
                   escape(name_of(world, members[i])));
  return out;
}

/// Weak ties first, so that strong ones lie on top.
std::string edges(const Pairs& pairs, const Pairs& before, const std::vector<Spot>& spots) {
  std::string out;
  for (const Weight w : {informal, binding, military})
    for (const auto& [pair, ways] : pairs) {
      if (std::max(ways.first, ways.second) != w) continue;
      const auto old = before.find(pair);
      const bool added =
          w == military && (old == before.end() || std::max(old->second.first, old->second.second) < military);
      out += edge(spots[pair.first], spots[pair.second], ways, added);
    }
  return out;
}

std::string partners(const World& world, const std::vector<Actor>& members, const Pairs& pairs, std::size_t me,
                     Weight w) {
  std::vector<Actor> out;
  for (std::size_t other = 0; other < members.size(); ++other) {
    const auto it = pairs.find({std::min(me, other), std::max(me, other)});
    if (it != pairs.end() && (me < other ? it->second.first : it->second.second) == w) out.push_back(members[other]);
  }
  return names(world, out, nullptr, "–");
}

std::string as_table(const World& world, const std::vector<Actor>& members, const Pairs& pairs) {
  std::string rows;
  for (std::size_t i = 0; i < members.size(); ++i) {
    std::string row = element("th", "scope=\"row\"", escape(name_of(world, members[i])));
    for (const Weight w : {military, binding, informal})
      row += element("td", "", partners(world, members, pairs, i, w));
    rows += element("tr", "", row);
  }
  const std::string table = element("table", "class=\"data small\"",
                                    element("caption", "", "The strongest promise of each member to each other") +
                                        head_row({"Member", "Promises to fight for", "Other binding promise to",
                                                  "Informal or political promise to"}) +
                                        element("tbody", "", rows));
  return element("details", "class=\"quiet\"",
                 element("summary", "", "The drawing as a table") + element("div", "class=\"scroll\"", table));
}

std::size_t count(const Pairs& pairs, Weight w) {
  return static_cast<std::size_t>(std::count_if(
      pairs.begin(), pairs.end(), [&](const auto& p) { return std::max(p.second.first, p.second.second) == w; }));
}

constexpr std::string_view key =
    "<ul class=\"key\"><li><svg width=\"34\" height=\"8\" aria-hidden=\"true\"><path class=\"mil\" d=\"M1 4L33 "
    "4\"/></svg> promise to fight</li>"
    "<li class=\"k-new\"><svg width=\"34\" height=\"8\" aria-hidden=\"true\"><path class=\"mil new\" d=\"M1 4L33 "
    "4\"/></svg> promise to fight that the baseline lacks</li>"
    "<li><svg width=\"34\" height=\"8\" aria-hidden=\"true\"><path class=\"bin\" d=\"M1 4L33 4\"/></svg> other binding "
    "promise</li>"
    "<li><svg width=\"34\" height=\"8\" aria-hidden=\"true\"><path class=\"inf\" d=\"M1 4L33 4\"/></svg> informal, "
    "political or under one state's own law</li>"
    "<li>an arrowhead: only one of the two owes it</li></ul>";

}  // namespace

std::string network(const Comparison& c, std::size_t design) {
  const Design& d = c.designs[design];
  const auto& members = c.scenario.members;
  const auto spots = layout(d.world, members);
  const Pairs pairs = pairs_of(d, members), before = pairs_of(c.designs[c.baseline], members);
  const std::string id = "n" + std::to_string(design);
  const std::string told = std::to_string(count(pairs, military)) + " pairs with a promise to fight, " +
                           std::to_string(count(pairs, binding)) + " with another binding promise, " +
                           std::to_string(count(pairs, informal)) + " with informal or political ties only";
  std::string svg =
      element("title", "id=\"" + id + "t\"", "Ties among the members: " + escape(d.title)) +
      element("desc", "id=\"" + id + "d\"", told + ". The table below the drawing says the same pair by pair.");
  svg += element("g", "class=\"e\"", edges(pairs, before, spots)) +
         element("g", "class=\"v\"", nodes(d.world, members, spots));
  const std::string box = "viewBox=\"0 0 " + px(network_width) + " " + px(height) +
                          "\" role=\"img\" aria-labelledby=\"" + id + "t " + id + "d\"";
  const std::string caption =
      element("figcaption", "",
              "Strongest tie of each pair of members: " + told +
                  ". Left out: mere pledges not to attack one another, and forums of more than a dozen states, which "
                  "nearly every pair shares. The place on the page follows the capitals, roughly.");
  return element("figure", "class=\"net\"",
                 element("svg", box, svg) + std::string(key) + caption + as_table(d.world, members, pairs));
}

}  // namespace lattice::page
