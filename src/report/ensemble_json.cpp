// An ensemble as JSON: every figure theory by theory, with the parts of its variance; and the plan itself.
#include "json.hpp"
#include "lattice/ensemble_out.hpp"
#include "lattice/report.hpp"

namespace lattice {
namespace {

Json rival_json(const Rival& r, const std::vector<std::string>& labels, bool difference) {
  Json out = estimate_json(r.all);
  out["variance"] = {{"parameter", r.all.parts->parameter},
                     {"theory", r.all.parts->theory},
                     {"monte_carlo", r.all.parts->monte_carlo}};
  for (std::size_t i = 0; i < labels.size(); ++i) out["by_theory"][labels[i]] = estimate_json(r.by_theory[i]);
  if (difference) out["sign_robust"] = r.robust, out["signs_agree"] = r.agrees;
  return out;
}

Json figure_json(const Figure& f) {
  const auto labels = labels_of(f.across);
  Json out{{"value", rival_json(f.value, labels, false)}};
  out["difference"] = f.difference ? rival_json(*f.difference, labels, true) : Json(nullptr);
  return out;
}

Json helper_json(const HelperShare& h) {
  Json out{{"state", h.code}, {"bound", h.bound}, {"bound_if_another_joins", h.chained}};
  constexpr const char* rung_names[rungs] = {"none", "diplomatic", "access", "materiel", "combat"};
  for (std::size_t w = 0; w < coming_count; ++w)
    for (std::size_t r = 1; r < rungs; ++r)
      out["at_least"][std::string(name_of(static_cast<Coming>(w)))][rung_names[r]] = h.at_least[w][r];
  return out;
}

Json crisis_result_json(const CrisisResult& c) {
  Json out{{"attack", figure_json(c.attack)},       {"held", figure_json(c.held)},
           {"joiners", figure_json(c.joiners)},     {"alone", figure_json(c.alone)},
           {"abandoned", figure_json(c.abandoned)}, {"helpers", Json::array()}};
  for (const HelperShare& h : c.helpers) out["helpers"].push_back(helper_json(h));
  return out;
}

Json influence_json(const std::vector<ParameterInfluence>& list) {
  Json out = Json::array();
  for (const ParameterInfluence& i : list)
    if (i.share >= 0.001) out.push_back({{"parameter", i.parameter}, {"share", i.share}, {"sign", i.sign}});
  return out;
}

Json design_result_json(const EnsembleReport& r, std::size_t d) {
  const DesignResult& one = r.result.designs[d];
  Json out{{"id", r.plan.designs[d]}, {"title", r.plan.titles[d]}, {"baseline", d == r.plan.baseline}};
  out["attacks"] = figure_json(one.attacks);
  out["won_by_attacker"] = figure_json(one.lost);
  for (std::size_t c = 0; c < one.crises.size(); ++c)
    out["crises"][r.plan.crises[c].id] = crisis_result_json(one.crises[c]);
  for (std::size_t m = 0; m < one.members.size(); ++m) {
    const MemberResult& member = one.members[m];
    out["members"][r.plan.members[m]] = {{"own_account", figure_json(member.own)},
                                         {"entrapment", figure_json(member.drawn)},
                                         {"abandonment", figure_json(member.abandoned)},
                                         {"bound_in_crises", member.by_text},
                                         {"bound_if_another_joins_in_crises", member.by_chain}};
  }
  out["influence"] = {{"on_attacks", influence_json(r.result.influence[d].on_attacks)},
                      {"on_won_by_attacker", influence_json(r.result.influence[d].on_lost)}};
  return out;
}

Json ensemble_document(const EnsembleReport& r) {
  const EnsembleKey& key = r.result.key;
  Json out{{"runs", r.result.runs},
           {"seed", key.seed},
           {"stream", stream_version},
           {"plan", key.plan},
           {"assumptions", key.options}};
  Json theory_list = Json::array();
  for (const Theory& t : theories()) theory_list.push_back({{"id", t.id}, {"title", t.title}, {"claim", t.claim}});
  out["theories"] = theory_list;
  out["designs"] = Json::array();
  for (std::size_t d = 0; d < r.plan.designs.size(); ++d) out["designs"].push_back(design_result_json(r, d));
  for (const PromiseForm& f : r.forms)
    out["value_of_form"].push_back({{"form", f.form},
                                    {"theory", f.theory},
                                    {"kept_once_invoked", estimate_json(f.kept)},
                                    {"factor_on_odds_of_attack", estimate_json(f.deterrence)}});
  for (const SkillLine& s : r.skill)
    out["skill"].push_back({{"model", s.model},
                            {"claim", s.claim},
                            {"figure", s.figure},
                            {"baseline", s.baseline},
                            {"verdict", s.verdict}});
  out["must_not_be_concluded"] = ensemble_cautions();
  out["assumed"] = r.plan.remarks;
  return out;
}

Json law_json(const CrisisLaw& law) {
  const Cover& c = law.cover;
  return {{"cover", {c.conditional, c.unconditional, c.young, c.offence, c.neutrality, c.challenger_unconditional}},
          {"challenger_covered", law.challenger_covered},
          {"marks", law.marks},
          {"promise", law.promise},
          {"calls", law.calls},
          {"bound", law.bound}};
}

Json crisis_plan_json(const CrisisPlan& c) {
  Json out{{"id", c.id}, {"pair", c.pair}, {"hostility", static_cast<int>(c.hostility)}, {"alike", c.alike}};
  out["arrival_row"] = arrival_row(c.dyad);
  out["strength_first"] = c.strength_first, out["km_first"] = c.km_first;
  out["strength_target"] = c.strength_target, out["km_target"] = c.km_target;
  out["hit"] = c.hit;
  for (const Helper& h : c.helpers)
    out["helpers"].push_back({{"state", h.code},
                              {"member", h.member},
                              {"row", h.row},
                              {"strength", h.strength},
                              {"km", h.km},
                              {"near", h.near}});
  for (const CrisisLaw& law : c.law) out["law"].push_back(law_json(law));
  return out;
}

}  // namespace

std::string write_ensemble_json(const EnsembleReport& r) {
  Json out{{"scenario", r.plan.scenario}, {"simulation", ensemble_document(r)}};
  Json stamp = stamp_json(r.plan.data_hash);
  stamp["scenario_hash"] = r.plan.scenario_hash;
  stamp["seed"] = r.result.key.seed, stamp["runs"] = r.result.runs, stamp["stream"] = stream_version;
  out["stamp"] = stamp;
  return print(out);
}

std::string write_comparison_json(const Comparison& comparison, const EnsembleReport& r) {
  Json out = comparison_json(comparison, true);
  out["simulation"] = ensemble_document(r);
  return print(out);
}

std::string write_plan_json(const EnsemblePlan& plan) {
  Json out{{"scenario", plan.scenario}, {"designs", plan.designs}, {"baseline", plan.baseline},
           {"members", plan.members},   {"plan", plan_hash(plan)}, {"after_1945", plan.after_1945}};
  out["switches"] = {
      {"reaction", plan.switches.reaction}, {"chain", plan.switches.chain}, {"bases", plan.switches.bases}};
  for (const CrisisPlan& c : plan.crises) out["crises"].push_back(crisis_plan_json(c));
  for (const Parameters& p : plan.parameters) {
    Json terms = Json::array();
    for (const Parameter& row : p.rows) terms.push_back(row.term);
    out["parameters"].push_back(
        {{"model", p.model}, {"terms", terms}, {"mean", values_of(p)}, {"covariance", p.covariance}});
  }
  out["remarks"] = plan.remarks;
  return print(out);
}

}  // namespace lattice
