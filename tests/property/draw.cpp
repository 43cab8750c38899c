// Random events over a register.
#include "draw.hpp"

#include <algorithm>

namespace lattice::test {
namespace {

template <class E>
E any_word(Dice& dice) {
  return static_cast<E>(dice.below(words<E>().size()));
}

Object any_object(Dice& dice) {
  return static_cast<Object>(dice.below(words<Object>().size() - 1));
}  // "any" is a word of treaties

Day day_for(const Agreement& a, Dice& dice) {
  const Day first = make_day(1830, 1, 1), last = make_day(2026, 12, 31);
  const Day from = std::max(a.life.from, first), until = std::min(a.life.until, last);
  if (dice.one_in(8) || from >= until)
    return first + static_cast<Day>(dice.below(static_cast<std::size_t>(last - first)));
  return from + static_cast<Day>(dice.below(static_cast<std::size_t>(until - from)));
}

/// Parties of the agreement and those its promises name.
std::vector<Actor> cast_of(const Agreement& a) {
  std::vector<Actor> out;
  for (const Party& p : a.parties) out.push_back(p.state);
  for (const Commitment& c : a.commitments) {
    out.insert(out.end(), c.owed_to.states.begin(), c.owed_to.states.end());
    for (const AdversaryTest& t : c.adversary)
      if (t.state) out.push_back(t.state);
  }
  return out;
}

void put_place(const World& world, Dice& dice, Event& e, Actor victim) {
  if (!world.places.empty() && dice.one_in(2)) {
    const Place& p = dice.of(world.places);
    e.place = p.name, e.tags = p.tags, e.doubtful = p.doubtful, e.metropolitan = p.metropolitan;
    for (const Holder& h : p.administrators)
      if (h.span.contains(e.date)) e.place_admin = h.state;
    for (const Holder& h : p.claimants)
      if (h.span.contains(e.date)) e.place_sovereign.push_back(h.state);
    return;
  }
  const State& s = world.states[static_cast<std::size_t>(victim.index)];
  e.place = s.name, e.tags = s.regions, e.metropolitan = true, e.place_admin = victim, e.place_sovereign = {victim};
}

void put_reactions(const World& world, Dice& dice, Event& e, const std::vector<Actor>& cast) {
  const auto living = alive(world, e.date);
  for (const Actor t : e.targets)
    if (dice.one_in(2))
      e.requests.push_back(
          {t, dice.one_in(2) ? std::nullopt : std::optional(dice.of(cast)), {}, any_word<RequestKind>(dice)});
  if (dice.one_in(4)) e.decisions.push_back({"council", std::nullopt, any_word<DecisionKind>(dice), {}});
  if (dice.one_in(4)) {
    const Actor by = dice.of(cast);
    e.decisions.push_back({code_of(world, by), by, any_word<DecisionKind>(dice), {}});
  }
  if (dice.one_in(6)) e.also_hit.push_back({dice.of(cast), any_object(dice), e.place_admin});
  if (dice.one_in(6)) e.at_war.push_back({dice.of(cast), dice.of(living), e.date});
  if (dice.one_in(8)) e.intent = any_word<Intent>(dice);
  if (dice.one_in(8)) e.attributed_to.push_back(dice.of(living));
}

void add(std::vector<Actor>& list, Actor a) {
  if (std::find(list.begin(), list.end(), a) == list.end()) list.push_back(a);
}

void put_sides(const World& world, Dice& dice, Event& e, const std::vector<Actor>& cast) {
  const auto living = alive(world, e.date);
  const auto draw = [&] { return dice.one_in(3) ? dice.of(living) : dice.of(cast); };
  for (std::size_t n = 1 + dice.below(2); n > 0; --n) add(e.targets, draw());
  for (std::size_t n = 1 + dice.below(2); n > 0; --n) add(e.attackers, dice.one_in(2) ? dice.of(living) : draw());
}

}  // namespace

std::vector<Actor> alive(const World& world, Day day) {
  std::vector<Actor> out;
  for (std::size_t i = 0; i < world.states.size(); ++i)
    if (is_alive(world.states[i], day)) out.push_back(Actor{static_cast<std::int16_t>(i)});
  return out;
}

Event random_event(const World& world, Dice& dice, std::size_t agreement) {
  Event e;
  const Agreement& a = world.agreements[agreement];
  const auto cast = cast_of(a);
  e.date = day_for(a, dice);
  put_sides(world, dice, e, cast);
  e.act = any_word<Act>(dice);
  e.object = any_object(dice);
  if (dice.one_in(8)) {
    e.outsiders = {"UNKNOWN"};
    e.attackers = {Actor{static_cast<std::int16_t>(world.states.size())}};
  }
  put_place(world, dice, e, e.targets[0]);
  e.first_use = dice.one_in(5) ? e.targets : e.attackers;
  if (dice.one_in(4)) e.provocation = any_word<Provocation>(dice);
  put_reactions(world, dice, e, cast);
  return e;
}

Event plain_aggression(const World& world, Dice& dice, std::size_t agreement) {
  Event e;
  const auto cast = cast_of(world.agreements[agreement]);
  e.date = day_for(world.agreements[agreement], dice);
  put_sides(world, dice, e, cast);
  std::erase_if(e.attackers,
                [&](Actor a) { return std::find(e.targets.begin(), e.targets.end(), a) != e.targets.end(); });
  if (e.attackers.empty()) return plain_aggression(world, dice, agreement);
  e.act = dice.one_in(2) ? Act::invasion : Act::air_missile_strike;
  e.object = any_object(dice);
  put_place(world, dice, e, e.targets[0]);
  e.first_use = e.attackers;
  return e;
}

bool mentions(const Event& e, Actor s) {
  const auto in = [s](const std::vector<Actor>& list) { return std::find(list.begin(), list.end(), s) != list.end(); };
  if (in(e.attackers) || in(e.targets) || in(e.first_use) || in(e.attributed_to) || in(e.place_sovereign) ||
      e.place_admin == s)
    return true;
  if (std::any_of(e.at_war.begin(), e.at_war.end(), [s](const War& w) { return w.a == s || w.b == s; })) return true;
  return std::any_of(e.requests.begin(), e.requests.end(), [s](const Request& r) { return r.by == s || r.to == s; }) ||
         std::any_of(e.decisions.begin(), e.decisions.end(), [s](const OrganDecision& d) { return d.state == s; }) ||
         std::any_of(e.also_hit.begin(), e.also_hit.end(),
                     [s](const Hit& h) { return h.state == s || h.place_admin == s; });
}

std::string tell(const World& world, const Event& e) {
  const auto codes = [&](const std::vector<Actor>& list) {
    std::string out;
    for (const Actor a : list) out += " " + code_of(world, a, &e);
    return out;
  };
  std::string out = write_day(e.date) + codes(e.attackers) + " against" + codes(e.targets) + ", " +
                    std::string(name_of(e.act)) + " on " + std::string(name_of(e.object)) + " at " + e.place +
                    ", first" + codes(e.first_use) + ", provocation " + std::string(name_of(e.provocation)) +
                    ", attributed" + codes(e.attributed_to);
  for (const auto& h : e.also_hit)
    out += ", also hit " + code_of(world, h.state) + " " + std::string(name_of(h.object));
  for (const auto& d : e.decisions) out += ", " + d.organ + " " + std::string(name_of(d.kind));
  return out;
}

}  // namespace lattice::test
