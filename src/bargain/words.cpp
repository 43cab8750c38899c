// The settings of the spatial model and their words: one table for the command line, files, results and help.
#include <algorithm>
#include <charconv>
#include <cmath>

#include "lattice/bargain.hpp"

namespace lattice {
namespace {

template <auto Member>
int get(const BargainOptions& o) {
  return static_cast<int>(o.*Member);
}

template <auto Member>
void set(BargainOptions& o, int value) {
  using E = std::remove_reference_t<decltype(o.*Member)>;
  o.*Member = static_cast<E>(value);
}

template <auto Member>
OptionRow row(std::string option, std::string tag, std::string means, std::vector<OptionWord> words) {
  return {std::move(option), std::move(tag), std::move(means), std::move(words), get<Member>, set<Member>};
}

/// A word for an enumerator.
template <class E>
OptionWord word(E value, std::string name, std::string also, std::string means) {
  return {static_cast<int>(value), std::move(name), std::move(also), std::move(means)};
}

using O = BargainOptions;

std::vector<OptionRow> vote_rows() {
  return {
      row<&O::rule>("rule", "VotingRule", "how strongly an actor votes for the better of two options",
                    {word(VoteRule::binary, "Binary", "", "all its weight, however small the difference"),
                     word(VoteRule::mixed_binary, "PropBin", "", "four fifths in proportion, one fifth at once"),
                     word(VoteRule::proportional, "Prop", "Proportional", "in proportion to the difference"),
                     word(VoteRule::mixed_cubic, "PropCbc", "", "half in proportion, half by the cube"),
                     word(VoteRule::cubic, "Cubic", "", "by the cube of the difference"),
                     word(VoteRule::prospect, "ASymProsp", "", "losses count half as much again as gains")}),
      row<&O::victory>("victory", "VictoryProbModel", "the chance of victory from the strengths of two coalitions",
                       {word(VictoryModel::linear, "Linear", "", "the share of the strength"),
                        word(VictoryModel::square, "Square", "", "the share of the squares"),
                        word(VictoryModel::quartic, "Quartic", "", "the share of the fourth powers"),
                        word(VictoryModel::octic, "Octic", "", "the share of the eighth powers"),
                        word(VictoryModel::binary, "Binary", "", "certain from a lead of ten per cent")}),
      row<&O::election>("pce", "PCEModel", "from pairwise chances to a probability for each option",
                        {word(ElectionModel::conditional, "Conditional", "", "the chance to beat every other"),
                         word(ElectionModel::markov_uniform, "MarkovUniform", "", "challenges come at random"),
                         word(ElectionModel::markov_incentive, "MarkovIncentive", "", "who gains challenges more")}),
      row<&O::choosing>("transition", "StateTransitions", "how an actor chooses among the bargains before it",
                        {word(Choosing::best, "Deterministic", "", "the most probable; the first among equals"),
                         word(Choosing::chance, "Stochastic", "", "by chance, by their probabilities; see --seed")}),
  };
}

std::vector<OptionRow> view_rows() {
  return {
      row<&O::range>("risk", "BigRRange", "range of attitudes to risk, -1 seeking to 1 averse",
                     {word(RiskRange::min, "Min", "", "0 to 1"), word(RiskRange::mid, "Mid", "", "-1/2 to 1"),
                      word(RiskRange::max, "Max", "", "-1 to 1")}),
      row<&O::view>("adjust", "BigRAdjust", "how far an actor sees the other's attitude to risk rather than its own",
                    {word(RiskView::none, "None", "No", "not at all"), word(RiskView::one_third, "OneThird", "", "1/3"),
                     word(RiskView::half, "Half", "", "1/2"), word(RiskView::two_thirds, "TwoThirds", "", "2/3"),
                     word(RiskView::full, "Full", "", "wholly")}),
  };
}

std::vector<OptionRow> bargain_rows() {
  return {
      row<&O::third>(
          "commitment", "ThirdPartyCommit", "what a third party bears when the side it joins loses",
          {word(ThirdParty::none, "NoCommit", "", "nothing: nobody joins"),
           word(ThirdParty::semi, "SemiCommit", "", "the loser's fate if it loses, its own place if it wins"),
           word(ThirdParty::full, "FullCommit", "", "all alike on either side: nobody joins")}),
      row<&O::interpolation>(
          "interpolation", "InterVecBrgn", "from a chance of victory to a compromise",
          {word(Interpolation::s1p1, "S1P1", "", "mean weighted by salience x chance"),
           word(Interpolation::s2p2, "S2P2", "", "mean weighted by the squares of salience and chance"),
           word(Interpolation::s2pmax, "S2PMax", "", "only the weaker side moves, by its lack of chance")}),
      row<&O::exchange>("model", "BargnModel", "whose view of the chance a bargain rests on",
                        {word(Exchange::initiator, "InitOnlyInterp", "", "the initiator's"),
                         word(Exchange::both, "InitRcvrInterp", "", "two bargains, one by each side's view"),
                         word(Exchange::mean, "PWCompInterp", "", "one, the mean weighted by weight x salience")}),
      row<&O::variant>("variant", "Variant", "where the reference program departs from its documentation",
                       {word(Variant::as_documented, "as-documented", "", "as the documentation says"),
                        word(Variant::as_coded, "as-coded", "", "as the reference program computes")}),
  };
}

bool same(const std::string& a, const std::string& b) { return !b.empty() && lower(a) == lower(b); }

template <class T>
T number(const std::string& name, const std::string& text, const std::string& where) {
  T value{};
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (fault != std::errc{} || end != text.data() + text.size() || text.empty())
    throw Error(Fault::bad_input, name + ": \"" + text + "\" is no number that fits", where);
  return value;
}

/// The settings that are numbers. False for another name.
bool set_number(BargainOptions& o, const std::string& name, const std::string& text, const std::string& where) {
  if (name == "max_turns")
    o.max_turns = number<int>(name, text, where);
  else if (name == "min_turns")
    o.min_turns = number<int>(name, text, where);
  else if (name == "min_change")
    o.min_change = number<double>(name, text, where);
  else if (name == "seed")
    o.seed = number<std::uint64_t>(name, text, where);
  else
    return false;
  return true;
}

}  // namespace

const std::vector<OptionRow>& option_rows() {
  static const std::vector<OptionRow> rows = [] {
    auto all = vote_rows();
    for (auto part : {view_rows(), bargain_rows()}) all.insert(all.end(), part.begin(), part.end());
    return all;
  }();
  return rows;
}

std::string word_for(const OptionRow& row, const BargainOptions& options) {
  for (const OptionWord& w : row.words)
    if (w.value == row.get(options)) return w.name;
  return {};
}

void set_option(BargainOptions& options, const std::string& name, const std::string& word, const std::string& where) {
  std::vector<std::string> names{"max_turns", "min_turns", "min_change", "seed"}, words;
  for (const OptionRow& row : option_rows()) {
    names.push_back(row.option);
    if (!same(name, row.option) && !same(name, row.tag)) continue;
    for (const OptionWord& w : row.words) {
      words.push_back(w.name);
      if (same(word, w.name) || same(word, w.also)) return row.set(options, w.value);
    }
    throw Error(Fault::bad_input, name + ": there is no \"" + word + "\"" + did_you_mean_of(word, words), where);
  }
  if (!set_number(options, name, word, where))
    throw Error(Fault::bad_input, "there is no setting \"" + name + "\"" + did_you_mean_of(name, names), where);
}

BargainOptions options_of(const BargainCase& c, const BargainOptions& base) {
  BargainOptions out = base;
  for (const BargainSetting& s : c.settings) set_option(out, s.name, s.value, s.where);
  return out;
}

}  // namespace lattice
