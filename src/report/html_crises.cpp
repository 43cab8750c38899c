// Every crisis with its verdicts. The entries of a crisis wait in a template until it is opened; each unfolds to the
// promise, its firmness, other readings, the tests and the source, written by the script from the data of the page.
#include <algorithm>

#include "html.hpp"

namespace lattice::page {
namespace {

struct Heading {
  DutyClass duty;
  std::string_view title, does;
};
constexpr Heading headings[] = {
    {DutyClass::duty_military, "Bound to fight", "bound to fight"},
    {DutyClass::breach, "Breaks its own promise", "breaks its promise"},
    {DutyClass::duty_abstain, "Bound to stay out", "bound to stay out"},
    {DutyClass::duty_other_aid, "Bound to help without fighting", "bound to help without fighting"},
    {DutyClass::duty_consult, "Bound to consult", "bound to consult"},
    {DutyClass::discretion, "Free by its own law or declared policy", "free to decide"},
    {DutyClass::no_duty, "Not bound, although tied to a side", "not bound"},
};

std::string item(std::string_view term, const std::string& text) {
  return element("dt", "", term) + element("dd", "", text);
}

std::string and_words(std::string_view name, const std::string& meaning) {
  return words_of(name) + " <small>(" + meaning + ")</small>";
}

/// Distinct obligors over all designs.
std::vector<Actor> everyone(const Comparison& c, const Group& g) {
  std::vector<Actor> all;
  for (const auto& list : g.obligors) all.insert(all.end(), list.begin(), list.end());
  return members_first(c, all);
}

/// Designs under which the entry holds, for the filter; and words where it is not all.
std::string designs_of(const Comparison& c, const Group& g, std::string& tag) {
  std::string numbers;
  std::vector<std::string> titles;
  for (std::size_t d = 0; d < c.designs.size(); ++d)
    if (!g.obligors[d].empty()) {
      numbers += (numbers.empty() ? "" : " ") + std::to_string(d);
      titles.push_back(escape(c.designs[d].title));
    }
  if (titles.size() < c.designs.size()) tag = element("span", "class=\"tag\"", join(titles, "; "));
  return numbers;
}

/// The head of an entry; the script writes what is under it, from the data of the page, when it is unfolded.
std::string entry(const Comparison& c, const Group& g, std::string_view does, std::size_t index) {
  const Agreement& a = agreement_of(*g.world, *g.verdict);
  const auto states = everyone(c, g);
  std::string tag;
  const std::string numbers = designs_of(c, g, tag);
  const std::string& article = commitment_of(*g.world, *g.verdict).article;
  std::string line =
      element("span", "class=\"who\"",
              states.size() > 34 ? short_names(*g.world, states, "") : names(*g.world, states)) +
      " " + element("span", "class=\"does\"", does) + " " +
      element("span", "class=\"by\"",
              escape(a.title) + (article.empty() || article == "-" ? "" : ", Article " + escape(article)));
  if (g.verdict->contested()) line += " " + element("span", "class=\"tag warn\"", "contested");
  return element("details", "class=\"g\" data-d=\"" + numbers + "\" data-v=\"" + std::to_string(index) + "\"",
                 element("summary", "", line + " " + tag)) +
         "\n";
}

/// Classes of duty as headings; those that bind to little are folded away.
std::string classes(const Comparison& c, const std::vector<Group>& groups) {
  std::string out;
  for (const Heading& h : headings) {
    std::string list;
    std::size_t n = 0;
    for (std::size_t i = 0; i < groups.size(); ++i)
      if (groups[i].verdict->duty == h.duty) {
        list += entry(c, groups[i], h.does, i);
        ++n;
      }
    if (n == 0) continue;
    const bool folded =
        h.duty == DutyClass::duty_consult || h.duty == DutyClass::no_duty || h.duty == DutyClass::breach;
    const std::string title = std::string(h.title) + " <small class=\"n\">" + std::to_string(n) + "</small>";
    out += folded ? element("details", "class=\"k\"", element("summary", "", element("h4", "", title)) + list)
                  : element("div", "class=\"k\"", element("h4", "", title) + list);
  }
  return out;
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
        "<div class=\"filter\"></div>" + element("template", "", classes(c, grouped(c, i)));
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
