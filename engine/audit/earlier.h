// An earlier run, as far as its report tells (reports/earlier_file.h), and how the documents of this one have changed since
// (compare.h). Scores are integer hundredths of a point. Plain values.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "engine/rule/verdict.h"

namespace hegui {

struct EarlierScore {
  int lower = 0;      // the certain one
  std::string grade;  // may be empty
};

struct EarlierResult {
  std::string rule;
  std::string title;
  Status status = Status::kPass;
  std::string fingerprint;
};

struct EarlierDocument {
  std::string path;
  std::string sha256;
  std::string unit;  // empty when it was not known
  std::optional<int> report_year;
  std::optional<EarlierScore> score;
  std::vector<EarlierResult> results;
};

struct EarlierAudit {
  std::string pack;
  std::string pack_version;
  std::string pack_digest;
  std::string as_of;
  bool redacted = false;  // digests and fingerprints are not those of the documents
  std::vector<EarlierDocument> documents;
};

// What became of a rule. Nothing: it was not judged.
struct RuleChange {
  std::string rule;
  std::string title;
  std::optional<Status> before, now;
};

// A finding is a result of partial or fail.
struct DocumentChange {
  std::string path;  // the earlier document's
  std::optional<int> report_year;
  bool other_year = false;  // it is the report of another year
  std::optional<EarlierScore> score;
  std::optional<int> difference;  // of the certain scores; none: there are not two
  std::vector<RuleChange> gone;   // were findings and are none
  std::vector<RuleChange> fresh;  // are findings and were none
  std::vector<RuleChange> moved;  // were and are, but rest on other words now
  std::size_t kept = 0;           // were and are, the moved ones among them
};

struct AbsentDocument {
  std::string unit;  // may be empty
  std::string path;
};

struct Comparison {
  std::string as_of;         // the day of the earlier run
  std::string pack_version;  // and its rules
  bool other_rules = false;  // they are not those of this run
  std::size_t rose = 0, fell = 0, level = 0;
  std::size_t unscored = 0;            // matched, but without two scores
  std::size_t fresh = 0;               // documents that the earlier run did not have
  std::size_t unclear = 0;             // could be several of the earlier ones
  std::vector<AbsentDocument> absent;  // that only the earlier run had
};

}  // namespace hegui
