#pragma once
// The shape of architectures as text, JSON and HTML.
#include "json.hpp"
#include "lattice/shapes.hpp"

namespace lattice {

/// A table for a terminal: one row per architecture, ranges of chance in brackets.
std::string shapes_text(const std::vector<DesignShape>& shapes);

/// Every value of a shape as an object.
Json shape_json(const DesignShape& shape);

/// A paragraph that says the shape and why, and its numbers drawn as bars with the range that chance gives.
std::string shape_html(const DesignShape& shape);

}  // namespace lattice
