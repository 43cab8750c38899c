// De-duplication of disputes, and pairing of participants.
#include <algorithm>
#include <map>
#include <tuple>

#include "disputes.hpp"

namespace lattice::panel {
namespace {

auto place(const DisputeYear& d) { return std::tuple(d.code1, d.code2, d.year); }

/// Deaths whose number is not known stand between none and some.
std::int32_t deadliness(std::int32_t fatality_level) { return fatality_level == -9 ? 1 : 2 * fatality_level; }

/// The order of preference, best first.
auto rank(const DisputeYear& d) {
  const auto& v = d.value;
  return std::tuple(-v[onset], -deadliness(v[fatality]), -v[hostlev], -v[mindur], -v[maxdur], -v[recip], v[stmon], v[dispnum]);
}

constexpr int some_day(int day, int otherwise) { return day < 1 ? otherwise : day; }

int month_end(int year, int month) {
  const int next = month == 12 ? make_day(year + 1, 1, 1) : make_day(year, month + 1, 1);
  return next - make_day(year, month, 1);
}

Span days_of(const Participant& p) {
  const int first_month = some_day(p.from_month, 1), last_month = some_day(p.to_month, 12);
  return {make_day(p.from_year, first_month, some_day(p.from_day, 1)), make_day(p.to_year, last_month, some_day(p.to_day, month_end(p.to_year, last_month))) + 1};
}

DisputeYear seen_from(const Participant& one, const Participant& two, int year) {
  DisputeYear d{one.code, two.code, year, {}};
  const std::pair<DisputeField, std::int32_t> values[] = {
      {dispnum, one.dispute}, {ongoing, 1}, {sidea1, one.sidea}, {sidea2, two.sidea}, {fatality1, one.fatality}, {fatality2, two.fatality},
      {fatalpre1, one.fatalpre}, {fatalpre2, two.fatalpre}, {hiact1, one.hiact}, {hiact2, two.hiact}, {hostlev1, one.hostlev}, {hostlev2, two.hostlev},
      {orig1, one.orig}, {orig2, two.orig}};
  for (const auto& [field, value] : values) d.value[field] = value;
  return d;
}

}  // namespace

std::vector<DisputeYear> whittle(std::vector<DisputeYear> rows) {
  std::sort(rows.begin(), rows.end(), [](const DisputeYear& a, const DisputeYear& b) { return std::pair(place(a), rank(a)) < std::pair(place(b), rank(b)); });
  rows.erase(std::unique(rows.begin(), rows.end(), [](const DisputeYear& a, const DisputeYear& b) { return place(a) == place(b); }), rows.end());
  return rows;
}

std::vector<DisputeYear> pair_participants(const std::vector<Participant>& participants) {
  std::map<std::int32_t, std::vector<const Participant*>> disputes;
  for (const auto& p : participants) disputes[p.dispute].push_back(&p);
  std::map<std::tuple<std::int32_t, std::int32_t, std::int32_t, int>, DisputeYear> found;
  for (const auto& [number, members] : disputes)
    for (const Participant* one : members)
      for (const Participant* two : members) {
        if (one->sidea == two->sidea || one->code == two->code) continue;
        const Span a = days_of(*one), b = days_of(*two);
        if (!a.overlaps(b)) continue;
        const int first = year_of(std::max(a.from, b.from)), last = year_of(std::min(a.until, b.until) - 1);
        for (int year = first; year <= last; ++year) found.try_emplace({number, one->code, two->code, year}, seen_from(*one, *two, year));
      }
  std::vector<DisputeYear> out;
  for (auto& [key, d] : found) {
    // The onset is the first year of the pair in the dispute; a later stretch of it is not another onset.
    const bool same = !out.empty() && out.back().value[dispnum] == d.value[dispnum] && out.back().code1 == d.code1 && out.back().code2 == d.code2;
    d.value[onset] = same ? 0 : 1;
    out.push_back(d);
  }
  return out;
}

}  // namespace lattice::panel
