#pragma once
// "Could it come about?" as text and JSON, in pieces.
#include "json.hpp"
#include "lattice/feasibility.hpp"

namespace lattice {

/// 80 as "80 (a treaty of mutual defence among a core)": the position and the nearest meaning that the
/// case gives within five points.
std::string place_text(const BargainCase& c, double position);

/// "71 %".
std::string share_text(double share);

/// Two or three sentences that say the answer: chances, forecast, rules.
std::vector<std::string> prospect_lines(const Prospects& p);

std::string prospects_text(const Prospects& p);
std::string prospect_test_text(const Prospects& p, const ProspectTest& t);
Json prospects_json(const Prospects& p);
Json prospect_test_json(const ProspectTest& t);
std::string war_text(const Comparison& c, const std::vector<WarStanding>& war);

/// The paragraph of a comparison's text, and the member "feasibility" of its JSON. Empty and null where nobody asked.
std::string feasibility_text(const Comparison& c);
Json feasibility_json(const Comparison& c);

}  // namespace lattice
