#pragma once
// coverage: holds the register against other records of alliances, obligation by obligation and dyad-year by dyad-year.
// What differs is explained by a rule that is checked here, or by a reviewed line of data/coverage/explanations.csv, or
// it stands as unexplained. The method page is docs/method/coverage.md.
#include <string>
#include <vector>

#include "lattice/importers.hpp"

namespace lattice {

/// How one obligation of one alliance compares with the curated entry of the same number.
enum class Finding : std::uint8_t {
  differs,    ///< an entry, and a difference without a reason
  missing,    ///< no curated entry
  explained,  ///< an entry, and a reason for every difference
  matched,    ///< the same states owe it, and it begins and ends within a year
  only_here,  ///< the record does not have it
};
std::string_view name_of(Finding finding);

/// What can differ. One bit each.
enum class Aspect : std::uint8_t { word, owers, start, end };
using Aspects = std::uint8_t;
constexpr Aspects bit(Aspect a) { return static_cast<Aspects>(1U << static_cast<unsigned>(a)); }
inline constexpr Aspects every_aspect = 15;

/// A reason that an explanation may give, and what it can explain.
struct ReasonRow {
  std::string_view code;
  Aspects explains;
  bool rule;  ///< found out by the engine; not for use in explanations.csv
  std::string_view meaning;
};
std::span<const ReasonRow> coverage_reasons();

/// A reviewed line of data/coverage/explanations.csv.
struct Explanation {
  Record record = Record::atop4;
  int alliance = 0;
  std::string obligation;  ///< one of the five words, or "*"
  std::string agreement;   ///< id of the entry; "-" where there is none
  std::string code;
  std::string reason;
};

/// Reads coverage/explanations.csv. Throws Error(bad_input) with file:line for unknown words, or for a reason that is
/// empty. No file: none.
std::vector<Explanation> load_explanations(const DataSet& data);

/// One obligation of one alliance.
struct CoverageRow {
  Record record = Record::atop4;
  int alliance = 0;  ///< 0 when the record has none
  Obligation word = Obligation::defense;
  Finding finding = Finding::differs;
  std::vector<std::string> agreements;  ///< ids of curated entries
  std::vector<std::string> states;      ///< members, by code
  int members = 0;
  bool bilateral = false;
  bool great_power = false;        ///< a member was a great power while it was one
  Span theirs, ours;               ///< empty where there is none
  std::string difference;          ///< in words
  std::vector<std::string> codes;  ///< of the reasons
  std::string reason;
};

/// Directed dyad-years of one obligation in ten years.
struct PairCount {
  Record record = Record::atop5;
  int decade = 0;
  Obligation word = Obligation::defense;
  int both = 0, only_here = 0, only_there = 0;
};

/// A headline: part of whole, and what it should reach.
struct Share {
  std::string name;
  int part = 0, whole = 0;
  double wanted = 0;
};

struct Coverage {
  std::vector<CoverageRow> rows;  ///< unexplained first, then by number of members and length
  std::vector<PairCount> pairs;
  std::vector<Share> shares;
  Notes notes;  ///< explanations that explain nothing any more
};

/// Compares the curated entries of a World with the records read. Cost: 0.3 s with every full file.
Coverage cover(const World& world, const AllianceRecords& official, const std::vector<Explanation>& explanations);

/// Name of an obligation in the words of a record: COW says neutrality, nonaggression, entente.
std::string_view name_of(Record record, Obligation word);

}  // namespace lattice
