// The report of a comparison: nothing of the data gets out of its quotes, the same input gives the same bytes, nothing
// is missing or loaded from elsewhere.
#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <set>

#include "../support.hpp"
#include "lattice/ensemble_out.hpp"
#include "lattice/report.hpp"

using namespace lattice;

namespace {

Comparison founding_question() {
  const DataSet data = embedded_data();
  const Register reg = load_checked_register(data);
  return compare(data, reg, load_scenario(data, reg.world, "asian-nato-2024"), load_strength(data, reg.world));
}

const Comparison& shared_comparison() {
  static const Comparison c = founding_question();
  return c;
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// The page without what stands inside script and style elements.
std::string markup_only(const std::string& page) {
  std::string out;
  for (std::size_t at = 0; at < page.size();) {
    const std::size_t open = std::min(page.find("<script", at), page.find("<style", at));
    if (open == std::string::npos) return out + page.substr(at);
    const bool is_script = page.compare(open, 7, "<script") == 0;
    const std::size_t body = page.find('>', open) + 1, close = page.find(is_script ? "</script>" : "</style>", body);
    out += page.substr(at, body - at);
    at = close;
  }
  return out;
}

/// First fault of nesting, or nothing.
std::string unbalanced(const std::string& markup) {
  static const std::set<std::string> alone{"meta", "!doctype"};
  std::vector<std::string> open;
  for (std::size_t at = markup.find('<'); at != std::string::npos; at = markup.find('<', at + 1)) {
    const std::size_t end = markup.find('>', at);
    if (end == std::string::npos) return "no end of tag at " + markup.substr(at, 40);
    const bool closing = markup[at + 1] == '/', empty = markup[end - 1] == '/';
    std::size_t stop = at + 1 + closing;
    while (std::isalnum(static_cast<unsigned char>(markup[stop])) || markup[stop] == '!') ++stop;
    const std::string tag = lower(markup.substr(at + 1 + closing, stop - at - 1 - closing));
    if (empty || alone.contains(tag)) continue;
    if (!closing)
      open.push_back(tag);
    else if (open.empty() || open.back() != tag)
      return "</" + tag + "> closes " + (open.empty() ? "nothing" : open.back());
    else
      open.pop_back();
  }
  return open.empty() ? "" : "<" + open.back() + "> stays open";
}

/// Every id of an element, in order.
std::vector<std::string> ids(const std::string& markup) {
  std::vector<std::string> out;
  for (std::size_t at = markup.find(" id=\""); at != std::string::npos; at = markup.find(" id=\"", at + 1))
    out.push_back(markup.substr(at + 5, markup.find('"', at + 5) - at - 5));
  return out;
}

}  // namespace

TEST_CASE("report: same input, same bytes") {
  CHECK(write_comparison_html(founding_question()) == write_comparison_html(shared_comparison()));
}

TEST_CASE("report: every crisis, alternative and conclusion stands on the page") {
  const Comparison& c = shared_comparison();
  const std::string page = write_comparison_html(c);
  for (std::size_t i = 0; i < c.scenario.crises.size(); ++i)
    CHECK(contains(page, "id=\"crisis-" + c.scenario.crises[i].id + "\""));
  for (const Design& d : c.designs) CHECK(contains(page, "<h3>" + d.title + "</h3>"));
  CHECK(test::occurrences(page, "<td class=\"lev ") == c.scenario.crises.size() * c.designs.size());
  CHECK(contains(page, c.data_hash));
  CHECK(contains(page, c.scenario.hash));
  CHECK(contains(page, "lattice compare asian-nato-2024 --html"));
}

TEST_CASE("report: one file that loads nothing, balanced, every id once and every link with a goal") {
  const std::string page = write_comparison_html(shared_comparison()), markup = markup_only(page);
  for (const char* part : {"http:", "https:", "src=", "@import", "url(", "<link"})
    CHECK_MESSAGE(!contains(markup, part), part);
  CHECK_FALSE(contains(page, "@import"));
  CHECK(unbalanced(markup) == "");
  const auto all = ids(markup);
  const std::set<std::string> distinct(all.begin(), all.end());
  CHECK(all.size() == distinct.size());
  for (std::size_t at = markup.find("href=\"#"); at != std::string::npos; at = markup.find("href=\"#", at + 1)) {
    const std::string goal = markup.substr(at + 7, markup.find('"', at + 7) - at - 7);
    if (!distinct.contains(goal)) FAIL_CHECK("no goal for #" << goal);
  }
  CHECK(page.size() < 1'500'000);
  CHECK(test::occurrences(markup, "</") < 15'000);
}

TEST_CASE("report: hostile texts stay texts") {
  Comparison c = founding_question();
  const std::string evil = "</script><script>alert(1)</script>\"'><img src=x onerror=alert(2)>&\x01";
  c.scenario.title = c.scenario.question = c.scenario.gist = c.scenario.id = evil;
  c.scenario.hash = c.data_hash = evil;
  for (Crisis& k : c.scenario.crises) k.title = k.gist = k.id = k.group = k.event.place = evil;
  for (Design& d : c.designs) {
    d.title = d.id = d.description = evil;
    d.world.agreements.change([&](Agreement& a) {
      a.title = evil;
      for (Commitment& p : a.commitments) p.gist = p.article = evil;
      for (Source& s : a.sources) s.citation = evil;
    });
    int n = 0;
    d.world.states.change([&](State& s) { s.name = evil, s.code = evil + std::to_string(n++); });
    d.day = at(d.world, c.scenario.date);
  }
  for (Strength& s : c.strength) s.source = s.certainty = evil;
  const std::string page = write_comparison_html(c), markup = markup_only(page);
  CHECK_FALSE(contains(page, "<script>alert"));
  CHECK_FALSE(contains(markup, "<img"));
  CHECK(test::occurrences(page, "</script>") == test::occurrences(page, "<script"));
  CHECK(unbalanced(markup) == "");
}

TEST_CASE("report: a missing figure is not known, and not nought") {
  Comparison c = founding_question();
  c.strength.clear();
  for (Design& d : c.designs)
    for (Cell& cell : d.cells) cell.spending_for.reset();
  const std::string page = write_comparison_html(c);
  CHECK(contains(page, ">not known<"));
  CHECK(contains(page, "No figures for: "));
}

TEST_CASE("summary: levels add up to the crises, and the baseline changes nothing") {
  const Comparison& c = shared_comparison();
  for (const Design& d : c.designs) {
    std::size_t all = 0;
    for (const std::size_t n : summarise(c, d).by_level) all += n;
    CHECK(all == c.scenario.crises.size());
  }
  const Change none = change_of(c, c.designs[c.baseline]);
  CHECK(none.began.empty());
  CHECK(none.ended.empty());
  CHECK(none.left.empty());
}

TEST_CASE("what would likely follow: a section of the page, after the law, that says whether signs are robust") {
  const Comparison& c = shared_comparison();
  const DataSet data = embedded_data();
  const EnsemblePlan plan = plan_of(c, load_ensemble_facts(data, c.designs[0].world), {});
  EnsemblePart part = shard_of({plan.scenario, plan.scenario_hash, plan.data_hash, plan_hash(plan), 1, 1024, ""});
  REQUIRE(play(plan, part));
  const EnsembleReport report{plan, results_of(plan, part), value_of_form(plan, 1, 200), load_skill(data)};
  const std::string page = write_comparison_html(c, report), markup = markup_only(page);
  CHECK(unbalanced(markup) == "");
  CHECK(page == write_comparison_html(c, report));
  CHECK(test::occurrences(markup, "<svg") >= test::occurrences(markup_only(write_comparison_html(c)), "<svg") + 4);
  for (const char* part_of :
       {"id=\"likely\"", "href=\"#likely\"", "sign robust?", "What must not be concluded", "Who joins how often"})
    CHECK(contains(markup, part_of));
  CHECK(!contains(write_comparison_html(c), "id=\"likely\""));
  const std::string text = write_ensemble(report);
  CHECK(text.find("sign robust") < text.find("Over all crises"));
  CHECK(contains(
      text,
      "Hub and spokes against Latticework, per 100 years: attacks 0.00 (0.00 to 0.00), sign robust: no difference"));
  for (const auto& line : ensemble_cautions()) CHECK(contains(text, line));
  for (const auto& line : report.skill) CHECK(contains(text, line.baseline));
}
