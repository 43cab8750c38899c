// "Could it come about?" on the page: a screen with the answer, the rest folded away.
#include <algorithm>

#include "html.hpp"
#include "lattice/membership_out.hpp"
#include "prospects.hpp"

namespace lattice::page {
namespace {

std::string tenth(double x) { return formatted(x, "%.1f"); }

std::string with_range(const Estimate& e) {
  return tenth(e.value) + element("small", "", " " + tenth(e.low) + "–" + tenth(e.high));
}

std::string row_head(const std::string& text) { return element("th", "scope=\"row\"", escape(text)); }

std::string number_cell(const std::string& html) { return element("td", "class=\"num\"", html); }

std::string fold(const std::string& title, const std::string& html) {
  return html.empty() ? "" : element("details", "class=\"part\"", element("summary", "", title) + html);
}

std::string table_of_rows(const std::string& caption, const std::vector<std::string>& head, const std::string& rows) {
  return region(caption, element("table", "class=\"data small\"",
                                 element("caption", "", caption) + head_row(head) + element("tbody", "", rows)));
}

std::string winner_table(const Prospects& p) {
  std::vector<std::string> head{p.contest ? "If the contest is won by" : "As stated"};
  for (const Overall& o : p.overall) head.push_back("#Chance, transfers " + escape(o.transfers));
  head.insert(head.end(), {"#Weighted mean, no model", "#Spatial model", "#Expected utility"});
  for (const AdoptionRule& r : p.question.rules) head.push_back("Passes by " + escape(r.id));
  std::string rows;
  for (std::size_t i = 0; i < p.branches.size(); ++i) {
    const Branch& b = p.branches[i];
    std::string row = row_head(b.name.empty() ? p.question.name : b.name);
    for (const Overall& o : p.overall) row += number_cell(share_text(o.chances[i]));
    row += number_cell(with_range(b.input_mean)) + number_cell(with_range(b.spatial_mean)) +
           number_cell(tenth(b.expected_utility.mean));
    for (std::size_t r = 0; r < b.votes.size(); ++r)
      row += element("td", "",
                     std::string(b.votes[r].passes ? "yes" : "no") +
                         element("small", "", " " + share_text(b.passes[r].value) + " of draws"));
    rows += element("tr", "", row);
  }
  return table_of_rows("Forecasts by winner, on a scale from 0 to 100; 80 % of draws beside each", head, rows);
}

std::string rule_table(const Prospects& p) {
  std::string rows;
  const Branch& b = p.branches[0];
  for (std::size_t r = 0; r < p.question.rules.size(); ++r) {
    const AdoptionRule& rule = p.question.rules[r];
    const Vote& v = b.votes[r];
    std::vector<std::string> yes, power;
    for (const std::size_t i : v.yes) yes.push_back(escape(b.question.actors[i].id));
    for (std::size_t i = 0; i < p.power[r].shapley.size(); ++i)
      power.push_back(escape(b.question.actors[rule.voters[i]].id) + " " + p.power[r].shapley[i].fraction);
    rows += element("tr", "",
                    row_head(rule.title) + element("td", "", yes.empty() ? "nobody" : join(yes, ", ")) +
                        element("td", "", v.pivot ? escape(b.question.actors[*v.pivot].id) : "nobody") +
                        number_cell(tenth(v.furthest)) + element("td", "", join(power, ", ")));
  }
  return table_of_rows(p.contest ? "Votes on the proposal if " + escape(b.name) + " wins" : "Votes on the proposal",
                       {"Rule", "Say yes", "Hangs on", "#Passes up to", "Power (Shapley-Shubik)"}, rows);
}

std::string said(const BargainCase& c, const std::vector<Statement>& list, const std::string& basis) {
  std::string out = escape(basis);
  for (const Statement& s : list) {
    std::string one = "<b>" + escape(s.speaker) + "</b>" + (s.office.empty() ? "" : ", " + escape(s.office)) + ", " +
                      (s.date ? write_day(*s.date) : std::string("day not found")) + ", " + escape(s.place) + ": " +
                      (s.words.empty() ? "" : "“" + escape(s.words) + "”; ") + escape(s.gist) + ".";
    for (const Source& source : c.sources)
      if (source.key == s.source) one += " " + element("small", "", escape(source.citation));
    out += element("p", "", one);
  }
  return out;
}

std::string statement_table(const BargainCase& c) {
  std::string rows, scale;
  const auto add = [&](const std::string& who, double weight, double position, double salience,
                       const std::string& html) {
    rows += element("tr", "",
                    row_head(who) + number_cell(tenth(weight)) + number_cell(tenth(position)) +
                        number_cell(tenth(salience)) + element("td", "", html));
  };
  for (const BargainActor& a : c.actors)
    add(a.name.empty() ? a.id : a.name, a.weight, a.position[0], a.salience[0], said(c, a.statements, a.basis));
  if (c.contest)
    for (const IfWinner& w : c.contest->cases)
      add(c.actors[w.actor].id + " if " + w.winner + " wins", c.actors[w.actor].weight, w.position, w.salience,
          said(c, w.statements, w.basis));
  for (const auto& [at, meaning] : c.scale) scale += element("li", "", tenth(at) + ": " + escape(meaning));
  return element("p", "", "What positions mean:") + element("ul", "class=\"tight\"", scale) +
         element("p", "", escape(c.limits)) +
         table_of_rows("Actors, their numbers, and the statements behind them",
                       {"Actor", "#Weight", "#Position", "#Salience", "Basis and statements"}, rows);
}

std::string preformatted(const std::string& text) {
  return text.empty() ? "" : element("pre", "class=\"lines\"", escape(text));
}

std::string adoption(const Prospects& p) {
  std::string out;
  for (const std::string& line : prospect_lines(p)) out += element("p", "", escape(line));
  return out + winner_table(p) +
         fold("Rules of adoption: who says yes, on whom it hangs, who has what power", rule_table(p)) +
         fold("What the positions rest on, statement by statement", statement_table(p.question));
}

std::string war_fold(const Comparison& c) {
  if (c.feasibility->war.empty()) return {};
  std::string rows;
  for (const WarStanding& w : c.feasibility->war)
    rows += element("tr", "",
                    row_head(w.design) + number_cell(tenth(w.gamma)) +
                        number_cell(std::to_string(w.vulnerable) + " of " + std::to_string(w.known)) +
                        element("td", "", w.stable ? "yes" : "no"));
  const auto& missing = c.feasibility->war.front().no_strength;
  return fold(
      "War-stability of each architecture",
      table_of_rows("Jackson and Nei 2015: military spending as strength, binding duties to fight as ties. Allies may "
                    "attack too, so that whoever outspends the rest can beat nearly all: a coarse test",
                    {"Architecture", "#Defence advantage", "#States that could be beaten", "War-stable"}, rows) +
          (missing.empty()
               ? ""
               : element("p", "", "Left out for want of a figure: " + names(c.designs[0].world, missing) + ".")));
}

}  // namespace

std::string feasible(const Comparison& c) {
  if (!c.feasibility) return {};
  const Feasibility& f = *c.feasibility;
  std::string out = element("h2", "", "Could it come about?");
  if (f.prospects) out += adoption(*f.prospects);
  if (f.membership) {
    out += element("p", "", escape(scale_of_weights(*f.membership)));
    out += fold("The blocs: who gains, what holds, who blocks; two opposing paths with dates",
                preformatted(write_membership_briefly(*f.membership)));
  }
  out += war_fold(c);
  if (f.test)
    out += fold("What came after, against what was said", preformatted(prospect_test_text(*f.prospects, *f.test)));
  return element("section", "id=\"feasible\"", out) + "\n";
}

}  // namespace lattice::page
