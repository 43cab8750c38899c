#pragma once
// Third states in disputes of one against one, with what the law said to each. Private.
#include "files.hpp"
#include "law.hpp"

namespace lattice::fits {

/// A dispute: numbers of the Correlates of War.
struct Dispute {
  int number = 0, challenger = 0, target = 0, year = 0, month = 0, day = 0, action = 0;
  bool war = false;
  std::set<int> joined;  ///< on the target's side
};

/// Third states in disputes, in the order of disputes and states.
struct Thirds {
  std::vector<AllySituation> rows;
  std::vector<std::uint8_t> joined;
  std::vector<std::int64_t> dispute;
  std::vector<int> state, year;
  std::size_t disputes = 0, no_distance = 0, no_share = 0;
  std::vector<std::string> data;
};

/// Every dispute of one against one of the participants' file. Errors as read(). Cost: some 20 s, for the law.
Thirds read_thirds(const History& history);

/// Adds the third states of one dispute. Facts are those of `facts_year` (0: the dispute's own), for days that the
/// files do not reach.
void add_dispute(Thirds& out, const Facts& facts, const Dispute& dispute, const Duties& law, int facts_year = 0);

/// All terms of the model join.
Matrix whole_design(const Thirds& thirds);

/// A weak prior, set before looking at any held-out score: standard deviation 3 on each effect.
Penalty join_prior();

}  // namespace lattice::fits
