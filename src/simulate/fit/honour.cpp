// Honour: Leeds and Anac's 137 alliances invoked in wars of 1816-1944, and Berkemeier and Fuhrmann's rates to 2003. The
// unit of chance is the war, not the row: wars are held out whole, drawn whole, and given a common shock.
#include <cmath>
#include <numeric>

#include "files.hpp"
#include "lines.hpp"
#include "tests.hpp"

namespace lattice::fits {
namespace {

/// A standard normal prior on each effect, set before looking at any held-out score.
constexpr double prior_precision = 1;

constexpr const char* covariates[] = {"milinst", "formal", "chcap2d", "dinstch2", "origtar1"};

struct Cases {
  Matrix x;
  std::vector<std::uint8_t> kept;
  std::vector<std::int64_t> war;
  std::string line;
};

Cases read_cases(const History& history) {
  const Source source = read(history, "leeds-anac");
  Cases out{{0, 6, {}}, {}, {}, source.line};
  const auto honour = wholes(source, "honor3"), war = wholes(source, "war");
  std::vector<std::vector<double>> columns;
  for (const auto* name : covariates) columns.push_back(numbers(source, name));
  for (std::size_t r = 0; r < honour.size(); ++r) {
    out.x.cells.push_back(1);
    for (const auto& column : columns) out.x.cells.push_back(column[r]);
    out.kept.push_back(static_cast<std::uint8_t>(honour[r] == 1));
    out.war.push_back(war[r]);
  }
  out.x.rows = honour.size();
  return out;
}

/// Rows of Berkemeier and Fuhrmann in which a promise was called up, in the coding of Leeds, Long and Mitchell. A
/// missing cell of the file means 0.
struct Opportunities {
  std::vector<int> after_1944, honoured, defense, offense, neutral, nonagg, consul, multilateral;
  std::string line;
};

Opportunities read_opportunities(const History& history) {
  const Source source = read(history, "berkemeier-fuhrmann");
  const auto column = [&](const char* name) { return wholes(source, name, 0); };
  const auto dna = column("dnaLLM"), sample = column("sample"), honour = column("honorLLM");
  Opportunities out;
  out.line = source.line;
  const auto keep = [&](const std::vector<int>& from, std::vector<int>& to) {
    for (std::size_t r = 0; r < from.size(); ++r)
      if (dna[r] != 1) to.push_back(from[r]);
  };
  keep(honour, out.honoured);
  keep(column("defense"), out.defense);
  keep(column("offense"), out.offense);
  keep(column("neutral"), out.neutral);
  keep(column("nonagg"), out.nonagg);
  keep(column("consul"), out.consul);
  keep(column("multilateral"), out.multilateral);
  keep(sample, out.after_1944);
  for (int& s : out.after_1944) s = s != 1;
  return out;
}

struct Count {
  std::uint64_t honoured = 0, cases = 0;
};

Count count(const Opportunities& o, const std::vector<int>* flag, int wanted, std::optional<int> era) {
  Count out;
  for (std::size_t r = 0; r < o.honoured.size(); ++r) {
    if ((flag && (*flag)[r] != wanted) || (era && o.after_1944[r] != *era)) continue;
    ++out.cases;
    out.honoured += o.honoured[r] == 1;
  }
  return out;
}

/// A published count: honoured of cases.
struct Published {
  const char* name;
  std::vector<int> Opportunities::*flag;
  int wanted;
  std::optional<int> era;
  std::uint64_t honoured, cases;
};

const std::vector<Published>& published() {
  static const std::vector<Published> rows{{"all, 1816-2003", nullptr, 1, {}, 73, 146},
                                           {"all, 1816-1944", nullptr, 1, 0, 61, 92},
                                           {"all, 1945-2003", nullptr, 1, 1, 12, 54},
                                           {"defence", &Opportunities::defense, 1, {}, 42, 102},
                                           {"defence, 1816-1944", &Opportunities::defense, 1, 0, 36, 59},
                                           {"defence, 1945-2003", &Opportunities::defense, 1, 1, 6, 43},
                                           {"offence", &Opportunities::offense, 1, {}, 31, 42},
                                           {"neutrality", &Opportunities::neutral, 1, {}, 35, 45},
                                           {"non-aggression", &Opportunities::nonagg, 1, {}, 18, 49},
                                           {"consultation", &Opportunities::consul, 1, {}, 24, 61},
                                           {"bilateral", &Opportunities::multilateral, 0, {}, 62, 104},
                                           {"multilateral", &Opportunities::multilateral, 1, {}, 11, 42}};
  return rows;
}

void add_rates(BackTest& test, const Opportunities& o) {
  for (const auto& row : published()) {
    const Count c = count(o, row.flag ? &(o.*row.flag) : nullptr, row.wanted, row.era);
    BackTestLine line{row.name, "Berkemeier and Fuhrmann 2018", "share honoured", wilson(c.honoured, c.cases), "", {},
                      ""};
    line.target = std::to_string(row.honoured) + " of " + std::to_string(row.cases);
    line.met = c.honoured == row.honoured && c.cases == row.cases;
    line.note = std::to_string(c.honoured) + " of " + std::to_string(c.cases) +
                "; rows of one war go together, so that "
                "the interval is too narrow";
    test.lines.push_back(line);
  }
}

void add_reproduction(BackTest& test, const Cases& c, const Logit& fit) {
  constexpr double theirs[] = {3.6907, -.7092, -.9287, -1.5466, -1.4604, -1.3593};
  const auto& terms = simulation_model("honour").terms;
  for (std::size_t j = 0; j < 6; ++j) {
    BackTestLine line =
        plain("137 cases, 1816-1944", "logit of Leeds and Anac", std::string(terms[j]), fit.coefficient[j], c.x.rows);
    line.figure = normal_estimate(fit.coefficient[j], fit.error(j), c.x.rows);
    test.lines.push_back(reproduces(line, theirs[j], 1e-4));
  }
  const auto p = predict(c.x, fit.coefficient);
  const auto line = [&](const char* measure, double value) {
    return plain("137 cases, in sample", "logit of Leeds and Anac", measure, value, c.x.rows);
  };
  test.lines.push_back(reproduces(line("log-likelihood", fit.log_likelihood), -57.3446, 1e-4));
  test.lines.push_back(reproduces(line("AUC", auc(p, c.kept)), .8563, 1e-4));
  test.lines.push_back(reproduces(line("Brier", brier(p, c.kept)), .1319, 1e-4));
}

Matrix intercept(std::size_t rows) { return {rows, 1, std::vector<double>(rows, 1)}; }

/// Forecasts of every war from a random-intercept fit on the others.
std::vector<double> mixed_out_of_war(const Cases& c, const std::vector<int>& fold) {
  std::vector<double> out(c.x.rows);
  for (const int held : std::set<int>(fold.begin(), fold.end())) {
    std::vector<std::size_t> rest;
    for (std::size_t r = 0; r < c.x.rows; ++r)
      if (fold[r] != held) rest.push_back(r);
    std::vector<std::uint8_t> y;
    std::vector<std::int64_t> war;
    for (const auto r : rest) y.push_back(c.kept[r]), war.push_back(c.war[r]);
    const MixedLogit fit = fit_mixed_logit(rows_of(c.x, rest), y, war, ridge(c.x.columns, prior_precision));
    for (std::size_t r = 0; r < c.x.rows; ++r)
      if (fold[r] == held) out[r] = marginal_probability(linear(c.x.row(r), fit.coefficient), fit.sigma);
  }
  return out;
}

void add_forecast(BackTest& test, const Cases& c, const std::string& name, const std::vector<double>& p,
                  const std::vector<double>& baseline, double target) {
  const std::string sample = "leave one war out (33 wars)";
  BackTestLine score = at_least(plain(sample, name, "log score", log_score(p, c.kept), c.x.rows), target);
  score.note = "Leeds and Anac's logit without a prior -0.5002, the base rate -0.6420";
  test.lines.push_back(score);
  BackTestLine better{sample,
                      name,
                      "gain in log score over Leeds and Anac's logit",
                      gain(p, baseline, c.kept, c.war),
                      "",
                      {},
                      "interval draws whole wars"};
  test.lines.push_back(better);
  test.lines.push_back(plain(sample, name, "AUC", auc(p, c.kept), c.x.rows));
  test.lines.push_back(plain(sample, name, "Brier", brier(p, c.kept), c.x.rows));
  test.plots.push_back({sample, name, calibration_bins(p, c.kept, 5)});
}

void add_held_out(BackTest& test, const Cases& c) {
  std::vector<std::int64_t> each(c.x.rows);
  std::iota(each.begin(), each.end(), 0);
  const auto alone = folds_by_group(each), wars = folds_by_group(c.war);
  const auto score = [&](const char* sample, const char* name, const Matrix& x, const std::vector<int>& fold,
                         double theirs) {
    const auto p = out_of_fold(x, c.kept, fold);
    test.lines.push_back(reproduces(plain(sample, name, "log score", log_score(p, c.kept), x.rows), theirs, 1e-4));
    return p;
  };
  score("leave one case out", "logit of Leeds and Anac", c.x, alone, -.4657);
  score("leave one war out (33 wars)", "base rate", intercept(c.x.rows), wars, -.6420);
  const auto theirs = score("leave one war out (33 wars)", "logit of Leeds and Anac", c.x, wars, -.5002);
  add_forecast(test, c, "the same with a standard normal prior on each effect",
               out_of_fold(c.x, c.kept, wars, ridge(c.x.columns, prior_precision)), theirs, -.5002);
  add_forecast(test, c, "the same with the prior and a common shock of the war", mixed_out_of_war(c, wars), theirs,
               -.5002);
}

}  // namespace

Parameters fit_honour(const History& history) {
  const Cases c = read_cases(history);
  const Opportunities o = read_opportunities(history);
  const Logit fit = fit_logit(c.x, c.kept, ridge(6, prior_precision));
  const auto robust = robust_covariance(fit, c.x, c.kept, c.war);
  const MixedLogit mixed = fit_mixed_logit(c.x, c.kept, c.war, ridge(6, prior_precision));
  const Count before = count(o, nullptr, 1, 0), after = count(o, nullptr, 1, 1);
  const auto odds = [](Count n) {
    return std::log(static_cast<double>(n.honoured) / static_cast<double>(n.cases - n.honoured));
  };
  const auto spread = [](Count n) {
    return 1.0 / static_cast<double>(n.honoured) + 1.0 / static_cast<double>(n.cases - n.honoured);
  };
  std::vector<double> value = fit.coefficient, covariance(64, 0);
  value.push_back(odds(after) - odds(before));
  value.push_back(mixed.sigma < 1e-6 ? 0 : mixed.sigma);
  for (std::size_t i = 0; i < 6; ++i)
    for (std::size_t j = 0; j < 6; ++j) covariance[i * 8 + j] = robust[i * 6 + j];
  covariance[6 * 8 + 6] = spread(before) + spread(after);
  const double sigma_variance = mixed.covariance.empty() ? 0.25 : mixed.covariance.back();
  covariance[7 * 8 + 7] = std::isfinite(sigma_variance) && sigma_variance > 0 ? sigma_variance : 0.25;
  Parameters out =
      parameters_from("honour", value, covariance,
                      "Leeds and Anac 2005: logit, standard normal prior on each effect, errors clustered by war");
  out.rows[6].source =
      "Berkemeier and Fuhrmann 2018: log-odds 1945-2003 less log-odds 1816-1944; rests on some 15 wars";
  out.rows[7].source = "Leeds and Anac 2005: random intercept of the war, Laplace; at 0 the width of .5 is ours";
  out.data = {c.line, o.line};
  return out;
}

BackTest test_honour(const History& history) {
  const Cases c = read_cases(history);
  const Opportunities o = read_opportunities(history);
  BackTest test{"honour", "Is an invoked promise kept?", {}, {}, {}, {c.line, o.line}};
  add_reproduction(test, c, fit_logit(c.x, c.kept));
  add_held_out(test, c);
  add_rates(test, o);
  test.remarks = {
      "Institution and formality have negative signs: a selection among promises that were put to the test, "
      "not an effect of institutions.",
      "A promise kept once invoked is not the same as a promise that would be kept: the credible ones deter."};
  return test;
}

}  // namespace lattice::fits
