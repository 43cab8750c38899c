// Tests 8 and 9 and the labelled exceptions: where the blow fell and what it hit.
#include <algorithm>

#include "case.hpp"

namespace lattice {
namespace {

/// One thing hit: the main object on any target, or something else hit in the same event.
struct Blow {
  Actor target;
  Object object;
  std::optional<Actor> admin;
};

using Blows = Few<Blow, 4>;

Blows blows(const Case& c) {
  Blows out;
  const Some hit = victims(c);
  const auto own = [&](Actor t) {
    return std::any_of(c.event.also_hit.begin(), c.event.also_hit.end(), [t](const Hit& h) { return h.state == t; });
  };
  for (const Actor t : c.event.targets)
    if (hit.empty() || (holds(hit, t) && !own(t))) out.push_back({t, c.event.object, c.event.place_admin});
  for (const Hit& h : c.event.also_hit)
    if (hit.empty() || holds(hit, h.state)) out.push_back({h.state, h.object, h.place_admin});
  return out;
}

/// Threats, pressure and internal conflict are no attack anyway: the threshold decides, not the place. So it does for a
/// dispute between those for whom a settlement was made.
bool left_to_threshold(const Case& c) {
  return c.promise.between_parties || (switch_of(c.promise.trigger) == Switch::attack &&
                                       has(c.event.act, trait::short_of_attack) && !state_in_internal_conflict(c));
}

bool inside(Case& c, const AreaTest& test, const Blow& blow) {
  const bool metropolitan = c.event.metropolitan || blow.object == Object::metropolitan_territory;
  switch (ground_of(test.word)) {
    case Ground::everywhere: return true;
    case Ground::party_land: return blow.admin && (is_member(c, *blow.admin) || protects(c, *blow.admin));
    case Ground::party_sovereign:
      return std::any_of(c.event.place_sovereign.begin(), c.event.place_sovereign.end(),
                         [&](Actor s) { return is_member(c, s); });
    case Ground::state_named: return blow.admin && *blow.admin == test.state;
    case Ground::party_metropolitan: return metropolitan && blow.admin && is_member(c, *blow.admin);
    case Ground::place_named: return test.place && c.event.gazetteer == test.place;
    case Ground::land_named: return (c.event.tags & bit(test.word)) != 0;
  }
  return false;
}

bool doubtful(const Case& c, const AreaTest& test) { return (c.event.doubtful & bit(test.word)) != 0; }

std::string describe(const Case& c, const std::vector<AreaTest>& tests) {
  std::vector<std::string> out;
  for (const AreaTest& t : tests)
    out.push_back(t.word == Area::administered_by ? "land administered by " + name_of(c.day.world, t.state)
                  : t.place                       ? c.day.world.places[*t.place].name
                            : std::string(words<Area>()[static_cast<std::size_t>(t.word)].meaning));
  return join(out, "; or ");
}

/// "territory" takes in all kinds of land, its government, status and networks, and forces, vessels and aircraft inside
/// land or waters that the victim administers; "metropolitan_territory" its government and networks.
bool takes_in(Objects listed, Object object, bool at_home) {
  const bool territory = listed & bit(Object::territory), main = listed & bit(Object::metropolitan_territory);
  switch (within(object)) {
    case Within::itself: return false;
    case Within::territory: return territory;
    case Within::main_territory: return territory || main;
    case Within::at_home: return territory && at_home;
  }
  return false;
}

/// Troops stand in for the land of any party on which they stand, and for land that the victim claims.
bool on_land_of_a_party(const Case& c, const Blow& blow) {
  if (blow.admin && (is_member(c, *blow.admin) || c.day.sets.has(c.terms.beneficiaries, *blow.admin))) return true;
  return !c.event.feature && holds(c.event.place_sovereign, blow.target);
}

/// Ships and aircraft stand in for land only within the victim's own main land and undisputed waters: who administers a
/// reef makes no territory of the ship beside it.
bool within_own_land(const Case& c, const Blow& blow) {
  const auto& claims = c.event.place_sovereign;
  const bool undisputed = std::all_of(claims.begin(), claims.end(), [&](Actor s) { return s == blow.target; });
  return blow.admin && *blow.admin == blow.target && (c.event.metropolitan || (undisputed && !c.event.feature));
}

bool is_at_home(const Case& c, const Blow& blow) {
  if (blow.object == Object::armed_forces && on_land_of_a_party(c, blow)) return true;
  return within_own_land(c, blow);
}

/// Interests in a region are a cause, not a target: a war over or in the region touches them, whatever the first blow
/// hit.
bool touches_interests(const Case& c) {
  const Force force = row_of(c.event.act).force;
  const bool war = force == Force::full || (c.promise.trigger == Trigger::any_war && force != Force::none);
  return (c.terms.objects & bit(Object::special_interests)) && war &&
         std::any_of(c.promise.area.begin(), c.promise.area.end(),
                     [](const AreaTest& t) { return ground_of(t.word) == Ground::land_named; });
}

bool covers(const Case& c, const Blow& blow) {
  const Objects listed = c.terms.objects;
  if (listed & (bit(Object::any) | bit(blow.object)) || touches_interests(c)) return true;
  const bool at_home = is_at_home(c, blow);
  if (takes_in(listed, blow.object, at_home)) return true;
  // Land of disputed or unsettled title counts as land, unless only the main territory is promised.
  const auto land = [&](Object o) { return (listed & bit(o)) || takes_in(listed, o, at_home); };
  if (blow.object == Object::territory) return land(Object::metropolitan_territory) && c.event.metropolitan;
  return blow.object == Object::dependent_territory && land(Object::islands_under_jurisdiction) && c.event.island;
}

bool applies(Case& c, const Exception& x, const Blow& blow) {
  if (!x.window.contains(c.event.date) || (!x.article.empty() && x.article != c.promise.article)) return false;
  if (!x.owed_by.empty() && !holds(x.owed_by, c.obligor)) return false;
  if (!x.owed_to.empty() && !holds(x.owed_to, blow.target)) return false;
  if (x.disputed_title && c.event.place_sovereign.size() < 2) return false;
  if (x.objects && !(x.objects & bit(blow.object))) return false;
  if (!x.area.empty() &&
      std::none_of(x.area.begin(), x.area.end(), [&](const AreaTest& t) { return inside(c, t, blow); }))
    return false;
  return x.adversary.empty() || std::any_of(x.adversary.begin(), x.adversary.end(), [&](const AdversaryTest& t) {
           return t.word == Adversary::code && holds(c.event.attackers, t.state);
         });
}

}  // namespace

const Reading* covering_reading(const Case& c) {
  if (!(c.terms.covered & bit(c.event.object))) return nullptr;
  for (const Reading& r : c.agreement.readings)
    if (r.date.day <= c.event.date && (r.article.empty() || r.article == c.promise.article) &&
        (r.covers & bit(c.event.object)))
      return &r;
  return nullptr;
}

namespace {

bool lies_in(Case& c, const Blow& blow) {
  return (c.event.tags & c.terms.read_areas) || std::any_of(c.promise.area.begin(), c.promise.area.end(),
                                                            [&](const AreaTest& t) { return inside(c, t, blow); });
}

/// A statement of a later day made clear that the place, or what was hit, counts: before it that was open. The answer
/// without it is left to the obligor.
bool open_until_read(Case& c, Areas areas, Objects things) {
  const auto later = [&](const Reading& r) {
    return r.date.day > c.event.date && (r.article.empty() || r.article == c.promise.article) &&
           ((r.adds_area & areas) || (r.adds_objects & things));
  };
  const auto& list = c.agreement.readings;
  const auto it = std::find_if(list.begin(), list.end(), later);
  if (it == list.end()) return false;
  say(c, areas ? "area" : "object", Answer::disputed, [&] {
    return "Only the statement of " + write_date(it->date) +
           " made it clear; before it the point was open: " + it->gist;
  });
  return true;
}

}  // namespace

std::optional<Reason> test_area(Case& c) {
  if (left_to_threshold(c) || covering_reading(c)) return std::nullopt;
  const Blows list = blows(c);
  bool in = std::any_of(list.begin(), list.end(), [&](const Blow& b) { return lies_in(c, b); });
  if (!in &&
      std::any_of(c.promise.area.begin(), c.promise.area.end(), [&](const AreaTest& t) { return doubtful(c, t); })) {
    in = settle(c, Doubt::in_area, true);
    say(c, "area", Answer::disputed, [&] {
      return "Whether " + c.event.place + " lies in the area is disputed: " + describe(c, c.promise.area) + ".";
    });
  } else {
    say(c, "area", in ? Answer::yes : Answer::no, [&] {
      return c.event.place + (in ? " lies in the area: " : " lies outside the area: ") + describe(c, c.promise.area) +
             ".";
    });
  }
  if (in) return std::nullopt;
  if (!open_until_read(c, c.event.tags, 0)) return Reason::outside_area;
  return settle(c, Doubt::later_reading, false) ? std::nullopt : std::optional(Reason::own_judgment);
}

std::optional<Reason> test_object(Case& c) {
  if (left_to_threshold(c)) return std::nullopt;
  if (const Reading* r = covering_reading(c)) {
    say(c, "object", Answer::disputed, [&] {
      return "The reading of " + write_date(r->date) + " says that such an attack may count, case by case: " + r->gist;
    });
    return std::nullopt;
  }
  const Blows list = blows(c);
  // Place and object are judged blow by blow, where any blow fell in the area.
  const bool placed = std::any_of(list.begin(), list.end(), [&](const Blow& b) { return lies_in(c, b); });
  const bool ok =
      std::any_of(list.begin(), list.end(), [&](const Blow& b) { return covers(c, b) && (!placed || lies_in(c, b)); });
  say(c, "object", ok ? Answer::yes : Answer::no, [&] {
    return "What was hit (" + std::string(name_of(c.event.object)) +
           (c.event.also_hit.empty() ? "" : ", among others") + ") is " + (ok ? "" : "not ") +
           "among the objects the promise protects.";
  });
  if (ok) return std::nullopt;
  Objects things = 0;
  for (const Blow& b : list) things |= bit(b.object);
  if (!open_until_read(c, 0, things)) return Reason::object_not_covered;
  return settle(c, Doubt::later_reading, false) ? std::nullopt : std::optional(Reason::own_judgment);
}

namespace {

/// The first exception of the kind asked for that applies and bites.
std::optional<Reason> excepted(Case& c, bool opposed) {
  if (c.agreement.exceptions.empty()) return std::nullopt;
  const Blows list = blows(c);
  for (const Exception& x : c.agreement.exceptions) {
    const auto bears = [&](const Blow& b) { return applies(c, x, b); };
    const bool in_point =
        x.owed_to.empty() ? std::any_of(list.begin(), list.end(), bears) : std::all_of(list.begin(), list.end(), bears);
    if (x.opposed != opposed || !in_point) continue;
    const bool bites = x.dormant  ? !settle(c, Doubt::dormant, false)
                       : !opposed ? true
                                  : settle(c, Doubt::exception, !x.doubtful);
    say(c, "exception", opposed ? Answer::disputed : Answer::no,
        [&] { return "Exception \"" + x.label + "\"" + (opposed ? ", which is contested" : "") + ": " + x.gist; });
    if (bites) return opposed ? Reason::own_judgment : x.objects ? Reason::object_not_covered : Reason::outside_area;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Reason> test_exceptions(Case& c) { return excepted(c, false); }
std::optional<Reason> test_opposed_exceptions(Case& c) { return excepted(c, true); }

}  // namespace lattice
