#pragma once
// Loading what most subcommands need: the data, the World under the chosen architecture, the day.
#include "command.hpp"
#include "lattice/registry.hpp"

namespace lattice::cli {

/// The day that commands take when none is given: 17 September 2024, the day of the founding question.
inline constexpr const char* founding_day = "2024-09-17";

struct Loaded {
  DataSet data;
  World world;
  Day day = 0;
  std::string data_hash;
};

/// The embedded data, or those of --data.
DataSet data_of(const Options& options);

/// Reads the register and applies --architecture as of the day. An empty day means the founding day.
Loaded load(const Options& options, const std::string& on);

/// The day itself if the register speaks of it. Throws Error(bad_input) for a day before it begins.
Day check_day(Day day, const std::string& option);

/// A day given as an option. Throws Error(bad_input).
Day read_day(const std::string& option, const std::string& text);

/// --format, or json when --json was given.
std::string format_of(const Options& options);

}  // namespace lattice::cli
