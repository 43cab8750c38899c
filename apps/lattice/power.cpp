// lattice power: exact voting power in weighted games; a second --quota with a second --weights makes a double
// majority.
#include "lattice/power.hpp"

#include <nlohmann/json.hpp>

#include "commands_list.hpp"
#include "lattice/base.hpp"
#include "lattice/report.hpp"
#include "lattice/table.hpp"

namespace lattice::cli {
namespace {

using Json = nlohmann::ordered_json;

struct PowerArguments {
  std::vector<std::string> quotas, weights;
  std::string names, index;
};

struct Question {
  WeightedGame game;
  std::vector<std::string> names;
};

struct Answer {
  std::string name;  ///< of the index
  std::vector<PowerShare> shares;
};

/// One rule per pair of --quota and --weights; fewer names than players, or more, are refused.
Question question_of(const PowerArguments& given) {
  if (given.quotas.size() != given.weights.size())
    throw Error(Fault::unsupported, "every --quota needs its own --weights: " + std::to_string(given.quotas.size()) +
                                        " and " + std::to_string(given.weights.size()) + " were given");
  Question out;
  for (std::size_t r = 0; r < given.quotas.size(); ++r)
    out.game.rules.push_back(read_rule(given.quotas[r], split(given.weights[r], ',')));
  const std::size_t players = out.game.rules[0].weights.size();
  if (!given.names.empty()) out.names = split(given.names, ',');
  if (given.names.empty())
    for (std::size_t i = 0; i < players; ++i) out.names.push_back(std::to_string(i + 1));
  if (out.names.size() != players)
    throw Error(Fault::bad_input,
                std::to_string(out.names.size()) + " names for " + std::to_string(players) + " players", "--names");
  return out;
}

std::vector<Answer> answers(const WeightedGame& game, const std::string& index) {
  std::vector<Answer> out;
  if (index != "banzhaf") out.push_back({"shapley", power(game, PowerIndex::shapley)});
  if (index != "shapley") out.push_back({"banzhaf", power(game, PowerIndex::banzhaf)});
  return out;
}

/// The weight of a player under every rule, in the unit of the question.
std::string weights_written(const Question& q, std::size_t player) {
  std::vector<std::string> out;
  for (const WeightedRule& rule : q.game.rules) {
    const std::int64_t weight = rule.weights[player];
    out.push_back(weight % rule.scale == 0
                      ? std::to_string(weight / rule.scale)
                      : Json(static_cast<double>(weight) / static_cast<double>(rule.scale)).dump());
  }
  return join(out, ";");
}

Json share_json(const PowerShare& share) {
  return {{"fraction", share.fraction}, {"value", share.value}, {"swings", share.swings}, {"chance", share.chance}};
}

std::string as_json(const PowerArguments& given, const Question& q, const std::vector<Answer>& found) {
  Json players = Json::array();
  for (std::size_t i = 0; i < q.names.size(); ++i) {
    Json player{{"player", q.names[i]}};
    player["weight"] = weights_written(q, i);
    for (const Answer& a : found) player[a.name] = share_json(a.shares[i]);
    players.push_back(player);
  }
  const Json out{{"quota", join(given.quotas, ";")}, {"players", players}};
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Table as_table(const Question& q, const std::vector<Answer>& found) {
  std::vector<std::string> head{"player", "weight"};
  for (const Answer& a : found) head.insert(head.end(), {a.name, a.name + "_fraction"});
  Table out = text_table(head);
  for (std::size_t i = 0; i < q.names.size(); ++i) {
    std::vector<std::string> row{q.names[i], weights_written(q, i)};
    for (const Answer& a : found) row.insert(row.end(), {Json(a.shares[i].value).dump(), a.shares[i].fraction});
    add_row(out, row);
  }
  return out;
}

int run_power(const Options& options, const PowerArguments& given) {
  const Question q = question_of(given);
  const std::vector<Answer> found = answers(q.game, given.index);
  write_result(options, options.json ? as_json(given, q, found) : write_table(as_table(q, found), options.format));
  return 0;
}

}  // namespace

Command add_power(CLI::App& program) {
  CLI::App* app = program.add_subcommand(
      "power", "Exact Shapley-Shubik and Banzhaf power of voters with weights: who can turn defeat into victory.");
  auto given = std::make_shared<PowerArguments>();
  app->add_option("--quota", given->quotas, "votes that win; once more, with --weights, for a second majority")
      ->required()
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
      ->type_name("Q");
  app->add_option("--weights", given->weights, "a,b,c ...; 7x5 stands for five players of weight 7")
      ->required()
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
      ->type_name("LIST");
  app->add_option("--names", given->names, "names of the players, a,b,c ...")->type_name("LIST");
  app->add_option("--index", given->index, "one index only")->check(CLI::IsMember({"shapley", "banzhaf"}));
  return {app, [given](const Options& options) { return run_power(options, *given); }, {.forms = rows_forms}};
}

}  // namespace lattice::cli
