#include "reports/html_trend.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hegui {
namespace {

// Of a drawing in a cell.
constexpr std::size_t kMostInCell = 16;
// Hundredths of a point that the height stands for at least: less would make a hill of every grain.
constexpr int kLeastSpan = 1000;

struct Size {
  int width = 0, height = 0;
};
constexpr Size kCell{120, 24};
constexpr Size kChart{600, 120};
constexpr int kMargin = 4;

class TrendPrinter {
 public:
  TrendPrinter(HtmlBuilder& html, const std::vector<TrendRowView>& rows, std::size_t most,
               Size size)
      : html_(html), size_(size) {
    for (std::size_t i = rows.size() - std::min(rows.size(), most); i < rows.size(); ++i) {
      if (rows[i].value) {
        rows_.push_back(&rows[i]);
      }
    }
  }

  // Nothing, and false, where there are not two points to draw a line between.
  bool Print(std::string_view kind, std::string_view name) {
    if (rows_.size() < 2) {
      return false;
    }
    Scale();
    const std::string box =
        "0 0 " + std::to_string(size_.width) + " " + std::to_string(size_.height);
    const auto svg = html_.In(
        "svg", {{"class", kind}, {"viewBox", box}, {"role", "img"}, {"focusable", "false"}});
    html_.Leaf("title", {}, name);
    PrintPath("", true);
    PrintPath("other", false);
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (!rows_[i]->comparable || i + 1 == rows_.size() || size_.height == kChart.height) {
        html_.Leaf("circle",
                   {{"class", rows_[i]->comparable ? "" : "other"},
                    {"cx", std::to_string(X(i))},
                    {"cy", std::to_string(Y(i))},
                    {"r", "3"}},
                   "");
      }
    }
    return true;
  }

 private:
  void Scale() {
    const auto [low, high] =
        std::minmax_element(rows_.begin(), rows_.end(),
                            [](const auto* a, const auto* b) { return *a->value < *b->value; });
    low_ = *(*low)->value;
    span_ = *(*high)->value - low_;
    if (span_ < kLeastSpan) {
      low_ -= (kLeastSpan - span_) / 2;
      span_ = kLeastSpan;
    }
  }

  int X(std::size_t i) const {
    const auto place = static_cast<int>(i), last = static_cast<int>(rows_.size() - 1);
    return kMargin + place * (size_.width - 2 * kMargin) / last;
  }

  int Y(std::size_t i) const {
    const int height = size_.height - 2 * kMargin;
    const double share = static_cast<double>(*rows_[i]->value - low_) / span_;
    return size_.height - kMargin - static_cast<int>(share * height);
  }

  // The lines between points of the same rules, or those to and from points of others.
  void PrintPath(std::string_view kind, bool comparable) {
    std::string path;
    bool open = false;
    for (std::size_t i = 0; i + 1 < rows_.size(); ++i) {
      if ((rows_[i]->comparable && rows_[i + 1]->comparable) != comparable) {
        open = false;
        continue;
      }
      path += open ? std::string() : "M" + Point(i);
      path += "L" + Point(i + 1);
      open = true;
    }
    if (!path.empty()) {
      html_.Leaf("path", {{"class", kind}, {"d", path}}, "");
    }
  }

  std::string Point(std::size_t i) const {
    return std::to_string(X(i)) + " " + std::to_string(Y(i));
  }

  HtmlBuilder& html_;
  Size size_;
  std::vector<const TrendRowView*> rows_;
  int low_ = 0, span_ = 0;
};

class TablePrinter {
 public:
  TablePrinter(HtmlBuilder& html, bool batch, const Catalogue& words)
      : html_(html), batch_(batch), words_(words) {}

  void Print(const std::vector<TrendRowView>& rows) {
    const auto frame = html_.In("div", {{"class", "wide"}});
    const auto table = html_.In("table", {{"class", "trend-runs"}});
    html_.Leaf("caption", {}, words_.Text(batch_ ? "trend.caption-batch" : "trend.caption"));
    {
      const auto head = html_.In("thead");
      const auto row = html_.In("tr");
      Head("trend.day", false);
      Head(batch_ ? "trend.average" : "column.score", true);
      Head("trend.change", true);
      if (batch_) {
        Head("trend.documents", true);
        Head("trend.passed", true);
      } else {
        Head("column.grade", false);
        Head("trend.counts", false);
      }
      Head("trend.version", false);
    }
    const auto body = html_.In("tbody");
    for (const TrendRowView& row : rows) {
      PrintRow(row);
    }
  }

 private:
  void Head(std::string_view key, bool number) {
    html_.Leaf("th", {{"scope", "col"}, {"class", number ? "number" : ""}}, words_.Text(key));
  }

  void Number(std::string_view text) { html_.Leaf("td", {{"class", "number"}}, text); }

  void PrintRow(const TrendRowView& row) {
    const auto element = html_.In("tr");
    html_.Leaf("th", {{"scope", "row"}}, row.day);
    Number(row.score);
    Number(row.change);
    if (batch_) {
      Number(row.documents);
      Number(row.passed);
    } else {
      html_.Leaf("td", {{"lang", html_.subject_language()}}, row.grade);
      html_.Leaf("td", {}, row.counts);
    }
    html_.Leaf("td", {},
               row.comparable ? row.version
                              : words_.Text("trend.not-comparable", {{"version", row.version}}));
  }

  HtmlBuilder& html_;
  bool batch_;
  const Catalogue& words_;
};

}  // namespace

void PrintTrend(HtmlBuilder& html, const std::optional<TrendView>& trend, bool batch,
                const Catalogue& words) {
  if (!trend) {
    return;
  }
  const auto section = html.In("section", {{"class", "change course"}});
  html.Leaf("p", {{"class", "lead"}}, trend->summary);
  TrendPrinter(html, trend->rows, trend->rows.size(), kChart).Print("trend-line", trend->line);
  if (!trend->note.empty()) {
    html.Leaf("p", {{"class", "absent"}}, trend->note);
  }
  const auto details = html.In("details", {{"class", "folded"}});
  html.Leaf("summary", {}, words.Text("trend.details"));
  TablePrinter(html, batch, words).Print(trend->rows);
}

void PrintTrendCell(HtmlBuilder& html, const DocumentView& document) {
  const auto cell = html.In("td", {{"class", "trend"}});
  if (!document.trend || !TrendPrinter(html, document.trend->rows, kMostInCell, kCell)
                              .Print("spark", document.trend->line)) {
    html.Text("–");
  }
}

}  // namespace hegui
