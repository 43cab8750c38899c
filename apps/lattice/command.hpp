#pragma once
// What subcommands share: the options that more than one of them takes, and what a subcommand says of itself.
#include <CLI/CLI.hpp>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace lattice::cli {

/// The shared options as given. --json and -o go with every subcommand; the others only where it says so (Honours).
struct Options {
  bool json = false;         ///< --json
  std::string format;        ///< --format table|csv|json|jsonl; empty: the command's usual form
  std::string output;        ///< -o FILE; empty: standard output
  std::string data;          ///< --data DIR; empty: the embedded data
  std::string official;      ///< --official DIR, or LATTICE_OFFICIAL_DATA
  std::string architecture;  ///< --architecture NAME|FILE
};

/// The forms of a table: for subcommands whose result is rows.
inline const std::vector<std::string> rows_forms{"table", "csv", "json", "jsonl"};
/// The forms of a text: for subcommands whose result is prose, which --json turns into a document.
inline const std::vector<std::string> text_forms{"text", "json"};

/// Which of the shared options a subcommand honours. Any other is an error of usage, exit 2.
struct Honours {
  bool data = false;               ///< --data
  bool official = false;           ///< --official, LATTICE_OFFICIAL_DATA
  bool architecture = false;       ///< --architecture
  std::vector<std::string> forms;  ///< words of --format; none: no --format (or one of the subcommand's own)
};

/// All of them: what a subcommand that does not say takes.
inline const Honours everything{true, true, true, rows_forms};

/// A subcommand: what it is called and takes, what it does (an exit code), which shared options it honours, and, if it
/// is a group such as `register`, its own subcommands.
struct Command {
  CLI::App* app = nullptr;
  std::function<int(const Options&)> run;
  Honours honours = everything;
  std::vector<Command> tools = {};
};

/// Adds one subcommand to the program.
using Add = Command (*)(CLI::App& program);

/// Every subcommand, in the order of the help page.
const std::vector<Add>& all_commands();

/// Writes a result to the file of -o, or to standard output. A file is written whole or not at all. Throws Error(io).
void write_result(const Options& options, const std::string& text);

/// Writes a page beside the result, to the file of --html. Errors as write_result.
void write_page(const Options& options, const std::string& file, const std::string& page);

}  // namespace lattice::cli
