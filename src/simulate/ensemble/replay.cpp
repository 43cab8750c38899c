// One run told: the same functions as in the ensemble, with what they used kept. And what the form of a promise is
// worth, from draws of the models honour and theory alone.
#include <cmath>

#include "core.hpp"

namespace lattice {

std::vector<double> parameters_of_run(const EnsemblePlan& plan, std::uint64_t seed, std::uint64_t run) {
  const auto drawing = ensemble::drawing_of(plan);
  return ensemble::draw_of(plan, drawing, seed, run / 2).values;
}

PlayedCrisis replay_crisis(const EnsemblePlan& plan, std::uint64_t seed, std::uint64_t run, std::size_t c,
                           std::size_t design, Coming coming) {
  using namespace ensemble;
  check_plan(plan);
  if (c >= plan.crises.size() || design >= plan.designs.size())
    throw Error(Fault::bad_input, "there is no such crisis or architecture", "replay");
  const CrisisPlan& crisis = plan.crises[c];
  const CrisisLaw& law = crisis.law[design];
  const Drawing drawing = drawing_of(plan);
  const Draw draw = draw_of(plan, drawing, seed, run / 2);
  Stage stage;
  set_stage(plan, crisis, draw, stage);
  Luck luck;
  const std::size_t n = crisis.helpers.size();
  set_luck(seed, run, c, n, luck);
  Odds odds;
  set_odds(law, draw, stage, n, coming, odds);
  PlayedCrisis out;
  out.attack = stage.attack[design];
  out.luck = luck.arrival;
  out.shock = draw.spread * luck.shock;
  for (std::size_t i = 0; i < n; ++i) {
    out.chance[i] = logistic(odds.at_first[i] + out.shock);
    out.uniform[i] = logistic(luck.threshold[i]);
  }
  out.played = play_crisis(plan, crisis, law, draw, stage, odds, luck, coming, &out.waves);
  return out;
}

namespace {

/// A form a promise can take, as the model of honour and the theories see it.
struct PromiseShape {
  const char* words;
  int institution, formality;
  bool covers;  ///< it is a duty, so that the theories count it as cover
};
constexpr PromiseShape promise_shapes[] = {{"binding treaty, with an organ", 2, 2, true},
                                           {"binding treaty, no organ", 0, 2, true},
                                           {"political promise, with an organ", 2, 0, false},
                                           {"political promise, no organ", 0, 0, false}};

Estimate spread_of(std::vector<double> values, const char* method) {
  double mean = 0;
  for (const double v : values) mean += v;
  mean /= static_cast<double>(values.size());
  std::sort(values.begin(), values.end());
  return {mean, quantile_of_sorted(values, 0.025), quantile_of_sorted(values, 0.975), 0.95, values.size(), method, {}};
}

}  // namespace

std::vector<PromiseForm> value_of_form(const EnsemblePlan& plan, std::uint64_t seed, std::uint64_t draws) {
  const auto drawing = ensemble::drawing_of(plan);
  constexpr std::size_t shapes = std::size(promise_shapes);
  std::vector<double> kept[shapes], factor[shapes][theory_count];
  for (std::uint64_t i = 0; i < draws; ++i) {
    const auto draw = ensemble::draw_of(plan, drawing, seed, i);
    for (std::size_t k = 0; k < shapes; ++k) {
      const PromiseShape& shape = promise_shapes[k];
      kept[k].push_back(honour_probability(draw.of(ParameterSet::honour),
                                           {shape.institution, shape.formality, false, false, true}, plan.after_1945));
      for (std::size_t t = 0; t < theory_count; ++t) {
        const auto set = static_cast<ParameterSet>(static_cast<std::size_t>(ParameterSet::leeds) + t);
        factor[k][t].push_back(std::exp(cover_log_odds(draw.of(set), {.conditional = shape.covers})));
      }
    }
  }
  std::vector<PromiseForm> out;
  for (std::size_t k = 0; k < shapes; ++k)
    for (std::size_t t = 0; t < theory_count; ++t)
      out.push_back({promise_shapes[k].words, std::string(theories()[t].id), spread_of(kept[k], "parameter draws"),
                     spread_of(factor[k][t], "parameter draws")});
  return out;
}

}  // namespace lattice
