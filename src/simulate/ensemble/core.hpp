#pragma once
// The inside of a run: a draw of all parameters made ready for a plan, luck, and the arithmetic of one crisis. Private.
#include "lattice/ensemble.hpp"

namespace lattice::ensemble {

enum Purpose : std::uint16_t { parameter_purpose = 41, luck_purpose = 42 };

/// What runs share: factors of the covariances, and where each set begins among all parameters.
struct Drawing {
  std::array<ParameterDraw, parameter_sets> sets;
  std::array<std::size_t, parameter_sets + 1> begins{};
  std::vector<double> mean, sd;  ///< of all parameters
};
Drawing drawing_of(const EnsemblePlan& plan);

/// One draw of all parameters, shared by the two runs of a pair.
struct Draw {
  std::vector<double> values;
  const Drawing* drawing = nullptr;
  std::span<const double> of(ParameterSet set) const {
    const auto s = static_cast<std::size_t>(set);
    return std::span(values).subspan(drawing->begins[s], drawing->begins[s + 1] - drawing->begins[s]);
  }
  std::array<double, mark_sets> marks{};  ///< log-odds that a set of marks adds (model join)
  std::array<double, 18> kept{};     ///< log-odds of honour: promise, then + 9 where it was not the original target
  std::array<double, rungs> lift{};  ///< what the lower rungs add to the log-odds of combat; 0 for combat
  double spread = 0;                 ///< standard deviation of the common shock
  double scale = 1;  ///< log-odds given the shock are this times the log-odds over shocks (Zeger, Liang, Albert 1988)
  double company = 0, bases = 0;
};
Draw draw_of(const EnsemblePlan& plan, const Drawing& drawing, std::uint64_t seed, std::uint64_t pair);

/// One crisis under one draw.
struct Stage {
  std::array<double, most_helpers> base{};               ///< log-odds without marks, scaled
  std::array<double, most_helpers> reach{}, lent{};      ///< strength at the place from home, and with bases near it
  double first = 0, target = 0;                          ///< strengths at the place
  std::vector<std::array<double, theory_count>> attack;  ///< per design
};
void set_stage(const EnsemblePlan& plan, const CrisisPlan& crisis, const Draw& draw, Stage& stage);

/// Log-odds of each helper to fight under a design, before the shock; and with the duties that a joiner calls up.
struct Odds {
  std::array<double, most_helpers> at_first{};
};
double odds_of(const CrisisLaw& law, const Draw& draw, const Stage& stage, std::size_t helper, Coming coming,
               bool called);
void set_odds(const CrisisLaw& law, const Draw& draw, const Stage& stage, std::size_t helpers, Coming coming,
              Odds& odds);

/// The luck of one crisis of one run.
struct Luck {
  double shock = 0, arrival = 0;
  std::array<double, most_helpers> threshold{};  ///< log-odds of the uniform number: joins when its log-odds are above
};
void set_luck(std::uint64_t seed, std::uint64_t run, std::size_t crisis, std::size_t helpers, Luck& luck);

/// Plays it. `waves`: who joined in each round, when not null.
Played play_crisis(const EnsemblePlan& plan, const CrisisPlan& crisis, const CrisisLaw& law, const Draw& draw,
                   const Stage& stage, const Odds& odds, const Luck& luck, Coming coming,
                   std::vector<std::uint64_t>* waves = nullptr);

/// Where each sum lies in a tally.
struct Layout {
  std::size_t designs, crises, members, parameters;
  std::vector<std::size_t> helper_begins;  ///< per crisis, and the end
  static constexpr std::size_t of_crisis = theory_count + 4 * coming_count;
  static constexpr std::size_t of_member = theory_count + 2 * theory_count * coming_count;
  static constexpr std::size_t of_total = theory_count + theory_count * coming_count;
  static constexpr std::size_t moments = 6;  ///< sum, squares, products within pairs; the same of differences
  static constexpr std::size_t headlines = 2;
  std::size_t per_design() const { return crises * of_crisis + members * of_member + of_total; }
  std::size_t figures() const { return designs * per_design(); }
  std::size_t crisis_at(std::size_t d, std::size_t c) const { return d * per_design() + c * of_crisis; }
  std::size_t member_at(std::size_t d, std::size_t m) const {
    return d * per_design() + crises * of_crisis + m * of_member;
  }
  std::size_t total_at(std::size_t d) const { return (d + 1) * per_design() - of_total; }
  std::size_t help_at(std::size_t d, std::size_t c, std::size_t coming, std::size_t rung) const {
    const std::size_t n = helper_begins[c + 1] - helper_begins[c];
    return figures() * moments + (helper_begins[c] * designs + d * n) * coming_count * (rungs - 1) +
           (coming * (rungs - 1) + rung - 1) * n;
  }
  std::size_t influence_at() const {
    return figures() * moments + helper_begins.back() * designs * coming_count * (rungs - 1);
  }
  /// Sums for a design and headline: of the headline, its square, and its product with each parameter.
  std::size_t influence_at(std::size_t d, std::size_t headline) const {
    return influence_at() + 2 * parameters + (d * headlines + headline) * (2 + parameters);
  }
  std::size_t size() const { return influence_at(designs, 0); }
};
Layout layout_of(const EnsemblePlan& plan);

/// Sums are whole numbers of 2^-50. What is summed lies in [-1, 1], so that a block fits into 64 bits: figures are
/// divided by the greatest value they can take (`unit_of`), deviations of parameters by 16.
inline constexpr double unit = 0x1p-50, deviation_unit = 16;
/// A number from -1 to 1 as a whole number of units, rounded to the nearest.
inline std::int64_t fixed(double x) { return static_cast<std::int64_t>(x * 0x1p50 + (x < 0 ? -0.5 : 0.5)); }
/// The greatest value of each figure of a design.
std::vector<double> units_of(const Layout& layout);

}  // namespace lattice::ensemble
