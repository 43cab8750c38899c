// lattice sweep SCENARIO FILE: one question under many assumptions.
#include "lattice/sweep.hpp"

#include "commands_list.hpp"
#include "ensemble_run.hpp"
#include "lattice/report.hpp"

namespace lattice::cli {
namespace {

Table sweep_head() {
  return text_table({"point", "assumptions", "architecture", "runs", "attacks_per_100_years", "attacks_low",
                     "attacks_high", "attacks_sign_robust", "won_by_attacker_per_100_years", "won_low", "won_high",
                     "won_sign_robust"});
}

/// A row for each architecture: differences from the baseline.
void add_point(Table& out, const EnsemblePlan& plan, const EnsembleResult& r, std::size_t point,
               const std::string& said) {
  const auto shown = [](double x) { return formatted(100 * x, "%.4f"); };
  for (std::size_t d = 0; d < plan.designs.size(); ++d) {
    const DesignResult& one = r.designs[d];
    if (!one.attacks.difference) continue;
    const Rival &a = *one.attacks.difference, &l = *one.lost.difference;
    add_row(out, {std::to_string(point), said, plan.designs[d], std::to_string(r.runs), shown(a.all.value),
                  shown(a.all.low), shown(a.all.high), a.robust ? "yes" : "no", shown(l.all.value), shown(l.all.low),
                  shown(l.all.high), l.robust ? "yes" : "no"});
  }
}

int run_sweep(const Options& options, const std::string& scenario, const std::string& file, EnsembleAsk ask) {
  const DataSet data = data_of(options);
  const Register reg = load_checked_register(data);
  const Sweep sweep = load_sweep(data, reg.world, file);
  const Comparison comparison = comparison_for(options, data, reg, scenario, options.architecture);
  const EnsembleFacts facts = load_ensemble_facts(data, reg.world);
  Table out = sweep_head();
  std::size_t number = 0;
  for (const auto& point : sweep_points(sweep, ask.seed)) {
    std::vector<std::string> all = ask.assume;
    all.insert(all.end(), point.begin(), point.end());
    const EnsemblePlan plan = plan_of(comparison, facts, read_ensemble_options(join(all, " ")));
    EnsemblePart part = shard_of({plan.scenario, plan.scenario_hash, plan.data_hash, {}, ask.seed, sweep.runs, {}});
    EnsembleWatch watch;
    watch.threads = threads_of(ask);
    if (sweep.width > 0)
      watch.enough = [&](const EnsemblePart& now) { return 100 * width_of_luck(plan, now) < sweep.width; };
    play(plan, part, watch);
    add_point(out, plan, results_of(plan, part), ++number, join(point, " "));
  }
  write_result(options, write_table(out, format_of(options)));
  return 0;
}

}  // namespace

Command add_sweep(CLI::App& program) {
  CLI::App* app = program.add_subcommand(
      "sweep", "One scenario under many assumptions: grid, list, Latin hypercube or Sobol sequence over parameters.");
  auto scenario = std::make_shared<std::string>(), file = std::make_shared<std::string>();
  auto ask = std::make_shared<EnsembleAsk>();
  app->add_option("scenario", *scenario, "id of data/scenarios, or a file that ends in .toml")->required();
  app->add_option("sweep", *file, "id of data/sweeps, or a file that ends in .toml")->required();
  add_plan_options(*app, *ask);
  app->add_option("--threads", ask->threads, "threads; results do not depend on it [all of the machine]")
      ->check(CLI::Range(1, 4096));
  return {app, [=](const Options& options) { return run_sweep(options, *scenario, *file, *ask); }};
}

}  // namespace lattice::cli
