// Official files for fits. Four layouts are known here only, because only fits read them.
#include "files.hpp"

#include <cmath>
#include <numbers>

namespace lattice::fits {
namespace {

const std::vector<Layout>& own_layouts() {
  static const std::vector<Layout> rows{
      {"leeds-anac",
       "Leeds and Anac 2005, replication data",
       "leeds-anac",
       {"leeds_anac_2005.csv"},
       {{"war"}, {"milinst"}, {"formal"}, {"chcap2d"}, {"dinstch2"}, {"origtar1"}, {"honor3"}}},
      {"berkemeier-fuhrmann",
       "Berkemeier and Fuhrmann 2018, replication data",
       "berkemeier-fuhrmann",
       {"berkemeier_fuhrmann_2018.csv"},
       {{"sample"},
        {"warid"},
        {"multilateral"},
        {"dnaLLM"},
        {"honorLLM"},
        {"defense"},
        {"offense"},
        {"neutral"},
        {"nonagg"},
        {"consul"}}},
      {"gml-sides",
       "GML MID 2.2.1 participants, with days",
       "gml",
       {"gml-part-2.2.1.csv", "ps_gml_part.csv"},
       {{"dispnum"}, {"ccode"}, {"styear"}, {"stmon"}, {"stday"}, {"sidea"}, {"orig"}, {"hiact"}}},
      {"gml-outcomes",
       "GML MID 2.2.1 disputes",
       "gml",
       {"gml-mid-2.2.1.csv", "ps_gml_mid_disps.csv"},
       {{"dispnum"}, {"styear"}, {"outcome"}, {"hiact"}, {"hostlev"}}}};
  return rows;
}

Source read_own(const History& history, const Layout& layout) {
  std::error_code ignored;
  for (const auto name : layout.files)
    if (const auto path = history.official / name; std::filesystem::is_regular_file(path, ignored)) {
      const std::string bytes = file_bytes(path);
      return {parse_official(layout, bytes, path.string()), std::string(layout.id) + ": " + hash_hex(bytes)};
    }
  throw Error(Fault::missing_data,
              std::string(layout.title) + " is needed; put the file " + std::string(layout.files.front()) + " there",
              history.official.empty() ? "--official" : history.official.string());
}

void read_spells(const Source& source, std::map<int, std::vector<Facts::Spell>>& out) {
  const auto state = wholes(source, "ccode"), from = wholes(source, "styear"), until = wholes(source, "endyear");
  for (std::size_t r = 0; r < state.size(); ++r) out[state[r]].push_back({from[r], until[r]});
}

void read_near(const Source& source, std::set<Key>& out) {
  const auto a = wholes(source, "ccode1"), b = wholes(source, "ccode2"), type = wholes(source, "conttype");
  const auto from = wholes(source, "stdate"), until = wholes(source, "enddate");
  for (std::size_t r = 0; r < a.size(); ++r)
    if (type[r] >= 1 && type[r] <= 4)
      for (int y = year_of(from[r]); y <= year_of(until[r]); ++y) out.insert(key(a[r], b[r], y));
}

void read_defence(const Source& source, std::set<Key>& out) {
  const auto a = wholes(source, "ccode1"), b = wholes(source, "ccode2"), year = wholes(source, "year");
  const auto defence = wholes(source, "atop_defense");
  for (std::size_t r = 0; r < a.size(); ++r)
    if (defence[r] == 1) out.insert(key(a[r], b[r], year[r]));
}

void read_rivals(const Source& source, std::set<Key>& out) {
  const auto a = wholes(source, "ccode1"), b = wholes(source, "ccode2");
  const auto from = wholes(source, "start"), until = wholes(source, "end", 2100);
  for (std::size_t r = 0; r < a.size(); ++r)
    for (int y = std::max(1816, from[r]); y <= until[r]; ++y) {
      out.insert(key(a[r], b[r], y));
      out.insert(key(b[r], a[r], y));
    }
}

void read_cinc(const Source& source, std::map<Key, double>& out) {
  const auto state = wholes(source, "ccode"), year = wholes(source, "year");
  const auto cinc = numbers(source, "cinc");
  for (std::size_t r = 0; r < state.size(); ++r)
    if (!std::isnan(cinc[r])) out[key(state[r], 0, year[r])] = cinc[r];
}

void read_capitals(const Source& source, std::map<int, std::vector<Facts::Capital>>& out) {
  const auto state = wholes(source, "ccode"), from = wholes(source, "stdate"), until = wholes(source, "enddate");
  const auto latitude = numbers(source, "lat"), longitude = numbers(source, "lng");
  for (std::size_t r = 0; r < state.size(); ++r)
    out[state[r]].push_back({year_of(from[r]), year_of(until[r]), latitude[r], longitude[r]});
}

const Facts::Capital* capital(const Facts& facts, int state, int year) {
  const auto it = facts.capitals.find(state);
  if (it == facts.capitals.end()) return nullptr;
  for (const auto& c : it->second)
    if (c.from <= year && year <= c.until) return &c;
  return nullptr;
}

}  // namespace

Source read(const History& history, std::string_view id) {
  for (const auto& layout : own_layouts())
    if (layout.id == id) return read_own(history, layout);
  OfficialFile file = read_official(history.official, id);
  const std::string hash = hash_hex(file_bytes(file.path));
  return {std::move(file), std::string(id) + ": " + hash};
}

std::vector<double> numbers(const Source& source, std::string_view column) {
  const Column* found = source.file.table.find(column);
  if (!found) throw Error(Fault::internal, "no column " + std::string(column), source.file.path);
  std::vector<double> out(source.file.rows());
  for (std::size_t r = 0; r < out.size(); ++r) out[r] = found->missing(r) ? std::nan("") : real_at(found->cells, r);
  return out;
}

std::vector<int> wholes(const Source& source, std::string_view column, int missing) {
  std::vector<int> out;
  for (const double x : numbers(source, column)) out.push_back(std::isnan(x) ? missing : static_cast<int>(x));
  return out;
}

Key key(int first, int second, int year) { return (Key{first} * 1000 + second) * 10000 + year; }

Facts read_facts(const History& history) {
  Facts out;
  const auto use = [&](const char* layout, auto reader, auto& into) {
    const Source source = read(history, layout);
    reader(source, into);
    out.data.push_back(source.line);
  };
  use("states-cow", read_spells, out.alive);
  use("majors", read_spells, out.major);
  use("contiguity", read_near, out.near);
  use("atop", read_defence, out.defence);
  use("rivalries", read_rivals, out.rivals);
  use("nmc", read_cinc, out.cinc);
  use("capitals-cow", read_capitals, out.capitals);
  return out;
}

bool holds(const std::map<int, std::vector<Facts::Spell>>& spells, int state, int year) {
  const auto it = spells.find(state);
  if (it == spells.end()) return false;
  for (const auto& s : it->second)
    if (s.from <= year && year <= s.until) return true;
  return false;
}

std::optional<double> kilometres(const Facts& facts, int first, int second, int year) {
  const auto *a = capital(facts, first, year), *b = capital(facts, second, year);
  if (!a || !b) return std::nullopt;
  constexpr double radians = std::numbers::pi / 180, radius = 6371;
  const double dlat = (b->latitude - a->latitude) * radians / 2, dlng = (b->longitude - a->longitude) * radians / 2;
  const double h = std::sin(dlat) * std::sin(dlat) +
                   std::cos(a->latitude * radians) * std::cos(b->latitude * radians) * std::sin(dlng) * std::sin(dlng);
  return 2 * radius * std::asin(std::min(1.0, std::sqrt(h)));
}

std::optional<double> share(const Facts& facts, int first, int second, int year) {
  const auto a = facts.cinc.find(key(first, 0, year)), b = facts.cinc.find(key(second, 0, year));
  if (a == facts.cinc.end() || b == facts.cinc.end() || !(a->second + b->second > 0)) return std::nullopt;
  return a->second / (a->second + b->second);
}

}  // namespace lattice::fits
