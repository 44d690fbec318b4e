// Findings that were there before: only what a baseline does not hold fails the gate. A finding is known by its document's path and by the
// fingerprints of all that is wrong (fingerprint.h), which survive edits elsewhere in the document. A plain value; thread-safe to read.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace hegui {

struct Baseline {
  std::set<std::pair<std::string, std::string>> findings;  // BaselinePath, fingerprint
};

// "reports/a.txt" for "./reports//a.txt": the same file by another name.
std::string BaselinePath(std::string_view path);

}  // namespace hegui
