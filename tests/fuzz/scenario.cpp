// Any bytes as a scenario, and as an architecture.
#include "target.hpp"

using namespace lattice;
using namespace lattice::fuzz;

namespace {
const Texts base{{"states.toml", states},
                 {"places.toml", places},
                 {"agreements/pact.toml", pact},
                 {"architectures/plain.toml", "id = \"plain\"\ntitle = \"P\"\ndescription = \"D\"\n"}};

const World& world() {
  static const Register reg = load_register(data_of_texts(base));
  return reg.world;
}
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Texts texts = base;
  texts.emplace_back("scenarios/s.toml", text(data, size));
  texts.emplace_back("architectures/a.toml", text(data, size));
  const DataSet set = data_of_texts(texts);
  try {
    const Scenario s = load_scenario(set, world(), "s");
    must(!s.crises.empty() && !s.architectures.empty(), "a scenario has crises and architectures");
  } catch (const Error& e) {
    must(!e.where.empty(), "an error names its place");
  }
  try {
    (void)with_all(world(), load_architecture(set, world(), "a"), make_day(1950, 1, 1));
  } catch (const Error&) {}
  return 0;
}
