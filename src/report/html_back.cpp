// The back of the page: figures, what to beware of, sources, how to repeat it.
#include <algorithm>
#include <map>
#include <set>
#include <span>

#include "html.hpp"

namespace lattice::page {
namespace {

/// States that are on a side of some crisis under some design; actors that are no states have no figures.
std::set<Actor> weighed(const Comparison& c) {
  std::set<Actor> out;
  for (std::size_t k = 0; k < c.scenario.crises.size(); ++k) {
    const auto& attackers = c.scenario.crises[k].event.attackers;
    out.insert(attackers.begin(), attackers.end());
    for (const Design& d : c.designs) out.insert(d.cells[k].defending.begin(), d.cells[k].defending.end());
  }
  std::erase_if(
      out, [&](Actor a) { return static_cast<std::size_t>(a.index) >= c.designs[c.baseline].world.states.size(); });
  return out;
}

std::string figure_row(const World& w, const Strength& s) {
  return element(
      "tr", "",
      element("th", "scope=\"row\"", escape(name_of(w, s.state))) + element("td", "class=\"num\"", figure(s.spending)) +
          element("td", "class=\"num\"", figure(s.personnel)) + element("td", "class=\"num\"", std::to_string(s.year)) +
          element("td", "", escape(s.certainty)) + element("td", "", escape(s.source)));
}

/// Doubts on which some answer turns, with the crises.
std::string open_questions(const Comparison& c) {
  std::map<Doubt, std::set<std::size_t>> found;
  for (const Design& d : c.designs)
    for (std::size_t k = 0; k < d.cells.size(); ++k)
      for (const Verdict& v : d.cells[k].verdicts)
        for (const Alternative& a : v.alternatives)
          if (v.duty == DutyClass::duty_military || duty_class_of(a.verdict) == DutyClass::duty_military)
            found[a.doubt].insert(k);
  std::string rows;
  for (const auto& [doubt, crises] : found) {
    const DoubtRow& row = row_of(doubt);
    rows += element("tr", "",
                    element("th", "scope=\"row\"", words_of(row.name)) + element("td", "", escape(row.question)) +
                        element("td", "", crisis_links(c, {crises.begin(), crises.end()}, "")));
  }
  if (rows.empty()) return "";
  const std::string caption =
      element("caption", "",
              "Questions on which a duty to fight turns. The page goes on with the likelier reading and keeps the "
              "other in the entry; <code>lattice invoke --assume</code> fixes one.");
  return region("Open questions",
                element("table", "class=\"data\"",
                        caption + head_row({"Question", "What yes means", "Crises"}) + element("tbody", "", rows)));
}

/// Agreements that speak in some verdict: by id, from the first design that knows it.
std::map<std::string, const Agreement*> speaking(const Comparison& c) {
  std::map<std::string, const Agreement*> out;
  for (const Design& d : c.designs)
    for (const Cell& cell : d.cells)
      for (const Verdict& v : cell.verdicts) out.try_emplace(agreement_of(d.world, v).id, &agreement_of(d.world, v));
  return out;
}

std::string agreement_row(const Agreement& a) {
  std::string cites;
  for (const Source& s : a.sources) cites += element("li", "", escape(s.citation));
  const std::string dates = "signed " + write_date(a.signed_on) +
                            (a.in_force ? ", in force " + write_date(*a.in_force) : std::string(", not in force")) +
                            (a.ended ? ", ended " + write_date(*a.ended) : std::string{});
  return element("tr", "",
                 element("th", "scope=\"row\"", escape(a.title) + " <small>" + escape(a.id) + "</small>") +
                     element("td", "", words_of(name_of(a.form)) + "; " + dates) +
                     element("td", "", element("ul", "class=\"tight\"", cites)) +
                     element("td", "", a.checked ? write_date(*a.checked) : std::string("from memory")));
}

}  // namespace

std::string figures(const Comparison& c) {
  const auto shown = weighed(c);
  const World& w = c.designs[c.baseline].world;
  std::string rows;
  std::set<Actor> missing = shown;
  for (const Strength& s : c.strength)
    if (missing.erase(s.state)) rows += figure_row(w, s);
  const std::string caption = element("caption", "",
                                      "Military spending and active personnel of every state that is attacked, attacks "
                                      "or is bound to fight in some crisis");
  const auto head = head_row(
      {"State", "#Spending, million US dollars", "#Active personnel, thousands", "#Year", "Certainty", "Source"});
  std::string out = element("h2", "", "Figures") +
                    element("p", "",
                            "Certainty: <b>firm</b>, expected to stand so in the publications named; <b>estimate</b>, "
                            "may be off by some per cent; <b>rough</b>, an order of magnitude. Where nobody knows, the "
                            "table says so; a missing figure is never a nought.");
  if (!missing.empty()) out += element("p", "", "No figures for: " + names(w, {missing.begin(), missing.end()}) + ".");
  const std::string table =
      region("Figures", element("table", "class=\"data small\"", caption + head + element("tbody", "", rows)));
  return element(
      "section", "id=\"figures\"",
      out + element("details", "class=\"part\"", element("summary", "", "The figures, state by state") + table));
}

std::string limits(const Comparison& c) {
  static constexpr std::string_view points[] = {
      "The page says what the texts oblige, not what states would do. States keep promises, break them, and fight "
      "without any.",
      "The crises are invented and none is a forecast. In each the victim is taken to ask every state for help, unless "
      "the crisis says otherwise.",
      "Alternatives other than the ties in force are hypothetical. Their texts are drafts made for this comparison, "
      "taken as ratified by every member without reservation.",
      "Where careful readers differ, the likelier reading counts and the entry is marked contested; the other reading "
      "and the assumption it turns on stand in the entry.",
      "A duty to act &#8220;as it deems necessary&#8221; is a duty, but leaves the means to each state; Firmness in "
      "each entry tells it from a duty with all forces. A joint statement is not a treaty and is not shown as one.",
      "Not every promise rests on a text that was seen: each entry says whether its coding rests on the text, on "
      "secondary accounts or on memory.",
      "Spending and personnel are whole forces, of different price levels and duties. They say nothing on what could "
      "reach the place in time.",
      "Only agreements in the register count. What is secret, or not yet in the register, is missing.",
  };
  std::string list;
  for (const auto p : points) list += element("li", "", p);
  return element("section", "id=\"limits\"",
                 element("h2", "", "Assumptions and limits") + element("ul", "", list) +
                     element("h3", "", "Readings that could go the other way") + open_questions(c));
}

namespace {

std::string word_list(std::string_view title, std::span<const Word> list) {
  std::string out;
  for (const Word& w : list) out += element("dt", "", words_of(w.name)) + element("dd", "", escape(w.meaning));
  return element("h3", "", title) + element("dl", "class=\"facts\"", out);
}

}  // namespace

std::string glossary() {
  std::string out = word_list("Answers", words<VerdictWord>()) + word_list("Reasons", words<Reason>()) +
                    word_list("Firmness: the instrument", words<Bindingness>());
  out += word_list("Firmness: the duty", words<Discretion>()) +
         word_list("What the coding of a promise rests on", words<Basis>());
  return element("details", "class=\"part\"", element("summary", "", "What the words of the entries mean") + out);
}

std::string sources(const Comparison& c) {
  std::string cites, rows;
  for (const Source& s : c.scenario.sources) cites += element("li", "", escape(s.citation));
  const auto used = speaking(c);
  for (const auto& [id, a] : used) rows += agreement_row(*a);
  std::string out = element("h2", "", "Sources");
  if (!cites.empty()) out += element("p", "class=\"th\"", "Of the question and the crises:") + element("ul", "", cites);
  const std::string caption = element("caption", "", "Agreements that speak in some verdict, with their sources");
  const std::string table =
      region("Agreements and their sources",
             element("table", "class=\"data small\"",
                     caption + head_row({"Agreement", "Form and dates", "Sources", "Last checked"}) +
                         element("tbody", "", rows)));
  return element(
      "section", "id=\"sources\"",
      out + element(
                "details", "class=\"part\"",
                element("summary", "", "Agreements and their sources (" + std::to_string(used.size()) + ")") + table));
}

std::string repeat(const Comparison& c) {
  const std::string id = escape(c.scenario.id);
  std::string stamp = element("dt", "", "Program") + element("dd", "", "latticework " + std::string(version)) +
                      element("dt", "", "Data") + element("dd", "", escape(c.data_hash)) +
                      element("dt", "", "Scenario") + element("dd", "", id + ", " + escape(c.scenario.hash));
  std::string out = element("h2", "", "Repeat, reuse, cite") + element("p", "", "This page is made by") +
                    element("pre", "", element("code", "", "lattice compare " + id + " --html report.html"));
  out += element("p", "", "The same program, data and scenario give the same bytes.") +
         element("dl", "class=\"facts\"", stamp);
  out += "<p class=\"buttons\" hidden><button type=\"button\" data-save=\"data\" data-name=\"" + id +
         ".json\">Save the data (JSON)</button> <button type=\"button\" data-save=\"csv\" data-name=\"" + id +
         ".csv\">Save the matrix (CSV)</button> <button type=\"button\" data-open=\"1\">Unfold everything</button> "
         "<button type=\"button\" data-open=\"\">Fold everything</button> <button type=\"button\" "
         "data-print=\"1\">Print everything</button></p>";
  out +=
      "<noscript><p>Saving data, filtering by alternative and unfolding everything at once need JavaScript; all else "
      "on this page works without.</p></noscript>";
  out += element("p", "",
                 "Cite as: Latticework " + std::string(version) + ", comparison &#8220;" + escape(c.scenario.title) +
                     "&#8221; (" + id + "), state of " + write_day(c.scenario.date) + ", data " + escape(c.data_hash) +
                     ", scenario " + escape(c.scenario.hash) + ".");
  return element("section", "id=\"repeat\"", out);
}

}  // namespace lattice::page
