// Positions by turn as SVG. Colours of Okabe and Ito, dashes once the colours are used up, and a label at the end of
// every line: no reader needs to tell colours apart.
#include <algorithm>
#include <array>
#include <cstdio>
#include <numeric>

#include "html.hpp"
#include "lattice/bargain_out.hpp"

namespace lattice {
namespace {

constexpr double left = 44, top = 34, bargain_width = 520, height = 360, label_room = 190, gap = 56;

constexpr std::array colours{"#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000"};
constexpr std::array dashes{"", "6 3", "2 3", "8 3 2 3"};

std::string n(double x) { return formatted(x, "%.1f"); }

std::string text_at(double x, double y, const std::string& what, const std::string& more = {}) {
  return "<text x=\"" + n(x) + "\" y=\"" + n(y) + "\"" + more + ">" + page::escape(what) + "</text>\n";
}

/// One dimension's drawing area.
struct Panel {
  double y0 = 0;
  std::size_t turns = 1;
  double x(std::size_t turn) const {
    return left + bargain_width * (turns > 1 ? static_cast<double>(turn) / static_cast<double>(turns - 1) : 0.0);
  }
  double y(double position) const { return y0 + height * (1 - position / 100); }
};

std::string axes(const Panel& p, const std::string& title) {
  std::string out = text_at(left, p.y0 - 12, title, " font-weight=\"bold\"");
  for (int v = 0; v <= 100; v += 20) {
    out += "<line x1=\"" + n(left) + "\" x2=\"" + n(left + bargain_width) + "\" y1=\"" + n(p.y(v)) + "\" y2=\"" +
           n(p.y(v)) + "\" stroke=\"#ddd\"/>\n";
    out += text_at(left - 6, p.y(v) + 4, std::to_string(v), " text-anchor=\"end\"");
  }
  const std::size_t step = std::max<std::size_t>(1, (p.turns + 9) / 10);
  for (std::size_t t = 0; t < p.turns; t += step)
    out += text_at(p.x(t), p.y0 + height + 16, std::to_string(t), " text-anchor=\"middle\"");
  return out;
}

std::string line(const Panel& p, const BargainRun& run, std::size_t actor, std::size_t k) {
  std::string points;
  for (std::size_t t = 0; t < run.turns.size(); ++t)
    points += n(p.x(t)) + "," + n(p.y(run.turns[t].positions[actor][k])) + " ";
  return "<polyline fill=\"none\" stroke-width=\"1.8\" stroke=\"" + std::string(colours[actor % colours.size()]) +
         "\" stroke-dasharray=\"" + dashes[actor / colours.size() % dashes.size()] + "\" points=\"" + points + "\"/>\n";
}

/// Heights of labels: as near to the ends of their lines as they can be without covering each other.
std::vector<double> label_heights(const Panel& p, const std::vector<double>& wanted,
                                  const std::vector<std::size_t>& order) {
  const double step = std::min(12.0, (height + 24) / static_cast<double>(wanted.size()));
  std::vector<double> out(wanted.size());
  double least = p.y0 - 12;
  for (const std::size_t i : order) least = out[i] = std::max(wanted[i], least + step);
  double most = p.y0 + height + 12;
  for (auto it = order.rbegin(); it != order.rend(); ++it) {
    out[*it] = std::min(out[*it], most);
    most = out[*it] - step;
  }
  return out;
}

std::string labels(const Panel& p, const BargainCase& c, const BargainRun& run, std::size_t k) {
  std::vector<double> wanted;
  for (const auto& position : run.turns.back().positions) wanted.push_back(p.y(position[k]));
  std::vector<std::size_t> order(wanted.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return wanted[a] < wanted[b]; });
  const auto at = label_heights(p, wanted, order);
  std::string out;
  for (const std::size_t i : order) {
    const std::string colour = colours[i % colours.size()];
    out += "<line stroke=\"" + colour + "\" stroke-width=\"0.6\" x1=\"" + n(left + bargain_width + 1) + "\" y1=\"" +
           n(wanted[i]) + "\" x2=\"" + n(left + bargain_width + 24) + "\" y2=\"" + n(at[i]) + "\"/>\n";
    out += text_at(left + bargain_width + 28, at[i] + 4, c.actors[i].id, " fill=\"" + colour + "\"");
  }
  return out;
}

}  // namespace

std::string plot_bargain(const BargainCase& c, const BargainRun& run) {
  const double all = top + static_cast<double>(c.dimensions.size()) * (height + gap) + 10;
  std::string out = "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 " +
                    n(left + bargain_width + label_room) + " " + n(all) +
                    "\" font-family=\"sans-serif\" font-size=\"11\">\n<title>" + page::escape(c.name) +
                    ": positions by turn</title>\n<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n";
  for (std::size_t k = 0; k < c.dimensions.size(); ++k) {
    const Panel p{top + static_cast<double>(k) * (height + gap), run.turns.size()};
    out += axes(p, c.dimensions[k] + ": position by turn");
    for (std::size_t i = 0; i < c.actors.size(); ++i) out += line(p, run, i, k);
    out += labels(p, c, run, k);
  }
  return out + "</svg>\n";
}

}  // namespace lattice
