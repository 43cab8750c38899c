#pragma once
// fit: the models of simulate.hpp against history. `fit` gives parameters from official files; `back_test` scores
// forecasts of cases that a fit has not seen, each beside its baseline, with an interval. What disappoints is a line
// like any other. Official files are the user's; nothing of them is kept but numbers and hashes.
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "lattice/simulate.hpp"
#include "lattice/table.hpp"

namespace lattice {

/// What a fit reads: the register, and the folder of official files.
struct History {
  const World& world;
  std::filesystem::path official;
};

/// One figure of a back-test.
struct BackTestLine {
  std::string sample;    ///< which cases, and how they were held out
  std::string forecast;  ///< whose forecast, or what is counted
  std::string measure;   ///< log score, AUC, share, coefficient ...
  Estimate figure;       ///< low = high = value where there is no interval
  std::string target;    ///< what was to be reached, as "-0.5002 or more"; empty: none
  std::optional<bool> met;
  std::string note;  ///< the baseline, the reason of a miss, a caution
};

/// A calibration plot of one forecast.
struct CalibrationPlot {
  std::string sample, forecast;
  std::vector<CalibrationBin> bins;
};

/// What came of a back-test.
struct BackTest {
  std::string name, title;
  std::vector<BackTestLine> lines;
  std::vector<CalibrationPlot> plots;
  std::vector<std::string> remarks;
  std::vector<std::string> data;  ///< the files read, with their hashes
};

/// Names of the models that can be fitted, and of the back-tests.
std::vector<std::string> fitted_models();
std::vector<std::string> back_tests();

/// Parameters of a model from the files. Same files and register, same bytes. Error(not_found) for a name that is none,
/// Error(missing_data) where a file is not there. Cost: honour and outcome a second, arrival ten, join a minute.
Parameters fit(std::string_view model, const History& history);

/// The back-test of that name. Errors and cost as fit.
BackTest back_test(std::string_view name, const History& history);

/// The lines as a table for write_table: test, sample, forecast, measure, value, low, high, level, n, target, met,
/// note.
Table table_of(const BackTest& test);

}  // namespace lattice
