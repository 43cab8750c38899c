// Draws: the parameters of a pair of runs, made ready for the loop; and the luck of a run.
#include <cmath>

#include "core.hpp"

namespace lattice::ensemble {
namespace {

constexpr double logit_shrink = 0.346;  // (16 sqrt(3) / (15 pi))^2, Zeger, Liang and Albert 1988

double term(const Draw& draw, ParameterSet set, std::size_t i) { return draw.of(set)[i]; }

double join_term(const Draw& draw, JoinTerm t) { return term(draw, ParameterSet::join, static_cast<std::size_t>(t)); }

double mark_odds(const Draw& draw, unsigned marks, bool late) {
  using enum JoinTerm;
  double sum = 0;
  if (marks & mark_pact) sum += join_term(draw, pact) + (late ? join_term(draw, pact_after_1945) : 0);
  if (marks & mark_pact_attacker) sum += join_term(draw, pact_with_attacker);
  if (marks & mark_relevant) sum += join_term(draw, relevant) + (late ? join_term(draw, relevant_after_1945) : 0);
  if (marks & mark_law) sum += join_term(draw, law);
  if ((marks & mark_judges) && (marks & mark_relevant)) sum += join_term(draw, self_judged);
  return sum;
}

void fill_kept(Draw& draw, bool after_1945) {
  for (int promise = 0; promise < 9; ++promise)
    for (int other = 0; other < 2; ++other) {
      const HonourSituation s{promise / 3, promise % 3, false, false, other == 0};
      const double p = honour_probability(draw.of(ParameterSet::honour), s, after_1945);
      draw.kept[static_cast<std::size_t>(promise + 9 * other)] = log_odds(p);
    }
}

}  // namespace

Drawing drawing_of(const EnsemblePlan& plan) {
  Drawing out;
  for (std::size_t s = 0; s < parameter_sets; ++s) {
    out.sets[s] = prepare_draw(plan.parameters[s]);
    out.begins[s + 1] = out.begins[s] + out.sets[s].mean.size();
    for (const Parameter& p : plan.parameters[s].rows) out.mean.push_back(p.value), out.sd.push_back(p.sd);
  }
  return out;
}

Draw draw_of(const EnsemblePlan& plan, const Drawing& drawing, std::uint64_t seed, std::uint64_t pair) {
  Draw out;
  out.drawing = &drawing;
  out.values.reserve(drawing.begins.back());
  for (std::size_t s = 0; s < parameter_sets; ++s) {
    Stream stream = stream_at(seed, pair, parameter_purpose, static_cast<std::uint16_t>(s));
    for (const double x : draw_parameters(drawing.sets[s], stream)) out.values.push_back(x);
  }
  for (unsigned marks = 0; marks < mark_sets; ++marks) out.marks[marks] = mark_odds(out, marks, plan.after_1945);
  fill_kept(out, plan.after_1945);
  const auto rung = out.of(ParameterSet::rung);
  for (std::size_t i = 0; i < rung.size(); ++i) out.lift[i + 1] = rung[i];
  for (std::size_t i = rungs - 1; i-- > 1;) out.lift[i] = std::max(out.lift[i], out.lift[i + 1]);
  out.spread = std::abs(term(out, ParameterSet::honour, static_cast<std::size_t>(HonourTerm::war_sd)));
  out.scale = std::sqrt(1 + logit_shrink * out.spread * out.spread);
  out.company = plan.switches.chain ? term(out, ParameterSet::course, 0) : 0;
  out.bases = plan.switches.bases ? std::clamp(term(out, ParameterSet::course, 1), 0.0, 1.0) : 0;
  return out;
}

void set_luck(std::uint64_t seed, std::uint64_t run, std::size_t crisis, std::size_t helpers, Luck& luck) {
  Stream stream = stream_at(seed, run, luck_purpose, static_cast<std::uint16_t>(crisis));
  luck.shock = draw_normal(stream);
  luck.arrival = draw_unit(stream);
  for (std::size_t i = 0; i < helpers; ++i) {
    const double u = draw_unit(stream) + 0x1p-54;
    luck.threshold[i] = std::log(u / (1 - u));
  }
}

}  // namespace lattice::ensemble
