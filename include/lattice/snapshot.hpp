#pragma once
// The World on one day, prepared for questions: who is a party, whom each promise protects and whom it binds, with all
// spans, roles, suspensions and readings of that day resolved. Whatever asks "who is bound if" asks a Snapshot.
#include <cstdint>
#include <span>
#include <vector>

#include "lattice/world.hpp"

namespace lattice {

/// Sets of states, one row of bits each.
struct StateSets {
  std::size_t states = 0;           ///< states of the World
  std::size_t words = 0;            ///< 64-bit words of a row
  std::vector<std::uint64_t> bits;  ///< row by row
  /// True if the state is in the set; false for non-state actors.
  bool has(std::uint32_t row, Actor a) const {
    const auto i = static_cast<std::size_t>(a.index);
    return i < states && (bits[row * words + i / 64] >> (i % 64) & 1);
  }
  /// Puts a state of the World into a set.
  void put(std::uint32_t row, Actor a) {
    const auto i = static_cast<std::size_t>(a.index);
    bits[row * words + i / 64] |= std::uint64_t{1} << (i % 64);
  }
  /// Adds an empty set, or a copy of another; returns its row.
  std::uint32_t add();
  std::uint32_t copy(std::uint32_t row);
};

/// Lists of promises, one after the other in one array: list i runs from begins[i] to begins[i + 1].
struct Postings {
  std::vector<std::uint32_t> begins, items;
  /// Positions in Snapshot::promises, ascending.
  std::span<const std::uint32_t> of(std::size_t i) const {
    return std::span(items).subspan(begins[i], begins[i + 1] - begins[i]);
  }
};

/// An agreement in force on the day.
struct LiveAgreement {
  const Agreement* text = nullptr;
  std::uint32_t index = 0;             ///< into world.agreements
  std::uint32_t first = 0, count = 0;  ///< its promises in Snapshot::promises, in the order of its commitments
  std::uint32_t members = 0;           ///< set of the parties of the day
  std::uint32_t named = 0;             ///< set of the parties and of all states that its promises are made to
  bool suspended = false;              ///< some duty under it is suspended on the day
  bool imprecise = false;              ///< its dates are known to the month or year, and the day lies within
  bool open = false;      ///< a promise under it can be called for although no side of the event is named by it
  bool declared = false;  ///< obligors declared what they hold: a statute, or a reading that covers networks
};

/// A promise of an agreement in force on the day.
struct LivePromise {
  const Commitment* text = nullptr;
  std::uint32_t agreement = 0;                         ///< into Snapshot::agreements
  std::uint32_t beneficiaries = 0;                     ///< set of the states it protects on the day
  std::uint32_t first_obligor = 0, obligor_count = 0;  ///< in Snapshot::obligors; none outside the promise's own window
  Objects objects = 0;                                 ///< with the readings of the day
  Objects covered = 0;        ///< attacks on networks or satellites that readings of the day cover
  Areas read_areas = 0;       ///< areas that readings of the day add
  Areas areas = 0;            ///< all named areas: of the text, of readings, and where any event counts
  bool by_strangers = false;  ///< see reached_by_strangers
  bool by_obligor = false;    ///< obligors may be answered differently even where the event names none of them
};

/// One day of a World under an architecture. A value: it keeps its own (shared) World, can be copied, and is safe to
/// read from many threads.
struct Snapshot {
  World world;
  Day day = 0;
  std::vector<Actor> states;              ///< alive on the day
  std::vector<LiveAgreement> agreements;  ///< in force, in the order of the World
  std::vector<LivePromise> promises;      ///< of all of these
  std::vector<std::int32_t> live;         ///< for each agreement of the World its position in `agreements`, or -1
  std::vector<Actor> obligors;            ///< pool, see LivePromise
  StateSets sets;
  Postings by_obligor, by_beneficiary;     ///< promises owed by, and made to, each state of the World
  Postings by_area;                        ///< promises that speak of each named area
  std::vector<std::uint32_t> allies;       ///< for each state of the World: set of its treaty allies + 1, or 0
  std::vector<std::uint32_t> arbitration;  ///< agreements of the World with a duty to arbitrate, where a promise asks
  std::vector<std::uint16_t> rank;         ///< place of each state's code in the order of codes
};

/// Prepares a day. Cost: about a millisecond with a thousand agreements.
Snapshot at(const World& world, Day day);

/// Prepares a day under an architecture, as of that day, without copying the World.
Snapshot at(const World& world, const Architecture& architecture, Day day);

/// Prepares what questions about one agreement need, and no more: the other agreements and the indices are left out.
/// Cost: some microseconds.
Snapshot at(const World& world, Day day, std::size_t agreement);

/// States that owe the promise on the day, in the order of the party list.
inline std::span<const Actor> obligors(const Snapshot& s, const LivePromise& p) {
  return std::span(s.obligors).subspan(p.first_obligor, p.obligor_count);
}
/// The agreement of a promise.
inline const LiveAgreement& agreement_of(const Snapshot& s, const LivePromise& p) { return s.agreements[p.agreement]; }
/// True if the state is a party on the day.
inline bool is_party(const Snapshot& s, const LiveAgreement& a, Actor state) { return s.sets.has(a.members, state); }
/// True if the promise protects the state on the day.
inline bool is_beneficiary(const Snapshot& s, const LivePromise& p, Actor state) {
  return s.sets.has(p.beneficiaries, state);
}
/// The promise of an agreement and commitment of the World, or nullptr when it is not in force.
const LivePromise* find_promise(const Snapshot& snapshot, std::size_t agreement, std::size_t commitment);

}  // namespace lattice
