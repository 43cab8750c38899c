// Each alternative: what it is, its network, who newly owes and gains what, what stays bare, what hangs on one state,
// and strength on either side.
#include <algorithm>

#include "html.hpp"
#include "shapes.hpp"

namespace lattice::page {
namespace {

std::string agreements(const World& world, const std::vector<std::string>& ids) {
  std::vector<std::string> out;
  for (const auto& id : ids) out.push_back(escape(find_agreement(world, id).title));
  return join(out, "; ");
}

/// A list that is folded away when it is long.
std::string folded(std::string_view title, std::size_t n, const std::string& text) {
  if (n == 0) return "";
  if (n <= 3) return element("p", "", element("b", "", std::string(title) + ":") + " " + text + ".");
  return element("details", "class=\"quiet\"",
                 element("summary", "", std::string(title) + ": " + std::to_string(n) + " agreements") +
                     element("p", "", text + "."));
}

std::string changes(const Comparison& c, std::size_t i) {
  const Design& d = c.designs[i];
  const World& base = c.designs[c.baseline].world;
  if (i == c.baseline)
    return element("p", "",
                   "This is the baseline: the agreements of the register as they were in force on " +
                       write_day(c.scenario.date) + ".");
  const Change change = change_of(c, d);
  std::string out = folded("Begins", change.began.size(), agreements(d.world, change.began)) +
                    folded("Ends", change.ended.size(), agreements(base, change.ended));
  for (const auto& [state, ids] : change.left)
    out += folded("Goes on without " + escape(name_of(base, state)), ids.size(), agreements(base, ids));
  return out;
}

std::string member_table(const Comparison& c, std::size_t i) {
  std::string rows;
  for (const MemberLine& m : c.designs[i].members) {
    const bool base = i == c.baseline;
    rows += element("tr", "",
                    element("th", "scope=\"row\"", escape(name_of(c.designs[i].world, m.state))) +
                        element("td", "", crisis_links(c, base ? m.owes : m.new_owes, "nothing")) +
                        element("td", "", crisis_links(c, base ? m.covered : m.new_cover, "nothing")) +
                        element("td", "", crisis_links(c, m.bare, "none")));
  }
  const bool base = i == c.baseline;
  const std::string caption = element("caption", "",
                                      base ? "Members: exposure and cover as things stand"
                                           : "Members: what is new against " + escape(c.designs[c.baseline].title));
  const auto head = base ? head_row({"Member", "Bound to fight in", "Attacked, and another is bound to fight",
                                     "Attacked, and nobody else is bound to fight"})
                         : head_row({"Member", "Newly bound to fight in", "Newly gains a defender in",
                                     "Attacked, and nobody else is bound to fight"});
  return region("Members: duties and cover",
                element("table", "class=\"data members\"", caption + head + element("tbody", "", rows)));
}

std::string members(const Comparison& c, std::size_t i) {
  const Summary s = summarise(c, c.designs[i]);
  const bool none = s.owing == 0 && s.gaining == 0;
  const std::string title = i != c.baseline && none
                                ? "Members: no new duties to fight and no new defenders; who stays uncovered"
                            : i == c.baseline ? "Who is bound and who is covered, member by member"
                                              : "New duties for " + std::to_string(s.owing) +
                                                    " and new defenders for " + std::to_string(s.gaining) + " of " +
                                                    std::to_string(c.scenario.members.size()) + " members";
  return element("details", "class=\"part\"", element("summary", "", element("h4", "", title)) + member_table(c, i));
}

/// Crises by what is left to those attacked: nobody bound to fight, and who then owes less.
std::string uncovered(const Comparison& c, std::size_t i) {
  std::string out;
  for (std::size_t k = 0; k < c.scenario.crises.size(); ++k) {
    const LevelLook& look = look_of(level_of(c.designs[i].cells[k]));
    if (!c.designs[i].cells[k].fight.empty()) continue;
    const Crisis& crisis = c.scenario.crises[k];
    out += element(
        "li", "",
        element("a", "href=\"#" + anchor(crisis) + "\" data-d=\"" + std::to_string(i) + "\"", escape(crisis.title)) +
            " <small>(attacked: " + names(c.designs[i].world, crisis.event.targets, &crisis.event) + "; " +
            lower(look.words) + ")</small>");
  }
  return element("h4", "", "Attacked, with nobody bound to fight") +
         (out.empty() ? element("p", "", "None of the crises.") : element("ul", "class=\"tight\"", out));
}

std::string hanging(const Comparison& c, std::size_t i) {
  std::vector<std::pair<Actor, std::vector<std::size_t>>> by_state;
  for (std::size_t k = 0; k < c.designs[i].cells.size(); ++k) {
    const auto& on = c.designs[i].cells[k].hangs_on;
    if (!on) continue;
    const auto it = std::find_if(by_state.begin(), by_state.end(), [&](const auto& e) { return e.first == *on; });
    if (it == by_state.end())
      by_state.push_back({*on, {k}});
    else
      it->second.push_back(k);
  }
  std::string out;
  for (const auto& [state, list] : by_state)
    out += element("p", "class=\"th\"", escape(name_of(c.designs[i].world, state)) + ":") + crisis_links(c, list, "");
  return element("h4", "", "Cover that hangs on one state") + (out.empty() ? element("p", "", "None.") : out);
}

std::string capability_row(const Comparison& c, std::size_t i, std::size_t k) {
  const Cell& cell = c.designs[i].cells[k];
  const World& w = c.designs[i].world;
  const Event& e = c.scenario.crises[k].event;
  std::string row =
      element("th", "scope=\"row\"",
              element("a", "href=\"#" + anchor(c.scenario.crises[k]) + "\"", escape(c.scenario.crises[k].title)));
  row += element("td", "", short_names(w, members_first(c, cell.defending), "nobody")) +
         element("td", "class=\"num\"", figure(cell.spending_for)) +
         element("td", "class=\"num\"", figure(cell.personnel_for));
  row += element("td", "", names(w, e.attackers, &e)) + element("td", "class=\"num\"", figure(cell.spending_against)) +
         element("td", "class=\"num\"", figure(cell.personnel_against));
  std::string missing;
  if (!cell.no_spending.empty()) missing += "spending: " + names(w, cell.no_spending, &e);
  if (!cell.no_personnel.empty())
    missing += std::string(missing.empty() ? "" : "; ") + "personnel: " + names(w, cell.no_personnel, &e);
  return element("tr", "", row + element("td", "", missing.empty() ? "–" : missing));
}

std::string capability(const Comparison& c, std::size_t i) {
  std::string rows;
  for (std::size_t k = 0; k < c.scenario.crises.size(); ++k) rows += capability_row(c, i, k);
  const std::string caption = element(
      "caption", "",
      "Military spending in million US dollars and active personnel in thousands, summed over the states named; "
      "figures by state, with year, source and certainty, in " +
          std::string("<a href=\"#figures\">Figures</a>") + ". Whole forces, not what could be brought to the place.");
  const auto head = head_row({"Crisis", "Attacked and bound to fight", "#Spending", "#Personnel", "Attackers",
                              "#Spending", "#Personnel", "Not known, not in the sums"});
  return element(
      "details", "class=\"part\"",
      element("summary", "", element("h4", "", "Strength of those attacked and bound, against the attackers")) +
          region("Strength on either side",
                 element("table", "class=\"data small\"", caption + head + element("tbody", "", rows))));
}

std::string design(const Comparison& c, std::size_t i, const DesignShape& shape) {
  const Design& d = c.designs[i];
  std::string out = element("h3", "", escape(d.title)) + element("p", "", escape(d.description)) + changes(c, i) +
                    network(c, i) + shape_html(shape);
  out += element("div", "class=\"two\"", element("div", "", uncovered(c, i)) + element("div", "", hanging(c, i)));
  return element("article", "class=\"design\" id=\"" + anchor(d) + "\"", out + members(c, i) + capability(c, i)) + "\n";
}

/// The two numbers of a cell as bars, one above the other.
std::string bars(std::size_t owes, std::size_t gains) {
  const auto bar = [](std::string_view look, std::size_t n) {
    return "<i class=\"" + std::string(look) + "\" style=\"--n:" + std::to_string(n) + "\"></i>";
  };
  return element("span", "class=\"bars\" aria-hidden=\"true\"", bar("owe", owes) + bar("gain", gains));
}

/// "5 / 3": crises newly owed and newly covered; under the baseline, owed and covered.
std::string exposure_table(const Comparison& c) {
  std::vector<std::string> head{"Member"};
  for (std::size_t i = 0; i < c.designs.size(); ++i)
    head.push_back("#" + escape(c.designs[i].title) + (i == c.baseline ? " (all)" : " (new)"));
  std::string rows;
  for (std::size_t m = 0; m < c.scenario.members.size(); ++m) {
    std::string row =
        element("th", "scope=\"row\"", escape(name_of(c.designs[c.baseline].world, c.scenario.members[m])));
    for (std::size_t i = 0; i < c.designs.size(); ++i) {
      const MemberLine& line = c.designs[i].members[m];
      const std::size_t owes = i == c.baseline ? line.owes.size() : line.new_owes.size(),
                        gains = i == c.baseline ? line.covered.size() : line.new_cover.size();
      row +=
          element("td", "class=\"num\"",
                  owes + gains == 0 ? "–" : std::to_string(owes) + " / " + std::to_string(gains) + bars(owes, gains));
    }
    rows += element("tr", "", row);
  }
  const std::string caption = element(
      "caption", "",
      "Exposure and cover: crises in which a member is bound to fight / crises in which it is attacked and another is "
      "bound to fight for it. Under " +
          escape(c.designs[c.baseline].title) +
          " all of them, elsewhere those that are new against it. Which crises they are stands with each alternative.");
  return region("Exposure and cover",
                element("table", "class=\"data\"", caption + head_row(head) + element("tbody", "", rows)));
}

}  // namespace

std::string alternatives(const Comparison& c) {
  std::string out = element("h2", "", "The alternatives") + exposure_table(c);
  const auto shapes = shapes_of(c);
  for (std::size_t i = 0; i < c.designs.size(); ++i) out += design(c, i, shapes[i]);
  return element("section", "id=\"alternatives\"", out);
}

}  // namespace lattice::page
