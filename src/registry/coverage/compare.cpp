// One record against the register: for every obligation of every alliance, the claims of both sides, what differs, and
// why.
#include "compare.hpp"

#include <algorithm>

namespace lattice {
namespace {

const std::vector<int>& numbers_of(const Agreement& a, Record record) {
  return record == Record::cow4 ? a.cow : a.atop;
}

std::map<int, std::vector<std::size_t>> entries_by_number(const World& world, Record record) {
  std::map<int, std::vector<std::size_t>> out;
  for (std::size_t i = 0; i < world.agreements.size(); ++i)
    for (int n : numbers_of(world.agreements[i], record)) out[n].push_back(i);
  return out;
}

std::string shown(Between b) {
  return b.first == b.last ? write_day(b.first) : write_day(b.first) + "/" + write_day(b.last);
}

std::string names(const Comparer& k, const std::set<int>& from, const std::set<int>& without) {
  std::vector<std::string> out;
  for (int p : from)
    if (!without.contains(p)) {
      const auto it = k.code_of_power.find(p);
      out.push_back(it == k.code_of_power.end() ? std::to_string(p) : it->second);
    }
  return join(out, " ");
}

/// What differs, as bits and in words.
struct Differing {
  Aspects aspects = 0;
  std::vector<std::string> words;
};

Differing differing(const Comparer& k, const Case& c) {
  Differing d;
  const auto say = [&d](Aspect a, const std::string& text) { d.aspects |= bit(a), d.words.push_back(text); };
  if (!c.ours) {
    say(Aspect::word, "the entry has no such duty");
    return d;
  }
  if (c.ours->owers != c.theirs->owers) {
    const auto here = names(k, c.ours->owers, c.theirs->owers), there = names(k, c.theirs->owers, c.ours->owers);
    say(Aspect::owers, (here.empty() ? "" : "owed only here by " + here) + (here.empty() || there.empty() ? "" : ", ") +
                           (there.empty() ? "" : (here.empty() ? "owed only there by " : "only there by ") + there));
  }
  if (gap(c.ours->start, c.theirs->start) > tolerance)
    say(Aspect::start, "starts " + shown(c.theirs->start) + " there, " + shown(c.ours->start) + " here");
  if (gap(c.ours->end, c.theirs->end) > tolerance)
    say(Aspect::end, "ends " + shown(c.theirs->end) + " there, " + shown(c.ours->end) + " here");
  return d;
}

const ReasonRow* reason_row(const std::string& code) {
  for (const ReasonRow& r : coverage_reasons())
    if (r.code == code) return &r;
  return nullptr;
}

void add_reason(CoverageRow& row, const std::string& code, const std::string& text) {
  if (std::find(row.codes.begin(), row.codes.end(), code) == row.codes.end()) {
    row.codes.push_back(code);
    row.reason += (row.reason.empty() ? "" : "; ") + text;
  }
}

/// Takes away what rules and reviewed lines explain; what remains is unexplained.
Aspects explain(Comparer& k, const Case& c, Aspects open, CoverageRow& row) {
  for (const Aspect a : {Aspect::word, Aspect::owers, Aspect::start, Aspect::end}) {
    if (!(open & bit(a))) continue;
    const std::string code = rule_for(k, c, a);
    if (code.empty()) continue;
    open &= static_cast<Aspects>(~bit(a));
    add_reason(row, code, std::string(reason_row(code)->meaning));
  }
  for (std::size_t i = 0; i < k.explanations.size(); ++i) {
    const Explanation& e = k.explanations[i];
    if (e.record != c.record || e.alliance != row.alliance || (e.obligation != "*" && e.obligation != name_of(c.word)))
      continue;
    if (e.agreement != "-" &&
        std::find(row.agreements.begin(), row.agreements.end(), e.agreement) == row.agreements.end())
      continue;
    const Aspects explained = reason_row(e.code)->explains & open;
    if (!explained) continue;
    k.used[i] = true;
    open &= static_cast<Aspects>(~explained);
    add_reason(row, e.code, e.reason);
  }
  return open;
}

/// What ATOP claims about the word under the numbers of these entries.
std::optional<Claim> atop_claim(const Comparer& k, const Case& c) {
  std::optional<Claim> out;
  for (const std::size_t i : c.agreements)
    for (const CodedAlliance& a : k.official.atop4)
      if (const auto& ids = k.world.agreements[i].atop; std::find(ids.begin(), ids.end(), a.id) != ids.end())
        for (const Obligation o : all_obligations)
          if (word_in(Record::cow4, o) == c.word)
            if (const auto claim = claim_of(a, o, k.powers)) out = out ? hull(*out, *claim) : *claim;
  return out;
}

bool same_as_atop(const Case& c, const Claim& atop, Aspect aspect) {
  switch (aspect) {
    case Aspect::word: return true;
    case Aspect::owers: return atop.owers == c.theirs->owers;
    case Aspect::start: return gap(atop.start, c.theirs->start) <= 31;
    case Aspect::end: return gap(atop.end, c.theirs->end) <= 31;
  }
  return false;
}

/// COW often has what ATOP has; a line that explains ATOP then explains COW.
Aspects explain_as_atop(Comparer& k, const Case& c, Aspects open, CoverageRow& row) {
  const auto atop = c.record == Record::cow4 && open ? atop_claim(k, c) : std::nullopt;
  if (!atop) return open;
  for (const Explanation& e : k.explanations) {
    const bool same_word =
        e.obligation == "*" || std::any_of(all_obligations.begin(), all_obligations.end(), [&](Obligation o) {
          return name_of(o) == e.obligation && word_in(Record::cow4, o) == c.word;
        });
    if (e.record != Record::atop4 || !same_word ||
        std::find(row.agreements.begin(), row.agreements.end(), e.agreement) == row.agreements.end())
      continue;
    for (const Aspect a : {Aspect::word, Aspect::owers, Aspect::start, Aspect::end}) {
      if (!(open & bit(a)) || !(reason_row(e.code)->explains & bit(a)) || !same_as_atop(c, *atop, a)) continue;
      open &= static_cast<Aspects>(~bit(a));
      add_reason(row, "rule:same_as_atop", "as ATOP: " + e.reason);
    }
  }
  return open;
}

bool had_great_power(const Comparer& k, const CodedAlliance& a) {
  return std::any_of(a.members.begin(), a.members.end(), [&](const CodedMember& m) {
    const auto s = look_up_state(k.world, "cow:" + std::to_string(m.state), m.from.day);
    if (!s) return false;
    const Span spell = span_of(m.from, m.until);
    const auto& spans = k.world.states[static_cast<std::size_t>(s->index)].great_power;
    return std::any_of(spans.begin(), spans.end(), [&](Span g) { return g.overlaps(spell); });
  });
}

/// Codes of the members, in the order of the record.
std::vector<std::string> states_of(const Comparer& k, const CodedAlliance& a) {
  std::vector<std::string> out;
  const auto add = [&](int number, Day day) {
    const auto s = look_up_state(k.world, "cow:" + std::to_string(number), day);
    const std::string code = s ? code_of(k.world, *s) : std::to_string(number);
    if (std::find(out.begin(), out.end(), code) == out.end()) out.push_back(code);
  };
  for (const CodedMember& m : a.members) add(m.state, m.from.day);
  if (a.members.empty())
    for (const CodedPair& p : a.pairs) add(p.by, p.from.day);
  return out;
}

CoverageRow row_of(const Comparer& k, const Case& c) {
  CoverageRow row;
  row.record = c.record;
  row.alliance = c.alliance->id;
  row.word = c.word;
  row.states = states_of(k, *c.alliance);
  row.members = static_cast<int>(row.states.size());
  row.bilateral = c.alliance->bilateral;
  row.great_power = had_great_power(k, *c.alliance);
  row.theirs = c.theirs->span();
  row.ours = c.ours ? c.ours->span() : Span{0, 0};
  for (const std::size_t i : c.agreements) row.agreements.push_back(k.world.agreements[i].id);
  return row;
}

CoverageRow compare_case(Comparer& k, const Case& c) {
  CoverageRow row = row_of(k, c);
  if (c.agreements.empty()) {
    row.finding = Finding::missing;
    row.difference = "no entry has this number";
    for (std::size_t i = 0; i < k.explanations.size(); ++i) {
      const Explanation& e = k.explanations[i];
      if (e.record != c.record || e.alliance != row.alliance || e.agreement != "-") continue;
      k.used[i] = true;
      add_reason(row, e.code, e.reason);
    }
    return row;
  }
  const Differing d = differing(k, c);
  row.difference = join(d.words, "; ");
  if (!d.aspects)
    row.finding = Finding::matched;
  else
    row.finding = explain_as_atop(k, c, explain(k, c, d.aspects, row), row) ? Finding::differs : Finding::explained;
  return row;
}

/// An obligation that the entry has and the record, under the entry's numbers, has not.
std::vector<CoverageRow> only_here(const Comparer& k, Record record,
                                   const std::map<int, const CodedAlliance*>& by_number) {
  std::vector<CoverageRow> out;
  for (std::size_t i = 0; i < k.world.agreements.size(); ++i) {
    const Agreement& a = k.world.agreements[i];
    Obligations there = 0;
    for (int n : numbers_of(a, record))
      if (const auto it = by_number.find(n); it != by_number.end()) there |= it->second->words;
    for (const Obligation o : all_obligations) {
      if (has(there, o) || word_in(record, o) != o) continue;
      const auto ours = claim_of(k.world, {i}, k.spells, o, record, k.powers);
      if (!ours) continue;
      CoverageRow row;
      row.record = record;
      row.word = o;
      row.finding = Finding::only_here;
      row.agreements = {a.id};
      for (int p : ours->owers)
        row.states.push_back(k.code_of_power.contains(p) ? k.code_of_power.at(p) : std::to_string(p));
      row.members = static_cast<int>(row.states.size());
      row.theirs = {0, 0};
      row.ours = ours->span();
      row.difference = there ? "the record has the alliance without this duty" : "the record has no such alliance";
      out.push_back(std::move(row));
    }
  }
  return out;
}

}  // namespace

std::vector<CoverageRow> compare(Comparer& k, Record record, const std::vector<CodedAlliance>& alliances) {
  const auto entries = entries_by_number(k.world, record);
  std::map<int, const CodedAlliance*> by_number;
  for (const CodedAlliance& a : alliances) by_number[a.id] = &a;
  std::vector<CoverageRow> out;
  for (const CodedAlliance& a : alliances)
    for (const Obligation o : all_obligations) {
      Case c{&a, o, record, {}, claim_of(a, o, k.powers), {}, {}, 0};
      if (!c.theirs) continue;
      if (const auto it = entries.find(a.id); it != entries.end()) c.agreements = it->second;
      c.ours = claim_of(k.world, c.agreements, k.spells, o, record, k.powers);
      for (const std::size_t i : c.agreements)
        for (int n : numbers_of(k.world.agreements[i], record))
          if (const auto it = by_number.find(n); it != by_number.end())
            if (const auto claim = claim_of(*it->second, o, k.powers))
              c.group = c.group ? hull(*c.group, *claim) : *claim, ++c.numbers;
      out.push_back(compare_case(k, c));
    }
  for (auto& row : only_here(k, record, by_number)) out.push_back(std::move(row));
  return out;
}

}  // namespace lattice
