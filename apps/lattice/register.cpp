// lattice register list|show: the agreements of the register; diff and export have files of their own.
#include "commands_list.hpp"
#include "lattice/importers.hpp"
#include "lattice/report.hpp"
#include "register_tools.hpp"
#include "shared.hpp"

namespace lattice::cli {
namespace {

struct RegisterArguments {
  std::string on, state, id;
  bool coded = false;
};

/// The register, with coded entries when asked for.
Loaded load_with_coded(const Options& options, const RegisterArguments& given, const std::string& on) {
  Loaded l = load(options, on);
  if (!given.coded) return l;
  if (options.official.empty())
    throw Error(Fault::missing_data,
                "--coded needs a folder of official files; name it with --official DIR or LATTICE_OFFICIAL_DATA");
  Notes notes;
  l.world = with_coded(l.world, read_alliance_records(options.official), notes);
  return l;
}

int list(const Options& options, const RegisterArguments& given) {
  const Loaded l = load_with_coded(options, given, given.on);
  std::optional<Actor> state;
  if (!given.state.empty()) state = find_state(l.world, given.state, l.day);
  const Table table = agreement_list(l.world, given.on.empty() ? std::nullopt : std::optional(l.day), state);
  write_result(options, write_table(table, format_of(options)));
  return 0;
}

int show(const Options& options, const RegisterArguments& given) {
  const Loaded l = load_with_coded(options, given, {});
  const Agreement& first = find_agreement(l.world, given.id);
  if (format_of(options) == "json") {
    write_result(options, write_agreement_json(l.world, first, l.data_hash));
    return 0;
  }
  std::string out;
  for (const std::size_t i : agreements_called(l.world, given.id))
    out += (out.empty() ? "" : "\n") + write_agreement(l.world, l.world.agreements[i]);
  write_result(options, out);
  return 0;
}

void add_coded(CLI::App& app, RegisterArguments& given) {
  app.add_flag("--coded", given.coded, "add coded entries from the files of --official where there is no curated one");
}

Command add_list(CLI::App& parent) {
  auto given = std::make_shared<RegisterArguments>();
  CLI::App* app = parent.add_subcommand("list", "All agreements, or those in force on a day, or those of a state.");
  app->add_option("--on", given->on, "only agreements in force on this day")->type_name("DATE");
  app->add_option("--state", given->state, "only agreements of this state")->type_name("STATE");
  add_coded(*app, *given);
  return {app,
          [given](const Options& options) { return list(options, *given); },
          {.data = true, .official = true, .architecture = true, .forms = rows_forms}};
}

Command add_show(CLI::App& parent) {
  auto given = std::make_shared<RegisterArguments>();
  CLI::App* app = parent.add_subcommand("show", "One agreement with its promises, readings and sources.");
  app->add_option("id", given->id, "id of the agreement")->required();
  add_coded(*app, *given);
  return {app,
          [given](const Options& options) { return show(options, *given); },
          {.data = true, .official = true, .architecture = true, .forms = text_forms}};
}

}  // namespace

Command add_register(CLI::App& program) {
  CLI::App* app = program.add_subcommand("register", "The register of agreements: list, show, diff, export.");
  app->require_subcommand(1);
  return {app, {}, {}, {add_list(*app), add_show(*app), add_register_diff(*app), add_register_export(*app)}};
}

}  // namespace lattice::cli
