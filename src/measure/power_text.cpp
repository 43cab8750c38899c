// Quotas and weights as people write them: whole or decimal numbers, "7x5" for five players of weight 7. Nothing is
// rounded: all numbers of a rule are scaled by the same power of ten.
#include <algorithm>
#include <charconv>

#include "lattice/base.hpp"
#include "lattice/power.hpp"

namespace lattice {
namespace {

struct Decimal {
  std::string digits;  // without the point
  std::size_t places = 0;
};

[[noreturn]] void refuse(std::string_view text, const char* why) {
  throw Error(Fault::bad_input, "\"" + std::string(text) + "\" " + why +
                                    "; quotas and weights are whole or decimal numbers of 0 or more, such as 12 or "
                                    "0.65, and 7x5 stands for five players of weight 7");
}

Decimal read_decimal(std::string_view text) {
  Decimal out;
  bool point = false;
  for (const char c : text) {
    if (c == '.' && !point) {
      point = true;
    } else if (c >= '0' && c <= '9') {
      out.digits += c;
      out.places += point;
    } else {
      refuse(text, "is not a number that can be taken");
    }
  }
  if (out.digits.empty()) refuse(text, "is not a number");
  for (; out.places > 0 && out.digits.back() == '0'; --out.places) out.digits.pop_back();
  return out;
}

std::int64_t scaled(const Decimal& number, std::size_t places) {
  const std::string digits = number.digits + std::string(places - number.places, '0');
  std::int64_t out = 0;
  const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), out);
  if (failed != std::errc{}) refuse(number.digits, "has too many digits beside the others");
  return out;
}

/// How many players a weight stands for, and the weight.
std::pair<std::string_view, std::size_t> repeated(std::string_view text) {
  const std::size_t at = text.find('x');
  if (at == std::string_view::npos) return {text, 1};
  std::size_t times = 0;
  const char* last = text.data() + text.size();
  const auto [end, failed] = std::from_chars(text.data() + at + 1, last, times);
  if (failed != std::errc{} || end != last || times == 0 || times > 100'000) refuse(text, "is not WEIGHTxNUMBER");
  return {text.substr(0, at), times};
}

}  // namespace

WeightedRule read_rule(std::string_view quota, const std::vector<std::string>& weights) {
  const Decimal wanted = read_decimal(quota);
  std::size_t places = wanted.places;
  std::vector<Decimal> numbers;
  for (const std::string& text : weights) {
    const auto [weight, times] = repeated(text);
    numbers.insert(numbers.end(), times, read_decimal(weight));
    places = std::max(places, numbers.back().places);
  }
  WeightedRule out;
  for (const Decimal& number : numbers) out.weights.push_back(scaled(number, places));
  out.quota = scaled(wanted, places);
  out.scale = scaled({"1"}, places);
  return out;
}

}  // namespace lattice
