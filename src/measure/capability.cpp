// Strength: CINC from its six components, capability and rank of the states of a network, and what follows from them
// for the whole system.
#include <array>
#include <cmath>
#include <map>

#include "lattice/official.hpp"
#include "rows.hpp"

namespace lattice {
namespace {

constexpr std::array<std::string_view, 6> component_names{"milex", "milper", "irst", "pec", "tpop", "upop"};

using YearSums = std::map<std::int32_t, double>;

YearSums sums_of(const std::vector<std::int32_t>& years, const std::vector<double>& values) {
  YearSums out;
  for (std::size_t r = 0; r < years.size(); ++r)
    if (!std::isnan(values[r])) out[years[r]] += values[r];
  return out;
}

using StateYear = std::pair<int, int>;  // number and year

std::map<StateYear, double> scores(const OfficialFile& nmc) {
  std::array<const std::vector<double>*, 6> columns{};
  for (std::size_t c = 0; c < columns.size(); ++c)
    columns[c] = &std::get<std::vector<double>>(nmc.column(component_names[c]).cells);
  const auto &codes = nmc.key("ccode"), &years = nmc.key("year");
  const auto cinc = cinc_of(years, columns);
  std::map<StateYear, double> out;
  for (std::size_t r = 0; r < cinc.size(); ++r) out[{codes[r], years[r]}] = cinc[r];
  return out;
}

bool is_major(const OfficialFile& majors, const Node& node, int year) {
  const auto &codes = majors.key("ccode"), &from = majors.key("styear"), &to = majors.key("endyear");
  const int last = *std::max_element(to.begin(), to.end());  // whoever is one when the list ends still is
  for (std::size_t r = 0; r < codes.size(); ++r)
    if (std::find(node.cow.begin(), node.cow.end(), codes[r]) != node.cow.end() && from[r] <= year &&
        (year <= to[r] || to[r] == last))
      return true;
  return false;
}

double score_at(const std::map<StateYear, double>& all, const Node& node, int year) {
  for (const int number : node.cow)
    if (const auto it = all.find({number, year}); it != all.end()) return it->second;
  return missing_real;
}

/// Shares of the known capabilities of the nodes that count; none where their sum is 0.
template <class Counts>
std::vector<double> shares(const Network& network, Counts counts) {
  std::vector<double> out;
  double sum = 0;
  for (const Node& n : network.nodes)
    if (counts(n) && !std::isnan(n.capability)) {
      out.push_back(n.capability);
      sum += n.capability;
    }
  if (sum <= 0) return {};
  for (double& s : out) s /= sum;
  return out;
}

}  // namespace

std::vector<double> cinc_of(const std::vector<std::int32_t>& years,
                            std::span<const std::vector<double>* const> components) {
  std::vector<double> sum(years.size(), 0);
  std::vector<int> known(years.size(), 0);
  for (const auto* values : components) {
    const YearSums sums = sums_of(years, *values);
    for (std::size_t r = 0; r < years.size(); ++r) {
      if (std::isnan((*values)[r]) || sums.at(years[r]) <= 0) continue;
      sum[r] += (*values)[r] / sums.at(years[r]);
      ++known[r];
    }
  }
  for (std::size_t r = 0; r < sum.size(); ++r) sum[r] = known[r] == 0 ? missing_real : sum[r] / known[r];
  return sum;
}

Notes add_capabilities(std::vector<Network>& networks, const std::string& official) {
  const OfficialFile nmc = read_official(official, "nmc"), majors = read_official(official, "majors");
  const auto all = scores(nmc);
  const auto& years = nmc.key("year");
  const int last = years.empty() ? 0 : *std::max_element(years.begin(), years.end());
  Notes notes;
  for (Network& n : networks) {
    const int year = year_of(n.days.from), taken = std::min(year, last);
    if (taken < year)
      notes.push_back({Severity::remark, nmc.path, 0,
                       n.label + ": capability as of " + std::to_string(last) + ", the last year of the file"});
    for (Node& node : n.nodes) {
      node.capability = score_at(all, node, taken);
      node.major = is_major(majors, node, year);
    }
  }
  return notes;
}

Measured cinc(const Network& network, const MeasureAsk&) {
  Measured out;
  for (const Node& n : network.nodes) out.states.push_back(n.capability);
  return out;
}

Measured concentration(const Network& network, const MeasureAsk&) {
  const auto s = shares(network, [](const Node& n) { return n.major; });
  const auto n = static_cast<double>(s.size());
  double squares = 0;
  for (const double x : s) squares += x * x;
  const double con = n < 2 ? missing_real : std::sqrt(std::max(0.0, (squares - 1 / n) / (1 - 1 / n)));
  return {.values = {{"con", con}, {"con_states", n}}};
}

double esteban_ray(const std::vector<double>& shares_of, double alpha) {
  double sum = 0;
  for (std::size_t i = 0; i < shares_of.size(); ++i)
    for (std::size_t j = 0; j < shares_of.size(); ++j)
      if (i != j) sum += std::pow(shares_of[i], 1 + alpha) * shares_of[j];
  return sum;
}

namespace {

/// Capability of each community as a share of what is known; empty where nothing is.
std::vector<double> bloc_shares(const Network& network, const Communities& blocs) {
  std::vector<double> out;
  double sum = 0;
  for (const auto& bloc : blocs.groups) {
    double of_bloc = 0;
    for (const int i : bloc) {
      const double c = network.nodes[static_cast<std::size_t>(i)].capability;
      of_bloc += std::isnan(c) ? 0 : c;
    }
    out.push_back(of_bloc);
    sum += of_bloc;
  }
  if (sum <= 0) return {};
  for (double& s : out) s /= sum;
  return out;
}

}  // namespace

Measured bloc_share(const Network& network, const MeasureAsk& ask) {
  const Communities blocs = communities_of(network, ask.seed);
  const auto of_bloc = bloc_shares(network, blocs);
  Measured out{.states = std::vector<double>(network.nodes.size(), missing_real)};
  for (std::size_t b = 0; b < of_bloc.size(); ++b)
    for (const int i : blocs.groups[b]) out.states[static_cast<std::size_t>(i)] = of_bloc[b];
  return out;
}

Measured polarisation(const Network& network, const MeasureAsk& ask) {
  const Communities blocs = communities_of(network, ask.seed);
  auto of_bloc = bloc_shares(network, blocs);
  const double value = of_bloc.empty() ? missing_real : esteban_ray(of_bloc, ask.alpha);
  std::sort(of_bloc.rbegin(), of_bloc.rend());
  of_bloc.resize(2, of_bloc.empty() ? missing_real : 0);
  return {.values = {{"polarisation", value}, {"first_bloc", of_bloc[0]}, {"second_bloc", of_bloc[1]}}};
}

}  // namespace lattice
