// Balance by closed walks, from the eigenvalues of the matrix of weights and of that of absolute weights. Both traces
// are divided by e to the greatest eigenvalue, so that nothing overflows.
#include <Eigen/Dense>

#include "lattice/balance.hpp"
#include "lattice/base.hpp"

namespace lattice {

double walk_balance(const SignedNetwork& network) {
  if (network.nodes > 2000)
    throw Error(Fault::unsupported, "balance by walks needs all eigenvalues; it takes at most 2,000 nodes");
  if (network.nodes == 0) return 1;
  Eigen::MatrixXd a = Eigen::MatrixXd::Zero(network.nodes, network.nodes);
  for (const SignedTie& tie : network.ties) {
    a(tie.from, tie.to) += tie.weight;
    if (tie.from != tie.to) a(tie.to, tie.from) += tie.weight;
  }
  const Eigen::MatrixXd absolute = a.cwiseAbs();
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> with_signs(a, Eigen::EigenvaluesOnly);
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> without(absolute, Eigen::EigenvaluesOnly);
  const double greatest = without.eigenvalues().maxCoeff();
  const auto trace = [&](const Eigen::VectorXd& values) { return (values.array() - greatest).exp().sum(); };
  return std::min(1.0, trace(with_signs.eigenvalues()) / trace(without.eigenvalues()));
}

}  // namespace lattice
