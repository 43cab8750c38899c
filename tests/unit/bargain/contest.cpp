// Contests: the two that the project ships, counted by their rules, and small ones whose chances are known.
#include <doctest/doctest.h>

#include "lattice/rules.hpp"

using namespace lattice;

namespace {

const char* two_rounds = R"(
id = "t"
title = "T"
date = 2020-01-01
[[candidate]]
id = "a"
name = "A"
[[candidate]]
id = "b"
name = "B"
[[candidate]]
id = "c"
name = "C"
[[round]]
id = "first"
title = "First"
[[round.electorate]]
id = "house"
title = "House"
votes = 100
tally = { a = 45, b = 35, c = 20 }
[[round]]
id = "second"
title = "Second"
[[round.electorate]]
id = "house"
title = "House"
votes = 100
)";

Contest read(const std::string& text) {
  const DataSet data = data_of_texts({{"contests/t.toml", text}});
  return load_contest(data, World{}, "t");
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  return text.replace(text.find(from), from.size(), to);
}

std::string fault_of(const std::string& text) {
  try {
    read(text);
  } catch (const Error& e) {
    return e.where + ": " + e.what();
  }
  return {};
}

}  // namespace

TEST_CASE("both contests of the Liberal Democratic Party end as published, by their own rules and tallies") {
  const DataSet data = embedded_data();
  for (const auto& [id, first, runner, leader, votes, other] :
       {std::tuple{"ldp-2024", "takaichi", "ishiba", "ishiba", 215, 194},
        std::tuple{"ldp-2021", "kishida", "kono", "kishida", 257, 170}}) {
    const Contest c = load_contest(data, World{}, id);
    const ContestCount n = count_contest(c);
    REQUIRE(n.rounds.size() == 2);
    CHECK(c.candidates[n.rounds[0].ranking[0]].id == first);
    CHECK(c.candidates[n.rounds[0].ranking[1]].id == runner);
    CHECK_FALSE(n.rounds[0].winner);
    CHECK(c.candidates[*n.winner].id == leader);
    CHECK(n.rounds[1].votes[*n.winner] == votes);
    CHECK(n.rounds[1].valid == votes + other);
  }
}

TEST_CASE("a majority in the first round ends the contest, a tie of the last has no winner") {
  const Contest won = read(replaced(two_rounds, "a = 45, b = 35, c = 20", "a = 51, b = 30, c = 19"));
  CHECK(count_contest(won).rounds.size() == 1);
  CHECK(*count_contest(won).winner == 0);
  const std::string half = std::string(two_rounds) + "tally = { a = 50, b = 50 }\n";
  CHECK_FALSE(count_contest(read(half)).winner);
  CHECK(count_contest(read(half)).rounds.size() == 2);
}

TEST_CASE("the second needs a share of the free votes that can be worked out by hand") {
  const auto f = forecast_contest(read(two_rounds), {});
  CHECK(*f.second_needs == doctest::Approx(0.75));  // 35 + 15 of 20
  // Even split, concentration 4: Beta(2, 2) above 3/4 has probability 5/32, less the tie at exactly 50.
  CHECK(f.wins[1].value < 5.0 / 32);
  CHECK(f.wins[1].value + f.tied > 5.0 / 32 - 0.01);
  CHECK(f.wins[2].value == 0);
}

TEST_CASE("transfers as stated move the chances, and the same seed gives the same bits") {
  const std::string with = std::string(two_rounds) + "[[transfer]]\nfrom = \"c\"\nto = { b = 1.0 }\n";
  ForecastQuestion q;
  q.rule = TransferRule::stated;
  const auto f = forecast_contest(read(with), q);
  CHECK(f.wins[1].value == 1);
  q.rule = TransferRule::proportional;
  const auto one = forecast_contest(read(with), q), two = forecast_contest(read(with), q);
  CHECK(one.wins[0].value == two.wins[0].value);
  CHECK(one.wins[0].value > 0.8);
}

TEST_CASE("unit votes follow the leader of the units") {
  std::string text = two_rounds;
  const auto last = text.rfind("votes = 100");
  text.replace(last, 11, "votes = 47\ncounting = \"units\"\ndispersion = 0.001");
  text = replaced(text, "a = 45, b = 35, c = 20", "a = 40, b = 35, c = 25");
  text += "[[transfer]]\nfrom = \"c\"\nto = { a = 0.5, b = 0.5 }\n";
  ForecastQuestion q;
  q.rule = TransferRule::stated;
  q.concentration = 1e6;
  const auto f = forecast_contest(read(text), q);
  CHECK(f.votes[0].value == doctest::Approx(47));
}

TEST_CASE("faults of a contest file say what and where") {
  CHECK(fault_of(replaced(two_rounds, "c = 20", "c = 21")).find("adds up to 101") != std::string::npos);
  CHECK(fault_of(replaced(two_rounds, "c = 20", "x = 20")).find("no candidate \"x\"") != std::string::npos);
  CHECK(fault_of(replaced(two_rounds, "votes = 100", "votes = 0")).find("above zero") != std::string::npos);
  CHECK(fault_of(replaced(two_rounds, "title = \"First\"", "titel = \"First\"")).find("data/contests/t.toml:") == 0);
  const std::string third = std::string(two_rounds) + "tally = { a = 40, c = 60 }\n";
  CHECK_THROWS_AS(count_contest(read(third)), Error);
  ForecastQuestion q;
  q.known_rounds = 0;
  CHECK_THROWS_AS(forecast_contest(read(two_rounds), q), Error);
  q.known_rounds = 3;
  CHECK_THROWS_AS(forecast_contest(read(two_rounds), q), Error);
}
