#pragma once
// A world of a few states and treaties, and a folder for hand-made files in official layouts.
#include <filesystem>
#include <fstream>
#include <string>

#include "lattice/registry.hpp"

namespace tiny {

inline const char* const states = R"(
[[state]]
code = "AAA"
name = "Arland"
cow = 10
life = [{ from = "1815" }]
continent = "europe"
capital = { name = "Ar", lat = 50.5, lon = 8.25 }
great_power = [{ from = "1815" }]
[[state]]
code = "BBB"
name = "Borland"
cow = 20
life = [{ from = "1815" }]
continent = "europe"
[[state]]
code = "CCC"
name = "Corland"
cow = 30
life = [{ from = "1815" }]
continent = "asia"
)";

/// One agreement as TOML: id, dates, extra lines of the head, commitments.
inline std::string agreement(const std::string& id, const std::string& dates, const std::string& head,
                             const std::string& rest) {
  return "id = \"" + id + "\"\ntitle = \"Treaty " + id + "\"\nform = \"treaty\"\n" + dates + head +
         "\nchecked = 2026-01-01\n[[source]]\nkey = \"s\"\ncitation = \"Made up & co, 1\"\n" + rest;
}

inline std::string promise(const std::string& kind, const std::string& more = "") {
  const std::string trigger = kind == "defence" || kind == "offence" || kind == "neutrality" || kind == "guarantee"
                                  ? "trigger = \"armed_attack\"\n"
                                  : "";
  const std::string means =
      kind == "defence" || kind == "offence" || kind == "guarantee" ? "discretion = \"own_means\"\n" : "";
  return "[[commitment]]\narticle = \"I\"\nkind = \"" + kind + "\"\n" + trigger +
         (more.find("discretion") == std::string::npos ? means : "") + more +
         "gist = \"Something.\"\nbasis = \"memory\"\nsource = [\"s\"]\n";
}

inline std::string parties(const std::string& list) { return "[[party]]\nstate = [" + list + "]\n"; }

inline lattice::World world(const std::vector<std::pair<std::string, std::string>>& agreements) {
  std::vector<std::pair<std::string, std::string>> files{{"states.toml", states}, {"places.toml", ""}};
  for (const auto& [id, text] : agreements) files.emplace_back("agreements/" + id + ".toml", text);
  const lattice::DataSet data = lattice::data_of_texts(files);
  return lattice::load_checked_register(data).world;
}

/// A folder that goes away with the test.
struct Folder {
  std::filesystem::path path = std::filesystem::temp_directory_path() /
                               ("lattice-test-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)));
  Folder() { std::filesystem::create_directories(path); }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::string write(const std::string& name, const std::string& text) const {
    std::ofstream(path / name, std::ios::binary) << text;
    return (path / name).string();
  }
};

inline const char* const atop_members_header =
    "atopid,cowid,cow4id,member,cowsys,yrent,moent,dayent,yrexit,moexit,dayexit,ineffect,bilat,phase,defense,offense,"
    "neutral,nonagg,consul,version\n";
inline const char* const cow_members_header =
    "version4id,ccode,state_name,mem_st_day,mem_st_month,mem_st_year,mem_end_day,mem_end_month,mem_end_year,left_"
    "censor,right_censor,defense,neutrality,nonaggression,entente,version\n";

}  // namespace tiny
