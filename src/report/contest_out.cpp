// A contest for a terminal and as JSON: what was counted, then what could be foretold before.
#include <algorithm>
#include <cstdio>

#include "json.hpp"
#include "lattice/chance.hpp"
#include "lattice/membership_out.hpp"

namespace lattice {
namespace {

std::string padded(std::string text, std::size_t width) {
  if (text.size() < width) text.append(width - text.size(), ' ');
  return text;
}

std::string round_text(const Contest& c, std::size_t r, const RoundCount& n) {
  std::string out = c.rounds[r].title + " (" + formatted(n.valid, "%.0f") + " votes)\n";
  for (const std::size_t k : n.ranking) {
    std::vector<std::string> parts;
    for (std::size_t e = 0; e < n.by_electorate.size(); ++e)
      parts.push_back(c.rounds[r].electorates[e].title + " " + formatted(n.by_electorate[e][k], "%.0f"));
    const bool goes_on = std::find(n.advancing.begin(), n.advancing.end(), k) != n.advancing.end();
    out += "  " + padded(c.candidates[k].name, 22) + padded(formatted(n.votes[k], "%.0f"), 6) +
           padded(join(parts, ", "), 48) +
           (n.winner == k ? "wins"
            : goes_on     ? "goes on"
                          : "") +
           "\n";
    while (out.size() > 1 && out[out.size() - 2] == ' ') out.erase(out.size() - 2, 1);
  }
  return out;
}

std::string heading(const ContestForecast& f) {
  const std::string known = f.question.known_rounds == 0
                                ? "Before the first round, from surveys"
                                : "After round " + std::to_string(f.question.known_rounds) + ", before the next";
  return known + "; transfers " + std::string(name_of(f.question.rule)) + " (" + std::to_string(f.question.runs) +
         " runs, seed " + std::to_string(f.question.seed) + ")\n";
}

std::string forecast_text(const Contest& c, const ContestForecast& f) {
  std::string out = heading(f);
  for (std::size_t k = 0; k < f.wins.size(); ++k) {
    if (f.reaches[k] < 0.005) continue;
    out += "  " + padded(c.candidates[k].name, 22) + "wins " + formatted(100 * f.wins[k].value, "%.1f") + " % (" +
           formatted(100 * f.wins[k].low, "%.1f") + "-" + formatted(100 * f.wins[k].high, "%.1f") +
           "), in the last round " + formatted(100 * f.reaches[k], "%.0f") + " %, there " +
           formatted(f.votes[k].value, "%.0f") + " votes (80 %: " + formatted(f.votes[k].low, "%.0f") + "-" +
           formatted(f.votes[k].high, "%.0f") + ")\n";
  }
  if (f.tied > 0) out += "  tied " + formatted(100 * f.tied, "%.1f") + " %\n";
  if (f.second_needs)
    out += "  The second draws level with " + formatted(100 * *f.second_needs, "%.0f") +
           " % of the individual voters whose candidates are out.\n";
  return out;
}

Json round_json(const Contest& c, std::size_t r, const RoundCount& n) {
  Json votes = Json::object(), by = Json::object();
  for (const std::size_t k : n.ranking) votes[c.candidates[k].id] = n.votes[k];
  for (std::size_t e = 0; e < n.by_electorate.size(); ++e)
    for (const std::size_t k : n.ranking) by[c.rounds[r].electorates[e].id][c.candidates[k].id] = n.by_electorate[e][k];
  Json out{{"round", c.rounds[r].id}, {"valid", n.valid}, {"votes", votes}, {"electorates", by}};
  out["advancing"] = Json::array();
  for (const std::size_t k : n.advancing) out["advancing"].push_back(c.candidates[k].id);
  out["winner"] = n.winner ? Json(c.candidates[*n.winner].id) : Json();
  return out;
}

Json forecast_json(const Contest& c, const ContestForecast& f) {
  Json out{{"known_rounds", f.question.known_rounds},
           {"transfers", name_of(f.question.rule)},
           {"concentration", f.question.concentration},
           {"runs", f.question.runs},
           {"seed", f.question.seed}};
  for (std::size_t k = 0; k < f.wins.size(); ++k)
    out["candidates"][c.candidates[k].id] = {
        {"wins", estimate_json(f.wins[k])}, {"in_last_round", f.reaches[k]}, {"votes", estimate_json(f.votes[k])}};
  out["tied"] = f.tied;
  out["second_needs"] = f.second_needs ? Json(*f.second_needs) : Json();
  return out;
}

}  // namespace

std::string write_contest(const ContestReport& r) {
  std::string out = r.contest.title + "\n";
  if (!r.contest.question.empty()) out += r.contest.question + "\n";
  out += "\n";
  if (r.count) {
    for (std::size_t i = 0; i < r.count->rounds.size(); ++i) out += round_text(r.contest, i, r.count->rounds[i]);
    out += "\n";
  }
  if (!r.forecasts.empty())
    out +=
        "What could be said before. Where voters go whose candidate is out is an assumption, so each stands alone:\n";
  for (const ContestForecast& f : r.forecasts) out += forecast_text(r.contest, f);
  return out;
}

std::string write_contest_json(const ContestReport& r) {
  Json out{{"contest", r.contest.id}, {"title", r.contest.title}, {"date", write_day(r.contest.date)}};
  out["rounds"] = Json::array();
  if (r.count)
    for (std::size_t i = 0; i < r.count->rounds.size(); ++i)
      out["rounds"].push_back(round_json(r.contest, i, r.count->rounds[i]));
  out["winner"] = r.count && r.count->winner ? Json(r.contest.candidates[*r.count->winner].id) : Json();
  out["forecasts"] = Json::array();
  for (const ContestForecast& f : r.forecasts) out["forecasts"].push_back(forecast_json(r.contest, f));
  for (const Source& s : r.contest.sources) out["sources"][s.key] = s.citation;
  Json stamp = stamp_json(r.data_hash);
  stamp["contest_hash"] = r.contest.hash;
  stamp["stream"] = stream_version;
  out["stamp"] = stamp;
  return print(out);
}

}  // namespace lattice
