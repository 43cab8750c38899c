#pragma once
// backtest_out: back-tests as a page with calibration plots. No arithmetic but that of places on the page.
#include <string>
#include <vector>

#include "lattice/fit.hpp"

namespace lattice {

/// One self-contained page: targets missed first, then every test with its lines and its calibration plots.
std::string write_backtests_html(const std::vector<BackTest>& tests);

}  // namespace lattice
