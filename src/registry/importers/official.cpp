// Official files: find one in a folder, unpack it, read its cells into typed columns. The reader is our own because it
// must be fast (it is a third of the time of a large panel) and because real files have CR line ends, byte-order marks
// and Latin-1 names.
#include "lattice/official.hpp"

#include <zlib.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "cells.hpp"

namespace lattice {
namespace {

namespace fs = std::filesystem;

std::string listed(const std::vector<std::string_view>& names) {
  std::string out;
  for (const auto name : names) out += (out.empty() ? "" : ", ") + std::string(name);
  return out;
}

std::string unpack(const fs::path& path) {
  gzFile in = gzopen(path.c_str(), "rb");
  if (!in) throw Error(Fault::io, "cannot open", path.string());
  std::string out;
  std::vector<char> buffer(1 << 18);
  int got = 0;
  while ((got = gzread(in, buffer.data(), static_cast<unsigned>(buffer.size()))) > 0)
    out.append(buffer.data(), static_cast<std::size_t>(got));
  gzclose(in);
  if (got < 0) throw Error(Fault::bad_input, "the compressed file is damaged; fetch it again", path.string());
  return out;
}

const Column& column_of(const OfficialFile& file, std::string_view name) {
  const Column* column = file.table.find(name);
  if (!column)
    throw Error(Fault::internal, "layout " + std::string(file.layout->id) + " has no field " + std::string(name));
  return *column;
}

template <class T>
const T& cells_of(const OfficialFile& file, std::string_view name) {
  const auto* cells = std::get_if<T>(&column_of(file, name).cells);
  if (!cells) throw Error(Fault::internal, "field " + std::string(name) + " is of another type");
  return *cells;
}

}  // namespace

const std::vector<std::int32_t>& OfficialFile::whole(std::string_view name) const {
  return cells_of<std::vector<std::int32_t>>(*this, name);
}
const std::vector<double>& OfficialFile::real(std::string_view name) const {
  return cells_of<std::vector<double>>(*this, name);
}
const Texts& OfficialFile::text(std::string_view name) const { return cells_of<Texts>(*this, name); }

std::string file_bytes(const fs::path& path) {
  if (path.extension() == ".gz") return unpack(path);
  std::ifstream in(path, std::ios::binary | std::ios::ate);
  if (!in) throw Error(Fault::io, "cannot open", path.string());
  std::string bytes(static_cast<std::size_t>(in.tellg()), '\0');
  in.seekg(0);
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!in) throw Error(Fault::io, "cannot read", path.string());
  return bytes;
}

fs::path find_official(const fs::path& folder, std::string_view id) {
  std::error_code ignored;
  for (const auto name : official_layout(id).files)
    for (const char* packed : {"", ".gz"})
      if (const fs::path path = folder / (std::string(name) + packed); fs::is_regular_file(path, ignored)) return path;
  return {};
}

OfficialFile read_official(const fs::path& folder, std::string_view id) {
  const Layout& layout = official_layout(id);
  const std::string what = std::string(layout.title);
  if (folder.empty())
    throw Error(
        Fault::missing_data,
        what +
            " is needed, and no folder of official files is named; give --official DIR or set LATTICE_OFFICIAL_DATA");
  std::error_code ignored;
  if (!fs::is_directory(folder, ignored))
    throw Error(Fault::missing_data, "no such folder of official files; give --official DIR", folder.string());
  const fs::path path = find_official(folder, id);
  if (path.empty())
    throw Error(
        Fault::missing_data,
        what + " is needed; download it from its owner and put one of these files there: " + listed(layout.files),
        folder.string());
  return parse_official(layout, file_bytes(path), path.string());
}

}  // namespace lattice
