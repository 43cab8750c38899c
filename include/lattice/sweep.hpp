#pragma once
// sweep: a file that asks one question under many assumptions. Format: docs/guide/sweep-format.md.
#include <cstdint>
#include <string>
#include <vector>

#include "lattice/registry.hpp"

namespace lattice {

/// How points are chosen: every combination; the first values, the second ...; one in each of N slices of every range;
/// a low-discrepancy sequence.
enum class SweepMethod : std::uint8_t { grid, list, latin_hypercube, sobol };

/// One assumption that varies: values or switches (grid, list), or a range (all).
struct SweepAxis {
  std::string parameter;           ///< "outcome.exponent"; empty for switches
  std::vector<double> values;      ///< of a list, or of a range in steps
  std::vector<std::string> words;  ///< switches: "reaction=yes", "reaction=no"
  double low = 0, high = 0;        ///< a range, for latin_hypercube and sobol
};

struct Sweep {
  std::string id, title;
  SweepMethod method = SweepMethod::grid;
  std::uint64_t points = 0;    ///< of latin_hypercube and sobol
  std::uint64_t runs = 20480;  ///< at most, at each point
  double width = 0;            ///< stop a point when luck's 95 % interval is narrower; 0: play all runs
  std::vector<SweepAxis> axes;
  std::string hash;
};

/// At most so many points.
inline constexpr std::size_t most_points = 10000;

/// Reads a sweep from a file. Throws Error(bad_input) with file:line, Error(not_found).
Sweep load_sweep(const DataSet& data, const World& world, const std::string& name);

}  // namespace lattice
