// lattice draft: a file to be filled in, with a comment on every field. The files are data/drafts/*.toml.
#include "commands_list.hpp"
#include "lattice/report.hpp"
#include "shared.hpp"

namespace lattice::cli {

Command add_draft(CLI::App& program) {
  CLI::App* app =
      program.add_subcommand("draft", "A commented file of your own to fill in; it passes `lattice check`.");
  auto kind = std::make_shared<std::string>();
  app->add_option("kind", *kind, "treaty, crisis or scenario")
      ->required()
      ->check(CLI::IsMember({"treaty", "crisis", "scenario"}));
  return {app,
          [kind](const Options& options) {
            const DataSet data = data_of(options);
            const DataFile* file = data.find("drafts/" + *kind + ".toml");
            if (!file)
              throw Error(Fault::missing_data, "the data have no drafts/" + *kind + ".toml; leave out --data",
                          data.folder);
            const std::string text(file->text);
            write_result(options, format_of(options) == "json" ? write_text_json("draft", *kind, text) : text);
            return 0;
          },
          {.data = true, .forms = text_forms}};
}

}  // namespace lattice::cli
