// Who is bound to fight, shortly.
#include "fighters.hpp"

#include <algorithm>
#include <map>

namespace lattice {
namespace {

constexpr std::size_t most_codes = 6;

/// The texts that bind these states to fight, each state counted once, under the text that binds the most of them.
std::vector<std::pair<const Agreement*, std::size_t>> texts_behind(const World& world, const Cell& cell,
                                                                   std::span<const Actor> states) {
  std::map<const Agreement*, std::vector<Actor>> by_text;
  for (const Verdict& v : cell.verdicts)
    if (v.duty == DutyClass::duty_military && holds(states, v.state))
      if (auto& list = by_text[&agreement_of(world, v)]; !holds(list, v.state)) list.push_back(v.state);
  std::vector<const Agreement*> order;
  for (const auto& [text, list] : by_text) order.push_back(text);
  std::sort(order.begin(), order.end(), [&](const Agreement* a, const Agreement* b) {
    return std::pair(by_text[b].size(), a->id) < std::pair(by_text[a].size(), b->id);
  });
  std::vector<std::pair<const Agreement*, std::size_t>> out;
  std::vector<Actor> told;
  for (const Agreement* text : order) {
    std::size_t fresh = 0;
    for (const Actor a : by_text[text])
      if (!holds(told, a)) told.push_back(a), ++fresh;
    if (fresh) out.emplace_back(text, fresh);
  }
  return out;
}

}  // namespace

std::string short_name(const Agreement& a) {
  const bool acronym =
      a.id.size() <= 6 && std::all_of(a.id.begin(), a.id.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (acronym) {
    std::string out = a.id;
    for (char& c : out) c = static_cast<char>(c - 'a' + 'A');
    return out;
  }
  const auto open = a.title.find('('), shut = a.title.find_first_of(",;)", open == std::string::npos ? 0 : open);
  const bool bracket =
      open != std::string::npos && shut != std::string::npos && shut - open < 22 && a.title.find('(', open + 1) > shut;
  return bracket ? a.title.substr(open + 1, shut - open - 1) : a.id;
}

std::string states_or_texts(const World& world, const Cell& cell, std::span<const Actor> states) {
  std::vector<std::string> parts;
  if (states.size() <= most_codes) {
    for (const Actor a : states) parts.push_back(code_of(world, a));
    return join(parts, " ");
  }
  std::size_t rest = 0;
  for (const auto& [text, n] : texts_behind(world, cell, states)) {
    if (parts.size() < 3)
      parts.push_back(short_name(*text) + " " + std::to_string(n));
    else
      rest += n;
  }
  if (rest) parts.push_back("others " + std::to_string(rest));
  return join(parts, ", ");
}

std::string fighters_text(const World& world, const Cell& cell) {
  const auto firm = firm_fighters(cell), doubtful = doubtful_fighters(cell);
  std::string out = states_or_texts(world, cell, firm);
  if (!doubtful.empty())
    out +=
        (firm.empty() ? "by doubtful promises " : "; by doubtful promises ") + states_or_texts(world, cell, doubtful);
  return out;
}

}  // namespace lattice
