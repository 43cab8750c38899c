// Reading official files: line ends, quotes, marks, Latin-1, missing codes, and what is said of a malformed file.
#include <doctest/doctest.h>

#include "folder.hpp"
#include "lattice/official.hpp"

using namespace lattice;

namespace {

const Layout tiny{
    "tiny", "Tiny data", "none", {"tiny.csv"}, fields_of("ccode|code:key year size:real name:text since:day extra?"),
    {-9}};

OfficialFile parse(const std::string& text) { return parse_official(tiny, text, "tiny.csv"); }

std::string where(const std::string& text) {
  try {
    parse(text);
  } catch (const Error& e) {
    CHECK(e.fault == Fault::bad_input);
    CHECK(std::string(e.what()).find("Tiny data") != std::string::npos);
    CHECK(std::string(e.what()).find("ccode, year, size") != std::string::npos);
    return e.where;
  }
  return "read";
}

}  // namespace

TEST_CASE("official files: LF, CR LF and CR line ends, marks and empty lines give the same table") {
  const std::string lines[] = {"ccode,year,size,name,since", "2,1900,1.5,Alpha,1900-01-02", "20,-9,,NA,"};
  for (const std::string end : {"\n", "\r\n", "\r"})
    for (const std::string mark : {"", "\xef\xbb\xbf"}) {
      const auto file = parse(mark + lines[0] + end + end + lines[1] + end + lines[2]);
      REQUIRE(file.rows() == 2);
      CHECK(file.key("ccode")[1] == 20);
      CHECK_FALSE(file.whole("year")[1].has_value());
      CHECK(file.real("size")[0] == 1.5);
      CHECK_FALSE(file.real("size")[1].has_value());
      CHECK_FALSE(file.text("name")[1].has_value());
      CHECK(file.table.find("since")->text(0) == "1900-01-02");
      CHECK_FALSE(file.whole("extra")[0].has_value());
      CHECK_THROWS_AS(file.key("year"), Error);  // may be missing, so it is no key
    }
}

TEST_CASE("official files: quotes, other spellings of a column, columns we do not know, Latin-1") {
  const auto file = parse(
      "other,CODE,year,size,name,since\n\"a,b\",2,1900,\"1e+05\",\"C\xf4te \"\"d'Ivoire\"\"\",1900-01-02\nx, 3 "
      ",1901.0,2,\"two\nlines\",NA\n");
  REQUIRE(file.rows() == 2);
  CHECK(file.text("name")[0].value() == "C\xc3\xb4te \"d'Ivoire\"");
  CHECK(file.text("name")[1].value() == "two\nlines");
  CHECK(file.real("size")[0] == 100000);
  CHECK(file.key("ccode")[1] == 3);
  CHECK(file.whole("year")[1] == 1901);
}

TEST_CASE("official files: a malformed file is refused with file, line and column") {
  CHECK(where("") == "tiny.csv:1:1");
  CHECK(where("ccode,year,name,since\n").starts_with("tiny.csv:1:"));            // no size
  CHECK(where("ccode,code,year,size,name,since\n").starts_with("tiny.csv:1:"));  // twice the same
  CHECK(where("ccode,year,size,name,since\n2,1900,1,A,1900-01-02\n2,x,1,A,1900-01-02\n") == "tiny.csv:3:3");
  CHECK(where("ccode,year,size,name,since\n2,1900.5,1,A,1900-01-02\n") == "tiny.csv:2:3");
  CHECK(where("ccode,year,size,name,since\n2,1900,1,A,1900-02-30\n") == "tiny.csv:2:12");
  CHECK(where("ccode,year,size,name,since\n2,1900,inf,A,1900-01-02\n") == "tiny.csv:2:8");
  CHECK(where("ccode,year,size,name,since\n2,1900,1\n") == "tiny.csv:2:8");                          // too short
  CHECK(where("ccode,year,size,name,since\n2,1900,1,A,1900-01-02,7\n") == "tiny.csv:2:23");          // too long
  CHECK(where("ccode,year,size,name,since\n2,1900,1,\"A,1900-01-02\n").starts_with("tiny.csv:2:"));  // quote not closed
  CHECK(where("ccode,year,size,name,since\n2,1900,1,A,1900-01-02,\n") == "read");  // a comma too many at the end
}

TEST_CASE("official files: letters after a closing quote, a zero byte and UTF-16 are refused where they stand") {
  const std::string header = "ccode,year,size,name,since\n";
  CHECK(where(header + "2,1900,1,\"A\"B,1900-01-02\n") == "tiny.csv:2:10");
  CHECK(where(header + "2,1900,1,A" + std::string(1, '\0') + ",\n") == "tiny.csv:2:11");
  CHECK(where("\xff\xfe" + header) == "tiny.csv:1:1");
}

