// Scenarios: data/scenarios/<id>.toml. The format is docs/guide/scenario-format.md.
#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "lattice/pair_facts.hpp"
#include "readers.hpp"

namespace lattice {
namespace {

std::optional<std::string> optional_text(Fields& f, std::string_view key) {
  return has(f, key) ? std::optional(text(f, key)) : std::nullopt;
}

void read_requests(Fields& f, EventText& e) {
  for (const auto* t : tables(f, "request")) {
    Fields g{*t, f.what + ", request", f.context};
    e.requests.push_back({required_text(g, "by"), has(g, "to") ? text(g, "to") : "ALL",
                          has(g, "kind") ? text(g, "kind") : "assistance"});
    finish(g);
  }
}

void read_decisions(Fields& f, EventText& e) {
  for (const auto* t : tables(f, "decision")) {
    Fields g{*t, f.what + ", decision", f.context};
    e.decisions.push_back({required_text(g, "organ"), required_text(g, "kind"), text(g, "article")});
    finish(g);
  }
}

void read_also_hit(Fields& f, EventText& e) {
  for (const auto* t : tables(f, "also_hit")) {
    Fields g{*t, f.what + ", also_hit", f.context};
    e.also_hit.push_back({required_text(g, "state"), required_text(g, "object"), optional_text(g, "place_admin")});
    finish(g);
  }
}

void read_at_war(Fields& f, EventText& e) {
  for (const auto* t : tables(f, "at_war")) {
    Fields g{*t, f.what + ", at_war", f.context};
    const auto since = date(g, "since");
    e.at_war.push_back({required_text(g, "a"), required_text(g, "b"), since ? write_date(*since) : std::string()});
    finish(g);
  }
}

/// Every victim asks everybody for help, unless the file says otherwise.
void let_victims_ask(EventText& e, const std::vector<std::string>& victims) {
  if (!e.requests.empty()) return;
  for (const auto& v : victims) e.requests.push_back({v, "ALL", "assistance"});
}

Crisis read_crisis(Fields& f, const std::string& day, bool victims_ask) {
  Crisis c;
  c.id = required_text(f, "id");
  f.what = "crisis " + c.id;
  c.title = required_text(f, "title");
  c.gist = required_text(f, "gist");
  c.group = text(f, "group");
  EventText e = read_event_text(f);
  if (e.date.empty()) e.date = day;
  if (victims_ask) let_victims_ask(e, e.targets);
  finish(f);
  try {
    c.event = read_event(*f.context.world, e, f.context.file + ":" + std::to_string(line_of(f.table)));
  } catch (const Error& wrong) {
    note(f.context, Severity::error, line_of(f.table), f.what + ": " + wrong.what());
  }
  return c;
}

/// A file named in a scenario lies beside it, unless there is one of that name where the program runs.
std::string beside(const std::string& file, const std::string& name) {
  const auto path = std::filesystem::path(file).parent_path() / name;
  std::error_code ignored;
  return name.ends_with(".toml") && !std::filesystem::exists(name, ignored) && std::filesystem::exists(path, ignored)
             ? path.string()
             : name;
}

void read_head(Fields& f, Scenario& s, const DataSet& data) {
  s.id = required_text(f, "id");
  f.what = "scenario " + s.id;
  s.title = required_text(f, "title");
  s.question = required_text(f, "question");
  s.gist = text(f, "gist");
  const Date day = required_date(f, "date");
  if (day.precision != Precision::day) error(f, "date", f.what + ": \"date\" must be a day");
  s.date = day.day;
  s.members = states(f, "members");
  s.architectures = texts(f, "architectures");
  for (auto& id : s.architectures) id = beside(f.context.file, id);
  if (s.architectures.empty()) error(f, "architectures", f.what + ": \"architectures\" is missing; a list of ids");
  const auto known = architecture_ids(data);
  for (const auto& id : s.architectures)
    if (!id.ends_with(".toml") && std::find(known.begin(), known.end(), id) == known.end())
      error(f, "architectures", f.what + ": there is no architecture \"" + id + "\"" + did_you_mean_of(id, known));
  s.baseline = beside(f.context.file, text(f, "baseline"));
  if (s.baseline.empty() && !s.architectures.empty()) s.baseline = s.architectures.front();
  if (std::find(s.architectures.begin(), s.architectures.end(), s.baseline) == s.architectures.end())
    error(f, "baseline",
          f.what + ": \"baseline\" must be one of \"architectures\"" + did_you_mean_of(s.baseline, s.architectures));
}

void read_order(Fields& f, Scenario& s) {
  const auto wanted = texts(f, "order");
  if (wanted.empty()) return;
  std::vector<Crisis> ordered;
  std::vector<std::string> ids;
  for (const Crisis& c : s.crises) ids.push_back(c.id);
  for (const auto& id : wanted) {
    const auto it = std::find_if(s.crises.begin(), s.crises.end(), [&](const Crisis& c) { return c.id == id; });
    if (it == s.crises.end())
      error(f, "order",
            f.what + ": \"order\" names the crisis \"" + id + "\", which the scenario does not have" +
                did_you_mean(id, ids));
    else
      ordered.push_back(*it);
  }
  s.crises = std::move(ordered);
}

}  // namespace

std::vector<Crisis> read_crises(Fields& f, Day day, bool victims_ask) {
  std::vector<Crisis> out;
  for (const auto* t : tables(f, "crisis")) {
    Fields g{*t, "crisis", f.context};
    Crisis c = read_crisis(g, write_day(day), victims_ask);
    if (std::any_of(out.begin(), out.end(), [&](const Crisis& k) { return k.id == c.id; }))
      error(g, "id", "two crises have the id \"" + c.id + "\"");
    out.push_back(std::move(c));
  }
  if (out.empty()) error(f, "crisis", f.what + ": no [[crisis]]");
  return out;
}

Scenario read_scenario(const toml::table& file, const Context& context, const DataSet& data) {
  Scenario s;
  Fields f{file, "scenario", context};
  read_head(f, s, data);
  const bool victims_ask = !has(f, "victims_ask") || flag(f, "victims_ask");
  for (const auto* t : tables(f, "source")) {
    Fields g{*t, "source", context};
    s.sources.push_back({required_text(g, "key"), required_text(g, "citation")});
    finish(g);
  }
  s.crises = read_crises(f, s.date, victims_ask);
  read_order(f, s);
  if (has(f, "membership"))
    if (const auto* table = f.table.get("membership")->as_table()) {
      Fields g{*table, "membership", f.context};
      s.membership = read_membership(g, s.members);
    }
  finish(f);
  return s;
}

static std::optional<double> number_cell(const std::string& cell) {
  return cell.empty() ? std::nullopt : std::optional(std::atof(cell.c_str()));
}

EventText read_event_text(Fields& f) {
  EventText e;
  if (const auto d = date(f, "date")) e.date = write_date(*d);
  e.attackers = texts(f, "attackers");
  e.targets = texts(f, "targets");
  e.act = required_text(f, "act");
  e.object = required_text(f, "object");
  e.place = required_text(f, "place");
  e.place_admin = optional_text(f, "place_admin");
  if (has(f, "place_sovereign")) e.place_sovereign = texts(f, "place_sovereign");
  e.first_use = has(f, "first_use") ? texts(f, "first_use") : e.attackers;
  e.provocation = text(f, "provocation");
  e.attributed_to = texts(f, "attributed_to");
  read_requests(f, e);
  read_decisions(f, e);
  read_also_hit(f, e);
  read_at_war(f, e);
  e.intent = text(f, "intent");
  return e;
}

std::vector<std::string> scenario_ids(const DataSet& data) { return ids_below(data, "scenarios/"); }

Scenario load_scenario(const DataSet& data, const World& world, const std::string& name) {
  const NamedText found = named_text(data, "scenarios/", "scenario", name);
  Notes notes;
  const Context context{&world, found.file, &notes};
  Scenario s = read_scenario(parse_toml(found.text, found.file), context, data);
  throw_errors(notes);
  s.hash = hash_hex(found.text);
  return s;
}

static std::vector<Strength> read_strength(const DataSet& data, const World& world, const std::string& path) {
  std::vector<Strength> out;
  const DataFile* file = data.find(path);
  if (!file) return out;
  int line = 0;
  for (const auto& row : split(file->text, '\n')) {
    const std::string where = "data/" + path + ":" + std::to_string(++line);
    if (line == 1 || row.empty() || row[0] == '#') continue;
    const auto cells = split(row, ',');
    if (cells.size() < 6)
      throw Error(Fault::bad_input,
                  "six cells are needed: state,spending_musd,personnel_thousand,year,certainty,source", where);
    const auto s = look_up_state(world, cells[0]);
    if (!s) throw Error(Fault::bad_input, "no state has the code \"" + cells[0] + "\"", where);
    const std::vector<std::string> rest(cells.begin() + 5, cells.end());
    out.push_back(
        {*s, number_cell(cells[1]), number_cell(cells[2]), std::atoi(cells[3].c_str()), join(rest, ","), cells[4]});
  }
  return out;
}

void take_crisis(const World& world, Scenario& s, const std::string& name) {
  std::string changed = name;
  if (name.ends_with(".toml")) {
    changed = read_text_file(name);
    Notes notes;
    const Context context{&world, name, &notes};
    const toml::table file = parse_toml(changed, name);
    Fields f{file, "file of crises", context};
    s.crises = read_crises(f, s.date, true);
    throw_errors(notes);
  } else {
    std::vector<std::string> ids;
    for (const Crisis& c : s.crises) ids.push_back(c.id);
    std::erase_if(s.crises, [&](const Crisis& c) { return c.id != name; });
    if (s.crises.empty())
      throw Error(Fault::not_found, "the scenario " + s.id + " has no crisis \"" + name + "\"" +
                                        did_you_mean_of(name, ids) + "; or give a file that ends in .toml");
  }
  s.hash = hash_hex(s.hash + changed);
}

std::vector<Strength> load_strength(const DataSet& data, const World& world) {
  return read_strength(data, world, "series/strength.csv");
}

std::vector<Strength> load_assumed_strength(const DataSet& data, const World& world) {
  return read_strength(data, world, "series/assumed_strength.csv");
}

}  // namespace lattice
