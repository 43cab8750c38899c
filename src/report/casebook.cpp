// The casebook's answers and score.
#include <cstdio>

#include "json.hpp"
#include "lattice/report.hpp"

namespace lattice {
namespace {

constexpr const char* confidence_names[3] = {"settled", "contested", "all"};

std::string percent(double value) { return value < 0 ? "    -" : formatted(value, "%5.1f"); }

Json number(double value) {
  return value < 0 ? Json(nullptr) : Json(static_cast<double>(static_cast<long long>(value * 10 + 0.5)) / 10);
}

Json line_json(const ScoreLine& l) {
  return {{"n", number(l.n)},
          {"verdict", number(l.verdict)},
          {"duty_class", number(l.duty)},
          {"macro_recall", number(l.macro_recall)},
          {"reason", number(l.reason)},
          {"verdict_or_alternative", number(l.verdict_or_alternative)}};
}

Json mismatch_json(const Mismatch& m) {
  return {{"id", m.id},
          {"state", m.state},
          {"agreement", m.agreement},
          {"article", m.article},
          {"settled", m.settled},
          {"gold_verdict", m.gold_verdict},
          {"gold_reason", m.gold_reason},
          {"verdict", m.verdict},
          {"reason", m.reason},
          {"alternatives", m.alternatives}};
}

}  // namespace

std::string write_answers(const std::vector<CaseAnswer>& answers) {
  std::string out;
  for (const CaseAnswer& a : answers) {
    Json rows = Json::array();
    for (const auto& r : a.rows) {
      Json others = Json::array();
      for (const Alternative& x : r.alternatives)
        others.push_back(
            {{"verdict", name_of(x.verdict)}, {"reason", name_of(x.reason)}, {"assumption", assumption_of(x)}});
      rows.push_back({{"state", r.state},
                      {"agreement", r.agreement.empty() ? Json(nullptr) : Json(r.agreement)},
                      {"article", r.article},
                      {"verdict", r.verdict},
                      {"reason", r.reason},
                      {"alternatives", others}});
    }
    out += Json{{"id", a.id}, {"verdicts", rows}}.dump() + "\n";
  }
  return out;
}

std::string write_score(const CaseScore& score) {
  std::string out =
      std::to_string(score.cases) +
      " cases\nper cent right                n  verdict   duty  macro-recall  reason  verdict or alternative\n";
  for (const bool by_row : {false, true})
    for (int i = 0; i < 3; ++i) {
      const ScoreLine& l = by_row ? score.row[i] : score.decision[i];
      char text[160];
      std::snprintf(text, sizeof text, "%-9s by %-8s  %9.1f    %s  %s         %s   %s                   %s\n",
                    confidence_names[i], by_row ? "row" : "decision", l.n, percent(l.verdict).c_str(),
                    percent(l.duty).c_str(), percent(l.macro_recall).c_str(), percent(l.reason).c_str(),
                    percent(l.verdict_or_alternative).c_str());
      out += text;
    }
  char text[96];
  std::snprintf(text, sizeof text, "%.2f", score.mean_alternatives);
  out += "false military duties: " + std::to_string(score.false_military.size()) + " in " +
         std::to_string(score.false_military_decisions) + " case-agreements; mean number of alternatives " + text +
         "\n";
  for (const auto& f : score.false_military) out += "  false military duty: " + f + "\n";
  if (!score.mismatches.empty()) out += "mismatches (gold, then ours):\n";
  for (const Mismatch& m : score.mismatches)
    out += "  " + m.id + " " + m.state + " " + (m.agreement.empty() ? "-" : m.agreement) + " " + m.article +
           (m.settled ? "" : " (contested)") + ": " + m.gold_verdict + "/" + m.gold_reason + "; " + m.verdict + "/" +
           m.reason + (m.alternatives.empty() ? "" : " or " + m.alternatives) + "\n";
  return out;
}

std::string write_score_json(const CaseScore& score, const std::string& data_hash) {
  Json out{{"cases", score.cases}};
  for (int i = 0; i < 3; ++i)
    out[confidence_names[i]] = {{"decision", line_json(score.decision[i])}, {"row", line_json(score.row[i])}};
  out["false_military"] = score.false_military;
  out["false_military_decisions"] = score.false_military_decisions;
  out["mean_alternatives"] = static_cast<double>(static_cast<long long>(score.mean_alternatives * 100 + 0.5)) / 100;
  out["mismatches"] = Json::array();
  for (const Mismatch& m : score.mismatches) out["mismatches"].push_back(mismatch_json(m));
  out["stamp"] = stamp_json(data_hash);
  return print(out);
}

}  // namespace lattice
