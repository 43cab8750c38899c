// Dates: std::chrono knows the calendar, we read and write three precisions of ISO 8601 and nothing else.
#include <chrono>
#include <cstdio>

#include "lattice/base.hpp"

namespace lattice {
namespace {

namespace c = std::chrono;

std::optional<int> digits(std::string_view text) {
  int value = 0;
  for (char ch : text) {
    if (ch < '0' || ch > '9') return std::nullopt;
    value = value * 10 + (ch - '0');
  }
  return value;
}

std::optional<Day> civil(int year, int month, int day) {
  if (year < 1000 || year > 2999 || month < 1 || day < 1) return std::nullopt;
  const c::year_month_day ymd{c::year{year}, c::month{static_cast<unsigned>(month)},
                              c::day{static_cast<unsigned>(day)}};
  if (!ymd.ok()) return std::nullopt;
  return static_cast<Day>(c::sys_days{ymd}.time_since_epoch().count());
}

c::year_month_day ymd_of(Day day) { return c::year_month_day{c::sys_days{c::days{day}}}; }

}  // namespace

Day make_day(int year, int month, int day) {
  if (auto d = civil(year, month, day)) return *d;
  char text[64];
  std::snprintf(text, sizeof text, "the calendar has no day %04d-%02d-%02d in the years 1000 to 2999", year, month,
                day);
  throw Error(Fault::bad_input, text);
}

std::optional<Date> read_date(std::string_view text) {
  const bool shape = (text.size() == 4) || (text.size() == 7 && text[4] == '-') ||
                     (text.size() == 10 && text[4] == '-' && text[7] == '-');
  if (!shape) return std::nullopt;
  const auto year = digits(text.substr(0, 4));
  const auto month = text.size() >= 7 ? digits(text.substr(5, 2)) : 1;
  const auto day = text.size() == 10 ? digits(text.substr(8, 2)) : 1;
  if (!year || !month || !day) return std::nullopt;
  const auto d = civil(*year, *month, *day);
  if (!d) return std::nullopt;
  const Precision p = text.size() == 4 ? Precision::year : text.size() == 7 ? Precision::month : Precision::day;
  return Date{*d, p};
}

std::string write_day(Day day) {
  const auto d = ymd_of(day);
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(d.year()), static_cast<unsigned>(d.month()),
                static_cast<unsigned>(d.day()));
  return text;
}

std::string write_date(Date date) {
  const std::string full = write_day(date.day);
  switch (date.precision) {
    case Precision::year: return full.substr(0, 4);
    case Precision::month: return full.substr(0, 7);
    case Precision::day: break;
  }
  return full;
}

int year_of(Day day) { return static_cast<int>(ymd_of(day).year()); }

Day last_day(Date date) {
  const auto d = ymd_of(date.day);
  switch (date.precision) {
    case Precision::year: return make_day(static_cast<int>(d.year()), 12, 31);
    case Precision::month:
      return static_cast<Day>(c::sys_days{d.year() / d.month() / c::last}.time_since_epoch().count());
    case Precision::day: break;
  }
  return date.day;
}

Span span_of(std::optional<Date> from, std::optional<Date> until) {
  return {from ? from->day : day_min, until ? last_day(*until) + 1 : day_max};
}

}  // namespace lattice
