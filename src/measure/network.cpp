// Networks from files, and a network without its directions.
#include <algorithm>
#include <cmath>
#include <map>

#include "lattice/measure.hpp"
#include "lattice/official.hpp"

namespace lattice {
namespace {

const Layout ties_layout{"network",
                         "a network",
                         "",
                         {},
                         {{"i|from|source|state1|node1", FieldType::text},
                          {"j|to|target|state2|node2", FieldType::text},
                          {"sign", FieldType::text, true},
                          {"weight", FieldType::real, true}}};

const Layout strengths_layout{"strengths",
                              "strengths",
                              "",
                              {},
                              {{"i|state|node", FieldType::text}, {"strength|capability|cinc", FieldType::real}}};

/// The nodes in the order in which the file names them first.
struct TieRows {
  Network network;
  std::map<std::string, int, std::less<>> index;
  std::map<std::pair<int, int>, double> weights;
};

int node_of(TieRows& r, std::string_view name) {
  const auto [it, added] = r.index.emplace(std::string(name), static_cast<int>(r.network.nodes.size()));
  if (added) r.network.nodes.push_back({.name = it->first});
  return it->second;
}

std::string_view cell(const OfficialFile& file, std::string_view field, std::size_t row) {
  return file.text(field)[row].value_or(std::string_view{});
}

bool all_missing(const OfficialFile& file, std::string_view field) {
  const Column& column = file.column(field);
  for (std::size_t r = 0; r < column.size(); ++r)
    if (!column.missing(r)) return false;
  return true;
}

double sign_at(const OfficialFile& file, std::size_t row) {
  const std::string_view text = cell(file, "sign", row);
  if (text == "1" || text == "+1" || text == "+") return 1;
  if (text == "-1" || text == "-") return -1;
  if (text == "0") return 0;
  refuse_row(file, row, "sign", "a sign is 1 or -1 (0: no tie)");
}

double weight_at(const OfficialFile& file, std::size_t row) {
  if (const auto weight = file.real("weight")[row]) return *weight;
  refuse_row(file, row, "weight", "a weight is a finite number; leave out the line for no tie");
}

enum class Third : std::uint8_t { none, sign, weight };

double value_at(const OfficialFile& file, std::size_t row, Third third) {
  return third == Third::sign ? sign_at(file, row) : third == Third::weight ? weight_at(file, row) : 1.0;
}

Third third_of(const OfficialFile& file) {
  const bool sign = !all_missing(file, "sign"), weight = !all_missing(file, "weight");
  if (sign && weight)
    throw Error(Fault::bad_input, "a network has a column sign or a column weight, not both", file.path);
  return sign ? Third::sign : weight ? Third::weight : Third::none;
}

void read_row(TieRows& r, const OfficialFile& file, std::size_t row, Third third) {
  const std::string_view i = cell(file, "i", row), j = cell(file, "j", row);
  if (i.empty()) refuse_row(file, row, "i", "a tie names two states");
  int a = node_of(r, i);
  if (j.empty()) return;
  int b = node_of(r, j);
  if (a == b) refuse_row(file, row, "j", "a state has no tie with itself");
  if (!r.network.directed && a > b) std::swap(a, b);
  const double w = value_at(file, row, third);
  const auto [it, added] = r.weights.emplace(std::pair(a, b), w);
  if (!added && it->second != w) refuse_row(file, row, "j", "the pair stands in the file twice with different values");
}

}  // namespace

Network read_network(const std::string& path, bool directed) {
  const OfficialFile file = parse_official(ties_layout, file_bytes(path), path);
  const Third third = third_of(file);
  TieRows r;
  r.network.directed = directed;
  r.network.weighted = third == Third::weight;
  for (std::size_t row = 0; row < file.rows(); ++row) read_row(r, file, row, third);
  for (const auto& [pair, w] : r.weights) {
    if (w != 0) r.network.ties.push_back({pair.first, pair.second, w});
    r.network.has_signs |= w < 0;
  }
  return std::move(r.network);
}

void read_strengths(const std::string& path, Network& network) {
  const OfficialFile file = parse_official(strengths_layout, file_bytes(path), path);
  for (std::size_t row = 0; row < file.rows(); ++row) {
    const std::string_view name = cell(file, "i", row);
    const auto s = file.real("strength")[row];
    if (!s) continue;
    if (*s < 0) refuse_row(file, row, "strength", "a strength is a number of at least 0");
    const auto it =
        std::find_if(network.nodes.begin(), network.nodes.end(), [&](const Node& n) { return n.name == name; });
    if (it == network.nodes.end())
      refuse_row(file, row, "i", "\"" + std::string(name) + "\" is no state of the network");
    it->capability = *s;
    it->major = true;
  }
}

Network among(const Network& network, const std::vector<std::string>& names) {
  Network out = network;
  std::vector<int> to(network.nodes.size(), -1);
  out.nodes.clear();
  for (const std::string& name : names)
    for (std::size_t i = 0; i < to.size(); ++i)
      if (network.nodes[i].name == name && to[i] < 0) {
        to[i] = static_cast<int>(out.nodes.size());
        out.nodes.push_back(network.nodes[i]);
      }
  const auto moved = [&](auto& list) {
    for (auto& x : list) {
      x.from = to[static_cast<std::size_t>(x.from)];
      x.to = to[static_cast<std::size_t>(x.to)];
    }
    std::erase_if(list, [](const auto& x) { return x.from < 0 || x.to < 0; });
  };
  moved(out.ties);
  moved(out.promises);
  for (Tie& t : out.ties)
    if (!out.directed && t.from > t.to) std::swap(t.from, t.to);
  std::sort(out.ties.begin(), out.ties.end(),
            [](const Tie& a, const Tie& b) { return std::pair(a.from, a.to) < std::pair(b.from, b.to); });
  return out;
}

Network undirected(const Network& network) {
  if (!network.directed) return network;
  std::map<std::pair<int, int>, double> weights;
  for (const Tie& t : network.ties) {
    const auto [it, added] = weights.emplace(std::minmax(t.from, t.to), t.weight);
    if (!added && (it->second > 0) != (t.weight > 0))
      throw Error(Fault::bad_input, "the two directions of a tie have opposite signs; this measure has no direction",
                  network.nodes[static_cast<std::size_t>(t.from)].name + " and " +
                      network.nodes[static_cast<std::size_t>(t.to)].name);
    it->second = std::max(it->second, t.weight);
  }
  Network out = network;
  out.directed = false;
  out.ties.clear();
  for (const auto& [pair, w] : weights) out.ties.push_back({pair.first, pair.second, w});
  return out;
}

}  // namespace lattice
