// Parameters as data: read, written, drawn. One line a term; correlations with the terms before it stand in the line.
#include <charconv>
#include <cmath>
#include <cstdio>

#include "lattice/simulate.hpp"

namespace lattice {
namespace {

constexpr std::string_view basis_names[] = {"fitted", "recomputed", "published", "assumed"};
constexpr std::string_view head = "term,value,sd,basis,correlations,source";

[[noreturn]] void refuse(const std::string& file, std::size_t line, const std::string& why) {
  throw Error(Fault::bad_input, why, file + ":" + std::to_string(line));
}

double number(std::string_view text, const std::string& file, std::size_t line) {
  double out = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), out);
  if (failed != std::errc{} || end != text.data() + text.size() || !std::isfinite(out))
    refuse(file, line, "\"" + std::string(text) + "\" is no finite number");
  return out;
}

Footing footing_of(std::string_view text, const std::string& file, std::size_t line) {
  for (int b = 0; b < 4; ++b)
    if (basis_names[b] == text) return static_cast<Footing>(b);
  refuse(file, line, "\"" + std::string(text) + "\" is no basis; take fitted, recomputed, published or assumed");
}

/// The five cells before the source, and the source, which may hold commas and stands in quotes.
std::array<std::string, 6> cells_of(const std::string& text, const std::string& file, std::size_t line) {
  std::array<std::string, 6> out;
  std::size_t from = 0;
  for (std::size_t i = 0; i < 5; ++i) {
    const auto comma = text.find(',', from);
    if (comma == std::string::npos) refuse(file, line, "a line has six cells: " + std::string(head));
    out[i] = text.substr(from, comma - from);
    from = comma + 1;
  }
  out[5] = text.substr(from);
  if (out[5].size() < 2 || out[5].front() != '"' || out[5].back() != '"')
    refuse(file, line, "the source of a parameter stands in double quotes");
  out[5] = out[5].substr(1, out[5].size() - 2);
  return out;
}

/// Correlations with the terms before, one list a row; empty: none.
using Correlations = std::vector<std::vector<double>>;

std::vector<double> covariance_of(const std::vector<Parameter>& rows, const Correlations& correlations) {
  const std::size_t k = rows.size();
  std::vector<double> out(k * k, 0);
  for (std::size_t i = 0; i < k; ++i) {
    out[i * k + i] = rows[i].sd * rows[i].sd;
    for (std::size_t j = 0; j < correlations[i].size(); ++j)
      out[i * k + j] = out[j * k + i] = correlations[i][j] * rows[i].sd * rows[j].sd;
  }
  return out;
}

void read_row(Parameters& out, Correlations& correlations, const std::string& text, const std::string& file,
              std::size_t line) {
  const auto cells = cells_of(text, file, line);
  const Parameter row{cells[0], number(cells[1], file, line), number(cells[2], file, line),
                      footing_of(cells[3], file, line), cells[5]};
  if (row.sd < 0) refuse(file, line, "a standard deviation is not negative");
  std::vector<double> list;
  if (!cells[4].empty())
    for (const auto& piece : split(cells[4], ' ')) list.push_back(number(piece, file, line));
  if (!list.empty() && list.size() != out.rows.size())
    refuse(file, line, "there must be a correlation with each term before, or none");
  for (const double r : list)
    if (!(std::abs(r) <= 1)) refuse(file, line, "a correlation lies from -1 to 1");
  out.rows.push_back(row);
  correlations.push_back(list);
}

void check_terms(const Parameters& p, const std::string& file) {
  const auto& terms = simulation_model(p.model).terms;
  for (std::size_t i = 0; i < std::max(terms.size(), p.rows.size()); ++i)
    if (i >= terms.size() || i >= p.rows.size() || p.rows[i].term != terms[i])
      throw Error(Fault::bad_input,
                  "the terms must be those of the model " + p.model + ", in its order; number " +
                      std::to_string(i + 1) + " should be " +
                      (i < terms.size() ? "\"" + std::string(terms[i]) + "\"" : "left out"),
                  file);
}

/// Correlations of a row with those before, or nothing where all are 0.
std::string correlations_of(const Parameters& p, std::size_t i) {
  const std::size_t k = p.rows.size();
  std::string out;
  bool any = false;
  for (std::size_t j = 0; j < i; ++j) {
    const double scale = p.rows[i].sd * p.rows[j].sd, r = scale > 0 ? p.covariance[i * k + j] / scale : 0;
    const std::string text = formatted(r, "%.4f");
    any |= text != "0.0000" && text != "-0.0000";
    out += (j ? " " : "") + text;
  }
  return any ? out : "";
}

}  // namespace

std::string_view name_of(Footing basis) { return basis_names[static_cast<int>(basis)]; }

Parameters read_parameters(std::string_view model, std::string_view text, const std::string& file) {
  Parameters out{std::string(model), {}, {}, {}};
  Correlations correlations;
  bool headed = false;
  const auto lines = split(text, '\n');
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].empty()) continue;
    if (lines[i].starts_with("# "))
      out.data.push_back(lines[i].substr(2));
    else if (!headed && (headed = true, lines[i] != head))
      refuse(file, i + 1, "the head of the table must be " + std::string(head));
    else if (lines[i] != head)
      read_row(out, correlations, lines[i], file, i + 1);
  }
  check_terms(out, file);
  out.covariance = covariance_of(out.rows, correlations);
  return out;
}

Parameters load_parameters(const DataSet& data, std::string_view model) {
  const std::string path = "models/" + std::string(model) + ".csv";
  const DataFile* file = data.find(path);
  if (!file)
    throw Error(Fault::missing_data,
                "the data have no parameters of the model; make them with lattice fit " +
                    std::string(simulation_model(model).name),
                path);
  return read_parameters(model, file->text, path);
}

std::string write_parameters(const Parameters& p) {
  std::string out;
  for (const auto& line : p.data) out += "# " + line + "\n";
  out += std::string(head) + "\n";
  for (std::size_t i = 0; i < p.rows.size(); ++i) {
    const Parameter& row = p.rows[i];
    out += row.term + "," + formatted(row.value, "%.6g") + "," + formatted(row.sd, "%.6g") + "," +
           std::string(name_of(row.basis)) + "," + correlations_of(p, i) + ",\"" + row.source + "\"\n";
  }
  return out;
}

std::vector<double> values_of(const Parameters& parameters) {
  std::vector<double> out;
  for (const auto& row : parameters.rows) out.push_back(row.value);
  return out;
}

ParameterDraw prepare_draw(const Parameters& parameters) {
  return {values_of(parameters), lower_factor(parameters.covariance, parameters.rows.size())};
}

std::vector<double> draw_parameters(const ParameterDraw& prepared, Stream& stream) {
  const std::size_t k = prepared.mean.size();
  std::vector<double> z(k), out = prepared.mean;
  for (auto& one : z) one = draw_normal(stream);
  for (std::size_t i = 0; i < k; ++i)
    for (std::size_t j = 0; j <= i; ++j) out[i] += prepared.factor[i * k + j] * z[j];
  return out;
}

}  // namespace lattice
