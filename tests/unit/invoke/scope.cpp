// Every object and every area: something inside the words of the promise and something outside them.
#include "../support.hpp"

using namespace lattice;
using namespace lattice::test;

namespace {

constexpr Reason missed = Reason::object_not_covered, outside = Reason::outside_area;

Terms objects(const std::string& words) { return {{"objects", words}}; }
Change hits(const std::string& object, const std::string& place = "Dover") {
  return [=](EventText& e) { e.object = object, e.place = place; };
}

const std::vector<WordCase> object_cases{
    {"territory", true, objects("[territory]"), hits("territory"), met},
    {"territory", false, objects("[territory]"), hits("special_interests"), missed},
    {"metropolitan_territory", true, objects("[metropolitan_territory]"), hits("metropolitan_territory"), met},
    {"metropolitan_territory", false, objects("[metropolitan_territory]"), hits("dependent_territory", "Colony"),
     missed},
    {"islands_under_jurisdiction", true, objects("[islands_under_jurisdiction]"), hits("islands_under_jurisdiction"),
     met},
    {"islands_under_jurisdiction", false, objects("[islands_under_jurisdiction]"), hits("metropolitan_territory"),
     missed},
    {"dependent_territory", true, objects("[dependent_territory]"), hits("dependent_territory", "Colony"), met},
    {"dependent_territory", false, objects("[dependent_territory]"), hits("metropolitan_territory"), missed},
    {"armed_forces", true, objects("[armed_forces]"), hits("armed_forces", "Open Sea"), met},
    {"armed_forces", false, objects("[armed_forces]"), hits("public_vessels", "Open Sea"), missed},
    {"public_vessels", true, objects("[public_vessels]"), hits("public_vessels", "Open Sea"), met},
    {"public_vessels", false, objects("[public_vessels]"), hits("private_vessels", "Open Sea"), missed},
    {"aircraft", true, objects("[aircraft]"), hits("aircraft", "Open Sea"), met},
    {"aircraft", false, objects("[aircraft]"), hits("public_vessels", "Open Sea"), missed},
    {"occupation_forces", true, objects("[occupation_forces]"), hits("occupation_forces", "Occupied Zone"), met},
    {"occupation_forces", false, objects("[occupation_forces]"), hits("armed_forces", "Open Sea"), missed},
    {"special_interests", true, objects("[special_interests]"), hits("special_interests", "Open Sea"), met},
    {"special_interests", false, objects("[special_interests]"), hits("metropolitan_territory"), missed},
    {"government", true, objects("[government]"), hits("government"), met},
    {"government", false, objects("[government]"), hits("metropolitan_territory"), missed},
    {"neutral_status", true, objects("[neutral_status]"), hits("neutral_status"), met},
    {"neutral_status", false, objects("[neutral_status]"), hits("armed_forces"), missed},
    {"private_vessels", true, objects("[any]"), hits("private_vessels", "Open Sea"), met},
    {"private_vessels", false, objects("[public_vessels, territory]"), hits("private_vessels", "Open Sea"), missed},
    {"networks", true, objects("[territory]"), hits("networks"), met},
    {"networks", false, objects("[armed_forces]"), hits("networks"), missed},
    {"satellites", true, objects("[any]"), hits("satellites", "Open Sea"), met},
    {"satellites", false, objects("[territory, armed_forces]"), hits("satellites", "Open Sea"), missed},
    {"any", true, objects("[any]"), hits("metropolitan_territory"), met},
    {"any", false, objects("[any]"), hits("special_interests"), met},
};

Terms area(const std::string& words) { return {{"area", words}}; }
Change at(const std::string& place, const std::string& object = "armed_forces") { return hits(object, place); }

const std::vector<WordCase> area_cases{
    {"whole_world", true, area("[whole_world]"), at("Dover"), met},
    {"whole_world", false, area("[whole_world]"), at("Open Sea"), met},
    {"party_territory", true, area("[party_territory]"), at("Occupied Zone"), met},
    {"party_territory", false, area("[party_territory]"), at("Open Sea"), outside},
    {"party_territory", false, area("[party_territory]"), at("Germany"), outside},
    {"party_sovereign_territory", true, area("[party_sovereign_territory]"), at("Dover"), met},
    {"party_sovereign_territory", false, area("[party_sovereign_territory]"), at("Occupied Zone"), outside},
    {"administered_by", true, area("[administered_by:GBR]"), at("Colony"), met},
    {"administered_by", false, area("[administered_by:GBR]"), at("France"), outside},
    {"administered_by", false, area("[administered_by:GBR]"),
     [](EventText& e) { e.place = "Colony", e.date = "1997-07-01", e.object = "armed_forces"; }, outside},
    {"named_place", true, area("[named_place:Dover]"), at("Dover"), met},
    {"named_place", false, area("[named_place:Dover]"), at("Colony"), outside},
    {"metropolitan_any", true, area("[metropolitan_any]"), at("Dover"), met},
    {"metropolitan_any", false, area("[metropolitan_any]"), at("Colony"), outside},
};

/// For each named area a place that lies in it; the open sea lies in none.
std::vector<WordCase> named_areas() {
  std::vector<WordCase> out;
  for (std::size_t i = static_cast<std::size_t>(Area::north_atlantic_treaty_area); i < words<Area>().size(); ++i) {
    const std::string name(words<Area>()[i].name);
    out.push_back({name, true, area("[" + name + "]"), {}, met});
    out.push_back({name, false, area("[" + name + "]"), at("Open Sea"), outside});
  }
  return out;
}

}  // namespace

