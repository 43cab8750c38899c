#pragma once
// What compare --runs, simulate, merge and replay share: options, the plan, and a run that can be stopped, kept and
// taken up again.
#include "lattice/ensemble_out.hpp"
#include "shared.hpp"

namespace lattice::cli {

/// The options of an ensemble as given.
struct EnsembleAsk {
  std::uint64_t runs = 0, seed = 1;
  int threads = 0;  ///< 0: as many as the machine has
  std::string shard, keep;
  std::string crisis;  ///< one crisis of the scenario, or a file of crises
  bool resume = false;
  std::vector<std::string> assume;
  std::vector<std::string> switches;  ///< reaction=yes, chain=no, bases=no, capability=spending
};

/// Adds --runs, --seed, --threads, --keep, --resume, --assume.
void add_ensemble_options(CLI::App& app, EnsembleAsk& ask, bool runs_required);
/// Adds --seed, --assume alone.
void add_plan_options(CLI::App& app, EnsembleAsk& ask);

/// Everything loaded for a scenario.
struct Prepared {
  DataSet data;
  Register reg;
  Comparison comparison;
  EnsemblePlan plan;
  EnsembleKey key;
};
Comparison comparison_for(const Options& options, const DataSet& data, const Register& reg, const std::string& scenario,
                          const std::string& architecture, const std::string& crisis = {});
Prepared prepare(const Options& options, const std::string& scenario, const EnsembleAsk& ask);

/// Plays a part with checkpoints every ten seconds and at SIGINT and SIGTERM, and progress on a terminal. Nothing when
/// it was stopped: what was done is then kept, and the program ends with exit code 6.
std::optional<EnsemblePart> play_kept(const Prepared& prepared, const EnsembleAsk& ask);

/// The part in a file. Error(not_found) when it is not there; else as read_part.
EnsemblePart part_in(const std::string& file);

/// --threads, or as many as the machine has.
int threads_of(const EnsembleAsk& ask);

/// Everything a report tells.
EnsembleReport report_of(const Prepared& prepared, const EnsemblePart& part);

inline constexpr int exit_interrupted = 6;

}  // namespace lattice::cli
