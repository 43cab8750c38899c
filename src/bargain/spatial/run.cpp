// The loop of turns: assess, challenge, strike bargains, resolve, move, adjust ideals, and stop when little moves.
#include <cmath>

#include "spatial.hpp"

namespace lattice {
namespace spatial {
namespace {

Positions outward(const Flat& f) {
  Positions out(f.rows, std::vector<double>(f.width));
  for (std::size_t i = 0; i < f.rows; ++i)
    for (std::size_t k = 0; k < f.width; ++k) out[i][k] = 100 * f.row(i)[k];
  return out;
}

Standing start(const Setup& s, const BargainCase& c) {
  Standing at{Flat(s.n, s.dimensions), {}};
  for (std::size_t i = 0; i < s.n; ++i)
    for (std::size_t k = 0; k < s.dimensions; ++k) at.position.row(i)[k] = c.actors[i].position[k] / 100;
  at.ideal = at.position;
  return at;
}

/// Ideals follow positions by the accommodation matrix, the identity where the file says nothing. What an actor does
/// not give to positions it keeps of its ideal.
void accommodate(const Setup& s, Standing& at) {
  const Flat before = at.ideal;
  at.ideal = at.position;
  std::vector<double> kept(s.n, 0.0), own(s.n, 1.0);
  for (const Accommodation& a : s.accommodation)
    if (a.of == a.to) own[a.of] = a.share;
  for (std::size_t i = 0; i < s.n; ++i) kept[i] = 1 - own[i];
  for (const Accommodation& a : s.accommodation)
    if (a.of != a.to) kept[a.of] -= a.share;
  for (std::size_t i = 0; i < s.n; ++i) {
    if (own[i] == 1 && kept[i] == 0) continue;
    for (std::size_t k = 0; k < s.dimensions; ++k)
      at.ideal.row(i)[k] = own[i] * at.position.row(i)[k] + kept[i] * before.row(i)[k];
  }
  for (const Accommodation& a : s.accommodation)
    if (a.of != a.to)
      for (std::size_t k = 0; k < s.dimensions; ++k) at.ideal.row(a.of)[k] += a.share * at.position.row(a.to)[k];
}

double moved(const Flat& a, const Flat& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.rows; ++i) {
    double squares = 0;
    for (std::size_t k = 0; k < a.width; ++k) squares += (a.row(i)[k] - b.row(i)[k]) * (a.row(i)[k] - b.row(i)[k]);
    sum += std::sqrt(squares);
  }
  return sum;
}

std::vector<double> percent(std::vector<double> x) {
  for (double& v : x) v *= 100;
  return x;
}

Offer offer_of(const Deal& d) {
  return {d.from, d.to, d.seen.gain, d.seen.chance, percent(d.from_place), percent(d.to_place), false, false};
}

BargainTurn record(const Setup& s, const Standing& at, const Assessment& a, double change) {
  return {outward(at.position), outward(at.ideal), reported(s, at, a), a.risk, {}, change};
}

/// One turn: everybody moves at once. Returns the distance moved, and notes the offers.
double advance(const Setup& s, Standing& at, const Assessment& a, std::uint64_t turn, std::vector<Offer>& offers) {
  std::vector<Deal> table;
  for (const Challenge& c : challenges(s, a))
    for (Deal& d : deals(s, at, a, c)) table.push_back(std::move(d));
  for (const Deal& d : table) offers.push_back(offer_of(d));
  const auto chosen = resolve(s, at, a, table, turn);
  const Flat before = at.position;
  for (std::size_t k = 0; k < s.n; ++k) {
    if (chosen[k] < 0) continue;
    const auto d = static_cast<std::size_t>(chosen[k]);
    const bool from = table[d].from == k;
    const auto& place = from ? table[d].from_place : table[d].to_place;
    std::copy(place.begin(), place.end(), at.position.row(k));
    (from ? offers[d].from_takes : offers[d].to_takes) = true;
  }
  accommodate(s, at);
  return moved(at.position, before);
}

void check(const BargainOptions& o) {
  if (o.max_turns < 0 || o.max_turns > 1000000)
    throw Error(Fault::bad_input, "the number of turns must be from 0 to 1000000", "max_turns");
  if (o.min_turns < 0) throw Error(Fault::bad_input, "must not be negative", "min_turns");
  if (!(o.min_change >= 0 && o.min_change <= 1))
    throw Error(Fault::bad_input, "must be a share from 0 to 1", "min_change");
}

bool settled(const BargainRun& run, int turn) {
  constexpr double least = 1e-4;
  if (turn < run.options.min_turns || turn < 1) return false;
  return run.turns.back().change / (run.turns[1].change + least) < run.options.min_change;
}

}  // namespace
}  // namespace spatial

BargainRun bargain(const BargainCase& c, const BargainOptions& options) {
  using namespace spatial;
  check(options);
  const Setup s = make_setup(c, options);
  Standing at = start(s, c);
  BargainRun run{options, {}, BargainEnding::turn_limit, {}};
  Assessment a = assess(s, at);
  run.turns.push_back(record(s, at, a, 0));
  for (int turn = 1; turn <= options.max_turns; ++turn) {
    const double change = advance(s, at, a, static_cast<std::uint64_t>(turn), run.turns.back().offers);
    a = assess(s, at);
    run.turns.push_back(record(s, at, a, change));
    if (settled(run, turn)) {
      run.ending = BargainEnding::settled;
      break;
    }
  }
  run.forecast = forecast_of(c, run.turns.back().positions);
  return run;
}

}  // namespace lattice
