// lattice simulate, merge, replay: what would likely follow, in one go, in shards put together, or one run told.
#include "commands_list.hpp"
#include "ensemble_run.hpp"
#include "lattice/report.hpp"

namespace lattice::cli {
namespace {

void write_ensemble_result(const Options& options, const EnsembleReport& report) {
  write_result(options, format_of(options) == "json" ? write_ensemble_json(report) : write_ensemble(report));
}

int run_simulate(const Options& options, const std::string& scenario, const EnsembleAsk& ask, bool plan_only) {
  const Prepared p = prepare(options, scenario, ask);
  if (plan_only) {
    write_result(options, write_plan_json(p.plan));
    return 0;
  }
  const auto part = play_kept(p, ask);
  if (!part) return exit_interrupted;
  if (ask.shard.empty()) write_ensemble_result(options, report_of(p, *part));
  return 0;
}

int run_merge(const Options& options, const std::vector<std::string>& files, const std::string& scenario) {
  std::vector<EnsemblePart> parts;
  for (const auto& file : files) parts.push_back(part_in(file));
  const EnsemblePart all = merge(parts, files);
  EnsembleAsk ask;
  ask.seed = all.key.seed, ask.runs = all.key.runs, ask.assume = split(all.key.options, ' ');
  const Prepared p = prepare(options, scenario.empty() ? all.key.scenario : scenario, ask);
  if (const auto how = difference_of(all.key, p.key); !how.empty())
    throw Error(
        Fault::bad_input,
        "the parts are of " + how + " than the scenario as it stands; merge with the data they were played with",
        files.front());
  write_ensemble_result(options, report_of(p, all));
  return 0;
}

struct ReplayOptions {
  std::string scenario, design, crisis, coming = "join";
  std::uint64_t run = 0;
  EnsembleAsk ask;
};

std::size_t place_in(const std::vector<std::string>& list, const std::string& name, const char* option) {
  for (std::size_t i = 0; i < list.size(); ++i)
    if (list[i] == name) return i;
  throw Error(Fault::not_found, "there is no \"" + name + "\"" + did_you_mean_of(name, list), option);
}

int run_replay(const Options& options, const ReplayOptions& asked) {
  const Prepared p = prepare(options, asked.scenario, asked.ask);
  ReplayAsk ask{asked.ask.seed, asked.run, p.plan.baseline, Coming::join, {}};
  if (asked.coming == "honour") ask.coming = Coming::honour;
  if (!asked.design.empty()) ask.design = place_in(p.plan.designs, asked.design, "--under");
  std::vector<std::string> ids;
  for (const CrisisPlan& c : p.plan.crises) ids.push_back(c.id);
  if (!asked.crisis.empty())
    ask.crises = {place_in(ids, asked.crisis, "--crisis")};
  else
    for (std::size_t c = 0; c < ids.size(); ++c) ask.crises.push_back(c);
  write_result(options,
               format_of(options) == "json" ? write_replay_json(p.plan, ask) : write_replay(p.comparison, p.plan, ask));
  return 0;
}

constexpr const char* scenario_help = "id of data/scenarios, or a file that ends in .toml";
const Honours ensemble_honours{.data = true, .official = true, .architecture = true, .forms = text_forms};

}  // namespace

Command add_simulate(CLI::App& program) {
  CLI::App* app = program.add_subcommand(
      "simulate", "What would likely follow: crises played many times under every architecture of a scenario.");
  auto name = std::make_shared<std::string>();
  auto ask = std::make_shared<EnsembleAsk>();
  auto plan = std::make_shared<bool>(false);
  app->add_option("scenario", *name, scenario_help)->required();
  add_ensemble_options(*app, *ask, false);
  app->add_option("--shard", ask->shard, "play part i of N and keep it in a file for merge")->type_name("i/N");
  app->add_flag("--plan", *plan, "print what would be played (law, facts, parameters) as JSON, and play nothing");
  return {app, [=](const Options& options) { return run_simulate(options, *name, *ask, *plan); }, ensemble_honours};
}

Command add_merge(CLI::App& program) {
  CLI::App* app = program.add_subcommand("merge", "Puts the shards of an ensemble together and reports on the whole.");
  auto files = std::make_shared<std::vector<std::string>>();
  auto scenario = std::make_shared<std::string>();
  app->add_option("files", *files, "the files that simulate --shard kept")->required();
  app->add_option("--scenario", *scenario, "where the scenario is now, if it was a file");
  return {app, [=](const Options& options) { return run_merge(options, *files, *scenario); }, ensemble_honours};
}

Command add_replay(CLI::App& program) {
  CLI::App* app = program.add_subcommand("replay", "One run of an ensemble as a story, duty by duty.");
  auto asked = std::make_shared<ReplayOptions>();
  app->add_option("scenario", asked->scenario, scenario_help)->required();
  app->add_option("--run", asked->run, "number of the run")->required();
  app->add_option("--under", asked->design, "id of an architecture [the baseline]");
  app->add_option("--crisis", asked->crisis, "one crisis only");
  app->add_option("--coming", asked->coming, "model by which bound states come [join]")
      ->check(CLI::IsMember({"join", "honour"}));
  add_plan_options(*app, asked->ask);
  return {app, [=](const Options& options) { return run_replay(options, *asked); }, ensemble_honours};
}

}  // namespace lattice::cli
