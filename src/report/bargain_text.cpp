// Bargaining for a terminal, and its positions as a table.
#include <cstdio>

#include "lattice/bargain_out.hpp"
#include "lattice/report.hpp"
#include "prospects.hpp"

namespace lattice {
namespace {

std::string fixed(double x, int digits = 2) { return formatted(x, ("%." + std::to_string(digits) + "f").c_str()); }

std::string list(const std::vector<double>& values) {
  std::vector<std::string> out;
  for (const double v : values) out.push_back(fixed(v));
  return join(out, ", ");
}

/// " = 7.389956 years" where the case has a published unit.
std::string unit_text(const BargainReport& r, double x) {
  if (r.question.unit.empty()) return {};
  return " = " + formatted(x * r.question.unit_scale, "%.7g") + " " + r.question.unit;
}

std::string baseline_lines(const BargainReport& r) {
  std::string out = "Without a model\n";
  out += "  weighted mean    " + list(r.baseline.mean) + unit_text(r, r.baseline.mean[0]) + "\n";
  out += "  weighted median  " + list(r.baseline.median) + unit_text(r, r.baseline.median[0]) + "\n";
  out += "  status quo       " + (r.baseline.status_quo ? fixed(*r.baseline.status_quo) : "not given") + "\n";
  if (r.question.outcome)
    out += "  what came about  " + fixed(*r.question.outcome) + unit_text(r, *r.question.outcome) + "\n";
  return out + "  On known outcomes the weighted mean has usually beaten the models: see below.\n";
}

std::string outcome_lines(const BargainReport& r) {
  const std::size_t turns = r.run.turns.size() - 1;
  std::string out = "Spatial bargaining (" + word_for(option_rows().back(), r.run.options) + "), " +
                    std::to_string(turns) + (turns == 1 ? " turn, " : " turns, ");
  out += r.run.ending == BargainEnding::settled ? "settled\n" : "stopped at the turn limit\n";
  out += "  weighted mean    " + list(r.run.forecast.mean) + unit_text(r, r.run.forecast.mean[0]) + "\n";
  return out + "  weighted median  " + list(r.run.forecast.median) + unit_text(r, r.run.forecast.median[0]) + "\n";
}

std::string actor_lines(const BargainReport& r) {
  std::vector<std::string> names{"actor", "weight"};
  for (const auto& d : r.question.dimensions) names.push_back(d + ", first"), names.push_back(d + ", last");
  Table t = text_table(names);
  for (std::size_t i = 0; i < r.question.actors.size(); ++i) {
    const BargainActor& a = r.question.actors[i];
    std::vector<std::string> row{a.id, fixed(a.weight)};
    for (std::size_t k = 0; k < r.question.dimensions.size(); ++k) {
      row.push_back(fixed(a.position[k]));
      row.push_back(fixed(r.run.turns.back().positions[i][k]));
    }
    add_row(t, row);
  }
  return write_table(t, "table");
}

std::string round_lines(const BargainReport& r) {
  const bool unit = !r.question.unit.empty();
  Table t = text_table(unit ? std::vector<std::string>{"round", "mean", "median", "mean, " + r.question.unit,
                                                       "median, " + r.question.unit}
                            : std::vector<std::string>{"round", "mean", "median"});
  for (std::size_t i = 0; i < r.expected_utility.size(); ++i) {
    const EuRound& e = r.expected_utility[i];
    std::vector<std::string> row{std::to_string(i), fixed(e.mean), fixed(e.median)};
    if (unit)
      for (const double x : {e.mean, e.median}) row.push_back(formatted(x * r.question.unit_scale, "%.7g"));
    add_row(t, row);
  }
  return "Expected-utility model, " + std::string("first dimension\n") + write_table(t, "table");
}

std::string interval(const Estimate& e) { return fixed(e.value) + " [" + fixed(e.low) + ", " + fixed(e.high) + "]"; }

std::string uncertainty_lines(const BargainReport& r) {
  const BargainUncertainty& u = *r.uncertainty;
  std::string out = "Uncertain inputs, " + std::to_string(u.mean.n) + " draws, intervals of " +
                    fixed(100 * u.mean.level, 0) + " %, first dimension\n";
  out += "  weighted mean    " + interval(u.mean) + "\n  weighted median  " + interval(u.median) + "\n";
  out += "  weighted mean of the positions as given, no model  " + interval(u.input_mean) + "\n";
  out += "What moves the mean most, half its change from one end of an input to the other\n";
  Table t = text_table({"actor", "weight", "position", "salience"});
  for (const Influence& i : u.influence)
    add_row(t, {r.question.actors[i.actor].id, fixed(i.weight, 3), fixed(i.position, 3), fixed(i.salience, 3)});
  return out + write_table(t, "table");
}

std::string record_lines() {
  Table t = text_table({"record", "forecast", "mean absolute error"});
  for (const RecordRow& row : published_record()) add_row(t, {row.record, row.forecast, fixed(row.error)});
  return "Published record\n" + write_table(t, "table");
}

}  // namespace

std::string write_bargain(const BargainReport& r) {
  std::string out = r.question.name + (r.question.description.empty() ? "" : ": " + r.question.description) + "\n\n";
  if (r.prospects) out += prospects_text(*r.prospects);
  if (r.test) out += prospect_test_text(*r.prospects, *r.test) + "\n";
  if (r.prospects && r.prospects->contest) out += "As the case stands before the contest is decided\n\n";
  out += baseline_lines(r) + "\n" + outcome_lines(r) + "\n" + actor_lines(r);
  if (r.uncertainty) out += "\n" + uncertainty_lines(r);
  if (!r.expected_utility.empty()) out += "\n" + round_lines(r);
  return out + "\n" + record_lines();
}

Table bargain_table(const BargainCase& c, const BargainRun& run) {
  Texts actor, dimension;
  std::vector<std::int32_t> turn;
  std::vector<double> position, ideal, probability, risk;
  for (std::size_t t = 0; t < run.turns.size(); ++t)
    for (std::size_t i = 0; i < c.actors.size(); ++i)
      for (std::size_t k = 0; k < c.dimensions.size(); ++k) {
        turn.push_back(static_cast<std::int32_t>(t));
        actor.push(c.actors[i].id);
        dimension.push(c.dimensions[k]);
        position.push_back(run.turns[t].positions[i][k]);
        ideal.push_back(run.turns[t].ideals[i][k]);
        probability.push_back(run.turns[t].probability[i]);
        risk.push_back(run.turns[t].risk[i]);
      }
  return {{{"turn", "0: the input", narrowest(turn)},
           {"actor", "", std::move(actor)},
           {"dimension", "", std::move(dimension)},
           {"position", "0 to 100", std::move(position)},
           {"ideal", "0 to 100", std::move(ideal)},
           {"probability", "of the actor's position in an election among all", std::move(probability)},
           {"risk", "1 averse, -1 seeking", std::move(risk)}}};
}

}  // namespace lattice
