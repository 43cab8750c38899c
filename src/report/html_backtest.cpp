// Back-tests as a page. A calibration plot sets the mean forecast of like cases against the share that happened: on the
// diagonal, a forecast means what it says.
#include <algorithm>
#include <cmath>

#include "html.hpp"
#include "lattice/backtest_out.hpp"

namespace lattice {
namespace {

using namespace page;

constexpr double plot_side = 320, plot_edge = 52;

/// From a probability to a place: linear, or logarithmic where forecasts are rare.
struct Axis {
  double low, high;
  bool logarithmic;
  double at(double p) const {
    const double x = logarithmic
                         ? (std::log10(std::max(p, low)) - std::log10(low)) / (std::log10(high) - std::log10(low))
                         : (p - low) / (high - low);
    return std::clamp(x, 0.0, 1.0) * plot_side;
  }
};

Axis axis_of(const CalibrationPlot& plot) {
  double least = 1;
  for (const auto& bin : plot.bins) least = std::min(least, std::max(1e-6, bin.forecast));
  if (least > 0.01) return {0, 1, false};
  return {std::pow(10, std::floor(std::log10(least))), 1, true};
}

std::string coordinate(double x) { return formatted(x, "%.1f"); }

std::string segment(double x1, double y1, double x2, double y2, const char* style) {
  return "<line x1=\"" + coordinate(x1) + "\" y1=\"" + coordinate(y1) + "\" x2=\"" + coordinate(x2) + "\" y2=\"" +
         coordinate(y2) + "\" style=\"" + style + "\"/>";
}

std::string tick(double x, double y, const char* anchor, const std::string& text) {
  return "<text x=\"" + coordinate(x) + "\" y=\"" + coordinate(y) + "\" text-anchor=\"" + anchor +
         "\" style=\"fill:var(--fg);font-size:12px\">" + text + "</text>";
}

std::string calibration_picture(const CalibrationPlot& plot) {
  const Axis axis = axis_of(plot);
  const auto x = [&](double p) { return plot_edge + axis.at(p); };
  const auto y = [&](double p) { return 8 + plot_side - axis.at(p); };
  const double side = plot_side + plot_edge + 16;
  std::string out = "<svg viewBox=\"0 0 " + coordinate(side) + " " + coordinate(side) +
                    "\" role=\"img\" aria-label=\"" + escape("Calibration: " + plot.forecast) +
                    "\" style=\"max-width:26rem;height:auto\">";
  out += segment(x(axis.low), y(axis.low), x(axis.high), y(axis.high), "stroke:var(--line);stroke-width:2");
  for (double p = axis.low; p <= axis.high * 1.0001; p = axis.logarithmic ? p * 10 : p + 0.25) {
    out += tick(x(p), plot_side + 28, "middle", formatted(p, "%g")) +
           tick(plot_edge - 6, y(p) + 4, "end", formatted(p, "%g"));
  }
  for (const auto& bin : plot.bins) {
    out += segment(x(bin.forecast), y(bin.observed.low), x(bin.forecast), y(bin.observed.high),
                   "stroke:var(--mil);stroke-width:2");
    out += "<circle cx=\"" + coordinate(x(bin.forecast)) + "\" cy=\"" + coordinate(y(bin.observed.value)) +
           "\" r=\"4\" style=\"fill:var(--new)\"/>";
  }
  out += tick(plot_edge + plot_side / 2, plot_side + 48, "middle", "forecast; upright: share that happened, 95 %");
  return element("figure", "", element("figcaption", "", escape(plot.sample + ": " + plot.forecast)) + out + "</svg>");
}

std::string line_row(const BackTestLine& l) {
  const bool interval = l.figure.low < l.figure.high;
  const std::string figure =
      formatted(l.figure.value, "%.4f") +
      (interval ? " (" + formatted(l.figure.low, "%.4f") + " to " + formatted(l.figure.high, "%.4f") + ")"
                : std::string());
  const std::string met = !l.met ? "" : *l.met ? "yes" : "<b>no</b>";
  return element("tr", "",
                 element("td", "", escape(l.sample)) + element("td", "", escape(l.forecast)) +
                     element("td", "", escape(l.measure)) + element("td", "class=\"num\"", figure) +
                     element("td", "class=\"num\"", std::to_string(l.figure.n)) + element("td", "", escape(l.target)) +
                     element("td", "", met) + element("td", "", escape(l.note)));
}

std::string lines_table(const std::string& label, const std::vector<BackTestLine>& lines) {
  std::string rows;
  for (const auto& line : lines) rows += line_row(line);
  return region(label, element("table", "class=\"data small\"",
                               head_row({"Sample", "Forecast", "Measure", "#Figure", "#n", "Target", "Met", "Note"}) +
                                   element("tbody", "", rows)));
}

std::string missed_part(const std::vector<BackTest>& tests) {
  std::vector<BackTestLine> missed;
  for (const BackTest& t : tests)
    for (const auto& line : t.lines)
      if (line.met && !*line.met) missed.push_back(line);
  if (missed.empty()) return element("p", "", "Every target is met.");
  return element("h2", "", "Targets missed") + lines_table("Targets missed", missed);
}

std::string test_part(const BackTest& t) {
  std::string out = element("h2", "", escape(t.title)) + lines_table(t.title, t.lines);
  for (const auto& plot : t.plots) out += calibration_picture(plot);
  std::string notes;
  for (const auto& remark : t.remarks) notes += element("li", "", escape(remark));
  for (const auto& file : t.data) notes += element("li", "", "read " + escape(file));
  return element("section", "class=\"wide\"", out + element("ul", "class=\"tight\"", notes));
}

}  // namespace

std::string write_backtests_html(const std::vector<BackTest>& tests) {
  std::string body = element("header", "", element("h1", "", "The models against history"));
  body += element("section", "class=\"wide\"", missed_part(tests));
  for (const BackTest& t : tests) body += test_part(t);
  return "<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" "
         "content=\"width=device-width, "
         "initial-scale=1\"><title>Back-tests – Latticework</title>" +
         element("style", "", style) + "</head>\n<body>" + body +
         element("footer", "", element("p", "", "latticework " + std::string(version))) + "</body>\n</html>\n";
}

}  // namespace lattice
