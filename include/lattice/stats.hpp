#pragma once
// stats: estimates with their intervals, regressions with their errors, forecasts with their scores. Numbers in,
// numbers out; nothing here knows what a state or a treaty is.
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lattice/base.hpp"

namespace lattice {

// ------------------------------------------------------------------------------------------------------------------
// estimates

/// Where the variance of an estimate comes from; each part is a variance in squared units of the value, never negative.
struct VarianceParts {
  double parameter = 0;    ///< the parameters of the models are not known exactly
  double theory = 0;       ///< rival theories give rival parameters
  double monte_carlo = 0;  ///< a finite number of runs
  double total() const { return parameter + theory + monte_carlo; }
};

/// A number that is not known exactly, with its interval. Whatever is uncertain is handed on as one of these.
struct Estimate {
  double value = 0;
  double low = 0, high = 0;  ///< ends of the interval, low <= high
  double level = 0.95;       ///< how much the interval is to hold, in (0, 1)
  std::uint64_t n = 0;       ///< observations or runs behind it
  std::string method;        ///< how the interval was made: "wilson", "cluster bootstrap", ...
  std::optional<VarianceParts> parts;
};

/// A share with the interval of Wilson 1927 (JASA 22:209-212). Error(bad_input) when n is 0, successes exceed n, or the
/// level is not in (0, 1).
Estimate wilson(std::uint64_t successes, std::uint64_t n, double level = 0.95);

/// A mean with Student's t interval. Error(bad_input) with fewer than two values, or a value that is not finite.
Estimate mean_of(std::span<const double> values, double level = 0.95);

/// A value with its standard error and the normal interval. Error(bad_input) on a negative or undefined error.
Estimate normal_estimate(double value, double standard_error, std::uint64_t n, double level = 0.95);

/// The quantile of values that are sorted, by linear interpolation of order statistics (type 7 of Hyndman and Fan 1996,
/// R's default). Error(bad_input) when there are none or p is not in [0, 1].
double quantile_of_sorted(std::span<const double> sorted, double p);

// ------------------------------------------------------------------------------------------------------------------
// regression

/// A design matrix, row by row. The caller supplies the column of ones where an intercept is wanted.
struct Matrix {
  std::size_t rows = 0, columns = 0;
  std::vector<double> cells;  ///< rows x columns
  std::span<const double> row(std::size_t r) const { return {cells.data() + r * columns, columns}; }
};

/// Puts the rows named in `which` into a matrix of their own, in that order.
Matrix rows_of(const Matrix& x, std::span<const std::size_t> which);

/// How a search for the best parameters ended.
enum class Ending : std::uint8_t {
  converged,
  separated,  ///< a combination of columns tells the two outcomes apart without error: no finite maximum exists
  singular,   ///< columns depend on each other (or there is one outcome only)
  stopped     ///< the limit of steps came first
};
/// "converged", "separated", "singular" or "stopped".
std::string_view name_of(Ending ending);

/// A normal prior on the coefficients: the log-likelihood loses precision x (coefficient - mean)^2 / 2 a column. An
/// empty vector is zeros. precision 0 leaves a column free; all 0 is maximum likelihood.
struct Penalty {
  std::vector<double> precision, mean;
};

/// The same precision for every column but the first (the intercept): a ridge.
Penalty ridge(std::size_t columns, double precision);

/// A fitted logistic regression.
struct Logit {
  std::vector<double> coefficient;
  std::vector<double> covariance;  ///< columns x columns, inverse of the (penalised) information
  double log_likelihood = 0;       ///< of the data alone, without the penalty
  std::size_t n = 0;
  int steps = 0;
  Ending ending = Ending::stopped;
  double error(std::size_t column) const;  ///< standard error; NaN when the fit did not converge
};

/// Logistic regression by Newton's method (iteratively reweighted least squares) with halved steps. y holds 0 and 1. A
/// fit that does not converge is returned as it stands, with its ending: look at it. Error(bad_input) on shapes that do
/// not match or cells that are not finite. Cost: some ten passes of rows x columns^2.
Logit fit_logit(const Matrix& x, std::span<const std::uint8_t> y, const Penalty& penalty = {});

/// 1 / (1 + e^-x), and its inverse for p in (0, 1).
double logistic(double x);
double log_odds(double p);

/// The linear predictor of a row: the sum of coefficient times cell.
double linear(std::span<const double> row, std::span<const double> coefficient);

/// The fitted probability of every row.
std::vector<double> predict(const Matrix& x, std::span<const double> coefficient);

/// A covariance that stays right when rows are unlike (HC) or go together in clusters (CR): bread x meat x bread.
/// `cluster` gives every row its cluster; empty: every row is its own. `small_sample` multiplies by n/(n - k), with
/// clusters by G/(G - 1) x (n - 1)/(n - k): HC1, and what Stata and R's sandwich::vcovCL call HC1; without it HC0.
/// Source: White 1980; Liang and Zeger 1986; Zeileis, Koll and Graham 2020 (JSS 95(1)). Error(bad_input) when shapes do
/// not match or there is one cluster only.
std::vector<double> robust_covariance(const Logit& fit, const Matrix& x, std::span<const std::uint8_t> y,
                                      std::span<const std::int64_t> cluster = {}, bool small_sample = true);

/// The lower triangular factor L of a covariance C = L L', row by row; a variable with variance 0 gets a row of zeros.
/// Rounding up to 1e-4 of a correlation is forgiven (parameters are kept with four digits). Error(bad_input) when C is
/// not positive semidefinite.
std::vector<double> lower_factor(std::span<const double> covariance, std::size_t side);

/// A logistic regression whose intercept differs between groups: u ~ N(0, sigma^2).
struct MixedLogit {
  std::vector<double> coefficient;
  double sigma = 0;                 ///< standard deviation between groups, >= 0
  std::vector<double> covariance;   ///< of coefficients and sigma, (columns + 1)^2; sigma's row is NaN at sigma = 0
  double log_likelihood = 0;        ///< marginal, by Laplace's approximation
  std::vector<std::int64_t> group;  ///< ids of the groups, ascending
  std::vector<double> effect;       ///< the likeliest u of each
  int steps = 0;
  Ending ending = Ending::stopped;
};

/// Fits it by maximising Laplace's approximation to the marginal likelihood (as R's lme4::glmer with nAGQ = 1), Newton
/// with numerical derivatives. The penalty is on the coefficients. For up to some ten thousand rows.
MixedLogit fit_mixed_logit(const Matrix& x, std::span<const std::uint8_t> y, std::span<const std::int64_t> group,
                           const Penalty& penalty = {});

/// The probability in a group not seen before: the mean of logistic(eta + sigma z) over the standard normal z.
double marginal_probability(double eta, double sigma);

// ------------------------------------------------------------------------------------------------------------------
// scores of forecasts: p are probabilities, y what happened (0 or 1). All throw Error(bad_input) when lengths differ, a
// probability is not in [0, 1], or there is nothing to score.

/// Area under the ROC curve: the share of pairs of a case and a non-case in which the case got more, ties half
/// (Mann-Whitney). Needs both outcomes. In [0, 1].
double auc(std::span<const double> p, std::span<const std::uint8_t> y);

/// Average precision: the sum of precision times gain of recall over falling thresholds, equal probabilities at once.
double average_precision(std::span<const double> p, std::span<const std::uint8_t> y);

/// Mean of (p - y)^2; 0 is perfect.
double brier(std::span<const double> p, std::span<const std::uint8_t> y);

/// Mean of log p(what happened); 0 is perfect; -infinity when the impossible happened.
double log_score(std::span<const double> p, std::span<const std::uint8_t> y);

/// How much of a baseline's loss a forecast saves: 1 - score/baseline, for Brier and log scores. NaN when the baseline
/// is perfect.
double skill(double score, double baseline);

/// The log score of a constant forecast `rate` against a share `share` of cases: share log rate + (1 - share) log(1 -
/// rate).
double constant_log_score(double rate, double share);

/// Cox's recalibration: y on log-odds of p. A slope of 1 and an intercept of 0 are perfect; a slope below 1 says that
/// forecasts were too bold.
struct Calibration {
  Estimate slope, intercept;
  double expected_over_observed = 0;
};
/// Cluster-robust intervals when `cluster` is given. Probabilities are kept within [1e-12, 1 - 1e-12].
Calibration calibration(std::span<const double> p, std::span<const std::uint8_t> y,
                        std::span<const std::int64_t> cluster = {}, double level = 0.95);

/// One bin of a calibration plot: rows of like forecasts, their mean forecast, and the share that happened.
struct CalibrationBin {
  double forecast = 0;
  Estimate observed;
};
/// At most `bins` groups of (nearly) equal size by rising probability; equal probabilities stay together.
std::vector<CalibrationBin> calibration_bins(std::span<const double> p, std::span<const std::uint8_t> y,
                                             std::size_t bins = 10, double level = 0.95);

// ------------------------------------------------------------------------------------------------------------------
// validation

/// Fold of each row: key mod k, never negative. Error(bad_input) when k < 2.
std::vector<int> folds_by_key(std::span<const std::int64_t> key, int k);

/// Fold of each row by era: 0 before the first cut, 1 from the first cut on, and so on. Cuts rise.
std::vector<int> folds_by_era(std::span<const std::int64_t> year, std::span<const std::int64_t> cuts);

/// A fold for every distinct group, in ascending order of the group: leave one group out.
std::vector<int> folds_by_group(std::span<const std::int64_t> group);

/// Probabilities of each row from a fit on all rows of other folds. A fit that does not converge throws
/// Error(bad_input) naming the fold.
std::vector<double> out_of_fold(const Matrix& x, std::span<const std::uint8_t> y, std::span<const int> fold,
                                const Penalty& penalty = {});

/// A statistic of a set of rows; rows may repeat.
using Statistic = std::function<double(std::span<const std::size_t> rows)>;

/// Percentile interval by drawing clusters with replacement (empty: rows). The value is the statistic of all rows;
/// draws whose statistic is no number are left out and n says how many remained. Error(bad_input) with fewer than 20
/// draws or one cluster. Source: Efron and Tibshirani 1993; Cameron, Gelbach and Miller 2008.
Estimate cluster_bootstrap(std::size_t rows, std::span<const std::int64_t> cluster, const Statistic& statistic,
                           std::uint64_t seed, int draws = 1000, double level = 0.95);

}  // namespace lattice
