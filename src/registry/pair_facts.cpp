// data/series/pairs.csv: facts of pairs of states.
#include "lattice/pair_facts.hpp"

#include <charconv>

namespace lattice {
namespace {

constexpr const char* pairs_file = "data/series/pairs.csv";
constexpr std::string_view pairs_head = "first,second,border,rivals,democracies,last_dispute,certainty,source";

Border border_of(const std::string& word, const std::string& where) {
  if (word.empty()) return Border::none;
  if (word == "land") return Border::land;
  if (word == "sea") return Border::sea;
  if (word == "strait") return Border::strait;
  throw Error(Fault::bad_input, "\"" + word + "\" is no border; take land, sea, strait or nothing", where);
}

bool yes(const std::string& word, const std::string& where) {
  if (word != "yes" && word != "no") throw Error(Fault::bad_input, "\"" + word + "\" must be yes or no", where);
  return word == "yes";
}

std::optional<int> year_in(const std::string& word, const std::string& where) {
  if (word.empty()) return std::nullopt;
  int out = 0;
  const auto [end, failed] = std::from_chars(word.data(), word.data() + word.size(), out);
  if (failed != std::errc{} || end != word.data() + word.size() || out < 1816 || out > 2999)
    throw Error(Fault::bad_input, "\"" + word + "\" is no year", where);
  return out;
}

PairFact read_pair(const World& world, const std::string& row, const std::string& where) {
  const auto cells = split(row, ',');
  if (cells.size() < 8) throw Error(Fault::bad_input, "eight cells are needed: " + std::string(pairs_head), where);
  const auto state = [&](const std::string& code) {
    const auto found = look_up_state(world, code);
    if (!found) throw Error(Fault::bad_input, "no state has the code \"" + code + "\"", where);
    return *found;
  };
  const std::vector<std::string> source(cells.begin() + 7, cells.end());
  return {
      state(cells[0]),          state(cells[1]), border_of(cells[2], where), yes(cells[3], where), yes(cells[4], where),
      year_in(cells[5], where), cells[6],        join(source, ",")};
}

}  // namespace

std::vector<PairFact> load_pair_facts(const DataSet& data, const World& world) {
  std::vector<PairFact> out;
  const DataFile* file = data.find("series/pairs.csv");
  if (!file) return out;
  int line = 0;
  for (const auto& row : split(file->text, '\n')) {
    const std::string where = std::string(pairs_file) + ":" + std::to_string(++line);
    if (line == 1 || row.empty() || row[0] == '#') continue;
    PairFact one = read_pair(world, row, where);
    if (find_pair(out, one.first, one.second)) throw Error(Fault::bad_input, "the pair is there twice", where);
    out.push_back(std::move(one));
  }
  return out;
}

const PairFact* find_pair(const std::vector<PairFact>& facts, Actor a, Actor b) {
  for (const PairFact& f : facts)
    if ((f.first == a && f.second == b) || (f.first == b && f.second == a)) return &f;
  return nullptr;
}

}  // namespace lattice
