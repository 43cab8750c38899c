#pragma once
// What counting and foretelling a contest share. Private to bargain.
#include "lattice/rules.hpp"

namespace lattice {

std::vector<std::size_t> everyone(const Contest& contest);
/// Every electorate of the round has a published tally.
bool has_tally(const Round& round);
/// Fills votes, ranking, winner and advancing from by_electorate.
void close_round(const Round& round, const std::vector<std::size_t>& standing, bool last, RoundCount& out);

}  // namespace lattice
