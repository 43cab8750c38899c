// From sums to figures. Two runs of a pair share their parameters and nothing else: what they have in common is due to
// parameters, the rest is luck, and luck shrinks with the number of runs.
#include <algorithm>
#include <cmath>

#include "core.hpp"

namespace lattice {
namespace ensemble {
namespace {

constexpr double z95 = 1.959963984540054;

struct Sums {
  const EnsemblePart& part;
  const Layout layout;
  const std::vector<double> units;
  const std::size_t baseline;
};

double real(Wide x) { return static_cast<double>(x) * unit; }

Estimate interval(double value, VarianceParts parts, std::uint64_t runs, double floor) {
  const double half = z95 * std::sqrt(parts.total());
  return {value, std::max(floor, value - half), value + half, 0.95, runs, "normal, pairs of runs", parts};
}

/// Three sums of a figure to its mean and the parts of its variance.
Estimate moment(const Sums& s, std::size_t at, double greatest, double floor) {
  const auto n = static_cast<double>(s.part.tally.runs);
  const Wide* sum = s.part.tally.sums.data() + at;
  const double mean = real(sum[0]) / n;
  const double variance = std::max(0.0, real(sum[1]) / n - mean * mean);
  const double shared = std::clamp(2 * real(sum[2]) / n - mean * mean, 0.0, variance);
  const double squared = greatest * greatest;
  return interval(mean * greatest, {shared * squared, 0, (variance + shared) / n * squared}, s.part.tally.runs, floor);
}

int sign_of(const Estimate& e) { return e.value > 0 ? 1 : e.value < 0 ? -1 : 0; }

Rival rival(const Sums& s, std::size_t figure, std::size_t count, bool difference) {
  Rival out;
  const double floor = difference ? -HUGE_VAL : 0;
  VarianceParts parts;
  double mean = 0, squares = 0;
  const auto n = static_cast<double>(count);
  for (std::size_t i = 0; i < count; ++i) {
    const double greatest = s.units[(figure + i) % s.layout.per_design()];
    out.by_theory.push_back(moment(s, (figure + i) * Layout::moments + (difference ? 3 : 0), greatest, floor));
    const Estimate& e = out.by_theory.back();
    mean += e.value / n, squares += e.value * e.value / n;
    parts.parameter += e.parts->parameter / n, parts.monte_carlo += e.parts->monte_carlo / n;
  }
  parts.theory = std::max(0.0, squares - mean * mean);
  out.all = interval(mean, parts, s.part.tally.runs, floor);
  if (!difference) return out;
  const int sign = sign_of(out.by_theory.front());
  const auto all = [&](auto&& test) { return std::all_of(out.by_theory.begin(), out.by_theory.end(), test); };
  out.agrees = sign != 0 && all([&](const Estimate& e) { return sign_of(e) == sign; });
  out.robust = out.agrees && all([&](const Estimate& e) { return sign > 0 ? e.low > 0 : e.high < 0; });
  return out;
}

Figure figure_of(const Sums& s, std::size_t d, std::size_t at, Across across) {
  const std::size_t count = labels_of(across).size();
  Figure out{across, rival(s, at, count, false), {}};
  if (d != s.baseline) out.difference = rival(s, at, count, true);
  return out;
}

/// Share of the runs in which a helper went at least so far.
double share_at(const Sums& s, std::size_t d, std::size_t c, std::size_t w, std::size_t rung, std::size_t helper) {
  return static_cast<double>(s.part.tally.sums[s.layout.help_at(d, c, w, rung) + helper]) /
         static_cast<double>(s.part.tally.runs);
}

HelperShare helper_share(const Sums& s, const CrisisPlan& crisis, std::size_t c, std::size_t d, std::size_t i) {
  HelperShare out;
  out.code = crisis.helpers[i].code;
  const CrisisLaw& law = crisis.law[d];
  out.bound = law.bound >> i & 1;
  for (const auto calls : law.calls) out.chained |= !out.bound && (calls >> i & 1);
  for (std::size_t w = 0; w < coming_count; ++w) {
    out.at_least[w][0] = 1;
    for (std::size_t r = 1; r < rungs; ++r) out.at_least[w][r] = share_at(s, d, c, w, r, i);
  }
  return out;
}

CrisisResult crisis_result(const Sums& s, const EnsemblePlan& plan, std::size_t c, std::size_t d) {
  const std::size_t at = s.layout.crisis_at(d, c);
  const auto next = [&](std::size_t k) {
    return figure_of(s, d, at + theory_count + k * coming_count, Across::comings);
  };
  CrisisResult out{figure_of(s, d, at, Across::theories), next(0), next(1), next(2), next(3), {}};
  for (std::size_t i = 0; i < plan.crises[c].helpers.size(); ++i)
    out.helpers.push_back(helper_share(s, plan.crises[c], c, d, i));
  return out;
}

MemberResult member_result(const Sums& s, const EnsemblePlan& plan, std::size_t m, std::size_t d) {
  const std::size_t at = s.layout.member_at(d, m), both = theory_count * coming_count;
  MemberResult out{figure_of(s, d, at, Across::theories),
                   figure_of(s, d, at + theory_count, Across::both),
                   figure_of(s, d, at + theory_count + both, Across::both),
                   {},
                   0,
                   0};
  double asked = 0;
  for (std::size_t c = 0; c < plan.crises.size(); ++c)
    for (std::size_t i = 0; i < plan.crises[c].helpers.size(); ++i) {
      if (plan.crises[c].helpers[i].member != static_cast<int>(m)) continue;
      const CrisisLaw& law = plan.crises[c].law[d];
      ++asked;
      for (std::size_t w = 0; w < coming_count; ++w) out.fights[w] += share_at(s, d, c, w, rungs - 1, i);
      const bool bound = law.bound >> i & 1;
      const bool chained = std::any_of(law.calls.begin(), law.calls.end(), [&](auto calls) { return calls >> i & 1; });
      out.by_text += bound, out.by_chain += !bound && chained;
    }
  for (double& share : out.fights) share = asked > 0 ? share / asked : 0;
  return out;
}

std::vector<ParameterInfluence> influence_on(const Sums& s, const std::vector<std::string>& names, std::size_t d,
                                             std::size_t which) {
  const Wide* all = s.part.tally.sums.data() + s.layout.influence_at();
  const Wide* own = s.part.tally.sums.data() + s.layout.influence_at(d, which);
  const double pairs = static_cast<double>(s.part.tally.runs) / 2, mean = real(own[0]) / pairs;
  const double variance = real(own[1]) / pairs - mean * mean;
  std::vector<ParameterInfluence> out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const double own_mean = real(all[i]) / pairs;
    const double spread = real(all[names.size() + i]) / pairs - own_mean * own_mean;
    const double together = real(own[2 + i]) / pairs - mean * own_mean;
    if (variance > 0 && spread > 0)
      out.push_back({names[i], std::min(1.0, together * together / (variance * spread)), together > 0 ? 1 : -1});
  }
  std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.share > b.share; });
  return out;
}

}  // namespace
}  // namespace ensemble

