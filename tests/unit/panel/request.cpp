// The words of a request: what is written makes the same request again, whatever was asked.
#include <doctest/doctest.h>

#include <random>

#include "lattice/panel.hpp"

using namespace lattice;

namespace {

/// A request with every option drawn, defaults among them.
PanelRequest drawn(std::mt19937& random) {
  PanelRequest request;
  for (const PanelOption& option : panel_options()) {
    if (random() % 2 == 0) continue;
    std::string value = std::to_string(2 + random() % 3);
    if (!option.choices.empty()) value = option.choices[random() % option.choices.size()];
    if (option.kind == PanelOption::Kind::list) value = random() % 2 ? "nmc" : "wars,ucdp";
    set_panel_option(request, option.name, value);
  }
  return request;
}

}  // namespace

TEST_CASE("words of a request make the same request again, for every option") {
  std::mt19937 random(7);
  for (int i = 0; i < 2000; ++i) {
    const PanelRequest request = drawn(random);
    CAPTURE(join(words_of_request(request), " "));
    CHECK(request_of_words(words_of_request(request)) == request);
  }
}

TEST_CASE("words of a request: every option that is set is written") {
  for (const PanelOption& option : panel_options()) {
    CAPTURE(option.name);
    PanelRequest request;
    const std::string value = option.kind == PanelOption::Kind::number ? "3"
                              : option.choices.empty()                 ? "ucdp"
                                                                       : std::string(option.choices.back());
    set_panel_option(request, option.name, value);
    CHECK_FALSE(request == PanelRequest{});
    const auto words = words_of_request(request);
    CHECK(std::find(words.begin(), words.end(), "--" + std::string(option.name)) != words.end());
  }
}

TEST_CASE("words of a request: unknown options, values that are none, a value that is not there") {
  CHECK_THROWS_AS(request_of_words({"--unti", "dyad-year"}), Error);
  CHECK_THROWS_AS(request_of_words({"--unit", "planet-year"}), Error);
  CHECK_THROWS_AS(request_of_words({"--from", "soon"}), Error);
  CHECK_THROWS_AS(request_of_words({"--from"}), Error);
}
