// lattice bargain: where bargaining would end, beside what takes no model.
#include <map>

#include "commands_list.hpp"
#include "lattice/bargain_out.hpp"
#include "lattice/report.hpp"
#include "lattice/tables_out.hpp"
#include "shared.hpp"

namespace lattice::cli {
namespace {

/// What the user asked for beyond the case.
struct BargainAsked {
  std::string file, plot;
  std::map<std::string, std::string> words;
  bool eu = false;
  EuOptions eu_options;
  std::uint64_t draws = 0;
  UncertaintyOptions uncertainty;
  bool rules = false, test = false;
};

void add_model_options(CLI::App& app, BargainAsked& asked) {
  for (const OptionRow& row : option_rows()) {
    std::string help = row.means + ":";
    for (const OptionWord& w : row.words) help += "\n  " + w.name + ": " + w.means;
    app.add_option("--" + row.option, asked.words[row.option], help)->type_name("WORD");
  }
  app.add_option("--max-turns", asked.words["max_turns"], "stop after so many turns [100]")->type_name("N");
  app.add_option("--min-turns", asked.words["min_turns"], "do not look at the change before this turn [2]")
      ->type_name("N");
  app.add_option("--min-change", asked.words["min_change"],
                 "stop when a turn moves less than this share of what the first moved [0.02]")
      ->type_name("SHARE");
  app.add_option("--seed", asked.words["seed"], "of Stochastic transitions and of draws [1]")->type_name("N");
}

void add_further_options(CLI::App& app, BargainAsked& asked) {
  app.add_flag("--eu", asked.eu, "the older expected-utility model beside it (first dimension)");
  app.add_option("--eu-rounds", asked.eu_options.rounds, "its rounds [8]")->type_name("N");
  app.add_option("--q", asked.eu_options.q, "its chance that the other side would act [1]")->type_name("P");
  app.add_option("--draws,--runs", asked.draws, "draw uncertain inputs so often, for intervals and sensitivity")
      ->type_name("N");
  app.add_option("--spread", asked.uncertainty.spread, "where the file gives no distribution: share to each side [0.1]")
      ->type_name("SHARE");
  app.add_option("--level", asked.uncertainty.level, "of the intervals [0.9]")->type_name("SHARE");
  app.add_flag("--rules", asked.rules,
               "would it pass, and on whom does it hang: by the rules of the case, else by usual ones over all actors");
  app.add_flag("--back-test", asked.test, "against what came about, where the case tells it");
  app.add_option("--plot", asked.plot, "draw positions by turn")->type_name("FILE.svg");
}

BargainOptions options_for(const BargainCase& c, const BargainAsked& asked) {
  BargainOptions o = options_of(c);
  for (const auto& [name, word] : asked.words) {
    if (word.empty()) continue;
    try {
      set_option(o, name, word, "--" + name);
    } catch (const Error& e) {
      throw Error(Fault::unsupported, e.what(), e.where);
    }
  }
  return o;
}

void write_plot(const std::string& path, const std::string& svg) {
  OutputFile file(path);
  file.write(svg);
  file.commit();
}

/// Rules and contest: asked for, or stated by the case.
void add_prospects(BargainReport& r, const DataSet& data, const BargainAsked& asked, std::uint64_t seed) {
  const bool tested = asked.test && !r.question.afterwards.empty();
  if (asked.test && !tested)
    throw Error(Fault::missing_data, "the case does not tell what came afterwards ([[afterwards]])", asked.file);
  if (!asked.rules && r.question.rules.empty() && !r.question.contest) return;
  const bool dated = r.question.contest || tested;
  const Register reg = dated ? load_checked_register(data) : Register{};
  ProspectOptions o;
  o.seed = seed;
  o.spread = asked.uncertainty.spread;
  if (asked.draws > 0) o.draws = asked.draws;
  r.prospects = prospects_of(data, reg.world, r.question, o);
  if (!tested) return;
  std::vector<Actor> among;
  if (!r.question.scenario.empty()) among = load_scenario(data, reg.world, r.question.scenario).members;
  r.test = test_prospects(*r.prospects, reg.world, among, r.question.day.value_or(r.question.afterwards[0].date));
}

int run_bargain(const Options& options, const BargainAsked& asked) {
  BargainReport r;
  const DataSet data = data_of(options);
  r.question = load_bargain_case(data, asked.file);
  const BargainOptions o = options_for(r.question, asked);
  r.run = bargain(r.question, o);
  r.baseline = baselines(r.question);
  add_prospects(r, data, asked, o.seed);
  if (asked.eu) r.expected_utility = expected_utility(r.question, asked.eu_options);
  if (asked.draws > 0) {
    UncertaintyOptions u = asked.uncertainty;
    u.runs = asked.draws;
    u.seed = r.uncertainty_seed = o.seed;
    r.uncertainty = uncertainty(r.question, o, u);
  }
  if (!asked.plot.empty()) write_plot(asked.plot, plot_bargain(r.question, r.run));
  const std::string format = format_of(options);
  write_result(options, options.json || format == "json" ? write_bargain_json(r)
                        : options.format.empty()         ? write_bargain(r)
                                                         : write_table(bargain_table(r.question, r.run), format));
  return 0;
}

}  // namespace

Command add_bargain(CLI::App& program) {
  CLI::App* app = program.add_subcommand(
      "bargain", "Where bargaining over positions would end: the spatial model, and the baselines it has to beat.");
  auto asked = std::make_shared<BargainAsked>();
  app->add_option("case", asked->file, "a case by name, or a file that ends in .csv, .xml or .toml")->required();
  add_model_options(*app, *asked);
  add_further_options(*app, *asked);
  return {app, [asked](const Options& options) { return run_bargain(options, *asked); }};
}

}  // namespace lattice::cli
