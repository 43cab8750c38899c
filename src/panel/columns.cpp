// The table of column sets: those that need thought, and after them those that layouts declare.
#include "columns.hpp"

#include <algorithm>

namespace lattice {
namespace panel {

namespace {

const std::vector<ColumnSet>& thoughtful_sets() {
  static const std::vector<ColumnSet> rows{
      {{"atop",
        "ATOP obligations of state 1 to state 2",
        false,
        true,
        {"atop"},
        "atop_alliance, atop_defense, atop_offense, atop_neutral, atop_nonagg, atop_consul"},
       build_atop},
      {{"cow-alliance",
        "COW Formal Alliances",
        false,
        true,
        {"cow-alliance", "cow-alliance-dyad"},
        "cow_defense, cow_neutral, cow_nonagg, cow_entente"},
       build_cow_alliance},
      {{"register",
        "what state 1 owes state 2 by our own register",
        false,
        true,
        {},
        "reg_defense, reg_offense, reg_neutral, reg_nonagg, reg_consul, reg_informal"},
       build_register},
      {{"similarity",
        "similarity of portfolios of ATOP obligations (S, pi, kappa, tau-b)",
        false,
        true,
        {"atop", "nmc"},
        "sallyvus, sallyvua, sallybus, sallybua, sallyvwa, sallybwa, pallyv, pallyv_sq, pallyb, kallyv, kallyv_abs, "
        "kallyb, taub"},
       build_similarity},
      {{"similarity-cow",
        "similarity of portfolios of COW alliances (S, pi, kappa, tau-b)",
        false,
        true,
        {"cow-alliance", "cow-alliance-dyad", "nmc"},
        "scowvus, scowvua, scowbus, scowbua, scowvwa, scowbwa, pcowv, pcowv_sq, pcowb, kcowv, kcowv_abs, kcowb, "
        "taub_cow"},
       build_similarity_cow},
      {{"similarity-register",
        "similarity of portfolios of the register's promises (S, pi, kappa, tau-b)",
        false,
        true,
        {"nmc"},
        "sregvus, sregvua, sregbus, sregbua, sregvwa, sregbwa, pregv, pregv_sq, pregb, kregv, kregv_abs, kregb, "
        "taub_reg"},
       build_similarity_register},
      {{"similarity-un",
        "similarity of votes in the UN General Assembly (S, pi, kappa, tau-b)",
        false,
        true,
        {"un-votes", "un-roll-calls"},
        "sunvus, sunvua, sunbus, sunbua, punv, punv_sq, punb, kunv, kunv_abs, kunb, taub_un"},
       build_similarity_un},
      {{"contiguity",
        "direct contiguity",
        true,
        true,
        {"contiguity", "contiguity-months"},
        "conttype; states: land, sea"},
       build_contiguity},
      {{"majors", "major powers", true, true, {"majors"}, "cowmaj (pairs: cowmaj1, cowmaj2)"}, build_majors, true},
      {{"capital-distance",
        "distance between capitals",
        true,
        true,
        {"capitals-cow", "capitals-gw"},
        "capdist; states: mincapdist"},
       build_capital_distance},
      {{"min-distance",
        "minimum distance between territories",
        true,
        true,
        {"min-distance", "min-distance-years"},
        "mindist; states: minmindist"},
       build_min_distance},
      {{"cow-mids",
        "militarized interstate disputes, COW MID 5.0",
        false,
        true,
        {"cow-mid-dyads", "cow-mid-disputes", "mid-a", "mid-b"},
        "dispnum, cowmidongoing, cowmidonset, sidea1/2, fatality1/2, fatalpre1/2, hiact1/2, hostlev1/2, orig1/2, "
        "fatality, hostlev, mindur, maxdur, recip, stmon"},
       build_cow_mids,
       false,
       "cowmidongoing",
       "cowmidonset",
       "cowmidspell"},
      {{"gml-mids",
        "militarized interstate disputes, GML 2.2.1",
        true,
        true,
        {"gml-mid-dyads", "gml-mid-disputes", "gml-participants"},
        "as cow-mids with gmlmidongoing, gmlmidonset, and init1, init2; states: gmlmidongoing, gmlmidonset, "
        "gmlmidongoing_init, gmlmidonset_init"},
       build_gml_mids,
       false,
       "gmlmidongoing",
       "gmlmidonset",
       "gmlmidspell"},
      {{"wars",
        "inter-state wars, COW 4.0",
        true,
        true,
        {"war-inter", "war-inter-participants"},
        "warnum, cowinterongoing, cowinteronset, sidea1/2, initiator1/2, outcome1/2, batdeath1/2, resume; states: "
        "cowinterongoing, cowinteronset"},
       build_wars,
       false,
       "cowinterongoing",
       "cowinteronset",
       "cowinterspell"},
      {{"ucdp",
        "armed conflicts, UCDP/PRIO",
        true,
        false,
        {"ucdp"},
        "ucdpongoing, ucdponset, maxintensity, conflict_ids"},
       build_ucdp,
       false,
       "ucdpongoing",
       "ucdponset",
       "ucdpspell"},
      {{"rivalries",
        "strategic rivalries",
        true,
        true,
        {"rivalries"},
        "tssr_id, positional, spatial, ideological, interventionary, ongoingrivalry; states: n_ideological, "
        "n_interventionary, n_positional, n_spatial"},
       build_rivalries},
      {{"trade",
        "trade, COW 4.0",
        true,
        true,
        {"trade-states", "trade-dyads"},
        "flow1, flow2, smoothflow1, smoothflow2; states: imports, exports"},
       build_trade},
      {{"ideal-points",
        "ideal points in the UN General Assembly",
        true,
        true,
        {"ideal-points"},
        "idealpoint, un_votes (pairs: with 1 and 2)"},
       build_ideal_points,
       true},
      {{"leaders",
        "leaders in office",
        true,
        true,
        {"leaders"},
        "n_leaders, leadertransition, irregular (pairs: with 1 and 2)"},
       build_leaders,
       true},
      {{"codes",
        "code of each state in the other system",
        true,
        true,
        {"crosswalk"},
        "gwcode or ccode (pairs: with 1 and 2)"},
       build_codes,
       true},
  };
  return rows;
}

}  // namespace

const std::vector<ColumnSet>& column_set_table() {
  static const std::vector<ColumnSet> all = [] {
    std::vector<ColumnSet> out = thoughtful_sets();
    for (auto& set : series_sets()) out.push_back(std::move(set));
    return out;
  }();
  return all;
}

}  // namespace panel

std::vector<ColumnSetInfo> column_sets() {
  std::vector<ColumnSetInfo> out;
  for (const auto& row : panel::column_set_table()) out.push_back(row.info);
  return out;
}

bool asks_register(const PanelRequest& request) {
  const auto& sets = panel::column_set_table();
  return std::any_of(sets.begin(), sets.end(), [&](const panel::ColumnSet& s) {
    return (s.build == panel::build_register || s.build == panel::build_similarity_register) &&
           std::find(request.add.begin(), request.add.end(), s.info.name) != request.add.end();
  });
}

}  // namespace lattice
