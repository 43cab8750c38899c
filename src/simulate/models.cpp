// The table of models. To add one: a file in models/, its structs and functions in simulate.hpp, a row here, a file of
// parameters in data/models/ and a page in docs/method/.
#include "lattice/simulate.hpp"

namespace lattice {

const std::vector<SimulationModel>& simulation_models() {
  static const std::vector<SimulationModel> rows{
      {"arrival",
       "does a state start a militarised dispute with another this year?",
       "logit: geography, major powers, capability share, regimes, rivalry, peace years cubed; plus a theory's effect "
       "of "
       "cover",
       "Carter and Signorino 2010; Leeds 2003; Kenwick, Vasquez and Powers 2015",
       "gml-mids, nmc, contiguity, majors, democracy, capital-distance, rivalries",
       "docs/method/arrival.md",
       {"constant", "land", "sea", "log_km", "major_challenger", "major_target", "share", "joint_democracy", "peace_1",
        "peace_2", "peace_3", "rivals"}},
      {"escalation",
       "how far does a dispute go?",
       "log-odds that force is used, and that it becomes a war",
       "counts of disputes by highest hostility",
       "gml-outcomes",
       "docs/method/arrival.md",
       {"force", "war"}},
      {"join",
       "does a third state fight on the target's side?",
       "logit: era, war, power, neighbourhood, rivalry, pact, and what the law asks of it in this very event",
       "Leeds, Long and Mitchell 2000; Siverson and Starr 1991",
       "gml-mids, states, majors, contiguity, atop-dyad-years, nmc, capitals, rivalries",
       "docs/method/join.md",
       {"constant", "after_1945", "war", "major", "near_attacker", "near_target", "pact_with_attacker", "pact",
        "pact_after_1945", "relevant", "relevant_after_1945", "law", "self_judged", "rival_of_attacker", "log_km",
        "share"}},
      {"rung",
       "how far does help go, short of combat?",
       "log-odds of combat plus a term for each lower rung",
       "none: no data set counts lower rungs",
       "none",
       "docs/method/join.md",
       {"diplomatic", "access", "materiel"}},
      {"honour",
       "an alliance is invoked in a war; is the promise kept?",
       "penalised logit of Leeds and Anac's covariates, a shift after 1945, a common shock of the war",
       "Leeds and Anac 2005; Berkemeier and Fuhrmann 2018",
       "leeds-anac, berkemeier-fuhrmann",
       "docs/method/honour.md",
       {"constant", "military_institution", "formality", "capability_change", "institution_change", "original_target",
        "after_1945", "war_sd"}},
      {"outcome",
       "who wins?",
       "contest success: odds = ratio of strengths to the power m, a bonus for who began, a mass of stalemates",
       "Tullock 1980; Skaperdas 1996; Carroll and Kenkel 2019",
       "wars, nmc, gml-mids",
       "docs/method/outcome.md",
       {"exponent", "first_mover", "stalemate_dispute", "stalemate_war", "log_decay_km"}},
      {"reaction",
       "what do others do because an alliance was made?",
       "a yearly probability of a counter-pact; log-odds of starting a dispute under cover",
       "Kenwick, Vasquez and Powers 2015; Benson 2011",
       "none",
       "docs/method/reaction.md",
       {"counter_alignment", "entrapment"}},
      {"course",
       "what does one who joins change for the next?",
       "log-odds for each unit of log strength that the side has gained; share of the distance that near bases save",
       "none: bandwagoning and buck-passing are both argued (Schweller 1994; Christensen and Snyder 1990)",
       "none",
       "docs/method/ensembles.md",
       {"company", "bases"}},
  };
  return rows;
}

const SimulationModel& simulation_model(std::string_view name) {
  std::vector<std::string> names;
  for (const auto& row : simulation_models()) {
    if (row.name == name) return row;
    names.emplace_back(row.name);
  }
  throw Error(Fault::not_found, "no model of that name" + did_you_mean_of(name, names), std::string(name));
}

}  // namespace lattice
