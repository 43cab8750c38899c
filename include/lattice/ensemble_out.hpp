#pragma once
// ensemble_out: ensembles, runs told as stories, and sweeps as text, JSON and a section of the page. No arithmetic
// here.
#include <string>
#include <vector>

#include "lattice/ensemble_study.hpp"

namespace lattice {

/// How well a model of the ensemble did on cases it had not seen, for the lines that rest on it.
struct SkillLine {
  std::string model, claim, figure, baseline, verdict;
};
/// Reads data/models/skill.csv. Throws Error(missing_data, bad_input).
std::vector<SkillLine> load_skill(const DataSet& data);

/// Everything a report of an ensemble tells.
struct EnsembleReport {
  const EnsemblePlan& plan;
  EnsembleResult result;
  std::vector<PromiseForm> forms;
  std::vector<SkillLine> skill;
};

/// What must not be concluded from an ensemble, in sentences.
const std::vector<std::string>& ensemble_cautions();

/// For a terminal: whether signs survive the rival theories, then totals, crises, members, forms, influence, skill.
std::string write_ensemble(const EnsembleReport& report);
/// The same and every figure theory by theory, with all parts of its variance, as one JSON document.
std::string write_ensemble_json(const EnsembleReport& report);
/// The document of write_comparison_json with the member "simulation".
std::string write_comparison_json(const Comparison& comparison, const EnsembleReport& report);
/// The page of write_comparison_html with a section on what would likely follow.
std::string write_comparison_html(const Comparison& comparison, const EnsembleReport& report);

/// A run as a story, crisis by crisis and duty by duty.
struct ReplayAsk {
  std::uint64_t seed = 1, run = 0;
  std::size_t design = 0;
  Coming coming = Coming::join;
  std::vector<std::size_t> crises;
};
std::string write_replay(const Comparison& comparison, const EnsemblePlan& plan, const ReplayAsk& ask);
std::string write_replay_json(const EnsemblePlan& plan, const ReplayAsk& ask);

/// The numbers of a plan (law, facts, parameters) as JSON, for those who play it with other tools.
std::string write_plan_json(const EnsemblePlan& plan);

}  // namespace lattice
