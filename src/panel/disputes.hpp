#pragma once
// Dyadic dispute-years and their de-duplication, shared by the two data sets on militarized interstate disputes and by
// their tests.
#include <cstdint>
#include <vector>

#include "joined.hpp"

namespace lattice::panel {

/// Columns of a directed dyad-dispute-year, in the order of output.
enum DisputeField : std::uint8_t {
  dispnum,
  ongoing,
  onset,
  sidea1,
  sidea2,
  fatality1,
  fatality2,
  fatalpre1,
  fatalpre2,
  hiact1,
  hiact2,
  hostlev1,
  hostlev2,
  orig1,
  orig2,
  fatality,
  hostlev,
  mindur,
  maxdur,
  recip,
  stmon,
  dispute_fields
};

/// One dispute between two states in one year, seen from the first.
struct DisputeYear {
  std::int32_t code1 = 0, code2 = 0, year = 0;
  Maybe value[dispute_fields] = {};
};

/// Keeps one dispute per ordered pair and year: an onset before an ongoing one; then the highest fatality (unknown
/// between none and some), hostility level, least duration, greatest duration; then a reciprocated one; then the
/// earliest month; then the lowest number. The result is in order of pair and year and does not depend on the order of
/// rows. Cost: a sort.
std::vector<DisputeYear> whittle(std::vector<DisputeYear> rows);

/// Reads the directed dyad-dispute-years of COW MID, from the file of pairs or out of the participants (MIDA and MIDB).
std::vector<DisputeYear> cow_dispute_years(const Workshop& shop);
/// The same for GML MID.
std::vector<DisputeYear> gml_dispute_years(const Workshop& shop);

/// A participant of a dispute: who, on which side, on which days.
struct Participant {
  std::int32_t dispute = 0, code = 0;
  int from_year = 0;
  Maybe from_month, from_day;  ///< a negative one is unknown as well
  int to_year = 0;
  Maybe to_month, to_day;
  Maybe sidea, fatality, fatalpre, hiact, hostlev, orig;
};

/// The days of a participation, unknown days at their widest. Throws Error(bad_input) on impossible ones.
Span days_of(const Participant& participant);

/// Pairs participants on opposite sides for every year in which both took part on the same days (unknown days count in
/// favour).
std::vector<DisputeYear> pair_participants(const std::vector<Participant>& participants);

}  // namespace lattice::panel
