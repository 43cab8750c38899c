// The plan of an ensemble: who might help, how strong and how far everybody is, what pairs of states have behind them.
#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <set>

#include "lattice/ensemble_study.hpp"

namespace lattice {
namespace {

constexpr double near_km = 1500, earth_km = 6371.0;
constexpr int longest_peace = 60;

double great_circle(Point a, Point b) {
  const double rad = std::numbers::pi / 180;
  const double s = std::sin((b.latitude - a.latitude) * rad / 2), t = std::sin((b.longitude - a.longitude) * rad / 2);
  const double h = s * s + std::cos(a.latitude * rad) * std::cos(b.latitude * rad) * t * t;
  return 2 * earth_km * std::asin(std::min(1.0, std::sqrt(h)));
}

/// Capability: a state's share of spending and of personnel of all states with a figure, the mean of those known.
struct Capabilities {
  std::map<Actor, double> share;
  double least = 0;
};

Capabilities capabilities_of(std::vector<Strength> list, const std::vector<Strength>& assumed, CapabilityBy by) {
  for (const Strength& a : assumed) {
    const auto it = std::find_if(list.begin(), list.end(), [&](const Strength& s) { return s.state == a.state; });
    if (it == list.end()) {
      list.push_back(a);
      continue;
    }
    const auto fill = [](std::optional<double>& known, const std::optional<double>& floor) {
      if (!(known.value_or(0) > 0)) known = floor;  // a contest needs more than nothing
    };
    fill(it->spending, a.spending), fill(it->personnel, a.personnel);
  }
  double money = 0, people = 0;
  for (const Strength& s : list) money += s.spending.value_or(0), people += s.personnel.value_or(0);
  Capabilities out{{}, 1};
  for (const Strength& s : list) {
    double sum = 0, n = 0;
    if (s.spending && by != CapabilityBy::personnel && money > 0) sum += *s.spending / money, ++n;
    if (s.personnel && by != CapabilityBy::spending && people > 0) sum += *s.personnel / people, ++n;
    if (n == 0 || !(sum > 0)) continue;
    out.share[s.state] = sum / n;
    out.least = std::min(out.least, sum / n);
  }
  return out;
}

/// What building the crises of a plan uses.
struct Planner {
  const Comparison& comparison;
  const EnsembleFacts& facts;
  const World& world;
  Day day;
  Capabilities capability;
  std::set<std::string> no_strength = {};
};

Point home(const Planner& p, Actor a) { return p.world.states[static_cast<std::size_t>(a.index)].position; }

bool is_state(const Planner& p, Actor a) { return static_cast<std::size_t>(a.index) < p.world.states.size(); }

bool is_major(const Planner& p, Actor a) {
  return any_contains(p.world.states[static_cast<std::size_t>(a.index)].great_power, p.day);
}

double needed_strength(const Planner& p, const std::vector<Actor>& side, const std::string& crisis) {
  double sum = 0;
  for (const Actor a : side) {
    const auto it = p.capability.share.find(a);
    if (it == p.capability.share.end())
      throw Error(Fault::missing_data,
                  "no figure of strength for " +
                      (is_state(p, a) ? code_of(p.world, a) : std::string("a non-state actor")) +
                      ", a side of the crisis; add a row to data/series/assumed_strength.csv",
                  "crisis " + crisis);
    sum += it->second;
  }
  return sum;
}

double strength_or_least(Planner& p, Actor a) {
  const auto it = p.capability.share.find(a);
  if (it != p.capability.share.end()) return it->second;
  p.no_strength.insert(code_of(p.world, a));
  return p.capability.least;
}

Point place_of_event(const Planner& p, const Event& e) {
  const auto& places = p.world.names.place_by_name;
  if (const auto it = places.find(lower(e.place)); it != places.end()) return p.world.places[it->second].position;
  return home(p, e.targets.front());
}

double nearest_km(const Planner& p, const std::vector<Actor>& side, Point place) {
  double out = 20000;
  for (const Actor a : side)
    if (is_state(p, a)) out = std::min(out, great_circle(home(p, a), place));
  return out;
}

double peace_years(const Planner& p, const PairFact* fact, Actor a, Actor b) {
  if (fact && fact->last_dispute) return std::clamp(year_of(p.day) - *fact->last_dispute, 0, longest_peace);
  int since = year_of(p.day) - longest_peace;
  for (const Actor s : {a, b})
    for (const Span& life : p.world.states[static_cast<std::size_t>(s.index)].life)
      if (life.contains(p.day) && life.from > day_min) since = std::max(since, year_of(life.from));
  return std::max(0, year_of(p.day) - since);
}

DyadYear dyad_of(const Planner& p, Actor a, Actor b, const std::string& crisis) {
  const PairFact* f = find_pair(p.facts.pairs, a, b);
  DyadYear out;
  out.contiguous_land = f && f->border == Border::land;
  out.contiguous_sea = f && (f->border == Border::sea || f->border == Border::strait);
  out.km = great_circle(home(p, a), home(p, b));
  out.major_challenger = is_major(p, a), out.major_target = is_major(p, b);
  const double one = needed_strength(p, {a}, crisis), two = needed_strength(p, {b}, crisis);
  out.share = one / (one + two);
  out.joint_democracy = f && f->democracies;
  out.peace_years = peace_years(p, f, a, b);
  out.rivals = f && f->rivals;
  return out;
}

/// The first 64 of: bound to fight under some design, members of the scenario, great powers, neighbours.
std::vector<Actor> helpers_of(const Planner& p, std::size_t c, std::size_t& left_out) {
  const Event& e = p.comparison.scenario.crises[c].event;
  std::vector<Actor> out;
  const auto add = [&](Actor a) {
    if (!is_state(p, a) || holds(e.attackers, a) || holds(e.targets, a) || holds(out, a)) return;
    if (!is_alive(p.world.states[static_cast<std::size_t>(a.index)], p.day)) return;
    if (out.size() < most_helpers)
      out.push_back(a);
    else
      ++left_out;
  };
  for (const Actor a : p.comparison.scenario.members) add(a);
  for (const Design& d : p.comparison.designs)
    for (const Actor a : d.cells[c].fight) add(a);
  for (std::size_t i = 0; i < p.world.states.size(); ++i)
    if (is_major(p, Actor{static_cast<std::int16_t>(i)})) add(Actor{static_cast<std::int16_t>(i)});
  for (const PairFact& f : p.facts.pairs) {
    if (f.border != Border::land && f.border != Border::sea) continue;
    const auto side = [&](Actor a) { return holds(e.attackers, a) || holds(e.targets, a); };
    if (side(f.first)) add(f.second);
    if (side(f.second)) add(f.first);
  }
  return out;
}

bool borders(const Planner& p, Actor a, Actor b) {
  const PairFact* f = find_pair(p.facts.pairs, a, b);
  return f && (f->border == Border::land || f->border == Border::sea);
}

Helper helper_of(Planner& p, const CrisisPlan& crisis, const Event& e, Actor a, Point place) {
  const Actor attacker = e.attackers.front(), target = e.targets.front();
  Helper out;
  out.code = code_of(p.world, a);
  const auto& members = p.comparison.scenario.members;
  if (const auto it = std::find(members.begin(), members.end(), a); it != members.end())
    out.member = static_cast<int>(it - members.begin());
  out.strength = strength_or_least(p, a);
  out.km = great_circle(home(p, a), place);
  AllySituation s;
  s.war = crisis.hostility == Hostility::war;
  s.major = is_major(p, a);
  s.near_attacker = borders(p, a, attacker), s.near_target = borders(p, a, target);
  if (const PairFact* f = find_pair(p.facts.pairs, a, attacker)) s.rival_of_attacker = f->rivals;
  s.km_target = great_circle(home(p, a), home(p, target));
  s.share = out.strength / (out.strength + p.capability.share.at(attacker));
  s.after_1945 = year_of(p.day) >= 1946;
  out.row = join_row(s);
  out.near = s.near_target || out.km < near_km;
  return out;
}

CrisisPlan crisis_of(Planner& p, std::size_t c, std::vector<std::string>& remarks) {
  const Crisis& crisis = p.comparison.scenario.crises[c];
  const Event& e = crisis.event;
  if (e.attackers.empty() || e.targets.empty() || !is_state(p, e.attackers.front()) || !is_state(p, e.targets.front()))
    throw Error(Fault::unsupported, "the models are of states: the first attacker and the first target must be states",
                "crisis " + crisis.id);
  CrisisPlan out;
  out.id = crisis.id, out.title = crisis.title;
  out.pair = code_of(p.world, e.attackers.front()) + "-" + code_of(p.world, e.targets.front());
  out.hostility = hostility_of(e.act);
  out.dyad = dyad_of(p, e.attackers.front(), e.targets.front(), crisis.id);
  const Point place = place_of_event(p, e);
  out.strength_first = needed_strength(p, e.attackers, crisis.id), out.km_first = nearest_km(p, e.attackers, place);
  out.strength_target = needed_strength(p, e.targets, crisis.id), out.km_target = nearest_km(p, e.targets, place);
  const auto& members = p.comparison.scenario.members;
  for (std::size_t m = 0; m < members.size(); ++m)
    if (holds(e.targets, members[m])) out.hit.push_back(static_cast<int>(m));
  std::size_t left_out = 0;
  const auto helpers = helpers_of(p, c, left_out);
  if (left_out)
    remarks.push_back(crisis.id + ": " + std::to_string(left_out) +
                      " states beyond the first 64 are not asked to help");
  for (const Actor a : helpers) out.helpers.push_back(helper_of(p, out, e, a, place));
  for (const Design& d : p.comparison.designs) out.law.push_back(crisis_law(d, e, helpers));
  return out;
}

void count_alike(EnsemblePlan& plan) {
  for (CrisisPlan& c : plan.crises) {
    c.alike = 0;
    for (const CrisisPlan& other : plan.crises) c.alike += other.pair == c.pair && other.hostility == c.hostility;
    auto it = std::find(plan.pairs.begin(), plan.pairs.end(), c.pair);
    if (it == plan.pairs.end()) it = plan.pairs.insert(it, c.pair);
    c.pair_index = static_cast<std::size_t>(it - plan.pairs.begin());
  }
}

void remark_facts(const Planner& p, EnsemblePlan& plan) {
  for (const Strength& s : p.facts.assumed)
    plan.remarks.push_back("strength of " + code_of(p.world, s.state) + ": " + s.source);
  if (!p.no_strength.empty())
    plan.remarks.push_back("no figure of strength, counted as the least known: " +
                           join({p.no_strength.begin(), p.no_strength.end()}, " "));
  std::set<std::string> unlisted;
  for (const Crisis& c : p.comparison.scenario.crises)
    if (!find_pair(p.facts.pairs, c.event.attackers.front(), c.event.targets.front()))
      unlisted.insert(code_of(p.world, c.event.attackers.front()) + "-" + code_of(p.world, c.event.targets.front()));
  if (!unlisted.empty())
    plan.remarks.push_back("pairs without a row in data/series/pairs.csv, taken as far apart and at peace: " +
                           join({unlisted.begin(), unlisted.end()}, " "));
}

}  // namespace

EnsembleFacts load_ensemble_facts(const DataSet& data, const World& world) {
  return {load_pair_facts(data, world), load_assumed_strength(data, world), ensemble_parameters(data)};
}

EnsemblePlan plan_of(const Comparison& comparison, const EnsembleFacts& facts, const EnsembleOptions& options) {
  const World& world = comparison.designs.at(comparison.baseline).world;
  Planner p{comparison, facts, world, comparison.scenario.date,
            capabilities_of(comparison.strength, facts.assumed, options.capability)};
  EnsemblePlan out;
  out.scenario = comparison.scenario.id;
  out.scenario_hash = comparison.scenario.hash;
  out.data_hash = comparison.data_hash;
  out.baseline = comparison.baseline;
  out.after_1945 = year_of(p.day) >= 1946;
  for (const Design& d : comparison.designs) out.designs.push_back(d.id), out.titles.push_back(d.title);
  for (const Actor m : comparison.scenario.members) out.members.push_back(code_of(world, m));
  for (std::size_t c = 0; c < comparison.scenario.crises.size(); ++c)
    out.crises.push_back(crisis_of(p, c, out.remarks));
  count_alike(out);
  out.parameters = facts.parameters;
  for (const auto& text : options.assumptions) assume(out.parameters, text);
  out.switches = options.switches;
  remark_facts(p, out);
  check_plan(out);
  return out;
}

namespace {

constexpr std::string_view capability_words[] = {"both", "spending", "personnel"};

}  // namespace

std::string write_ensemble_options(const EnsembleOptions& o) {
  std::vector<std::string> out = o.assumptions;
  if (o.capability != CapabilityBy::both)
    out.push_back("capability=" + std::string(capability_words[static_cast<int>(o.capability)]));
  if (o.switches.reaction) out.push_back("reaction=yes");
  if (!o.switches.chain) out.push_back("chain=no");
  if (!o.switches.bases) out.push_back("bases=no");
  if (!o.architecture.empty()) out.push_back("architecture=" + o.architecture);
  return join(out, " ");
}

EnsembleOptions read_ensemble_options(const std::string& text) {
  EnsembleOptions out;
  for (const auto& word : split(text, ' ')) {
    if (word.empty()) continue;
    if (word == "reaction=yes" || word == "reaction=no")
      out.switches.reaction = word.ends_with("yes");
    else if (word == "chain=yes" || word == "chain=no")
      out.switches.chain = word.ends_with("yes");
    else if (word == "bases=yes" || word == "bases=no")
      out.switches.bases = word.ends_with("yes");
    else if (word == "capability=both")
      out.capability = CapabilityBy::both;
    else if (word == "capability=spending")
      out.capability = CapabilityBy::spending;
    else if (word == "capability=personnel")
      out.capability = CapabilityBy::personnel;
    else if (word.starts_with("architecture="))
      out.architecture = word.substr(13);
    else
      out.assumptions.push_back(word);  // assume() says what is wrong with it
  }
  return out;
}

}  // namespace lattice
