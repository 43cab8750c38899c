// Writing panels: text forms, Stata files read back, the summary, and that nothing is left behind when something goes
// wrong.
#include <doctest/doctest.h>
#include <readstat.h>

#include <fstream>
#include <set>
#include <sstream>

#include "folder.hpp"
#include "lattice/tables_out.hpp"

using namespace lattice;
using namespace lattice::test;

namespace {

Table sample() {
  Table t;
  t.columns.push_back({"code", "code of the state", std::vector<std::int16_t>{2, 20, 32000}});
  t.columns.push_back({"flag", "a flag", std::vector<std::int8_t>{1, missing_int<std::int8_t>, 127}});
  t.columns.push_back({"size", "a size", std::vector<double>{0.1, missing_real, 1e22}});
  t.columns.push_back({"name", "a name", Texts{{0, -1, 1}, {"Alpha, \"A\"", "B"}}});
  t.columns.push_back(
      {"day", "a day",
       std::vector<std::int32_t>{make_day(1951, 8, 30), missing_int<std::int32_t>, make_day(1816, 1, 1)}, true});
  return t;
}

std::string content(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string written(const std::filesystem::path& path, std::unique_ptr<TextWriter> (*make)(OutputFile&)) {
  OutputFile out(path.string());
  const auto writer = make(out);
  writer->add(sample());
  writer->finish();
  CHECK_FALSE(std::filesystem::exists(path));
  out.commit();
  return content(path);
}

}  // namespace

TEST_CASE("text forms of a table") {
  Folder folder;
  CHECK(written(folder.path() / "x.csv", csv_writer) ==
        "code,flag,size,name,day\n2,1,0.1,\"Alpha, \"\"A\"\"\",1951-08-30\n20,,,,\n32000,127,1e+22,B,1816-01-01\n");
  CHECK(written(folder.path() / "x.jsonl", json_lines_writer)
            .starts_with("{\"code\":2,\"flag\":1,\"size\":0.1,\"name\":\"Alpha, "
                         "\\\"A\\\"\",\"day\":\"1951-08-30\"}\n{\"code\":20,\"flag\":null,"));
  CHECK(written(folder.path() / "x.json", json_writer).find("[32000,127,1e+22,\"B\",\"1816-01-01\"]]}") !=
        std::string::npos);
}

TEST_CASE("CSV: every number reads back the same, whatever the cache does") {
  Folder folder;
  std::vector<double> reals;
  std::vector<std::int32_t> wholes;
  for (int i = 0; i < 30000; ++i) {
    reals.push_back((i % 977) * 0.1 + (i % 13) * 1e-9);
    wholes.push_back(i * 61993 - 40000000);
  }
  Table t;
  t.columns.push_back({"real", "", reals});
  t.columns.push_back({"whole", "", wholes});
  OutputFile out((folder.path() / "x.csv").string());
  const auto writer = csv_writer(out);
  writer->add(t);
  writer->finish();
  out.commit();
  std::istringstream in(content(folder.path() / "x.csv"));
  std::string line;
  std::getline(in, line);
  for (std::size_t i = 0; i < reals.size(); ++i) {
    std::getline(in, line);
    const auto comma = line.find(',');
    REQUIRE(std::stod(line.substr(0, comma)) == reals[i]);
    REQUIRE(std::stol(line.substr(comma + 1)) == wholes[i]);
  }
}

TEST_CASE("Stata: labels, missing cells, dates and texts read back") {
  Folder folder;
  const auto path = folder.path() / "x.dta";
  {
    OutputFile out(path.string());
    write_stata(out, "test", 3, [](const PanelSink& sink) { sink(sample()); });
    out.commit();
  }
  std::string seen;
  readstat_parser_t* parser = readstat_parser_init();
  readstat_set_variable_handler(parser, [](int, readstat_variable_t* v, const char*, void* to) {
    *static_cast<std::string*>(to) +=
        std::string(readstat_variable_get_name(v)) + "=" + readstat_variable_get_label(v) + ";";
    return 0;
  });
  readstat_set_value_handler(parser, [](int, readstat_variable_t* v, readstat_value_t value, void* to) {
    auto& text = *static_cast<std::string*>(to);
    if (readstat_value_is_missing(value, v))
      text += "[missing]";
    else if (readstat_value_type(value) == READSTAT_TYPE_STRING)
      text += "[" + std::string(readstat_string_value(value)) + "]";
    else
      text += "[" + shortest(readstat_double_value(value)) + "]";
    return 0;
  });
  CHECK(readstat_parse_dta(parser, path.c_str(), &seen) == READSTAT_OK);
  readstat_parser_free(parser);
  CHECK(seen.starts_with(
      "code=code of the state;flag=a flag;size=a size;name=a name;day=a day;[2][1][0.1][Alpha, \"A\"]"));
  CHECK(seen.find("[20][missing][missing][][missing]") != std::string::npos);
  CHECK(seen.find("[" + std::to_string(make_day(1951, 8, 30) - make_day(1960, 1, 1)) + "]") != std::string::npos);
}

TEST_CASE("a panel that fails leaves no file, not even a partial one") {
  Folder folder;
  folder.put("states2016.csv", four_states)
      .put("NMC_5_0.csv", "ccode,year,milex,milper,irst,pec,tpop,upop,cinc\n2,1900,10,oops,0,5,100.5,7,0.25\n");
  const auto path = folder.path() / "out.csv";
  try {
    OutputFile out(path.string());
    const auto writer = csv_writer(out);
    stream_panel(with(pairs(), {"nmc"}), folder.path(), [&](const Table& block) { writer->add(block); });
    FAIL("read a malformed file");
  } catch (const Error& e) {
    CHECK(e.fault == Fault::bad_input);
    CHECK(e.where.ends_with("NMC_5_0.csv:2:11"));
  }
  CHECK_FALSE(std::filesystem::exists(path));
  CHECK_FALSE(std::filesystem::exists(path.string() + ".partial"));
  CHECK_THROWS_AS(OutputFile("/nonexistent/folder/x.csv"), Error);
}

TEST_CASE("summary: missing cells, sums, bounds, and distinct values with missing as one more") {
  PanelSummary summary;
  summary.add(sample());
  summary.add(sample());
  CHECK(summary_csv(6, summary.columns()) ==
        "rows,6\ncol,n_na,sum,min,max,distinct\ncode,0,64044,2,32000,3\nflag,2,256,1,127,3\nsize,2,2e+22,0.1,1e+22,"
        "3\nname,2,,,,3\nday,2,-125894,-56248,-6699,3\n");
}

TEST_CASE("summary: distinct values of any column, against a set") {
  Table t;
  std::vector<double> reals;
  std::vector<std::int32_t> wholes;
  for (int i = 0; i < 20000; ++i) {
    reals.push_back(i % 5000 == 0 ? missing_real : (i * 7919 % 3001) * 0.5);
    wholes.push_back((i * 104729) % 7001 - 3000);
  }
  t.columns.push_back({"real", "", reals});
  t.columns.push_back({"whole", "", wholes});
  PanelSummary summary;
  summary.add(t);
  std::set<double> different;
  for (const double v : reals)
    if (!std::isnan(v)) different.insert(v);
  CHECK(summary.columns()[0].distinct == different.size() + 1);
  CHECK(summary.columns()[1].distinct == std::set<std::int32_t>(wholes.begin(), wholes.end()).size());
}

TEST_CASE("the manifest names every file by its hash") {
  Folder folder;
  folder.put("states2016.csv", four_states);
  const auto report = stream_panel(
      pairs(), folder.path(), [](const Table&) {}, true);
  const auto text = manifest_json("panel", report);
  CHECK(text.find("\"file\": \"states2016.csv\"") != std::string::npos);
  CHECK(text.find(hash_hex(four_states)) != std::string::npos);
  CHECK(text.find(folder.path().string()) == std::string::npos);
}
