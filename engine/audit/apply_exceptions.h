// Lays waivers and decisions over the outcomes of one document, before they are scored. A waived finding leaves the denominator and keeps its reason and
// evidence; a decision stands in for a `review`. Pure; thread-safe.
#pragma once

#include <string_view>
#include <vector>

#include "engine/audit/exception.h"
#include "engine/rule/pack.h"
#include "engine/scan/outcome.h"

namespace hegui {

// Which of them had to do with the document, by index; the caller sums up over all documents what was never used.
struct ExceptionUse {
  std::vector<std::size_t> waivers;    // applied
  std::vector<std::size_t> expired;    // would have applied
  std::vector<std::size_t> decisions;  // applied
  std::vector<std::size_t> stale;      // the document is another one than was decided on
  std::vector<std::size_t> needless;   // the program can tell by itself now
};

struct DocumentIdentity {
  std::string_view path;
  std::string_view sha256;
};

ExceptionUse ApplyExceptions(const Exceptions& exceptions, const PackDefinition& pack,
                             const DocumentIdentity& document, Date as_of,
                             std::vector<Outcome>& outcomes);

}  // namespace hegui
