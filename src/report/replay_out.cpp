// One run as a story: which attacks come, who has promised what, who comes after whom, how it ends.
#include <algorithm>
#include <bit>

#include "json.hpp"
#include "lattice/ensemble_out.hpp"

namespace lattice {
namespace {

constexpr const char* rung_words[rungs] = {"does nothing", "speaks for it", "lends bases or passage",
                                           "sends arms or money", "fights"};

std::size_t rung_of(const Played& played, std::size_t i) {
  for (std::size_t r = rungs; r-- > 1;)
    if (played.at_least[r] >> i & 1) return r;
  return 0;
}

std::string per_cent(double p) { return formatted(100 * p, p < 0.1 ? "%.2f %%" : "%.0f %%"); }

/// The strongest duty of a state in a crisis, in words; empty where it has none.
std::string duty_of(const Design& d, const Cell& cell, const std::string& code) {
  for (const Verdict& v : cell.verdicts)
    if (code_of(d.world, v.state) == code && v.duty != DutyClass::no_duty)
      return std::string(name_of(v.verdict)) + " by " + agreement_of(d.world, v).id + " " +
             commitment_of(d.world, v).article + (v.contested() ? " (contested)" : "");
  return {};
}

std::string attack_line(const PlayedCrisis& p) {
  std::string out = "  Chance of the attack in a year:";
  for (std::size_t t = 0; t < theory_count; ++t)
    out += (t ? ", " : " ") + per_cent(p.attack[t]) + " (" + std::string(theories()[t].id) + ")";
  const double most = *std::max_element(p.attack.begin(), p.attack.end());
  const double least = *std::min_element(p.attack.begin(), p.attack.end());
  out += "; the luck of this year is " + formatted(100 * p.luck, "%.2f");
  if (p.luck < least) return out + ": it comes.\n";
  return out + (p.luck < most ? ": it comes under some theories only.\n" : ": it does not come. Had it come:\n");
}

std::string helper_line(const Design& d, const Cell& cell, const Helper& h, const CrisisLaw& law, const PlayedCrisis& p,
                        std::size_t i) {
  const std::size_t rung = rung_of(p.played, i);
  const std::string duty = duty_of(d, cell, h.code);
  if (rung == 0 && duty.empty()) return {};
  std::string out = "    " + h.code + ": " + (duty.empty() ? "no duty" : duty) + "; chance to fight " +
                    per_cent(p.chance[i]) + ", luck " + formatted(100 * p.uniform[i], "%.1f") + ": " + rung_words[rung];
  if (p.played.drawn >> i & 1) out += ", called up because another had come";
  if ((law.bound >> i & 1) && rung + 1 < rungs) out += ". It was bound to fight";
  return out + ".\n";
}

std::string crisis_story(const Comparison& comparison, const EnsemblePlan& plan, const ReplayAsk& ask, std::size_t c) {
  const CrisisPlan& crisis = plan.crises[c];
  const Design& d = comparison.designs[ask.design];
  const PlayedCrisis p = replay_crisis(plan, ask.seed, ask.run, c, ask.design, ask.coming);
  std::string out = crisis.id + ": " + crisis.title + "\n" + attack_line(p);
  out += "  The crisis as a whole makes joining " + std::string(p.shock >= 0 ? "likelier" : "less likely") +
         " (log-odds " + formatted(p.shock, "%+.2f") + ").\n";
  std::string helpers;
  for (std::size_t i = 0; i < crisis.helpers.size(); ++i)
    helpers += helper_line(d, d.cells[c], crisis.helpers[i], crisis.law[ask.design], p, i);
  out += helpers.empty() ? "  Nobody is bound, and nobody moves.\n" : helpers;
  for (std::size_t w = 0; w < p.waves.size(); ++w) {
    std::vector<std::string> names;
    for (std::uint64_t left = p.waves[w]; left; left &= left - 1)
      names.push_back(crisis.helpers[static_cast<std::size_t>(std::countr_zero(left))].code);
    out +=
        "  Round " + std::to_string(w + 1) + ": " + join(names, " ") + (names.size() == 1 ? " joins.\n" : " join.\n");
  }
  const OutcomeChances& o = p.played.outcome;
  return out + "  How it ends: the attacker wins " + per_cent(o.first_wins) + ", nobody wins " + per_cent(o.stalemate) +
         ", the defenders win " + per_cent(o.other_wins) + ".\n\n";
}

}  // namespace

std::string write_replay(const Comparison& comparison, const EnsemblePlan& plan, const ReplayAsk& ask) {
  std::string out = "Run " + std::to_string(ask.run) + " under " + plan.titles[ask.design] + " (seed " +
                    std::to_string(ask.seed) + "; bound states come as the model " + std::string(name_of(ask.coming)) +
                    " has it)\n\n";
  for (const std::size_t c : ask.crises) out += crisis_story(comparison, plan, ask, c);
  const auto names = parameter_names(plan);
  const auto values = parameters_of_run(plan, ask.seed, ask.run);
  out += "Parameters drawn for this run and its twin:\n";
  for (std::size_t i = 0; i < names.size(); ++i) out += "  " + names[i] + " " + formatted(values[i], "%.4g") + "\n";
  return out;
}

std::string write_replay_json(const EnsemblePlan& plan, const ReplayAsk& ask) {
  Json out{{"scenario", plan.scenario},
           {"architecture", plan.designs[ask.design]},
           {"run", ask.run},
           {"seed", ask.seed},
           {"coming", name_of(ask.coming)},
           {"stream", stream_version}};
  for (const std::size_t c : ask.crises) {
    const CrisisPlan& crisis = plan.crises[c];
    const PlayedCrisis p = replay_crisis(plan, ask.seed, ask.run, c, ask.design, ask.coming);
    Json one{{"id", crisis.id}, {"luck", p.luck}, {"shock", p.shock}};
    for (std::size_t t = 0; t < theory_count; ++t) one["attack"][std::string(theories()[t].id)] = p.attack[t];
    for (std::size_t i = 0; i < crisis.helpers.size(); ++i)
      one["helpers"].push_back({{"state", crisis.helpers[i].code},
                                {"bound", (crisis.law[ask.design].bound >> i & 1) != 0},
                                {"chance", p.chance[i]},
                                {"luck", p.uniform[i]},
                                {"rung", rung_of(p.played, i)},
                                {"called_by_another", (p.played.drawn >> i & 1) != 0}});
    one["outcome"] = {{"attacker_wins", p.played.outcome.first_wins},
                      {"stalemate", p.played.outcome.stalemate},
                      {"defenders_win", p.played.outcome.other_wins}};
    out["crises"].push_back(one);
  }
  const auto names = parameter_names(plan);
  const auto values = parameters_of_run(plan, ask.seed, ask.run);
  for (std::size_t i = 0; i < names.size(); ++i) out["parameters"][names[i]] = values[i];
  return print(out);
}

}  // namespace lattice
