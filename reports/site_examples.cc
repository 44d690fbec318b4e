#include "reports/site_examples.h"

#include <algorithm>

namespace hegui {
namespace {

SiteExample ExampleOf(std::size_t document, const ResultView& result) {
  SiteExample example{document, &result};
  if (!result.evidence.empty()) {
    example.quote = &result.evidence.front();
  } else if (result.searched && result.searched->nearest) {
    example.quote = &*result.searched->nearest;
    example.nearest = true;
  }
  return example;
}

// What says most comes first.
int Weight(const SiteExample& example) {
  if (example.quote == nullptr) {
    return 2;
  }
  return example.nearest ? 1 : 0;
}

}  // namespace

std::vector<SiteExample> ExamplesOf(const ReportView& report, const RuleTally& tally,
                                    std::size_t limit) {
  std::vector<SiteExample> examples;
  for (std::size_t i = 0; i < report.documents.size(); ++i) {
    const std::vector<ResultView>& findings = report.documents[i].findings;
    const auto found = std::find_if(findings.begin(), findings.end(),
                                    [&](const ResultView& f) { return f.rule == tally.rule; });
    if (found != findings.end()) {
      examples.push_back(ExampleOf(i, *found));
    }
  }
  std::stable_sort(
      examples.begin(), examples.end(),
      [](const SiteExample& a, const SiteExample& b) { return Weight(a) < Weight(b); });
  examples.resize(std::min(examples.size(), limit));
  return examples;
}

}  // namespace hegui
