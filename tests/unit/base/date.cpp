// Dates: three precisions, half-open spans that still hold the day named as the end.
#include <doctest/doctest.h>

#include "lattice/base.hpp"

using namespace lattice;

TEST_CASE("a date is read and written in the precision it is known in") {
  for (const char* text : {"1951-08-30", "1951-08", "1951", "2024-02-29", "1373-06-16"})
    CHECK(write_date(*read_date(text)) == text);
  for (const char* text : {"", "51", "1951-13", "1951-02-30", "1907-02-29", "30-08-1951", "1951-8-30", "1951-08-30 ",
                           "0900", "1951/08/30"})
    CHECK_FALSE(read_date(text));
}

TEST_CASE("days count from 1970 and know their year") {
  CHECK(make_day(1970, 1, 1) == 0);
  CHECK(make_day(1969, 12, 31) == -1);
  CHECK(make_day(2024, 9, 17) == 19983);
  CHECK(year_of(make_day(1815, 1, 1)) == 1815);
  CHECK_THROWS_AS(make_day(2023, 2, 29), Error);
}

TEST_CASE("a span holds the whole of an imprecise end, and the day that ends it") {
  const Span s = span_of(read_date("1854-03"), read_date("1856"));
  CHECK(s.contains(make_day(1854, 3, 1)));
  CHECK_FALSE(s.contains(make_day(1854, 2, 28)));
  CHECK(s.contains(make_day(1856, 12, 31)));
  CHECK_FALSE(s.contains(make_day(1857, 1, 1)));
  const Span day = span_of(read_date("1939-09-01"), read_date("1939-09-01"));
  CHECK(day.contains(make_day(1939, 9, 1)));
  CHECK_FALSE(day.contains(make_day(1939, 9, 2)));
}
