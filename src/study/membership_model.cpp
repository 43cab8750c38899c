// What ties would be worth, by the law of each crisis: who fights with the treaty, who without.
#include <algorithm>
#include <cmath>

#include "lattice/membership_study.hpp"

namespace lattice {
namespace {

const Design& design_named(const Comparison& comparison, const std::string& id) {
  std::vector<std::string> ids;
  for (const Design& d : comparison.designs) {
    if (d.id == id) return d;
    ids.push_back(d.id);
  }
  throw Error(Fault::not_found,
              "the scenario does not compare the architecture \"" + id + "\"" + did_you_mean_of(id, ids) +
                  "; add it to \"architectures\"",
              "membership");
}

std::optional<double> spending(const Comparison& comparison, Actor state) {
  for (const Strength& s : comparison.strength)
    if (s.state == state) return s.spending;
  return std::nullopt;
}

double sum(const Comparison& comparison, const std::vector<Actor>& states) {
  double out = 0;
  for (const Actor a : states) out += spending(comparison, a).value_or(0);
  return out;
}

Members among(const std::vector<Actor>& candidates, const std::vector<Actor>& states) {
  Members out = 0;
  for (std::size_t i = 0; i < candidates.size(); ++i)
    if (holds(states, candidates[i])) out |= one(i);
  return out;
}

std::vector<Actor> hit_states(const Event& event) {
  std::vector<Actor> out = event.targets;
  for (const Hit& h : event.also_hit)
    if (!holds(out, h.state)) out.push_back(h.state);
  return out;
}

MembershipModel::Danger danger_of(const Comparison& comparison, const MembershipModel& model, const Cell& base,
                                  const Cell& treaty, const Event& event) {
  MembershipModel::Danger d;
  d.attackers = sum(comparison, event.attackers);
  d.hit = among(model.candidates, hit_states(event));
  d.base = among(model.candidates, base.fight);
  d.treaty = among(model.candidates, treaty.fight);
  std::vector<Actor> others;
  for (const Actor a : base.fight)
    if (!holds(model.candidates, a)) others.push_back(a);
  d.others = sum(comparison, others);
  return d;
}

/// Both ways: each bound to fight for the other if it is attacked at home.
TieGraph ties_at_start(const Design& base, const std::vector<Actor>& candidates) {
  TieGraph out{};
  const auto bound = [&](Actor from, Actor to) {
    return std::any_of(base.ties.begin(), base.ties.end(),
                       [&](const Design::Tie& t) { return t.from == from && t.to == to && t.military && t.binding; });
  };
  for (std::size_t i = 0; i < std::min(candidates.size(), path_most); ++i)
    for (std::size_t j = 0; j < std::min(candidates.size(), path_most); ++j)
      if (i != j && bound(candidates[i], candidates[j]) && bound(candidates[j], candidates[i]))
        out[i] |= static_cast<std::uint16_t>(one(j));
  return out;
}

double strength_of(const MembershipModel& model, Members set) {
  double out = 0;
  for (const std::size_t i : listed(set)) out += model.strength[i];
  return out;
}

/// The contest function: probability that defenders hold against attackers.
double held(double defenders, double attackers, double exponent) {
  if (attackers <= 0) return 1;
  if (defenders <= 0) return 0;
  return 1 / (1 + std::pow(attackers / defenders, exponent));
}

}  // namespace

MembershipModel membership_model(const Comparison& comparison, const MembershipTerms& terms) {
  const Design& base = comparison.designs.at(comparison.baseline);
  const Design& treaty = design_named(comparison, terms.treaty);
  MembershipModel model;
  model.candidates = terms.candidates;
  model.exponent = terms.exponent;
  for (const Actor a : terms.candidates) {
    const auto k = spending(comparison, a);
    model.codes.push_back(code_of(base.world, a));
    model.strength.push_back(k.value_or(0));
    if (!k) model.no_strength.push_back(a);
  }
  model.start = ties_at_start(base, terms.candidates);
  for (std::size_t c = 0; c < comparison.scenario.crises.size(); ++c)
    model.dangers.push_back(
        danger_of(comparison, model, base.cells[c], treaty.cells[c], comparison.scenario.crises[c].event));
  return model;
}

TieWorth worth_of(const MembershipModel& model, std::size_t i, Members partners) {
  TieWorth w;
  partners &= ~one(i);
  w.any = partners != 0;
  if (!w.any || model.dangers.empty()) return w;
  for (const MembershipModel::Danger& d : model.dangers) {
    const Members helpers = d.treaty & partners & ~d.base & ~d.hit;
    if (in(d.hit, i) && helpers) {
      const double own = strength_of(model, d.hit | d.base) + d.others;
      w.cover +=
          held(own + strength_of(model, helpers), d.attackers, model.exponent) - held(own, d.attackers, model.exponent);
    }
    if (!in(d.hit | d.base, i) && in(d.treaty, i) && (d.hit & partners)) w.entrapment += 1;
  }
  const auto n = static_cast<double>(model.dangers.size());
  w.cover /= n;
  w.entrapment /= n;
  const double all = strength_of(model, everybody(model.candidates.size()));
  w.provocation = all > 0 ? strength_of(model, partners) / all : 0;
  return w;
}

}  // namespace lattice
