// From a folder to what its files of records say. To add a record: a row in the table of layouts, a reader in a file of
// its own, and a row here.
#include <algorithm>
#include <filesystem>

#include "record_layouts.hpp"

namespace lattice {
namespace {
namespace fs = std::filesystem;

constexpr RecordReader readers[] = {{"atop4-alliances", read_atop4_alliances},
                                    {"atop4-members", read_atop4_members},
                                    {"atop", read_atop5_pair_years},
                                    {"cow4-members-yearly", read_cow4_members},
                                    {"cow4-members", read_cow4_members},
                                    {"cow4-dyads", read_cow4_pairs},
                                    {"cow4-directed", read_cow4_pairs},
                                    {"states-cow", read_cow_states},
                                    {"cow-states-dates", read_cow_state_dates},
                                    {"states-gw", read_gw_states}};

/// Files of a folder that end in .csv, in the order of their names.
std::vector<std::string> csv_files(const std::string& folder) {
  std::error_code failed;
  if (!fs::is_directory(folder, failed))
    throw Error(
        Fault::missing_data,
        "there is no such folder; name one that holds official data files with --official or LATTICE_OFFICIAL_DATA",
        folder);
  std::vector<std::string> out;
  for (const auto& entry : fs::directory_iterator(folder, failed))
    if (lower(entry.path().extension().string()) == ".csv") out.push_back(entry.path().filename().string());
  if (failed) throw Error(Fault::io, "cannot be read: " + failed.message(), folder);
  std::sort(out.begin(), out.end());
  return out;
}

/// True when a layout has a file of that name.
bool is_claimed(const std::string& name) {
  const auto& all = official_layouts();
  return std::any_of(all.begin(), all.end(),
                     [&](const Layout& l) { return std::find(l.files.begin(), l.files.end(), name) != l.files.end(); });
}

/// The file of a layout: one of its usual names, else the first that nobody claims and whose first line fits.
fs::path file_of(const Layout& layout, const std::string& folder, const std::vector<std::string>& files) {
  if (const fs::path usual = find_official(folder, layout.id); !usual.empty()) return usual;
  for (const auto& name : files) {
    const fs::path path = fs::path(folder) / name;
    std::error_code ignored;
    if (is_claimed(name) || !fs::is_regular_file(path, ignored)) continue;
    if (header_fits(layout, file_bytes(path, 4096))) return path;
  }
  return {};
}

void read_file(const RecordReader& reader, const fs::path& path, AllianceRecords& out) {
  const OfficialFile file = parse_official(official_layout(reader.layout), file_bytes(path), path.string());
  reader.read(file, out);
  if (file.latin1)
    out.notes.push_back({Severity::remark, file.path, 0, "the file is not UTF-8; its names were read as Latin-1"});
  out.files.push_back(std::string(reader.layout) + ": " + file.path);
}

/// An alliance that one of the two ATOP files has and the other lacks: one of them is cut off.
void check_atop_files(const AllianceRecords& out, bool both) {
  if (!both) return;
  for (const CodedAlliance& a : out.atop4) {
    if (a.members.empty())
      throw Error(Fault::bad_input,
                  "alliance " + std::to_string(a.id) +
                      " of the alliance file has no row in the member file; is one of the two truncated?",
                  out.files.back());
    if (a.words == 0xFF)
      throw Error(Fault::bad_input,
                  "alliance " + std::to_string(a.id) +
                      " of the member file has no row in the alliance file; is one of the two truncated?",
                  out.files.back());
  }
}

}  // namespace

std::vector<const Layout*> record_layouts() {
  std::vector<const Layout*> out;
  for (const RecordReader& r : readers) out.push_back(&official_layout(r.layout));
  return out;
}

CodedAlliance& alliance(std::vector<CodedAlliance>& list, Record record, int id) {
  if (!list.empty() && list.back().id == id) return list.back();
  const auto it = std::find_if(list.begin(), list.end(), [id](const CodedAlliance& a) { return a.id == id; });
  if (it != list.end()) return *it;
  list.push_back({});
  list.back().record = record;
  list.back().id = id;
  list.back().words = 0xFF;
  return list.back();
}

AllianceRecords read_alliance_records(const std::string& folder) {
  const auto files = csv_files(folder);
  AllianceRecords out;
  std::vector<std::string_view> found;
  const auto have = [&found](std::string_view name) {
    return std::find(found.begin(), found.end(), name) != found.end();
  };
  for (const RecordReader& reader : readers) {
    const fs::path path = file_of(official_layout(reader.layout), folder, files);
    if (path.empty()) continue;
    read_file(reader, path, out);
    found.push_back(reader.layout);
    if (reader.layout == "atop4-members") check_atop_files(out, have("atop4-alliances"));
  }
  for (auto* list : {&out.atop4, &out.cow4})
    for (CodedAlliance& a : *list) {
      Obligations owed = 0;
      for (const auto& m : a.members) owed |= m.owes;
      for (const auto& p : a.pairs) owed |= p.owes;
      if (a.words == 0xFF) a.words = owed;
    }
  return out;
}

}  // namespace lattice
