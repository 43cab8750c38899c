// Every ordered pair of states as attacker and target. A promise cannot tell most attackers apart, nor most of those
// who owe it: each is asked once for a class of attackers and a target, by the same judge as everybody, and the pairs
// read the answers off.
#include <algorithm>

#include "attackers.hpp"

namespace lattice {
namespace {

/// Answers of one promise to one target: for each class of attackers what everybody owes, and what the attacker itself
/// owes when it is an obligor.
struct Answers {
  std::uint32_t promise;
  std::uint32_t first;      ///< into Table::words: two for each class
  bool one_by_one = false;  ///< obligors are told apart: asked pair by pair
};

struct Asked {
  const Snapshot& day;
  const MatrixQuestion& question;
  std::vector<AttackerClasses> classes;  ///< by promise; empty where the promise cannot matter
  std::vector<VerdictWord> words;
  std::vector<std::vector<Answers>> by_target;  ///< by position in Snapshot::states
  Event event;                                  ///< used again and again
};

bool wanted(const Asked& q, VerdictWord word) { return bit(duty_class_of(word)) & q.question.duties; }

VerdictWord word_of(const Scene& scene, const LivePromise& p, Actor obligor) {
  Case c = case_of(scene, p, obligor);
  return run_briefly(c).verdict;
}

/// The two answers for one class of attackers; true if one is wanted.
bool ask_class(Asked& q, const LivePromise& p, Actor attacker, Actor target) {
  plain_attack(q.day, attacker, target, q.question.act, q.question.object, q.event);
  const Scene scene = scene_of(q.day, q.event, {});
  VerdictWord all = VerdictWord::not_bound, own = VerdictWord::not_bound;
  const auto owing = obligors(q.day, p);
  const auto other = std::find_if(owing.begin(), owing.end(), [&](Actor o) { return o != attacker && o != target; });
  if (other != owing.end()) all = word_of(scene, p, *other);
  if (holds(owing, attacker)) own = word_of(scene, p, attacker);
  q.words.push_back(all);
  q.words.push_back(own);
  return wanted(q, all) || wanted(q, own);
}

/// Asks one promise about one target, and keeps the answers if any is wanted.
void ask_promise(Asked& q, std::uint32_t n, std::size_t target) {
  const LivePromise& p = q.day.promises[n];
  const Actor to = q.day.states[target];
  Answers out{n, static_cast<std::uint32_t>(q.words.size()), p.by_obligor};
  bool any = p.by_obligor;
  if (!p.by_obligor)
    for (std::size_t k = 0; k < q.classes[n].one.size(); ++k)
      any = ask_class(q, p, q.classes[n].one[k] == to ? q.classes[n].another[k] : q.classes[n].one[k], to) || any;
  if (any)
    q.by_target[target].push_back(out);
  else
    q.words.resize(out.first);
}

Asked ask_all(const Snapshot& day, const MatrixQuestion& question) {
  Asked q{day, question, {}, {}, {}, {}};
  q.classes.resize(day.promises.size());
  q.by_target.resize(day.states.size());
  if (day.states.empty()) return q;
  plain_attack(day, day.states[0], day.states[0], question.act, question.object, q.event);
  const Event any = q.event;
  const Scene scene = scene_of(day, any, {});
  for (std::uint32_t n = 0; n < day.promises.size(); ++n) {
    const LivePromise& p = day.promises[n];
    if (p.obligor_count == 0 || !may_yield(p.text->kind, question.duties)) continue;
    q.classes[n] = attacker_classes(scene, p);
    for (std::size_t t = 0; t < day.states.size(); ++t)
      if (is_beneficiary(day, p, day.states[t]) || !needs_a_victim(p)) ask_promise(q, n, t);
  }
  return q;
}

/// Calls use(obligor, word) for every wanted answer of one promise to one pair.
template <class Use>
void each_duty(Asked& q, const Answers& answers, std::size_t attacker, std::size_t target, Use use) {
  const LivePromise& p = q.day.promises[answers.promise];
  const Actor from = q.day.states[attacker], to = q.day.states[target];
  if (answers.one_by_one) {
    plain_attack(q.day, from, to, q.question.act, q.question.object, q.event);
    const Scene scene = scene_of(q.day, q.event, {});
    for (const Actor o : obligors(q.day, p))
      if (const VerdictWord w = o == to ? VerdictWord::not_bound : word_of(scene, p, o); wanted(q, w)) use(o, w);
    return;
  }
  const VerdictWord* words = &q.words[answers.first + 2U * q.classes[answers.promise].of[attacker]];
  if (!wanted(q, words[0]) && !wanted(q, words[1])) return;
  for (const Actor o : obligors(q.day, p))
    if (const VerdictWord w = words[o == from]; o != to && wanted(q, w)) use(o, w);
}

/// Unordered pairs of which one owes the other defence or a guarantee in law on the day, suspended duties left out.
long long dyads_with_pact(const Snapshot& day) {
  const std::size_t n = day.world.states.size();
  std::vector<bool> pact(n * n);
  for (const LivePromise& p : day.promises) {
    const LiveAgreement& a = day.agreements[p.agreement];
    const Bindingness b = bindingness_of(a.text->form);
    if ((p.text->kind != Kind::defence && p.text->kind != Kind::guarantee) || b == Bindingness::political ||
        b == Bindingness::practice)
      continue;
    for (const Actor to : day.states) {
      if (!is_beneficiary(day, p, to)) continue;
      for (const Actor from : obligors(day, p))
        if (from != to && !(a.suspended && is_suspended(*a.text, from, to, day.day)))
          pact[static_cast<std::size_t>(std::min(from.index, to.index)) * n +
               static_cast<std::size_t>(std::max(from.index, to.index))] = true;
    }
  }
  return std::count(pact.begin(), pact.end(), true);
}

std::vector<bool> great_powers(const Snapshot& day) {
  std::vector<bool> out(day.world.states.size());
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = any_contains(day.world.states[i].great_power, day.day);
  return out;
}

}  // namespace

void plain_attack(const Snapshot& day, Actor attacker, Actor target, Act act, Object object, Event& e) {
  const State& s = day.world.states[static_cast<std::size_t>(target.index)];
  e.date = day.day;
  e.attackers.assign({attacker});
  e.targets.assign({target});
  e.first_use.assign({attacker});
  e.act = act;
  e.object = object;
  e.place = s.name;
  e.tags = s.regions;
  e.metropolitan = true;
  e.place_admin = target;
  e.place_sovereign.assign({target});
  e.requests.resize(1);
  e.requests[0].by = target;
}

MatrixCount matrix(const Snapshot& day, const MatrixQuestion& question,
                   const std::function<void(const MatrixRow&)>& use) {
  Asked q = ask_all(day, question);
  const auto great = great_powers(day);
  MatrixCount sums;
  sums.day = day.day;
  sums.states = static_cast<long long>(day.states.size());
  sums.pairs = sums.states * std::max(sums.states - 1, 0LL);
  sums.dyads_with_pact = dyads_with_pact(day);
  for (std::size_t a = 0; a < day.states.size(); ++a)
    for (std::size_t t = 0; t < day.states.size(); ++t) {
      if (a == t) continue;
      bool duty = false, by_great = false;
      for (const Answers& answers : q.by_target[t])
        each_duty(q, answers, a, t, [&](Actor o, VerdictWord w) {
          const LivePromise& p = day.promises[answers.promise];
          const LiveAgreement& live = day.agreements[p.agreement];
          ++sums.duties;
          duty = true;
          by_great =
              by_great || (duty_class_of(w) == DutyClass::duty_military && great[static_cast<std::size_t>(o.index)]);
          if (use) use({day.states[a], day.states[t], o, w, live.index, answers.promise - live.first});
        });
      sums.pairs_with_duty += duty;
      sums.great_power_pairs += by_great;
    }
  return sums;
}

}  // namespace lattice
