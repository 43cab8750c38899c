// Firm before doubtful: one order, and one number in words, table and JSON.
#include <nlohmann/json.hpp>
#include <regex>

#include "../support.hpp"
#include "lattice/report.hpp"

using namespace lattice;

namespace {

const Comparison& asian_nato() {
  static const Comparison c = [] {
    const DataSet data = embedded_data();
    const Register reg = load_checked_register(data);
    return compare(data, reg, load_scenario(data, reg.world, "asian-nato-2024"), load_strength(data, reg.world));
  }();
  return c;
}

/// The number after these words of a sentence; 0 where they do not stand.
int number_after(const std::string& text, const std::string& words) {
  std::smatch found;
  return std::regex_search(text, found, std::regex(words + " (\\d+)")) ? std::stoi(found[1]) : 0;
}

/// The cells of the row of a table that begins so.
std::vector<int> numbers_of_row(const std::string& text, const std::string& name) {
  const auto from = text.find("\n" + name) + 1 + name.size();
  std::vector<int> out;
  for (const auto& cell : split(text.substr(from, text.find('\n', from) - from), ' '))
    if (!cell.empty()) out.push_back(std::stoi(cell));
  return out;
}

}  // namespace

TEST_CASE("firm: the first so many of a list are settled, the others contested") {
  for (const Design& d : asian_nato().designs)
    for (const Cell& cell : d.cells)
      for (std::size_t i = 0; i < cell.fight.size(); ++i) {
        const bool settled = std::any_of(cell.verdicts.begin(), cell.verdicts.end(), [&](const Verdict& v) {
          return v.state == cell.fight[i] && v.duty == DutyClass::duty_military && !v.contested();
        });
        CHECK(settled == (i < cell.firm_fight));
      }
}

TEST_CASE("firm: words, table and JSON tell the same numbers") {
  const Comparison& c = asian_nato();
  const auto lines = conclusions(c);
  const std::string table = write_comparison(c);
  const auto json = nlohmann::json::parse(write_comparison_json(c));
  const auto firm = numbers_of_row(table, "firmly covered"), more = numbers_of_row(table, "more, contested"),
             hang = numbers_of_row(table, "hang on one state");
  REQUIRE(firm.size() == c.designs.size());
  for (std::size_t i = 0; i < c.designs.size(); ++i) {
    const auto& counts = json["architectures"][i]["counts"];
    CHECK(counts["fight"] == firm[i]);
    CHECK(counts["fight_contested"] == more[i]);
    CHECK(counts["hanging_on_one"] == hang[i]);
    const auto told = std::find_if(lines.begin(), lines.end(),
                                   [&](const std::string& l) { return l.starts_with(c.designs[i].title + ":"); });
    REQUIRE(told != lines.end());
    CHECK(number_after(*told, "(?:attacked|fight) in") == firm[i]);
    CHECK(number_after(*told, "contested reading in") == more[i]);
    CHECK(number_after(*told, "\\. In") == hang[i]);
    int by_crisis = 0;
    for (const auto& [id, cell] : json["architectures"][i]["crises"].items())
      by_crisis += !cell["firmly_bound"].empty();
    CHECK(by_crisis == firm[i]);
  }
}

TEST_CASE("firm: no bare codes and no empty brackets in the sentences") {
  for (const std::string& line : conclusions(asian_nato())) {
    CHECK_FALSE(std::regex_search(line, std::regex("\\b(JPN|KOR|USA|PHL|AUS)\\b")));
    CHECK(line.find("()") == std::string::npos);
    CHECK(line.find(": )") == std::string::npos);
  }
}
