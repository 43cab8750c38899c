// Onset: who starts a militarised dispute with whom. Trained to 1989, tested on 1990-2010; the test era is looked at
// once. Then the question that only a register of texts can ask: does the law's cover of a pair tell more about its
// disputes than the existence of a pact, and more than promises that should not matter (to consult only)?
#include <cmath>

#include "dyads.hpp"
#include "lines.hpp"
#include "tests.hpp"

namespace lattice::fits {
namespace {

constexpr int first_test_year = 1990;

using Columns = std::vector<double> (*)(const DyadRow&);

/// Geography, major powers and peace years cubed: the baseline of the literature.
std::vector<double> baseline(const DyadRow& row) {
  const auto all = arrival_row(row.pair);
  std::vector<double> out{1, all[3], all[4], all[5], all[8], all[9], all[10]};
  for (int type = 1; type <= 5; ++type) out.push_back(row.contiguity == type ? 1.0 : 0.0);
  return out;
}

std::vector<double> model(const DyadRow& row) {
  const auto all = arrival_row(row.pair);
  return {all.begin(), all.end()};
}

std::vector<double> with(const DyadRow& row, std::vector<double> more) {
  std::vector<double> out = model(row);
  out.push_back(row.allied ? 1.0 : 0.0);
  out.insert(out.end(), more.begin(), more.end());
  return out;
}
double flag(bool holds) { return holds ? 1.0 : 0.0; }
std::vector<double> with_none(const DyadRow& row) { return with(row, {}); }
std::vector<double> with_pact(const DyadRow& row) { return with(row, {flag(row.pact)}); }
std::vector<double> with_law(const DyadRow& row) { return with(row, {flag(row.law)}); }
std::vector<double> with_placebo(const DyadRow& row) { return with(row, {flag(row.placebo)}); }

struct Sample {
  Matrix x;
  std::vector<std::uint8_t> y;
  std::vector<std::int64_t> dyad;
};

Sample sample_of(const std::vector<DyadRow>& rows, int from, int to, Columns columns) {
  Sample out;
  for (const DyadRow& row : rows) {
    if (row.year < from || row.year > to) continue;
    const auto cells = columns(row);
    out.x.columns = cells.size();
    out.x.cells.insert(out.x.cells.end(), cells.begin(), cells.end());
    out.y.push_back(row.started);
    out.dyad.push_back(row.challenger * 1000 + row.target);
    ++out.x.rows;
  }
  return out;
}

double rate_of(const Sample& s) {
  double sum = 0;
  for (const auto y : s.y) sum += y;
  return sum / static_cast<double>(s.y.size());
}

struct Forecast {
  std::vector<double> p;
  Sample test;
  double rate = 0;  ///< of the training years: the constant forecast
};

Forecast forecast(const std::vector<DyadRow>& rows, Columns columns) {
  const Sample train = sample_of(rows, 1946, first_test_year - 1, columns);
  Forecast out{{}, sample_of(rows, first_test_year, 2010, columns), rate_of(train)};
  const Logit fit = fit_logit(train.x, train.y);
  if (fit.ending != Ending::converged)
    throw Error(Fault::bad_input, "the fit is " + std::string(name_of(fit.ending)), "onset");
  out.p = predict(out.test.x, fit.coefficient);
  return out;
}

void add_scores(BackTest& test, const std::string& name, const Forecast& f, bool published) {
  const std::string sample = "train 1946-1989, test 1990-2010";
  const double constant = constant_log_score(f.rate, rate_of(f.test));
  const auto line = [&](const char* measure, double value, double theirs) {
    BackTestLine out = plain(sample, name, measure, value, f.test.y.size());
    if (published) {
      out = reproduces(out, theirs, 0.005);
      out.note = "theirs on 63,100 rows and 530 onsets, ours on the rows that the panel has";
    }
    test.lines.push_back(out);
  };
  line("AUC", auc(f.p, f.test.y), .889);
  line("average precision", average_precision(f.p, f.test.y), .089);
  line("log-score skill over the training rate", skill(log_score(f.p, f.test.y), constant), .234);
  const Calibration c = calibration(f.p, f.test.y, f.test.dyad);
  BackTestLine slope{
      sample, name, "calibration slope", c.slope, "0.8 to 1.2", c.slope.value >= .8 && c.slope.value <= 1.2, ""};
  slope.note = "expected over observed onsets " + shown(c.expected_over_observed, 2);
  test.lines.push_back(slope);
  test.plots.push_back({sample, name, calibration_bins(f.p, f.test.y, 10)});
}

void add_relevance(BackTest& test, const std::vector<DyadRow>& rows) {
  const Forecast none = forecast(rows, with_none), pact = forecast(rows, with_pact), law = forecast(rows, with_law),
                 placebo = forecast(rows, with_placebo);
  const auto add = [&](const char* name, const Forecast& a, const Forecast& b) {
    Estimate e = gain(a.p, b.p, a.test.y, a.test.dyad);
    const double n = static_cast<double>(a.test.y.size());
    e.value *= n, e.low *= n, e.high *= n;
    test.lines.push_back(
        {"train 1946-1989, test 1990-2010", name, "gain in log score, sum", e, "", {}, "interval draws whole dyads"});
  };
  add("pact over neither", pact, none);
  add("law over neither", law, none);
  add("law over pact", law, pact);
  add("placebo (consultation only) over neither", placebo, none);
}

/// The effect of one column on the log-odds, with errors clustered by dyad.
void add_effect(BackTest& test, const std::vector<DyadRow>& rows, int from, int to, const char* name, Columns columns,
                std::optional<double> first_try) {
  const Sample s = sample_of(rows, from, to, columns);
  const Logit fit = fit_logit(s.x, s.y);
  if (fit.ending != Ending::converged) return;
  const auto covariance = robust_covariance(fit, s.x, s.y, s.dyad);
  const std::size_t last = s.x.columns - 1;
  BackTestLine line{std::to_string(from) + "-" + std::to_string(to) + ", joiners counted",
                    name,
                    "log-odds of onset",
                    normal_estimate(fit.coefficient[last], std::sqrt(covariance[last * s.x.columns + last]), s.x.rows),
                    "",
                    {},
                    ""};
  if (first_try) line = reproduces(line, *first_try, 0.06);
  line.note = "with the sign of threat where positive: cover is made when quarrels come";
  test.lines.push_back(line);
}

std::vector<double> naive(const DyadRow& row, bool cover) {
  const auto a = arrival_row(row.pair);
  return {1,
          a[6],
          flag(row.contiguity >= 1 && row.contiguity <= 5),
          a[7],
          flag(row.allied),
          a[4],
          a[5],
          a[3],
          a[8],
          a[9],
          a[10],
          flag(cover)};
}
std::vector<double> naive_law(const DyadRow& row) { return naive(row, row.law); }
std::vector<double> naive_pact(const DyadRow& row) { return naive(row, row.pact); }
std::vector<double> naive_placebo(const DyadRow& row) { return naive(row, row.placebo); }

}  // namespace

Parameters fit_arrival(const History& history) {
  const DyadPanel panel = read_dyads(history, 1946, first_test_year - 1, Initiation::originators);
  const Sample s = sample_of(panel.rows, 1946, first_test_year - 1, model);
  const Logit fit = fit_logit(s.x, s.y);
  if (fit.ending != Ending::converged)
    throw Error(Fault::bad_input, "the fit is " + std::string(name_of(fit.ending)), "arrival");
  Parameters out = parameters_from("arrival", fit.coefficient, robust_covariance(fit, s.x, s.y, s.dyad),
                                   "disputes begun by an originator, politically relevant directed pairs 1946-1989, " +
                                       std::to_string(s.x.rows) + " rows, errors clustered by dyad");
  out.data = panel.data;
  return out;
}

BackTest test_onset(const History& history) {
  DyadPanel modern = read_dyads(history, 1946, 2010, Initiation::originators);
  BackTest test{"onset", "Who starts a dispute with whom?", {}, {}, {}, modern.data};
  add_scores(test, "geography, majors, peace years", forecast(modern.rows, baseline), true);
  add_scores(test, "the model", forecast(modern.rows, model), false);
  ask_the_law(history.world, modern.rows);
  add_relevance(test, modern.rows);
  DyadPanel whole = read_dyads(history, 1817, 2000, Initiation::all_joiners);
  ask_the_law(history.world, whole.rows);
  add_effect(test, whole.rows, 1817, 2000, "law", naive_law, .409);
  add_effect(test, whole.rows, 1817, 2000, "pact", naive_pact, .303);
  add_effect(test, whole.rows, 1817, 2000, "placebo (consultation only)", naive_placebo, {});
  add_effect(test, whole.rows, 1946, 2000, "law", naive_law, .426);
  add_effect(test, whole.rows, 1817, 1945, "law", naive_law, .601);
  test.remarks = {
      std::to_string(modern.left_out) + " rows left out: a dispute was going on, or a covariate is missing.",
      "A pooled logit cannot show deterrence: threatened states seek cover. Until a design does, the effect "
      "of cover is run under three named priors."};
  return test;
}

}  // namespace lattice::fits
