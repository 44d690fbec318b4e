// Reads the examples of rules: [[rule.test]] tables, and plain text files `examples/<rule-id>.txt` beside a pack. Such a file holds
// blocks, each a line `=== STATUS [REASON] [key=value …] [# remark]` and the text below it:
//
//   === fail planned-only in=plan line=1 set.copy=web  # a plan is no evidence
//   明年将建立重大执法决定法制审核制度。
//
// What stands above the first block is a remark. Blank lines around a text do not belong to it. Not thread-safe.
#pragma once

#include <string_view>
#include <vector>

#include "engine/rule/rule.h"
#include "rules/pack/pack_scope.h"

namespace hegui {

RuleExample ReadExample(TomlValue written, const PackScope& scope, TableReader& rule);

// `file` is the name of the file for places.
std::vector<RuleExample> ReadExampleFile(std::string_view file, std::string_view content,
                                         const PackScope& scope, Diagnostics& diagnostics);

}  // namespace hegui
