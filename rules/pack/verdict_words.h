// The words of verdicts that a pack may write, for TableReader::ReadNamed; their spellings are those of engine/rule/verdict.h.
// Immutable; thread-safe.
#pragma once

#include <span>

#include "engine/rule/verdict.h"

namespace hegui {

std::span<const Severity> AllSeverities();  // from mild to grave
std::span<const Reason> AllReasons();       // without kNone
std::span<const Status> ExampleStatuses();  // what an example may expect of a rule

}  // namespace hegui
