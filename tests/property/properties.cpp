// What must hold of every answer, tried on the whole register with events drawn at random.
#include <algorithm>

#include "draw.hpp"

using namespace lattice;
using namespace lattice::test;

namespace {

/// One question: who, under which promise.
struct Question {
  Actor obligor;
  std::size_t agreement, commitment;
};

std::vector<Actor> parties_of(const Agreement& a) {
  std::vector<Actor> out;
  for (const Party& p : a.parties)
    if (std::find(out.begin(), out.end(), p.state) == out.end()) out.push_back(p.state);
  return out;
}

/// Every promise of an agreement, asked of at most six of its parties.
std::vector<Question> questions(const World& w, Dice& dice, std::size_t agreement) {
  std::vector<Question> out;
  auto who = parties_of(w.agreements[agreement]);
  dice.shuffle(who);
  if (who.size() > 6) who.resize(6);
  for (std::size_t k = 0; k < w.agreements[agreement].commitments.size(); ++k)
    for (const Actor s : who) out.push_back({s, agreement, k});
  return out;
}

Verdict brief(const World& w, const Event& e, const Question& q, const Assumptions& assumed = {}) {
  return judge_briefly(w, e, q.obligor, q.agreement, q.commitment, assumed);
}

std::string context(const World& w, const Event& e, const Question& q, const Verdict& v) {
  return tell(w, e) + "\n" + code_of(w, q.obligor) + " under " + w.agreements[q.agreement].id + " " +
         w.agreements[q.agreement].commitments[q.commitment].article + ": " + said(v);
}

/// Calls use(event, questions) for every agreement of the register, `times` times each.
template <class Use>
void over_register(const World& w, std::uint64_t seed, std::size_t times, Use use) {
  Dice dice(seed);
  for (std::size_t n = 0; n < times; ++n)
    for (std::size_t i = 0; i < w.agreements.size(); ++i) {
      const Event e = random_event(w, dice, i);
      use(dice, e, i, questions(w, dice, i));
    }
}

}  // namespace

TEST_CASE(
    "property: the drawn events reach duties, breaches and most reasons, so that the properties below say something") {
  const World& w = real_world();
  std::map<std::string, int> reasons, verdicts;
  over_register(w, 1, 60, [&](Dice&, const Event& e, std::size_t, const std::vector<Question>& qs) {
    for (const Question& q : qs) {
      const Verdict v = brief(w, e, q);
      ++reasons[std::string(name_of(v.reason))];
      ++verdicts[std::string(name_of(v.verdict))];
    }
  });
  for (const auto& name : names_of<Reason>())
    if (name != "no_agreement") CHECK_MESSAGE(reasons[name] >= 5, name);
  for (const auto& name : names_of<VerdictWord>()) CHECK_MESSAGE(verdicts[name] >= 1, name);
}

TEST_CASE("property: judging briefly gives what judging with steps gives") {
  const World& w = real_world();
  over_register(w, 2, 3, [&](Dice&, const Event& e, std::size_t, const std::vector<Question>& qs) {
    for (const Question& q : qs) {
      const Verdict full = judge(w, e, q.obligor, q.agreement, q.commitment), v = brief(w, e, q);
      const bool same = full.verdict == v.verdict && full.reason == v.reason && full.duty == v.duty;
      if (!same) FAIL_CHECK(context(w, e, q, full), " and briefly ", said(v));
    }
  });
}

TEST_CASE("property: a date outside the life of an agreement never binds") {
  const World& w = real_world();
  Dice dice(3);
  for (std::size_t i = 0; i < w.agreements.size(); ++i) {
    const Agreement& a = w.agreements[i];
    const Day from = a.in_force ? a.life.from : a.signed_on.day, until = a.in_force ? a.life.until : a.signed_on.day;
    std::vector<Day> days{from - 1, from - 365, from - static_cast<Day>(dice.below(20000)) - 1};
    if (until < make_day(2900, 1, 1))
      days.insert(days.end(), {until, until + 365, until + static_cast<Day>(dice.below(20000))});
    for (const Day day : days) {
      Event e = random_event(w, dice, i);
      e.date = day;
      for (const Question& q : questions(w, dice, i)) {
        const Verdict v = brief(w, e, q);
        if (v.reason != Reason::not_in_force || v.duty != DutyClass::no_duty) FAIL_CHECK(context(w, e, q, v));
      }
    }
  }
}

