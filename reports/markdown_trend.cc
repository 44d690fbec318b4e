#include "reports/markdown_trend.h"

#include <algorithm>
#include <cstddef>

#include "reports/escape.h"

namespace hegui {
namespace {

constexpr std::size_t kRunsShown = 12;

std::string Note(const TrendView& trend) {
  return trend.note.empty() ? std::string() : EscapeMarkdown(trend.note) + "\n\n";
}

}  // namespace

std::string BatchTrendMarkdown(const TrendView& trend, const Catalogue& words) {
  std::string text = EscapeMarkdown(trend.summary) + "\n\n| " + words.Text("trend.day") + " | " +
                     words.Text("trend.average") + " | " + words.Text("trend.change") + " | " +
                     words.Text("trend.documents") + " | " + words.Text("trend.passed") + " | " +
                     words.Text("trend.version") +
                     " |\n| :--- | ---: | ---: | ---: | ---: | :--- |\n";
  const std::size_t count = trend.rows.size();
  for (std::size_t i = count - std::min(count, kRunsShown); i < count; ++i) {
    const TrendRowView& row = trend.rows[i];
    const std::string version =
        row.comparable ? row.version
                       : words.Text("trend.not-comparable", {{"version", row.version}});
    text += "| " + row.day + " | " + row.score + " | " + row.change + " | " + row.documents +
            " | " + row.passed + " | " + EscapeMarkdown(version) + " |\n";
  }
  return text + "\n" + Note(trend);
}

std::string TrendMarkdown(const TrendView& trend) {
  return EscapeMarkdown(trend.line) + "\n\n" + Note(trend);
}

}  // namespace hegui
