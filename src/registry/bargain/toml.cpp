// The TOML of bargaining cases, which can say more than the other two: uncertain numbers, a status quo, sources.
// The format is docs/method/bargaining.md.
#include <algorithm>

#include "../readers.hpp"
#include "reading.hpp"

namespace lattice::bargain_file {
namespace {

/// A number, or a list of one number per dimension.
std::vector<double> numbers(Fields& f, std::string_view key, std::size_t wanted) {
  std::vector<double> out;
  const auto take = [&](const toml::node& n) {
    if (const auto v = n.value<double>(); v && n.is_number() && *v >= 0 && *v <= 100)
      out.push_back(*v);
    else
      error(f, key, f.what + ": \"" + std::string(key) + "\" must be a number from 0 to 100, or one per dimension");
  };
  const toml::node* node = has(f, key) ? f.table.get(key) : nullptr;
  if (!node) error(f, key, f.what + ": \"" + std::string(key) + "\" is missing");
  if (node && node->is_array())
    for (const auto& item : *node->as_array()) take(item);
  else if (node)
    take(*node);
  if (node && out.size() != wanted)
    error(f, key, f.what + ": \"" + std::string(key) + "\" needs " + std::to_string(wanted) + " numbers");
  out.resize(wanted);
  return out;
}

SpreadForm form_of(Fields& f, const std::string& word) {
  if (word == "normal") return SpreadForm::normal;
  if (word == "uniform") return SpreadForm::uniform;
  if (word != "triangular" && !word.empty())
    error(f, "form", f.what + ": \"form\" is triangular, normal or uniform, not \"" + word + "\"");
  return SpreadForm::triangular;
}

Spread read_spread(const toml::table& table, double value, const std::string& what, const Context& context) {
  Fields f{table, what, context};
  Spread s{form_of(f, text(f, "form")), value, value};
  const auto sd = real(f, "sd"), low = real(f, "low"), high = real(f, "high");
  if (sd) s.low = value - *sd, s.high = value + *sd;
  if (low) s.low = *low;
  if (high) s.high = *high;
  if (sd && (s.form != SpreadForm::normal || *sd < 0))
    error(f, "sd", what + ": \"sd\" goes with form = \"normal\" and is not negative");
  if (!sd && (!low || !high)) error(f, "low", what + ": \"low\" and \"high\" are needed, or \"sd\" with a normal");
  if (s.low > value || s.high < value) error(f, "low", what + ": low <= value <= high must hold");
  finish(f);
  return s;
}

/// A spread table, or one per dimension.
std::vector<std::optional<Spread>> read_spreads(Fields& f, std::string_view key, const std::vector<double>& values) {
  std::vector<std::optional<Spread>> out(values.size());
  const toml::node* node = has(f, key) ? f.table.get(key) : nullptr;
  if (!node) return out;
  const std::string what = f.what + ", " + std::string(key);
  if (const auto* one = node->as_table()) {
    for (std::size_t k = 0; k < values.size(); ++k) out[k] = read_spread(*one, values[k], what, f.context);
    return out;
  }
  const auto* list = node->as_array();
  if (!list || list->size() != values.size()) {
    error(f, key, what + ": a table with low and high is needed, or one per dimension");
    return out;
  }
  for (std::size_t k = 0; k < values.size(); ++k)
    if (const auto* t = (*list)[k].as_table()) out[k] = read_spread(*t, values[k], what, f.context);
  return out;
}

double weight_of(Fields& f) {
  const auto w = real(f, "weight");
  if (!w) error(f, "weight", f.what + ": \"weight\" is missing");
  if (w && (*w < 0 || *w > most_weight)) error(f, "weight", f.what + ": \"weight\" must be from 0 to 1e8");
  return w.value_or(0);
}

void read_actor(Fields& f, BargainCase& c, std::vector<std::string>& where) {
  BargainActor a;
  a.id = required_text(f, "id");
  f.what = "actor " + a.id;
  a.name = text(f, "name");
  a.weight = weight_of(f);
  a.position = numbers(f, "position", c.dimensions.size());
  a.salience = numbers(f, "salience", c.dimensions.size());
  if (has(f, "weight_spread"))
    if (const auto* t = f.table.get("weight_spread")->as_table())
      a.weight_spread = read_spread(*t, a.weight, f.what + ", weight_spread", f.context);
  a.position_spread = read_spreads(f, "position_spread", a.position);
  a.salience_spread = read_spreads(f, "salience_spread", a.salience);
  a.source = text(f, "source");
  a.basis = text(f, "basis");
  a.statements = read_statements(f, c);
  if (const auto own = real(f, "ideal_follows")) c.accommodation.push_back({c.actors.size(), c.actors.size(), *own});
  where.push_back(f.context.file + ":" + std::to_string(line_of(f.table)) + ":1");
  check_salience(a, where.back());
  finish(f);
  c.actors.push_back(std::move(a));
}

std::size_t actor_named(Fields& f, std::string_view key, const BargainCase& c) {
  return actor_by_id(f, key, required_text(f, key), c);
}

void read_adjustments(Fields& f, BargainCase& c) {
  for (const auto* t : tables(f, "ideal")) {
    Fields g{*t, "ideal", f.context};
    const std::size_t of = actor_named(g, "actor", c), to = actor_named(g, "follows", c);
    c.accommodation.push_back({of, to, real(g, "share").value_or(1)});
    finish(g);
  }
  for (const Accommodation& a : c.accommodation)
    if (a.share < 0 || a.share > 1) error(f, "ideal", "a share of an ideal must be from 0 to 1");
}

/// Settings as texts; which words there are is known further up.
void read_settings(Fields& f, BargainCase& c) {
  if (!has(f, "model")) return;
  const auto* table = f.table.get("model")->as_table();
  if (!table) return error(f, "model", f.what + ": \"model\" must be a table of settings");
  for (const auto& [key, node] : *table) {
    std::string value;
    if (const auto* s = node.as_string())
      value = s->get();
    else if (const auto* i = node.as_integer())
      value = std::to_string(i->get());
    else if (const auto* x = node.as_floating_point())
      value = std::to_string(x->get());
    c.settings.push_back({std::string(key.str()), value, f.context.file + ":" + std::to_string(line_of(node)) + ":1"});
  }
}

void read_head(Fields& f, BargainCase& c) {
  text(f, "id");
  c.name = required_text(f, "title");
  c.description = text(f, "description");
  c.dimensions = texts(f, "dimensions");
  if (c.dimensions.empty()) c.dimensions = {"position"};
  if (c.dimensions.size() > most_dimensions) error(f, "dimensions", "too many dimensions");
  c.status_quo = real(f, "status_quo");
  c.outcome = real(f, "outcome");
  for (const auto* t : tables(f, "source")) {
    Fields g{*t, "source", f.context};
    c.sources.push_back({required_text(g, "key"), required_text(g, "citation")});
    finish(g);
  }
  read_question(f, c);
}

}  // namespace

BargainCase read_toml(const std::string& text, const std::string& file) {
  Notes notes;
  const Context context{nullptr, file, &notes};  // nothing here is a state's code
  const toml::table table = parse_toml(text, file);
  Fields f{table, "bargaining case", context};
  BargainCase c;
  std::vector<std::string> where;
  read_head(f, c);
  for (const auto* t : tables(f, "actor")) {
    Fields g{*t, "actor", context};
    read_actor(g, c, where);
  }
  read_adjustments(f, c);
  read_settings(f, c);
  read_adoption(f, c);
  finish(f);
  throw_errors(notes);
  check_actors(c, where, file);
  check_accommodation(c, file + ":1:1");
  return c;
}

}  // namespace lattice::bargain_file
