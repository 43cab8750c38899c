#pragma once
// The closed vocabulary of treaties and events. Each word is one row of lattice/words.hpp: an enumerator, its name in
// data files, what the rules need to know of it, and one line of meaning that `lattice explain` prints. Data says which
// tests apply; src/invoke/ says how each is decided.
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lattice/words.hpp"

namespace lattice {

#define LATTICE_ENUMERATOR(name, ...) name,
/// Form of an instrument.
enum class Form : std::uint8_t { LATTICE_FORM(LATTICE_ENUMERATOR) };
/// How an agreement ended.
enum class EndedHow : std::uint8_t { LATTICE_ENDED_HOW(LATTICE_ENUMERATOR) };
/// What a state is in an agreement.
enum class Role : std::uint8_t { LATTICE_ROLE(LATTICE_ENUMERATOR) };
/// What a promise is a promise of.
enum class Kind : std::uint8_t { LATTICE_KIND(LATTICE_ENUMERATOR) };
/// What an informal tie is about.
enum class Topic : std::uint8_t { LATTICE_TOPIC(LATTICE_ENUMERATOR) };
/// What switches a promise on.
enum class Trigger : std::uint8_t { LATTICE_TRIGGER(LATTICE_ENUMERATOR) };
/// Against whom a promise is made.
enum class Adversary : std::uint8_t { LATTICE_ADVERSARY(LATTICE_ENUMERATOR) };
/// What may be hit.
enum class Object : std::uint8_t { LATTICE_OBJECT(LATTICE_ENUMERATOR) };
/// Where a promise holds.
enum class Area : std::uint8_t { LATTICE_AREA(LATTICE_ENUMERATOR) };
/// How firmly a promise binds.
enum class Discretion : std::uint8_t { LATTICE_DISCRETION(LATTICE_ENUMERATOR) };
/// Who decides that the case has arisen.
enum class DecisionRule : std::uint8_t { LATTICE_DECISION(LATTICE_ENUMERATOR) };
/// On what a promise depends.
enum class Condition : std::uint8_t { LATTICE_CONDITION(LATTICE_ENUMERATOR) };
/// When talks are owed.
enum class Talks : std::uint8_t { LATTICE_TALKS(LATTICE_ENUMERATOR) };
/// Whether a blow was meant.
enum class Intent : std::uint8_t { LATTICE_INTENT(LATTICE_ENUMERATOR) };
/// On what a coding rests.
enum class Basis : std::uint8_t { LATTICE_BASIS(LATTICE_ENUMERATOR) };
/// What is done in an event.
enum class Act : std::uint8_t { LATTICE_ACT(LATTICE_ENUMERATOR) };
/// What the attacked is said to have done first.
enum class Provocation : std::uint8_t { LATTICE_PROVOCATION(LATTICE_ENUMERATOR) };
/// What somebody asks for.
enum class RequestKind : std::uint8_t { LATTICE_REQUEST(LATTICE_ENUMERATOR) };
/// What an organ, or a state for itself, decided.
enum class DecisionKind : std::uint8_t { LATTICE_ORGAN_DECISION(LATTICE_ENUMERATOR) };
/// The answer for one promise of one state.
enum class VerdictWord : std::uint8_t { LATTICE_VERDICT(LATTICE_ENUMERATOR) };
/// Why the answer is what it is.
enum class Reason : std::uint8_t { LATTICE_REASON(LATTICE_ENUMERATOR) };
/// Classes of duty, the strongest first.
enum class DutyClass : std::uint8_t { LATTICE_DUTY_CLASS(LATTICE_ENUMERATOR) };
/// What kind of instrument stands behind a promise.
enum class Bindingness : std::uint8_t { LATTICE_BINDINGNESS(LATTICE_ENUMERATOR) };
/// Where the capital lies.
enum class Continent : std::uint8_t { LATTICE_CONTINENT(LATTICE_ENUMERATOR) };
#undef LATTICE_ENUMERATOR

/// A word as data files write it, with its meaning.
struct Word {
  std::string_view name;
  std::string_view meaning;
};

/// All words of an enumeration, in the order of its enumerators. Defined for every enumeration above.
template <class E>
std::span<const Word> words();
template <>
std::span<const Word> words<Form>();
template <>
std::span<const Word> words<EndedHow>();
template <>
std::span<const Word> words<Role>();
template <>
std::span<const Word> words<Kind>();
template <>
std::span<const Word> words<Topic>();
template <>
std::span<const Word> words<Trigger>();
template <>
std::span<const Word> words<Adversary>();
template <>
std::span<const Word> words<Object>();
template <>
std::span<const Word> words<Area>();
template <>
std::span<const Word> words<Discretion>();
template <>
std::span<const Word> words<DecisionRule>();
template <>
std::span<const Word> words<Condition>();
template <>
std::span<const Word> words<Talks>();
template <>
std::span<const Word> words<Intent>();
template <>
std::span<const Word> words<Basis>();
template <>
std::span<const Word> words<Act>();
template <>
std::span<const Word> words<Provocation>();
template <>
std::span<const Word> words<RequestKind>();
template <>
std::span<const Word> words<DecisionKind>();
template <>
std::span<const Word> words<VerdictWord>();
template <>
std::span<const Word> words<Reason>();
template <>
std::span<const Word> words<DutyClass>();
template <>
std::span<const Word> words<Bindingness>();
template <>
std::span<const Word> words<Continent>();

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

// -----------------------------------------------------------------------------------------------------------------
// what the rules need of a word

/// Traits of a kind of promise or of an act; the remarks in lattice/words.hpp say what each means.
namespace trait {
inline constexpr std::uint8_t plain = 0;             ///< none of these
inline constexpr std::uint8_t helps = 1;             ///< kind: armed or organised help
inline constexpr std::uint8_t abstains = 2;          ///< kind: leaves something undone
inline constexpr std::uint8_t any_war = 4;           ///< kind: any war of a partner counts, whoever began
inline constexpr std::uint8_t no_duty = 8;           ///< kind: a right or a purpose only
inline constexpr std::uint8_t changes_status = 16;   ///< act: changes who holds land or rules
inline constexpr std::uint8_t short_of_attack = 32;  ///< act: the threshold alone decides promises about attacks
}  // namespace trait

/// Is an act an armed attack: on any reading, on some, on none?
enum class Force : std::uint8_t { full, limited, none };

/// What the rules need to know of an act.
struct ActRow {
  Force force;
  std::uint8_t traits;
};
/// The row of an act.
constexpr ActRow row_of(Act act) {
  using namespace trait;
#define LATTICE_ROW(name, force, traits, meaning) {Force::force, static_cast<std::uint8_t>(traits)},
  constexpr ActRow rows[] = {LATTICE_ACT(LATTICE_ROW)};
#undef LATTICE_ROW
  return rows[static_cast<std::size_t>(act)];
}

/// What the rules need to know of a kind of promise.
struct KindRow {
  VerdictWord bound;  ///< the verdict when the promise is called for
  std::uint8_t traits;
};
/// The row of a kind.
constexpr KindRow row_of(Kind kind) {
  using namespace trait;
#define LATTICE_ROW(name, bound, traits, meaning) {VerdictWord::bound, static_cast<std::uint8_t>(traits)},
  constexpr KindRow rows[] = {LATTICE_KIND(LATTICE_ROW)};
#undef LATTICE_ROW
  return rows[static_cast<std::size_t>(kind)];
}
/// True if the kind has the trait.
constexpr bool has(Kind kind, std::uint8_t wanted) { return (row_of(kind).traits & wanted) != 0; }
/// True if the act has the trait.
constexpr bool has(Act act, std::uint8_t wanted) { return (row_of(act).traits & wanted) != 0; }

/// What switches a promise on: an armed attack, another event, the obligor itself, nothing.
enum class Switch : std::uint8_t { attack, event, obligor, nothing };
/// What the trigger waits for.
constexpr Switch switch_of(Trigger trigger) {
#define LATTICE_ROW(name, needs, meaning) Switch::needs,
  constexpr Switch rows[] = {LATTICE_TRIGGER(LATTICE_ROW)};
#undef LATTICE_ROW
  return rows[static_cast<std::size_t>(trigger)];
}

/// Which wider object takes an object in.
enum class Within : std::uint8_t { itself, territory, main_territory, at_home };
/// What the object counts as part of.
constexpr Within within(Object object) {
#define LATTICE_ROW(name, part, meaning) Within::part,
  constexpr Within rows[] = {LATTICE_OBJECT(LATTICE_ROW)};
#undef LATTICE_ROW
  return rows[static_cast<std::size_t>(object)];
}

/// What a test of area asks of a place.
enum class Ground : std::uint8_t {
  everywhere,
  party_land,
  party_sovereign,
  state_named,
  party_metropolitan,
  place_named,
  land_named
};
/// What the area asks.
constexpr Ground ground_of(Area area) {
#define LATTICE_ROW(name, ground, meaning) Ground::ground,
  constexpr Ground rows[] = {LATTICE_AREA(LATTICE_ROW)};
#undef LATTICE_ROW
  return rows[static_cast<std::size_t>(area)];
}

/// What a form binds as.
constexpr Bindingness bindingness_of(Form form) {
#define LATTICE_ROW(name, binds, meaning) Bindingness::binds,
  constexpr Bindingness rows[] = {LATTICE_FORM(LATTICE_ROW)};
#undef LATTICE_ROW
  return rows[static_cast<std::size_t>(form)];
}

/// The class of duty a verdict belongs to.
constexpr DutyClass duty_class_of(VerdictWord verdict) {
#define LATTICE_ROW(name, duty, meaning) DutyClass::duty,
  constexpr DutyClass rows[] = {LATTICE_VERDICT(LATTICE_ROW)};
#undef LATTICE_ROW
  return rows[static_cast<std::size_t>(verdict)];
}

}  // namespace lattice
