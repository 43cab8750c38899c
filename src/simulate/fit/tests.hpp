#pragma once
// Every fit and back-test, for the two tables in lines.cpp. Private.
#include "lattice/fit.hpp"

namespace lattice::fits {

Parameters fit_arrival(const History& history);
Parameters fit_escalation(const History& history);
Parameters fit_join(const History& history);
Parameters fit_honour(const History& history);
Parameters fit_outcome(const History& history);

BackTest test_honour(const History& history);
BackTest test_join(const History& history);
BackTest test_onset(const History& history);
BackTest test_outcome(const History& history);
BackTest test_replays(const History& history);

}  // namespace lattice::fits
