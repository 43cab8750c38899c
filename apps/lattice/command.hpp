#pragma once
// What every subcommand shares: the options that go with all of them, and the row that adds a subcommand.
#include <CLI/CLI.hpp>
#include <functional>
#include <string>
#include <vector>

namespace lattice::cli {

/// Options that every subcommand takes.
struct Options {
  bool json = false;         ///< --json
  std::string format;        ///< --format table|csv|json|jsonl; empty: the command's usual form
  std::string output;        ///< -o FILE; empty: standard output
  std::string data;          ///< --data DIR; empty: the embedded data
  std::string official;      ///< --official DIR, or LATTICE_OFFICIAL_DATA
  std::string architecture;  ///< --architecture NAME|FILE
};

/// A subcommand, ready to run: returns an exit code.
struct Command {
  CLI::App* app = nullptr;
  std::function<int(const Options&)> run;
};

/// Adds one subcommand to the program.
using Add = Command (*)(CLI::App& program);

/// Every subcommand, in the order of the help page.
const std::vector<Add>& all_commands();

/// Writes a result to the file of -o, or to standard output. A file is written whole or not at all. Throws Error(io).
void write_result(const Options& options, const std::string& text);

}  // namespace lattice::cli
