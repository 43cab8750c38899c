// Small pieces of the page: escaping, lists of names, numbers.
#include <algorithm>
#include <array>
#include <charconv>

#include "html.hpp"

namespace lattice::page {
namespace {

std::string_view entity(char c) {
  switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\'': return "&#39;";
    default: return {};
  }
}

constexpr std::string_view unreadable = "\xEF\xBF\xBD";  // U+FFFD

}  // namespace

std::string escape(std::string_view text) {
  const bool readable = is_utf8(text);
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (const auto e = entity(c); !e.empty())
      out += e;
    else if ((byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7F || (byte >= 0x80 && !readable))
      out += unreadable;
    else
      out += c;
  }
  return out;
}

std::string element(std::string_view tag, std::string_view attributes, std::string_view content) {
  std::string out;
  out.reserve(content.size() + attributes.size() + 2 * tag.size() + 8);
  out.append("<").append(tag);
  if (!attributes.empty()) out.append(" ").append(attributes);
  return out.append(">").append(content).append("</").append(tag).append(">");
}

std::string region(std::string_view label, const std::string& table) {
  return element("div", "class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"" + std::string(label) + "\"",
                 table);
}

std::string head_row(const std::vector<std::string>& titles) {
  std::string cells;
  for (const std::string& t : titles) {
    const bool number = t.starts_with('#');
    cells += element("th", number ? "scope=\"col\" class=\"num\"" : "scope=\"col\"", t.substr(number));
  }
  return element("thead", "", element("tr", "", cells));
}

std::string figure(const std::optional<double>& value) {
  if (!value) return "not known";
  std::array<char, 64> buffer;
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), *value, std::chars_format::fixed, 1).ptr;
  std::string out(buffer.data(), end);
  if (out.ends_with(".0")) out.resize(out.size() - 2);
  const std::size_t first = out.starts_with('-') ? 1 : 0;
  for (std::size_t i = std::min(out.find('.'), out.size()); i > first + 3; i -= 3) out.insert(i - 3, ",");
  return out;
}

std::string words_of(std::string_view name) {
  std::string out = escape(name);
  std::replace(out.begin(), out.end(), '_', ' ');
  return out;
}

std::vector<Actor> members_first(const Comparison& c, const std::vector<Actor>& list) {
  std::vector<Actor> out;
  const auto holds = [](const std::vector<Actor>& l, Actor a) { return std::find(l.begin(), l.end(), a) != l.end(); };
  for (const Actor m : c.scenario.members)
    if (holds(list, m)) out.push_back(m);
  for (const Actor a : list)
    if (!holds(out, a)) out.push_back(a);
  return out;
}

std::string names(const World& world, const std::vector<Actor>& list, const Event* event, std::string_view nobody) {
  std::string out;
  for (const Actor a : list) out += (out.empty() ? "" : ", ") + escape(name_of(world, a, event));
  return out.empty() ? std::string(nobody) : out;
}

std::string short_names(const World& world, const std::vector<Actor>& list, std::string_view nobody) {
  constexpr std::size_t most = 12;
  if (list.size() <= most + 2) return names(world, list, nullptr, nobody);
  return names(world, {list.begin(), list.begin() + most}) + " and " + std::to_string(list.size() - most) + " more";
}

namespace {

std::string anchor_of(std::string_view kind, const std::string& id) {
  std::string out(kind);
  for (const char ch : id) {
    const bool plain = (ch >= 'a' && ch <= 'z') || (ch >= 'A' && ch <= 'Z') || (ch >= '0' && ch <= '9') || ch == '_';
    out += plain ? ch : '-';
  }
  return out;
}

}  // namespace

std::string anchor(const Crisis& crisis) { return anchor_of("crisis-", crisis.id); }
std::string anchor(const Design& design) { return anchor_of("design-", design.id); }

std::string crisis_links(const Comparison& c, const std::vector<std::size_t>& list, std::string_view nothing) {
  if (list.empty()) return std::string(nothing);
  std::string out;
  for (const std::size_t i : list)
    out += element("li", "",
                   element("a", "href=\"#" + anchor(c.scenario.crises[i]) + "\"", escape(c.scenario.crises[i].title)));
  return element("ul", "class=\"tight\"", out);
}

const LevelLook& look_of(Level level) {
  static constexpr std::array<LevelLook, 6> table{{
      {"fight", "●", "Bound to fight", "at least one state is bound to fight on a reading that careful readers share"},
      {"contested", "◐", "Contested duty", "a duty to fight on the likelier reading; on another reading there is none"},
      {"aid", "▲", "Aid or abstain",
       "nobody is bound to fight; somebody is bound to help without fighting, or to stay out"},
      {"consult", "◇", "Consult only", "nobody is bound to more than talks"},
      {"free", "○", "Free to act", "nobody is bound; somebody may act under a text or its own law"},
      {"nobody", "–", "Nobody", "no promise reaches the case"},
  }};
  return table[static_cast<std::size_t>(level)];
}

}  // namespace lattice::page
