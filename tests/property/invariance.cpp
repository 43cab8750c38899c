// What must not matter: the order in which things are written or asked, and the place of a state in the list.
#include <algorithm>
#include <tuple>

#include "draw.hpp"

using namespace lattice;
using namespace lattice::test;

namespace {

using Line = std::tuple<std::string, std::string, std::string, std::string, std::string>;

/// Verdicts as sorted lines that name everything by its own name.
std::vector<Line> lines_of(const World& w, const std::vector<Verdict>& verdicts) {
  std::vector<Line> out;
  for (const Verdict& v : verdicts)
    out.emplace_back(code_of(w, v.state), agreement_of(w, v).id, commitment_of(w, v).gist, said(v),
                     std::to_string(v.alternatives.size()));
  std::sort(out.begin(), out.end());
  return out;
}

std::vector<Line> everything(const World& w, const Event& e) { return lines_of(w, invoke(w, e)); }

/// A renumbering of the states: where each one goes.
struct Moved {
  std::vector<std::int16_t> to;
  Actor operator()(Actor a) const {
    return a && static_cast<std::size_t>(a.index) < to.size() ? Actor{to[static_cast<std::size_t>(a.index)]} : a;
  }
  void operator()(std::optional<Actor>& a) const {
    if (a) a = (*this)(*a);
  }
  void operator()(std::vector<Actor>& list) const {
    for (Actor& a : list) a = (*this)(a);
  }
};

void move(Commitment& c, const Moved& m) {
  m(c.owed_by.states), m(c.owed_to.states);
  for (auto& t : c.adversary) t.state = m(t.state);
  for (auto& t : c.adversary_exclude) t.state = m(t.state);
  for (auto& t : c.area) t.state = m(t.state);
  for (auto& t : c.conditions) t.state = m(t.state);
}

void move(Agreement& a, const Moved& m) {
  for (auto& p : a.parties) p.state = m(p.state);
  for (auto& s : a.suspensions) m(s.by), m(s.to);
  for (auto& c : a.commitments) move(c, m);
  for (auto& r : a.readings) m(r.by);
  for (auto& x : a.exceptions) {
    m(x.owed_by), m(x.owed_to);
    for (auto& t : x.area) t.state = m(t.state);
    for (auto& t : x.adversary) t.state = m(t.state);
  }
}

void move(Event& e, const Moved& m) {
  for (auto* list : {&e.attackers, &e.targets, &e.first_use, &e.attributed_to, &e.place_sovereign}) m(*list);
  m(e.place_admin);
  for (auto& r : e.requests) r.by = m(r.by), m(r.to);
  for (auto& d : e.decisions) m(d.state);
  for (auto& h : e.also_hit) h.state = m(h.state), m(h.place_admin);
  for (auto& w : e.at_war) w.a = m(w.a), w.b = m(w.b);
}

World moved(const World& w, const Moved& m) {
  World out = w;
  for (std::size_t i = 0; i < w.states.size(); ++i) out.states.edit(static_cast<std::size_t>(m.to[i])) = w.states[i];
  out.agreements.change([&](Agreement& a) { move(a, m); });
  out.places.change([&](Place& p) {
    for (auto& h : p.administrators) h.state = m(h.state);
    for (auto& h : p.claimants) h.state = m(h.state);
  });
  return out;
}

}  // namespace

TEST_CASE("property: the place of a state in the list does not matter") {
  const World& w = real_world();
  Dice dice(11);
  Moved m;
  for (std::size_t i = 0; i < w.states.size(); ++i) m.to.push_back(static_cast<std::int16_t>(i));
  dice.shuffle(m.to);
  const World other = moved(w, m);
  for (int n = 0; n < 40; ++n) {
    const Event e = random_event(w, dice, dice.below(w.agreements.size()));
    Event there = e;
    move(there, m);
    if (everything(w, e) != everything(other, there)) FAIL_CHECK(tell(w, e));
  }
}

