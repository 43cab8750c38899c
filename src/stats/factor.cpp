// The lower factor of a covariance that may be of less than full rank (terms known exactly have variance 0).
#include <cmath>

#include "lattice/stats.hpp"

namespace lattice {

std::vector<double> lower_factor(std::span<const double> covariance, std::size_t side) {
  if (covariance.size() != side * side) throw Error(Fault::bad_input, "a covariance is a square table", "covariance");
  std::vector<double> out(side * side, 0);
  for (std::size_t i = 0; i < side; ++i)
    for (std::size_t j = 0; j <= i; ++j) {
      double left = covariance[i * side + j];
      for (std::size_t m = 0; m < j; ++m) left -= out[i * side + m] * out[j * side + m];
      const double slack = 1e-4 * std::sqrt(covariance[i * side + i] * covariance[j * side + j]);
      if (i == j && !(left >= -slack))
        throw Error(Fault::bad_input, "the covariance of the parameters is not positive semidefinite", "covariance");
      if (i == j)
        out[i * side + i] = std::sqrt(std::max(0.0, left));
      else
        out[i * side + j] = out[j * side + j] > 0 ? left / out[j * side + j] : 0;
    }
  return out;
}

}  // namespace lattice
