// "Could it come about?" as JSON.
#include "lattice/membership_out.hpp"
#include "prospects.hpp"

namespace lattice {
namespace {

Json actor_ids(const BargainCase& c, const std::vector<std::size_t>& who) {
  Json out = Json::array();
  for (const std::size_t i : who) out.push_back(c.actors[i].id);
  return out;
}

Json statements_json(const BargainCase& c, const std::vector<Statement>& list) {
  Json out = Json::array();
  for (const Statement& s : list) {
    Json one{{"speaker", s.speaker}, {"office", s.office}, {"place", s.place}};
    one["date"] = s.date ? Json(write_day(*s.date)) : Json();
    one["words"] = s.words;
    one["gist"] = s.gist;
    one["source"] = Json();
    for (const Source& source : c.sources)
      if (source.key == s.source) one["source"] = source.citation;
    out.push_back(std::move(one));
  }
  return out;
}

Json votes_json(const Branch& b) {
  Json out = Json::array();
  for (std::size_t r = 0; r < b.votes.size(); ++r) {
    const Vote& v = b.votes[r];
    Json one{{"rule", b.question.rules[r].id}, {"passes", v.passes}, {"yes", actor_ids(b.question, v.yes)}};
    one["pivot"] = v.pivot ? Json(b.question.actors[*v.pivot].id) : Json();
    one["furthest"] = v.furthest;
    one["share_of_draws"] = estimate_json(b.passes[r]);
    out.push_back(std::move(one));
  }
  return out;
}

Json branch_json(const Branch& b) {
  Json out{{"winner", b.winner}, {"name", b.name}};
  out["baselines"] = {{"weighted_mean", estimate_json(b.input_mean)}, {"weighted_median", b.baseline.median[0]}};
  out["spatial"] = {{"weighted_mean", estimate_json(b.spatial_mean)}, {"weighted_median", b.spatial.median[0]}};
  out["expected_utility"] = {{"weighted_mean", b.expected_utility.mean},
                             {"weighted_median", b.expected_utility.median}};
  out["proposal"] = b.proposal;
  out["votes"] = votes_json(b);
  return out;
}

Json powers_json(const std::vector<PowerShare>& shares) {
  Json out = Json::array();
  for (const PowerShare& s : shares) out.push_back({{"value", s.value}, {"fraction", s.fraction}});
  return out;
}

Json rules_json(const Prospects& p) {
  Json out = Json::array();
  for (std::size_t r = 0; r < p.question.rules.size(); ++r) {
    const AdoptionRule& rule = p.question.rules[r];
    Json one{{"id", rule.id}, {"title", rule.title}, {"voters", actor_ids(p.question, rule.voters)}};
    one["members"] = rule.members ? Json(*rule.members) : Json();
    one["weight"] = rule.weight ? Json(*rule.weight) : Json();
    one["veto"] = actor_ids(p.question, rule.vetoes);
    one["shapley"] = powers_json(p.power[r].shapley);
    one["banzhaf"] = powers_json(p.power[r].banzhaf);
    out.push_back(std::move(one));
  }
  return out;
}

Json overall_json(const Prospects& p) {
  Json out = Json::array();
  for (const Overall& o : p.overall) {
    Json one{{"transfers", o.transfers}};
    one["chances"] = Json::object();
    for (std::size_t i = 0; i < p.branches.size(); ++i) one["chances"][p.branches[i].winner] = o.chances[i];
    one["weighted_mean"] = estimate_json(o.input_mean);
    one["spatial"] = estimate_json(o.spatial_mean);
    one["passes"] = Json::object();
    for (std::size_t r = 0; r < o.passes.size(); ++r) one["passes"][p.question.rules[r].id] = o.passes[r];
    out.push_back(std::move(one));
  }
  return out;
}

Json standings_json(const BargainCase& c) {
  Json out = Json::array();
  for (const BargainActor& a : c.actors)
    out.push_back({{"actor", a.id},
                   {"name", a.name},
                   {"weight", a.weight},
                   {"position", a.position[0]},
                   {"salience", a.salience[0]},
                   {"basis", a.basis},
                   {"statements", statements_json(c, a.statements)}});
  if (!c.contest) return out;
  for (const IfWinner& w : c.contest->cases)
    out.push_back({{"actor", c.actors[w.actor].id},
                   {"if_winner", w.winner},
                   {"position", w.position},
                   {"salience", w.salience},
                   {"basis", w.basis},
                   {"statements", statements_json(c, w.statements)}});
  return out;
}

}  // namespace

Json prospects_json(const Prospects& p) {
  Json out{{"question", p.question.name}, {"answer", prospect_lines(p)}};
  out["proposal"] = p.question.proposal ? Json(*p.question.proposal) : Json();
  out["status_quo"] = p.question.status_quo ? Json(*p.question.status_quo) : Json();
  out["contest"] = p.contest ? Json(p.contest->id) : Json();
  out["overall"] = overall_json(p);
  out["branches"] = Json::array();
  for (const Branch& b : p.branches) out["branches"].push_back(branch_json(b));
  out["rules"] = rules_json(p);
  out["positions"] = standings_json(p.question);
  out["limits"] = p.question.limits;
  out["draws"] = p.draws;
  out["seed"] = p.seed;
  return out;
}

Json prospect_test_json(const ProspectTest& t) {
  Json out{{"winner", t.winner}, {"contest", Json::array()}, {"places", Json::array()}, {"agreements", Json::array()}};
  for (const WinnerScore& s : t.contest)
    out["contest"].push_back({{"forecast", s.forecast},
                              {"chance", s.chance},
                              {"log_score", s.log_score},
                              {"brier", s.brier},
                              {"favourite", s.favourite},
                              {"baseline", s.is_baseline}});
  for (const PlaceScore& s : t.places) {
    Json one{{"forecast", s.forecast}, {"value", s.value}, {"error", s.error}, {"baseline", s.is_baseline}};
    if (s.low) one["low"] = *s.low, one["high"] = *s.high;
    out["places"].push_back(std::move(one));
  }
  for (const SignedAfter& a : t.agreements)
    out["agreements"].push_back(
        {{"id", a.id}, {"date", write_day(a.date)}, {"parties", a.parties}, {"binding", a.binding}});
  out["entered_into_force"] = {{"years", t.years}, {"observed", t.entered}, {"expected", t.expected}};
  return out;
}

Json feasibility_json(const Comparison& c) {
  if (!c.feasibility) return nullptr;
  const Feasibility& f = *c.feasibility;
  Json out = Json::object();
  if (f.prospects) out["adoption"] = prospects_json(*f.prospects);
  if (f.membership) out["membership"] = Json::parse(write_membership_json(*f.membership));
  out["war_stability"] = Json::array();
  for (const WarStanding& w : f.war)
    out["war_stability"].push_back({{"architecture", w.design},
                                    {"gamma", w.gamma},
                                    {"vulnerable", w.vulnerable},
                                    {"known", w.known},
                                    {"war_stable", w.stable},
                                    {"no_strength", codes(c.designs[0].world, w.no_strength)}});
  if (f.test) out["back_test"] = prospect_test_json(*f.test);
  return out;
}

}  // namespace lattice
