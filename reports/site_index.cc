#include "reports/site_index.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "reports/html_batch.h"
#include "reports/html_change.h"
#include "reports/html_chart.h"
#include "reports/html_finding.h"
#include "reports/html_likeness.h"
#include "reports/html_tools.h"
#include "reports/html_trend.h"
#include "reports/numbers.h"
#include "reports/site_chart.h"
#include "reports/site_examples.h"
#include "reports/site_roster.h"
#include "reports/site_table.h"

namespace hegui {
namespace {

// Rules shown with quotes; the others are listed.
constexpr std::size_t kQuotedRules = 10;
constexpr std::size_t kExamples = 2;
// With more documents the matrix has a page to itself only.
constexpr std::size_t kMaxMatrixRows = 40;

std::string SizeText(std::size_t bytes) {
  constexpr std::size_t kKilo = 1000;
  constexpr std::size_t kMega = 1000 * kKilo;
  if (bytes >= kMega) {
    return HundredthsText(static_cast<int>((bytes + kMega / 20) / (kMega / 10) * 10)) + " MB";
  }
  return std::to_string((bytes + kKilo - 1) / kKilo) + " kB";
}

class IndexPrinter {
 public:
  IndexPrinter(HtmlBuilder& html, const SiteContent& content)
      : html_(html),
        content_(content),
        report_(content.report),
        words_(content.words),
        scores_(ScoresOf(content.report)) {}

  void PrintIndex() {
    PrintFailed(html_, report_, words_);
    {
      const auto section = html_.In("section", {{"class", "overview"}, {"id", "overview"}});
      html_.Leaf("h1", {}, words_.Text("page.batch"));
      PrintSummary();
      PrintComparison(html_, report_, words_);
      PrintTrend(html_, report_.trend, true, words_);
      PrintContents();
    }
    if (!content_.table.rows.empty()) {
      PrintUnits(content_.table.orders.front());
    }
    if (report_.roster) {
      PrintSiteRoster(html_, report_, words_);
    }
    PrintSpread();
    PrintCommon();
    PrintLikenesses(
        html_, report_, DocumentPageName,
        [](std::size_t document, const PlaceView& place) {
          return DocumentPageName(document) + "#" + place.anchor;
        },
        words_);
    PrintMatrix();
    PrintDownloads();
    PrintTheme(html_, words_);
  }

  void PrintOrder(SiteOrder order) {
    PrintBack();
    html_.Leaf("h1", {}, words_.Text("page.batch"));
    PrintUnits(order);
    PrintTheme(html_, words_);
  }

  void PrintMatrixAlone() {
    const auto frame = html_.In("div", {{"class", "alone"}});
    PrintBack();
    html_.Leaf("h1", {}, words_.Text("site.matrix"));
    html_.Leaf("p", {{"class", "lead"}}, words_.Text("site.matrix-lead"));
    PrintSiteMatrix(html_, report_, content_.table, content_.rules, words_);
    PrintSiteRules(html_, content_.rules, words_);
    PrintTheme(html_, words_);
  }

 private:
  void Heading(std::string_view key) { html_.Leaf("h2", {}, words_.Text(key)); }

  void PrintBack() {
    const auto line = html_.In("p", {{"class", "back"}});
    html_.Leaf("a", {{"href", "index.html"}}, words_.Text("nav.back"));
  }

  // The batch in one breath.
  void PrintSummary() {
    const std::size_t passed = static_cast<std::size_t>(
        std::count_if(report_.documents.begin(), report_.documents.end(),
                      [](const DocumentView& d) { return d.gate_passes; }));
    const std::size_t failed = report_.documents.size() - passed;
    html_.Leaf("p", {{"class", "verdict"}},
               words_.Text("site.summary", {{"documents", std::to_string(report_.documents.size())},
                                            {"passed", std::to_string(passed)},
                                            {"failed", std::to_string(failed)}}));
    std::string more;
    const auto add = [&](const std::string& sentence) {
      more += (more.empty() ? "" : words_.Text("sentence.separator")) + sentence;
    };
    if (scores_.size() > 1) {
      add(words_.Text("site.summary-scores", {{"lowest", HundredthsText(scores_.front())},
                                              {"highest", HundredthsText(scores_.back())},
                                              {"median", HundredthsText(Median())}}));
    }
    const auto open = std::count_if(report_.documents.begin(), report_.documents.end(),
                                    [](const DocumentView& d) { return !d.reviews.empty(); });
    if (open > 0) {
      add(words_.Text("site.summary-reviews", {{"documents", std::to_string(open)}}));
    }
    if (report_.documents.size() > 1 && !report_.tallies.empty()) {
      const RuleTally& first = report_.tallies.front();
      add(words_.Text("site.summary-common",
                      {{"title", first.title}, {"missed", std::to_string(first.missed)}}));
    }
    if (report_.roster) {
      add(report_.roster->summary);
    }
    if (!more.empty()) {
      html_.Leaf("p", {{"class", "lead"}}, more);
    }
    html_.Leaf("p", {{"class", "caution"}}, words_.Text("caution"));
  }

