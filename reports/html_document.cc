#include "reports/html_document.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "reports/html_finding.h"
#include "reports/html_text.h"
#include "reports/numbers.h"
#include "reports/status_mark.h"

namespace hegui {
namespace {

constexpr std::size_t kNoticesShown = 8;

class DocumentPrinter {
 public:
  DocumentPrinter(HtmlBuilder& html, const DocumentView& document, const ReportView& report,
                  const Catalogue& words)
      : html_(html), document_(document), report_(report), words_(words) {}

  void Print() {
    const auto article = html_.In("article", {{"class", "document"}, {"id", document_.anchor}});
    PrintFirstScreen();
    PrintContents();
    // The sheet is laid out as a table on paper: its head is repeated on every page.
    const auto sheet = html_.In("div", {{"class", "sheet"}});
    {
      const auto running = html_.In("div", {{"class", "running"}, {"aria-hidden", "true"}});
      html_.Leaf("p", {}, RunningTitle());
    }
    const auto pages = html_.In("div", {{"class", "pages"}});
    PrintFindings();
    PrintReviews();
    PrintPoints();
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

  std::string RunningTitle() const {
    return words_.Text("page.title", {{"subject", Subject()}, {"year", document_.year}});
  }

  const std::string& Subject() const {
    return document_.unit.empty() ? document_.title : document_.unit;
  }

  void PrintFirstScreen() {
    const auto header = html_.In("header", {{"class", "first"}});
    {
      const auto heading = html_.In("h1");
      html_.Text(Subject());
      if (!document_.year.empty()) {
        html_.Text(" ");
        html_.Leaf("span", {{"class", "year"}},
                   words_.Text("head.year", {{"year", document_.year}}));
      }
    }
    if (!document_.unit.empty() && document_.title != document_.name) {
      html_.Leaf("p", {{"class", "subject"}}, document_.title);
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
    PrintMendings();
    html_.Leaf("p", {{"class", "caution"}}, words_.Text("caution"));
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
        html_.Leaf("span", {{"class", "stamp"}}, score.grade);
      }
    }
    PrintScoreBar(score);
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

  // What is certain, what is open, and where the grades begin. Drawn with attributes, as styles in elements are forbidden.
  void PrintScoreBar(const ScoreView& score) {
    const std::string lower = HundredthsText(score.lower_share) + "%";
    const std::string open = HundredthsText(score.upper_share - score.lower_share) + "%";
    const auto bar =
        html_.In("svg", {{"class", "bar"}, {"aria-hidden", "true"}, {"focusable", "false"}});
    html_.Leaf("rect", {{"class", "track"}, {"width", "100%"}, {"height", "100%"}}, "");
    html_.Leaf("rect", {{"class", "lower"}, {"width", lower}, {"height", "100%"}}, "");
    html_.Leaf("rect", {{"class", "open"}, {"x", lower}, {"width", open}, {"height", "100%"}}, "");
    for (const BandView& band : report_.bands) {
      if (band.from > 0) {
        const std::string at = HundredthsText(band.from) + "%";
        html_.Leaf("line", {{"x1", at}, {"x2", at}, {"y1", "0"}, {"y2", "100%"}}, "");
      }
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
        html_.Leaf("a", {{"href", "#" + mending.anchor}}, mending.title);
        html_.Leaf("span", {{"class", "points"}}, mending.points);
      }
      html_.Leaf("p", {{"class", "advice"}}, mending.advice);
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
      html_.Leaf("span", {{"class", "title"}}, finding.title);
      html_.Leaf("span", {{"class", "reason"}},
                 finding.reason.empty() ? finding.status_word : finding.reason);
    }
  }

