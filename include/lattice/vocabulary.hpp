#pragma once
// The closed vocabulary of treaties and events. Each word is an enumerator, a name as it stands in data files, and one
// line of meaning that `lattice explain` prints. Data says which tests apply; src/invoke/ says how each is decided.
// Adding a word is a row in src/world/vocabulary.cpp, and, where it is tested, a case in src/invoke/.
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lattice {

enum class Form : std::uint8_t {
  treaty,
  secret_treaty,
  secret_article,
  executive_agreement,
  domestic_statute,
  political,
  unilateral,
  practice,
  coded
};
enum class EndedHow : std::uint8_t {
  none,
  denounced,
  expired,
  replaced,
  terminated,
  broken,
  lapsed,
  dissolved,
  party_extinct,
  never_in_force
};
enum class Role : std::uint8_t { party, associate, observer, signatory };
enum class Kind : std::uint8_t {
  defence,
  offence,
  neutrality,
  non_aggression,
  consultation,
  guarantee,
  assistance,
  basing_access,
  mobilisation,
  no_separate_peace,
  no_aid_to_adversary,
  sanctions,
  permission,
  dialogue,
  other
};
enum class Topic : std::uint8_t {
  none,
  dialogue,
  visiting_forces,
  logistics,
  intelligence,
  exercise,
  partnership,
  declaration,
  minilateral,
  assurance,
  arms,
  training,
  technology,
  maritime,
  arbitration
};
enum class Trigger : std::uint8_t {
  armed_attack,
  any_war,
  threat,
  unprovoked_attack,
  not_directly_provoked_attack,
  violation_of_neutrality,
  mobilisation,
  refusal_of_terms,
  status_quo_change,
  internal_disorder,
  external_aggression_or_interference,
  use_of_force_by_obligor,
  none,
  other
};
enum class Adversary : std::uint8_t {
  code,
  any,
  member,
  none,
  great_power,
  european,
  balkan,
  american,
  non_american,
  communist,
  arbitration_partner,
  ex_enemy,
  allied_with
};
enum class Object : std::uint8_t {
  territory,
  metropolitan_territory,
  islands_under_jurisdiction,
  dependent_territory,
  armed_forces,
  public_vessels,
  aircraft,
  occupation_forces,
  special_interests,
  government,
  neutral_status,
  private_vessels,
  networks,
  satellites,
  any
};
enum class Area : std::uint8_t {
  whole_world,
  party_territory,
  party_sovereign_territory,
  administered_by,
  metropolitan_any,
  north_atlantic_treaty_area,
  pacific_area,
  taiwan_pescadores,
  seato_treaty_area,
  americas_security_zone,
  eu_territory,
  europe,
  german_confederation,
  german_lands,
  italy,
  iberia,
  rhineland,
  balkans,
  balkan_frontiers,
  ottoman_europe,
  ottoman_asia,
  auh_lands_bordering_romania,
  polish_romanian_eastern_frontier,
  egypt_morocco,
  mediterranean,
  near_east,
  arab_league_and_turkey,
  korea,
  china,
  china_korea,
  russian_east_asia_china_korea,
  east_asia_india,
  far_east,
  malaya_singapore,
  svalbard,
  outer_space,
  south_china_sea,
  indo_pacific
};
enum class Discretion : std::uint8_t {
  automatic,
  all_means,
  own_means,
  constitutional_process,
  measures_agreed,
  own_judgment,
  consult_only,
  non_military,
  permission_only,
  none
};
enum class DecisionRule : std::uint8_t {
  individual,
  each_judges,
  joint_consultation,
  organ_unanimity,
  organ_majority,
  beneficiary_request,
  guarantors_collectively,
  unilateral
};
enum class Condition : std::uint8_t {
  on_request,
  third_party_acts,
  third_party_ratifies,
  victim_not_provoking,
  arbitration_treaty_exempts,
  exempt_if_conflict_with,
  prior_consent,
  force_limit,
  compensation,
  deadline
};
enum class Basis : std::uint8_t { text_seen, secondary, memory };
enum class Act : std::uint8_t {
  invasion,
  occupation,
  landing,
  air_missile_strike,
  bombardment,
  naval_attack,
  incursion,
  border_clash,
  vessel_or_aircraft_incident,
  blockade,
  coercion,
  threat,
  war_declaration,
  internal_conflict,
  terrorist_attack,
  cyber_or_space_attack
};
enum class Provocation : std::uint8_t { none, alleged, direct, disputed };
enum class RequestKind : std::uint8_t { assistance, consultation };
enum class DecisionKind : std::uint8_t { invoked, authorised, declined, recommended };
enum class VerdictWord : std::uint8_t {
  bound_defence,
  bound_offence,
  bound_mobilisation,
  bound_assistance,
  bound_consult,
  bound_neutrality,
  bound_non_aggression_violated,
  permitted_not_bound,
  not_bound,
  excluded_by_scope,
  excluded_by_aggressor,
  suspended,
  lapsed,
  discretionary
};
enum class Reason : std::uint8_t {
  trigger_met,
  consult_duty,
  obligor_is_attacker,
  not_in_force,
  suspended,
  intra_alliance,
  ally_aggressor,
  victim_not_party,
  adversary_not_covered,
  outside_area,
  object_not_covered,
  threshold_not_met,
  condition_unmet,
  not_asked,
  organ_decision,
  no_duty_in_text,
  political_only,
  own_judgment,
  no_agreement
};
enum class DutyClass : std::uint8_t {
  duty_military,
  breach,
  duty_abstain,
  duty_other_aid,
  duty_consult,
  discretion,
  no_duty
};
/// What kind of instrument stands behind a promise: binding in international law, a statute of one state, a solemn
/// declaration of one side, a political text, or mere usage.
enum class Bindingness : std::uint8_t { binding, domestic_law, declared, political, practice };
enum class Continent : std::uint8_t { europe, americas, asia, africa, oceania };

/// A word as data files write it, with its meaning.
struct Word {
  std::string_view name;
  std::string_view meaning;
};

/// All words of an enumeration, in the order of its enumerators. Defined for every enumeration above.
template <class E>
std::span<const Word> words();

/// The name of an enumerator.
template <class E>
std::string_view name_of(E value) {
  return words<E>()[static_cast<std::size_t>(value)].name;
}

/// The enumerator of a name, or nullopt.
template <class E>
std::optional<E> read_word(std::string_view name) {
  const auto list = words<E>();
  for (std::size_t i = 0; i < list.size(); ++i)
    if (list[i].name == name) return static_cast<E>(i);
  return std::nullopt;
}

/// All names of an enumeration, for "did you mean".
template <class E>
std::vector<std::string> names_of() {
  std::vector<std::string> out;
  for (const Word& word : words<E>()) out.emplace_back(word.name);
  return out;
}

/// One list of words with the name of the list, for `lattice explain`.
struct WordList {
  std::string_view name;
  std::span<const Word> words;
};

/// Every list of the vocabulary.
std::vector<WordList> vocabulary();

/// What a form binds as.
Bindingness bindingness_of(Form form);

/// The class of duty a verdict belongs to.
DutyClass duty_class_of(VerdictWord verdict);

}  // namespace lattice
