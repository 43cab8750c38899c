#pragma once
// study: puts the modules together. A casebook run and its score; a scenario and its comparison of architectures.
#include <string>
#include <vector>

#include "lattice/invoke.hpp"
#include "lattice/registry.hpp"

namespace lattice {

// --------------------------------------------------------------------------------------------------------------- casebook

/// The engine's answers to one case: for every listed state and agreement each promise, and for a state listed without an agreement its military duties, if any.
struct CaseAnswer {
  struct Row {
    std::string state;
    std::string agreement;  ///< as the case spells it; empty: none in point
    std::string article;
    std::string verdict, reason;
    std::vector<Alternative> alternatives;
  };
  std::string id;
  std::vector<Row> rows;
};

CaseAnswer answer_case(const World& world, const CaseFile& c);

/// Shares in per cent; -1 where there was nothing to score.
struct ScoreLine {
  double n = 0;
  double verdict = -1, duty = -1, macro_recall = -1, reason = -1, verdict_or_alternative = -1;
};

/// A gold row that the engine answered otherwise.
struct Mismatch {
  std::string id, state, agreement, article;
  std::string gold_verdict, gold_reason, verdict, reason;
  bool settled = true;
  std::string alternatives;
};

/// Score by the casebook's rule: per decision (rows of one agreement, article and verdict share weight 1) and per row, settled, contested and all.
struct CaseScore {
  ScoreLine decision[3], row[3];  ///< settled, contested, all
  std::vector<std::string> false_military;  ///< "case state agreement": military duties the gold does not have
  int false_military_decisions = 0;
  double mean_alternatives = 0;
  std::vector<Mismatch> mismatches;
  int cases = 0;
};

/// Gold rows without a verdict are not scored. Cost: a second per thousand cases.
CaseScore score_cases(const std::vector<CaseFile>& cases, const std::vector<CaseAnswer>& answers);

}  // namespace lattice
