#include "reports/markdown_document.h"

#include <cstddef>
#include <string_view>
#include <vector>

#include "engine/text/utf8.h"
#include "reports/markdown_change.h"
#include "reports/markdown_result.h"
#include "reports/markdown_trend.h"
#include "reports/status_mark.h"

namespace hegui {
namespace {

void PrintScore(const DocumentView& document, MarkdownPage& page) {
  if (!document.score) {
    page.Paragraph(page.Word("score.none"));
    return;
  }
  const ScoreView& score = *document.score;
  std::string line = "**" + score.lower + "** " + page.Word("score.unit");
  if (!score.grade.empty()) {
    line += " · " + page.words().Text("score.grade", {{"grade", Md(score.grade)}});
  }
  for (const CountView& count : document.counts) {
    line += " · " + std::string(MarkOf(count.status)) + " " + count.word + " " +
            std::to_string(count.count);
  }
  page.Paragraph(line);
  page.Paragraph(page.words().Text(score.open ? "score.bounds-open" : "score.bounds",
                                   {{"upper", score.upper},
                                    {"earned", score.earned},
                                    {"possible", score.possible},
                                    {"coverage", score.coverage}}));
  if (!score.capped.empty()) {
    page.Paragraph(Md(score.capped));
  }
}

void PrintMendings(const DocumentView& document, MarkdownPage& page) {
  if (document.mendings.empty()) {
    return;
  }
  page.Paragraph("**" + Md(document.mendings_line) + "**");
  int number = 0;
  for (const MendingView& mending : document.mendings) {
    page.Line(std::to_string(++number) + ". " + page.Link(mending.title, mending.anchor) + " (" +
              mending.points + ")  ");
    page.Line("   " + Md(mending.advice));
  }
  page.Line();
  page.Paragraph("> " + page.Word("caution"));
}

void PrintHead(const DocumentView& document, const ReportView& view, const std::string& heading,
               MarkdownPage& page) {
  std::string head = Md(document.unit.empty() ? document.title : document.unit);
  if (!document.year.empty()) {
    head += " " + page.words().Text("head.year", {{"year", Md(document.year)}});
  }
  page.Paragraph(heading + " <a id=\"" + document.anchor + "\"></a>" + head);
  if (!document.unit.empty() && document.title != document.name) {
    page.Paragraph(Md(document.title));
  }
  page.Paragraph("**" + std::string(MarkOf(document.gate_passes ? Status::kPass : Status::kFail)) +
                 " " + Md(document.verdict) + "**");
  PrintScore(document, page);
  if (document.change) {
    const bool single = view.documents.size() + view.failed.size() == 1;
    const bool noted = single && view.comparison;
    page.Add(ChangeMarkdown(*document.change, noted ? view.comparison->note : "", page.words()));
  }
  if (document.trend) {
    page.Add(TrendMarkdown(*document.trend));
  }
  PrintMendings(document, page);
}

void PrintFindings(const DocumentView& document, const std::string& heading, MarkdownPage& page) {
  if (document.findings.empty()) {
    return;
  }
  page.Paragraph(heading + " " + page.Word("head.findings"));
  const std::size_t left = page.FitAll(document.findings, [&](const ResultView& finding) {
    PrintMarkdownResult(finding, std::to_string(finding.number) + ". ", heading + "#", page);
  });
  page.AddAnchors(document.findings, left);
  page.PrintLeft("markdown.more", left);
}

void PrintReviews(const DocumentView& document, const std::string& heading, MarkdownPage& page) {
  if (document.reviews.empty()) {
    return;
  }
  page.Paragraph(heading + " " + page.Word("head.reviews"));
  const std::size_t left = page.FitAll(
      document.reviews, [&](const ResultView& review) { PrintMarkdownReview(review, page); });
  page.AddAnchors(document.reviews, left);
  page.EndList("markdown.more", left);
}

void PrintPoints(const DocumentView& document, const ReportView& view, const std::string& heading,
                 MarkdownPage& page) {
  if (!document.score) {
    return;
  }
  page.Paragraph(heading + " " + page.Word("head.points"));
  if (!view.score_note.empty()) {
    page.Paragraph(Md(view.score_note));
  }
  page.TableHead({page.Word("groups.group"), page.Word("groups.points")}, "lr");
  for (const GroupView& group : document.groups) {
    page.Row({Md(group.label),
              group.applicable ? group.earned + "/" + group.possible : page.Word("status.na")});
  }
  page.Line();
  page.TableHead({page.Word("ledger.rule"), page.Word("ledger.item"), page.Word("ledger.place"),
                  page.Word("ledger.points")},
                 "lllr");
  page.Row({"**" + page.Word("ledger.possible") + "**", "", "", document.score->possible});
  for (const LedgerView& line : document.ledger) {
    page.Row({page.Link(line.title, line.anchor), Md(line.item), line.place, line.points});
  }
  page.Row({"**" + page.Word("ledger.lost") + "**", "", "", document.ledger_sum});
  page.Row({"**" + page.Word("ledger.earned") + "**", "", "", document.score->earned});
  page.Line();
}

void PrintOthers(const DocumentView& document, const std::string& heading, MarkdownPage& page) {
  if (document.passed.empty() && document.not_applicable.empty() && document.waived.empty()) {
    return;
  }
  page.Paragraph(heading + " " + page.Word("head.others"));
  PrintMarkdownFolded("folded.passed", document.passed, page);
  PrintMarkdownFolded("folded.na", document.not_applicable, page);
  PrintMarkdownFolded("folded.waived", document.waived, page);
}

void PrintProperties(const std::vector<PropertyView>& rows, MarkdownPage& page) {
  for (const PropertyView& row : rows) {
    page.PrintProperty(row);
  }
}

void PrintReading(const DocumentView& document, const std::string& heading, MarkdownPage& page) {
  page.Paragraph(heading + " " + page.Word("head.reading"));
  page.TableHead({page.Word("map.place"), page.Word("map.heading"), page.Word("map.role")}, "lll");
  for (const SectionView& section : document.sections) {
    page.Row(
        {section.place.brief,
         section.heading.empty() ? page.Word("map.no-heading") : Md(section.heading),
         section.recognised ? Md(section.roles) : "**" + page.Word("map.unrecognised") + "**"});
  }
  page.Line();
  PrintProperties(document.facts, page);
  PrintProperties(document.parameters, page);
  PrintProperties(document.source, page);
  for (const NoticeView& notice : document.notices) {
    page.Line("- " + MarkdownCode(notice.code) + " " + Md(notice.text) + " " + notice.place);
  }
  page.Line();
}

void PrintRest(const DocumentView& document, const ReportView& view, const std::string& heading,
               MarkdownPage& page) {
  PrintFindings(document, heading, page);
  PrintReviews(document, heading, page);
  page.SetLinksKnown(true);
  std::string left_out;
  const auto part = [&](std::string_view key, const auto& print) {
    if (!page.Fit(print)) {
      left_out += (left_out.empty() ? "" : page.Word("list.separator")) + page.Word(key);
    }
  };
  part("head.points", [&] { PrintPoints(document, view, heading, page); });
  part("head.others", [&] { PrintOthers(document, heading, page); });
  part("head.reading", [&] { PrintReading(document, heading, page); });
  if (!left_out.empty()) {
    page.Paragraph(page.words().Text("markdown.left-out", {{"parts", left_out}}));
  }
}

}  // namespace

std::string MarkdownDocument(const DocumentView& document, const ReportView& view,
                             const std::string& heading, std::size_t room, MarkdownPage& page) {
  page.SetLinksKnown(false);
  const auto head = [&] { PrintHead(document, view, heading, page); };
  const std::size_t longest = CountCharacters(page.Render(room, head));
  if (longest > room) {
    return {};
  }
  page.AddAnchor(document.anchor);
  const std::string rest =
      page.Render(room - longest, [&] { PrintRest(document, view, heading + "#", page); });
  page.SetLinksKnown(true);
  return page.Render(room, head) + rest;
}

}  // namespace hegui
