// lattice fit and lattice backtest: parameters of models from official files, and forecasts against history.
#include "lattice/fit.hpp"

#include <iostream>

#include "commands_list.hpp"
#include "lattice/backtest_out.hpp"
#include "lattice/report.hpp"
#include "shared.hpp"

namespace lattice::cli {
namespace {

/// The register of all days; its hash goes with what was fitted on it.
struct Past {
  Loaded loaded;
  History history() const { return {loaded.world, official}; }
  std::filesystem::path official;
};

Past past_of(const Options& options) { return {load(options, {}), options.official}; }

Table parameters_table(const Parameters& p) {
  Table out = text_table({"model", "term", "value", "sd", "basis", "source"});
  for (const auto& row : p.rows) {
    add_row(out, {p.model, row.term, formatted(row.value, "%.6g"), formatted(row.sd, "%.6g"),
                  std::string(name_of(row.basis)), row.source});
  }
  return out;
}

/// Hash of the files that the law is read from; the parameters themselves are data too, and must not count.
std::string register_hash(const DataSet& data) {
  std::string all;
  for (const auto& file : data.files)
    if (file.path.starts_with("agreements/") || file.path == "states.toml" || file.path == "places.toml")
      all += hash_hex(file.text);
  return hash_hex(all);
}

int run_fit(const Options& options, const std::string& model) {
  const Past past = past_of(options);
  Parameters fitted = fit(model, past.history());
  fitted.data.insert(fitted.data.begin(), "lattice fit " + model);
  if (model == "join") fitted.data.push_back("register: " + register_hash(past.loaded.data));
  const std::string format = format_of(options);
  write_result(options, format.empty() ? write_parameters(fitted) : write_table(parameters_table(fitted), format));
  return 0;
}

Table plots_table(const BackTest& test) {
  Table out = text_table({"test", "sample", "forecast", "forecast_mean", "observed", "low", "high", "n"});
  for (const auto& plot : test.plots)
    for (const auto& bin : plot.bins) {
      const auto shown = [](double x) { return formatted(x, "%.5f"); };
      add_row(out, {test.name, plot.sample, plot.forecast, shown(bin.forecast), shown(bin.observed.value),
                    shown(bin.observed.low), shown(bin.observed.high), std::to_string(bin.observed.n)});
    }
  return out;
}

int run_backtest(const Options& options, const std::vector<std::string>& names, bool plots, const std::string& html) {
  const Past past = past_of(options);
  Table all;
  bool missed = false;
  std::vector<BackTest> tests;
  for (const auto& name : names.empty() ? back_tests() : names) {
    const BackTest test = back_test(name, past.history());
    const Table one = plots ? plots_table(test) : table_of(test);
    if (all.columns.empty())
      all = one;
    else
      for (std::size_t r = 0; r < one.rows(); ++r) {
        std::vector<std::string> cells;
        for (const auto& column : one.columns) cells.push_back(column.text(r));
        add_row(all, cells);
      }
    for (const auto& line : test.lines) missed |= line.met && !*line.met;
    for (const auto& remark : test.remarks) std::cerr << name << ": " << remark << "\n";
    for (const auto& line : test.data) std::cerr << name << ": read " << line << "\n";
    tests.push_back(test);
  }
  if (!html.empty()) write_page(options, html, write_backtests_html(tests));
  write_result(options, write_table(all, format_of(options)));
  return missed ? 1 : 0;
}

}  // namespace

Command add_fit(CLI::App& program) {
  CLI::App* app =
      program.add_subcommand("fit", "Parameters of a model from official files, as data/models/ keeps them.");
  auto model = std::make_shared<std::string>();
  app->add_option("model", *model, "the model: " + join(fitted_models(), ", "))->required();
  return {app, [=](const Options& options) { return run_fit(options, *model); }};
}

Command add_backtest(CLI::App& program) {
  CLI::App* app = program.add_subcommand(
      "backtest", "Fitted models against history, every figure beside its baseline; exit 1 when a target is missed.");
  auto names = std::make_shared<std::vector<std::string>>();
  auto plots = std::make_shared<bool>(false);
  app->add_option("test", *names, "which: " + join(back_tests(), ", ") + " [all]");
  app->add_flag("--plots", *plots, "the points of the calibration plots instead of the scores");
  auto html = std::make_shared<std::string>();
  app->add_option("--html", *html, "write a page with calibration plots to FILE")->type_name("FILE");
  return {app, [=](const Options& options) { return run_backtest(options, *names, *plots, *html); }};
}

}  // namespace lattice::cli
