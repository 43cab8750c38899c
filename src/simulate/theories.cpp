// Three schools on what a promise of defence does to the one who thinks of attacking. Sizes are those of the studies
// where they give one; a size that is ours says so. They are priors to run a comparison under, not findings of ours.
#include <numeric>

#include "lattice/simulate.hpp"

namespace lattice {
namespace {

constexpr std::string_view term_names[theory_terms] = {"conditional", "unconditional", "young",
                                                       "offence",     "neutrality",    "challenger_unconditional"};

Parameter effect(TheoryTerm term, double value, double sd, Footing basis, std::string source) {
  return {std::string(term_names[static_cast<int>(term)]), value, sd, basis, std::move(source)};
}

Theory leeds() {
  using enum TheoryTerm;
  const std::string source = "Leeds 2003, AJPS 47(3): ";
  const std::string width = "; the width is ours";
  return {
      "leeds",
      "Promises deter",
      "Relevant promises to defend make an attack less likely; promises to join or to stand aside make it more likely.",
      {effect(conditional, -0.329, 0.15, Footing::published, source + "28 % fewer, as remembered" + width),
       effect(unconditional, -0.329, 0.15, Footing::published, source + "no distinction made" + width),
       effect(young, 0, 0.05, Footing::assumed, "no claim of the school"),
       effect(offence, 0.385, 0.15, Footing::published, source + "47 % more, as remembered" + width),
       effect(neutrality, 0.451, 0.15, Footing::published, source + "57 % more, as remembered" + width),
       effect(challenger_unconditional, 0, 0.1, Footing::published,
              "Johnson and Leeds 2011, FPA 7: no evidence that members initiate more" + width)}};
}

Theory benson() {
  using enum TheoryTerm;
  const std::string source = "Benson 2011, JOP 73(4): ", width = "; the width is ours";
  return {
      "benson",
      "Only conditional promises deter",
      "Only promises that wait for the adversary's attack deter; those that do not ask who began embolden the covered.",
      {effect(conditional, -0.198, 0.12, Footing::published, source + "18 % fewer" + width),
       effect(unconditional, 0, 0.12, Footing::published, source + "other deterrent types do not deter" + width),
       effect(young, 0, 0.05, Footing::assumed, "no claim of the school"),
       effect(offence, 0, 0.15, Footing::assumed, "no separate figure seen"),
       effect(neutrality, 0, 0.15, Footing::assumed, "no separate figure seen"),
       effect(challenger_unconditional, 1.25, 0.3, Footing::published,
              source + "unconditional compellent commitments, 249 % more by the member" + width)}};
}

Theory kvp() {
  using enum TheoryTerm;
  const std::string source = "Kenwick, Vasquez and Powers 2015, JOP 77(4): ";
  return {
      "kvp",
      "Promises do not deter, and making them provokes",
      "Cover has no effect of its own; the making of an alliance goes before disputes.",
      {effect(conditional, 0, 0.1, Footing::published, source + "no effect on war; the width is ours"),
       effect(unconditional, 0, 0.1, Footing::published, source + "no effect on war; the width is ours"),
       effect(young, 0.25, 0.2, Footing::assumed, source + "positive before the nuclear age; size and width are ours"),
       effect(offence, 0, 0.15, Footing::assumed, "no separate figure seen"),
       effect(neutrality, 0, 0.15, Footing::assumed, "no separate figure seen"),
       effect(challenger_unconditional, 0, 0.15, Footing::assumed, "no separate figure seen")}};
}

}  // namespace

const std::vector<Theory>& theories() {
  static const std::vector<Theory> rows{leeds(), benson(), kvp()};
  return rows;
}

const Theory& theory(std::string_view id) {
  std::vector<std::string> names;
  for (const auto& row : theories()) {
    if (row.id == id) return row;
    names.emplace_back(row.id);
  }
  throw Error(Fault::not_found, "no theory of that name" + did_you_mean_of(id, names), std::string(id));
}

Parameters parameters_of(const Theory& theory) {
  Parameters out{std::string(theory.id), {theory.effect.begin(), theory.effect.end()}, {}, {}};
  out.covariance.assign(theory_terms * theory_terms, 0);
  for (std::size_t i = 0; i < theory_terms; ++i)
    out.covariance[i * theory_terms + i] = theory.effect[i].sd * theory.effect[i].sd;
  return out;
}

double cover_log_odds(std::span<const double> effects, const Cover& cover) {
  const bool present[theory_terms] = {cover.conditional, cover.unconditional && !cover.conditional,
                                      cover.young,       cover.offence,
                                      cover.neutrality,  cover.challenger_unconditional};
  double sum = 0;
  for (std::size_t i = 0; i < effects.size() && i < theory_terms; ++i) sum += present[i] ? effects[i] : 0;
  return sum;
}

}  // namespace lattice
