// lattice contest FILE: an election in rounds, counted by its own rules and foretold from what was known before.
#include "commands_list.hpp"
#include "lattice/membership_out.hpp"
#include "shared.hpp"

namespace lattice::cli {
namespace {

struct ContestOptions {
  std::string name, transfers;
  int known = -1;
  ForecastQuestion question;
};

/// One forecast per assumption, after the known rounds; all of them before the last round when none is named.
std::vector<ContestForecast> forecasts(const Contest& contest, const ContestOptions& o, bool counted) {
  std::vector<ContestForecast> out;
  if (contest.rounds.size() < 2) return out;
  for (const std::string& name : transfer_rule_names()) {
    if (!o.transfers.empty() && o.transfers != name) continue;
    if (o.transfers.empty() && name == "stated" && contest.transfers.empty()) continue;
    ForecastQuestion q = o.question;
    q.rule = *read_transfer_rule(name);
    q.known_rounds = o.known >= 0 ? static_cast<std::size_t>(o.known) : counted ? 1 : 0;
    out.push_back(forecast_contest(contest, q));
  }
  return out;
}

int run_contest(const Options& options, const ContestOptions& o) {
  const DataSet data = data_of(options);
  const Register reg = load_checked_register(data);
  ContestReport report{load_contest(data, reg.world, o.name), {}, {}, reg.data_hash};
  try {
    report.count = count_contest(report.contest);
  } catch (const Error& e) {
    if (e.fault != Fault::missing_data) throw;
  }
  report.forecasts = forecasts(report.contest, o, report.count.has_value());
  write_result(options, format_of(options) == "json" ? write_contest_json(report) : write_contest(report));
  return 0;
}

}  // namespace

Command add_contest(CLI::App& program) {
  CLI::App* app = program.add_subcommand(
      "contest", "An election in rounds: counted by its rules, and what could be foretold before its last round.");
  auto o = std::make_shared<ContestOptions>();
  app->add_option("contest", o->name, "id of data/contests, or a file that ends in .toml")->required();
  app->add_option("--transfers", o->transfers, "where voters go whose candidate is out [each assumption in turn]")
      ->check(CLI::IsMember(transfer_rule_names()));
  app->add_option("--known-rounds", o->known, "rounds whose tallies are taken as known; 0: only surveys [1]")
      ->check(CLI::Range(0, 9));
  app->add_option("--concentration", o->question.concentration, "how alike the voters of one candidate act [4]")
      ->check(CLI::PositiveNumber);
  app->add_option("--runs", o->question.runs, "random draws [20000]")->check(CLI::Range(1, 100000000));
  app->add_option("--seed", o->question.seed, "seed of the draws [1]");
  return {app, [=](const Options& options) { return run_contest(options, *o); }};
}

}  // namespace lattice::cli
