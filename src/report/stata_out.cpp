// Stata files through ReadStat, row by row, so that memory does not grow with the rows.
#include "lattice/tables_out.hpp"

#ifdef LATTICE_READSTAT
#include <readstat.h>

#include <algorithm>
#endif

namespace lattice {

#ifdef LATTICE_READSTAT
namespace {

constexpr std::int32_t stata_day_of_1970 = 3653;  // Stata counts days from 1960-01-01

struct Target {
  OutputFile* out = nullptr;
  std::string failure;
};

ssize_t take_bytes(const void* bytes, size_t count, void* context) {
  auto* target = static_cast<Target*>(context);
  try {
    target->out->write({static_cast<const char*>(bytes), count});
    return static_cast<ssize_t>(count);
  } catch (const Error& e) {  // must not cross the C code
    target->failure = e.what();
    return -1;
  }
}

void check(readstat_error_t fault, const Target& target) {
  if (fault == READSTAT_OK) return;
  throw Error(Fault::io,
              target.failure.empty()
                  ? "the Stata file could not be written: " + std::string(readstat_error_message(fault))
                  : target.failure,
              "Stata output");
}

struct Writer {
  readstat_writer_t* handle = readstat_writer_init();
  Writer() = default;
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;
  ~Writer() { readstat_writer_free(handle); }
};

/// Stata keeps the highest values of each type for missing cells, so every whole type is written one size up.
readstat_type_t stata_type(const Column& column) {
  switch (column.cells.index()) {
    case 0: return READSTAT_TYPE_STRING;
    case 1: return READSTAT_TYPE_INT16;
    case 4: return READSTAT_TYPE_DOUBLE;
    default: return READSTAT_TYPE_INT32;
  }
}

std::size_t text_width(const Column& column) {
  const auto* texts = std::get_if<Texts>(&column.cells);
  std::size_t width = texts ? 1 : 0;
  if (texts)
    for (const auto& text : texts->pool) width = std::max(width, text.size());
  return std::min<std::size_t>(width, 2045);
}

std::vector<readstat_variable_t*> add_variables(Writer& writer, const Table& block) {
  std::vector<readstat_variable_t*> out;
  for (const auto& column : block.columns) {
    auto* variable =
        readstat_add_variable(writer.handle, column.name.substr(0, 32).c_str(), stata_type(column), text_width(column));
    readstat_variable_set_label(variable, column.label.substr(0, 80).c_str());
    if (column.is_date) readstat_variable_set_format(variable, "%td");
    out.push_back(variable);
  }
  return out;
}

readstat_error_t insert(Writer& writer, const readstat_variable_t* variable, const Column& column, std::size_t row) {
  if (column.missing(row))
    return std::holds_alternative<Texts>(column.cells) ? readstat_insert_string_value(writer.handle, variable, "")
                                                       : readstat_insert_missing_value(writer.handle, variable);
  switch (column.cells.index()) {
    case 0: return readstat_insert_string_value(writer.handle, variable, column.text(row).substr(0, 2045).c_str());
    case 1: return readstat_insert_int16_value(writer.handle, variable, std::get<1>(column.cells)[row]);
    case 2: return readstat_insert_int32_value(writer.handle, variable, std::get<2>(column.cells)[row]);
    case 3:
      return readstat_insert_int32_value(writer.handle, variable,
                                         std::get<3>(column.cells)[row] + (column.is_date ? stata_day_of_1970 : 0));
    default: return readstat_insert_double_value(writer.handle, variable, std::get<4>(column.cells)[row]);
  }
}

}  // namespace

void write_stata(OutputFile& out, const std::string& title, std::uint64_t rows, const BlockSource& source) {
  Target target{&out, {}};
  Writer writer;
  readstat_set_data_writer(writer.handle, take_bytes);
  readstat_writer_set_file_label(writer.handle, title.c_str());
  readstat_writer_set_file_timestamp(writer.handle, 0);  // same input, same bytes
  readstat_writer_set_file_format_version(writer.handle, 118);
  std::vector<readstat_variable_t*> variables;
  source([&](const Table& block) {
    if (variables.empty()) {
      variables = add_variables(writer, block);
      check(readstat_begin_writing_dta(writer.handle, &target, static_cast<long>(rows)), target);
    }
    for (std::size_t row = 0; row < block.rows(); ++row) {
      check(readstat_begin_row(writer.handle), target);
      for (std::size_t c = 0; c < variables.size(); ++c)
        check(insert(writer, variables[c], block.columns[c], row), target);
      check(readstat_end_row(writer.handle), target);
    }
  });
  check(readstat_end_writing(writer.handle), target);
}

#else

void write_stata(OutputFile&, const std::string&, std::uint64_t, const BlockSource&) {
  throw Error(Fault::unsupported,
              "this program was built without ReadStat; install libreadstat-dev and build again, or write CSV",
              "Stata output");
}

#endif

}  // namespace lattice
