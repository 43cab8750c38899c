// A long run and the outside world: signals, files that survive a crash, a line of progress.
#include "ensemble_run.hpp"

#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>
#include <thread>

#include "lattice/official.hpp"

namespace lattice::cli {
namespace {

std::atomic<bool> stop_asked{false};

extern "C" void ask_to_stop(int) { stop_asked.store(true); }

using Clock = std::chrono::steady_clock;

/// Seconds between checkpoints: ten, or what LATTICE_KEEP_SECONDS says.
double keep_seconds() {
  const char* text = std::getenv("LATTICE_KEEP_SECONDS");
  const double asked = text ? std::atof(text) : 0;
  return asked > 0 ? asked : 10;
}

double seconds_since(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

/// i/N as given to --shard.
std::pair<std::uint64_t, std::uint64_t> read_shard(const std::string& text) {
  if (text.empty()) return {1, 1};
  const auto parts = split(text, '/');
  const auto whole = [&](const std::string& s) -> std::uint64_t {
    if (s.empty() || s.size() > 9 || s.find_first_not_of("0123456789") != std::string::npos) return 0;
    return std::stoull(s);
  };
  if (parts.size() != 2 || !whole(parts[0]) || !whole(parts[1]))
    throw Error(Fault::bad_input, "\"" + text + "\" is no shard; write i/N, as in 2/5", "--shard");
  return {whole(parts[0]), whole(parts[1])};
}

std::string kept_in(const Prepared& p, const EnsembleAsk& ask) {
  if (!ask.keep.empty()) return ask.keep;
  std::string shard = ask.shard;
  for (char& c : shard) c = c == '/' ? '-' : c;
  return p.plan.scenario + "-" + std::to_string(p.key.seed) + (shard.empty() ? "" : "-" + shard) + ".part";
}

EnsemblePart resumed(const EnsemblePart& wanted, const std::string& file) {
  EnsemblePart kept = part_in(file);
  if (const auto how = difference_of(kept.key, wanted.key); !how.empty())
    throw Error(Fault::bad_input, "what is kept there is of " + how + "; take its own file, or leave --resume out",
                file);
  if (kept.from != wanted.from || kept.until != wanted.until)
    throw Error(Fault::bad_input, "what is kept there is another shard", file);
  return kept;
}

/// "runs 40960 of 200000, 61000 a second, 3 s left" on one line of a terminal.
void tell_progress(const EnsemblePart& part, std::uint64_t begun, Clock::time_point start) {
  const double rate = static_cast<double>(part.done - begun) * block_runs / std::max(1e-3, seconds_since(start));
  const double left = static_cast<double>(part.until - part.done) * block_runs / std::max(1.0, rate);
  std::cerr << "\rruns " << (part.done - part.from) * block_runs << " of " << (part.until - part.from) * block_runs
            << ", " << formatted(rate, "%.0f") << " a second, " << formatted(left, "%.0f") << " s left   ";
  if (part.done == part.until) std::cerr << "\n";
  std::cerr.flush();
}

}  // namespace

EnsemblePart part_in(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in)
    throw Error(Fault::not_found, "there is no such file: nothing was kept there, or a shard has vanished", file);
  std::ostringstream text;
  text << in.rdbuf();
  return read_part(text.str(), file);
}

int threads_of(const EnsembleAsk& ask) {
  return ask.threads ? ask.threads : static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
}

void add_plan_options(CLI::App& app, EnsembleAsk& ask) {
  app.add_option("--seed", ask.seed, "seed of the draws [1]");
  app.add_option("--assume", ask.assume,
                 "fix a parameter: model.term=value, or model.term~mean:sd (data/models/); or a switch: reaction=yes, "
                 "chain=no, bases=no, capability=spending|personnel");
}

void add_ensemble_options(CLI::App& app, EnsembleAsk& ask, bool runs_required) {
  auto* runs = app.add_option("--runs", ask.runs, "play so many runs (an even number)");
  if (runs_required) runs->required();
  add_plan_options(app, ask);
  app.add_option("--threads", ask.threads, "threads; results do not depend on it [all of the machine]")
      ->check(CLI::Range(1, 4096));
  app.add_option("--keep", ask.keep, "file of checkpoints [SCENARIO-SEED.part]")->type_name("FILE");
  app.add_flag("--resume", ask.resume, "go on from the checkpoint");
}

Comparison comparison_for(const Options& options, const DataSet& data, const Register& reg, const std::string& name,
                          const std::string& architecture, const std::string& crisis) {
  Scenario scenario = load_scenario(data, reg.world, name);
  if (!crisis.empty()) take_crisis(reg.world, scenario, crisis);
  if (!architecture.empty()) scenario.architectures.push_back(architecture);
  const bool bring = !options.official.empty() && !find_official(options.official, "nmc").empty();
  return compare(
      data, reg, scenario,
      !bring ? load_strength(data, reg.world) : strength_from_nmc(options.official, reg.world, scenario.date));
}

Prepared prepare(const Options& options, const std::string& scenario, const EnsembleAsk& ask) {
  Prepared p{data_of(options), {}, {}, {}, {}};
  p.reg = load_checked_register(p.data);
  EnsembleOptions wanted = read_ensemble_options(join(ask.assume, " "));
  if (!options.architecture.empty()) wanted.architecture = options.architecture;
  p.comparison = comparison_for(options, p.data, p.reg, scenario, wanted.architecture, ask.crisis);
  p.plan = plan_of(p.comparison, load_ensemble_facts(p.data, p.reg.world), wanted);
  p.key = {p.plan.scenario, p.plan.scenario_hash,          p.plan.data_hash, plan_hash(p.plan), ask.seed,
           ask.runs,        write_ensemble_options(wanted)};
  return p;
}

std::optional<EnsemblePart> play_kept(const Prepared& p, const EnsembleAsk& ask) {
  const auto [shard, of] = read_shard(ask.shard);
  EnsemblePart part = shard_of(p.key, shard, of);
  const std::string file = kept_in(p, ask);
  if (ask.resume) part = resumed(part, file);
  std::signal(SIGINT, ask_to_stop);
  std::signal(SIGTERM, ask_to_stop);
  const bool terminal = ::isatty(2) != 0;
  const auto start = Clock::now();
  const std::uint64_t begun = part.done;
  auto kept = start;
  const double every = keep_seconds();
  EnsembleWatch watch;
  watch.threads = threads_of(ask);
  watch.stop = &stop_asked;
  watch.after = [&](const EnsemblePart& now) {
    if (terminal) tell_progress(now, begun, start);
    if (seconds_since(kept) < every || now.done == now.until) return;
    keep_part(now, file);
    kept = Clock::now();
  };
  const bool finished = play(p.plan, part, watch);
  if (!ask.shard.empty() || !finished) keep_part(part, file);
  if (!finished) {
    std::cerr << "\nlattice: stopped; " << part.tally.runs << " runs are kept in " << file
              << ". The same command with --resume goes on.\n";
    return std::nullopt;
  }
  if (ask.shard.empty() && (ask.resume || kept != start)) ::unlink(file.c_str());
  return part;
}

EnsembleReport report_of(const Prepared& p, const EnsemblePart& part) {
  return {p.plan, results_of(p.plan, part), value_of_form(p.plan, part.key.seed), load_skill(p.data)};
}

}  // namespace lattice::cli
