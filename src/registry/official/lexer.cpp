// Cells of a delimited text: quotes, three kinds of line end, numbers.
#include "lexer.hpp"

#include <charconv>
#include <cmath>
#include <cstring>

#include "lattice/base.hpp"

namespace lattice {

CellCursor::CellCursor(std::string_view bytes, int first_line)
    : p_(bytes.data()), end_(p_ + bytes.size()), line_start_(p_), line_(first_line), next_line_(first_line) {
  if (first_line == 1 && bytes.starts_with("\xef\xbb\xbf")) p_ += 3;
  line_start_ = p_;
}

void CellCursor::skip_empty_lines() {
  while (p_ != end_ && (*p_ == '\n' || *p_ == '\r')) {
    if (*p_ == '\r' && p_ + 1 != end_ && p_[1] == '\n') ++p_;
    ++p_;
    ++next_line_;
    line_start_ = p_;
  }
}

std::string_view CellCursor::next(bool& last) {
  line_ = next_line_;
  column_ = static_cast<int>(p_ - line_start_) + 1;
  if (p_ != end_ && *p_ == '"') {
    const std::string_view cell = quoted();
    end_cell(last);
    return cell;
  }
  const char* start = p_;
  while (p_ != end_ && *p_ != ',' && *p_ != '\n' && *p_ != '\r') ++p_;
  const char* stop = p_;
  end_cell(last);
  while (start != stop && *start == ' ') ++start;
  while (start != stop && stop[-1] == ' ') --stop;
  return {start, static_cast<std::size_t>(stop - start)};
}

std::string_view CellCursor::quoted() {
  const char* start = ++p_;
  bool plain = true;
  for (; p_ != end_; ++p_) {
    if (*p_ == '"') {
      if (p_ + 1 == end_ || p_[1] != '"') break;
      if (plain) buffer_.assign(start, p_);
      plain = false;
      ++p_;
    } else if (*p_ == '\n' || (*p_ == '\r' && (p_ + 1 == end_ || p_[1] != '\n'))) {
      ++next_line_;
      line_start_ = p_ + 1;
    }
    if (!plain) buffer_ += *p_;
  }
  const std::string_view cell =
      plain ? std::string_view(start, static_cast<std::size_t>(p_ - start)) : std::string_view(buffer_);
  if (p_ == end_)
    fault_ = "a quote is opened and never closed; is the file truncated?";
  else
    ++p_;
  while (p_ != end_ && *p_ == ' ') ++p_;
  if (p_ != end_ && *p_ != ',' && *p_ != '\n' && *p_ != '\r') fault_ = "there are letters after the closing quote";
  return cell;
}

void CellCursor::end_cell(bool& last) {
  last = true;
  if (p_ == end_) return;
  if (*p_ == ',') {
    last = false;
    ++p_;
    return;
  }
  if (*p_ == '\r' && p_ + 1 != end_ && p_[1] == '\n') ++p_;
  ++p_;
  ++next_line_;
  line_start_ = p_;
}

std::optional<std::int32_t> read_whole(std::string_view cell) {
  const bool negative = cell.starts_with('-');
  const std::string_view digits = cell.substr(negative ? 1 : 0);
  if (!digits.empty() && digits.size() <= 9) {
    std::int32_t value = 0;
    bool plain = true;
    for (const char ch : digits) {
      if (ch < '0' || ch > '9') {
        plain = false;
        break;
      }
      value = value * 10 + (ch - '0');
    }
    if (plain) return negative ? -value : value;
  }
  const auto real = read_real(cell);
  if (!real || *real != std::trunc(*real) || std::fabs(*real) > 2147483647.0) return std::nullopt;
  return static_cast<std::int32_t>(*real);
}

std::optional<double> read_real(std::string_view cell) {
  if (cell.starts_with('+')) cell.remove_prefix(1);
  double value = 0;
  const auto [stop, fault] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (fault != std::errc{} || stop != cell.data() + cell.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

std::string as_utf8(std::string_view cell) {
  if (is_utf8(cell)) return std::string(cell);
  std::string out;
  for (const char ch : cell) {
    const auto byte = static_cast<unsigned char>(ch);
    if (byte < 0x80) {
      out += ch;
    } else {
      out += static_cast<char>(0xC0 | (byte >> 6));
      out += static_cast<char>(0x80 | (byte & 0x3F));
    }
  }
  return out;
}

bool beyond_utf8(std::string_view text) {
  std::size_t i = 0;
  for (std::uint64_t eight = 0; i + 8 <= text.size(); i += 8) {
    std::memcpy(&eight, text.data() + i, 8);
    if (eight & 0x8080808080808080ULL) break;
  }
  return !is_utf8(text.substr(i));
}

}  // namespace lattice
