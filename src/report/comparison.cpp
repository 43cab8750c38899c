// A comparison for a terminal and as JSON.
#include <algorithm>
#include <cstdio>

#include "alike.hpp"
#include "fighters.hpp"
#include "json.hpp"
#include "lattice/report.hpp"
#include "prospects.hpp"
#include "shapes.hpp"

namespace lattice {
namespace {

std::vector<std::string> code_list(const World& world, const std::vector<Actor>& list) {
  std::vector<std::string> out;
  for (const Actor a : list) out.push_back(code_of(world, a));
  return out;
}

/// "fight: JPN KOR USA" in as few letters as a table cell allows.
std::string cell_text(const World& world, const Cell& cell) {
  const auto some = [&](const std::vector<Actor>& list) {
    const auto all = code_list(world, list);
    if (all.size() <= 3) return join(all, " ");
    return all[0] + " " + all[1] + " and " + std::to_string(all.size() - 2) + " more";
  };
  if (!cell.fight.empty()) return "fight: " + fighters_text(world, cell);
  if (!cell.other.empty()) return "aid or stay out: " + some(cell.other);
  if (!cell.consult.empty()) return "consult: " + some(cell.consult);
  if (!cell.permitted.empty()) return "free: " + some(cell.permitted);
  return "nobody";
}

Json crises_json(const Comparison& c, const std::vector<std::size_t>& list) {
  Json out = Json::array();
  for (const std::size_t i : list) out.push_back(c.scenario.crises[i].id);
  return out;
}

Json optional_number(const std::optional<double>& v) { return v ? Json(*v) : Json(nullptr); }

Json cell_json(const Design& d, const Event& event, const Cell& cell, bool verdicts) {
  const World& w = d.world;
  Json out{{"bound_to_fight", codes(w, cell.fight)}, {"bound_to_consult", codes(w, cell.consult)},
           {"other_duty", codes(w, cell.other)},     {"permitted", codes(w, cell.permitted)},
           {"excluded", codes(w, cell.excluded)},    {"breach", codes(w, cell.breach)}};
  out["firmly_bound"] =
      codes(w, {cell.fight.begin(), cell.fight.begin() + static_cast<std::ptrdiff_t>(cell.firm_fight)});
  out["firm"] = cell.firm_fight > 0;
  out["hangs_on"] = cell.hangs_on ? Json(code_of(w, *cell.hangs_on)) : Json(nullptr);
  out["capability"] = {{"spending_for", optional_number(cell.spending_for)},
                       {"spending_against", optional_number(cell.spending_against)},
                       {"personnel_for", optional_number(cell.personnel_for)},
                       {"personnel_against", optional_number(cell.personnel_against)}};
  if (!verdicts) return out;
  out["verdicts"] = Json::array();
  for (const auto& group : group_alike(cell.verdicts)) {
    Json one = verdict_json(d.day, event, *group.front());  // "state" is the first of "states"
    one["states"] = Json::array();
    for (const Verdict* v : group) one["states"].push_back(code_of(w, v->state));
    out["verdicts"].push_back(std::move(one));
  }
  return out;
}

/// The numbers of the headlines.
Json counts_json(const Summary& s) {
  const auto at = [&](Level l) { return s.by_level[static_cast<std::size_t>(l)]; };
  return {{"fight", at(Level::fight)},
          {"fight_contested", at(Level::fight_contested)},
          {"aid", at(Level::aid)},
          {"consult", at(Level::consult)},
          {"permitted", at(Level::permitted)},
          {"nobody", at(Level::nobody)},
          {"hanging_on_one", s.hanging},
          {"newly_covered", s.won},
          {"no_longer_covered", s.lost},
          {"reinforced", s.reinforced},
          {"members_newly_owing", s.owing},
          {"members_newly_gaining", s.gaining}};
}

/// A row of numbers under the crises of the table: the same as in the sentences above it.
std::vector<std::string> count_row(const Comparison& c, const std::string& name, std::size_t (*of)(const Summary&)) {
  std::vector<std::string> out{name};
  for (const Design& d : c.designs) out.push_back(std::to_string(of(summarise(c, d))));
  return out;
}

Json design_json(const Comparison& c, const Design& d, bool verdicts) {
  Json out{{"id", d.id}, {"title", d.title}, {"description", d.description}};
  out["counts"] = counts_json(summarise(c, d));
  out["crises"] = Json::object();
  for (std::size_t i = 0; i < d.cells.size(); ++i)
    out["crises"][c.scenario.crises[i].id] = cell_json(d, c.scenario.crises[i].event, d.cells[i], verdicts);
  out["members"] = Json::array();
  for (const MemberLine& m : d.members)
    out["members"].push_back({{"state", code_of(d.world, m.state)},
                              {"owes", crises_json(c, m.owes)},
                              {"newly_owes", crises_json(c, m.new_owes)},
                              {"covered", crises_json(c, m.covered)},
                              {"newly_gains", crises_json(c, m.new_cover)},
                              {"bare", crises_json(c, m.bare)},
                              {"owes_on_contested_reading", crises_json(c, m.doubtful_owes)},
                              {"covered_on_contested_reading", crises_json(c, m.doubtful_cover)}});
  return out;
}

}  // namespace

std::string write_comparison(const Comparison& c) {
  std::string out = c.scenario.title + " (" + write_day(c.scenario.date) + ")\n";
  for (const auto& line : conclusions(c)) out += line + "\n";
  std::vector<std::string> names{"crisis"};
  for (const Design& d : c.designs) names.push_back(d.id);
  Table table = text_table(names);
  for (std::size_t i = 0; i < c.scenario.crises.size(); ++i) {
    std::vector<std::string> row{c.scenario.crises[i].id};
    for (const Design& d : c.designs) row.push_back(cell_text(d.world, d.cells[i]));
    add_row(table, row);
  }
  add_row(table, count_row(c, "firmly covered", [](const Summary& s) { return s.by_level[0]; }));
  add_row(table, count_row(c, "more, contested", [](const Summary& s) { return s.by_level[1]; }));
  add_row(table, count_row(c, "hang on one state", [](const Summary& s) { return s.hanging; }));
  return out + "\n" + write_table(table, "table") + "\n" + shapes_text(shapes_of(c)) + feasibility_text(c);
}

Json comparison_json(const Comparison& c, bool verdicts) {
  Json out{{"scenario", c.scenario.id},
           {"title", c.scenario.title},
           {"question", c.scenario.question},
           {"date", write_day(c.scenario.date)},
           {"baseline", c.designs[c.baseline].id}};
  out["conclusions"] = conclusions(c);
  out["crises"] = Json::array();
  for (const Crisis& k : c.scenario.crises) {
    const Event& e = k.event;
    const World& w = c.designs[0].world;
    out["crises"].push_back({{"id", k.id},
                             {"title", k.title},
                             {"gist", k.gist},
                             {"group", k.group},
                             {"date", write_day(e.date)},
                             {"attackers", codes(w, e.attackers, &e)},
                             {"targets", codes(w, e.targets, &e)},
                             {"act", name_of(e.act)},
                             {"object", name_of(e.object)},
                             {"place", e.place}});
  }
  out["architectures"] = Json::array();
  const auto shapes = shapes_of(c);
  for (std::size_t i = 0; i < c.designs.size(); ++i) {
    Json design = design_json(c, c.designs[i], verdicts);
    design["shape"] = shape_json(shapes[i]);
    out["architectures"].push_back(std::move(design));
  }
  out["capabilities"] = Json::array();
  for (const Strength& s : c.strength)
    out["capabilities"].push_back({{"state", code_of(c.designs[0].world, s.state)},
                                   {"spending_musd", optional_number(s.spending)},
                                   {"personnel_thousand", optional_number(s.personnel)},
                                   {"year", s.year},
                                   {"certainty", s.certainty},
                                   {"source", s.source}});
  if (verdicts && c.feasibility) out["feasibility"] = feasibility_json(c);
  Json stamp = stamp_json(c.data_hash);
  stamp["scenario"] = c.scenario.hash;
  out["stamp"] = stamp;
  return out;
}

std::string write_comparison_json(const Comparison& c) { return print(comparison_json(c, true)); }

}  // namespace lattice
