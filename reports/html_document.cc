#include "reports/html_document.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "reports/html_change.h"
#include "reports/html_chart.h"
#include "reports/html_finding.h"
#include "reports/html_index.h"
#include "reports/html_page.h"
#include "reports/html_points.h"
#include "reports/html_roster.h"
#include "reports/html_text.h"
#include "reports/html_tools.h"
#include "reports/html_trend.h"
#include "reports/numbers.h"
#include "reports/status_mark.h"

namespace hegui {
namespace {

constexpr std::size_t kNoticesShown = 8;

class DocumentPrinter {
 public:
  DocumentPrinter(HtmlBuilder& html, const DocumentView& document, const ReportView& report,
                  DocumentTools tools, const Catalogue& words)
      : html_(html), document_(document), report_(report), tools_(tools), words_(words) {}

  void Print() {
    // A document that has the page to itself shares the page's running head.
    const auto article = html_.In(
        "article",
        {{"class", tools_.shown ? "document" : "document sheet"}, {"id", document_.anchor}});
    if (!tools_.shown) {
      PrintRunningHead(
          html_, words_.Text("page.title", {{"subject", Subject()}, {"year", document_.year}}));
    }
    const auto leaf = html_.In("div", {{"class", "leaf"}});
    PrintFirstScreen();
    PrintSide();
    if (tools_.shown) {
      PrintFilters(html_, {&document_, 1}, words_);
    }
    const auto pages = html_.In("div", {{"class", "pages"}});
    PrintFindings();
    PrintReviews();
    PrintPointsPart();
    PrintOthers();
    PrintReading();
    PrintText();
  }

 private:
  // Sections of the report are numbered by the style sheet.
  std::string Id(std::string_view name) const { return document_.anchor + "-" + std::string(name); }

  void Heading(std::string_view key, std::size_t count = 0) {
    const auto heading = html_.In("h2");
    html_.Text(words_.Text(key));
    if (count > 0) {
      html_.Leaf("span", {{"class", "count"}}, std::to_string(count));
    }
  }

  const std::string& Subject() const {
    return document_.unit.empty() ? document_.title : document_.unit;
  }

  void PrintFirstScreen() {
    const auto header = html_.In("header", {{"class", "first"}});
    {
      const auto heading = html_.In("h1");
      html_.SubjectText(Subject());
      if (!document_.year.empty()) {
        html_.Text(" ");
        html_.Leaf("span", {{"class", "year"}},
                   words_.Text("head.year", {{"year", document_.year}}));
      }
    }
    if (!document_.unit.empty() && document_.title != document_.name) {
      html_.Leaf("p", {{"class", "subject"}, {"lang", html_.subject_language()}}, document_.title);
    }
    {
      const auto verdict =
          html_.In("p", {{"class", document_.gate_passes ? "verdict pass" : "verdict fail"}});
      html_.Leaf("span", {{"class", "mark"}, {"aria-hidden", "true"}},
                 MarkOf(document_.gate_passes ? Status::kPass : Status::kFail));
      html_.Text(document_.verdict);
    }
    {
      const auto board = html_.In("div", {{"class", "board"}});
      PrintScore();
      PrintCounts();
    }
    PrintChange(html_, document_, report_, words_);
    PrintTrend(html_, document_.trend, false, words_);
    PrintMendings();
    html_.Leaf("p", {{"class", "caution"}}, words_.Text("caution"));
    if (tools_.shown) {
      PrintRosterRow(html_, report_, document_, words_);
    }
    PrintGroupBars(html_, document_, words_);
    PrintGlance();
  }

  void PrintScore() {
    const auto block = html_.In("div", {{"class", "score"}});
    if (!document_.score) {
      html_.Leaf("p", {{"class", "unscored"}}, words_.Text("score.none"));
      return;
    }
    const ScoreView& score = *document_.score;
    {
      const auto figure = html_.In("p", {{"class", "figure"}});
      html_.Leaf("strong", {}, score.lower);
      html_.Leaf("span", {{"class", "unit"}}, words_.Text("score.unit"));
      if (!score.grade.empty()) {
        html_.Leaf("span", {{"class", "stamp"}, {"lang", html_.subject_language()}}, score.grade);
      }
    }
    PrintScoreBar(html_, score, report_.bands, {});
    html_.Leaf("p", {{"class", "bounds"}},
               words_.Text(score.open ? "score.bounds-open" : "score.bounds",
                           {{"upper", score.upper},
                            {"earned", score.earned},
                            {"possible", score.possible},
                            {"coverage", score.coverage}}));
    if (!score.capped.empty()) {
      html_.Leaf("p", {{"class", "capped"}}, score.capped);
    }
  }

