// Citations: every layout has one, and BibTeX comes out whole.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "lattice/tables_out.hpp"

using namespace lattice;

TEST_CASE("every layout of official files has its citation, and no key stands twice") {
  std::ifstream in(LATTICE_SOURCE_DIR "/data/citations.csv", std::ios::binary);
  const auto known = read_citations(std::string{std::istreambuf_iterator<char>(in), {}});
  for (const auto& layout : official_layouts()) {
    CAPTURE(layout.id);
    CHECK(std::count_if(known.begin(), known.end(), [&](const Citation& c) { return c.key == layout.citation; }) == 1);
  }
  for (const auto& c : known)
    CHECK(std::count_if(known.begin(), known.end(), [&](const Citation& o) { return o.key == c.key; }) == 1);
}

TEST_CASE("BibTeX") {
  const auto one = read_citations(
      "key,type,author,title,container,year,volume,number,pages,doi,note\na,article,\"B, C and D, "
      "E\",T,J,1999,1,,2-3,,\n");
  REQUIRE(one.size() == 1);
  CHECK(write_bibtex(one[0]) ==
        "@article{a,\n  author = {B, C and D, E},\n  title = {T},\n  journal = {J},\n  year = {1999},\n  volume = "
        "{1},\n  pages = {2--3}\n}\n");
}
