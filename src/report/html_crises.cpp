// Every crisis with its facts and who owes what under each alternative. The entries below, one for each promise with
// one answer, are written by the script from the data of the page when a crisis is opened.
#include <algorithm>

#include "html.hpp"

namespace lattice::page {
namespace {

std::string item(std::string_view term, const std::string& text) {
  return element("dt", "", term) + element("dd", "", text);
}

std::string and_words(std::string_view name, const std::string& meaning) {
  return words_of(name) + " <small>(" + meaning + ")</small>";
}

std::string facts(const Comparison& c, const Crisis& k) {
  const World& w = c.designs[c.baseline].world;
  const Event& e = k.event;
  std::string list = item("Day", escape(write_day(e.date))) + item("Attacker", names(w, e.attackers, &e)) +
                     item("Attacked", names(w, e.targets, &e));
  list += item("Act", and_words(name_of(e.act), meaning_of(e.act))) + item("Hit", words_of(name_of(e.object))) +
          item("Place", escape(e.place) + (e.place_admin ? " <small>(administered by " +
                                                               escape(name_of(w, *e.place_admin, &e)) + ")</small>"
                                                         : ""));
  list += item("Provocation", and_words(name_of(e.provocation), meaning_of(e.provocation)));
  return element("dl", "class=\"facts\"", list);
}

std::string line_per_design(const Comparison& c, std::size_t crisis) {
  std::string body_rows;
  for (std::size_t d = 0; d < c.designs.size(); ++d) {
    const Cell& cell = c.designs[d].cells[crisis];
    const World& w = c.designs[d].world;
    const LevelLook& look = look_of(level_of(cell));
    std::string row =
        element("th", "scope=\"row\"", escape(c.designs[d].title)) +
        element("td", "class=\"said\"",
                element("span", "class=\"lev sw " + std::string(look.css) + "\" aria-hidden=\"true\"", look.icon) +
                    " " + std::string(look.words));
    for (const auto* list : {&cell.fight, &cell.other, &cell.consult, &cell.permitted})
      row += element("td", "", short_names(w, *list, "–"));
    body_rows += element("tr", "", row);
  }
  const std::string caption =
      element("caption", "", "Who owes what, by alternative; whole lists stand with the entries below");
  return element("div", "class=\"scroll\"",
                 element("table", "class=\"data small\"",
                         caption +
                             head_row({"Alternative", "Strongest duty", "Bound to fight", "Aid or abstain", "Consult",
                                       "Free to act"}) +
                             element("tbody", "", body_rows)));
}

std::string crisis(const Comparison& c, std::size_t i) {
  const Crisis& k = c.scenario.crises[i];
  std::string in =
      element("summary", "", element("h3", "", escape(k.title)) + element("span", "class=\"grpn\"", escape(k.group)));
  in += element("p", "class=\"gist\"", escape(k.gist)) + facts(c, k) + line_per_design(c, i) +
        "<div class=\"filter\"></div>" + "<div class=\"entries\"></div>";
  return element("details", "class=\"crisis\" data-n=\"" + std::to_string(i) + "\" id=\"" + anchor(k) + "\"", in) +
         "\n";
}

}  // namespace

std::string crises(const Comparison& c) {
  std::string out = element("h2", "", "The crises and the verdicts behind them");
  out += element("p", "class=\"lead\"",
                 "Every entry unfolds to the promise, its firmness, the tests in their order, other readings and the "
                 "source. Equal answers of several states, or under several alternatives, are one entry.") +
         element("noscript", "",
                 element("p", "", "Without scripts the entries stay closed: lattice invoke tells them in a terminal."));
  for (std::size_t i = 0; i < c.scenario.crises.size(); ++i) out += crisis(c, i);
  return element("section", "id=\"verdicts\"", out + glossary());
}

}  // namespace lattice::page
