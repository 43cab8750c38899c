#pragma once
// The closed vocabulary, one row per word: enumerator and name in data files, what the rules need to know of it (named
// above each list), and its meaning. A rule reads a column, or has a switch without default: a new row stops the build
// until every rule has an answer.
// clang-format off

// Column: what the instrument binds as.
#define LATTICE_FORM(X) \
  X(treaty, binding, "published agreement binding in international law") \
  X(secret_treaty, binding, "binding, kept secret when made") \
  X(secret_article, binding, "secret clause of a public treaty") \
  X(executive_agreement, binding, "binding by executive act, without treaty procedure") \
  X(domestic_statute, domestic_law, "law of one state, no duty between states") \
  X(political, political, "declared as, or generally taken as, not legally binding") \
  X(unilateral, declared, "binding or politically solemn promise of one side (guarantee declarations)") \
  X(practice, practice, "usage without an instrument (no entry yet)") \
  X(coded, binding, \
    "taken over from another record in its coarse words; the instrument binds, its text was not read")

#define LATTICE_ENDED_HOW(X) \
  X(none, "in force (ended is empty)") \
  X(denounced, "ended by notice or abrogation of a party") \
  X(expired, "term ran out or purpose fulfilled") \
  X(replaced, "superseded by a later instrument") \
  X(terminated, "ended by agreement of the parties") \
  X(broken, "ended by the breach of a party; `ended` is the day of the breach and counts as in force") \
  X(lapsed, "dead letter by war, defeat or disuse") \
  X(dissolved, "organisation wound up") \
  X(party_extinct, "a party ceased to exist") \
  X(never_in_force, "signed, never entered into force")

#define LATTICE_ROLE(X) \
  X(party, "bound and protected") \
  X(associate, "takes part without the duties of a party") \
  X(observer, "attends, neither bound nor protected") \
  X(signatory, "signed, not (yet) a party")

// Columns: the verdict when the promise is called for; its traits. helps: armed or organised help; abstains: leaves
// something undone; any_war: any war of a partner counts, whoever began; no_duty: a right or a purpose only.
#define LATTICE_KIND(X) \
  X(defence, bound_defence, helps, "fight for, or help by arms, an attacked beneficiary") \
  X(offence, bound_offence, helps | any_war, "join a war or coercion whoever began it") \
  X(neutrality, bound_neutrality, abstains | any_war, "stay out, at least benevolently") \
  X(non_aggression, bound_neutrality, abstains, "use no force or interference against the beneficiary") \
  X(consultation, bound_consult, plain, "consult, notify or concert before acting") \
  X(guarantee, bound_defence, helps, "uphold a status (independence, neutrality, frontier) by own means") \
  X(assistance, bound_assistance, helps, "aid short of a duty to fight, or diplomatic support") \
  X(basing_access, bound_assistance, plain, "let the beneficiary use bases or territory") \
  X(mobilisation, bound_mobilisation, helps | any_war, "mobilise forces") \
  X(no_separate_peace, bound_neutrality, abstains | any_war, "make peace only together") \
  X(no_aid_to_adversary, bound_neutrality, abstains, "give the beneficiary's enemy no help") \
  X(sanctions, bound_assistance, helps, "non-military or organ-decided measures") \
  X(permission, bound_assistance, no_duty, "a right to act, no duty") \
  X(dialogue, bound_assistance, no_duty, "cooperation or meetings, no duty") \
  X(other, bound_assistance, no_duty, "any other term (recognition, status of forces, denial, demilitarisation)")

#define LATTICE_TOPIC(X) \
  X(none, "not an informal tie, or none of these") \
  X(dialogue, "regular meetings") \
  X(visiting_forces, "status and access of forces on the other's soil") \
  X(logistics, "supply, fuel and services for each other's forces (ACSA)") \
  X(intelligence, "exchange and protection of secret information (GSOMIA)") \
  X(exercise, "recurring exercises or patrols") \
  X(partnership, "a declared strategic or comprehensive partnership") \
  X(declaration, "a joint declaration on security") \
  X(minilateral, "a group of three to about eight states") \
  X(assurance, "an assurance of one side") \
  X(arms, "supply of arms") \
  X(training, "training and capacity building") \
  X(technology, "shared development of arms or technology") \
  X(maritime, "patrol, law enforcement or awareness at sea") \
  X(arbitration, "a general duty to arbitrate disputes")

