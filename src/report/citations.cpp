// Citations as BibTeX and JSON, out of the table data/citations.csv.
#include "json.hpp"
#include "lattice/tables_out.hpp"

namespace lattice {
namespace {

const Layout layout{"citations",
                    "Table of citations",
                    "",
                    {"citations.csv"},
                    {{"key", FieldType::text},
                     {"type", FieldType::text},
                     {"author", FieldType::text},
                     {"title", FieldType::text},
                     {"container", FieldType::text},
                     {"year", FieldType::text},
                     {"volume", FieldType::text},
                     {"number", FieldType::text},
                     {"pages", FieldType::text},
                     {"doi", FieldType::text},
                     {"note", FieldType::text}}};

/// The BibTeX field that holds where a work appeared.
const char* container_field(const std::string& type) {
  return type == "article"        ? "journal"
         : type == "incollection" ? "booktitle"
         : type == "manual"       ? "organization"
                                  : "publisher";
}

std::vector<std::pair<const char*, const std::string&>> named_fields(const Citation& c) {
  return {{"key", c.key},   {"type", c.type},     {"author", c.author}, {"title", c.title}, {"container", c.container},
          {"year", c.year}, {"volume", c.volume}, {"number", c.number}, {"pages", c.pages}, {"doi", c.doi},
          {"note", c.note}};
}

}  // namespace

std::vector<Citation> read_citations(std::string_view csv) {
  const OfficialFile file = parse_official(layout, csv, "citations.csv");
  std::vector<Citation> out;
  const auto at = [&](const char* name, std::size_t r) { return file.table.find(name)->text(r); };
  for (std::size_t r = 0; r < file.rows(); ++r)
    out.push_back({at("key", r), at("type", r), at("author", r), at("title", r), at("container", r), at("year", r),
                   at("volume", r), at("number", r), at("pages", r), at("doi", r), at("note", r)});
  return out;
}

std::string write_bibtex(const Citation& c) {
  std::string out = "@" + c.type + "{" + c.key;
  const auto put = [&](const std::string& name, const std::string& value) {
    if (!value.empty()) out += ",\n  " + name + " = {" + value + "}";
  };
  put("author", c.author.find(" and ") == std::string::npos && c.author.find(',') == std::string::npos
                    ? "{" + c.author + "}"
                    : c.author);
  put("title", c.title);
  put(container_field(c.type), c.container);
  put("year", c.year);
  put("volume", c.volume);
  put("number", c.number);
  std::string pages = c.pages;
  if (const auto dash = pages.find('-'); dash != std::string::npos) pages.replace(dash, 1, "--");
  put("pages", pages);
  put("doi", c.doi);
  put("note", c.note);
  return out + "\n}\n";
}

std::string write_bibtex(const std::vector<Citation>& citations) {
  std::string out;
  for (const auto& citation : citations) out += write_bibtex(citation) + '\n';
  return out;
}

std::string write_citations_json(const std::vector<Citation>& citations) {
  Json rows = Json::array();
  for (const auto& c : citations) {
    Json row;
    for (const auto& [name, value] : named_fields(c))
      if (!value.empty()) row[name] = value;
    rows.push_back(row);
  }
  return print(Json{{"citations", rows}});
}

}  // namespace lattice
