// lattice ties: what a state and every other owe each other on a day.
#include "commands_list.hpp"
#include "lattice/report.hpp"
#include "shared.hpp"

namespace lattice::cli {
namespace {

struct TiesArguments {
  std::string state, on, with;
  std::vector<std::string> kinds;
  bool binding = false;
};

int run_ties(const Options& options, const TiesArguments& given) {
  const Loaded l = load(options, given.on);
  const Actor self = find_state(l.world, given.state, l.day);
  TieFilter filter;
  filter.binding = given.binding;
  if (!given.with.empty()) filter.other = find_state(l.world, given.with, l.day);
  for (const auto& name : given.kinds) {
    const auto kind = read_word<Kind>(name);
    if (!kind)
      throw Error(Fault::bad_input, "\"" + name + "\" is no kind of promise" + did_you_mean_of(name, names_of<Kind>()),
                  "--kind");
    filter.kinds.push_back(*kind);
  }
  const std::string format = format_of(options);
  write_result(options, format.empty() ? write_ties(l.world, self, l.day, filter)
                                       : write_table(ties(l.world, self, l.day, filter), format));
  return 0;
}

}  // namespace

Command add_ties(CLI::App& program) {
  CLI::App* app = program.add_subcommand(
      "ties", "What is owed each way between a state and every other on a day, informal ties included.");
  auto given = std::make_shared<TiesArguments>();
  app->add_option("state", given->state, "the state")->required();
  app->add_option("--on", given->on, "day [2024-09-17]")->type_name("DATE");
  app->add_option("--with", given->with, "only ties with this state")->type_name("STATE");
  app->add_option("--kind", given->kinds, "only these kinds of promise, words of `lattice explain kind`")
      ->delimiter(',')
      ->type_name("KIND");
  app->add_flag("--binding", given->binding, "only what binds in international law");
  return {app,
          [given](const Options& options) { return run_ties(options, *given); },
          {.data = true, .architecture = true, .forms = rows_forms}};
}

}  // namespace lattice::cli
