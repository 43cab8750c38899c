// De-duplication of disputes, and pairing of participants.
#include <algorithm>
#include <map>
#include <tuple>

#include "disputes.hpp"

namespace lattice::panel {
namespace {

auto place(const DisputeYear& d) { return std::tuple(d.code1, d.code2, d.year); }

/// Deaths whose number is not known stand between none and some.
std::int32_t deadliness(Maybe fatality_level) {
  const auto level = fatality_level.value_or(-9);
  return level == -9 ? 1 : 2 * level;
}

/// More is better; what is not known is least.
std::int32_t most_first(Maybe value) { return -value.value_or(-9); }

/// The order of preference, best first.
auto rank(const DisputeYear& d) {
  const auto& v = d.value;
  return std::tuple(most_first(v[onset]), -deadliness(v[fatality]), most_first(v[hostlev]), most_first(v[mindur]),
                    most_first(v[maxdur]), most_first(v[recip]), v[stmon], v[dispnum]);
}

int some_day(Maybe day, int otherwise) { return day.value_or(0) < 1 ? otherwise : *day; }

int month_end(int year, int month) {
  const int next = month == 12 ? make_day(year + 1, 1, 1) : make_day(year, month + 1, 1);
  return next - make_day(year, month, 1);
}

DisputeYear seen_from(const Participant& one, const Participant& two, int year, bool first) {
  DisputeYear d{one.code, two.code, year, {}};
  const std::pair<DisputeField, Maybe> values[] = {{dispnum, one.dispute},    {ongoing, 1},
                                                   {onset, first ? 1 : 0},    {sidea1, one.sidea},
                                                   {sidea2, two.sidea},       {fatality1, one.fatality},
                                                   {fatality2, two.fatality}, {fatalpre1, one.fatalpre},
                                                   {fatalpre2, two.fatalpre}, {hiact1, one.hiact},
                                                   {hiact2, two.hiact},       {hostlev1, one.hostlev},
                                                   {hostlev2, two.hostlev},   {orig1, one.orig},
                                                   {orig2, two.orig}};
  for (const auto& [field, value] : values) d.value[field] = value;
  return d;
}

}  // namespace

Span days_of(const Participant& p) {
  const int first_month = some_day(p.from_month, 1), last_month = some_day(p.to_month, 12);
  const Span span{make_day(p.from_year, first_month, some_day(p.from_day, 1)),
                  make_day(p.to_year, last_month, some_day(p.to_day, month_end(p.to_year, last_month))) + 1};
  if (span.from >= span.until) throw Error(Fault::bad_input, "a participation ends before it begins");
  return span;
}

std::vector<DisputeYear> whittle(std::vector<DisputeYear> rows) {
  std::sort(rows.begin(), rows.end(), [](const DisputeYear& a, const DisputeYear& b) {
    return std::pair(place(a), rank(a)) < std::pair(place(b), rank(b));
  });
  rows.erase(std::unique(rows.begin(), rows.end(),
                         [](const DisputeYear& a, const DisputeYear& b) { return place(a) == place(b); }),
             rows.end());
  return rows;
}

std::vector<DisputeYear> pair_participants(const std::vector<Participant>& participants) {
  std::map<std::int32_t, std::vector<const Participant*>> disputes;
  for (const auto& p : participants) disputes[p.dispute].push_back(&p);
  struct Meeting {
    Span span;
    const Participant *one, *two;
  };
  std::vector<DisputeYear> out;
  for (const auto& [number, members] : disputes) {
    std::vector<Meeting> meetings;
    for (const Participant* one : members)
      for (const Participant* two : members) {
        const Span a = days_of(*one), b = days_of(*two);
        if (one->sidea != two->sidea && one->code != two->code && a.overlaps(b))
          meetings.push_back({{std::max(a.from, b.from), std::min(a.until, b.until)}, one, two});
      }
    std::stable_sort(meetings.begin(), meetings.end(),
                     [](const Meeting& a, const Meeting& b) { return a.span.from < b.span.from; });
    // A later meeting in a year that an earlier one reached is not another onset.
    std::map<std::tuple<std::int32_t, std::int32_t, int>, DisputeYear> years;
    for (const auto& m : meetings)
      for (int year = year_of(m.span.from); year <= year_of(m.span.until - 1); ++year)
        years.try_emplace({m.one->code, m.two->code, year},
                          seen_from(*m.one, *m.two, year, year == year_of(m.span.from)));
    for (const auto& [key, d] : years) out.push_back(d);
  }
  return out;
}

}  // namespace lattice::panel
