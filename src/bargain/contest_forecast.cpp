// Foretelling a contest: voters of those who stand stay, voters of those who are out divide by an assumption and a draw
// around it. Unit votes go, unit by unit, to whoever leads there.
#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "lattice/chance.hpp"
#include "rounds.hpp"

namespace lattice {
namespace {

enum ForecastPurpose : std::uint16_t { support_draw = 1, transfer_draw, unit_draw };

constexpr std::array<std::string_view, 3> rule_names{"even", "proportional", "stated"};

using Standing = std::vector<std::size_t>;
using Row = std::vector<double>;

double total(const Row& row) { return std::accumulate(row.begin(), row.end(), 0.0); }

void scale_to(Row& row, double sum) {
  const double now = total(row);
  if (now > 0)
    for (double& v : row) v *= sum / now;
}

/// Shares for a first round of which only surveys are known: those not named share the rest evenly.
Row drawn_support(const Contest& contest, const Electorate& e, Stream stream) {
  double known = 0;
  std::size_t unnamed = 0;
  for (const auto& s : e.support) s ? known += *s : static_cast<double>(++unnamed);
  if (unnamed == e.support.size())
    throw Error(Fault::missing_data,
                "nothing is known of the electorate \"" + e.id + "\" before the vote; give it \"support\"", contest.id);
  const double rest = unnamed ? std::max(0.0, 1 - known) / static_cast<double>(unnamed) : 0;
  Row out;
  for (const auto& s : e.support) out.push_back(std::max(0.0, draw_normal(stream, s.value_or(rest), e.support_sd)));
  scale_to(out, e.votes);
  return out;
}

const Transfer* stated(const Contest& contest, std::size_t from, const std::string& electorate) {
  const auto it = std::find_if(contest.transfers.begin(), contest.transfers.end(), [&](const Transfer& t) {
    return t.from == from && (t.electorate.empty() || t.electorate == electorate);
  });
  return it == contest.transfers.end() ? nullptr : &*it;
}

/// Expected shares of the voters of `from` among those who stand.
Row expected_shares(const Contest& contest, const ForecastQuestion& q, std::size_t from, const std::string& electorate,
                    const Row& before, const Standing& standing) {
  Row out;
  const Transfer* t = q.rule == TransferRule::stated ? stated(contest, from, electorate) : nullptr;
  for (const std::size_t k : standing)
    out.push_back(t ? t->shares[k] : q.rule == TransferRule::proportional ? before[k] : 1.0);
  if (total(out) <= 0) out.assign(standing.size(), 1.0);
  if (!t) scale_to(out, 1);
  return out;
}

Row drawn_shares(Stream& stream, const Row& expected, double concentration) {
  const double sum = total(expected);
  Row out;
  for (const double e : expected)
    out.push_back(e > 0 ? draw_gamma(stream, std::max(1e-3, concentration * e / sum)) : 0);
  if (total(out) <= 0) out = expected;
  scale_to(out, sum);
  return out;
}

/// What an electorate of the round before would say now; with `stream` drawn, without it as expected.
Row carried(const Contest& contest, const ForecastQuestion& q, const std::string& electorate, const Row& before,
            const Standing& standing, Stream* stream) {
  Row now(before.size(), 0.0);
  for (const std::size_t k : standing) now[k] = before[k];
  for (std::size_t from = 0; from < before.size(); ++from) {
    if (before[from] <= 0 || std::find(standing.begin(), standing.end(), from) != standing.end()) continue;
    Row shares = expected_shares(contest, q, from, electorate, before, standing);
    if (stream) shares = drawn_shares(*stream, shares, q.concentration);
    for (std::size_t i = 0; i < standing.size(); ++i) now[standing[i]] += before[from] * shares[i];
  }
  return now;
}

/// Unit votes: in every unit the shares scatter around those of the whole.
Row by_units(const Electorate& e, const Row& opinion, const Standing& standing, Stream stream) {
  Row out(opinion.size(), 0.0);
  const double sum = total(opinion);
  for (int unit = 0; unit < static_cast<int>(e.votes); ++unit) {
    std::size_t best = standing.front();
    double lead = -1e300;
    for (const std::size_t k : standing) {
      // Two shares with opposite errors: the leading share has the stated standard deviation.
      const double noise = draw_normal(stream, 0, e.dispersion * std::sqrt(2.0));
      const double share = (sum > 0 ? opinion[k] / sum : 0) + noise;
      if (share > lead) lead = share, best = k;
    }
    out[best] += 1;
  }
  return out;
}

struct Opinion {
  std::vector<std::string> ids;
  std::vector<Row> rows;
  const Row& of(const std::string& id) const {
    return rows[static_cast<std::size_t>(std::find(ids.begin(), ids.end(), id) - ids.begin())];
  }
};

/// One round drawn: what each electorate says, and the count.
RoundCount draw_round(const Contest& contest, const ForecastQuestion& q, std::size_t r, std::uint64_t run,
                      const Standing& standing, Opinion& opinion) {
  Opinion now;
  RoundCount out;
  for (std::size_t i = 0; i < contest.rounds[r].electorates.size(); ++i) {
    const Electorate& e = contest.rounds[r].electorates[i];
    const auto actor = static_cast<std::uint16_t>(r * 64 + i);
    Row said;
    if (r == 0) {
      said = drawn_support(contest, e, stream_at(q.seed, run, support_draw, actor));
    } else {
      Stream stream = stream_at(q.seed, run, transfer_draw, actor);
      said = carried(contest, q, e.follows, opinion.of(e.follows), standing, &stream);
    }
    Row votes =
        e.counting == Counting::units ? by_units(e, said, standing, stream_at(q.seed, run, unit_draw, actor)) : said;
    if (e.counting == Counting::votes) {
      scale_to(votes, e.votes);
      for (double& v : votes) v = std::round(v);
    }
    now.ids.push_back(e.id);
    now.rows.push_back(std::move(said));
    out.by_electorate.push_back(std::move(votes));
  }
  opinion = std::move(now);
  close_round(contest.rounds[r], standing, r + 1 == contest.rounds.size(), out);
  return out;
}

struct Start {
  std::size_t round = 0;
  Standing standing;
  Opinion opinion;
  std::optional<std::size_t> winner;
};

Start start_of(const Contest& contest, const ForecastQuestion& q) {
  Start s{0, everyone(contest), {}, {}};
  if (q.known_rounds == 0) return s;
  const ContestCount count = count_contest(contest);
  if (q.known_rounds > count.rounds.size())
    throw Error(Fault::bad_input, "only " + std::to_string(count.rounds.size()) + " rounds have tallies", contest.id);
  const RoundCount& last = count.rounds[q.known_rounds - 1];
  s.round = q.known_rounds;
  s.standing = last.advancing;
  s.winner = last.winner;
  for (std::size_t i = 0; i < last.by_electorate.size(); ++i) {
    s.opinion.ids.push_back(contest.rounds[q.known_rounds - 1].electorates[i].id);
    s.opinion.rows.push_back(last.by_electorate[i]);
  }
  return s;
}

struct Tally {
  std::vector<std::uint64_t> wins;
  std::vector<std::vector<double>> votes;  ///< per candidate, of the runs in which it stood in the last round
  std::uint64_t tied = 0;
};

void draw_run(const Contest& contest, const ForecastQuestion& q, const Start& start, std::uint64_t run, Tally& tally) {
  Standing standing = start.standing;
  Opinion opinion = start.opinion;
  std::optional<std::size_t> winner = start.winner;
  for (std::size_t r = start.round; r < contest.rounds.size() && !winner; ++r) {
    const RoundCount count = draw_round(contest, q, r, run, standing, opinion);
    winner = count.winner;
    if (winner || r + 1 == contest.rounds.size())
      for (const std::size_t k : standing) tally.votes[k].push_back(count.votes[k]);
    standing = count.advancing;
  }
  winner ? ++tally.wins[*winner] : ++tally.tied;
}

Estimate spread(std::vector<double> values) {
  Estimate out;
  out.level = 0.8;
  out.n = values.size();
  out.method = "quantiles of runs";
  if (values.empty()) return out;
  std::sort(values.begin(), values.end());
  out.value = total(values) / static_cast<double>(values.size());
  out.low = quantile_of_sorted(values, 0.1);
  out.high = quantile_of_sorted(values, 0.9);
  return out;
}

/// Expected unit votes of the first of two who stand: each unit is a draw around the whole.
double expected_units(const Electorate& e, double share) {
  return e.votes * normal_cdf((2 * share - 1) / (e.dispersion * 2));
}

/// What the second needs of the votes that are free, unit votes as expected under the question's rule.
std::optional<double> needed(const Contest& contest, const ForecastQuestion& q, const Start& start) {
  if (start.standing.size() != 2 || start.round >= contest.rounds.size()) return std::nullopt;
  const std::size_t first = start.standing[0], second = start.standing[1];
  double lead = 0, free = 0;
  for (const Electorate& e : contest.rounds[start.round].electorates) {
    const Row& before = start.opinion.of(e.follows);
    if (e.counting == Counting::units) {
      const Row now = carried(contest, q, e.follows, before, start.standing, nullptr);
      const double units = expected_units(e, now[first] / (now[first] + now[second]));
      lead += 2 * units - e.votes;
    } else {
      const double scale = e.votes / total(before);
      lead += scale * (before[first] - before[second]);
      free += scale * (total(before) - before[first] - before[second]);
    }
  }
  if (free <= 0) return std::nullopt;
  return 0.5 + lead / (2 * free);
}

}  // namespace

std::string_view name_of(TransferRule rule) { return rule_names[static_cast<std::size_t>(rule)]; }
std::optional<TransferRule> read_transfer_rule(std::string_view name) {
  const auto it = std::find(rule_names.begin(), rule_names.end(), name);
  return it == rule_names.end() ? std::nullopt : std::optional(static_cast<TransferRule>(it - rule_names.begin()));
}
std::vector<std::string> transfer_rule_names() { return {rule_names.begin(), rule_names.end()}; }

ContestForecast forecast_contest(const Contest& contest, const ForecastQuestion& q) {
  if (q.runs == 0) throw Error(Fault::bad_input, "at least one run is needed", "--runs");
  if (!(q.concentration > 0)) throw Error(Fault::bad_input, "the concentration must be above zero", "--concentration");
  const Start start = start_of(contest, q);
  const std::size_t n = contest.candidates.size();
  Tally tally{std::vector<std::uint64_t>(n, 0), std::vector<std::vector<double>>(n), 0};
  for (std::uint64_t run = 0; run < q.runs; ++run) draw_run(contest, q, start, run, tally);
  ContestForecast out{q, {}, {}, {}, static_cast<double>(tally.tied) / static_cast<double>(q.runs), {}};
  for (std::size_t k = 0; k < n; ++k) {
    out.wins.push_back(wilson(tally.wins[k], q.runs));
    out.reaches.push_back(static_cast<double>(tally.votes[k].size()) / static_cast<double>(q.runs));
    out.votes.push_back(spread(tally.votes[k]));
  }
  out.second_needs = needed(contest, q, start);
  return out;
}

}  // namespace lattice
