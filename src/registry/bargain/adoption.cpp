// What a TOML case says beyond numbers: statements behind positions, rules of adoption, a contest that positions hang
// on, and what came afterwards.
#include <algorithm>

#include "../readers.hpp"
#include "reading.hpp"

namespace lattice::bargain_file {
namespace {

std::optional<Day> day_of(Fields& f, std::string_view key) {
  const auto d = date(f, key);
  if (!d) return std::nullopt;
  if (d->precision != Precision::day) error(f, key, f.what + ": \"" + std::string(key) + "\" must be a day");
  return d->day;
}

Statement read_statement(Fields& f, const BargainCase& c) {
  Statement s;
  s.speaker = required_text(f, "speaker");
  s.office = text(f, "office");
  s.place = text(f, "place");
  s.date = day_of(f, "date");
  s.words = text(f, "words");
  s.gist = text(f, "gist");
  s.source = text(f, "source");
  if (s.date && c.day && *s.date > *c.day)
    error(f, "date", f.what + ": a statement of " + write_day(*s.date) + " was not known on " + write_day(*c.day));
  const auto known = [&](const Source& x) { return x.key == s.source; };
  if (!s.source.empty() && std::none_of(c.sources.begin(), c.sources.end(), known))
    error(f, "source", f.what + ": there is no [[source]] with the key \"" + s.source + "\"");
  finish(f);
  return s;
}

std::optional<double> share_of(Fields& f, std::string_view key) {
  const auto v = real(f, key);
  if (v && !(*v > 0 && *v <= 1)) error(f, key, f.what + ": \"" + std::string(key) + "\" must be a share above 0, up to 1");
  return v;
}

std::vector<std::size_t> actors_of(Fields& f, std::string_view key, const BargainCase& c) {
  std::vector<std::size_t> out;
  for (const std::string& id : texts(f, key)) {
    const std::size_t i = actor_by_id(f, key, id, c);
    if (std::find(out.begin(), out.end(), i) == out.end()) out.push_back(i);
  }
  return out;
}

AdoptionRule read_adoption_rule(Fields& f, const BargainCase& c) {
  AdoptionRule r;
  r.id = required_text(f, "id");
  f.what = "rule " + r.id;
  r.title = required_text(f, "title");
  r.voters = actors_of(f, "voters", c);
  if (!has(f, "voters"))
    for (std::size_t i = 0; i < c.actors.size(); ++i) r.voters.push_back(i);
  r.members = share_of(f, "members");
  r.weight = share_of(f, "weight");
  r.vetoes = actors_of(f, "veto", c);
  if (!r.members && !r.weight && r.vetoes.empty())
    error(f, "members", f.what + ": \"members\", \"weight\" or \"veto\" is needed; else everything passes");
  for (const std::size_t v : r.vetoes)
    if (std::find(r.voters.begin(), r.voters.end(), v) == r.voters.end())
      error(f, "veto", f.what + ": " + c.actors[v].id + " has a veto but no vote");
  finish(f);
  return r;
}

double on_scale(Fields& f, std::string_view key) {
  const auto v = real(f, key);
  if (!v || *v < 0 || *v > 100)
    error(f, key, f.what + ": \"" + std::string(key) + "\" must be a number from 0 to 100");
  return v.value_or(0);
}

IfWinner read_if(Fields& f, const BargainCase& c) {
  IfWinner w;
  w.winner = required_text(f, "winner");
  f.what = "if " + w.winner;
  w.actor = actor_by_id(f, "actor", required_text(f, "actor"), c);
  w.position = on_scale(f, "position");
  w.salience = on_scale(f, "salience");
  w.statements = read_statements(f, c);
  w.basis = text(f, "basis");
  finish(f);
  return w;
}

void read_hanging(Fields& f, BargainCase& c) {
  const std::string id = text(f, "contest");
  const int known = integer(f, "known_rounds").value_or(0);
  if (known < 0) error(f, "known_rounds", "\"known_rounds\" must not be negative");
  CaseContest contest{id, static_cast<std::size_t>(std::max(known, 0)), {}};
  for (const auto* t : tables(f, "if")) {
    Fields g{*t, "if", f.context};
    contest.cases.push_back(read_if(g, c));
  }
  if (!contest.cases.empty() && id.empty()) error(f, "if", "[[if]] needs \"contest\", the contest that is meant");
  if (!id.empty()) c.contest = std::move(contest);
}

}  // namespace

std::size_t actor_by_id(Fields& f, std::string_view key, const std::string& id, const BargainCase& c) {
  std::vector<std::string> ids;
  for (const BargainActor& a : c.actors) ids.push_back(a.id);
  const auto it = std::find(ids.begin(), ids.end(), id);
  if (it != ids.end()) return static_cast<std::size_t>(it - ids.begin());
  error(f, key, f.what + ": there is no actor \"" + id + "\"" + did_you_mean_of(id, ids));
  return 0;
}

std::vector<Statement> read_statements(Fields& f, const BargainCase& c) {
  std::vector<Statement> out;
  for (const auto* t : tables(f, "statement")) {
    Fields g{*t, f.what + ", statement", f.context};
    out.push_back(read_statement(g, c));
  }
  return out;
}

void read_question(Fields& f, BargainCase& c) {
  c.unit = text(f, "unit");
  c.unit_scale = real(f, "unit_scale").value_or(1);
  if (!(c.unit_scale > 0)) error(f, "unit_scale", "\"unit_scale\" must be above 0");
  c.scenario = text(f, "scenario");
  c.day = day_of(f, "date");
  c.proposal = real(f, "proposal");
  c.limits = text(f, "limits");
  for (const auto* t : tables(f, "scale")) {
    Fields g{*t, "scale", f.context};
    const double at = on_scale(g, "position");
    c.scale.emplace_back(at, required_text(g, "means"));
    finish(g);
  }
}

void read_adoption(Fields& f, BargainCase& c) {
  for (const auto* t : tables(f, "rule")) {
    Fields g{*t, "rule", f.context};
    c.rules.push_back(read_adoption_rule(g, c));
  }
  read_hanging(f, c);
  for (const auto* t : tables(f, "afterwards")) {
    Fields g{*t, "afterwards", f.context};
    c.afterwards.push_back({required_text(g, "what"), text(g, "source"), day_of(g, "date").value_or(0)});
    finish(g);
  }
}

}  // namespace lattice::bargain_file
