#pragma once
// A folder of tiny official files for a test, removed when the test ends; and short ways to ask for a panel and look at
// its cells.
#include <unistd.h>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <string>

#include "lattice/panel.hpp"

namespace lattice::test {

class Folder {
 public:
  Folder() {
    static std::atomic<int> number{0};
    path_ = std::filesystem::temp_directory_path() /
            ("lattice-panel-" + std::to_string(getpid()) + "-" + std::to_string(number++));
    std::filesystem::create_directories(path_);
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  Folder& put(const std::string& name, const std::string& text) {
    std::ofstream(path_ / name, std::ios::binary) << text;
    return *this;
  }
  const std::filesystem::path& path() const { return path_; }
 private:
  std::filesystem::path path_;
};

/// Four states: 2 and 20 live throughout; 40 begins on 1902-05-20; 50 ends on 1902-03-01, so that 40 and 50 share the
/// year 1902 and no day of it.
inline const char* four_states =
    "stateabb,ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday,version\n"
    "AAA,2,\"Alpha, United States of\",1900,1,1,1905,12,31,2016\n"
    "BBB,20,Beta,1900,1,1,1905,12,31,2016\n"
    "DDD,50,Delta,1900,1,1,1902,3,1,2016\n"
    "CCC,40,Gamma,1902,5,20,1905,12,31,2016\n";

inline PanelRequest pairs(int from = 1900, int to = 1905, bool directed = true) {
  PanelRequest r;
  r.from = from;
  r.to = to;
  r.directed = directed;
  return r;
}

inline PanelRequest with(PanelRequest r, std::vector<std::string> sets) {
  r.add = std::move(sets);
  return r;
}

/// The cell of a column in the row of a pair and year, as text; "no row" where there is none.
inline std::string cell(const Table& t, const std::string& column, int one, int two, int year) {
  for (std::size_t r = 0; r < t.rows(); ++r)
    if (t.find("ccode1")->text(r) == std::to_string(one) && t.find("ccode2")->text(r) == std::to_string(two) &&
        t.find("year")->text(r) == std::to_string(year))
      return t.find(column)->text(r);
  return "no row";
}

inline std::string cell(const Table& t, const std::string& column, int state, int year) {
  for (std::size_t r = 0; r < t.rows(); ++r)
    if (t.find("ccode")->text(r) == std::to_string(state) && t.find("year")->text(r) == std::to_string(year))
      return t.find(column)->text(r);
  return "no row";
}

}  // namespace lattice::test
