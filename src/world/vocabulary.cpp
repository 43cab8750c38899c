// The vocabulary as lists: every word of lattice/words.hpp with its name and meaning, in the order of the enumerators.
#include "lattice/vocabulary.hpp"

namespace lattice {
namespace {

// The meaning is the last column, after none, one or two columns for the rules.
#define LATTICE_WORD(name, meaning) {#name, meaning},
#define LATTICE_WORD_1(name, a, meaning) {#name, meaning},
#define LATTICE_WORD_2(name, a, b, meaning) {#name, meaning},

constexpr Word list_form[] = {LATTICE_FORM(LATTICE_WORD_1)};
constexpr Word list_ended_how[] = {LATTICE_ENDED_HOW(LATTICE_WORD)};
constexpr Word list_role[] = {LATTICE_ROLE(LATTICE_WORD)};
constexpr Word list_kind[] = {LATTICE_KIND(LATTICE_WORD_2)};
constexpr Word list_topic[] = {LATTICE_TOPIC(LATTICE_WORD)};
constexpr Word list_trigger[] = {LATTICE_TRIGGER(LATTICE_WORD_1)};
constexpr Word list_adversary[] = {LATTICE_ADVERSARY(LATTICE_WORD)};
constexpr Word list_object[] = {LATTICE_OBJECT(LATTICE_WORD_1)};
constexpr Word list_area[] = {LATTICE_AREA(LATTICE_WORD_1)};
constexpr Word list_discretion[] = {LATTICE_DISCRETION(LATTICE_WORD)};
constexpr Word list_decision[] = {LATTICE_DECISION(LATTICE_WORD)};
constexpr Word list_condition[] = {LATTICE_CONDITION(LATTICE_WORD)};
constexpr Word list_talks[] = {LATTICE_TALKS(LATTICE_WORD)};
constexpr Word list_intent[] = {LATTICE_INTENT(LATTICE_WORD)};
constexpr Word list_basis[] = {LATTICE_BASIS(LATTICE_WORD)};
constexpr Word list_act[] = {LATTICE_ACT(LATTICE_WORD_2)};
constexpr Word list_provocation[] = {LATTICE_PROVOCATION(LATTICE_WORD)};
constexpr Word list_request[] = {LATTICE_REQUEST(LATTICE_WORD)};
constexpr Word list_organ_decision[] = {LATTICE_ORGAN_DECISION(LATTICE_WORD)};
constexpr Word list_verdict[] = {LATTICE_VERDICT(LATTICE_WORD_1)};
constexpr Word list_reason[] = {LATTICE_REASON(LATTICE_WORD)};
constexpr Word list_duty_class[] = {LATTICE_DUTY_CLASS(LATTICE_WORD)};
constexpr Word list_bindingness[] = {LATTICE_BINDINGNESS(LATTICE_WORD)};
constexpr Word list_continent[] = {LATTICE_CONTINENT(LATTICE_WORD)};

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
std::span<const Word> words<Talks>() {
  return list_talks;
}
template <>
std::span<const Word> words<Intent>() {
  return list_intent;
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

}  // namespace lattice