TEST_CASE("official files: a stream hands over the same rows as the whole file, packed or not") {
  test::Folder folder;
  std::string text = "\"rcid\",\"country\",\"country_code\",\"vote\"\n";
  for (int r = 0; r < 400000; ++r)
    text += std::to_string(r) + ",\"Two\nlines, " + std::to_string(r % 7) + "\",NA,\"yes\"\r\n";
  folder.put("un_votes.csv", text);
  std::size_t rows = 0, blocks = 0;
  stream_official(folder.path(), "un-votes", [&](const OfficialFile& block) {
    ++blocks;
    CHECK(block.first_row == rows);
    CHECK(block.key("rcid").front() == static_cast<std::int32_t>(rows));
    CHECK_FALSE(block.text("country_code")[0].has_value());
    rows += block.rows();
  });
  CHECK(rows == 400000);
  CHECK(blocks > 2);
  folder.put("un_votes.csv", text + "x,A,B,yes\n");
  try {
    stream_official(folder.path(), "un-votes", [](const OfficialFile&) {});
    FAIL("a word was read as a number");
  } catch (const Error& e) {
    CHECK(e.where.ends_with("un_votes.csv:800002:1"));
  }
}

TEST_CASE("official files: a missing folder or file says what to do") {
  test::Folder folder;
  for (const auto& layout : official_layouts()) {
    CHECK_FALSE(layout.files.empty());
    CHECK(find_official(folder.path(), layout.id).empty());
    try {
      read_official(folder.path(), layout.id);
      FAIL("read a file that is not there");
    } catch (const Error& e) {
      CHECK(e.fault == Fault::missing_data);
      CHECK(std::string(e.what()).find(std::string(layout.files.front())) != std::string::npos);
    }
  }
  CHECK_THROWS_AS(read_official({}, "nmc"), Error);
  CHECK_THROWS_AS(read_official(folder.path() / "nowhere", "nmc"), Error);
}

TEST_CASE("official files: every layout reads a file that has just its columns, and refuses one that lacks a column") {
  for (const auto& layout : official_layouts()) {
    CAPTURE(layout.id);
    std::string header, row;
    for (const auto& field : layout.fields) {
      header += (header.empty() ? "" : ",") + std::string(field.names.substr(0, field.names.find('|')));
      row += (row.empty() ? "" : ",") + std::string(field.type == FieldType::day    ? "1900-01-02"
                                                    : field.key == Field::Key::year ? "1900"
                                                                                    : "1");
    }
    CHECK(parse_official(layout, header + '\n' + row + '\n', "x").rows() == 1);
    CHECK_THROWS_AS(parse_official(layout, header.substr(header.find(',') + 1) + '\n', "x"), Error);
  }
}

TEST_CASE("official files: keys must have a value, years must be years, impossible days are refused where they stand") {
  const auto place = [](const char* set, const std::string& name, const std::string& text) {
    test::Folder folder;
    folder.put("states2016.csv", test::four_states).put(name, text);
    try {
      whole_panel(test::with(test::pairs(), {set}), folder.path());
    } catch (const Error& e) {
      CHECK(e.fault == Fault::bad_input);
      return e.where.substr(e.where.rfind('/') + 1);
    }
    return std::string("read");
  };
  CHECK(place("majors", "majors2016.csv", "ccode,styear,endyear\n2,1900,1902\nNA,1900,1902\n") == "majors2016.csv:3:1");
  CHECK(place("majors", "majors2016.csv", "ccode,styear,endyear\n2,19000,1902\n") == "majors2016.csv:2:3");
  CHECK(place("contiguity", "contdir.csv", "state1no,state2no,conttype,begin,end\n2,20,1,190113,190201\n") ==
        "contdir.csv:2:8");
  CHECK(place("contiguity", "ps_cow_contdir.csv",
              "ccode1,ccode2,conttype,stdate,enddate\n2,20,1,1902-01-01,1901-01-01\n") == "ps_cow_contdir.csv:2:19");
  CHECK(place("nmc", "states2016.csv",
              "ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday\n2,A,1900,1,1,1905,2,30\n") ==
        "states2016.csv:2:21");
  CHECK(place("nmc", "states2016.csv",
              "ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday\n2,A,1906,1,1,1905,2,3\n") ==
        "states2016.csv:2:14");
}
