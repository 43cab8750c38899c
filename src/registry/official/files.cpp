// Official files: find one in a folder, unpack it, hand its bytes to the reader, whole or in chunks. The reader is our
// own because it must be fast (it is a third of the time of a large panel) and because real files have CR line ends,
// byte-order marks and Latin-1 names.
#include "lattice/official.hpp"

#include <zlib.h>

#include <algorithm>
#include <fstream>
#include <memory>

#include "read.hpp"

namespace lattice {
namespace {

namespace fs = std::filesystem;

std::string listed(const std::vector<std::string_view>& names) {
  std::string out;
  for (const auto name : names) out += (out.empty() ? "" : ", ") + std::string(name);
  return out;
}

using Packed = std::unique_ptr<gzFile_s, int (*)(gzFile)>;

/// Opens a file for reading, packed or not.
Packed open_packed(const fs::path& path) {
  Packed in(gzopen(path.c_str(), "rb"), gzclose);
  if (!in) throw Error(Fault::io, "cannot open", path.string());
  gzbuffer(in.get(), 1 << 18);
  return in;
}

/// Appends up to `most` bytes; false at the end of the file.
bool read_more(const Packed& in, const fs::path& path, std::string& bytes, std::size_t most) {
  const std::size_t before = bytes.size();
  bytes.resize(before + most);
  const int got = gzread(in.get(), bytes.data() + before, static_cast<unsigned>(most));
  if (got < 0) throw Error(Fault::bad_input, "the compressed file is damaged; fetch it again", path.string());
  bytes.resize(before + static_cast<std::size_t>(got));
  return got > 0;
}

/// The number of bytes up to and with the last line end that is not inside a quoted cell.
std::size_t whole_rows(std::string_view bytes) {
  bool quoted = false;
  std::size_t end = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (bytes[i] == '"') quoted = !quoted;
    const bool line_end = bytes[i] == '\n' || (bytes[i] == '\r' && i + 1 < bytes.size() && bytes[i + 1] != '\n');
    if (line_end && !quoted) end = i + 1;
  }
  return end;
}

/// Chunks of a file, each ending with a row.
class Chunks {
 public:
  explicit Chunks(const fs::path& path) : path_(path), in_(open_packed(path)) {}
  bool next(std::string_view& chunk) {
    bytes_.erase(0, used_);
    for (used_ = 0; used_ == 0;) {
      const bool more = read_more(in_, path_, bytes_, chunk_size);
      used_ = more ? whole_rows(bytes_) : bytes_.size();
      if (!more) break;
    }
    chunk = std::string_view(bytes_).substr(0, used_);
    return used_ > 0;
  }
 private:
  static constexpr std::size_t chunk_size = 4 << 20;
  fs::path path_;
  Packed in_;
  std::string bytes_;
  std::size_t used_ = 0;
};

template <class T>
const T& cells_of(const OfficialFile& file, std::string_view name) {
  const auto* cells = std::get_if<T>(&file.column(name).cells);
  if (!cells) throw Error(Fault::internal, "field " + std::string(name) + " is of another type");
  return *cells;
}

std::string unpack(const fs::path& path, std::size_t most) {
  const Packed in = open_packed(path);
  std::string out;
  while (out.size() < most && read_more(in, path, out, std::min<std::size_t>(most - out.size(), 1 << 22))) {}
  return out;
}

/// The file of a layout in a folder; Error(missing_data) says what is wanted.
fs::path wanted_file(const fs::path& folder, const Layout& layout) {
  const std::string what = std::string(layout.title) + " is needed";
  if (folder.empty())
    throw Error(Fault::missing_data,
                what + ", and no folder of official files is named; give --official DIR or set LATTICE_OFFICIAL_DATA");
  std::error_code ignored;
  if (!fs::is_directory(folder, ignored))
    throw Error(Fault::missing_data, "no such folder of official files; give --official DIR", folder.string());
  const fs::path path = find_official(folder, layout.id);
  if (path.empty())
    throw Error(Fault::missing_data,
                what + "; download it from its owner and put one of these files there: " + listed(layout.files),
                folder.string());
  return path;
}

}  // namespace

const Column& OfficialFile::column(std::string_view name) const {
  if (const Column* column = table.find(name)) return *column;
  throw Error(Fault::internal, "layout " + std::string(layout->id) + " has no field " + std::string(name));
}
const std::vector<std::int32_t>& OfficialFile::key(std::string_view name) const {
  const auto place = static_cast<std::size_t>(&column(name) - table.columns.data());
  if (layout->fields[place].key == Field::Key::none)
    throw Error(Fault::internal, "field " + std::string(name) + " is no key: its cells may be missing");
  return cells_of<std::vector<std::int32_t>>(*this, name);
}
Wholes OfficialFile::whole(std::string_view name) const {
  return Wholes(cells_of<std::vector<std::int32_t>>(*this, name));
}
Reals OfficialFile::real(std::string_view name) const { return Reals(cells_of<std::vector<double>>(*this, name)); }
Words OfficialFile::text(std::string_view name) const { return Words(cells_of<Texts>(*this, name)); }

std::string file_bytes(const fs::path& path, std::size_t most) {
  std::error_code ignored;
  if (fs::is_directory(path, ignored)) throw Error(Fault::io, "this is a folder, not a file", path.string());
  if (path.extension() == ".gz") return unpack(path, most);
  std::ifstream in(path, std::ios::binary | std::ios::ate);
  if (!in) throw Error(Fault::io, "cannot be read; check that you may read it", path.string());
  std::string bytes(std::min(static_cast<std::size_t>(in.tellg()), most), '\0');
  in.seekg(0);
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!in) throw Error(Fault::io, "cannot be read", path.string());
  return bytes;
}

fs::path find_official(const fs::path& folder, std::string_view id) {
  std::error_code ignored;
  for (const auto name : official_layout(id).files)
    for (const char* packed : {"", ".gz"})
      if (const fs::path path = folder / (std::string(name) + packed); fs::exists(path, ignored)) return path;
  return {};
}

OfficialFile read_official(const fs::path& folder, std::string_view id) {
  const Layout& layout = official_layout(id);
  const fs::path path = wanted_file(folder, layout);
  return parse_official(layout, file_bytes(path), path.string());
}

void stream_official(const fs::path& folder, std::string_view id, const OfficialSink& sink) {
  const Layout& layout = official_layout(id);
  const fs::path path = wanted_file(folder, layout);
  Chunks chunks(path);
  read_chunks(
      layout, path.string(), [&](std::string_view& chunk) { return chunks.next(chunk); },
      [&](OfficialFile& rows) { sink(rows); });
}

}  // namespace lattice
