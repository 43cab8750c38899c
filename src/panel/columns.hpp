#pragma once
// The table of column sets: what --add may name. A plain look-up by state or pair and year is declared by its layout in
// the table of official layouts and comes by itself (series.cpp); what needs thought has a function in the file of its
// family and a row in columns.cpp.
#include <functional>

#include "joined.hpp"

namespace lattice::panel {

/// Builds the columns of a set into shop.joined; `dyads` when the rows are pairs and the set has columns of its own for
/// pairs.
struct ColumnSet;
using Build = void (*)(const Workshop& shop, const ColumnSet& set, bool dyads);

struct ColumnSet {
  ColumnSetInfo info;
  Build build = nullptr;
  bool pairs_by_sides = false;  ///< for pairs: the columns of each member, with 1 and 2 after their names
  std::string_view event = {};  ///< the column for --spells, if it has one
  std::string_view onset = {};  ///< the column for --spells-from onset
  std::string_view spell = {};  ///< name of the column that --spells makes
};

const std::vector<ColumnSet>& column_set_table();

/// The sets that layouts declare, in the order of the table of layouts.
std::vector<ColumnSet> series_sets();

// series.cpp
void build_series(const Workshop& shop, const ColumnSet& set, bool dyads);
/// The columns of one layout that declares a series.
void build_series_of(const Workshop& shop, std::string_view layout);
// alliances.cpp
void build_atop(const Workshop& shop, const ColumnSet& set, bool dyads);
void build_cow_alliance(const Workshop& shop, const ColumnSet& set, bool dyads);
void build_register(const Workshop& shop, const ColumnSet& set, bool dyads);
/// What the register's promises come to in every year of the frame: calls use(year, state 1, state 2, kind of promise).
/// Throws Error(missing_data) where the caller handed over no register.
void for_register_years(const Workshop& shop, const Codes& codes,
                        const std::function<void(int, int, int, std::string_view)>& use);

// similarity_sources.cpp
void build_similarity(const Workshop& shop, const ColumnSet& set, bool dyads);
void build_similarity_cow(const Workshop& shop, const ColumnSet& set, bool dyads);
void build_similarity_register(const Workshop& shop, const ColumnSet& set, bool dyads);
void build_similarity_un(const Workshop& shop, const ColumnSet& set, bool dyads);
// power.cpp
void build_majors(const Workshop& shop, const ColumnSet& set, bool dyads);
void build_codes(const Workshop& shop, const ColumnSet& set, bool dyads);
// geography.cpp
void build_contiguity(const Workshop& shop, const ColumnSet& set, bool dyads);
void build_min_distance(const Workshop& shop, const ColumnSet& set, bool dyads);
// capitals.cpp
void build_capital_distance(const Workshop& shop, const ColumnSet& set, bool dyads);
// disputes.cpp
void build_cow_mids(const Workshop& shop, const ColumnSet& set, bool dyads);
void build_gml_mids(const Workshop& shop, const ColumnSet& set, bool dyads);
// wars.cpp
void build_wars(const Workshop& shop, const ColumnSet& set, bool dyads);
// conflicts.cpp
void build_ucdp(const Workshop& shop, const ColumnSet& set, bool dyads);
void build_rivalries(const Workshop& shop, const ColumnSet& set, bool dyads);
// society.cpp
void build_trade(const Workshop& shop, const ColumnSet& set, bool dyads);
void build_ideal_points(const Workshop& shop, const ColumnSet& set, bool dyads);
void build_leaders(const Workshop& shop, const ColumnSet& set, bool dyads);

}  // namespace lattice::panel
