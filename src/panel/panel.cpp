// The stream of a panel: rows unit by unit in blocks of some thousand rows, small enough to stay in the cache from the
// moment they are filled to the moment they are written or summed.
#include "lattice/panel.hpp"

#include <algorithm>
#include <map>

#include "plan.hpp"

namespace lattice {
namespace {

using namespace panel;

constexpr std::uint32_t block_rows = 8192;

/// Collects runs and hands them on when a block is full. Runs of one unit stay in one block, as spells need.
class Blocks {
 public:
  explicit Blocks(const RowSink& sink) : sink_(sink) {}
  Rows& rows() { return rows_; }
  void unit_done() {
    if (rows_.count >= block_rows) flush();
  }
  void flush() {
    if (rows_.count > 0) sink_(rows_);
    rows_.clear();
  }
 private:
  const RowSink& sink_;
  Rows rows_;
};

void stream_state_years(const Frame& frame, const RowSink& sink) {
  Blocks blocks(sink);
  for (int s = 0; s < frame.states(); ++s) {
    for (const Years& years : frame.alive[static_cast<std::size_t>(s)])
      blocks.rows().add({{static_cast<std::int16_t>(s), -1, -1, -1}, years});
    blocks.unit_done();
  }
  blocks.flush();
}

void stream_state_days(const Frame& frame, const RowSink& sink) {
  Blocks blocks(sink);
  for (int s = 0; s < frame.states(); ++s)
    for (const Span& spell : frame.spells[static_cast<std::size_t>(s)])
      for (int y = 0; y < frame.years(); ++y) {
        const Day first = std::max(spell.from, make_day(frame.from + y, 1, 1)),
                  after = std::min(spell.until, make_day(frame.from + y, 12, 31) + 1);
        if (first >= after) continue;
        const auto offset = static_cast<std::int16_t>(y);
        blocks.rows().add({{static_cast<std::int16_t>(s), -1, -1, -1}, {offset, offset}, 0, after - first, first});
        blocks.unit_done();
      }
  blocks.flush();
}

/// Which years of a pair are politically relevant: 1 yes, 0 no, missing where a source does not say.
class Relevance {
 public:
  Relevance(const PanelRequest& request, const Frame& frame, const Joined& joined, const Plan& plan)
      : compat_(request.compat),
        frame_(frame),
        set_(joined.dyads[static_cast<std::size_t>(plan.contiguity)]),
        types_(std::get<std::vector<std::int8_t>>(set_.cells.front().cells)),
        blank_(std::get<std::vector<std::int8_t>>(set_.blank.front().cells)),
        majors_(std::get<std::vector<std::int8_t>>(joined.states[static_cast<std::size_t>(plan.majors)].dense.cells)) {}

  /// Adds the relevant stretches of a run to the rows.
  void add(int a, int b, Years years, Rows& rows) {
    contiguity_.assign(blank_.begin() + years.from, blank_.begin() + years.to + 1);
    const auto pair = static_cast<std::size_t>(a * frame_.states() + b);
    for (std::uint32_t r = set_.first[pair]; r < set_.first[pair + 1]; ++r)
      for (int y = std::max(years.from, set_.years[r].from); y <= std::min(years.to, set_.years[r].to); ++y)
        contiguity_[static_cast<std::size_t>(y - years.from)] = types_[r];
    for (int y = years.from; y <= years.to;) {
      if (keep(verdict(a, b, y, years.from))) {
        const int start = y;
        for (; y <= years.to && keep(verdict(a, b, y, years.from)); ++y)
          rows.relevant.push_back(verdict(a, b, y, years.from));
        rows.add({{static_cast<std::int16_t>(a), static_cast<std::int16_t>(b), -1, -1},
                  {static_cast<std::int16_t>(start), static_cast<std::int16_t>(y - 1)}});
      } else {
        ++y;
      }
    }
  }
 private:
  static constexpr std::int8_t unknown = missing_int<std::int8_t>;
  static bool keep(std::int8_t verdict) { return verdict != 0; }
  std::int8_t verdict(int a, int b, int y, int from) const {
    const auto type = contiguity_[static_cast<std::size_t>(y - from)];
    const auto one = majors_[static_cast<std::size_t>(a * frame_.years() + y)],
               two = majors_[static_cast<std::size_t>(b * frame_.years() + y)];
    if (compat_ && type == unknown) return 0;  // the peer drops what it cannot decide
    if ((type != unknown && type >= 1) || one == 1 || two == 1) return 1;
    return type == unknown || one == unknown || two == unknown ? unknown : 0;
  }

