// The history file: a line of JSON for each run, {"schema": "hegui-history/1", …}, the last one at the end. What is no such line is told
// and kept: a newer program may have written it, or an editor broken it. Pure; thread-safe.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/audit/history.h"
#include "engine/base/diagnostic.h"
#include "engine/base/result.h"

namespace hegui {

struct HistoryLine {
  std::string text;                // with its line end, if it has one
  std::optional<std::size_t> run;  // of HistoryFile::runs
};

struct HistoryFile {
  std::vector<HistoryLine> lines;
  std::vector<HistoryRun> runs;
  // With the numbers of lines and without the file's name, which the caller knows:
  //   C137 {reason, what}   a line that is none: of `reason` json, schema, lacks, type, value or long
  //   C138 {count}          so many more
  Diagnostics notices;
};

// Errors: C136 {reason lines}: there are lines and none is one of a history, so it is another file.
Result<HistoryFile> ReadHistory(std::string_view text);

// The file with one more run, at the end or in the place of the same one (IsSameRun). All other lines stay as they are.
std::string WithRun(const HistoryFile& history, const HistoryRun& run);

}  // namespace hegui
