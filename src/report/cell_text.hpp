#pragma once
// Cells as text, fast: small whole numbers from a table, reals through a cache, because the reals of a panel repeat (a
// state's population stands in every pair of the state).
#include <array>
#include <bit>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

#include "lattice/base.hpp"
#include "lattice/table.hpp"

namespace lattice {

/// Longest text of a number, and the slack that put_number may write beyond it.
inline constexpr std::size_t number_room = 48;

/// The texts of 0 to 9999.
class SmallNumbers {
 public:
  SmallNumbers() {
    for (std::uint32_t i = 0; i < 10000; ++i) {
      char* end = std::to_chars(text_[i].data(), text_[i].data() + 4, i).ptr;
      length_[i] = static_cast<std::uint8_t>(end - text_[i].data());
    }
  }
  char* put(char* to, std::int32_t value) const {
    if (static_cast<std::uint32_t>(value) < 10000) {
      std::memcpy(to, text_[static_cast<std::size_t>(value)].data(), 4);
      return to + length_[static_cast<std::size_t>(value)];
    }
    return std::to_chars(to, to + 12, value).ptr;
  }
 private:
  std::array<std::array<char, 4>, 10000> text_;
  std::array<std::uint8_t, 10000> length_;
};

/// Texts of reals seen lately, by their bits.
class RealTexts {
 public:
  RealTexts() : places_(places) {}
  char* put(char* to, double value) {
    const auto bits = std::bit_cast<std::uint64_t>(value);
    Place& place = places_[(bits * 0x9E3779B97F4A7C15ULL) >> (64 - places_log)];
    if (place.bits != bits || place.length == 0) {
      place.bits = bits;
      const char* end = std::to_chars(place.text, place.text + sizeof place.text, value).ptr;
      place.length = static_cast<std::uint8_t>(end - place.text);
    }
    std::memcpy(to, place.text, sizeof place.text);
    return to + place.length;
  }
 private:
  static constexpr int places_log = 13;
  static constexpr std::size_t places = std::size_t{1} << places_log;
  struct Place {
    std::uint64_t bits = 0;
    std::uint8_t length = 0;
    char text[31] = {};
  };
  std::vector<Place> places_;
};

/// A day as 1951-08-30.
inline char* put_day(char* to, Day day) {
  const std::string text = write_day(day);
  std::memcpy(to, text.data(), text.size());
  return to + text.size();
}

}  // namespace lattice
