#pragma once
// tables_out: writes tables block by block: CSV, JSON lines, one JSON document, Stata and Parquet files. No arithmetic
// here.
#include <cstdint>
#include <cstdio>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "lattice/base.hpp"
#include "lattice/panel.hpp"
#include "lattice/table.hpp"

namespace lattice {

/// A file that is written whole or not at all: bytes go to "NAME.partial", which commit() renames and the destructor
/// removes if commit() was not reached. An empty name or "-" is standard output.
class OutputFile {
 public:
  explicit OutputFile(std::string path);
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;
  /// Throws Error(io) when the bytes cannot be written.
  void write(std::string_view bytes);
  void commit();
  const std::string& partial() const { return partial_; }
 private:
  std::string path_, partial_;
  std::FILE* file_ = nullptr;
};

/// Writes blocks as text. All blocks must have the same columns.
class TextWriter {
 public:
  virtual ~TextWriter() = default;
  virtual void add(const Table& block) = 0;
  virtual void finish() = 0;
};

/// CSV: UTF-8, LF, a header, a missing cell is empty, reals in the shortest form that reads back the same. Over 300 MB
/// per second.
std::unique_ptr<TextWriter> csv_writer(OutputFile& out);
/// One JSON object per line; a missing cell is null.
std::unique_ptr<TextWriter> json_lines_writer(OutputFile& out);
/// One JSON document: {"program", "columns", "rows"}; a row is an array in the order of the columns.
std::unique_ptr<TextWriter> json_writer(OutputFile& out);
/// Columns padded with blanks, for reading on a terminal; keeps all rows in memory.
std::unique_ptr<TextWriter> plain_writer(OutputFile& out);

/// A source of blocks that can be run: calls the sink once per block.
using BlockSource = std::function<void(const PanelSink& sink)>;

/// Writes a Stata file (.dta, release 118: Stata 14 and later) with column labels, of `rows` rows. A date becomes a
/// Stata day. Throws Error(unsupported) when the program was built without ReadStat, Error(io) when the file cannot be
/// written.
void write_stata(OutputFile& out, const std::string& title, std::uint64_t rows, const BlockSource& source);

/// Writes a Parquet file through libduckdb, which is loaded when it is there (LATTICE_DUCKDB names it, or the loader
/// finds it). Throws Error(unsupported) with what to do when it is not.
void write_parquet(OutputFile& out, const BlockSource& source);

/// "rows,N", then one line per column: col,n_na,sum,min,max,distinct.
std::string summary_csv(std::uint64_t rows, const std::vector<ColumnSummary>& columns);
/// The same as a JSON document.
std::string summary_json(std::uint64_t rows, const std::vector<ColumnSummary>& columns);

/// The manifest of a panel as JSON: program, request as given on the command line, rows, every file with its hash, and
/// its citation key.
std::string manifest_json(const std::string& request, const PanelReport& report);

/// A work to cite. Empty texts are unknown or do not apply. `type` is a BibTeX type.
struct Citation {
  std::string key, type, author, title, container, year, volume, number, pages, doi, note;
};
/// Reads the table of citations (data/citations.csv). Throws Error(bad_input) with line and column.
std::vector<Citation> read_citations(std::string_view csv);
/// One entry in BibTeX, UTF-8.
std::string write_bibtex(const Citation& citation);
/// Entries in BibTeX, an empty line between them.
std::string write_bibtex(const std::vector<Citation>& citations);
/// The same as a JSON document {"citations": [{"key", "type", ...}]}; fields that a citation lacks are left out.
std::string write_citations_json(const std::vector<Citation>& citations);

/// A real number in the shortest form that reads back the same.
std::string shortest(double value);

}  // namespace lattice