std::vector<std::string> labels_of(Across across) {
  std::vector<std::string> out;
  const std::size_t comings = across == Across::theories ? 1 : coming_count;
  for (std::size_t w = 0; w < comings; ++w) {
    const std::string coming(name_of(static_cast<Coming>(w)));
    if (across == Across::comings)
      out.push_back(coming);
    else
      for (const Theory& t : theories())
        out.push_back(across == Across::both ? std::string(t.id) + ", " + coming : std::string(t.id));
  }
  return out;
}

EnsembleResult results_of(const EnsemblePlan& plan, const EnsemblePart& part) {
  using namespace ensemble;
  const Layout layout = layout_of(plan);
  if (part.tally.runs == 0 || part.tally.sums.size() != layout.size())
    throw Error(Fault::bad_input, "the sums are not those of this plan, or nothing has been played", "ensemble");
  const Sums s{part, layout, units_of(layout), plan.baseline};
  EnsembleResult out{part.key, part.tally.runs, {}, {}};
  const auto names = parameter_names(plan);
  for (std::size_t d = 0; d < plan.designs.size(); ++d) {
    const std::size_t at = layout.total_at(d);
    DesignResult one{{}, {}, figure_of(s, d, at, Across::theories), figure_of(s, d, at + theory_count, Across::both)};
    for (std::size_t c = 0; c < plan.crises.size(); ++c) one.crises.push_back(crisis_result(s, plan, c, d));
    for (std::size_t m = 0; m < plan.members.size(); ++m) one.members.push_back(member_result(s, plan, m, d));
    out.designs.push_back(std::move(one));
    out.influence.push_back(d == plan.baseline
                                ? DesignInfluence{}
                                : DesignInfluence{influence_on(s, names, d, 0), influence_on(s, names, d, 1)});
  }
  return out;
}

double width_of_luck(const EnsemblePlan& plan, const EnsemblePart& part) {
  using namespace ensemble;
  const Layout layout = layout_of(plan);
  const Sums s{part, layout, units_of(layout), plan.baseline};
  double out = 0;
  for (std::size_t d = 0; d < plan.designs.size(); ++d)
    if (d != plan.baseline) {
      const auto lost = figure_of(s, d, layout.total_at(d) + theory_count, Across::both);
      out = std::max(out, 2 * z95 * std::sqrt(lost.difference->all.parts->monte_carlo));
    }
  return out;
}

}  // namespace lattice
