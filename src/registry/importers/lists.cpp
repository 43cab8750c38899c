// Small lists that official files need beside them: data with dates, in the program.
#include "lattice/importers.hpp"

namespace lattice {
namespace {

OfficialFile read_list(const Layout& layout, std::string_view path) {
  const DataSet data = embedded_data();
  const DataFile* found = data.find(path);
  if (!found) throw Error(Fault::internal, "the program has no file " + std::string(path));
  return parse_official(layout, found->text, std::string(path));
}

std::vector<StateSpell> read_microstates() {
  static const Layout layout{"gw-microstates",
                             "Gleditsch-Ward list of microstates",
                             "gw-states",
                             {},
                             fields_of("gwcode:key name:text since:key-day")};
  const OfficialFile file = read_list(layout, "lists/gw_microstates.csv");
  std::vector<StateSpell> out;
  for (std::size_t r = 0; r < file.rows(); ++r)
    out.push_back({file.key("gwcode")[r],
                   {},
                   std::string(file.text("name")[r].value_or("")),
                   {file.key("since")[r], Precision::day},
                   {day_max, Precision::day}});
  return out;
}

std::vector<Voter> read_voters() {
  static const Layout layout{"un-voters",
                             "members of the United Nations as the file of roll calls names them",
                             "un-votes",
                             {},
                             fields_of("name:text ccode:key first last")};
  const OfficialFile file = read_list(layout, "lists/un_voters.csv");
  const Wholes first = file.whole("first"), last = file.whole("last");
  std::vector<Voter> out;
  for (std::size_t r = 0; r < file.rows(); ++r)
    out.push_back({std::string(file.text("name")[r].value_or("")), file.key("ccode")[r],
                   static_cast<int>(first[r].value_or(0)), static_cast<int>(last[r].value_or(9999))});
  return out;
}

}  // namespace

const std::vector<StateSpell>& microstates() {
  static const std::vector<StateSpell> all = read_microstates();
  return all;
}

const std::vector<Voter>& un_voters() {
  static const std::vector<Voter> all = read_voters();
  return all;
}

}  // namespace lattice
