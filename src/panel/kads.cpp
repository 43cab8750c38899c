// Groups of k states in a year, all of which share a day. All of them, or a sample without replacement in which every
// group of the whole panel has the same chance; the weight is then how many groups of the whole each stands for. Groups
// are numbered: in each year first those of states that live all year, by combinatorial number; then those with one,
// two ... states that live part of it, of whom few combinations exist, and only those with a common day. A sample is a
// set of numbers.
#include <algorithm>
#include <bit>

#include "lattice/chance.hpp"
#include "plan.hpp"

namespace lattice::panel {
namespace {

using Members = std::array<std::int16_t, 4>;

/// Combinations of k out of n, for k up to 4 and n of some hundreds.
std::uint64_t choose(std::uint64_t n, std::uint64_t k) {
  if (k > n) return 0;
  switch (k) {
    case 0: return 1;
    case 1: return n;
    case 2: return n * (n - 1) / 2;
    case 3: return n * (n - 1) / 2 * (n - 2) / 3;
    default: return n * (n - 1) / 2 * (n - 2) / 3 * (n - 3) / 4;
  }
}

/// The states of one year, and its groups by number.
struct YearOfGroups {
  int k = 2;
  std::vector<std::int16_t> full;  ///< states that live all year
  std::vector<std::vector<std::int16_t>>
      part;                          ///< groups of states that live part of it and share a day; the first is empty
  std::vector<std::uint64_t> until;  ///< by part group: number of groups up to and with it
  std::uint64_t size() const { return until.empty() ? 0 : until.back(); }

