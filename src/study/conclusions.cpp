// What a comparison says in short, in sentences to be read aloud. The numbers are those of Summary.
#include <algorithm>
#include <map>

#include "lattice/study.hpp"

namespace lattice {
namespace {

std::size_t at_level(const Summary& s, Level level) { return s.by_level[static_cast<std::size_t>(level)]; }

std::string count(std::size_t n, const std::string& one, const std::string& many) {
  return std::to_string(n) + " " + (n == 1 ? one : many);
}
std::string crises(std::size_t n) { return count(n, "crisis", "crises"); }

/// "Japan, South Korea and the others" of a list of phrases.
std::string in_a_row(const std::vector<std::string>& parts) {
  if (parts.size() < 2) return parts.empty() ? std::string() : parts.front();
  return join({parts.begin(), parts.end() - 1}, ", ") + " and " + parts.back();
}

/// "United States" as it stands in a sentence.
std::string spoken(const World& world, Actor state) {
  const std::string name = name_of(world, state);
  const bool article = name.starts_with("United ") || name == "Philippines" || name == "Netherlands";
  return article ? "the " + name : name;
}

/// Who stands behind a count, the most often first, at most three.
std::string most_often(const World& world, const std::map<Actor, std::size_t>& counts) {
  std::vector<std::pair<Actor, std::size_t>> order(counts.begin(), counts.end());
  std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < order.size() && i < 3; ++i)
    parts.push_back(spoken(world, order[i].first) + " in " + std::to_string(order[i].second));
  return in_a_row(parts);
}

std::string hanging(const Design& design, std::size_t n) {
  if (n == 0) return {};
  std::map<Actor, std::size_t> by_state;
  for (const Cell& cell : design.cells)
    if (cell.hangs_on) ++by_state[*cell.hangs_on];
  const std::string in = " In " + std::to_string(n) + " of them that hangs on ";
  if (by_state.size() == 1) return in + spoken(design.world, by_state.begin()->first) + " alone.";
  return in + "a single state: " + most_often(design.world, by_state) + ".";
}

/// What the baseline covers, on whom it hangs, where there are talks only.
std::string of_baseline(const Comparison& c, const Design& d) {
  const Summary s = summarise(c, d);
  const std::size_t firm = at_level(s, Level::fight), doubtful = at_level(s, Level::fight_contested);
  std::string out = d.title + ": somebody is firmly bound to fight for the attacked in " + std::to_string(firm) +
                    " of " + crises(d.cells.size());
  if (doubtful) out += ", and on a contested reading in " + std::to_string(doubtful) + " more";
  out += "." + hanging(d, s.hanging);
  const std::size_t talks = at_level(s, Level::consult);
  return talks ? out + " In " + std::to_string(talks) + " no state owes more than talks." : out;
}

std::string cover(const Summary& s) {
  std::vector<std::string> parts;
  if (s.won) parts.push_back("covers " + crises(s.won) + " more");
  if (s.lost) parts.push_back("leaves " + crises(s.lost) + " without a firm defender");
  return parts.empty() ? "covers no crisis more and none less" : in_a_row(parts);
}

/// Members that take on duties, the heaviest first.
std::string burden(const Design& d, const Summary& s) {
  if (s.owing == 0) return "no member takes on a firm new duty to fight";
  std::map<Actor, std::size_t> by_state;
  for (const MemberLine& m : d.members)
    if (!m.new_owes.empty()) by_state[m.state] = m.new_owes.size();
  return count(s.owing, "member takes", "members take") + " on new duties to fight" +
         (s.owing > 3 ? ", most of all " : ": ") + most_often(d.world, by_state);
}

std::string of_design(const Comparison& c, const Design& d) {
  const Summary s = summarise(c, d);
  std::string out = d.title + ": somebody is firmly bound to fight in " + std::to_string(at_level(s, Level::fight)) +
                    " of " + crises(d.cells.size());
  if (const auto doubtful = at_level(s, Level::fight_contested))
    out += ", and on a contested reading in " + std::to_string(doubtful) + " more";
  out += ". Against " + c.designs[c.baseline].title + " it " + cover(s);
  out += s.reinforced ? "; it adds firm defenders in " + crises(s.reinforced) + " that had some" : "";
  return out + "; " + burden(d, s) + "." + hanging(d, s.hanging);
}

/// Crises in which nobody is bound to fight under any architecture, on any reading.
std::string bare(const Comparison& c) {
  std::vector<std::string> titles;
  for (std::size_t i = 0; i < c.scenario.crises.size(); ++i)
    if (std::all_of(c.designs.begin(), c.designs.end(), [&](const Design& k) { return k.cells[i].fight.empty(); }))
      titles.push_back(c.scenario.crises[i].title);
  if (titles.empty()) return "In every crisis somebody is bound to fight under some architecture.";
  return "Under no architecture is anybody bound to fight in " + crises(titles.size()) + ": " + join(titles, "; ") +
         ".";
}

/// Titles hold commas, so semicolons part them.
std::string titles_of(const std::vector<std::string>& titles, const std::string& one, const std::string& many) {
  return join(titles, "; ") + (titles.size() == 1 ? " " + one : " " + many);
}

/// Somebody is bound to fight, if only on a contested reading, who is not under the baseline.
bool adds_doubtful(const Comparison& c, const Design& d) {
  for (std::size_t i = 0; i < d.cells.size(); ++i)
    for (const Actor a : d.cells[i].fight)
      if (!holds(c.designs[c.baseline].cells[i].fight, a)) return true;
  return false;
}

/// The finding: whether any design covers what the baseline does not, or only adds hands.
std::string finding(const Comparison& c) {
  std::vector<std::string> more, hands, less, doubtful, same, parts;
  for (const Design& d : c.designs) {
    if (&d == &c.designs[c.baseline]) continue;
    const Summary s = summarise(c, d);
    auto& kind = s.lost ? less : s.won ? more : s.reinforced ? hands : adds_doubtful(c, d) ? doubtful : same;
    kind.push_back(d.title);
  }
  if (!hands.empty())
    parts.push_back(titles_of(hands, "covers no crisis", "cover no crisis") + " that lacks a firm defender, but " +
                    (hands.size() == 1 ? "adds" : "add") + " defenders where there are some");
  if (!more.empty()) parts.push_back(titles_of(more, "covers", "cover") + " crises that lack a firm defender");
  if (!doubtful.empty()) parts.push_back(titles_of(doubtful, "adds", "add") + " defenders on contested readings only");
  if (!less.empty()) parts.push_back(titles_of(less, "takes", "take") + " firm defenders away");
  if (!same.empty()) parts.push_back(titles_of(same, "changes", "change") + " no duty to fight");
  return "Against " + c.designs[c.baseline].title + ": " + join(parts, ". ") + ".";
}

}  // namespace

std::vector<std::string> conclusions(const Comparison& c) {
  std::vector<std::string> out;
  if (c.designs.size() > 1) out.push_back(finding(c));
  out.push_back(of_baseline(c, c.designs[c.baseline]));
  for (std::size_t i = 0; i < c.designs.size(); ++i)
    if (i != c.baseline) out.push_back(of_design(c, c.designs[i]));
  out.push_back(bare(c));
  return out;
}

}  // namespace lattice
