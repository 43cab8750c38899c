// lattice bloc SCENARIO: who would join, would the membership hold, and is there a path to it?
#include "commands_list.hpp"
#include "lattice/membership_out.hpp"
#include "shared.hpp"

namespace lattice::cli {

Command add_bloc(CLI::App& program) {
  CLI::App* app = program.add_subcommand(
      "bloc", "Membership of a bloc: who would join under stated weights, what would hold, which path leads there.");
  auto name = std::make_shared<std::string>();
  auto draws = std::make_shared<std::uint64_t>(500), seed = std::make_shared<std::uint64_t>(1);
  app->add_option("scenario", *name, "id of data/scenarios, or a file that ends in .toml")->required();
  app->add_option("--runs", *draws, "draws of the stated weights [500]")->check(CLI::Range(1, 1000000));
  app->add_option("--seed", *seed, "seed of the draws [1]");
  return {app, [=](const Options& options) {
            const DataSet data = data_of(options);
            const Register reg = load_checked_register(data);
            const Scenario scenario = load_scenario(data, reg.world, *name);
            const Comparison comparison = compare(data, reg, scenario, load_strength(data, reg.world));
            const MembershipReport report = study_membership(comparison, *draws, *seed);
            write_result(options,
                         format_of(options) == "json" ? write_membership_json(report) : write_membership(report));
            return 0;
          }};
}

}  // namespace lattice::cli
