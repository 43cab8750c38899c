// lattice coverage: the register held against ATOP and COW; what is unexplained comes first.
#include "commands_list.hpp"
#include "lattice/register_out.hpp"
#include "lattice/report.hpp"
#include "shared.hpp"

namespace lattice::cli {
namespace {

struct CoverageArguments {
  std::string list, record;
};

Table chosen(const Coverage& c, const std::string& list) {
  if (list == "eras") return coverage_by_era(c);
  if (list == "decades") return coverage_by_decade(c);
  if (list == "dyad-years") return coverage_pairs(c);
  if (list == "shares") return coverage_shares(c);
  return coverage_rows(c);
}

void keep_record(Coverage& c, const std::string& name) {
  std::erase_if(c.rows, [&](const CoverageRow& r) { return facts_of(r.record).name != name; });
  std::erase_if(c.pairs, [&](const PairCount& p) { return facts_of(p.record).name != name; });
}

void keep_finding(Coverage& c, const std::string& name) {
  if (name == "agreements") return;
  std::erase_if(c.rows, [&](const CoverageRow& r) {
    return name == "unexplained" ? r.finding != Finding::differs && r.finding != Finding::missing
                                 : name_of(r.finding) != name;
  });
}

/// The treaties of the United Kingdom's own record, held against the register.
int british(const Options& options) {
  const Loaded l = load(options, {});
  const auto found = hold_treaties(l.world, find_state(l.world, "GBR"), read_treaty_list(options.official),
                                   load_treaty_reasons(l.data));
  write_result(options, write_table(treaty_rows(found), format_of(options)));
  return 0;
}

int run_coverage(const Options& options, const CoverageArguments& given) {
  if (options.official.empty())
    throw Error(Fault::missing_data,
                "no folder of official files; name one with --official DIR or LATTICE_OFFICIAL_DATA, holding for "
                "example atop4_01m.csv, alliance_v4.1_by_member.csv or ps_atop_alliance.csv");
  if (given.list == "british") return british(options);
  const AllianceRecords official = read_alliance_records(options.official);
  if (official.atop4.empty() && official.cow4.empty() && official.atop5.empty()) {
    std::string known;
    for (const Layout* layout : record_layouts())
      for (const auto name : layout->files) known += (known.empty() ? "" : ", ") + std::string(name);
    throw Error(Fault::missing_data, "no file of a known record of alliances; usual names: " + known, options.official);
  }
  const Loaded l = load(options, {});
  Coverage c = cover(l.world, official, load_explanations(l.data));
  if (!given.record.empty()) keep_record(c, given.record);
  const bool rows = !options.format.empty() || !given.list.empty();
  if (rows && !given.list.empty())
    keep_finding(c,
                 given.list == "eras" || given.list == "decades" || given.list == "dyad-years" || given.list == "shares"
                     ? "agreements"
                     : given.list);
  if (options.json)
    write_result(options, write_coverage_json(c, official, l.data_hash));
  else
    write_result(options, rows ? write_table(chosen(c, given.list), options.format) : write_coverage(c, official));
  return 0;
}

}  // namespace

Command add_coverage(CLI::App& program) {
  CLI::App* app = program.add_subcommand("coverage",
                                         "Hold the register against ATOP and COW: what matches, what differs and why, "
                                         "what is missing, dyad-years by decade.");
  auto given = std::make_shared<CoverageArguments>();
  app->add_option("--list", given->list, "one table only")
      ->check(CLI::IsMember({"unexplained", "differs", "missing", "explained", "matched", "only_here", "agreements",
                             "eras", "decades", "dyad-years", "shares", "british"}));
  app->add_option("--record", given->record, "one record only")->check(CLI::IsMember({"atop4", "atop5", "cow4"}));
  return {app,
          [given](const Options& options) { return run_coverage(options, *given); },
          {.data = true, .official = true, .architecture = true, .forms = rows_forms}};
}

}  // namespace lattice::cli
