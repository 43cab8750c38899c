#pragma once
// The one place where nlohmann-json is included by reports: ordered keys, so that the same input gives the same bytes.
#include <nlohmann/json.hpp>
#include <string>

#include "lattice/stats.hpp"
#include "lattice/study.hpp"

namespace lattice {

using Json = nlohmann::ordered_json;

/// A document as it is printed: two spaces, a line feed at the end.
std::string print(const Json& document);

Json codes(const World& world, const std::vector<Actor>& actors, const Event* event = nullptr);
/// A verdict of an event with its alternatives and steps.
Json verdict_json(const Snapshot& day, const Event& event, const Verdict& verdict, const Assumptions& assumed = {});
/// A comparison, with every verdict or without them.
Json comparison_json(const Comparison& comparison, bool verdicts);
/// Value, interval, level, n and method of an estimate.
Json estimate_json(const Estimate& estimate);
Json stamp_json(const std::string& data_hash);

}  // namespace lattice
