// Intervals by drawing clusters with replacement. Draw b is a stream of its own: any order of draws gives the same.
#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "lattice/chance.hpp"
#include "lattice/stats.hpp"

namespace lattice {
namespace {

using Rows = std::vector<std::size_t>;

std::vector<Rows> clusters_of(std::size_t rows, std::span<const std::int64_t> cluster) {
  std::map<std::int64_t, Rows> by_id;
  for (std::size_t r = 0; r < rows; ++r)
    by_id[cluster.empty() ? static_cast<std::int64_t>(r) : cluster[r]].push_back(r);
  std::vector<Rows> out;
  for (auto& [id, members] : by_id) out.push_back(std::move(members));
  return out;
}

Rows drawn_rows(const std::vector<Rows>& clusters, std::uint64_t seed, int draw) {
  Stream stream = stream_at(seed, static_cast<std::uint64_t>(draw));
  Rows out;
  for (std::size_t i = 0; i < clusters.size(); ++i) {
    const Rows& members = clusters[draw_below(stream, clusters.size())];
    out.insert(out.end(), members.begin(), members.end());
  }
  return out;
}

}  // namespace

Estimate cluster_bootstrap(std::size_t rows, std::span<const std::int64_t> cluster, const Statistic& statistic,
                           std::uint64_t seed, int draws, double level) {
  if (draws < 20 || !(level > 0 && level < 1) || (!cluster.empty() && cluster.size() != rows))
    throw Error(Fault::bad_input, "a bootstrap needs 20 draws, a level between 0 and 1 and a cluster for each row",
                "bootstrap");
  const auto clusters = clusters_of(rows, cluster);
  if (clusters.size() < 2) throw Error(Fault::bad_input, "a bootstrap needs at least two clusters", "bootstrap");
  std::vector<double> values;
  for (int b = 0; b < draws; ++b)
    if (const double v = statistic(drawn_rows(clusters, seed, b)); std::isfinite(v)) values.push_back(v);
  if (values.size() < 20)
    throw Error(Fault::bad_input, "fewer than 20 draws of the bootstrap gave a number", "bootstrap");
  std::sort(values.begin(), values.end());
  Rows all(rows);
  std::iota(all.begin(), all.end(), std::size_t{0});
  return {statistic(all),
          quantile_of_sorted(values, (1 - level) / 2),
          quantile_of_sorted(values, (1 + level) / 2),
          level,
          values.size(),
          cluster.empty() ? "bootstrap" : "cluster bootstrap",
          {}};
}

}  // namespace lattice
