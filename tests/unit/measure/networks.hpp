#pragma once
// Networks written as text, for the tests of measures.
#include <string>

#include "lattice/measure.hpp"

namespace lattice::test {

/// The network of a file with this text.
Network network_of(const std::string& text, bool directed = false);

/// True if the two states are tied, in this direction or without direction.
bool tied(const Network& network, const std::string& a, const std::string& b);

}  // namespace lattice::test
