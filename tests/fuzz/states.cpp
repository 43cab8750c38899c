// Any bytes as states.toml, and after a line of "----" as places.toml.
#include "target.hpp"

using namespace lattice;
using namespace lattice::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string all = text(data, size);
  const auto cut = all.find("\n----\n");
  const std::string first = all.substr(0, cut),
                    second = cut == std::string::npos ? std::string(places) : all.substr(cut + 6);
  const Register reg =
      load_register(data_of_texts({{"states.toml", first}, {"places.toml", second}, {"agreements/pact.toml", pact}}));
  check_notes(reg.notes);
  for (const State& s : reg.world.states) (void)look_up_state(reg.world, s.name, make_day(1950, 1, 1));
  try {
    (void)find_state(reg.world, first.substr(0, 40), make_day(1950, 1, 1));
    (void)find_place(reg.world, second.substr(0, 40));
  } catch (const Error& e) {
    must(e.fault == Fault::not_found, "a name that is not there is not found");
  }
  return 0;
}
