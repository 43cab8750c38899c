// Finding things by what people call them: codes, numbers of other data sets, names and aliases; and saying what was
// near when nothing fits.
#include <algorithm>
#include <charconv>
#include <map>

#include "lattice/world.hpp"

namespace lattice {
namespace {

constexpr std::string_view next_step = "; give an ISO alpha-3 or historical code, cow:NUMBER, gw:NUMBER or a name";

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto end = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || end.ec != std::errc{} || end.ptr != text.data() + text.size()) return std::nullopt;
  return value;
}

/// Numbers are shared by states that followed one another (365: Russia and the USSR): the one alive on the day, else
/// the one alive last.
std::optional<Actor> by_number(const World& world, int wanted, std::vector<int> State::*field, std::optional<Day> day) {
  std::optional<Actor> found;
  Day latest = day_min;
  for (std::size_t i = 0; i < world.states.size(); ++i) {
    const State& s = world.states[i];
    if (std::find((s.*field).begin(), (s.*field).end(), wanted) == (s.*field).end()) continue;
    const Actor id{static_cast<std::int16_t>(i)};
    if (day && is_alive(s, *day)) return id;
    const Day end = s.life.empty() ? day_min : s.life.back().until;
    if (!found || end > latest) found = id, latest = end;
  }
  return found;
}

std::vector<std::string> state_words(const World& world) {
  std::vector<std::string> words;
  for (const State& s : world.states) {
    words.push_back(s.code);
    words.push_back(s.name);
    words.insert(words.end(), s.aliases.begin(), s.aliases.end());
  }
  return words;
}

std::string hyphenated(std::string_view id) {
  std::string key(id);
  std::replace(key.begin(), key.end(), '_', '-');
  return key;
}

/// Earlier ids: no living id may be one; the parts of a divided entry share theirs, oldest first.
void index_earlier_ids(World& world, Notes& notes) {
  std::map<std::string, std::vector<std::size_t>> parts;
  for (std::size_t i = 0; i < world.agreements.size(); ++i)
    for (const auto& alias : world.agreements[i].aliases) {
      if (world.names.agreement_by_id.contains(alias))
        notes.push_back({Severity::error, world.agreements[i].file, 0,
                         "the alias \"" + alias + "\" is the id of another entry; an alias is an id that is gone"});
      parts[alias].push_back(i);
    }
  for (auto& [alias, list] : parts) {
    std::stable_sort(list.begin(), list.end(), [&](std::size_t a, std::size_t b) {
      return world.agreements[a].signed_on.day < world.agreements[b].signed_on.day;
    });
    world.names.agreements_by_alias.emplace(alias, list);
  }
}

}  // namespace

void index_names(World& world, Notes& notes) {
  world.names = {};
  const auto claim = [&notes](auto& map, const std::string& key, auto value, const std::string& file, int line) {
    const auto [it, fresh] = map.emplace(key, value);
    if (!fresh && it->second != value)
      notes.push_back({Severity::error, file, line, "the name \"" + key + "\" belongs to two entries"});
  };
  for (std::size_t i = 0; i < world.states.size(); ++i) {
    const State& s = world.states[i];
    const Actor id{static_cast<std::int16_t>(i)};
    claim(world.names.state_by_code, s.code, id, "states.toml", s.line);
    claim(world.names.state_by_name, lower(s.name), id, "states.toml", s.line);
    for (const auto& alias : s.aliases) claim(world.names.state_by_name, lower(alias), id, "states.toml", s.line);
  }
  for (std::size_t i = 0; i < world.places.size(); ++i) {
    claim(world.names.place_by_name, lower(world.places[i].name), i, "places.toml", world.places[i].line);
    for (const auto& alias : world.places[i].aliases)
      claim(world.names.place_by_name, lower(alias), i, "places.toml", world.places[i].line);
  }
  for (std::size_t i = 0; i < world.agreements.size(); ++i)
    claim(world.names.agreement_by_id, world.agreements[i].id, i, world.agreements[i].file, 0);
  index_earlier_ids(world, notes);
}

