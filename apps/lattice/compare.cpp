// lattice compare SCENARIO: architectures side by side; the main job.
#include "commands_list.hpp"
#include "lattice/official.hpp"
#include "lattice/report.hpp"
#include "shared.hpp"

namespace lattice::cli {

Command add_compare(CLI::App& program) {
  CLI::App* app = program.add_subcommand(
      "compare",
      "Architectures side by side: for every crisis of a scenario, who would be bound to do what under each.");
  auto name = std::make_shared<std::string>(), html = std::make_shared<std::string>();
  app->add_option("scenario", *name, "id of data/scenarios, or a file that ends in .toml")->required();
  app->add_option("--html", *html, "write the report to FILE as one self-contained page")->type_name("FILE");
  return {app,
          [=](const Options& options) {
            const DataSet data = data_of(options);
            const Register reg = load_checked_register(data);
            Scenario scenario = load_scenario(data, reg.world, *name);
            if (!options.architecture.empty()) scenario.architectures.push_back(options.architecture);
            const bool bring = !options.official.empty() && !find_official(options.official, "nmc").empty();
            const auto strength =
                !bring ? load_strength(data, reg.world) : strength_from_nmc(options.official, reg.world, scenario.date);
            const Comparison comparison = compare(data, reg, scenario, strength);
            if (!html->empty()) {
              Options to_file = options;
              to_file.output = *html;
              write_result(to_file, write_comparison_html(comparison));
            }
            write_result(options, format_of(options) == "json" ? write_comparison_json(comparison)
                                                               : write_comparison(comparison));
            return 0;
          },
          {.data = true, .official = true, .architecture = true, .forms = text_forms}};
}

}  // namespace lattice::cli
