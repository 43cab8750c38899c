// Text helpers: near words for "did you mean", splitting, joining, hashing.
#include <algorithm>
#include <array>
#include <cstdio>

#include "lattice/base.hpp"

namespace lattice {
namespace {

/// Optimal string alignment distance (insertions, deletions, substitutions, swaps of neighbours).
int distance(const std::string& a, const std::string& b) {
  const std::size_t n = b.size() + 1;
  std::vector<int> before(n), previous(n), row(n);
  for (std::size_t j = 0; j < n; ++j) previous[j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = static_cast<int>(i);
    for (std::size_t j = 1; j < n; ++j) {
      const int change = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({previous[j] + 1, row[j - 1] + 1, previous[j - 1] + change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before = previous;
    previous = row;
  }
  return previous[b.size()];
}

}  // namespace

std::string_view name_of(Severity severity) {
  static constexpr std::array<std::string_view, 3> names{"remark", "warning", "error"};
  return names[static_cast<std::size_t>(severity)];
}

bool has_error(const Notes& notes) {
  return std::any_of(notes.begin(), notes.end(), [](const Note& n) { return n.severity == Severity::error; });
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& ch : out)
    if (ch >= 'A' && ch <= 'Z') ch = static_cast<char>(ch - 'A' + 'a');
  return out;
}

std::vector<std::string> nearest(std::string_view word, const std::vector<std::string>& candidates, int most) {
  const std::string needle = lower(word.substr(0, 64));
  const int limit = needle.size() <= 3 ? 1 : needle.size() <= 6 ? 2 : 3;
  std::vector<std::pair<int, std::string>> found;
  for (const auto& candidate : candidates) {
    const std::string c = lower(candidate);
    const auto gap = c.size() > needle.size() ? c.size() - needle.size() : needle.size() - c.size();
    if (needle.size() >= 4 && c.size() <= 64 && c.find(needle) != std::string::npos)
      found.emplace_back(limit, candidate);
    else if (static_cast<int>(gap) <= limit)
      if (const int d = distance(needle, c); d <= limit) found.emplace_back(d, candidate);
  }
  std::stable_sort(found.begin(), found.end(), [](const auto& x, const auto& y) { return x.first < y.first; });
  std::vector<std::string> out;
  for (auto& [d, text] : found) {
    if (static_cast<int>(out.size()) == most) break;
    if (std::find(out.begin(), out.end(), text) == out.end()) out.push_back(std::move(text));
  }
  return out;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates) {
  const auto near = nearest(word, candidates, 3);
  if (near.empty()) return {};
  std::string text = "; did you mean " + near[0];
  for (std::size_t i = 1; i < near.size(); ++i) text += (i + 1 == near.size() ? " or " : ", ") + near[i];
  return text + "?";
}

std::string did_you_mean_of(std::string_view word, const std::vector<std::string>& candidates) {
  const std::string near = did_you_mean(word, candidates);
  return (near.empty() ? "." : near) + " Known: " + join(candidates, ", ");
}

std::vector<std::string> split(std::string_view text, char at) {
  std::vector<std::string> out;
  std::size_t start = 0;
  for (std::size_t i = 0; i <= text.size(); ++i)
    if (i == text.size() || text[i] == at) {
      out.emplace_back(text.substr(start, i - start));
      start = i + 1;
    }
  return out;
}

std::string formatted(double x, const char* form) {
  char text[64];
  std::snprintf(text, sizeof text, form, x);
  return text;
}

std::string join(const std::vector<std::string>& pieces, std::string_view separator) {
  std::string out;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (i) out += separator;
    out += pieces[i];
  }
  return out;
}

bool is_utf8(std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size();) {
    const auto b = static_cast<unsigned char>(bytes[i]);
    const std::size_t length = b < 0x80                  ? 1
                               : (b >= 0xC2 && b < 0xE0) ? 2
                               : (b >= 0xE0 && b < 0xF0) ? 3
                               : (b >= 0xF0 && b < 0xF5) ? 4
                                                         : 0;
    if (length == 0 || i + length > bytes.size()) return false;
    std::uint32_t code = length == 1 ? b : b & (0x7Fu >> length);
    for (std::size_t k = 1; k < length; ++k) {
      const auto next = static_cast<unsigned char>(bytes[i + k]);
      if ((next & 0xC0) != 0x80) return false;
      code = (code << 6) | (next & 0x3F);
    }
    const bool overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    if (overlong || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) return false;
    i += length;
  }
  return true;
}

std::string hash_hex(std::string_view bytes, std::uint64_t seed) {
  std::uint64_t h = seed;
  for (char ch : bytes) {
    h ^= static_cast<unsigned char>(ch);
    h *= 1099511628211ULL;
  }
  static constexpr char digits[] = "0123456789abcdef";
  std::string out(16, '0');
  for (int i = 15; i >= 0; --i, h >>= 4) out[static_cast<std::size_t>(i)] = digits[h & 15];
  return out;
}

}  // namespace lattice