  Members at(std::uint64_t number) const {
    const auto it = std::upper_bound(until.begin(), until.end(), number);
    const auto& some = part[static_cast<std::size_t>(it - until.begin())];
    std::uint64_t rest = number - (it == until.begin() ? 0 : *(it - 1));
    Members members{-1, -1, -1, -1};
    std::size_t m = 0;
    for (const auto s : some) members[m++] = s;
    std::size_t next = 0;  // the combination of that number, in order of its members
    for (std::uint64_t left = static_cast<std::uint64_t>(k) - some.size(); left > 0; --left) {
      while (rest >= choose(full.size() - next - 1, left - 1)) rest -= choose(full.size() - next++ - 1, left - 1);
      members[m++] = full[next++];
    }
    std::sort(members.begin(), members.begin() + std::clamp(k, 2, 4));
    return members;
  }
};

bool share_day(const Frame& frame, const std::vector<std::int16_t>& states, int year) {
  std::vector<Span> common{{make_day(year, 1, 1), make_day(year, 12, 31) + 1}};
  for (const auto s : states) {
    std::vector<Span> next;
    for (const Span& have : common)
      for (const Span& spell : frame.spells[static_cast<std::size_t>(s)])
        if (have.overlaps(spell)) next.push_back({std::max(have.from, spell.from), std::min(have.until, spell.until)});
    common = std::move(next);
  }
  return !common.empty();
}

void add_part_groups(const Frame& frame, const std::vector<std::int16_t>& some, std::size_t from,
                     std::vector<std::int16_t>& group, int year, YearOfGroups& out) {
  out.part.push_back(group);
  if (group.size() == static_cast<std::size_t>(out.k)) return;
  for (std::size_t i = from; i < some.size(); ++i) {
    group.push_back(some[i]);
    if (share_day(frame, group, year)) add_part_groups(frame, some, i + 1, group, year, out);
    group.pop_back();
  }
}

YearOfGroups groups_of(const Frame& frame, int offset, int k) {
  YearOfGroups out;
  out.k = k;
  std::vector<std::int16_t> some, group;
  for (int s = 0; s < frame.states(); ++s) {
    const auto life = frame.life[static_cast<std::size_t>(s)][static_cast<std::size_t>(offset)];
    if (life == 2)
      out.full.push_back(static_cast<std::int16_t>(s));
    else if (life == 1)
      some.push_back(static_cast<std::int16_t>(s));
  }
  add_part_groups(frame, some, 0, group, frame.from + offset, out);
  std::uint64_t total = 0;
  for (const auto& p : out.part)
    out.until.push_back(total += choose(out.full.size(), static_cast<std::uint64_t>(k) - p.size()));
  return out;
}

/// Numbers taken so far, by open addressing; twice as many places as numbers, at least.
class Taken {
 public:
  explicit Taken(std::uint64_t count) : places_(std::bit_ceil(2 * count + 2), free) {}
  bool insert(std::uint64_t number) {
    std::size_t at = (number * 0x9E3779B97F4A7C15ULL) >> 20 & (places_.size() - 1);
    for (; places_[at] != free; at = (at + 1) & (places_.size() - 1))
      if (places_[at] == number) return false;
    places_[at] = number;
    return true;
  }
  std::vector<std::uint64_t> sorted() && {
    std::erase(places_, free);
    std::sort(places_.begin(), places_.end());
    return std::move(places_);
  }
 private:
  static constexpr std::uint64_t free = ~std::uint64_t{0};
  std::vector<std::uint64_t> places_;
};

/// Floyd's way to draw n different numbers below total, every set with the same chance; in ascending order. Memory: 16
/// to 32 bytes a number.
std::vector<std::uint64_t> sample_of(std::uint64_t total, std::uint64_t n, std::uint64_t seed) {
  Taken taken(n);
  Stream stream = stream_at(seed, 0);
  for (std::uint64_t j = total - n; j < total; ++j)
    if (!taken.insert(draw_below(stream, j + 1))) taken.insert(j);
  return std::move(taken).sorted();
}

class GroupBlocks {
 public:
  explicit GroupBlocks(const RowSink& sink) : sink_(sink) {}
  void add(const Members& members, int offset, double weight) {
    rows_.add({members, {static_cast<std::int16_t>(offset), static_cast<std::int16_t>(offset)}});
    rows_.weight.push_back(weight);
    if (rows_.count >= 8192) flush();
  }
  void flush() {
    if (rows_.count > 0) sink_(rows_);
    rows_.clear();
  }
 private:
  const RowSink& sink_;
  Rows rows_;
};

/// Every group of a year in the order of its members. States that live part of the year are mixed in; a prefix without
/// a common day is cut.
void all_groups(const Frame& frame, int offset, int k, std::vector<std::int16_t>& group, int from,
                GroupBlocks& blocks) {
  if (static_cast<int>(group.size()) == k) {
    Members members{-1, -1, -1, -1};
    std::copy(group.begin(), group.end(), members.begin());
    blocks.add(members, offset, 1);
    return;
  }
  const auto life = [&](std::int16_t s) {
    return frame.life[static_cast<std::size_t>(s)][static_cast<std::size_t>(offset)];
  };
  for (int s = from; s < frame.states(); ++s) {
    if (life(static_cast<std::int16_t>(s)) == 0) continue;
    group.push_back(static_cast<std::int16_t>(s));
    const bool check = life(group.back()) == 1 &&
                       std::count_if(group.begin(), group.end(), [&](std::int16_t m) { return life(m) == 1; }) > 1;
    if (!check || share_day(frame, group, frame.from + offset)) all_groups(frame, offset, k, group, s + 1, blocks);
    group.pop_back();
  }
}

void sampled_groups(const PanelRequest& request, const Frame& frame, GroupBlocks& blocks) {
  std::vector<std::uint64_t> sizes;
  std::uint64_t total = 0;
  for (int y = 0; y < frame.years(); ++y) {
    sizes.push_back(groups_of(frame, y, request.members).size());
    total += sizes.back();
  }
  const std::uint64_t n = std::min(request.sample, total);
  const auto numbers = sample_of(total, n, request.seed);
  const double weight = n == 0 ? 0 : static_cast<double>(total) / static_cast<double>(n);
  std::uint64_t before = 0;
  auto it = numbers.begin();
  for (int y = 0; y < frame.years() && it != numbers.end(); ++y) {
    const auto groups = groups_of(frame, y, request.members);
    std::vector<Members> drawn_groups;
    for (; it != numbers.end() && *it < before + sizes[static_cast<std::size_t>(y)]; ++it)
      drawn_groups.push_back(groups.at(*it - before));
    std::sort(drawn_groups.begin(), drawn_groups.end());
    for (const auto& members : drawn_groups) blocks.add(members, y, weight);
    before += sizes[static_cast<std::size_t>(y)];
  }
}

}  // namespace

void stream_kads(const PanelRequest& request, const Frame& frame, const RowSink& sink) {
  if (request.members < 2 || request.members > 4)
    throw Error(Fault::unsupported, "groups have 2, 3 or 4 members", "--k");
  if (request.directed)
    throw Error(Fault::unsupported, "groups have no direction; use --unit dyad-year for ordered pairs", "--directed");
  GroupBlocks blocks(sink);
  if (request.sample > 0) {
    sampled_groups(request, frame, blocks);
  } else {
    std::vector<std::int16_t> group;
    for (int y = 0; y < frame.years(); ++y) all_groups(frame, y, request.members, group, 0, blocks);
  }
  blocks.flush();
}

}  // namespace lattice::panel
