// Arrival of disputes: a directed, politically relevant pair in a year (Bennett and Stam 2000 for the design; Carter
// and Signorino 2010 for the cube of peace years; Lemke and Reed 2001 for relevance).
#include <cmath>

#include "known.hpp"

namespace lattice {

std::array<double, arrival_terms> arrival_row(const DyadYear& pair) {
  const double t = pair.peace_years;
  if (!(t >= 0)) throw Error(Fault::bad_input, "years of peace are not negative", "peace_years");
  return {1.0,
          pair.contiguous_land ? 1.0 : 0.0,
          pair.contiguous_sea && !pair.contiguous_land ? 1.0 : 0.0,
          std::log1p(known(pair.km, "km", "arrival")),
          pair.major_challenger ? 1.0 : 0.0,
          pair.major_target ? 1.0 : 0.0,
          known(pair.share, "share", "arrival"),
          known(pair.joint_democracy, "joint_democracy", "arrival") ? 1.0 : 0.0,
          t / 10,
          t * t / 1e3,
          t * t * t / 1e5,
          pair.rivals ? 1.0 : 0.0};
}

double arrival_probability(std::span<const double> arrival, const DyadYear& pair, std::span<const double> effects,
                           const Cover& cover) {
  check_terms(arrival, arrival_terms, "arrival");
  return logistic(linear(arrival_row(pair), arrival) + cover_log_odds(effects, cover));
}

}  // namespace lattice
