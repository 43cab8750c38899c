// lattice: reads the command line, runs one subcommand, turns faults into exit codes. Results go to stdout, words to
// stderr.
#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <string>

#include "command.hpp"
#include "lattice/base.hpp"

namespace {

using namespace lattice;
using namespace lattice::cli;

// Exit codes, the same for every command: 0 ok, 1 the answer is no, and these.
int exit_code(Fault fault) {
  switch (fault) {
    case Fault::bad_input: return 3;
    case Fault::not_found: return 3;
    case Fault::missing_data: return 4;
    case Fault::unsupported: return 2;
    case Fault::io: return 3;
    case Fault::internal: break;
  }
  return 70;
}

/// Gives a subcommand the shared options that it honours, and its own subcommands theirs.
void add_shared_options(const Command& command, Options& options) {
  for (const Command& tool : command.tools) add_shared_options(tool, options);
  if (!command.run) return;
  CLI::App& app = *command.app;
  const Honours& honours = command.honours;
  app.add_flag("--json", options.json, "one JSON document");
  app.add_option("-o,--output", options.output, "write the result to FILE instead of standard output")
      ->type_name("FILE");
  if (!honours.forms.empty())
    app.add_option("--format", options.format, "form of the result")->check(CLI::IsMember(honours.forms));
  if (honours.data)
    app.add_option("--data", options.data, "read this folder instead of the embedded data")->type_name("DIR");
  if (honours.official)
    app.add_option("--official", options.official, "folder of official data files (ATOP, COW, NMC, MID ...)")
        ->type_name("DIR")
        ->envname("LATTICE_OFFICIAL_DATA");
  if (honours.architecture)
    app.add_option("--architecture", options.architecture, "apply an architecture, by name or file")
        ->type_name("NAME|FILE");
}

/// The innermost subcommand that was named.
const Command* named(const std::vector<Command>& commands) {
  for (const Command& command : commands)
    if (command.app->parsed()) return command.tools.empty() ? &command : named(command.tools);
  return nullptr;
}

/// "; did you mean compare?" when the first word is no subcommand.
std::string near_command(const CLI::App& program, int argc, char** argv) {
  if (argc < 2 || argv[1][0] == '-') return {};
  std::vector<std::string> names;
  for (const CLI::App* app : program.get_subcommands([](const CLI::App*) { return true; }))
    names.push_back(app->get_name());
  return std::find(names.begin(), names.end(), argv[1]) == names.end() ? did_you_mean(argv[1], names) : std::string{};
}

int run(int argc, char** argv) {
  CLI::App program{
      "Latticework: an engine for alliance systems. Who has promised what to whom, and what an attack would oblige.",
      "lattice"};
  program.set_version_flag("--version", "latticework " + std::string(version));
  program.require_subcommand(1);
  Options options;
  std::vector<Command> commands;
  for (const Add add : all_commands()) {
    commands.push_back(add(program));
    add_shared_options(commands.back(), options);
  }
  try {
    program.parse(argc, argv);
  } catch (const CLI::Success& e) {
    return program.exit(e);
  } catch (const CLI::ParseError& e) {
    std::cerr << "lattice: " << e.what() << near_command(program, argc, argv) << "\nRun with --help for the options.\n";
    return 2;
  }
  const Command* command = named(commands);
  return command ? command->run(options) : 2;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const lattice::Error& e) {
    std::cerr << "lattice: " << (e.where.empty() ? "" : e.where + ": ") << e.what() << '\n';
    return exit_code(e.fault);
  } catch (const std::exception& e) {
    std::cerr << "lattice: internal error: " << e.what()
              << "\nThis is a defect of the program; please report it with the command line.\n";
    return 70;
  }
}
