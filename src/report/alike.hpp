#pragma once
// Verdicts of one promise with one answer, told once with all their states: NATO's 31 need not be 31 entries.
#include <vector>

#include "lattice/invoke.hpp"

namespace lattice {

/// Groups of verdicts alike in promise, verdict, reason and number of alternatives, each in the order given; groups in
/// the order of their first.
std::vector<std::vector<const Verdict*>> group_alike(const std::vector<Verdict>& verdicts);

}  // namespace lattice
