#pragma once
// The table of column sets: what --add may name. To add one: a function in the file of its family and a row in
// columns.cpp.
#include "joined.hpp"

namespace lattice::panel {

/// Builds the columns of a set into shop.joined; `dyads` when the rows are pairs and the set has columns of its own for
/// pairs.
using Build = void (*)(const Workshop& shop, bool dyads);

struct ColumnSet {
  ColumnSetInfo info;
  Build build;
  bool pairs_by_sides = false;  ///< for pairs: the columns of each member, with 1 and 2 after their names
  std::string_view event = {};  ///< the column for --spells, if it has one
  std::string_view onset = {};  ///< the column for --spells-from onset
  std::string_view spell = {};  ///< name of the column that --spells makes
};

const std::vector<ColumnSet>& column_set_table();

// alliances.cpp
void build_atop(const Workshop& shop, bool dyads);
void build_cow_alliance(const Workshop& shop, bool dyads);
void build_register(const Workshop& shop, bool dyads);
// power.cpp
void build_nmc(const Workshop& shop, bool dyads);
void build_majors(const Workshop& shop, bool dyads);
void build_codes(const Workshop& shop, bool dyads);
// geography.cpp
void build_contiguity(const Workshop& shop, bool dyads);
void build_min_distance(const Workshop& shop, bool dyads);
// capitals.cpp
void build_capital_distance(const Workshop& shop, bool dyads);
// disputes.cpp
void build_cow_mids(const Workshop& shop, bool dyads);
void build_gml_mids(const Workshop& shop, bool dyads);
// wars.cpp
void build_wars(const Workshop& shop, bool dyads);
// conflicts.cpp
void build_ucdp(const Workshop& shop, bool dyads);
void build_rivalries(const Workshop& shop, bool dyads);
// society.cpp
void build_democracy(const Workshop& shop, bool dyads);
void build_gdp(const Workshop& shop, bool dyads);
void build_igos(const Workshop& shop, bool dyads);
void build_trade(const Workshop& shop, bool dyads);
void build_ideal_points(const Workshop& shop, bool dyads);
void build_leaders(const Workshop& shop, bool dyads);

}  // namespace lattice::panel
