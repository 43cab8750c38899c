#pragma once
// contest: an election in rounds with electorates of different kinds, as a file: candidates, rounds, electorates,
// published tallies. What follows from it (winners, transfers, chances) is in lattice/rules.hpp.
#include <optional>
#include <string>
#include <vector>

#include "lattice/registry.hpp"

namespace lattice {

struct Candidate {
  std::string id, name;
  std::string note;
};

/// How an electorate turns opinion into votes: each voter one vote, or each unit (prefecture) one vote for whoever
/// leads in it.
enum class Counting : std::uint8_t { votes, units };

/// A body that votes in a round.
struct Electorate {
  std::string id, title;
  Counting counting = Counting::votes;
  double votes = 0;         ///< valid votes, or number of units
  std::string follows;      ///< electorate of the round before whose opinion it carries on; empty: its namesake
  double dispersion = 0.1;  ///< of the leading share over units, standard deviation; only for units
  std::vector<std::optional<double>> tally;  ///< published votes per candidate; missing where none are published
  std::vector<std::optional<double>>
      support;               ///< expected share per candidate before the vote, from surveys; missing: unknown
  double support_sd = 0.05;  ///< standard deviation of a share of support
  std::vector<std::string> sources;
};

/// A round of voting. Whoever has more than `majority` of the valid votes wins; otherwise the first `advance` go on.
/// The last round is won by whoever leads.
struct Round {
  std::string id, title;
  double majority = 0.5;
  int advance = 2;
  std::vector<Electorate> electorates;
};

/// Where the voters of a candidate who is out go, as stated by an analyst.
struct Transfer {
  std::size_t from = 0;
  std::string electorate;      ///< of the round that they voted in; empty: all
  std::vector<double> shares;  ///< per candidate; 0 where not named; what is missing to 1 stays at home
};

struct Contest {
  std::string id, title, question, gist;
  Day date = 0;
  std::vector<Candidate> candidates;
  std::vector<Round> rounds;
  std::vector<Transfer> transfers;
  std::vector<Source> sources;
  std::string hash;
};

/// Reads a contest by id from data/contests, or from a file when the name ends in .toml. Throws Error(bad_input) with
/// file:line, Error(not_found).
Contest load_contest(const DataSet& data, const World& world, const std::string& name);

/// Ids of all contests of the data set.
std::vector<std::string> contest_ids(const DataSet& data);

}  // namespace lattice