// Column: what switches it on: an armed attack, another event, the obligor itself, nothing.
#define LATTICE_TRIGGER(X) \
  X(armed_attack, attack, "armed attack by another, first blow not tested further") \
  X(any_war, event, "the beneficiary is at war, whoever began") \
  X(threat, event, "threat of force, danger or situation affecting security") \
  X(unprovoked_attack, attack, "armed attack without provocation by the victim") \
  X(not_directly_provoked_attack, attack, "armed attack without direct provocation") \
  X(violation_of_neutrality, event, "breach of a neutral or demilitarised status") \
  X(mobilisation, event, "a named power mobilises") \
  X(refusal_of_terms, event, "the adversary refuses offered terms") \
  X(status_quo_change, event, "a named territorial or constitutional state of affairs is changed or about to be") \
  X(internal_disorder, event, "revolt, subversion or civil conflict") \
  X(external_aggression_or_interference, event, "any outside pressure, armed or not") \
  X(use_of_force_by_obligor, obligor, "the obligor itself acts against the beneficiary") \
  X(none, nothing, "no event switches a duty on") \
  X(other, event, "a special event named in gist")

#define LATTICE_ADVERSARY(X) \
  X(code, "that state") \
  X(any, "any attacker that is not itself a party (states and non-state actors)") \
  X(member, "also an attacker that is a party") \
  X(none, "no exclusion") \
  X(great_power, \
    "AUH, DEU (PRU before 1871), FRA, GBR, RUS/SUN all through; ITA from 1861; JPN from 1895; USA from 1898; " \
    "CHN from 1945") \
  X(european, "state with its capital in Europe, RUS/SUN and TUR included") \
  X(balkan, "ALB, BGR, GRC, MNE, ROU, SRB/YUG, TUR/OTT") \
  X(american, "state of the Western Hemisphere") \
  X(non_american, "state outside it") \
  X(communist, \
    "ruled by a communist party that day: SUN 1917-91, MNG 1924-, CHN 1949-, PRK 1948-, VNM 1945-, CUB 1961-, " \
    "Warsaw Pact states to 1989, ALB, YUG, LAO 1975-, KHM 1975-89, ETH 1977-90") \
  X(arbitration_partner, "state with which the obligor has a general arbitration treaty") \
  X(ex_enemy, "enemy of a UN signatory in the Second World War") \
  X(allied_with, "treaty ally of the state named")

// Column: what wider object takes it in: none (itself), "territory", "territory" and "metropolitan_territory"
// (main_territory), or "territory" where the victim administers the place (at_home).
#define LATTICE_OBJECT(X) \
  X(territory, itself, \
    "land under the party's sovereignty or lawful administration; in events: land of disputed title or " \
    "unsettled status") \
  X(metropolitan_territory, territory, "main national territory") \
  X(islands_under_jurisdiction, territory, "islands the party administers, colonies not meant") \
  X(dependent_territory, territory, "colony, overseas territory, protectorate, vassal, leased land") \
  X(armed_forces, at_home, "troops or bases, outside or inside own land") \
  X(public_vessels, at_home, "warships, coast guard and other state vessels") \
  X(aircraft, at_home, "military or state aircraft") \
  X(occupation_forces, itself, "forces in occupied land under international arrangement") \
  X(special_interests, itself, "named interests or rights abroad") \
  X(government, main_territory, "independence, constitution or internal order") \
  X(neutral_status, territory, "neutrality or demilitarised zone") \
  X(private_vessels, itself, "private or merchant craft (events only: no commitment lists it)") \
  X(networks, main_territory, "civil infrastructure and computer networks (events only)") \
  X(satellites, itself, "space objects (events only)") \
  X(any, itself, "no object test (commitments only)")

