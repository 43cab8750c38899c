#pragma once
// From a request to a plan: which sets are read, and which columns come out in which order.
#include "columns.hpp"
#include "fill.hpp"

namespace lattice::panel {

struct Plan {
  std::vector<Planned> columns;
  int contiguity = -1;  ///< number of the dyad set with conttype, for political relevance
  int majors = -1;      ///< number of the state column with cowmaj
};

/// Checks the request, builds every set into `joined` and lays out the columns. Throws Error(bad_input) on an unknown
/// set, Error(unsupported) on one that does not go with the unit.
Plan make_plan(const Workshop& shop);

/// The sets of the request, with those that --filter prd needs put first. `rows_only`: nothing but what decides which
/// rows there are.
PanelRequest with_needed_sets(PanelRequest request, bool rows_only);

/// Takes the rows of a block.
using RowSink = std::function<void(const Rows&)>;

/// Streams the rows of every k-ad-year of the frame (all, or the sample of the request) in order of year and members.
void stream_kads(const PanelRequest& request, const Frame& frame, const RowSink& sink);

}  // namespace lattice::panel
