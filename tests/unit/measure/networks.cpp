// Networks written as text, for the tests of measures.
#include "networks.hpp"

#include <filesystem>
#include <fstream>

namespace lattice::test {

Network network_of(const std::string& text, bool directed) {
  const auto path = std::filesystem::temp_directory_path() / ("lattice-network-" + hash_hex(text) + ".csv");
  std::ofstream(path, std::ios::binary) << text;
  struct Remove {
    std::filesystem::path path;
    ~Remove() {
      std::error_code ignored;
      std::filesystem::remove(path, ignored);
    }
  } remove{path};
  return read_network(path.string(), directed);
}

bool tied(const Network& network, const std::string& a, const std::string& b) {
  const auto name = [&](int i) { return network.nodes[static_cast<std::size_t>(i)].name; };
  for (const Tie& t : network.ties)
    if ((name(t.from) == a && name(t.to) == b) || (!network.directed && name(t.from) == b && name(t.to) == a))
      return true;
  return false;
}

}  // namespace lattice::test
