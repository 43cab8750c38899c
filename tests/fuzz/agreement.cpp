// Any bytes as an agreement file: notes, or an agreement that the engine can be asked about.
#include "lattice/invoke.hpp"
#include "target.hpp"

using namespace lattice;
using namespace lattice::fuzz;

namespace {

void ask_about(const World& world) {
  EventText t;
  t.attackers = {"DEU"}, t.targets = {"GBR"}, t.first_use = {"DEU"};
  t.act = "invasion", t.object = "metropolitan_territory", t.place = "Dover", t.date = "1950-06-15";
  t.requests = {{"GBR", "ALL", "assistance"}};
  const Event event = read_event(world, t);
  const Snapshot day = at(world, event.date);
  for (const Verdict& v : invoke(day, event))
    must(!steps_of(day, event, v).empty() && v.alternatives.size() <= 2, "a verdict has steps and at most two alternatives");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Register reg = load_register(
      data_of_texts({{"states.toml", states}, {"places.toml", places}, {"agreements/pact.toml", text(data, size)}}));
  check_notes(reg.notes);
  must(has_error(reg.notes) || reg.world.agreements.size() == 1, "a file without an error is an agreement");
  if (!reg.world.agreements.empty()) ask_about(reg.world);
  return 0;
}
