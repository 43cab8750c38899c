// The table of subcommands. To add one: a file with a function of type Add, a declaration and a row here.
#include "command.hpp"

namespace lattice::cli {

Command add_panel(CLI::App& program);

const std::vector<Add>& all_commands() {
  static const std::vector<Add> rows{add_panel};
  return rows;
}

}  // namespace lattice::cli
