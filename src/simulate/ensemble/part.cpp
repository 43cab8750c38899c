// Parts of an ensemble: shards, checkpoints, files, and putting together. A file is text; its last line is a check sum,
// so that a file that was cut off is seen.
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <filesystem>

#include "core.hpp"

namespace lattice {
namespace {

constexpr std::string_view part_title = "latticework ensemble 1";

std::string decimal(Wide x) {
  if (x == 0) return "0";
  const bool below = x < 0;
  std::string out;
  for (; x != 0; x /= 10)
    out.insert(out.begin(), static_cast<char>('0' + static_cast<int>(below ? -(x % 10) : x % 10)));
  return below ? "-" + out : out;
}

struct PartReader {
  std::string_view text;
  const std::string& file;
  int line = 0;

  [[noreturn]] void refuse(const std::string& why) const {
    throw Error(Fault::bad_input, why, file + ":" + std::to_string(line));
  }
  std::string_view next() {
    ++line;
    const auto end = text.find('\n');
    if (end == std::string_view::npos) refuse("the file is cut off; take the one that was kept before, or play again");
    const auto out = text.substr(0, end);
    text.remove_prefix(end + 1);
    return out;
  }
  std::string value(std::string_view name) {
    const auto out = next();
    if (!out.starts_with(std::string(name) + " ") && out != name)
      refuse("the line must be \"" + std::string(name) + " ...\"");
    return std::string(out.substr(std::min(out.size(), name.size() + 1)));
  }
  std::uint64_t whole(std::string_view name) {
    const std::string cell = value(name);
    std::uint64_t out = 0;
    const auto [end, failed] = std::from_chars(cell.data(), cell.data() + cell.size(), out);
    if (failed != std::errc{} || end != cell.data() + cell.size()) refuse("\"" + cell + "\" is no whole number");
    return out;
  }
};

Wide wide_of(PartReader& reader, std::string_view cell) {
  const bool below = cell.starts_with('-');
  if (below) cell.remove_prefix(1);
  if (cell.empty() || cell.size() > 38 || cell.find_first_not_of("0123456789") != std::string_view::npos)
    reader.refuse("\"" + std::string(cell) + "\" is no sum");
  Wide out = 0;
  for (const char c : cell) out = out * 10 + (c - '0');
  return below ? -out : out;
}

/// Sums, equal neighbours counted: "0*120 5 7".
void put_sums(std::string& out, const std::vector<Wide>& sums) {
  for (std::size_t i = 0, end = 0; i < sums.size(); i = end) {
    for (end = i + 1; end < sums.size() && sums[end] == sums[i];) ++end;
    out += decimal(sums[i]) + (end - i > 1 ? "*" + std::to_string(end - i) : "") + (end < sums.size() ? " " : "");
  }
}

std::vector<Wide> sums_of(PartReader& reader, std::string_view text, std::uint64_t count) {
  std::vector<Wide> out;
  while (!text.empty()) {
    const auto cell = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(text.size(), cell.size() + 1));
    const auto star = cell.find('*');
    std::uint64_t times = 1;
    if (star != std::string_view::npos) {
      const auto n = cell.substr(star + 1);
      if (std::from_chars(n.data(), n.data() + n.size(), times).ec != std::errc{} || times > count - out.size())
        reader.refuse("more sums than there should be");
    }
    out.insert(out.end(), times, wide_of(reader, cell.substr(0, star)));
    if (out.size() > count) reader.refuse("more sums than there should be");
  }
  if (out.size() != count) reader.refuse("fewer sums than there should be");
  return out;
}

bool same(const EnsembleKey& a, const EnsembleKey& b) {
  return a.scenario == b.scenario && a.scenario_hash == b.scenario_hash && a.data_hash == b.data_hash &&
         a.plan == b.plan && a.seed == b.seed && a.runs == b.runs && a.options == b.options;
}

}  // namespace

