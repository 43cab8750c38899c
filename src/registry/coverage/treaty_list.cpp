// Holding the register against a government's list of its treaties: by day, common partner and words of the title.
#include "lattice/treaty_list.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "lattice/official.hpp"

namespace lattice {
namespace {

std::string trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1));
}

/// Words of five letters or more, in lower case, without those that stand in every title.
std::set<std::string> words_of_title(const std::string& title) {
  static const std::set<std::string> common{"treaty",  "agreement", "between", "concerning", "united",
                                            "kingdom", "great",     "britain", "government", "northern",
                                            "ireland", "exchange",  "notes"};
  std::set<std::string> out;
  std::string word;
  for (const char ch : lower(title) + " ") {
    if (ch >= 'a' && ch <= 'z')
      word += ch;
    else if (word.size() >= 5 && !common.contains(word))
      out.insert(std::exchange(word, {}));
    else
      word.clear();
  }
  return out;
}

int common_words(const std::string& a, const std::string& b) {
  const auto x = words_of_title(a), y = words_of_title(b);
  return static_cast<int>(std::count_if(x.begin(), x.end(), [&](const std::string& w) { return y.contains(w); }));
}

/// Names of a record that are older than ours or turned around.
std::string plain_name(const std::string& name) {
  static const std::map<std::string, std::string> known{{"germany federal republic", "germany"},
                                                        {"muscat", "oman"},
                                                        {"netherlands the", "netherlands"},
                                                        {"abyssinia", "ethiopia"},
                                                        {"servia", "serbia"},
                                                        {"roumania", "romania"},
                                                        {"persia", "iran"},
                                                        {"siam", "thailand"},
                                                        {"burma", "myanmar"},
                                                        {"gambia the", "gambia"},
                                                        {"trans-jordan", "jordan"},
                                                        {"corea", "south korea"},
                                                        {"ceylon", "sri lanka"},
                                                        {"malaya", "malaysia"},
                                                        {"soviet union", "soviet union"},
                                                        {"austria", "austria-hungary"},
                                                        {"union of south africa", "south africa"}};
  const auto it = known.find(lower(name));
  return it == known.end() ? name : it->second;
}

bool same_power(const State& a, const State& b) {
  if (a.code == b.code || a.successor == b.code || b.successor == a.code) return true;
  return std::any_of(a.cow.begin(), a.cow.end(),
                     [&](int n) { return std::find(b.cow.begin(), b.cow.end(), n) != b.cow.end(); });
}

struct Held {
  const World& world;
  Actor owner;
  std::vector<const Agreement*> entries;  ///< the owner is a party or protected
};

bool has_part(const Agreement& a, Actor s) {
  return was_party(a, s) || std::any_of(a.commitments.begin(), a.commitments.end(), [&](const Commitment& c) {
           return std::find(c.owed_to.states.begin(), c.owed_to.states.end(), s) != c.owed_to.states.end();
         });
}

bool common_partner(const Held& h, const Agreement& a, const ListedTreaty& t) {
  for (const std::string& name : t.parties) {
    const auto there = look_up_state(h.world, plain_name(name), t.signed_on);
    if (!there || *there == h.owner) continue;
    const State& s = h.world.states[static_cast<std::size_t>(there->index)];
    for (std::size_t i = 0; i < h.world.states.size(); ++i) {
      const Actor here{static_cast<std::int16_t>(i)};
      if (here != h.owner && same_power(h.world.states[i], s) && has_part(a, here)) return true;
    }
  }
  return false;
}

struct Pairing {
  int days = 0, words = 0;
  std::size_t treaty = 0, entry = 0;
};

std::vector<Pairing> pairings(const Held& h, const std::vector<ListedTreaty>& listed) {
  std::vector<Pairing> out;
  for (std::size_t i = 0; i < listed.size(); ++i)
    for (std::size_t j = 0; j < h.entries.size() && listed[i].signed_on; ++j) {
      const Agreement& a = *h.entries[j];
      const int days = std::abs(static_cast<int>(a.signed_on.day - *listed[i].signed_on));
      const bool near = a.signed_on.precision == Precision::day && days <= 31;
      if (!near || !common_partner(h, a, listed[i])) continue;
      out.push_back({days, common_words(listed[i].title, a.title), i, j});
    }
  std::sort(out.begin(), out.end(), [](const Pairing& a, const Pairing& b) {
    return std::tuple(a.days, -a.words, a.treaty, a.entry) < std::tuple(b.days, -b.words, b.treaty, b.entry);
  });
  return out;
}

bool fits(const TreatyReason& r, const ListedTreaty& t) {
  if (r.signed_on && r.signed_on != t.signed_on) return false;
  const std::string title = lower(t.title);
  return r.words.empty() || std::any_of(r.words.begin(), r.words.end(),
                                        [&](const std::string& w) { return title.find(w) != std::string::npos; });
}

