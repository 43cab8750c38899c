#pragma once
// The subcommands of `lattice register` that have files of their own.
#include "command.hpp"

namespace lattice::cli {

Command add_register_diff(CLI::App& parent);
Command add_register_export(CLI::App& parent);

}  // namespace lattice::cli