// Column: what the test asks of the place.
#define LATTICE_AREA(X) \
  X(whole_world, everywhere, "no area test") \
  X(party_territory, party_land, "any place administered by a party (place_admin is a party)") \
  X(party_sovereign_territory, party_sovereign, \
    "land whose sovereignty is a party's (a party is in place_sovereign), administration alone is not enough") \
  X(administered_by, state_named, "administered by the state named") \
  X(metropolitan_any, party_metropolitan, "metropolitan territory of a party wherever it lies") \
  X(named_place, place_named, "at the place named (named_place:NAME), a place of the gazetteer") \
  X(north_atlantic_treaty_area, land_named, \
    "Art 6: parties' land in Europe or North America, Turkey, (Algeria to 1962-07-03), islands in the North " \
    "Atlantic north of the Tropic of Cancer; forces there, in the Mediterranean or that ocean") \
  X(pacific_area, land_named, \
    "Pacific Ocean, its coasts and islands, South China Sea, Sea of Japan; not the US East Coast") \
  X(taiwan_pescadores, land_named, "Taiwan and the Pescadores") \
  X(seato_treaty_area, land_named, \
    "South-East Asia with all land of Asian parties, South-West Pacific south of 21.5 N") \
  X(americas_security_zone, land_named, "Rio Art 4 zone, pole to pole, Greenland and Falklands waters included") \
  X(eu_territory, land_named, \
    "land where the EU treaties apply (outermost regions yes, overseas countries contested)") \
  X(europe, land_named, "Europe without Asian Turkey") \
  X(german_confederation, land_named, "federal land 1815-66") \
  X(german_lands, land_named, "land of the German states after 1866") \
  X(italy, land_named, "Italian peninsula before unification") \
  X(iberia, land_named, "Spain and Portugal") \
  X(rhineland, land_named, "Rhine frontier and demilitarised zone") \
  X(balkans, land_named, "Balkan peninsula, Adriatic and Aegean coasts") \
  X(balkan_frontiers, land_named, "frontiers among Balkan states") \
  X(ottoman_europe, land_named, "Ottoman lands in Europe with the Principalities") \
  X(ottoman_asia, land_named, "Ottoman lands in Asia") \
  X(auh_lands_bordering_romania, land_named, "Transylvania, Bukovina, Banat") \
  X(polish_romanian_eastern_frontier, land_named, "Polish and Romanian frontier with the USSR") \
  X(egypt_morocco, land_named, "Egypt and Morocco") \
  X(mediterranean, land_named, "Mediterranean Sea and shores") \
  X(near_east, land_named, "Israel and its neighbours") \
  X(arab_league_and_turkey, land_named, "Arab treaty states and Turkey") \
  X(korea, land_named, "Korean peninsula") \
  X(china, land_named, "China proper, Manchuria, Mongolia before 1945") \
  X(china_korea, land_named, "China and Korea") \
  X(russian_east_asia_china_korea, land_named, "Russian Far East, China, Korea") \
  X(east_asia_india, land_named, "East Asia and India") \
  X(far_east, land_named, "East Asia north of the Philippines, Philippines included") \
  X(malaya_singapore, land_named, "Peninsular Malaysia and Singapore (Sabah, Sarawak disputed)") \
  X(indochina, land_named, "Vietnam, Laos and Cambodia, French to 1945-54") \
  X(svalbard, land_named, "Svalbard") \
  X(outer_space, land_named, "orbit (places only)") \
  X(south_china_sea, land_named, "South China Sea with its islands and reefs") \
  X(east_china_sea, land_named, "East China Sea with its islands, the Senkaku and the Ryukyus included") \
  X(indo_pacific, land_named, \
    "East, South-East and South Asia, Australia and the Pacific islands with the seas between them")

#define LATTICE_DISCRETION(X) \
  X(automatic, "duty is fixed once the case arises") \
  X(all_means, "fixed, and with all forces or all means in power") \
  X(own_means, "fixed, but each chooses the action it deems necessary") \
  X(constitutional_process, "act to meet the danger by constitutional process") \
  X(measures_agreed, "help due, measures to be agreed or fixed by convention or organ") \
  X(own_judgment, "the obligor judges whether the case arises") \
  X(consult_only, "consult, notify or concert only") \
  X(non_military, "aid without force") \
  X(permission_only, "right without duty") \
  X(none, "no duty")

