// The data inside the page: JSON with grouped verdicts and shared steps, and the matrix as CSV.
#include <array>
#include <charconv>
#include <map>

#include "html.hpp"
#include "json.hpp"
#include "lattice/report.hpp"

namespace lattice::page {
namespace {

/// Numbers each distinct value in the order of first use.
struct Pool {
  std::map<std::string, std::size_t> index;
  Json list = Json::array();
  std::size_t add(const std::string& key, Json value) {
    const auto [it, fresh] = index.try_emplace(key, list.size());
    if (fresh) list.push_back(std::move(value));
    return it->second;
  }
};

template <class E>
std::string_view meaning(E value) {
  return words<E>()[static_cast<std::size_t>(value)].meaning;
}

std::size_t promise(Pool& pool, const World& world, const Verdict& v) {
  const Agreement& a = agreement_of(world, v);
  const Commitment& p = commitment_of(world, v);
  return pool.add(a.id + " " + std::to_string(v.commitment),
                  {{"agreement", a.id},
                   {"title", a.title},
                   {"article", p.article},
                   {"kind", name_of(p.kind)},
                   {"bindingness", name_of(bindingness_of(a.form))},
                   {"discretion", name_of(p.discretion)},
                   {"decision", name_of(p.decision)},
                   {"firmness", std::string(meaning(p.discretion)) + "; " + std::string(meaning(p.decision))},
                   {"gist", p.gist},
                   {"basis", name_of(p.basis)},
                   {"source", citation_of(a, p.sources)}});
}

struct Pools {
  Pool promises, steps, states, readings;
};

Json readings_json(const Verdict& v) {
  Json readings = Json::array();
  for (const Alternative& a : v.alternatives)
    readings.push_back({{"verdict", name_of(a.verdict)},
                        {"reason", name_of(a.reason)},
                        {"assumption", assumption_of(a)},
                        {"assume", std::string(row_of(a.doubt).name) + (a.value ? "=yes" : "=no")}});
  return readings;
}

/// Test, answer, text and, where it is another than the promise's, source.
Json step(const Step& s, const std::string& citation) {
  Json out = Json::array({s.test, name_of(s.answer), s.text});
  if (!s.source.empty() && s.source != citation) out.push_back(s.source);
  return out;
}

Json group_json(const Comparison& c, const Group& g, Pools& pools) {
  const Verdict& v = *g.verdict;
  Json out{{"verdict", name_of(v.verdict)},
           {"promise", promise(pools.promises, *g.world, v)},
           {"reason", name_of(v.reason)},
           {"confidence", v.contested() ? "contested" : "settled"}};
  const Json readings = readings_json(v);
  out["alternatives"] = pools.readings.add(readings.dump(), readings);
  out["states"] = Json::array();
  for (std::size_t d = 0; d < c.designs.size(); ++d) {
    const Json list = codes(*g.world, g.obligors[d]);
    out["states"].push_back(pools.states.add(list.dump(), list));
  }
  out["steps"] = Json::array();
  const std::string citation = citation_of(agreement_of(*g.world, v), commitment_of(*g.world, v).sources);
  for (const Step& s : g.steps) {
    const Json told = step(s, citation);
    out["steps"].push_back(pools.steps.add(told.dump(-1, ' ', false, Json::error_handler_t::replace), told));
  }
  return out;
}

/// Inside a script element "<" would be markup; in JSON it may be written as an escape.
std::string in_script(std::string_view id, const Json& document) {
  const std::string text = document.dump(-1, ' ', false, Json::error_handler_t::replace);
  std::string safe;
  safe.reserve(text.size());
  for (const char ch : text) {
    if (ch == '<')
      safe += "\\u003c";
    else
      safe += ch;
  }
  return element("script", "type=\"application/json\" id=\"" + std::string(id) + "\"", safe) + "\n";
}

Json data(const Comparison& c) {
  Json out = comparison_json(c, false);
  out["about"] =
      "Verdicts are grouped; shared parts are told once and named by their index: promise into promises, alternatives "
      "into readings, steps into steps (as told for the first obligor); states has one index into state_lists per "
      "architecture, in their order. A step is test, answer, text and sometimes source.";
  out["duty_of"] = Json::object();
  for (std::size_t i = 0; i < words<VerdictWord>().size(); ++i)
    out["duty_of"][std::string(words<VerdictWord>()[i].name)] = name_of(duty_class_of(static_cast<VerdictWord>(i)));
  Pools pools;
  Json verdicts = Json::object();
  for (std::size_t i = 0; i < c.scenario.crises.size(); ++i) {
    Json list = Json::array();
    for (const Group& g : grouped(c, i)) list.push_back(group_json(c, g, pools));
    verdicts[c.scenario.crises[i].id] = list;
  }
  out["verdicts"] = verdicts;
  out["promises"] = pools.promises.list;
  out["readings"] = pools.readings.list;
  out["state_lists"] = pools.states.list;
  out["names"] = Json::object();
  for (const Json& list : pools.states.list)
    for (const Json& code : list) out["names"][code.get<std::string>()] = "";
  for (const Design& d : c.designs)
    for (const State& s : d.world.states)
      if (out["names"].contains(s.code)) out["names"][s.code] = s.name;
  out["steps"] = pools.steps.list;
  return out;
}

std::string spaced(const World& world, const std::vector<Actor>& list) {
  std::vector<std::string> out;
  for (const Actor a : list) out.push_back(code_of(world, a));
  return join(out, " ");
}

/// The shortest form that reads back as the same number; empty for nothing.
std::string number(const std::optional<double>& v) {
  if (!v) return "";
  std::array<char, 32> buffer;
  return {buffer.data(), std::to_chars(buffer.data(), buffer.data() + buffer.size(), *v).ptr};
}

std::string csv(const Comparison& c) {
  Table table = text_table({"crisis", "title", "group", "architecture", "level", "bound_to_fight", "other_duty",
                            "bound_to_consult", "permitted", "hangs_on", "spending_for_musd", "spending_against_musd",
                            "personnel_for_thousand", "personnel_against_thousand"});
  for (std::size_t i = 0; i < c.scenario.crises.size(); ++i)
    for (const Design& d : c.designs) {
      const Crisis& k = c.scenario.crises[i];
      const Cell& cell = d.cells[i];
      const World& w = d.world;
      add_row(table, {k.id, k.title, k.group, d.id, lower(look_of(level_of(cell)).words), spaced(w, cell.fight),
                      spaced(w, cell.other), spaced(w, cell.consult), spaced(w, cell.permitted),
                      cell.hangs_on ? code_of(w, *cell.hangs_on) : "", number(cell.spending_for),
                      number(cell.spending_against), number(cell.personnel_for), number(cell.personnel_against)});
    }
  return write_table(table, "csv");
}

}  // namespace

std::string embedded_data(const Comparison& c) { return in_script("data", data(c)) + in_script("csv", csv(c)); }

}  // namespace lattice::page
