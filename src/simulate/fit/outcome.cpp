// Outcome: how far capability decides wars. Coalitions of the inter-state wars, each member's capability in the year it
// entered; wars that one side won. Below war, how many disputes end without a winner.
#include <cmath>

#include "files.hpp"
#include "lines.hpp"
#include "tests.hpp"

namespace lattice::fits {
namespace {

struct War {
  double strength[2] = {0, 0};  ///< sides 1 and 2 of the file
  bool began[2] = {false, false}, won[2] = {false, false}, lost[2] = {false, false};
  bool complete = true;  ///< a figure for every member
};

struct Contests {
  Matrix ratio, both;             ///< log ratio of strengths seen from the side that began; the same and a constant
  std::vector<std::uint8_t> won;  ///< the side that began won
  std::uint64_t wars = 0, undecided = 0;
  std::vector<std::string> data;
};

std::map<int, War> read_wars(const Source& source, const std::map<Key, double>& cinc) {
  const auto number = wholes(source, "WarNum"), state = wholes(source, "ccode"), side = wholes(source, "Side");
  const auto year = wholes(source, "StartYear1"), outcome = wholes(source, "Outcome"),
             began = wholes(source, "Initiator");
  std::map<int, War> out;
  for (std::size_t r = 0; r < number.size(); ++r) {
    War& war = out[number[r]];
    if (side[r] != 1 && side[r] != 2) continue;
    const int s = side[r] - 1;
    const auto it = cinc.find(key(state[r], 0, year[r]));
    if (it == cinc.end())
      war.complete = false;
    else
      war.strength[s] += it->second;
    war.began[s] |= began[r] == 1;
    war.won[s] |= outcome[r] == 1;
    war.lost[s] |= outcome[r] == 2;
  }
  return out;
}

bool decided(const War& w) { return (w.won[0] && !w.won[1]) || (w.won[1] && !w.won[0]); }

Contests read_contests(const History& history) {
  const Source source = read(history, "war-inter-participants");
  const Facts facts = read_facts(history);
  Contests out{{0, 1, {}}, {0, 2, {}}, {}, 0, 0, {source.line}};
  for (const auto& [number, war] : read_wars(source, facts.cinc)) {
    ++out.wars;
    if (!decided(war)) ++out.undecided;
    if (!decided(war) || !war.complete || !(war.strength[0] > 0) || !(war.strength[1] > 0)) continue;
    const int first = war.began[1] && !war.began[0] ? 1 : 0;
    const double ratio = std::log(war.strength[first] / war.strength[1 - first]);
    out.ratio.cells.push_back(ratio);
    out.both.cells.insert(out.both.cells.end(), {1.0, ratio});
    out.won.push_back(war.won[first]);
  }
  out.ratio.rows = out.both.rows = out.won.size();
  for (const auto& line : facts.data)
    if (line.starts_with("nmc")) out.data.push_back(line);
  return out;
}

/// Disputes that end in victory, yielding or stalemate, and those of them without a winner.
struct Disputes {
  std::uint64_t all = 0, stalemate = 0;
  std::string line;
};
Disputes read_disputes(const History& history) {
  const Source source = read(history, "gml-outcomes");
  Disputes out;
  out.line = source.line;
  for (const int o : wholes(source, "outcome")) {
    if (o < 1 || o > 5) continue;
    ++out.all;
    out.stalemate += o == 5;
  }
  return out;
}

double larger_wins(const Contests& c) {
  double right = 0;
  for (std::size_t r = 0; r < c.won.size(); ++r) right += (c.ratio.cells[r] > 0) == (c.won[r] == 1);
  return right / static_cast<double>(c.won.size());
}

double error_of_log_odds(std::uint64_t hits, std::uint64_t all) {
  const double p = static_cast<double>(hits) / static_cast<double>(all);
  return 1 / std::sqrt(static_cast<double>(all) * p * (1 - p));
}

}  // namespace

Parameters fit_outcome(const History& history) {
  const Contests c = read_contests(history);
  const Disputes d = read_disputes(history);
  const Logit fit = fit_logit(c.both, c.won);
  const auto odds = [](std::uint64_t hits, std::uint64_t all) {
    return log_odds(static_cast<double>(hits) / static_cast<double>(all));
  };
  const double dispute_error = error_of_log_odds(d.stalemate, d.all),
               war_error = error_of_log_odds(c.undecided, c.wars);
  const std::vector<double> value{fit.coefficient[1], fit.coefficient[0], odds(d.stalemate, d.all),
                                  odds(c.undecided, c.wars), std::log(8000.0)};
  std::vector<double> covariance(25, 0);
  covariance[0] = fit.covariance[3];
  covariance[6] = fit.covariance[0];
  covariance[1] = covariance[5] = fit.covariance[1];
  covariance[12] = dispute_error * dispute_error;
  covariance[18] = war_error * war_error;
  covariance[24] = 0.35 * 0.35;
  const std::string wars = std::to_string(c.won.size()) + " inter-state wars that one side won, sums of CINC at entry";
  Parameters out = parameters_from("outcome", value, covariance, wars);
  out.rows[2].source = std::to_string(d.all) + " disputes that end in victory, yielding or stalemate";
  out.rows[3].source =
      std::to_string(c.undecided) + " of " + std::to_string(c.wars) + " inter-state wars that no side won";
  out.rows[4].basis = Footing::assumed;
  out.rows[4].source = "Boulding 1962 gives the form, nobody the size; 8,000 km, a third either way";
  out.data = c.data;
  out.data.push_back(d.line);
  return out;
}

BackTest test_outcome(const History& history) {
  const Contests c = read_contests(history);
  BackTest test{"outcome", "Who wins?", {}, {}, {}, c.data};
  const Logit plain_fit = fit_logit(c.ratio, c.won), both = fit_logit(c.both, c.won);
  const std::string sample = std::to_string(c.won.size()) + " decided inter-state wars";
  const auto add = [&](const std::string& name, const Logit& fit, const Matrix& x, std::size_t column, double published,
                       double score) {
    BackTestLine m = plain(sample, name, "exponent m", fit.coefficient[column], c.won.size());
    m.figure = normal_estimate(fit.coefficient[column], fit.error(column), c.won.size());
    test.lines.push_back(reproduces(m, published, 0.01));
    BackTestLine line =
        plain(sample + ", in sample", name, "log score", log_score(predict(x, fit.coefficient), c.won), c.won.size());
    line.note = "a coin gives -0.6931";
    test.lines.push_back(reproduces(line, score, 0.002));
  };
  add("contest in CINC", plain_fit, c.ratio, 0, 0.42, -0.6175);
  add("contest in CINC with a bonus for who began", both, c.both, 1, 0.376, -0.587);
  std::vector<std::int64_t> each;
  for (std::size_t r = 0; r < c.won.size(); ++r) each.push_back(static_cast<std::int64_t>(r));
  const auto fold = folds_by_group(each);
  const std::vector<double> coin(c.won.size(), 0.5);
  for (const auto* x : {&c.ratio, &c.both}) {
    const auto p = out_of_fold(*x, c.won, fold);
    const std::string name = x->columns == 1 ? "contest in CINC" : "contest in CINC with a bonus for who began";
    test.lines.push_back(plain("leave one war out", name, "log score", log_score(p, c.won), c.won.size()));
    test.lines.push_back(
        {"leave one war out", name, "gain in log score over a coin", gain(p, coin, c.won, {}), "", {}, ""});
    test.plots.push_back({"leave one war out", name, calibration_bins(p, c.won, 4)});
  }
  test.lines.push_back(
      reproduces(plain(sample, "the larger side wins", "share right", larger_wins(c), c.won.size()), .649, .002));
  test.remarks = {"Capability says little about who wins; an exponent of 1 or 3 would be badly overconfident."};
  return test;
}

}  // namespace lattice::fits
