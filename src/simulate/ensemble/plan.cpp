// What a plan is made of, and what is refused: parameters by name, assumptions that fix them, checks, a hash.
#include <charconv>
#include <cmath>

#include "core.hpp"

namespace lattice {
namespace {

constexpr std::string_view set_names[parameter_sets] = {
    "arrival", "escalation", "join", "rung", "honour", "outcome", "reaction", "course", "leeds", "benson", "kvp"};

double assumed_number(std::string_view text, const std::string& all) {
  double out = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), out);
  if (failed != std::errc{} || end != text.data() + text.size() || !std::isfinite(out))
    throw Error(Fault::bad_input,
                "\"" + std::string(text) + "\" is no finite number; write set.term=value, or set.term~mean:sd", all);
  return out;
}

/// Values that no model can take.
void refuse_impossible(ParameterSet set, std::size_t row, double value, const std::string& text) {
  const auto refuse = [&](const char* why) { throw Error(Fault::bad_input, why, text); };
  if (set == ParameterSet::outcome && row == static_cast<std::size_t>(OutcomeTerm::exponent) && value < 0)
    refuse("the exponent of a contest is not negative: strength would help the other side");
  if (set == ParameterSet::course && row == 1 && (value < 0 || value > 1))
    refuse("bases save a share of the distance, from 0 to 1");
  if (std::abs(value) > 50) refuse("log-odds beyond 50 are certainties; take a value from -50 to 50");
}

std::vector<std::string> names_in(const std::array<Parameters, parameter_sets>& parameters) {
  std::vector<std::string> out;
  for (std::size_t s = 0; s < parameter_sets; ++s)
    for (const Parameter& p : parameters[s].rows) out.push_back(std::string(set_names[s]) + "." + p.term);
  return out;
}

struct Found {
  std::size_t set, row;
};
Found find_parameter(const std::array<Parameters, parameter_sets>& parameters, const std::string& name,
                     const std::string& text) {
  for (std::size_t s = 0; s < parameter_sets; ++s)
    for (std::size_t r = 0; r < parameters[s].rows.size(); ++r)
      if (std::string(set_names[s]) + "." + parameters[s].rows[r].term == name) return {s, r};
  throw Error(Fault::not_found,
              "no parameter \"" + name + "\"" + did_you_mean(name, names_in(parameters)) +
                  "; they are written model.term, as in data/models/",
              text);
}

void put(std::string& out, double x) { out += formatted(x, "%a,"); }
void put(std::string& out, std::uint64_t x) { out += std::to_string(x) + ","; }

void put_law(std::string& out, const CrisisLaw& law) {
  const Cover& c = law.cover;
  for (const bool b : {c.conditional, c.unconditional, c.young, c.offence, c.neutrality, c.challenger_unconditional,
                       law.challenger_covered})
    out += b ? '1' : '0';
  for (const auto m : law.marks) put(out, std::uint64_t{m});
  for (const auto p : law.promise) put(out, std::uint64_t{p});
  for (const auto c2 : law.calls) put(out, c2);
  put(out, law.bound);
}

void put_crisis(std::string& out, const CrisisPlan& c) {
  out += c.id + "," + c.pair + ",";
  for (const double x : arrival_row(c.dyad)) put(out, x);
  for (const double x : {c.strength_first, c.km_first, c.strength_target, c.km_target}) put(out, x);
  put(out, static_cast<std::uint64_t>(c.hostility));
  put(out, static_cast<std::uint64_t>(c.alike));
  for (const int m : c.hit) put(out, static_cast<std::uint64_t>(m));
  for (const Helper& h : c.helpers) {
    out += h.code + (h.near ? "!" : ".") + std::to_string(h.member) + ",";
    for (const double x : h.row) put(out, x);
    put(out, h.strength), put(out, h.km);
  }
  for (const CrisisLaw& law : c.law) put_law(out, law);
}