  // Of an even number the lower one of the two in the middle: a score that some document has.
  int Median() const { return scores_[(scores_.size() - 1) / 2]; }

  void PrintContents() {
    const auto nav =
        html_.In("nav", {{"class", "contents"}, {"aria-label", words_.Text("site.contents")}});
    const auto link = [this](std::string_view anchor, std::string_view key) {
      html_.Leaf("a", {{"href", "#" + std::string(anchor)}}, words_.Text(key));
    };
    if (!content_.table.rows.empty()) {
      link("units", UnitsKey());
    }
    if (report_.roster) {
      link("roster", "site.roster");
    }
    if (!scores_.empty()) {
      link("spread", "site.spread");
    }
    if (!report_.tallies.empty()) {
      link("common", "site.common");
    }
    if (!report_.likenesses.empty()) {
      link("likeness", "likeness.heading");
    }
    if (!report_.documents.empty()) {
      link("matrix", "site.matrix");
    }
    link("downloads", "site.downloads");
  }

  std::string_view UnitsKey() const {
    return content_.table.ranking ? "site.ranking" : "site.units";
  }

  void PrintUnits(SiteOrder order) {
    const auto section = html_.In("section", {{"id", "units"}});
    Heading(UnitsKey());
    html_.Leaf("p", {{"class", "lead"}},
               words_.Text(content_.table.ranking ? "site.ranking-lead" : "site.units-lead"));
    PrintSiteTable(html_, report_, content_.table, order, words_);
  }

  void PrintSpread() {
    if (scores_.empty()) {
      return;
    }
    const auto section = html_.In("section", {{"id", "spread"}});
    Heading("site.spread");
    PrintHistogram(html_, report_, words_);
    PrintGrades(html_, report_, words_);
    if (!report_.score_note.empty()) {
      html_.Leaf("p", {{"class", "caution"}, {"lang", html_.subject_language()}},
                 report_.score_note);
    }
  }

  void PrintCommon() {
    if (report_.tallies.empty()) {
      return;
    }
    const auto section = html_.In("section", {{"id", "common"}, {"class", "common"}});
    Heading("site.common");
    html_.Leaf("p", {{"class", "lead"}}, words_.Text("site.common-lead"));
    const std::size_t quoted = std::min(kQuotedRules, report_.tallies.size());
    {
      const auto list = html_.In("ol");
      for (std::size_t i = 0; i < quoted; ++i) {
        PrintTally(report_.tallies[i]);
      }
    }
    if (quoted < report_.tallies.size()) {
      const auto details = html_.In("details", {{"class", "folded"}});
      {
        const auto summary = html_.In("summary");
        html_.Text(words_.Text("site.common-more"));
        html_.Leaf("span", {{"class", "count"}}, std::to_string(report_.tallies.size() - quoted));
      }
      const auto table = html_.In("table", {{"class", "tallies"}});
      html_.Leaf("caption", {{"class", "unseen"}}, words_.Text("site.common-more"));
      const auto body = html_.In("tbody");
      for (std::size_t i = quoted; i < report_.tallies.size(); ++i) {
        PrintTallyRow(report_.tallies[i]);
      }
    }
  }

  std::string MissedText(const RuleTally& tally) const {
    return words_.Text("overview.missed", {{"missed", std::to_string(tally.missed)},
                                           {"judged", std::to_string(tally.judged)}});
  }

