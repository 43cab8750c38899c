// Where data files come from: the bundle inside the program, a folder, or texts of a test.
#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "lattice/registry.hpp"

extern "C" {
extern const char lattice_bundle_begin[];
extern const char lattice_bundle_end[];
}

namespace lattice {
namespace fs = std::filesystem;

const DataFile* DataSet::find(std::string_view path) const {
  const auto it = std::lower_bound(files.begin(), files.end(), path,
                                   [](const DataFile& f, std::string_view p) { return f.path < p; });
  return it != files.end() && it->path == path ? &*it : nullptr;
}

DataSet embedded_data() {
  DataSet data;
  std::string_view rest(lattice_bundle_begin, static_cast<std::size_t>(lattice_bundle_end - lattice_bundle_begin));
  while (!rest.empty()) {
    const auto space = rest.find(' '), line = rest.find('\n');
    std::size_t size = 0;
    std::from_chars(rest.data() + space + 1, rest.data() + line, size);
    data.files.push_back({std::string(rest.substr(0, space)), rest.substr(line + 1, size), {}});
    rest.remove_prefix(line + 1 + size + 1);
  }
  std::sort(data.files.begin(), data.files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  return data;
}

DataSet read_data_folder(const std::string& folder) {
  std::error_code failed;
  if (!fs::is_directory(folder, failed))
    throw Error(Fault::missing_data,
                "there is no such data folder; give the folder that holds states.toml and agreements/", folder);
  std::vector<std::pair<std::string, std::string>> texts;
  for (auto it = fs::recursive_directory_iterator(folder, failed); !failed && it != fs::recursive_directory_iterator();
       it.increment(failed)) {
    const auto extension = it->path().extension();
    if (!it->is_regular_file() || (extension != ".toml" && extension != ".csv" && extension != ".jsonl")) continue;
    std::ifstream in(it->path(), std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(in), {}};
    if (in.bad() || !in) throw Error(Fault::io, "cannot be read", it->path().string());
    texts.emplace_back(fs::relative(it->path(), folder).generic_string(), std::move(text));
  }
  if (failed) throw Error(Fault::io, "cannot be read: " + failed.message(), folder);
  DataSet data = data_of_texts(texts);
  data.folder = folder;
  return data;
}

DataSet data_of_texts(const std::vector<std::pair<std::string, std::string>>& texts) {
  DataSet data;
  for (const auto& [path, text] : texts) data.files.push_back({path, {}, text});
  std::sort(data.files.begin(), data.files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  for (auto& file : data.files) file.text = file.own;
  return data;
}

}  // namespace lattice
