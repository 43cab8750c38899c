// Power indices by counting. Losing coalitions are counted by size and by sums of weights; whoever leaves a coalition
// that loses leaves one that loses too, so winning ones need no counts. Coalitions without player i that i would make
// win follow by inclusion and exclusion: from a sum t of all players' coalitions, add the weight of i as often (j
// times) as it still loses; then c[k][t] counts with the sign (-1)^j among the swings of i at size k + j.
#include "lattice/power.hpp"

#include <algorithm>
#include <array>
#include <boost/multiprecision/cpp_int.hpp>
#include <limits>
#include <map>
#include <numeric>

#include "lattice/base.hpp"

namespace lattice {
namespace {

using Whole = boost::multiprecision::cpp_int;
using Sums = std::vector<std::int64_t>;  // one per rule

/// A number of coalitions (at most 2^250), modulo 2^256. Four words with a carry are several times as fast as a big
/// integer.
struct Count {
  std::array<std::uint64_t, 4> word{};
};

void operator+=(Count& a, const Count& b) {
  std::uint64_t carry = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    const std::uint64_t low = b.word[i] + carry;
    carry = low < carry;
    a.word[i] += low;
    carry += a.word[i] < low;
  }
}

Count operator-(const Count& a) {
  Count out;
  for (std::size_t i = 0; i < 4; ++i) out.word[i] = ~a.word[i];
  out += Count{{1, 0, 0, 0}};
  return out;
}

Whole whole_of(const Count& count) {
  Whole out = 0;
  for (std::size_t i = 4; i-- > 0;) out = (out << 64) + count.word[i];
  return out;
}

constexpr std::size_t most_players = 250;
constexpr std::size_t most_counts = std::size_t{1} << 23;

/// Losing coalitions: `sums` in rising (lexicographic) order, one block of `rules` numbers each, and for each a block
/// of `width` counts, by size; a width of 1 counts all sizes together.
struct Losing {
  std::size_t rules = 1, width = 1;
  Sums sums;
  std::vector<Count> counts;
  std::size_t size() const { return sums.size() / rules; }
  const std::int64_t* sum(std::size_t row) const { return sums.data() + row * rules; }
  std::size_t shift() const { return width > 1 ? 1 : 0; }
};

bool wins(const WeightedGame& game, const std::int64_t* sum, const Sums& added) {
  for (std::size_t r = 0; r < game.rules.size(); ++r)
    if (sum[r] + added[r] < game.rules[r].quota) return false;
  return true;
}

Sums weights_of(const WeightedGame& game, std::size_t player) {
  Sums out;
  for (const WeightedRule& rule : game.rules) out.push_back(rule.weights[player]);
  return out;
}

int compare(const std::int64_t* a, const std::int64_t* b, const Sums& added) {
  for (std::size_t r = 0; r < added.size(); ++r)
    if (a[r] != b[r] + added[r]) return a[r] < b[r] + added[r] ? -1 : 1;
  return 0;
}

/// Appends a row: the coalitions of `without` and those of `with` after the newcomer joined; either may be missing.
void append(Losing& out, const std::int64_t* sum, const Sums& added, const Count* without, const Count* with) {
  for (std::size_t r = 0; r < out.rules; ++r) out.sums.push_back(sum[r] + added[r]);
  const std::size_t at = out.counts.size(), shift = out.shift();
  out.counts.resize(at + out.width);
  if (without) std::copy_n(without, out.width, out.counts.begin() + static_cast<std::ptrdiff_t>(at));
  if (with)
    for (std::size_t k = shift; k < out.width; ++k) out.counts[at + k] += with[k - shift];
  if (out.counts.size() > most_counts)
    throw Error(Fault::unsupported,
                "the losing coalitions have too many different sums of weights to count exactly; use fewer digits in "
                "the weights, or --index banzhaf, which needs a count per sum only");
}

/// Adds a player: every coalition with and without it, those that win left out. `out` is overwritten; its memory is
/// used again.
void join(const WeightedGame& game, const Losing& old, const Sums& weights, Losing& out) {
  out.sums.clear();
  out.counts.clear();
  const Sums none(old.rules, 0);
  std::size_t stay = 0, come = 0;
  const auto row = [&](std::size_t i) { return old.counts.data() + i * old.width; };
  while (true) {
    while (come < old.size() && wins(game, old.sum(come), weights)) ++come;
    const bool can_stay = stay < old.size(), can_come = come < old.size();
    if (!can_stay && !can_come) return;
    const int order = !can_stay ? 1 : !can_come ? -1 : compare(old.sum(stay), old.sum(come), weights);
    if (order <= 0)
      append(out, old.sum(stay), none, row(stay), order == 0 ? row(come) : nullptr);
    else
      append(out, old.sum(come), weights, nullptr, row(come));
    stay += order <= 0;
    come += order >= 0;
  }
}

/// Light players first: the table stays small for long.
Losing all_losing(const WeightedGame& game, std::size_t width) {
  Losing out{game.rules.size(), width, Sums(game.rules.size(), 0), std::vector<Count>(width)};
  out.counts[0].word[0] = 1;
  std::vector<Sums> players;
  for (std::size_t i = 0; i < game.rules[0].weights.size(); ++i) players.push_back(weights_of(game, i));
  std::sort(players.begin(), players.end());
  Losing next = out;
  for (const Sums& weights : players) {
    join(game, out, weights, next);
    std::swap(out, next);
  }
  return out;
}

/// How often a weight can be added to a sum that loses without making it win.
std::int64_t spare(const WeightedGame& game, const std::int64_t* sum, const Sums& weights) {
  std::int64_t out = 0;
  for (std::size_t r = 0; r < weights.size(); ++r) {
    const std::int64_t room = game.rules[r].quota - 1 - sum[r];
    if (room >= 0) out = std::max(out, weights[r] == 0 ? std::numeric_limits<std::int64_t>::max() : room / weights[r]);
  }
  return out;
}

/// Swings of a player by size of the coalition that it joins (or all together).
std::vector<Count> swings_of(const WeightedGame& game, const Losing& all, const Sums& weights) {
  std::vector<Count> added(all.width), taken(all.width);
  for (std::size_t row = 0; row < all.size(); ++row) {
    const std::int64_t times = spare(game, all.sum(row), weights);
    const std::size_t shift = all.shift() * static_cast<std::size_t>(times);
    if (times == std::numeric_limits<std::int64_t>::max() || shift >= all.width) continue;
    std::vector<Count>& side = times % 2 == 0 ? added : taken;
    for (std::size_t k = shift; k < all.width; ++k) side[k] += all.counts[row * all.width + k - shift];
  }
  for (std::size_t k = 0; k < all.width; ++k) added[k] += -taken[k];
  return added;
}

void check(const WeightedGame& game) {
  if (game.rules.empty() || game.rules[0].weights.empty()) throw Error(Fault::bad_input, "a game needs players");
  const std::size_t players = game.rules[0].weights.size();
  if (players > most_players) throw Error(Fault::unsupported, "power is computed exactly for at most 250 players");
  for (const WeightedRule& rule : game.rules) {
    if (rule.weights.size() != players)
      throw Error(Fault::bad_input, "every rule needs one weight per player; one has " +
                                        std::to_string(rule.weights.size()) + ", another " + std::to_string(players));
    Whole total = 0;
    for (const std::int64_t w : rule.weights) {
      if (w < 0) throw Error(Fault::bad_input, "a weight is negative; weights are 0 or more");
      total += w;
    }
    if (total > (Whole(1) << 61)) throw Error(Fault::unsupported, "the weights add up to more than 2^61");
    if (rule.quota <= 0 || rule.quota > total)
      throw Error(Fault::bad_input,
                  "the quota must lie above 0 and at most at the sum of the weights, else nobody or "
                  "everybody decides");
  }
}

/// A game of one rule and the game of blocking it give the same indices: take the smaller quota.
WeightedGame smaller(WeightedGame game) {
  if (game.rules.size() != 1) return game;
  WeightedRule& rule = game.rules[0];
  const std::int64_t total = std::accumulate(rule.weights.begin(), rule.weights.end(), std::int64_t{0});
  rule.quota = std::min(rule.quota, total - rule.quota + 1);
  return game;
}

std::vector<Whole> factorials(std::size_t n) {
  std::vector<Whole> out(n + 1, 1);
  for (std::size_t k = 1; k <= n; ++k) out[k] = out[k - 1] * k;
  return out;
}

std::string fraction_text(const Whole& part, const Whole& whole) {
  const Whole common = gcd(part, whole);
  const Whole over = part / common, under = whole / common;
  return under == 1 ? over.str() : over.str() + "/" + under.str();
}

double ratio(const Whole& part, const Whole& whole) {
  return boost::multiprecision::cpp_rational(part, whole).convert_to<double>();
}

/// Swings by size, weighted by the orders in which the coalition comes first and the player next, or all equally.
Whole worth(const std::vector<Count>& swings, PowerIndex index, const std::vector<Whole>& factorial) {
  Whole out = 0;
  for (std::size_t k = 0; k < swings.size(); ++k)
    out += index == PowerIndex::banzhaf ? whole_of(swings[k])
                                        : Whole(whole_of(swings[k]) * factorial[k] * factorial[swings.size() - 1 - k]);
  return out;
}

constexpr std::array index_texts{
    PowerIndexText{
        "shapley",
        "share of all orders of joining in which the player turns a losing coalition into a winning one. Range: "
        "0 to 1, summing to 1 over the players. Formula: sum over the coalitions S that win with the player and "
        "not without it of (|S|-1)! (n-|S|)! / n!. Source: Shapley and Shubik 1954, American Political Science "
        "Review 48: 787-792."},
    PowerIndexText{
        "banzhaf",
        "share of all swings that are the player's: coalitions that win with it and not without it. Range: 0 to "
        "1, summing to 1 over the players. Formula: swings of the player / swings of all. Source: Penrose 1946, "
        "Journal of the Royal Statistical Society 109: 53-57; Banzhaf 1965, Rutgers Law Review 19: 317-343."}};

}  // namespace

