// Ties of one state on a day: each promise in force, each way.
#include <algorithm>
#include <tuple>

#include "lattice/study.hpp"

namespace lattice {
namespace {

std::vector<Actor> partners(const Agreement& a, const Commitment& c, Day day) {
  std::vector<Actor> out;
  for (const Party& p : a.parties)
    if (p.role == Role::party && p.span.contains(day) && std::find(out.begin(), out.end(), p.state) == out.end())
      out.push_back(p.state);
  for (const Actor s : c.owed_to.states)
    if (std::find(out.begin(), out.end(), s) == out.end()) out.push_back(s);
  return out;
}

bool wanted(const TieFilter& f, const Owed& r) {
  if (f.other && r.from != *f.other && r.to != *f.other) return false;
  if (f.binding && bindingness_of(r.agreement->form) != Bindingness::binding) return false;
  return f.kinds.empty() || std::find(f.kinds.begin(), f.kinds.end(), r.commitment->kind) != f.kinds.end();
}

void add_rows(const Snapshot& day, const LivePromise& p, Actor state, const TieFilter& filter,
              std::vector<Owed>& rows) {
  const Agreement& a = *agreement_of(day, p).text;
  const auto owes = [&](Actor from, Actor to) {
    if (from == to || !is_beneficiary(day, p, to) || !holds(obligors(day, p), from)) return;
    const Owed row{from, to, &a, p.text, is_suspended(a, from, to, day.day)};
    if (wanted(filter, row)) rows.push_back(row);
  };
  for (const Actor other : partners(a, *p.text, day.day)) {
    owes(state, other);
    owes(other, state);
  }
}

}  // namespace

std::string area_text(const World& world, const AreaTest& t) {
  const std::string rest = t.word == Area::administered_by ? ":" + code_of(world, t.state)
                           : t.place                       ? ":" + world.places[*t.place].name
                                                           : "";
  return std::string(name_of(t.word)) + rest;
}

std::vector<std::string> object_names(Objects objects) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < words<Object>().size(); ++i)
    if (objects & bit(static_cast<Object>(i))) out.emplace_back(words<Object>()[i].name);
  return out;
}

std::vector<Owed> owed_each_way(const World& world, Actor state, Day day, const TieFilter& filter) {
  std::vector<Owed> rows;
  const Snapshot prepared = at(world, day);
  for (const LivePromise& p : prepared.promises) add_rows(prepared, p, state, filter, rows);
  std::stable_sort(rows.begin(), rows.end(), [&](const Owed& x, const Owed& y) {
    const auto key = [&](const Owed& r) {
      return std::tuple(code_of(world, r.from == state ? r.to : r.from), r.from != state, r.commitment->kind,
                        std::string_view(r.agreement->id));
    };
    return key(x) < key(y);
  });
  return rows;
}

Table ties(const World& world, Actor state, Day day, const TieFilter& filter) {
  Table table = text_table(
      {"from", "to", "kind", "agreement", "article", "bindingness", "discretion", "status", "area", "objects"});
  for (const Owed& r : owed_each_way(world, state, day, filter)) {
    std::vector<std::string> areas;
    for (const AreaTest& t : r.commitment->area) areas.push_back(area_text(world, t));
    add_row(table, {code_of(world, r.from), code_of(world, r.to), std::string(name_of(r.commitment->kind)),
                    r.agreement->id, r.commitment->article, std::string(name_of(bindingness_of(r.agreement->form))),
                    std::string(name_of(r.commitment->discretion)), r.suspended ? "suspended" : "in_force",
                    join(areas, ";"), join(object_names(r.commitment->objects), ";")});
  }
  return table;
}

}  // namespace lattice
