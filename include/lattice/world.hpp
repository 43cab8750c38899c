#pragma once
// world: states, places, agreements and events as plain data, for all dates. A World is read once and never changes;
// an Architecture makes another World of it; at() gives the world of one day.
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lattice/base.hpp"
#include "lattice/list.hpp"
#include "lattice/vocabulary.hpp"

namespace lattice {

// -----------------------------------------------------------------------------------------------------------------
// states

struct StateTag {};
/// A state of the World, or, when the index is not below the number of states, a non-state actor named in an Event.
using Actor = Id<StateTag>;

/// Sets of named areas and of objects, one bit per enumerator.
using Areas = std::uint64_t;
using Objects = std::uint32_t;
constexpr Areas bit(Area a) { return Areas{1} << static_cast<unsigned>(a); }
constexpr Objects bit(Object o) { return Objects{1} << static_cast<unsigned>(o); }

struct Point {
  double latitude = 0;   ///< degrees north
  double longitude = 0;  ///< degrees east
};

struct State {
  std::string code;  ///< ISO alpha-3, or a historical code
  std::string name;
  std::vector<std::string> aliases;
  std::vector<int> cow;  ///< Correlates of War numbers, the usual one first; empty where it has none
  std::vector<int> gw;   ///< Gleditsch-Ward numbers
  std::vector<Span> life;
  Continent continent = Continent::europe;
  std::string capital;
  Point position;     ///< of the capital
  Areas regions = 0;  ///< named areas that hold for its metropolitan territory
  std::vector<Span> communist;
  std::vector<Span> great_power;
  std::vector<Span> balkan;    ///< a Balkan state, as treaties of the time used the word
  std::vector<Span> ex_enemy;  ///< enemy of a signatory of the United Nations Charter in the Second World War
  std::string successor;
  std::string note;
  int line = 0;
};

// -----------------------------------------------------------------------------------------------------------------
// places

/// Who administers or owns a place, by date.
struct Holder {
  Actor state;
  Span span;
};

struct Place {
  std::string name;
  std::vector<std::string> aliases;
  Point position;
  std::string kind;  ///< land, island, feature, sea, strait, space
  Areas tags = 0;
  Areas doubtful = 0;  ///< tags on which readings differ
  bool metropolitan = false;
  std::vector<Holder> administrators;
  std::vector<Holder> claimants;
  std::string note;
  int line = 0;
};

// -------------------------------------------------------------------------------------------------------------
// agreements

struct Source {
  std::string key;
  std::string citation;
};

struct Party {
  Actor state;
  Span span;
  Role role = Role::party;
  std::string note;
  int line = 0;
  std::vector<std::string> sources = {};
};

/// A's duties towards B are suspended; no state means everybody.
struct Suspension {
  std::optional<Actor> by, to;
  Span span;
  std::string gist;
  std::vector<std::string> sources = {};
};

/// States named by a promise: a list, or all parties, or all parties and a list.
struct Who {
  bool all = false;
  std::vector<Actor> states;
};

struct AdversaryTest {
  Adversary word = Adversary::any;
  Actor state;  ///< for code and allied_with
};

struct AreaTest {
  Area word = Area::whole_world;
  Actor state;                            ///< for administered_by
  std::optional<std::size_t> place = {};  ///< for named_place: index into the places of the World
};

struct ConditionTest {
  Condition word = Condition::on_request;
  Actor state;       ///< for third_party_acts, third_party_ratifies, exempt_if_conflict_with, partner_bound
  Day deadline = 0;  ///< for deadline
};

/// One promise of one article.
struct Commitment {
  std::string article;
  Kind kind = Kind::other;
  Topic topic = Topic::none;
  Who owed_by, owed_to;
  Trigger trigger = Trigger::none;
  std::vector<AdversaryTest> adversary, adversary_exclude;
  int adversary_min = 1;
  Objects objects = bit(Object::any);
  std::vector<AreaTest> area;
  Discretion discretion = Discretion::none;
  DecisionRule decision = DecisionRule::individual;
  std::vector<ConditionTest> conditions;
  Span window;              ///< within the life of the agreement
  Areas region_counts = 0;  ///< an event in these areas counts even if it strikes none of those the promise is made to
  bool protects_others = false;          ///< the wording may protect states that are no parties
  bool engineered_from_outside = false;  ///< an internal conflict counts only if another state is behind it
  Talks talks = Talks::as_coded;         ///< consultation: who or what opens it
  bool short_of_attack = false;          ///< the clause is for dangers other than an armed attack
  bool between_parties = false;          ///< the clause is about a dispute or clash between those it is owed to
  bool organ_orders = false;             ///< what an organ authorises is owed, and not only allowed
  Day not_before = day_min;              ///< first day of the duty within its window (a term that was set)
  std::vector<std::string> specified_by; ///< ids of later, narrower agreements that say what this asks in their war
  std::string gist;
  Basis basis = Basis::memory;
  std::vector<std::string> sources;  ///< keys
  int line = 0;
};

/// A later dated statement that settles or disputes a term.
struct Reading {
  Date date;
  std::vector<Actor> by;
  std::string article;  ///< of the commitments it reads; empty: all
  Areas adds_area = 0;
  Objects adds_objects = 0;
  Objects covers = 0;  ///< networks, satellites: may count as an armed attack, case by case
  std::string disputes;
  std::string gist;
  Basis basis = Basis::memory;
  std::vector<std::string> sources;
};

/// A labelled exclusion. When it is opposed and applies, the answer is disputed.
struct Exception {
  std::string label;
  std::string article;
  std::vector<Actor> owed_by;  ///< only for these obligors; empty: all
  std::vector<Actor> owed_to;  ///< only where all who were hit are among these; empty: all
  std::vector<AreaTest> area;
  Objects objects = 0;
  std::vector<AdversaryTest> adversary;
  Span window;
  bool disputed_title = false;  ///< only where the title to the place is disputed
  bool opposed = false;
  bool doubtful = false;  ///< opposed, and the first answer goes without it
  bool dormant = false;   ///< the clause sleeps: left to the obligor's judgment, the living text as the alternative
  std::string gist;
  std::vector<std::string> sources;
};

struct Agreement {
  std::string id;
  std::string title;
  Form form = Form::treaty;
  Date signed_on;
  std::optional<Date> in_force;  ///< none: never, or not yet
  std::optional<Date> ended;
  EndedHow ended_how = EndedHow::none;
  std::string replaced_by;
  Span life{day_max, day_max};  ///< empty while not in force
  std::vector<int> atop, cow;   ///< alliance numbers of other records
  bool parties_incomplete = false;
  bool universal = false;       ///< a body or rule for all states (United Nations, League, pact of 1928): no alliance
  std::optional<Date> checked;  ///< last day somebody held the entry against a source; none: it rests on memory
  std::vector<std::string> aliases;   ///< earlier ids of the entry; the parts of a divided entry share its old id
  std::vector<std::string> rests_on;  ///< keys of what dates, parties and notes rest on
  std::string notes;
  std::vector<std::string> organs;  ///< names of the bodies that decide under it: nato_council
  std::vector<Party> parties;
  std::vector<Suspension> suspensions;
  std::vector<Commitment> commitments;
  std::vector<Reading> readings;
  std::vector<Exception> exceptions;
  std::vector<Source> sources;
  std::string file;
};

/// True if the state is a party (role party) on that day, the agreement being in force.
bool is_party(const Agreement& agreement, Actor state, Day day);

/// True if the state is ever listed as a party.
bool was_party(const Agreement& agreement, Actor state);

/// States that owe this promise on that day, in the order of the party list; those named in owed_by need not be parties
/// in a unilateral text.
std::vector<Actor> obligors(const Agreement& agreement, const Commitment& commitment, Day day);

/// True if the state is protected by this promise on that day (named in owed_to, or a party when owed_to is ALL).
bool is_beneficiary(const Agreement& agreement, const Commitment& commitment, Actor state, Day day);

/// True if the obligor's duty to the beneficiary is suspended on that day.
bool is_suspended(const Agreement& agreement, Actor obligor, Actor beneficiary, Day day);

/// Promises about a state of affairs in named land, about a status of neutrality, or about a war of the obligors' own:
/// an event can call for them though nobody whom they protect is on either side.
bool about_a_status(const Commitment& commitment);

/// True if the promise speaks of events in a region whoever is hit: its text counts them, opens bases for them, or may
/// protect others.
bool watches_a_region(const Commitment& commitment);

/// True if an event can call for the promise although nobody whom it protects is on either side: it is about a status
/// or about bases, or it watches a region.
bool reached_by_strangers(const Commitment& commitment);

/// True if the agreement has this id or had it once.
bool is_called(const Agreement& agreement, std::string_view id);

/// True if two article references name a common article: "5,6" and "5"; "IV(1), VIII" and "IV(1)". Empty names none.
bool same_article(std::string_view a, std::string_view b);

/// The full text of a source key of an agreement: the citation.
std::string citation_of(const Agreement& agreement, const std::vector<std::string>& keys);

// -----------------------------------------------------------------------------------------------------------------
// events

struct Request {
  Actor by;
  std::optional<Actor> to;  ///< none: everybody
  std::string to_name;      ///< when it is not a state of the World: an organisation
  RequestKind kind = RequestKind::assistance;
};

/// A decision of an organ, or a state's own finding.
struct OrganDecision {
  std::string organ;
  std::optional<Actor> state;
  DecisionKind kind = DecisionKind::invoked;
  std::string article;
};

/// Something else that was hit in the same event.
struct Hit {
  Actor state;
  Object object = Object::territory;
  std::optional<Actor> place_admin;
};

/// Two states at war with one another before the event.
struct War {
  Actor a, b;
  Day since = day_min;  ///< first day; not said: before any event
};

struct Event {
  Day date = 0;
  std::vector<Actor> attackers, targets;
  Act act = Act::invasion;
  Object object = Object::metropolitan_territory;
  std::string place;
  std::optional<std::size_t> gazetteer;  ///< index of the place, if it is one of the World's
  Areas tags = 0;
  Areas doubtful = 0;
  bool metropolitan = false;
  bool island = false;   ///< the place is an island or a reef
  bool feature = false;  ///< the place is a reef, rock or shoal
  std::optional<Actor> place_admin;
  std::vector<Actor> place_sovereign;
  std::vector<Actor> first_use;
  Provocation provocation = Provocation::none;
  std::string provocation_text;
  std::vector<Actor> attributed_to;
  std::vector<Request> requests;
  std::vector<OrganDecision> decisions;
  std::vector<Hit> also_hit;
  std::vector<War> at_war;  ///< wars that run on the day
  Intent intent = Intent::deliberate;
  std::vector<std::string> outsiders;  ///< names of non-state actors, indexed from the number of states on
};

/// An event in words, as a command line, a scenario or a case gives it. Empty lists and nullopt: not said.
struct EventText {
  std::string date;
  std::vector<std::string> attackers, targets;
  std::string act, object, place;
  std::optional<std::string> place_admin;  ///< not said: the gazetteer's; "": nobody
  std::optional<std::vector<std::string>> place_sovereign;
  std::vector<std::string> first_use;
  std::string provocation;
  std::vector<std::string> attributed_to;
  struct Request {
    std::string by, to, kind;
  };
  std::vector<Request> requests;
  struct Decision {
    std::string organ, kind, article;
  };
  std::vector<Decision> decisions;
  struct AlsoHit {
    std::string state, object;
    std::optional<std::string> place_admin;
  };
  std::vector<AlsoHit> also_hit;
  struct AtWar {
    std::string a, b, since;
  };
  std::vector<AtWar> at_war;
  std::string intent;  ///< empty: deliberate
  bool historical = false;  ///< codes are taken as given: no question whether the state lived on the day, unknown codes
                            ///< are non-state actors
};

/// The first day that the register speaks of: 1 January 1815. Earlier agreements are in it only where they lived on.
inline constexpr Day register_begins = -56613;

struct World;

/// Turns words into an Event. Unknown words, states that do not exist on the day, impossible dates, attackers equal to
/// targets end in Error(bad_input) or Error(not_found) whose text names the field. Names in capitals that are no
/// state's code count as non-state actors only as attackers, first users and attributed parties. A place is one of the
/// gazetteer or a state (its main territory). `where` goes into the Error.
Event read_event(const World& world, const EventText& text, const std::string& where = {});

// ------------------------------------------------------------------------------------------------------------------
// world

/// Names of states, places and agreements to indices.
struct Names {
  Index<Actor> state_by_code;
  Index<Actor> state_by_name;  ///< lower case names and aliases
  Index<std::size_t> place_by_name;
  Index<std::size_t> agreement_by_id;
  Index<std::vector<std::size_t>> agreements_by_alias;  ///< earlier ids, oldest first
};

/// Everything, for all dates. Copies share what they do not change: copying a World is a matter of nanoseconds, and a
/// change to one agreement of the copy costs a copy of that agreement.
struct World {
  List<State> states;
  List<Place> places;
  List<Agreement> agreements;  ///< in the order of their ids; those that an architecture adds at the end
  Names names;
};

/// Fills world.names from the lists; a name that stands twice keeps its first owner, and a Note says so.
void index_names(World& world, Notes& notes);

/// The state of a code, "cow:260", "gw:260", a name or an alias, on a day where numbers are shared. Throws
/// Error(not_found) with "did you mean".
Actor find_state(const World& world, std::string_view text, std::optional<Day> day = std::nullopt);

/// The same, without throwing.
std::optional<Actor> look_up_state(const World& world, std::string_view text, std::optional<Day> day = std::nullopt);

/// The place of a name or alias. Throws Error(not_found) with "did you mean".
const Place& find_place(const World& world, std::string_view name);

/// The agreements of an id or of an earlier id, oldest first: several if an entry was divided; empty if there is none.
/// Hyphens or underscores.
std::vector<std::size_t> agreements_called(const World& world, std::string_view id);

/// The agreement of an id, or the oldest one of an earlier id. Throws Error(not_found) with "did you mean".
const Agreement& find_agreement(const World& world, std::string_view id);

/// Code of a state, or the name of an outsider of the event.
std::string code_of(const World& world, Actor actor, const Event* event = nullptr);

/// Name of a state, or the name of an outsider of the event.
std::string name_of(const World& world, Actor actor, const Event* event = nullptr);

/// True if the state exists on that day.
bool is_alive(const State& state, Day day);

bool any_contains(const std::vector<Span>& spans, Day day);

// -----------------------------------------------------------------------------------------------------------
// architectures

/// A patch to the World: what a different design of the alliance system would change from a day on.
struct Architecture {
  std::string id;
  std::string title;
  std::string description;
  std::string base;  ///< id of another architecture that is applied first; empty: as in force
  bool keep_only_listed = false;
  std::vector<std::string> keep;  ///< with keep_only_listed: the agreements that remain
  std::vector<std::string> end;   ///< agreements that end
  struct Leave {
    Actor state;
    std::vector<std::string> agreements;  ///< "*": all
    std::vector<std::string> except;      ///< of these it remains a party
  };
  std::vector<Leave> leave;  ///< states that leave agreements
  std::vector<Agreement> add;
};

/// Changes a World in place as `with` says. Cost: about 0.1 ms, and a copy of each agreement that it changes.
void apply(World& world, const Architecture& architecture, Day day);

/// The World under an architecture, as if it had been in place before the day: agreements not kept are ended the day
/// before, states that leave are out from the day on, added agreements are in force from the day on. Throws
/// Error(not_found) for unknown ids. The result shares with the World whatever the architecture leaves alone.
World with(const World& world, const Architecture& architecture, Day day);

}  // namespace lattice
