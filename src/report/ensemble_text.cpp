// An ensemble for a terminal. First whether a difference keeps its sign under the rival theories, then how large it is.
#include <algorithm>
#include <cmath>

#include "ensemble_words.hpp"
#include "lattice/report.hpp"

namespace lattice {

std::string with_interval(const Estimate& e, double scale, int digits) {
  const std::string form = "%." + std::to_string(digits) + "f";
  const auto shown = [&](double x) {
    const std::string text = formatted(x * scale, form.c_str());
    return text.find_first_not_of("-0.") == std::string::npos && text.starts_with('-') ? text.substr(1) : text;
  };
  return shown(e.value) + " (" + shown(e.low) + " to " + shown(e.high) + ")";
}

std::string signed_interval(const Estimate& e, double scale, int digits) {
  return (e.value > 0 ? "+" : "") + with_interval(e, scale, digits);
}

std::string robustness_of(const Rival& difference) {
  const auto& all = difference.by_theory;
  if (std::all_of(all.begin(), all.end(), [](const Estimate& e) { return e.value == 0; })) return "no difference";
  if (difference.robust) return "yes";
  return difference.agrees ? "no: under some theory 0 is possible" : "no: signs differ";
}

const std::vector<std::string>& ensemble_cautions() {
  static const std::vector<std::string> lines{
      "No figure says by how much an architecture changes the risk of war: comparable changes of a regional order are "
      "about ten in two centuries, and the effect of promises on attacks is a prior of three schools, not a finding.",
      "The probability of a crisis is that of a dispute of its pair and hostility in a year, shared evenly among the "
      "scenario's crises of that kind. That it happens at this place and in this form is nobody's estimate.",
      "Rates of joining are those of 1816-2010. An alliance like none before may be kept otherwise; kept promises of "
      "invoked alliances are a selection, for the credible ones were not tried.",
      "Capability counts whole forces, projected over distance; weapons, nuclear deterrence, skill and will are not in "
      "it.",
      "Where a difference is not marked as robust, the honest reading is that its sign is not known.",
  };
  return lines;
}

namespace {

void say(std::string& out, const std::string& title, const Table& table) {
  out += title + "\n" + write_table(table, "table") + "\n";
}

std::string verdict_line(const EnsembleReport& r, std::size_t d) {
  const DesignResult& one = r.result.designs[d];
  const auto part = [](const char* what, const Figure& f, double scale) {
    return std::string(what) + " " + signed_interval(f.difference->all, scale, 2) +
           ", sign robust: " + robustness_of(*f.difference);
  };
  return r.plan.titles[d] + " against " + r.plan.titles[r.plan.baseline] +
         ", per 100 years: " + part("attacks", one.attacks, 100) + "; " +
         part("attacks that the attacker wins", one.lost, 100) + "\n";
}

Table totals_table(const EnsembleReport& r) {
  Table out = text_table({"architecture", "attacks_per_100_years", "won_by_attacker"});
  for (std::size_t d = 0; d < r.plan.designs.size(); ++d)
    add_row(out, {r.plan.designs[d], with_interval(r.result.designs[d].attacks.value.all, 100, 1),
                  with_interval(r.result.designs[d].lost.value.all, 100, 1)});
  return out;
}

Table theories_table(const EnsembleReport& r, Figure DesignResult::*field, Across across) {
  std::vector<std::string> head{"per_100_years"};
  for (const auto& label : labels_of(across)) head.push_back(label);
  head.push_back("sign robust");
  Table out = text_table(head);
  for (std::size_t d = 0; d < r.plan.designs.size(); ++d) {
    const Figure& f = r.result.designs[d].*field;
    if (!f.difference) continue;
    std::vector<std::string> cells{r.plan.designs[d]};
    for (const Estimate& e : f.difference->by_theory) cells.push_back(signed_interval(e, 100, 2));
    cells.push_back(robustness_of(*f.difference));
    add_row(out, cells);
  }
  return out;
}

using CrisisField = Figure CrisisResult::*;

Table crises_table(const EnsembleReport& r, CrisisField field, double scale, int digits) {
  std::vector<std::string> head{"crisis"};
  for (const auto& d : r.plan.designs) head.push_back(d);
  Table out = text_table(head);
  for (std::size_t c = 0; c < r.plan.crises.size(); ++c) {
    std::vector<std::string> cells{r.plan.crises[c].id};
    for (const DesignResult& d : r.result.designs) {
      const Figure& f = d.crises[c].*field;
      const char* mark = !f.difference || !f.difference->robust ? "" : f.difference->all.value > 0 ? " +" : " -";
      cells.push_back(with_interval(f.value.all, scale, digits) + mark);
    }
    add_row(out, cells);
  }
  return out;
}

using MemberField = Figure MemberResult::*;

Table members_table(const EnsembleReport& r, MemberField field) {
  std::vector<std::string> head{"state"};
  for (const auto& d : r.plan.designs) head.push_back(d);
  Table out = text_table(head);
  for (std::size_t m = 0; m < r.plan.members.size(); ++m) {
    std::vector<std::string> cells{r.plan.members[m]};
    for (const DesignResult& d : r.result.designs) {
      const Figure& f = d.members[m].*field;
      const char* mark = !f.difference || !f.difference->robust ? "" : f.difference->all.value > 0 ? " +" : " -";
      cells.push_back(with_interval(f.value.all, 100, 2) + mark);
    }
    add_row(out, cells);
  }
  return out;
}

/// Entrapment by the text beside entrapment by estimate.
Table text_and_estimate(const EnsembleReport& r) {
  Table out = text_table({"state", "architecture", "bound_in", "bound_if_another_joins", "joins_per_100_years"});
  for (std::size_t m = 0; m < r.plan.members.size(); ++m)
    for (std::size_t d = 0; d < r.plan.designs.size(); ++d) {
      const MemberResult& one = r.result.designs[d].members[m];
      add_row(out, {r.plan.members[m], r.plan.designs[d], formatted(one.by_text, "%.0f"),
                    formatted(one.by_chain, "%.0f"), with_interval(one.drawn.value.all, 100, 2)});
    }
  return out;
}

Table forms_table(const EnsembleReport& r) {
  Table out = text_table({"form", "theory", "kept_once_invoked", "factor_on_odds_of_attack"});
  for (const PromiseForm& f : r.forms)
    add_row(out, {f.form, f.theory, with_interval(f.kept), with_interval(f.deterrence)});
  return out;
}

Table influence_table(const EnsembleReport& r) {
  Table out = text_table({"architecture", "moves", "first", "second", "third"});
  const auto row = [&](std::size_t d, const char* what, const std::vector<ParameterInfluence>& list) {
    std::vector<std::string> cells{r.plan.designs[d], what};
    for (std::size_t i = 0; i < 3; ++i)
      cells.push_back(i < list.size() ? list[i].parameter + " " + formatted(100 * list[i].share, "%.0f %%") : "");
    add_row(out, cells);
  };
  for (std::size_t d = 0; d < r.plan.designs.size(); ++d) {
    if (d == r.plan.baseline) continue;
    row(d, "attacks", r.result.influence[d].on_attacks);
    row(d, "won by attacker", r.result.influence[d].on_lost);
  }
  return out;
}

Table skill_table(const EnsembleReport& r) {
  Table out = text_table({"model", "claim", "on unseen cases", "baseline", "so"});
  for (const SkillLine& s : r.skill) add_row(out, {s.model, s.claim, s.figure, s.baseline, s.verdict});
  return out;
}

}  // namespace

std::string write_ensemble(const EnsembleReport& r) {
  const EnsembleKey& key = r.result.key;
  std::string out = "What would likely follow: " + std::to_string(r.result.runs) + " runs of " +
                    std::to_string(r.plan.crises.size()) + " crises under " + std::to_string(r.plan.designs.size()) +
                    " architectures, the same luck for all (seed " + std::to_string(key.seed) + ", " +
                    std::string(stream_version) + ")\n\n";
  for (std::size_t d = 0; d < r.plan.designs.size(); ++d)
    if (d != r.plan.baseline) out += verdict_line(r, d);
  out +=
      "\nValues stand with 95 % intervals that hold what parameters, theories and luck leave open. + and - mark a "
      "difference from the baseline whose sign all rival theories share with certainty.\n\n";
  say(out, "Over all crises", totals_table(r));
  say(out, "Attacks, difference from the baseline, theory by theory",
      theories_table(r, &DesignResult::attacks, Across::theories));
  say(out, "Attacks that the attacker wins, difference from the baseline, theory by theory and answer on who comes",
      theories_table(r, &DesignResult::lost, Across::both));
  for (const Theory& t : theories())
    out += std::string(t.id) + ": " + std::string(t.title) + ". " + std::string(t.claim) + "\n";
  out += "join: bound states come at the rate of all disputes. honour: at the rate of alliances invoked in war.\n\n";
  say(out, "Probability of the attack in a year, per cent", crises_table(r, &CrisisResult::attack, 100, 2));
  say(out, "Given the attack: the attacker does not win, per cent", crises_table(r, &CrisisResult::held, 100, 0));
  say(out, "Given the attack: states that fight for the target", crises_table(r, &CrisisResult::joiners, 1, 2));
  say(out, "Given the attack: a state is bound and none that is comes, per cent",
      crises_table(r, &CrisisResult::abandoned, 100, 0));
  say(out, "Attacks on the state, per 100 years", members_table(r, &MemberResult::own));
  say(out, "Fights that it joins for another, per 100 years", members_table(r, &MemberResult::drawn));
  say(out, "Attacks on it in which nobody who is bound comes, per 100 years",
      members_table(r, &MemberResult::abandoned));
  say(out, "Entrapment by the text (crises) and by estimate", text_and_estimate(r));
  say(out, "What the form of a promise is worth", forms_table(r));
  say(out, "What moves the differences most (share of the variance between parameter draws)", influence_table(r));
  say(out, "What the models have shown on cases they had not seen", skill_table(r));
  out += "What must not be concluded\n";
  for (const auto& line : ensemble_cautions()) out += "- " + line + "\n";
  if (!r.plan.remarks.empty()) out += "\nAssumed where no figure is known\n";
  for (const auto& line : r.plan.remarks) out += "- " + line + "\n";
  if (!key.options.empty()) out += "\nAssumptions asked for: " + key.options + "\n";
  return out + "\nplan " + key.plan + ", data " + key.data_hash + ", scenario " + key.scenario_hash + "\n";
}

}  // namespace lattice
