// What the readers of records ask of one row of a file.
#include <algorithm>

#include "record_layouts.hpp"

namespace lattice {

void refuse(const FileRow& r, std::string_view field, const std::string& why) { refuse_row(r.file, r.row, field, why); }

std::optional<int> number(const FileRow& r, std::string_view field) { return r.file.whole(field)[r.row]; }

int key_within(const FileRow& r, std::string_view field, int least, int most) {
  const int value = r.file.key(field)[r.row];
  if (value < least || value > most)
    refuse(r, field, std::to_string(value) + " lies outside " + std::to_string(least) + " to " + std::to_string(most));
  return value;
}

bool flag(const FileRow& r, std::string_view field) { return number(r, field).value_or(0) == 1; }

Obligations words_of(const FileRow& r, std::span<const std::pair<std::string_view, Obligation>> order) {
  Obligations out = 0;
  for (const auto& [field, word] : order)
    if (flag(r, field)) out |= bit(word);
  return out;
}

std::optional<Date> date(const FileRow& r, std::string_view year, std::string_view month, std::string_view day) {
  const int y = number(r, year).value_or(0), m = number(r, month).value_or(0), d = number(r, day).value_or(0);
  if (y == 0) return std::nullopt;
  const auto pad = [](int n) { return (n < 10 ? "-0" : "-") + std::to_string(n); };
  const std::string text = std::to_string(y) + (m == 0 ? "" : pad(m)) + (m == 0 || d == 0 ? "" : pad(d));
  const auto found = read_date(text);
  if (!found) refuse(r, year, "\"" + text + "\" is no day of the calendar");
  return found;
}

void check_release(const FileRow& r, std::string_view release) {
  const auto found = r.file.text("version")[r.row].value_or("");
  if (found != release)
    refuse(r, "version",
           "version \"" + std::string(found) + "\" where " + std::string(release) +
               " is expected; is the file truncated, or of another release?");
}

}  // namespace lattice
