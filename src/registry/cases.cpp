// Cases of the casebook: one JSON object a line, in the format that the casebook's own page describes.
#include <nlohmann/json.hpp>

#include "readers.hpp"

namespace lattice {
namespace {

using Json = nlohmann::json;

/// A field as text; null and absence are empty.
std::string text_of(const Json& j, const char* key) {
  const auto it = j.find(key);
  return it != j.end() && it->is_string() ? it->get<std::string>() : std::string{};
}

std::vector<std::string> list_of(const Json& j, const char* key) {
  const auto it = j.find(key);
  std::vector<std::string> out;
  if (it != j.end() && it->is_array())
    for (const auto& item : *it)
      if (item.is_string()) out.push_back(item.get<std::string>());
  return out;
}

std::optional<std::string> nullable(const Json& j, const char* key) {
  const auto it = j.find(key);
  if (it == j.end()) return std::nullopt;
  return it->is_string() ? it->get<std::string>() : std::string{};
}

const Json& array_of(const Json& j, const char* key) {
  static const Json empty = Json::array();
  const auto it = j.find(key);
  return it != j.end() && it->is_array() ? *it : empty;
}

EventText event_of(const Json& j, const std::string& fallback_date) {
  EventText e;
  e.historical = true;
  e.date = text_of(j, "date").empty() ? fallback_date : text_of(j, "date");
  e.attackers = list_of(j, "attackers");
  e.targets = list_of(j, "targets");
  e.act = text_of(j, "act");
  e.object = text_of(j, "object");
  e.place = text_of(j, "place");
  e.place_admin = nullable(j, "place_admin");
  if (j.contains("place_sovereign")) e.place_sovereign = list_of(j, "place_sovereign");
  e.first_use = list_of(j, "first_use_by");
  e.provocation = text_of(j, "provocation");
  e.attributed_to = list_of(j, "attributed_to");
  for (const auto& r : array_of(j, "requests"))
    e.requests.push_back({text_of(r, "by"), text_of(r, "to"), text_of(r, "kind")});
  for (const auto& d : array_of(j, "decisions"))
    e.decisions.push_back({text_of(d, "organ"), text_of(d, "kind"), text_of(d, "article")});
  for (const auto& h : array_of(j, "also_hit"))
    e.also_hit.push_back({text_of(h, "state"), text_of(h, "object"), nullable(h, "place_admin")});
  for (const auto& w : array_of(j, "at_war"))
    e.at_war.push_back({text_of(w, "a"), text_of(w, "b"), text_of(w, "since")});
  e.intent = text_of(j, "intent");
  return e;
}

GoldRow row_of(const Json& j) {
  GoldRow row;
  row.state = text_of(j, "state");
  if (const auto a = text_of(j, "agreement"); !a.empty()) row.agreement = a;
  row.article = text_of(j, "article");
  row.verdict = text_of(j, "verdict");
  row.reason = text_of(j, "reason");
  row.settled = text_of(j, "confidence") != "contested";
  row.scored = !j.contains("scored") || !j["scored"].is_boolean() || j["scored"].get<bool>();
  row.group = text_of(j, "group");
  return row;
}

CaseFile case_of(const Json& j, const World& world, const std::string& where) {
  CaseFile c;
  c.id = text_of(j, "id");
  c.title = text_of(j, "title");
  c.where = where;
  if (c.id.empty()) throw Error(Fault::bad_input, "the case has no id", where);
  if (!j.contains("event") || !j["event"].is_object())
    throw Error(Fault::bad_input, "case " + c.id + " has no event", where);
  c.targets = list_of(j["event"], "targets");
  c.event = read_event(world, event_of(j["event"], text_of(j, "date")), where);
  for (const auto& v : array_of(j, "verdicts"))
    if (v.is_object()) c.rows.push_back(row_of(v));
  return c;
}

}  // namespace

std::vector<CaseFile> load_cases(const std::string& path, const World& world, Notes& notes) {
  std::vector<CaseFile> out;
  const std::string text = read_text_file(path);
  int line = 0;
  for (const auto& one : split(text, '\n')) {
    ++line;
    if (one.find_first_not_of(" \r\t") == std::string::npos) continue;
    const std::string where = path + ":" + std::to_string(line);
    try {
      const Json j = Json::parse(one);
      if (!j.is_object()) throw Error(Fault::bad_input, "the line is no JSON object", where);
      out.push_back(case_of(j, world, where));
    } catch (const Json::exception& e) {
      notes.push_back({Severity::error, path, line, std::string("not a case in JSON: ") + e.what()});
    } catch (const Error& e) {
      notes.push_back({Severity::error, path, line, e.what()});
    }
  }
  return out;
}

}  // namespace lattice
