// The forecasts of a question against what came about.
#include <algorithm>
#include <cmath>

#include "lattice/prospects.hpp"

namespace lattice {
namespace {

constexpr double days_of_year = 365.2425;

WinnerScore score_chances(const std::string& forecast, const std::vector<double>& chances, const Contest& contest,
                          std::size_t winner, bool baseline) {
  WinnerScore out{forecast, chances[winner], std::log(std::max(chances[winner], 1e-12)), 0, {}, baseline};
  for (std::size_t k = 0; k < chances.size(); ++k) out.brier += std::pow(chances[k] - (k == winner ? 1.0 : 0.0), 2);
  const auto first = std::max_element(chances.begin(), chances.end());
  if (std::count(chances.begin(), chances.end(), *first) == 1)
    out.favourite = contest.candidates[static_cast<std::size_t>(first - chances.begin())].name;
  return out;
}

void score_contest(ProspectTest& out, const Prospects& p) {
  const auto winner = count_contest(*p.contest).winner;
  if (!winner) return;
  out.winner = p.contest->candidates[*winner].name;
  const std::size_t n = p.contest->candidates.size();
  out.contest.push_back(score_chances("every candidate alike", std::vector<double>(n, 1.0 / static_cast<double>(n)),
                                      *p.contest, *winner, true));
  for (const ContestForecast& f : p.forecasts) {
    std::vector<double> chances;
    for (const Estimate& e : f.wins) chances.push_back(e.value);
    out.contest.push_back(score_chances("surveys, transfers " + std::string(name_of(f.question.rule)), chances,
                                        *p.contest, *winner, false));
  }
}

void add_place(ProspectTest& out, const std::string& forecast, double value, double truth, bool baseline,
               const Estimate* range = nullptr) {
  PlaceScore s{forecast, value, {}, {}, std::abs(value - truth), baseline};
  if (range) s.low = range->low, s.high = range->high;
  out.places.push_back(s);
}

void score_places(ProspectTest& out, const Prospects& p) {
  if (!p.question.outcome) return;
  const double truth = *p.question.outcome;
  if (p.question.status_quo) add_place(out, "status quo", *p.question.status_quo, truth, true);
  for (const Overall& o : p.overall) {
    add_place(out, "weighted mean, over winners, transfers " + o.transfers, o.input_mean.value, truth, true,
              &o.input_mean);
    add_place(out, "spatial model, over winners, transfers " + o.transfers, o.spatial_mean.value, truth, false,
              &o.spatial_mean);
  }
  for (const Branch& b : p.branches) {
    if (!out.winner.empty() && b.name != out.winner) continue;
    const std::string given = b.name.empty() ? "" : ", given " + b.name;
    add_place(out, "weighted mean" + given, b.input_mean.value, truth, true, &b.input_mean);
    add_place(out, "weighted median" + given, b.baseline.median[0], truth, true);
    add_place(out, "spatial model, mean" + given, b.spatial_mean.value, truth, false, &b.spatial_mean);
    add_place(out, "spatial model, median" + given, b.spatial.median[0], truth, false);
    add_place(out, "expected-utility model, mean" + given, b.expected_utility.mean, truth, false);
    add_place(out, "expected-utility model, median" + given, b.expected_utility.median, truth, false);
  }
}

std::optional<SignedAfter> signed_after(const Agreement& a, const World& world, const std::vector<Actor>& among,
                                        Day day) {
  if (a.universal || a.signed_on.day <= day) return std::nullopt;
  SignedAfter out{a.id, a.title, a.signed_on.day, {}, bindingness_of(a.form) == Bindingness::binding};
  for (const Party& p : a.parties)
    if (holds(among, p.state)) out.parties.push_back(code_of(world, p.state));
  if (out.parties.size() < 2) return std::nullopt;
  return out;
}

void count_agreements(ProspectTest& out, const World& world, const std::vector<Actor>& among, Day day) {
  Day last = day;
  for (const Agreement& a : world.agreements) {
    last = std::max(last, a.signed_on.day);
    if (const auto one = signed_after(a, world, among, day)) out.agreements.push_back(*one);
    const auto members =
        std::count_if(a.parties.begin(), a.parties.end(), [&](const Party& p) { return holds(among, p.state); });
    const bool counts = !a.universal && members >= 2 && bindingness_of(a.form) == Bindingness::binding;
    if (counts && a.in_force && a.in_force->day > day) ++out.entered, last = std::max(last, a.in_force->day);
  }
  std::stable_sort(out.agreements.begin(), out.agreements.end(),
                   [](const SignedAfter& a, const SignedAfter& b) { return a.date < b.date; });
  out.years = static_cast<double>(last - day) / days_of_year;
  out.expected = out.years * pace_of(world, among, day).per_year;
}

}  // namespace

ProspectTest test_prospects(const Prospects& p, const World& world, const std::vector<Actor>& among, Day day) {
  ProspectTest out;
  if (p.contest) score_contest(out, p);
  score_places(out, p);
  count_agreements(out, world, among, day);
  return out;
}

}  // namespace lattice
