// Sweeps: TOML with one table a varied assumption.
#include "lattice/sweep.hpp"

#include "readers.hpp"

namespace lattice {
namespace {

SweepMethod sweep_method(Fields& f) {
  const std::vector<std::string> names{"grid", "list", "latin_hypercube", "sobol"};
  const std::string name = required_text(f, "method");
  for (std::size_t i = 0; i < names.size(); ++i)
    if (names[i] == name) return static_cast<SweepMethod>(i);
  error(f, "method", f.what + ": \"" + name + "\" is no method" + did_you_mean_of(name, names));
  return SweepMethod::grid;
}

std::vector<double> sweep_values(Fields& f) {
  std::vector<double> out;
  if (!has(f, "values")) return out;
  const auto* list = f.table.get("values")->as_array();
  if (list)
    for (const auto& item : *list)
      if (const auto x = item.value<double>()) out.push_back(*x);
  if (!list || out.size() != list->size() || out.empty())
    error(f, "values", f.what + ": \"values\" must be a list of numbers");
  return out;
}

bool samples(SweepMethod method) { return method == SweepMethod::latin_hypercube || method == SweepMethod::sobol; }

/// low, high and, where points are counted, steps.
void sweep_range(Fields& f, SweepMethod method, SweepAxis& axis) {
  const auto low = real(f, "low"), high = real(f, "high");
  if (!low || !high || !(*low < *high)) {
    error(f, "low", f.what + ": \"low\" and \"high\" must be numbers, the first below the second");
    return;
  }
  axis.low = *low, axis.high = *high;
  if (samples(method)) return;
  const int steps = integer(f, "steps").value_or(0);
  if (steps < 2 || steps > 1000) error(f, "steps", f.what + ": \"steps\" must be between 2 and 1000");
  for (int i = 0; i < steps; ++i) axis.values.push_back(*low + (*high - *low) * i / (steps - 1));
}

SweepAxis read_axis(Fields& f, SweepMethod method) {
  SweepAxis out;
  out.words = texts(f, "switches");
  if (out.words.empty()) out.parameter = required_text(f, "parameter");
  out.values = sweep_values(f);
  if (out.values.empty() && out.words.empty()) sweep_range(f, method, out);
  if (samples(method) && !(out.low < out.high))
    error(f, "parameter", f.what + ": this method needs a range, \"low\" and \"high\", for every parameter");
  finish(f);
  return out;
}

void check_points(Fields& f, const Sweep& s) {
  std::size_t points = 1;
  for (const SweepAxis& a : s.axes) {
    const std::size_t n = a.words.empty() ? a.values.size() : a.words.size();
    if (s.method == SweepMethod::grid && n) points = std::min(points * n, most_points + 1);
    if (s.method == SweepMethod::list &&
        n != (s.axes[0].words.empty() ? s.axes[0].values : std::vector<double>(s.axes[0].words.size())).size())
      error(f, "method", f.what + ": a list needs equally many values of every parameter");
  }
  if (samples(s.method)) points = s.points;
  if (points == 0) error(f, "points", f.what + ": \"points\" says how many; it must be above zero");
  if (points > most_points) error(f, "points", f.what + ": more than 10000 points");
}

Sweep read_sweep(const toml::table& file, const Context& context) {
  Sweep s;
  Fields f{file, "sweep", context};
  s.id = required_text(f, "id"), s.title = text(f, "title");
  s.method = sweep_method(f);
  s.points = static_cast<std::uint64_t>(std::max(0, integer(f, "points").value_or(0)));
  const int runs = integer(f, "runs").value_or(20480);
  if (runs < 2 || runs % 2) error(f, "runs", f.what + ": \"runs\" must be an even number above zero");
  s.runs = static_cast<std::uint64_t>(std::max(2, runs));
  s.width = real(f, "width").value_or(0);
  if (s.width < 0) error(f, "width", f.what + ": \"width\" is not negative");
  for (const auto* t : tables(f, "vary")) {
    Fields g{*t, "vary", context};
    s.axes.push_back(read_axis(g, s.method));
  }
  if (s.axes.empty()) error(f, "vary", f.what + ": no [[vary]]; there is nothing to sweep");
  check_points(f, s);
  finish(f);
  return s;
}

}  // namespace

Sweep load_sweep(const DataSet& data, const World& world, const std::string& name) {
  const NamedText found = named_text(data, "sweeps/", "sweep", name);
  Notes notes;
  const Context context{&world, found.file, &notes};
  Sweep out = read_sweep(parse_toml(found.text, found.file), context);
  throw_errors(notes);
  out.hash = hash_hex(found.text);
  return out;
}

}  // namespace lattice
