// The frame of a panel: who is a state, when, and which two share a day.
#include "frame.hpp"

#include <algorithm>
#include <map>

#include "lattice/importers.hpp"

namespace lattice::panel {
namespace {

struct Listed {
  bool microstate = false;
  std::vector<Span> spells;
  std::vector<std::string> names;  ///< by spell
  void add(Span span, std::string name) {
    spells.push_back(span);
    names.push_back(std::move(name));
  }
};
using List = std::map<std::int32_t, Listed>;

std::string name_at(const Words& texts, std::size_t row) { return std::string(texts[row].value_or("")); }

Day day_at(const OfficialFile& file, std::size_t row, const char* year, const char* month, const char* day) {
  try {
    return make_day(file.key(year)[row], file.key(month)[row], file.key(day)[row]);
  } catch (const Error&) {
    refuse_row(file, row, day,
               "the calendar has no day " + std::to_string(file.key(day)[row]) + " of month " +
                   std::to_string(file.key(month)[row]));
  }
}

List cow_list(const OfficialFile& file) {
  List list;
  for (std::size_t r = 0; r < file.rows(); ++r) {
    const Span span{day_at(file, r, "styear", "stmonth", "stday"),
                    day_at(file, r, "endyear", "endmonth", "endday") + 1};
    if (span.from >= span.until) refuse_row(file, r, "endyear", "the state ends before it begins");
    list[file.key("ccode")[r]].add(span, name_at(file.text("statenme"), r));
  }
  return list;
}

List gw_list(const OfficialFile& file) {
  List list;
  Day last = day_min;
  for (std::size_t r = 0; r < file.rows(); ++r) {
    const Span span{file.key("startdate")[r], file.key("enddate")[r] + 1};
    if (span.from >= span.until) refuse_row(file, r, "enddate", "the state ends before it begins");
    list[file.key("gwcode")[r]].add(span, name_at(file.text("statename"), r));
    last = std::max(last, span.until);
  }
  for (const auto& m : microstates())
    if (!list.contains(m.number)) list[m.number] = {true, {{m.from.day, last}}, {m.name}};
  return list;
}

/// States alive on the last day of the list are taken to live on when the panel asks for later years.
void extend(List& list, Frame& frame) {
  Day last = day_min;
  for (const auto& [code, state] : list)
    for (const auto& spell : state.spells) last = std::max(last, spell.until);
  frame.list_ends = year_of(last - 1);
  frame.extended = frame.to > frame.list_ends;
  if (!frame.extended) return;
  for (auto& [code, state] : list)
    for (auto& spell : state.spells)
      if (spell.until == last) spell.until = make_day(frame.to, 12, 31) + 1;
}

std::vector<std::uint8_t> life_of(const std::vector<Span>& spells, const Frame& frame) {
  std::vector<std::uint8_t> life(static_cast<std::size_t>(frame.years()), 0);
  for (int y = frame.from; y <= frame.to; ++y) {
    const Span year{make_day(y, 1, 1), make_day(y, 12, 31) + 1};
    for (const auto& spell : spells)
      if (spell.overlaps(year)) {
        auto& cell = life[static_cast<std::size_t>(y - frame.from)];
        cell = spell.from <= year.from && spell.until >= year.until ? 2 : std::max<std::uint8_t>(cell, 1);
      }
  }
  return life;
}

/// The number of the name a state bears in each year of the frame; of two in one year the later.
std::vector<std::int32_t> names_of(const Listed& state, Frame& frame) {
  std::vector<std::int32_t> out(static_cast<std::size_t>(frame.years()), -1);
  for (std::size_t i = 0; i < state.spells.size(); ++i) {
    const auto known = std::find(frame.names.begin(), frame.names.end(), state.names[i]);
    const auto number = static_cast<std::int32_t>(known - frame.names.begin());
    if (known == frame.names.end()) frame.names.push_back(state.names[i]);
    for (int y = std::max(frame.from, year_of(state.spells[i].from));
         y <= std::min(frame.to, year_of(state.spells[i].until - 1)); ++y)
      out[static_cast<std::size_t>(y - frame.from)] = number;
  }
  return out;
}

bool share_day(const std::vector<Span>& a, const std::vector<Span>& b, int year) {
  const Day first = make_day(year, 1, 1), after = make_day(year, 12, 31) + 1;
  for (const auto& x : a)
    for (const auto& y : b)
      if (std::max({x.from, y.from, first}) < std::min({x.until, y.until, after})) return true;
  return false;
}

template <class Alive>
std::vector<Years> runs_of(int years, Alive alive) {
  std::vector<Years> runs;
  for (int y = 0; y < years; ++y) {
    if (!alive(y)) continue;
    if (!runs.empty() && runs.back().to == y - 1)
      runs.back().to = static_cast<std::int16_t>(y);
    else
      runs.push_back({static_cast<std::int16_t>(y), static_cast<std::int16_t>(y)});
  }
  return runs;
}

}  // namespace

std::vector<Years> Frame::together(int a, int b) const {
  const auto one = static_cast<std::size_t>(a), two = static_cast<std::size_t>(b);
  std::vector<Years> out;
  for (const Years& x : alive[one])
    for (const Years& y : alive[two])
      if (std::max(x.from, y.from) <= std::min(x.to, y.to))
        out.push_back({std::max(x.from, y.from), std::min(x.to, y.to)});
  for (const auto part : parts[one]) {
    if (life[two][static_cast<std::size_t>(part)] != 1 || share_day(spells[one], spells[two], from + part)) continue;
    std::vector<Years> rest;
    for (const Years& y : out) {
      if (part < y.from || part > y.to) {
        rest.push_back(y);
        continue;
      }
      if (y.from < part) rest.push_back({y.from, static_cast<std::int16_t>(part - 1)});
      if (y.to > part) rest.push_back({static_cast<std::int16_t>(part + 1), y.to});
    }
    out = std::move(rest);
  }
  return out;
}

Frame make_frame(const PanelRequest& request, const std::filesystem::path& official, std::vector<std::string>* paths) {
  if (request.from < 1000 || request.to > 2999 || request.from > request.to)
    throw Error(Fault::unsupported, "the years must run from --from to --to, the earlier first, between 1000 and 2999");
  Frame frame;
  frame.system = request.system;
  frame.from = request.from;
  frame.to = request.to;
  const bool cow = request.system == StateSystem::cow;
  const OfficialFile file = read_official(official, cow ? "states-cow" : "states-gw");
  if (paths) paths->push_back(std::string(file.layout->id) + '\n' + file.path);
  List list = cow ? cow_list(file) : gw_list(file);
  extend(list, frame);
  frame.index.assign(1000, -1);
  for (auto& [code, state] : list) {
    if (code < 0 || code > 999)
      throw Error(Fault::bad_input, "state code " + std::to_string(code) + " is not between 0 and 999", file.path);
    auto life = life_of(state.spells, frame);
    if (std::all_of(life.begin(), life.end(), [](std::uint8_t l) { return l == 0; })) continue;
    std::sort(state.spells.begin(), state.spells.end(), [](const Span& a, const Span& b) { return a.from < b.from; });
    frame.index[static_cast<std::size_t>(code)] = static_cast<std::int16_t>(frame.codes.size());
    frame.codes.push_back(code);
    frame.name_of.push_back(names_of(state, frame));
    frame.microstate.push_back(state.microstate);
    frame.spells.push_back(state.spells);
    frame.alive.push_back(runs_of(frame.years(), [&](int y) { return life[static_cast<std::size_t>(y)] > 0; }));
    frame.parts.emplace_back();
    for (int y = 0; y < frame.years(); ++y)
      if (life[static_cast<std::size_t>(y)] == 1) frame.parts.back().push_back(static_cast<std::int16_t>(y));
    frame.life.push_back(std::move(life));
  }
  return frame;
}

Codes::Codes(const Frame& frame, StateSystem data, const std::filesystem::path& official,
             std::vector<std::string>* paths)
    : frame_(frame), crossed_(frame.system != data) {
  if (!crossed_) return;
  const OfficialFile file = read_official(official, "crosswalk");
  if (paths) paths->push_back(std::string(file.layout->id) + '\n' + file.path);
  const auto cells = static_cast<std::size_t>(frame.states() * frame.years());
  chosen_.assign(cells, -1);
  const Wholes own = file.whole(frame.system == StateSystem::cow ? "ccode" : "gwcode");
  const Wholes other = file.whole(data == StateSystem::cow ? "ccode" : "gwcode");
  const auto& years = file.key("year");
  for (std::size_t r = 0; r < file.rows(); ++r) {
    if (!own[r] || !other[r]) continue;  // a state may be on one list only
    const std::int32_t mine = *own[r], theirs = *other[r];
    const int offset = frame.offset(years[r]), state = frame.find(mine);
    if (offset < 0 || state < 0 || theirs < 0 || theirs > 999) continue;
    auto& cell = chosen_[static_cast<std::size_t>(state * frame.years() + offset)];
    if (cell < 0 || theirs == mine || (cell != mine && theirs < cell)) cell = theirs;
  }
  map_.assign(static_cast<std::size_t>(1000 * frame.years()), -1);
  for (int state = frame.states() - 1; state >= 0; --state)
    for (int y = 0; y < frame.years(); ++y) {
      const auto code = chosen_[static_cast<std::size_t>(state * frame.years() + y)];
      if (code < 0) continue;
      auto& cell = map_[static_cast<std::size_t>(code * frame.years() + y)];
      if (cell < 0 || frame.codes[static_cast<std::size_t>(cell)] != code) cell = static_cast<std::int16_t>(state);
    }
}

int Codes::at(std::int32_t code, int year) const {
  if (!crossed_) return frame_.find(code);
  if (code < 0 || code > 999 || year < 0 || year >= frame_.years()) return -1;
  return map_[static_cast<std::size_t>(code * frame_.years() + year)];
}

}  // namespace lattice::panel
