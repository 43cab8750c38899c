// What would likely follow, as a section of the page: whether signs survive the rival theories, intervals by
// architecture, who joins how often, and what must not be concluded.
#include <algorithm>

#include "ensemble_words.hpp"
#include "html.hpp"

namespace lattice::page {
namespace {

constexpr double picture_width = 760, picture_left = 190, picture_right = 30, row_height = 34;

std::string px(double x) { return formatted(x, "%.1f"); }

std::string line_svg(double x1, double y1, double x2, double y2, const char* style) {
  return "<line x1=\"" + px(x1) + "\" y1=\"" + px(y1) + "\" x2=\"" + px(x2) + "\" y2=\"" + px(y2) + "\" style=\"" +
         style + "\"/>";
}

std::string label_svg(double x, double y, const char* anchor, const std::string& text) {
  return "<text x=\"" + px(x) + "\" y=\"" + px(y) + "\" text-anchor=\"" + anchor +
         "\" style=\"fill:var(--fg);font-size:13px\">" + escape(text) + "</text>";
}

/// A row of an interval plot: the figure over theories as a thick line, each theory as a dot.
struct Row {
  std::string name;
  const Rival* figure;
};

struct Scale {
  double low, high;
  double x(double v) const {
    return picture_left + (picture_width - picture_left - picture_right) * (v - low) / (high - low);
  }
};

Scale scale_of(const std::vector<Row>& rows) {
  Scale out{0, 0};
  for (const Row& r : rows) {
    out.low = std::min(out.low, r.figure->all.low), out.high = std::max(out.high, r.figure->all.high);
    for (const Estimate& e : r.figure->by_theory)
      out.low = std::min(out.low, e.value), out.high = std::max(out.high, e.value);
  }
  if (!(out.high > out.low)) out.high = out.low + 1;
  return out;
}

std::string interval_picture(const std::string& title, const std::vector<Row>& rows, double unit) {
  const Scale s = scale_of(rows);
  const double height = row_height * (static_cast<double>(rows.size()) + 1);
  std::string out = "<svg viewBox=\"0 0 " + px(picture_width) + " " + px(height) + "\" role=\"img\" aria-label=\"" +
                    escape(title) + "\" style=\"max-width:100%;height:auto\">";
  out += line_svg(s.x(0), 0, s.x(0), height - row_height, "stroke:var(--line)");
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const double y = row_height * (static_cast<double>(i) + 0.5);
    const Estimate& e = rows[i].figure->all;
    out += label_svg(picture_left - 12, y + 4, "end", rows[i].name);
    out += line_svg(s.x(e.low), y, s.x(e.high), y, "stroke:var(--mil);stroke-width:4");
    for (const Estimate& t : rows[i].figure->by_theory)
      out += "<circle cx=\"" + px(s.x(t.value)) + "\" cy=\"" + px(y) +
             "\" r=\"5\" style=\"fill:var(--bg);stroke:var(--new);stroke-width:2\"/>";
  }
  for (const double v : {s.low, s.high}) out += label_svg(s.x(v), height - 12, "middle", formatted(v * unit, "%.2f"));
  if (s.low < 0) out += label_svg(s.x(0), height - 12, "middle", "0");
  return element("figure", "", element("figcaption", "", escape(title)) + out + "</svg>");
}

std::string pictures(const EnsembleReport& r) {
  std::vector<Row> attacks, lost, more_attacks, more_lost;
  for (std::size_t d = 0; d < r.plan.designs.size(); ++d) {
    const DesignResult& one = r.result.designs[d];
    attacks.push_back({r.plan.titles[d], &one.attacks.value}), lost.push_back({r.plan.titles[d], &one.lost.value});
    if (d == r.plan.baseline) continue;
    more_attacks.push_back({r.plan.titles[d], &*one.attacks.difference});
    more_lost.push_back({r.plan.titles[d], &*one.lost.difference});
  }
  return interval_picture("Attacks in 100 years over all crises", attacks, 100) +
         interval_picture("Of these, difference from the baseline", more_attacks, 100) +
         interval_picture("Attacks in 100 years that the attacker wins", lost, 100) +
         interval_picture("Of these, difference from the baseline", more_lost, 100);
}

std::string verdicts(const EnsembleReport& r) {
  std::string rows;
  for (std::size_t d = 0; d < r.plan.designs.size(); ++d) {
    const DesignResult& one = r.result.designs[d];
    if (d == r.plan.baseline) continue;
    std::string cells = element("th", "scope=\"row\"", escape(r.plan.titles[d]));
    for (const Figure* f : {&one.attacks, &one.lost})
      cells += element(
          "td", "",
          element("b", "", robustness_of(*f->difference)) + "<br/>" + signed_interval(f->difference->all, 100, 2));
    rows += element("tr", "", cells);
  }
  return region("Sign robust", element("table", "class=\"data\"",
                                       head_row({"Against the baseline, in 100 years", "Attacks: sign robust?",
                                                 "Won by the attacker: sign robust?"}) +
                                           element("tbody", "", rows)));
}

/// A difference from the baseline, theory by theory.
std::string by_theory(const EnsembleReport& r, const std::string& title, Figure DesignResult::*field, Across across) {
  std::vector<std::string> head{title};
  for (const auto& label : labels_of(across)) head.push_back(label);
  std::string rows;
  for (std::size_t d = 0; d < r.plan.designs.size(); ++d) {
    const Figure& f = r.result.designs[d].*field;
    if (!f.difference) continue;
    std::string cells = element("th", "scope=\"row\"", escape(r.plan.titles[d]));
    for (const Estimate& e : f.difference->by_theory) cells += element("td", "", signed_interval(e, 100, 2));
    rows += element("tr", "", cells);
  }
  return region(title, element("table", "class=\"data small\"", head_row(head) + element("tbody", "", rows)));
}

std::string theory_list() {
  std::string out;
  for (const Theory& t : theories())
    out +=
        element("dt", "", escape(std::string(t.id) + ": " + std::string(t.title))) + element("dd", "", escape(t.claim));
  out += element("dt", "", "join") + element("dd", "", "Bound states come at the rate of all disputes.");
  out += element("dt", "", "honour") + element("dd", "", "Bound states come at the rate of alliances invoked in war.");
  return element("dl", "class=\"facts\"", out);
}

/// Mean over crises of the share of runs in which a state fights, by the rate of all disputes and of invoked alliances.
std::string who_joins(const EnsembleReport& r) {
  std::string rows;
  for (std::size_t m = 0; m < r.plan.members.size(); ++m) {
    std::string cells = element("th", "scope=\"row\"", escape(r.plan.members[m]));
    for (const DesignResult& d : r.result.designs) {
      const auto& [low, high] = std::minmax_element(d.members[m].fights.begin(), d.members[m].fights.end());
      cells += element("td", "",
                       formatted(100 * *low, "%.1f") + " to " + formatted(100 * *high, "%.1f") +
                           "<br/><meter min=\"0\" max=\"1\" value=\"" + formatted(*high, "%.4f") + "\"></meter>");
    }
    rows += element("tr", "", cells);
  }
  std::vector<std::string> head{"State"};
  for (const auto& title : r.plan.titles) head.push_back(title);
  return region("Who joins how often",
                element("table", "class=\"data small\"",
                        element("caption", "",
                                "Of a hundred attacks on somebody else, those in which the state fights: by the "
                                "rate of all disputes and by that of invoked alliances") +
                            head_row(head) + element("tbody", "", rows)));
}

std::string by_crisis(const EnsembleReport& r) {
  std::vector<std::string> head{"Crisis"};
  for (const auto& title : r.plan.titles) head.push_back(title);
  std::string rows;
  for (std::size_t c = 0; c < r.plan.crises.size(); ++c) {
    std::string cells = element("th", "scope=\"row\"", escape(r.plan.crises[c].title));
    for (const DesignResult& d : r.result.designs)
      cells += element("td", "",
                       "attack " + with_interval(d.crises[c].attack.value.all, 100, 2) + " % a year<br/>held " +
                           with_interval(d.crises[c].held.value.all, 100, 0) + " %<br/>joined by " +
                           with_interval(d.crises[c].joiners.value.all, 1, 1));
    rows += element("tr", "", cells);
  }
  const auto table = element("table", "class=\"data small\"", head_row(head) + element("tbody", "", rows));
  return element("details", "class=\"part\"", element("summary", "", "Crisis by crisis") + region("Crises", table));
}

std::string skill(const EnsembleReport& r) {
  std::string rows;
  for (const SkillLine& s : r.skill)
    rows += element("tr", "",
                    element("th", "scope=\"row\"", escape(s.claim)) + element("td", "", escape(s.figure)) +
                        element("td", "", escape(s.baseline)) + element("td", "", escape(s.verdict)));
  return region("Back-tests",
                element("table", "class=\"data small\"",
                        head_row({"Claim", "On cases not seen", "Baseline", "So"}) + element("tbody", "", rows)));
}

std::string list_of(const std::vector<std::string>& lines) {
  std::string out;
  for (const auto& line : lines) out += element("li", "", escape(line));
  return element("ul", "", out);
}

}  // namespace

std::string likely(const EnsembleReport& r) {
  std::string out = element("h2", "", "What would likely follow");
  out += element("p", "",
                 std::to_string(r.result.runs) +
                     " runs of every crisis under every architecture, with the same luck for "
                     "all. First whether a difference keeps its sign whichever theory is right.");
  out +=
      verdicts(r) + pictures(r) +
      element("p", "", "Bars: 95 % intervals that hold parameters, theories and luck. Circles: each theory by itself.");
  out += element("h3", "", "Theory by theory") + theory_list() +
         by_theory(r, "Attacks in 100 years, difference", &DesignResult::attacks, Across::theories) +
         by_theory(r, "Won by the attacker, difference", &DesignResult::lost, Across::both);
  out += element("h3", "", "Who joins how often") + who_joins(r) + by_crisis(r);
  out += element("h3", "", "What the models have shown on cases they had not seen") + skill(r);
  out += element("h3", "", "What must not be concluded") + list_of(ensemble_cautions());
  if (!r.plan.remarks.empty())
    out += element("details", "class=\"part\"",
                   element("summary", "", "Assumed where no figure is known") + list_of(r.plan.remarks));
  return element("section", "id=\"likely\" class=\"wide\"", out);
}

}  // namespace lattice::page
