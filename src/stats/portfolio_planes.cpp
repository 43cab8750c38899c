// All pairs of portfolios at once: levels as planes of bits, so that a table of counts is a few intersections. What
// depends on one state only is summed once; with both portfolios complete, the rest of the table follows from margins.
#include <algorithm>
#include <bit>
#include <cmath>
#include <string>

#include "lattice/base.hpp"
#include "lattice/similarity.hpp"

namespace lattice {
namespace {

using Word = std::uint64_t;
constexpr std::size_t known = 3;  // the plane after those of levels >= 1, 2, 3

const Word* plane(const PortfolioPlanes& p, std::size_t state, std::size_t which) {
  return p.planes.data() + (state * most_levels + which) * p.words;
}

void check(const Portfolios& p) {
  if (p.range < 1 || p.range >= most_levels) throw Error(Fault::bad_input, "levels of portfolios range to 1, 2 or 3");
  if (p.level.size() != p.states * p.objects || (!p.weight.empty() && p.weight.size() != p.objects))
    throw Error(Fault::bad_input, "portfolios need one level per state and object, and one weight per object");
  for (const int level : p.level)
    if (level < -1 || level > p.range)
      throw Error(Fault::bad_input, "a portfolio has the level " + std::to_string(level) + ", outside its range");
  for (const double w : p.weight)
    if (w < 0 || std::isinf(w)) throw Error(Fault::bad_input, "weights of similarity are finite and not negative");
}

void add_level(PortfolioPlanes& p, std::size_t state, std::size_t object, int level) {
  if (level < 0) return;
  const Word bit = Word{1} << object % 64;
  Word* words = p.planes.data() + state * most_levels * p.words + object / 64;
  words[known * p.words] |= bit;
  for (std::size_t t = 0; t < static_cast<std::size_t>(level); ++t) words[t * p.words] |= bit;
  PortfolioPlanes::Own& own = p.own[state];
  ++own.count[static_cast<std::size_t>(level)];
  if (p.weight.empty()) return;
  own.weight += p.weight[object];
  own.level += p.weight[object] * level;
  own.tied += level > 0 ? p.weight[object] : 0;
}

std::int32_t common(const Word* a, const Word* b, std::size_t words) {
  std::int32_t out = 0;
  for (std::size_t w = 0; w < words; ++w)
    if (const Word both = a[w] & b[w]) out += std::popcount(both);
  return out;
}

using Margin = std::array<std::int32_t, most_levels>;

/// Objects at each level or above, among those that both know.
Margin at_least(const PortfolioPlanes& p, std::size_t state, std::size_t other) {
  Margin out{common(plane(p, state, known), plane(p, other, known), p.words), 0, 0, 0};
  for (std::size_t t = 0; t < known; ++t) out[t + 1] = common(plane(p, state, t), plane(p, other, known), p.words);
  return out;
}

Margin at_least(const PortfolioPlanes::Own& own) {
  Margin out = own.count;
  for (std::size_t t = most_levels - 1; t-- > 0;) out[t] += out[t + 1];
  return out;
}

bool complete(const PortfolioPlanes& p, std::size_t i, std::size_t j) { return p.own[i].complete && p.own[j].complete; }

/// Calls for every object of a word.
template <class Each>
void for_bits(Word bits, std::size_t base, const Each& each) {
  for (; bits != 0; bits &= bits - 1) each(base + static_cast<std::size_t>(std::countr_zero(bits)));
}

/// Sum of w min(x, y), and of w where both are tied.
struct Shared {
  double least = 0, tied = 0;
};

Shared shared(const PortfolioPlanes& p, std::size_t i, std::size_t j) {
  Shared out;
  for (std::size_t t = 0; t < known; ++t)
    for (std::size_t w = 0; w < p.words; ++w)
      for_bits(plane(p, i, t)[w] & plane(p, j, t)[w], 64 * w, [&](std::size_t object) {
        out.least += p.weight[object];
        if (t == 0) out.tied += p.weight[object];
      });
  return out;
}

/// The sums of one state over what the other knows too.
PortfolioPlanes::Own among(const PortfolioPlanes& p, std::size_t state, std::size_t other) {
  PortfolioPlanes::Own out;
  for (std::size_t which = 0; which <= known; ++which)
    for (std::size_t w = 0; w < p.words; ++w)
      for_bits(plane(p, state, which)[w] & plane(p, other, known)[w], 64 * w, [&](std::size_t object) {
        (which == known ? out.weight : out.level) += p.weight[object];
        if (which == 0) out.tied += p.weight[object];
      });
  return out;
}

}  // namespace

PortfolioPlanes planes_of(const Portfolios& p) {
  check(p);
  PortfolioPlanes out{p.states, (p.objects + 63) / 64, p.range, {}, {}, p.weight};
  for (double& w : out.weight) w = std::isnan(w) ? 0 : w;
  out.planes.resize(p.states * most_levels * out.words);
  out.own.resize(p.states);
  for (std::size_t i = 0; i < p.states; ++i) {
    for (std::size_t k = 0; k < p.objects; ++k) add_level(out, i, k, p.level[i * p.objects + k]);
    std::size_t sum = 0;
    for (const std::int32_t n : out.own[i].count) sum += static_cast<std::size_t>(n);
    out.own[i].complete = sum == p.objects;
  }
  return out;
}

LevelTable level_table(const PortfolioPlanes& p, std::size_t i, std::size_t j) {
  const bool whole = complete(p, i, j);
  const Margin mine = whole ? at_least(p.own[i]) : at_least(p, i, j);
  const Margin theirs = whole ? at_least(p.own[j]) : at_least(p, j, i);
  std::int32_t upper[most_levels + 1][most_levels + 1] = {};  // objects with x >= a and y >= b
  const auto range = static_cast<std::size_t>(p.range);
  for (std::size_t a = 0; a <= range; ++a) {
    upper[a][0] = mine[a];
    upper[0][a] = theirs[a];
  }
  for (std::size_t a = 1; a <= range; ++a)
    for (std::size_t b = 1; b <= range; ++b)
      if (upper[a - 1][b] != 0 && upper[a][b - 1] != 0)
        upper[a][b] = common(plane(p, i, a - 1), plane(p, j, b - 1), p.words);
  LevelTable out;
  out.range = p.range;
  for (std::size_t a = 0; a <= range; ++a)
    for (std::size_t b = 0; b <= range; ++b)
      out.count[a][b] = upper[a][b] - upper[a + 1][b] - upper[a][b + 1] + upper[a + 1][b + 1];
  return out;
}

WeightedDifference weighted_difference(const PortfolioPlanes& p, std::size_t i, std::size_t j) {
  if (p.weight.empty()) return {};
  const bool whole = complete(p, i, j);
  const PortfolioPlanes::Own mine = whole ? p.own[i] : among(p, i, j), theirs = whole ? p.own[j] : among(p, j, i);
  const Shared both = shared(p, i, j);
  return {mine.weight, std::max(0.0, mine.level + theirs.level - 2 * both.least),  // rounding may fall below 0
          std::max(0.0, mine.tied + theirs.tied - 2 * both.tied)};
}

}  // namespace lattice
