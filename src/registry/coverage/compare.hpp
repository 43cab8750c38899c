#pragma once
// The comparison of one record, alliance by alliance.
#include "claims.hpp"

namespace lattice {

/// What every comparison needs, worked out once.
struct Comparer {
  const World& world;
  const AllianceRecords& official;
  Powers powers;
  std::vector<DutySpell> spells;  ///< in the order of agreements
  const std::vector<Explanation>& explanations;
  std::vector<bool> used;  ///< by explanation
  std::map<int, std::string> code_of_power;
};

/// Rows of one record: every obligation of every alliance, and every obligation that only the register has.
std::vector<CoverageRow> compare(Comparer& comparer, Record record, const std::vector<CodedAlliance>& alliances);

/// Directed dyad-years of a record and the register, by decade and word.
std::vector<PairCount> count_pairs(const Comparer& comparer, Record record);

/// Share of directed dyad-years 1946-2016 of bilateral defence alliances of ATOP 4.01 that the register has; with
/// `explained`, those of alliances whose difference is explained count too.
Share bilateral_share(const Comparer& comparer, const std::vector<CoverageRow>& rows, bool explained);

/// A rule that explains an aspect of a difference, as a code; empty if none does.
struct Case {
  const CodedAlliance* alliance = nullptr;
  Obligation word = Obligation::defense;
  Record record = Record::atop4;
  std::vector<std::size_t> agreements;
  std::optional<Claim> theirs, ours, group;  ///< group: all alliances of the record that these entries name
  std::size_t numbers = 0;                   ///< how many those are
};
std::string rule_for(const Comparer& comparer, const Case& c, Aspect aspect);

inline constexpr int tolerance = 366;  ///< days: "within a year"

}  // namespace lattice
