// Packs a folder of text files: for each file, in order of its path, a line "path size", then the bytes, then a line
// feed.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <vector>

namespace fs = std::filesystem;

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: bundle FOLDER OUTPUT\n";
    return 2;
  }
  const fs::path root = argv[1];
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    const auto extension = entry.path().extension();
    if (entry.is_regular_file() && (extension == ".toml" || extension == ".csv" || extension == ".jsonl"))
      files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::ofstream out(argv[2], std::ios::binary);
  for (const auto& file : files) {
    std::ifstream in(file, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    out << fs::relative(file, root).generic_string() << ' ' << text.size() << '\n' << text << '\n';
  }
  return out.good() ? 0 : 1;
}
