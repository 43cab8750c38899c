// The casebook's scoring rule: rows are matched one to one by state and agreement, then by article, then by weight of
// the duty.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "lattice/study.hpp"

namespace lattice {
namespace {

using Row = CaseAnswer::Row;

constexpr std::array<std::string_view, 7> rank_order{"duty_military", "breach",     "duty_abstain", "duty_other_aid",
                                                     "duty_consult",  "discretion", "no_duty"};

std::string duty(const std::string& verdict) {
  const auto w = read_word<VerdictWord>(verdict);
  return std::string(name_of(w ? duty_class_of(*w) : DutyClass::no_duty));
}

int rank(const std::string& verdict) {
  return static_cast<int>(std::find(rank_order.begin(), rank_order.end(), duty(verdict)) - rank_order.begin());
}
bool military(const std::string& verdict) { return rank(verdict) == 0; }

/// Tokens of an article: numbers, Roman numbers, words, each with a bracket where one follows: "IV(2), VIII" -> {IV(2),
/// VIII}.
std::set<std::string> tokens(const std::string& text) {
  std::set<std::string> out;
  for (std::size_t i = 0; i < text.size();) {
    const auto kind = [&](char c) {
      return std::isdigit(static_cast<unsigned char>(c)) ? 1 : std::isalpha(static_cast<unsigned char>(c)) ? 2 : 0;
    };
    const int k = kind(text[i]);
    if (!k) {
      ++i;
      continue;
    }
    std::size_t j = i;
    while (j < text.size() && kind(text[j]) == k) ++j;
    const bool roman = k == 2 && text.substr(i, j - i).find_first_not_of("IVXL") == std::string::npos;
    std::size_t end = j;
    if ((k == 1 || roman) && j < text.size() && text[j] == '(')
      if (const auto close = text.find(')', j); close != std::string::npos && close > j + 1) end = close + 1;
    if (k == 1 || roman || j - i >= 2) out.insert(text.substr(i, end - i));
    i = end;
  }
  return out;
}

bool common(const std::set<std::string>& a, const std::set<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& t) { return b.contains(t); });
}

std::set<std::string> without_brackets(const std::set<std::string>& list) {
  std::set<std::string> out;
  for (const auto& t : list) out.insert(t.substr(0, t.find('(')));
  return out;
}

int overlap(const std::string& a, const std::string& b) {
  if (a == b) return 3;
  const auto x = tokens(a), y = tokens(b);
  if (common(x, y)) return 2;
  return common(without_brackets(x), without_brackets(y)) ? 1 : 0;
}

/// For each gold row the index of its engine row, or -1.
std::vector<int> match(const std::vector<const GoldRow*>& gold, const std::vector<const Row*>& engine) {
  std::vector<std::tuple<int, int, int, int>> pairs;
  for (int i = 0; i < static_cast<int>(gold.size()); ++i)
    for (int j = 0; j < static_cast<int>(engine.size()); ++j)
      pairs.emplace_back(
          -overlap(gold[static_cast<std::size_t>(i)]->article, engine[static_cast<std::size_t>(j)]->article),
          rank(engine[static_cast<std::size_t>(j)]->verdict), j, i);
  std::sort(pairs.begin(), pairs.end());
  std::vector<int> out(gold.size(), -1);
  std::set<int> used;
  for (const auto& [o, r, j, i] : pairs)
    if (out[static_cast<std::size_t>(i)] < 0 && used.insert(j).second) out[static_cast<std::size_t>(i)] = j;
  return out;
}

/// One gold row with what the engine made of it.
struct Judged {
  bool verdict = false, duty = false, reason = false, alternative = false, reason_counts = true, has_agreement = true,
       settled = true;
  std::string duty_class, group;
};

struct Tally {
  double n = 0, verdict = 0, duty = 0, alternative = 0, reason = 0, reason_n = 0;
  std::map<std::string, std::pair<double, double>> classes;
};

void count(Tally& t, const Judged& j, double w) {
  t.n += w;
  t.verdict += w * j.verdict;
  t.duty += w * j.duty;
  t.alternative += w * j.alternative;
  if (j.reason_counts) t.reason += w * j.reason, t.reason_n += w;
  if (j.has_agreement) {
    auto& c = t.classes[j.duty_class];
    c.first += w * j.duty;
    c.second += w;
  }
}

double share(double part, double whole) { return whole > 0 ? 100 * part / whole : -1; }

ScoreLine line_of(const Tally& t) {
  double recall = 0;
  for (const auto& [name, c] : t.classes) recall += c.first / c.second;
  return {t.n,
          share(t.verdict, t.n),
          share(t.duty, t.n),
          t.classes.empty() ? -1 : 100 * recall / static_cast<double>(t.classes.size()),
          share(t.reason, t.reason_n),
          share(t.alternative, t.n)};
}

/// case, agreement, article, verdict, reason, settled, group: rows alike in all of these are one decision.
using Key = std::tuple<std::string, std::string, std::string, std::string, std::string, bool, std::string>;
using Decisions = std::map<Key, std::vector<Judged>>;

bool any_alternative(const Row& row, const std::string& verdict) {
  return std::any_of(row.alternatives.begin(), row.alternatives.end(),
                     [&](const Alternative& a) { return name_of(a.verdict) == verdict; });
}

