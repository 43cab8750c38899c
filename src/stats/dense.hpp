#pragma once
// The bridge between our plain matrices and Eigen, and the one check of shapes. Private to stats.
#include <Eigen/Dense>
#include <span>
#include <vector>

#include "lattice/stats.hpp"

namespace lattice::dense {

using Square = Eigen::MatrixXd;
using Vector = Eigen::VectorXd;
using Rows = Eigen::Map<const Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>>;

/// Rows a block: sums run block by block, so that the order of additions is fixed.
inline constexpr std::size_t block = 4096;

/// The rows [from, from + count) of a matrix.
Rows view(const Matrix& x, std::size_t from, std::size_t count);

/// Cells of a matrix as we store them, row by row; symmetric ones only.
std::vector<double> cells_of(const Square& m);
Square square_of(const std::vector<double>& cells);
std::vector<double> cells_of(const Vector& v);
Vector vector_of(std::span<const double> cells);

/// Throws Error(bad_input) unless y has an outcome 0 or 1 for each row and every cell is finite.
void check_data(const Matrix& x, std::span<const std::uint8_t> y);

/// Precision and mean of a penalty as vectors of the right length. Throws Error(bad_input) on other lengths.
struct Prior {
  Vector precision, mean;
};
Prior prior_of(const Penalty& penalty, std::size_t columns);

}  // namespace lattice::dense
