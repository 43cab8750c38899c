// The table of official layouts. To add one: a row here, and a column set in src/panel that reads it. Names of files:
// the owner's first, newest version first; then the name under which R peacesciencer or isard keep the same data,
// written out as CSV.
#include <algorithm>

#include "lattice/official.hpp"

namespace lattice {
namespace {

constexpr auto real = FieldType::real;
constexpr auto text = FieldType::text;
constexpr auto day = FieldType::day;
constexpr auto whole = FieldType::whole;
constexpr bool absent_ok = true;

void add_states(std::vector<Layout>& rows) {
  rows.push_back(
      {"states-cow",
       "COW State System Membership",
       "cow-states",
       {"states2024.csv", "states2016.csv", "ps_cow_states.csv"},
       {{"ccode"}, {"statenme", text}, {"styear"}, {"stmonth"}, {"stday"}, {"endyear"}, {"endmonth"}, {"endday"}}});
  rows.push_back({"states-gw",
                  "Gleditsch-Ward list of independent states",
                  "gw-states",
                  {"gw_states.csv", "ps_gw_states.csv"},
                  {{"gwcode"}, {"statename", text}, {"startdate", day}, {"enddate", day}}});
  rows.push_back({"crosswalk",
                  "Crosswalk of COW and Gleditsch-Ward codes by year",
                  "isard",
                  {"cw_gw_panel.csv", "isard_cw_gw_panel.csv"},
                  {{"year"}, {"gwcode"}, {"ccode"}}});
}

void add_power(std::vector<Layout>& rows) {
  rows.push_back({"nmc",
                  "COW National Material Capabilities",
                  "nmc",
                  {"NMC-70-abridged.csv", "NMC_7_0.csv", "ps_cow_nmc.csv", "NMC-60-abridged.csv", "NMC_6_0.csv",
                   "NMC-60.csv", "NMC_5_0.csv"},
                  {{"ccode"},
                   {"year"},
                   {"milex", real},
                   {"milper", real},
                   {"irst", real},
                   {"pec", real},
                   {"tpop", real},
                   {"upop", real},
                   {"cinc", real}},
                  {-9}});
  rows.push_back({"majors",
                  "COW Major Powers",
                  "cow-majors",
                  {"majors2024.csv", "majors2016.csv", "ps_cow_majors.csv"},
                  {{"ccode"}, {"styear"}, {"endyear"}}});
}

void add_alliances(std::vector<Layout>& rows) {
  rows.push_back({"atop",
                  "ATOP alliance obligations by directed dyad-year",
                  "atop",
                  {"atop5_1ddyr.csv", "atop5_1ddyr_NNA.csv", "atop_alliance.csv", "ps_atop_alliance.csv"},
                  {{"ccode1|stateA|mem1"},
                   {"ccode2|stateB|mem2"},
                   {"year"},
                   {"atop_alliance|atopally", whole, absent_ok},
                   {"atop_defense|defense"},
                   {"atop_offense|offense"},
                   {"atop_neutral|neutral"},
                   {"atop_nonagg|nonagg"},
                   {"atop_consul|consul"}}});
  rows.push_back({"cow-alliance",
                  "COW Formal Alliances by directed dyad-year",
                  "cow-alliance",
                  {"ps_cow_alliance.csv", "alliance_v4.1_by_directed_yearly.csv"},
                  {{"ccode1"},
                   {"ccode2"},
                   {"year"},
                   {"defense|cow_defense"},
                   {"neutrality|cow_neutral"},
                   {"nonaggression|cow_nonagg"},
                   {"entente|cow_entente"}}});
  rows.push_back({"cow-alliance-dyad",
                  "COW Formal Alliances 4.1 by dyad",
                  "cow-alliance",
                  {"alliance_v4.1_by_dyad.csv"},
                  {{"ccode1"},
                   {"ccode2"},
                   {"dyad_st_year"},
                   {"dyad_end_year"},
                   {"defense"},
                   {"neutrality"},
                   {"nonaggression"},
                   {"entente"}}});
}

void add_geography(std::vector<Layout>& rows) {
  rows.push_back({"contiguity",
                  "COW Direct Contiguity, spells with days",
                  "contiguity",
                  {"ps_cow_contdir.csv"},
                  {{"ccode1"}, {"ccode2"}, {"conttype"}, {"stdate", day}, {"enddate", day}}});
  rows.push_back({"contiguity-months",
                  "COW Direct Contiguity 3.2 master file, spells with months",
                  "contiguity",
                  {"contdirs.csv", "contdir.csv"},
                  {{"state1no"}, {"state2no"}, {"conttype"}, {"begin"}, {"end"}}});
  rows.push_back({"capitals-cow",
                  "Capitals of COW states",
                  "peacesciencer",
                  {"cow_capitals.csv", "ps_cow_capitals.csv"},
                  {{"ccode"}, {"stdate", day}, {"enddate", day}, {"lat", real}, {"lng", real}}});
  rows.push_back({"capitals-gw",
                  "Capitals of Gleditsch-Ward states",
                  "peacesciencer",
                  {"gw_capitals.csv", "ps_gw_capitals.csv"},
                  {{"gwcode"}, {"stdate", day}, {"enddate", day}, {"lat", real}, {"lng", real}}});
  rows.push_back({"min-distance",
                  "Minimum distance between states (CShapes 2.0), runs of years",
                  "cshapes",
                  {"cow_mindist_intervals.csv", "ps_cow_mindist_intervals.csv"},
                  {{"ccode1"}, {"ccode2"}, {"styear"}, {"endyear"}, {"mindist", real}}});
  rows.push_back({"min-distance-years",
                  "Minimum distance between states (CShapes 2.0), dyad-years",
                  "cshapes",
                  {"cow_mindist.csv", "ps_cow_mindist.csv"},
                  {{"ccode1"}, {"ccode2"}, {"year"}, {"mindist", real}}});
}

std::vector<Field> dyadic_dispute(std::string_view ongoing, std::string_view onset) {
  return {{"dispnum"}, {"ccode1"}, {"ccode2"},    {"year"},      {ongoing},     {onset},
          {"sidea1"},  {"sidea2"}, {"fatality1"}, {"fatality2"}, {"fatalpre1"}, {"fatalpre2"},
          {"hiact1"},  {"hiact2"}, {"hostlev1"},  {"hostlev2"},  {"orig1"},     {"orig2"}};
}

std::vector<Field> whittled_dispute(std::string_view ongoing, std::string_view onset) {
  auto fields = dyadic_dispute(ongoing, onset);
  for (const auto name : {"fatality", "hostlev", "mindur", "maxdur", "recip", "stmon"}) fields.push_back({name});
  return fields;
}

void add_disputes(std::vector<Layout>& rows) {
  const std::vector<Field> dispute{{"dispnum"}, {"stmon"},  {"fatality"}, {"hostlev"},
                                   {"mindur"},  {"maxdur"}, {"recip"}};
  rows.push_back({"cow-mid-dyads",
                  "COW MID 5.0, directed dyad-years after de-duplication",
                  "mid",
                  {"ps_cow_mid_ddydisps.csv"},
                  whittled_dispute("cowmidongoing", "cowmidonset")});
  rows.push_back({"cow-mid-disputes",
                  "COW MID 5.0, directed dyad-dispute-years",
                  "mid",
                  {"ps_cow_mid_dirdisps.csv"},
                  dyadic_dispute("dispongoing", "disponset")});
  rows.push_back({"mid-a", "COW MID dispute level (MIDA)", "mid", {"MIDA 5.0.csv", "ps_cow_mid_disps.csv"}, dispute});
  rows.push_back({"mid-b",
                  "COW MID participant level (MIDB)",
                  "mid",
                  {"MIDB 5.0.csv"},
                  {{"dispnum"},
                   {"ccode"},
                   {"stday"},
                   {"stmon"},
                   {"styear"},
                   {"endday"},
                   {"endmon"},
                   {"endyear"},
                   {"sidea"},
                   {"fatality"},
                   {"fatalpre"},
                   {"hiact"},
                   {"hostlev"},
                   {"orig"}}});
  rows.push_back({"gml-mid-dyads",
                  "GML MID 2.2.1, directed dyad-years after de-duplication",
                  "gml",
                  {"ps_gml_mid_ddydisps.csv"},
                  whittled_dispute("gmlmidongoing", "gmlmidonset")});
  auto gml = dyadic_dispute("midongoing", "midonset");
  for (const auto name : {"fatality", "hostlev", "mindur", "maxdur", "recip", "stmon"}) gml.push_back({name});
  rows.push_back({"gml-mid-disputes",
                  "GML MID 2.2.1, directed dyad-dispute-years",
                  "gml",
                  {"gml-ddy-disputes-2.2.1.csv", "ps_gml_dirdisp.csv"},
                  gml});
  rows.push_back({"gml-participants",
                  "GML MID 2.2.1 participants",
                  "gml",
                  {"gml-part-2.2.1.csv", "ps_gml_part.csv"},
                  {{"dispnum"},
                   {"ccode"},
                   {"styear"},
                   {"endyear"},
                   {"sidea"},
                   {"orig"},
                   {"allmiss_leader_start", whole, absent_ok},
                   {"allmiss_leader_end", whole, absent_ok}}});
}

void add_conflicts(std::vector<Layout>& rows) {
  rows.push_back({"war-inter",
                  "COW Inter-State War 4.0, directed dyad-years",
                  "cow-wars",
                  {"ps_cow_war_inter.csv"},
                  {{"warnum"},
                   {"ccode1"},
                   {"ccode2"},
                   {"year"},
                   {"cowinterongoing"},
                   {"cowinteronset"},
                   {"sidea1"},
                   {"sidea2"},
                   {"initiator1"},
                   {"initiator2"},
                   {"outcome1"},
                   {"outcome2"},
                   {"batdeath1"},
                   {"batdeath2"},
                   {"resume"}}});
  rows.push_back({"war-inter-participants",
                  "COW Inter-State War 4.0, participants",
                  "cow-wars",
                  {"Inter-StateWarData_v4.0.csv", "Inter-StateWarData_v4.0.lf.csv"},
                  {{"WarNum"},
                   {"ccode"},
                   {"Side"},
                   {"StartMonth1"},
                   {"StartDay1"},
                   {"StartYear1"},
                   {"EndMonth1"},
                   {"EndDay1"},
                   {"EndYear1"},
                   {"StartMonth2"},
                   {"StartDay2"},
                   {"StartYear2"},
                   {"EndMonth2"},
                   {"EndDay2"},
                   {"EndYear2"},
                   {"Initiator"},
                   {"Outcome"},
                   {"BatDeath"}},
                  {-8, -9}});
  rows.push_back({"war-intra",
                  "COW Intra-State War 4.1, war-years",
                  "cow-wars",
                  {"ps_cow_war_intra.csv"},
                  {{"warnum"},
                   {"wartype", text},
                   {"year"},
                   {"cowintraonset"},
                   {"cowintraongoing"},
                   {"primary_state"},
                   {"ccodea"},
                   {"sideadeaths"},
                   {"sidebdeaths"},
                   {"outcome"},
                   {"intnl"}}});
  rows.push_back({"ucdp",
                  "UCDP/PRIO Armed Conflict Dataset",
                  "ucdp",
                  {"ucdp_acd.csv", "ps_ucdp_acd.csv"},
                  {{"conflict_id"},
                   {"year"},
                   {"gwno_a"},
                   {"incompatibility", text},
                   {"intensity_level"},
                   {"type_of_conflict", text}}});
  rows.push_back({"rivalries",
                  "Thompson-Sakuwa-Suhas strategic rivalries",
                  "tss",
                  {"tss_rivalries.csv", "ps_tss_rivalries.csv"},
                  {{"tssr_id"},
                   {"ccode1"},
                   {"ccode2"},
                   {"start"},
                   {"end"},
                   {"positional"},
                   {"spatial"},
                   {"ideological"},
                   {"interventionary"}}});
}

void add_society(std::vector<Layout>& rows) {
  rows.push_back({"democracy",
                  "Democracy: extended UDS, Polity, V-Dem (COW states)",
                  "isard",
                  {"cw_democracy.csv", "isard_cw_democracy.csv"},
                  {{"ccode"}, {"year"}, {"euds", real}, {"aeuds", real}, {"polity2", real}, {"v2x_polyarchy", real}}});
  rows.push_back({"gdp",
                  "GDP and population with standard deviations (COW states)",
                  "isard",
                  {"cw_gdppop.csv", "isard_cw_gdppop.csv"},
                  {{"ccode"},
                   {"year"},
                   {"mrgdppc", real},
                   {"sd_mrgdppc", real},
                   {"pwtrgdp", real},
                   {"sd_pwtrgdp", real},
                   {"pwtpop", real},
                   {"sd_pwtpop", real}}});
  rows.push_back(
      {"igo-states",
       "COW IGO 3.0, memberships by state-year",
       "igo",
       {"cow_igo_sy.csv", "ps_cow_igo_sy.csv"},
       {{"ccode"}, {"year"}, {"sum_igo_full"}, {"sum_igo_associate"}, {"sum_igo_observer"}, {"sum_igo_anytype"}}});
  rows.push_back({"igo-dyads",
                  "COW IGO 3.0, shared memberships by dyad-year",
                  "igo",
                  {"cow_igo_ndy.csv", "ps_cow_igo_ndy.csv"},
                  {{"ccode1"}, {"ccode2"}, {"year"}, {"dyadigos"}}});
  rows.push_back({"trade-states",
                  "COW Trade 4.0, by state-year",
                  "trade",
                  {"National_COW_4.0.csv", "ps_cow_trade_sy.csv"},
                  {{"ccode"}, {"year"}, {"imports", real}, {"exports", real}},
                  {-9}});
  rows.push_back({"trade-dyads",
                  "COW Trade 4.0, by dyad-year",
                  "trade",
                  {"Dyadic_COW_4.0.csv"},
                  {{"ccode1"},
                   {"ccode2"},
                   {"year"},
                   {"flow1", real},
                   {"flow2", real},
                   {"smoothflow1", real},
                   {"smoothflow2", real}},
                  {-9}});
  rows.push_back({"ideal-points",
                  "Ideal points in the UN General Assembly",
                  "ideal-points",
                  {"IdealpointestimatesAll_Apr2020.csv"},
                  {{"ccode"}, {"session"}, {"NVotes"}, {"IdealPoint", real}}});
  rows.push_back({"un-votes",
                  "Roll-call votes of the UN General Assembly",
                  "un-votes",
                  {"un_votes.csv"},
                  {{"rcid"}, {"country", text}, {"country_code", text}, {"vote", text}}});
  rows.push_back(
      {"leaders",
       "Archigos 4.1, leaders",
       "archigos",
       {"archigos.csv", "ps_archigos.csv"},
       {{"gwcode"}, {"leadid", text}, {"startdate", day}, {"enddate", day}, {"entry", text}, {"exit", text}}});
}

/// Which fields are keys: what says whom and when a row is about.
Field::Key key_of(std::string_view layout, const Field& field) {
  static constexpr std::string_view years[] = {"year", "styear", "endyear", "start", "end", "dyad_st_year"};
  static constexpr std::string_view numbers[] = {
      "ccode",   "ccode1",    "ccode2", "gwcode",  "gwno_a",   "dispnum",  "warnum",   "conflict_id", "stdate",
      "enddate", "startdate", "begin",  "session", "state1no", "state2no", "conttype", "statea"};
  const std::string name = lower(field.names.substr(0, field.names.find('|')));
  const auto is = [&](std::string_view other) { return name == other; };
  if (layout == "crosswalk")
    return is("year") ? Field::Key::year : Field::Key::none;  // a state may be on one list only
  if (layout == "contiguity-months") return Field::Key::number;
  if (std::any_of(std::begin(years), std::end(years), is)) return Field::Key::year;
  return std::any_of(std::begin(numbers), std::end(numbers), is) ? Field::Key::number : Field::Key::none;
}

}  // namespace

const std::vector<Layout>& official_layouts() {
  static const std::vector<Layout> rows = [] {
    std::vector<Layout> all;
    for (const auto add :
         {add_states, add_power, add_alliances, add_geography, add_disputes, add_conflicts, add_society})
      add(all);
    for (auto& layout : all)
      for (auto& field : layout.fields) field.key = key_of(layout.id, field);
    return all;
  }();
  return rows;
}

const Layout& official_layout(std::string_view id) {
  for (const auto& row : official_layouts())
    if (row.id == id) return row;
  throw Error(Fault::internal, "no layout is named " + std::string(id));
}

}  // namespace lattice
