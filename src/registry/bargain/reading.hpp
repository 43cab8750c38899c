#pragma once
// What the readers of bargaining cases share: a place in a text, numbers in a range, the checks of a whole case.
#include <string>
#include <string_view>
#include <vector>

#include "../fields.hpp"
#include "lattice/bargain_case.hpp"

namespace lattice::bargain_file {

/// A piece of a text with the place where it begins.
struct Piece {
  std::string text;
  std::string where;  ///< file:line:column
};

/// A number in [low, high]. Throws Error(bad_input) at the piece, with what it was to be.
double number(const Piece& piece, const std::string& what, double low, double high);

/// Largest weight that a file may give.
inline constexpr double most_weight = 1e8;

/// Saliences add up to at most 100 (within 1e-9). Throws at `where`.
void check_salience(const BargainActor& actor, const std::string& where);
/// Names are different and there is at least one actor. `where` per actor.
void check_actors(const BargainCase& c, const std::vector<std::string>& where, const std::string& file);
/// Shares lie in [0, 1] and add up to at most 1 per actor, the own share (1 where not given) included.
void check_accommodation(const BargainCase& c, const std::string& where);

/// The statements [[statement]] of an actor or of a winner. A statement after the day of the case is an error.
std::vector<Statement> read_statements(Fields& f, const BargainCase& c);
/// Unit, scenario, day, proposal and the meaning of positions.
void read_question(Fields& f, BargainCase& c);
/// Rules of adoption, the contest that positions hang on, what came afterwards. Needs the actors.
void read_adoption(Fields& f, BargainCase& c);
/// The index of an actor by its id; an error with "did you mean" and 0 where there is none.
std::size_t actor_by_id(Fields& f, std::string_view key, const std::string& id, const BargainCase& c);

BargainCase read_csv(const std::string& text, const std::string& file);
BargainCase read_xml(const std::string& text, const std::string& file);
BargainCase read_toml(const std::string& text, const std::string& file);

}  // namespace lattice::bargain_file
