// CSV, fast: a row is built in a buffer that is always long enough, cell by cell.
#include <algorithm>

#include "cell_text.hpp"
#include "lattice/report.hpp"
#include "lattice/tables_out.hpp"

namespace lattice {
namespace {

/// How to write one column: where its cells are, and what they are.
struct ParquetSource {
  enum class Kind : std::uint8_t { whole8, whole16, whole32, day, real, text } kind = Kind::whole32;
  const void* cells = nullptr;
  const Texts* texts = nullptr;
  std::size_t column = 0;
};

class CsvWriter final : public TextWriter {
 public:
  explicit CsvWriter(OutputFile& out) : out_(out), buffer_(1 << 18) {}

  void add(const Table& block) override {
    if (reals_.empty()) {
      reals_.resize(block.columns.size());
      texts_.resize(block.columns.size());
      header(block);
    }
    std::vector<ParquetSource> sources;
    for (std::size_t c = 0; c < block.columns.size(); ++c) sources.push_back(source_of(block.columns[c], c));
    const std::size_t room = sources.size() * number_room + longest_text_;
    for (std::size_t row = 0; row < block.rows(); ++row) {
      if (used_ + room > buffer_.size()) flush(room);
      char* p = buffer_.data() + used_;
      for (const ParquetSource& source : sources) {
        p = put(p, source, row);
        *p++ = ',';
      }
      p[-1] = '\n';
      used_ = static_cast<std::size_t>(p - buffer_.data());
    }
  }

  void finish() override { flush(0); }
 private:
  void header(const Table& block) {
    std::string line;
    for (const auto& column : block.columns) line += (line.empty() ? "" : ",") + csv_cell(column.name);
    out_.write(line + '\n');
  }

  void flush(std::size_t room) {
    out_.write({buffer_.data(), used_});
    used_ = 0;
    if (buffer_.size() < room) buffer_.resize(room * 2);
  }

  ParquetSource source_of(const Column& column, std::size_t c) {
    return std::visit(
        [&](const auto& cells) {
          using C = std::decay_t<decltype(cells)>;
          ParquetSource source;
          source.column = c;
          if constexpr (std::is_same_v<C, Texts>) {
            source.kind = ParquetSource::Kind::text;
            source.texts = &cells;
            auto& ready = texts_[c];
            while (ready.size() < cells.pool.size()) {
              ready.push_back(csv_cell(cells.pool[ready.size()]));
              longest_text_ = std::max(longest_text_, ready.back().size() * block_texts);
            }
          } else {
            source.cells = cells.data();
            if constexpr (std::is_same_v<C, std::vector<double>>)
              source.kind = ParquetSource::Kind::real;
            else
              source.kind = column.is_date          ? ParquetSource::Kind::day
                            : sizeof(cells[0]) == 1 ? ParquetSource::Kind::whole8
                            : sizeof(cells[0]) == 2 ? ParquetSource::Kind::whole16
                                                    : ParquetSource::Kind::whole32;
          }
          return source;
        },
        column.cells);
  }

  template <class T>
  char* whole(char* p, const ParquetSource& source, std::size_t row) const {
    const T value = static_cast<const T*>(source.cells)[row];
    return value == missing_int<T> ? p : small_.put(p, value);
  }

  char* put(char* p, const ParquetSource& source, std::size_t row) {
    switch (source.kind) {
      case ParquetSource::Kind::whole8: return whole<std::int8_t>(p, source, row);
      case ParquetSource::Kind::whole16: return whole<std::int16_t>(p, source, row);
      case ParquetSource::Kind::whole32: return whole<std::int32_t>(p, source, row);
      case ParquetSource::Kind::day: {
        const auto value = static_cast<const std::int32_t*>(source.cells)[row];
        return value == missing_int<std::int32_t> ? p : days_.put(p, value);
      }
      case ParquetSource::Kind::real: {
        const double value = static_cast<const double*>(source.cells)[row];
        return std::isnan(value) ? p : reals_[source.column].put(p, value);
      }
      case ParquetSource::Kind::text: {
        const auto code = source.texts->code[row];
        if (code < 0) return p;
        const std::string& text = texts_[source.column][static_cast<std::size_t>(code)];
        std::memcpy(p, text.data(), text.size());
        return p + text.size();
      }
    }
    return p;
  }

  /// Days run on, so the text of a day is mostly that of the day before with another last digit; a cache of days does
  /// it.
  class DayTexts {
   public:
    DayTexts() : places_(1 << 12) {}
    char* put(char* p, Day day) {
      Place& place = places_[static_cast<std::uint32_t>(day) & 4095];
      if (place.day != day || place.text[0] == '\0') {
        place.day = day;
        put_day(place.text, day);
      }
      std::memcpy(p, place.text, 10);
      return p + 10;
    }
   private:
    struct Place {
      Day day = 0;
      char text[12] = {};
    };
    std::vector<Place> places_;
  };

  static constexpr std::size_t block_texts = 4;  // room for the longest text in each of some text columns of a row
  OutputFile& out_;
  std::vector<char> buffer_;
  std::size_t used_ = 0, longest_text_ = 0;
  SmallNumbers small_;
  DayTexts days_;
  std::vector<RealTexts> reals_;
  std::vector<std::vector<std::string>> texts_;
};

}  // namespace

std::unique_ptr<TextWriter> csv_writer(OutputFile& out) { return std::make_unique<CsvWriter>(out); }

std::string shortest(double value) {
  char text[40];
  return {text, std::to_chars(text, text + sizeof text, value).ptr};
}

}  // namespace lattice