void judge_without_agreement(const CaseFile& c, const CaseAnswer& a, const std::vector<const GoldRow*>& gold,
                             Decisions& out, CaseScore& score) {
  const GoldRow& first = *gold.front();
  const bool bound = std::any_of(a.rows.begin(), a.rows.end(), [&](const Row& r) {
    return r.state == first.state && (r.verdict == "bound_defence" || r.verdict == "bound_offence");
  });
  for (const GoldRow* g : gold) {
    out[{c.id, "", "", g->verdict, g->reason, g->settled, g->group}].push_back(
        {!bound, !bound, false, !bound, false, false, g->settled, duty(g->verdict), g->group});
    if (bound)
      score.mismatches.push_back(
          {c.id, g->state, "", "", g->verdict, g->reason, "a military duty", "", g->settled, ""});
  }
}

void judge_rows(const CaseFile& c, const std::string& agreement, const std::vector<const GoldRow*>& gold,
                const std::vector<const Row*>& engine, Decisions& out, CaseScore& score) {
  static const Row none{"", "", "", "not_bound", "no_agreement", {}};
  const auto matched = match(gold, engine);
  for (std::size_t i = 0; i < gold.size(); ++i) {
    const GoldRow& g = *gold[i];
    const Row& r = matched[i] < 0 ? none : *engine[static_cast<std::size_t>(matched[i])];
    const bool right = r.verdict == g.verdict;
    out[{c.id, agreement, g.article, g.verdict, g.reason, g.settled, g.group}].push_back(
        {right, duty(r.verdict) == duty(g.verdict), r.reason == g.reason, right || any_alternative(r, g.verdict), true,
         true, g.settled, duty(g.verdict), g.group});
    if (right && r.reason == g.reason) continue;
    std::vector<std::string> others;
    for (const Alternative& a : r.alternatives) others.emplace_back(name_of(a.verdict));
    score.mismatches.push_back(
        {c.id, g.state, agreement, g.article, g.verdict, g.reason, r.verdict, r.reason, g.settled, join(others, ";")});
  }
}

void find_false_military(const CaseFile& c, const CaseAnswer& a, CaseScore& score, std::set<std::string>& decisions) {
  std::map<std::pair<std::string, std::string>, bool> engine;
  for (const Row& r : a.rows) engine[{r.state, r.agreement}] |= military(r.verdict);
  for (const auto& [key, fights] : engine) {
    const auto& [state, agreement] = key;
    if (std::find(c.targets.begin(), c.targets.end(), state) != c.targets.end())
      continue;  // a target fights for itself
    bool listed = false, own = false, mine = false, any = false;
    for (const GoldRow& g : c.rows) {
      if (g.agreement.value_or("") != agreement || agreement.empty() || g.verdict.empty()) continue;
      listed = true;
      any = any || military(g.verdict);
      if (g.state == state) mine = true, own = own || military(g.verdict);
    }
    if (!fights || !listed || (mine ? own : any)) continue;
    score.false_military.push_back(c.id + " " + state + " " + agreement);
    decisions.insert(c.id + " " + agreement);
  }
}

void tally(const Decisions& decisions, CaseScore& score) {
  for (int which = 0; which < 3; ++which) {
    Tally by_decision, by_row;
    for (const auto& [key, list] : decisions) {
      if (which < 2 && std::get<5>(key) != (which == 0)) continue;
      const double w = 1 / static_cast<double>(list.size());
      for (const Judged& j : list) {
        count(by_decision, j, w);
        count(by_row, j, j.group.empty() ? 1.0 : w);
      }
    }
    score.decision[which] = line_of(by_decision);
    score.row[which] = line_of(by_row);
  }
}

}  // namespace

CaseScore score_cases(const std::vector<CaseFile>& cases, const std::vector<CaseAnswer>& answers) {
  CaseScore score;
  Decisions decisions;
  std::set<std::string> false_decisions;
  double alternatives = 0, rows = 0;
  for (std::size_t i = 0; i < cases.size(); ++i) {
    const CaseFile& c = cases[i];
    const CaseAnswer& a = answers[i];
    for (const Row& r : a.rows) alternatives += static_cast<double>(r.alternatives.size()), ++rows;
    std::map<std::pair<std::string, std::string>, std::vector<const GoldRow*>> gold;
    for (const GoldRow& g : c.rows)
      if (g.scored && !g.verdict.empty()) gold[{g.state, g.agreement.value_or("")}].push_back(&g);
    for (const auto& [key, list] : gold) {
      if (key.second.empty()) {
        judge_without_agreement(c, a, list, decisions, score);
        continue;
      }
      std::vector<const Row*> engine;
      for (const Row& r : a.rows)
        if (r.state == key.first && r.agreement == key.second) engine.push_back(&r);
      judge_rows(c, key.second, list, engine, decisions, score);
    }
    find_false_military(c, a, score, false_decisions);
  }
  tally(decisions, score);
  score.false_military_decisions = static_cast<int>(false_decisions.size());
  score.mean_alternatives = rows > 0 ? alternatives / rows : 0;
  score.cases = static_cast<int>(cases.size());
  return score;
}

}  // namespace lattice
