#pragma once
// treaty_list: the register held against a government's own list of its treaties (today: uk_treaties.csv, the record of
// the United Kingdom). Each listed treaty is found in the register, differs by some days, is left out for a stated
// reason, or is missing. The method page is docs/method/coverage.md.
#include <optional>
#include <string>
#include <vector>

#include "lattice/coverage.hpp"

namespace lattice {

/// One treaty of the list; days are none where the record has none.
struct ListedTreaty {
  std::optional<Day> signed_on, in_force;
  std::string subject, title;
  std::vector<std::string> parties;  ///< in the record's own names
};

/// Reads the file of the layout "uk-treaties" out of a folder. Throws as read_official does.
std::vector<ListedTreaty> read_treaty_list(const std::string& folder);

/// A reviewed line of data/coverage/uk_treaties_reasons.csv: a treaty by its day and words of its title, or every title
/// with the words.
struct TreatyReason {
  std::optional<Day> signed_on;    ///< none: any day
  std::vector<std::string> words;  ///< in lower case; one of them must stand in the title; empty: any title
  std::string agreement;           ///< id of the entry that it is; "-" for none
  std::string reason;
};
/// No file: none. Throws Error(bad_input) with file:line.
std::vector<TreatyReason> load_treaty_reasons(const DataSet& data);

/// How a listed treaty stands: matched (same day), differs (an entry some days away), explained (left out, or another
/// day, for a stated reason), missing.
struct TreatyFinding {
  ListedTreaty treaty;
  Finding finding = Finding::missing;
  std::string agreement;   ///< id of the entry; empty if there is none
  std::string difference;  ///< days of signature or entry into force that differ, in words
  std::string reason;
};

/// Compares the list of the state with the entries that it is a party to. An entry is given to one listed treaty: the
/// one of the same day, with a common partner, whose title has most words in common. Cost: listed times entries.
std::vector<TreatyFinding> hold_treaties(const World& world, Actor owner, const std::vector<ListedTreaty>& listed,
                                         const std::vector<TreatyReason>& reasons);

}  // namespace lattice
