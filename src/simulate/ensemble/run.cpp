// Many runs: a block is played pair by pair into whole-number sums; threads take blocks; batches of blocks are added up
// in the tally, and adding whole numbers does not ask for an order.
#include <algorithm>
#include <bit>
#include <exception>
#include <thread>

#include "core.hpp"

namespace lattice {
namespace ensemble {

Layout layout_of(const EnsemblePlan& plan) {
  Layout out{plan.designs.size(), plan.crises.size(), plan.members.size(), 0, {0}};
  for (const auto& set : plan.parameters) out.parameters += set.rows.size();
  for (const CrisisPlan& c : plan.crises) out.helper_begins.push_back(out.helper_begins.back() + c.helpers.size());
  return out;
}

std::vector<double> units_of(const Layout& layout) {
  const auto all = static_cast<double>(layout.crises);
  std::vector<double> out(layout.per_design(), all);
  for (std::size_t c = 0; c < layout.crises; ++c)
    for (std::size_t k = 0; k < Layout::of_crisis; ++k) {
      const bool joiners = k >= theory_count + coming_count && k < theory_count + 2 * coming_count;
      out[layout.crisis_at(0, c) + k] = joiners ? static_cast<double>(most_helpers) : 1.0;
    }
  return out;
}

namespace {

/// What a thread works with; nothing is allocated once it has played a pair.
struct Bench {
  const EnsemblePlan& plan;
  const Layout layout;
  const Drawing drawing;
  std::uint64_t seed;
  Stage stage{};
  Odds odds{};
  Luck luck[2]{};
  std::vector<double> scale;  ///< 1 / greatest value of each figure
  std::vector<double> figures[2] = {};
  std::vector<std::int64_t> sums = {};
};

void add_members(Bench& b, const CrisisPlan& crisis, const CrisisLaw& law, std::size_t d, std::size_t w,
                 const Played& played, double* figures) {
  const auto& p = b.stage.attack[d];
  const std::size_t at = theory_count + w * theory_count;
  for (std::uint64_t left = played.combat; left; left &= left - 1) {
    const int m = crisis.helpers[static_cast<std::size_t>(std::countr_zero(left))].member;
    if (m < 0) continue;
    double* own = figures + b.layout.member_at(d, static_cast<std::size_t>(m));
    for (std::size_t t = 0; t < theory_count; ++t) own[at + t] += p[t];
  }
  const bool abandoned = law.bound && !(law.bound & played.combat);
  for (const int m : crisis.hit) {
    double* own = figures + b.layout.member_at(d, static_cast<std::size_t>(m));
    if (w == 0)
      for (std::size_t t = 0; t < theory_count; ++t) own[t] += p[t];
    if (abandoned)
      for (std::size_t t = 0; t < theory_count; ++t) own[at + theory_count * coming_count + t] += p[t];
  }
}

void add_crisis(Bench& b, const CrisisLaw& law, std::size_t c, std::size_t d, std::size_t w, const Played& played,
                double* figures) {
  double* f = figures + b.layout.crisis_at(d, c);
  double* total = figures + b.layout.total_at(d);
  const auto& p = b.stage.attack[d];
  const double lost = played.outcome.first_wins;
  f[theory_count + w] = 1 - lost;
  f[theory_count + coming_count + w] = std::popcount(played.combat);
  f[theory_count + 2 * coming_count + w] = played.combat ? 0 : 1;
  f[theory_count + 3 * coming_count + w] = law.bound && !(law.bound & played.combat) ? 1 : 0;
  for (std::size_t t = 0; t < theory_count; ++t) {
    if (w == 0) f[t] = p[t], total[t] += p[t];
    total[theory_count + w * theory_count + t] += p[t] * lost;
  }
}

void count_help(Bench& b, std::size_t c, std::size_t d, std::size_t w, const Played& played) {
  for (std::size_t r = 1; r < rungs; ++r) {
    std::int64_t* counts = b.sums.data() + b.layout.help_at(d, c, w, r);
    for (std::uint64_t left = played.at_least[r]; left; left &= left - 1) ++counts[std::countr_zero(left)];
  }
}

void play_stage(Bench& b, const Draw& draw, std::size_t c, std::uint64_t pair) {
  const CrisisPlan& crisis = b.plan.crises[c];
  set_stage(b.plan, crisis, draw, b.stage);
  for (std::uint64_t half = 0; half < 2; ++half)
    set_luck(b.seed, 2 * pair + half, c, crisis.helpers.size(), b.luck[half]);
  for (std::size_t d = 0; d < crisis.law.size(); ++d)
    for (std::size_t w = 0; w < coming_count; ++w) {
      const CrisisLaw& law = crisis.law[d];
      const auto coming = static_cast<Coming>(w);
      set_odds(law, draw, b.stage, crisis.helpers.size(), coming, b.odds);
      for (std::size_t half = 0; half < 2; ++half) {
        const Played played = play_crisis(b.plan, crisis, law, draw, b.stage, b.odds, b.luck[half], coming);
        add_crisis(b, law, c, d, w, played, b.figures[half].data());
        add_members(b, crisis, law, d, w, played, b.figures[half].data());
        count_help(b, c, d, w, played);
      }
    }
}

void add_moments(Bench& b) {
  const std::size_t n = b.layout.per_design();
  const double *one = b.figures[0].data(), *two = b.figures[1].data();
  const std::size_t base = b.plan.baseline * n;
  std::int64_t* s = b.sums.data();
  for (std::size_t d = 0; d < b.layout.designs; ++d)
    for (std::size_t k = 0; k < n; ++k, s += Layout::moments) {
      const double x = one[d * n + k] * b.scale[k], y = two[d * n + k] * b.scale[k];
      s[0] += fixed(x + y), s[1] += fixed(x * x + y * y), s[2] += fixed(x * y);
      if (d == b.plan.baseline) continue;
      const double dx = x - one[base + k] * b.scale[k], dy = y - two[base + k] * b.scale[k];
      s[3] += fixed(dx + dy), s[4] += fixed(dx * dx + dy * dy), s[5] += fixed(dx * dy);
    }
}

double mean_over(const std::vector<double>& figures, std::size_t at, std::size_t count) {
  double sum = 0;
  for (std::size_t i = 0; i < count; ++i) sum += figures[at + i];
  return sum / static_cast<double>(count);
}

/// Headline of a design in a pair: attacks, attacks lost; mean over theories, comings and the two runs.
double headline(const Bench& b, std::size_t d, std::size_t which) {
  const std::size_t at = b.layout.total_at(d) + (which == 0 ? 0 : theory_count);
  const std::size_t count = which == 0 ? theory_count : theory_count * coming_count;
  return (mean_over(b.figures[0], at, count) + mean_over(b.figures[1], at, count)) / 2 * b.scale.back();
}

void add_influence(Bench& b, const Draw& draw) {
  const std::size_t k = b.layout.parameters;
  const auto deviation = [&](std::size_t i) {
    return b.drawing.sd[i] > 0 ? (draw.values[i] - b.drawing.mean[i]) / (b.drawing.sd[i] * deviation_unit) : 0.0;
  };
  std::int64_t* s = b.sums.data() + b.layout.influence_at();
  for (std::size_t i = 0; i < k; ++i) s[i] += fixed(deviation(i)), s[k + i] += fixed(deviation(i) * deviation(i));
  for (std::size_t d = 0; d < b.layout.designs; ++d) {
    if (d == b.plan.baseline) continue;
    for (std::size_t which = 0; which < Layout::headlines; ++which) {
      const double h = headline(b, d, which) - headline(b, b.plan.baseline, which);
      std::int64_t* own = b.sums.data() + b.layout.influence_at(d, which);
      own[0] += fixed(h), own[1] += fixed(h * h);
      for (std::size_t i = 0; i < k; ++i) own[2 + i] += fixed(h * deviation(i));
    }
  }
}

void play_pair(Bench& b, std::uint64_t pair) {
  const Draw draw = draw_of(b.plan, b.drawing, b.seed, pair);
  for (auto& figures : b.figures) std::fill(figures.begin(), figures.end(), 0.0);
  for (std::size_t c = 0; c < b.plan.crises.size(); ++c) play_stage(b, draw, c, pair);
  add_moments(b);
  add_influence(b, draw);
}

void play_block(Bench& b, std::uint64_t block, std::uint64_t runs, EnsembleSums& into) {
  std::fill(b.sums.begin(), b.sums.end(), 0);
  const std::uint64_t end = std::min(runs, (block + 1) * block_runs);
  for (std::uint64_t pair = block * block_runs / 2; pair < end / 2; ++pair) play_pair(b, pair);
  for (std::size_t i = 0; i < b.sums.size(); ++i) into.sums[i] += b.sums[i];
  into.runs += end - block * block_runs;
}

Bench bench_of(const EnsemblePlan& plan, std::uint64_t seed) {
  Bench out{plan, layout_of(plan), drawing_of(plan), seed, {}, {}, {}, units_of(layout_of(plan))};
  for (double& one : out.scale) one = 1 / one;
  for (auto& figures : out.figures) figures.resize(out.layout.figures());
  out.sums.resize(out.layout.size());
  return out;
}

}  // namespace
}  // namespace ensemble

static void add_tally(EnsembleSums& into, const EnsembleSums& more) {
  for (std::size_t i = 0; i < into.sums.size(); ++i) into.sums[i] += more.sums[i];
  into.runs += more.runs;
}

bool play(const EnsemblePlan& plan, EnsemblePart& part, const EnsembleWatch& watch) {
  check_plan(plan);
  if (watch.threads < 1) throw Error(Fault::bad_input, "at least one thread is needed", "threads");
  const auto count = static_cast<std::uint64_t>(watch.threads);
  std::vector<ensemble::Bench> benches;
  for (std::uint64_t t = 0; t < count; ++t) benches.push_back(ensemble::bench_of(plan, part.key.seed));
  part.tally.sums.resize(benches.front().sums.size());
  const auto stopped = [&] { return watch.stop && watch.stop->load(); };
  constexpr std::uint64_t look = 8;  // blocks between two looks at a rule that stops, whatever the number of threads
  while (part.done < part.until && !stopped()) {
    const std::uint64_t played_so_far = part.done - part.from;
    if (watch.enough && played_so_far && played_so_far % look == 0 && watch.enough(part)) break;
    std::uint64_t batch = std::min(part.until - part.done, count);
    if (watch.enough) batch = std::min(batch, look - played_so_far % look);
    std::vector<EnsembleSums> tallies(batch, EnsembleSums{std::vector<Wide>(part.tally.sums.size(), 0), 0});
    std::vector<std::thread> workers;
    std::vector<std::exception_ptr> faults(batch);
    const auto work = [&](std::uint64_t t) {
      try {
        ensemble::play_block(benches[t], part.done + t, part.key.runs, tallies[t]);
      } catch (...) {
        faults[t] = std::current_exception();
      }
    };
    for (std::uint64_t t = 1; t < batch; ++t) workers.emplace_back(work, t);
    work(0);
    for (auto& w : workers) w.join();
    for (const auto& fault : faults)
      if (fault) std::rethrow_exception(fault);
    for (const EnsembleSums& t : tallies) add_tally(part.tally, t);
    part.done += batch;
    if (watch.after) watch.after(part);
  }
  return part.done == part.until;
}

}  // namespace lattice
