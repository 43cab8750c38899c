// lattice panel: data sets of states, pairs and groups by year or day, with columns from official files.
#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>

#include "command.hpp"
#include "lattice/panel.hpp"
#include "lattice/study.hpp"
#include "lattice/tables_out.hpp"
#include "shared.hpp"

namespace lattice::cli {
namespace {

struct PanelAsked {
  PanelRequest request;
  std::string manifest;
  bool summary = false, quiet = false, sets = false;
};

bool ends_with(const std::string& text, std::string_view end) {
  return text.size() >= end.size() && std::string_view(text).substr(text.size() - end.size()) == end;
}

void list_sets() {
  for (const auto& set : column_sets())
    std::cout << set.name << ": " << set.meaning << " ("
              << (set.states && set.dyads ? "states and pairs"
                  : set.states            ? "states"
                                          : "pairs")
              << ")\n    " << set.columns << '\n';
}

std::unique_ptr<TextWriter> text_writer(const Options& options, OutputFile& out) {
  if (options.json || options.format == "json") return json_writer(out);
  if (options.format == "jsonl" || ends_with(options.output, ".jsonl")) return json_lines_writer(out);
  if (options.format == "table") return plain_writer(out);
  return csv_writer(out);
}

PanelReport write_rows(const PanelRequest& request, const Options& options, bool hash) {
  OutputFile out(options.output);
  PanelReport report;
  const BlockSource source = [&](const PanelSink& sink) {
    report = stream_panel(request, options.official, sink, hash);
  };
  if (ends_with(options.output, ".dta")) {
    write_stata(out, "Latticework panel", count_panel(request, options.official), source);
  } else if (ends_with(options.output, ".parquet")) {
    write_parquet(out, source);
  } else {
    const auto writer = text_writer(options, out);
    source([&](const Table& block) { writer->add(block); });
    writer->finish();
  }
  out.commit();
  return report;
}

PanelReport write_summary(const PanelRequest& request, const Options& options, bool hash) {
  PanelSummary summary;
  const PanelReport report = stream_panel(
      request, options.official, [&](const Table& block) { summary.add(block); }, hash);
  OutputFile out(options.output);
  out.write(options.json || options.format == "json" ? summary_json(report.rows, summary.columns())
                                                     : summary_csv(report.rows, summary.columns()));
  out.commit();
  return report;
}

/// An output name says the format by its ending; one that says none of ours is a slip.
void check_ending(const Options& options) {
  const std::string ending = std::filesystem::path(options.output).extension().string();
  const std::string_view known[] = {"", ".csv", ".json", ".jsonl", ".dta", ".parquet", ".txt"};
  if (std::find(std::begin(known), std::end(known), ending) == std::end(known))
    throw Error(Fault::unsupported,
                "no format goes with the ending " + ending +
                    "; panels are written as .csv, .json, .jsonl, .dta, "
                    "Parquet (.parquet) or, with --format table, as .txt",
                "-o");
}

int run_panel(const PanelAsked& asked, const Options& options) {
  if (asked.sets) {
    list_sets();
    return 0;
  }
  check_ending(options);
  PanelRequest request = asked.request;
  std::vector<RegisterSpell> ties;
  if (asks_register(request)) {
    ties = register_ties(load(options, {}).world);
    request.ties = &ties;
  }
  const bool hash = !asked.manifest.empty();
  const PanelReport report = asked.summary ? write_summary(request, options, hash) : write_rows(request, options, hash);
  if (hash) {
    OutputFile manifest(asked.manifest);
    manifest.write(manifest_json("panel " + join(words_of_request(request), " "), report));
    manifest.commit();
  }
  if (!asked.quiet)
    for (const auto& note : report.notes) std::cerr << name_of(note.severity) << ": " << note.text << '\n';
  return 0;
}

/// The options of a request, out of its own table.
void add_request_options(CLI::App& app, const std::shared_ptr<PanelAsked>& asked) {
  for (const PanelOption& option : panel_options()) {
    const std::string name(option.name), help(option.help);
    const auto set = [asked, name](const std::string& value) { set_panel_option(asked->request, name, value); };
    if (option.kind == PanelOption::Kind::flag) {
      app.add_flag_callback(
          "--" + name, [set] { set(""); }, help);
      continue;
    }
    if (option.kind == PanelOption::Kind::list) {
      app.add_option_function<std::vector<std::string>>(
             "--" + name, [set](const std::vector<std::string>& values) { set(join(values, ",")); }, help)
          ->delimiter(',');
      continue;
    }
    CLI::Option* added = app.add_option_function<std::string>("--" + name, set, help);
    if (!option.choices.empty())
      added->check(CLI::IsMember(std::vector<std::string>(option.choices.begin(), option.choices.end())));
    if (option.kind == PanelOption::Kind::number) added->check(CLI::Number);
    if (name == "k") added->check(CLI::Range(2, 4));
  }
}

}  // namespace

Command add_panel(CLI::App& program) {
  auto asked = std::make_shared<PanelAsked>();
  CLI::App* app = program.add_subcommand("panel", "data sets of states, pairs and groups, by year or day");
  add_request_options(*app, asked);
  app->add_flag("--sets", asked->sets, "list the column sets and stop");
  app->add_flag("--summary", asked->summary, "print a summary of every column instead of rows");
  app->add_option("--manifest", asked->manifest, "write to FILE which data went in, with hashes and citation keys")
      ->type_name("FILE");
  app->add_flag("--quiet", asked->quiet, "no remarks on coverage");
  return {app,
          [asked](const Options& options) { return run_panel(*asked, options); },
          {.data = true, .official = true, .architecture = true, .forms = rows_forms}};
}

}  // namespace lattice::cli
