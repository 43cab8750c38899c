// A comparison as one page that opens from disk: answer first, then the matrix, the alternatives, every verdict, and
// what it rests on.
#include "html.hpp"

#include "lattice/report.hpp"

namespace lattice {
namespace {

using namespace page;

constexpr std::pair<std::string_view, std::string_view> places[] = {{"answer", "Answer"},
                                                                    {"matrix", "Matrix"},
                                                                    {"alternatives", "Alternatives"},
                                                                    {"likely", "What would follow"},
                                                                    {"feasible", "Could it come about?"},
                                                                    {"verdicts", "Verdicts"},
                                                                    {"figures", "Figures"},
                                                                    {"limits", "Limits"},
                                                                    {"sources", "Sources"},
                                                                    {"repeat", "Repeat and reuse"}};

std::string head(const Comparison& c) {
  return "<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, "
         "initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n" +
         element("title", "", escape(c.scenario.title) + " – Latticework") + "\n" + element("style", "", style) +
         "\n</head>\n";
}

std::string page_top(const Comparison& c, bool likely) {
  std::string links;
  for (const auto& [id, title] : places)
    if ((likely || id != "likely") && (c.feasibility || id != "feasible"))
      links += element("li", "", element("a", "href=\"#" + std::string(id) + "\"", title));
  std::string out =
      element("p", "class=\"eyebrow\"",
              "Latticework · comparison of alliance architectures · state of " + write_day(c.scenario.date)) +
      element("h1", "", escape(c.scenario.title));
  out += element("p", "class=\"question\"", escape(c.scenario.question)) +
         element("p", "class=\"lead\"", escape(c.scenario.gist));
  return "<a class=\"skip\" href=\"#answer\">Skip to the answer</a>\n" + element("header", "", out) + "\n" +
         element("nav", "aria-label=\"Contents\"", element("ul", "", links)) + "\n";
}

std::string foot(const Comparison& c) {
  return element("footer", "",
                 element("p", "",
                         "latticework " + std::string(version) + " · data " + escape(c.data_hash) + " · scenario " +
                             escape(c.scenario.hash))) +
         "\n";
}

}  // namespace

namespace {

std::string page_with(const Comparison& c, const std::string& likely) {
  std::string main_part;
  for (const auto section : {answer, matrix, alternatives}) main_part += section(c) + "\n";
  main_part += likely + feasible(c);
  for (const auto section : {crises, figures, limits, sources, repeat}) main_part += section(c) + "\n";
  std::string out = "<!DOCTYPE html>\n<html lang=\"en\">\n" + head(c) + "<body>\n" + page_top(c, !likely.empty()) +
                    element("main", "", main_part) + "\n" + foot(c);
  out += embedded_data(c) + element("script", "", script) + "\n</body>\n</html>\n";
  return out;
}

}  // namespace

std::string write_comparison_html(const Comparison& c) { return page_with(c, {}); }

std::string write_comparison_html(const Comparison& c, const EnsembleReport& report) {
  return page_with(c, likely(report) + "\n");
}

}  // namespace lattice
