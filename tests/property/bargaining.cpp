// The slow obvious twin of spatial bargaining: the formulas of the method page as they stand, every number computed
// where it is needed. Held against the fast one on small random cases, and on cases at the edge.
#include <algorithm>
#include <cmath>
#include <functional>

#include "draw.hpp"
#include "lattice/bargain.hpp"

using namespace lattice;
using namespace lattice::test;

namespace {

using Rows = std::vector<std::vector<double>>;

double dist(const BargainCase& c, const Rows& ideal, std::size_t i, const std::vector<double>& place) {
  double top = 0, bottom = 0;
  for (std::size_t k = 0; k < place.size(); ++k) {
    const double s = c.actors[i].salience[k] / 100;
    top += std::pow(s * (ideal[i][k] - place[k]), 2);
    bottom += s * s;
  }
  return bottom > 0 ? std::sqrt(top / bottom) : 0;
}

double util(double d, double r) { return d <= 1 ? (1 - d) * (1 + r * d) : (1 - d) * (1 + r); }

/// Conditional election, proportional votes, linear victory: value(k, i) is what k gets from option i.
std::vector<double> slow_elect(const BargainCase& c, std::size_t options,
                               const std::function<double(std::size_t, std::size_t)>& value) {
  std::vector<double> p(options, 1.0);
  double sum = 0;
  for (std::size_t i = 0; i < options; ++i) {
    for (std::size_t j = 0; j < options; ++j) {
      double a = 1e-8, b = 1e-8;
      for (std::size_t k = 0; k < c.actors.size(); ++k) {
        const double v = c.actors[k].weight * (value(k, i) - value(k, j));
        (v > 0 ? a : b) += std::abs(v);
      }
      p[i] *= a / (a + b);
    }
    sum += p[i];
  }
  for (double& x : p) x /= sum;
  return p;
}

double total(const BargainCase& c, std::size_t i) {
  double sum = 0;
  for (const double s : c.actors[i].salience) sum += s / 100;
  return sum;
}

/// Chance and gain of i against j as i sees them. u(k, j): what k gets from j's position, in i's eyes.
std::pair<double, double> slow_prospect(const BargainCase& c, std::size_t i, std::size_t j,
                                        const std::function<double(std::size_t, std::size_t)>& u) {
  const auto v = [&](std::size_t k, double a, double b) { return total(c, k) * c.actors[k].weight * (a - b); };
  double plus = 1e-10, minus = 1e-10;
  for (const std::size_t side : {i, j}) {
    const double x = v(side, u(side, i), u(side, j));
    (x > 0 ? plus : minus) += std::abs(x);
  }
  double strong = plus, weak = minus;
  for (std::size_t m = 0; m < c.actors.size(); ++m) {
    if (m == i || m == j) continue;
    const double y = v(m, u(m, i), u(m, j)), p = (plus + std::max(y, 0.0)) / (plus + minus + std::abs(y));
    const double join_i = p * (2 * u(m, i) + u(m, m)) + (1 - p) * 3 * u(m, j);
    const double join_j = p * 3 * u(m, i) + (1 - p) * (2 * u(m, j) + u(m, m));
    const double z = v(m, join_i, join_j);
    (z > 0 ? strong : weak) += std::abs(z);
  }
  const double p = strong / (strong + weak), s = total(c, j);
  return {p, (1 - s) * 2 * u(i, i) + s * (2 * p * u(i, i) + 2 * (1 - p) * u(i, j)) - u(i, i) - u(i, j)};
}

struct SlowDeal {
  std::size_t from, to;
  std::vector<double> a, b;
};

SlowDeal slow_deal(const BargainCase& c, const Rows& x, std::size_t i, std::size_t j, double p) {
  SlowDeal d{i, j, x[i], x[j]};
  const auto r4 = [](double v) { return std::floor(1e4 * v + 0.5) / 1e4; };
  for (std::size_t k = 0; k < x[i].size(); ++k) {
    const double a = std::pow(c.actors[i].salience[k] / 100 * p, 2), m = 1e-6;
    const double b = std::pow(c.actors[j].salience[k] / 100 * (1 - p), 2);
    d.a[k] = r4(((a + m) * x[i][k] + b * x[j][k]) / (a + b + m));
    d.b[k] = r4((a * x[i][k] + (b + m) * x[j][k]) / (a + b + m));
  }
  return d;
}

std::vector<double> slow_risk(const BargainCase& c, const Rows& x) {
  auto p = slow_elect(c, x.size(), [&](std::size_t k, std::size_t i) { return util(dist(c, x, k, x[i]), 0); });
  const double low = *std::min_element(p.begin(), p.end()), high = *std::max_element(p.begin(), p.end());
  for (double& r : p) r = high - low <= 1e-13 ? 0 : (3 * r - (high + 2 * low)) / (2 * (high - low));
  return p;
}

/// One turn with the default settings; ideals are positions.
Rows slow_turn(const BargainCase& c, const Rows& x) {
  const std::size_t n = x.size();
  const auto risk = slow_risk(c, x);
  std::vector<SlowDeal> table;
  for (std::size_t i = 0; i < n; ++i) {
    double best = 1e-5, chance = 0;
    std::size_t target = i;
    for (std::size_t j = 0; j < n; ++j) {
      if (j == i) continue;
      const auto [p, gain] = slow_prospect(c, i, j, [&](std::size_t k, std::size_t o) {
        return util(dist(c, x, k, x[o]), k == i ? risk[i] : risk[i] * 2 / 3 + risk[k] / 3);
      });
      if (gain > best) best = gain, chance = p, target = j;
    }
    if (target != i) table.push_back(slow_deal(c, x, i, target, chance));
  }
  Rows out = x;
  for (std::size_t k = 0; k < n; ++k) {
    std::vector<SlowDeal> queue{{k, k, x[k], x[k]}};
    for (const SlowDeal& d : table)
      if (d.from == k || d.to == k) queue.push_back(d);
    const auto p = slow_elect(c, queue.size(), [&](std::size_t a, std::size_t o) {
      double sum = 0;
      for (std::size_t j = 0; j < n; ++j) {
        const auto& place = j == queue[o].from ? queue[o].a : j == queue[o].to ? queue[o].b : x[j];
        sum += util(dist(c, x, a, place), risk[a]);
      }
      return sum / static_cast<double>(n);
    });
    const auto chosen = queue[static_cast<std::size_t>(std::max_element(p.begin(), p.end()) - p.begin())];
    out[k] = chosen.from == k ? chosen.a : chosen.b;
  }
  return out;
}

BargainCase random_case(Dice& dice, std::size_t actors, std::size_t dimensions) {
  BargainCase c;
  c.dimensions.assign(dimensions, "d");
  for (std::size_t i = 0; i < actors; ++i) {
    BargainActor a;
    a.id = "A" + std::to_string(i);
    a.weight = 1 + static_cast<double>(dice.below(1000)) / 10;
    for (std::size_t k = 0; k < dimensions; ++k) {
      a.position.push_back(static_cast<double>(dice.below(10001)) / 100);
      a.salience.push_back((1 + static_cast<double>(dice.below(9900)) / 100) / static_cast<double>(dimensions));
    }
    c.actors.push_back(a);
  }
  return c;
}

bool sound(const BargainRun& run) {
  for (const BargainTurn& t : run.turns)
    for (const auto& place : t.positions)
      for (const double x : place)
        if (!(x >= -1e-9 && x <= 100 + 1e-9)) return false;
  return true;
}

std::string read_fault(const std::string& text, const std::string& file) {
  return thrown([&] { read_bargain_case(text, file); });
}

}  // namespace

