// Membership games: which blocs hold, in four senses, by looking at every bloc (up to 20 candidates) or by best
// responses from seeded starts (above).
#include "lattice/bloc.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <set>

#include "lattice/base.hpp"
#include "lattice/chance.hpp"

namespace lattice {
namespace {

constexpr std::size_t exact_most = 20;

enum CorePurpose : std::uint16_t { start_draw = 11, blocking_draw };

Members random_set(Stream& stream, std::size_t n) {
  return static_cast<Members>(draw_bits(stream) >> 32) & everybody(n);
}

/// A bloc of one is no bloc.
Members proper(Members set) { return std::popcount(set) < 2 ? 0 : set; }

double pay(const BlocGame& game, std::size_t i, Members bloc) {
  const double p = game.payoff(i, proper(bloc));
  if (!std::isfinite(p))
    throw Error(Fault::bad_input, "the payoff of " + game.names[i] + " is not a finite number; check its weights");
  return p;
}

double gain(const BlocGame& game, std::size_t i, Members from, Members to) {
  return pay(game, i, to) - pay(game, i, from);
}

void by_gain(std::vector<Unrest>& list) {
  std::stable_sort(list.begin(), list.end(), [](const Unrest& a, const Unrest& b) { return a.gain > b.gain; });
}

std::vector<Unrest> movers(const BlocGame& game, Members bloc, Members who, double tolerance) {
  std::vector<Unrest> out;
  for (const std::size_t i : listed(who))
    if (const double g = gain(game, i, bloc, bloc ^ one(i)); g > tolerance) out.push_back({i, g});
  by_gain(out);
  return out;
}

std::vector<Unrest> losers(const BlocGame& game, Members bloc, std::size_t newcomer, double tolerance) {
  std::vector<Unrest> out;
  for (const std::size_t i : listed(bloc))
    if (const double g = gain(game, i, bloc, bloc | one(newcomer)); g < -tolerance) out.push_back({i, -g});
  by_gain(out);
  return out;
}

/// Everybody in the set gains by standing alone as a bloc of their own.
bool blocks(const BlocGame& game, Members set, const std::vector<double>& now, double tolerance) {
  for (Members rest = set; rest; rest &= rest - 1) {
    const auto i = static_cast<std::size_t>(std::countr_zero(rest));
    if (pay(game, i, set) <= now[i] + tolerance) return false;
  }
  return true;
}

std::vector<double> payoffs(const BlocGame& game, Members bloc) {
  std::vector<double> out;
  for (std::size_t i = 0; i < game.names.size(); ++i) out.push_back(pay(game, i, bloc));
  return out;
}

/// Drops whoever does not gain until the set blocks or is empty.
Members whittled(const BlocGame& game, Members set, const std::vector<double>& now, double tolerance) {
  for (bool changed = true; changed && set;) {
    changed = false;
    for (const std::size_t i : listed(set))
      if (pay(game, i, set) <= now[i] + tolerance) set &= ~one(i), changed = true;
  }
  return set;
}

std::optional<Members> blocking_set(const BlocGame& game, Members bloc, double tolerance) {
  const auto now = payoffs(game, bloc);
  const std::size_t n = game.names.size();
  if (n <= exact_most) {
    for (Members set = 1; set <= everybody(n); ++set)
      if (blocks(game, set, now, tolerance)) return set;
    return std::nullopt;
  }
  Stream stream = stream_at(1, 0, blocking_draw);
  for (int start = 0; start < 2000; ++start) {
    const Members set = whittled(game, random_set(stream, n), now, tolerance);
    if (set && blocks(game, set, now, tolerance)) return set;
  }
  return std::nullopt;
}

bool welcome(const BlocGame& game, Members bloc, const std::vector<Unrest>& joiners, double tolerance) {
  return std::any_of(joiners.begin(), joiners.end(),
                     [&](const Unrest& j) { return losers(game, bloc, j.who, tolerance).empty(); });
}

void check_size(const BlocGame& game) {
  if (game.names.size() > 32)
    throw Error(Fault::unsupported, "more than 32 candidates; name fewer, or put like states together");
}

void sort_largest_first(std::vector<Members>& list) {
  std::stable_sort(list.begin(), list.end(), [](Members a, Members b) {
    return std::popcount(a) != std::popcount(b) ? std::popcount(a) > std::popcount(b) : a < b;
  });
}

/// Files a bloc under the senses in which it holds.
void file(const BlocGame& game, Members bloc, double tolerance, StableBlocs& out) {
  ++out.looked_at;
  if (!movers(game, bloc, bloc, tolerance).empty()) return;
  if (!out.largest_internal || std::popcount(bloc) > std::popcount(*out.largest_internal)) out.largest_internal = bloc;
  const auto joiners = movers(game, bloc, everybody(game.names.size()) & ~bloc, tolerance);
  if (joiners.empty()) out.nash.push_back(bloc);
  if (joiners.empty() || !welcome(game, bloc, joiners, tolerance)) out.individual.push_back(bloc);
}

/// One best response after another until nobody moves, or a bloc comes back.
Members settle_down(const BlocGame& game, Members bloc, double tolerance) {
  std::set<Members> seen;
  while (seen.insert(bloc).second) {
    auto all = movers(game, bloc, everybody(game.names.size()), tolerance);
    if (all.empty()) break;
    bloc = proper(bloc ^ one(all.front().who));
  }
  return bloc;
}

void find_core(const BlocGame& game, double tolerance, StableBlocs& out) {
  constexpr std::size_t most = 64;  // each costs 2^n payoffs
  for (std::size_t i = 0; i < out.individual.size() && i < most; ++i)
    if (!blocking_set(game, out.individual[i], tolerance)) out.core.push_back(out.individual[i]);
}

}  // namespace

std::vector<std::size_t> listed(Members set) {
  std::vector<std::size_t> out;
  for (; set; set &= set - 1) out.push_back(static_cast<std::size_t>(std::countr_zero(set)));
  return out;
}

Stability stability_of(const BlocGame& game, Members bloc, double tolerance) {
  check_size(game);
  Stability s;
  bloc = proper(bloc);
  s.leavers = movers(game, bloc, bloc, tolerance);
  s.joiners = movers(game, bloc, everybody(game.names.size()) & ~bloc, tolerance);
  if (!s.joiners.empty()) s.objectors = losers(game, bloc, s.joiners.front().who, tolerance);
  s.internal = s.leavers.empty();
  s.external = s.joiners.empty();
  s.nash = s.internal && s.external;
  s.individual = s.internal && !welcome(game, bloc, s.joiners, tolerance);
  s.blocked_by = blocking_set(game, bloc, tolerance);
  s.core = !s.blocked_by;
  return s;
}

StableBlocs stable_blocs(const BlocGame& game, std::uint64_t seed, int starts, double tolerance) {
  check_size(game);
  StableBlocs out;
  const std::size_t n = game.names.size();
  out.exact = n <= exact_most;
  if (out.exact) {
    for (Members bloc = 0; bloc <= everybody(n); ++bloc)
      if (bloc == proper(bloc)) file(game, bloc, tolerance, out);
  } else {
    std::set<Members> found{0};
    Stream stream = stream_at(seed, 0, start_draw);
    for (int i = 0; i < starts; ++i) found.insert(settle_down(game, proper(random_set(stream, n)), tolerance));
    for (const Members bloc : found) file(game, bloc, tolerance, out);
  }
  sort_largest_first(out.nash);
  sort_largest_first(out.individual);
  find_core(game, tolerance, out);
  return out;
}

BlocGame barrett_game(std::size_t n, double benefit, double cost) {
  BlocGame game;
  for (std::size_t i = 0; i < n; ++i) game.names.push_back("state " + std::to_string(i + 1));
  game.payoff = [n, unit = benefit * benefit / cost](std::size_t i, Members bloc) {
    // Alone everybody acts as an outsider: a bloc of one chooses what an outsider chooses.
    const double k = std::max(1, std::popcount(bloc));
    const double total = k * k + static_cast<double>(n) - k;
    return unit * (total - (in(bloc, i) ? k * k / 2 : 0.5));
  };
  return game;
}

}  // namespace lattice
