// What a term means: a word of the vocabulary, an open question, a state, a place or an agreement.
#include <algorithm>
#include <utility>

#include "lattice/measure.hpp"
#include "lattice/panel.hpp"
#include "lattice/power.hpp"
#include "lattice/report.hpp"

namespace lattice {
namespace {

std::string list_text(const WordList& list) {
  std::string out = std::string(list.name) + "\n";
  for (const Word& w : list.words) out += "  " + std::string(w.name) + ": " + std::string(w.meaning) + "\n";
  return out;
}

std::string doubts_text() {
  std::string out = "assumptions: open questions that --assume NAME=yes|no fixes; yes means\n";
  for (const auto& name : doubt_names())
    out += "  " + name + ": " + std::string(row_of(*read_doubt(name)).question) + "\n";
  return out;
}

std::string spans_text(const std::vector<Span>& spans) {
  std::vector<std::string> out;
  for (const Span& s : spans)
    out.push_back((s.from == day_min ? std::string("before 1815") : write_day(s.from)) + " to " +
                  (s.until == day_max ? std::string("today") : write_day(s.until - 1)));
  return join(out, ", ");
}

std::string numbers(const std::vector<int>& list) {
  std::vector<std::string> out;
  for (int n : list) out.push_back(std::to_string(n));
  return out.empty() ? "none" : join(out, ", ");
}

std::string state_text(const State& s) {
  std::string out = s.name + " [" + s.code + "], COW " + numbers(s.cow) + ", Gleditsch-Ward " + numbers(s.gw) +
                    "\n  existed: " + spans_text(s.life) + "\n";
  if (!s.aliases.empty()) out += "  also called: " + join(s.aliases, ", ") + "\n";
  if (!s.capital.empty()) out += "  capital: " + s.capital + "\n";
  if (!s.great_power.empty()) out += "  great power: " + spans_text(s.great_power) + "\n";
  if (!s.communist.empty()) out += "  ruled by a communist party: " + spans_text(s.communist) + "\n";
  if (!s.successor.empty()) out += "  continued by: " + s.successor + "\n";
  return s.note.empty() ? out : out + "  " + s.note + "\n";
}

std::string holders_text(const World& world, const std::vector<Holder>& list) {
  std::vector<std::string> out;
  for (const Holder& h : list)
    out.push_back(code_of(world, h.state) + (h.span == Span{} ? "" : " (" + spans_text({h.span}) + ")"));
  return out.empty() ? "nobody" : join(out, ", ");
}

std::string place_text(const World& world, const Place& p) {
  std::vector<std::string> tags, doubtful;
  for (std::size_t i = 0; i < words<Area>().size(); ++i) {
    if (p.tags >> i & 1) tags.emplace_back(words<Area>()[i].name);
    if (p.doubtful >> i & 1) doubtful.emplace_back(words<Area>()[i].name);
  }
  std::string out = p.name + ", a place\n  administered by: " + holders_text(world, p.administrators) +
                    "\n  claimed by: " + holders_text(world, p.claimants) + "\n  areas: " + join(tags, ", ") + "\n";
  if (!doubtful.empty()) out += "  arguably also: " + join(doubtful, ", ") + "\n";
  return p.note.empty() ? out : out + "  " + p.note + "\n";
}

/// Words that results use and no list of the vocabulary holds.
constexpr Word words_of_results[] = {
    {"settled", "of an answer: careful readers of the text agree; no open question changes it"},
    {"contested",
     "of an answer: on another reading of an open question the answer is another; the alternatives say which"},
    {"firm", "of a duty: it stands on every reading (settled)"},
    {"doubtful", "of a promise: it binds on the likelier reading of an open question and not on another (contested)"},
    {"hangs on", "of cover: one state alone is firmly bound to fight; were it to leave, nobody would be"},
    {"covered", "of a crisis: at least one state is firmly bound to fight for the attacked"},
    {"baseline", "the architecture of a comparison against which \"newly\" is meant"},
    {"architecture", "a design of the alliance system: today's agreements with some added, ended or left"},
    {"chain", "who joins, round by round, when those who are bound to fight do so and are then at war themselves"},
    {"place", "where the blow falls: a place of the gazetteer, or a state, which stands for its main territory"},
    {"alternative",
     "another answer to the same question, with the assumption (--assume NAME=yes|no) under which it holds"},
    {"untied", "of a state: it has no agreement in point with anybody in the event"}};

std::string results_text(const std::string& term) {
  std::string out;
  for (const Word& w : words_of_results)
    if (w.name == term) out += term + " (word of results): " + std::string(w.meaning) + "\n";
  return out;
}

/// The agreements whose ids begin so, as "fpda" begins fpda-1971: the only one in full, several by id and title.
std::string prefix_text(const World& world, const std::string& term) {
  std::vector<const Agreement*> found;
  for (const Agreement& a : world.agreements)
    if (a.id.starts_with(term + "-")) found.push_back(&a);
  if (found.size() == 1) return write_agreement(world, *found.front());
  std::string out;
  for (const Agreement* a : found) out += "  " + a->id + ": " + a->title + "\n";
  return out.empty() ? out : "Agreements whose id begins with " + term + "\n" + out;
}

std::vector<std::string> every_term(const World& world) {
  std::vector<std::string> out = doubt_names();
  for (const Word& w : words_of_results) out.emplace_back(w.name);
  for (const auto& list : vocabulary()) {
    out.emplace_back(list.name);
    for (const Word& w : list.words) out.emplace_back(w.name);
  }
  for (const ColumnSetInfo& set : column_sets()) out.emplace_back(set.name);
  for (const State& s : world.states) out.push_back(s.code), out.push_back(s.name);
  for (const Place& p : world.places) out.push_back(p.name);
  for (const Agreement& a : world.agreements) out.push_back(a.id);
  for (const Measure& m : measures()) out.emplace_back(m.name);
  for (const PowerIndexText& p : power_indices()) out.emplace_back(p.name);
  return out;
}

/// Names in a list of columns such as "milex, milper (1 and 2 for pairs)".
std::vector<std::string> column_names(std::string_view columns) {
  std::vector<std::string> out;
  std::string name;
  int depth = 0;  // what stands in brackets is a remark
  for (const char ch : std::string(columns) + " ") {
    depth += ch == '(' ? 1 : ch == ')' ? -1 : 0;
    const bool part = depth == 0 && ((ch >= 'a' && ch <= 'z') || (ch >= '0' && ch <= '9') || ch == '_');
    if (part)
      name += ch;
    else if (!name.empty())
      out.push_back(std::exchange(name, {}));
  }
  return out;
}

/// A column set of panels, or one of its columns (milex1 and milex2 are milex of state 1 and 2).
std::string columns_text(const std::string& term) {
  std::string out;
  const bool numbered = term.size() > 1 && (term.back() == '1' || term.back() == '2');
  const std::string bare = numbered ? term.substr(0, term.size() - 1) : term;
  for (const ColumnSetInfo& set : column_sets()) {
    const std::string about = std::string(set.meaning) + "\n    columns: " + std::string(set.columns) + "\n";
    if (set.name == term) out += term + " (column set of panels): " + about;
    const auto names = column_names(set.columns);
    const auto has = [&](const std::string& name) {
      return std::find(names.begin(), names.end(), name) != names.end();
    };
    if (set.name != term && (has(term) || has(bare)))
      out += term + " (column of panels" + (numbered && !has(term) ? std::string(", of state ") + term.back() : "") +
             "), of the set " + std::string(set.name) + ": " + about;
  }
  return out;
}

std::string words_text(const std::string& term) {
  std::string out;
  for (const WordList& list : vocabulary()) {
    if (list.name == term) out += list_text(list);
    for (const Word& w : list.words)
      if (w.name == term) out += term + " (" + std::string(list.name) + "): " + std::string(w.meaning) + "\n";
  }
  if (term == "assumptions" || term == "doubts")
    out += doubts_text();
  else if (const auto d = read_doubt(term))
    out += term + " (assumption): yes means that " + std::string(row_of(*d).question) + "\n";
  return out;
}

std::string measure_text(const std::string& term) {
  std::string out;
  for (const Measure& m : measures())
    if (m.name == term) out += explain_measure(m);
  for (const PowerIndexText& p : power_indices())
    if (p.name == term) out += term + " (index of voting power, lattice power): " + std::string(p.text) + "\n";
  return out;
}

}  // namespace

std::string explain(const World& world, const std::string& term) {
  std::string out = words_text(lower(term)) + columns_text(lower(term)) + measure_text(lower(term));
  if (const auto s = look_up_state(world, term)) out += state_text(world.states[static_cast<std::size_t>(s->index)]);
  if (const auto it = world.names.place_by_name.find(lower(term)); it != world.names.place_by_name.end())
    out += place_text(world, world.places[it->second]);
  for (const std::size_t i : agreements_called(world, lower(term))) out += write_agreement(world, world.agreements[i]);
  out = results_text(lower(term)) + out;
  if (out.empty()) out = prefix_text(world, lower(term));
  if (!out.empty()) return out;
  const std::string near = did_you_mean(term, every_term(world));
  throw Error(Fault::not_found, "nothing is called \"" + term + "\"" + (near.empty() ? std::string(".") : near) +
                                    " Lists of words: kind, trigger, adversary, object, area, discretion, decision, "
                                    "condition, act, verdict, reason, assumptions.");
}

}  // namespace lattice
