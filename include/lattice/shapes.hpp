#pragma once
// shapes: what each architecture of a comparison looks like among the members: hub and spokes, latticework or bloc, and
// how it stands with balance.
#include <string>
#include <vector>

#include "lattice/measure.hpp"
#include "lattice/study.hpp"

namespace lattice {

/// The shape of one architecture.
struct DesignShape {
  std::string design;  ///< its id
  Measured shape;      ///< what the measure "shape" gives of the duties to fight among the members
};

/// The shape of every architecture of a comparison on the day of its scenario, in their order. Ties: a duty to fight,
/// either way; the range that chance gives is drawn with seed 1. Cost: about 0.1 s per architecture.
std::vector<DesignShape> shapes_of(const Comparison& comparison);

/// A named number of a result; missing_real where there is none of that name.
double number_of(const Measured& measured, std::string_view name);

/// A named word of a result; empty where there is none of that name.
std::string word_of(const Measured& measured, std::string_view name);

}  // namespace lattice
