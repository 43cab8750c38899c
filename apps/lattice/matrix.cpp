// lattice matrix: every ordered pair of states as attacker and target, for a day or year by year.
#include <array>
#include <iostream>
#include <map>
#include <set>

#include "commands_list.hpp"
#include "lattice/report.hpp"
#include "shared.hpp"

namespace lattice::cli {
namespace {

struct MatrixArguments {
  std::string on, act = "invasion", object = "metropolitan_territory";
  std::vector<std::string> duties{"military"};
  int from = 0, to = 0;
  std::vector<std::string> attackers, targets;
  std::string plot;
  bool count = false, added = false, rows = false;
};

/// The states named, or everybody alive on the day.
std::vector<Actor> states_named(const World& world, const std::vector<std::string>& names, Day day) {
  std::vector<Actor> out;
  for (const auto& name : names) out.push_back(find_state(world, name, day));
  for (std::size_t i = 0; names.empty() && i < world.states.size(); ++i)
    if (is_alive(world.states[i], day)) out.push_back(Actor{static_cast<std::int16_t>(i)});
  return out;
}

Duties read_duties(const std::vector<std::string>& names) {
  static const std::map<std::string, DutyClass> short_names{
      {"military", DutyClass::duty_military}, {"breach", DutyClass::breach},
      {"abstain", DutyClass::duty_abstain},   {"other_aid", DutyClass::duty_other_aid},
      {"aid", DutyClass::duty_other_aid},     {"consult", DutyClass::duty_consult},
      {"discretion", DutyClass::discretion}};
  Duties out = 0;
  for (const auto& name : names) {
    if (const auto it = short_names.find(name); it != short_names.end())
      out |= bit(it->second);
    else if (const auto w = read_word<DutyClass>(name))
      out |= bit(*w);
    else
      throw Error(Fault::bad_input,
                  "\"" + name + "\" is no class of duty; take military, consult, abstain, aid, breach or discretion",
                  "--duty");
  }
  return out;
}

template <class E>
E word(const char* option, const std::string& name) {
  if (auto w = read_word<E>(name)) return *w;
  throw Error(Fault::bad_input, "\"" + name + "\" is not a word of the vocabulary" + did_you_mean(name, names_of<E>()),
              option);
}

std::vector<std::string> row_cells(const World& w, const MatrixRow& r, bool dated, Day day) {
  const Agreement& a = w.agreements[r.agreement];
  std::vector<std::string> out{code_of(w, r.attacker),
                               code_of(w, r.target),
                               code_of(w, r.state),
                               std::string(name_of(duty_class_of(r.verdict))),
                               std::string(name_of(r.verdict)),
                               a.id,
                               a.commitments[r.commitment].article};
  if (dated) out.insert(out.begin(), write_day(day));
  return out;
}

std::string row_text(const World& w, const MatrixRow& r, bool dated, Day day) {
  auto cells = row_cells(w, r, dated, day);
  cells.back() = csv_cell(cells.back());
  return join(cells, ",") + "\n";
}

std::string share(long long part, long long whole) {
  return formatted(whole ? static_cast<double>(part) / static_cast<double>(whole) : 0.0, "%.6f");
}

std::vector<std::string> count_row(const MatrixCount& c) {
  return {write_day(c.day),
          std::to_string(c.states),
          std::to_string(c.pairs),
          std::to_string(c.pairs_with_duty),
          share(c.pairs_with_duty, c.pairs),
          std::to_string(c.duties),
          std::to_string(c.great_power_pairs),
          share(c.great_power_pairs, c.pairs),
          std::to_string(c.dyads_with_pact),
          share(2 * c.dyads_with_pact, c.pairs)};
}

const std::vector<std::string> count_columns{"date",
                                             "states",
                                             "pairs",
                                             "pairs_with_duty",
                                             "share_pairs_with_duty",
                                             "duties",
                                             "great_power_pairs",
                                             "share_great_power_pairs",
                                             "dyads_with_pact",
                                             "share_dyads_with_pact"};

/// Days asked about: the one of --on, or the last of each year.
std::vector<Day> days_of(const MatrixArguments& given) {
  if (!given.from && !given.to)
    return {check_day(read_day("--on", given.on.empty() ? founding_day : given.on), "--on")};
  if (given.from > given.to) throw Error(Fault::bad_input, "the first year is after the last", "--from");
  std::vector<Day> out;
  for (int y = given.from; y <= given.to; ++y) out.push_back(make_day(y, 12, 31));
  return out;
}

using Triples = std::set<std::array<std::int16_t, 3>>;

/// The World without the architecture, for --added.
World today(Options options) {
  if (options.architecture.empty())
    throw Error(Fault::bad_input, "name the architecture whose additions are wanted with --architecture", "--added");
  options.architecture.clear();
  return load(options, {}).world;
}

/// Attacker, target and state of every duty.
Triples duties_of(const World& world, Day day, const MatrixQuestion& question) {
  Triples out;
  matrix(at(world, day), question, [&](const MatrixRow& r) {
    out.insert({r.attacker.index, r.target.index, r.state.index});
  });
  return out;
}

/// Who is bound when the one in the row attacks the one in the column: codes, or of more than three the number; nobody
/// is "-", a state and itself are empty.
std::string pair_text(const World& world, const std::vector<Actor>& bound) {
  if (bound.empty()) return "-";
  if (bound.size() > 3) return std::to_string(bound.size());
  std::vector<std::string> codes;
  for (const Actor a : bound) codes.push_back(code_of(world, a));
  return join(codes, " ");
}

/// The real matrix of a day: attackers down, targets across.
Table square_of(const World& world, Day day, const MatrixQuestion& question, const MatrixArguments& given,
                const Triples& known) {
  const auto attackers = states_named(world, given.attackers, day), targets = states_named(world, given.targets, day);
  std::map<std::pair<Actor, Actor>, std::vector<Actor>> bound;
  matrix(at(world, day), question, [&](const MatrixRow& r) {
    if (known.contains({r.attacker.index, r.target.index, r.state.index})) return;
    if (auto& list = bound[{r.attacker, r.target}]; !holds(list, r.state)) list.push_back(r.state);
  });
  std::vector<std::string> names{"attacker"};
  for (const Actor t : targets) names.push_back(code_of(world, t));
  Table out = text_table(names);
  for (const Actor a : attackers) {
    std::vector<std::string> row{code_of(world, a)};
    for (const Actor t : targets) row.push_back(a == t ? "" : pair_text(world, bound[{a, t}]));
    add_row(out, row);
  }
  return out;
}

int run_square(const Options& options, const MatrixArguments& given, const Loaded& l, const Triples& known) {
  const MatrixQuestion question{word<Act>("--act", given.act), word<Object>("--object", given.object),
                                read_duties(given.duties)};
  const Table table = square_of(l.world, l.day, question, given, known);
  if (!given.plot.empty()) {
    Options to_file = options;
    to_file.output = given.plot;
    write_result(to_file, heat_map(table, "Bound if the row attacks the column, " + write_day(l.day)));
  }
  write_result(options, write_table(table, format_of(options)));
  return 0;
}

int run_matrix(const Options& options, const MatrixArguments& given) {
  const Loaded l = load(options, given.from ? std::string{} : given.on);
  const World before = given.added ? today(options) : World{};
  const auto days = days_of(given);
  const MatrixQuestion question{word<Act>("--act", given.act), word<Object>("--object", given.object),
                                read_duties(given.duties)};
  Table counts = text_table(count_columns);
  Table rows = text_table({"attacker", "target", "state", "duty_class", "verdict", "agreement", "article"});
  if (!given.rows && !given.count && !given.from)
    return run_square(options, given, l, given.added ? duties_of(before, l.day, question) : Triples{});
  const std::string format = format_of(options);
  const auto attackers = states_named(l.world, given.attackers, l.day),
             targets = states_named(l.world, given.targets, l.day);
  const auto asked = [&](const MatrixRow& r) {
    return (given.attackers.empty() || holds(attackers, r.attacker)) &&
           (given.targets.empty() || holds(targets, r.target));
  };
  const bool lines = format.empty() || format == "csv" || format == "table";
  const bool stream = !given.count && lines && options.output.empty();
  const bool dated = days.size() > 1;
  if (dated) rows.columns.insert(rows.columns.begin(), {"date", {}, Texts{}});
  if (stream) std::cout << (dated ? "date," : "") << "attacker,target,state,duty_class,verdict,agreement,article\n";
  std::string all;
  for (const Day day : days) {
    std::string block;
    const Triples known = given.added ? duties_of(before, day, question) : Triples{};
    const auto use = [&](const MatrixRow& r) {
      if (!asked(r) || known.contains({r.attacker.index, r.target.index, r.state.index})) return;
      if (lines)
        block += row_text(l.world, r, dated, day);
      else
        add_row(rows, row_cells(l.world, r, dated, day));
    };
    add_row(counts,
            count_row(matrix(at(l.world, day), question, given.count ? std::function<void(const MatrixRow&)>{} : use)));
    if (stream)
      std::cout << block;
    else
      all += block;
  }
  if (given.count)
    write_result(options, write_table(counts, format));
  else if (!stream && lines)
    write_result(options, (dated ? "date," : "") +
                              std::string("attacker,target,state,duty_class,verdict,agreement,article\n") + all);
  else if (!stream)
    write_result(options, write_table(rows, format));
  return 0;
}

}  // namespace

Command add_matrix(CLI::App& program) {
  CLI::App* app =
      program.add_subcommand("matrix",
                             "Every ordered pair of states as attacker and target: who would be bound. The attacker "
                             "strikes first, on the target's own main territory; the target asks everybody.");
  auto given = std::make_shared<MatrixArguments>();
  app->add_option("--on", given->on, "day [2024-09-17]")->type_name("DATE");
  auto* from = app->add_option("--from", given->from, "first year of a yearly series, each on 31 December")
                   ->check(CLI::Range(1815, 2100));
  auto* to = app->add_option("--to", given->to, "last year")->check(CLI::Range(1815, 2100));
  from->needs(to);
  to->needs(from);
  app->add_option("--attacker", given->attackers, "only these attackers, down the side [all]")
      ->delimiter(',')
      ->type_name("STATE");
  app->add_option("--target", given->targets, "only these targets, across the top [all]")
      ->delimiter(',')
      ->type_name("STATE");
  app->add_flag("--rows", given->rows, "one row per duty instead of a matrix; always so with --from");
  app->add_option("--plot", given->plot, "also write the matrix as a heat map, SVG")->type_name("FILE");
  app->add_option("--act", given->act, "what is done")->capture_default_str();
  app->add_option("--object", given->object, "what is hit")->capture_default_str();
  app->add_option("--duty", given->duties, "classes of duty: military, consult, abstain, aid, breach, discretion")
      ->delimiter(',')
      ->capture_default_str();
  app->add_flag("--added", given->added,
                "with --architecture: only states that would not be bound without it, pair by pair");
  app->add_flag("--count", given->count, "sums only");
  return {app,
          [given](const Options& options) { return run_matrix(options, *given); },
          {.data = true, .architecture = true, .forms = rows_forms}};
}

}  // namespace lattice::cli
