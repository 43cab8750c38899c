// Lays out the columns of a panel.
#include "plan.hpp"

#include <algorithm>
#include <set>

namespace lattice::panel {
namespace {

bool pairs(const PanelRequest& request) { return request.unit == Unit::dyad_year; }

const ColumnSet& set_named(const std::string& name) {
  std::vector<std::string> names;
  for (const auto& row : column_set_table()) {
    if (row.info.name == name) return row;
    names.emplace_back(row.info.name);
  }
  throw Error(Fault::unsupported,
              "no column set is named '" + name + "'" + did_you_mean(name, names) + " Known sets: " + join(names, ", "),
              "--add");
}

void check_unit(const PanelRequest& request, const ColumnSet& set) {
  const bool fits = pairs(request) ? set.info.dyads : set.info.states;
  if (!fits)
    throw Error(Fault::unsupported,
                "the set " + std::string(set.info.name) + " goes with " +
                    (set.info.dyads ? "pairs of states (--unit dyad-year)" : "states (--unit state-year)") + " only",
                "--add");
}

class Layer {
 public:
  Layer(const Workshop& shop, Plan& plan) : shop_(shop), plan_(plan) {}

  void keys() {
    const bool cow = shop_.frame.system == StateSystem::cow;
    const std::string code = cow ? "ccode" : "gwcode";
    const auto unit = shop_.request.unit;
    if (unit == Unit::dyad_year || unit == Unit::kad_year) {
      const int members = unit == Unit::dyad_year ? 2 : shop_.request.members;
      for (int m = 0; m < members; ++m)
        put(Planned::Kind::code, code + std::to_string(m + 1), "code of state " + std::to_string(m + 1), m);
      put(Planned::Kind::year, "year", "calendar year");
      for (int m = 0; !cow && unit == Unit::dyad_year && m < 2; ++m)
        put(Planned::Kind::microstate, "microstate" + std::to_string(m + 1),
            "state " + std::to_string(m + 1) + " is on the list of microstates", m);
      if (unit == Unit::kad_year && shop_.request.sample > 0)
        put(Planned::Kind::weight, "weight", "how many groups of the whole this one stands for");
      return;
    }
    put(Planned::Kind::code, code, cow ? "code of the state (COW)" : "code of the state (Gleditsch-Ward)");
    put(Planned::Kind::name, cow ? "cw_name" : "gw_name", "name of the state");
    if (!cow) put(Planned::Kind::microstate, "microstate", "the state is on the list of microstates");
    if (unit == Unit::state_year)
      put(Planned::Kind::year, "year", "calendar year");
    else
      put(Planned::Kind::date, "date", "day");
  }

  void set(const ColumnSet& set) {
    const std::size_t states = shop_.joined.states.size(), dyads = shop_.joined.dyads.size();
    set.build(shop_, set, pairs(shop_.request) && !set.pairs_by_sides);
    const auto unit = shop_.request.unit;
    const int members = unit == Unit::dyad_year ? 2 : unit == Unit::kad_year ? shop_.request.members : 1;
    for (int m = 0; m < members; ++m)
      for (std::size_t i = states; i < shop_.joined.states.size(); ++i) {
        const Column& column = shop_.joined.states[i].dense;
        if (column.name == "cowmaj") plan_.majors = static_cast<int>(i);
        piece(set, {Piece::From::state, static_cast<int>(i), 0, m},
              column.name + (members > 1 ? std::to_string(m + 1) : ""), column.label);
      }
    for (std::size_t i = dyads; i < shop_.joined.dyads.size(); ++i)
      for (std::size_t c = 0; c < shop_.joined.dyads[i].cells.size(); ++c) {
        const Column& column = shop_.joined.dyads[i].cells[c];
        if (column.name == "conttype") plan_.contiguity = static_cast<int>(i);
        piece(set, {Piece::From::dyad, static_cast<int>(i), static_cast<int>(c), 0}, column.name, column.label);
      }
  }

  void relevance() {
    if (!shop_.request.relevant_only || relevance_put_ || plan_.contiguity < 0 || plan_.majors < 0) return;
    relevance_put_ = true;
    put(Planned::Kind::relevant, "prd", "politically relevant: contiguous, or with a major power");
  }