  void PrintContents() {
    const auto nav = html_.In("nav", {{"aria-label", words_.Text("nav.label")}});
    const auto link = [this](std::string_view name, std::string_view key) {
      html_.Leaf("a", {{"href", "#" + Id(name)}}, words_.Text(key));
    };
    if (!document_.findings.empty()) {
      link("findings", "head.findings");
    }
    if (!document_.reviews.empty()) {
      link("reviews", "head.reviews");
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
    PrintBasisIndex();
  }

  void PrintBasisIndex() {
    if (document_.by_basis.empty()) {
      return;
    }
    const auto details = html_.In("details", {{"class", "folded"}});
    html_.Leaf("summary", {}, words_.Text("index.basis"));
    const auto list = html_.In("ul", {{"class", "index"}});
    for (const auto& [basis, findings] : document_.by_basis) {
      const auto entry = html_.In("li");
      html_.Text(basis);
      for (const std::size_t finding : findings) {
        PrintFindingLink(html_, document_.findings[finding]);
      }
    }
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

  void PrintPoints() {
    if (!document_.score) {
      return;
    }
    const auto section = html_.In("section", {{"id", Id("points")}, {"class", "points"}});
    Heading("head.points");
    if (!report_.score_note.empty()) {
      html_.Leaf("p", {{"class", "lead"}}, report_.score_note);
    }
    PrintGroups();
    PrintBands();
    PrintLedger();
  }

  void PrintGroups() {
    const auto table = html_.In("table", {{"class", "groups"}});
    html_.Leaf("caption", {}, words_.Text("groups.caption"));
    {
      const auto head = html_.In("thead");
      const auto row = html_.In("tr");
      html_.Leaf("th", {{"scope", "col"}}, words_.Text("groups.group"));
      html_.Leaf("th", {{"scope", "col"}}, words_.Text("groups.share"));
      html_.Leaf("th", {{"scope", "col"}, {"class", "number"}}, words_.Text("groups.points"));
    }
    const auto body = html_.In("tbody");
    for (const GroupView& group : document_.groups) {
      const auto row = html_.In("tr", {{"class", group.applicable ? "" : "na"}});
      html_.Leaf("th", {{"scope", "row"}}, group.label);
      {
        const auto cell = html_.In("td", {{"class", "gauge"}});
        if (group.applicable) {
          const auto bar =
              html_.In("svg", {{"class", "bar"}, {"aria-hidden", "true"}, {"focusable", "false"}});
          html_.Leaf("rect", {{"class", "track"}, {"width", "100%"}, {"height", "100%"}}, "");
          html_.Leaf("rect",
                     {{"class", "lower"}, {"width", PercentText(group.share)}, {"height", "100%"}},
                     "");
        }
      }
      html_.Leaf("td", {{"class", "number"}},
                 group.applicable ? group.earned + "/" + group.possible : words_.Text("status.na"));
    }
  }

  void PrintBands() {
    if (report_.bands.empty()) {
      return;
    }
    const auto line = html_.In("p", {{"class", "bands"}});
    html_.Text(words_.Text("bands.lead"));
    for (const BandView& band : report_.bands) {
      html_.Leaf("span", {}, band.text);
    }
  }

  void PrintLedger() {
    const ScoreView& score = *document_.score;
    const auto table = html_.In("table", {{"class", "ledger"}});
    html_.Leaf("caption", {}, words_.Text("ledger.caption"));
    {
      const auto head = html_.In("thead");
      const auto row = html_.In("tr");
      html_.Leaf("th", {{"scope", "col"}}, words_.Text("ledger.rule"));
      html_.Leaf("th", {{"scope", "col"}}, words_.Text("ledger.item"));
      html_.Leaf("th", {{"scope", "col"}}, words_.Text("ledger.place"));
      html_.Leaf("th", {{"scope", "col"}, {"class", "number"}}, words_.Text("ledger.points"));
    }
    const auto body = html_.In("tbody");
    LedgerSum("ledger.possible", score.possible);
    for (const LedgerView& line : document_.ledger) {
      const auto row = html_.In("tr");
      {
        const auto cell = html_.In("td");
        html_.Leaf("a", {{"href", "#" + line.anchor}}, line.title);
        html_.Leaf("code", {}, line.rule);
      }
      html_.Leaf("td", {}, line.item);
      html_.Leaf("td", {}, line.place);
      html_.Leaf("td", {{"class", "number"}}, line.points);
    }
    LedgerSum("ledger.lost", document_.ledger_sum);
    LedgerSum("ledger.earned", score.earned);
  }

  void LedgerSum(std::string_view key, std::string_view points) {
    const auto row = html_.In("tr", {{"class", "sum"}});
    html_.Leaf("th", {{"scope", "row"}, {"colspan", "3"}}, words_.Text(key));
    html_.Leaf("td", {{"class", "number"}}, points);
  }

  void PrintOthers() {
    const auto section = html_.In("section", {{"id", Id("others")}, {"class", "others"}});
    Heading("head.others");
    if (document_.passed.empty() && document_.not_applicable.empty() && document_.waived.empty()) {
      html_.Leaf("p", {{"class", "lead"}}, words_.Text("others.none"));
    }
    PrintFolded(html_, words_.Text("folded.passed"), document_.passed, words_);
    PrintFolded(html_, words_.Text("folded.na"), document_.not_applicable, words_);
    PrintFolded(html_, words_.Text("folded.waived"), document_.waived, words_);
  }

  void PrintReading() {
    const auto section = html_.In("section", {{"id", Id("reading")}, {"class", "reading"}});
    Heading("head.reading");
    html_.Leaf("p", {{"class", "lead"}}, words_.Text("reading.lead"));
    if (!document_.sections.empty()) {
      html_.Leaf("h3", {}, words_.Text("reading.sections"));
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
    const auto section = html_.In("section", {{"id", Id("source")}, {"class", "source"}});
    Heading("head.text");
    PrintDocumentText(html_, document_, words_);
  }

  HtmlBuilder& html_;
  const DocumentView& document_;
  const ReportView& report_;
  const Catalogue& words_;
};

}  // namespace

void PrintDocument(HtmlBuilder& html, const DocumentView& document, const ReportView& report,
                   const Catalogue& words) {
  DocumentPrinter(html, document, report, words).Print();
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
