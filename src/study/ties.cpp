// Ties of one state on a day: each promise in force, each way.
#include <algorithm>
#include <tuple>

#include "lattice/study.hpp"

namespace lattice {
namespace {

struct Row {
  std::string from, to;
  const Agreement* agreement;
  const Commitment* commitment;
  std::string status;
};

std::vector<Actor> partners(const Agreement& a, const Commitment& c, Day day) {
  std::vector<Actor> out;
  for (const Party& p : a.parties)
    if (p.role == Role::party && p.span.contains(day) && std::find(out.begin(), out.end(), p.state) == out.end())
      out.push_back(p.state);
  for (const Actor s : c.owed_to.states)
    if (std::find(out.begin(), out.end(), s) == out.end()) out.push_back(s);
  return out;
}

void add_rows(const World& world, const Agreement& a, const Commitment& c, Actor state, Day day,
              std::vector<Row>& rows) {
  const auto owing = obligors(a, c, day);
  const auto owes = [&](Actor from, Actor to) {
    if (from == to || std::find(owing.begin(), owing.end(), from) == owing.end() || !is_beneficiary(a, c, to, day))
      return;
    rows.push_back(
        {code_of(world, from), code_of(world, to), &a, &c, is_suspended(a, from, to, day) ? "suspended" : "in_force"});
  };
  for (const Actor other : partners(a, c, day)) {
    owes(state, other);
    owes(other, state);
  }
}

}  // namespace

Table ties(const World& world, Actor state, Day day, std::optional<Actor> other) {
  std::vector<Row> rows;
  for (const std::size_t i : at(world, day).live)
    for (const Commitment& c : world.agreements[i].commitments)
      add_rows(world, world.agreements[i], c, state, day, rows);
  const std::string own = code_of(world, state);
  if (other)
    std::erase_if(rows,
                  [&](const Row& r) { return r.from != code_of(world, *other) && r.to != code_of(world, *other); });
  std::stable_sort(rows.begin(), rows.end(), [&](const Row& x, const Row& y) {
    const auto key = [&](const Row& r) {
      return std::tuple(r.from == own ? r.to : r.from, r.from != own, r.commitment->kind, r.agreement->id);
    };
    return key(x) < key(y);
  });
  Table table = text_table({"from", "to", "kind", "agreement", "article", "bindingness", "discretion", "status"});
  for (const Row& r : rows)
    add_row(table, {r.from, r.to, std::string(name_of(r.commitment->kind)), r.agreement->id, r.commitment->article,
                    std::string(name_of(bindingness_of(r.agreement->form))),
                    std::string(name_of(r.commitment->discretion)), r.status});
  return table;
}

}  // namespace lattice
