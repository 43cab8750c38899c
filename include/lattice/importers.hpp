#pragma once
// importers: reads the files of other records of alliances (ATOP, Correlates of War, the state lists) in their official
// layouts (lattice/official.hpp), and turns them into agreements of the form "coded". Users bring the files; none is
// part of this project. The table of duties is src/registry/importers/mapping.cpp.
#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lattice/official.hpp"
#include "lattice/registry.hpp"

namespace lattice {

// ------------------------------------------------------------------------------------------------------------- the
// five words

/// The five words in which ATOP sums a duty up. COW has four categories: defense, neutrality, nonaggression, and
/// entente for consul.
enum class Obligation : std::uint8_t { defense, offense, neutral, nonagg, consul };
inline constexpr std::array<Obligation, 5> all_obligations{Obligation::defense, Obligation::offense,
                                                           Obligation::neutral, Obligation::nonagg, Obligation::consul};

/// A set of the five words, one bit each.
using Obligations = std::uint8_t;
constexpr Obligations bit(Obligation o) { return static_cast<Obligations>(1U << static_cast<unsigned>(o)); }
constexpr bool has(Obligations set, Obligation o) { return (set & bit(o)) != 0; }

/// "defense", "offense", "neutral", "nonagg", "consul".
std::string_view name_of(Obligation obligation);

/// What a kind of promise counts as in ATOP and in COW, and why. One row per word of the vocabulary's kinds.
struct MappingRow {
  Kind kind;
  Obligations atop;
  Obligations cow;
  std::string_view why;
};
std::span<const MappingRow> obligation_mapping();

/// The words that a promise of an agreement counts as; none if the agreement does not bind between states (political
/// texts, usage, statutes) or if the promise leaves out any means (consult only, non-military) for a kind that needs
/// them.
Obligations atop_words(const Agreement& agreement, const Commitment& commitment);
/// The same in the categories of COW.
Obligations cow_words(const Agreement& agreement, const Commitment& commitment);

/// One state owes another one promise of an agreement on every day of a span.
struct PromiseSpell {
  Actor by, to;
  Span span;
  std::size_t agreement = 0;  ///< index into world.agreements
  std::size_t promise = 0;    ///< index into its commitments
};

/// Every directed promise of a World, informal ones included, without suspended days, in the order of agreements and
/// promises. States that are no parties are included as those a promise is made to when the text names them. Cost:
/// promises x parties squared, 0.05 s for 560 agreements.
std::vector<PromiseSpell> promise_spells(const World& world);

/// One state owes another something of one word on every day of a span.
struct DutySpell {
  Actor by, to;
  Obligation word;
  Span span;
  std::size_t agreement = 0;  ///< index into world.agreements
};

/// Every directed duty of a World in the five words of ATOP, without suspended days. Spells may overlap. What binds
/// nobody (political texts, usage, statutes) is left out. In the order of agreements.
std::vector<DutySpell> duty_spells(const World& world);

// --------------------------------------------------------------------------------------------------------------- other
// records

/// A record of alliances that can be read.
enum class Record : std::uint8_t { atop4, atop5, cow4 };

/// What is known of a record: its names and the days it covers.
struct RecordFacts {
  Record record;
  std::string_view name;   ///< "atop4", as in options and in explanations.csv
  std::string_view title;  ///< "ATOP 4.01"
  Day first, last;         ///< first and last day covered
  std::string_view citation;
};
const RecordFacts& facts_of(Record record);

/// A state in an alliance, as the record has it: a spell with one set of duties. State numbers are those of COW.
struct CodedMember {
  int state = 0;
  Date from;
  std::optional<Date> until;  ///< none: still in force on the last day of the record
  Obligations owes = 0;
};

/// A directed pair in an alliance.
struct CodedPair {
  int by = 0, to = 0;
  Date from;
  std::optional<Date> until;
  Obligations owes = 0;
  bool asymmetric = false;  ///< the record says that duties differ, not how
};

/// One alliance of a record.
struct CodedAlliance {
  Record record = Record::atop4;
  int id = 0;
  std::optional<int> cow_id;  ///< number of the same alliance in COW 4.1, as ATOP gives it
  bool bilateral = false;
  Obligations words = 0;
  std::vector<CodedMember> members;
  std::vector<CodedPair> pairs;
};

/// What one state owes another in one year.
struct PairYear {
  std::int16_t by = 0, to = 0, year = 0;
  Obligations owes = 0;
};

/// A spell of a state in a list of states.
struct StateSpell {
  int number = 0;
  std::string code, name;
  Date from, until;
};

/// The list of microstates of Gleditsch and Ward (1999, and later releases), out of data/lists/gw_microstates.csv:
/// code, name and first day; none has ended, so `until` is the last day there is.
const std::vector<StateSpell>& microstates();

/// A member of the United Nations as the file of roll calls (Voeten) names it, with its COW number in some years.
struct Voter {
  std::string name;
  int cow = 0;
  int first = 0, last = 9999;  ///< years in which the name stands for the number
};

/// Every name in the file of roll calls, out of data/lists/un_voters.csv. China's seat was held by the government on
/// Taiwan to 1971, whose COW number is 710 to 1948 and 713 after.
const std::vector<Voter>& un_voters();

/// Everything found in a folder of official files.
struct AllianceRecords {
  std::vector<CodedAlliance> atop4, cow4;
  std::vector<PairYear> atop5;
  std::vector<StateSpell> cow_states, gw_states;
  std::vector<std::string> files;  ///< "layout: path", in the order of the table
  Notes notes;                     ///< remarks: Latin-1 text, several files of one layout
};

/// The layouts that are read, in the order in which they are: of the same alliance the first file wins.
std::vector<const Layout*> record_layouts();

/// Reads every file of a known layout in a folder. Files are known by name, or by their header row.
/// Throws Error(missing_data) if there is no such folder, Error(io) if a file cannot be read, and Error(bad_input) with
/// file:line:column and the layout expected for the first fault of any file: then nothing is imported. Cost: 0.3 s for
/// the full files.
AllianceRecords read_alliance_records(const std::string& folder);

/// The alliances of a record as agreements of the form "coded": ids "atop-3210" and "cow-227", one coarse promise for
/// each word and set of states that owe it; the ATOP 5.1 dyad-years give one agreement "atop5-2-200" for each pair.
/// Members that are no state of the World are left out with a warning in notes.
std::vector<Agreement> coded_agreements(const World& world, const AllianceRecords& official, Notes& notes);

/// The World with coded agreements added wherever it has no curated one: a curated entry with the same ATOP or COW
/// number wins, and of two coded ones that of ATOP. The dyad-years of ATOP 5.1 carry no numbers; they are added only
/// when neither other record was read.
World with_coded(const World& world, const AllianceRecords& official, Notes& notes);

}  // namespace lattice
