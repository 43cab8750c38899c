// The slow obvious twin: every promise and every obligor of a day, judged one by one without any index, must give what
// the quick ways give: invoke, duties and matrix.
#include <algorithm>
#include <optional>
#include <set>
#include <tuple>

#include "draw.hpp"

using namespace lattice;
using namespace lattice::test;

namespace {

using Row = std::tuple<int, std::size_t, std::size_t, VerdictWord, Reason>;

Row row_of(const Verdict& v) { return {v.state.index, v.agreement, v.commitment, v.verdict, v.reason}; }

bool only_target(const Event& e, Actor s) {
  return e.targets.size() == 1 && e.also_hit.empty() && e.targets[0] == s && !holds(e.attackers, s);
}

/// Calls use(verdict) for every promise in force of every state alive: no index, no shared answers. `alone` prepares
/// the one agreement by itself, so that nothing of the day's preparation is shared either.
template <class Use>
void judge_everything(const World& w, const Snapshot& day, const Event& e, bool alone, Use use) {
  for (std::size_t i = 0; i < w.agreements.size(); ++i) {
    const Agreement& a = w.agreements[i];
    if (!a.life.contains(e.date)) continue;
    std::optional<Snapshot> own;
    if (alone) own.emplace(at(w, e.date, i));
    for (std::size_t k = 0; k < a.commitments.size(); ++k)
      for (const Actor o : obligors(a, a.commitments[k], e.date))
        if (!only_target(e, o)) use(judge_briefly(own ? *own : day, e, o, i, k));
  }
}

std::set<Row> duties_one_by_one(const World& w, const Snapshot& day, const Event& e, bool alone) {
  std::set<Row> out;
  judge_everything(w, day, e, alone, [&](const Verdict& v) {
    if (v.duty != DutyClass::no_duty) out.insert(row_of(v));
  });
  return out;
}

std::string told(const World& w, const Row& r) {
  const Agreement& a = w.agreements[std::get<1>(r)];
  return code_of(w, Actor{static_cast<std::int16_t>(std::get<0>(r))}) + " " + a.id + " " +
         a.commitments[std::get<2>(r)].article + " " + std::string(name_of(std::get<3>(r)));
}

void compare_sets(const World& w, const Event& e, const std::set<Row>& slow, const std::set<Row>& quick) {
  std::vector<Row> missing, extra;
  std::set_difference(slow.begin(), slow.end(), quick.begin(), quick.end(), std::back_inserter(missing));
  std::set_difference(quick.begin(), quick.end(), slow.begin(), slow.end(), std::back_inserter(extra));
  if (!missing.empty()) FAIL_CHECK(tell(w, e), "\n missing: ", told(w, missing[0]), " and others: ", missing.size());
  if (!extra.empty()) FAIL_CHECK(tell(w, e), "\n too much: ", told(w, extra[0]), " and others: ", extra.size());
}

constexpr Duties every_duty = 0x3f;

/// Days of all eras.
Day any_day(Dice& dice) {
  return make_day(1816, 1, 1) +
         static_cast<Day>(dice.below(static_cast<std::size_t>(make_day(2026, 12, 31) - make_day(1816, 1, 1))));
}

void check_invoke(const World& w, Dice& dice) {
  const Day date = any_day(dice);
  const Snapshot day = at(w, date);
  const auto& live = dice.of(day.agreements);
  Event e = random_event(w, dice, live.index);
  e.date = date;
  const auto slow = duties_one_by_one(w, day, e, true);
  std::set<Row> by_invoke, by_duties;
  for (const Verdict& v : invoke(day, e))
    if (v.duty != DutyClass::no_duty) by_invoke.insert(row_of(v));
  std::vector<Verdict> buffer;
  duties(day, e, every_duty, buffer);
  for (const Verdict& v : buffer) by_duties.insert(row_of(v));
  compare_sets(w, e, slow, by_invoke);
  compare_sets(w, e, slow, by_duties);
}

using Found = std::tuple<int, int, int, std::uint32_t, std::uint32_t, VerdictWord>;

/// One attacker against everybody, one by one, against the rows of the matrix.
void check_attacker(const World& w, const Snapshot& day, const MatrixQuestion& q, Actor from,
                    const std::vector<MatrixRow>& rows) {
  for (const Actor to : day.states) {
    if (to == from) continue;
    Event e;
    plain_attack(day, from, to, q.act, q.object, e);
    std::set<Found> slow, quick;
    judge_everything(w, day, e, false, [&](const Verdict& v) {
      if (bit(v.duty) & q.duties)
        slow.emplace(from.index, to.index, v.state.index, v.agreement, v.commitment, v.verdict);
    });
    for (const MatrixRow& r : rows)
      if (r.target == to) quick.emplace(from.index, to.index, r.state.index, r.agreement, r.commitment, r.verdict);
    if (slow != quick)
      FAIL_CHECK(write_day(day.day), " ", code_of(w, from), " against ", code_of(w, to), ", ", name_of(q.act), ": ",
                 slow.size(), " one by one, ", quick.size(), " in the matrix");
  }
}

/// Every `step`-th attacker of a day, each with all targets, all promises and all obligors.
void check_matrix(const World& w, Day date, const MatrixQuestion& q, std::size_t step, std::size_t first) {
  const Snapshot day = at(w, date);
  std::vector<std::vector<MatrixRow>> by_attacker(w.states.size());
  matrix(day, q, [&](const MatrixRow& r) { by_attacker[static_cast<std::size_t>(r.attacker.index)].push_back(r); });
  for (std::size_t i = first % step; i < day.states.size(); i += step)
    check_attacker(w, day, q, day.states[i], by_attacker[static_cast<std::size_t>(day.states[i].index)]);
}

std::vector<Day> eras() {
  return {make_day(1816, 6, 1),  make_day(1833, 12, 1), make_day(1854, 3, 1), make_day(1879, 11, 1),
          make_day(1902, 2, 1),  make_day(1914, 7, 28), make_day(1934, 3, 1), make_day(1939, 8, 31),
          make_day(1950, 6, 25), make_day(1968, 8, 20), make_day(1991, 6, 1), make_day(2024, 9, 17),
          make_day(2026, 1, 1)};
}

}  // namespace

