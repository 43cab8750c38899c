// From words to an Event: codes to states, a place to its areas and holders on the day.
#include <algorithm>

#include "lattice/world.hpp"

namespace lattice {
namespace {

struct Reader {
  const World& world;
  const std::string& where;
  bool historical;
  Event event;
};

[[noreturn]] void refuse(const Reader& r, const std::string& why) { throw Error(Fault::bad_input, why, r.where); }

template <class E>
E word(const Reader& r, const std::string& field, const std::string& name) {
  if (auto w = read_word<E>(name)) return *w;
  refuse(r, field + ": \"" + name + "\" is not a word of the vocabulary" + did_you_mean_of(name, names_of<E>()));
}

/// A state on the day of the event.
Actor state(const Reader& r, const std::string& field, const std::string& name) {
  try {
    const Actor id = find_state(r.world, name, r.event.date);
    if (r.historical || is_alive(r.world.states[static_cast<std::size_t>(id.index)], r.event.date)) return id;
    refuse(r, field + ": " + name_of(r.world, id) + " did not exist on " + write_day(r.event.date) +
                  "; `lattice explain " + code_of(r.world, id) + "` shows its life span");
  } catch (const Error& e) {
    if (e.fault != Fault::not_found) throw;
    throw Error(Fault::not_found, field + ": " + e.what(), r.where);
  }
}

/// Non-state actors are written in capitals, digits and _ ( ) and are no state's code: AQ, RIOTERS, UNKNOWN(IRN).
bool may_be_outsider(const std::string& name) {
  return !name.empty() && name.size() <= 40 && (name.size() != 3) && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '(' || c == ')';
  });
}

Actor actor(Reader& r, const std::string& field, const std::string& name) {
  const auto known = look_up_state(r.world, name, r.event.date);
  if (known || !(r.historical || may_be_outsider(name))) return state(r, field, name);
  auto& list = r.event.outsiders;
  auto it = std::find(list.begin(), list.end(), name);
  if (it == list.end()) it = list.insert(list.end(), name);
  return Actor{static_cast<std::int16_t>(static_cast<std::ptrdiff_t>(r.world.states.size()) + (it - list.begin()))};
}

std::vector<Actor> actors(Reader& r, const std::string& field, const std::vector<std::string>& names) {
  std::vector<Actor> out;
  for (const auto& name : names) {
    const Actor id = actor(r, field, name);
    if (std::find(out.begin(), out.end(), id) == out.end()) out.push_back(id);
  }
  return out;
}

void set_place_of_state(Reader& r, Actor id) {
  const State& s = r.world.states[static_cast<std::size_t>(id.index)];
  r.event.tags = s.regions;
  r.event.metropolitan = true;
  r.event.place_admin = id;
  r.event.place_sovereign = {id};
}

void set_place_of_gazetteer(Reader& r, std::size_t index) {
  const Place& place = r.world.places[index];
  r.event.gazetteer = index;
  r.event.tags = place.tags;
  r.event.doubtful = place.doubtful;
  r.event.metropolitan = place.metropolitan;
  r.event.feature = place.kind == "feature";
  r.event.island = place.kind == "island" || r.event.feature;
  for (const Holder& h : place.administrators)
    if (h.span.contains(r.event.date)) r.event.place_admin = h.state;
  for (const Holder& h : place.claimants)
    if (h.span.contains(r.event.date)) r.event.place_sovereign.push_back(h.state);
}

void read_place(Reader& r, const EventText& text) {
  r.event.place = text.place;
  if (r.world.names.place_by_name.contains(lower(text.place)))
    set_place_of_gazetteer(r, r.world.names.place_by_name.find(lower(text.place))->second);
  else if (const auto s = look_up_state(r.world, text.place, r.event.date))
    set_place_of_state(r, *s);
  else {
    try {
      (void)find_place(r.world, text.place);
    } catch (const Error& e) {
      throw Error(e.fault, std::string("place: ") + e.what(), r.where);
    }
  }
  if (text.place_admin)
    r.event.place_admin =
        text.place_admin->empty() ? std::nullopt : std::optional(actor(r, "place_admin", *text.place_admin));
  if (text.place_sovereign) r.event.place_sovereign = actors(r, "place_sovereign", *text.place_sovereign);
}

