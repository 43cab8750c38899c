// Capabilities behind a comparison: our small table, or the National Material Capabilities file that the user brings.
#include <algorithm>

#include "lattice/official.hpp"
#include "lattice/study.hpp"

namespace lattice {

std::vector<Strength> strength_from_nmc(const std::string& official, const World& world, Day day) {
  const OfficialFile file = read_official(official, "nmc");
  const auto &codes = file.key("ccode"), &years = file.key("year");
  const Reals spending = file.real("milex"), personnel = file.real("milper");
  std::vector<Strength> out;
  for (std::size_t r = 0; r < file.rows(); ++r) {
    if (years[r] > year_of(day)) continue;
    const auto state = look_up_state(world, "cow:" + std::to_string(codes[r]), day);
    if (!state || !is_alive(world.states[static_cast<std::size_t>(state->index)], day)) continue;
    auto it = std::find_if(out.begin(), out.end(), [&](const Strength& s) { return s.state == *state; });
    if (it == out.end()) it = out.insert(out.end(), Strength{*state, {}, {}, 0, {}, {}});
    if (years[r] < it->year) continue;
    // milex: thousand current US dollars from 1914 on; milper: thousands.
    const auto money = spending[r];
    *it = {*state,
           money ? std::optional(*money / 1000) : std::nullopt,
           personnel[r],
           years[r],
           "Correlates of War, National Material Capabilities (" + file.path.substr(file.path.rfind('/') + 1) + ")",
           "estimate"};
  }
  return out;
}

}  // namespace lattice
