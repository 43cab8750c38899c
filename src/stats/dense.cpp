// The bridge to Eigen.
#include "dense.hpp"

#include <cmath>

namespace lattice::dense {

Rows view(const Matrix& x, std::size_t from, std::size_t count) {
  return {x.cells.data() + from * x.columns, static_cast<Eigen::Index>(count), static_cast<Eigen::Index>(x.columns)};
}

std::vector<double> cells_of(const Square& m) { return {m.data(), m.data() + m.size()}; }

Square square_of(const std::vector<double>& cells) {
  const auto side = static_cast<Eigen::Index>(std::llround(std::sqrt(static_cast<double>(cells.size()))));
  return Eigen::Map<const Square>(cells.data(), side, side);
}

std::vector<double> cells_of(const Vector& v) { return {v.data(), v.data() + v.size()}; }

Vector vector_of(std::span<const double> cells) {
  return Eigen::Map<const Vector>(cells.data(), static_cast<Eigen::Index>(cells.size()));
}

void check_data(const Matrix& x, std::span<const std::uint8_t> y) {
  const auto refuse = [](const char* why) { throw Error(Fault::bad_input, why, "regression"); };
  if (x.rows == 0 || x.columns == 0) refuse("a regression needs rows and columns");
  if (x.cells.size() != x.rows * x.columns || y.size() != x.rows)
    refuse("a regression needs an outcome for each row, and a cell for each row and column");
  for (const double cell : x.cells)
    if (!std::isfinite(cell)) refuse("a cell of the design is missing or not finite; leave such rows out first");
  for (const std::uint8_t outcome : y)
    if (outcome > 1) refuse("an outcome is 0 or 1");
}

Prior prior_of(const Penalty& penalty, std::size_t columns) {
  const auto filled = [&](const std::vector<double>& given) -> Vector {
    if (given.empty()) return Vector::Zero(static_cast<Eigen::Index>(columns));
    if (given.size() != columns)
      throw Error(Fault::bad_input, "a penalty needs a number for each column", "regression");
    return vector_of(given);
  };
  return {filled(penalty.precision), filled(penalty.mean)};
}

}  // namespace lattice::dense
