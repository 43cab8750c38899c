// Guards in front of the TOML parser: encoding, stray letters, nesting.
#include "toml.hpp"

#include "lattice/base.hpp"

namespace lattice {
namespace {

struct Position {
  int line = 1;
  int column = 1;
};

std::string where(const std::string& file, Position at) {
  return file + ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
}

[[noreturn]] void refuse(const std::string& file, Position at, const std::string& why) {
  throw Error(Fault::bad_input, why, where(file, at));
}

/// Walks the text as TOML's quoting sees it and refuses what the parser must not be given.
void guard(std::string_view text, const std::string& file) {
  Position at;
  char quote = 0;
  bool triple = false;
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i, ++at.column) {
    const char ch = text[i];
    if (ch == '\n') ++at.line, at.column = 0;
    if (quote) {
      if (ch == '\\' && quote == '"')
        ++i, ++at.column;
      else if (ch == '\n' && !triple)
        quote = 0;
      else if (ch == quote && (!triple || text.substr(i, 3) == std::string(3, quote))) {
        i += triple ? 2 : 0;
        quote = 0;
      }
      continue;
    }
    if (static_cast<unsigned char>(ch) >= 0x80)
      refuse(file, at, "a letter beyond ASCII outside quotes; put the text into \"...\"");
    if ((ch < ' ' && ch != '\n' && ch != '\t' && ch != '\r') || ch == 0x7f)
      refuse(file, at, "a control character; is this a text file?");
    if (ch == '"' || ch == '\'') {
      triple = text.substr(i, 3) == std::string(3, ch);
      i += triple ? 2 : 0;
      quote = ch;
    }
    if (ch == '[' || ch == '{') ++depth;
    if (ch == ']' || ch == '}') --depth;
    if (depth > 32) refuse(file, at, "brackets nested more than 32 deep");
  }
}

}  // namespace

toml::table parse_toml(std::string_view text, const std::string& file) {
  if (text.starts_with("\xef\xbb\xbf"))
    refuse(file, {}, "the file starts with a byte order mark; save it as UTF-8 without one");
  if (!is_utf8(text)) refuse(file, {}, "the file is not UTF-8 text; save it as UTF-8");
  guard(text, file);
  try {
    return toml::parse(text, file);
  } catch (const toml::parse_error& e) {
    const Position at{static_cast<int>(e.source().begin.line), static_cast<int>(e.source().begin.column)};
    refuse(file, at, "not valid TOML: " + std::string(e.description()));
  }
}

}  // namespace lattice
