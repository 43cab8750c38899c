#pragma once
// Who is bound to fight in a cell, in as few words as say what counts: the firm first, one name for a text that binds
// many.
#include <string>

#include "lattice/study.hpp"

namespace lattice {

/// "USA; by doubtful promises AUS GBR NZL THA", "NATO 31, Rio Treaty 17". Empty where nobody is bound.
std::string fighters_text(const World& world, const Cell& cell);

/// States by their codes, or, where they are many, the texts that bind them to fight with the number of each.
std::string states_or_texts(const World& world, const Cell& cell, std::span<const Actor> states);

/// A name short enough for a table: "NATO", what the title has in brackets, else the id.
std::string short_name(const Agreement& agreement);

}  // namespace lattice
