// lattice panel: data sets of states, pairs and groups by year or day, with columns from official files.
#include <cstdlib>
#include <iostream>
#include <memory>

#include "command.hpp"
#include "lattice/panel.hpp"
#include "lattice/study.hpp"
#include "lattice/tables_out.hpp"
#include "shared.hpp"

namespace lattice::cli {
namespace {

struct Asked {
  std::string unit = "dyad-year", system = "cow", filter, spells_by = "years", spells_from = "ongoing",
              initiation = "sidea-all-joiners", contiguity = "first", compat, manifest, list;
  int from = 1816, to = 2016, members = 2;
  std::uint64_t sample = 0, seed = 1;
  bool directed = false, summary = false, wars_only = false, quiet = false, sets = false;
  std::vector<std::string> add, spells, types, issues;
};

PanelRequest request_of(const Asked& asked) {
  PanelRequest r;
  r.unit = asked.unit == "state-year"  ? Unit::state_year
           : asked.unit == "state-day" ? Unit::state_day
           : asked.unit == "kad-year"  ? Unit::kad_year
                                       : Unit::dyad_year;
  r.system = asked.system == "gw" ? StateSystem::gw : StateSystem::cow;
  r.from = asked.from;
  r.to = asked.to;
  r.directed = asked.directed;
  r.members = asked.members;
  r.sample = asked.sample;
  r.seed = asked.seed;
  r.add = asked.add;
  r.relevant_only = asked.filter == "prd";
  r.spells = asked.spells;
  r.compat = !asked.compat.empty();
  r.spells_by_rows = asked.spells_by == "rows" || r.compat;
  r.spells_from_onset = asked.spells_from == "onset";
  r.initiation = asked.initiation == "sidea-orig"           ? Initiation::originators
                 : asked.initiation == "sidea-with-joiners" ? Initiation::with_joiners
                                                            : Initiation::all_joiners;
  r.last_of_year = asked.contiguity == "last";
  r.conflict_types = asked.types;
  r.conflict_issues = asked.issues;
  r.wars_only = asked.wars_only;
  return r;
}

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

/// The request in words that make it again, without folders and output names, for the manifest.
std::string words(const Asked& a) {
  std::string out = "panel --unit " + a.unit + " --system " + a.system + " --from " + std::to_string(a.from) +
                    " --to " + std::to_string(a.to);
  if (a.directed) out += " --directed";
  if (!a.add.empty()) out += " --add " + join(a.add, ",");
  if (!a.filter.empty()) out += " --filter " + a.filter;
  if (!a.spells.empty())
    out += " --spells " + join(a.spells, ",") + " --spells-by " + a.spells_by + " --spells-from " + a.spells_from;
  if (a.unit == "kad-year") out += " --k " + std::to_string(a.members);
  if (a.sample > 0) out += " --sample " + std::to_string(a.sample) + " --seed " + std::to_string(a.seed);
  if (!a.compat.empty()) out += " --compat " + a.compat;
  return out;
}

int run(const Asked& asked, const Options& options) {
  if (asked.sets) {
    list_sets();
    return 0;
  }
  PanelRequest request = request_of(asked);
  std::vector<RegisterSpell> ties;
  if (std::find(request.add.begin(), request.add.end(), "register") != request.add.end()) {
    ties = register_ties(load(options, {}).world);
    request.ties = &ties;
  }
  const bool hash = !asked.manifest.empty();
  const PanelReport report = asked.summary ? write_summary(request, options, hash) : write_rows(request, options, hash);
  if (hash) {
    OutputFile manifest(asked.manifest);
    manifest.write(manifest_json(words(asked), report));
    manifest.commit();
  }
  if (!asked.quiet)
    for (const auto& note : report.notes) std::cerr << name_of(note.severity) << ": " << note.text << '\n';
  return 0;
}

void add_unit_options(CLI::App& app, Asked& a) {
  app.add_option("--unit", a.unit, "what a row is about")
      ->check(CLI::IsMember({"state-year", "dyad-year", "state-day", "kad-year"}))
      ->capture_default_str();
  app.add_option("--system", a.system, "who is a state: Correlates of War, or Gleditsch and Ward")
      ->check(CLI::IsMember({"cow", "gw"}))
      ->capture_default_str();
  app.add_option("--from", a.from, "first year")->capture_default_str();
  app.add_option("--to", a.to, "last year")->capture_default_str();
  app.add_flag("--directed", a.directed, "both orders of each pair");
  app.add_option("--k", a.members, "members of a group (kad-year)")->check(CLI::Range(2, 4));
  app.add_option("--sample", a.sample, "draw so many groups (kad-year), each with the same chance");
  app.add_option("--seed", a.seed, "of the draw");
}

void add_column_options(CLI::App& app, Asked& a) {
  app.add_option("--add", a.add, "column sets, separated by commas; --sets lists them")->delimiter(',');
  app.add_flag("--sets", a.sets, "list the column sets and stop");
  app.add_option("--filter", a.filter, "prd: politically relevant pairs only")->check(CLI::IsMember({"prd"}));
  app.add_option("--spells", a.spells, "years since the last event of cow-mids, gml-mids, wars or ucdp")
      ->delimiter(',');
  app.add_option("--spells-by", a.spells_by, "count calendar years, or rows")->check(CLI::IsMember({"years", "rows"}));
  app.add_option("--spells-from", a.spells_from, "count from the last ongoing year, or from the last onset")
      ->check(CLI::IsMember({"ongoing", "onset"}));
  app.add_option("--initiation", a.initiation, "who initiated a dispute (gml-mids)")
      ->check(CLI::IsMember({"sidea-all-joiners", "sidea-with-joiners", "sidea-orig"}));
  app.add_option("--contiguity", a.contiguity, "the state of affairs first or last in the year")
      ->check(CLI::IsMember({"first", "last"}));
  app.add_option("--conflict-type", a.types, "ucdp: intrastate, II, interstate, extrasystemic")->delimiter(',');
  app.add_option("--conflict-issue", a.issues, "ucdp: territory, government, both")->delimiter(',');
  app.add_flag("--only-wars", a.wars_only, "ucdp: a thousand deaths in the year or more");
  app.add_option("--compat", a.compat, "reproduce the choices of a peer where we differ")
      ->check(CLI::IsMember({"peacesciencer"}));
}

}  // namespace

Command add_panel(CLI::App& program) {
  auto asked = std::make_shared<Asked>();
  CLI::App* app = program.add_subcommand("panel", "data sets of states, pairs and groups, by year or day");
  add_unit_options(*app, *asked);
  add_column_options(*app, *asked);
  app->add_flag("--summary", asked->summary, "print a summary of every column instead of rows");
  app->add_option("--manifest", asked->manifest, "write to FILE which data went in, with hashes and citation keys")
      ->type_name("FILE");
  app->add_flag("--quiet", asked->quiet, "no remarks on coverage");
  return {app, [asked](const Options& options) { return run(*asked, options); }};
}

}  // namespace lattice::cli
