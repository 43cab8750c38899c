#pragma once
// The only door to toml++ 3.3.0. Two faults of that version are kept out here: its parser asserts on some malformed
// headers, so its assertions are taken out and a parse error comes back instead; and letters beyond ASCII outside
// quotes lead it to undefined behaviour, so such input is refused before the parser sees it.
#pragma push_macro("NDEBUG")
#undef NDEBUG
#define TOML_ASSERT(expression) static_assert(true)
#include <toml++/toml.h>
#pragma pop_macro("NDEBUG")

#include <string>
#include <string_view>

namespace lattice {

/// Parses TOML. Throws Error(bad_input) with file:line:column. Input: UTF-8, no byte order mark, letters beyond ASCII
/// only inside quotes.
toml::table parse_toml(std::string_view text, const std::string& file);

}  // namespace lattice
