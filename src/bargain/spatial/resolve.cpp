// Resolution: every actor holds an election among the bargains that concern it and its status quo, and takes what wins.
// The two sides of a bargain choose apart from each other, so that one may move where the other does not.
#include <algorithm>

#include "lattice/chance.hpp"
#include "spatial.hpp"

namespace lattice::spatial {
namespace {

/// What a deal is worth to everybody: the mean utility of all positions, the two sides' replaced.
void value(const Setup& s, const Standing& at, const Assessment& a, const Flat& utility_of, const Deal* deal,
           double* out) {
  const double share = 1 / static_cast<double>(s.n);
  std::fill(out, out + s.n, 0.0);
  std::vector<double> replaced(s.n);
  for (std::size_t j = 0; j < s.n; ++j) {
    const double* u = utility_of.row(j);
    if (deal && (j == deal->from || j == deal->to)) {
      const double* place = j == deal->from ? deal->from_place.data() : deal->to_place.data();
      for (std::size_t i = 0; i < s.n; ++i) replaced[i] = utility(distance(s, at, i, place), a.risk[i]);
      u = replaced.data();
    }
    for (std::size_t i = 0; i < s.n; ++i) out[i] += u[i];
  }
  for (std::size_t i = 0; i < s.n; ++i) out[i] *= share;
}

Flat own_utilities(const Setup& s, const Assessment& a) {
  Flat u(s.n, s.n);
  for (std::size_t j = 0; j < s.n; ++j)
    for (std::size_t i = 0; i < s.n; ++i) u.row(j)[i] = utility(a.distance.row(j)[i], a.risk[i]);
  return u;
}

/// Deals that concern each actor, in the order of initiators.
std::vector<std::vector<int>> queues(std::size_t n, const std::vector<Deal>& deals) {
  std::vector<std::vector<int>> out(n);
  for (std::size_t d = 0; d < deals.size(); ++d)
    for (const std::size_t k : {deals[d].from, deals[d].to}) out[k].push_back(static_cast<int>(d));
  return out;
}

std::size_t choose(const BargainOptions& o, const std::vector<double>& p, std::size_t actor, std::uint64_t turn) {
  if (o.choosing == Choosing::best) return static_cast<std::size_t>(std::max_element(p.begin(), p.end()) - p.begin());
  Stream stream = stream_at(o.seed, turn, 1, static_cast<std::uint16_t>(actor));
  return draw_index(stream, p);
}

}  // namespace

std::vector<int> resolve(const Setup& s, const Standing& at, const Assessment& a, const std::vector<Deal>& deals,
                         std::uint64_t turn) {
  const Flat u = own_utilities(s, a);
  Flat worth(deals.size() + 1, s.n);
  value(s, at, a, u, nullptr, worth.row(deals.size()));
  for (std::size_t d = 0; d < deals.size(); ++d) value(s, at, a, u, &deals[d], worth.row(d));
  std::vector<int> out(s.n, -1);
  const auto queue = queues(s.n, deals);
  for (std::size_t k = 0; k < s.n; ++k) {
    if (queue[k].empty()) continue;
    Ballot ballot{worth.row(deals.size())};
    for (const int d : queue[k]) ballot.push_back(worth.row(static_cast<std::size_t>(d)));
    const std::size_t chosen = choose(s.options, elect(s.options, s.weight, ballot), k, turn);
    if (chosen > 0) out[k] = queue[k][chosen - 1];
  }
  return out;
}

}  // namespace lattice::spatial
