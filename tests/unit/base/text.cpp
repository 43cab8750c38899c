// Text helpers: near words, hashing.
#include <doctest/doctest.h>

#include "lattice/base.hpp"

using namespace lattice;

TEST_CASE("did you mean names the nearest words, and nothing when none is near") {
  const std::vector<std::string> names{"Japan", "Jordan", "Germany", "South Korea"};
  CHECK(nearest("Jappan", names).front() == "Japan");
  CHECK(nearest("korea", names).front() == "South Korea");
  CHECK(did_you_mean("zzzzzzzz", names).empty());
  CHECK(did_you_mean("Gernamy", names) == "; did you mean Germany?");
}

TEST_CASE("hash and UTF-8") {
  CHECK(hash_hex("") == "cbf29ce484222325");
  CHECK(hash_hex("a") == "af63dc4c8601ec8c");
  CHECK(is_utf8("caf\xc3\xa9"));
  CHECK_FALSE(is_utf8("caf\xe9"));
  CHECK_FALSE(is_utf8("\xed\xa0\x80"));
  CHECK_FALSE(is_utf8("\xc0\x80"));
}