TEST_CASE("twin: invoke and duties find what judging every promise of every state finds, on days of all eras") {
  const World& w = real_world();
  Dice dice(21);
  for (int n = 0; n < 60; ++n) check_invoke(w, dice);
}

TEST_CASE("twin: the matrix gives the rows of judging every promise of every state, a sample of attackers and acts") {
  const World& w = real_world();
  Dice dice(22);
  for (const Day day : eras())
    check_matrix(w, day, {static_cast<Act>(dice.below(16)), static_cast<Object>(dice.below(14)), every_duty}, 250,
                 dice.below(20));
}

TEST_CASE("slow twin: the whole matrix of thirteen days, all duties" * doctest::skip()) {
  const World& w = real_world();
  for (const Day day : eras()) check_matrix(w, day, {Act::invasion, Object::metropolitan_territory, every_duty}, 1, 0);
}

TEST_CASE("biketawa-2000: a war of two strangers is nobody's revolt, and Australia owes no talks about it") {
  const World& w = real_world();
  const Snapshot day = at(w, make_day(2024, 9, 17));
  const auto index = static_cast<std::size_t>(w.names.agreement_by_id.find("biketawa-2000")->second);
  Event e;
  plain_attack(day, find_state(w, "USA"), find_state(w, "CAN"), Act::invasion, Object::metropolitan_territory, e);
  for (const Verdict& v : ask(day, e, find_state(w, "AUS"), index)) CHECK(v.duty == DutyClass::no_duty);
  e.attackers = e.first_use = {find_state(w, "USA")}, e.targets = {find_state(w, "FJI")};
  for (const Verdict& v : ask(day, e, find_state(w, "AUS"), index)) CHECK(v.reason != Reason::consult_duty);
}
