// The answer in short, and the matrix of crises by alternatives.
#include <algorithm>

#include "fighters.hpp"
#include "html.hpp"

namespace lattice::page {
namespace {

const std::vector<Actor>& strongest(const Cell& cell) {
  switch (level_of(cell)) {
    case Level::fight:
    case Level::fight_contested: return cell.fight;
    case Level::aid: return cell.other;
    case Level::consult: return cell.consult;
    default: return cell.permitted;
  }
}

/// Codes of states, or of many the texts that bind them; those bound to fight here and not so under the baseline are
/// marked.
std::string fighters_html(const Design& d, const Cell& cell, std::span<const Actor> list, std::span<const Actor> base) {
  if (list.size() > 6) return escape(states_or_texts(d.world, cell, list));
  std::string out;
  for (const Actor a : list)
    out += (out.empty() ? "" : " ") + element(holds(base, a) ? "span" : "ins", "", escape(code_of(d.world, a)));
  return out;
}

/// Codes of the states behind the level, the firm first.
std::string codes_of(const Design& d, const Cell& cell, const Cell& base) {
  constexpr std::size_t most = 8;
  if (!cell.fight.empty()) {
    std::string out = fighters_html(d, cell, firm_fighters(cell), firm_fighters(base));
    if (!doubtful_fighters(cell).empty())
      out += element("span", "class=\"doubt\"",
                     (out.empty() ? "" : "; ") + std::string("by doubtful promises ") +
                         fighters_html(d, cell, doubtful_fighters(cell), base.fight));
    return out;
  }
  const auto& list = strongest(cell);
  std::string out;
  for (std::size_t i = 0; i < list.size() && (i < most - 1 || list.size() <= most); ++i) {
    out += (i ? " " : "") + element("span", "", escape(code_of(d.world, list[i])));
  }
  if (list.size() > most) out += " and " + std::to_string(list.size() - (most - 1)) + " more";
  return out;
}

std::string cell_html(const Comparison& c, std::size_t design, std::size_t crisis) {
  const Design& d = c.designs[design];
  const Cell& cell = d.cells[crisis];
  const LevelLook& look = look_of(level_of(cell));
  std::string in =
      element("span", "class=\"lv\"",
              element("span", "class=\"ic\" aria-hidden=\"true\"", look.icon) + " " + std::string(look.words));
  in += element("span", "class=\"st\"", codes_of(d, cell, c.designs[c.baseline].cells[crisis]));
  if (cell.hangs_on) in += element("span", "class=\"hang\"", "hangs on " + escape(code_of(d.world, *cell.hangs_on)));
  const std::string link =
      "href=\"#" + anchor(c.scenario.crises[crisis]) + "\" data-d=\"" + std::to_string(design) + "\"";
  return element("td", "class=\"lev " + std::string(look.css) + "\"", element("a", link, in));
}

std::string legend() {
  std::string out;
  for (int i = 0; i < 6; ++i) {
    const LevelLook& look = look_of(static_cast<Level>(i));
    const std::string swatch =
        element("span", "class=\"lev sw " + std::string(look.css) + "\" aria-hidden=\"true\"", look.icon);
    out += element("li", "",
                   swatch + element("span", "", element("b", "", look.words) + ": " + std::string(look.meaning)));
  }
  return element("ul", "class=\"legend\"", out);
}

/// Codes that stand in the matrix, with names.
std::string code_key(const Comparison& c) {
  std::vector<std::pair<std::string, std::string>> used;
  for (const Design& d : c.designs)
    for (const Cell& cell : d.cells)
      for (const Actor a : strongest(cell)) used.emplace_back(code_of(d.world, a), name_of(d.world, a));
  std::sort(used.begin(), used.end());
  used.erase(std::unique(used.begin(), used.end()), used.end());
  std::string out;
  for (const auto& [code, name] : used) out += element("dt", "", escape(code)) + element("dd", "", escape(name));
  return element("details", "class=\"quiet\"",
                 element("summary", "", "Codes of states") + element("dl", "class=\"codes\"", out));
}

std::string rows(const Comparison& c) {
  std::string out, group;
  for (std::size_t i = 0; i < c.scenario.crises.size(); ++i) {
    const Crisis& k = c.scenario.crises[i];
    if (k.group != group)
      out += element("tr", "class=\"grp\"",
                     element("th", "colspan=\"" + std::to_string(c.designs.size() + 1) + "\" scope=\"colgroup\"",
                             escape(k.group)));
    group = k.group;
    std::string row = element("th", "scope=\"row\"", element("a", "href=\"#" + anchor(k) + "\"", escape(k.title)));
    for (std::size_t d = 0; d < c.designs.size(); ++d) row += cell_html(c, d, i);
    out += element("tr", "", row);
  }
  return out;
}

/// The crisis whose title begins the text.
std::optional<std::size_t> crisis_at(const Comparison& c, std::string_view text) {
  for (std::size_t i = 0; i < c.scenario.crises.size(); ++i)
    if (const std::string& t = c.scenario.crises[i].title; !t.empty() && text.starts_with(t)) return i;
  return std::nullopt;
}

/// A conclusion with the titles of crises turned into links.
std::string linked(const Comparison& c, std::string_view line) {
  std::string out;
  std::size_t told = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (at > 0 && line[at - 1] != ' ') continue;
    const auto crisis = crisis_at(c, line.substr(at));
    if (!crisis) continue;
    const std::string& title = c.scenario.crises[*crisis].title;
    out += escape(line.substr(told, at - told)) +
           element("a", "href=\"#" + anchor(c.scenario.crises[*crisis]) + "\"", escape(title));
    told = at + title.size();
  }
  return out + escape(line.substr(told));
}

std::string summary_row(const Comparison& c, std::size_t i) {
  const Design& d = c.designs[i];
  const Summary s = summarise(c, d);
  const auto at_level = [&](Level l) { return std::to_string(s.by_level[static_cast<std::size_t>(l)]); };
  std::string row = element("th", "scope=\"row\"",
                            element("a", "href=\"#" + anchor(d) + "\"", escape(d.title)) +
                                (i == c.baseline ? " <small>(baseline)</small>" : ""));
  for (int l = 0; l < 6; ++l) row += element("td", "class=\"num\"", at_level(static_cast<Level>(l)));
  row += element("td", "class=\"num\"", std::to_string(s.hanging));
  row += element("td", "class=\"num\"", i == c.baseline ? "–" : std::to_string(s.owing)) +
         element("td", "class=\"num\"", i == c.baseline ? "–" : std::to_string(s.gaining));
  return element("tr", "", row);
}

std::string summary_table(const Comparison& c) {
  std::vector<std::string> titles{"Alternative"};
  for (int l = 0; l < 6; ++l) titles.push_back("#" + std::string(look_of(static_cast<Level>(l)).words));
  for (const char* t : {"#Hangs on one state", "#Members with new duties", "#Members with new defenders"})
    titles.emplace_back(t);
  std::string body;
  for (std::size_t i = 0; i < c.designs.size(); ++i) body += summary_row(c, i);
  const std::string caption =
      element("caption", "",
              "What each alternative changes: number of crises by the strongest duty anybody has; new means against " +
                  escape(c.designs[c.baseline].title));
  return element("div", "class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"What each alternative changes\"",
                 element("table", "class=\"data\"", caption + head_row(titles) + element("tbody", "", body)));
}

}  // namespace

