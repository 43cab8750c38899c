#pragma once
// register_out: the register for other tools (CSV, JSON, BibTeX, GEXF), what changed between two registers, and
// coverage for reading. No arithmetic here.
#include <string>

#include "lattice/coverage.hpp"
#include "lattice/register_diff.hpp"
#include "lattice/table.hpp"
#include "lattice/treaty_list.hpp"

namespace lattice {

/// One row per promise: agreement, title, form, signed, in_force, ended, article, kind, topic, owed_by, owed_to,
/// trigger, discretion, from, until, bindingness, atop, cow, gist, basis, citation. ALL is written out as the parties
/// of the agreement, separated by ";".
Table commitment_table(const World& world);

/// Every agreement whole: {"agreements": [...], "stamp": ...}, each as write_agreement_json gives it.
std::string write_register_json(const World& world, const std::string& data_hash);

/// Sources as BibTeX, one entry @misc per agreement and source key; the same citation is written once.
std::string write_bibtex(const World& world);

/// The register as a dynamic network, GEXF 1.3 (Gephi): states with code, name, latitude and longitude; for each kind
/// of promise of an agreement, from each state that owes it to each state it is owed to, a directed edge with first and
/// last day. With a day: only what runs on that day, and no dates. Agreements of more than 60 memberships (United
/// Nations, League of Nations) tie all to all and are left out unless `universal`.
std::string write_gexf(const World& world, std::optional<Day> day = std::nullopt, bool universal = false);

/// Columns change, id, title, joined, left, detail.
Table diff_table(const std::vector<RegisterChange>& changes);

/// One row per obligation of an alliance: record, alliance, obligation, finding, agreement, states, members,
/// theirs_from, theirs_until, ours_from, ours_until, difference, codes, reason.
Table coverage_rows(const Coverage& coverage);
/// Counts by record, era and obligation: alliances, matched, explained, differs, missing, only_here, share.
Table coverage_by_era(const Coverage& coverage);
/// The same by decade in which the alliance began.
Table coverage_by_decade(const Coverage& coverage);
/// Directed dyad-years by record, decade and obligation: both, only_here, only_there, share.
Table coverage_pairs(const Coverage& coverage);
/// Headline figures: name, part, whole, share, wanted, holds.
Table coverage_shares(const Coverage& coverage);

/// One row per listed treaty, missing and differing ones first: finding, signed, in_force, subject, title, parties,
/// agreement, difference, reason.
Table treaty_rows(const std::vector<TreatyFinding>& findings);

/// Everything for reading: what is unexplained first, then headline figures and counts.
std::string write_coverage(const Coverage& coverage, const AllianceRecords& official);
/// Everything as one JSON document.
std::string write_coverage_json(const Coverage& coverage, const AllianceRecords& official,
                                const std::string& data_hash);

}  // namespace lattice
