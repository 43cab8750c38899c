// The vocabulary as tables: the name that data files write and one line of meaning, in the order of the enumerators.
#include "lattice/vocabulary.hpp"

#include <array>

namespace lattice {
namespace {

constexpr std::array<Word, 9> list_form{{
    {"treaty", "published agreement binding in international law"},
    {"secret_treaty", "binding, kept secret when made"},
    {"secret_article", "secret clause of a public treaty"},
    {"executive_agreement", "binding by executive act, without treaty procedure"},
    {"domestic_statute", "law of one state, no duty between states"},
    {"political", "declared as, or generally taken as, not legally binding"},
    {"unilateral", "binding or politically solemn promise of one side (guarantee declarations)"},
    {"practice", "usage without an instrument (no entry yet)"},
    {"coded", "taken over from another record in its coarse words; the instrument binds, its text was not read"},
}};

constexpr std::array<Word, 10> list_ended_how{{
    {"none", "in force (ended is empty)"},
    {"denounced", "ended by notice or abrogation of a party"},
    {"expired", "term ran out or purpose fulfilled"},
    {"replaced", "superseded by a later instrument"},
    {"terminated", "ended by agreement of the parties"},
    {"broken", "ended by the breach of a party; `ended` is the day of the breach and counts as in force"},
    {"lapsed", "dead letter by war, defeat or disuse"},
    {"dissolved", "organisation wound up"},
    {"party_extinct", "a party ceased to exist"},
    {"never_in_force", "signed, never entered into force"},
}};

constexpr std::array<Word, 4> list_role{{
    {"party", "bound and protected"},
    {"associate", "takes part without the duties of a party"},
    {"observer", "attends, neither bound nor protected"},
    {"signatory", "signed, not (yet) a party"},
}};

constexpr std::array<Word, 15> list_kind{{
    {"defence", "fight for, or help by arms, an attacked beneficiary"},
    {"offence", "join a war or coercion whoever began it"},
    {"neutrality", "stay out, at least benevolently"},
    {"non_aggression", "use no force or interference against the beneficiary"},
    {"consultation", "consult, notify or concert before acting"},
    {"guarantee", "uphold a status (independence, neutrality, frontier) by own means"},
    {"assistance", "aid short of a duty to fight, or diplomatic support"},
    {"basing_access", "let the beneficiary use bases or territory"},
    {"mobilisation", "mobilise forces"},
    {"no_separate_peace", "make peace only together"},
    {"no_aid_to_adversary", "give the beneficiary's enemy no help"},
    {"sanctions", "non-military or organ-decided measures"},
    {"permission", "a right to act, no duty"},
    {"dialogue", "cooperation or meetings, no duty"},
    {"other", "any other term (recognition, status of forces, denial, demilitarisation)"},
}};

constexpr std::array<Word, 15> list_topic{{
    {"none", "not an informal tie, or none of these"},
    {"dialogue", "regular meetings"},
    {"visiting_forces", "status and access of forces on the other's soil"},
    {"logistics", "supply, fuel and services for each other's forces (ACSA)"},
    {"intelligence", "exchange and protection of secret information (GSOMIA)"},
    {"exercise", "recurring exercises or patrols"},
    {"partnership", "a declared strategic or comprehensive partnership"},
    {"declaration", "a joint declaration on security"},
    {"minilateral", "a group of three to about eight states"},
    {"assurance", "an assurance of one side"},
    {"arms", "supply of arms"},
    {"training", "training and capacity building"},
    {"technology", "shared development of arms or technology"},
    {"maritime", "patrol, law enforcement or awareness at sea"},
    {"arbitration", "a general duty to arbitrate disputes"},
}};

constexpr std::array<Word, 14> list_trigger{{
    {"armed_attack", "armed attack by another, first blow not tested further"},
    {"any_war", "the beneficiary is at war, whoever began"},
    {"threat", "threat of force, danger or situation affecting security"},
    {"unprovoked_attack", "armed attack without provocation by the victim"},
    {"not_directly_provoked_attack", "armed attack without direct provocation"},
    {"violation_of_neutrality", "breach of a neutral or demilitarised status"},
    {"mobilisation", "a named power mobilises"},
    {"refusal_of_terms", "the adversary refuses offered terms"},
    {"status_quo_change", "a named territorial or constitutional state of affairs is changed or about to be"},
    {"internal_disorder", "revolt, subversion or civil conflict"},
    {"external_aggression_or_interference", "any outside pressure, armed or not"},
    {"use_of_force_by_obligor", "the obligor itself acts against the beneficiary"},
    {"none", "no event switches a duty on"},
    {"other", "a special event named in gist"},
}};

constexpr std::array<Word, 13> list_adversary{{
    {"code", "that state"},
    {"any", "any attacker that is not itself a party (states and non-state actors)"},
    {"member", "also an attacker that is a party"},
    {"none", "no exclusion"},
    {"great_power",
     "AUH, DEU (PRU before 1871), FRA, GBR, RUS/SUN all through; ITA from 1861; JPN from 1895; USA from 1898; CHN from "
     "1945"},
    {"european", "state with its capital in Europe, RUS/SUN and TUR included"},
    {"balkan", "ALB, BGR, GRC, MNE, ROU, SRB/YUG, TUR/OTT"},
    {"american", "state of the Western Hemisphere"},
    {"non_american", "state outside it"},
    {"communist",
     "ruled by a communist party that day: SUN 1917-91, MNG 1924-, CHN 1949-, PRK 1948-, VNM 1945-, CUB 1961-, Warsaw "
     "Pact states to 1989, ALB, YUG, LAO 1975-, KHM 1975-89, ETH 1977-90"},
    {"arbitration_partner", "state with which the obligor has a general arbitration treaty"},
    {"ex_enemy", "enemy of a UN signatory in the Second World War"},
    {"allied_with", "treaty ally of the state named"},
}};

constexpr std::array<Word, 15> list_object{{
    {"territory",
     "land under the party's sovereignty or lawful administration; in events: land of disputed title or unsettled "
     "status"},
    {"metropolitan_territory", "main national territory"},
    {"islands_under_jurisdiction", "islands the party administers, colonies not meant"},
    {"dependent_territory", "colony, overseas territory, protectorate, vassal, leased land"},
    {"armed_forces", "troops or bases, outside or inside own land"},
    {"public_vessels", "warships, coast guard and other state vessels"},
    {"aircraft", "military or state aircraft"},
    {"occupation_forces", "forces in occupied land under international arrangement"},
    {"special_interests", "named interests or rights abroad"},
    {"government", "independence, constitution or internal order"},
    {"neutral_status", "neutrality or demilitarised zone"},
    {"private_vessels", "private or merchant craft (events only: no commitment lists it)"},
    {"networks", "civil infrastructure and computer networks (events only)"},
    {"satellites", "space objects (events only)"},
    {"any", "no object test (commitments only)"},
}};

constexpr std::array<Word, 38> list_area{{
    {"whole_world", "no area test"},
    {"party_territory", "any place administered by a party (place_admin is a party)"},
    {"party_sovereign_territory",
     "land whose sovereignty is a party's (a party is in place_sovereign), administration alone is not enough"},
    {"administered_by", "administered by the state named"},
    {"metropolitan_any", "metropolitan territory of a party wherever it lies"},
    {"north_atlantic_treaty_area",
     "Art 6: parties' land in Europe or North America, Turkey, (Algeria to 1962-07-03), islands in the North Atlantic "
     "north of the Tropic of Cancer; forces there, in the Mediterranean or that ocean"},
    {"pacific_area", "Pacific Ocean, its coasts and islands, South China Sea, Sea of Japan; not the US East Coast"},
    {"taiwan_pescadores", "Taiwan and the Pescadores"},
    {"seato_treaty_area", "South-East Asia with all land of Asian parties, South-West Pacific south of 21.5 N"},
    {"americas_security_zone", "Rio Art 4 zone, pole to pole, Greenland and Falklands waters included"},
    {"eu_territory", "land where the EU treaties apply (outermost regions yes, overseas countries contested)"},
    {"europe", "Europe without Asian Turkey"},
    {"german_confederation", "federal land 1815-66"},
    {"german_lands", "land of the German states after 1866"},
    {"italy", "Italian peninsula before unification"},
    {"iberia", "Spain and Portugal"},
    {"rhineland", "Rhine frontier and demilitarised zone"},
    {"balkans", "Balkan peninsula, Adriatic and Aegean coasts"},
    {"balkan_frontiers", "frontiers among Balkan states"},
    {"ottoman_europe", "Ottoman lands in Europe with the Principalities"},
    {"ottoman_asia", "Ottoman lands in Asia"},
    {"auh_lands_bordering_romania", "Transylvania, Bukovina, Banat"},
    {"polish_romanian_eastern_frontier", "Polish and Romanian frontier with the USSR"},
    {"egypt_morocco", "Egypt and Morocco"},
    {"mediterranean", "Mediterranean Sea and shores"},
    {"near_east", "Israel and its neighbours"},
    {"arab_league_and_turkey", "Arab treaty states and Turkey"},
    {"korea", "Korean peninsula"},
    {"china", "China proper, Manchuria, Mongolia before 1945"},
    {"china_korea", "China and Korea"},
    {"russian_east_asia_china_korea", "Russian Far East, China, Korea"},
    {"east_asia_india", "East Asia and India"},
    {"far_east", "East Asia north of the Philippines, Philippines included"},
    {"malaya_singapore", "Peninsular Malaysia and Singapore (Sabah, Sarawak disputed)"},
    {"svalbard", "Svalbard"},
    {"outer_space", "orbit (places only)"},
    {"south_china_sea", "South China Sea with its islands and reefs"},
    {"indo_pacific", "East, South-East and South Asia, Australia and the Pacific islands with the seas between them"},
}};

constexpr std::array<Word, 10> list_discretion{{
    {"automatic", "duty is fixed once the case arises"},
    {"all_means", "fixed, and with all forces or all means in power"},
    {"own_means", "fixed, but each chooses the action it deems necessary"},
    {"constitutional_process", "act to meet the danger by constitutional process"},
    {"measures_agreed", "help due, measures to be agreed or fixed by convention or organ"},
    {"own_judgment", "the obligor judges whether the case arises"},
    {"consult_only", "consult, notify or concert only"},
    {"non_military", "aid without force"},
    {"permission_only", "right without duty"},
    {"none", "no duty"},
}};

constexpr std::array<Word, 8> list_decision{{
    {"individual", "each obligor is bound on its own, no vote"},
    {"each_judges", "each obligor judges for itself whether the case has arisen"},
    {"joint_consultation", "parties consult or must find it together"},
    {"organ_unanimity", "organ decides by unanimity or consensus"},
    {"organ_majority", "organ decides by majority or two thirds"},
    {"beneficiary_request", "beneficiary's call settles it"},
    {"guarantors_collectively", "only all guarantors together"},
    {"unilateral", "one state alone decides"},
}};

constexpr std::array<Word, 10> list_condition{{
    {"on_request", "only at the request of the beneficiary"},
    {"third_party_acts", "only if the state named acts (helps the victim, backs the attacker, intervenes)"},
    {"third_party_ratifies", "only if the state named ratifies its own promise"},
    {"victim_not_provoking", "not if the beneficiary attacked or provoked"},
    {"arbitration_treaty_exempts", "not against a power with which the obligor has a general arbitration treaty"},
    {"exempt_if_conflict_with", "not where the effect is war with the state named"},
    {"prior_consent", "only with prior agreement or own consent"},
    {"force_limit", "force, quota or place limited by the text"},
    {"compensation", "tied to a reward or to agreed compensation"},
    {"deadline", "only until the day named"},
}};

constexpr std::array<Word, 3> list_basis{{
    {"text_seen", "text or operative terms seen when the casebook was made"},
    {"secondary", "known from statements or secondary accounts, text unpublished"},
    {"memory", "from knowledge, not looked up"},
}};

constexpr std::array<Word, 16> list_act{{
    {"invasion", "large armed entry by land (also of a proxy force)"},
    {"occupation", "taking over land with little or no fighting"},
    {"landing", "troops put ashore on an island or coast"},
    {"air_missile_strike", "attack by aircraft, missile or drone"},
    {"bombardment", "shelling across a line"},
    {"naval_attack", "fire on ships, or ships fighting, vessel sunk"},
    {"incursion", "limited entry, raid or drone overflight"},
    {"border_clash", "fighting of border forces, often mutual"},
    {"vessel_or_aircraft_incident", "boarding, ramming, seizure or shooting down of one craft"},
    {"blockade", "closing of access"},
    {"coercion", "pressure without fighting (remilitarisation, standoff, encroachment)"},
    {"threat", "ultimatum, troop concentration, deployment, announced force"},
    {"war_declaration", "war declared or going on without one battle in point"},
    {"internal_conflict", "revolt, coup, civil war, unrest, insurgency"},
    {"terrorist_attack", "attack by a non-state group on civil targets"},
    {"cyber_or_space_attack", "attack on networks or satellites"},
}};

constexpr std::array<Word, 4> list_provocation{{
    {"none", "none claimed"},
    {"alleged", "claimed by the attacker, not generally accepted or no force"},
    {"direct", "the target used force first in the same hostilities, generally accepted"},
    {"disputed", "serious dispute on who began or whether earlier hostilities count"},
}};

constexpr std::array<Word, 2> list_request{{
    {"assistance", "help asked"},
    {"consultation", "consultation asked"},
}};

constexpr std::array<Word, 4> list_organ_decision{{
    {"invoked", "case declared, clause invoked, or own finding that it arose"},
    {"authorised", "measures authorised or ordered"},
    {"declined", "case denied or help refused by the organ (or, with a state code as organ, by that state)"},
    {"recommended", "measures recommended only"},
}};

constexpr std::array<Word, 14> list_verdict{{
    {"bound_defence", "duty of armed defence (defence, guarantee)"},
    {"bound_offence", "duty to join a war whoever began"},
    {"bound_mobilisation", "duty to mobilise"},
    {"bound_assistance", "duty of aid without fighting, or of sanctions"},
    {"bound_consult", "duty to consult or notify"},
    {"bound_neutrality", "duty to stay out"},
    {"bound_non_aggression_violated", "the state itself breaks its duty by this event"},
    {"permitted_not_bound",
     "may act, need not: request, organ act or own finding is missing, or the text is a right or political"},
    {"not_bound",
     "no duty: not in force yet, no beneficiary hit, inside the alliance, threshold or condition not met, no such duty "
     "in the text, no agreement"},
    {"excluded_by_scope", "area or object outside the clause"},
    {"excluded_by_aggressor", "ally is the aggressor, or the adversary is not one the clause covers"},
    {"suspended", "obligation suspended for this pair on this day"},
    {"lapsed", "agreement, or the obligor's membership, had ended"},
    {"discretionary", "statute, or declared case-by-case finding"},
}};

constexpr std::array<Word, 19> list_reason{{
    {"trigger_met", "all tests passed"},
    {"consult_duty", "all tests of a consultation duty passed"},
    {"obligor_is_attacker", "the obligor itself acts against the beneficiary"},
    {"not_in_force", "agreement not in force, or obligor not a party, that day"},
    {"suspended", "suspended for this pair"},
    {"intra_alliance", "attacker and victim are both parties and the clause does not cover attacks by members"},
    {"ally_aggressor",
     "a party is the attacker (or its victim party used force first, provocation direct) and no other party is a "
     "victim"},
    {"victim_not_party", "no target is a beneficiary of the clause, and no party is the attacker"},
    {"adversary_not_covered", "attacker not among those the clause is for"},
    {"outside_area", "place outside the area"},
    {"object_not_covered", "object outside the list"},
    {"threshold_not_met", "no armed attack, threat only, internal, not attributed, named event not happened"},
    {"condition_unmet", "condition on third parties, provocation, conflict clause not met"},
    {"not_asked", "request, consent, invocation or prior consultation missing"},
    {"organ_decision", "organ has not decided, only recommended, or cannot bind"},
    {"no_duty_in_text", "clause holds no duty of this kind (also: mere right)"},
    {"political_only", "instrument is political"},
    {"own_judgment", "left to the obligor's own finding or policy"},
    {"no_agreement", "no agreement of the register in point"},
}};

constexpr std::array<Word, 7> list_duty_class{{
    {"duty_military", "to fight, to join a war or to mobilise"},
    {"breach", "the state itself breaks a promise"},
    {"duty_abstain", "to stay out"},
    {"duty_other_aid", "to help without fighting"},
    {"duty_consult", "to consult or notify"},
    {"discretion", "left to the state's own law or declared policy"},
    {"no_duty", "nothing is owed"},
}};

constexpr std::array<Word, 5> list_bindingness{{
    {"binding", "binding in international law"},
    {"domestic_law", "law of one state, owed to nobody abroad"},
    {"declared", "solemn promise of one side"},
    {"political", "political text, declared or taken as not legally binding"},
    {"practice", "usage without a text"},
}};

constexpr std::array<Word, 5> list_continent{{
    {"europe", "capital in Europe, Russia and Turkey included"},
    {"americas", "Western Hemisphere"},
    {"asia", "Asia"},
    {"africa", "Africa"},
    {"oceania", "Australia and the Pacific islands"},
}};

}  // namespace

template <>
std::span<const Word> words<Form>() {
  return list_form;
}
template <>
std::span<const Word> words<EndedHow>() {
  return list_ended_how;
}
template <>
std::span<const Word> words<Role>() {
  return list_role;
}
template <>
std::span<const Word> words<Kind>() {
  return list_kind;
}
template <>
std::span<const Word> words<Topic>() {
  return list_topic;
}
template <>
std::span<const Word> words<Trigger>() {
  return list_trigger;
}
template <>
std::span<const Word> words<Adversary>() {
  return list_adversary;
}
template <>
std::span<const Word> words<Object>() {
  return list_object;
}
template <>
std::span<const Word> words<Area>() {
  return list_area;
}
template <>
std::span<const Word> words<Discretion>() {
  return list_discretion;
}
template <>
std::span<const Word> words<DecisionRule>() {
  return list_decision;
}
template <>
std::span<const Word> words<Condition>() {
  return list_condition;
}
template <>
std::span<const Word> words<Basis>() {
  return list_basis;
}
template <>
std::span<const Word> words<Act>() {
  return list_act;
}
template <>
std::span<const Word> words<Provocation>() {
  return list_provocation;
}
template <>
std::span<const Word> words<RequestKind>() {
  return list_request;
}
template <>
std::span<const Word> words<DecisionKind>() {
  return list_organ_decision;
}
template <>
std::span<const Word> words<VerdictWord>() {
  return list_verdict;
}
template <>
std::span<const Word> words<Reason>() {
  return list_reason;
}
template <>
std::span<const Word> words<DutyClass>() {
  return list_duty_class;
}
template <>
std::span<const Word> words<Bindingness>() {
  return list_bindingness;
}
template <>
std::span<const Word> words<Continent>() {
  return list_continent;
}

std::vector<WordList> vocabulary() {
  return {{"form", list_form},
          {"ended_how", list_ended_how},
          {"role", list_role},
          {"kind", list_kind},
          {"topic", list_topic},
          {"trigger", list_trigger},
          {"adversary", list_adversary},
          {"object", list_object},
          {"area", list_area},
          {"discretion", list_discretion},
          {"decision", list_decision},
          {"condition", list_condition},
          {"basis", list_basis},
          {"act", list_act},
          {"provocation", list_provocation},
          {"request", list_request},
          {"organ_decision", list_organ_decision},
          {"verdict", list_verdict},
          {"reason", list_reason},
          {"duty_class", list_duty_class},
          {"bindingness", list_bindingness},
          {"continent", list_continent}};
}

Bindingness bindingness_of(Form form) {
  switch (form) {
    case Form::domestic_statute: return Bindingness::domestic_law;
    case Form::unilateral: return Bindingness::declared;
    case Form::political: return Bindingness::political;
    case Form::practice: return Bindingness::practice;
    default: return Bindingness::binding;
  }
}

DutyClass duty_class_of(VerdictWord verdict) {
  switch (verdict) {
    case VerdictWord::bound_defence:
    case VerdictWord::bound_offence:
    case VerdictWord::bound_mobilisation: return DutyClass::duty_military;
    case VerdictWord::bound_non_aggression_violated: return DutyClass::breach;
    case VerdictWord::bound_neutrality: return DutyClass::duty_abstain;
    case VerdictWord::bound_assistance: return DutyClass::duty_other_aid;
    case VerdictWord::bound_consult: return DutyClass::duty_consult;
    case VerdictWord::discretionary: return DutyClass::discretion;
    default: return DutyClass::no_duty;
  }
}

}  // namespace lattice
