// How long the questions take that simulations ask by the million: a day prepared, one event invoked on a prepared day,
// the duties of one event, one verdict, the matrix of a day. Prints microseconds of processor time a call, the median
// of several rounds.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

#include "lattice/invoke.hpp"
#include "lattice/registry.hpp"

using namespace lattice;

namespace {

/// Processor time of this process in microseconds: other programs on the machine do not count.
double now() { return static_cast<double>(std::clock()) * (1e6 / CLOCKS_PER_SEC); }

/// Median of nine rounds of `calls` calls, in microseconds a call.
template <class Call>
double time_of(int calls, Call call) {
  std::vector<double> rounds;
  for (int r = 0; r < 9; ++r) {
    const double before = now();
    for (int i = 0; i < calls; ++i) call(i);
    rounds.push_back((now() - before) / calls);
  }
  std::sort(rounds.begin(), rounds.end());
  return rounds[4];
}

void row(const char* name, double value, const char* aim) { std::printf("%-45s %12.2f  %s\n", name, value, aim); }

}  // namespace

int main() {
  const Register reg = load_checked_register(embedded_data());
  const World& w = reg.world;
  const Day date = make_day(2024, 9, 17);
  const Snapshot day = at(w, date);
  const std::size_t n = day.states.size();
  std::size_t sink = 0;
  Event e;
  const auto attack = [&](int i) {
    const auto a = static_cast<std::size_t>(i) % n, t = (a + 1 + static_cast<std::size_t>(i) / n) % n;
    plain_attack(day, day.states[a], day.states[t], Act::invasion, Object::metropolitan_territory, e);
  };
  std::vector<Verdict> buffer;
  std::printf("%-45s %12s  aim\n", "question", "microseconds");
  row("world copied", time_of(1000, [&](int) { sink += World(w).agreements.size(); }), "under 1");
  row("day prepared (2024-09-17)", time_of(20, [&](int) { sink += at(w, date).promises.size(); }), "under 3000");
  row("event made", time_of(2000, [&](int i) { attack(i), sink += e.targets.size(); }), "");
  row("invoke_telling, with alternatives",
      time_of(2000, [&](int i) { attack(i), sink += invoke_telling(day, e).size(); }), "under 50");
  row("military duties into a buffer",
      time_of(2000,
              [&](int i) {
                attack(i), buffer.clear(), duties(day, e, bit(DutyClass::duty_military), buffer), sink += buffer.size();
              }),
      "under 50");
  const MatrixQuestion question{Act::invasion, Object::metropolitan_territory, bit(DutyClass::duty_military)};
  row("matrix of the day, sums only",
      time_of(3, [&](int) { sink += static_cast<std::size_t>(matrix(day, question, {}).duties); }), "under 120000");
  return sink == 0;
}
