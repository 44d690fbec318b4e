#include "reports/markdown_writer.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "engine/text/utf8.h"
#include "reports/markdown_change.h"
#include "reports/markdown_document.h"
#include "reports/markdown_likeness.h"
#include "reports/markdown_page.h"
#include "reports/markdown_roster.h"
#include "reports/markdown_trend.h"
#include "reports/report_view.h"

namespace hegui {
namespace {

// GitHub takes comments of 65,536 characters, some of which belong to whoever posts it.
constexpr std::size_t kMaxCharacters = 65000;
constexpr std::size_t kMaxOverview = kMaxCharacters / 2;
constexpr std::size_t kMaxFailed = kMaxCharacters / 8;
constexpr std::size_t kMaxFooter = kMaxCharacters / 8;
constexpr std::size_t kMaxRoster = kMaxCharacters / 8;
constexpr std::size_t kMaxLikenesses = kMaxCharacters / 16;
// Of a document among many: below that, a few in some detail are worth more than a line of each.
constexpr std::size_t kLeastShare = 4000;
// For the lines of a document that say what was left out of it.
constexpr std::size_t kRemarks = 600;
constexpr std::ptrdiff_t kChangeColumn = 3;  // of the overview; only beside an earlier run

class MarkdownPrinter {
 public:
  explicit MarkdownPrinter(const ReportView& view) : view_(view), page_(view.language) {}

  std::string Print() && {
    const bool single = view_.documents.size() == 1 && view_.failed.empty();
    const std::string footer = page_.Render(kMaxFooter, [this] { PrintFooter(); });
    std::size_t room = kMaxCharacters - kRemarks - CountCharacters(footer);
    // As long as it can get, here too.
    room -= CountCharacters(
        page_.Render(kMaxRoster, [this, single] { PrintMarkdownRoster(view_, single, page_); }));
    room -= CountCharacters(
        page_.Render(kMaxLikenesses, [this] { PrintMarkdownLikenesses(view_, page_); }));
    if (!single) {
      // As long as it can get: with a link to every document.
      const std::string longest = page_.Render(kMaxOverview, [this] { PrintOverview(); });
      room -= rows_left_ == 0 ? CountCharacters(longest) : kMaxOverview;
    }
    const std::string documents =
        page_.Render(room, [this, single] { PrintDocuments(single ? "#" : "##"); });
    page_.SetLinksKnown(true);
    std::string overview;
    if (!single) {
      overview = page_.Render(kMaxOverview, [this] { PrintOverview(); });
    }
    const std::string roster =
        page_.Render(kMaxRoster, [this, single] { PrintMarkdownRoster(view_, single, page_); });
    const std::string likenesses =
        page_.Render(kMaxLikenesses, [this] { PrintMarkdownLikenesses(view_, page_); });
    return overview + (single ? documents + roster : roster + likenesses + documents) + footer;
  }

 private:
  void PrintOverview() {
    page_.Paragraph("# " + page_.Word("page.batch"));
    const std::string failed = page_.Render(kMaxFailed, [this] { PrintFailed(); });
    page_.Add(failed);
    page_.Take(CountCharacters(failed) + kRemarks);
    if (view_.documents.empty()) {
      return;
    }
    if (view_.comparison) {
      const std::string comparison = ComparisonMarkdown(*view_.comparison, page_.words());
      page_.Add(comparison);
      page_.Take(CountCharacters(comparison));
    }
    if (view_.trend) {
      const std::string trend = BatchTrendMarkdown(*view_.trend, page_.words());
      page_.Add(trend);
      page_.Take(CountCharacters(trend));
    }
    std::vector<std::string> head;
    for (const char* key :
         {"column.number", "column.unit", "column.score", "column.upper", "column.grade",
          "column.gate", "status.fail", "status.partial", "status.review", "column.file"}) {
      head.push_back(page_.Word(key));
    }
    if (view_.tells_change) {
      head.insert(head.begin() + kChangeColumn, page_.Word("column.change"));
    }
    page_.TableHead(head, view_.tells_change ? "rlrrrllrrrl" : "rlrrllrrrl");
    std::size_t number = 0;
    rows_left_ = page_.FitAll(view_.documents, [this, &number](const DocumentView& document) {
      PrintRow(document, ++number);
    });
    page_.EndList("markdown.more-documents", rows_left_);
  }

  void PrintFailed() {
    if (view_.failed.empty()) {
      return;
    }
    const std::size_t left = page_.FitAll(view_.failed, [this](const FailedView& failed) {
      page_.Line("- ! **" + Md(failed.name) + "** " + Md(failed.message) + " " +
                 MarkdownCode(failed.code));
    });
    page_.EndList("markdown.more-documents", left);
  }

  void PrintRow(const DocumentView& document, std::size_t number) {
    const auto count = [&document](Status status) {
      const auto found = std::find_if(document.counts.begin(), document.counts.end(),
                                      [status](const CountView& c) { return c.status == status; });
      return std::to_string(found == document.counts.end() ? 0 : found->count);
    };
    std::vector<std::string> cells{
        std::to_string(number),
        page_.Link(document.unit.empty() ? document.title : document.unit, document.anchor),
        document.score ? document.score->lower : "–",
        document.score ? document.score->upper : "–",
        document.score ? Md(document.score->grade) : "",
        page_.Word(document.gate_passes ? "gate-word.pass" : "gate-word.fail"),
        count(Status::kFail),
        count(Status::kPartial),
        count(Status::kReview),
        Md(document.name)};
    if (view_.tells_change) {
      cells.insert(cells.begin() + kChangeColumn,
                   document.since ? Md(document.since->points) : "–");
    }
    page_.Row(cells);
  }

  // Each gets the same share of the room; what one does not need goes to those behind it.
  void PrintDocuments(const std::string& heading) {
    std::size_t left = 0;
    for (std::size_t i = 0; i < view_.documents.size(); ++i) {
      const std::size_t share = std::min(
          page_.room(), std::max(page_.room() / (view_.documents.size() - i), kLeastShare));
      const std::string text = MarkdownDocument(view_.documents[i], view_, heading,
                                                share - std::min(share, kRemarks), page_);
      left += text.empty() ? 1U : 0U;
      page_.Add(text);
      page_.Take(CountCharacters(text));
    }
    page_.PrintLeft("markdown.more-documents", left);
  }

  void PrintFooter() {
    page_.Paragraph("---");
    page_.Paragraph("**" + page_.Word("footer.heading") + "**");
    std::size_t left = page_.FitProperties(view_.reproduction);
    if (!view_.changes.empty()) {
      page_.Line();
      page_.Paragraph("**" + page_.Word("footer.changes") + "**");
      left += page_.FitProperties(view_.changes);
    }
    left += page_.FitAll(view_.notices, [this](const NoticeView& notice) {
      const std::string place = notice.place.empty() ? "" : Md(notice.place) + " ";
      page_.Line("- " + MarkdownCode(notice.code) + " " + place + Md(notice.text));
    });
    page_.PrintLeft("markdown.more", left);
  }

  const ReportView& view_;
  MarkdownPage page_;
  std::size_t rows_left_ = 0;  // documents that the overview has no room for
};

}  // namespace

std::string WriteMarkdown(const Audit& audit, const WriteOptions& options) {
  const ReportView view = BuildReportView(audit, options.language, {.with_text = false});
  return MarkdownPrinter(view).Print();
}

}  // namespace hegui
