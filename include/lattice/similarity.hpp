#pragma once
// similarity: how alike the foreign policies of two states are, seen from their portfolios (what each has promised
// every state, or how each voted on every roll call). Every measure follows from one small table of counts.
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace lattice {

/// Levels are whole numbers from 0 to 3.
inline constexpr int most_levels = 4;

/// Portfolios of some states: per state one level for each object (a state, or a roll call).
struct Portfolios {
  std::size_t states = 0, objects = 0;
  int range = 3;                   ///< greatest level there may be, 1 to 3
  std::vector<std::int8_t> level;  ///< state after state; -1: unknown
  std::vector<double> weight;      ///< one per object, 0 or more; NaN counts as 0; empty: no weights
};

/// Counts of the objects whose level is known of both states, by the level a of one and b of the other.
struct LevelTable {
  std::array<std::array<std::int32_t, most_levels>, most_levels> count{};
  int range = 3;
  std::int32_t objects() const;
  /// The same with every level above 0 counted as 1, range 1.
  LevelTable binary() const;
};

/// What the measures share: sums over the objects of a table of x, y, |x-y|, (x-y)^2 and so on, and its margins.
struct LevelSums {
  LevelTable table;
  double n = 0, absolute = 0, squared = 0;          ///< objects, sums of |x-y| and (x-y)^2
  double x = 0, y = 0, xx = 0, yy = 0, equal = 0;   ///< sums of x, y, x^2, y^2; objects of equal level
  std::array<double, most_levels> row{}, column{};  ///< margins n_a. and n_.b
  LevelSums(const LevelTable& counts);              // NOLINT: a table may stand for its sums
};

/// Weighted sums over the objects whose level is known of both.
struct WeightedDifference {
  double weight = 0;       ///< sum w
  double difference = 0;   ///< sum w |x - y|
  double unequal_tie = 0;  ///< sum of w where exactly one level is 0
};

/// S with absolute differences: 1 - 2 sum |x-y| / (L N), in [-1, 1]; missing (NaN) without objects.
/// Source: Signorino and Ritter 1999, ISQ 43:115.
double s_absolute(const LevelSums& sums);
/// S with squared differences: 1 - 2 sum (x-y)^2 / (L^2 N), in [-1, 1]; missing without objects.
double s_squared(const LevelSums& sums);
/// S with weights, absolute: 1 - 2 sum w|x-y| / (L sum w), in [-1, 1]; missing where the weights sum to 0.
double s_weighted(const WeightedDifference& sums, int range);
/// The same of portfolios that only tell ties from none.
double s_weighted_binary(const WeightedDifference& sums);
/// Kappa with squared differences: 1 - sum (x-y)^2 / [sum x^2 + sum y^2 - (2/N) sum x sum y], at most 1; 0 where the
/// denominator is 0, missing without objects. Source: Haege 2011, Political Analysis 19:287.
double kappa_squared(const LevelSums& sums);
/// Kappa with absolute differences: 1 - sum |x-y| / sum_ab (n_a. n_.b / N) |a-b|; 0 and missing as above.
double kappa_absolute(const LevelSums& sums);
/// Scott's pi, levels as names: (p_o - p_e) / (1 - p_e), p_e = sum_a [(n_a. + n_.a) / 2N]^2; 0 and missing as above.
double pi_nominal(const LevelSums& sums);
/// Pi with squared differences: 1 - sum (x-y)^2 / [sum x^2 + sum y^2 - (sum x + sum y)^2 / 2N]; 0 and missing as above.
double pi_squared(const LevelSums& sums);
/// Kendall's tau-b: (P - Q) / sqrt((T - T_x)(T - T_y)), in [-1, 1]; missing where a portfolio is constant.
/// Source: Bueno de Mesquita 1975, J. Conflict Resolution 19:187.
double tau_b(const LevelSums& sums);

/// Portfolios made ready for comparing every pair: one plane of bits per level, and sums that need no partner.
struct PortfolioPlanes {
  std::size_t states = 0, words = 0;
  int range = 3;
  std::vector<std::uint64_t> planes;  ///< state after state: words of level >= 1, of >= 2, of >= 3, and of known
  struct Own {
    std::array<std::int32_t, most_levels> count{};
    double weight = 0, level = 0, tied = 0;  ///< sums of w, w x and of w where x > 0, over what is known
    bool complete = false;                   ///< every level is known
  };
  std::vector<Own> own;
  std::vector<double> weight;  ///< per object, none missing; empty: no weights
};

/// Cost: states x objects. Throws Error(bad_input) for levels outside -1..range, sizes that do not fit, a range outside
/// 1..3, or a negative or infinite weight.
PortfolioPlanes planes_of(const Portfolios& portfolios);

/// The table of counts of two states. Cost: objects / 64 words, a dozen counts each.
LevelTable level_table(const PortfolioPlanes& planes, std::size_t i, std::size_t j);

/// The weighted sums of two states; all 0 without weights. Cost: as above, and the objects to which both are tied.
WeightedDifference weighted_difference(const PortfolioPlanes& planes, std::size_t i, std::size_t j);

}  // namespace lattice
