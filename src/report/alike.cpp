// Grouping verdicts that differ in the state only.
#include "alike.hpp"

#include <map>
#include <tuple>

namespace lattice {

std::vector<std::vector<const Verdict*>> group_alike(const std::vector<Verdict>& verdicts) {
  std::vector<std::vector<const Verdict*>> out;
  std::map<std::tuple<std::size_t, std::size_t, VerdictWord, Reason, std::size_t>, std::size_t> known;
  for (const Verdict& v : verdicts) {
    const auto [it, fresh] =
        known.try_emplace({v.agreement, v.commitment, v.verdict, v.reason, v.alternatives.size()}, out.size());
    if (fresh) out.emplace_back();
    out[it->second].push_back(&v);
  }
  return out;
}

}  // namespace lattice