#define LATTICE_DECISION(X) \
  X(individual, "each obligor is bound on its own, no vote") \
  X(each_judges, "each obligor judges for itself whether the case has arisen") \
  X(joint_consultation, "parties consult or must find it together") \
  X(organ_unanimity, "organ decides by unanimity or consensus") \
  X(organ_majority, "organ decides by majority or two thirds") \
  X(beneficiary_request, "beneficiary's call settles it") \
  X(guarantors_collectively, "only all guarantors together") \
  X(unilateral, "one state alone decides")

#define LATTICE_CONDITION(X) \
  X(on_request, "only at the request of the beneficiary") \
  X(third_party_acts, "only if the state named acts (helps the victim, backs the attacker, intervenes)") \
  X(third_party_ratifies, "only if the state named ratifies its own promise") \
  X(victim_not_provoking, "not if the beneficiary attacked or provoked") \
  X(arbitration_treaty_exempts, "not against a power with which the obligor has a general arbitration treaty") \
  X(exempt_if_conflict_with, "not where the effect is war with the state named") \
  X(prior_consent, "only with prior agreement or own consent") \
  X(force_limit, "force, quota or place limited by the text") \
  X(compensation, "tied to a reward or to agreed compensation") \
  X(deadline, "only until the day named") \
  X(partner_bound, "only if the state named is itself bound to fight by another promise")

// When talks are owed: by the shape of the clause, when somebody calls, when the case is there, when an organ meets.
#define LATTICE_TALKS(X) \
  X(as_coded, "not said: a clause on threats waits for a call, others for their case") \
  X(on_call, "in the opinion or at the request of a party: somebody must call") \
  X(in_case, "owed when the case is there: nobody need call") \
  X(through_organ, "through an organ that somebody must convoke")

#define LATTICE_INTENT(X) \
  X(deliberate, "an attack that was meant, or nothing known against it") \
  X(accident, "a stray weapon or a mistake") \
  X(unknown, "not established whether it was meant")

#define LATTICE_BASIS(X) \
  X(text_seen, "text or operative terms seen when the casebook was made") \
  X(secondary, "known from statements or secondary accounts, text unpublished") \
  X(memory, "from knowledge, not looked up")

// Columns: an armed attack on any reading (full), on some (limited), on none; its traits. changes_status: it changes who
// holds land or rules; short_of_attack: for a promise about attacks the threshold decides, not place and object.
#define LATTICE_ACT(X) \
  X(invasion, full, changes_status, "large armed entry by land (also of a proxy force)") \
  X(occupation, full, changes_status, "taking over land with little or no fighting") \
  X(landing, full, changes_status, "troops put ashore on an island or coast") \
  X(air_missile_strike, full, plain, "attack by aircraft, missile or drone") \
  X(bombardment, full, plain, "shelling across a line") \
  X(naval_attack, limited, plain, "fire on ships, or ships fighting, vessel sunk") \
  X(incursion, limited, plain, "limited entry, raid or drone overflight") \
  X(border_clash, limited, plain, "fighting of border forces, often mutual") \
  X(vessel_or_aircraft_incident, limited, plain, "boarding, ramming, seizure or shooting down of one craft") \
  X(blockade, limited, plain, "closing of access") \
  X(coercion, none, changes_status | short_of_attack, \
    "pressure without fighting (remilitarisation, standoff, encroachment)") \
  X(threat, none, short_of_attack, "ultimatum, troop concentration, deployment, announced force") \
  X(war_declaration, full, plain, "war declared or going on without one battle in point") \
  X(internal_conflict, none, changes_status | short_of_attack, "revolt, coup, civil war, unrest, insurgency") \
  X(terrorist_attack, limited, plain, "attack by a non-state group on civil targets") \
  X(cyber_or_space_attack, none, plain, "attack on networks or satellites") \
  X(sabotage, limited, plain, "secret damage to cables, pipelines or other works, by hands that deny it") \
  X(drone_incursion, limited, plain, \
    "drones over another's land or waters without a strike (a strike by drone is an air_missile_strike)") \
  X(ship_seizure, limited, plain, "a ship boarded and taken")

#define LATTICE_PROVOCATION(X) \
  X(none, "none claimed") \
  X(alleged, "claimed by the attacker, not generally accepted or no force") \
  X(direct, "the target used force first in the same hostilities, generally accepted") \
  X(disputed, "serious dispute on who began or whether earlier hostilities count")

