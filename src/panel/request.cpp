// The words of a request: one table says how each option is read and written, so that a manifest never forgets one.
#include <algorithm>
#include <charconv>

#include "lattice/panel.hpp"

namespace lattice {
namespace {

using OptionKind = PanelOption::Kind;

/// A row of the table: how the option is read, and how it is written (nullopt: it is at its default).
struct OptionRow {
  PanelOption option;
  void (*set)(PanelRequest& request, std::string_view value);
  std::optional<std::string> (*get)(const PanelRequest& request);
};

template <class T>
T number(std::string_view text) {
  T value{};
  const auto [stop, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (fault != std::errc{} || stop != text.data() + text.size())
    throw Error(Fault::unsupported, "'" + std::string(text) + "' is no whole number that fits");
  return value;
}

const PanelRequest& plain() {
  static const PanelRequest request;
  return request;
}

/// The enumerator whose name stands at the same place in a list of names.
template <class E, std::size_t n>
E chosen(const std::string_view (&names)[n], std::string_view value) {
  return static_cast<E>(std::find(std::begin(names), std::end(names), value) - std::begin(names));
}
template <class E, std::size_t n>
std::string name_in(const std::string_view (&names)[n], E value) {
  return std::string(names[static_cast<std::size_t>(value)]);
}

constexpr std::string_view units[] = {"state-year", "state-day", "dyad-year", "kad-year"};
constexpr std::string_view systems[] = {"cow", "gw"};
constexpr std::string_view initiations[] = {"sidea-all-joiners", "sidea-with-joiners", "sidea-orig"};

template <std::size_t n>
std::vector<std::string_view> all_of(const std::string_view (&names)[n]) {
  return {std::begin(names), std::end(names)};
}

/// A switch for a member.
template <bool PanelRequest::*member>
OptionRow flag(std::string_view name, std::string_view help) {
  return {{OptionKind::flag, name, help},
          [](PanelRequest& r, std::string_view) { r.*member = true; },
          [](const PanelRequest& r) { return r.*member ? std::optional<std::string>("") : std::nullopt; }};
}

/// A member that is true when the option has its second value.
template <bool PanelRequest::*member, const std::string_view* names>
OptionRow either(std::string_view name, std::string_view help) {
  return {{OptionKind::word, name, help, {names[0], names[1]}},
          [](PanelRequest& r, std::string_view value) { r.*member = value == names[1]; },
          [](const PanelRequest& r) { return r.*member ? std::optional<std::string>(names[1]) : std::nullopt; }};
}

/// A list of words for a member.
template <std::vector<std::string> PanelRequest::*member>
OptionRow list(std::string_view name, std::string_view help) {
  return {
      {OptionKind::list, name, help},
      [](PanelRequest& r, std::string_view value) {
        for (auto& word : split(value, ','))
          if (!word.empty()) (r.*member).push_back(std::move(word));
      },
      [](const PanelRequest& r) { return (r.*member).empty() ? std::nullopt : std::optional(join(r.*member, ",")); }};
}

template <auto member, bool always>
OptionRow count(std::string_view name, std::string_view help) {
  using T = std::decay_t<decltype(plain().*member)>;
  return {{OptionKind::number, name, help},
          [](PanelRequest& r, std::string_view value) { r.*member = number<T>(value); },
          [](const PanelRequest& r) {
            return always || r.*member != plain().*member ? std::optional(std::to_string(r.*member)) : std::nullopt;
          }};
}

constexpr std::string_view spells_by[] = {"years", "rows"};
constexpr std::string_view spells_from[] = {"ongoing", "onset"};
constexpr std::string_view contiguities[] = {"first", "last"};
constexpr std::string_view filters[] = {"", "prd"};
constexpr std::string_view peers[] = {"", "peacesciencer"};

/// An option that has one value, or is not given.
OptionRow only(OptionRow row) {
  row.option.choices.erase(row.option.choices.begin());
  return row;
}

const std::vector<OptionRow>& table() {
  static const std::vector<OptionRow> rows{
      {{OptionKind::word, "unit", "what a row is about", all_of(units)},
       [](PanelRequest& r, std::string_view value) { r.unit = chosen<Unit>(units, value); },
       [](const PanelRequest& r) { return std::optional(name_in(units, r.unit)); }},
      {{OptionKind::word, "system", "who is a state: Correlates of War, or Gleditsch and Ward", all_of(systems)},
       [](PanelRequest& r, std::string_view value) { r.system = chosen<StateSystem>(systems, value); },
       [](const PanelRequest& r) { return std::optional(name_in(systems, r.system)); }},
      count<&PanelRequest::from, true>("from", "first year"),
      count<&PanelRequest::to, true>("to", "last year"),
      flag<&PanelRequest::directed>("directed", "both orders of each pair"),
      list<&PanelRequest::add>("add", "column sets, separated by commas; --sets lists them"),
      only(either<&PanelRequest::relevant_only, filters>("filter", "prd: politically relevant pairs only")),
      list<&PanelRequest::spells>("spells", "years since the last event of cow-mids, gml-mids, wars or ucdp"),
      either<&PanelRequest::spells_by_rows, spells_by>("spells-by", "count calendar years, or rows"),
      either<&PanelRequest::spells_from_onset, spells_from>("spells-from",
                                                            "count from the last ongoing year, or the last onset"),
      count<&PanelRequest::members, false>("k", "members of a group (kad-year): 2, 3 or 4"),
      count<&PanelRequest::sample, false>("sample", "draw so many groups (kad-year), each with the same chance"),
      count<&PanelRequest::seed, false>("seed", "of the draw"),
      {{OptionKind::word, "initiation", "who initiated a dispute (gml-mids)", all_of(initiations)},
       [](PanelRequest& r, std::string_view value) { r.initiation = chosen<Initiation>(initiations, value); },
       [](const PanelRequest& r) {
         return r.initiation == plain().initiation ? std::nullopt : std::optional(name_in(initiations, r.initiation));
       }},
      either<&PanelRequest::last_of_year, contiguities>("contiguity", "the state of affairs first or last in the year"),
      list<&PanelRequest::conflict_types>("conflict-type", "ucdp: intrastate, II, interstate, extrasystemic"),
      list<&PanelRequest::conflict_issues>("conflict-issue", "ucdp: territory, government, both"),
      flag<&PanelRequest::wars_only>("only-wars", "ucdp: a thousand deaths in the year or more"),
      only(either<&PanelRequest::compat, peers>("compat", "reproduce the choices of a peer where we differ")),
  };
  return rows;
}

const OptionRow& row_of(std::string_view name) {
  std::vector<std::string> names;
  for (const OptionRow& row : table()) {
    if (row.option.name == name) return row;
    names.emplace_back(row.option.name);
  }
  throw Error(Fault::unsupported,
              "a panel has no option --" + std::string(name) + did_you_mean(std::string(name), names));
}

}  // namespace

std::vector<PanelOption> panel_options() {
  std::vector<PanelOption> out;
  for (const OptionRow& row : table()) out.push_back(row.option);
  return out;
}

void set_panel_option(PanelRequest& request, std::string_view name, std::string_view value) {
  const OptionRow& row = row_of(name);
  const auto& choices = row.option.choices;
  if (!choices.empty() && std::find(choices.begin(), choices.end(), value) == choices.end())
    throw Error(Fault::unsupported, "'" + std::string(value) + "' is no value of --" + std::string(name));
  row.set(request, value);
}

std::vector<std::string> words_of_request(const PanelRequest& request) {
  std::vector<std::string> out;
  for (const OptionRow& row : table())
    if (const auto value = row.get(request)) {
      out.push_back("--" + std::string(row.option.name));
      if (row.option.kind != OptionKind::flag) out.push_back(*value);
    }
  return out;
}

PanelRequest request_of_words(const std::vector<std::string>& words) {
  PanelRequest request;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view name = std::string_view(words[i]).substr(words[i].starts_with("--") ? 2 : 0);
    const bool alone = row_of(name).option.kind == OptionKind::flag;
    if (!alone && i + 1 == words.size())
      throw Error(Fault::unsupported, "--" + std::string(name) + " needs a value", words[i]);
    set_panel_option(request, name, alone ? std::string_view{} : words[++i]);
  }
  return request;
}

}  // namespace lattice
