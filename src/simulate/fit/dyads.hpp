#pragma once
// Politically relevant directed dyad-years with what the law says of each. Private.
#include "lattice/fit.hpp"
#include "lattice/panel.hpp"

namespace lattice::fits {

/// One row: the situation, the outcome, and who stands behind the target.
struct DyadRow {
  int challenger = 0, target = 0, year = 0, contiguity = 0;
  DyadYear pair;
  bool started = false;  ///< the challenger started a militarised dispute with the target
  bool allied = false;   ///< the two owe each other defence (ATOP)
  bool pact = false;     ///< an outside state owes the target defence, and owes the challenger none (ATOP)
  bool law = false;      ///< an outside state would be bound to fight for the target, as of 31 December before
  bool placebo = false;  ///< outside states would be bound to consult, and none to fight
};

struct DyadPanel {
  std::vector<DyadRow> rows;
  std::vector<std::string> data;
  std::size_t left_out = 0;  ///< rows in which a dispute was going on, or a covariate is missing
};

/// Rows of the years, onsets only. `initiation` says who counts as having started.
DyadPanel read_dyads(const History& history, int from, int to, Initiation initiation);

/// Fills `law` and `placebo` of every row by asking who would be bound, year by year. Cost: about .2 s a year.
void ask_the_law(const World& world, std::vector<DyadRow>& rows);

}  // namespace lattice::fits
