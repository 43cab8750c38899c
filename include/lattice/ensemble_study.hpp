#pragma once
// ensemble_study: from a comparison of architectures to the plan of an ensemble. The law of every crisis under every
// design is asked once, here; the facts that the models need are put beside it; what had to be assumed is told.
#include <string>
#include <vector>

#include "lattice/ensemble.hpp"
#include "lattice/pair_facts.hpp"
#include "lattice/study.hpp"

namespace lattice {

/// What is measured as a state's capability.
enum class CapabilityBy : std::uint8_t { both, spending, personnel };

/// How a plan is asked for; goes into files of parts as text, so that merge can ask again.
struct EnsembleOptions {
  std::vector<std::string> assumptions;  ///< as assume() takes them
  EnsembleSwitches switches;
  CapabilityBy capability = CapabilityBy::both;
  std::string architecture;  ///< a further architecture, as --architecture names it; empty: none
};
/// "capability=spending reaction=yes join.law=0 ..."; empty where nothing departs from the usual. And back:
/// Error(bad_input) for words that are none.
std::string write_ensemble_options(const EnsembleOptions& options);
EnsembleOptions read_ensemble_options(const std::string& text);

/// The facts beside the register.
struct EnsembleFacts {
  std::vector<PairFact> pairs;
  std::vector<Strength> assumed;  ///< for states without a figure in the comparison
  std::array<Parameters, parameter_sets> parameters;
};
EnsembleFacts load_ensemble_facts(const DataSet& data, const World& world);

/// The plan. Cost: some 20 microseconds for each crisis, design and helper. Error(missing_data) naming the state and
/// the fact where a side of a crisis has no strength.
EnsemblePlan plan_of(const Comparison& comparison, const EnsembleFacts& facts, const EnsembleOptions& options);

/// What the crises and the law ask of each other, for one crisis under one design. Public for tests.
CrisisLaw crisis_law(const Design& design, const Event& event, const std::vector<Actor>& helpers);

}  // namespace lattice
