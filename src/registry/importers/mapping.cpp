// The one table that says what our kinds of duty count as in ATOP's five words and COW's four categories.
// docs/method/coverage.md shows the same table; a test compares them. And the directed duties of a World in these
// words.
#include <algorithm>

#include "lattice/importers.hpp"

namespace lattice {
namespace {

constexpr Obligations def = bit(Obligation::defense), off = bit(Obligation::offense), neu = bit(Obligation::neutral),
                      non = bit(Obligation::nonagg), con = bit(Obligation::consul);

constexpr std::array<MappingRow, 15> mapping_rows{{
    {Kind::defence, def, def, "armed help to an attacked beneficiary"},
    {Kind::offence, off, def, "joining a war whoever began it; COW puts it under defense"},
    {Kind::neutrality, neu, neu, "staying out of the beneficiary's war"},
    {Kind::non_aggression, non, non, "no force against the beneficiary"},
    {Kind::consultation, con, con, "consulting in a crisis; COW's entente"},
    {Kind::guarantee, def, def, "upholding a status by own means, if the text calls for means beyond consultation"},
    {Kind::assistance, 0, 0, "aid short of fighting is none of the five words"},
    {Kind::basing_access, 0, 0, "use of bases is none of the five words"},
    {Kind::mobilisation, 0, 0, "ATOP notes military cooperation apart"},
    {Kind::no_separate_peace, 0, 0, "ATOP notes it apart (seppeace)"},
    {Kind::no_aid_to_adversary, neu, neu, "giving the enemy no help is what ATOP's neutrality asks for"},
    {Kind::sanctions, 0, 0, "measures of an organ, or without arms"},
    {Kind::permission, 0, 0, "a right, no duty"},
    {Kind::dialogue, 0, 0, "no duty"},
    {Kind::other, 0, 0, "no duty of these"},
}};

bool binds_between_states(Form form) {
  const Bindingness b = bindingness_of(form);
  return b == Bindingness::binding || b == Bindingness::declared;
}

/// A promise to fight that in the end asks for talk or for means without arms only is none.
bool leaves_out_arms(const Commitment& c) {
  const bool to_fight = c.kind == Kind::defence || c.kind == Kind::offence || c.kind == Kind::guarantee;
  const bool talk = c.discretion == Discretion::consult_only || c.discretion == Discretion::non_military ||
                    c.discretion == Discretion::permission_only || c.discretion == Discretion::none;
  return to_fight && talk;
}

Obligations words_of(const Agreement& a, const Commitment& c, Obligations MappingRow::*column) {
  if (!binds_between_states(a.form) || leaves_out_arms(c)) return 0;
  return mapping_rows[static_cast<std::size_t>(c.kind)].*column;
}

Span common(Span a, Span b) { return {std::max(a.from, b.from), std::min(a.until, b.until)}; }

bool named(const Who& who, Actor state) {
  return std::find(who.states.begin(), who.states.end(), state) != who.states.end();
}

/// When and to whom a promise is made: parties in their windows, and states named that are no parties.
struct Window {
  Actor state;
  Span span;
};

std::vector<Window> windows(const Agreement& a, const Who& who, bool others) {
  std::vector<Window> out;
  for (const Party& p : a.parties)
    if (p.role == Role::party && (who.all || named(who, p.state))) out.push_back({p.state, common(p.span, a.life)});
  if (others)
    for (const Actor s : who.states)
      if (!was_party(a, s)) out.push_back({s, a.life});
  return out;
}

/// A span without the days on which the duty is suspended.
std::vector<Span> without_suspensions(const Agreement& a, Actor by, Actor to, Span span) {
  std::vector<Span> left{span};
  for (const Suspension& s : a.suspensions) {
    if ((s.by && *s.by != by) || (s.to && *s.to != to)) continue;
    std::vector<Span> next;
    for (const Span l : left)
      for (const Span part :
           {Span{l.from, std::min(l.until, s.span.from)}, Span{std::max(l.from, s.span.until), l.until}})
        if (part.from < part.until) next.push_back(part);
    left = std::move(next);
  }
  std::erase_if(left, [](Span s) { return s.from >= s.until; });
  return left;
}

void add_spells(const Agreement& a, const Commitment& c, std::size_t index, std::size_t promise,
                std::vector<PromiseSpell>& out) {
  for (const Window& by : windows(a, c.owed_by, false))
    for (const Window& to : windows(a, c.owed_to, true)) {
      if (by.state == to.state) continue;
      const Span span = common(common(by.span, to.span), c.window);
      for (const Span s : without_suspensions(a, by.state, to.state, span))
        out.push_back({by.state, to.state, s, index, promise});
    }
}

}  // namespace

std::string_view name_of(Obligation obligation) {
  constexpr std::array<std::string_view, 5> names{"defense", "offense", "neutral", "nonagg", "consul"};
  return names[static_cast<std::size_t>(obligation)];
}

std::span<const MappingRow> obligation_mapping() { return mapping_rows; }
Obligations atop_words(const Agreement& agreement, const Commitment& commitment) {
  return words_of(agreement, commitment, &MappingRow::atop);
}
Obligations cow_words(const Agreement& agreement, const Commitment& commitment) {
  return words_of(agreement, commitment, &MappingRow::cow);
}

std::vector<PromiseSpell> promise_spells(const World& world) {
  std::vector<PromiseSpell> out;
  for (std::size_t i = 0; i < world.agreements.size(); ++i) {
    const Agreement& a = world.agreements[i];
    if (a.life.from >= a.life.until) continue;
    for (std::size_t n = 0; n < a.commitments.size(); ++n) add_spells(a, a.commitments[n], i, n, out);
  }
  return out;
}

std::vector<DutySpell> duty_spells(const World& world) {
  std::vector<DutySpell> out;
  for (const PromiseSpell& s : promise_spells(world)) {
    const Agreement& a = world.agreements[s.agreement];
    const Obligations set = atop_words(a, a.commitments[s.promise]);
    for (const Obligation o : all_obligations)
      if (has(set, o)) out.push_back({s.by, s.to, o, s.span, s.agreement});
  }
  return out;
}

}  // namespace lattice
