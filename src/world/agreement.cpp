// What an agreement says about states on a day: who is a party, who owes, who is protected, what is suspended.
#include <algorithm>

#include "lattice/world.hpp"

namespace lattice {
namespace {
bool names(const Who& who, Actor state) {
  return std::find(who.states.begin(), who.states.end(), state) != who.states.end();
}
}  // namespace

bool is_party(const Agreement& agreement, Actor state, Day day) {
  if (!agreement.life.contains(day)) return false;
  return std::any_of(agreement.parties.begin(), agreement.parties.end(),
                     [&](const Party& p) { return p.state == state && p.role == Role::party && p.span.contains(day); });
}

bool was_party(const Agreement& agreement, Actor state) {
  return std::any_of(agreement.parties.begin(), agreement.parties.end(),
                     [&](const Party& p) { return p.state == state && p.role == Role::party; });
}

std::vector<Actor> obligors(const Agreement& agreement, const Commitment& commitment, Day day) {
  std::vector<Actor> out;
  if (!agreement.life.contains(day) || !commitment.window.contains(day)) return out;
  for (const Party& p : agreement.parties) {
    if (p.role != Role::party || !p.span.contains(day)) continue;
    if (!commitment.owed_by.all && !names(commitment.owed_by, p.state)) continue;
    out.push_back(p.state);  // memberships of one state never overlap, so that it stands here once
  }
  return out;
}

bool is_beneficiary(const Agreement& agreement, const Commitment& commitment, Actor state, Day day) {
  if (!names(commitment.owed_to, state)) return commitment.owed_to.all && is_party(agreement, state, day);
  return !was_party(agreement, state) || is_party(agreement, state, day);
}

bool is_suspended(const Agreement& agreement, Actor obligor, Actor beneficiary, Day day) {
  return std::any_of(agreement.suspensions.begin(), agreement.suspensions.end(), [&](const Suspension& s) {
    return s.span.contains(day) && (!s.by || *s.by == obligor) && (!s.to || *s.to == beneficiary);
  });
}

bool about_a_status(const Commitment& p) {
  if (p.trigger == Trigger::violation_of_neutrality) return true;
  if (p.kind != Kind::consultation)
    return (p.kind == Kind::offence || p.kind == Kind::mobilisation) && p.trigger != Trigger::any_war;
  // Talks about a change are about the land that the text names; without such land they are about the parties.
  const bool change = p.trigger == Trigger::status_quo_change || p.trigger == Trigger::internal_disorder;
  return change && std::any_of(p.area.begin(), p.area.end(), [](const AreaTest& t) {
           return ground_of(t.word) == Ground::land_named || ground_of(t.word) == Ground::state_named;
         });
}

bool watches_a_region(const Commitment& p) {
  return p.region_counts != 0 || p.protects_others ||
         (p.kind == Kind::basing_access && std::any_of(p.area.begin(), p.area.end(), [](const AreaTest& t) {
            return ground_of(t.word) == Ground::land_named;
          }));
}

bool reached_by_strangers(const Commitment& p) {
  return watches_a_region(p) || p.kind == Kind::basing_access || about_a_status(p);
}

namespace {

/// Numbers of articles in a reference, with a bracket where one follows: "IV(1), VIII" gives IV(1) and VIII; "5,6"
/// gives 5 and 6.
std::vector<std::string> article_numbers(std::string_view text) {
  std::vector<std::string> out;
  const auto wordish = [](char ch) {
    return (ch >= '0' && ch <= '9') || (ch >= 'A' && ch <= 'Z') || (ch >= 'a' && ch <= 'z');
  };
  for (std::size_t i = 0; i < text.size();) {
    if (!wordish(text[i])) {
      ++i;
      continue;
    }
    std::size_t j = i;
    while (j < text.size() && wordish(text[j])) ++j;
    if (j < text.size() && text[j] == '(')
      if (const auto close = text.find(')', j); close != std::string_view::npos) j = close + 1;
    out.emplace_back(text.substr(i, j - i));
    i = j;
  }
  return out;
}

}  // namespace

bool is_called(const Agreement& agreement, std::string_view id) {
  return agreement.id == id ||
         std::find(agreement.aliases.begin(), agreement.aliases.end(), id) != agreement.aliases.end();
}

bool same_article(std::string_view a, std::string_view b) {
  const auto x = article_numbers(a), y = article_numbers(b);
  // "4" names the whole of Article 4, 4(3) included; "16(1)" and "16(2)" are two.
  const auto same = [](const std::string& p, const std::string& q) {
    const auto bare_p = p.substr(0, p.find('(')), bare_q = q.substr(0, q.find('('));
    return bare_p == bare_q && (p == q || p == bare_p || q == bare_q);
  };
  return std::any_of(x.begin(), x.end(), [&](const std::string& t) {
    return std::any_of(y.begin(), y.end(), [&](const std::string& u) { return same(t, u); });
  });
}

std::string citation_of(const Agreement& agreement, const std::vector<std::string>& keys) {
  std::vector<std::string> texts;
  for (const Source& s : agreement.sources)
    if (std::find(keys.begin(), keys.end(), s.key) != keys.end()) texts.push_back(s.citation);
  return join(texts, "; ");
}

}  // namespace lattice
