// The panel behind arrival and onset, and the law of every year beside it.
#include "dyads.hpp"

#include <cmath>
#include <unordered_map>
#include <unordered_set>

#include "files.hpp"
#include "lattice/invoke.hpp"

namespace lattice::fits {
namespace {

/// A numeric column of a block, NaN where missing.
struct Reader {
  const Table& block;
  double operator()(const char* name, std::size_t row) const {
    const Column* column = block.find(name);
    if (!column) throw Error(Fault::internal, "the panel has no column " + std::string(name), "fit");
    return column->missing(row) ? std::nan("") : real_at(column->cells, row);
  }
};

std::optional<double> known_number(double x) { return std::isnan(x) ? std::nullopt : std::optional(x); }

DyadRow row_at(const Reader& at, std::size_t r, const Facts& facts, bool originators) {
  DyadRow out;
  const auto whole = [&](const char* name) {
    const double x = at(name, r);
    return std::isnan(x) ? 0 : static_cast<int>(x);
  };
  out.challenger = whole("ccode1"), out.target = whole("ccode2"), out.year = whole("year");
  out.contiguity = whole("conttype");
  out.pair.contiguous_land = out.contiguity == 1;
  out.pair.contiguous_sea = out.contiguity > 1;
  out.pair.km = known_number(at("capdist", r));
  out.pair.major_challenger = whole("cowmaj1") == 1;
  out.pair.major_target = whole("cowmaj2") == 1;
  const double a = at("cinc1", r), b = at("cinc2", r), d1 = at("euds1", r), d2 = at("euds2", r);
  if (a + b > 0) out.pair.share = a / (a + b);
  if (!std::isnan(d1) && !std::isnan(d2)) out.pair.joint_democracy = d1 > 0.5 && d2 > 0.5;
  out.pair.peace_years = std::max(0.0, at("gmlmidspell", r));
  out.pair.rivals = facts.rivals.contains(key(out.challenger, out.target, out.year));
  const bool original = !originators || (whole("orig1") == 1 && whole("orig2") == 1);
  out.started = whole("gmlmidonset") == 1 && whole("init1") == 1 && original;
  out.allied = whole("atop_defense") == 1;
  return out;
}

bool complete(const DyadRow& row) { return row.pair.km && row.pair.share && row.pair.joint_democracy; }

/// Outside states that owe the target defence and the challenger none.
void mark_pacts(std::vector<DyadRow>& rows, const Facts& facts) {
  std::unordered_map<Key, std::vector<int>> partners;
  for (const Key k : facts.defence)
    partners[key(0, static_cast<int>(k / 10000 / 1000), static_cast<int>(k % 10000))].push_back(
        static_cast<int>(k / 10000 % 1000));
  for (DyadRow& row : rows) {
    const auto it = partners.find(key(0, row.target, row.year));
    if (it == partners.end()) continue;
    for (const int ally : it->second)
      row.pact |= ally != row.challenger && !facts.defence.contains(key(ally, row.challenger, row.year));
  }
}

PanelRequest request_of(int from, int to, Initiation initiation) {
  PanelRequest out;
  out.unit = Unit::dyad_year;
  out.from = from;
  out.to = to;
  out.directed = true;
  out.add = {"gml-mids", "nmc", "contiguity", "majors", "democracy", "atop", "capital-distance"};
  out.relevant_only = true;
  out.spells = {"gml-mids"};
  out.compat = true;
  out.initiation = initiation;
  return out;
}

using Pairs = std::unordered_set<Key>;

void insert_pairs(const World& world, Actor attacker, Actor target, Pairs& out) {
  for (const int a : world.states[static_cast<std::size_t>(attacker.index)].cow)
    for (const int b : world.states[static_cast<std::size_t>(target.index)].cow) out.insert(key(a, b, 0));
}

}  // namespace

DyadPanel read_dyads(const History& history, int from, int to, Initiation initiation) {
  const Facts facts = read_facts(history);
  DyadPanel out;
  const auto report = stream_panel(
      request_of(1816, to, initiation), history.official,
      [&](const Table& block) {
        const Reader at{block};
        for (std::size_t r = 0; r < block.rows(); ++r) {
          if (at("year", r) < from) continue;
          DyadRow row = row_at(at, r, facts, initiation == Initiation::originators);
          const bool running = at("gmlmidongoing", r) == 1 && at("gmlmidonset", r) != 1;
          if (running || !complete(row))
            ++out.left_out;
          else
            out.rows.push_back(row);
        }
      },
      true);
  mark_pacts(out.rows, facts);
  for (const auto& s : report.sources) out.data.push_back(s.layout + ": " + s.hash);
  for (const auto& line : facts.data)
    if (line.starts_with("rivalries")) out.data.push_back(line);
  return out;
}

void ask_the_law(const World& world, std::vector<DyadRow>& rows) {
  std::map<int, std::vector<DyadRow*>> by_year;
  for (DyadRow& row : rows) by_year[row.year].push_back(&row);
  for (const auto& [year, list] : by_year) {
    Pairs fight, consult;
    MatrixQuestion question;
    question.duties = static_cast<Duties>(bit(DutyClass::duty_military) | bit(DutyClass::duty_consult));
    matrix(at(world, make_day(year - 1, 12, 31)), question, [&](const MatrixRow& r) {
      if (r.verdict == VerdictWord::bound_defence) insert_pairs(world, r.attacker, r.target, fight);
      if (r.verdict == VerdictWord::bound_consult) insert_pairs(world, r.attacker, r.target, consult);
    });
    for (DyadRow* row : list) {
      row->law = fight.contains(key(row->challenger, row->target, 0));
      row->placebo = !row->law && consult.contains(key(row->challenger, row->target, 0));
    }
  }
}

}  // namespace lattice::fits
