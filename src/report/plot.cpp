// A series of measures as a line plot: one panel per column, each line named at its end. No arithmetic but that of
// places on the page.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <map>

#include "html.hpp"
#include "lattice/measure_out.hpp"

namespace lattice {
namespace {

// Okabe and Ito's colours without the pale yellow, and black; dashes tell the lines apart where colour does not.
constexpr std::array<std::string_view, 8> colours{"#0072B2", "#D55E00", "#009E73", "#CC79A7",
                                                  "#000000", "#56B4E9", "#E69F00", "#6A3D9A"};
constexpr std::array<std::string_view, 4> dashes{"", "7 3", "2 3", "9 3 2 3"};

constexpr double plot_width = 860, panel = 260, left = 64, right = 120, top = 34, bottom = 34;
constexpr std::size_t most_lines = 8;

/// A line: a name, and a value or a gap for each place of the series.
struct Line {
  std::string name;
  std::vector<double> values;
};

struct Panel {
  std::string title;
  std::vector<Line> lines;
};

std::string label_of(double v) { return formatted(v, "%.4g"); }
std::string pixel(double v) { return formatted(v, "%.1f"); }

double mean(const std::vector<double>& values) {
  double sum = 0, n = 0;
  for (const double v : values)
    if (!std::isnan(v)) sum += v, ++n;
  return n == 0 ? -1 : sum / n;
}

/// Places of the series by label, in their order.
std::vector<std::string> labels_of(const Table& table) {
  std::vector<std::string> out;
  const Column& at = *table.find("at");
  for (std::size_t r = 0; r < at.size(); ++r)
    if (const auto label = at.text(r); out.empty() || out.back() != label) out.push_back(label);
  return out;
}

Panel panel_of_network(const Column& column) {
  Line line{column.name, {}};
  for (std::size_t r = 0; r < column.size(); ++r) line.values.push_back(real_at(column.cells, r));
  return {column.name, {line}};
}

/// A line per state; only those with the highest means are drawn.
Panel panel_of_states(const Table& table, const Column& column, const std::vector<std::string>& labels) {
  std::map<std::string, Line> lines;
  std::size_t at = 0;
  for (std::size_t r = 0; r < table.rows(); ++r) {
    while (table.find("at")->text(r) != labels[at]) ++at;
    Line& line = lines[table.find("state")->text(r)];
    line.values.resize(labels.size(), missing_real);
    line.values[at] = real_at(column.cells, r);
  }
  Panel out{column.name, {}};
  for (auto& [name, line] : lines) out.lines.push_back({name, std::move(line.values)});
  std::stable_sort(out.lines.begin(), out.lines.end(),
                   [](const Line& a, const Line& b) { return mean(a.values) > mean(b.values); });
  if (out.lines.size() > most_lines) out.title += " (the eight states with the highest mean)";
  out.lines.resize(std::min(out.lines.size(), most_lines));
  return out;
}

bool is_key(const std::string& name) {
  return name == "at" || name == "state" || name == "cow" || name == "states" || name == "ties";
}

std::vector<Panel> panels_of(const MeasureTables& t, const std::vector<std::string>& labels) {
  std::vector<Panel> out;
  for (const Table* table : {&t.network, &t.states})
    for (const Column& c : table->columns) {
      if (is_key(c.name) || std::holds_alternative<Texts>(c.cells)) continue;
      out.push_back(table == &t.network ? panel_of_network(c) : panel_of_states(*table, c, labels));
    }
  return out;
}

// ---------------------------------------------------------------------------------------------------------- the page

/// Least and greatest value drawn; 0 is always shown.
struct Range {
  double low = 0, high = 0;
};

Range range_of(const Panel& p) {
  Range r;
  for (const Line& l : p.lines)
    for (const double v : l.values)
      if (!std::isnan(v)) r = {std::min(r.low, v), std::max(r.high, v)};
  if (r.high <= r.low) r.high = r.low + 1;
  return r;
}

/// A step of 1, 2 or 5 times a power of ten that gives about `n` steps.
double step_of(double span, int n) {
  const double raw = span / n, power = std::pow(10, std::floor(std::log10(raw)));
  for (const double f : {1.0, 2.0, 5.0})
    if (raw <= f * power) return f * power;
  return 10 * power;
}

/// Where values and places stand on the page.
struct Frame {
  double y0 = 0;  ///< top of the panel
  Range range;
  std::size_t places = 1;
  double x(std::size_t i) const {
    return left + (plot_width - left - right) * static_cast<double>(i) /
                      static_cast<double>(std::max<std::size_t>(places - 1, 1));
  }
  double y(double v) const {
    return y0 + top + (panel - top - bottom) * (1 - (v - range.low) / (range.high - range.low));
  }
};

std::string text_at(double x, double y, std::string_view attributes, const std::string& text) {
  return "<text x=\"" + pixel(x) + "\" y=\"" + pixel(y) + "\" " + std::string(attributes) + ">" + page::escape(text) +
         "</text>\n";
}

std::string rule_at(double x1, double y1, double x2, double y2, std::string_view colour) {
  return "<line x1=\"" + pixel(x1) + "\" y1=\"" + pixel(y1) + "\" x2=\"" + pixel(x2) + "\" y2=\"" + pixel(y2) +
         "\" stroke=\"" + std::string(colour) + "\"/>\n";
}

std::string axes(const Frame& f, const std::vector<std::string>& labels) {
  std::string out;
  const double step = step_of(f.range.high - f.range.low, 5);
  for (double v = std::ceil(f.range.low / step) * step; v <= f.range.high + step * 1e-9; v += step) {
    const double shown = std::abs(v) < step * 1e-9 ? 0 : v;
    out += rule_at(left, f.y(shown), plot_width - right, f.y(shown), "#d0d0d0");
    out += text_at(left - 8, f.y(shown) + 4, "text-anchor=\"end\"", label_of(shown));
  }
  const std::size_t every =
      std::max<std::size_t>(1, static_cast<std::size_t>(step_of(static_cast<double>(labels.size()), 8)));
  for (std::size_t i = 0; i < labels.size(); ++i)
    if (labels.size() <= 9 || std::atoi(labels[i].c_str()) % static_cast<int>(every) == 0)
      out += text_at(f.x(i), f.y0 + panel - bottom + 18, "text-anchor=\"middle\"", labels[i]);
  return out + rule_at(left, f.y(f.range.low), plot_width - right, f.y(f.range.low), "#404040");
}

/// The pieces between gaps; a value that stands alone becomes a dot.
std::string path(const Frame& f, const Line& line, std::size_t number_of) {
  const std::string colour(colours[number_of % colours.size()]);
  std::string d, dots;
  bool open = false;
  for (std::size_t i = 0; i < line.values.size(); ++i) {
    const double v = line.values[i];
    if (std::isnan(v)) {
      open = false;
      continue;
    }
    const bool alone = !open && (i + 1 == line.values.size() || std::isnan(line.values[i + 1]));
    if (alone)
      dots += "<circle cx=\"" + pixel(f.x(i)) + "\" cy=\"" + pixel(f.y(v)) + "\" r=\"2\" fill=\"" + colour + "\"/>\n";
    d += (open ? " L" : " M") + pixel(f.x(i)) + " " + pixel(f.y(v));
    open = true;
  }
  return "<path d=\"" + d.substr(d.empty() ? 0 : 1) + "\" fill=\"none\" stroke=\"" + colour +
         "\" stroke-width=\"1.8\" stroke-dasharray=\"" + std::string(dashes[number_of % dashes.size()]) + "\"/>\n" +
         dots;
}

/// Where each line ends; names that would lie on one another are pushed down, then back into the panel.
std::vector<double> name_places(const Frame& f, const Panel& p) {
  std::vector<std::pair<double, std::size_t>> ends;
  for (std::size_t i = 0; i < p.lines.size(); ++i) {
    const auto& v = p.lines[i].values;
    const auto last = std::find_if(v.rbegin(), v.rend(), [](double x) { return !std::isnan(x); });
    ends.emplace_back(last == v.rend() ? f.y(f.range.low) : f.y(*last), i);
  }
  std::sort(ends.begin(), ends.end());
  constexpr double apart = 14;
  for (std::size_t i = 1; i < ends.size(); ++i) ends[i].first = std::max(ends[i].first, ends[i - 1].first + apart);
  const double lowest = f.y0 + panel - bottom;
  for (std::size_t i = ends.size(); i-- > 0;)
    ends[i].first = std::min(ends[i].first, lowest - apart * static_cast<double>(ends.size() - 1 - i));
  std::vector<double> out(ends.size());
  for (const auto& [y, i] : ends) out[i] = y;
  return out;
}

std::string drawn(const Panel& p, const Frame& f, const std::vector<std::string>& labels) {
  std::string out = text_at(left, f.y0 + top - 12, "font-weight=\"bold\"", p.title) + axes(f, labels);
  const auto names = name_places(f, p);
  for (std::size_t i = 0; i < p.lines.size(); ++i) {
    out += path(f, p.lines[i], i);
    out += text_at(plot_width - right + 8, names[i] + 4, "fill=\"" + std::string(colours[i % colours.size()]) + "\"",
                   p.lines[i].name);
  }
  return out;
}

}  // namespace

std::string write_plot(const MeasureTables& t, const std::string& title) {
  const auto labels = labels_of(t.network);
  if (labels.size() < 2)
    throw Error(Fault::bad_input, "a plot needs a series; give --from YEAR and --to YEAR", "--plot");
  const auto panels = panels_of(t, labels);
  if (panels.empty())
    throw Error(Fault::bad_input, "measures of dyads and columns of words cannot be drawn as lines", "--plot");
  const double height = 40 + panel * static_cast<double>(panels.size());
  std::string out = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + pixel(plot_width) + " " +
                    pixel(height) + "\" width=\"" + pixel(plot_width) + "\" height=\"" + pixel(height) +
                    "\" font-family=\"sans-serif\" font-size=\"12\" role=\"img\">\n<title>" + page::escape(title) +
                    "</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n" +
                    text_at(left, 24, "font-size=\"15\"", title);
  for (std::size_t i = 0; i < panels.size(); ++i)
    out += drawn(panels[i], {30 + panel * static_cast<double>(i), range_of(panels[i]), labels.size()}, labels);
  return out + "</svg>\n";
}

}  // namespace lattice
