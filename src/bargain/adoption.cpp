// Rules of adoption: counted exactly, as whole numbers where a share of heads is meant.
#include "lattice/adoption.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace lattice {
namespace {

constexpr double hair = 1e-9;

/// A share of a half must be exceeded, every other one reached.
bool enough(double part, double whole, double share) {
  return share == 0.5 ? part > whole / 2 + hair : part >= share * whole - hair * std::max(1.0, whole);
}

double weight_of_all(const BargainCase& c, const std::vector<std::size_t>& who) {
  return std::accumulate(who.begin(), who.end(), 0.0,
                         [&](double sum, std::size_t i) { return sum + c.actors[i].weight; });
}

bool among(const std::vector<std::size_t>& who, std::size_t i) {
  return std::find(who.begin(), who.end(), i) != who.end();
}

std::int64_t quota_for(std::int64_t whole, double share) {
  if (share == 0.5) return whole / 2 + 1;
  return static_cast<std::int64_t>(std::ceil(share * static_cast<double>(whole) - hair * static_cast<double>(whole)));
}

/// Ones for every voter, or for those with a veto.
WeightedRule heads(const AdoptionRule& rule, const std::vector<std::size_t>& counted, double share) {
  WeightedRule out;
  for (const std::size_t v : rule.voters) out.weights.push_back(among(counted, v) ? 1 : 0);
  out.quota = quota_for(static_cast<std::int64_t>(counted.size()), share);
  return out;
}

/// The least power of ten that makes all weights whole.
std::int64_t whole_scale(const BargainCase& c, const AdoptionRule& rule) {
  for (const std::int64_t scale : {1, 10, 100, 1000}) {
    const auto whole = [&](std::size_t v) {
      const double w = c.actors[v].weight * static_cast<double>(scale);
      return std::abs(w - std::round(w)) < 1e-6;
    };
    if (std::all_of(rule.voters.begin(), rule.voters.end(), whole)) return scale;
  }
  throw Error(Fault::unsupported, "power needs weights with at most three decimals", "rule " + rule.id);
}

WeightedRule by_weight(const BargainCase& c, const AdoptionRule& rule) {
  WeightedRule out;
  out.scale = whole_scale(c, rule);
  std::int64_t sum = 0;
  for (const std::size_t v : rule.voters) {
    out.weights.push_back(std::llround(c.actors[v].weight * static_cast<double>(out.scale)));
    sum += out.weights.back();
  }
  if (sum == 0) throw Error(Fault::bad_input, "asks for a share of a weight that is 0 in all", "rule " + rule.id);
  out.quota = quota_for(sum, *rule.weight);
  return out;
}

/// Voters, those who go furthest in the direction of the proposal first; ties in the order of the rule.
std::vector<std::size_t> keenest_first(const AdoptionRule& rule, const std::vector<double>& places, double direction) {
  std::vector<std::size_t> out = rule.voters;
  std::stable_sort(out.begin(), out.end(),
                   [&](std::size_t a, std::size_t b) { return direction * places[a] > direction * places[b]; });
  return out;
}

void find_pivot(const BargainCase& c, const AdoptionRule& rule, const std::vector<double>& places, double direction,
                double status_quo, Vote& out) {
  std::vector<std::size_t> coalition;
  out.furthest = status_quo;
  for (const std::size_t v : keenest_first(rule, places, direction)) {
    coalition.push_back(v);
    if (!carries(c, rule, coalition)) continue;
    out.pivot = v;
    const double reach = std::clamp(2 * places[v] - status_quo, 0.0, 100.0);
    if (direction * (reach - status_quo) > 0) out.furthest = reach;
    return;
  }
}

}  // namespace

bool carries(const BargainCase& c, const AdoptionRule& rule, const std::vector<std::size_t>& yes) {
  if (rule.members && !enough(static_cast<double>(yes.size()), static_cast<double>(rule.voters.size()), *rule.members))
    return false;
  if (rule.weight && !enough(weight_of_all(c, yes), weight_of_all(c, rule.voters), *rule.weight)) return false;
  return std::all_of(rule.vetoes.begin(), rule.vetoes.end(), [&](std::size_t v) { return among(yes, v); });
}

std::vector<Vote> votes_on(const BargainCase& c, const std::vector<double>& places, double proposal,
                           double status_quo) {
  std::vector<Vote> out;
  for (std::size_t r = 0; r < c.rules.size(); ++r) {
    Vote v;
    v.rule = r;
    for (const std::size_t i : c.rules[r].voters)
      if (std::abs(places[i] - proposal) < std::abs(places[i] - status_quo)) v.yes.push_back(i);
    v.passes = carries(c, c.rules[r], v.yes);
    find_pivot(c, c.rules[r], places, proposal < status_quo ? -1 : 1, status_quo, v);
    out.push_back(std::move(v));
  }
  return out;
}

WeightedGame game_of(const BargainCase& c, const AdoptionRule& rule) {
  WeightedGame out;
  if (rule.members) out.rules.push_back(heads(rule, rule.voters, *rule.members));
  if (rule.weight) out.rules.push_back(by_weight(c, rule));
  if (!rule.vetoes.empty()) out.rules.push_back(heads(rule, rule.vetoes, 1));
  return out;
}

std::vector<AdoptionRule> usual_rules(const BargainCase& c) {
  std::vector<std::size_t> all(c.actors.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  if (all.empty()) return {};
  std::vector<AdoptionRule> out{{"consensus", "Consensus", all, 1.0, {}, {}},
                                {"majority", "Simple majority", all, 0.5, {}, {}},
                                {"qualified", "Two thirds of the actors", all, 2.0 / 3, {}, {}}};
  if (weight_of_all(c, all) <= 0) return out;
  const auto heaviest = *std::max_element(
      all.begin(), all.end(), [&](std::size_t a, std::size_t b) { return c.actors[a].weight < c.actors[b].weight; });
  out.push_back({"double", "Double majority: 55 % of the actors, 65 % of their weight", all, 0.55, 0.65, {}});
  out.push_back({"veto", "Simple majority with a veto of " + c.actors[heaviest].id, all, 0.5, {}, {heaviest}});
  return out;
}

}  // namespace lattice