/// What two keys differ in, in words; empty when they are the same.
std::string difference_of(const EnsembleKey& a, const EnsembleKey& b) {
  const auto said = [](const char* what, const std::string& x, const std::string& y) {
    return std::string(what) + " (" + x + ", not " + y + ")";
  };
  if (a.scenario != b.scenario) return said("another scenario", a.scenario, b.scenario);
  if (a.scenario_hash != b.scenario_hash)
    return said("another version of the scenario", a.scenario_hash, b.scenario_hash);
  if (a.data_hash != b.data_hash) return said("other data", a.data_hash, b.data_hash);
  if (a.seed != b.seed) return said("another seed", std::to_string(a.seed), std::to_string(b.seed));
  if (a.runs != b.runs) return said("another number of runs", std::to_string(a.runs), std::to_string(b.runs));
  if (a.options != b.options) return said("other assumptions", "\"" + a.options + "\"", "\"" + b.options + "\"");
  if (a.plan != b.plan) return said("another plan", a.plan, b.plan);
  return {};
}

std::uint64_t blocks_of(std::uint64_t runs) {
  if (runs == 0)
    throw Error(Fault::bad_input, "no run was asked for; take an even number of runs, 2000 or more", "--runs");
  if (runs % 2) throw Error(Fault::bad_input, "runs are played in pairs; take an even number", "--runs");
  return (runs + block_runs - 1) / block_runs;
}

EnsemblePart shard_of(const EnsembleKey& key, std::uint64_t shard, std::uint64_t of) {
  if (shard < 1 || shard > of) throw Error(Fault::bad_input, "a shard is i/N with i from 1 to N, as in 2/5", "--shard");
  const std::uint64_t blocks = blocks_of(key.runs), least = blocks / of, more = blocks % of;
  const auto begin = [&](std::uint64_t i) { return i * least + std::min(i, more); };
  return {key, begin(shard - 1), begin(shard), begin(shard - 1), {}};
}

namespace {

/// Refuses a part that is of another ensemble than the first, or unfinished.
void check_part(const EnsemblePart& part, const EnsemblePart& first, const std::string& name,
                const std::string& first_name) {
  if (!same(part.key, first.key))
    throw Error(Fault::bad_input,
                "this part is of " + difference_of(part.key, first.key) + " than " + first_name +
                    "; parts of different ensembles are not put together",
                name);
  if (part.done != part.until)
    throw Error(Fault::bad_input,
                "this part is unfinished (" + std::to_string(part.done - part.from) + " of " +
                    std::to_string(part.until - part.from) + " blocks); play it on with --resume",
                name);
  if (part.tally.sums.size() != first.tally.sums.size())
    throw Error(Fault::bad_input, "this part has sums of another shape", name);
}

/// Adds the part that must come next.
void append_part(EnsemblePart& all, const EnsemblePart& part, const std::string& name) {
  if (part.from < all.until)
    throw Error(Fault::bad_input, "blocks " + std::to_string(part.from) + " and on are there twice; leave one out",
                name);
  if (part.from > all.until)
    throw Error(Fault::bad_input,
                "blocks " + std::to_string(all.until) + " to " + std::to_string(part.from - 1) +
                    " are missing before this part; a shard has vanished",
                name);
  for (std::size_t k = 0; k < part.tally.sums.size(); ++k) all.tally.sums[k] += part.tally.sums[k];
  all.tally.runs += part.tally.runs;
  all.until = part.until;
}

}  // namespace

