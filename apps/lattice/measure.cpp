// lattice measure: numbers of states, dyads or the whole network of duties, on a day, by year, or of a file.
#include <chrono>
#include <iostream>

#include "commands_list.hpp"
#include "lattice/measure_out.hpp"
#include "lattice/report.hpp"
#include "lattice/tables_out.hpp"
#include "shared.hpp"

namespace lattice::cli {
namespace {

struct MeasureAsked {
  std::vector<std::string> what, among;
  std::string plot, ties = "defence", source = "register", on, network, strengths;
  int from = 0, to = 0;
  bool directed = false, list = false;
  double time_limit = 60;
  MeasureAsk ask;
};

std::vector<Span> spans_of(const MeasureAsked& a) {
  if (a.from == 0 && a.to == 0) {
    const Day day = read_day("--on", a.on.empty() ? founding_day : a.on);
    return {{day, day + 1}};
  }
  if (a.from == 0 || a.to == 0 || a.from > a.to)
    throw Error(Fault::bad_input, "a series needs --from YEAR and --to YEAR, the first not after the last", "--from");
  std::vector<Span> out;
  for (int y = a.from; y <= a.to; ++y) out.push_back({make_day(y, 1, 1), make_day(y + 1, 1, 1)});
  return out;
}

/// Networks, and what they were made from.
struct Made {
  std::vector<Network> networks;
  std::string ties, data_hash;
};

bool need(const std::vector<const Measure*>& rows, Needs what) {
  return std::any_of(rows.begin(), rows.end(), [what](const Measure* m) { return m->needs == what; });
}

Made from_file(const MeasureAsked& a) {
  Network n = read_network(a.network, a.directed);
  if (!a.strengths.empty()) read_strengths(a.strengths, n);
  return {{std::move(n)}, a.network, {}};
}

bool is_continent(const std::string& word) {
  const auto all = words<Continent>();
  return std::any_of(all.begin(), all.end(), [&](const Word& w) { return w.name == word; });
}

/// States that a word of --among means: the members of a scenario, the parties of an agreement on the day, the states
/// of a continent, or the state itself.
std::vector<Actor> meant_by(const Loaded& l, const std::string& word, Day day) {
  std::vector<Actor> out;
  const auto scenarios = scenario_ids(l.data);
  if (std::find(scenarios.begin(), scenarios.end(), word) != scenarios.end())
    return load_scenario(l.data, l.world, word).members;
  if (const auto a = l.world.names.agreement_by_id.find(word); a != l.world.names.agreement_by_id.end()) {
    for (const Party& p : l.world.agreements[a->second].parties)
      if (is_party(l.world.agreements[a->second], p.state, day)) out.push_back(p.state);
  } else if (is_continent(word)) {
    for (std::size_t i = 0; i < l.world.states.size(); ++i)
      if (name_of(l.world.states[i].continent) == word) out.push_back(Actor{static_cast<std::int16_t>(i)});
  } else {
    out.push_back(find_state(l.world, word, day));
  }
  return out;
}

std::vector<std::string> names_among(const Loaded& l, const std::vector<std::string>& words, Day day) {
  std::vector<std::string> out;
  for (const auto& word : words)
    for (const Actor a : meant_by(l, word, day))
      if (const auto code = code_of(l.world, a); std::find(out.begin(), out.end(), code) == out.end())
        out.push_back(code);
  return out;
}

Made from_data(const MeasureAsked& a, const Options& options, bool promises) {
  const auto spans = spans_of(a);
  const Loaded l = load(options, a.on);
  const TieKind& kind = tie_kind(a.ties);
  const TieData data{&l.world, *tie_source_of(a.source), options.official, a.directed, promises};
  Made made{kind.build(kind, data, spans), a.ties + ", " + a.source, l.data_hash};
  if (!a.among.empty()) {
    const auto names = names_among(l, a.among, spans.front().from);
    for (Network& n : made.networks) n = among(n, names);
  }
  return made;
}

/// A measure of strength needs strengths: those of a file, or CINC.
void strengthen(Made& made, const MeasureAsked& a, const Options& options) {
  if (a.network.empty()) {
    for (const Note& note : add_capabilities(made.networks, options.official)) std::cerr << note.text << '\n';
  } else if (a.strengths.empty()) {
    throw Error(Fault::missing_data, "these measures need the strength of each state; give a file i,strength",
                "--strengths");
  }
}

void list_measures(const Options& options) {
  Table t = text_table({"measure", "scope", "meaning", "unit"});
  for (const Measure& m : measures())
    add_row(t, {std::string(m.name), std::string(name_of(m.scope)), std::string(m.meaning), std::string(m.unit)});
  write_result(options, write_table(t, format_of(options)));
}

/// Goes on until the time is up, and remembers that it was.
std::function<bool(const MeasureProgress&)> until(double seconds, bool& ended) {
  if (seconds <= 0) return {};
  const auto end = std::chrono::steady_clock::now() + std::chrono::duration<double>(seconds);
  return [end, &ended](const MeasureProgress&) {
    ended = ended || std::chrono::steady_clock::now() >= end;
    return !ended;
  };
}

int run_measure(const MeasureAsked& a, const Options& options) {
  if (a.list) return list_measures(options), 0;
  if (a.what.empty()) throw Error(Fault::bad_input, "say which measures; --list lists them", "--what");
  std::vector<const Measure*> rows;
  for (const auto& name : a.what) rows.push_back(&find_measure(name));
  Made made = a.network.empty() ? from_data(a, options, need(rows, Needs::promises)) : from_file(a);
  if (need(rows, Needs::capability)) strengthen(made, a, options);
  MeasureAsk ask = a.ask;
  bool ended = false;
  ask.go_on = until(a.time_limit, ended);
  const MeasureTables tables = measure_tables(rows, made.networks, ask);
  if (ended)
    std::cerr << "the search was ended after " << a.time_limit
              << " s and gives its bounds; --time-limit S gives it longer, --time-limit 0 all the time it takes\n";
  if (!a.plot.empty()) {
    OutputFile plot(a.plot);
    plot.write(write_plot(tables, join(a.what, ", ") + ": " + made.ties));
    plot.commit();
  }
  const std::string format = format_of(options);
  write_result(options, format == "json" ? write_measures_json(tables, made.ties, made.data_hash)
                                         : write_measures(tables, format));
  return 0;
}

std::vector<std::string> kind_names() {
  std::vector<std::string> out;
  for (const TieKind& k : tie_kinds()) out.emplace_back(k.name);
  return out;
}

void add_network_options(CLI::App& app, MeasureAsked& a) {
  auto* ties = app.add_option("--ties", a.ties, "which duties make a tie")->check(CLI::IsMember(kind_names()));
  ties->capture_default_str();
  app.add_option("--source", a.source, "where the duties come from")
      ->check(CLI::IsMember({"register", "atop", "cow"}))
      ->capture_default_str();
  auto* on = app.add_option("--on", a.on, "day [2024-09-17]")->type_name("DATE");
  app.add_option("--from", a.from, "first year of a series")->check(CLI::Range(1000, 2998))->excludes(on);
  app.add_option("--to", a.to, "last year of a series")->check(CLI::Range(1000, 2998))->excludes(on);
  app.add_option("--among", a.among,
                 "only these: states, a continent, an agreement (its parties), a scenario (its members)")
      ->delimiter(',');
  app.add_option("--network", a.network, "a file i,j,sign or i,j,weight or i,j instead")->type_name("FILE");
  app.add_option("--strengths", a.strengths, "a file i,strength for --network")->type_name("FILE");
  app.add_flag("--directed", a.directed,
               "ties go from the state that owes (of a file: i) to the state that is owed (j)");
}

}  // namespace

Command add_measure(CLI::App& program) {
  auto asked = std::make_shared<MeasureAsked>();
  CLI::App* app = program.add_subcommand("measure", "Measures of states, of dyads or of the whole network of duties.");
  app->add_option("--what", asked->what, "measures, separated by commas; --list lists them")->delimiter(',');
  app->add_flag("--list", asked->list, "list the measures and stop");
  add_network_options(*app, *asked);
  app->add_option("--plot", asked->plot, "draw a series as lines into this SVG file")->type_name("FILE");
  app->add_option("--draws", asked->ask.draws, "networks drawn for the range that chance gives (shape)")
      ->check(CLI::Range(1, 100000))
      ->capture_default_str();
  app->add_option("--seed", asked->ask.seed, "of what is drawn")->capture_default_str();
  app->add_option("--gamma", asked->ask.gammas, "defence advantages (war_stability) [1,1.5,2,3]")->delimiter(',');
  app->add_option("--alpha", asked->ask.alpha, "sensitivity of polarisation")
      ->check(CLI::Range(0.0, 1.6))
      ->capture_default_str();
  app->add_option("--camps", asked->ask.camps, "most camps (frustration)")->check(CLI::Range(1, 64));
  app->add_option(
         "--time-limit", asked->time_limit,
         "seconds after which a search gives its bounds; 0: never. Parts of more than 1,000 states are bounded only")
      ->capture_default_str()
      ->check(CLI::NonNegativeNumber);
  return {app, [asked](const Options& options) { return run_measure(*asked, options); }};
}

}  // namespace lattice::cli
