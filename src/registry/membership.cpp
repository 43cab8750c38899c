// The table [membership] of a scenario.
#include "lattice/membership.hpp"

#include <algorithm>

#include "readers.hpp"

namespace lattice {
namespace {

/// One number, or [low, mode, high].
Stated stated(Fields& f, std::string_view key, Stated fallback) {
  if (!has(f, key)) return fallback;
  const auto* list = f.table.get(key)->as_array();
  if (!list) {
    const double v = real(f, key).value_or(0);
    return {v, v, v};
  }
  std::vector<double> v;
  for (const auto& item : *list)
    if (const auto x = item.value<double>()) v.push_back(*x);
  if (v.size() != 3 || list->size() != 3 || v[0] > v[1] || v[1] > v[2] || v[0] < 0) {
    error(f, key,
          f.what + ": \"" + std::string(key) +
              "\" must be a number, or [low, mode, high] in that order, none below zero");
    return fallback;
  }
  return {v[0], v[1], v[2]};
}

MembershipWeights read_weights(Fields& f) {
  MembershipWeights w;
  w.cover = stated(f, "cover", w.cover);
  w.entrapment = stated(f, "entrapment", w.entrapment);
  w.burden = stated(f, "burden", w.burden);
  w.provocation = stated(f, "provocation", w.provocation);
  w.autonomy = stated(f, "autonomy", w.autonomy);
  finish(f);
  return w;
}

double share(Fields& f, std::string_view key) {
  const double v = real(f, key).value_or(0);
  if (v < 0 || v > 1) error(f, key, f.what + ": \"" + std::string(key) + "\" must be between 0 and 1");
  return v;
}

Stance read_stance(Fields& f) {
  Stance s;
  s.state = state(f, "state").value_or(Actor{});
  s.autonomy = share(f, "autonomy");
  s.exposure = share(f, "exposure");
  s.gist = text(f, "gist");
  s.source = text(f, "source");
  finish(f);
  return s;
}

MembershipTarget read_target(Fields& f, const std::vector<Actor>& candidates) {
  MembershipTarget t{required_text(f, "id"), required_text(f, "title"), states(f, "members")};
  if (t.members.size() < 2) error(f, "members", f.what + ": at least two members are needed");
  for (const Actor a : t.members)
    if (std::find(candidates.begin(), candidates.end(), a) == candidates.end())
      error(f, "members", f.what + ": " + code_of(*f.context.world, a) + " is not among the candidates");
  finish(f);
  return t;
}

}  // namespace

MembershipTerms read_membership(Fields& f, const std::vector<Actor>& members) {
  MembershipTerms m;
  m.treaty = required_text(f, "treaty");
  m.candidates = has(f, "candidates") ? states(f, "candidates") : members;
  if (m.candidates.empty() || m.candidates.size() > 32)
    error(f, "candidates", f.what + ": between 1 and 32 candidates are needed");
  for (const auto* t : tables(f, "target")) {
    Fields g{*t, "membership target", f.context};
    m.targets.push_back(read_target(g, m.candidates));
  }
  if (has(f, "weights"))
    if (const auto* table = f.table.get("weights")->as_table()) {
      Fields g{*table, "membership weights", f.context};
      m.weights = read_weights(g);
    }
  if (const auto e = real(f, "exponent")) m.exponent = *e;
  if (m.exponent <= 0) error(f, "exponent", f.what + ": \"exponent\" must be above zero");
  for (const auto* t : tables(f, "stance")) {
    Fields g{*t, "membership stance", f.context};
    m.stances.push_back(read_stance(g));
  }
  finish(f);
  return m;
}

}  // namespace lattice