TEST_CASE("spatial bargaining equals its slow twin, turn by turn, on 60 random cases") {
  Dice dice(2024);
  for (int round = 0; round < 60; ++round) {
    const BargainCase c = random_case(dice, 2 + dice.below(6), 1 + dice.below(3));
    BargainOptions o;
    o.max_turns = 6;
    const BargainRun run = bargain(c, o);
    for (std::size_t t = 1; t < run.turns.size(); ++t) {
      Rows x = run.turns[t - 1].positions;
      for (auto& place : x)
        for (double& v : place) v /= 100;
      const Rows next = slow_turn(c, x);
      for (std::size_t i = 0; i < next.size(); ++i)
        for (std::size_t k = 0; k < next[i].size(); ++k)
          CHECK(run.turns[t].positions[i][k] == doctest::Approx(100 * next[i][k]).epsilon(1e-9));
    }
  }
}

TEST_CASE("every word of every setting gives a sound answer in cases at the edge") {
  Dice dice(7);
  BargainCase equal = random_case(dice, 4, 2), idle = random_case(dice, 5, 1), weak = random_case(dice, 5, 1);
  for (auto& a : equal.actors) a = equal.actors[0];
  idle.actors[1].salience = {0};
  for (auto& a : weak.actors) a.weight = 0;
  for (const BargainCase& c : {equal, idle, weak, random_case(dice, 1, 1), random_case(dice, 2, 1)})
    for (const OptionRow& row : option_rows())
      for (const OptionWord& w : row.words) {
        BargainOptions o;
        o.variant = Variant::as_coded;
        row.set(o, w.value);
        o.max_turns = 10;
        CHECK_MESSAGE(sound(bargain(c, o)), row.option, " ", w.name);
      }
}

