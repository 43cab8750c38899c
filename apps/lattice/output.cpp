// Results go to standard output or, whole or not at all, to a file.
#include "command.hpp"
#include "lattice/tables_out.hpp"

namespace lattice::cli {

void write_result(const Options& options, const std::string& text) {
  OutputFile out(options.output);
  out.write(text);
  out.commit();
}

void write_page(const Options& options, const std::string& file, const std::string& page) {
  Options to_file = options;
  to_file.output = file;
  write_result(to_file, page);
}

}  // namespace lattice::cli