TEST_CASE("property: adding a party that is neither attacker nor target never unbinds another") {
  World w = real_world();
  over_register(w, 4, 6, [&](Dice& dice, const Event& e, std::size_t i, const std::vector<Question>& qs) {
    std::vector<Actor> strangers = alive(w, e.date);
    std::erase_if(strangers, [&](Actor s) { return mentions(e, s) || was_party(w.agreements[i], s); });
    if (strangers.empty()) return;
    std::vector<Verdict> before;
    for (const Question& q : qs) before.push_back(brief(w, e, q));
    auto& parties = w.agreements.edit(i).parties;
    parties.push_back({dice.of(strangers), {}, Role::party, {}});
    for (std::size_t k = 0; k < qs.size(); ++k) {
      const Verdict after = brief(w, e, qs[k]);
      if (before[k].duty != DutyClass::no_duty && after.verdict != before[k].verdict)
        FAIL_CHECK(context(w, e, qs[k], before[k]), ", and with ", code_of(w, parties.back().state), " as a party ",
                   said(after));
    }
    parties.pop_back();
  });
}

TEST_CASE("property: nobody owes the aggressor defence under a defensive promise") {
  const World& w = real_world();
  Dice dice(5);
  std::size_t bound = 0;
  for (int n = 0; n < 10; ++n)
    for (std::size_t i = 0; i < w.agreements.size(); ++i) {
      const Event e = plain_aggression(w, dice, i);
      for (const Question& q : questions(w, dice, i)) {
        const Verdict v = brief(w, e, q);
        if (v.verdict != VerdictWord::bound_defence) continue;
        const Agreement& a = w.agreements[i];
        const Commitment& c = a.commitments[q.commitment];
        const bool wider =
            c.trigger == Trigger::any_war || c.region_counts || c.trigger == Trigger::violation_of_neutrality;
        const bool victim = std::any_of(e.targets.begin(), e.targets.end(),
                                        [&](Actor t) { return t != q.obligor && is_beneficiary(a, c, t, e.date); });
        if (!victim && !wider) FAIL_CHECK(context(w, e, q, v));
        ++bound;
      }
    }
  CHECK(bound > 100);
}

TEST_CASE("property: splitting the articles of a treaty into two files with the same parties changes no verdict") {
  World w = real_world();
  Dice dice(6);
  for (std::size_t i = 0; i < real_world().agreements.size(); ++i) {
    const Agreement whole = w.agreements[i];
    if (whole.commitments.size() < 2) continue;
    const Event e = random_event(real_world(), dice, i);
    const auto qs = questions(real_world(), dice, i);
    Agreement first = whole, second = whole;
    const auto half = static_cast<std::ptrdiff_t>(whole.commitments.size() / 2);
    first.commitments.assign(whole.commitments.begin(), whole.commitments.begin() + half);
    second.commitments.assign(whole.commitments.begin() + half, whole.commitments.end());
    w.agreements.edit(i) = first;
    w.agreements.push_back(second);
    for (const Question& q : qs) {
      const bool in_first = q.commitment < static_cast<std::size_t>(half);
      const Question there{q.obligor, in_first ? i : w.agreements.size() - 1,
                           in_first ? q.commitment : q.commitment - static_cast<std::size_t>(half)};
      const Verdict a = brief(real_world(), e, q), b = brief(w, e, there);
      if (a.verdict != b.verdict || a.reason != b.reason)
        FAIL_CHECK(context(real_world(), e, q, a), ", and in two files ", said(b));
    }
    w.agreements.pop_back();
    w.agreements.edit(i) = whole;
  }
}

TEST_CASE("property: assuming what the engine takes anyway changes nothing; assuming the other gives the alternative") {
  const World& w = real_world();
  std::size_t seen = 0;
  over_register(w, 7, 4, [&](Dice&, const Event& e, std::size_t, const std::vector<Question>& qs) {
    for (const Question& q : qs) {
      const Verdict v = judge(w, e, q.obligor, q.agreement, q.commitment);
      CHECK(v.alternatives.size() <= 2);
      for (const Alternative& a : v.alternatives) {
        const Verdict same = brief(w, e, q, {{a.doubt, !a.value}}), other = brief(w, e, q, {{a.doubt, a.value}});
        if (same.verdict != v.verdict || same.reason != v.reason)
          FAIL_CHECK(context(w, e, q, v), ", and with the same assumption spelt out ", said(same), " ",
                     row_of(a.doubt).name);
        if (other.verdict != a.verdict || other.reason != a.reason)
          FAIL_CHECK(context(w, e, q, v), ", alternative ", name_of(a.verdict), ", and assumed ", said(other));
        if (a.verdict == v.verdict) FAIL_CHECK(context(w, e, q, v), " repeats itself as an alternative");
        ++seen;
      }
    }
  });
  CHECK(seen > 200);
}