EnsemblePart merge(const std::vector<EnsemblePart>& parts, const std::vector<std::string>& names) {
  if (parts.empty()) throw Error(Fault::bad_input, "there is nothing to merge; name the files of all shards", "merge");
  const auto name = [&](std::size_t i) { return i < names.size() ? names[i] : std::to_string(i); };
  std::vector<std::size_t> order(parts.size());
  for (std::size_t i = 0; i < parts.size(); ++i) {
    order[i] = i;
    check_part(parts[i], parts[0], name(i), name(0));
  }
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return std::pair(parts[a].from, parts[a].until) < std::pair(parts[b].from, parts[b].until);
  });
  EnsemblePart out{parts[0].key, 0, 0, 0, {std::vector<Wide>(parts[0].tally.sums.size(), 0), 0}};
  for (const std::size_t i : order) append_part(out, parts[i], name(i));
  if (const auto all = blocks_of(out.key.runs); out.until != all)
    throw Error(Fault::bad_input,
                "blocks " + std::to_string(out.until) + " to " + std::to_string(all - 1) +
                    " are missing at the end; a shard has vanished",
                "merge");
  out.done = out.until;
  return out;
}

std::string write_part(const EnsemblePart& part) {
  const EnsembleKey& k = part.key;
  std::string out = std::string(part_title) + "\nscenario " + k.scenario + "\nscenario_hash " + k.scenario_hash +
                    "\ndata_hash " + k.data_hash + "\nplan " + k.plan + "\nstream " + std::string(stream_version) +
                    "\noptions " + k.options + "\n";
  const std::pair<const char*, std::uint64_t> numbers[] = {{"seed", k.seed},
                                                           {"runs", k.runs},
                                                           {"from", part.from},
                                                           {"until", part.until},
                                                           {"done", part.done},
                                                           {"played", part.tally.runs},
                                                           {"count", part.tally.sums.size()}};
  for (const auto& [name, value] : numbers) out += std::string(name) + " " + std::to_string(value) + "\n";
  out += "sums ";
  put_sums(out, part.tally.sums);
  out += "\n";
  return out + "check " + hash_hex(out) + "\n";
}

EnsemblePart read_part(std::string_view text, const std::string& file) {
  PartReader r{text, file};
  if (r.next() != part_title) r.refuse("this is no part of an ensemble of this version");
  EnsemblePart out;
  EnsembleKey& k = out.key;
  k.scenario = r.value("scenario"), k.scenario_hash = r.value("scenario_hash"), k.data_hash = r.value("data_hash");
  k.plan = r.value("plan");
  if (r.value("stream") != stream_version) r.refuse("its random numbers are of another version");
  k.options = r.value("options");
  k.seed = r.whole("seed"), k.runs = r.whole("runs");
  out.from = r.whole("from"), out.until = r.whole("until"), out.done = r.whole("done");
  out.tally.runs = r.whole("played");
  const std::uint64_t count = r.whole("count");
  if (count > 100'000'000) r.refuse("the number of sums cannot be");
  out.tally.sums = sums_of(r, r.value("sums"), count);
  const auto body = text.substr(0, text.size() - r.text.size());
  if (r.value("check") != hash_hex(body)) r.refuse("the check sum does not fit; the file is damaged");
  if (out.from > out.done || out.done > out.until || out.until > blocks_of(k.runs)) r.refuse("its blocks cannot be");
  return out;
}

void keep_part(const EnsemblePart& part, const std::string& file) {
  const std::string text = write_part(part), partial = file + ".partial";
  const auto fail = [&](const char* what) {
    std::error_code ignored;
    std::filesystem::remove(partial, ignored);
    throw Error(Fault::io, std::string(what) + "; the disk may be full. What was kept before is untouched", file);
  };
  std::FILE* out = std::fopen(partial.c_str(), "wb");
  if (!out) throw Error(Fault::io, "cannot write; check that the folder exists and may be written to", file);
  const bool whole = std::fwrite(text.data(), 1, text.size(), out) == text.size() && std::fflush(out) == 0 &&
                     ::fsync(::fileno(out)) == 0;
  if (std::fclose(out) != 0 || !whole) fail("cannot write");
  std::error_code fault;
  std::filesystem::rename(partial, file, fault);
  if (fault) fail("cannot rename");
  const auto folder = std::filesystem::path(file).parent_path();
  const int handle = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY);
  if (handle >= 0) {
    ::fsync(handle);
    ::close(handle);
  }
}

}  // namespace lattice
