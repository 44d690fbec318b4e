#include "reports/site_chart.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "reports/html_chart.h"
#include "reports/numbers.h"

namespace hegui {
namespace {

constexpr int kWhole = 10000;
constexpr int kStep = 500;  // five points
constexpr std::size_t kBins = kWhole / kStep;
// Of the drawing's height, in percent: what the columns may fill and where they stand.
constexpr int kTallest = 72;
constexpr int kGround = 86;

using Bins = std::array<std::size_t, kBins>;

Bins Count(const std::vector<int>& scores) {
  Bins bins{};
  for (const int score : scores) {
    ++bins[std::min(static_cast<std::size_t>(score / kStep), kBins - 1)];
  }
  return bins;
}

std::string Percent(int share) { return HundredthsText(share) + "%"; }

class HistogramPrinter {
 public:
  HistogramPrinter(HtmlBuilder& html, const ReportView& report, const Catalogue& words)
      : html_(html), report_(report), words_(words), bins_(Count(ScoresOf(report))) {}

  void Print() {
    const auto figure = html_.In("figure", {{"class", "histogram"}});
    {
      const auto image = html_.In("svg", {{"role", "img"}, {"focusable", "false"}});
      html_.Leaf("title", {}, words_.Text("site.histogram"));
      html_.Leaf("desc", {}, Description());
      PrintBands();
      PrintColumns();
      PrintScale();
    }
    html_.Leaf("figcaption", {}, words_.Text("site.histogram-note"));
  }

 private:
  std::string Description() const {
    std::string text;
    for (std::size_t i = 0; i < kBins; ++i) {
      if (bins_[i] > 0) {
        const int from = static_cast<int>(i) * kStep;
        text += words_.Text("site.histogram-bin", {{"from", HundredthsText(from)},
                                                   {"to", HundredthsText(from + kStep)},
                                                   {"count", std::to_string(bins_[i])}});
      }
    }
    return text;
  }

  // Where a grade begins.
  void PrintBands() {
    for (const BandView& band : report_.bands) {
      if (band.from > 0) {
        const std::string x = Percent(band.from);
        html_.Leaf("line",
                   {{"class", "band"},
                    {"x1", x},
                    {"x2", x},
                    {"y1", "0"},
                    {"y2", std::to_string(kGround) + "%"}},
                   "");
      }
    }
  }

  void PrintColumns() {
    const std::size_t most = *std::max_element(bins_.begin(), bins_.end());
    for (std::size_t i = 0; i < kBins; ++i) {
      if (bins_[i] == 0) {
        continue;
      }
      // Rounded up, so that no column vanishes.
      const std::size_t height = (bins_[i] * kTallest + most - 1) / most;
      const int left = static_cast<int>(i) * kStep;
      const std::size_t top = kGround - height;
      html_.Leaf("rect",
                 {{"x", Percent(left + 30)},
                  {"width", Percent(kStep - 60)},
                  {"y", std::to_string(top) + "%"},
                  {"height", std::to_string(height) + "%"}},
                 "");
      html_.Leaf("text",
                 {{"class", "count"},
                  {"x", Percent(left + kStep / 2)},
                  {"y", std::to_string(top - 3) + "%"}},
                 std::to_string(bins_[i]));
    }
  }

  void PrintScale() {
    const std::string ground = std::to_string(kGround) + "%";
    html_.Leaf("line",
               {{"class", "ground"}, {"x1", "0"}, {"x2", "100%"}, {"y1", ground}, {"y2", ground}},
               "");
    for (int tick = 0; tick <= kWhole; tick += 2 * kStep) {
      const std::string_view kind = tick == 0 ? "first" : tick == kWhole ? "last" : "";
      html_.Leaf("text", {{"class", kind}, {"x", Percent(tick)}, {"y", "98%"}},
                 HundredthsText(tick));
    }
  }

  HtmlBuilder& html_;
  const ReportView& report_;
  const Catalogue& words_;
  Bins bins_;
};

}  // namespace

std::vector<int> ScoresOf(const ReportView& report) {
  std::vector<int> scores;
  for (const DocumentView& document : report.documents) {
    if (document.score) {
      scores.push_back(document.score->lower_share);
    }
  }
  std::sort(scores.begin(), scores.end());
  return scores;
}

void PrintHistogram(HtmlBuilder& html, const ReportView& report, const Catalogue& words) {
  HistogramPrinter(html, report, words).Print();
}

void PrintGrades(HtmlBuilder& html, const ReportView& report, const Catalogue& words) {
  if (report.bands.size() < 2) {
    return;
  }
  const auto table = html.In("table", {{"class", "grades"}});
  html.Leaf("caption", {}, words.Text("overview.grades"));
  const auto body = html.In("tbody");
  for (std::size_t i = 0; i < report.grades.size(); ++i) {
    const auto& [grade, count] = report.grades[i];
    const auto row = html.In("tr");
    {
      const auto cell = html.In("th", {{"scope", "row"}, {"lang", html.subject_language()}});
      html.Text(grade.empty()             ? words.Text("grade.none")
                : i < report.bands.size() ? report.bands[i].text
                                          : grade);
    }
    {
      const auto cell = html.In("td", {{"class", "gauge"}});
      PrintGauge(html,
                 report.documents.empty()
                     ? 0
                     : ShareOf(static_cast<int>(count), static_cast<int>(report.documents.size())),
                 {});
    }
    html.Leaf("td", {{"class", "number"}},
              words.Text("site.documents", {{"count", std::to_string(count)}}));
  }
}

}  // namespace hegui
