// The open questions by name, as --assume takes them.
#include <array>

#include "lattice/invoke.hpp"

namespace lattice {
namespace {

constexpr std::array<DoubtRow, 17> rows{{
    {"armed_attack", "the limited use of force counts as an armed attack"},
    {"attribution", "the acts of the group or unknown hand count as those of the state named"},
    {"provocation", "the victim provoked the attack"},
    {"in_area", "the place lies in the treaty's area"},
    {"covered_by_reading", "an attack on networks or satellites counts under the declared reading"},
    {"external_hand", "the internal conflict is engineered from outside"},
    {"own_finding", "the obligor finds that the case has arisen"},
    {"request", "the beneficiary asks for help"},
    {"organ", "the organ decides as the duty needs"},
    {"protects_others", "the wording protects states that are no parties"},
    {"exception", "the exception that a party contests applies"},
    {"arbitration", "a general arbitration treaty exempts the attacker"},
    {"date", "the agreement was in force on the day, its date being known only to the month or year"},
    {"third_state", "the third state acts as the condition asks"},
    {"later_reading", "the text already means what a later statement made clear"},
    {"dormant", "the clause still lives, although its organisation is gone and nobody has cited it for decades"},
    {"wording", "the text, which nobody has looked up, reads as the entry says"},
}};

}  // namespace

std::string_view name_of(Answer answer) {
  static constexpr std::array<std::string_view, 3> list{"no", "disputed", "yes"};
  return list[static_cast<std::size_t>(answer)];
}

const DoubtRow& row_of(Doubt doubt) { return rows[static_cast<std::size_t>(doubt)]; }

std::optional<Doubt> read_doubt(std::string_view name) {
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (rows[i].name == name) return static_cast<Doubt>(i);
  return std::nullopt;
}

std::vector<std::string> doubt_names() {
  std::vector<std::string> out;
  for (const auto& row : rows) out.emplace_back(row.name);
  return out;
}

}  // namespace lattice
