#include "reports/trend_view.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "reports/numbers.h"
#include "reports/status_mark.h"

namespace hegui {
namespace {

constexpr const char* kNone = "–";
// Of a line of figures; a chart and a table have them all.
constexpr std::size_t kInLine = 12;

std::string Counts(const std::map<Status, std::size_t>& counts) {
  std::string text;
  for (const Status status : {Status::kFail, Status::kPartial, Status::kReview}) {
    const auto found = counts.find(status);
    text += (text.empty() ? "" : " ") + std::string(MarkOf(status)) + " " +
            std::to_string(found == counts.end() ? 0 : found->second);
  }
  return text;
}

void AddFigures(std::vector<TrendRowView>& rows) {
  std::optional<int> before;
  for (TrendRowView& row : rows) {
    row.score = row.value ? HundredthsText(*row.value) : kNone;
    if (row.value && before) {
      row.change = SignedHundredthsText(*row.value - *before);
    }
    before = row.value ? row.value : before;
  }
}

std::string Summary(const std::vector<TrendRowView>& rows, bool batch, const Catalogue& words) {
  std::vector<const TrendRowView*> scored;
  for (const TrendRowView& row : rows) {
    if (row.value) {
      scored.push_back(&row);
    }
  }
  if (scored.size() < 2) {
    return words.Text("trend.unscored", {{"runs", std::to_string(rows.size())}});
  }
  const auto [low, high] =
      std::minmax_element(scored.begin(), scored.end(),
                          [](const auto* a, const auto* b) { return *a->value < *b->value; });
  return words.Text(batch ? "trend.summary-batch" : "trend.summary",
                    {{"runs", std::to_string(rows.size())},
                     {"from", scored.front()->day},
                     {"first", scored.front()->score},
                     {"to", scored.back()->day},
                     {"last", scored.back()->score},
                     {"low", (*low)->score},
                     {"high", (*high)->score}});
}

// The last figures; those by other rules bear a star.
std::string Line(const std::vector<TrendRowView>& rows, bool batch, const Catalogue& words) {
  const std::size_t first = rows.size() - std::min(rows.size(), kInLine);
  std::string figures = first > 0 ? "…" : "";
  for (std::size_t i = first; i < rows.size(); ++i) {
    figures += (figures.empty() ? "" : words.Text("list.separator")) + rows[i].day + " " +
               rows[i].score + (rows[i].comparable ? "" : "*");
  }
  return words.Text(batch ? "trend.line-batch" : "trend.line", {{"figures", figures}});
}

TrendView Finish(std::vector<TrendRowView> rows, bool batch, bool older, const Catalogue& words) {
  AddFigures(rows);
  TrendView view;
  view.summary = Summary(rows, batch, words);
  view.line = Line(rows, batch, words);
  if (std::any_of(rows.begin(), rows.end(), [](const auto& row) { return !row.comparable; })) {
    view.note = words.Text("trend.other-rules");
  }
  if (older) {
    view.note +=
        (view.note.empty() ? "" : words.Text("sentence.separator")) + words.Text("trend.older");
  }
  view.rows = std::move(rows);
  return view;
}

template <typename Run>
TrendRowView RowOf(const Run& run) {
  TrendRowView row;
  row.day = run.as_of;
  row.version = run.pack_version;
  row.comparable = run.comparable;
  return row;
}

}  // namespace

std::optional<TrendView> BuildBatchTrend(const Audit& audit, const Catalogue& words) {
  if (!audit.trend || !audit.trend->whole || audit.inputs.size() < 2) {
    return std::nullopt;
  }
  std::vector<TrendRowView> rows;
  for (const TrendRun& run : audit.trend->runs) {
    TrendRowView& row = rows.emplace_back(RowOf(run));
    row.value = run.average;
    row.documents = std::to_string(run.documents);
    row.passed = std::to_string(run.passed);
  }
  return Finish(std::move(rows), true, audit.trend->older, words);
}

std::optional<TrendView> BuildDocumentTrend(const DocumentAudit& document, const Catalogue& words) {
  if (document.trend.empty()) {
    return std::nullopt;
  }
  std::vector<TrendRowView> rows;
  for (const TrendPoint& point : document.trend) {
    TrendRowView& row = rows.emplace_back(RowOf(point));
    if (point.score) {
      row.value = point.score->lower;
      row.grade = point.score->grade;
    }
    row.counts = Counts(point.counts);
  }
  return Finish(std::move(rows), false, false, words);
}

std::optional<ScoreChangeView> BuildScoreChange(const DocumentAudit& document) {
  if (!document.score) {
    return std::nullopt;
  }
  std::optional<int> before;
  if (document.change) {
    before = document.change->score ? std::optional(document.change->score->lower) : std::nullopt;
  } else {
    for (std::size_t i = 0; i + 1 < document.trend.size(); ++i) {
      const std::optional<HistoryScore>& score = document.trend[i].score;
      before = score ? std::optional(score->lower) : before;
    }
  }
  if (!before) {
    return std::nullopt;
  }
  const int difference = document.score->lower - *before;
  return ScoreChangeView{*before, difference, SignedHundredthsText(difference)};
}

}  // namespace hegui
