// A study of membership for a terminal and as JSON: who would join first, then what holds, then the paths.
#include <algorithm>
#include <cstdio>

#include "json.hpp"
#include "lattice/chance.hpp"
#include "lattice/membership_out.hpp"

namespace lattice {
namespace {

std::string codes_of(const MembershipReport& r, Members set) {
  std::vector<std::string> out;
  for (const std::size_t i : listed(set)) out.push_back(r.model.codes[i]);
  return out.empty() ? "nobody" : join(out, " ");
}

std::string unrest(const MembershipReport& r, const std::vector<Unrest>& list) {
  std::vector<std::string> out;
  for (const Unrest& u : list) out.push_back(r.model.codes[u.who] + " " + formatted(u.gain, "%.3f"));
  return join(out, ", ");
}

std::string gains_text(const MembershipReport& r, const TargetReport& t, bool members) {
  std::vector<std::size_t> who;
  for (std::size_t i = 0; i < r.model.codes.size(); ++i)
    if (in(t.members, i) == members) who.push_back(i);
  std::stable_sort(who.begin(), who.end(), [&](auto a, auto b) { return t.gains[a].value > t.gains[b].value; });
  std::string out;
  for (const std::size_t i : who)
    out += "    " + r.model.codes[i] + "  " + formatted(t.gains[i].value, "%+.3f") + " (" +
           formatted(t.gains[i].low, "%+.3f") + " to " + formatted(t.gains[i].high, "%+.3f") + "), gains in " +
           formatted(100 * t.willing[i], "%.0f") + " % of draws" +
           (t.cover_needed[i] ? "; level where cover counts " + formatted(*t.cover_needed[i], "%.1f") + " times as much"
                              : "; no cover gained") +
           "\n";
  return out;
}

std::string stability_text(const MembershipReport& r, const TargetReport& t) {
  const Stability& s = t.stability;
  std::string out = "  Would it hold? No member gains by leaving: " + std::string(s.internal ? "yes" : "no") + " (in " +
                    formatted(100 * t.holds, "%.0f") +
                    " % of draws); no outsider gains by joining: " + (s.external ? "yes" : "no") +
                    "; with the members' consent nobody leaves or joins: " + (s.individual ? "yes" : "no") +
                    "; core: " + (s.core ? "yes" : "no") + "\n";
  if (!s.leavers.empty()) out += "  Who blocks (gain by staying out): " + unrest(r, s.leavers) + "\n";
  if (!s.joiners.empty()) out += "  Who would want in: " + unrest(r, s.joiners) + "\n";
  if (s.blocked_by) out += "  Would rather be a bloc of their own: " + codes_of(r, *s.blocked_by) + "\n";
  return out;
}

std::string step_text(const MembershipReport& r, const PathStep& s, const StepDate& d) {
  std::string out = "      " + std::string(name_of(s.kind)) + ": " + codes_of(r, s.signers);
  if (s.newcomer) out += ", " + r.model.codes[*s.newcomer] + " being new";
  out += "; in force about " + std::to_string(year_of(d.middle)) + " (" + std::to_string(year_of(d.early)) + "-" +
         std::to_string(year_of(d.late)) + ")";
  if (s.payment > 0) out += "; payment " + formatted(s.payment, "%.3f");
  return out + "\n";
}

std::string path_text(const MembershipReport& r, const std::string& title, const Path& p) {
  if (!p.found)
    return "    " + title + ": no such path" +
           (p.proven ? " (all " + std::to_string(p.states) + " stages looked at)\n" : " found; not proven\n");
  std::string out = "    " + title + ": " + std::to_string(p.steps.size()) + (p.steps.size() == 1 ? " step" : " steps");
  out += p.free ? ", each acceptable to all who sign it"
                : ", none without payment: " + formatted(p.payment, "%.3f") + " in all";
  out +=
      p.proven ? " (proven: " + std::to_string(p.states) + " stages)\n" : " (search cut off: perhaps not the best)\n";
  if (!p.holdouts.empty()) out += "      to be paid: " + unrest(r, p.holdouts) + "\n";
  const auto dates = dates_of(p, r.pace, r.day, r.seed);
  for (std::size_t k = 0; k < p.steps.size(); ++k) out += step_text(r, p.steps[k], dates[k]);
  return out;
}

std::string target_text(const MembershipReport& r, const TargetReport& t) {
  std::string out = t.target.title + " (" + codes_of(r, t.members) + ")\n";
  out += "  What belonging is worth to members, stated weights:\n" + gains_text(r, t, true);
  out += "  And would be worth to others:\n" + gains_text(r, t, false);
  out += stability_text(r, t);
  if (t.gradual || t.merging) out += "  Paths from the ties in force:\n";
  if (t.gradual) out += path_text(r, "Lattice: by twos and threes", *t.gradual);
  if (t.merging) out += path_text(r, "Small circles into a large one", *t.merging);
  return out + "\n";
}

std::string stable_text(const MembershipReport& r) {
  std::string out = std::string(r.stable.exact ? "Of all " : "Among ") + std::to_string(r.stable.looked_at) +
                    " blocs " + (r.stable.exact ? "" : "that a seeded search ended in ") +
                    "under the middle weights:\n";
  out += "  the largest that no member gains by leaving: " +
         (r.stable.largest_internal ? codes_of(r, *r.stable.largest_internal) : std::string("none")) + "\n";
  const auto list = [&](const char* what, const std::vector<Members>& blocs) {
    out += std::string("  ") + what + ": " + std::to_string(blocs.size());
    for (std::size_t i = 0; i < std::min<std::size_t>(3, blocs.size()); ++i)
      out += (i ? "; " : ", the largest: ") + (blocs[i] ? codes_of(r, blocs[i]) : std::string("no bloc"));
    out += "\n";
  };
  list("nobody gains by leaving or joining", r.stable.nash);
  list("nobody gains by leaving, or by joining with the members' consent", r.stable.individual);
  list("and no group would rather stand alone", r.stable.core);
  return out;
}

std::string pace_text(const Pace& p) {
  std::string out = "Pace since 1990 in the register: " + std::to_string(p.agreements) +
                    " binding agreements among the candidates entered into force, " + formatted(p.per_year, "%.1f") +
                    " a year; from signature to entry into force";
  for (const Pace::Row& row : p.lags)
    out += "; " + row.kind + " " + formatted(row.median, "%.1f") + " years (quartiles " + formatted(row.low, "%.1f") +
           "-" + formatted(row.high, "%.1f") + ", n " + std::to_string(row.n) + ")";
  return out + "\n";
}

Json set_json(const MembershipReport& r, Members set) {
  Json out = Json::array();
  for (const std::size_t i : listed(set)) out.push_back(r.model.codes[i]);
  return out;
}

Json sets_json(const MembershipReport& r, const std::vector<Members>& sets) {
  Json out = Json::array();
  for (const Members m : sets) out.push_back(set_json(r, m));
  return out;
}

Json unrest_json(const MembershipReport& r, const std::vector<Unrest>& list) {
  Json out = Json::array();
  for (const Unrest& u : list) out.push_back({{"state", r.model.codes[u.who]}, {"gain", u.gain}});
  return out;
}

Json path_json(const MembershipReport& r, const Path& p) {
  Json out{{"found", p.found}, {"free", p.free}, {"proven", p.proven}, {"payment", p.payment}, {"states", p.states}};
  out["holdouts"] = unrest_json(r, p.holdouts);
  out["steps"] = Json::array();
  const auto dates = dates_of(p, r.pace, r.day, r.seed);
  for (std::size_t k = 0; k < p.steps.size(); ++k) {
    const PathStep& s = p.steps[k];
    Json step{{"kind", name_of(s.kind)}, {"signers", set_json(r, s.signers)}, {"payment", s.payment}};
    step["newcomer"] = s.newcomer ? Json(r.model.codes[*s.newcomer]) : Json();
    for (const std::size_t i : listed(s.signers)) step["gains"][r.model.codes[i]] = s.gains[i];
    step["in_force"] = {{"early", write_day(dates[k].early)},
                        {"middle", write_day(dates[k].middle)},
                        {"late", write_day(dates[k].late)}};
    out["steps"].push_back(step);
  }
  return out;
}

Json target_json(const MembershipReport& r, const TargetReport& t) {
  const Stability& s = t.stability;
  Json out{{"id", t.target.id}, {"title", t.target.title}, {"members", set_json(r, t.members)}};
  for (std::size_t i = 0; i < r.model.codes.size(); ++i)
    out["gains"][r.model.codes[i]] = {{"gain", estimate_json(t.gains[i])},
                                      {"willing", t.willing[i]},
                                      {"cover_needed", t.cover_needed[i] ? Json(*t.cover_needed[i]) : Json()}};
  out["stability"] = {{"internal", s.internal},
                      {"external", s.external},
                      {"nash", s.nash},
                      {"individual", s.individual},
                      {"core", s.core},
                      {"holds_in_draws", t.holds},
                      {"leavers", unrest_json(r, s.leavers)},
                      {"joiners", unrest_json(r, s.joiners)},
                      {"objectors", unrest_json(r, s.objectors)}};
  out["stability"]["blocked_by"] = s.blocked_by ? set_json(r, *s.blocked_by) : Json();
  if (r.brief)
    for (const char* unseen : {"individual", "core", "objectors", "blocked_by"}) out["stability"].erase(unseen);
  out["paths"] = Json::object();
  if (t.gradual) out["paths"]["lattice"] = path_json(r, *t.gradual);
  if (t.merging) out["paths"]["circles"] = path_json(r, *t.merging);
  return out;
}

}  // namespace

std::string write_membership(const MembershipReport& r) {
  std::string out = r.title + ": could it come about? (" + write_day(r.day) + ")\n";
  out += "Worths are stated, not estimated, in units of one's own survival in a crisis; ranges are 80 % of " +
         std::to_string(r.draws) + " draws of the stated weights (seed " + std::to_string(r.seed) + ").\n\n";
  out.insert(out.size() - 1, scale_of_weights(r) + "\n");
  for (const TargetReport& t : r.targets) out += target_text(r, t);
  out += stable_text(r) + pace_text(r.pace);
  if (!r.model.no_strength.empty()) {
    std::vector<std::string> missing;
    for (std::size_t i = 0; i < r.model.candidates.size(); ++i)
      if (std::find(r.model.no_strength.begin(), r.model.no_strength.end(), r.model.candidates[i]) !=
          r.model.no_strength.end())
        missing.push_back(r.model.codes[i]);
    out += "No figure of strength, counted as 0: " + join(missing, " ") + "\n";
  }
  return out;
}

std::string scale_of_weights(const MembershipReport& r) {
  const bool some = std::any_of(r.targets.begin(), r.targets.end(), [](const TargetReport& t) {
    return std::any_of(t.gains.begin(), t.gains.end(), [](const Estimate& e) { return e.high > 0; });
  });
  return std::string(some ? "The scale of the weights is the author's."
                          : "Under these weights nobody gains by any target.") +
         " Cover is a mean over " + std::to_string(r.model.dangers.size()) +
         " crises taken as equally likely, few of which hit a given state, while autonomy, burden and provocation "
         "count "
         "in full: that choice decides the sign, no fact does. Beside each gain stands by what cover would have to be "
         "multiplied to be worth the price.";
}

std::string write_membership_briefly(const MembershipReport& r) {
  std::string out = "Blocs, by stated weights. " + scale_of_weights(r) + "\n";
  for (const TargetReport& t : r.targets) {
    const auto gaining = std::count_if(t.gains.begin(), t.gains.end(), [](const Estimate& e) { return e.value > 0; });
    out += "  " + t.target.title + " (" + std::to_string(t.target.members.size()) + "): " + std::to_string(gaining) +
           " of " + std::to_string(t.gains.size()) + " candidates would gain; holds in " +
           formatted(100 * t.holds, "%.0f") + " % of draws";
    if (!t.stability.leavers.empty()) out += "; better off outside: " + unrest(r, t.stability.leavers);
    out += "\n";
  }
  for (const TargetReport& t : r.targets) {
    if (t.gradual) out += path_text(r, t.target.title + ", lattice by twos and threes", *t.gradual);
    if (t.merging) out += path_text(r, t.target.title + ", small circles into a large one", *t.merging);
  }
  return out + pace_text(r.pace);
}

std::string write_membership_json(const MembershipReport& r) {
  Json out{{"scenario", r.scenario}, {"date", write_day(r.day)}, {"treaty", r.terms.treaty}, {"draws", r.draws}};
  out["candidates"] = r.model.codes;
  out["targets"] = Json::array();
  for (const TargetReport& t : r.targets) out["targets"].push_back(target_json(r, t));
  out["stable"] = {{"exact", r.stable.exact},
                   {"looked_at", r.stable.looked_at},
                   {"nash", sets_json(r, r.stable.nash)},
                   {"individual", sets_json(r, r.stable.individual)},
                   {"core", sets_json(r, r.stable.core)}};
  out["stable"]["largest_internal"] = r.stable.largest_internal ? set_json(r, *r.stable.largest_internal) : Json();
  if (r.brief) out.erase("stable");
  out["pace"] = {{"agreements", r.pace.agreements}, {"per_year", r.pace.per_year}, {"lags", Json::array()}};
  for (const Pace::Row& row : r.pace.lags)
    out["pace"]["lags"].push_back(
        {{"kind", row.kind}, {"n", row.n}, {"low", row.low}, {"median", row.median}, {"high", row.high}});
  for (const Stance& s : r.terms.stances)
    out["stances"].push_back(
        {{"autonomy", s.autonomy}, {"exposure", s.exposure}, {"gist", s.gist}, {"source", s.source}});
  Json stamp = stamp_json(r.data_hash);
  stamp["scenario_hash"] = r.scenario_hash;
  stamp["seed"] = r.seed;
  stamp["stream"] = stream_version;
  out["stamp"] = stamp;
  return print(out);
}

}  // namespace lattice
