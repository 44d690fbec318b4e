#include "engine/audit/trend.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

#include "engine/audit/document_matcher.h"

namespace hegui {
namespace {

// Two years of weeks; who wants to see more reads the file.
constexpr std::size_t kMostRuns = 104;
// Of other batches, before it is given up.
constexpr std::size_t kMostTried = 2000;

HistoryDocument DocumentOf(const DocumentAudit& audited) {
  const DocumentFeatures features = FeaturesOf(audited);
  HistoryDocument document;
  document.path = audited.path;
  document.sha256 = audited.sha256;
  document.unit = features.unit;
  document.report_year = ReportYearOf(audited);
  if (audited.score) {
    document.score =
        HistoryScore{audited.score->lower, audited.score->upper, audited.score->grade.value_or("")};
  }
  document.gate_passes = audited.gate_passes;
  for (const Outcome& outcome : audited.outcomes) {
    ++document.counts[outcome.status];
  }
  return document;
}

std::vector<DocumentFeatures> AllFeaturesOf(const HistoryRun& run) {
  std::vector<DocumentFeatures> all;
  all.reserve(run.documents.size());
  for (const HistoryDocument& document : run.documents) {
    all.push_back(FeaturesOf(document.path, document.sha256, document.unit, document.report_year));
  }
  return all;
}

TrendRun SumUp(const HistoryRun& run, const HistoryRun& now) {
  TrendRun sum;
  sum.as_of = run.as_of;
  sum.pack_version = run.pack_version;
  sum.comparable = run.pack_version == now.pack_version && run.pack_digest == now.pack_digest;
  sum.documents = run.documents.size();
  std::int64_t points = 0;
  for (const HistoryDocument& document : run.documents) {
    sum.passed += document.gate_passes ? 1U : 0U;
    if (document.score) {
      ++sum.scored;
      points += document.score->lower;
    }
  }
  if (sum.scored > 0) {
    const auto count = static_cast<std::int64_t>(sum.scored);
    const std::int64_t half = points < 0 ? -count / 2 : count / 2;
    sum.average = static_cast<int>((points + half) / count);
  }
  return sum;
}

TrendPoint PointOf(const HistoryDocument& document, const TrendRun& run) {
  return {run.as_of,      run.pack_version,     run.comparable,
          document.score, document.gate_passes, document.counts};
}

// What the documents of `now` were in an earlier run; nothing where it had none of them.
std::vector<std::optional<std::size_t>> EarlierOnes(const HistoryRun& now,
                                                    const HistoryRun& earlier) {
  const DocumentMatcher matcher(AllFeaturesOf(now), AllFeaturesOf(earlier), true);
  std::vector<std::optional<std::size_t>> found(now.documents.size());
  bool any = false;
  for (std::size_t i = 0; i < found.size(); ++i) {
    found[i] = matcher.EarlierOf(i);
    any = any || found[i];
  }
  return any ? found : std::vector<std::optional<std::size_t>>();
}

}  // namespace

HistoryRun RunOf(const Audit& audit) {
  HistoryRun run;
  run.as_of = audit.options.as_of;
  run.pack = audit.pack->id;
  run.pack_version = audit.pack->version;
  run.pack_digest = audit.pack->digest;
  run.redacted = audit.options.redacted;
  for (const AuditInput& input : audit.inputs) {
    if (input.audited) {
      run.documents.push_back(DocumentOf(*input.audited));
    }
  }
  return run;
}

bool IsSameRun(const HistoryRun& a, const HistoryRun& b) {
  if (a.as_of != b.as_of || a.pack != b.pack || a.documents.size() != b.documents.size()) {
    return false;
  }
  const DocumentMatcher matcher(AllFeaturesOf(a), AllFeaturesOf(b), true);
  for (std::size_t i = 0; i < a.documents.size(); ++i) {
    if (!matcher.EarlierOf(i)) {
      return false;
    }
  }
  return true;
}

void FillTrend(const std::vector<HistoryRun>& runs, bool only_some, Audit& audit) {
  const HistoryRun now = RunOf(audit);
  std::vector<const HistoryRun*> earlier;
  for (const HistoryRun& run : runs) {
    if (run.pack == now.pack && run.as_of <= now.as_of) {
      earlier.push_back(&run);
    }
  }
  std::stable_sort(earlier.begin(), earlier.end(),
                   [](const HistoryRun* a, const HistoryRun* b) { return a->as_of < b->as_of; });
  std::vector<DocumentAudit*> documents;
  for (AuditInput& input : audit.inputs) {
    if (input.audited) {
      documents.push_back(&*input.audited);
    }
  }
  // From the last one back, as it is those that count.
  Trend trend;
  trend.whole = !only_some;
  std::vector<std::pair<const HistoryRun*, std::vector<std::optional<std::size_t>>>> shown;
  std::size_t tried = 0;
  for (auto run = earlier.rbegin(); run != earlier.rend(); ++run) {
    if (shown.size() + 1 == kMostRuns || ++tried > kMostTried) {
      trend.older = true;
      break;
    }
    if (IsSameRun(**run, now)) {
      continue;
    }
    if (auto found = EarlierOnes(now, **run); !found.empty()) {
      shown.emplace_back(*run, std::move(found));
    }
  }
  if (shown.empty()) {
    return;
  }
  std::reverse(shown.begin(), shown.end());
  for (const auto& [run, found] : shown) {
    const TrendRun sum = SumUp(*run, now);
    for (std::size_t i = 0; i < documents.size(); ++i) {
      if (found[i]) {
        documents[i]->trend.push_back(PointOf(run->documents[*found[i]], sum));
      }
    }
    trend.runs.push_back(sum);
  }
  trend.runs.push_back(SumUp(now, now));
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (!documents[i]->trend.empty()) {
      documents[i]->trend.push_back(PointOf(now.documents[i], trend.runs.back()));
    }
  }
  audit.trend = std::move(trend);
}

}  // namespace hegui
