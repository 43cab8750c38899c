// The table of subcommands. To add one: a file with a function of type Add, a declaration and a row here.
#include "command.hpp"

namespace lattice::cli {

const std::vector<Add>& all_commands() {
  static const std::vector<Add> rows{};
  return rows;
}

}  // namespace lattice::cli
