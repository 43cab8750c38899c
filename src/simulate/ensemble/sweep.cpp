// Points of a sweep: every combination, rows of a list, a Latin hypercube (McKay, Beckman and Conover 1979), or the
// sequence of Sobol (1967) with the direction numbers of Joe and Kuo 2008 that Boost has.
#include "lattice/sweep.hpp"

#include <boost/random/sobol.hpp>
#include <numeric>

#include "core.hpp"

namespace lattice {
namespace {

constexpr std::uint16_t hypercube_purpose = 43;

std::string point_text(const SweepAxis& axis, double x) { return axis.parameter + "=" + formatted(x, "%.10g"); }

std::size_t count_of(const SweepAxis& axis) { return axis.words.empty() ? axis.values.size() : axis.words.size(); }

std::string nth(const SweepAxis& axis, std::size_t i) {
  return axis.words.empty() ? point_text(axis, axis.values[i]) : axis.words[i];
}

using Points = std::vector<std::vector<std::string>>;

Points grid_of(const Sweep& s) {
  Points out{{}};
  for (const SweepAxis& axis : s.axes) {
    Points longer;
    for (const auto& point : out)
      for (std::size_t i = 0; i < count_of(axis); ++i) {
        longer.push_back(point);
        longer.back().push_back(nth(axis, i));
      }
    out = std::move(longer);
  }
  return out;
}

Points list_of(const Sweep& s) {
  Points out(count_of(s.axes.front()));
  for (std::size_t i = 0; i < out.size(); ++i)
    for (const SweepAxis& axis : s.axes) out[i].push_back(nth(axis, i));
  return out;
}

Points hypercube_of(const Sweep& s, std::uint64_t seed) {
  Points out(s.points);
  for (std::size_t a = 0; a < s.axes.size(); ++a) {
    Stream stream = stream_at(seed, 0, hypercube_purpose, static_cast<std::uint16_t>(a));
    std::vector<std::size_t> slice(s.points);
    std::iota(slice.begin(), slice.end(), std::size_t{0});
    for (std::size_t i = s.points; i > 1; --i) std::swap(slice[i - 1], slice[draw_below(stream, i)]);
    for (std::size_t i = 0; i < s.points; ++i) {
      const double u = (static_cast<double>(slice[i]) + draw_unit(stream)) / static_cast<double>(s.points);
      out[i].push_back(point_text(s.axes[a], s.axes[a].low + u * (s.axes[a].high - s.axes[a].low)));
    }
  }
  return out;
}

Points sobol_of(const Sweep& s) {
  boost::random::sobol sequence(s.axes.size());
  const double top = static_cast<double>(boost::random::sobol::max()) + 1;
  Points out(s.points);
  for (auto& point : out)
    for (const SweepAxis& axis : s.axes)
      point.push_back(point_text(axis, axis.low + static_cast<double>(sequence()) / top * (axis.high - axis.low)));
  return out;
}

}  // namespace

std::vector<std::vector<std::string>> sweep_points(const Sweep& sweep, std::uint64_t seed) {
  if (sweep.axes.empty()) throw Error(Fault::bad_input, "there is nothing to sweep", sweep.id);
  switch (sweep.method) {
    case SweepMethod::grid: return grid_of(sweep);
    case SweepMethod::list: return list_of(sweep);
    case SweepMethod::latin_hypercube: return hypercube_of(sweep, seed);
    case SweepMethod::sobol: return sobol_of(sweep);
  }
  return {};
}

}  // namespace lattice
