// Files of the data set by the names users give them: an id below a folder, or a path that ends in .toml.
#include <filesystem>
#include <fstream>
#include <iterator>

#include "readers.hpp"

namespace lattice {

std::vector<std::string> ids_below(const DataSet& data, const std::string& folder) {
  std::vector<std::string> out;
  for (const DataFile& f : data.files)
    if (f.path.starts_with(folder) && f.path.ends_with(".toml"))
      out.push_back(f.path.substr(folder.size(), f.path.size() - folder.size() - 5));
  return out;
}

std::string read_text_file(const std::string& path) {
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored)) throw Error(Fault::not_found, "there is no such file", path);
  if (std::filesystem::is_directory(path, ignored)) throw Error(Fault::bad_input, "this is a folder, not a file", path);
  std::ifstream in(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  if (in.bad()) throw Error(Fault::io, "cannot be read", path);
  return text;
}

NamedText named_text(const DataSet& data, const std::string& folder, const std::string& what, const std::string& name) {
  if (name.ends_with(".toml")) return {read_text_file(name), name};
  if (const DataFile* found = data.find(folder + name + ".toml"))
    return {std::string(found->text), "data/" + found->path};
  throw Error(Fault::not_found, "there is no " + what + " \"" + name + "\"" +
                                    did_you_mean_of(name, ids_below(data, folder)) +
                                    "; or give a file that ends in .toml");
}

void throw_errors(const Notes& notes) {
  std::string first, all;
  for (const Note& n : notes) {
    if (n.severity != Severity::error) continue;
    const std::string where = n.file + ":" + std::to_string(n.line);
    all += first.empty() ? n.text : "\n" + where + ": " + n.text;
    if (first.empty()) first = where;
  }
  if (!first.empty()) throw Error(Fault::bad_input, all, first);
}

Note note_of(const Error& fault, const std::string& file) {
  const auto place = split(fault.where, ':');
  const int line = place.size() >= 3 ? std::atoi(place[place.size() - 2].c_str()) : 0;
  return {Severity::error, file, line, fault.what()};
}

}  // namespace lattice
