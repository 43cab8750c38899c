// Uncertain inputs: draws of every weight, position and salience give an interval for the outcome; moving one input of
// one actor at a time tells who moves it most.
#include <algorithm>
#include <cmath>

#include "lattice/bargain.hpp"
#include "lattice/chance.hpp"

namespace lattice {
namespace {

/// Which input of an actor: the purpose of its random numbers. Dimension k adds 2 k to position and salience.
enum Input : std::uint16_t { weight_of = 10, position_of = 11, salience_of = 12 };

constexpr double heaviest = 1e8;

Spread around(double value, double width) { return {SpreadForm::triangular, value - width, value + width}; }

struct Spreads {
  Spread weight;
  std::vector<Spread> position, salience;
};

Spreads spreads_of(const BargainActor& a, double share) {
  Spreads s{a.weight_spread.value_or(around(a.weight, share * a.weight)), {}, {}};
  for (std::size_t k = 0; k < a.position.size(); ++k) {
    const bool given = k < a.position_spread.size() && a.position_spread[k];
    s.position.push_back(given ? *a.position_spread[k] : around(a.position[k], share * 100));
    const bool stated = k < a.salience_spread.size() && a.salience_spread[k];
    s.salience.push_back(stated ? *a.salience_spread[k] : around(a.salience[k], share * a.salience[k]));
  }
  return s;
}

double draw(Stream stream, const Spread& s, double value, double most) {
  double x = value;
  if (s.high > s.low) {
    switch (s.form) {
      case SpreadForm::triangular: x = draw_triangular(stream, s.low, value, s.high); break;
      case SpreadForm::uniform: x = s.low + (s.high - s.low) * draw_unit(stream); break;
      case SpreadForm::normal: x = draw_normal(stream, value, (s.high - s.low) / 2); break;
    }
  }
  return std::clamp(x, 0.0, most);
}

/// Saliences share one attention: together at most 100.
void cap(std::vector<double>& salience) {
  double sum = 0;
  for (const double s : salience) sum += s;
  if (sum > 100)
    for (double& s : salience) s *= 100 / sum;
}

double outcome(const BargainCase& c, const BargainOptions& o) { return bargain(c, o).forecast.mean[0]; }

/// Half of what the outcome changes when `change` takes an actor from one end to the other.
template <class Change>
double half_change(const BargainCase& c, const BargainOptions& o, std::size_t actor, const Change& change) {
  double ends[2];
  for (const bool high : {false, true}) {
    BargainCase moved = c;
    change(moved.actors[actor], high);
    cap(moved.actors[actor].salience);
    ends[high] = outcome(moved, o);
  }
  return (ends[1] - ends[0]) / 2;
}

Influence influence_of(const BargainCase& c, const BargainOptions& o, double share, std::size_t actor) {
  const Spreads s = spreads_of(c.actors[actor], share);
  const auto end = [](const Spread& x, bool high, double most) { return std::clamp(high ? x.high : x.low, 0.0, most); };
  Influence out{actor, 0, 0, 0, 0};
  out.weight = half_change(c, o, actor, [&](BargainActor& a, bool h) { a.weight = end(s.weight, h, heaviest); });
  out.position = half_change(c, o, actor, [&](BargainActor& a, bool h) { a.position[0] = end(s.position[0], h, 100); });
  out.salience = half_change(c, o, actor, [&](BargainActor& a, bool h) { a.salience[0] = end(s.salience[0], h, 100); });
  out.total = std::max({std::abs(out.weight), std::abs(out.position), std::abs(out.salience)});
  return out;
}

Estimate interval(double value, std::vector<double> draws, double level) {
  std::sort(draws.begin(), draws.end());
  const double tail = (1 - level) / 2;
  return {value,
          quantile_of_sorted(draws, tail),
          quantile_of_sorted(draws, 1 - tail),
          level,
          draws.size(),
          "quantiles of draws of the inputs",
          std::nullopt};
}

void check(const UncertaintyOptions& u) {
  if (u.runs < 2 || u.runs > 1000000) throw Error(Fault::unsupported, "must be from 2 to 1000000", "--draws");
  if (!(u.level > 0 && u.level < 1)) throw Error(Fault::unsupported, "must lie between 0 and 1", "--level");
  if (!(u.spread >= 0 && u.spread <= 1)) throw Error(Fault::unsupported, "must be a share from 0 to 1", "--spread");
}

}  // namespace

BargainCase drawn_case(const BargainCase& c, const UncertaintyOptions& u, std::uint64_t run) {
  BargainCase out = c;
  for (std::size_t i = 0; i < c.actors.size(); ++i) {
    BargainActor& a = out.actors[i];
    const Spreads s = spreads_of(c.actors[i], u.spread);
    const auto actor = static_cast<std::uint16_t>(i);
    a.weight = draw(stream_at(u.seed, run, weight_of, actor), s.weight, a.weight, heaviest);
    for (std::size_t k = 0; k < a.position.size(); ++k) {
      const auto step = static_cast<std::uint16_t>(2 * k);
      const auto place = static_cast<std::uint16_t>(position_of + step);
      const auto matter = static_cast<std::uint16_t>(salience_of + step);
      a.position[k] = draw(stream_at(u.seed, run, place, actor), s.position[k], a.position[k], 100);
      a.salience[k] = draw(stream_at(u.seed, run, matter, actor), s.salience[k], a.salience[k], 100);
    }
    cap(a.salience);
  }
  return out;
}

BargainUncertainty uncertainty(const BargainCase& c, const BargainOptions& o, const UncertaintyOptions& u) {
  check(u);
  std::vector<double> means, medians, inputs;
  for (std::uint64_t run = 0; run < u.runs; ++run) {
    const BargainCase one = drawn_case(c, u, run);
    const BargainForecast f = bargain(one, o).forecast;
    means.push_back(f.mean[0]);
    medians.push_back(f.median[0]);
    inputs.push_back(baselines(one).mean[0]);
  }
  const BargainForecast f = bargain(c, o).forecast;
  BargainUncertainty out{interval(f.mean[0], std::move(means), u.level),
                         interval(f.median[0], std::move(medians), u.level),
                         interval(baselines(c).mean[0], std::move(inputs), u.level),
                         {}};
  for (std::size_t i = 0; i < c.actors.size(); ++i) out.influence.push_back(influence_of(c, o, u.spread, i));
  std::stable_sort(out.influence.begin(), out.influence.end(),
                   [](const Influence& a, const Influence& b) { return a.total > b.total; });
  return out;
}

}  // namespace lattice
