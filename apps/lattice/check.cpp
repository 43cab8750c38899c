// lattice check: what is wrong, or could be better, with the data.
#include "commands_list.hpp"
#include "lattice/report.hpp"
#include "shared.hpp"

namespace lattice::cli {

Command add_check(CLI::App& program) {
  CLI::App* app = program.add_subcommand(
      "check", "Read all data and say what is wrong with it, with file and line; exit 1 if anything is an error.");
  auto quiet = std::make_shared<bool>(false);
  app->add_flag("--no-remarks", *quiet, "leave out remarks");
  return {app,
          [quiet](const Options& options) {
            const DataSet data = data_of(options);
            const Register reg = load_register(data);
            Notes notes = reg.notes;
            if (*quiet) std::erase_if(notes, [](const Note& n) { return n.severity == Severity::remark; });
            write_result(options, format_of(options) == "json" ? write_notes_json(notes) : write_notes(notes));
            return has_error(reg.notes) ? 1 : 0;
          },
          {.data = true, .forms = text_forms}};
}

}  // namespace lattice::cli
