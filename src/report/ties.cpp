// What states owe each other, for reading: by direction and kind, one line per promise with all the states it joins.
#include <algorithm>

#include "lattice/report.hpp"

namespace lattice {
namespace {

/// Rows of one promise in one direction, with all the partners it holds for.
struct TieGroup {
  Owed first;
  std::vector<Actor> partners;
};

std::vector<TieGroup> by_promise(const std::vector<Owed>& rows, Actor state, bool owes) {
  std::vector<TieGroup> out;
  for (const Owed& r : rows) {
    if ((r.from == state) != owes) continue;
    const auto it = std::find_if(out.begin(), out.end(), [&](const TieGroup& g) {
      return g.first.commitment == r.commitment && g.first.suspended == r.suspended;
    });
    const Actor partner = owes ? r.to : r.from;
    if (it == out.end())
      out.push_back({r, {partner}});
    else
      it->partners.push_back(partner);
  }
  std::stable_sort(out.begin(), out.end(), [](const TieGroup& x, const TieGroup& y) {
    const auto key = [](const TieGroup& g) {
      return std::pair(g.first.commitment->kind, bindingness_of(g.first.agreement->form));
    };
    return key(x) < key(y);
  });
  return out;
}

std::string spaced(std::string_view word) {
  std::string out(word);
  std::replace(out.begin(), out.end(), '_', ' ');
  return out;
}

/// "in territories under Japan's administration"; nothing where a promise holds everywhere.
std::string where_text(const World& world, const Commitment& c) {
  std::vector<std::string> parts;
  for (const AreaTest& t : c.area) {
    if (t.word == Area::whole_world) return {};
    if (t.word == Area::administered_by)
      parts.push_back("territories under " + name_of(world, t.state) + "'s administration");
    else
      parts.push_back(t.place ? world.places[*t.place].name : spaced(name_of(t.word)));
  }
  return "; in " + join(parts, ", ");
}

std::string what_hit(const Commitment& c) {
  if (c.objects & bit(Object::any)) return {};
  std::vector<std::string> parts;
  for (const auto& name : object_names(c.objects)) parts.push_back(spaced(name));
  return "; if hit: " + join(parts, ", ");
}

std::string partners_text(const World& world, const std::vector<Actor>& list) {
  constexpr std::size_t most = 10;
  std::vector<std::string> codes;
  for (std::size_t i = 0; i < list.size() && i < most; ++i) codes.push_back(code_of(world, list[i]));
  return join(codes, " ") + (list.size() > most ? " and " + std::to_string(list.size() - most) + " more" : "");
}

std::string promise_line(const World& world, const TieGroup& g, bool several) {
  const Agreement& a = *g.first.agreement;
  const Commitment& c = *g.first.commitment;
  std::string out = "    " + (several ? partners_text(world, g.partners) + ": " : std::string()) + a.title;
  if (c.article != "-") out += ", Article " + c.article;
  out += " [" + a.id + "]; " + spaced(name_of(bindingness_of(a.form)));
  if (c.discretion != Discretion::none) out += ", " + spaced(name_of(c.discretion));
  return out + where_text(world, c) + what_hit(c) + (g.first.suspended ? "; SUSPENDED" : "") + "\n";
}

std::string direction(const World& world, const std::vector<TieGroup>& groups, bool several) {
  std::string out;
  std::optional<Kind> kind;
  for (const TieGroup& g : groups) {
    if (kind != g.first.commitment->kind) out += "  " + spaced(name_of(g.first.commitment->kind)) + "\n";
    kind = g.first.commitment->kind;
    out += promise_line(world, g, several);
  }
  return out.empty() ? "  nothing\n" : out;
}

}  // namespace

std::string write_ties(const World& world, Actor state, Day day, const TieFilter& filter) {
  const auto rows = owed_each_way(world, state, day, filter);
  const std::string self = name_of(world, state),
                    others = filter.other ? name_of(world, *filter.other) : std::string("others");
  return self + " and " + others + ", " + write_day(day) + "\n" + self + " owes " + others + "\n" +
         direction(world, by_promise(rows, state, true), !filter.other) +
         (filter.other ? others + " owes " : "Others owe ") + self + "\n" +
         direction(world, by_promise(rows, state, false), !filter.other);
}

}  // namespace lattice