  void PrintCounts() {
    const auto list = html_.In("ul", {{"class", "counts"}});
    for (const CountView& count : document_.counts) {
      const auto entry = html_.In("li", {{"class", Name(count.status)}});
      html_.Leaf("span", {{"class", "mark"}, {"aria-hidden", "true"}}, MarkOf(count.status));
      html_.Leaf("span", {{"class", "word"}}, count.word);
      html_.Leaf("b", {}, std::to_string(count.count));
    }
  }

  void PrintMendings() {
    if (document_.mendings.empty()) {
      return;
    }
    const auto block = html_.In("section", {{"class", "mendings"}});
    html_.Leaf("h2", {}, document_.mendings_line);
    const auto list = html_.In("ol");
    for (const MendingView& mending : document_.mendings) {
      const auto entry = html_.In("li");
      {
        const auto head = html_.In("p");
        html_.Leaf("a", {{"href", "#" + mending.anchor}, {"lang", html_.subject_language()}},
                   mending.title);
        html_.Leaf("span", {{"class", "points"}}, mending.points);
      }
      html_.Leaf("p", {{"class", "advice"}, {"lang", html_.subject_language()}}, mending.advice);
    }
  }

  // All findings on one page, for whoever reads no further.
  void PrintGlance() {
    if (document_.findings.size() <= document_.mendings.size()) {
      return;
    }
    const auto block = html_.In("section", {{"class", "glance"}});
    html_.Leaf("h2", {}, words_.Text("glance.heading"));
    const auto list = html_.In("ol");
    for (const ResultView& finding : document_.findings) {
      const auto entry = html_.In("li");
      PrintFindingLink(html_, finding);
      html_.Leaf("span", {{"class", "title"}, {"lang", html_.subject_language()}}, finding.title);
      html_.Leaf("span", {{"class", "reason"}},
                 finding.reason.empty() ? finding.status_word : finding.reason);
    }
  }

  // Beside the report where there is room, else above it.
  void PrintSide() {
    const auto side = html_.In("div", {{"class", "side"}});
    const auto inner = html_.In("div");
    PrintContents();
    if (tools_.shown) {
      PrintSettings(html_, tools_.with_data, words_);
    }
  }

  void PrintContents() {
    const auto nav =
        html_.In("nav", {{"aria-label", words_.Text("nav.label", {{"subject", Subject()}})}});
    const auto link = [this](std::string_view name, std::string_view key, std::size_t count = 0) {
      const auto anchor = html_.In("a", {{"href", "#" + Id(name)}});
      html_.Text(words_.Text(key));
      if (count > 0) {
        html_.Leaf("span", {{"class", "count"}}, std::to_string(count));
      }
    };
    if (!document_.findings.empty()) {
      link("findings", "head.findings", document_.findings.size());
    }
    if (!document_.reviews.empty()) {
      link("reviews", "head.reviews", document_.reviews.size());
    }
    if (document_.score) {
      link("points", "head.points");
    }
    link("others", "head.others");
    link("reading", "head.reading");
    link("source", "head.text");
  }

  void PrintFindings() {
    if (document_.findings.empty()) {
      return;
    }
    const auto section = html_.In("section", {{"id", Id("findings")}, {"class", "findings"}});
    Heading("head.findings", document_.findings.size());
    html_.Leaf("p", {{"class", "lead"}},
               words_.Text("findings.lead", {{"severities", document_.severities}}));
    for (const ResultView& finding : document_.findings) {
      PrintFinding(html_, finding, words_);
    }
    PrintIndexes(html_, document_, words_);
  }

  void PrintReviews() {
    if (document_.reviews.empty()) {
      return;
    }
    const auto section = html_.In("section", {{"id", Id("reviews")}, {"class", "reviews"}});
    Heading("head.reviews", document_.reviews.size());
    html_.Leaf("p", {{"class", "lead"}}, words_.Text("reviews.lead"));
    for (const ResultView& review : document_.reviews) {
      PrintFinding(html_, review, words_);
    }
  }