std::string difference_of(const ListedTreaty& t, const Agreement& a) {
  std::string out;
  if (t.signed_on && a.signed_on.precision == Precision::day && *t.signed_on != a.signed_on.day)
    out = "signed " + write_day(*t.signed_on) + " there, " + write_date(a.signed_on) + " here";
  const bool day = a.in_force && a.in_force->precision == Precision::day;
  if (t.in_force && day && *t.in_force != a.in_force->day)
    out += (out.empty() ? "" : "; ") + ("in force " + write_day(*t.in_force)) + " there, " + write_date(*a.in_force) +
           " here";
  return out;
}

void give(TreatyFinding& f, const Agreement& a) {
  f.agreement = a.id;
  f.difference = difference_of(f.treaty, a);
  f.finding = f.difference.empty() ? Finding::matched : Finding::differs;
}

/// A reviewed line for the treaty: which entry it is, or why there is none.
bool reviewed(const World& world, TreatyFinding& f, const std::vector<TreatyReason>& reasons, bool by_day) {
  for (const TreatyReason& r : reasons) {
    if (r.signed_on.has_value() != by_day || !fits(r, f.treaty)) continue;
    if (r.agreement != "-") give(f, find_agreement(world, r.agreement));
    f.reason = r.reason;
    if (f.finding != Finding::matched && !r.reason.empty()) f.finding = Finding::explained;
    return true;
  }
  return false;
}

/// Pairs by the same day first, then, where two words of the title agree, by days around it.
void pair_up(const Held& h, std::vector<TreatyFinding>& out, const std::vector<Pairing>& pairs, bool same_day) {
  std::set<std::string> taken;
  for (const TreatyFinding& f : out)
    if (f.reason.empty()) taken.insert(f.agreement);
  for (const Pairing& p : pairs) {
    TreatyFinding& f = out[p.treaty];
    const Agreement& a = *h.entries[p.entry];
    const bool good = same_day ? p.days == 0 : p.words >= 2;
    if (!good || f.finding != Finding::missing || taken.contains(a.id)) continue;
    give(f, a);
    taken.insert(a.id);
  }
}

}  // namespace

std::vector<ListedTreaty> read_treaty_list(const std::string& folder) {
  const OfficialFile file = read_official(folder, "uk-treaties");
  const Wholes signed_on = file.whole("signed"), in_force = file.whole("in_force");
  const Words subject = file.text("subject"), title = file.text("title"), parties = file.text("countries");
  std::vector<ListedTreaty> out;
  for (std::size_t row = 0; row < file.rows(); ++row) {
    ListedTreaty t{signed_on[row],
                   in_force[row],
                   std::string(subject[row].value_or("")),
                   std::string(title[row].value_or("")),
                   {}};
    for (const auto& name : split(parties[row].value_or(""), ';'))
      if (const std::string plain = trimmed(name); !plain.empty()) t.parties.push_back(plain);
    out.push_back(std::move(t));
  }
  return out;
}

std::vector<TreatyReason> load_treaty_reasons(const DataSet& data) {
  std::vector<TreatyReason> out;
  const DataFile* file = data.find("coverage/uk_treaties_reasons.csv");
  if (!file) return out;
  int number = 0;
  for (const auto& line : split(file->text, '\n')) {
    ++number;
    if (number == 1 || line.empty() || line.front() == '#') continue;
    const auto cells = split(line, ',');
    const std::string where = "data/" + file->path + ":" + std::to_string(number);
    if (cells.size() < 4) throw Error(Fault::bad_input, "a line reads signed,words,agreement,reason", where);
    const auto date = read_date(cells[0]);
    if (!date && cells[0] != "*") throw Error(Fault::bad_input, "\"" + cells[0] + "\" is no day and no *", where);
    TreatyReason r{date ? std::optional(date->day) : std::nullopt, {}, cells[2], {}};
    if (!cells[1].empty()) r.words = split(cells[1], '|');
    r.reason = line.substr(cells[0].size() + cells[1].size() + cells[2].size() + 3);
    out.push_back(std::move(r));
  }
  return out;
}

std::vector<TreatyFinding> hold_treaties(const World& world, Actor owner, const std::vector<ListedTreaty>& listed,
                                         const std::vector<TreatyReason>& reasons) {
  Held h{world, owner, {}};
  for (const Agreement& a : world.agreements)
    if (has_part(a, owner)) h.entries.push_back(&a);
  std::vector<TreatyFinding> out;
  for (const ListedTreaty& t : listed) {
    out.push_back({t, Finding::missing, {}, {}, {}});
    (void)reviewed(world, out.back(), reasons, true);
  }
  const auto pairs = pairings(h, listed);
  pair_up(h, out, pairs, true);
  for (TreatyFinding& f : out)
    if (f.finding == Finding::missing) (void)reviewed(world, f, reasons, false);
  pair_up(h, out, pairs, false);
  return out;
}

}  // namespace lattice
