#pragma once
// The readers behind the table of layouts. Each takes one record (the needed columns of one row) and adds it to what
// was read.
#include "csv.hpp"

namespace lattice {

/// A row of the table of importers.
struct RecordLayout {
  LayoutFacts facts;
  std::string_view never;  ///< a column that another layout has and this one must not have
  void (*read)(const CsvRecord& record, AllianceRecords& out);
};

/// The alliance of a number in a list, made if it is not there. Alliances stand together in official files, so the last
/// is tried first.
CodedAlliance& alliance(std::vector<CodedAlliance>& list, Record record, int id);

void read_atop4_alliance(const CsvRecord& r, AllianceRecords& out);
void read_atop4_member(const CsvRecord& r, AllianceRecords& out);
void read_atop5_pair_year(const CsvRecord& r, AllianceRecords& out);
void read_cow4_member(const CsvRecord& r, AllianceRecords& out);
void read_cow4_member_year(const CsvRecord& r, AllianceRecords& out);
void read_cow4_dyad(const CsvRecord& r, AllianceRecords& out);
void read_cow4_directed(const CsvRecord& r, AllianceRecords& out);
void read_cow_state(const CsvRecord& r, AllianceRecords& out);
void read_cow_state_dates(const CsvRecord& r, AllianceRecords& out);
void read_gw_state(const CsvRecord& r, AllianceRecords& out);

}  // namespace lattice
