#pragma once
// Balance of friends and enemies under an architecture, as words, JSON and a picture.
#include "json.hpp"
#include "lattice/shapes.hpp"

namespace lattice {

/// "2 of 64": ties that stand against the division into two camps, of all.
std::string frustrated_text(const DesignBalance& balance);

/// Frustration with its bounds and camps, and the census of triads.
Json balance_json(const DesignBalance& balance);

/// A paragraph, and the two camps drawn with the ties that stand against them.
std::string balance_html(const std::string& design, const DesignBalance& balance);

}  // namespace lattice
