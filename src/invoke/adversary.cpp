// Test 7: is the attacker one the promise is for?
#include <algorithm>
#include <array>

#include "case.hpp"

namespace lattice {
namespace {

constexpr std::array<std::string_view, 9> balkan_codes{"ALB", "BGR", "GRC", "MNE", "ROU", "SRB", "YUG", "TUR", "OTT"};
constexpr std::array<std::string_view, 7> ex_enemy_codes{"DEU", "ITA", "JPN", "HUN", "ROU", "BGR", "FIN"};

template <std::size_t N>
bool among(const std::array<std::string_view, N>& codes, const State& s) {
  return std::find(codes.begin(), codes.end(), s.code) != codes.end();
}

/// Two states owe each other defence under any agreement in force.
bool treaty_allies(const Case& c, Actor a, Actor b) {
  return std::any_of(c.world.agreements.begin(), c.world.agreements.end(), [&](const Agreement& t) {
    if (!is_party(t, a, c.event.date) || !is_party(t, b, c.event.date)) return false;
    return std::any_of(t.commitments.begin(), t.commitments.end(),
                       [](const Commitment& k) { return k.kind == Kind::defence || k.kind == Kind::offence; });
  });
}

/// Obligor and attacker are parties to an arbitration treaty of the register.
bool arbitration_partners(const Case& c, Actor attacker) {
  return std::any_of(c.world.agreements.begin(), c.world.agreements.end(), [&](const Agreement& t) {
    if (!is_party(t, c.obligor, c.event.date) || !is_party(t, attacker, c.event.date)) return false;
    return std::any_of(t.commitments.begin(), t.commitments.end(),
                       [](const Commitment& k) { return k.topic == Topic::arbitration; });
  });
}

}  // namespace

bool arbitration_exempts(Case& c, Actor attacker) {
  return state_of(c, attacker) && arbitration_partners(c, attacker) && settle(c, Doubt::arbitration, true);
}

namespace {

bool matches(Case& c, const AdversaryTest& test, Actor actor) {
  const State* s = state_of(c, actor);
  const Day day = c.event.date;
  switch (test.word) {
    case Adversary::code: return actor == test.state;
    case Adversary::any:
      return !is_member(c, actor) ||
             c.promise.kind == Kind::consultation;  // a duty to consult is owed among members too
    case Adversary::member: return is_member(c, actor);
    case Adversary::none: return false;
    case Adversary::great_power: return s && any_contains(s->great_power, day);
    case Adversary::european: return s && s->continent == Continent::europe;
    case Adversary::balkan: return s && among(balkan_codes, *s);
    case Adversary::american: return s && s->continent == Continent::americas;
    case Adversary::non_american: return s && s->continent != Continent::americas;
    case Adversary::communist: return s && any_contains(s->communist, day);
    case Adversary::ex_enemy: return s && among(ex_enemy_codes, *s);
    case Adversary::allied_with: return s && treaty_allies(c, actor, test.state);
    case Adversary::arbitration_partner: return arbitration_exempts(c, actor);
  }
  return false;
}

bool any_matches(Case& c, const std::vector<AdversaryTest>& tests, Actor actor) {
  return std::any_of(tests.begin(), tests.end(), [&](const AdversaryTest& t) { return matches(c, t, actor); });
}

}  // namespace

/// Those on the other side from the protected state: the attackers, or, when the protected state itself makes war, its
/// targets.
static std::vector<Actor> other_side(Case& c, bool& partner_attacks) {
  partner_attacks = counts_any_war(c.promise) && victims(c).empty() && !aggressors_protected(c).empty();
  auto list = partner_attacks ? targets(c) : attackers(c);
  if (c.promise.kind != Kind::consultation) std::erase(list, c.obligor);  // nobody owes help against itself
  return list;
}

std::optional<Reason> test_adversary(Case& c) {
  if (is_abstention(c.promise.kind) && c.promise.trigger == Trigger::use_of_force_by_obligor) return std::nullopt;
  bool partner_attacks = false;
  const auto list = other_side(c, partner_attacks);
  // An exclusion from a promise about any war is read narrowly: it bites only when the partner is the attacker.
  const bool exclusions_bite = c.promise.trigger != Trigger::any_war || partner_attacks;
  const auto covered = std::count_if(list.begin(), list.end(), [&](Actor a) {
    return any_matches(c, c.promise.adversary, a) &&
           !(exclusions_bite && any_matches(c, c.promise.adversary_exclude, a));
  });
  const bool ok = covered >= c.promise.adversary_min;
  say(c, "adversary", ok ? Answer::yes : Answer::no, [&] {
    return ok ? names(c, list) + " is an adversary the promise is for."
              : names(c, list) + " is not an adversary the promise is for" +
                    (c.promise.adversary_min > 1 ? ", or not enough of them." : ".");
  });
  return ok ? std::nullopt : std::optional(Reason::adversary_not_covered);
}

}  // namespace lattice
