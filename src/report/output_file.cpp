// A file that is written whole or not at all.
#include <cstdio>
#include <filesystem>

#include "lattice/tables_out.hpp"

namespace lattice {

OutputFile::OutputFile(std::string path) : path_(std::move(path)) {
  if (path_ == "-") path_.clear();
  if (path_.empty()) {
    file_ = stdout;
    return;
  }
  partial_ = path_ + ".partial";
  file_ = std::fopen(partial_.c_str(), "wb");
  if (!file_) throw Error(Fault::io, "cannot write; check that the folder exists and may be written to", path_);
}

OutputFile::~OutputFile() {
  if (path_.empty() || partial_.empty()) return;
  if (file_) std::fclose(file_);
  std::error_code ignored;
  std::filesystem::remove(partial_, ignored);
}

void OutputFile::write(std::string_view bytes) {
  if (std::fwrite(bytes.data(), 1, bytes.size(), file_) != bytes.size())
    throw Error(Fault::io, "cannot write; the disk may be full", path_.empty() ? "standard output" : path_);
}

void OutputFile::commit() {
  if (path_.empty()) {
    if (std::fflush(stdout) != 0) throw Error(Fault::io, "cannot write", "standard output");
    return;
  }
  const int failed = std::fclose(file_);
  file_ = nullptr;
  if (failed != 0) throw Error(Fault::io, "cannot write; the disk may be full", path_);
  std::error_code fault;
  std::filesystem::rename(partial_, path_, fault);
  if (fault) throw Error(Fault::io, "cannot write: " + fault.message(), path_);
  partial_.clear();
}

}  // namespace lattice
