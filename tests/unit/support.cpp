// The small world and the helpers that make tests short.
#include "support.hpp"

#include <algorithm>

namespace lattice::test {
namespace {

bool bare(const std::string& v) {
  return v == "true" || v == "false" || v.empty() || v.front() == '{' || v.front() == '"' ||
         (v.front() >= '0' && v.front() <= '9');
}

std::string toml_value(const std::string& v) {
  if (v.empty() || v.front() != '[') return bare(v) && !v.empty() ? v : "\"" + v + "\"";
  std::string out = "[";
  for (const auto& item : split(v.substr(1, v.size() - 2), ',')) {
    const auto from = item.find_first_not_of(' ');
    if (from != std::string::npos) out += toml_value(item.substr(from)) + ", ";
  }
  return out + "]";
}

std::string lines(const Terms& terms) {
  std::string out;
  for (const auto& [key, value] : terms)
    if (value != "-") out += key + " = " + toml_value(value) + "\n";
  return out;
}

Terms over(Terms base, const Terms& changes) {
  for (const auto& [key, value] : changes) base[key] = value;
  return base;
}

}  // namespace

std::string text_of(const Pact& p) {
  const Terms head{{"id", "pact"},           {"title", "The Pact"},      {"form", "treaty"},
                   {"signed", "1945-01-01"}, {"in_force", "1945-01-01"}, {"checked", "2026-11-23"}};
  const Terms promise{{"article", "V"},
                      {"kind", "defence"},
                      {"trigger", "armed_attack"},
                      {"discretion", "automatic"},
                      {"gist", "Each helps the others."},
                      {"basis", "text_seen"},
                      {"source", "text"}};
  const std::string parties = p.parties.empty() ? "[[party]]\nstate = [\"USA\", \"GBR\", \"FRA\"]\n" : p.parties;
  return lines(over(head, p.head)) + parties + "[[commitment]]\n" + lines(over(promise, p.terms)) + p.more +
         "\n[[source]]\nkey = \"text\"\ncitation = \"1 Test Series 1\"\n";
}

std::vector<std::pair<std::string, std::string>> small_texts() {
  static const DataSet folder = read_data_folder(std::string(LATTICE_SOURCE_DIR) + "/tests/worlds/small");
  std::vector<std::pair<std::string, std::string>> out;
  for (const DataFile& f : folder.files) out.emplace_back(f.path, std::string(f.text));
  return out;
}

Register small_register(const std::vector<std::pair<std::string, std::string>>& agreements) {
  auto texts = small_texts();
  for (const auto& [id, text] : agreements) texts.emplace_back("agreements/" + id + ".toml", text);
  return load_register(data_of_texts(texts));
}

World world_with(const Pact& pact) {
  const auto id = pact.head.contains("id") ? pact.head.at("id") : "pact";
  Register reg = small_register({{id, text_of(pact)}});
  REQUIRE_MESSAGE(!has_error(reg.notes), all_of(reg.notes), text_of(pact));
  return std::move(reg.world);
}

EventText story() {
  EventText e;
  e.date = "1950-06-15";
  e.attackers = {"RUS"};
  e.targets = {"GBR"};
  e.act = "invasion";
  e.object = "metropolitan_territory";
  e.place = "Dover";
  e.first_use = {"RUS"};
  return e;
}

Verdict verdict(const World& world, const EventText& event, const std::string& obligor, const Assumptions& assumed) {
  return judge(world, read_event(world, event), find_state(world, obligor), 0, 0, assumed);
}

Verdict verdict(const Pact& pact, const Change& change, const std::string& obligor, const Assumptions& assumed) {
  EventText e = story();
  if (change) change(e);
  return verdict(world_with(pact), e, obligor, assumed);
}

std::string said(const Verdict& v) { return std::string(name_of(v.reason)) + "/" + std::string(name_of(v.verdict)); }

void check_words(const std::vector<std::string>& words, const std::vector<WordCase>& cases,
                 const std::vector<std::string>& unchangeable) {
  for (const auto& word : words) {
    std::size_t yes = 0, no = 0;
    for (const WordCase& c : cases)
      if (c.word == word) (c.yes ? yes : no)++;
    const bool fixed = std::find(unchangeable.begin(), unchangeable.end(), word) != unchangeable.end();
    CHECK_MESSAGE((fixed ? yes + no >= 2 : yes > 0 && no > 0), "the word has no pair of cases: ", word);
  }
  for (const WordCase& c : cases) {
    CHECK_MESSAGE(std::find(words.begin(), words.end(), c.word) != words.end(), c.word, " is no word of the list");
    const Verdict v = verdict(Pact{c.terms}, c.change);
    CHECK_MESSAGE(v.reason == c.reason, c.word, c.yes ? " (yes)" : " (no)", ": ", said(v), " instead of ",
                  name_of(c.reason));
  }
}

std::string all_of(const Notes& notes) {
  std::string out;
  for (const Note& n : notes)
    out += n.file + ":" + std::to_string(n.line) + ": " + std::string(name_of(n.severity)) + ": " + n.text + "\n";
  return out;
}

bool noted(const Notes& notes, const std::vector<std::string>& pieces) {
  return std::any_of(notes.begin(), notes.end(), [&](const Note& n) {
    const std::string line = all_of({n});
    return std::all_of(pieces.begin(), pieces.end(),
                       [&](const std::string& p) { return line.find(p) != std::string::npos; });
  });
}

std::string thrown(const std::function<void()>& call) {
  try {
    call();
  } catch (const Error& e) {
    return e.where + ": " + e.what();
  }
  return {};
}

const World& real_world() {
  static const Register reg = load_checked_register(embedded_data());
  return reg.world;
}

std::size_t occurrences(std::string_view text, std::string_view part) {
  std::size_t n = 0;
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + part.size())) ++n;
  return n;
}

}  // namespace lattice::test
