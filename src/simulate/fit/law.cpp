// From a dispute as data sets code it to an event as the engine takes it.
#include "law.hpp"

#include "lattice/vocabulary.hpp"

namespace lattice::fits {
namespace {

/// COW numbers of a state, all of them: Germany has 255 and 260.
void insert_numbers(const World& world, Actor state, std::set<int>& out) {
  for (const int number : world.states[static_cast<std::size_t>(state.index)].cow) out.insert(number);
}

bool leaves_the_means(Discretion d) {
  return d == Discretion::own_means || d == Discretion::own_judgment || d == Discretion::measures_agreed;
}

/// Official lists and the register differ by days or months about when a state begins.
bool lives(const World& world, Actor state, Day on) {
  return is_alive(world.states[static_cast<std::size_t>(state.index)], on);
}

EventText text_of(const std::string& day, const std::string& challenger, const std::string& target, Act act) {
  EventText out;
  out.date = day;
  out.attackers = {challenger};
  out.targets = {target};
  out.act = std::string(name_of(act));
  out.object = std::string(name_of(Object::metropolitan_territory));
  out.place = target;
  out.first_use = {challenger};
  out.requests = {{target, "", "assistance"}};
  return out;
}

}  // namespace

Act act_of(int action, bool war) {
  if (war || action >= 19) return Act::invasion;
  switch (action) {
    case 12: return Act::incursion;
    case 13: return Act::blockade;
    case 14: return Act::occupation;
    case 15: return Act::vessel_or_aircraft_incident;
    case 16: return Act::bombardment;
    case 17: return Act::border_clash;
    case 18: return Act::war_declaration;
    default: return Act::threat;
  }
}

Duties duties_towards(const World& world, int challenger, int target, int year, int month, int day, int action,
                      bool war) {
  const Day on = make_day(year, month >= 1 && month <= 12 ? month : 1, day >= 1 && day <= 28 ? day : 1);
  const auto attacker = look_up_state(world, "cow:" + std::to_string(challenger), on);
  const auto victim = look_up_state(world, "cow:" + std::to_string(target), on);
  Duties out;
  if (!attacker || !victim || *attacker == *victim) return out;
  const auto collect = [&](Act act, std::set<int>& bound, std::set<int>* self_judged) {
    EventText text = text_of(write_day(on), code_of(world, *attacker), code_of(world, *victim), act);
    text.historical = !lives(world, *attacker, on) || !lives(world, *victim, on);
    const Event event = read_event(world, text);
    for (const Verdict& v : invoke(world, event)) {
      if (v.verdict != VerdictWord::bound_defence) continue;
      insert_numbers(world, v.state, bound);
      if (self_judged && leaves_the_means(commitment_of(world, v).discretion))
        insert_numbers(world, v.state, *self_judged);
    }
  };
  collect(Act::invasion, out.if_invaded, &out.self_judged);
  if (act_of(action, war) == Act::invasion)
    out.by_act = out.if_invaded;
  else
    collect(act_of(action, war), out.by_act, nullptr);
  return out;
}

}  // namespace lattice::fits
