// lattice casebook FILE: the engine against history.
#include <iostream>

#include "commands_list.hpp"
#include "lattice/report.hpp"
#include "shared.hpp"

namespace lattice::cli {
namespace {

int run_casebook(const Options& options, const std::string& file, const std::string& answers_file) {
  const Loaded l = load(options, {});
  Notes notes;
  const auto cases = load_cases(file, l.world, notes);
  for (const Note& n : notes)
    std::cerr << n.file << ":" << n.line << ": " << name_of(n.severity) << ": " << n.text << "\n";
  std::vector<CaseAnswer> answers;
  for (const CaseFile& c : cases) answers.push_back(answer_case(l.world, c));
  if (!answers_file.empty()) {
    Options to_file = options;
    to_file.output = answers_file;
    write_result(to_file, write_answers(answers));
  }
  const CaseScore score = score_cases(cases, answers);
  write_result(options, format_of(options) == "json" ? write_score_json(score, l.data_hash) : write_score(score));
  return has_error(notes) ? 3 : 0;
}

}  // namespace

Command add_casebook(CLI::App& program) {
  CLI::App* app =
      program.add_subcommand("casebook", "Run cases of the casebook's format, write the answers, score them.");
  auto file = std::make_shared<std::string>(), answers = std::make_shared<std::string>();
  app->add_option("file", *file, "cases, one JSON object a line")->required();
  app->add_option("--answers", *answers, "write the answers to FILE, in the form the scorer reads")->type_name("FILE");
  return {app,
          [=](const Options& options) { return run_casebook(options, *file, *answers); },
          {.data = true, .architecture = true, .forms = text_forms}};
}

}  // namespace lattice::cli
