// What a batch has in common: the rules that most documents miss, each with quotes from two of them. Pure.
#pragma once

#include <cstddef>
#include <vector>

#include "reports/report_view.h"

namespace hegui {

// How one document misses a rule.
struct SiteExample {
  std::size_t document = 0;            // index into ReportView::documents
  const ResultView* result = nullptr;  // among its findings
  const EvidenceView* quote =
      nullptr;           // what is wrong, or what comes nearest; null: there is nothing of the kind
  bool nearest = false;  // the quote is only the nearest
};

// At most `limit` documents that miss a rule, each with a quote where it has one. Documents come in the order given, those
// whose words can be quoted before those that say nothing. Pointers are into the report.
std::vector<SiteExample> ExamplesOf(const ReportView& report, const RuleTally& tally,
                                    std::size_t limit);

}  // namespace hegui
