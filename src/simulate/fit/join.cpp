// Joining: every third state in every dispute of one against one. The law is asked for each dispute's own day, attacker
// and target, twice: would this state be bound to fight if it were an invasion (does the promise cover this adversary),
// and is it bound by the act that was really done. Folds are by the number of the dispute, so that no dispute is on
// both sides.
#include "lines.hpp"
#include "tests.hpp"
#include "thirds.hpp"

namespace lattice::fits {
namespace {

/// A specification: which terms of the model it uses.
struct Specification {
  const char* name;
  std::vector<JoinTerm> terms;
};

const std::vector<Specification>& specifications() {
  using enum JoinTerm;
  static const std::vector<JoinTerm> base{constant,    after_1945,        war, major, near_attacker,
                                          near_target, pact_with_attacker};
  static const auto with = [](std::vector<JoinTerm> more) {
    std::vector<JoinTerm> out = base;
    out.insert(out.end(), more.begin(), more.end());
    return out;
  };
  static const std::vector<Specification> rows{
      {"no ties", base},
      {"pact", with({pact, pact_after_1945})},
      {"law, on the day", with({relevant, relevant_after_1945})},
      {"pact and law, on the day", with({pact, pact_after_1945, relevant, relevant_after_1945})},
      {"pact and law, on the day and by the act",
       with({pact, pact_after_1945, relevant, relevant_after_1945, law, self_judged})}};
  return rows;
}

Matrix design(const Thirds& t, const std::vector<JoinTerm>& terms) {
  Matrix out{t.rows.size(), terms.size(), {}};
  out.cells.reserve(out.rows * out.columns);
  for (const auto& situation : t.rows) {
    const auto row = join_row(situation);
    for (const JoinTerm term : terms) out.cells.push_back(row[static_cast<std::size_t>(term)]);
  }
  return out;
}

double sum_of_logs(const std::vector<double>& p, const std::vector<std::uint8_t>& y) {
  double sum = 0;
  for (const double one : log_of_outcome(p, y)) sum += one;
  return sum;
}

void add_line(BackTest& test, const Thirds& t, const std::string& name, const std::vector<double>& p,
              std::optional<double> target) {
  const std::string sample =
      "5 folds by dispute, " + std::to_string(t.rows.size()) + " rows of " + std::to_string(t.disputes) + " disputes";
  BackTestLine line = plain(sample, name, "log score, sum", sum_of_logs(p, t.joined), t.rows.size());
  if (target) line = at_least(line, *target);
  test.lines.push_back(line);
  test.lines.push_back(plain(sample, name, "AUC", auc(p, t.joined), t.rows.size()));
  test.lines.push_back(plain(sample, name, "average precision", average_precision(p, t.joined), t.rows.size()));
}

void add_gain(BackTest& test, const Thirds& t, const std::string& name, const std::vector<double>& p,
              const std::vector<double>& baseline) {
  Estimate per_row = gain(p, baseline, t.joined, t.dispute);
  const double n = static_cast<double>(t.rows.size());
  per_row.value *= n, per_row.low *= n, per_row.high *= n;
  test.lines.push_back(
      {"5 folds by dispute", name, "gain in log score, sum", per_row, "", {}, "interval draws whole disputes"});
}

}  // namespace

Parameters fit_join(const History& history) {
  const Thirds t = read_thirds(history);
  const Matrix x = whole_design(t);
  const Logit fit = fit_logit(x, t.joined, join_prior());
  Parameters out = parameters_from("join", fit.coefficient, robust_covariance(fit, x, t.joined, t.dispute),
                                   std::to_string(t.rows.size()) + " third-party rows of " +
                                       std::to_string(t.disputes) + " disputes, errors clustered by dispute");
  out.data = t.data;
  return out;
}

BackTest test_join(const History& history) {
  const Thirds t = read_thirds(history);
  BackTest test{"join", "Who fights on the target's side?", {}, {}, {}, t.data};
  const auto fold = folds_by_key(t.dispute, 5);
  std::vector<std::vector<double>> forecasts;
  for (const auto& s : specifications()) {
    forecasts.push_back(out_of_fold(design(t, s.terms), t.joined, fold));
    add_line(test, t, s.name, forecasts.back(), {});
  }
  const auto full = out_of_fold(whole_design(t), t.joined, fold, join_prior());
  add_line(test, t, "the model", full, -1278.2);
  add_gain(test, t, "law over no ties", forecasts[2], forecasts[0]);
  add_gain(test, t, "law over pact", forecasts[2], forecasts[1]);
  add_gain(test, t, "law beside pact over pact", forecasts[3], forecasts[1]);
  add_gain(test, t, "the model over pact", full, forecasts[1]);
  const Calibration c = calibration(full, t.joined, t.dispute);
  test.lines.push_back({"5 folds by dispute", "the model", "calibration slope", c.slope, "", {}, "1 is perfect"});
  test.plots.push_back({"5 folds by dispute", "the model", calibration_bins(full, t.joined, 50)});
  test.remarks = {std::to_string(t.no_distance) + " rows without a distance took 5,000 km, " +
                      std::to_string(t.no_share) + " without a capability took a share of .1.",
                  "Published first tries, law asked once a year for an invasion: no ties -1411.4, pact -1308.0, law "
                  "-1300.6, both -1278.2."};
  return test;
}

}  // namespace lattice::fits