  void spell(const std::string& name) {
    const ColumnSet& set = set_named(name);
    const auto& event = shop_.request.spells_from_onset ? set.onset : set.event;
    if (event.empty())
      throw Error(Fault::unsupported,
                  "the set " + name + " has no event to count from; --spells takes cow-mids, gml-mids, wars or ucdp",
                  "--spells");
    if (shop_.request.unit == Unit::kad_year || shop_.request.unit == Unit::state_day)
      throw Error(Fault::unsupported, "years since an event are counted for state-years and dyad-years only",
                  "--spells");
    spell_of(event, set.spell);
    if (name == "gml-mids" && !pairs(shop_.request))
      spell_of(shop_.request.spells_from_onset ? "gmlmidonset_init" : "gmlmidongoing_init", "gmlmidinitspell");
  }
 private:
  void put(Planned::Kind kind, std::string name, std::string label, int side = 0) {
    Planned p;
    p.kind = kind;
    p.piece.side = side;
    p.name = std::move(name);
    p.label = std::move(label);
    plan_.columns.push_back(std::move(p));
  }

  void piece(const ColumnSet& set, Piece piece, std::string name, std::string label) {
    const bool taken =
        std::any_of(plan_.columns.begin(), plan_.columns.end(), [&](const Planned& p) { return p.name == name; });
    if (taken) {
      std::string longer = std::string(set.info.name) + "_" + name;
      std::replace(longer.begin(), longer.end(), '-', '_');
      shop_.remark("two sets have a column " + name + "; that of " + std::string(set.info.name) + " is named " +
                   longer);
      name = longer;
    }
    Planned p;
    p.piece = piece;
    p.name = std::move(name);
    p.label = std::move(label);
    plan_.columns.push_back(std::move(p));
  }

  void spell_of(std::string_view event, std::string_view name) {
    const auto it =
        std::find_if(plan_.columns.begin(), plan_.columns.end(), [&](const Planned& p) { return p.name == event; });
    Planned p;
    p.kind = Planned::Kind::spell;
    p.event = static_cast<int>(it - plan_.columns.begin());
    p.name = name;
    p.label = "years since " + std::string(event) + " was last 1";
    plan_.columns.push_back(std::move(p));
  }

  const Workshop& shop_;
  Plan& plan_;
  bool relevance_put_ = false;
};

}  // namespace

namespace {

/// The set behind a word for --spells: its name, or the name of one of its event columns (cowmidongoing, cowmidonset,
/// cowmidspell, cowmid). An onset column asks for the count from onsets.
void name_spell(std::string& word, bool& from_onset) {
  for (const auto& set : column_set_table()) {
    if (set.event.empty() || word == set.info.name) continue;
    const std::string_view stem = set.spell.substr(0, set.spell.size() - std::string_view("spell").size());
    if (word != set.event && word != set.onset && word != set.spell && word != stem) continue;
    from_onset = from_onset || word == set.onset;
    word = set.info.name;
    return;
  }
}

}  // namespace

PanelRequest with_needed_sets(PanelRequest request, bool rows_only) {
  request.spells_by_rows = request.spells_by_rows || request.compat;  // the peer counts rows
  for (auto* words : {&request.add, &request.spells})
    for (auto& word : *words) std::replace(word.begin(), word.end(), '_', '-');
  for (auto& word : request.spells) name_spell(word, request.spells_from_onset);
  if (request.relevant_only && !pairs(request))
    throw Error(Fault::unsupported, "political relevance is about pairs of states; use --unit dyad-year", "--filter");
  if (rows_only) request.add = {}, request.spells = {};
  const auto need = [&](const std::string& name, bool front) {
    if (std::find(request.add.begin(), request.add.end(), name) == request.add.end())
      request.add.insert(front ? request.add.begin() : request.add.end(), name);
  };
  if (request.relevant_only) {
    need("majors", true);
    need("contiguity", true);
  }
  for (const auto& name : request.spells) need(name, false);
  return request;
}

Plan make_plan(const Workshop& shop) {
  Plan plan;
  Layer layer(shop, plan);
  for (const auto& name : shop.request.add) check_unit(shop.request, set_named(name));
  layer.keys();
  std::set<std::string> done;
  for (const auto& name : shop.request.add) {
    if (!done.insert(name).second) continue;
    layer.set(set_named(name));
    layer.relevance();
  }
  for (const auto& name : shop.request.spells) layer.spell(name);
  return plan;
}

}  // namespace lattice::panel
