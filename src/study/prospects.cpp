// A bargaining case once for every end of the contest it hangs on, and all of them weighed.
#include "lattice/prospects.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace lattice {
namespace {

constexpr double prospect_level = 0.8;

std::vector<double> first_places(const BargainCase& c) {
  std::vector<double> out;
  for (const BargainActor& a : c.actors) out.push_back(a.position[0]);
  return out;
}

Estimate weighed_quantiles(double value, std::vector<std::pair<double, double>> draws, const std::string& method) {
  std::sort(draws.begin(), draws.end());
  double sum = 0;
  for (const auto& d : draws) sum += d.second;
  const auto at = [&](double p) {
    double so_far = 0;
    for (const auto& [x, w] : draws)
      if ((so_far += w) >= p * sum) return x;
    return draws.empty() ? value : draws.back().first;
  };
  const double tail = (1 - prospect_level) / 2;
  return {value, std::min(value, at(tail)), std::max(value, at(1 - tail)), prospect_level, draws.size(), method, {}};
}

Estimate spread_of(double value, const std::vector<double>& draws) {
  std::vector<std::pair<double, double>> all;
  for (const double x : draws) all.emplace_back(x, 1.0);
  return weighed_quantiles(value, std::move(all), "quantiles of draws of the inputs");
}

double vote_proposal(const BargainCase& c, double forecast) { return c.proposal.value_or(forecast); }

/// The status quo of the case; where it states none, the weighted mean of the positions stands for it.
double vote_status_quo(const BargainCase& c, const Baselines& b) { return c.status_quo.value_or(b.mean[0]); }

void draw_branch(Branch& b, const BargainOptions& o, const ProspectOptions& asked) {
  UncertaintyOptions u;
  u.seed = asked.seed;
  u.spread = asked.spread;
  std::vector<std::uint64_t> passed(b.question.rules.size(), 0);
  for (std::uint64_t run = 0; run < asked.draws; ++run) {
    const BargainCase one = drawn_case(b.question, u, run);
    const Baselines base = baselines(one);
    b.spatial_draws.push_back(bargain(one, o).forecast.mean[0]);
    b.input_draws.push_back(base.mean[0]);
    const double proposal = vote_proposal(one, b.spatial_draws.back());
    const auto votes = votes_on(one, first_places(one), proposal, vote_status_quo(one, base));
    for (std::size_t r = 0; r < votes.size(); ++r) passed[r] += votes[r].passes ? 1 : 0;
  }
  for (const std::uint64_t n : passed) b.passes.push_back(wilson(n, asked.draws));
}

Branch branch_of(const BargainCase& question, const ProspectOptions& asked) {
  Branch b;
  b.question = question;
  const BargainOptions o = options_of(question);
  b.baseline = baselines(question);
  b.spatial = bargain(question, o).forecast;
  b.expected_utility = expected_utility(question).back();
  b.proposal = vote_proposal(question, b.spatial.mean[0]);
  b.votes = votes_on(question, first_places(question), b.proposal, vote_status_quo(question, b.baseline));
  draw_branch(b, o, asked);
  b.spatial_mean = spread_of(b.spatial.mean[0], b.spatial_draws);
  b.input_mean = spread_of(b.baseline.mean[0], b.input_draws);
  return b;
}

BargainCase if_wins(BargainCase c, const std::string& winner) {
  for (const IfWinner& w : c.contest->cases)
    if (w.winner == winner) {
      BargainActor& a = c.actors[w.actor];
      a.position[0] = w.position;
      a.salience[0] = w.salience;
      a.position_spread.clear();
      a.statements = w.statements;
      a.basis = w.basis;
    }
  return c;
}

bool same_numbers(const BargainCase& a, const BargainCase& b) {
  for (std::size_t i = 0; i < a.actors.size(); ++i)
    if (a.actors[i].position != b.actors[i].position || a.actors[i].salience != b.actors[i].salience) return false;
  return true;
}

void add_branch(std::vector<Branch>& out, const BargainCase& question, const ProspectOptions& asked) {
  const auto same =
      std::find_if(out.begin(), out.end(), [&](const Branch& b) { return same_numbers(b.question, question); });
  Branch b = same != out.end() ? *same : branch_of(question, asked);
  b.question = question;
  out.push_back(std::move(b));
}

void check_candidates(const BargainCase& c, const Contest& contest) {
  for (const IfWinner& w : c.contest->cases) {
    const auto named = [&](const Candidate& k) { return k.id == w.winner; };
    if (std::any_of(contest.candidates.begin(), contest.candidates.end(), named)) continue;
    std::vector<std::string> ids;
    for (const Candidate& k : contest.candidates) ids.push_back(k.id);
    throw Error(Fault::bad_input,
                "the contest " + contest.id + " has no candidate \"" + w.winner + "\"" + did_you_mean_of(w.winner, ids),
                c.name);
  }
}

std::vector<ContestForecast> contest_forecasts(const Contest& contest, std::size_t known, const ProspectOptions& o) {
  std::vector<ContestForecast> out;
  for (const TransferRule rule : {TransferRule::even, TransferRule::proportional, TransferRule::stated}) {
    if (rule == TransferRule::stated && contest.transfers.empty()) continue;
    ForecastQuestion q;
    q.known_rounds = known;
    q.rule = rule;
    q.runs = o.runs;
    q.seed = o.seed;
    out.push_back(forecast_contest(contest, q));
  }
  return out;
}

Overall overall_of(const Prospects& p, const ContestForecast& f) {
  Overall out;
  out.transfers = name_of(f.question.rule);
  double decided = 0, spatial = 0, input = 0;
  for (const Estimate& e : f.wins) decided += e.value;
  std::vector<std::pair<double, double>> models, means;
  out.passes.assign(p.question.rules.size(), 0.0);
  for (const Branch& b : p.branches) {
    std::size_t k = 0;
    while (p.contest->candidates[k].id != b.winner) ++k;
    const double chance = decided > 0 ? f.wins[k].value / decided : 0;
    out.chances.push_back(chance);
    spatial += chance * b.spatial_mean.value;
    input += chance * b.input_mean.value;
    for (const double x : b.spatial_draws) models.emplace_back(x, chance);
    for (const double x : b.input_draws) means.emplace_back(x, chance);
    for (std::size_t r = 0; r < out.passes.size(); ++r) out.passes[r] += chance * b.passes[r].value;
  }
  out.spatial_mean = weighed_quantiles(spatial, std::move(models), "draws of the inputs, weighed by winner");
  out.input_mean = weighed_quantiles(input, std::move(means), "draws of the inputs, weighed by winner");
  return out;
}

RulePower power_of(const BargainCase& c, const AdoptionRule& rule) {
  try {
    const WeightedGame game = game_of(c, rule);
    return {power(game, PowerIndex::shapley), power(game, PowerIndex::banzhaf)};
  } catch (const Error& e) {
    if (e.fault != Fault::unsupported) throw;
    return {};
  }
}

void add_branches(Prospects& p, const DataSet& data, const World& world, const ProspectOptions& o) {
  if (!p.question.contest) return add_branch(p.branches, p.question, o);
  p.contest = load_contest(data, world, p.question.contest->id);
  check_candidates(p.question, *p.contest);
  p.forecasts = contest_forecasts(*p.contest, p.question.contest->known_rounds, o);
  const auto& wins = p.forecasts.front().wins;
  std::vector<std::size_t> order(wins.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return wins[a].value > wins[b].value; });
  for (const std::size_t k : order) {
    add_branch(p.branches, if_wins(p.question, p.contest->candidates[k].id), o);
    p.branches.back().winner = p.contest->candidates[k].id;
    p.branches.back().name = p.contest->candidates[k].name;
  }
  for (const ContestForecast& f : p.forecasts) p.overall.push_back(overall_of(p, f));
}

}  // namespace

Prospects prospects_of(const DataSet& data, const World& world, const BargainCase& question,
                       const ProspectOptions& options) {
  if (options.draws < 2) throw Error(Fault::unsupported, "must be 2 or more", "--draws");
  Prospects p;
  p.question = question;
  if (p.question.rules.empty()) p.question.rules = usual_rules(question);
  p.draws = options.draws;
  p.seed = options.seed;
  add_branches(p, data, world, options);
  for (const AdoptionRule& rule : p.question.rules) p.power.push_back(power_of(p.question, rule));
  return p;
}

std::optional<BargainCase> case_of_scenario(const DataSet& data, const std::string& scenario) {
  for (const std::string& id : bargain_case_ids(data)) {
    BargainCase c = load_bargain_case(data, id);
    if (c.scenario == scenario) return c;
  }
  return std::nullopt;
}

}  // namespace lattice
