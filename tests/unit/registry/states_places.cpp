// states.toml and places.toml, and finding things by what people call them.
#include "../support.hpp"

using namespace lattice;
using namespace lattice::test;

namespace {

/// The small world with a table added to one of its two files.
Register with_entry(const std::string& path, const std::string& entry) {
  auto texts = small_texts();
  for (auto& [name, text] : texts)
    if (name == path) text += entry;
  return load_register(data_of_texts(texts));
}

struct BadEntry {
  std::string what;
  std::string entry;
  std::vector<std::string> says;
};

std::string state(const std::string& lines) { return "\n[[state]]\ncode = \"XXA\"\nname = \"Erewhon\"\n" + lines; }
std::string place(const std::string& lines) { return "\n[[place]]\nname = \"Shangri-La\"\n" + lines; }

}  // namespace

TEST_CASE("faults of states.toml") {
  const std::string life = "life = [{ from = 1900-01-01 }]\n", continent = "continent = \"asia\"\n";
  for (const BadEntry& r : std::vector<BadEntry>{
           {"no life", state(continent), {"error", "\"life\" is missing"}},
           {"no continent", state(life), {"error", "\"continent\" is missing"}},
           {"unknown continent", state(life + "continent = \"azia\"\n"), {"\"azia\"", "asia"}},
           {"unknown region", state(life + continent + "regions = [\"koreea\"]\n"), {"\"koreea\"", "korea"}},
           {"impossible life", state("life = [{ from = \"1900-13\" }]\n" + continent), {"is not a date"}},
           {"a life backwards",
            state("life = [{ from = 1900-01-01, until = 1899-01-01 }]\n" + continent),
            {"before it begins"}},
           {"no such successor",
            state(life + continent + "successor = \"XXZ\"\n"),
            {"data/states.toml:", "successor XXZ is no state"}},
           {"a code twice",
            "\n[[state]]\ncode = \"USA\"\nname = \"Other\"\n" + life + continent,
            {"\"USA\" belongs to two entries"}},
           {"a name twice", state(life + continent + "aliases = [\"Japan\"]\n"), {"\"japan\" belongs to two entries"}},
           {"an unknown field",
            state(life + continent + "capitol = \"x\"\n"),
            {"unknown field \"capitol\"", "capital"}},
           {"a capital out of the world",
            state(life + continent + "capital = { name = \"X\", lat = 95, lon = 0 }\n"),
            {"\"lat\" must lie between -90 and 90"}}}) {
    const Register reg = with_entry("states.toml", r.entry);
    CHECK_MESSAGE(noted(reg.notes, r.says), r.what, ":\n", all_of(reg.notes));
    CHECK_MESSAGE(has_error(reg.notes), r.what);
  }
}

TEST_CASE("faults of places.toml") {
  for (const BadEntry& r : std::vector<BadEntry>{
           {"unknown tag", place("tags = [\"pacifik_area\"]\n"), {"places.toml:", "\"pacifik_area\"", "pacific_area"}},
           {"unknown holder", place("admin = [{ state = \"GBX\" }]\n"), {"\"GBX\"", "did you mean", "GBR"}},
           {"a latitude alone", place("lat = 10\n"), {"\"lon\" between -180 and 180"}},
           {"a name twice",
            "\n[[place]]\nname = \"dover\"\n",
            {"data/places.toml:4", "\"dover\" belongs to two entries"}},
           {"no name", "\n[[place]]\nkind = \"land\"\n", {"\"name\" is missing"}}}) {
    const Register reg = with_entry("places.toml", r.entry);
    CHECK_MESSAGE(noted(reg.notes, r.says), r.what, ":\n", all_of(reg.notes));
    CHECK_MESSAGE(has_error(reg.notes), r.what);
  }
}

TEST_CASE("a state is found by code, number, name or alias; a number that two share is the one alive on the day") {
  const World w = world_with(Pact{});
  const Day early = make_day(1860, 1, 1), late = make_day(1900, 1, 1);
  for (const std::string text : {"GBR", "gbr", "Britain", "united kingdom", "cow:200"})
    CHECK(code_of(w, find_state(w, text)) == "GBR");
  CHECK(code_of(w, find_state(w, "cow:255", early)) == "PRU");
  CHECK(code_of(w, find_state(w, "cow:255", late)) == "DEU");
  CHECK(code_of(w, find_state(w, "cow:255")) == "DEU");
}

TEST_CASE("what is not found gets did you mean, or what to give instead") {
  const World w = world_with(Pact{});
  CHECK(thrown([&] { (void)find_state(w, "Jappan"); }).find("did you mean Japan") != std::string::npos);
  CHECK(thrown([&] { (void)find_state(w, "Qqqqqqqqq"); }).find("ISO alpha-3") != std::string::npos);
  CHECK(thrown([&] { (void)find_state(w, "cow:9999"); }).find("no state is called") != std::string::npos);
  CHECK(thrown([&] { (void)find_state(w, ""); }).find("no state is called") != std::string::npos);
  CHECK(thrown([&] { (void)find_place(w, "Open See"); }).find("did you mean Open Sea") != std::string::npos);
  CHECK(thrown([&] { (void)find_place(w, "Qqqqqqqqq"); }).find("places.toml") != std::string::npos);
  CHECK(thrown([&] { (void)find_agreement(w, "pakt"); }).find("did you mean pact") != std::string::npos);
}
