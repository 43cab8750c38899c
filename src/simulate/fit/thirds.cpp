// Third states in disputes: who they were, what lay between them, and what the law said on the day. Facts from official
// files, the law from the register.
#include "thirds.hpp"

namespace lattice::fits {
namespace {

struct Sides {
  std::vector<Dispute> disputes;
  std::vector<std::string> data;
};

/// What the participants' file says of a dispute: originators of each side, and who is on the target's side at all.
struct Roll {
  std::set<int> first, other, with_target;
  int month = 0, day = 0, action = 0;
};

std::map<int, Roll> read_roll(const Source& source) {
  const auto number = wholes(source, "dispnum"), state = wholes(source, "ccode"), side = wholes(source, "sidea");
  const auto original = wholes(source, "orig"), month = wholes(source, "stmon"), day = wholes(source, "stday");
  const auto action = wholes(source, "hiact");
  std::map<int, Roll> out;
  for (std::size_t r = 0; r < number.size(); ++r) {
    Roll& roll = out[number[r]];
    if (side[r] == 0) roll.with_target.insert(state[r]);
    if (original[r] != 1) continue;
    (side[r] == 1 ? roll.first : roll.other).insert(state[r]);
    if (side[r] == 1) roll.month = month[r], roll.day = day[r], roll.action = action[r];
  }
  return out;
}

Sides read_sides(const History& history) {
  const Source people = read(history, "gml-sides"), table = read(history, "gml-outcomes");
  const auto roll = read_roll(people);
  Sides out{{}, {people.line, table.line}};
  const auto number = wholes(table, "dispnum"), year = wholes(table, "styear"), level = wholes(table, "hostlev");
  for (std::size_t r = 0; r < number.size(); ++r) {
    const auto it = roll.find(number[r]);
    if (it == roll.end() || it->second.first.size() != 1 || it->second.other.size() != 1) continue;
    const Roll& who = it->second;
    out.disputes.push_back({number[r], *who.first.begin(), *who.other.begin(), year[r], who.month, who.day, who.action,
                            level[r] == 5, who.with_target});
  }
  return out;
}

/// The situation of a third state, but for what the law says.
AllySituation situation(const Facts& f, const Dispute& d, int state, int y) {
  const auto either_year = [&](int of) {
    return f.defence.contains(key(state, of, y - 1)) || f.defence.contains(key(state, of, y));
  };
  AllySituation out;
  out.after_1945 = d.year >= 1946;
  out.war = d.war;
  out.major = holds(f.major, state, y);
  out.near_attacker = f.near.contains(key(state, d.challenger, y));
  out.near_target = f.near.contains(key(state, d.target, y));
  out.pact = either_year(d.target);
  out.pact_with_attacker = either_year(d.challenger);
  out.rival_of_attacker = f.rivals.contains(key(state, d.challenger, y));
  out.km_target = kilometres(f, state, d.target, y);
  out.share = share(f, state, d.challenger, y);
  return out;
}

}  // namespace

void add_dispute(Thirds& out, const Facts& facts, const Dispute& d, const Duties& law, int facts_year) {
  const int y = facts_year ? facts_year : d.year;
  for (const auto& [state, spells] : facts.alive) {
    if (state == d.challenger || state == d.target || !holds(facts.alive, state, y)) continue;
    AllySituation row = situation(facts, d, state, y);
    row.relevant = law.if_invaded.contains(state);
    row.self_judged = law.self_judged.contains(state);
    if (law.by_act.contains(state)) row.verdict = VerdictWord::bound_defence;
    out.no_distance += !row.km_target;
    out.no_share += !row.share;
    if (!row.km_target) row.km_target = 5000;  // rare; counted, and told in a remark
    if (!row.share) row.share = 0.1;
    out.rows.push_back(row);
    out.joined.push_back(d.joined.contains(state));
    out.dispute.push_back(d.number);
    out.state.push_back(state), out.year.push_back(d.year);
  }
}

Thirds read_thirds(const History& history) {
  const Sides sides = read_sides(history);
  const Facts facts = read_facts(history);
  Thirds out;
  out.data = sides.data;
  out.data.insert(out.data.end(), facts.data.begin(), facts.data.end());
  for (const Dispute& d : sides.disputes) {
    add_dispute(out, facts, d,
                duties_towards(history.world, d.challenger, d.target, d.year, d.month, d.day, d.action, d.war));
    ++out.disputes;
  }
  return out;
}

Matrix whole_design(const Thirds& t) {
  Matrix out{t.rows.size(), join_terms, {}};
  out.cells.reserve(out.rows * out.columns);
  for (const auto& situation : t.rows)
    for (const double cell : join_row(situation)) out.cells.push_back(cell);
  return out;
}

Penalty join_prior() { return ridge(join_terms, 1.0 / 9); }

}  // namespace lattice::fits
