#pragma once
// bargain_case: a question that actors bargain over, as a file: who they are, what they weigh, where they stand, how
// much it matters to them, and by what settings the model is to run. What follows from it is in lattice/bargain.hpp.
#include <optional>
#include <string>
#include <vector>

#include "lattice/registry.hpp"

namespace lattice {

/// How an uncertain number is spread around the value in the file.
enum class SpreadForm : std::uint8_t { triangular, normal, uniform };

/// An uncertain input. Triangular and uniform: the ends, in the units of the value. Normal: high - low is twice the
/// standard deviation. Draws are cut to the range that the input may have.
struct Spread {
  SpreadForm form = SpreadForm::triangular;
  double low = 0, high = 0;
};

/// A statement that a position rests on: who said what where, and where that can be read.
struct Statement {
  std::string speaker, office, place;
  std::optional<Day> date;  ///< missing where the day was not found
  std::string words;        ///< at most a few, as the source has them; empty: told in our words
  std::string gist;         ///< in our words
  std::string source;       ///< key of BargainCase::sources; empty: none was found, so that the position is a judgement
};

/// An actor. Positions on [0, 100] per dimension; saliences on [0, 100], adding up to at most 100; weight >= 0.
struct BargainActor {
  std::string id, name;
  double weight = 0;
  std::vector<double> position, salience;
  std::optional<Spread> weight_spread;
  std::vector<std::optional<Spread>> position_spread, salience_spread;  ///< empty, or one per dimension
  std::string source;                                                   ///< for the position, as the file says
  std::vector<Statement> statements;                                    ///< behind the position
  std::string basis;                                                    ///< how the numbers follow from them
};

/// A rule of adoption: what share of the voters, and what share of their weight, must say yes, and who must. A share of
/// a half must be exceeded, every other one reached.
struct AdoptionRule {
  std::string id, title;
  std::vector<std::size_t> voters;  ///< indices of actors
  std::optional<double> members;    ///< share of the number of voters, in (0, 1]
  std::optional<double> weight;     ///< share of the voters' weight, in (0, 1]
  std::vector<std::size_t> vetoes;  ///< voters without whom nothing passes
};

/// Where an actor stands if a candidate wins the contest that the case hangs on, in the first dimension.
struct IfWinner {
  std::string winner;  ///< id of a candidate
  std::size_t actor = 0;
  double position = 0, salience = 0;
  std::vector<Statement> statements;
  std::string basis;
};

/// The contest that positions hang on.
struct CaseContest {
  std::string id;                ///< of data/contests
  std::size_t known_rounds = 0;  ///< whose tallies are known on the day of the case
  std::vector<IfWinner> cases;
};

/// What came after the day of a case: for back-tests, never an input.
struct Afterwards {
  std::string what, source;
  Day date = 0;
};

/// An entry of the accommodation matrix: the share of actor `of`'s ideal that follows the position of actor `to`.
struct Accommodation {
  std::size_t of = 0, to = 0;
  double share = 0;
};

/// A setting of the model as the file words it; lattice/bargain.hpp knows the words.
struct BargainSetting {
  std::string name, value, where;
};

/// A question with its actors. Accommodation holds every entry that is not the identity's.
struct BargainCase {
  std::string name, description;
  std::vector<std::string> dimensions;
  std::vector<BargainActor> actors;
  std::vector<Accommodation> accommodation;
  std::vector<BargainSetting> settings;
  std::optional<double> status_quo;  ///< in the first dimension, where things stand today
  std::optional<double> outcome;     ///< in the first dimension, what came about
  std::string unit;                  ///< of the published scale; empty: that of the file
  double unit_scale = 1;             ///< published figure = unit_scale x figure of the file
  std::string scenario;              ///< whose question this is; empty: none
  std::optional<Day> day;            ///< statements after it are an error
  std::optional<double> proposal;    ///< in the first dimension, what is put to the vote; else the forecast itself
  std::vector<std::pair<double, std::string>> scale;  ///< what positions mean, in the first dimension
  std::vector<AdoptionRule> rules;
  std::optional<CaseContest> contest;
  std::vector<Afterwards> afterwards;
  std::string limits;  ///< what the author says against the numbers
  std::vector<Source> sources;
  std::string hash;  ///< of the bytes read
};

/// Largest number of actors, and of dimensions, that a file may have.
inline constexpr std::size_t most_actors = 2000, most_dimensions = 64;

/// Reads a case: by id from data/bargaining, or from a file that ends in .csv (first line name, description, actors,
/// dimensions; a header; one line an actor: name, description, weight, then position and salience per dimension), .xml
/// (Scenario with ModelParameters, Dimensions, Actors, IdealAdjustment) or .toml. Throws Error(bad_input) with
/// file:line:column, Error(not_found).
BargainCase load_bargain_case(const DataSet& data, const std::string& name);

/// The same from a text; the ending of `file` says the format.
BargainCase read_bargain_case(const std::string& text, const std::string& file);

/// Ids of all bargaining cases of the data set.
std::vector<std::string> bargain_case_ids(const DataSet& data);

}  // namespace lattice
