// lattice invoke: an attack happens; who is bound to do what?
#include <iostream>

#include "commands_list.hpp"
#include "lattice/report.hpp"
#include "shared.hpp"

namespace lattice::cli {
namespace {

struct InvokeArguments {
  std::string on;
  EventText event;
  std::vector<std::string> requests, decisions, assumptions, joins;
  int chain = 0;
  bool trace = false, all = false;
};

/// "S:KIND" into the state and the rest.
std::pair<std::string, std::string> cut(const std::string& option, const std::string& text, const std::string& form) {
  const auto colon = text.rfind(':');
  if (colon == std::string::npos || colon == 0 || colon + 1 == text.size())
    throw Error(Fault::bad_input, "\"" + text + "\" is not of the form " + form, option);
  return {text.substr(0, colon), text.substr(colon + 1)};
}

void read_lists(InvokeArguments& given) {
  for (const auto& text : given.requests) {
    const auto [who, kind] = cut("--request", text, "STATE:assistance or STATE:consultation");
    const auto to = who.find('>');
    given.event.requests.push_back({who.substr(0, to), to == std::string::npos ? "ALL" : who.substr(to + 1), kind});
  }
  for (const auto& text : given.decisions) {
    auto pieces = split(text, ':');
    if (pieces.size() < 2 || pieces.size() > 3)
      throw Error(Fault::bad_input, "\"" + text + "\" is not of the form ORGAN:KIND or ORGAN:KIND:ARTICLE",
                  "--decision");
    pieces.resize(3);
    given.event.decisions.push_back({pieces[0], pieces[1], pieces[2]});
  }
}

Assumptions read_assumptions(const std::vector<std::string>& texts) {
  Assumptions out;
  for (const auto& text : texts) {
    const auto equals = text.find('=');
    const std::string name = text.substr(0, equals), value = equals == std::string::npos ? "" : text.substr(equals + 1);
    const auto doubt = read_doubt(name);
    if (!doubt)
      throw Error(Fault::bad_input, "there is no assumption \"" + name + "\"" + did_you_mean_of(name, doubt_names()),
                  "--assume");
    if (value != "yes" && value != "no")
      throw Error(Fault::bad_input, "\"" + text + "\" is not of the form NAME=yes or NAME=no", "--assume");
    out.set(*doubt, value == "yes");
  }
  return out;
}

/// What is not said is taken as the plain case, and the answer repeats the whole event.
void fill_gaps(InvokeArguments& given) {
  EventText& e = given.event;
  if (e.place.empty() && !e.targets.empty()) e.place = e.targets.front();
  if (e.first_use.empty()) e.first_use = e.attackers;
  if (!e.provocation.empty() && !read_word<Provocation>(e.provocation)) e.provocation = "alleged";
}

int run_invoke(const Options& options, InvokeArguments given) {
  const Loaded l = load(options, given.on);
  given.event.date = write_day(l.day);
  const std::string provocation = given.event.provocation;
  fill_gaps(given);
  read_lists(given);
  const Assumptions assumed = read_assumptions(given.assumptions);
  Event event = read_event(l.world, given.event);
  if (!provocation.empty() && !read_word<Provocation>(provocation)) event.provocation_text = provocation;
  for (const auto& name : event.outsiders)
    std::cerr << "remark: " << name << " is the code of no state and is taken as a non-state actor\n";
  InvokeReport report;
  report.world = &l.world;
  report.event = &event;
  const Snapshot day = at(l.world, l.day);
  report.day = &day;
  report.assumed = assumed;
  report.verdicts = given.all ? invoke(day, event, assumed) : invoke_telling(day, event, assumed);
  report.conflicts = conflicts(day, event, report.verdicts);
  report.trace = given.trace;
  report.all = given.all;
  if (given.all) report.untied = states_without_agreement(day, event, report.verdicts);
  std::vector<Actor> joins;
  for (const auto& name : given.joins) joins.push_back(find_state(l.world, name, l.day));
  if (given.chain > 0) report.chain = chain(day, event, given.chain, joins, assumed);
  report.data_hash = l.data_hash;
  const std::string format = format_of(options);
  if (format == "json")
    write_result(options, write_invoke_json(report));
  else if (format == "csv" || format == "jsonl")
    write_result(options, write_table(verdict_table(l.world, report.verdicts), format));
  else
    write_result(options, write_invoke(report));
  return 0;
}

}  // namespace

Command add_invoke(CLI::App& program) {
  CLI::App* app = program.add_subcommand(
      "invoke", "An attack happens: who is bound to do what, by which article, and why (casus foederis).");
  auto given = std::make_shared<InvokeArguments>();
  EventText& e = given->event;
  e.act = "invasion";
  e.object = "metropolitan_territory";
  app->add_option("--on", given->on, "day of the event [2024-09-17]")->type_name("DATE");
  app->add_option("--attacker", e.attackers, "who attacks; several for a coalition")
      ->required()
      ->delimiter(',')
      ->type_name("STATE");
  app->add_option("--target", e.targets, "who is attacked")->required()->delimiter(',')->type_name("STATE");
  app->add_option("--act", e.act, "what is done, a word of `lattice explain act`")->capture_default_str();
  app->add_option("--object", e.object, "what is hit, a word of `lattice explain object`")->capture_default_str();
  app->add_option("--place", e.place,
                  "where: a place of the gazetteer or a state [main territory of the first target]");
  app->add_option("--first-use", e.first_use, "who used force first in these hostilities [the attackers]")
      ->delimiter(',')
      ->type_name("STATE");
  app->add_option("--provocation", e.provocation, "none, alleged, direct, disputed, or words (then alleged) [none]");
  app->add_option("--attributed-to", e.attributed_to, "states behind a non-state or unknown hand")
      ->delimiter(',')
      ->type_name("STATE");
  app->add_option("--request", given->requests,
                  "STATE:assistance or STATE:consultation, to all; STATE>STATE:KIND to one")
      ->delimiter(',');
  app->add_option(
         "--decision", given->decisions,
         "ORGAN:KIND[:ARTICLE]; an organ, or a state's own finding; invoked, authorised, declined, recommended")
      ->delimiter(',');
  app->add_option("--assume", given->assumptions,
                  "NAME=yes|no fixes an open question; `lattice explain assumptions` lists them")
      ->delimiter(',');
  app->add_option("--chain", given->chain, "follow those who join, at most N rounds")
      ->type_name("N")
      ->check(CLI::Range(0, 20));
  app->add_option("--join", given->joins, "with --chain: states that join the attacked side by choice")
      ->delimiter(',')
      ->type_name("STATE");
  app->add_flag("--trace", given->trace, "every step of every answer");
  app->add_flag(
      "--all", given->all,
      "every answer in full, also those that say nothing about this event, and states with no agreement in point");
  return {app,
          [given](const Options& options) { return run_invoke(options, *given); },
          {.data = true, .architecture = true, .forms = rows_forms}};
}

}  // namespace lattice::cli
