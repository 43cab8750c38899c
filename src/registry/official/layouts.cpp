// The table of official layouts: what is known of each file. To add one: a row here; `fields_of` says what the words
// mean. A row that ends with a series is a column set of panels as well. Names of files: the owner's first, newest
// version first; then the name under which R peacesciencer or isard keep the same data, written out as CSV.
#include "lattice/official.hpp"

namespace lattice {
namespace {

struct LayoutRow {
  std::string_view id, title, citation, files, fields;
  std::vector<std::int32_t> missing = {};
  bool as_published = false;
  std::string_view never = {};
  Series series = {};
};

// clang-format off
const std::vector<LayoutRow>& layout_rows() {
  static const std::vector<LayoutRow> table{
    {"states-cow", "COW State System Membership", "cow-states",
     "states2024.csv|states2016.csv|ps_cow_states.csv",
     "ccode:key stateabb:text? statenme:text styear:year stmonth:key stday:key endyear:year endmonth:key "
     "endday:key"},
    {"states-gw", "Gleditsch-Ward list of independent states", "gw-states",
     "gw_states.csv|ps_gw_states.csv",
     "gwcode:key stateabb:text? statename:text startdate:key-day enddate:key-day"},
    {"crosswalk", "Crosswalk of COW and Gleditsch-Ward codes by year", "isard",
     "cw_gw_panel.csv|isard_cw_gw_panel.csv",
     "year:year gwcode ccode"},
    {"nmc", "COW National Material Capabilities", "nmc",
     "NMC-70-abridged.csv|NMC_7_0.csv|ps_cow_nmc.csv|NMC-60-abridged.csv|NMC_6_0.csv|NMC-60.csv|NMC_5_0.csv",
     "ccode:key year:year milex:real milper:real irst:real pec:real tpop:real upop:real cinc:real", {-9}, false, {},
     {"nmc", "national material capabilities",
      {{"milex", "military expenditure (thousand current pounds to 1913, then dollars)"},
       {"milper", "military personnel (thousands)"},
       {"irst", "iron and steel production (thousand tons)"},
       {"pec", "primary energy consumption (thousand coal-ton equivalents)"},
       {"tpop", "total population (thousands)"},
       {"upop", "urban population (thousands)"},
       {"cinc", "composite index of national capability (share of the world, 0-1)"}}}},
    {"majors", "COW Major Powers", "cow-majors",
     "majors2024.csv|majors2016.csv|ps_cow_majors.csv",
     "ccode:key styear:year endyear:year"},
    {"atop", "ATOP alliance obligations by directed dyad-year", "atop",
     "atop5_1ddyr.csv|atop5_1ddyr_NNA.csv|atop_alliance.csv|ps_atop_alliance.csv",
     "ccode1|stateA|mem1:key ccode2|stateB|mem2:key year:year atop_alliance|atopally? atop_defense|defense "
     "atop_offense|offense atop_neutral|neutral atop_nonagg|nonagg atop_consul|consul"},
    {"cow-alliance", "COW Formal Alliances by directed dyad-year", "cow-alliance",
     "ps_cow_alliance.csv|alliance_v4.1_by_directed_yearly.csv",
     "ccode1:key ccode2:key year:year defense|cow_defense neutrality|cow_neutral nonaggression|cow_nonagg "
     "entente|cow_entente"},
    {"cow-alliance-dyad", "COW Formal Alliances 4.1 by dyad", "cow-alliance",
     "alliance_v4.1_by_dyad.csv",
     "ccode1:key ccode2:key dyad_st_year:year dyad_end_year defense neutrality nonaggression entente"},
    {"contiguity", "COW Direct Contiguity, spells with days", "contiguity",
     "ps_cow_contdir.csv",
     "ccode1:key ccode2:key conttype:key stdate:key-day enddate:key-day"},
    {"contiguity-months", "COW Direct Contiguity 3.2 master file, spells with months", "contiguity",
     "contdirs.csv|contdir.csv",
     "state1no:key state2no:key conttype:key begin:key end:key"},
    {"capitals-cow", "Capitals of COW states", "peacesciencer",
     "cow_capitals.csv|ps_cow_capitals.csv",
     "ccode:key stdate:key-day enddate:key-day lat:real lng:real"},
    {"capitals-gw", "Capitals of Gleditsch-Ward states", "peacesciencer",
     "gw_capitals.csv|ps_gw_capitals.csv",
     "gwcode:key stdate:key-day enddate:key-day lat:real lng:real"},
    {"min-distance", "Minimum distance between states (CShapes 2.0), runs of years", "cshapes",
     "cow_mindist_intervals.csv|ps_cow_mindist_intervals.csv",
     "ccode1:key ccode2:key styear:year endyear:year mindist:real"},
    {"min-distance-years", "Minimum distance between states (CShapes 2.0), dyad-years", "cshapes",
     "cow_mindist.csv|ps_cow_mindist.csv",
     "ccode1:key ccode2:key year:year mindist:real"},
    {"cow-mid-dyads", "COW MID 5.0, directed dyad-years after de-duplication", "mid",
     "ps_cow_mid_ddydisps.csv",
     "dispnum:key ccode1:key ccode2:key year:year cowmidongoing cowmidonset sidea1 sidea2 fatality1 "
     "fatality2 fatalpre1 fatalpre2 hiact1 hiact2 hostlev1 hostlev2 orig1 orig2 fatality hostlev mindur "
     "maxdur recip stmon"},
    {"cow-mid-disputes", "COW MID 5.0, directed dyad-dispute-years", "mid",
     "ps_cow_mid_dirdisps.csv",
     "dispnum:key ccode1:key ccode2:key year:year dispongoing disponset sidea1 sidea2 fatality1 fatality2 "
     "fatalpre1 fatalpre2 hiact1 hiact2 hostlev1 hostlev2 orig1 orig2"},
    {"mid-a", "COW MID dispute level (MIDA)", "mid",
     "MIDA 5.0.csv|ps_cow_mid_disps.csv",
     "dispnum:key stmon fatality hostlev mindur maxdur recip"},
    {"mid-b", "COW MID participant level (MIDB)", "mid",
     "MIDB 5.0.csv",
     "dispnum:key ccode:key stday stmon styear:year endday endmon endyear:year sidea fatality fatalpre "
     "hiact hostlev orig"},
    {"gml-mid-dyads", "GML MID 2.2.1, directed dyad-years after de-duplication", "gml",
     "ps_gml_mid_ddydisps.csv",
     "dispnum:key ccode1:key ccode2:key year:year gmlmidongoing gmlmidonset sidea1 sidea2 fatality1 "
     "fatality2 fatalpre1 fatalpre2 hiact1 hiact2 hostlev1 hostlev2 orig1 orig2 fatality hostlev mindur "
     "maxdur recip stmon"},
    {"gml-mid-disputes", "GML MID 2.2.1, directed dyad-dispute-years", "gml",
     "gml-ddy-disputes-2.2.1.csv|ps_gml_dirdisp.csv",
     "dispnum:key ccode1:key ccode2:key year:year midongoing midonset sidea1 sidea2 fatality1 fatality2 "
     "fatalpre1 fatalpre2 hiact1 hiact2 hostlev1 hostlev2 orig1 orig2 fatality hostlev mindur maxdur recip "
     "stmon"},
    {"gml-participants", "GML MID 2.2.1 participants", "gml",
     "gml-part-2.2.1.csv|ps_gml_part.csv",
     "dispnum:key ccode:key styear:year endyear:year sidea orig allmiss_leader_start? allmiss_leader_end?"},
    {"war-inter", "COW Inter-State War 4.0, directed dyad-years", "cow-wars",
     "ps_cow_war_inter.csv",
     "warnum:key ccode1:key ccode2:key year:year cowinterongoing cowinteronset sidea1 sidea2 initiator1 "
     "initiator2 outcome1 outcome2 batdeath1 batdeath2 resume"},
    {"war-inter-participants", "COW Inter-State War 4.0, participants", "cow-wars",
     "Inter-StateWarData_v4.0.csv|Inter-StateWarData_v4.0.lf.csv",
     "WarNum:key ccode:key Side StartMonth1 StartDay1 StartYear1 EndMonth1 EndDay1 EndYear1 StartMonth2 "
     "StartDay2 StartYear2 EndMonth2 EndDay2 EndYear2 Initiator Outcome BatDeath", {-8, -9}},
    {"war-intra", "COW Intra-State War 4.1, war-years", "cow-wars",
     "ps_cow_war_intra.csv",
     "warnum:key wartype:text year:year cowintraonset cowintraongoing primary_state ccodea sideadeaths "
     "sidebdeaths outcome intnl"},
    {"ucdp", "UCDP/PRIO Armed Conflict Dataset", "ucdp",
     "ucdp_acd.csv|ps_ucdp_acd.csv",
     "conflict_id:key year:year gwno_a:key incompatibility:text intensity_level type_of_conflict:text"},
    {"rivalries", "Thompson-Sakuwa-Suhas strategic rivalries", "tss",
     "tss_rivalries.csv|ps_tss_rivalries.csv",
     "tssr_id ccode1:key ccode2:key start:year end:year positional spatial ideological interventionary"},
    {"democracy", "Democracy: extended UDS, Polity, V-Dem (COW states)", "isard",
     "cw_democracy.csv|isard_cw_democracy.csv",
     "ccode:key year:year euds:real aeuds:real polity2:real v2x_polyarchy:real", {}, false, {},
     {"democracy", "democracy scores",
      {{"euds", "extended Unified Democracy Score"},
       {"aeuds", "extended Unified Democracy Score, adjusted"},
       {"polity2", "Polity score (-10 to 10)"},
       {"v2x_polyarchy", "V-Dem electoral democracy (0-1)"}}}},
    {"gdp", "GDP and population with standard deviations (COW states)", "isard",
     "cw_gdppop.csv|isard_cw_gdppop.csv",
     "ccode:key year:year mrgdppc:real sd_mrgdppc:real pwtrgdp:real sd_pwtrgdp:real pwtpop:real "
     "sd_pwtpop:real", {}, false, {},
     {"gdp", "GDP and population, simulated",
      {{"mrgdppc", "GDP per head, simulated (Maddison)"},
       {"sd_mrgdppc", "its standard deviation"},
       {"pwtrgdp", "GDP, simulated (Penn World Table)"},
       {"sd_pwtrgdp", "its standard deviation"},
       {"pwtpop", "population, simulated (millions)"},
       {"sd_pwtpop", "its standard deviation"}}}},
    {"igo-states", "COW IGO 3.0, memberships by state-year", "igo",
     "cow_igo_sy.csv|ps_cow_igo_sy.csv",
     "ccode:key year:year sum_igo_full sum_igo_associate sum_igo_observer sum_igo_anytype", {}, false, {},
     {"igos", "membership in international organisations",
      {{"sum_igo_full", "organisations the state is a full member of"},
       {"sum_igo_associate", "associate member of"},
       {"sum_igo_observer", "observer in"},
       {"sum_igo_anytype", "any of these"}}}},
    {"igo-dyads", "COW IGO 3.0, shared memberships by dyad-year", "igo",
     "cow_igo_ndy.csv|ps_cow_igo_ndy.csv",
     "ccode1:key ccode2:key year:year dyadigos", {}, false, {},
     {"igos", "membership in international organisations",
      {{"dyadigos", "organisations that both states are full members of"}}}},
    {"trade-states", "COW Trade 4.0, by state-year", "trade",
     "National_COW_4.0.csv|ps_cow_trade_sy.csv",
     "ccode:key year:year imports:real exports:real", {-9}, false, {},
     {"", "trade of a state",
      {{"imports", "imports (million current dollars)"}, {"exports", "exports (million current dollars)"}}}},
    {"trade-dyads", "COW Trade 4.0, by dyad-year", "trade",
     "Dyadic_COW_4.0.csv",
     "ccode1:key ccode2:key year:year flow1:real flow2:real smoothflow1:real smoothflow2:real", {-9}},
    {"ideal-points", "Ideal points in the UN General Assembly", "ideal-points",
     "IdealpointestimatesAll_Apr2020.csv",
     "ccode:key session:key NVotes IdealPoint:real"},
    {"un-votes", "Roll-call votes of the UN General Assembly", "un-votes",
     "un_votes.csv",
     "rcid:key country:text country_code:text vote:text"},
    {"leaders", "Archigos 4.1, leaders", "archigos",
     "archigos.csv|ps_archigos.csv",
     "gwcode:key leadid:text startdate:key-day enddate:key-day entry:text exit:text"},
    {"uk-treaties", "Treaty record of the United Kingdom", "uk-treaties", "uk_treaties.csv",
     "signed:day in_force:day subject:text title:text countries:text"},
    {"un-roll-calls", "Roll calls of the UN General Assembly", "un-votes", "un_roll_calls.csv",
     "rcid:key session:key importantvote date:key-day unres:text short:text descr:text"},
    {"leeds-anac", "Leeds and Anac: were alliances honoured in war, 1816-1944", "leeds-anac", "leeds_anac_2005.csv",
     "war:key atopid:key ccode1:key honor3 honor2 milinst formal wartime active bilat origtar1"},
    {"berkemeier-fuhrmann",
     "Berkemeier and Fuhrmann: were alliances honoured in war, 1816-2003", "berkemeier-fuhrmann",
     "berkemeier_fuhrmann_2018.csv",
     "sample warid:key atopid:key cowwarid warname:text cowid multilateral honorBF violateBF honorLLM "
     "violateLLM "
     "defense:flag offense:flag neutral:flag nonagg:flag consul:flag"},
    {"atop4-alliances", "ATOP 4.01, one row per alliance; endyr 0: in force at the end of 2016", "atop",
     "atop4_01a.csv|atop-alliance-level.csv",
     "atopid:key cow4id begyr begmo begday endyr endmo endday bilat:flag defense:flag offense:flag "
     "neutral:flag "
     "nonagg:flag consul:flag asymm:flag version:text",
     {-9}, true, "member"},
    {"atop4-members",
     "ATOP 4.01, one row per alliance, member and phase; dates of entry are those of signature", "atop",
     "atop4_01m.csv|atop-member-level.csv",
     "atopid:key cow4id member:key yrent moent dayent yrexit moexit dayexit bilat:flag phase defense:flag "
     "offense:flag "
     "neutral:flag nonagg:flag consul:flag version:text",
     {-9}, true},
    {"cow4-members-yearly",
     "COW Formal Alliances 4.1, one row per alliance, member and year",
     "cow-alliance", "alliance_v4.1_by_member_yearly.csv",
     "version4id:key ccode:key mem_st_day mem_st_month mem_st_year mem_end_day mem_end_month mem_end_year "
     "defense:flag neutrality:flag nonaggression:flag entente:flag year:year version:text", {-9}, true},
    {"cow4-members",
     "COW Formal Alliances 4.1, one row per alliance and member; an empty end: in force at the end of 2012",
     "cow-alliance", "alliance_v4.1_by_member.csv",
     "version4id:key ccode:key mem_st_day mem_st_month mem_st_year mem_end_day mem_end_month mem_end_year "
     "defense:flag neutrality:flag nonaggression:flag entente:flag version:text", {-9}, true, "year"},
    {"cow4-dyads",
     "COW Formal Alliances 4.1, one row per alliance and pair; the only file that says when duties differ, not how",
     "cow-alliance", "alliance_v4.1_by_dyad.csv",
     "version4id:key ccode1:key ccode2:key dyad_st_day dyad_st_month dyad_st_year dyad_end_day "
     "dyad_end_month dyad_end_year defense:flag neutrality:flag nonaggression:flag entente:flag "
     "asymmetric:flag version:text", {-9}, true, "year"},
    {"cow4-directed",
     "COW Formal Alliances 4.1, one row per alliance and directed pair; both directions carry the same duties",
     "cow-alliance", "alliance_v4.1_by_directed.csv",
     "version4id:key ccode1:key ccode2:key dyad_st_day dyad_st_month dyad_st_year dyad_end_day "
     "dyad_end_month dyad_end_year defense:flag neutrality:flag nonaggression:flag entente:flag "
     "version:text", {-9}, true, "year"},
    {"cow-states-dates", "COW State System with whole dates, one row per spell", "isard",
     "isard_cw_system.csv|cw_system.csv", "ccode:key cw_abb:text cw_name:text start:key-day end:key-day", {}, true},
  };
  return table;
}
// clang-format on

/// The words of a text between separators, as views into it.
std::vector<std::string_view> views(std::string_view text, char at) {
  std::vector<std::string_view> out;
  for (std::size_t end = 0; !text.empty(); text.remove_prefix(std::min(end + 1, text.size()))) {
    end = std::min(text.find(at), text.size());
    if (end > 0) out.push_back(text.substr(0, end));
  }
  return out;
}

struct TypeWord {
  std::string_view word;
  FieldType type;
  Field::Key key;
};
constexpr TypeWord type_words[] = {
    {"whole", FieldType::whole, Field::Key::none}, {"real", FieldType::real, Field::Key::none},
    {"text", FieldType::text, Field::Key::none},   {"day", FieldType::day, Field::Key::none},
    {"flag", FieldType::flag, Field::Key::none},   {"key", FieldType::whole, Field::Key::number},
    {"year", FieldType::whole, Field::Key::year},  {"key-day", FieldType::day, Field::Key::number}};

Field field_of(std::string_view word) {
  const bool may_be_absent = word.ends_with('?');
  if (may_be_absent) word.remove_suffix(1);
  const std::size_t colon = word.find(':');
  const std::string_view type = colon == word.npos ? "whole" : word.substr(colon + 1);
  for (const auto& row : type_words)
    if (row.word == type) return {word.substr(0, colon), row.type, may_be_absent, row.key};
  throw Error(Fault::internal, "no type of field is called " + std::string(type));
}

}  // namespace

std::vector<Field> fields_of(std::string_view words) {
  std::vector<Field> out;
  for (const auto word : views(words, ' ')) out.push_back(field_of(word));
  return out;
}

const std::vector<Layout>& official_layouts() {
  static const std::vector<Layout> all = [] {
    std::vector<Layout> out;
    for (const auto& r : layout_rows())
      out.push_back({r.id, r.title, r.citation, views(r.files, '|'), fields_of(r.fields), r.missing, r.as_published,
                     r.never, r.series});
    return out;
  }();
  return all;
}

const Layout& official_layout(std::string_view id) {
  for (const auto& row : official_layouts())
    if (row.id == id) return row;
  throw Error(Fault::internal, "no layout is named " + std::string(id));
}

}  // namespace lattice
