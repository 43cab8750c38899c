// JSON documents and JSON lines, block by block.
#include <charconv>
#include <nlohmann/json.hpp>

#include "lattice/tables_out.hpp"

namespace lattice {
namespace {

std::string json_text(const std::string& text) { return nlohmann::json(text).dump(); }

void put_value(std::string& line, const Column& column, const Texts& cells, std::size_t row) {
  (void)column;
  line += json_text(cells.pool[static_cast<std::size_t>(cells.code[row])]);
}

template <class T>
void put_value(std::string& line, const Column& column, const std::vector<T>& cells, std::size_t row) {
  if (column.is_date) {
    line += '"' + column.text(row) + '"';
    return;
  }
  char text[40];
  line.append(text, std::to_chars(text, text + sizeof text, cells[row]).ptr);
}

void put_cell(std::string& line, const Column& column, std::size_t row) {
  if (column.missing(row))
    line += "null";
  else
    std::visit([&](const auto& cells) { put_value(line, column, cells, row); }, column.cells);
}

class JsonLines final : public TextWriter {
 public:
  explicit JsonLines(OutputFile& out) : out_(out) {}
  void add(const Table& block) override {
    if (keys_.empty())
      for (const auto& column : block.columns)
        keys_.push_back((keys_.empty() ? "{" : ",") + json_text(column.name) + ":");
    text_.clear();
    for (std::size_t row = 0; row < block.rows(); ++row) {
      for (std::size_t c = 0; c < keys_.size(); ++c) {
        text_ += keys_[c];
        put_cell(text_, block.columns[c], row);
      }
      text_ += "}\n";
    }
    out_.write(text_);
  }
  void finish() override {}
 private:
  OutputFile& out_;
  std::vector<std::string> keys_;
  std::string text_;
};

class JsonDocument final : public TextWriter {
 public:
  explicit JsonDocument(OutputFile& out) : out_(out) {}
  void add(const Table& block) override {
    std::string text;
    if (!begun_) {
      text = "{\"program\":" + json_text("latticework " + std::string(version)) + ",\"columns\":[";
      for (std::size_t c = 0; c < block.columns.size(); ++c) text += (c ? "," : "") + json_text(block.columns[c].name);
      text += "],\"rows\":[";
      begun_ = true;
    }
    for (std::size_t row = 0; row < block.rows(); ++row) {
      text += first_ ? "\n[" : ",\n[";
      first_ = false;
      for (std::size_t c = 0; c < block.columns.size(); ++c) {
        if (c) text += ',';
        put_cell(text, block.columns[c], row);
      }
      text += ']';
    }
    out_.write(text);
  }
  void finish() override { out_.write("]}\n"); }
 private:
  OutputFile& out_;
  bool begun_ = false, first_ = true;
};

class Plain final : public TextWriter {
 public:
  explicit Plain(OutputFile& out) : out_(out) {}
  void add(const Table& block) override {
    if (lines_.empty()) {
      lines_.emplace_back();
      for (const auto& column : block.columns) lines_.back().push_back(column.name);
    }
    for (std::size_t row = 0; row < block.rows(); ++row) {
      lines_.emplace_back();
      for (const auto& column : block.columns) lines_.back().push_back(column.missing(row) ? "-" : column.text(row));
    }
  }
  void finish() override {
    std::vector<std::size_t> width;
    for (const auto& line : lines_) {
      width.resize(std::max(width.size(), line.size()), 0);
      for (std::size_t c = 0; c < line.size(); ++c) width[c] = std::max(width[c], line[c].size());
    }
    for (const auto& line : lines_) {
      std::string text;
      for (std::size_t c = 0; c < line.size(); ++c)
        text += line[c] + (c + 1 < line.size() ? std::string(width[c] - line[c].size() + 2, ' ') : "\n");
      out_.write(text);
    }
  }
 private:
  OutputFile& out_;
  std::vector<std::vector<std::string>> lines_;
};

}  // namespace

std::unique_ptr<TextWriter> json_lines_writer(OutputFile& out) { return std::make_unique<JsonLines>(out); }
std::unique_ptr<TextWriter> json_writer(OutputFile& out) { return std::make_unique<JsonDocument>(out); }
std::unique_ptr<TextWriter> plain_writer(OutputFile& out) { return std::make_unique<Plain>(out); }

std::string summary_csv(std::uint64_t rows, const std::vector<ColumnSummary>& columns) {
  std::string out = "rows," + std::to_string(rows) + "\ncol,n_na,sum,min,max,distinct\n";
  for (const auto& c : columns) {
    const auto number = [&](double v) { return c.has_numbers ? shortest(v) : std::string{}; };
    out += c.name + ',' + std::to_string(c.missing) + ',' + number(c.sum) + ',' + number(c.low) + ',' + number(c.high) +
           ',' + std::to_string(c.distinct) + '\n';
  }
  return out;
}

std::string summary_json(std::uint64_t rows, const std::vector<ColumnSummary>& columns) {
  nlohmann::ordered_json document{
      {"program", "latticework " + std::string(version)}, {"rows", rows}, {"columns", nlohmann::ordered_json::array()}};
  for (const auto& c : columns) {
    nlohmann::ordered_json row{{"col", c.name},  {"n_na", c.missing}, {"sum", nullptr},
                               {"min", nullptr}, {"max", nullptr},    {"distinct", c.distinct}};
    if (c.has_numbers) row["sum"] = c.sum, row["min"] = c.low, row["max"] = c.high;
    document["columns"].push_back(std::move(row));
  }
  return document.dump(1) + '\n';
}

std::string manifest_json(const std::string& request, const PanelReport& report) {
  nlohmann::ordered_json document{{"program", "latticework " + std::string(version)},
                                  {"request", request},
                                  {"rows", report.rows},
                                  {"sources", nlohmann::ordered_json::array()},
                                  {"notes", nlohmann::ordered_json::array()}};
  for (const auto& s : report.sources) {
    const auto slash = s.path.find_last_of('/');
    document["sources"].push_back({{"data", std::string(official_layout(s.layout).title)},
                                   {"file", slash == std::string::npos ? s.path : s.path.substr(slash + 1)},
                                   {"fnv1a64", s.hash},
                                   {"cite", s.citation}});
  }
  for (const auto& note : report.notes) document["notes"].push_back(note.text);
  return document.dump(1) + '\n';
}

}  // namespace lattice
