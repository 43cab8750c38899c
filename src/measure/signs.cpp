// Networks of friends and enemies: triads of signs, the frustration index with its camps, balance by walks.
#include "lattice/balance.hpp"
#include "rows.hpp"

namespace lattice {
namespace {

/// Of a directed network the greater weight of both directions.
SignedNetwork signed_network(const Network& network) {
  SignedNetwork out{static_cast<int>(network.nodes.size()), {}};
  for (const Tie& t : undirected(network).ties) out.ties.push_back({t.from, t.to, t.weight});
  return out;
}

}  // namespace

Measured signed_triads(const Network& network, const MeasureAsk&) {
  const SignTriads t = triad_signs(signed_network(network));
  Measured out;
  const char* names[] = {"ppp", "ppm", "pmm", "mmm"};
  for (std::size_t i = 0; i < 4; ++i) out.values.push_back({names[i], static_cast<double>(t.by_enemies[i])});
  out.values.push_back({"balanced_share", t.balanced_share()});
  return out;
}

Measured frustration_index(const Network& network, const MeasureAsk& ask) {
  FrustrationOptions options{ask.camps, {}};
  if (ask.go_on) options.go_on = [&](const FrustrationBounds& b) { return ask.go_on({b.lower, b.upper}); };
  const Frustration f = frustration(signed_network(network), options);
  Measured out;
  out.values = {{"frustration", f.index},
                {"lower", f.lower},
                {"upper", f.index},
                {"proven", f.proven},
                {"normalised", f.normalised()}};
  std::vector<std::vector<int>> camps;
  for (std::size_t i = 0; i < f.camp.size(); ++i) {
    camps.resize(std::max(camps.size(), static_cast<std::size_t>(f.camp[i]) + 1));
    camps[static_cast<std::size_t>(f.camp[i])].push_back(static_cast<int>(i));
  }
  out.groups.push_back({"camps", std::move(camps)});
  return out;
}

Measured walks(const Network& network, const MeasureAsk&) {
  Measured out;
  out.values.push_back({"walk_balance", walk_balance(signed_network(network))});
  return out;
}

}  // namespace lattice
