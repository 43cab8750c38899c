#pragma once
// panel: the data sets of the field. States of a system times years (or days, pairs, groups of up to four), with
// columns joined from official files. Names and meaning are those of R peacesciencer; docs/guide/panels.md lists where
// we differ and why. Rows come in blocks, so that a panel of any length needs no more memory than its largest block.
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lattice/base.hpp"
#include "lattice/official.hpp"
#include "lattice/table.hpp"

namespace lattice {

/// What a row is about.
enum class Unit : std::uint8_t { state_year, state_day, dyad_year, kad_year };

/// Which list says what a state is: Correlates of War, or Gleditsch and Ward.
enum class StateSystem : std::uint8_t { cow, gw };

/// What starts a dispute, for the columns init1 and init2: side A at any time or whoever joins later; side A with its
/// joiners; side A at the start.
enum class Initiation : std::uint8_t { all_joiners, with_joiners, originators };

/// Who promised what to whom, from another module: what cow1 owes cow2 on the days [span). kind is one of
/// defense, offense, neutral, nonagg, consul, informal.
struct RegisterSpell {
  int cow1 = 0, cow2 = 0;
  std::string_view kind;
  Span span;
};

/// A question for a panel. Years are inclusive. To add an option: a member here and a row in src/panel/request.cpp.
struct PanelRequest {
  Unit unit = Unit::dyad_year;
  StateSystem system = StateSystem::cow;
  int from = 1816, to = 2016;
  bool directed = false;         ///< dyad-years: both orders of a pair
  int members = 2;               ///< k-ad-years: 2, 3 or 4
  std::uint64_t sample = 0;      ///< k-ad-years: how many to draw; 0: all of them
  std::uint64_t seed = 1;        ///< k-ad-years: of the draw
  std::vector<std::string> add;  ///< names of column sets, in the order of their columns
  bool relevant_only = false;    ///< dyad-years: politically relevant ones (contiguous, or with a major power)
  std::vector<std::string>
      spells;                   ///< sets whose years since the last event are counted: cow-mids, gml-mids, wars, ucdp
  bool spells_by_rows = false;  ///< count rows, not calendar years
  bool spells_from_onset = false;  ///< count from the onset, not from the last ongoing year
  bool compat = false;             ///< reproduce the choices of R peacesciencer where we differ
  Initiation initiation = Initiation::all_joiners;
  bool last_of_year = false;                 ///< contiguity: the last state of affairs of the year, not the first
  std::vector<std::string> conflict_types;   ///< ucdp: intrastate, II, interstate, extrasystemic; empty: all
  std::vector<std::string> conflict_issues;  ///< ucdp: territory, government, both; empty: all
  bool wars_only = false;                    ///< ucdp: only conflicts with a thousand deaths in the year
  const std::vector<RegisterSpell>* ties = nullptr;  ///< for sets of the register; must outlive the call
  bool operator==(const PanelRequest&) const = default;
};

/// One word of a request as a command line has it: `--name value`, or `--name` alone for a switch.
struct PanelOption {
  enum class Kind : std::uint8_t { flag, number, word, list } kind = Kind::word;
  std::string_view name;  ///< without dashes
  std::string_view help;
  std::vector<std::string_view> choices = {};  ///< empty: any
};

/// Every option of a request, in the order in which words_of_request writes them. Commands and bindings take their
/// options from here.
std::vector<PanelOption> panel_options();

/// Sets one option of a request; the value of a list is separated by commas, that of a switch is not looked at. Throws
/// Error(unsupported) on an unknown option or value.
void set_panel_option(PanelRequest& request, std::string_view name, std::string_view value);

/// The words that make a request again: "--unit dyad-year --system cow --from 1816 ...". What is at its default and
/// what does not go with the unit is left out; `ties` are no words.
std::vector<std::string> words_of_request(const PanelRequest& request);

/// The request of such words. Throws as set_panel_option.
PanelRequest request_of_words(const std::vector<std::string>& words);

/// A row of the table of column sets: the name for --add, what it means, the units it goes with, and the layouts it
/// reads.
struct ColumnSetInfo {
  std::string_view name;
  std::string_view meaning;
  bool states = false;  ///< goes with state-years, state-days and k-ads
  bool dyads = false;   ///< goes with dyad-years
  std::vector<std::string_view> layouts;
  std::string columns;  ///< names of the columns, as the guide prints them
};

/// Every column set, in the order of the guide.
std::vector<ColumnSetInfo> column_sets();

/// A set of the request is made of the register's promises, so that `ties` must be handed over.
bool asks_register(const PanelRequest& request);

/// What came of a panel: rows written, remarks on coverage, and the files read.
struct PanelReport {
  std::uint64_t rows = 0;
  Notes notes;
  struct Source {
    std::string layout, path, hash, citation;
  };
  std::vector<Source> sources;
};

/// Takes one block of rows. All blocks of a panel have the same columns; the block is reused after the call.
using PanelSink = std::function<void(const Table& block)>;

/// Streams a panel to a sink, block by block, in order of unit and year. Reads the files that the request needs from
/// `official`. With `hash_sources` the report names every file by its hash. Throws Error(bad_input) on an unknown set
/// or a malformed file, Error(unsupported) on a set that does not go with the unit, Error(missing_data) where a file is
/// not there. Cost: a few nanoseconds per cell; memory of one block (at most a few hundred thousand rows).
PanelReport stream_panel(const PanelRequest& request, const std::filesystem::path& official, const PanelSink& sink,
                         bool hash_sources = false);

/// How many rows a panel has, without its columns where they do not matter. Errors as stream_panel.
std::uint64_t count_panel(const PanelRequest& request, const std::filesystem::path& official);

/// The whole panel in memory. For small panels and for the bindings. Errors as stream_panel.
Table whole_panel(const PanelRequest& request, const std::filesystem::path& official);

/// What --summary prints of one column. Text columns have no sum, least and greatest value.
struct ColumnSummary {
  std::string name;
  std::uint64_t missing = 0;
  std::uint64_t distinct = 0;  ///< different values; a missing cell counts as one more value
  bool has_numbers = false;    ///< false for texts, and where every cell is missing
  double sum = 0, low = 0, high = 0;
};

/// Gathers the summary of a panel block by block. Cost: about two nanoseconds per cell.
class PanelSummary {
 public:
  PanelSummary();
  ~PanelSummary();
  PanelSummary(const PanelSummary&) = delete;
  PanelSummary& operator=(const PanelSummary&) = delete;
  void add(const Table& block);
  std::vector<ColumnSummary> columns() const;
 private:
  struct State;
  State* state_;
};

}  // namespace lattice
