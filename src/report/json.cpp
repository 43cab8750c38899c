// JSON helpers shared by reports.
#include "json.hpp"

namespace lattice {

std::string print(const Json& document) { return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"; }

Json codes(const World& world, const std::vector<Actor>& actors, const Event* event) {
  Json out = Json::array();
  for (const Actor a : actors) out.push_back(code_of(world, a, event));
  return out;
}

Json stamp_json(const std::string& data_hash) { return {{"program", "latticework " + std::string(version)}, {"data", data_hash}}; }

}  // namespace lattice
