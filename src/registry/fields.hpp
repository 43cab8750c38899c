#pragma once
// Reading one TOML table field by field: every fault becomes a Note with file and line, a field nobody asked for gets
// "did you mean".
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "lattice/world.hpp"
#include "toml.hpp"

namespace lattice {

/// Areas that a file names for itself: what each stands for.
using OwnAreas = std::map<std::string, std::vector<AreaTest>>;

/// What every reader needs: the World so far (for codes), the file, and where notes go.
struct Context {
  const World* world = nullptr;
  std::string file;
  Notes* notes = nullptr;
  bool hypothetical = false;        ///< a draft: no day, no source, no basis need be given
  const OwnAreas* areas = nullptr;  ///< of the file
};

/// A table being read. Make one, ask for its fields, call finish().
struct Fields {
  const toml::table& table;
  std::string what;  ///< "commitment IV-V", for the texts of notes
  const Context& context;
  std::set<std::string, std::less<>> asked = {};
};

int line_of(const toml::node& node);
void note(const Context& context, Severity severity, int line, const std::string& text);
void error(Fields& f, std::string_view key, const std::string& text);
void warning(Fields& f, std::string_view key, const std::string& text);

std::string text(Fields& f, std::string_view key);  ///< empty when absent
std::string required_text(Fields& f, std::string_view key);
std::vector<std::string> texts(Fields& f, std::string_view key);  ///< a text or a list of texts
std::vector<int> integers(Fields& f, std::string_view key);
std::optional<int> integer(Fields& f, std::string_view key);
std::optional<double> real(Fields& f, std::string_view key);
bool flag(Fields& f, std::string_view key);  ///< false when absent
std::optional<Date> date(Fields& f, std::string_view key);
Date required_date(Fields& f, std::string_view key);
Span span(Fields& f);  ///< from, until
std::optional<Actor> state(Fields& f, std::string_view key);
std::vector<Actor> states(Fields& f, std::string_view key);
std::optional<Actor> state_of_code(Fields& f, std::string_view key, const std::string& code);
std::vector<const toml::table*> tables(Fields& f, std::string_view key);  ///< [[key]]
bool has(Fields& f, std::string_view key);
/// Notes every field that nobody asked for.
void finish(Fields& f);

/// A word of the closed vocabulary; nullopt and a Note if unknown.
template <class E>
std::optional<E> word_of(Fields& f, std::string_view key, const std::string& name) {
  if (auto w = read_word<E>(name)) return w;
  error(f, key,
        std::string(key) + ": \"" + name + "\" is not a word of the vocabulary" + did_you_mean(name, names_of<E>()));
  return std::nullopt;
}

/// The word in a field, or the fallback when the field is absent. No fallback: the field is required.
template <class E>
E word(Fields& f, std::string_view key, std::optional<E> fallback = std::nullopt) {
  const std::string name = text(f, key);
  if (!name.empty()) return word_of<E>(f, key, name).value_or(E{});
  if (!fallback)
    error(f, key, f.what + ": \"" + std::string(key) + "\" is missing; one of: " + join(names_of<E>(), ", "));
  return fallback.value_or(E{});
}

}  // namespace lattice
