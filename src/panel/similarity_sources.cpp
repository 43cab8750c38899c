// The portfolios that are compared: what each state owes every state of the year (itself at the top level), as ATOP,
// COW or the register have it, weighted by capability where the official folder has it; and votes in the General
// Assembly.
#include <algorithm>
#include <unordered_map>

#include "similarity.hpp"

namespace lattice::panel {
namespace {

/// What one state owes another in a year of the frame.
struct Tie {
  std::int16_t from = 0, to = 0;
  std::int8_t level = 0;
};

/// Ties by year of the frame, for the years that a record of promises covers.
struct TieBook {
  std::string tag;
  std::vector<std::vector<Tie>> ties;
  int first = 0, last = -1;
};

/// Capability by year of the frame and state; missing everywhere, with a remark, where there is no file.
std::vector<std::vector<double>> capabilities(const Workshop& shop) {
  std::vector<std::vector<double>> out(
      static_cast<std::size_t>(shop.frame.years()),
      std::vector<double>(static_cast<std::size_t>(shop.frame.states()), missing_real));
  if (!shop.has("nmc")) {
    shop.remark("similarity weighted by capability is missing: the folder has no National Material Capabilities");
    return out;
  }
  const OfficialFile file = shop.read("nmc");
  const Codes codes(shop.frame, StateSystem::cow, shop.official, &shop.paths);
  const auto &ccodes = file.key("ccode"), &years = file.key("year");
  const Cells& cinc = file.column("cinc").cells;
  for (std::size_t r = 0; r < ccodes.size(); ++r) {
    const int y = shop.frame.offset(years[r]);
    const int s = y < 0 ? -1 : codes.at(ccodes[r], y);
    if (s >= 0) out[static_cast<std::size_t>(y)][static_cast<std::size_t>(s)] = real_at(cinc, r);
  }
  return out;
}

std::vector<int> members_of(const Frame& frame, int year) {
  std::vector<int> out;
  for (int s = 0; s < frame.states(); ++s)
    if (frame.life[static_cast<std::size_t>(s)][static_cast<std::size_t>(year)] != 0) out.push_back(s);
  return out;
}

Portfolios portfolios_of(const std::vector<int>& members, const std::vector<Tie>& ties,
                         const std::vector<double>& capability) {
  const std::size_t n = members.size();
  Portfolios out{n, n, 3, std::vector<std::int8_t>(n * n, 0), {}};
  std::vector<int> number(capability.size(), -1);
  for (std::size_t i = 0; i < n; ++i) {
    number[static_cast<std::size_t>(members[i])] = static_cast<int>(i);
    out.level[i * n + i] = 3;
    out.weight.push_back(capability[static_cast<std::size_t>(members[i])]);
  }
  for (const Tie& tie : ties) {
    const int a = number[static_cast<std::size_t>(tie.from)], b = number[static_cast<std::size_t>(tie.to)];
    if (a < 0 || b < 0) continue;
    auto& level = out.level[static_cast<std::size_t>(a) * n + static_cast<std::size_t>(b)];
    level = std::max(level, tie.level);
  }
  return out;
}

void add_promises(const Workshop& shop, const TieBook& ties) {
  const auto capability = capabilities(shop);
  PortfolioSource out{ties.tag, std::vector<PreparedYear>(ties.ties.size()), ties.first, ties.last};
  for (std::size_t y = 0; y < out.years.size(); ++y) {
    const int year = shop.frame.from + static_cast<int>(y);
    if (year < ties.first || year > ties.last) continue;
    out.years[y].members = members_of(shop.frame, static_cast<int>(y));
    out.years[y].planes = planes_of(portfolios_of(out.years[y].members, ties.ties[y], capability[y]));
  }
  add_similarity(shop, out);
}

TieBook empty_book(const Workshop& shop, std::string tag) {
  return {std::move(tag), std::vector<std::vector<Tie>>(static_cast<std::size_t>(shop.frame.years())), 0, -1};
}

/// Levels as ATOP's words rank: 3 to fight, 2 to stay out or to consult, 1 not to attack.
int level_of(bool fight, bool neutral_or_consult, bool nonagg) { return fight ? 3 : neutral_or_consult ? 2 : nonagg; }

void add_tie(const Workshop& shop, const Codes& codes, TieBook& source, int year, int from, int to, int level) {
  const int y = shop.frame.offset(year);
  if (y < 0 || level == 0) return;
  const int a = codes.at(from, y), b = codes.at(to, y);
  if (a >= 0 && b >= 0)
    source.ties[static_cast<std::size_t>(y)].push_back(
        {static_cast<std::int16_t>(a), static_cast<std::int16_t>(b), static_cast<std::int8_t>(level)});
}

/// Votes of one year: per roll call and member 2 for yes, 1 for an abstention, 0 for no; -1 where none was cast.
struct Ballots {
  std::vector<int> members, number;  ///< states, and the place of a state among them or -1
  std::unordered_map<std::int32_t, std::size_t> calls;
  struct Vote {
    int member;
    std::size_t call;
    std::int8_t level;
  };
  std::vector<Vote> votes;
};

Portfolios portfolios_of(const Ballots& b, bool binary) {
  const std::size_t n = b.members.size(), calls = b.calls.size();
  Portfolios out{n, calls, binary ? 1 : 2, std::vector<std::int8_t>(n * calls, -1), {}};
  for (const Ballots::Vote& v : b.votes)
    if (!binary || v.level != 1)
      out.level[static_cast<std::size_t>(v.member) * calls + v.call] = binary ? v.level / 2 : v.level;
  return out;
}

std::unordered_map<std::int32_t, int> years_of_calls(const Workshop& shop) {
  const OfficialFile file = shop.read("un-roll-calls");
  std::unordered_map<std::int32_t, int> out;
  const auto &ids = file.key("rcid"), &days = file.key("date");
  for (std::size_t r = 0; r < ids.size(); ++r) out.emplace(ids[r], year_of(days[r]));
  return out;
}

std::vector<Ballots> empty_ballots(const Workshop& shop) {
  std::vector<Ballots> out(static_cast<std::size_t>(shop.frame.years()));
  for (std::size_t y = 0; y < out.size(); ++y) {
    out[y].members = members_of(shop.frame, static_cast<int>(y));
    out[y].number.assign(static_cast<std::size_t>(shop.frame.states()), -1);
    for (std::size_t i = 0; i < out[y].members.size(); ++i)
      out[y].number[static_cast<std::size_t>(out[y].members[i])] = static_cast<int>(i);
  }
  return out;
}

std::int8_t level_of_vote(std::string_view word, std::size_t row) {
  if (word == "yes") return 2;
  if (word == "abstain") return 1;
  if (word == "no") return 0;
  throw Error(
      Fault::bad_input,
      "the vote \"" + std::string(word) + "\" in row " + std::to_string(row + 1) + " is none of yes, abstain, no",
      "un_votes");
}

/// COW numbers by name and year; names that the list lacks are told in one remark.
class Voters {
 public:
  int cow(std::string_view name, int year) {
    for (const Voter* v : of_name(std::string(name)))
      if (year >= v->first && year <= v->last) return v->cow;
    return -1;
  }
  std::vector<std::string> unknown;
 private:
  const std::vector<const Voter*>& of_name(const std::string& name) {
    const auto [it, fresh] = known_.try_emplace(name);
    if (!fresh) return it->second;
    for (const Voter& v : un_voters())
      if (v.name == name) it->second.push_back(&v);
    if (it->second.empty()) unknown.push_back(name);
    return it->second;
  }
  std::unordered_map<std::string, std::vector<const Voter*>> known_;
};

std::vector<Ballots> read_ballots(const Workshop& shop) {
  const auto year_of_call = years_of_calls(shop);
  const OfficialFile file = shop.read("un-votes");
  const Codes codes(shop.frame, StateSystem::cow, shop.official, &shop.paths);
  std::vector<Ballots> out = empty_ballots(shop);
  Voters voters;
  const auto& ids = file.key("rcid");
  const auto names = file.text("country"), words = file.text("vote");
  for (std::size_t r = 0; r < ids.size(); ++r) {
    const auto call = year_of_call.find(ids[r]);
    const int y = call == year_of_call.end() ? -1 : shop.frame.offset(call->second);
    if (y < 0 || !words[r]) continue;
    const int cow = voters.cow(names[r].value_or(""), call->second), state = cow < 0 ? -1 : codes.at(cow, y);
    Ballots& b = out[static_cast<std::size_t>(y)];
    const int member = state < 0 ? -1 : b.number[static_cast<std::size_t>(state)];
    if (member < 0) continue;
    const std::size_t place = b.calls.try_emplace(ids[r], b.calls.size()).first->second;
    b.votes.push_back({member, place, level_of_vote(*words[r], r)});
  }
  if (!voters.unknown.empty())
    shop.remark("votes of these names are left out, for no COW number is known: " + join(voters.unknown, ", "));
  return out;
}

}  // namespace

void build_similarity(const Workshop& shop, const ColumnSet&, bool) {
  const OfficialFile file = shop.read("atop");
  const Codes codes(shop.frame, StateSystem::cow, shop.official, &shop.paths);
  const auto &one = file.key("ccode1"), &two = file.key("ccode2"), &years = file.key("year");
  const Wholes defence = file.whole("atop_defense"), offence = file.whole("atop_offense");
  const Wholes neutral = file.whole("atop_neutral"), nonagg = file.whole("atop_nonagg"),
               consult = file.whole("atop_consul");
  TieBook book = empty_book(shop, "ally");
  book.first = 1815;
  book.last = year_range(years).second;
  const auto yes = [](Maybe value) { return value.value_or(0) > 0; };
  for (std::size_t r = 0; r < one.size(); ++r)
    add_tie(shop, codes, book, years[r], one[r], two[r],
            level_of(yes(defence[r]) || yes(offence[r]), yes(neutral[r]) || yes(consult[r]), yes(nonagg[r])));
  add_promises(shop, book);
}

void build_similarity_cow(const Workshop& shop, const ColumnSet&, bool) {
  const bool yearly = shop.has("cow-alliance");
  const OfficialFile file = shop.read(yearly ? "cow-alliance" : "cow-alliance-dyad");
  const Codes codes(shop.frame, StateSystem::cow, shop.official, &shop.paths);
  const auto &one = file.key("ccode1"), &two = file.key("ccode2");
  const Wholes defence = file.whole("defense"), neutral = file.whole("neutrality"),
               nonagg = file.whole("nonaggression"), entente = file.whole("entente");
  const auto& starts = file.key(yearly ? "year" : "dyad_st_year");
  const Wholes ends = file.whole(yearly ? "year" : "dyad_end_year");
  TieBook book = empty_book(shop, "cow");
  book.first = 1816;
  book.last = yearly ? year_range(starts).second : 2012;  // an empty end means in force when the data set ends
  const auto yes = [](Maybe value) { return value.value_or(0) > 0; };
  for (std::size_t r = 0; r < one.size(); ++r) {
    const int level = yes(defence[r]) ? 3 : yes(neutral[r]) || yes(nonagg[r]) ? 2 : yes(entente[r]) ? 1 : 0;
    const int last = std::min(ends[r].value_or(book.last), shop.frame.to);
    for (int year = std::max(starts[r], shop.frame.from); year <= last; ++year) {
      add_tie(shop, codes, book, year, one[r], two[r], level);  // a COW alliance binds both ways
      add_tie(shop, codes, book, year, two[r], one[r], level);
    }
  }
  add_promises(shop, book);
}

void build_similarity_register(const Workshop& shop, const ColumnSet&, bool) {
  TieBook book = empty_book(shop, "reg");
  book.first = shop.frame.from;
  book.last = shop.frame.to;
  const Codes codes(shop.frame, StateSystem::cow, shop.official, &shop.paths);
  for_register_years(shop, codes, [&](int y, int a, int b, std::string_view kind) {
    const int level =
        level_of(kind == "defense" || kind == "offense", kind == "neutral" || kind == "consul", kind == "nonagg");
    if (level > 0)
      book.ties[static_cast<std::size_t>(y)].push_back(
          {static_cast<std::int16_t>(a), static_cast<std::int16_t>(b), static_cast<std::int8_t>(level)});
  });
  add_promises(shop, book);
}

void build_similarity_un(const Workshop& shop, const ColumnSet&, bool) {
  PortfolioSource out{"un", std::vector<PreparedYear>(static_cast<std::size_t>(shop.frame.years())), 9999, 0, false};
  std::vector<Ballots> ballots = read_ballots(shop);
  for (std::size_t y = 0; y < ballots.size(); ++y) {
    if (ballots[y].calls.empty()) continue;
    const int year = shop.frame.from + static_cast<int>(y);
    out.first = std::min(out.first, year);
    out.last = std::max(out.last, year);
    out.years[y].planes = planes_of(portfolios_of(ballots[y], false));
    out.years[y].binary = planes_of(portfolios_of(ballots[y], true));
    out.years[y].members = std::move(ballots[y].members);
  }
  add_similarity(shop, out);
}

}  // namespace lattice::panel