TEST_CASE("property: renaming states changes nothing but their names") {
  const World& w = real_world();
  World other = w;
  for (std::size_t i = 0; i < other.states.size(); ++i) {
    other.states.edit(i).code = "Q" + std::to_string(i);
    other.states.edit(i).name = "Land " + std::to_string(i);
  }
  Dice dice(12);
  for (int n = 0; n < 40; ++n) {
    const Event e = random_event(w, dice, dice.below(w.agreements.size()));
    for (const Verdict& v : invoke(w, e)) {
      const Verdict there = judge_briefly(other, e, v.state, v.agreement, v.commitment);
      if (there.verdict != v.verdict || there.reason != v.reason)
        FAIL_CHECK(tell(w, e), "\n", agreement_of(w, v).id, ": ", said(v), " and ", said(there));
    }
  }
}

TEST_CASE("property: the order of attackers, targets, requests, decisions and hits does not matter") {
  const World& w = real_world();
  Dice dice(13);
  for (int n = 0; n < 40; ++n) {
    Event e = random_event(w, dice, dice.below(w.agreements.size()));
    const auto before = everything(w, e);
    std::reverse(e.attackers.begin(), e.attackers.end());
    std::reverse(e.targets.begin(), e.targets.end());
    std::reverse(e.requests.begin(), e.requests.end());
    std::reverse(e.decisions.begin(), e.decisions.end());
    std::reverse(e.place_sovereign.begin(), e.place_sovereign.end());
    if (everything(w, e) != before) FAIL_CHECK(tell(w, e));
  }
}

TEST_CASE("property: the order of agreements, parties and promises does not matter, nor the order of asking") {
  const World& w = real_world();
  World other = w;
  Dice dice(14);
  std::vector<Agreement> shuffled(w.agreements.begin(), w.agreements.end());
  dice.shuffle(shuffled);
  for (std::size_t i = 0; i < shuffled.size(); ++i) other.agreements.edit(i) = shuffled[i];
  other.agreements.change([&](Agreement& a) {
    dice.shuffle(a.parties);
    dice.shuffle(a.commitments);
    dice.shuffle(a.suspensions);
    for (auto& c : a.commitments) dice.shuffle(c.area), dice.shuffle(c.adversary), dice.shuffle(c.owed_to.states);
  });
  for (int n = 0; n < 40; ++n) {
    const Event e = random_event(w, dice, dice.below(w.agreements.size()));
    if (everything(w, e) != everything(other, e)) FAIL_CHECK(tell(w, e));
  }
}

TEST_CASE("property: asking each state about each agreement gives what asking about everything gives") {
  const World& w = real_world();
  Dice dice(15);
  for (int n = 0; n < 25; ++n) {
    const Event e = random_event(w, dice, dice.below(w.agreements.size()));
    for (const Verdict& v : invoke(w, e)) {
      const auto own = ask(w, e, v.state, v.agreement);
      const bool found = std::any_of(own.begin(), own.end(), [&](const Verdict& o) {
        return o.commitment == v.commitment && o.verdict == v.verdict && o.reason == v.reason;
      });
      if (!found) FAIL_CHECK(tell(w, e), "\n", code_of(w, v.state), " ", agreement_of(w, v).id, ": ", said(v));
    }
  }
}

TEST_CASE("property: the same question twice gives the same steps") {
  const World& w = real_world();
  Dice dice(16);
  for (int n = 0; n < 15; ++n) {
    const Event e = random_event(w, dice, dice.below(w.agreements.size()));
    const Snapshot one = at(w, e.date), two = at(w, e.date);
    const auto a = invoke(one, e), b = invoke(two, e);
    REQUIRE(a.size() == b.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
      const auto x = steps_of(one, e, a[i]), y = steps_of(two, e, b[i]);
      REQUIRE(x.size() == y.size());
      for (std::size_t k = 0; k < x.size(); ++k) CHECK(x[k].text == y[k].text);
    }
  }
}
