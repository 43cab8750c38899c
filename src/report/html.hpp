#pragma once
// The page of a comparison in pieces: each function returns the HTML of one section. Whatever comes from data goes
// through escape().
#include <string>
#include <string_view>
#include <vector>

#include "lattice/ensemble_out.hpp"
#include "lattice/study.hpp"

namespace lattice::page {

/// Text for element content and quoted attributes; bytes that are no UTF-8 and control characters become U+FFFD.
std::string escape(std::string_view text);

/// <tag attributes>content</tag>; attributes and content are HTML already.
std::string element(std::string_view tag, std::string_view attributes, std::string_view content);

/// A table that scrolls sideways where it is too wide, named for those who hear the page.
std::string region(std::string_view label, const std::string& table);

/// Columns of a table head, each <th scope="col">; a title that starts with # heads a column of numbers.
std::string head_row(const std::vector<std::string>& titles);

/// 1234567.5 as "1,234,567.5"; "not known" for nothing.
std::string figure(const std::optional<double>& value);

/// "islands_under_jurisdiction" as "islands under jurisdiction", escaped.
std::string words_of(std::string_view name);

/// The meaning of a word of the vocabulary, escaped.
template <class E>
std::string meaning_of(E value) {
  return escape(words<E>()[static_cast<std::size_t>(value)].meaning);
}

/// States of the scenario first, in its order, then the others as they stand.
std::vector<Actor> members_first(const Comparison& comparison, const std::vector<Actor>& list);

/// "Japan, South Korea", escaped; `nobody` where the list is empty.
std::string names(const World& world, const std::vector<Actor>& list, const Event* event = nullptr,
                  std::string_view nobody = "nobody");

/// The same, but of a long list only the first dozen and the number of the others.
std::string short_names(const World& world, const std::vector<Actor>& list, std::string_view nobody);

/// The anchor of a crisis or a design: its id, as far as an anchor may hold it.
std::string anchor(const Crisis& crisis);
std::string anchor(const Design& design);

/// Links to crises, by their titles; `nothing` where the list is empty.
std::string crisis_links(const Comparison& comparison, const std::vector<std::size_t>& crises,
                         std::string_view nothing);

/// Words, letter and colour class of a Level.
struct LevelLook {
  std::string_view css, icon, words, meaning;
};
const LevelLook& look_of(Level level);

std::string answer(const Comparison& comparison);
std::string picture(const Comparison& comparison);  ///< html_picture.cpp: who fights, crisis by crisis
std::string matrix(const Comparison& comparison);
std::string alternatives(const Comparison& comparison);
std::string network(const Comparison& comparison, std::size_t design);
std::string likely(const EnsembleReport& report);  ///< html_simulate.cpp
std::string crises(const Comparison& comparison);
/// "Could it come about?": empty where nobody asked (Comparison::feasibility).
std::string feasible(const Comparison& comparison);
std::string figures(const Comparison& comparison);
std::string limits(const Comparison& comparison);
std::string sources(const Comparison& comparison);
std::string repeat(const Comparison& comparison);

/// What the words of the vocabulary in the entries mean.
std::string glossary();

/// The data of the page as JSON in a script element: the document of write_comparison_json with the verdicts grouped
/// and the steps shared; and the matrix as CSV.
std::string embedded_data(const Comparison& comparison);

/// The same promise with the same answer, steps and other readings: its obligors under each design.
struct Group {
  const World* world = nullptr;
  const Verdict* verdict = nullptr;          ///< of the first obligor
  std::vector<Step> steps;                   ///< of the same
  std::vector<std::vector<Actor>> obligors;  ///< per design
};
/// The verdicts of one crisis, grouped over states and designs, strongest first.
std::vector<Group> grouped(const Comparison& comparison, std::size_t crisis);

extern const std::string_view style, script;

}  // namespace lattice::page
