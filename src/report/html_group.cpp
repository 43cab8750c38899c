// Verdicts grouped: NATO's thirty-one equal answers are one entry, and so is an answer that is the same under every
// alternative.
#include <algorithm>
#include <unordered_map>

#include "html.hpp"

namespace lattice::page {
namespace {

/// Appends the text with the name of the obligor replaced, so that equal answers of two states compare equal.
void append_without(std::string& out, std::string_view text, std::string_view name) {
  if (name.empty()) {
    out += text;
    return;
  }
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t hit = text.find(name, at);
    out.append(text.substr(at, hit - at));
    if (hit == std::string_view::npos) return;
    out += '\x01';
    at = hit + name.size();
  }
}

/// Tests of the event alone: a name in their texts is that of a place or a victim, and must stay.
bool of_event(std::string_view test) {
  return test == "area" || test == "object" || test == "threshold" || test == "victim" || test == "adversary" ||
         test == "duty";
}

std::string key_of(const World& world, const Verdict& v, const std::vector<Step>& steps) {
  const std::string name = name_of(world, v.state);
  const std::string& title = agreement_of(world, v).title;  // may hold the name: "between the United States and Japan"
  std::string key;
  key.reserve(2048);
  for (const int part : {static_cast<int>(v.duty), static_cast<int>(v.commitment), static_cast<int>(v.verdict),
                         static_cast<int>(v.reason)})
    key += static_cast<char>('0' + part);
  key += agreement_of(world, v).id;
  for (const Alternative& a : v.alternatives)
    key += '\x02' + assumption_of(a) + static_cast<char>('0' + static_cast<int>(a.verdict)) +
           static_cast<char>('0' + static_cast<int>(a.reason));
  for (const Step& s : steps) {
    key += '\x03';
    key += s.test;
    key += static_cast<char>('0' + static_cast<int>(s.answer));
    const std::string_view text = s.text;
    if (of_event(s.test))
      key += text;
    else
      append_without(key, text.substr(text.starts_with(title) ? title.size() : 0), name);
  }
  return key;
}

}  // namespace

std::vector<Group> grouped(const Comparison& c, std::size_t crisis) {
  std::vector<Group> out;
  std::unordered_map<std::string, std::size_t> index;
  for (std::size_t d = 0; d < c.designs.size(); ++d) {
    const World& world = c.designs[d].world;
    for (const Verdict& v : c.designs[d].cells[crisis].verdicts) {
      auto steps = steps_of(c.designs[d].day, c.scenario.crises[crisis].event, v);
      const auto [it, fresh] = index.try_emplace(key_of(world, v, steps), out.size());
      if (fresh) out.push_back({&world, &v, std::move(steps), std::vector<std::vector<Actor>>(c.designs.size())});
      auto& list = out[it->second].obligors[d];
      if (std::find(list.begin(), list.end(), v.state) == list.end()) list.push_back(v.state);
    }
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Group& a, const Group& b) { return a.verdict->duty < b.verdict->duty; });
  return out;
}

}  // namespace lattice::page
