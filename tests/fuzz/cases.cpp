// Any bytes as lines of a casebook: notes, or cases that can be answered and scored.
#include <sys/mman.h>
#include <unistd.h>

#include "lattice/study.hpp"
#include "target.hpp"

using namespace lattice;
using namespace lattice::fuzz;

namespace {

const World& world() {
  static const Register reg =
      load_register(data_of_texts({{"states.toml", states}, {"places.toml", places}, {"agreements/pact.toml", pact}}));
  return reg.world;
}

/// A file in memory that holds these bytes, by the path under which the reader can open it.
struct MemoryFile {
  int handle = memfd_create("cases", 0);
  MemoryFile(const std::uint8_t* data, std::size_t size) {
    must(handle >= 0 && write(handle, data, size) == static_cast<ssize_t>(size), "the input was written");
  }
  ~MemoryFile() { close(handle); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  std::string path() const { return "/proc/self/fd/" + std::to_string(handle); }
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const MemoryFile file(data, size);
  Notes notes;
  const auto cases = load_cases(file.path(), world(), notes);
  check_notes(notes);
  std::vector<CaseAnswer> answers;
  for (const CaseFile& c : cases) answers.push_back(answer_case(world(), c));
  const CaseScore score = score_cases(cases, answers);
  must(score.cases == static_cast<int>(cases.size()), "every case was scored");
  return 0;
}
