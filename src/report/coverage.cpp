// Coverage for reading: tables of findings, dyad-years and headline figures; unexplained differences first.
#include <cstdio>
#include <map>

#include "json.hpp"
#include "lattice/register_out.hpp"
#include "lattice/report.hpp"

namespace lattice {
namespace {

std::string percent(int part, int whole) {
  return whole == 0 ? std::string{} : formatted(100.0 * part / whole, "%.1f %%");
}

std::string first_of(Span s) { return s.from < s.until ? write_day(s.from) : ""; }
std::string last_of(Span s) { return s.from < s.until ? write_day(s.until - 1) : ""; }
std::string record_name(Record r) { return std::string(facts_of(r).name); }

struct Era {
  const char* name;
  Span span;
};
const std::array<Era, 2>& eras() {
  static const std::array<Era, 2> list{{{"1815-1945", {make_day(1815, 1, 1), make_day(1946, 1, 1)}},
                                        {"1946-2016", {make_day(1946, 1, 1), make_day(2017, 1, 1)}}}};
  return list;
}

/// Counts of findings under a heading.
using Tally = std::map<std::tuple<Record, std::string, Obligation>, std::array<int, 5>>;

void count(Tally& tally, const CoverageRow& r, const std::string& heading) {
  ++tally[{r.record, heading, r.word}][static_cast<std::size_t>(r.finding)];
}

Span span_of_row(const CoverageRow& r) { return r.finding == Finding::only_here ? r.ours : r.theirs; }

Table tally_table(const Tally& tally, const std::string& heading) {
  Table t = text_table({"record", heading, "obligation", "alliances", "matched", "explained", "differs", "missing",
                        "only_here", "share"});
  for (const auto& [key, n] : tally) {
    const auto of = [&n](Finding f) { return n[static_cast<std::size_t>(f)]; };
    const int good = of(Finding::matched) + of(Finding::explained),
              all = good + of(Finding::differs) + of(Finding::missing);
    add_row(t,
            {record_name(std::get<0>(key)), std::get<1>(key), std::string(name_of(std::get<0>(key), std::get<2>(key))),
             std::to_string(all), std::to_string(of(Finding::matched)), std::to_string(of(Finding::explained)),
             std::to_string(of(Finding::differs)), std::to_string(of(Finding::missing)),
             std::to_string(of(Finding::only_here)), percent(good, all)});
  }
  return t;
}

Json table_json(const Table& t) { return Json::parse(write_table(t, "json")); }

std::string line_of(const CoverageRow& r) {
  std::string out = "  " + record_name(r.record) + " " + std::to_string(r.alliance) + " " +
                    std::string(name_of(r.record, r.word)) + ", " + first_of(r.theirs) + " to " + last_of(r.theirs) +
                    ", ";
  out += r.states.size() > 6 ? std::to_string(r.states.size()) + " states" : join(r.states, " ");
  return out + (r.agreements.empty() ? "" : " [" + join(r.agreements, ", ") + "]") + ": " + r.difference +
         (r.reason.empty() ? "" : " (" + r.reason + ")") + "\n";
}

std::string unexplained(const Coverage& c, Finding f, const std::string& title) {
  std::string lines;
  int n = 0;
  for (const CoverageRow& r : c.rows)
    if (r.finding == f) lines += line_of(r), ++n;
  return title + ": " + std::to_string(n) + "\n" + lines + "\n";
}

}  // namespace

Table coverage_rows(const Coverage& c) {
  Table t = text_table({"record", "alliance", "obligation", "finding", "agreement", "states", "members", "theirs_from",
                        "theirs_until", "ours_from", "ours_until", "difference", "codes", "reason"});
  for (const CoverageRow& r : c.rows)
    add_row(t, {record_name(r.record), r.alliance ? std::to_string(r.alliance) : "",
                std::string(name_of(r.record, r.word)), std::string(name_of(r.finding)), join(r.agreements, ";"),
                join(r.states, ";"), std::to_string(r.members), first_of(r.theirs), last_of(r.theirs), first_of(r.ours),
                last_of(r.ours), r.difference, join(r.codes, ";"), r.reason});
  return t;
}

Table coverage_by_era(const Coverage& c) {
  Tally tally;
  for (const CoverageRow& r : c.rows)
    for (const Era& e : eras())
      if (span_of_row(r).overlaps(e.span)) count(tally, r, e.name);
  return tally_table(tally, "era");
}

Table coverage_by_decade(const Coverage& c) {
  Tally tally;
  for (const CoverageRow& r : c.rows) count(tally, r, std::to_string(year_of(span_of_row(r).from) / 10 * 10));
  return tally_table(tally, "decade");
}

Table coverage_pairs(const Coverage& c) {
  Table t = text_table({"record", "decade", "obligation", "both", "only_here", "only_there", "share"});
  for (const PairCount& p : c.pairs)
    add_row(t, {record_name(p.record), std::to_string(p.decade), std::string(name_of(p.record, p.word)),
                std::to_string(p.both), std::to_string(p.only_here), std::to_string(p.only_there),
                percent(p.both, p.both + p.only_there)});
  return t;
}

Table coverage_shares(const Coverage& c) {
  Table t = text_table({"name", "part", "whole", "share", "wanted", "holds"});
  for (const Share& s : c.shares)
    add_row(t, {s.name, std::to_string(s.part), std::to_string(s.whole), percent(s.part, s.whole),
                percent(static_cast<int>(s.wanted * 100), 100), s.part >= s.wanted * s.whole ? "yes" : "no"});
  return t;
}

Table treaty_rows(const std::vector<TreatyFinding>& findings) {
  Table t =
      text_table({"finding", "signed", "in_force", "subject", "title", "parties", "agreement", "difference", "reason"});
  const auto day = [](const std::optional<Day>& d) { return d ? write_day(*d) : std::string{}; };
  for (const Finding wanted : {Finding::missing, Finding::differs, Finding::matched, Finding::explained})
    for (const TreatyFinding& f : findings)
      if (f.finding == wanted)
        add_row(t, {std::string(name_of(f.finding)), day(f.treaty.signed_on), day(f.treaty.in_force), f.treaty.subject,
                    f.treaty.title, join(f.treaty.parties, ";"), f.agreement, f.difference, f.reason});
  return t;
}

std::string write_coverage(const Coverage& c, const AllianceRecords& official) {
  std::string out = unexplained(c, Finding::differs, "Differences without a reason");
  out += unexplained(c, Finding::missing, "No curated entry");
  out += "Headline figures\n" + write_table(coverage_shares(c), "table") + "\n";
  out += "Obligations of alliances by era\n" + write_table(coverage_by_era(c), "table") + "\n";
  out += "Obligations of alliances by decade of their beginning\n" + write_table(coverage_by_decade(c), "table") + "\n";
  out += "Directed dyad-years by decade (curated entries only)\n" + write_table(coverage_pairs(c), "table") + "\n";
  out += "Files read\n";
  for (const auto& f : official.files) out += "  " + f + "\n";
  return c.notes.empty() ? out : out + "\n" + write_notes(c.notes);
}

std::string write_coverage_json(const Coverage& c, const AllianceRecords& official, const std::string& data_hash) {
  Json shares = Json::array();
  for (const Share& s : c.shares)
    shares.push_back({{"name", s.name},
                      {"part", s.part},
                      {"whole", s.whole},
                      {"share", s.whole ? Json(static_cast<double>(s.part) / s.whole) : Json(nullptr)},
                      {"wanted", s.wanted},
                      {"holds", s.part >= s.wanted * s.whole}});
  Json pairs = Json::array();
  for (const PairCount& p : c.pairs)
    pairs.push_back({{"record", record_name(p.record)},
                     {"decade", p.decade},
                     {"obligation", name_of(p.record, p.word)},
                     {"both", p.both},
                     {"only_here", p.only_here},
                     {"only_there", p.only_there}});
  Json notes = Json::array();
  for (const Note& n : c.notes) notes.push_back(n.file + ": " + n.text);
  return print({{"shares", shares},
                {"agreements", table_json(coverage_rows(c))},
                {"by_era", table_json(coverage_by_era(c))},
                {"by_decade", table_json(coverage_by_decade(c))},
                {"dyad_years", pairs},
                {"files", official.files},
                {"notes", notes},
                {"stamp", stamp_json(data_hash)}});
}

}  // namespace lattice
