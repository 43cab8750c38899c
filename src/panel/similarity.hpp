#pragma once
// Portfolios by year, ready to be compared: what a set of columns about similarity is made of.
#include <string>
#include <vector>

#include "columns.hpp"
#include "lattice/similarity.hpp"

namespace lattice::panel {

/// One year, ready: its states, in the order of the frame, and their portfolios.
struct PreparedYear {
  std::vector<int> members;
  PortfolioPlanes planes;
  PortfolioPlanes binary;  ///< of portfolios that are not "something or nothing" of the others; empty: they are
};

/// Portfolios of every year of the frame; empty in years that the source does not cover.
struct PortfolioSource {
  std::string tag;  ///< "ally", "cow": stands in the names of the columns
  std::vector<PreparedYear> years;
  int first = 0, last = -1;  ///< years covered
  bool weighted = true;      ///< the objects have weights
};

/// Adds the measures of every pair of every year. Cost: pairs x objects / 64 words, a dozen counts each.
void add_similarity(const Workshop& shop, const PortfolioSource& source);

}  // namespace lattice::panel