std::string answer(const Comparison& c) {
  const auto told = conclusions(c);
  std::string lines;
  for (std::size_t i = 1; i < told.size(); ++i) lines += element("li", "", linked(c, told[i]));
  std::string out = element("h2", "", "The answer in short") +
                    element("p", "class=\"finding\"", told.empty() ? "" : linked(c, told.front())) + picture(c) +
                    element("ol", "class=\"answer\"", lines);
  return element("section", "id=\"answer\"", out + summary_table(c));
}

std::string matrix(const Comparison& c) {
  std::string titles = element("th", "scope=\"col\"", "Crisis");
  for (std::size_t i = 0; i < c.designs.size(); ++i)
    titles += element("th", "scope=\"col\"",
                      element("a", "href=\"#" + anchor(c.designs[i]) + "\"", escape(c.designs[i].title)));
  const std::string caption = element("caption", "",
                                      "Strongest duty in each crisis under each alternative, with the states that have "
                                      "it. Underlined: not so bound under " +
                                          escape(c.designs[c.baseline].title) + ".");
  std::string table =
      element("table", "class=\"matrix\"",
              caption + element("thead", "", element("tr", "", titles)) + element("tbody", "", rows(c)));
  std::string out = element("h2", "", "Crises and alternatives");
  out += element(
      "p", "class=\"lead\"",
      "Choose a cell to read the verdicts behind it: who is bound, by which article, how firmly, and on what reading.");
  out +=
      legend() +
      element("div", "class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Crises and alternatives\"", table) +
      code_key(c);
  return element("section", "id=\"matrix\" class=\"wide\"", out);
}

}  // namespace lattice::page
