// JSON helpers shared by reports.
#include "json.hpp"

#include "lattice/report.hpp"

namespace lattice {

std::string print(const Json& document) { return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"; }

std::string write_text_json(const std::string& key, const std::string& name, const std::string& text) {
  Json lines = Json::array();
  for (const auto& line : split(text, '\n'))
    if (!line.empty()) lines.push_back(line);
  return print({{key, name}, {"lines", lines}});
}

Json codes(const World& world, const std::vector<Actor>& actors, const Event* event) {
  Json out = Json::array();
  for (const Actor a : actors) out.push_back(code_of(world, a, event));
  return out;
}

Json estimate_json(const Estimate& e) {
  return {{"value", e.value}, {"low", e.low}, {"high", e.high}, {"level", e.level}, {"n", e.n}, {"method", e.method}};
}

Json stamp_json(const std::string& data_hash) {
  return {{"program", "latticework " + std::string(version)}, {"data", data_hash}};
}

}  // namespace lattice
