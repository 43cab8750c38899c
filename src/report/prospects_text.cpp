// "Could it come about?" for a terminal: the answer first, then winner by winner, rule by rule, and the test.
#include <algorithm>
#include <cmath>

#include "lattice/bargain_out.hpp"
#include "lattice/membership_out.hpp"
#include "lattice/report.hpp"
#include "prospects.hpp"

namespace lattice {
namespace {

std::string one_digit(double x) { return formatted(x, "%.1f"); }

std::string ranged(const Estimate& e) {
  return one_digit(e.value) + " (" + one_digit(e.low) + "-" + one_digit(e.high) + ")";
}

std::string ids_of(const BargainCase& c, const std::vector<std::size_t>& who) {
  std::vector<std::string> out;
  for (const std::size_t i : who) out.push_back(c.actors[i].id);
  return out.empty() ? "nobody" : join(out, " ");
}

std::string branch_table(const Prospects& p) {
  std::vector<std::string> head{p.contest ? "if the winner is" : "as stated"};
  for (const Overall& o : p.overall) head.push_back("chance, " + o.transfers);
  for (const char* name : {"weighted mean", "spatial model", "expected utility"}) head.push_back(name);
  for (const AdoptionRule& r : p.question.rules) head.push_back(r.id);
  Table t = text_table(head);
  for (std::size_t i = 0; i < p.branches.size(); ++i) {
    const Branch& b = p.branches[i];
    std::vector<std::string> row{b.name.empty() ? "-" : b.name};
    for (const Overall& o : p.overall) row.push_back(share_text(o.chances[i]));
    row.insert(row.end(), {ranged(b.input_mean), ranged(b.spatial_mean), one_digit(b.expected_utility.mean)});
    for (std::size_t r = 0; r < b.votes.size(); ++r)
      row.push_back((b.votes[r].passes ? "passes, " : "fails, ") + share_text(b.passes[r].value));
    add_row(t, row);
  }
  return write_table(t, "table") + "Ranges: 80 % of " + std::to_string(p.draws) + " draws of the inputs (seed " +
         std::to_string(p.seed) + "); shares beside votes: in how many of them it passes.\n";
}

std::string power_line(const BargainCase& c, const AdoptionRule& rule, const RulePower& power) {
  if (power.shapley.empty()) return "    power: not counted, weights with more than three decimals\n";
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < rule.voters.size() && i < 12; ++i)
    parts.push_back(c.actors[rule.voters[i]].id + " " + power.shapley[i].fraction);
  return "    power (Shapley-Shubik): " + join(parts, ", ") + (rule.voters.size() > 12 ? ", ..." : "") + "\n";
}

std::string rule_lines(const Prospects& p) {
  std::string out =
      "Rules, and on whom they hang" + (p.contest ? " if " + p.branches[0].name + " wins" : std::string()) + "\n";
  const Branch& b = p.branches[0];
  for (std::size_t r = 0; r < p.question.rules.size(); ++r) {
    const AdoptionRule& rule = p.question.rules[r];
    const Vote& v = b.votes[r];
    out += "  " + rule.id + ": " + rule.title + "\n    yes: " + ids_of(b.question, v.yes) + "; ";
    out += v.pivot ? "it hangs on " + b.question.actors[*v.pivot].id + ", at " +
                         one_digit(b.question.actors[*v.pivot].position[0]) + "; passes up to " +
                         one_digit(v.furthest) + "\n"
                   : "nothing can pass\n";
    out += power_line(p.question, rule, p.power[r]);
  }
  return out;
}

std::string statement_line(const BargainCase& c, const Statement& s) {
  std::string out = "      " + s.speaker + (s.office.empty() ? "" : ", " + s.office) + ", " +
                    (s.date ? write_day(*s.date) : std::string("day not found")) +
                    (s.place.empty() ? "" : ", " + s.place) + ": ";
  if (!s.words.empty()) out += "\"" + s.words + "\"; ";
  out += s.gist;
  for (const Source& source : c.sources)
    if (source.key == s.source) out += " [" + source.citation + "]";
  return out + (s.source.empty() ? " [no source found]\n" : "\n");
}

std::string standing_lines(const BargainCase& c, const std::string& who, double position, double salience,
                           const std::vector<Statement>& statements, const std::string& basis) {
  std::string out = "    " + who + ": position " + one_digit(position) + ", salience " + one_digit(salience);
  out += basis.empty() ? "\n" : ". " + basis + "\n";
  for (const Statement& s : statements) out += statement_line(c, s);
  return out;
}

std::string statement_lines(const Prospects& p) {
  const BargainCase& c = p.question;
  const bool any =
      std::any_of(c.actors.begin(), c.actors.end(), [](const BargainActor& a) { return !a.statements.empty(); });
  if (!any) return {};
  std::string out = "What the positions rest on\n";
  for (const auto& [at, meaning] : c.scale) out += "    " + one_digit(at) + ": " + meaning + "\n";
  for (const BargainActor& a : c.actors)
    out += standing_lines(c, a.name.empty() ? a.id : a.name, a.position[0], a.salience[0], a.statements, a.basis);
  if (c.contest)
    for (const IfWinner& w : c.contest->cases)
      out += standing_lines(c, c.actors[w.actor].id + " if " + w.winner + " wins", w.position, w.salience, w.statements,
                            w.basis);
  return out + (c.limits.empty() ? "" : "  " + c.limits + "\n") + "\n";
}

std::string agreement_lines(const ProspectTest& t) {
  std::string out =
      "Agreements among the candidates signed since, in the register: " + std::to_string(t.agreements.size()) + "\n";
  for (const SignedAfter& a : t.agreements)
    out += "  " + write_day(a.date) + "  " + join(a.parties, " ") + "  " + a.title +
           (a.binding ? "" : " (not binding)") + "\n";
  return out + "Binding ones that entered into force in " + one_digit(t.years) +
         " years: " + std::to_string(t.entered) + "; at the pace since 1990: " + one_digit(t.expected) +
         " (80 %: " + one_digit(std::max(0.0, t.expected - 1.2816 * std::sqrt(t.expected))) + "-" +
         one_digit(t.expected + 1.2816 * std::sqrt(t.expected)) + " if they come independently)\n";
}

}  // namespace

