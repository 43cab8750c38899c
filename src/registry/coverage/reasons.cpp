// Reasons why the register differs from a record: the table of codes, and the reader of data/coverage/explanations.csv.
#include <algorithm>

#include "lattice/coverage.hpp"

namespace lattice {
namespace {

constexpr Aspects its_word = bit(Aspect::word), owers = bit(Aspect::owers), start = bit(Aspect::start),
                  end = bit(Aspect::end);

constexpr std::array<ReasonRow, 28> reason_rows{{
    {"rule:signature_date", start, true,
     "the record counts from the day of signature that the entry gives; the duty ran from a later entry into force"},
    {"rule:one_file_many_ids", static_cast<Aspects>(owers | start | end), true,
     "one entry holds several alliances of the record (renewals, parallel treaties), and all of them together span the "
     "entry"},
    {"rule:successor", end, true,
     "the entry ends with a successor entry that has the duty on the last day of the record's claim"},
    {"rule:predecessor", start, true, "the entry follows an entry that began when the record begins"},
    {"rule:never_in_force", every_aspect, true, "the entry has the duty, but the instrument never entered into force"},
    {"rule:not_binding", its_word, true, "the entry has the duty in an instrument that does not bind between states"},
    {"rule:no_means", its_word, true, "the entry has the clause, which asks for talk or for means without arms only"},
    {"rule:wider_trigger", its_word, true,
     "the entry has a duty of defence or guarantee that does not wait for an attack (any war, a threat, a change); "
     "ATOP counts that as offense"},
    {"rule:offence_includes_defence", its_word, true,
     "the entry has a duty of offence, to fight whoever began the war, of the same states over the same days; the "
     "record splits it in two"},
    {"rule:successor_signed", end, true,
     "the record ends with the signature of the successor, the entry with its entry into force"},
    {"rule:no_hostile_alliance", its_word, true,
     "the entry has the promise to join no alliance or action against the other as no_aid_to_adversary; the record "
     "counts it as non-aggression"},
    {"rule:dialogue", its_word, true,
     "the entry has common policies or meetings as dialogue, no duty to consult in a crisis"},
    {"rule:cow_undirected", owers, true,
     "COW flags the duties as asymmetric and yet gives them to members that owe none here"},
    {"rule:same_as_atop", every_aspect, true, "COW has the same as ATOP, whose difference is explained"},
    {"rule:outside_state_system", static_cast<Aspects>(owers | start), true,
     "states were outside the COW state system then, so the record cannot have them"},
    {"rule:later_accession", owers, true,
     "the record counts states from signature of their accession; they became parties after its last day"},
    {"signature_date", start, false,
     "the record counts from signature or first application, the entry from entry into force"},
    {"entry_into_force", start, false, "the day on which the duty entered into force differs"},
    {"end_date", end, false, "the day on which the duty ended differs"},
    {"dates", static_cast<Aspects>(start | end), false, "both days differ"},
    {"dormant", static_cast<Aspects>(start | end), false,
     "the duty was a dead letter for a time, or stayed on paper after the record ends it"},
    {"coding_choice", every_aspect, false, "the same clause, put under another word or cut up otherwise"},
    {"solidarity_clause", its_word, false, "a clause of solidarity, not a duty of this kind"},
    {"asymmetry", owers, false, "the text binds one side, or some, where the record has all, or the other way round"},
    {"members", owers, false, "members that the record lacks, or has though they never joined"},
    {"not_a_commitment", every_aspect, false, "what the record codes is no commitment of this kind"},
    {"one_file_many_ids", every_aspect, false, "one entry stands for several alliances of the record"},
    {"other_entry", every_aspect, false, "the duty stands in another entry of the register, named in the reason"},
}};

std::optional<Record> record_of(const std::string& name) {
  for (const Record r : {Record::atop4, Record::atop5, Record::cow4})
    if (facts_of(r).name == name) return r;
  return std::nullopt;
}

[[noreturn]] void refuse(int line, const std::string& why) {
  throw Error(Fault::bad_input, why + "; a line reads record,alliance,obligation,agreement,code,reason",
              "data/coverage/explanations.csv:" + std::to_string(line) + ":1");
}

void check_words(const Explanation& e, int line) {
  const bool known_word = e.obligation == "*" || std::any_of(all_obligations.begin(), all_obligations.end(),
                                                             [&](Obligation o) { return name_of(o) == e.obligation; });
  if (!known_word) refuse(line, "\"" + e.obligation + "\" is none of defense, offense, neutral, nonagg, consul, *");
  if (std::none_of(reason_rows.begin(), reason_rows.end(),
                   [&](const ReasonRow& r) { return !r.rule && r.code == e.code; }))
    refuse(line, "there is no code \"" + e.code + "\"");
  if (e.reason.empty()) refuse(line, "the reason is missing");
}

/// Five cells without commas, then the reason, which may hold commas and may stand in quotes.
Explanation read_line(std::string_view text, int line) {
  std::vector<std::string> cells;
  for (int i = 0; i < 5; ++i) {
    const auto comma = text.find(',');
    if (comma == std::string_view::npos) refuse(line, "the line has too few cells");
    cells.emplace_back(text.substr(0, comma));
    text.remove_prefix(comma + 1);
  }
  if (text.size() >= 2 && text.front() == '"' && text.back() == '"') text = text.substr(1, text.size() - 2);
  const auto record = record_of(cells[0]);
  if (!record) refuse(line, "\"" + cells[0] + "\" is none of atop4, atop5, cow4");
  const bool digits = !cells[1].empty() && cells[1].size() < 9 &&
                      std::all_of(cells[1].begin(), cells[1].end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!digits) refuse(line, "\"" + cells[1] + "\" is no number of an alliance");
  Explanation e{*record, std::stoi(cells[1]), cells[2], cells[3], cells[4], std::string(text)};
  check_words(e, line);
  return e;
}

}  // namespace

std::span<const ReasonRow> coverage_reasons() { return reason_rows; }

std::string_view name_of(Finding finding) {
  constexpr std::array<std::string_view, 5> names{"differs", "missing", "explained", "matched", "only_here"};
  return names[static_cast<std::size_t>(finding)];
}

std::string_view name_of(Record record, Obligation o) {
  constexpr std::array<std::string_view, 5> cow{"defense", "offense", "neutrality", "nonaggression", "entente"};
  return record == Record::cow4 ? cow[static_cast<std::size_t>(o)] : name_of(o);
}

std::vector<Explanation> load_explanations(const DataSet& data) {
  std::vector<Explanation> out;
  const DataFile* file = data.find("coverage/explanations.csv");
  if (!file) return out;
  int number = 0;
  for (const auto& text : split(file->text, '\n')) {
    ++number;
    std::string_view line = text;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (number == 1 || line.empty() || line.front() == '#') continue;
    out.push_back(read_line(line, number));
  }
  return out;
}

}  // namespace lattice
