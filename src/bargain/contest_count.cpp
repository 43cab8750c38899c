// Counting the published tallies of a contest by its own rules.
#include <algorithm>
#include <numeric>

#include "lattice/rules.hpp"
#include "rounds.hpp"

namespace lattice {

std::vector<std::size_t> everyone(const Contest& contest) {
  std::vector<std::size_t> all(contest.candidates.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  return all;
}

bool has_tally(const Round& round) {
  return std::all_of(round.electorates.begin(), round.electorates.end(), [](const Electorate& e) {
    return std::any_of(e.tally.begin(), e.tally.end(), [](const auto& t) { return t.has_value(); });
  });
}

void close_round(const Round& round, const std::vector<std::size_t>& standing, bool last, RoundCount& out) {
  out.ranking = standing;
  out.valid = 0;
  out.votes.assign(out.by_electorate.front().size(), 0.0);
  for (const auto& row : out.by_electorate)
    for (const std::size_t k : standing) out.votes[k] += row[k], out.valid += row[k];
  std::stable_sort(out.ranking.begin(), out.ranking.end(),
                   [&](std::size_t a, std::size_t b) { return out.votes[a] > out.votes[b]; });
  const double lead = out.votes[out.ranking.front()];
  const bool tied = out.ranking.size() > 1 && out.votes[out.ranking[1]] >= lead;
  if (!tied && (last || lead > round.majority * out.valid)) out.winner = out.ranking.front();
  if (!out.winner && !last) {
    const auto most = std::min(out.ranking.size(), static_cast<std::size_t>(round.advance));
    out.advancing.assign(out.ranking.begin(), out.ranking.begin() + static_cast<std::ptrdiff_t>(most));
  }
}

namespace {

void check_standing(const Contest& contest, const Round& round, const Electorate& e,
                    const std::vector<std::size_t>& standing) {
  for (std::size_t k = 0; k < e.tally.size(); ++k)
    if (e.tally[k].value_or(0) > 0 && std::find(standing.begin(), standing.end(), k) == standing.end())
      throw Error(Fault::bad_input,
                  contest.candidates[k].name + " has votes in round \"" + round.id + "\" but did not advance to it",
                  contest.id);
}

RoundCount count_round(const Contest& contest, std::size_t r, const std::vector<std::size_t>& standing) {
  const Round& round = contest.rounds[r];
  RoundCount out;
  for (const Electorate& e : round.electorates) {
    check_standing(contest, round, e, standing);
    std::vector<double> row;
    for (const auto& t : e.tally) row.push_back(t.value_or(0));
    out.by_electorate.push_back(std::move(row));
  }
  close_round(round, standing, r + 1 == contest.rounds.size(), out);
  return out;
}

}  // namespace

ContestCount count_contest(const Contest& contest) {
  ContestCount out;
  auto standing = everyone(contest);
  for (std::size_t r = 0; r < contest.rounds.size() && has_tally(contest.rounds[r]) && !standing.empty(); ++r) {
    out.rounds.push_back(count_round(contest, r, standing));
    out.winner = out.rounds.back().winner;
    standing = out.rounds.back().advancing;
  }
  if (out.rounds.empty())
    throw Error(Fault::missing_data, "the first round has no tally; give [[round.electorate]] a \"tally\"", contest.id);
  return out;
}

}  // namespace lattice