TEST_CASE("a stochastic run repeats with its seed and differs with another") {
  Dice dice(11);
  const BargainCase c = random_case(dice, 12, 2);
  BargainOptions o;
  o.choosing = Choosing::chance;
  o.min_change = 0;
  o.max_turns = 20;
  const auto last = [&](std::uint64_t seed) { return o.seed = seed, bargain(c, o).turns.back().positions; };
  CHECK(last(1) == last(1));
  CHECK(last(1) != last(2));
}

TEST_CASE("bargaining files: what is wrong is said with line and column") {
  const std::string head = "n,d,2,1\nActor,x,Power,P,S\n";
  CHECK(read_bargain_case(head + "A, \"a, b\", 1, 2, 3,\nB,b,1,2,3\n", "x.csv").actors[0].name == "a, b");
  CHECK(read_fault(head + "A,a,1,2,3\nB,b,1,oops,3\n", "x.csv").find("x.csv:4:7") == 0);
  CHECK(read_fault(head + "A,a,1,2,3\nB,b,1,101,3\n", "x.csv").find("x.csv:4:7") == 0);
  CHECK(read_fault(head + "A,a,1,2,3\nA,b,1,2,3\n", "x.csv").find("x.csv:4:1") == 0);
  CHECK(read_fault(head + "A,a,1,2,3\n", "x.csv").find("x.csv:1:5") == 0);
  CHECK(read_fault("", "x.csv").find("x.csv:1:1") == 0);
  CHECK(read_fault("n,\"d,2,1", "x.csv").find("x.csv:1:3") == 0);
  CHECK(read_fault("<Scenario>\n<oops></Scenario>", "x.xml").find("x.xml:2:") == 0);
  CHECK(read_fault("title = \n", "x.toml").find("x.toml:1:") == 0);
}

TEST_CASE("emission standards: mean 73.89956 and median 70 before the first round") {
  const BargainCase c = load_bargain_case(embedded_data(), "emission-standards");
  const auto rounds = expected_utility(c);
  CHECK(rounds[0].mean == doctest::Approx(73.89955686853767));
  CHECK(rounds[0].median == 70);
  CHECK(baselines(c).mean[0] == doctest::Approx(73.89955686853767));
  CHECK(rounds.size() == 9);
}

TEST_CASE("uncertain inputs: no spread gives a point, and a run is the same whatever the number of runs") {
  Dice dice(3);
  const BargainCase c = random_case(dice, 5, 1);
  UncertaintyOptions u;
  u.runs = 20;
  u.spread = 0;
  const auto point = uncertainty(c, {}, u);
  CHECK(point.mean.low == point.mean.high);
  CHECK(point.influence.front().total == 0);
  u.spread = 0.2;
  const auto wide = uncertainty(c, {}, u);
  CHECK(wide.mean.low < wide.mean.high);
  CHECK(wide.influence.front().total >= wide.influence.back().total);
  CHECK(wide.influence.front().total > 0);
}
