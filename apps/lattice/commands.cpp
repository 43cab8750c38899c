// The table of subcommands. To add one: a file with a function of type Add, a line in commands_list.hpp and a row here.
#include "commands_list.hpp"

namespace lattice::cli {

const std::vector<Add>& all_commands() {
  static const std::vector<Add> rows{
      // clang-format off
      add_compare,
      add_invoke,
      add_ties,
      add_matrix,
      add_register,
      add_coverage,
      add_panel,
      add_measure,
      add_power,
      add_bargain,
      add_contest,
      add_bloc,
      add_simulate,
      add_merge,
      add_replay,
      add_sweep,
      add_fit,
      add_backtest,
      add_casebook,
      add_draft,
      add_check,
      add_explain,
      add_cite,
      add_doctor,
      // clang-format on
  };
  return rows;
}

}  // namespace lattice::cli
