// lattice ties: what a state and every other owe each other on a day.
#include "commands_list.hpp"
#include "lattice/report.hpp"
#include "shared.hpp"

namespace lattice::cli {

Command add_ties(CLI::App& program) {
  CLI::App* app = program.add_subcommand(
      "ties", "What is owed each way between a state and every other on a day, informal ties included.");
  auto state = std::make_shared<std::string>(), on = std::make_shared<std::string>(),
       with = std::make_shared<std::string>();
  app->add_option("state", *state, "the state")->required();
  app->add_option("--on", *on, "day [2024-09-17]")->type_name("DATE");
  app->add_option("--with", *with, "only ties with this state")->type_name("STATE");
  return {app,
          [=](const Options& options) {
            const Loaded l = load(options, *on);
            const Actor self = find_state(l.world, *state, l.day);
            const std::optional<Actor> other =
                with->empty() ? std::nullopt : std::optional(find_state(l.world, *with, l.day));
            write_result(options, write_table(ties(l.world, self, l.day, other), format_of(options)));
            return 0;
          },
          {.data = true, .architecture = true, .forms = rows_forms}};
}

}  // namespace lattice::cli
