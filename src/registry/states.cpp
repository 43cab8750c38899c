// Reads states.toml and places.toml.
#include "readers.hpp"

namespace lattice {
namespace {

std::vector<Span> spells(Fields& f, std::string_view key) {
  std::vector<Span> out;
  for (const auto* t : tables(f, key)) {
    Fields g{*t, f.what + ", " + std::string(key), f.context};
    out.push_back(span(g));
    finish(g);
  }
  return out;
}

/// A place without a position (an orbit, a region with no one point) has none.
Point position(Fields& f) {
  if (!has(f, "lat") && !has(f, "lon")) return {};
  const Point p{real(f, "lat").value_or(999), real(f, "lon").value_or(999)};
  if (p.latitude < -90 || p.latitude > 90 || p.longitude < -180 || p.longitude > 180)
    error(f, "lat", f.what + ": \"lat\" must lie between -90 and 90 and \"lon\" between -180 and 180 degrees");
  return p;
}

void read_capital(Fields& f, State& s) {
  const auto* node = f.table.get("capital");
  (void)has(f, "capital");
  if (!node) return;
  if (!node->is_table())
    return error(f, "capital", f.what + ": \"capital\" must be { name = ..., lat = ..., lon = ... }");
  Fields g{*node->as_table(), f.what + ", capital", f.context};
  s.capital = required_text(g, "name");
  s.position = position(g);
  finish(g);
}

std::vector<int> numbers(Fields& f, std::string_view key, std::string_view also) {
  auto list = integers(f, key);
  for (int n : integers(f, also)) list.push_back(n);
  return list;
}

State read_state(Fields& f) {
  State s;
  s.line = line_of(f.table);
  s.code = required_text(f, "code");
  f.what = "state " + s.code;
  s.name = required_text(f, "name");
  s.aliases = texts(f, "aliases");
  s.cow = numbers(f, "cow", "cow_also");
  s.gw = numbers(f, "gw", "gw_also");
  s.life = spells(f, "life");
  for (Span& l : s.life)
    if (l.from == make_day(1815, 1, 1)) l.from = day_min;  // "1815" stands for: since before the period
  if (s.life.empty()) error(f, "life", f.what + ": \"life\" is missing; write life = [{ from = \"1815\" }]");
  s.continent = word<Continent>(f, "continent");
  read_capital(f, s);
  s.regions = areas(f, "regions");
  s.communist = spells(f, "communist");
  s.great_power = spells(f, "great_power");
  s.balkan = spells(f, "balkan");
  s.ex_enemy = spells(f, "ex_enemy");
  s.successor = text(f, "successor");
  (void)texts(f, "predecessor");
  s.note = text(f, "note");
  finish(f);
  return s;
}

std::vector<Holder> holders(Fields& f, std::string_view key) {
  std::vector<Holder> out;
  for (const auto* t : tables(f, key)) {
    Fields g{*t, f.what + ", " + std::string(key), f.context};
    const auto s = state(g, "state");
    const Span during = span(g);
    if (s) out.push_back({*s, during});
    finish(g);
  }
  return out;
}

Place read_place(Fields& f) {
  Place p;
  p.line = line_of(f.table);
  p.name = required_text(f, "name");
  f.what = "place " + p.name;
  p.aliases = texts(f, "aliases");
  p.position = position(f);
  p.kind = text(f, "kind");
  p.tags = areas(f, "tags");
  p.doubtful = areas(f, "doubtful_tags");
  p.metropolitan = flag(f, "metropolitan");
  p.administrators = holders(f, "admin");
  p.claimants = holders(f, "sovereign");
  for (const Actor a : states(f, "claimants")) p.claimants.push_back({a, {}});
  p.note = text(f, "note");
  finish(f);
  return p;
}

}  // namespace

Areas areas(Fields& f, std::string_view key) {
  Areas out = 0;
  for (const auto& name : texts(f, key))
    if (const auto a = word_of<Area>(f, key, name)) out |= bit(*a);
  return out;
}

void read_states(const toml::table& file, const Context& context, World& world) {
  Fields f{file, "states.toml", context};
  for (const auto* t : tables(f, "state")) {
    Fields g{*t, "state", context};
    world.states.push_back(read_state(g));
  }
  finish(f);
  if (world.states.size() > 2000) throw Error(Fault::bad_input, "more than 2000 states", context.file);
}

void read_places(const toml::table& file, const Context& context, World& world) {
  Fields f{file, "places.toml", context};
  for (const auto* t : tables(f, "place")) {
    Fields g{*t, "place", context};
    world.places.push_back(read_place(g));
  }
  finish(f);
}

}  // namespace lattice
