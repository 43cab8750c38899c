// lattice register export: the register for other tools, whole or as on a day, on request with the coded entries of
// official files.
#include "lattice/register_out.hpp"
#include "lattice/report.hpp"
#include "register_tools.hpp"
#include "shared.hpp"

namespace lattice::cli {
namespace {

struct RegisterExportArguments {
  std::string format = "csv", on;
  bool coded = false, universal = false;
};

/// Agreements that do not run on the day are left out.
void keep_live(World& world, Day day) {
  world.agreements.erase_if([day](const Agreement& a) { return !a.life.contains(day); });
  Notes ignored;
  index_names(world, ignored);
}

int run_register_export(const Options& options, const RegisterExportArguments& given) {
  Loaded l = load(options, given.on);
  if (given.coded) {
    if (options.official.empty())
      throw Error(Fault::missing_data,
                  "--coded needs a folder of official files; name it with --official DIR or LATTICE_OFFICIAL_DATA");
    Notes notes;
    l.world = with_coded(l.world, read_alliance_records(options.official), notes);
  }
  if (!given.on.empty()) keep_live(l.world, l.day);
  const std::optional<Day> day = given.on.empty() ? std::nullopt : std::optional(l.day);
  const std::string format = options.json ? "json" : given.format;
  if (format == "json")
    write_result(options, write_register_json(l.world, l.data_hash));
  else if (format == "bibtex")
    write_result(options, write_bibtex(l.world));
  else if (format == "gexf")
    write_result(options, write_gexf(l.world, day, given.universal));
  else
    write_result(options, write_table(commitment_table(l.world), "csv"));
  return 0;
}

}  // namespace

Command add_register_export(CLI::App& parent) {
  CLI::App* app = parent.add_subcommand("export",
                                        "The register for other tools: csv (one row per promise), json (everything), "
                                        "bibtex (sources), gexf (a dated network for Gephi).");
  auto given = std::make_shared<RegisterExportArguments>();
  app->add_option("--format", given->format, "form of the export")
      ->check(CLI::IsMember({"csv", "json", "bibtex", "gexf"}))
      ->capture_default_str();
  app->add_option("--on", given->on, "only what is in force on this day")->type_name("DATE");
  app->add_flag("--universal", given->universal, "gexf: also agreements of nearly all states, such as the UN Charter");
  app->add_flag("--coded", given->coded,
                "add coded entries from the files of --official where there is no curated one");
  return {app,
          [given](const Options& options) { return run_register_export(options, *given); },
          {.data = true, .official = true, .architecture = true}};
}

}  // namespace lattice::cli
