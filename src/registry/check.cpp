// Checks that need the whole World.
#include <algorithm>
#include <map>
#include <set>

#include "lattice/registry.hpp"

namespace lattice {
namespace {

struct Checker {
  const World& world;
  Notes& notes;
};

void say(Checker& c, Severity severity, const Agreement& a, int line, const std::string& text) {
  c.notes.push_back({severity, a.file, line, a.id + ": " + text});
}

Span within(Span a, Span b) { return {std::max(a.from, b.from), std::min(a.until, b.until)}; }

/// Days on which a membership counts: inside the life of the agreement, or, if it never was in force, the day of
/// signature.
Span membership(const Agreement& a, const Party& p) {
  const Span life = a.in_force ? a.life : Span{a.signed_on.day, last_day(a.signed_on) + 1};
  return within(p.span, life);
}

void check_party_life(Checker& c, const Agreement& a, const Party& p) {
  const State& s = c.world.states[static_cast<std::size_t>(p.state.index)];
  const Span m = membership(a, p);
  if (m.from >= m.until) {
    if (a.in_force)
      say(c, Severity::error, a, p.line, s.code + " is a party only on days when the agreement was not in force");
    return;
  }
  const auto life = std::find_if(s.life.begin(), s.life.end(), [&](Span l) { return l.overlaps(m); });
  if (life == s.life.end())
    return say(c, Severity::error, a, p.line,
               s.name + " did not exist while it is listed as a party (from " + write_day(m.from) + ")");
  if (m.from < life->from)
    say(c, Severity::error, a, p.line,
        s.name + " is a party from " + write_day(m.from) + ", before it existed (" + write_day(life->from) + ")");
  const Day end = s.life.back().until;
  if (m.until > end)
    say(c, Severity::warning, a, p.line,
        s.name + " stays a party after it ended (" + write_day(end - 1) + "); give its membership an \"until\"");
}

void check_overlaps(Checker& c, const Agreement& a) {
  for (std::size_t i = 0; i < a.parties.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (a.parties[i].state == a.parties[j].state && a.parties[i].role == a.parties[j].role &&
          a.parties[i].span.overlaps(a.parties[j].span))
        say(c, Severity::error, a, a.parties[i].line,
            code_of(c.world, a.parties[i].state) +
                " is listed twice for the same days; end the first membership before the second begins");
}

void check_readings(Checker& c, const Agreement& a) {
  for (const Reading& r : a.readings)
    if (!r.article.empty() && std::none_of(a.commitments.begin(), a.commitments.end(),
                                           [&](const Commitment& k) { return k.article == r.article; }))
      say(c, Severity::error, a, 0,
          "the reading of " + write_date(r.date) + " names article \"" + r.article + "\", which no commitment has");
  for (const Exception& x : a.exceptions)
    if (!x.article.empty() && std::none_of(a.commitments.begin(), a.commitments.end(),
                                           [&](const Commitment& k) { return k.article == x.article; }))
      say(c, Severity::error, a, 0,
          "the exception \"" + x.label + "\" names article \"" + x.article + "\", which no commitment has");
}

void check_windows(Checker& c, const Agreement& a) {
  for (const Commitment& k : a.commitments) {
    if (a.in_force && !k.window.overlaps(a.life))
      say(c, Severity::error, a, k.line,
          "commitment " + k.article + " runs only on days when the agreement was not in force");
    if (k.basis == Basis::memory)
      say(c, Severity::remark, a, k.line,
          "commitment " + k.article + " rests on memory; look the text up and say where");
  }
}

/// A source that nothing rests on is a promise to the reader that nobody kept.
void check_unused_sources(Checker& c, const Agreement& a) {
  std::set<std::string> used(a.rests_on.begin(), a.rests_on.end());
  const auto use = [&used](const auto& list) {
    for (const auto& x : list) used.insert(x.sources.begin(), x.sources.end());
  };
  use(a.commitments), use(a.readings), use(a.exceptions), use(a.parties), use(a.suspensions);
  for (const Source& s : a.sources)
    if (!used.contains(s.key))
      say(c, Severity::warning, a, 0,
          "nothing rests on the source \"" + s.key + "\"; name it where it is used, or remove it");
}

/// Leave to use land has a giver and a receiver; a state that is named as both was written in two ways at once.
void check_access(Checker& c, const Agreement& a) {
  for (const Commitment& k : a.commitments)
    for (const Actor s : k.owed_by.states)
      if (k.kind == Kind::basing_access && std::count(k.owed_to.states.begin(), k.owed_to.states.end(), s) > 0)
        say(c, Severity::error, a, k.line,
            "commitment " + k.article + ": " + code_of(c.world, s) +
                " both gives and receives the access; owed_by is who lets, owed_to who is let in");
}

/// "checked" says that somebody looked at a source on that day.
void check_checked(Checker& c, const Agreement& a) {
  const auto seen = [](const auto& x) { return x.basis != Basis::memory; };
  const bool any = std::any_of(a.commitments.begin(), a.commitments.end(), seen) ||
                   std::any_of(a.readings.begin(), a.readings.end(), seen) || !a.rests_on.empty();
  if (a.checked && !any)
    say(c, Severity::warning, a, 0, "it carries a day of \"checked\", but all of it rests on memory; remove the day");
}

void check_numbers(Checker& c) {
  std::map<int, const Agreement*> atop, cow;
  for (const Agreement& a : c.world.agreements) {
    for (int n : a.atop)
      if (const auto [it, fresh] = atop.emplace(n, &a); !fresh && it->second != &a)
        say(c, Severity::warning, a, 0,
            "ATOP " + std::to_string(n) + " is also the number of " + it->second->id +
                "; do the two files describe one agreement?");
    for (int n : a.cow)
      if (const auto [it, fresh] = cow.emplace(n, &a); !fresh && it->second != &a)
        say(c, Severity::warning, a, 0,
            "COW " + std::to_string(n) + " is also the number of " + it->second->id +
                "; do the two files describe one agreement?");
  }
}

}  // namespace

void check_register(const World& world, Notes& notes) {
  Checker c{world, notes};
  for (const State& s : world.states)
    if (!s.successor.empty() && !world.names.state_by_code.contains(s.successor))
      notes.push_back(
          {Severity::error, "states.toml", s.line, s.code + ": its successor " + s.successor + " is no state"});
  for (const Agreement& a : world.agreements) {
    for (const Party& p : a.parties) check_party_life(c, a, p);
    check_overlaps(c, a);
    check_readings(c, a);
    check_windows(c, a);
    check_unused_sources(c, a);
    check_checked(c, a);
    check_access(c, a);
    if (!a.replaced_by.empty() && !world.names.agreement_by_id.contains(a.replaced_by))
      say(c, Severity::error, a, 0,
          "replaced_by names \"" + a.replaced_by + "\", which is no agreement of the register");
  }
  check_numbers(c);
}

}  // namespace lattice
