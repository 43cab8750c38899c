// data/models/skill.csv: what the models have shown on cases they had not seen.
#include "lattice/ensemble_out.hpp"

namespace lattice {
namespace {

/// Cells of a line of CSV; a cell in quotes may hold commas.
std::vector<std::string> quoted_cells(const std::string& line) {
  std::vector<std::string> out{""};
  bool quoted = false;
  for (const char c : line) {
    if (c == '"')
      quoted = !quoted;
    else if (c == ',' && !quoted)
      out.emplace_back();
    else
      out.back() += c;
  }
  return out;
}

}  // namespace

std::vector<SkillLine> load_skill(const DataSet& data) {
  const DataFile* file = data.find("models/skill.csv");
  if (!file) throw Error(Fault::missing_data, "the data set does not say how the models did", "data/models/skill.csv");
  std::vector<SkillLine> out;
  int line = 0;
  for (const auto& row : split(file->text, '\n')) {
    if (++line == 1 || row.empty() || row[0] == '#') continue;
    const auto cells = quoted_cells(row);
    if (cells.size() != 5)
      throw Error(Fault::bad_input, "five cells are needed: model,claim,figure,baseline,verdict",
                  "data/models/skill.csv:" + std::to_string(line));
    out.push_back({cells[0], cells[1], cells[2], cells[3], cells[4]});
  }
  return out;
}

}  // namespace lattice