void check_crisis(const EnsemblePlan& plan, const CrisisPlan& c) {
  const std::string where = "crisis " + c.id;
  const auto refuse = [&](const std::string& why) { throw Error(Fault::bad_input, why, where); };
  if (c.law.size() != plan.designs.size()) refuse("the law of every design is needed");
  if (c.helpers.size() > most_helpers) refuse("at most 64 states can be asked to help");
  if (!(c.strength_first > 0) || !(c.strength_target > 0)) refuse("both sides need a strength above 0");
  if (c.alike < 1) refuse("a crisis is at least like itself");
  for (const double x : arrival_row(c.dyad))
    if (!std::isfinite(x)) refuse("a fact of the pair is not finite");
  for (const Helper& h : c.helpers)
    if (!(h.strength >= 0) || !(h.km >= 0) || h.member >= static_cast<int>(plan.members.size()))
      refuse("the facts of " + h.code + " cannot be");
  for (const CrisisLaw& law : c.law) {
    const std::size_t n = c.helpers.size();
    if (law.marks.size() != n || law.promise.size() != n || law.calls.size() != n)
      refuse("the law must say something of every helper");
    for (std::size_t i = 0; i < n; ++i)
      if (law.marks[i] >= mark_sets || law.promise[i] > 8) refuse("marks and promises are out of range");
  }
}

}  // namespace

std::string_view name_of(Coming coming) { return coming == Coming::join ? "join" : "honour"; }

Hostility hostility_of(Act act) {
  switch (act) {
    case Act::invasion:
    case Act::war_declaration: return Hostility::war;
    case Act::coercion:
    case Act::threat:
    case Act::sabotage:
    case Act::drone_incursion:
    case Act::internal_conflict: return Hostility::below_force;
    case Act::occupation:
    case Act::landing:
    case Act::air_missile_strike:
    case Act::bombardment:
    case Act::naval_attack:
    case Act::incursion:
    case Act::border_clash:
    case Act::vessel_or_aircraft_incident:
    case Act::blockade:
    case Act::ship_seizure:
    case Act::terrorist_attack:
    case Act::cyber_or_space_attack: return Hostility::force;
  }
  return Hostility::force;
}

std::array<Parameters, parameter_sets> ensemble_parameters(const DataSet& data) {
  std::array<Parameters, parameter_sets> out;
  for (std::size_t s = 0; s < parameter_sets; ++s)
    out[s] = s < static_cast<std::size_t>(ParameterSet::leeds) ? load_parameters(data, set_names[s])
                                                               : parameters_of(theory(set_names[s]));
  return out;
}

void assume(std::array<Parameters, parameter_sets>& parameters, const std::string& text) {
  const auto at = text.find_first_of("=~");
  if (at == std::string::npos)
    throw Error(Fault::bad_input, "an assumption is written set.term=value, or set.term~mean:sd", text);
  const auto [set, row] = find_parameter(parameters, text.substr(0, at), text);
  std::string value = text.substr(at + 1), spread;
  if (text[at] == '~') {
    const auto colon = value.find(':');
    if (colon == std::string::npos) throw Error(Fault::bad_input, "after ~ come mean and sd: ~0.5:0.1", text);
    spread = value.substr(colon + 1);
    value.resize(colon);
  }
  Parameters& p = parameters[set];
  Parameter& one = p.rows[row];
  one.value = assumed_number(value, text);
  one.sd = spread.empty() ? 0 : assumed_number(spread, text);
  if (one.sd < 0) throw Error(Fault::bad_input, "a standard deviation is not negative", text);
  refuse_impossible(static_cast<ParameterSet>(set), row, one.value, text);
  one.basis = Footing::assumed;
  one.source = "assumed: " + text;
  const std::size_t k = p.rows.size();
  for (std::size_t i = 0; i < k; ++i) p.covariance[row * k + i] = p.covariance[i * k + row] = 0;
  p.covariance[row * k + row] = one.sd * one.sd;
}

std::vector<std::string> parameter_names(const EnsemblePlan& plan) { return names_in(plan.parameters); }

std::string plan_hash(const EnsemblePlan& plan) {
  std::string all = join(plan.designs, ",") + ";" + join(plan.members, ",") + ";";
  put(all, std::uint64_t{plan.baseline});
  for (const bool b : {plan.after_1945, plan.switches.reaction, plan.switches.chain, plan.switches.bases})
    all += b ? '1' : '0';
  for (const CrisisPlan& c : plan.crises) put_crisis(all, c);
  for (const Parameters& p : plan.parameters) {
    for (const Parameter& row : p.rows) put(all, row.value);
    for (const double x : p.covariance) put(all, x);
  }
  return hash_hex(all);
}

void check_plan(const EnsemblePlan& plan) {
  if (plan.crises.empty() || plan.designs.empty())
    throw Error(Fault::bad_input, "there is nothing to play: no crisis, or no architecture", "ensemble");
  for (const CrisisPlan& c : plan.crises) check_crisis(plan, c);
}

}  // namespace lattice
