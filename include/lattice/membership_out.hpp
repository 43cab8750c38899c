#pragma once
// membership_out: contests and blocs for a terminal and as JSON. No arithmetic here.
#include <string>

#include "lattice/membership_study.hpp"
#include "lattice/power.hpp"
#include "lattice/rules.hpp"

namespace lattice {

/// Everything `lattice contest` tells: the count, and one forecast per assumption about transfers.
struct ContestReport {
  Contest contest;
  std::optional<ContestCount> count;  ///< none when no tally is published
  std::vector<ContestForecast> forecasts;
  std::string data_hash;
};

std::string write_contest(const ContestReport& report);
std::string write_contest_json(const ContestReport& report);

/// Everything `lattice bloc` tells.
std::string write_membership(const MembershipReport& report);
/// The same in few lines: who gains, what holds, who blocks, two paths to the smallest target.
std::string write_membership_briefly(const MembershipReport& report);
/// What the sign of the gains hangs on: the scale of the stated weights, in a sentence or two.
std::string scale_of_weights(const MembershipReport& report);
std::string write_membership_json(const MembershipReport& report);

}  // namespace lattice
