// Parquet through DuckDB, which is loaded at run time when it is there. Rows go to a text file first and DuckDB turns
// that into Parquet column by column: memory stays flat, and we need eight of its functions only.
#include <dlfcn.h>

#include <cstdlib>
#include <filesystem>

#include "lattice/tables_out.hpp"

namespace lattice {
namespace {

/// What duckdb_query fills; the layout of duckdb_result in DuckDB's C interface since 0.3.
struct Result {
  std::uint64_t columns, rows, changed;
  void* unused_columns;
  char* unused_error;
  void* internal;
};

/// The library and the functions that we use.
class Duck {
 public:
  Duck() {
    const char* named = std::getenv("LATTICE_DUCKDB");
    library_ = dlopen(named && *named ? named : "libduckdb.so", RTLD_NOW | RTLD_LOCAL);
    if (!library_)
      throw Error(Fault::unsupported,
                  "Parquet needs the library DuckDB, which was not found; Debian has no package of it: unpack the C library "
                  "(libduckdb-linux-amd64.zip) of duckdb.org and set LATTICE_DUCKDB to its libduckdb.so, or "
                  "write CSV or .dta",
                  "Parquet output");
    open_ = find<int(const char*, void**)>("duckdb_open");
    connect_ = find<int(void*, void**)>("duckdb_connect");
    query_ = find<int(void*, const char*, Result*)>("duckdb_query");
    error_ = find<const char*(Result*)>("duckdb_result_error");
    destroy_ = find<void(Result*)>("duckdb_destroy_result");
    disconnect_ = find<void(void**)>("duckdb_disconnect");
    close_ = find<void(void**)>("duckdb_close");
    if (open_(nullptr, &database_) != 0 || connect_(database_, &connection_) != 0)
      throw Error(Fault::io, "DuckDB does not start", "Parquet output");
    run("SET autoinstall_known_extensions=false");  // it must not reach for the network
    run("SET autoload_known_extensions=false");
  }
  ~Duck() {
    if (connection_) disconnect_(&connection_);
    if (database_) close_(&database_);
  }
  Duck(const Duck&) = delete;
  Duck& operator=(const Duck&) = delete;

  void run(const std::string& command) {
    Result result{};
    const int failed = query_(connection_, command.c_str(), &result);
    const std::string text = failed && error_(&result) ? error_(&result) : "";
    destroy_(&result);
    if (failed) throw Error(Fault::io, "DuckDB: " + text, "Parquet output");
  }
 private:
  template <class F>
  F* find(const char* name) {
    auto* function = reinterpret_cast<F*>(dlsym(library_, name));
    if (!function)
      throw Error(Fault::unsupported, "the library named by LATTICE_DUCKDB has no function " + std::string(name),
                  "Parquet output");
    return function;
  }
  void *library_ = nullptr, *database_ = nullptr, *connection_ = nullptr;
  int (*open_)(const char*, void**) = nullptr;
  int (*connect_)(void*, void**) = nullptr;
  int (*query_)(void*, const char*, Result*) = nullptr;
  const char* (*error_)(Result*) = nullptr;
  void (*destroy_)(Result*) = nullptr;
  void (*disconnect_)(void**) = nullptr;
  void (*close_)(void**) = nullptr;
};

std::string quoted(const std::string& text) {
  std::string out = "'";
  for (const char ch : text) out += ch == '\'' ? "''" : std::string(1, ch);
  return out + "'";
}

const char* sql_type(const Column& column) {
  static constexpr const char* names[] = {"VARCHAR", "TINYINT", "SMALLINT", "INTEGER", "DOUBLE"};
  return column.is_date ? "DATE" : names[column.cells.index()];
}

/// Removes a file when it goes out of scope.
struct Scratch {
  std::string path;
  ~Scratch() {
    std::error_code ignored;
    std::filesystem::remove(path, ignored);
  }
};

}  // namespace

void write_parquet(OutputFile& out, const BlockSource& source) {
  Duck duck;
  const Scratch scratch{out.partial() + ".csv"};
  std::string types;
  {
    OutputFile text(scratch.path);
    const auto writer = csv_writer(text);
    source([&](const Table& block) {
      if (types.empty())
        for (const auto& column : block.columns)
          types += (types.empty() ? "" : ", ") + quoted(column.name) + ": " + quoted(sql_type(column));
      writer->add(block);
    });
    writer->finish();
    text.commit();
  }
  duck.run("COPY (SELECT * FROM read_csv(" + quoted(scratch.path) +
           ", header=true, delim=',', quote='\"', nullstr='', auto_detect=false, columns={" + types + "})) TO " +
           quoted(out.partial()) + " (FORMAT parquet, COMPRESSION zstd)");
}

}  // namespace lattice
