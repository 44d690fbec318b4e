// Earlier runs as a history file keeps them (reports/history_file.h), and the way of scores through them (trend.h). Scores are integer
// hundredths of a point. Plain values.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/rule/verdict.h"

namespace hegui {

struct HistoryScore {
  int lower = 0;      // the certain one
  int upper = 0;      // if all that is open were well
  std::string grade;  // may be empty
};

struct HistoryDocument {
  std::string path;
  std::string sha256;
  std::string unit;  // empty when it was not known
  std::optional<int> report_year;
  std::optional<HistoryScore> score;
  bool gate_passes = true;
  std::map<Status, std::size_t> counts;  // of every status that occurs
};

struct HistoryRun {
  std::string as_of;  // 2026-03-02
  std::string pack;
  std::string pack_version;
  std::string pack_digest;
  bool redacted = false;  // names of persons are pseudonyms
  std::vector<HistoryDocument> documents;
};

// A run on the way: this one, or an earlier one that had some of its documents.
struct TrendRun {
  std::string as_of;
  std::string pack_version;
  bool comparable = true;  // its rules are those of this run
  std::size_t documents = 0;
  std::size_t scored = 0;
  std::size_t passed = 0;      // the gate
  std::optional<int> average;  // of the certain scores
};

// A document in one of them.
struct TrendPoint {
  std::string as_of;
  std::string pack_version;
  bool comparable = true;
  std::optional<HistoryScore> score;
  bool gate_passes = true;
  std::map<Status, std::size_t> counts;
};

struct Trend {
  std::vector<TrendRun> runs;  // by day; the last one is this run
  bool older = false;          // there are more, before them
  bool whole = true;           // this run has all documents, so that its average says something
};

}  // namespace hegui