#define LATTICE_REQUEST(X) \
  X(assistance, "help asked") \
  X(consultation, "consultation asked")

#define LATTICE_ORGAN_DECISION(X) \
  X(invoked, "case declared, clause invoked, or own finding that it arose") \
  X(authorised, "measures authorised or ordered") \
  X(declined, "case denied or help refused by the organ (or, with a state code as organ, by that state)") \
  X(recommended, "measures recommended only")

// Column: its class of duty.
#define LATTICE_VERDICT(X) \
  X(bound_defence, duty_military, "duty of armed defence (defence, guarantee)") \
  X(bound_offence, duty_military, "duty to join a war whoever began") \
  X(bound_mobilisation, duty_military, "duty to mobilise") \
  X(bound_assistance, duty_other_aid, "duty of aid without fighting, or of sanctions") \
  X(bound_consult, duty_consult, "duty to consult or notify") \
  X(bound_neutrality, duty_abstain, "duty to stay out") \
  X(bound_non_aggression_violated, breach, "the state itself breaks its duty by this event") \
  X(permitted_not_bound, no_duty, \
    "may act, need not: request, organ act or own finding is missing, or the text is a right or political") \
  X(not_bound, no_duty, \
    "no duty: not in force yet, no beneficiary hit, inside the alliance, threshold or condition not met, no " \
    "such duty in the text, no agreement") \
  X(excluded_by_scope, no_duty, "area or object outside the clause") \
  X(excluded_by_aggressor, no_duty, "ally is the aggressor, or the adversary is not one the clause covers") \
  X(suspended, no_duty, "obligation suspended for this pair on this day") \
  X(lapsed, no_duty, "agreement, or the obligor's membership, had ended") \
  X(discretionary, discretion, "statute, or declared case-by-case finding")

#define LATTICE_REASON(X) \
  X(trigger_met, "all tests passed") \
  X(consult_duty, "all tests of a consultation duty passed") \
  X(obligor_is_attacker, "the obligor itself acts against the beneficiary") \
  X(not_in_force, "agreement not in force, or obligor not a party, that day") \
  X(suspended, "suspended for this pair") \
  X(intra_alliance, "attacker and victim are both parties and the clause does not cover attacks by members") \
  X(ally_aggressor, \
    "a party is the attacker (or its victim party used force first, provocation direct) and no other party is " \
    "a victim") \
  X(victim_not_party, "no target is a beneficiary of the clause, and no party is the attacker") \
  X(adversary_not_covered, "attacker not among those the clause is for") \
  X(outside_area, "place outside the area") \
  X(object_not_covered, "object outside the list") \
  X(threshold_not_met, "no armed attack, threat only, internal, not attributed, named event not happened") \
  X(condition_unmet, "condition on third parties, provocation, conflict clause not met") \
  X(not_asked, "request, consent, invocation or prior consultation missing") \
  X(organ_decision, "organ has not decided, only recommended, or cannot bind") \
  X(no_duty_in_text, "clause holds no duty of this kind (also: mere right)") \
  X(political_only, "instrument is political") \
  X(own_judgment, "left to the obligor's own finding or policy") \
  X(no_agreement, "no agreement of the register in point")

#define LATTICE_DUTY_CLASS(X) \
  X(duty_military, "to fight, to join a war or to mobilise") \
  X(breach, "the state itself breaks a promise") \
  X(duty_abstain, "to stay out") \
  X(duty_other_aid, "to help without fighting") \
  X(duty_consult, "to consult or notify") \
  X(discretion, "left to the state's own law or declared policy") \
  X(no_duty, "nothing is owed")

#define LATTICE_BINDINGNESS(X) \
  X(binding, "binding in international law") \
  X(domestic_law, "law of one state, owed to nobody abroad") \
  X(declared, "solemn promise of one side") \
  X(political, "political text, declared or taken as not legally binding") \
  X(practice, "usage without a text")

#define LATTICE_CONTINENT(X) \
  X(europe, "capital in Europe, Russia and Turkey included") \
  X(americas, "Western Hemisphere") \
  X(asia, "Asia") \
  X(africa, "Africa") \
  X(oceania, "Australia and the Pacific islands")

// clang-format on