  void PrintPointsPart() {
    if (!document_.score) {
      return;
    }
    const auto section = html_.In("section", {{"id", Id("points")}, {"class", "points full"}});
    Heading("head.points");
    PrintPoints(html_, document_, report_, words_);
  }

  void PrintOthers() {
    const auto section = html_.In("section", {{"id", Id("others")}, {"class", "others full"}});
    Heading("head.others");
    if (document_.passed.empty() && document_.not_applicable.empty() && document_.waived.empty()) {
      html_.Leaf("p", {{"class", "lead"}}, words_.Text("others.none"));
    }
    PrintFolded(html_, words_.Text("folded.passed"), document_.passed, words_);
    PrintFolded(html_, words_.Text("folded.na"), document_.not_applicable, words_);
    PrintFolded(html_, words_.Text("folded.waived"), document_.waived, words_);
  }

  void PrintReading() {
    const auto section = html_.In("section", {{"id", Id("reading")}, {"class", "reading full"}});
    Heading("head.reading");
    html_.Leaf("p", {{"class", "lead"}}, words_.Text("reading.lead"));
    if (!document_.sections.empty()) {
      html_.Leaf("h3", {}, words_.Text("reading.sections"));
      PrintSectionStrip(html_, document_, words_);
      PrintSectionMap(html_, document_, words_);
    }
    html_.Leaf("h3", {}, words_.Text("reading.facts"));
    PrintProperties(html_, document_.facts);
    html_.Leaf("h3", {}, words_.Text("reading.parameters"));
    PrintProperties(html_, document_.parameters);
    PrintReadingNotices();
    html_.Leaf("h3", {}, words_.Text("reading.source"));
    PrintProperties(html_, document_.source);
  }

  // A wrapped file has a notice for every line that was joined; that many stay folded.
  void PrintReadingNotices() {
    if (document_.notices.empty()) {
      return;
    }
    if (document_.notices.size() <= kNoticesShown) {
      html_.Leaf("h3", {}, words_.Text("reading.notices"));
      PrintNotices(html_, document_.notices);
      return;
    }
    const auto details = html_.In("details", {{"class", "folded"}});
    {
      const auto summary = html_.In("summary");
      html_.Text(words_.Text("reading.notices"));
      html_.Leaf("span", {{"class", "count"}}, std::to_string(document_.notices.size()));
    }
    PrintNotices(html_, document_.notices);
  }

  void PrintText() {
    const auto section = html_.In("section", {{"id", Id("source")}, {"class", "original full"}});
    Heading("head.text");
    PrintDocumentText(html_, document_, words_);
  }

  HtmlBuilder& html_;
  const DocumentView& document_;
  const ReportView& report_;
  DocumentTools tools_;
  const Catalogue& words_;
};

}  // namespace

void PrintDocument(HtmlBuilder& html, const DocumentView& document, const ReportView& report,
                   const DocumentTools& tools, const Catalogue& words) {
  DocumentPrinter(html, document, report, tools, words).Print();
}

void PrintProperties(HtmlBuilder& html, const std::vector<PropertyView>& rows) {
  const auto table = html.In("table", {{"class", "properties"}});
  const auto body = html.In("tbody");
  for (const PropertyView& property : rows) {
    const auto row = html.In("tr");
    html.Leaf("th", {{"scope", "row"}}, property.label);
    html.Leaf("td", {}, property.value);
    html.Leaf("td", {{"class", "origin"}}, property.origin);
  }
}

void PrintNotices(HtmlBuilder& html, const std::vector<NoticeView>& notices) {
  const auto list = html.In("ul", {{"class", "notices"}});
  for (const NoticeView& notice : notices) {
    const auto entry =
        html.In("li", {{"class", notice.level == DiagnosticLevel::kNote ? "note" : "warning"}});
    html.Leaf("code", {}, notice.code);
    html.Text(notice.text);
    if (!notice.place.empty()) {
      html.Leaf("span", {{"class", "place"}}, notice.place);
    }
  }
}

}  // namespace hegui
