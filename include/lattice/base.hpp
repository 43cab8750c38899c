#pragma once
// base: the words every other module speaks. Dates with a precision, half-open spans of days, typed small indices,
// the one exception, and notes about data. Nothing here knows what a state or a treaty is.
#include <compare>
#include <cstdint>
#include <limits>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace lattice {

// ----------------------------------------------------------------------------------------------------------------
// version

/// Version of the program, for stamps and --version.
inline constexpr std::string_view version = "0.1.0";

// ------------------------------------------------------------------------------------------------------------------
// dates

/// A day of the proleptic Gregorian calendar: days since 1970-01-01, negative before.
using Day = std::int32_t;

/// How exactly a date is known.
enum class Precision : std::uint8_t { day, month, year };

/// A date as a source gives it. `day` is the first day that the date may mean; `last()` is the last.
struct Date {
  Day day = 0;
  Precision precision = Precision::day;
  auto operator<=>(const Date&) const = default;
};

/// Makes a day of year, month and day. Throws Error(bad_input) when the calendar has no such day or the year is outside
/// 1000-2999.
Day make_day(int year, int month, int day);

/// Reads "1951", "1951-08" or "1951-08-30"; nothing else. Returns nullopt on any other text, or on a day the calendar
/// lacks.
std::optional<Date> read_date(std::string_view text);

/// Writes a date in the precision it is known in: "1951", "1951-08" or "1951-08-30".
std::string write_date(Date date);

/// Writes a day as "1951-08-30".
std::string write_day(Day day);

/// Calendar year of a day.
int year_of(Day day);

/// The last day that a date may mean: 1951 gives 1951-12-31.
Day last_day(Date date);

/// First day before all dates used here and first day after them.
inline constexpr Day day_min = std::numeric_limits<Day>::min() / 2;
inline constexpr Day day_max = std::numeric_limits<Day>::max() / 2;

/// A half-open span of days [from, until). Empty when from >= until.
struct Span {
  Day from = day_min;
  Day until = day_max;
  bool contains(Day d) const { return from <= d && d < until; }
  bool overlaps(Span o) const { return from < o.until && o.from < until; }
  bool operator==(const Span&) const = default;
};

/// The span that a start and an end as written in data mean: from the first day of the start through the last day of
/// the end, so that an agreement is still in force on the day that ends it.
Span span_of(std::optional<Date> from, std::optional<Date> until);

// -------------------------------------------------------------------------------------------------------------------
// ids

/// A small index into a table of things of one kind. Default: none.
template <class Tag>
struct Id {
  std::int16_t index = -1;
  explicit operator bool() const { return index >= 0; }
  auto operator<=>(const Id&) const = default;
};

// -----------------------------------------------------------------------------------------------------------------
// errors

/// What kind of fault ended a request. One table maps it to exit codes, HTTP statuses and conditions of other
/// languages.
enum class Fault { bad_input, not_found, missing_data, unsupported, io, internal };

/// The only exception of the library. `what()` says what is wrong, why, and what to do next; `where` is
/// "file:line:column", the name of an option, or empty.
struct Error : std::runtime_error {
  Fault fault;
  std::string where;
  Error(Fault f, std::string text, std::string place = {})
      : std::runtime_error(std::move(text)), fault(f), where(std::move(place)) {}
};

/// Weight of a note: an error makes the data unusable, a warning wants a look, a remark is for those who improve the
/// data.
enum class Severity : std::uint8_t { remark, warning, error };

/// Something a reader found in data. Collected, not thrown.
struct Note {
  Severity severity = Severity::error;
  std::string file;
  int line = 0;
  std::string text;
};
using Notes = std::vector<Note>;

/// "error", "warning" or "remark".
std::string_view name_of(Severity severity);

/// True if any note is an error.
bool has_error(const Notes& notes);

// -------------------------------------------------------------------------------------------------------------------
// text

/// The candidates nearest to a word by optimal string alignment distance (at most 3), nearest first. Case is ignored.
/// Cost: words x length^2.
std::vector<std::string> nearest(std::string_view word, const std::vector<std::string>& candidates, int most = 10);

/// "; did you mean A, B or C?", or nothing where no candidate is near.
std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates);

/// The same, then every candidate: "; did you mean A? Known: A, B, C". For short lists.
std::string did_you_mean_of(std::string_view word, const std::vector<std::string>& candidates);

/// ASCII lower case; other bytes are left as they are.
std::string lower(std::string_view text);

/// Splits at a character; keeps empty pieces.
std::vector<std::string> split(std::string_view text, char at);

/// Joins pieces with a separator.
std::string join(const std::vector<std::string>& pieces, std::string_view separator);

/// A number by a printf form of one double, such as "%.2f" or "%5.1f"; at most 63 characters.
std::string formatted(double x, const char* form);

/// True if the bytes are valid UTF-8.
bool is_utf8(std::string_view bytes);

/// 64-bit FNV-1a hash as 16 hexadecimal digits: names a set of input bytes in stamps. Not for security.
std::string hash_hex(std::string_view bytes, std::uint64_t seed = 14695981039346656037ULL);

// ------------------------------------------------------------------------------------------------------------------
// stamp

/// Enough to repeat a result exactly. No time of day: same input, same bytes.
struct Stamp {
  std::string program;        ///< "latticework 0.1.0"
  std::string data_hash;      ///< hash of every data file read
  std::string scenario_hash;  ///< hash of the scenario file, or empty
};

}  // namespace lattice
