// The register for other tools: one row per promise, JSON, BibTeX; and what changed.
#include <algorithm>
#include <map>
#include <set>

#include "json.hpp"
#include "lattice/register_out.hpp"
#include "lattice/report.hpp"

namespace lattice {
namespace {

std::string optional_date(const std::optional<Date>& d) { return d ? write_date(*d) : std::string{}; }

/// States of a promise: ALL written out as the parties, each once.
std::string states(const World& world, const Agreement& a, const Who& who) {
  std::vector<std::string> out;
  const auto add = [&](Actor s) {
    if (const auto code = code_of(world, s); std::find(out.begin(), out.end(), code) == out.end()) out.push_back(code);
  };
  if (who.all)
    for (const Party& p : a.parties)
      if (p.role == Role::party) add(p.state);
  for (const Actor s : who.states) add(s);
  return join(out, ";");
}

std::string numbers(const std::vector<int>& list) {
  std::string out;
  for (int n : list) out += (out.empty() ? "" : ";") + std::to_string(n);
  return out;
}

/// BibTeX sees braces, backslashes and a few signs as commands.
std::string tex(const std::string& text) {
  std::string out;
  for (char ch : text) {
    if (ch == '{' || ch == '}' || ch == '\\') continue;
    if (ch == '&' || ch == '%' || ch == '$' || ch == '#' || ch == '_') out += '\\';
    out += ch;
  }
  return out;
}

}  // namespace

Table commitment_table(const World& world) {
  Table t = text_table({"agreement", "title",       "form",    "signed",  "in_force", "ended",      "article",
                        "kind",      "topic",       "owed_by", "owed_to", "trigger",  "discretion", "from",
                        "until",     "bindingness", "atop",    "cow",     "gist",     "basis",      "citation"});
  for (const Agreement& a : world.agreements)
    for (const Commitment& c : a.commitments)
      add_row(t, {a.id,
                  a.title,
                  std::string(name_of(a.form)),
                  write_date(a.signed_on),
                  optional_date(a.in_force),
                  optional_date(a.ended),
                  c.article,
                  std::string(name_of(c.kind)),
                  c.topic == Topic::none ? "" : std::string(name_of(c.topic)),
                  states(world, a, c.owed_by),
                  states(world, a, c.owed_to),
                  std::string(name_of(c.trigger)),
                  std::string(name_of(c.discretion)),
                  c.window.from == day_min ? "" : write_day(c.window.from),
                  c.window.until == day_max ? "" : write_day(c.window.until - 1),
                  std::string(name_of(bindingness_of(a.form))),
                  numbers(a.atop),
                  numbers(a.cow),
                  c.gist,
                  std::string(name_of(c.basis)),
                  citation_of(a, c.sources)});
  return t;
}

std::string write_register_json(const World& world, const std::string& data_hash) {
  Json list = Json::array();
  for (const Agreement& a : world.agreements) {
    Json one = Json::parse(write_agreement_json(world, a, data_hash));
    one.erase("stamp");
    list.push_back(std::move(one));
  }
  return print({{"agreements", list}, {"stamp", stamp_json(data_hash)}});
}

std::string write_bibtex(const World& world) {
  std::map<std::string, std::vector<std::string>> used_by;   // citation to agreements
  std::vector<std::pair<std::string, std::string>> entries;  // key, citation
  for (const Agreement& a : world.agreements)
    for (const Source& s : a.sources) {
      auto& ids = used_by[s.citation];
      if (ids.empty()) entries.emplace_back(a.id + ":" + s.key, s.citation);
      if (std::find(ids.begin(), ids.end(), a.id) == ids.end()) ids.push_back(a.id);
    }
  std::string out;
  std::set<std::string> keys;
  for (const auto& [wanted, citation] : entries) {
    std::string key = wanted;
    for (int n = 2; !keys.insert(key).second; ++n) key = wanted + "-" + std::to_string(n);
    out += "@misc{" + key + ",\n  title = {{" + tex(citation) + "}},\n  note = {Cited for " +
           tex(join(used_by[citation], ", ")) + "}\n}\n\n";
  }
  return out;
}

Table diff_table(const std::vector<RegisterChange>& changes) {
  Table t = text_table({"change", "id", "title", "joined", "left", "detail"});
  for (const RegisterChange& c : changes)
    add_row(t, {std::string(name_of(c.what)), c.id, c.title, join(c.joined, ";"), join(c.left, ";"), c.detail});
  return t;
}

}  // namespace lattice
