// lattice cite: what to cite, as BibTeX or JSON: the program and the data sets of the column sets named, or all.
#include <algorithm>
#include <memory>
#include <set>

#include "lattice/panel.hpp"
#include "lattice/tables_out.hpp"
#include "shared.hpp"

namespace lattice::cli {
namespace {

/// The keys behind a word: a key itself, or a column set of `lattice panel`, whose layouts name theirs.
std::set<std::string> keys_of(const std::string& word, const std::vector<Citation>& known) {
  std::set<std::string> keys;
  std::vector<std::string> words;
  for (const auto& c : known) {
    words.push_back(c.key);
    if (c.key == word) keys.insert(word);
  }
  for (const auto& set : column_sets()) {
    words.emplace_back(set.name);
    if (set.name == word)
      for (const auto layout : set.layouts) keys.emplace(official_layout(layout).citation);
  }
  if (keys.empty())
    throw Error(Fault::not_found, "nothing to cite is named '" + word + "'" + did_you_mean(word, words), "cite");
  return keys;
}

int run_cite(const std::vector<std::string>& words, const Options& options) {
  const DataSet data = data_of(options);
  const DataFile* file = data.find("citations.csv");
  if (!file) throw Error(Fault::missing_data, "the data folder has no citations.csv", options.data);
  const auto known = read_citations(file->text);
  std::set<std::string> wanted{"latticework"};
  for (const auto& word : words) wanted.merge(keys_of(word, known));
  std::vector<Citation> chosen;
  for (const auto& citation : known)
    if (words.empty() || wanted.contains(citation.key)) chosen.push_back(citation);
  write_result(options, format_of(options) == "json" ? write_citations_json(chosen) : write_bibtex(chosen));
  return 0;
}

}  // namespace

Command add_cite(CLI::App& program) {
  auto words = std::make_shared<std::vector<std::string>>();
  CLI::App* app = program.add_subcommand("cite", "What to cite, as BibTeX or JSON.");
  app->add_option("what", *words, "column sets of `lattice panel`, or keys; nothing: everything");
  return {app,
          [words](const Options& options) { return run_cite(*words, options); },
          {.data = true, .forms = {"bibtex", "json"}}};
}

}  // namespace lattice::cli
