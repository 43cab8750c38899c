// The list of microstates of Gleditsch and Ward, which their list of states leaves out: data with dates, in the
// program.
#include "lattice/importers.hpp"

namespace lattice {
namespace {

std::vector<StateSpell> read_microstates() {
  constexpr std::string_view path = "lists/gw_microstates.csv";
  const Layout layout{"gw-microstates",
                      "Gleditsch-Ward list of microstates",
                      "gw-states",
                      {},
                      fields_of("gwcode:key name:text since:key-day")};
  const DataSet data = embedded_data();
  const DataFile* found = data.find(path);
  if (!found) throw Error(Fault::internal, "the program has no list of microstates");
  const OfficialFile file = parse_official(layout, found->text, std::string(path));
  std::vector<StateSpell> out;
  for (std::size_t r = 0; r < file.rows(); ++r)
    out.push_back({file.key("gwcode")[r],
                   {},
                   std::string(file.text("name")[r].value_or("")),
                   {file.key("since")[r], Precision::day},
                   {day_max, Precision::day}});
  return out;
}

}  // namespace

const std::vector<StateSpell>& microstates() {
  static const std::vector<StateSpell> all = read_microstates();
  return all;
}

}  // namespace lattice
