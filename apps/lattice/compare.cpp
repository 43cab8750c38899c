// lattice compare SCENARIO: architectures side by side; the main job.
#include "commands_list.hpp"
#include "ensemble_run.hpp"
#include "lattice/feasibility.hpp"
#include "lattice/report.hpp"

namespace lattice::cli {
namespace {

/// The law alone.
int run_law(const Options& options, const std::string& name, const std::string& html, const std::string& crisis) {
  const DataSet data = data_of(options);
  const Register reg = load_checked_register(data);
  Comparison comparison = comparison_for(options, data, reg, name, options.architecture, crisis);
  comparison.feasibility = feasibility_of(data, reg.world, comparison);
  if (!html.empty()) write_page(options, html, write_comparison_html(comparison));
  write_result(options,
               format_of(options) == "json" ? write_comparison_json(comparison) : write_comparison(comparison));
  return 0;
}

/// The law, and what would likely follow.
int run_both(const Options& options, const std::string& name, const std::string& html, const EnsembleAsk& ask) {
  Prepared p = prepare(options, name, ask);
  p.comparison.feasibility = feasibility_of(p.data, p.reg.world, p.comparison);
  const auto part = play_kept(p, ask);
  if (!part) return exit_interrupted;
  const EnsembleReport report = report_of(p, *part);
  if (!html.empty()) write_page(options, html, write_comparison_html(p.comparison, report));
  write_result(options, format_of(options) == "json" ? write_comparison_json(p.comparison, report)
                                                     : write_comparison(p.comparison) + "\n" + write_ensemble(report));
  return 0;
}

}  // namespace

Command add_compare(CLI::App& program) {
  CLI::App* app = program.add_subcommand(
      "compare",
      "Architectures side by side: for every crisis of a scenario, who would be bound to do what under each.");
  auto name = std::make_shared<std::string>(), html = std::make_shared<std::string>();
  app->add_option("scenario", *name, "id of data/scenarios, or a file that ends in .toml")->required();
  app->add_option("--html", *html, "write the report to FILE as one self-contained page")->type_name("FILE");
  auto ask = std::make_shared<EnsembleAsk>();
  app->add_option("--crisis", ask->crisis,
                  "run one crisis: its id, or a file with [[crisis]] tables (lattice draft crisis)")
      ->type_name("NAME|FILE");
  add_ensemble_options(*app, *ask, false);
  CLI::Option* runs = app->get_option("--runs");
  return {app,
          [=](const Options& options) {
            return runs->count() ? run_both(options, *name, *html, *ask) : run_law(options, *name, *html, ask->crisis);
          },
          {.data = true, .official = true, .architecture = true, .forms = text_forms}};
}

}  // namespace lattice::cli