std::string share_text(double share) { return formatted(100 * share, "%.0f") + " %"; }

std::string place_text(const BargainCase& c, double position) {
  const std::pair<double, std::string>* nearest = nullptr;
  for (const auto& mark : c.scale)
    if (std::abs(mark.first - position) <= 5 &&
        (!nearest || std::abs(mark.first - position) < std::abs(nearest->first - position)))
      nearest = &mark;
  return one_digit(position) + (nearest ? " (" + nearest->second + ")" : "");
}

std::vector<std::string> prospect_lines(const Prospects& p) {
  const BargainCase& c = p.question;
  std::vector<std::string> out;
  const std::string what = c.proposal ? "The proposal, " + place_text(c, *c.proposal) + ","
                                      : "The forecast of the spatial model, put to the vote,";
  std::vector<std::string> always, sometimes, never;
  for (std::size_t r = 0; r < c.rules.size(); ++r) {
    const auto n =
        std::count_if(p.branches.begin(), p.branches.end(), [&](const Branch& b) { return b.votes[r].passes; });
    (n == 0                                                ? never
     : n == static_cast<std::ptrdiff_t>(p.branches.size()) ? always
                                                           : sometimes)
        .push_back(c.rules[r].id);
  }
  std::vector<std::string> parts;
  if (!always.empty()) parts.push_back("passes by " + join(always, ", "));
  if (!sometimes.empty()) parts.push_back("hangs on the winner by " + join(sometimes, ", "));
  if (!never.empty()) parts.push_back("fails by " + join(never, ", "));
  out.push_back(what + " " + join(parts, "; ") + (p.contest ? ", whoever wins the contest." : "."));
  if (!sometimes.empty() && p.contest) out.back().replace(out.back().rfind(", whoever"), std::string::npos, ".");
  for (const Overall& o : p.overall)
    out.push_back("Over all winners (transfers " + o.transfers + "): weighted mean, no model, " + ranged(o.input_mean) +
                  "; spatial model " + ranged(o.spatial_mean) +
                  (c.status_quo ? "; status quo " + place_text(c, *c.status_quo) : "") + ".");
  return out;
}

std::string prospects_text(const Prospects& p) {
  std::string out;
  for (const std::string& line : prospect_lines(p)) out += line + "\n";
  return out + "\n" + branch_table(p) + "\n" + rule_lines(p) + "\n" + statement_lines(p);
}

std::string prospect_test_text(const Prospects& p, const ProspectTest& t) {
  std::string out = "Back-test: what was said from data up to the day, and what came about\n";
  for (const Afterwards& a : p.question.afterwards) out += "  " + write_day(a.date) + "  " + a.what + "\n";
  if (!t.winner.empty()) {
    Table contest = text_table({"forecast of the contest", "chance of " + t.winner, "log score", "Brier", "put first"});
    for (const WinnerScore& s : t.contest)
      add_row(contest, {s.forecast, share_text(s.chance), formatted(s.log_score, "%.3f"), formatted(s.brier, "%.3f"),
                        s.favourite.empty() ? "nobody" : s.favourite});
    out += write_table(contest, "table");
  }
  if (!t.places.empty()) {
    Table places = text_table({"forecast of where it ends", "value", "80 %", "error"});
    for (const PlaceScore& s : t.places)
      add_row(places, {s.forecast + (s.is_baseline ? " (baseline)" : ""), one_digit(s.value),
                       s.low ? one_digit(*s.low) + "-" + one_digit(*s.high) : "-", one_digit(s.error)});
    out += "It ended at " + place_text(p.question, *p.question.outcome) + ".\n" + write_table(places, "table");
  }
  return out + agreement_lines(t);
}

std::string war_text(const Comparison& c, const std::vector<WarStanding>& war) {
  if (war.empty()) return {};
  Table t = text_table({"architecture", "defence advantage", "states that could be beaten", "war-stable"});
  for (const WarStanding& w : war)
    add_row(t, {w.design, one_digit(w.gamma), std::to_string(w.vulnerable) + " of " + std::to_string(w.known),
                w.stable ? "yes" : "no"});
  std::string out =
      "War-stability (Jackson and Nei 2015; military spending as strength, binding duties as ties). "
      "Allies may attack too, so that whoever outspends the rest can beat nearly all: a coarse test.\n" +
      write_table(t, "table");
  if (!war.front().no_strength.empty())
    out += "Left out for want of a figure: " +
           join(codes(c.designs[0].world, war.front().no_strength).get<std::vector<std::string>>(), " ") + "\n";
  return out;
}

std::string feasibility_text(const Comparison& c) {
  if (!c.feasibility) return {};
  const Feasibility& f = *c.feasibility;
  std::string out = "\nCould it come about?\n";
  if (f.prospects)
    for (const std::string& line : prospect_lines(*f.prospects)) out += line + "\n";
  if (f.prospects) out += branch_table(*f.prospects);
  if (f.membership) out += "\n" + write_membership_briefly(*f.membership);
  return out + "\n" + war_text(c, f.war);
}

}  // namespace lattice