std::optional<Actor> look_up_state(const World& world, std::string_view text, std::optional<Day> day) {
  if (const auto it = world.names.state_by_code.find(std::string(text)); it != world.names.state_by_code.end())
    return it->second;
  const std::string key = lower(text);
  if (key.starts_with("cow:") || key.starts_with("gw:")) {
    const bool cow = key[0] == 'c';
    const auto wanted = number(std::string_view(key).substr(cow ? 4 : 3));
    return wanted ? by_number(world, *wanted, cow ? &State::cow : &State::gw, day) : std::nullopt;
  }
  std::string upper(text);
  for (char& ch : upper)
    if (ch >= 'a' && ch <= 'z') ch = static_cast<char>(ch - 'a' + 'A');
  if (const auto it = world.names.state_by_code.find(upper); it != world.names.state_by_code.end()) return it->second;
  if (const auto it = world.names.state_by_name.find(key); it != world.names.state_by_name.end()) return it->second;
  return std::nullopt;
}

Actor find_state(const World& world, std::string_view text, std::optional<Day> day) {
  if (const auto found = look_up_state(world, text, day)) return *found;
  const std::string near = did_you_mean(text, state_words(world));
  throw Error(Fault::not_found,
              "no state is called \"" + std::string(text) + "\"" + (near.empty() ? std::string(next_step) : near));
}

const Place& find_place(const World& world, std::string_view name) {
  if (const auto it = world.names.place_by_name.find(lower(name)); it != world.names.place_by_name.end())
    return world.places[it->second];
  std::vector<std::string> words;
  for (const Place& p : world.places) {
    words.push_back(p.name);
    words.insert(words.end(), p.aliases.begin(), p.aliases.end());
  }
  const std::string near = did_you_mean(name, words);
  throw Error(Fault::not_found,
              "no place is called \"" + std::string(name) + "\"" +
                  (near.empty() ? "; give a place of data/places.toml or the name of a state" : near));
}

std::vector<std::size_t> agreements_called(const World& world, std::string_view id) {
  const std::string key = hyphenated(id);
  if (const auto it = world.names.agreement_by_id.find(key); it != world.names.agreement_by_id.end())
    return {it->second};
  const auto it = world.names.agreements_by_alias.find(key);
  return it == world.names.agreements_by_alias.end() ? std::vector<std::size_t>{} : it->second;
}

const Agreement& find_agreement(const World& world, std::string_view id) {
  if (const auto found = agreements_called(world, id); !found.empty()) return world.agreements[found.front()];
  const std::string key = hyphenated(id);
  std::vector<std::string> words;
  for (const Agreement& a : world.agreements) words.push_back(a.id);
  for (const Agreement& a : world.agreements) words.push_back(a.title);
  const std::string near = did_you_mean(key, words);
  throw Error(Fault::not_found, "no agreement has the id \"" + std::string(id) + "\"" +
                                    (near.empty() ? "; `lattice register list` shows them all" : near));
}

std::string code_of(const World& world, Actor actor, const Event* event) {
  const auto i = static_cast<std::size_t>(actor.index);
  if (actor && i < world.states.size()) return world.states[i].code;
  if (actor && event && i - world.states.size() < event->outsiders.size())
    return event->outsiders[i - world.states.size()];
  return "?";
}

std::string name_of(const World& world, Actor actor, const Event* event) {
  const auto i = static_cast<std::size_t>(actor.index);
  return actor && i < world.states.size() ? world.states[i].name : code_of(world, actor, event);
}

bool any_contains(const std::vector<Span>& spans, Day day) {
  return std::any_of(spans.begin(), spans.end(), [day](Span s) { return s.contains(day); });
}

bool is_alive(const State& state, Day day) { return any_contains(state.life, day); }

}  // namespace lattice
