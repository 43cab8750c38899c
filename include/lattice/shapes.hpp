#pragma once
// shapes: what each architecture of a comparison looks like among the members: hub and spokes, latticework or bloc, and
// how it stands with balance.
#include <string>
#include <vector>

#include "lattice/measure.hpp"
#include "lattice/study.hpp"

namespace lattice {

/// Friends and enemies under one architecture: a duty to fight either way is a friendship, attacker and target of a
/// crisis are enemies, whatever else ties them. Nodes: the members and the states of the crises that have any tie.
/// Source of the two kinds of tie: Doreian and Mrvar 2015, Journal of Social Structure 16 (alliances and disputes).
struct DesignBalance {
  Network network;
  Measured frustration, triads;  ///< what the measures "frustration" (two camps) and "signed_triads" give
};

/// The shape of one architecture.
struct DesignShape {
  std::string design;  ///< its id
  Measured shape;      ///< what the measure "shape" gives of the duties to fight among the members
  DesignBalance balance;
};

/// The shape of every architecture of a comparison on the day of its scenario, in their order. Ties: a duty to fight,
/// either way; the range that chance gives is drawn with seed 1. Cost: some 0.02 s per architecture.
std::vector<DesignShape> shapes_of(const Comparison& comparison);

/// A named number of a result; missing_real where there is none of that name.
double number_of(const Measured& measured, std::string_view name);

/// A named word of a result; empty where there is none of that name.
std::string word_of(const Measured& measured, std::string_view name);

}  // namespace lattice