std::span<const PowerIndexText> power_indices() { return index_texts; }

std::vector<PowerShare> power(const WeightedGame& asked, PowerIndex index) {
  check(asked);
  const WeightedGame game = smaller(asked);
  const std::size_t players = game.rules[0].weights.size();
  const Losing all = all_losing(game, index == PowerIndex::shapley ? players : 1);
  const std::vector<Whole> factorial = factorials(players);
  std::map<Sums, std::vector<Count>> by_weights;  // players of equal weights have equal power
  std::vector<Whole> worths;
  for (std::size_t i = 0; i < players; ++i) {
    const Sums weights = weights_of(game, i);
    if (!by_weights.contains(weights)) by_weights[weights] = swings_of(game, all, weights);
    worths.push_back(worth(by_weights[weights], index, factorial));
  }
  const Whole whole = std::accumulate(worths.begin(), worths.end(), Whole(0));
  std::vector<PowerShare> out;
  for (std::size_t i = 0; i < players; ++i) {
    const Whole swings = worth(by_weights[weights_of(game, i)], PowerIndex::banzhaf, factorial);
    out.push_back({fraction_text(worths[i], whole), ratio(worths[i], whole), swings.str(),
                   ratio(swings, Whole(1) << (players - 1))});
  }
  return out;
}

}  // namespace lattice