  void PrintShare(const RuleTally& tally) {
    const int share = tally.judged == 0
                          ? 0
                          : ShareOf(static_cast<int>(tally.missed), static_cast<int>(tally.judged));
    PrintGauge(html_, share, {});
  }

  void PrintTallyRow(const RuleTally& tally) {
    const auto row = html_.In("tr");
    {
      const auto cell = html_.In("th", {{"scope", "row"}});
      html_.SubjectText(tally.title);
      html_.Leaf("code", {}, tally.rule);
    }
    {
      const auto cell = html_.In("td", {{"class", "gauge"}});
      PrintShare(tally);
    }
    html_.Leaf("td", {{"class", "number"}}, MissedText(tally));
  }

  void PrintTally(const RuleTally& tally) {
    const auto entry = html_.In("li");
    {
      const auto heading = html_.In("h3");
      html_.Leaf("span", {{"class", "title"}, {"lang", html_.subject_language()}}, tally.title);
      html_.Leaf("span", {{"class", "number"}}, MissedText(tally));
    }
    PrintShare(tally);
    for (const SiteExample& example : ExamplesOf(report_, tally, kExamples)) {
      PrintExample(example);
    }
  }

  void PrintExample(const SiteExample& example) {
    const auto quote = html_.In("blockquote");
    if (example.nearest) {
      html_.Leaf("p", {{"class", "nearest"}}, words_.Text("site.example-nearest"));
    }
    if (example.quote != nullptr) {
      const auto line = html_.In("p", {{"class", "quote"}, {"lang", html_.subject_language()}});
      for (const QuotePiece& piece : example.quote->quote) {
        if (piece.hit) {
          html_.Leaf("mark", {}, piece.text);
        } else {
          html_.Text(piece.text);
        }
      }
    } else {
      html_.Leaf("p", {}, example.result->message);
    }
    const auto source = html_.In("p", {{"class", "source"}});
    html_.Leaf("a",
               {{"href", DocumentPageName(example.document) + "#" + example.result->anchor},
                {"lang", html_.subject_language()}},
               NameOfDocument(content_.table, example.document));
    html_.Leaf(
        "span", {{"class", "assertion"}},
        example.result->reason.empty() ? example.result->status_word : example.result->reason);
    if (example.quote != nullptr) {
      PrintPlace(html_, example.quote->place);
    }
  }

  void PrintMatrix() {
    if (report_.documents.empty()) {
      return;
    }
    const auto section = html_.In("section", {{"id", "matrix"}});
    Heading("site.matrix");
    {
      const auto line = html_.In("p", {{"class", "lead"}});
      html_.Leaf(
          "a", {{"href", kMatrixPage}},
          words_.Text("site.matrix-link", {{"documents", std::to_string(report_.documents.size())},
                                           {"rules", std::to_string(content_.rules.size())}}));
    }
    if (report_.documents.size() <= kMaxMatrixRows) {
      PrintSiteMatrix(html_, report_, content_.table, content_.rules, words_);
      const auto details = html_.In("details", {{"class", "folded"}});
      html_.Leaf("summary", {}, words_.Text("site.rules"));
      PrintSiteRules(html_, content_.rules, words_);
    }
  }

  void PrintDownloads() {
    const auto section = html_.In("section", {{"id", "downloads"}});
    Heading("site.downloads");
    const auto list = html_.In("ul", {{"class", "downloads"}});
    for (const SiteDownload& download : content_.downloads) {
      const auto entry = html_.In("li");
      html_.Leaf("a", {{"href", download.name}, {"download", download.name}}, download.name);
      html_.Leaf("span", {}, download.text);
      html_.Leaf("span", {{"class", "number"}}, SizeText(download.bytes));
    }
  }

  HtmlBuilder& html_;
  const SiteContent& content_;
  const ReportView& report_;
  const Catalogue& words_;
  std::vector<int> scores_;
};

}  // namespace

void PrintSiteIndex(HtmlBuilder& html, const SiteContent& content) {
  IndexPrinter(html, content).PrintIndex();
}

void PrintOrderPage(HtmlBuilder& html, const SiteContent& content, SiteOrder order) {
  IndexPrinter(html, content).PrintOrder(order);
}

void PrintMatrixPage(HtmlBuilder& html, const SiteContent& content) {
  IndexPrinter(html, content).PrintMatrixAlone();
}

}  // namespace hegui
