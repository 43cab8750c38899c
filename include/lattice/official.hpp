#pragma once
// official: reads the data files that scholars download from their owners (Correlates of War, ATOP, UCDP ...). A file
// is known by a layout: the names it may have in the folder, the columns it must have, and the codes by which it says
// "missing". We ship none of these files; their terms do not allow it.
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "lattice/base.hpp"
#include "lattice/table.hpp"

namespace lattice {

/// What a column of an official file holds. A day is written 1951-08-30.
enum class FieldType : std::uint8_t { whole, real, text, day };

/// One column that we read. Names may have several spellings, separated by "|"; case is ignored; the first is the name
/// in the table. A field that may be absent is then read as all missing. A key (codes of states, years, numbers of
/// disputes) must have a value in every row, and a key that is a year must lie between 1000 and 2999.
struct Field {
  std::string_view names;
  FieldType type = FieldType::whole;
  bool may_be_absent = false;
  enum class Key : std::uint8_t { none, number, year } key = Key::none;
};

/// One file layout. `missing`: whole numbers that mean "missing" in every column, besides an empty cell and NA.
struct Layout {
  std::string_view id;
  std::string_view title;
  std::string_view citation;  ///< key of the citation table
  std::vector<std::string_view> files;
  std::vector<Field> fields;
  std::vector<std::int32_t> missing = {};
};

/// Every layout, in the order of the guide.
const std::vector<Layout>& official_layouts();

/// The layout of that id. Throws Error(internal) on an unknown id.
const Layout& official_layout(std::string_view id);

/// A file as read: one column per field of its layout, whole numbers as 32-bit integers, days as dates.
struct OfficialFile {
  const Layout* layout = nullptr;
  std::string path;
  Table table;
  std::size_t rows() const { return table.rows(); }
  /// Whole numbers or days of a field. Throws Error(internal) where the field has another type.
  const std::vector<std::int32_t>& whole(std::string_view name) const;
  /// Real numbers of a field.
  const std::vector<double>& real(std::string_view name) const;
  /// Texts of a field.
  const Texts& text(std::string_view name) const;
};

/// The path of the first file of a layout that the folder holds, or an empty path. Files that end in .gz are read too.
std::filesystem::path find_official(const std::filesystem::path& folder, std::string_view id);

/// Reads a file of a layout from a folder. Throws Error(missing_data) when the folder or the file is not there, saying
/// which names are looked for, and Error(bad_input) with "file:line:column" when it is malformed.
OfficialFile read_official(const std::filesystem::path& folder, std::string_view id);

/// Reads the text of a file in a layout; `path` names it in messages. Line ends may be LF, CR LF or CR; a byte-order
/// mark is skipped; cells may be quoted, with quotes doubled; a text that is not UTF-8 is taken as Latin-1. Cost: one
/// pass over the bytes.
OfficialFile parse_official(const Layout& layout, std::string_view bytes, std::string path);

/// Refuses a row (from 0) for what stands in a field: throws Error(bad_input) with "file:line:column". Reads the file
/// again to find the place.
[[noreturn]] void refuse_row(const OfficialFile& file, std::size_t row, std::string_view field,
                             const std::string& text);

/// The bytes of a file, unpacked if its name ends in .gz. Throws Error(io).
std::string file_bytes(const std::filesystem::path& path);

}  // namespace lattice
