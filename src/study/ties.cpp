// Ties of one state on a day: each promise in force, each way.
#include <algorithm>
#include <tuple>

#include "lattice/study.hpp"

namespace lattice {
namespace {

struct TieRow {
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

void add_rows(const Snapshot& day, const LivePromise& p, Actor state, std::vector<TieRow>& rows) {
  const Agreement& a = *agreement_of(day, p).text;
  const auto owes = [&](Actor from, Actor to) {
    if (from == to || !is_beneficiary(day, p, to) || !holds(obligors(day, p), from)) return;
    rows.push_back({code_of(day.world, from), code_of(day.world, to), &a, p.text,
                    is_suspended(a, from, to, day.day) ? "suspended" : "in_force"});
  };
  for (const Actor other : partners(a, *p.text, day.day)) {
    owes(state, other);
    owes(other, state);
  }
}

}  // namespace

Table ties(const World& world, Actor state, Day day, std::optional<Actor> other) {
  std::vector<TieRow> rows;
  const Snapshot prepared = at(world, day);
  for (const LivePromise& p : prepared.promises) add_rows(prepared, p, state, rows);
  const std::string own = code_of(world, state);
  if (other)
    std::erase_if(rows,
                  [&](const TieRow& r) { return r.from != code_of(world, *other) && r.to != code_of(world, *other); });
  std::stable_sort(rows.begin(), rows.end(), [&](const TieRow& x, const TieRow& y) {
    const auto key = [&](const TieRow& r) {
      return std::tuple(r.from == own ? r.to : r.from, r.from != own, r.commitment->kind, r.agreement->id);
    };
    return key(x) < key(y);
  });
  Table table = text_table({"from", "to", "kind", "agreement", "article", "bindingness", "discretion", "status"});
  for (const TieRow& r : rows)
    add_row(table, {r.from, r.to, std::string(name_of(r.commitment->kind)), r.agreement->id, r.commitment->article,
                    std::string(name_of(bindingness_of(r.agreement->form))),
                    std::string(name_of(r.commitment->discretion)), r.status});
  return table;
}

}  // namespace lattice
