#pragma once
// Declarations of the subcommands, one per file.
#include "command.hpp"

namespace lattice::cli {

Command add_backtest(CLI::App& program);
Command add_bargain(CLI::App& program);
Command add_bloc(CLI::App& program);
Command add_casebook(CLI::App& program);
Command add_check(CLI::App& program);
Command add_cite(CLI::App& program);
Command add_compare(CLI::App& program);
Command add_contest(CLI::App& program);
Command add_coverage(CLI::App& program);
Command add_doctor(CLI::App& program);
Command add_draft(CLI::App& program);
Command add_explain(CLI::App& program);
Command add_fit(CLI::App& program);
Command add_invoke(CLI::App& program);
Command add_matrix(CLI::App& program);
Command add_measure(CLI::App& program);
Command add_merge(CLI::App& program);
Command add_panel(CLI::App& program);
Command add_power(CLI::App& program);
Command add_register(CLI::App& program);
Command add_replay(CLI::App& program);
Command add_simulate(CLI::App& program);
Command add_sweep(CLI::App& program);
Command add_ties(CLI::App& program);

}  // namespace lattice::cli
