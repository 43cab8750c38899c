// Asking one state about one agreement, or everybody about everything in force.
#include "lattice/invoke.hpp"

#include <algorithm>

#include "case.hpp"

namespace lattice {
namespace {

bool may_owe(const Agreement& a, const Commitment& c, Actor state) {
  return was_party(a, state) && (c.owed_by.all || holds(c.owed_by.states, state));
}

/// Kinds that may bind somebody other than the attacker to do something.
bool may_bind(Kind kind) { return kind != Kind::non_aggression && !has(kind, trait::no_duty); }

/// A right that every member of a universal body has in every war says nothing about this one.
bool telling_though_free(const Scene& s, const LiveAgreement& a, const Commitment& c, const Verdict& v) {
  if (a.text->universal || c.kind == Kind::non_aggression || c.kind == Kind::no_aid_to_adversary) return false;
  if (!watches_a_region(c) && !names_a_side(s, a)) return false;
  if (v.reason == Reason::victim_not_party || v.reason == Reason::no_agreement) return false;
  if (c.kind == Kind::basing_access && v.reason == Reason::outside_area) return false;  // cannot bear on the event
  return v.reason != Reason::no_duty_in_text || v.verdict == VerdictWord::permitted_not_bound;
}

bool telling(const Scene& s, const LiveAgreement& a, const Commitment& c, const Verdict& v) {
  const bool attacks = holds(s.event.attackers, v.state);
  if (c.kind == Kind::no_separate_peace && !attacks && !holds(s.event.targets, v.state)) return false;
  if (v.duty != DutyClass::no_duty) return !attacks || v.duty != DutyClass::duty_abstain;
  return !attacks && telling_though_free(s, a, c, v);
}

void sort_by_weight(const Snapshot& day, std::vector<Verdict>& list) {
  const auto key = [&](const Verdict& v) {
    const std::uint64_t rank = day.rank[static_cast<std::size_t>(v.state.index)];
    return static_cast<std::uint64_t>(v.duty) << 48 | rank << 32 | std::uint64_t{v.agreement} << 16 | v.commitment;
  };
  std::sort(list.begin(), list.end(), [&](const Verdict& x, const Verdict& y) { return key(x) < key(y); });
}

/// Calls use(agreement, promise) for every promise that the event may have to do with.
template <class Use>
void each_promise(const Scene& s, Use use) {
  for (const LiveAgreement& a : s.day.agreements)
    if (touches(s, a))
      for (std::uint32_t p = a.first; p < a.first + a.count; ++p) use(a, s.day.promises[p]);
}

}  // namespace

const Agreement& agreement_of(const World& world, const Verdict& v) { return world.agreements[v.agreement]; }
const Commitment& commitment_of(const World& world, const Verdict& v) {
  return world.agreements[v.agreement].commitments[v.commitment];
}

std::vector<Verdict> ask(const Snapshot& day, const Event& event, Actor obligor, std::size_t agreement,
                         const Assumptions& assumed) {
  std::vector<Verdict> out;
  const Agreement& a = day.world.agreements.at(agreement);
  for (std::size_t i = 0; i < a.commitments.size(); ++i)
    if (may_owe(a, a.commitments[i], obligor)) out.push_back(judge(day, event, obligor, agreement, i, assumed));
  // A party that owes none of them is told so.
  if (out.empty() && was_party(a, obligor) && !a.commitments.empty())
    out.push_back(judge(day, event, obligor, agreement, 0, assumed));
  return out;
}

bool is_telling(const Snapshot& day, const Event& event, const Verdict& v) {
  const Scene s = scene_of(day, event, {});
  const LivePromise* p = find_promise(day, v.agreement, v.commitment);
  return p && telling(s, day.agreements[p->agreement], *p->text, v);
}

std::vector<Verdict> invoke(const Snapshot& day, const Event& event, const Assumptions& assumed) {
  std::vector<Verdict> out;
  const Scene s = scene_of(day, event, assumed);
  each_promise(s, [&](const LiveAgreement&, const LivePromise& p) {
    each_answer(s, p, run, [&](const Verdict& v) { out.push_back(v); });
  });
  sort_by_weight(day, out);
  return out;
}

std::vector<Verdict> invoke_telling(const Snapshot& day, const Event& event, const Assumptions& assumed) {
  std::vector<Verdict> out;
  const Scene s = scene_of(day, event, assumed);
  const auto judge_if_telling = [&](Case& c) -> std::optional<Verdict> {
    if (c.agreement.universal && !holds(event.attackers, c.obligor) && !may_bind(c.promise.kind)) return std::nullopt;
    const Verdict v = run_briefly(c);
    if (!telling(s, c.live, c.promise, v)) return std::nullopt;
    return with_alternatives(c, v);
  };
  each_promise(s, [&](const LiveAgreement&, const LivePromise& p) {
    each_answer(s, p, judge_if_telling, [&](const Verdict& v) { out.push_back(v); });
  });
  sort_by_weight(day, out);
  return out;
}

void duties(const Snapshot& day, const Event& event, Duties wanted, std::vector<Verdict>& out,
            const Assumptions& assumed) {
  const Scene s = scene_of(day, event, assumed);
  const auto judge_if_wanted = [wanted](Case& c) -> std::optional<Verdict> {
    const Verdict v = run_briefly(c);
    return bit(v.duty) & wanted ? std::optional(v) : std::nullopt;
  };
  each_promise(s, [&](const LiveAgreement&, const LivePromise& p) {
    if (may_yield(p.text->kind, wanted))
      each_answer(s, p, judge_if_wanted, [&](const Verdict& v) { out.push_back(v); });
  });
}

std::vector<Verdict> ask(const World& world, const Event& event, Actor obligor, std::size_t agreement,
                         const Assumptions& assumed) {
  return ask(at(world, event.date, agreement), event, obligor, agreement, assumed);
}

std::vector<Verdict> invoke(const World& world, const Event& event, const Assumptions& assumed) {
  return invoke(at(world, event.date), event, assumed);
}

}  // namespace lattice
