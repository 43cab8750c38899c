// Ensembles: the same bytes however they are divided, figures that a plain replay of every run finds too, what is
// refused, and files that survive.
#include "lattice/ensemble.hpp"

#include <doctest/doctest.h>
#include <sys/resource.h>

#include <bit>
#include <cmath>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "lattice/sweep.hpp"

using namespace lattice;

namespace {

AllySituation third_state(double km, bool major) {
  AllySituation out;
  out.km_target = km, out.share = 0.3, out.major = major, out.after_1945 = true, out.near_target = km < 1000;
  return out;
}

/// Two designs, two crises, three helpers. Under the second design helper 0 is bound, and calls helper 1 by joining.
EnsemblePlan small_plan() {
  EnsemblePlan plan;
  plan.scenario = "small", plan.scenario_hash = "s", plan.data_hash = "d";
  plan.designs = plan.titles = {"free", "bound"};
  plan.members = {"AAA", "BBB"};
  plan.parameters = ensemble_parameters(embedded_data());
  for (int c = 0; c < 2; ++c) {
    CrisisPlan crisis;
    crisis.id = c ? "raid" : "invasion", crisis.pair = "XXX-AAA";
    crisis.hostility = c ? Hostility::force : Hostility::war;
    crisis.dyad.km = 800, crisis.dyad.share = 0.6, crisis.dyad.joint_democracy = false, crisis.dyad.rivals = true;
    crisis.dyad.contiguous_land = true;
    crisis.strength_first = 0.1, crisis.strength_target = 0.05, crisis.hit = {0};
    for (int i = 0; i < 3; ++i)
      crisis.helpers.push_back({std::string(3, static_cast<char>('B' + i)), i == 0 ? 1 : -1,
                                join_row(third_state(500.0 * (i + 1), i == 1)), 0.05, 500.0 * (i + 1), i == 0});
    CrisisLaw free{{}, {0, 0, 0}, {0, 0, 0}, {0, 0, 0}, 0};
    CrisisLaw bound{
        {.conditional = true, .young = true}, {mark_pact | mark_relevant | mark_law, 0, 0}, {8, 8, 0}, {2, 0, 0}, 1};
    crisis.law = {free, bound};
    plan.crises.push_back(crisis);
  }
  return plan;
}

EnsembleKey key_of(const EnsemblePlan& plan, std::uint64_t runs, std::uint64_t seed = 7) {
  return {plan.scenario, plan.scenario_hash, plan.data_hash, plan_hash(plan), seed, runs, ""};
}

EnsemblePart played(const EnsemblePlan& plan, std::uint64_t runs, int threads = 1) {
  EnsemblePart part = shard_of(key_of(plan, runs));
  EnsembleWatch watch;
  watch.threads = threads;
  REQUIRE(play(plan, part, watch));
  return part;
}

Fault fault_of(const std::function<void()>& ask) {
  try {
    ask();
  } catch (const Error& e) {
    return e.fault;
  }
  return Fault::internal;
}

std::string text_of(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

std::string temporary(const char* name) { return (std::filesystem::temp_directory_path() / name).string(); }

}  // namespace

TEST_CASE("an ensemble has the same bytes for any number of threads, shards and interruptions") {
  const EnsemblePlan plan = small_plan();
  const std::uint64_t runs = 9 * block_runs + 200;
  const std::string whole = write_part(played(plan, runs));
  for (const int threads : {4, 7}) CHECK(write_part(played(plan, runs, threads)) == whole);
  std::vector<EnsemblePart> shards;
  for (std::uint64_t i = 5; i >= 1; --i) {
    shards.push_back(shard_of(key_of(plan, runs), i, 5));
    REQUIRE(play(plan, shards.back()));
  }
  CHECK(write_part(merge(shards, {})) == whole);
  std::atomic<bool> stop{false};
  EnsemblePart part = shard_of(key_of(plan, runs));
  EnsembleWatch watch;
  watch.stop = &stop;
  watch.after = [&](const EnsemblePart& now) { stop = now.done == 3; };
  CHECK(!play(plan, part, watch));
  CHECK(part.done == 3);
  EnsemblePart again = read_part(write_part(part), "kept");
  CHECK(play(plan, again));
  CHECK(write_part(again) == whole);
}

TEST_CASE("figures are those of a plain replay of every run") {
  const EnsemblePlan plan = small_plan();
  const std::uint64_t runs = 400;
  const EnsembleResult result = results_of(plan, played(plan, runs));
  for (std::size_t d = 0; d < 2; ++d)
    for (std::size_t c = 0; c < 2; ++c)
      for (std::size_t w = 0; w < coming_count; ++w) {
        double attack = 0, held = 0, joiners = 0, fights = 0, square = 0, pairs = 0, last = 0;
        for (std::uint64_t run = 0; run < runs; ++run) {
          const PlayedCrisis p = replay_crisis(plan, 7, run, c, d, static_cast<Coming>(w));
          const double n = std::popcount(p.played.combat);
          attack += p.attack[2] / runs, held += (1 - p.played.outcome.first_wins) / runs, joiners += n / runs;
          fights += static_cast<double>(p.played.combat & 1) / runs, square += n * n / runs;
          if (run % 2) pairs += n * last / (runs / 2.0);
          last = n;
        }
        const CrisisResult& one = result.designs[d].crises[c];
        CHECK(one.attack.value.by_theory[2].value == doctest::Approx(attack).epsilon(1e-9));
        CHECK(one.held.value.by_theory[w].value == doctest::Approx(held).epsilon(1e-9));
        const Estimate& e = one.joiners.value.by_theory[w];
        CHECK(e.value == doctest::Approx(joiners).epsilon(1e-9));
        const double variance = square - joiners * joiners,
                     shared = std::clamp(pairs - joiners * joiners, 0.0, variance);
        CHECK(e.parts->parameter == doctest::Approx(shared).epsilon(1e-6));
        CHECK(e.parts->monte_carlo == doctest::Approx((variance + shared) / runs).epsilon(1e-6));
        CHECK(one.helpers[0].at_least[w][rungs - 1] == doctest::Approx(fights));
      }
}

TEST_CASE("with known parameters and no common shock, a helper comes as often as the model of joining says") {
  EnsemblePlan plan = small_plan();
  for (const auto& name : parameter_names(plan)) {
    const auto dot = name.find('.');
    for (auto& set : plan.parameters)
      if (set.model == name.substr(0, dot))
        for (const auto& row : set.rows)
          if (row.term == name.substr(dot + 1))
            assume(plan.parameters, name + "=" + formatted(name == "honour.war_sd" ? 0 : row.value, "%.17g"));
  }
  const std::uint64_t runs = 40 * block_runs;
  const EnsembleResult result = results_of(plan, played(plan, runs));
  AllySituation ally = third_state(500, false);
  ally.verdict = VerdictWord::bound_defence, ally.relevant = ally.pact = ally.war = false;
  ally.relevant = ally.pact = true;
  const double p = join_probability(values_of(plan.parameters[static_cast<std::size_t>(ParameterSet::join)]), ally);
  const double share = result.designs[1].crises[1].helpers[0].at_least[0][rungs - 1];
  CHECK(std::abs(share - p) < 4 * std::sqrt(p * (1 - p) / static_cast<double>(runs)));
  const HonourSituation promise{2, 2, false, false, true};
  const double kept =
      honour_probability(values_of(plan.parameters[static_cast<std::size_t>(ParameterSet::honour)]), promise, true);
  const double came = result.designs[1].crises[1].helpers[0].at_least[1][rungs - 1];
  CHECK(std::abs(came - kept) < 4 * std::sqrt(kept * (1 - kept) / static_cast<double>(runs)));
  CHECK(result.designs[0].attacks.value.all.parts->parameter < 1e-20);
}

TEST_CASE("designs share their luck: the same law gives no difference at all") {
  EnsemblePlan plan = small_plan();
  for (CrisisPlan& c : plan.crises) c.law[1] = c.law[0];
  const EnsembleResult result = results_of(plan, played(plan, 2048));
  const Rival& attacks = *result.designs[1].attacks.difference;
  CHECK(attacks.all.value == 0);
  CHECK(attacks.all.parts->total() == 0);
  CHECK(!attacks.robust);
  CHECK(result.designs[1].lost.difference->all.value == 0);
}

TEST_CASE("a sign is robust only if every theory shares it and leaves 0 out") {
  EnsemblePlan plan = small_plan();
  CHECK(!results_of(plan, played(plan, 4096)).designs[1].attacks.difference->robust);
  for (const auto* effect : {"leeds.conditional~-0.3:0.01", "benson.conditional~-0.2:0.01", "kvp.conditional~-0.1:0.01",
                             "leeds.young=0", "benson.young=0", "kvp.young=0"})
    assume(plan.parameters, effect);
  const EnsembleResult result = results_of(plan, played(plan, 4096));
  CHECK(result.designs[1].attacks.difference->robust);
  CHECK(result.designs[1].attacks.difference->all.value < 0);
  CHECK(result.designs[1].attacks.difference->all.parts->theory > 0);
}

TEST_CASE("who joins calls up others, and what lies above a rung lies on it") {
  EnsemblePlan plan = small_plan();
  assume(plan.parameters, "join.law=4");
  const EnsembleResult with = results_of(plan, played(plan, 8192));
  plan.switches.chain = false;
  const EnsembleResult without = results_of(plan, played(plan, 8192));
  const auto fights = [](const EnsembleResult& r, std::size_t i) {
    return r.designs[1].crises[0].helpers[i].at_least[0][rungs - 1];
  };
  CHECK(fights(with, 0) > 0.05);
  CHECK(fights(with, 1) > fights(without, 1));
  CHECK(with.designs[1].crises[0].helpers[1].chained);
  for (const auto& h : with.designs[1].crises[0].helpers)
    for (std::size_t r = 1; r < rungs; ++r) CHECK(h.at_least[0][r] <= h.at_least[0][r - 1]);
}

TEST_CASE("parts that do not belong together are refused, and the message says which") {
  const EnsemblePlan plan = small_plan();
  const std::uint64_t runs = 4 * block_runs;
  std::vector<EnsemblePart> shards;
  for (std::uint64_t i = 1; i <= 4; ++i) {
    shards.push_back(shard_of(key_of(plan, runs), i, 4));
    REQUIRE(play(plan, shards.back()));
  }
  const auto refused = [&](std::vector<EnsemblePart> parts, const char* words) {
    try {
      merge(parts, {"a", "b", "c", "d", "e"});
    } catch (const Error& e) {
      return e.fault == Fault::bad_input && std::string(e.what()).find(words) != std::string::npos;
    }
    return false;
  };
  CHECK(!refused(shards, ""));
  CHECK(refused({}, "nothing to merge"));
  CHECK(refused({shards[0], shards[1], shards[3]}, "vanished"));
  CHECK(refused({shards[0], shards[1], shards[2]}, "vanished"));
  CHECK(refused({shards[0], shards[1], shards[1], shards[2], shards[3]}, "twice"));
  auto other = shards;
  other[2].key.seed = 8;
  CHECK(refused(other, "another seed"));
  other = shards;
  other[2].key.scenario = "large";
  CHECK(refused(other, "another scenario"));
  other = shards;
  other[1].done = other[1].from;
  CHECK(refused(other, "unfinished"));
}

TEST_CASE("files of parts that are cut off or damaged are refused") {
  const EnsemblePlan plan = small_plan();
  const std::string text = write_part(played(plan, 2048));
  CHECK(write_part(read_part(text, "f")) == text);
  for (std::size_t keep = 0; keep < text.size(); keep += 97)
    CHECK(fault_of([&] { read_part(text.substr(0, keep), "f"); }) == Fault::bad_input);
  std::string changed = text;
  const auto at = changed.find("sums ") + 6;
  changed[at] = changed[at] == '1' ? '2' : '1';
  CHECK(fault_of([&] { read_part(changed, "f"); }) == Fault::bad_input);
}

TEST_CASE("runs, shards, parameters and plans that cannot be are refused") {
  const EnsemblePlan plan = small_plan();
  CHECK(fault_of([] { blocks_of(0); }) == Fault::bad_input);
  CHECK(fault_of([] { blocks_of(7); }) == Fault::bad_input);
  for (const auto& [i, n] : {std::pair(0, 3), std::pair(4, 3), std::pair(1, 0)})
    CHECK(fault_of([&, a = i, b = n] {
            shard_of(key_of(plan, 2048), static_cast<std::uint64_t>(a), static_cast<std::uint64_t>(b));
          }) == Fault::bad_input);
  auto parameters = plan.parameters;
  for (const char* text : {"outcome.exponent=-1", "outcome.exponent=nan", "outcome.exponent", "join.law~1:-2",
                           "course.bases=2", "join.law=1e9", "join.law~1"})
    CHECK_MESSAGE(fault_of([&] { assume(parameters, text); }) == Fault::bad_input, text);
  CHECK(fault_of([&] { assume(parameters, "join.lav=1"); }) == Fault::not_found);
  EnsemblePlan weak = plan;
  weak.crises[0].strength_target = 0;
  CHECK(fault_of([&] { check_plan(weak); }) == Fault::bad_input);
  EnsemblePlan lawless = plan;
  lawless.crises[1].law.pop_back();
  CHECK(fault_of([&] { check_plan(lawless); }) == Fault::bad_input);
  EnsemblePart part = shard_of(key_of(plan, 2048));
  EnsembleWatch watch;
  watch.threads = 0;
  CHECK(fault_of([&] { play(plan, part, watch); }) == Fault::bad_input);
}

TEST_CASE("a full disk leaves the file that was kept before") {
  const EnsemblePlan plan = small_plan();
  const std::string file = temporary("lattice_full_disk.part");
  const EnsemblePart first = played(plan, 2048), second = played(plan, 4096);
  keep_part(first, file);
  CHECK(text_of(file) == write_part(first));
  rlimit before{};
  getrlimit(RLIMIT_FSIZE, &before);
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  rlimit small = before;
  small.rlim_cur = 100;
  setrlimit(RLIMIT_FSIZE, &small);
  const Fault fault = fault_of([&] { keep_part(second, file); });
  setrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, handler);
  CHECK(fault == Fault::io);
  CHECK(text_of(file) == write_part(first));
  CHECK(!std::filesystem::exists(file + ".partial"));
  std::filesystem::remove(file);
  CHECK(fault_of([&] { keep_part(first, "/no/such/folder/x.part"); }) == Fault::io);
}

