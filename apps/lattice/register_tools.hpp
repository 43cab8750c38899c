#pragma once
// The subcommands of `lattice register` that compare and export.
#include "command.hpp"

namespace lattice::cli {

/// A subcommand of `register`, with what it does when it was given.
struct Tool {
  CLI::App* app = nullptr;
  std::function<int(const Options&)> run;
};

Tool add_register_diff(CLI::App& parent);
Tool add_register_export(CLI::App& parent);

}  // namespace lattice::cli
