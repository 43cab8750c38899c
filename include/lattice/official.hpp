#pragma once
// official: the one reader of data files that scholars download from their owners (Correlates of War, ATOP, UCDP ...).
// A file is known by a layout: the names it may have in the folder, the columns it must have, and the codes by which it
// says "missing". We ship none of these files; their terms do not allow it. A missing cell is a nullopt of its own
// type; no number stands for it. For example, the wars that state 2 entered, out of a folder:
//
//   const OfficialFile file = read_official(folder, "war-inter-participants");
//   const auto& states = file.key("ccode");        // a key has a value in every row
//   const Wholes deaths = file.whole("BatDeath");  // deaths[row] is an optional<int>
//   for (std::size_t row = 0; row < file.rows(); ++row)
//     if (states[row] == 2 && deaths[row]) total += *deaths[row];
//
// and a file too large to hold, in blocks of rows:
//
//   stream_official(folder, "un-votes", [&](const OfficialFile& block) { count(block.text("vote")); });
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lattice/base.hpp"
#include "lattice/table.hpp"

namespace lattice {

/// What a column of an official file holds. A day is written 1951-08-30; a flag is 0 or 1.
enum class FieldType : std::uint8_t { whole, real, text, day, flag };

/// One column that we read. Names may have several spellings, separated by "|"; case is ignored; the first is the name
/// in the table. A field that may be absent is then read as all missing. A key (codes of states, years, numbers of
/// disputes) must have a value in every row, and a key that is a year must lie between 1000 and 2999.
struct Field {
  std::string_view names;
  FieldType type = FieldType::whole;
  bool may_be_absent = false;
  enum class Key : std::uint8_t { none, number, year } key = Key::none;
};

/// What a layout offers as a plain set of columns: the name of the set, what it is, and for each field that is a column
/// its label, with the unit. A panel then has the set without another word: the keys of the layout (ccode or gwcode and
/// year; ccode1, ccode2 and year for undirected pairs) say which cells a row fills.
struct Series {
  std::string_view set;
  std::string_view meaning;
  struct Column {
    std::string_view field, label;
  };
  std::vector<Column> columns;
};

/// One file layout. `missing`: whole numbers that mean "missing" in every column, besides an empty cell and NA.
struct Layout {
  std::string_view id;
  std::string_view title;
  std::string_view citation;  ///< key of the citation table
  std::vector<std::string_view> files;
  std::vector<Field> fields;
  std::vector<std::int32_t> missing = {};
  bool as_published = false;    ///< the columns must stand in this order, and there must be a row
  std::string_view never = {};  ///< a column that another layout has and this one must not have
  Series series = {};           ///< what it offers as a plain set of columns, if it does
};

/// Every layout, in the order of the guide.
const std::vector<Layout>& official_layouts();

/// The layout of that id. Throws Error(internal) on an unknown id.
const Layout& official_layout(std::string_view id);

/// The fields of a layout as the table of layouts writes them: "ccode|code:key year:year size:real name:text since:day
/// extra:flag?"; a trailing ? means that the column may be absent, a day that must be there is a "key-day". The words
/// must outlive the fields. Throws Error(internal) on an unknown type.
std::vector<Field> fields_of(std::string_view words);

/// The cells of a column with missing ones among them: an optional for every row. A view: it lives as long as its file.
template <class T>
class Sparse {
 public:
  explicit Sparse(const std::vector<T>& stored) : stored_(&stored) {}
  std::size_t size() const { return stored_->size(); }
  /// The value in a row, nullopt where it is missing. Throws nothing; the row must be below size().
  std::optional<T> operator[](std::size_t row) const {
    const T value = (*stored_)[row];
    return is_missing(value) ? std::nullopt : std::optional<T>(value);
  }
 private:
  static bool is_missing(T value) {
    if constexpr (std::is_floating_point_v<T>)
      return std::isnan(value);
    else
      return value == missing_int<T>;
  }
  const std::vector<T>* stored_;
};
using Wholes = Sparse<std::int32_t>;
using Reals = Sparse<double>;

/// The same for texts.
class Words {
 public:
  explicit Words(const Texts& stored) : stored_(&stored) {}
  std::size_t size() const { return stored_->size(); }
  std::optional<std::string_view> operator[](std::size_t row) const {
    const auto code = stored_->code[row];
    return code < 0 ? std::nullopt : std::optional<std::string_view>(stored_->pool[static_cast<std::size_t>(code)]);
  }
 private:
  const Texts* stored_;
};

/// A file as read, or a block of its rows: one column per field of its layout, in the order of the layout.
struct OfficialFile {
  const Layout* layout = nullptr;
  std::string path;
  Table table;
  std::size_t first_row = 0;  ///< number of its first row in the file, from 0; above 0 only in a stream
  bool latin1 = false;        ///< the text is not UTF-8 and was taken as Latin-1
  std::size_t rows() const { return table.rows(); }
  /// Whole numbers, flags or days (counted from 1970-01-01) of a key, none of them missing. Throws Error(internal)
  /// where the field is no key.
  const std::vector<std::int32_t>& key(std::string_view name) const;
  /// Whole numbers, flags or days of a field. Throws Error(internal) where the field has another type.
  Wholes whole(std::string_view name) const;
  /// Real numbers of a field.
  Reals real(std::string_view name) const;
  /// Texts of a field.
  Words text(std::string_view name) const;
  /// A field of any type as a typed column of the table, for code that hands columns on. Throws Error(internal).
  const Column& column(std::string_view name) const;
};

/// The path of the first file of a layout that the folder holds, or an empty path. Files that end in .gz are read too.
std::filesystem::path find_official(const std::filesystem::path& folder, std::string_view id);

/// Reads a file of a layout from a folder. Throws Error(missing_data) when the folder or the file is not there, saying
/// which names are looked for, and Error(bad_input) with "file:line:column" when it is malformed.
OfficialFile read_official(const std::filesystem::path& folder, std::string_view id);

/// Takes a file in blocks of rows, in order: what is read at once is at most some megabytes of its text.
using OfficialSink = std::function<void(const OfficialFile& block)>;
void stream_official(const std::filesystem::path& folder, std::string_view id, const OfficialSink& sink);

/// Reads the text of a file in a layout; `path` names it in messages. Line ends may be LF, CR LF or CR; a byte-order
/// mark is skipped; cells may be quoted, with quotes doubled; a text that is not UTF-8 is taken as Latin-1. Cost: one
/// pass over the bytes.
OfficialFile parse_official(const Layout& layout, std::string_view bytes, std::string path);

/// True when the first line of a text has every column that the layout needs, and none that it must not have.
bool header_fits(const Layout& layout, std::string_view bytes);

/// Refuses a row of the file or block (from 0) for what stands in a field: throws Error(bad_input) with
/// "file:line:column". Reads the file again to find the place.
[[noreturn]] void refuse_row(const OfficialFile& file, std::size_t row, std::string_view field,
                             const std::string& text);

/// The bytes of a file, unpacked if its name ends in .gz; at most `most` of them. Throws Error(io).
std::string file_bytes(const std::filesystem::path& path, std::size_t most = std::string::npos);

}  // namespace lattice
