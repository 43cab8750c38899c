// How fast agreements come about, from the register itself: the years from signature to entry into force since 1990.
#include <algorithm>

#include "lattice/chance.hpp"
#include "lattice/membership_study.hpp"

namespace lattice {
namespace {

enum PacePurpose : std::uint16_t { date_draw = 31 };
constexpr double days_a_year = 365.2425;

bool bound_by(const Agreement& a) { return bindingness_of(a.form) == Bindingness::binding && !a.universal; }

std::size_t kind_of(std::size_t parties) { return parties <= 2 ? 0 : parties == 3 ? 1 : 2; }

std::size_t parties_of(const Agreement& a) {
  return static_cast<std::size_t>(
      std::count_if(a.parties.begin(), a.parties.end(), [](const Party& p) { return p.role == Role::party; }));
}

bool among_them(const Agreement& a, const std::vector<Actor>& among) {
  return std::count_if(a.parties.begin(), a.parties.end(), [&](const Party& p) { return holds(among, p.state); }) >= 2;
}

}  // namespace

Pace pace_of(const World& world, const std::vector<Actor>& among, Day day) {
  Pace out;
  out.years.resize(3);
  const Day since = make_day(1990, 1, 1);
  for (const Agreement& a : world.agreements) {
    if (!bound_by(a) || !a.in_force || a.signed_on.day < since || a.in_force->day > day) continue;
    if (a.signed_on.precision == Precision::day && a.in_force->precision == Precision::day)
      out.years[kind_of(parties_of(a))].push_back((a.in_force->day - a.signed_on.day) / days_a_year);
    if (among_them(a, among)) ++out.agreements;
  }
  const char* kinds[] = {"two parties", "three parties", "more than three"};
  for (std::size_t k = 0; k < 3; ++k) {
    auto& y = out.years[k];
    std::sort(y.begin(), y.end());
    Pace::Row row{kinds[k], y.size(), 0, 0, 0};
    if (!y.empty())
      row.low = quantile_of_sorted(y, 0.25), row.median = quantile_of_sorted(y, 0.5),
      row.high = quantile_of_sorted(y, 0.75);
    out.lags.push_back(row);
  }
  out.per_year = static_cast<double>(out.agreements) / std::max(1.0, (day - since) / days_a_year);
  return out;
}

std::vector<StepDate> dates_of(const Path& path, const Pace& pace, Day day, std::uint64_t seed) {
  constexpr std::uint64_t draws = 2000;
  std::vector<std::vector<double>> when(path.steps.size());
  for (std::uint64_t run = 0; run < draws; ++run) {
    Stream s = stream_at(seed, run, date_draw);
    double years = 0;
    for (std::size_t k = 0; k < path.steps.size(); ++k) {
      const auto& lags = pace.years[kind_of(listed(path.steps[k].signers).size())];
      if (pace.per_year > 0) years += draw_exponential(s, pace.per_year);  // until the next agreement is signed
      if (!lags.empty()) years += lags[draw_below(s, lags.size())];
      when[k].push_back(years);
    }
  }
  std::vector<StepDate> out;
  for (auto& w : when) {
    std::sort(w.begin(), w.end());
    const auto at = [&](double p) { return day + static_cast<Day>(quantile_of_sorted(w, p) * days_a_year); };
    out.push_back({at(0.1), at(0.5), at(0.9)});
  }
  return out;
}

}  // namespace lattice
