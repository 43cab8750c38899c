// lattice explain TERM: what a term means. lattice doctor: the installation and the data found.
#include <filesystem>

#include "commands_list.hpp"
#include "lattice/report.hpp"
#include "shared.hpp"

namespace lattice::cli {
namespace {

std::string official_text(const std::string& folder) {
  if (folder.empty()) return "official data: none (name a folder with --official DIR or LATTICE_OFFICIAL_DATA)\n";
  std::error_code failed;
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder, failed)) files += entry.is_regular_file();
  return failed ? "official data: " + folder + " cannot be read: " + failed.message() + "\n"
                : "official data: " + folder + ", " + std::to_string(files) + " files\n";
}

int examine(const Options& options) {
  const DataSet data = data_of(options);
  const Register reg = load_register(data);
  std::size_t promises = 0;
  for (const Agreement& a : reg.world.agreements) promises += a.commitments.size();
  std::string out = "latticework " + std::string(version) +
                    "\ndata: " + (data.folder.empty() ? std::string("embedded") : data.folder) + ", hash " +
                    reg.data_hash + "\n";
  out += std::to_string(reg.world.agreements.size()) + " agreements with " + std::to_string(promises) + " promises, " +
         std::to_string(reg.world.states.size()) + " states, " + std::to_string(reg.world.places.size()) + " places\n";
  out += "architectures: " + join(architecture_ids(data), ", ") + "\nscenarios: " + join(scenario_ids(data), ", ") +
         "\n" + official_text(options.official);
  const auto errors =
      std::count_if(reg.notes.begin(), reg.notes.end(), [](const Note& n) { return n.severity == Severity::error; });
  out += errors ? std::to_string(errors) + " errors in the data; `lattice check` lists them\n"
                : "the data has no errors\n";
  write_result(options, format_of(options) == "json" ? write_text_json("data", reg.data_hash, out) : out);
  return errors ? 1 : 0;
}

}  // namespace

Command add_explain(CLI::App& program) {
  CLI::App* app = program.add_subcommand(
      "explain", "What a word, a list of words, an assumption, a state, a place or an agreement means.");
  auto term = std::make_shared<std::vector<std::string>>();
  app->add_option("term", *term, "the term")->required();
  return {app,
          [term](const Options& options) {
            const Loaded l = load(options, {});
            const std::string name = join(*term, " ");
            write_result(options, format_of(options) == "json" ? write_text_json("term", name, explain(l.world, name))
                                                               : explain(l.world, name));
            return 0;
          },
          {.data = true, .architecture = true, .forms = text_forms}};
}

Command add_doctor(CLI::App& program) {
  CLI::App* app = program.add_subcommand("doctor", "What is installed and which data were found.");
  return {app, examine, {.data = true, .official = true, .forms = text_forms}};
}

}  // namespace lattice::cli