TEST_CASE("every object is hit once and missed once") { check_words(names_of<Object>(), object_cases, {"any"}); }

TEST_CASE("areas that depend on who holds the place") {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < static_cast<std::size_t>(Area::north_atlantic_treaty_area); ++i)
    names.emplace_back(words<Area>()[i].name);
  check_words(names, area_cases, {"whole_world"});
}

TEST_CASE("every named area holds a place that is tagged with it and leaves out one that is not") {
  for (const WordCase& c : named_areas()) {
    auto texts = small_texts();
    for (auto& [path, text] : texts)
      if (path == "places.toml")
        text += "\n[[place]]\nname = \"Ground\"\ntags = [\"" + c.word + "\"]\nadmin = [{ state = \"GBR\" }]\n";
    texts.emplace_back("agreements/pact.toml", text_of(Pact{c.terms}));
    const Register reg = load_register(data_of_texts(texts));
    REQUIRE_MESSAGE(!has_error(reg.notes), all_of(reg.notes));
    EventText e = story();
    e.place = "Ground";
    if (c.change) c.change(e);
    const Verdict v = verdict(reg.world, e);
    CHECK_MESSAGE(v.reason == c.reason, c.word, ": ", said(v));
  }
}

TEST_CASE(
    "territory takes in forces, vessels and aircraft inside land or waters that the victim administers, not those "
    "abroad") {
  const Pact p{objects("[territory]")};
  for (const std::string object : {"armed_forces", "public_vessels", "aircraft"}) {
    CHECK_MESSAGE(verdict(p, hits(object, "Dover")).reason == met, object);
    CHECK_MESSAGE(verdict(p, hits(object, "Open Sea")).reason == missed, object);
  }
  for (const std::string object : {"metropolitan_territory", "islands_under_jurisdiction", "dependent_territory",
                                   "government", "neutral_status", "networks"})
    CHECK_MESSAGE(verdict(p, hits(object)).reason == met, object);
}

TEST_CASE("metropolitan territory takes in government and networks; islands take in dependent islands") {
  CHECK(verdict(Pact{objects("[metropolitan_territory]")}, hits("government")).reason == met);
  CHECK(verdict(Pact{objects("[metropolitan_territory]")}, hits("networks")).reason == met);
  CHECK(verdict(Pact{objects("[islands_under_jurisdiction]")}, hits("dependent_territory", "Colony")).reason == met);
}

TEST_CASE("threats, pressure and revolt are left to the threshold where the promise waits for an armed attack") {
  for (const std::string act : {"threat", "coercion", "internal_conflict"}) {
    const Verdict v = verdict(Pact{{{"area", "[korea]"}, {"objects", "[satellites]"}}}, [&](EventText& e) {
      e.act = act;
      if (act == "internal_conflict") e.attackers = e.first_use = {"REBELS"};
    });
    CHECK_MESSAGE(v.reason == Reason::threshold_not_met, act);
  }
  CHECK(verdict(Pact{{{"area", "[korea]"}, {"trigger", "threat"}, {"kind", "assistance"}}}, [](EventText& e) {
          e.act = "threat";
        }).reason == outside);
}

TEST_CASE("a place of doubtful area leaves two readings, and an assumption settles it") {
  const Pact p{area("[pacific_area]")};
  const Verdict open = verdict(p, at("Edge"));
  CHECK(open.reason == met);
  REQUIRE_FALSE(open.alternatives.empty());
  CHECK(open.alternatives[0].doubt == Doubt::in_area);
  CHECK(open.alternatives[0].verdict == VerdictWord::excluded_by_scope);
  CHECK(verdict(p, at("Edge"), "USA", {{Doubt::in_area, false}}).reason == outside);
}
