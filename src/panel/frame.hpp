#pragma once
// The frame of a panel: the states of a system, numbered in the order of their codes, and the years they live in.
// Everything joined to a panel is stored by state number and year offset, so that a join is index arithmetic and a run
// of years is one copy.
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "lattice/official.hpp"
#include "lattice/panel.hpp"

namespace lattice::panel {

/// A stretch of years of one state or pair: offsets from the first year of the frame, last included.
struct Years {
  std::int16_t from = 0, to = -1;
  int size() const { return to - from + 1; }
};

struct Frame {
  StateSystem system = StateSystem::cow;
  int from = 1816, to = 2016;                      ///< years, inclusive
  std::vector<std::int32_t> codes;                 ///< ascending
  std::vector<std::string> names;                  ///< every name in the list
  std::vector<std::vector<std::int32_t>> name_of;  ///< by state and year: number of its name (a state may be renamed)
  std::vector<std::uint8_t> microstate;            ///< by state (Gleditsch-Ward only)
  std::vector<std::vector<Span>> spells;           ///< by state, in time order
  int list_ends = 0;                               ///< last year of the system list
  bool extended = false;  ///< the frame runs beyond the list, whose living states are taken to live on

  int states() const { return static_cast<int>(codes.size()); }
  int years() const { return to - from + 1; }
  /// State number of a code, or -1.
  int find(std::int32_t code) const {
    return code < 0 || code > 999 || index.empty() ? -1 : index[static_cast<std::size_t>(code)];
  }
  /// Offset of a year, or -1 outside the frame.
  int offset(int year) const { return year < from || year > to ? -1 : year - from; }
  /// The years in which two states share at least one day. Cost: the spells of both, and their part years.
  std::vector<Years> together(int a, int b) const;

  std::vector<std::vector<Years>> alive;         ///< by state: years in which it lives on at least one day
  std::vector<std::vector<std::int16_t>> parts;  ///< by state: year offsets in which it lives on some days only
  std::vector<std::int16_t> index;               ///< by code (0-999): state number, or -1
  std::vector<std::vector<std::uint8_t>> life;   ///< by state and year: 0 not a state, 1 part of the year, 2 all year
};

/// Turns codes of either system into state numbers of a frame, by year. One code per state and year: of several that
/// the crosswalk names (Germany and Yemen in 1990) the one with the same number, else the lowest.
class Codes {
 public:
  /// Reads the crosswalk only when the systems differ. Throws Error(missing_data).
  Codes(const Frame& frame, StateSystem data, const std::filesystem::path& official, std::vector<std::string>* paths);
  /// State number that bears the code in that year (offset), or -1.
  int at(std::int32_t code, int year) const;
  /// The code in the data's system of a state in that year, or -1.
  std::int32_t of(int state, int year) const {
    return crossed_ ? chosen_[static_cast<std::size_t>(state * frame_.years() + year)]
                    : frame_.codes[static_cast<std::size_t>(state)];
  }
  /// True when a code means the same state in every year.
  bool fixed() const { return !crossed_; }
 private:
  const Frame& frame_;
  bool crossed_ = false;
  std::vector<std::int16_t> map_;     ///< by code (0-999) and year
  std::vector<std::int32_t> chosen_;  ///< by state and year: its one code in the data's system
};

/// Reads the list of states and cuts it to the years asked for. Throws Error(missing_data, bad_input).
Frame make_frame(const PanelRequest& request, const std::filesystem::path& official, std::vector<std::string>* paths);

}  // namespace lattice::panel
