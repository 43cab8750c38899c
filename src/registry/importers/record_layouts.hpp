#pragma once
// From a file in a layout of a record of alliances to what the record says. One reader per layout; the table is in
// importers.cpp.
#include "lattice/importers.hpp"
#include "lattice/official.hpp"

namespace lattice {

/// A row of the table of importers.
struct RecordReader {
  std::string_view layout;
  void (*read)(const OfficialFile& file, AllianceRecords& out);
};

/// One row of a file.
struct FileRow {
  const OfficialFile& file;
  std::size_t row;
};

/// Ends the request at a cell of the row.
[[noreturn]] void refuse(const FileRow& r, std::string_view field, const std::string& why);
/// A whole number, if there is one.
std::optional<int> number(const FileRow& r, std::string_view field);
/// A key between two bounds.
int key_within(const FileRow& r, std::string_view field, int least, int most);
/// A flag; missing counts as not set.
bool flag(const FileRow& r, std::string_view field);
/// The words whose flags are set; the fields in the order of `order`.
Obligations words_of(const FileRow& r, std::span<const std::pair<std::string_view, Obligation>> order);
/// A date in three fields: "begyr", "begmo", "begday". A month or day that is missing or 0 makes it less precise; a
/// year missing or 0 is no date.
std::optional<Date> date(const FileRow& r, std::string_view year, std::string_view month, std::string_view day);
/// The release a row names last; a file cut off inside its last row shows here.
void check_release(const FileRow& r, std::string_view release);

/// The alliance of a number in a list, made if it is not there. Alliances stand together in official files, so the last
/// is tried first.
CodedAlliance& alliance(std::vector<CodedAlliance>& list, Record record, int id);

void read_atop4_alliances(const OfficialFile& file, AllianceRecords& out);
void read_atop4_members(const OfficialFile& file, AllianceRecords& out);
void read_atop5_pair_years(const OfficialFile& file, AllianceRecords& out);
void read_cow4_members(const OfficialFile& file, AllianceRecords& out);
void read_cow4_pairs(const OfficialFile& file, AllianceRecords& out);
void read_cow_states(const OfficialFile& file, AllianceRecords& out);
void read_cow_state_dates(const OfficialFile& file, AllianceRecords& out);
void read_gw_states(const OfficialFile& file, AllianceRecords& out);

}  // namespace lattice
