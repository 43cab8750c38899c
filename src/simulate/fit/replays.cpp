// Attacks that history knows, told by a fit that has not seen their years: what probability did the model of joining
// give to what happened, and what does the base rate give? Face validity, not proof: eight attacks, chosen because they
// are famous.
#include <algorithm>
#include <cmath>
#include <sstream>

#include "lines.hpp"
#include "tests.hpp"
#include "thirds.hpp"

namespace lattice::fits {
namespace {

constexpr int last_facts_year = 2010;  // rivalries end; later attacks take facts of that year and the law of their day

struct Attack {
  std::string id, day, attacker, target, title;
  std::vector<std::string> joined, aided;
};

std::vector<std::string> words_in(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> out;
  for (std::string word; in >> word;) out.push_back(word);
  return out;
}

std::vector<Attack> read_attacks(const DataSet& data) {
  const DataFile* file = data.find("models/replays.csv");
  if (!file) throw Error(Fault::missing_data, "the data set has no attacks to replay", "data/models/replays.csv");
  std::vector<Attack> out;
  int line = 0;
  for (const auto& row : split(file->text, '\n')) {
    if (++line == 1 || row.empty() || row[0] == '#') continue;
    const auto cells = split(row, ',');
    if (cells.size() != 7)
      throw Error(Fault::bad_input, "seven cells are needed: id,day,attacker,target,joined,aided,title",
                  "data/models/replays.csv:" + std::to_string(line));
    out.push_back({cells[0], cells[1], cells[2], cells[3], cells[6].substr(1, cells[6].size() - 2), words_in(cells[4]),
                   words_in(cells[5])});
  }
  return out;
}

/// The number that the files know a state by in that year: of several the one that lives.
int number_of(const World& world, const Facts& facts, const std::string& code, int year) {
  const Actor state = find_state(world, code);
  for (const int number : world.states[static_cast<std::size_t>(state.index)].cow)
    if (holds(facts.alive, number, year)) return number;
  throw Error(Fault::missing_data, code + " has no number in the list of states of " + std::to_string(year), "replays");
}

Thirds third_states(const History& history, const Facts& facts, const Attack& attack) {
  const Day day = read_date(attack.day).value().day;
  const int year = year_of(day), facts_year = std::min(year, last_facts_year);
  const auto number = [&](const std::string& code) { return number_of(history.world, facts, code, facts_year); };
  Dispute d{0,
            number(attack.attacker),
            number(attack.target),
            year,
            std::stoi(attack.day.substr(5, 2)),
            std::stoi(attack.day.substr(8, 2)),
            20,
            true,
            {}};
  for (const auto& code : attack.joined) d.joined.insert(number(code));
  Thirds out;
  add_dispute(out, facts, d,
              duties_towards(history.world, d.challenger, d.target, d.year, d.month, d.day, d.action, d.war),
              facts_year);
  return out;
}

struct Trained {
  std::vector<double> join;
  double base[2];  ///< share of third states that join in a war, to 1945 and after
};

/// A fit on disputes of other years.
Trained train(const Thirds& all, const std::set<int>& years) {
  std::vector<std::size_t> rows;
  std::vector<std::uint8_t> y;
  double joined[2] = {0, 0}, asked[2] = {0, 0};
  for (std::size_t r = 0; r < all.rows.size(); ++r) {
    if (years.contains(all.year[r])) continue;
    rows.push_back(r);
    y.push_back(all.joined[r]);
    if (!all.rows[r].war) continue;
    const std::size_t era = all.rows[r].after_1945;
    joined[era] += all.joined[r], ++asked[era];
  }
  const Logit fit = fit_logit(rows_of(whole_design(all), rows), y, join_prior());
  return {fit.coefficient, {joined[0] / asked[0], joined[1] / asked[1]}};
}

BackTestLine told(const Attack& attack, const std::string& forecast, const std::string& measure, double value,
                  std::uint64_t n, const std::string& note) {
  BackTestLine out = plain(attack.day.substr(0, 4) + ": " + attack.title, forecast, measure, value, n);
  out.note = note;
  return out;
}

double nobody(const std::vector<double>& p) {
  double out = 1;
  for (const double one : p) out *= 1 - one;
  return out;
}

void tell_states(BackTest& test, const History& history, const Facts& facts, const Attack& attack, const Thirds& t,
                 const std::vector<double>& p, double base) {
  const int year = std::min(std::stoi(attack.day.substr(0, 4)), last_facts_year);
  const auto tell = [&](const std::vector<std::string>& codes, const char* did) {
    for (const auto& code : codes) {
      const auto it = std::find(t.state.begin(), t.state.end(), number_of(history.world, facts, code, year));
      if (it == t.state.end()) continue;
      const auto r = static_cast<std::size_t>(it - t.state.begin());
      std::string note = std::string(did) + "; base rate " + shown(base);
      if (t.rows[r].relevant) note += "; bound";
      test.lines.push_back(told(attack, code, "chance to fight", p[r], 1, note));
    }
  };
  tell(attack.joined, "fought");
  tell(attack.aided, "sent arms or money, did not fight");
  for (std::size_t r = 0; r < t.rows.size(); ++r) {
    if (!t.rows[r].relevant || t.joined[r]) continue;
    const auto state = look_up_state(history.world, "cow:" + std::to_string(t.state[r]), read_date(attack.day)->day);
    const std::string code = state ? code_of(history.world, *state) : std::to_string(t.state[r]);
    test.lines.push_back(told(attack, code, "chance to fight", p[r], 1, "was bound, did not fight"));
  }
}

/// Adds one attack; log scores of the model and of the base rate.
std::pair<double, double> tell_attack(BackTest& test, const History& history, const Facts& facts, const Attack& attack,
                                      const Trained& trained) {
  const Thirds t = third_states(history, facts, attack);
  const auto p = predict(whole_design(t), trained.join);
  const double base = trained.base[t.rows.front().after_1945];
  const std::vector<double> same(p.size(), base);
  const auto sum = [&](const std::vector<double>& forecast) {
    double out = 0;
    for (const double one : log_of_outcome(forecast, t.joined)) out += one;
    return out;
  };
  test.lines.push_back(
      told(attack, "the model", "log score, sum", sum(p), p.size(), "base rate " + shown(sum(same), 2)));
  test.lines.push_back(
      told(attack, "the model", "chance that nobody fights for the target", nobody(p), p.size(),
           (attack.joined.empty() ? "nobody did; base rate " : "somebody did; base rate ") + shown(nobody(same))));
  tell_states(test, history, facts, attack, t, p, base);
  return {sum(p), sum(same)};
}

}  // namespace

BackTest test_replays(const History& history) {
  const DataSet data = embedded_data();
  const auto attacks = read_attacks(data);
  const Facts facts = read_facts(history);
  const Thirds all = read_thirds(history);
  std::set<int> years;
  for (const Attack& a : attacks) years.insert(std::stoi(a.day.substr(0, 4)));
  const Trained trained = train(all, years);
  BackTest test{"replays", "What would the model have said?", {}, {}, {}, all.data};
  double model = 0, base = 0;
  for (const Attack& a : attacks) {
    const auto [ours, theirs] = tell_attack(test, history, facts, a, trained);
    model += ours, base += theirs;
  }
  BackTestLine all_of_them = plain("all attacks", "the model", "log score, sum", model, attacks.size());
  all_of_them.note = "base rate " + shown(base, 2);
  test.lines.insert(test.lines.begin(), all_of_them);
  test.remarks = {"Fitted on disputes of all other years; attacks after " + std::to_string(last_facts_year) +
                      " take facts of that year and the law of their own day.",
                  "Eight famous attacks are no sample: they were chosen for what followed them."};
  return test;
}

}  // namespace lattice::fits
