// lattice-mpi: an ensemble on many machines. Every rank, the first too, plays its shard and keeps checkpoints; the
// first puts the shards together and reports. Same bytes as `lattice simulate` on one thread.
#include <mpi.h>
#include <unistd.h>

#include <iostream>

#include "../lattice/ensemble_run.hpp"

namespace {

using namespace lattice;
using namespace lattice::cli;

struct Seat {
  int rank = 0, size = 1;
};

/// Sends a text to the first rank; there: the texts of all ranks, in their order. An empty text says that a rank was
/// stopped or failed.
std::vector<std::string> gather(const Seat& seat, const std::string& text) {
  const int length = static_cast<int>(text.size());
  std::vector<int> lengths(static_cast<std::size_t>(seat.size)), begins(lengths.size());
  MPI_Gather(&length, 1, MPI_INT, lengths.data(), 1, MPI_INT, 0, MPI_COMM_WORLD);
  int all = 0;
  for (std::size_t i = 0; i < lengths.size(); ++i) begins[i] = all, all += lengths[i];
  std::string together(static_cast<std::size_t>(seat.rank == 0 ? all : 0), ' ');
  MPI_Gatherv(text.data(), length, MPI_CHAR, together.data(), lengths.data(), begins.data(), MPI_CHAR, 0,
              MPI_COMM_WORLD);
  std::vector<std::string> out;
  if (seat.rank == 0)
    for (std::size_t i = 0; i < lengths.size(); ++i)
      out.push_back(together.substr(static_cast<std::size_t>(begins[i]), static_cast<std::size_t>(lengths[i])));
  return out;
}

std::string shard_file(const std::string& base, const Seat& seat) {
  return base + "." + std::to_string(seat.rank + 1) + "-" + std::to_string(seat.size);
}

int report_all(const Options& options, const Prepared& p, const std::vector<std::string>& texts) {
  std::vector<EnsemblePart> parts;
  std::vector<std::string> names;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (texts[i].empty()) return exit_interrupted;
    names.push_back("rank " + std::to_string(i));
    parts.push_back(read_part(texts[i], names.back()));
  }
  const EnsembleReport report = report_of(p, merge(parts, names));
  write_result(options, options.json ? write_ensemble_json(report) : write_ensemble(report));
  return 0;
}

int run_rank(const Options& options, const std::string& scenario, EnsembleAsk ask, const Seat& seat) {
  const Prepared p = prepare(options, scenario, ask);
  const std::string base = ask.keep.empty() ? p.plan.scenario + "-mpi.part" : ask.keep;
  ask.keep = shard_file(base, seat);
  ask.shard = std::to_string(seat.rank + 1) + "/" + std::to_string(seat.size);
  if (ask.resume && ::access(ask.keep.c_str(), R_OK) != 0)
    ask.resume = false;  // this rank had not come to a checkpoint
  const auto part = play_kept(p, ask);
  const auto texts = gather(seat, part ? write_part(*part) : std::string());
  int code = seat.rank == 0 ? report_all(options, p, texts) : 0;
  MPI_Bcast(&code, 1, MPI_INT, 0, MPI_COMM_WORLD);
  if (code == 0) ::unlink(ask.keep.c_str());
  return code;
}

int run_mpi(int argc, char** argv, const Seat& seat) {
  CLI::App program{"An ensemble of a scenario on all ranks: what lattice simulate gives, from many machines.",
                   "lattice-mpi"};
  Options options;
  EnsembleAsk ask;
  std::string scenario;
  program.add_option("scenario", scenario, "id of data/scenarios, or a file that ends in .toml")->required();
  add_ensemble_options(program, ask, true);
  program.add_flag("--json", options.json, "one JSON document");
  program.add_option("-o,--output", options.output, "write the result to FILE instead of standard output");
  program.add_option("--data", options.data, "read this folder instead of the embedded data");
  program.add_option("--official", options.official, "folder of official data files")->envname("LATTICE_OFFICIAL_DATA");
  program.add_option("--architecture", options.architecture, "a further architecture, by name or file");
  try {
    program.parse(argc, argv);
  } catch (const CLI::ParseError& e) {
    return seat.rank == 0 && program.exit(e) == 0 ? 0 : 2;
  }
  if (!ask.threads) ask.threads = 1;  // ranks fill the machine
  return run_rank(options, scenario, ask, seat);
}

}  // namespace

int main(int argc, char** argv) {
  MPI_Init(&argc, &argv);
  Seat seat;
  MPI_Comm_rank(MPI_COMM_WORLD, &seat.rank);
  MPI_Comm_size(MPI_COMM_WORLD, &seat.size);
  int code = 70;
  try {
    code = run_mpi(argc, argv, seat);
  } catch (const lattice::Error& e) {
    std::cerr << "lattice-mpi: rank " << seat.rank << ": " << (e.where.empty() ? "" : e.where + ": ") << e.what()
              << "\n";
    MPI_Abort(MPI_COMM_WORLD, 3);
  } catch (const std::exception& e) {
    std::cerr << "lattice-mpi: internal error: " << e.what() << "\n";
    MPI_Abort(MPI_COMM_WORLD, 70);
  }
  MPI_Finalize();
  return code;
}