void read_hits(Reader& r, const EventText& text) {
  for (const auto& h : text.also_hit) {
    Hit hit{r.historical ? actor(r, "also_hit", h.state) : state(r, "also_hit", h.state),
            word<Object>(r, "also_hit", h.object), r.event.place_admin};
    if (h.place_admin)
      hit.place_admin = h.place_admin->empty() ? std::nullopt : std::optional(actor(r, "also_hit", *h.place_admin));
    r.event.also_hit.push_back(hit);
  }
}

void read_reactions(Reader& r, const EventText& text) {
  for (const auto& q : text.requests) {
    Request request{r.historical ? actor(r, "request", q.by) : state(r, "request", q.by),
                    std::nullopt,
                    {},
                    word<RequestKind>(r, "request", q.kind)};
    if (!q.to.empty() && q.to != "ALL") {
      request.to = look_up_state(r.world, q.to, r.event.date);
      if (!request.to) request.to_name = q.to;
    }
    r.event.requests.push_back(request);
  }
  for (const auto& d : text.decisions)
    r.event.decisions.push_back(
        {d.organ, look_up_state(r.world, d.organ, r.event.date), word<DecisionKind>(r, "decision", d.kind), d.article});
}

void read_wars(Reader& r, const EventText& text) {
  for (const auto& w : text.at_war) {
    War war{actor(r, "at_war", w.a), actor(r, "at_war", w.b), day_min};
    const auto since = read_date(w.since);
    if (!since && !w.since.empty()) refuse(r, "at_war: \"" + w.since + "\" is not a date; write YYYY-MM-DD");
    if (since) war.since = since->day;
    if (war.a == war.b) refuse(r, "at_war: " + w.a + " stands on both sides; name two states");
    r.event.at_war.push_back(war);
  }
}

void check_sides(const Reader& r) {
  const Event& e = r.event;
  if (e.attackers.empty()) refuse(r, "no attacker is named");
  if (e.targets.empty()) refuse(r, "no target is named");
  if (e.attackers.size() == 1 && e.attackers == e.targets)
    refuse(r, "the attacker and the target are both " + code_of(r.world, e.attackers[0], &e) +
                  "; name two different actors, or for a mutual clash both on both sides");
}

}  // namespace

Event read_event(const World& world, const EventText& text, const std::string& where) {
  Reader r{world, where, text.historical, {}};
  const auto date = read_date(text.date);
  if (!date || date->precision != Precision::day)
    refuse(r, "date: \"" + text.date + "\" is not a day; write YYYY-MM-DD");
  r.event.date = date->day;
  r.event.attackers = actors(r, "attacker", text.attackers);
  for (const auto& name : text.targets)
    r.event.targets.push_back(text.historical ? actor(r, "target", name) : state(r, "target", name));
  check_sides(r);
  r.event.act = word<Act>(r, "act", text.act);
  r.event.object = word<Object>(r, "object", text.object);
  if (r.event.object == Object::any) refuse(r, "object: \"any\" is a word of treaties; say what was hit");
  read_place(r, text);
  r.event.first_use = actors(r, "first_use", text.first_use);
  r.event.attributed_to = actors(r, "attributed_to", text.attributed_to);
  if (!text.provocation.empty()) r.event.provocation = word<Provocation>(r, "provocation", text.provocation);
  read_reactions(r, text);
  read_hits(r, text);
  read_wars(r, text);
  if (!text.intent.empty()) r.event.intent = word<Intent>(r, "intent", text.intent);
  return r.event;
}

}  // namespace lattice
