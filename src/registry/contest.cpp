// Reading a contest: candidates, rounds, electorates and their tallies.
#include "lattice/contest.hpp"

#include <algorithm>
#include <cmath>

#include "readers.hpp"

namespace lattice {
namespace {

std::vector<std::string> ids_of(const Contest& c) {
  std::vector<std::string> out;
  for (const Candidate& k : c.candidates) out.push_back(k.id);
  return out;
}

/// A table from candidates to numbers that are not negative.
std::vector<std::optional<double>> per_candidate(Fields& f, const Contest& c, std::string_view key) {
  std::vector<std::optional<double>> out(c.candidates.size());
  if (!has(f, key)) return out;
  const toml::table* table = f.table.get(key)->as_table();
  if (!table) {
    error(f, key, f.what + ": \"" + std::string(key) + "\" must be a table, such as { ishiba = 46, takaichi = 72 }");
    return out;
  }
  Fields g{*table, f.what + ", " + std::string(key), f.context};
  const auto ids = ids_of(c);
  for (const auto& [name, node] : *table) {
    const auto it = std::find(ids.begin(), ids.end(), name.str());
    const auto value = real(g, name.str());
    if (it == ids.end())
      error(f, key,
            f.what + ": there is no candidate \"" + std::string(name.str()) + "\"" +
                did_you_mean_of(std::string(name.str()), ids));
    else if (value && *value < 0)
      error(g, name.str(), g.what + ": a number below zero");
    else
      out[static_cast<std::size_t>(it - ids.begin())] = value;
  }
  return out;
}

double positive(Fields& f, std::string_view key, double fallback) {
  const auto v = real(f, key);
  if (v && *v <= 0) error(f, key, f.what + ": \"" + std::string(key) + "\" must be above zero");
  return v.value_or(fallback);
}

void check_sum(Fields& f, const Electorate& e) {
  double sum = 0;
  bool any = false;
  for (const auto& t : e.tally)
    if (t) sum += *t, any = true;
  if (any && std::abs(sum - e.votes) > 1e-9)
    error(f, "tally",
          f.what + ": the tally adds up to " + std::to_string(static_cast<long long>(sum)) +
              ", not to \"votes\" = " + std::to_string(static_cast<long long>(e.votes)));
}

Electorate read_electorate(Fields& f, const Contest& c) {
  Electorate e;
  e.id = required_text(f, "id");
  f.what = "electorate " + e.id;
  e.title = required_text(f, "title");
  const std::string counting = text(f, "counting");
  if (counting == "units")
    e.counting = Counting::units;
  else if (!counting.empty() && counting != "votes")
    error(f, "counting", f.what + ": \"counting\" is \"votes\" or \"units\", not \"" + counting + "\"");
  if (!has(f, "votes")) error(f, "votes", f.what + ": \"votes\" is missing");
  e.votes = positive(f, "votes", 1);
  e.follows = text(f, "follows");
  e.dispersion = positive(f, "dispersion", e.dispersion);
  e.tally = per_candidate(f, c, "tally");
  e.support = per_candidate(f, c, "support");
  e.support_sd = positive(f, "support_sd", e.support_sd);
  e.sources = texts(f, "source");
  check_sum(f, e);
  finish(f);
  return e;
}

Round read_round(Fields& f, const Contest& c) {
  Round r;
  r.id = required_text(f, "id");
  f.what = "round " + r.id;
  r.title = required_text(f, "title");
  r.majority = positive(f, "majority", r.majority);
  r.advance = integer(f, "advance").value_or(r.advance);
  if (r.advance < 1) error(f, "advance", f.what + ": \"advance\" must be at least 1");
  for (const auto* t : tables(f, "electorate")) {
    Fields g{*t, "electorate", f.context};
    r.electorates.push_back(read_electorate(g, c));
  }
  if (r.electorates.empty()) error(f, "electorate", f.what + ": no [[round.electorate]]");
  finish(f);
  return r;
}

Transfer read_transfer(Fields& f, const Contest& c) {
  Transfer t;
  const auto ids = ids_of(c);
  const std::string from = required_text(f, "from");
  const auto it = std::find(ids.begin(), ids.end(), from);
  if (it == ids.end())
    error(f, "from", "transfer: there is no candidate \"" + from + "\"" + did_you_mean_of(from, ids));
  else
    t.from = static_cast<std::size_t>(it - ids.begin());
  f.what = "transfer from " + from;
  t.electorate = text(f, "electorate");
  double sum = 0;
  for (const auto& share : per_candidate(f, c, "to")) t.shares.push_back(share.value_or(0)), sum += share.value_or(0);
  if (sum > 1 + 1e-9) error(f, "to", f.what + ": the shares add up to more than 1");
  texts(f, "source");
  finish(f);
  return t;
}

void read_candidates(Fields& f, Contest& c) {
  for (const auto* t : tables(f, "candidate")) {
    Fields g{*t, "candidate", f.context};
    Candidate k{required_text(g, "id"), required_text(g, "name"), text(g, "note")};
    if (std::any_of(c.candidates.begin(), c.candidates.end(), [&](const Candidate& o) { return o.id == k.id; }))
      error(g, "id", "two candidates have the id \"" + k.id + "\"");
    finish(g);
    c.candidates.push_back(std::move(k));
  }
  if (c.candidates.size() < 2) error(f, "candidate", f.what + ": at least two [[candidate]] are needed");
}

/// Every electorate after the first round carries on the opinion of one before it.
void link_rounds(Fields& f, Contest& c) {
  for (std::size_t r = 1; r < c.rounds.size(); ++r)
    for (Electorate& e : c.rounds[r].electorates) {
      if (e.follows.empty()) e.follows = e.id;
      const auto& before = c.rounds[r - 1].electorates;
      if (std::none_of(before.begin(), before.end(), [&](const Electorate& b) { return b.id == e.follows; }))
        error(f, "round",
              "electorate " + e.id + " of round " + c.rounds[r].id + " follows \"" + e.follows +
                  "\", which the round before does not have");
    }
}

Contest read_contest(const toml::table& file, const Context& context) {
  Contest c;
  Fields f{file, "contest", context};
  c.id = required_text(f, "id");
  f.what = "contest " + c.id;
  c.title = required_text(f, "title");
  c.question = text(f, "question");
  c.gist = text(f, "gist");
  c.date = required_date(f, "date").day;
  read_candidates(f, c);
  for (const auto* t : tables(f, "round")) {
    Fields g{*t, "round", context};
    c.rounds.push_back(read_round(g, c));
  }
  if (c.rounds.empty()) error(f, "round", f.what + ": no [[round]]");
  link_rounds(f, c);
  for (const auto* t : tables(f, "transfer")) {
    Fields g{*t, "transfer", context};
    c.transfers.push_back(read_transfer(g, c));
  }
  for (const auto* t : tables(f, "source")) {
    Fields g{*t, "source", context};
    c.sources.push_back({required_text(g, "key"), required_text(g, "citation")});
    finish(g);
  }
  finish(f);
  return c;
}

}  // namespace

std::vector<std::string> contest_ids(const DataSet& data) { return ids_below(data, "contests/"); }

Contest load_contest(const DataSet& data, const World& world, const std::string& name) {
  const NamedText found = named_text(data, "contests/", "contest", name);
  Notes notes;
  const Context context{&world, found.file, &notes};
  Contest c = read_contest(parse_toml(found.text, found.file), context);
  throw_errors(notes);
  c.hash = hash_hex(found.text);
  return c;
}

}  // namespace lattice
