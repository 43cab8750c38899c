// Results go to standard output or, whole or not at all, to a file.
#include "command.hpp"
#include "lattice/tables_out.hpp"

namespace lattice::cli {

void write_result(const Options& options, const std::string& text) {
  OutputFile out(options.output);
  out.write(text);
  out.commit();
}

}  // namespace lattice::cli
