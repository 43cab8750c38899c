// Bargaining cases: which reader a file goes to, and the checks that all three share.
#include "reading.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>

#include "../readers.hpp"

namespace lattice {
namespace bargain_file {
namespace {

std::string plain(double x) {
  char buffer[32];
  const auto [end, fault] = std::to_chars(buffer, buffer + sizeof buffer, x);
  return {buffer, end};
}

}  // namespace

double number(const Piece& piece, const std::string& what, double low, double high) {
  double value = 0;
  const char *begin = piece.text.data(), *end = begin + piece.text.size();
  const auto [stop, fault] = std::from_chars(begin + (piece.text.starts_with('+') ? 1 : 0), end, value);
  if (fault != std::errc{} || stop != end || !std::isfinite(value))
    throw Error(Fault::bad_input, what + ": \"" + piece.text + "\" is no number", piece.where);
  if (value < low || value > high)
    throw Error(Fault::bad_input, what + ": " + piece.text + " lies outside " + plain(low) + " to " + plain(high),
                piece.where);
  return value;
}

void check_salience(const BargainActor& actor, const std::string& where) {
  double sum = 0;
  for (const double s : actor.salience) sum += s;
  if (sum > 100 + 1e-9)
    throw Error(Fault::bad_input,
                actor.id + ": the saliences add up to " + plain(sum) +
                    "; they are shares of one attention and add up to at most 100",
                where);
}

void check_actors(const BargainCase& c, const std::vector<std::string>& where, const std::string& file) {
  if (c.actors.empty()) throw Error(Fault::bad_input, "there is no actor", file + ":1:1");
  if (c.actors.size() > most_actors)
    throw Error(Fault::bad_input, "more than " + std::to_string(most_actors) + " actors", where.back());
  std::set<std::string> seen;
  for (std::size_t i = 0; i < c.actors.size(); ++i)
    if (!seen.insert(c.actors[i].id).second)
      throw Error(Fault::bad_input, "two actors have the name \"" + c.actors[i].id + "\"", where[i]);
}

void check_accommodation(const BargainCase& c, const std::string& where) {
  std::vector<double> own(c.actors.size(), 1.0), others(c.actors.size(), 0.0);
  for (const Accommodation& a : c.accommodation)
    if (a.of == a.to)
      own[a.of] = a.share;
    else
      others[a.of] += a.share;
  for (std::size_t i = 0; i < own.size(); ++i)
    if (own[i] + others[i] > 1 + 1e-9)
      throw Error(Fault::bad_input,
                  "the shares of " + c.actors[i].id +
                      "'s ideal add up to more than 1; its own position counts 1 unless the file says less",
                  where);
}

}  // namespace bargain_file

BargainCase read_bargain_case(const std::string& text, const std::string& file) {
  if (!is_utf8(text)) throw Error(Fault::bad_input, "the file is not UTF-8", file + ":1:1");
  BargainCase c = file.ends_with(".csv")   ? bargain_file::read_csv(text, file)
                  : file.ends_with(".xml") ? bargain_file::read_xml(text, file)
                                           : bargain_file::read_toml(text, file);
  c.hash = hash_hex(text);
  return c;
}

std::vector<std::string> bargain_case_ids(const DataSet& data) { return ids_below(data, "bargaining/"); }

BargainCase load_bargain_case(const DataSet& data, const std::string& name) {
  if (name.ends_with(".csv") || name.ends_with(".xml")) return read_bargain_case(read_text_file(name), name);
  const NamedText found = named_text(data, "bargaining/", "bargaining case", name);
  return read_bargain_case(found.text, found.file);
}

}  // namespace lattice
