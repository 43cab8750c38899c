// The table of measures. To add one: a file in this folder with a function Measured f(const Network&, const
// MeasureAsk&), its declaration in rows.hpp, and a row here; help, `lattice explain`, and the tests that run every row
// follow from it.
#include <algorithm>
#include <array>
#include <cmath>

#include "rows.hpp"

namespace lattice {
namespace {

constexpr std::string_view freeman = "Freeman 1978, Social Networks 1: 215-239";
constexpr std::string_view jackson_nei = "Jackson and Nei 2015, PNAS 112: 15277-15284";
constexpr std::string_view singer =
    "Singer, Bremer and Stuckey 1972; Singer 1987, International Interactions 14: 115-132";
constexpr std::string_view never = "never missing";

constexpr std::array rows{
    Measure{"degree", "states tied to the state", Scope::state, "states, 0 to n-1", "number of neighbours", never,
            freeman, Takes::any, degree},
    Measure{"strength", "sum of the weights of the state's ties", Scope::state, "unit of the weights, 0 or more",
            "sum of w_ij over the neighbours j", never, "Barrat et al. 2004, PNAS 101: 3747-3752", Takes::positive,
            strength},
    Measure{"eigenvector", "how central the states are that the state is tied to", Scope::state,
            "0 to 1, the most central state 1", "x of A x = lambda x for the greatest lambda, over its maximum",
            "never missing; 1 for all where there are no ties, and 0 outside the component of the greatest lambda; "
            "where several have it, each counts by what of its states' strengths runs along its own vector",
            "Bonacich 1972, Journal of Mathematical Sociology 2: 113-120", Takes::positive, eigenvector},
    Measure{"betweenness", "shortest ways between others that lead over the state", Scope::state,
            "pairs, 0 to (n-1)(n-2)/2", "sum over pairs of the share of their shortest ways on which the state lies",
            never, freeman, Takes::positive, betweenness},
    Measure{"closeness", "how near the states are that it can reach", Scope::state, "1 / ties, 0 to 1",
            "1 / sum of the distances to the states that it can reach, in ties; not normalised",
            "missing for states without ties", freeman, Takes::positive, closeness},
    Measure{"constraint", "how far the state's partners are tied to one another, so that it cannot broker",
            Scope::state, "0 to 1.125", "sum over j of (p_ij + sum over q of p_iq p_qj)^2, p_ij = w_ij / strength of i",
            "missing for states without ties", "Burt 1992, Structural Holes", Takes::positive, constraint},
    Measure{"core", "the greatest k for which the state is in a k-core", Scope::state, "ties, 0 to n-1",
            "greatest k such that the state is in a set whose members each have k ties within it", never,
            "Seidman 1983, Social Networks 5: 269-287", Takes::positive, core},
    Measure{"local_transitivity", "share of the state's pairs of partners that are tied", Scope::state, "0 to 1",
            "ties among neighbours / pairs of neighbours", "missing below two partners",
            "Watts and Strogatz 1998, Nature 393: 440-442", Takes::positive, local_transitivity},
    Measure{"component", "number of the component that the state is in, the greatest first", Scope::state, "1, 2, ...",
            "states joined by some chain of ties", never, "any textbook", Takes::any, component},
    Measure{"community", "number of the community that the state is in, the greatest first", Scope::state, "1, 2, ...",
            "Leiden algorithm on modularity, run until nothing moves; drawn with --seed",
            "never missing; a state without ties is a community of its own",
            "Traag, Waltman and van Eck 2019, Scientific Reports 9: 5233", Takes::positive, community},
    Measure{"articulation", "1 if the network falls apart without the state", Scope::state, "0 or 1",
            "taking the state out raises the number of components", never,
            "Hopcroft and Tarjan 1973, Communications of the ACM 16: 372-378", Takes::positive, articulation},
    Measure{"cinc", "composite index of national capability, or the strength that a file gives", Scope::state,
            "share of the world, 0 to 1", "mean of the known shares of milex, milper, irst, pec, tpop and upop",
            "missing where no component is known", singer, Takes::any, cinc, Needs::capability},
    Measure{"bloc_share", "share of capability of the state's community", Scope::state, "0 to 1",
            "capability of the community / capability of all", "missing where no capability is known",
            "communities as in community", Takes::positive, bloc_share, Needs::capability},
    Measure{"vulnerability",
            "greatest strength that a state and its allies can bring against this one and those of its "
            "allies that stay with it",
            Scope::state, "ratio, 0 or more; vulnerable where it is above gamma",
            "max over j of M(C) / M({i} and N_i outside C), C = j and N_j without i",
            "missing where strength is unknown or 0: the state takes no part", jackson_nei, Takes::positive,
            vulnerability, Needs::capability},
    Measure{"bridge", "1 for a tie without which its two states are in different components", Scope::dyad, "0 or 1",
            "taking the tie out raises the number of components", never,
            "Tarjan 1974, Information Processing Letters 2: 160-161", Takes::positive, bridge},
    Measure{"density", "share of the pairs that are tied", Scope::network, "0 to 1", "ties / pairs",
            "missing below two states", "any textbook", Takes::any, density},
    Measure{"transitivity", "share of the chains of three states that close to a triangle", Scope::network, "0 to 1",
            "3 triangles / connected triples", "missing where no state has two partners",
            "Newman 2003, SIAM Review 45: 167-256", Takes::positive, transitivity},
    Measure{"centralisation", "how far the ties run to one state: 1 for a star", Scope::network, "0 to 1",
            "sum of (greatest degree - degree) / ((n-1)(n-2))", "missing below three states", freeman, Takes::any,
            centralisation},
    Measure{"components", "number of components, and states in the greatest", Scope::network, "1 to n",
            "states joined by some chain of ties", "never missing; 0 for an empty network", "any textbook", Takes::any,
            components},
    Measure{"communities", "number of communities, their modularity and their members", Scope::network,
            "modularity -0.5 to 1", "sum over communities of (ties within / m - (sum of strengths / 2m)^2)",
            "modularity is missing without ties", "Traag, Waltman and van Eck 2019, Scientific Reports 9: 5233",
            Takes::positive, communities},
    Measure{"triad_census", "how many triads there are of each of the sixteen kinds", Scope::network, "triads",
            "counts by the M-A-N scheme; without direction 003, 102, 201 and 300 only", never,
            "Davis and Leinhardt 1972; Batagelj and Mrvar 2001, Social Networks 23: 237-243", Takes::positive,
            triad_census},
    Measure{"con", "how far capability is concentrated in one major power", Scope::network, "0 equal to 1 one state",
            "sqrt((sum of s_i^2 - 1/N) / (1 - 1/N)), s_i the shares among the N major powers",
            "missing below two major powers of known capability",
            "Singer, Bremer and Stuckey 1972; Ray and Singer 1973, Sociological Methods and Research 1: 403-437",
            Takes::any, concentration, Needs::capability},
    Measure{"polarisation", "polarisation of capability between communities, with the shares of the first two",
            Scope::network, "0 to about 0.4 at alpha 1.3; one bloc 0",
            "sum over pairs of blocs of s_i^(1+alpha) s_j, every two blocs one apart; alpha 1.3",
            "missing where no capability is known", "Esteban and Ray 1994, Econometrica 62: 819-851", Takes::positive,
            polarisation, Needs::capability},
    Measure{"shape",
            "hub and spokes, latticework or bloc, with the numbers that decide and their range in networks of "
            "the same degrees",
            Scope::network, "a word; shares 0 to 1; ways 0 or more",
            "first rule that holds of: layered bloc, closed bloc, bloc with outsiders, latticework without a shield, "
            "loose states, latticework, hub and spokes, core bloc",
            "hub none where several states have most ties; "
            "what rests on texts is left out where there are none (files, ATOP, COW)",
            "our own; the need for a null: Salloum, Chen and Kivelä 2022", Takes::positive, shape, Needs::promises},
    Measure{"frustration",
            "weight of the ties that stand against a division into camps, proven least, with bounds and the camps",
            Scope::network, "weight, 0 to half of all for two camps",
            "least over divisions into at most --camps camps of friends apart plus enemies together",
            "never missing; 0 without ties; proven is false where a time limit ended the search",
            "Abelson and Rosenberg 1958, Behavioral Science 3: 1-13; Aref, Mason and Wilson 2020, Networks 75: 95-110",
            Takes::any, frustration_index},
    Measure{"signed_triads", "triangles by their number of enemy ties, and the share with an even number",
            Scope::network, "triangles; share 0 to 1", "ppp, ppm, pmm, mmm; balanced_share = (ppp + pmm) / all",
            "balanced_share is missing without triangles",
            "Cartwright and Harary 1956, Psychological Review 63: 277-293", Takes::any, signed_triads},
    Measure{"walk_balance", "how far closed walks are balanced", Scope::network, "0 to 1, 1 balanced",
            "trace e^A / trace e^|A|, A the matrix of weights", "never missing; 1 without ties",
            "Estrada and Benzi 2014, Physical Review E 90: 042802", Takes::any, walks},
    Measure{"war_stability",
            "states that some coalition could beat, and whether nobody would attack or change ties, by "
            "defence advantage gamma",
            Scope::network, "states; true or false",
            "stable: nobody is vulnerable, no new tie would make anybody so, and both sides of each tie need it",
            "never missing; states of unknown strength take no part", jackson_nei, Takes::positive, war_stability,
            Needs::capability},
};

std::string place(const Network& n) { return n.label.empty() ? "network" : "network " + n.label; }

void check_tie(const Network& n, const Tie& t) {
  const int size = static_cast<int>(n.nodes.size());
  if (t.from < 0 || t.to < 0 || t.from >= size || t.to >= size || t.from == t.to)
    throw Error(Fault::bad_input, "a tie must join two different states of the network", place(n));
  if (!std::isfinite(t.weight) || t.weight == 0)
    throw Error(Fault::bad_input,
                "the tie of " + n.nodes[static_cast<std::size_t>(t.from)].name + " and " +
                    n.nodes[static_cast<std::size_t>(t.to)].name + " has no finite weight other than 0; leave it out",
                place(n));
}

void check_signs(const Measure& row, const Network& n, const Tie& t) {
  if (row.takes == Takes::any || t.weight > 0) return;
  throw Error(Fault::bad_input,
              std::string(row.name) + " has no meaning for negative ties (" + n.nodes[t.from].name + " and " +
                  n.nodes[t.to].name + "); leave the hostile ties out, or ask for a measure of signed networks",
              place(n));
}

}  // namespace

std::string_view name_of(Scope scope) {
  constexpr std::array<std::string_view, 3> names{"state", "dyad", "network"};
  return names[static_cast<std::size_t>(scope)];
}

std::span<const Measure> measures() { return rows; }

const Measure& find_measure(std::string_view name) {
  const auto it = std::find_if(rows.begin(), rows.end(), [&](const Measure& m) { return m.name == name; });
  if (it != rows.end()) return *it;
  std::vector<std::string> known;
  for (const Measure& m : rows) known.emplace_back(m.name);
  throw Error(Fault::not_found, "there is no measure \"" + std::string(name) + "\"" + did_you_mean_of(name, known),
              "--what");
}

std::string explain_measure(const Measure& m) {
  return std::string(m.name) + " (measure of a " + std::string(name_of(m.scope)) + "): " + std::string(m.meaning) +
         ". Unit and range: " + std::string(m.unit) + ". Formula: " + std::string(m.formula) +
         ". Missing: " + std::string(m.missing) + ". Source: " + std::string(m.source) + ".\n";
}

Measured measure(const Measure& row, const Network& network, const MeasureAsk& ask) {
  for (const Tie& t : network.ties) {
    check_tie(network, t);
    check_signs(row, network, t);
  }
  return row.compute(network, ask);
}

}  // namespace lattice