TEST_CASE("the form of a promise is worth something under a theory only if it makes a duty") {
  const auto forms = value_of_form(small_plan(), 1, 400);
  CHECK(forms.size() == 12);
  for (const PromiseForm& f : forms) {
    CHECK(f.kept.low < f.kept.high);
    if (f.form.starts_with("political")) CHECK(f.deterrence.value == 1);
    if (f.form.starts_with("binding") && f.theory == "leeds") CHECK(f.deterrence.high < 1);
  }
}

TEST_CASE("points of a sweep: every combination, rows of a list, one in each slice, a sequence that fills") {
  Sweep grid;
  grid.axes = {{"outcome.exponent", {0.2, 1}, {}, 0, 0}, {"", {}, {"chain=yes", "chain=no", "reaction=yes"}, 0, 0}};
  const auto all = sweep_points(grid, 1);
  CHECK(all.size() == 6);
  CHECK(all[1] == std::vector<std::string>{"outcome.exponent=0.2", "chain=no"});
  Sweep list = grid;
  list.method = SweepMethod::list, list.axes[0].values = {0.2, 0.5, 1};
  CHECK(sweep_points(list, 1).size() == 3);
  CHECK(sweep_points(list, 1)[2] == std::vector<std::string>{"outcome.exponent=1", "reaction=yes"});
  for (const SweepMethod method : {SweepMethod::latin_hypercube, SweepMethod::sobol}) {
    Sweep s;
    s.method = method, s.points = 64;
    s.axes = {{"join.law", {}, {}, -1, 1}, {"leeds.young", {}, {}, 2, 4}};
    const auto points = sweep_points(s, 9);
    CHECK(points == sweep_points(s, 9));
    std::vector<int> slice(16, 0), other(16, 0);
    for (const auto& p : points) {
      const double x = std::stod(p[0].substr(9)), y = std::stod(p[1].substr(12));
      CHECK((x >= -1 && x <= 1 && y >= 2 && y <= 4));
      ++slice[static_cast<std::size_t>(std::min(15.0, (x + 1) * 8))],
          ++other[static_cast<std::size_t>(std::min(15.0, (y - 2) * 8))];
    }
    for (int i = 0; i < 16; ++i)
      CHECK((std::abs(slice[static_cast<std::size_t>(i)] - 4) <= 1 &&
             std::abs(other[static_cast<std::size_t>(i)] - 4) <= 1));
  }
  CHECK(fault_of([] { sweep_points(Sweep{}, 1); }) == Fault::bad_input);
}

TEST_CASE("a rule that stops looks at the same blocks whatever the number of threads") {
  const EnsemblePlan plan = small_plan();
  const auto stopped_after = [&](int threads) {
    EnsemblePart part = shard_of(key_of(plan, 64 * block_runs));
    EnsembleWatch watch;
    watch.threads = threads;
    double first = 0;
    watch.enough = [&](const EnsemblePart& now) {
      const double width = width_of_luck(plan, now);
      if (first == 0) first = width;
      return width < 0.8 * first;
    };
    CHECK(!play(plan, part, watch));
    return write_part(part);
  };
  const std::string once = stopped_after(1);
  CHECK(once == stopped_after(3));
  CHECK(read_part(once, "f").done % 8 == 0);
}