  bool compat_;
  const Frame& frame_;
  const DyadSet& set_;
  const std::vector<std::int8_t>&types_, &blank_, &majors_;
  std::vector<std::int8_t> contiguity_;
};

void stream_dyads(const PanelRequest& request, const Frame& frame, const Joined& joined, const Plan& plan,
                  const RowSink& sink) {
  Blocks blocks(sink);
  std::optional<Relevance> relevance;
  if (request.relevant_only) relevance.emplace(request, frame, joined, plan);
  for (int a = 0; a < frame.states(); ++a)
    for (int b = request.directed ? 0 : a + 1; b < frame.states(); ++b) {
      if (a == b) continue;
      for (const Years& years : frame.together(a, b)) {
        if (relevance)
          relevance->add(a, b, years, blocks.rows());
        else
          blocks.rows().add({{static_cast<std::int16_t>(a), static_cast<std::int16_t>(b), -1, -1}, years});
      }
      blocks.unit_done();
    }
  blocks.flush();
}

void stream_rows(const PanelRequest& request, const Frame& frame, const Joined& joined, const Plan& plan,
                 const RowSink& sink) {
  switch (request.unit) {
    case Unit::state_year: return stream_state_years(frame, sink);
    case Unit::state_day: return stream_state_days(frame, sink);
    case Unit::dyad_year: return stream_dyads(request, frame, joined, plan, sink);
    case Unit::kad_year: return stream_kads(request, frame, sink);
  }
}

std::vector<PanelReport::Source> sources_of(const std::vector<std::string>& paths, bool hash) {
  std::map<std::string, std::string> found;
  for (const auto& entry : paths) {
    const auto parts = split(entry, '\n');
    found[parts[0]] = parts[1];
  }
  std::vector<PanelReport::Source> out;
  for (const auto& [layout, path] : found)
    out.push_back(
        {layout, path, hash ? hash_hex(file_bytes(path)) : "", std::string(official_layout(layout).citation)});
  return out;
}

PanelReport run(const PanelRequest& asked, const std::filesystem::path& official, const PanelSink& sink,
                bool hash_sources, bool rows_only) {
  const PanelRequest request = with_needed_sets(asked, rows_only);
  PanelReport report;
  std::vector<std::string> paths;
  const Frame frame = make_frame(request, official, &paths);
  Joined joined;
  const Workshop shop{request, frame, official, joined, report.notes, paths};
  if (frame.extended)
    shop.remark("the list of states ends in " + std::to_string(frame.list_ends) +
                "; states alive then are taken to live on");
  const Plan plan = make_plan(shop);
  Table block = empty_block(plan.columns, request, frame, joined);
  bool any = false;
  stream_rows(request, frame, joined, plan, [&](const Rows& rows) {
    report.rows += rows.count;
    any = true;
    if (rows_only) return;
    fill_block(block, plan.columns, rows, request, frame, joined);
    sink(block);
  });
  if (!any && !rows_only) sink(block);  // no rows, but the columns are known
  report.sources = sources_of(paths, hash_sources);
  return report;
}

template <class T>
void append(std::vector<T>& to, const std::vector<T>& from) {
  to.insert(to.end(), from.begin(), from.end());
}
void append(Texts& to, const Texts& from) {
  to.pool = from.pool;
  append(to.code, from.code);
}

}  // namespace

PanelReport stream_panel(const PanelRequest& request, const std::filesystem::path& official, const PanelSink& sink,
                         bool hash_sources) {
  return run(request, official, sink, hash_sources, false);
}

std::uint64_t count_panel(const PanelRequest& request, const std::filesystem::path& official) {
  return run(
             request, official, [](const Table&) {}, false, true)
      .rows;
}

Table whole_panel(const PanelRequest& request, const std::filesystem::path& official) {
  Table all;
  stream_panel(request, official, [&](const Table& block) {
    if (all.columns.empty()) {
      all = block;
      return;
    }
    for (std::size_t c = 0; c < block.columns.size(); ++c)
      std::visit([&](auto& to) { append(to, std::get<std::decay_t<decltype(to)>>(block.columns[c].cells)); },
                 all.columns[c].cells);
  });
  return all;
}

}  // namespace lattice
