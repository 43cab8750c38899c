#pragma once
// What the fuzz targets share: a world of three states, and a check that ends the program when something is not as it
// must be.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "lattice/registry.hpp"

namespace lattice::fuzz {

inline void must(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "broken: %s\n", what);
  std::abort();
}

inline const char* states = R"(
[[state]]
code = "USA"
name = "United States"
life = [{ from = "1815" }]
continent = "americas"
[[state]]
code = "GBR"
name = "Britain"
life = [{ from = "1815" }]
continent = "europe"
[[state]]
code = "DEU"
name = "Germany"
life = [{ from = 1871-01-18 }]
continent = "europe"
)";

inline const char* places = R"(
[[place]]
name = "Dover"
tags = ["europe"]
admin = [{ state = "GBR" }]
claimants = ["GBR"]
)";

inline const char* pact = R"(
id = "pact"
title = "The Pact"
form = "treaty"
signed = 1945-01-01
in_force = 1945-01-01
checked = 2026-11-23
[[party]]
state = ["USA", "GBR"]
[[commitment]]
article = "V"
kind = "defence"
trigger = "armed_attack"
discretion = "automatic"
gist = "Help."
basis = "memory"
source = ["s"]
[[source]]
key = "s"
citation = "1 Test Series 1"
)";

using Texts = std::vector<std::pair<std::string, std::string>>;

inline std::string text(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// Every note names a file, and has words.
inline void check_notes(const Notes& notes) {
  for (const Note& n : notes)
    must(!n.file.empty() && !n.text.empty() && n.line >= 0, "a note names its file and says something");
}

}  // namespace lattice::fuzz
