// Lines of back-tests, and the two tables: models that can be fitted, back-tests that can be run.
#include "lines.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "tests.hpp"

namespace lattice {
namespace fits {

std::string shown(double x, int digits) { return formatted(x, ("%." + std::to_string(digits) + "f").c_str()); }

BackTestLine plain(std::string sample, std::string forecast, std::string measure, double value, std::uint64_t n) {
  return {std::move(sample), std::move(forecast), std::move(measure), {value, value, value, 0, n, "", {}}, "", {}, ""};
}

BackTestLine reproduces(BackTestLine line, double published, double tolerance) {
  line.target = shown(published) + " within " + shown(tolerance, tolerance < 0.001 ? 4 : 3);
  line.met = std::abs(line.figure.value - published) <= tolerance;
  return line;
}

BackTestLine at_least(BackTestLine line, double target) {
  line.target = shown(target) + " or more";
  line.met = line.figure.value >= target;
  return line;
}

std::vector<double> log_of_outcome(std::span<const double> p, std::span<const std::uint8_t> y) {
  std::vector<double> out;
  for (std::size_t i = 0; i < p.size(); ++i) {
    const double q = std::clamp(p[i], 1e-12, 1 - 1e-12);
    out.push_back(y[i] ? std::log(q) : std::log1p(-q));
  }
  return out;
}

Estimate gain(std::span<const double> p, std::span<const double> baseline, std::span<const std::uint8_t> y,
              std::span<const std::int64_t> cluster) {
  const auto ours = log_of_outcome(p, y), theirs = log_of_outcome(baseline, y);
  const Statistic mean = [&](std::span<const std::size_t> rows) {
    double sum = 0;
    for (const std::size_t r : rows) sum += ours[r] - theirs[r];
    return sum / static_cast<double>(rows.size());
  };
  return cluster_bootstrap(y.size(), cluster, mean, 1816, 400);
}

Parameters parameters_from(std::string_view model, const std::vector<double>& value,
                           const std::vector<double>& covariance, const std::string& source) {
  Parameters out{std::string(model), {}, covariance, {}};
  const auto& terms = simulation_model(model).terms;
  for (std::size_t i = 0; i < value.size(); ++i)
    out.rows.push_back(
        {std::string(terms[i]), value[i], std::sqrt(covariance[i * value.size() + i]), Footing::fitted, source});
  return out;
}

namespace {

struct FitRow {
  std::string_view model;
  Parameters (*fit)(const History&);
};
constexpr FitRow fit_rows[] = {{"arrival", fit_arrival},
                               {"escalation", fit_escalation},
                               {"join", fit_join},
                               {"honour", fit_honour},
                               {"outcome", fit_outcome}};

struct TestRow {
  std::string_view name;
  BackTest (*run)(const History&);
};
constexpr TestRow test_rows[] = {{"honour", test_honour},
                                 {"join", test_join},
                                 {"onset", test_onset},
                                 {"outcome", test_outcome},
                                 {"replays", test_replays}};

}  // namespace
}  // namespace fits

std::vector<std::string> fitted_models() {
  std::vector<std::string> out;
  for (const auto& row : fits::fit_rows) out.emplace_back(row.model);
  return out;
}

std::vector<std::string> back_tests() {
  std::vector<std::string> out;
  for (const auto& row : fits::test_rows) out.emplace_back(row.name);
  return out;
}

Parameters fit(std::string_view model, const History& history) {
  for (const auto& row : fits::fit_rows)
    if (row.model == model) return row.fit(history);
  throw Error(Fault::not_found, "no model of that name can be fitted" + did_you_mean_of(model, fitted_models()), "fit");
}

BackTest back_test(std::string_view name, const History& history) {
  for (const auto& row : fits::test_rows)
    if (row.name == name) return row.run(history);
  throw Error(Fault::not_found, "no back-test of that name" + did_you_mean_of(name, back_tests()), "backtest");
}

Table table_of(const BackTest& test) {
  Table out = text_table(
      {"test", "sample", "forecast", "measure", "value", "low", "high", "level", "n", "target", "met", "note"});
  for (const auto& l : test.lines) {
    const bool interval = l.figure.low < l.figure.high;
    const auto end = [&](double x) { return interval ? fits::shown(x) : std::string(); };
    add_row(out, {test.name, l.sample, l.forecast, l.measure, fits::shown(l.figure.value), end(l.figure.low),
                  end(l.figure.high), interval ? fits::shown(l.figure.level, 2) : "", std::to_string(l.figure.n),
                  l.target, l.met ? (*l.met ? "yes" : "no") : "", l.note});
  }
  return out;
}

}  // namespace lattice
