#pragma once
// Official files as plain columns of numbers, missing cells NaN, and the line that names them in results. Private.
#include <map>
#include <set>

#include "lattice/fit.hpp"
#include "lattice/official.hpp"

namespace lattice::fits {

/// A file that was read, and its line "layout: hash".
struct Source {
  OfficialFile file;
  std::string line;
};

/// Reads a file of the official layouts, or of those that only fits read (leeds-anac, berkemeier-fuhrmann, gml-sides,
/// gml-outcomes). Errors as read_official.
Source read(const History& history, std::string_view layout);

/// A column as numbers, NaN where missing.
std::vector<double> numbers(const Source& source, std::string_view column);

/// A column as whole numbers, `missing` where there is none.
std::vector<int> wholes(const Source& source, std::string_view column, int missing = -9);

/// A key of up to two states and a year.
using Key = std::int64_t;
Key key(int first, int second, int year);

/// Facts of a year that the models of third states ask for, read once.
struct Facts {
  struct Spell {
    int from, until;  ///< years, inclusive
  };
  struct Capital {
    int from, until;
    double latitude, longitude;
  };
  std::map<int, std::vector<Spell>> alive, major;
  std::set<Key> near, defence, rivals;  ///< contiguous up to 150 miles; ATOP defence; strategic rivalry
  std::map<Key, double> cinc;           ///< by state and year (second state 0)
  std::map<int, std::vector<Capital>> capitals;
  std::vector<std::string> data;
};
Facts read_facts(const History& history);

bool holds(const std::map<int, std::vector<Facts::Spell>>& spells, int state, int year);
/// Kilometres between capitals, great circle; nothing where one is not known.
std::optional<double> kilometres(const Facts& facts, int first, int second, int year);
/// Capability of the first as a share of both; nothing where one is not known.
std::optional<double> share(const Facts& facts, int first, int second, int year);

}  // namespace lattice::fits
