// Bargaining as one JSON document.
#include "json.hpp"
#include "lattice/bargain_out.hpp"
#include "lattice/chance.hpp"
#include "prospects.hpp"

namespace lattice {
namespace {

Json options_json(const BargainOptions& o) {
  Json out = Json::object();
  for (const OptionRow& row : option_rows()) out[row.option] = word_for(row, o);
  out["max_turns"] = o.max_turns;
  out["min_turns"] = o.min_turns;
  out["min_change"] = o.min_change;
  if (o.choosing == Choosing::chance) out["seed"] = o.seed;
  return out;
}

Json actors_json(const BargainCase& c) {
  Json out = Json::array();
  for (const BargainActor& a : c.actors) {
    Json one{{"id", a.id}, {"name", a.name}, {"weight", a.weight}, {"salience", a.salience}};
    if (!a.source.empty()) one["source"] = a.source;
    out.push_back(std::move(one));
  }
  return out;
}

Json offers_json(const BargainCase& c, const BargainTurn& turn) {
  Json out = Json::array();
  for (const Offer& o : turn.offers)
    out.push_back({{"from", c.actors[o.from].id},
                   {"to", c.actors[o.to].id},
                   {"gain", o.gain},
                   {"chance", o.chance},
                   {"from_position", o.from_place},
                   {"to_position", o.to_place},
                   {"from_takes", o.from_takes},
                   {"to_takes", o.to_takes}});
  return out;
}

Json turns_json(const BargainReport& r) {
  Json out = Json::array();
  for (std::size_t t = 0; t < r.run.turns.size(); ++t) {
    const BargainTurn& turn = r.run.turns[t];
    out.push_back({{"turn", t},
                   {"positions", turn.positions},
                   {"ideals", turn.ideals},
                   {"probability", turn.probability},
                   {"risk", turn.risk},
                   {"change", turn.change},
                   {"offers", offers_json(r.question, turn)}});
  }
  return out;
}

Json baselines_json(const BargainReport& r) {
  Json record = Json::array();
  for (const RecordRow& row : published_record())
    record.push_back({{"record", row.record}, {"forecast", row.forecast}, {"mean_absolute_error", row.error}});
  Json out{{"weighted_mean", r.baseline.mean}, {"weighted_median", r.baseline.median}};
  out["status_quo"] = r.baseline.status_quo ? Json(*r.baseline.status_quo) : Json(nullptr);
  out["record"] = std::move(record);
  return out;
}

Json rounds_json(const std::vector<EuRound>& rounds) {
  Json out = Json::array();
  for (std::size_t t = 0; t < rounds.size(); ++t)
    out.push_back(
        {{"round", t}, {"mean", rounds[t].mean}, {"median", rounds[t].median}, {"positions", rounds[t].positions}});
  return out;
}

Json uncertainty_json(const BargainReport& r) {
  const BargainUncertainty& u = *r.uncertainty;
  Json influence = Json::array();
  for (const Influence& i : u.influence)
    influence.push_back({{"actor", r.question.actors[i.actor].id},
                         {"weight", i.weight},
                         {"position", i.position},
                         {"salience", i.salience},
                         {"total", i.total}});
  return {{"mean", estimate_json(u.mean)},
          {"median", estimate_json(u.median)},
          {"baseline_mean", estimate_json(u.input_mean)},
          {"influence", std::move(influence)},
          {"seed", r.uncertainty_seed},
          {"stream", stream_version}};
}

/// The first dimension in the published unit: figures of the file times its scale.
Json in_unit(const BargainReport& r) {
  const double k = r.question.unit_scale;
  Json out{{"unit", r.question.unit}, {"scale", k}};
  out["weighted_mean"] = k * r.baseline.mean[0];
  out["weighted_median"] = k * r.baseline.median[0];
  out["spatial_mean"] = k * r.run.forecast.mean[0];
  out["spatial_median"] = k * r.run.forecast.median[0];
  if (r.question.outcome) out["observed"] = k * *r.question.outcome;
  for (const EuRound& e : r.expected_utility)
    out["expected_utility"].push_back({{"mean", k * e.mean}, {"median", k * e.median}});
  return out;
}

}  // namespace

std::string write_bargain_json(const BargainReport& r) {
  Json out{{"name", r.question.name},
           {"description", r.question.description},
           {"dimensions", r.question.dimensions},
           {"actors", actors_json(r.question)},
           {"options", options_json(r.run.options)},
           {"baselines", baselines_json(r)}};
  out["outcome"] = {{"weighted_mean", r.run.forecast.mean},
                    {"weighted_median", r.run.forecast.median},
                    {"ending", r.run.ending == BargainEnding::settled ? "settled" : "turn_limit"},
                    {"turns", r.run.turns.size() - 1}};
  if (r.question.outcome) out["observed"] = *r.question.outcome;
  if (!r.question.unit.empty()) out["in_unit"] = in_unit(r);
  if (r.prospects) out["adoption"] = prospects_json(*r.prospects);
  if (r.test) out["back_test"] = prospect_test_json(*r.test);
  if (r.uncertainty) out["uncertainty"] = uncertainty_json(r);
  if (!r.expected_utility.empty()) out["expected_utility"] = rounds_json(r.expected_utility);
  out["turns"] = turns_json(r);
  out["stamp"] = {{"program", "latticework " + std::string(version)}, {"scenario", r.question.hash}};
  return print(out);
}

}  // namespace lattice
