#pragma once
// What the tests share: a small world read from text, a pact written as a handful of terms, an event as a story with
// changes.
#include <doctest/doctest.h>

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "lattice/invoke.hpp"
#include "lattice/registry.hpp"

namespace lattice::test {

/// Fields of a TOML table by name. A value that is no list, number, date, table or truth value is put into quotes; "[a,
/// b]" becomes a list of texts.
using Terms = std::map<std::string, std::string>;

/// An agreement file. The plain pact: the United States, Britain and France promise one another defence against armed
/// attack, 1945 on. `terms` changes or adds fields of its one commitment ("-" takes one away), `head` fields of the
/// agreement, `parties` replaces the party tables, `more` is TOML that follows.
struct Pact {
  Terms terms = {};
  Terms head = {};
  std::string parties = {};
  std::string more = {};
};
std::string text_of(const Pact& pact);

/// States and places of tests/worlds/small, and agreements/<id>.toml as given.
std::vector<std::pair<std::string, std::string>> small_texts();
Register small_register(const std::vector<std::pair<std::string, std::string>>& agreements);

/// The small world with this one pact. Fails the test if the pact has an error.
World world_with(const Pact& pact);

/// How often a text has a part.
std::size_t occurrences(std::string_view text, std::string_view part);

/// The story of most tests: on 15 June 1950 Russia, unprovoked, invades Britain at Dover.
EventText story();
using Change = std::function<void(EventText&)>;

/// The reason of a duty that an event brings into play.
inline constexpr Reason met = Reason::trigger_met;

/// What the obligor [USA] owes under the first commitment of the first agreement.
Verdict verdict(const World& world, const EventText& event, const std::string& obligor = "USA",
                const Assumptions& assumed = {});
Verdict verdict(const Pact& pact, const Change& change = {}, const std::string& obligor = "USA",
                const Assumptions& assumed = {});

/// One case of one word of the vocabulary: the promise that uses it, what happens, and the reason that must come out.
struct WordCase {
  std::string word;
  bool yes;  ///< the circumstance that the word asks for is there
  Terms terms;
  Change change;
  Reason reason;
};

/// Runs every case, and checks that each word of the list has a yes and a no, or two cases if it is one that no event
/// can change.
void check_words(const std::vector<std::string>& words, const std::vector<WordCase>& cases,
                 const std::vector<std::string>& unchangeable = {});

/// "reason/verdict", for readable failures.
std::string said(const Verdict& v);

/// True if a note holds all of these texts.
bool noted(const Notes& notes, const std::vector<std::string>& pieces);
std::string all_of(const Notes& notes);

/// The message of the Error that a call throws, "where: what"; empty if it throws none.
std::string thrown(const std::function<void()>& call);

/// The embedded register, read once.
const World& real_world();

}  // namespace lattice::test
