// Escalation: how far disputes go, counted. Disputes 1946-2010 by their highest hostility; no covariates, for none is
// known well enough to tell a shot from a war in advance.
#include <cmath>

#include "files.hpp"
#include "lines.hpp"
#include "tests.hpp"

namespace lattice::fits {
namespace {

struct LogOdds {
  double value, error;
};
LogOdds log_odds_of(std::uint64_t hits, std::uint64_t all) {
  const double p = static_cast<double>(hits) / static_cast<double>(all);
  return {log_odds(p), 1 / std::sqrt(static_cast<double>(all) * p * (1 - p))};
}

}  // namespace

Parameters fit_escalation(const History& history) {
  const Source source = read(history, "gml-outcomes");
  const auto year = wholes(source, "styear"), level = wholes(source, "hostlev");
  std::uint64_t all = 0, force = 0, war = 0;
  for (std::size_t r = 0; r < year.size(); ++r) {
    if (year[r] < 1946 || level[r] < 1) continue;
    ++all, force += level[r] >= 4, war += level[r] == 5;
  }
  if (!force || !war || force == all)
    throw Error(Fault::missing_data, "the file has no disputes since 1946", "gml-outcomes");
  const LogOdds f = log_odds_of(force, all), w = log_odds_of(war, all);
  Parameters out = parameters_from("escalation", {f.value, w.value}, {f.error * f.error, 0, 0, w.error * w.error}, "");
  out.rows[0].source = std::to_string(force) + " of " + std::to_string(all) + " disputes since 1946 saw force used";
  out.rows[1].source = std::to_string(war) + " of " + std::to_string(all) + " disputes since 1946 became wars";
  out.data = {source.line};
  return out;
}

}  // namespace lattice::fits
