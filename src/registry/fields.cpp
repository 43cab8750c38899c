// Reading one TOML table field by field.
#include "fields.hpp"

namespace lattice {
namespace {

const toml::node* ask(Fields& f, std::string_view key) {
  f.asked.emplace(key);
  return f.table.get(key);
}

int line_at(Fields& f, std::string_view key) {
  const auto* node = f.table.get(key);
  return node ? line_of(*node) : line_of(f.table);
}

std::optional<Date> date_of(const toml::node& node) {
  if (const auto* d = node.as_date()) {
    const auto v = d->get();
    return read_date(write_day(make_day(v.year, v.month, v.day)));
  }
  if (const auto* s = node.as_string()) return read_date(s->get());
  return std::nullopt;
}

}  // namespace

int line_of(const toml::node& node) { return static_cast<int>(node.source().begin.line); }

void note(const Context& context, Severity severity, int line, const std::string& text) {
  context.notes->push_back({severity, context.file, line, text});
}

void error(Fields& f, std::string_view key, const std::string& text) {
  note(f.context, Severity::error, line_at(f, key), text);
}
void warning(Fields& f, std::string_view key, const std::string& text) {
  note(f.context, Severity::warning, line_at(f, key), text);
}

bool has(Fields& f, std::string_view key) { return ask(f, key) != nullptr; }

std::string text(Fields& f, std::string_view key) {
  const auto* node = ask(f, key);
  if (!node) return {};
  if (const auto* s = node->as_string()) return s->get();
  error(f, key, f.what + ": \"" + std::string(key) + "\" must be a text in quotes");
  return {};
}

std::string required_text(Fields& f, std::string_view key) {
  std::string value = text(f, key);
  if (value.empty() && !(f.table.get(key) && !f.table.get(key)->is_string()))
    error(f, key, f.what + ": \"" + std::string(key) + "\" is missing");
  return value;
}

std::vector<std::string> texts(Fields& f, std::string_view key) {
  std::vector<std::string> out;
  const auto* node = ask(f, key);
  if (!node) return out;
  if (const auto* s = node->as_string()) return {s->get()};
  const auto* list = node->as_array();
  if (!list) {
    error(f, key, f.what + ": \"" + std::string(key) + "\" must be a text or a list of texts");
    return out;
  }
  for (const auto& item : *list) {
    if (const auto* s = item.as_string())
      out.push_back(s->get());
    else
      error(f, key, f.what + ": \"" + std::string(key) + "\" holds something that is not a text");
  }
  return out;
}

std::vector<int> integers(Fields& f, std::string_view key) {
  std::vector<int> out;
  const auto* node = ask(f, key);
  if (!node) return out;
  const auto take = [&](const toml::node& n) {
    if (const auto v = n.value_exact<std::int64_t>(); v && *v >= -1000000000 && *v <= 1000000000)
      out.push_back(static_cast<int>(*v));
    else
      error(f, key, f.what + ": \"" + std::string(key) + "\" must be a whole number or a list of them");
  };
  if (const auto* list = node->as_array())
    for (const auto& item : *list) take(item);
  else
    take(*node);
  return out;
}

std::optional<int> integer(Fields& f, std::string_view key) {
  const auto list = integers(f, key);
  return list.empty() ? std::nullopt : std::optional(list.front());
}

std::optional<double> real(Fields& f, std::string_view key) {
  const auto* node = ask(f, key);
  if (!node) return std::nullopt;
  if (const auto v = node->value<double>(); v && node->is_number()) return v;
  error(f, key, f.what + ": \"" + std::string(key) + "\" must be a number");
  return std::nullopt;
}

bool flag(Fields& f, std::string_view key) {
  const auto* node = ask(f, key);
  if (!node) return false;
  if (const auto* b = node->as_boolean()) return b->get();
  error(f, key, f.what + ": \"" + std::string(key) + "\" must be true or false");
  return false;
}

std::optional<Date> date(Fields& f, std::string_view key) {
  const auto* node = ask(f, key);
  if (!node) return std::nullopt;
  std::optional<Date> d;
  try {
    d = date_of(*node);
  } catch (const Error&) {}
  if (!d)
    error(f, key,
          f.what + ": \"" + std::string(key) +
              "\" is not a date; write 1951-08-30, or \"1951-08\" or \"1951\" where no more is known");
  return d;
}

Date required_date(Fields& f, std::string_view key) {
  if (!has(f, key)) error(f, key, f.what + ": \"" + std::string(key) + "\" is missing");
  return date(f, key).value_or(Date{});
}

Span span(Fields& f) {
  const auto from = date(f, "from");
  const auto until = date(f, "until");
  const Span s = span_of(from, until);
  if (s.from >= s.until)
    error(f, "until", f.what + ": it ends (" + write_date(*until) + ") before it begins (" + write_date(*from) + ")");
  return s;
}

std::optional<Actor> state_of_code(Fields& f, std::string_view key, const std::string& code) {
  const auto& codes = f.context.world->names.state_by_code;
  if (const auto it = codes.find(code); it != codes.end()) return it->second;
  std::vector<std::string> words;
  for (const auto& s : f.context.world->states) words.push_back(s.code), words.push_back(s.name);
  error(f, key, f.what + ": no state has the code \"" + code + "\"" + did_you_mean(code, words));
  return std::nullopt;
}

std::optional<Actor> state(Fields& f, std::string_view key) {
  const std::string code = text(f, key);
  return code.empty() ? std::nullopt : state_of_code(f, key, code);
}

std::vector<Actor> states(Fields& f, std::string_view key) {
  std::vector<Actor> out;
  for (const auto& code : texts(f, key))
    if (const auto id = state_of_code(f, key, code)) out.push_back(*id);
  return out;
}

std::vector<const toml::table*> tables(Fields& f, std::string_view key) {
  std::vector<const toml::table*> out;
  const auto* node = ask(f, key);
  if (!node) return out;
  const auto* list = node->as_array();
  if (!list) {
    error(f, key, f.what + ": write [[" + std::string(key) + "]], a list of tables");
    return out;
  }
  for (const auto& item : *list) {
    if (const auto* t = item.as_table())
      out.push_back(t);
    else
      error(f, key, f.what + ": \"" + std::string(key) + "\" must hold tables");
  }
  return out;
}

void finish(Fields& f) {
  for (const auto& [key, node] : f.table)
    if (!f.asked.contains(key.str())) {
      const std::vector<std::string> known(f.asked.begin(), f.asked.end());
      note(f.context, Severity::error, line_of(node),
           f.what + ": unknown field \"" + std::string(key.str()) + "\"" + did_you_mean(key.str(), known));
    }
}

}  // namespace lattice
