#pragma once
// How the text of an official file reaches its columns: chunk by chunk, each ending with a row.
#include <functional>

#include "lattice/official.hpp"

namespace lattice {

/// Gives the next chunk of a text, false after the last. A chunk ends where a row ends.
using NextChunk = std::function<bool(std::string_view& chunk)>;
/// Takes the rows of a chunk; it may move them away.
using TakeChunk = std::function<void(OfficialFile& rows)>;

/// Reads a text chunk by chunk; the first line of the first chunk is the header. Throws as parse_official.
void read_chunks(const Layout& layout, const std::string& path, const NextChunk& next, const TakeChunk& take);

}  // namespace lattice
