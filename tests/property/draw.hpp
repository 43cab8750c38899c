#pragma once
// Random events over a register, the same on every machine: raw mt19937_64 numbers, no library distributions.
#include <random>
#include <string>
#include <vector>

#include "../unit/support.hpp"

namespace lattice::test {

struct Dice {
  std::mt19937_64 engine;
  explicit Dice(std::uint64_t seed) : engine(seed) {}
  /// A number from 0 to n - 1.
  std::size_t below(std::size_t n) { return static_cast<std::size_t>(engine() % n); }
  bool one_in(std::size_t n) { return below(n) == 0; }
  template <class T>
  const T& of(const std::vector<T>& list) {
    return list[below(list.size())];
  }
  template <class T>
  const T& of(const List<T>& list) {
    return list[below(list.size())];
  }
  template <class T>
  void shuffle(std::vector<T>& list) {
    for (std::size_t i = list.size(); i > 1; --i) std::swap(list[i - 1], list[below(i)]);
  }
};

/// States alive on a day.
std::vector<Actor> alive(const World& world, Day day);

/// An event about some agreement of the register: on a day of its life (or, one in eight, any day), with one of its
/// parties or beneficiaries among the targets or the attackers, mostly; everything else at random, requests, decisions
/// and further hits included.
Event random_event(const World& world, Dice& dice, std::size_t agreement);

/// A plain one: attackers strike first, nobody is on both sides, no proxies, no provocation.
Event plain_aggression(const World& world, Dice& dice, std::size_t agreement);

/// True if the event speaks of the state in any role.
bool mentions(const Event& event, Actor state);

std::string tell(const World& world, const Event& event);

}  // namespace lattice::test
