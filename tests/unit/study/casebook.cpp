// The casebook: the engine against history, and our score against the reference scorer on rows made by hand.
#include "../support.hpp"

#include <fstream>
#include <nlohmann/json.hpp>

#include "lattice/report.hpp"
#include "lattice/study.hpp"

using namespace lattice;
using namespace lattice::test;

namespace {

const std::string root = LATTICE_SOURCE_DIR;

/// Answers in the form that write_answers writes.
std::vector<CaseAnswer> read_answers(const std::string& path) {
  std::vector<CaseAnswer> out;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    const auto j = nlohmann::json::parse(line);
    CaseAnswer a{j["id"], {}};
    for (const auto& r : j["verdicts"]) {
      CaseAnswer::Row row{r["state"], r["agreement"], r["article"], r["verdict"], r["reason"], {}};
      for (const auto& x : r["alternatives"])
        row.alternatives.push_back(
            {*read_word<VerdictWord>(x.get<std::string>()), Reason::no_agreement, Doubt::armed_attack, false});
      a.rows.push_back(row);
    }
    out.push_back(a);
  }
  return out;
}

void check_line(const ScoreLine& l, const std::vector<double>& expected) {
  const double got[] = {l.n, l.verdict, l.duty, l.macro_recall, l.reason, l.verdict_or_alternative};
  for (std::size_t i = 0; i < expected.size(); ++i) CHECK(got[i] == doctest::Approx(expected[i]).epsilon(0.0015));
}

CaseScore whole_score() {
  Notes notes;
  const auto cases = load_cases(root + "/data/casebook/cases.jsonl", real_world(), notes);
  REQUIRE_MESSAGE(notes.empty(), all_of(notes));
  std::vector<CaseAnswer> answers;
  for (const CaseFile& c : cases) answers.push_back(answer_case(real_world(), c));
  return score_cases(cases, answers);
}

}  // namespace

TEST_CASE("the engine against the casebook") {
  const CaseScore s = whole_score();
  CHECK(s.cases >= 102);
  CHECK(s.decision[0].verdict >= 95);
  CHECK(s.decision[0].duty >= 97);
  CHECK(s.decision[0].reason >= 90);
  CHECK(s.decision[0].macro_recall >= 90);
  CHECK(s.decision[1].verdict >= 65);
  CHECK(s.decision[1].verdict_or_alternative >= 85);
  CHECK(s.mean_alternatives <= 0.4);
  CHECK(s.false_military_decisions <= 4);
}

// The figures are those of the casebook's own scorer on the two files beside this one: articles written differently,
// several promises of one agreement, a group, rows without an agreement, rows that are not scored, alternatives,
// military duties that the gold does not have.
TEST_CASE("our score is that of the reference scorer on rows made by hand") {
  Notes notes;
  Register reg = small_register({});
  const auto cases = load_cases(root + "/tests/unit/study/score_gold.jsonl", reg.world, notes);
  REQUIRE_MESSAGE(notes.empty(), all_of(notes));
  const CaseScore s = score_cases(cases, read_answers(root + "/tests/unit/study/score_engine.jsonl"));
  check_line(s.decision[0], {9, 63.0, 74.1, 73.6, 58.3, 77.8});
  check_line(s.decision[1], {2, 50, 50, 50, 50, 100});
  check_line(s.decision[2], {11, 60.6, 69.7, 75.8, 56.7, 81.8});
  check_line(s.row[0], {11, 60.6, 69.7, 71.1, 51.9, 72.7});
  check_line(s.row[1], {2, 50, 50, 50, 50, 100});
  check_line(s.row[2], {13, 59.0, 66.7, 75.0, 51.5, 76.9});
  CHECK(s.false_military == std::vector<std::string>({"ranks BEL pact", "groups RUS csto"}));
  CHECK(s.false_military_decisions == 2);
  CHECK(s.mean_alternatives == doctest::Approx(0.22).epsilon(0.03));
}

TEST_CASE("the gold scores 100 against itself, and a wrong answer is seen") {
  Notes notes;
  const auto cases = load_cases(root + "/data/casebook/cases.jsonl", real_world(), notes);
  std::vector<CaseAnswer> same, mutant;
  for (const CaseFile& c : cases) {
    CaseAnswer a{c.id, {}};
    for (const GoldRow& g : c.rows)
      if (g.agreement) a.rows.push_back({g.state, *g.agreement, g.article, g.verdict, g.reason, {}});
    same.push_back(a);
    for (auto& r : a.rows)
      if (duty_class_of(*read_word<VerdictWord>(r.verdict)) == DutyClass::no_duty) r.verdict = "bound_defence";
    mutant.push_back(a);
  }
  const CaseScore right = score_cases(cases, same), wrong = score_cases(cases, mutant);
  for (const ScoreLine* l : {&right.decision[2], &right.row[2]}) check_line(*l, {l->n, 100, 100, 100, 100, 100});
  CHECK(right.false_military.empty());
  CHECK(right.mismatches.empty());
  CHECK(wrong.row[2].duty < 60);
  CHECK(wrong.false_military.size() > 100);
}

TEST_CASE("lines that are no cases are notes with file and line, and the rest is read") {
  const std::string path = root + "/tests/unit/study/broken_cases.jsonl";
  Notes notes;
  Register reg = small_register({});
  const auto cases = load_cases(path, reg.world, notes);
  CHECK(cases.size() == 1);
  CHECK(noted(notes, {"broken_cases.jsonl:1: error", "not a case in JSON"}));
  CHECK(noted(notes, {"broken_cases.jsonl:2: error", "no JSON object"}));
  CHECK(noted(notes, {"broken_cases.jsonl:3: error", "no id"}));
  CHECK(noted(notes, {"broken_cases.jsonl:4: error", "no event"}));
  CHECK(noted(notes, {"broken_cases.jsonl:5: error", "act:", "did you mean invasion"}));
  CHECK(noted(notes, {"broken_cases.jsonl:6: error", "1950-02-30"}));
  CHECK(noted(notes, {"broken_cases.jsonl:8: error", "place", "did you mean Dover"}));
  CHECK(thrown([&] { (void)load_cases(path + ".gone", reg.world, notes); }).find("no such file") != std::string::npos);
  CHECK(thrown([&] { (void)load_cases(root, reg.world, notes); }).find("a folder") != std::string::npos);
}
