// The table of kinds of ties, and how the register and the official files become networks of duty. A tie counts if it
// holds on any day of the span, the rule of dyad-year data; official files know years only.
#include <algorithm>
#include <array>
#include <map>

#include "lattice/measure.hpp"
#include "lattice/official.hpp"

namespace lattice {
namespace {

constexpr Obligations fight = bit(Obligation::defense) | bit(Obligation::offense);
constexpr Obligations soft = bit(Obligation::neutral) | bit(Obligation::consul);

std::vector<Network> duty_networks(const TieKind& kind, const TieData& data, std::span<const Span> spans);

// The weights of "weighted" are those in which the similarity literature codes ATOP portfolios: 3, 2, 1.
constexpr std::array kinds{
    TieKind{"defence", "at least one of the two owes the other armed help if it is attacked", duty_networks,
            [](Obligations o, bool) { return has(o, Obligation::defense) ? 1.0 : 0.0; }},
    TieKind{"consult", "a duty to consult", duty_networks,
            [](Obligations o, bool) { return has(o, Obligation::consul) ? 1.0 : 0.0; }},
    TieKind{"any",
            "any binding duty of the five words of ATOP: defence, offence, neutrality, non-aggression, consultation",
            duty_networks, [](Obligations o, bool) { return o != 0 ? 1.0 : 0.0; }},
    TieKind{"informal", "any tie that binds to none of the five words: dialogues, declarations, access, exercises",
            duty_networks, [](Obligations, bool informal) { return informal ? 1.0 : 0.0; }},
    TieKind{
        "weighted", "3 for defence or offence, 2 for neutrality or consultation, 1 for non-aggression", duty_networks,
        [](Obligations o, bool) { return (o & fight) != 0  ? 3.0
                                         : (o & soft) != 0 ? 2.0
                                         : o != 0          ? 1.0
                                                           : 0.0; }, true},
};

/// What a state owes another within a span.
struct Owed {
  Obligations words = 0;
  bool informal = false;
};
using OwedTo = std::map<std::pair<int, int>, Owed>;  // by node

/// Without direction, the stronger one is the weight of the tie.
void add_ties(Network& n, const TieKind& kind, const OwedTo& owed) {
  n.weighted = kind.weighted;
  std::map<std::pair<int, int>, double> weights;
  for (const auto& [pair, o] : owed)
    if (const double w = kind.weight(o.words, o.informal); w > 0) {
      double& kept =
          weights[n.directed ? std::pair(pair.first, pair.second)
                             : std::pair(std::min(pair.first, pair.second), std::max(pair.first, pair.second))];
      kept = std::max(kept, w);
    }
  for (const auto& [pair, w] : weights) n.ties.push_back({pair.first, pair.second, w});
}

std::string label_of(Span s) { return s.until - s.from == 1 ? write_day(s.from) : std::to_string(year_of(s.from)); }

// ------------------------------------------------------------------------------------------------------- the register

bool lives(const State& s, Span span) {
  return std::any_of(s.life.begin(), s.life.end(), [&](Span l) { return l.overlaps(span); });
}

Network empty_network(const World& world, Span span, std::map<int, int>& node_of_state) {
  Network n;
  n.label = label_of(span);
  n.days = span;
  for (std::size_t i = 0; i < world.states.size(); ++i) {
    const State& s = world.states[i];
    if (!lives(s, span)) continue;
    node_of_state[static_cast<int>(i)] = static_cast<int>(n.nodes.size());
    n.nodes.push_back({.name = s.code, .cow = s.cow});
  }
  return n;
}

Owed owed_by(const World& world, const PromiseSpell& p) {
  const Agreement& a = world.agreements[p.agreement];
  const Obligations words = atop_words(a, a.commitments[p.promise]);
  return {words, words == 0};
}

Promise::Sort sort_of(const Agreement& a, const Commitment& c) {
  if ((atop_words(a, c) & fight) != 0) return Promise::Sort::fight;
  const bool restrains =
      c.kind == Kind::non_aggression || c.kind == Kind::neutrality || c.kind == Kind::no_aid_to_adversary;
  return restrains ? Promise::Sort::restraint : Promise::Sort::cooperation;
}

int parties_on(const Agreement& a, Span span) {
  return static_cast<int>(std::count_if(a.parties.begin(), a.parties.end(), [&](const Party& p) {
    return p.role == Role::party && p.span.overlaps(span);
  }));
}

Promise promise_of(const World& world, const PromiseSpell& p, int from, int to, Span span) {
  const Agreement& a = world.agreements[p.agreement];
  return {from,
          to,
          static_cast<std::uint32_t>(p.agreement),
          parties_on(a, span),
          sort_of(a, a.commitments[p.promise]),
          bindingness_of(a.form) == Bindingness::binding};
}

/// The agreements that live within a span, without universal bodies, in a World of their own (it has no states).
World alive_in(const World& world, Span span) {
  World out;
  for (const Agreement& a : world.agreements)
    if (!a.universal && a.life.overlaps(span)) out.agreements.push_back(a);
  return out;
}

Network register_network(const TieKind& kind, const TieData& data, const World& alive,
                         const std::vector<PromiseSpell>& promises, Span span) {
  std::map<int, int> node;
  Network n = empty_network(*data.world, span, node);
  n.directed = data.directed;
  OwedTo owed;
  for (const PromiseSpell& p : promises) {
    if (!p.span.overlaps(span)) continue;
    const auto by = node.find(p.by.index), to = node.find(p.to.index);
    if (by == node.end() || to == node.end()) continue;
    if (data.promises) n.promises.push_back(promise_of(alive, p, by->second, to->second, span));
    Owed& o = owed[{by->second, to->second}];
    const Owed more = owed_by(alive, p);
    o = {static_cast<Obligations>(o.words | more.words), o.informal || more.informal};
  }
  add_ties(n, kind, owed);
  return n;
}

// ------------------------------------------------------------------------------------------------------ official files

/// A state of the list of a record. Lists end at their release; whoever lives on its last day lives on.
struct Life {
  int number = 0;
  Span span;
};

std::vector<Life> system_members(const std::string& folder) {
  const OfficialFile f = read_official(folder, "states-cow");
  const auto day = [&](const char* year, const char* month, const char* d, std::size_t r) {
    return make_day(f.key(year)[r], f.key(month)[r], f.key(d)[r]);
  };
  std::vector<Life> out;
  Day last = day_min;
  for (std::size_t r = 0; r < f.rows(); ++r) {
    const Span s{day("styear", "stmonth", "stday", r), day("endyear", "endmonth", "endday", r) + 1};
    out.push_back({f.key("ccode")[r], s});
    last = std::max(last, s.until);
  }
  for (Life& l : out)
    if (l.span.until == last) l.span.until = day_max;
  return out;
}

/// Columns of the five words in a file of directed dyad-years; empty where the record has no such word.
struct WordColumns {
  std::string_view layout;
  std::array<std::string_view, 5> columns;
};
constexpr WordColumns atop_columns{"atop",
                                   {"atop_defense", "atop_offense", "atop_neutral", "atop_nonagg", "atop_consul"}};
constexpr WordColumns cow_columns{"cow-alliance", {"defense", "", "neutrality", "nonaggression", "entente"}};

std::vector<PairYear> pair_years(const std::string& folder, const WordColumns& words) {
  const OfficialFile f = read_official(folder, words.layout);
  const auto &by = f.key("ccode1"), &to = f.key("ccode2"), &year = f.key("year");
  std::vector<PairYear> out;
  for (std::size_t r = 0; r < f.rows(); ++r)
    out.push_back(
        {static_cast<std::int16_t>(by[r]), static_cast<std::int16_t>(to[r]), static_cast<std::int16_t>(year[r]), 0});
  for (const Obligation o : all_obligations) {
    const std::string_view name = words.columns[static_cast<std::size_t>(o)];
    if (name.empty()) continue;
    const Wholes flags = f.whole(name);
    for (std::size_t r = 0; r < f.rows(); ++r)
      if (flags[r] == 1) out[r].owes = static_cast<Obligations>(out[r].owes | bit(o));
  }
  std::stable_sort(out.begin(), out.end(), [](const PairYear& a, const PairYear& b) { return a.year < b.year; });
  return out;
}

std::string code_on(const World& world, int cow, Span span) {
  const std::string number = "cow:" + std::to_string(cow);
  const auto state = look_up_state(world, number, span.until - 1);
  return state ? code_of(world, *state) : number;
}

Network record_network(const TieKind& kind, const TieData& data, const std::vector<Life>& lives_of,
                       std::span<const PairYear> pairs, Span span) {
  Network n;
  n.label = label_of(span);
  n.days = span;
  n.directed = data.directed;
  std::map<int, int> node;
  for (const Life& l : lives_of)
    if (l.span.overlaps(span) && node.emplace(l.number, static_cast<int>(n.nodes.size())).second)
      n.nodes.push_back({.name = code_on(*data.world, l.number, span), .cow = {l.number}});
  OwedTo owed;
  for (const PairYear& p : pairs) {
    const auto by = node.find(p.by), to = node.find(p.to);
    if (by != node.end() && to != node.end()) owed[{by->second, to->second}].words |= p.owes;
  }
  add_ties(n, kind, owed);
  return n;
}

std::span<const PairYear> of_year(const std::vector<PairYear>& pairs, int year) {
  const auto before = [](const PairYear& p, int y) { return p.year < y; };
  const auto from = std::lower_bound(pairs.begin(), pairs.end(), year, before);
  const auto until = std::lower_bound(from, pairs.end(), year + 1, before);
  return {from, until};
}

std::vector<Network> record_networks(const TieKind& kind, const TieData& data, std::span<const Span> spans) {
  const auto lives_of = system_members(data.official);
  const auto pairs = pair_years(data.official, data.source == TieSource::atop ? atop_columns : cow_columns);
  std::vector<Network> out;
  for (const Span s : spans) {
    const auto year = of_year(pairs, year_of(s.from));
    if (year.empty())
      throw Error(Fault::missing_data,
                  "the file of alliances has nothing for " + std::to_string(year_of(s.from)) + "; it covers " +
                      std::to_string(pairs.empty() ? 0 : pairs.front().year) + " to " +
                      std::to_string(pairs.empty() ? 0 : pairs.back().year),
                  "--ties");
    out.push_back(record_network(kind, data, lives_of, year, s));
  }
  return out;
}

std::vector<Network> register_networks(const TieKind& kind, const TieData& data, std::span<const Span> spans) {
  const World alive = alive_in(*data.world, {spans.front().from, spans.back().until});
  const auto promises = promise_spells(alive);
  std::vector<Network> out;
  for (const Span s : spans) out.push_back(register_network(kind, data, alive, promises, s));
  return out;
}

std::vector<Network> duty_networks(const TieKind& kind, const TieData& data, std::span<const Span> spans) {
  return data.source == TieSource::registered ? register_networks(kind, data, spans)
                                              : record_networks(kind, data, spans);
}

}  // namespace

std::span<const TieKind> tie_kinds() { return kinds; }

const TieKind& tie_kind(std::string_view name) {
  const auto it = std::find_if(kinds.begin(), kinds.end(), [&](const TieKind& k) { return k.name == name; });
  if (it != kinds.end()) return *it;
  std::vector<std::string> known;
  for (const TieKind& k : kinds) known.emplace_back(k.name);
  throw Error(Fault::not_found, "there is no kind of ties \"" + std::string(name) + "\"" + did_you_mean_of(name, known),
              "--ties");
}

std::optional<TieSource> tie_source_of(std::string_view name) {
  constexpr std::array<std::string_view, 3> names{"register", "atop", "cow"};
  const auto it = std::find(names.begin(), names.end(), name);
  if (it == names.end()) return std::nullopt;
  return static_cast<TieSource>(it - names.begin());
}

}  // namespace lattice
