// Notes about data, errors first.
#include <algorithm>

#include "json.hpp"
#include "lattice/report.hpp"

namespace lattice {
namespace {

std::size_t count(const Notes& notes, Severity severity) {
  return static_cast<std::size_t>(
      std::count_if(notes.begin(), notes.end(), [severity](const Note& n) { return n.severity == severity; }));
}

Notes sorted(Notes notes) {
  std::stable_sort(notes.begin(), notes.end(), [](const Note& a, const Note& b) {
    if (a.severity != b.severity) return a.severity > b.severity;
    if (a.file != b.file) return a.file < b.file;
    return a.line < b.line;
  });
  return notes;
}

}  // namespace

std::string write_notes(const Notes& notes) {
  std::string out;
  for (const Note& n : sorted(notes)) {
    out += n.file;
    if (n.line) out += ":" + std::to_string(n.line);
    out += ": " + std::string(name_of(n.severity)) + ": " + n.text + "\n";
  }
  return out + std::to_string(count(notes, Severity::error)) + " errors, " +
         std::to_string(count(notes, Severity::warning)) + " warnings, " +
         std::to_string(count(notes, Severity::remark)) + " remarks\n";
}

std::string write_notes_json(const Notes& notes) {
  Json list = Json::array();
  for (const Note& n : sorted(notes))
    list.push_back({{"severity", name_of(n.severity)}, {"file", n.file}, {"line", n.line}, {"text", n.text}});
  return print({{"errors", count(notes, Severity::error)},
                {"warnings", count(notes, Severity::warning)},
                {"remarks", count(notes, Severity::remark)},
                {"notes", list}});
}

}  // namespace lattice
