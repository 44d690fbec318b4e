// Runs all rules of a rule set over one reading: one outcome per rule, in the pack's order. A failed prerequisite (the document
// is of another kind) ends the scan with that one outcome. In a document that was read by OCR, what is missing is `review`, not
// `fail`. Pure; thread-safe.
#pragma once

#include <vector>

#include "engine/reading/reader.h"
#include "engine/scan/outcome.h"

namespace hegui {

struct ScanResult {
  std::vector<Outcome> outcomes;
  bool wrong_document = false;
};

ScanResult Scan(const Reading& reading, bool trace);

}  // namespace hegui
