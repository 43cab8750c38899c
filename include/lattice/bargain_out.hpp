#pragma once
// bargain_out: bargaining as text, JSON and a drawing. No arithmetic; every number comes from lattice/bargain.hpp.
#include <optional>
#include <string>
#include <vector>

#include "lattice/bargain.hpp"
#include "lattice/prospects.hpp"
#include "lattice/table.hpp"

namespace lattice {

/// Everything `lattice bargain` tells.
struct BargainReport {
  BargainCase question;
  BargainRun run;
  Baselines baseline;
  std::vector<EuRound> expected_utility;  ///< empty: not asked for
  std::optional<BargainUncertainty> uncertainty;
  std::uint64_t uncertainty_seed = 0;
  std::optional<Prospects> prospects;  ///< rules of adoption, and the contest that positions hang on
  std::optional<ProspectTest> test;    ///< the same against what came about
};

/// For a terminal: baselines first, then the model, the last positions, and what was asked for beside.
std::string write_bargain(const BargainReport& report);

/// One JSON document: turns[t].positions[actor][dimension] on [0, 100], actors, options, baselines, outcome.
std::string write_bargain_json(const BargainReport& report);

/// Positions by turn, one row an actor, turn and dimension: turn, actor, dimension, position, ideal, probability, risk.
Table bargain_table(const BargainCase& c, const BargainRun& run);

/// Positions by turn as SVG, one panel a dimension: lines told apart by colour (safe for colour-blind readers), dash
/// and a label at their end.
std::string plot_bargain(const BargainCase& c, const BargainRun& run);

}  // namespace lattice
