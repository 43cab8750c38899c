// Results go to standard output or, whole or not at all, to a file.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "command.hpp"
#include "lattice/base.hpp"

namespace lattice::cli {

void write_result(const Options& options, const std::string& text) {
  if (options.output.empty() || options.output == "-") {
    std::fwrite(text.data(), 1, text.size(), stdout);
    if (std::fflush(stdout) != 0) throw Error(Fault::io, "standard output could not be written");
    return;
  }
  const std::string partial = options.output + ".partial";
  {
    std::ofstream out(partial, std::ios::binary);
    out << text;
    out.flush();
    if (!out) {
      std::error_code ignored;
      std::filesystem::remove(partial, ignored);
      throw Error(Fault::io, "cannot write; check that the folder exists and may be written to", options.output);
    }
  }
  std::error_code failed;
  std::filesystem::rename(partial, options.output, failed);
  if (failed) throw Error(Fault::io, "cannot write: " + failed.message(), options.output);
}

}  // namespace lattice::cli
