// A matrix of ordered pairs as a picture: attackers down, targets across.
#include <algorithm>

#include "html.hpp"
#include "lattice/report.hpp"

namespace lattice {
namespace {

constexpr int label_width = 60, head_height = 60, title_height = 30;

/// How many codes a cell holds: "AUS USA" two, "12" twelve, "-" none.
int weight_of(const std::string& cell) {
  if (cell.empty() || cell == "-") return 0;
  if (cell.find_first_not_of("0123456789") == std::string::npos) return std::stoi(cell);
  return static_cast<int>(split(cell, ' ').size());
}

std::string square(double x, double y, double size, int weight, int most, const std::string& title) {
  const double share = most ? static_cast<double>(weight) / most : 0;
  const int light = 96 - static_cast<int>(66 * share);
  return "<rect x=\"" + formatted(x, "%.1f") + "\" y=\"" + formatted(y, "%.1f") + "\" width=\"" +
         formatted(size, "%.1f") + "\" height=\"" + formatted(size, "%.1f") + "\" fill=\"" +
         (weight ? "hsl(210 70% " + std::to_string(light) + "%)" : std::string("#f2f2f2")) + "\"><title>" +
         page::escape(title) + "</title></rect>\n";
}

std::string label(double x, double y, const std::string& text, bool down, double size) {
  const std::string at = formatted(x, "%.1f") + "," + formatted(y, "%.1f");
  return "<text transform=\"translate(" + at + ")" + (down ? " rotate(-90)" : "") + "\" font-size=\"" +
         formatted(std::min(11.0, size * 0.8), "%.1f") + "\"" + (down ? "" : " text-anchor=\"end\"") + ">" +
         page::escape(text) + "</text>\n";
}

}  // namespace

std::string heat_map(const Table& table, const std::string& title) {
  const std::size_t across = table.columns.size() - 1, down = table.rows();
  const double size = across > 60 ? 8 : across > 20 ? 14 : 26;
  const auto cell = [&](std::size_t column, std::size_t row) { return table.columns[column].text(row); };
  int most = 0;
  for (std::size_t x = 1; x <= across; ++x)
    for (std::size_t y = 0; y < down; ++y) most = std::max(most, weight_of(cell(x, y)));
  std::string out, body;
  for (std::size_t x = 1; x <= across; ++x)
    body += label(label_width + size * (static_cast<double>(x) - 0.3), title_height + head_height - 4,
                  table.columns[x].name, true, size);
  for (std::size_t y = 0; y < down; ++y) {
    const double top = title_height + head_height + size * static_cast<double>(y);
    body += label(label_width - 5, top + size * 0.7, cell(0, y), false, size);
    for (std::size_t x = 1; x <= across; ++x)
      body += square(label_width + size * (static_cast<double>(x) - 1), top, size - 1, weight_of(cell(x, y)), most,
                     cell(0, y) + " attacks " + table.columns[x].name + ": " + cell(x, y));
  }
  const std::string width = formatted(label_width + size * static_cast<double>(across) + 20, "%.0f"),
                    height = formatted(title_height + head_height + size * static_cast<double>(down) + 20, "%.0f");
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + width + " " + height + "\" width=\"" + width +
         "\" height=\"" + height + "\" font-family=\"sans-serif\" role=\"img\"><title>" + page::escape(title) +
         "</title>\n<text x=\"8\" y=\"20\" font-size=\"13\">" + page::escape(title) + "</text>\n" + body + "</svg>\n";
}

}  // namespace lattice
