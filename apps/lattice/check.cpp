// lattice check: what is wrong, or could be better, with the data.
#include "commands_list.hpp"
#include "lattice/report.hpp"
#include "shared.hpp"

namespace lattice::cli {

Command add_check(CLI::App& program) {
  CLI::App* app = program.add_subcommand(
      "check",
      "Read your files, or all data, and say what is wrong, with file and line; exit 1 if anything is an error.");
  auto files = std::make_shared<std::vector<std::string>>();
  app->add_option("files", *files,
                  "files of your own: a treaty, a crisis, a scenario, an agreement [the whole register]")
      ->type_name("FILE");
  auto quiet = std::make_shared<bool>(false);
  app->add_flag("--no-remarks", *quiet, "leave out remarks");
  return {app,
          [quiet, files](const Options& options) {
            const DataSet data = data_of(options);
            const Register reg = load_register(data);
            Notes notes;
            for (const auto& file : *files)
              for (const Note& n : check_file(data, reg.world, file)) notes.push_back(n);
            if (files->empty()) notes = reg.notes;
            const bool wrong = has_error(notes);
            if (*quiet) std::erase_if(notes, [](const Note& n) { return n.severity == Severity::remark; });
            write_result(options, format_of(options) == "json" ? write_notes_json(notes) : write_notes(notes));
            return wrong ? 1 : 0;
          },
          {.data = true, .forms = text_forms}};
}

}  // namespace lattice::cli
