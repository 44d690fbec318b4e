#include "reports/text_writer.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "reports/catalogue.h"
#include "reports/display_text.h"
#include "reports/escape.h"
#include "reports/numbers.h"
#include "reports/report_view.h"
#include "reports/status_mark.h"
#include "reports/submission_name.h"
#include "reports/terminal.h"
#include "reports/text_change.h"
#include "reports/text_likeness.h"

namespace hegui {
namespace {

constexpr std::size_t kFindingsOfOne = 12;  // shown when a single document was audited
constexpr std::size_t kFindingsOfMany = 3;  // of each, in a batch
constexpr std::size_t kMinWidth = 60;
constexpr std::size_t kIndent = 2;
constexpr std::ptrdiff_t kChangeColumn = 1;  // of the summary; only beside an earlier run
constexpr std::size_t kBeforeHit = 8;        // characters of a long sentence before what was found

Ink InkOf(Status status) {
  switch (status) {
    case Status::kFail:
    case Status::kError:
      return Ink::kRed;
    case Status::kPartial:
    case Status::kReview:
      return Ink::kYellow;
    case Status::kPass:
      return Ink::kGreen;
    case Status::kNotApplicable:
    case Status::kWaived:
      return Ink::kFaint;
  }
  return Ink::kPlain;
}

class TextPrinter {
 public:
  TextPrinter(const ReportView& view, const WriteOptions& options)
      : view_(view),
        words_(options.language),
        colour_(options.colour),
        width_(std::max(static_cast<std::size_t>(std::max(options.width, 0)), kMinWidth)) {}

  std::string Print() && {
    for (const FailedView& failed : view_.failed) {
      PrintFailed(failed);
    }
    for (const DocumentView& document : view_.documents) {
      PrintDocument(document);
    }
    for (const NoticeView& notice : view_.notices) {
      Line(0, Note(notice));
    }
    if (view_.documents.size() + view_.failed.size() > 1) {
      PrintSummary();
      if (view_.comparison) {
        PrintComparison(*view_.comparison);
      }
      if (view_.trend) {
        out_ += "\n";
        Block(0, {}, view_.trend->line, Ink::kPlain);
      }
    }
    if (view_.roster) {
      PrintRoster(*view_.roster);
    }
    out_ += LikenessText(view_, words_, colour_, width_);
    return std::move(out_);
  }

 private:
  std::string Paint(std::string_view text, Ink ink) const { return Inked(text, ink, colour_); }

  void Line(std::size_t indent, std::string_view text) {
    out_ += std::string(indent, ' ') + std::string(text) + "\n";
  }

  struct Marker {
    std::string_view text;  // may be empty
    Ink ink = Ink::kPlain;
  };

  // Text of any length, in lines under each other, after a marker.
  void Block(std::size_t indent, Marker marker, std::string_view text, Ink ink) {
    const std::size_t width = marker.text.empty() ? 0 : Columns(marker.text) + 1;
    std::string before = width == 0 ? "" : Paint(marker.text, marker.ink) + " ";
    for (const std::string& line : Wrap(EscapeTerminal(text), width_ - indent - width)) {
      Line(indent, before + Paint(line, ink));
      before = std::string(width, ' ');
    }
  }

  void PrintFailed(const FailedView& failed) {
    out_ += Paint("! " + EscapeTerminal(failed.path), Ink::kRed) + "\n";
    Block(kIndent, {}, "[" + failed.code + "] " + failed.message, Ink::kPlain);
    out_ += "\n";
  }

  void PrintDocument(const DocumentView& document) {
    std::string head = document.unit.empty() ? document.title : document.unit;
    if (!document.year.empty()) {
      head += " " + words_.Text("head.year", {{"year", document.year}});
    }
    const std::string path = EscapeTerminal(document.path);
    out_ += Paint(CutToWidth(EscapeTerminal(head), width_), Ink::kBold) + "  " +
            Paint(path, Ink::kFaint) + "\n";
    const Status verdict = document.gate_passes ? Status::kPass : Status::kFail;
    Block(kIndent, {MarkOf(verdict), InkOf(verdict)}, document.verdict, Ink::kBold);
    if (document.score) {
      Line(kIndent, ScoreLine(*document.score));
    }
    PrintCounts(document);
    if (!document.mendings_line.empty()) {
      Line(kIndent, EscapeTerminal(document.mendings_line));
    }
    if (document.change) {
      Block(kIndent, {}, document.change->line, Ink::kPlain);
    }
    if (document.trend) {
      Block(kIndent, {}, document.trend->line, Ink::kPlain);
    }
    PrintFindings(document);
    PrintReviews(document);
    PrintRuled(document);
    for (const NoticeView& notice : document.notices) {
      if (notice.level != DiagnosticLevel::kNote) {
        Block(kIndent, {"!"}, Note(notice), Ink::kYellow);
      }
    }
    out_ += "\n";
  }

  std::string ScoreLine(const ScoreView& score) const {
    std::string line =
        words_.Text(score.open ? "score.line-open" : "score.line", {{"lower", score.lower},
                                                                    {"upper", score.upper},
                                                                    {"earned", score.earned},
                                                                    {"possible", score.possible}});
    if (!score.grade.empty()) {
      line += "  " + words_.Text("score.grade", {{"grade", EscapeTerminal(score.grade)}});
    }
    return line;
  }

  // Statuses and their numbers, on as many lines as they need.
  void PrintCounts(const DocumentView& document) {
    std::string line;
    std::size_t columns = kIndent;
    for (const CountView& count : document.counts) {
      const std::string entry =
          std::string(MarkOf(count.status)) + " " + count.word + " " + std::to_string(count.count);
      if (!line.empty() && columns + 2 + Columns(entry) > width_) {
        Line(kIndent, line);
        line.clear();
        columns = kIndent;
      }
      columns += Columns(entry) + (line.empty() ? 0 : 2);
      line += (line.empty() ? "" : "  ") + Paint(entry, InkOf(count.status));
    }
    Line(kIndent, line);
  }

  std::size_t FindingsShown(const DocumentView& document) const {
    const std::size_t limit = view_.documents.size() > 1 ? kFindingsOfMany : kFindingsOfOne;
    return std::min(limit, document.findings.size());
  }

  void PrintFindings(const DocumentView& document) {
    const std::size_t shown = FindingsShown(document);
    if (shown > 0) {
      out_ += "\n";
    }
    for (std::size_t i = 0; i < shown; ++i) {
      PrintFinding(document.findings[i]);
    }
    if (shown < document.findings.size()) {
      Line(kIndent,
           Paint(words_.Text("findings.more",
                             {{"count", std::to_string(document.findings.size() - shown)}}),
                 Ink::kFaint));
    }
  }

  void PrintFinding(const ResultView& finding) {
    std::string head =
        Paint(MarkOf(finding.status), InkOf(finding.status)) + " " + EscapeTerminal(finding.title);
    head += "  " + Paint(finding.reason.empty() ? finding.status_word : finding.reason,
                         InkOf(finding.status));
    if (finding.lost > 0) {
      head += "  " + words_.Text("points.lost", {{"points", SignedHundredthsText(-finding.lost)}});
    }
    head += "  " + Paint(finding.severity_word + "  " + EscapeTerminal(finding.rule), Ink::kFaint);
    Line(kIndent, head);
    constexpr std::size_t kInner = 2 * kIndent;
    Block(kInner, {}, finding.message, Ink::kPlain);
    if (!finding.evidence.empty()) {
      PrintQuote(finding.evidence.front(), finding.evidence.size() + finding.more_evidence - 1);
    } else if (finding.searched && finding.searched->nearest) {
      PrintNearest(*finding.searched->nearest);
    }
    if (!finding.hint.empty()) {
      Block(kInner, {"→"}, finding.hint, Ink::kPlain);
    }
  }

  // The sentence on one line. A long one begins shortly before what was found.
  void PrintQuote(const EvidenceView& evidence, std::size_t more) {
    const std::string place = evidence.place.brief;
    std::string tail = evidence.note.empty() ? std::string() : evidence.note;
    if (more > 0) {
      tail += (tail.empty() ? "" : words_.Text("clause.separator")) +
              words_.Text("evidence.more", {{"count", std::to_string(more)}});
    }
    constexpr std::size_t kInner = 2 * kIndent;
    const std::size_t room = width_ - kInner - place.size() - 2;
    std::string line = EscapeTerminal(MarkedQuote(evidence.quote));
    if (Columns(line) > room && !evidence.quote.front().hit) {
      std::vector<QuotePiece> late = evidence.quote;
      late.front().text = CutBegin(late.front().text, kBeforeHit);
      line = EscapeTerminal(MarkedQuote(late));
    }
    line = CutToWidth(line, room);
    Line(kInner, Paint(place, Ink::kBlue) + "  " + line);
    if (!tail.empty()) {
      Block(kInner + 2, {}, tail, Ink::kFaint);
    }
  }

  static std::string HitText(const std::vector<QuotePiece>& quote) {
    const auto hit =
        std::find_if(quote.begin(), quote.end(), [](const QuotePiece& piece) { return piece.hit; });
    return hit == quote.end() ? std::string() : hit->text;
  }

  void PrintNearest(const EvidenceView& nearest) {
    constexpr std::size_t kInner = 2 * kIndent;
    Block(kInner, {},
          words_.Text("nearest.line", {{"place", nearest.place.text},
                                       {"quote", HitText(nearest.quote)},
                                       {"note", nearest.note}}),
          Ink::kFaint);
  }

  void PrintReviews(const DocumentView& document) {
    for (const ResultView& review : document.reviews) {
      std::string line = Paint(MarkOf(review.status), InkOf(review.status)) + " " +
                         EscapeTerminal(review.title) + "  " +
                         Paint(review.status_word, InkOf(review.status));
      if (!review.evidence.empty()) {
        line += "  " + Paint(review.evidence.front().place.brief, Ink::kBlue);
      }
      Line(kIndent, line);
      Block(2 * kIndent, {}, review.message, Ink::kPlain);
    }
  }

  // What a person laid down and is not among the findings shown.
  void PrintRuled(const DocumentView& document) {
    for (std::size_t i = FindingsShown(document); i < document.findings.size(); ++i) {
      PrintRuled(document.findings[i]);
    }
    for (const auto* const list : {&document.passed, &document.not_applicable, &document.waived}) {
      for (const ResultView& result : *list) {
        PrintRuled(result);
      }
    }
  }

  void PrintRuled(const ResultView& result) {
    if (result.ruled) {
      Line(kIndent, Paint(MarkOf(result.status), InkOf(result.status)) + " " +
                        EscapeTerminal(result.title) + "  " +
                        Paint(result.status_word, InkOf(result.status)) + "  " +
                        Paint(EscapeTerminal(result.rule), Ink::kFaint));
      Block(2 * kIndent, {}, result.message, Ink::kPlain);
    }
  }

  static std::string Note(const NoticeView& notice) {
    std::string text = "[" + notice.code + "] " + EscapeTerminal(notice.text);
    return notice.place.empty() ? text : EscapeTerminal(notice.place) + " " + text;
  }

  struct Cell {
    std::string text;
    bool number = false;
    Ink ink = Ink::kPlain;
  };

  void PrintSummary() {
    std::vector<std::vector<Cell>> rows;
    rows.push_back({{words_.Text("column.score"), true},
                    {words_.Text("column.change"), true},
                    {words_.Text("column.grade")},
                    {words_.Text("column.gate")},
                    {std::string(MarkOf(Status::kFail)), true},
                    {std::string(MarkOf(Status::kPartial)), true},
                    {std::string(MarkOf(Status::kReview)), true},
                    {words_.Text("column.unit")},
                    {words_.Text("column.file")}});
    for (const FailedView& failed : view_.failed) {
      rows.push_back({{"–", true},
                      {"–", true},
                      {"–"},
                      {words_.Text("gate-word.unread"), false, Ink::kRed},
                      {"–", true},
                      {"–", true},
                      {"–", true},
                      {"–"},
                      {EscapeTerminal(failed.path)}});
    }
    for (const DocumentView& document : view_.documents) {
      rows.push_back(SummaryRow(document));
    }
    if (!view_.tells_change) {
      for (std::vector<Cell>& row : rows) {
        row.erase(row.begin() + kChangeColumn);
      }
    }
    PrintTable(rows);
  }

  void PrintComparison(const ComparisonView& comparison) {
    out_ += "\n" + Paint(words_.Text("comparison.heading"), Ink::kBold) + "\n";
    for (const TextBlock& block : ComparisonBlocks(comparison, words_)) {
      Block(kIndent, {block.marker}, block.text, block.ink);
    }
  }

  std::vector<Cell> SummaryRow(const DocumentView& document) const {
    const auto count = [&document](Status status) {
      const auto found = std::find_if(document.counts.begin(), document.counts.end(),
                                      [status](const CountView& c) { return c.status == status; });
      return std::to_string(found == document.counts.end() ? 0 : found->count);
    };
    const bool graded = document.score && !document.score->grade.empty();
    return {{document.score ? document.score->lower : "–", true},
            {document.since ? document.since->points : "–", true},
            {graded ? EscapeTerminal(document.score->grade) : "–"},
            {words_.Text(document.gate_passes ? "gate-word.pass" : "gate-word.fail"), false,
             document.gate_passes ? Ink::kGreen : Ink::kRed},
            {count(Status::kFail), true},
            {count(Status::kPartial), true},
            {count(Status::kReview), true},
            {EscapeTerminal(document.unit.empty() ? "–" : document.unit)},
            {EscapeTerminal(document.path)}};
  }

  // Who is as it should be is only counted.
  void PrintRoster(const RosterView& roster) {
    out_ += "\n" + Paint(words_.Text("roster.heading"), Ink::kBold) + "\n";
    Block(kIndent, {}, roster.summary, Ink::kPlain);
    if (!roster.note.empty()) {
      Block(kIndent, {}, roster.note, Ink::kFaint);
    }
    const auto list = [this, &roster](std::string_view heading, Ink ink, const auto& belongs) {
      bool first = true;
      for (const SubmissionView& unit : roster.units) {
        if (belongs(unit)) {
          if (std::exchange(first, false)) {
            Line(kIndent, Paint(heading, ink));
          }
          PrintUnit(unit);
        }
      }
    };
    using State = SubmissionState;
    const auto told = [](const SubmissionView& unit) { return IsAmiss(unit.state); };
    list(words_.Text("roster.missing"), Ink::kRed,
         [](const SubmissionView& unit) { return unit.state == State::kMissing; });
    list(words_.Text("roster.wrong"), Ink::kRed,
         [](const SubmissionView& unit) { return unit.state == State::kWrong; });
    list(words_.Text("roster.late"), Ink::kRed,
         [](const SubmissionView& unit) { return unit.state == State::kLate; });
    list(words_.Text("roster.twice"), Ink::kYellow,
         [&](const SubmissionView& unit) { return unit.twice && !told(unit); });
    list(words_.Text("roster.look"), Ink::kYellow, [&](const SubmissionView& unit) {
      const bool remarkable = !unit.remarks.empty() || unit.state == State::kUndated;
      return remarkable && !unit.twice && !told(unit);
    });
    PrintUnknown(roster);
  }

  void PrintUnit(const SubmissionView& unit) {
    std::string text = unit.unit;
    for (const std::string* const part :
         {&unit.level, &unit.state_word, &unit.received, &unit.contact}) {
      text += part->empty() ? "" : "  " + *part;
    }
    for (const std::string& remark : unit.remarks) {
      text += "  " + remark;
    }
    Block(2 * kIndent, {}, text, Ink::kPlain);
    for (const std::size_t document : unit.documents) {
      Block(3 * kIndent, {}, view_.documents[document].path, Ink::kFaint);
    }
    for (const std::size_t failed : unit.failed) {
      Block(3 * kIndent, {}, view_.failed[failed].path, Ink::kFaint);
    }
  }

  void PrintUnknown(const RosterView& roster) {
    if (roster.unknown_documents.empty() && roster.unknown_failed.empty()) {
      return;
    }
    Line(kIndent, Paint(words_.Text("roster.unknown"), Ink::kYellow));
    for (const std::size_t document : roster.unknown_documents) {
      Block(2 * kIndent, {}, view_.documents[document].path, Ink::kPlain);
    }
    for (const std::size_t failed : roster.unknown_failed) {
      Block(2 * kIndent, {}, view_.failed[failed].path, Ink::kPlain);
    }
  }

  // Columns as wide as their widest cell; the last one is not padded.
  void PrintTable(const std::vector<std::vector<Cell>>& rows) {
    std::vector<std::size_t> widths(rows.front().size(), 0);
    for (const std::vector<Cell>& row : rows) {
      for (std::size_t i = 0; i < row.size(); ++i) {
        widths[i] = std::max(widths[i], Columns(row[i].text));
      }
    }
    for (const std::vector<Cell>& row : rows) {
      std::string line;
      for (std::size_t i = 0; i < row.size(); ++i) {
        const bool last = i + 1 == row.size();
        const std::string padded = row[i].number ? PadLeft(row[i].text, widths[i])
                                   : last        ? row[i].text
                                                 : PadRight(row[i].text, widths[i]);
        line += (i == 0 ? "" : "  ") + Paint(padded, row[i].ink);
      }
      Line(0, line);
    }
  }

  const ReportView& view_;
  Catalogue words_;
  bool colour_;
  std::size_t width_;
  std::string out_;
};

}  // namespace

std::string WriteText(const Audit& audit, const WriteOptions& options) {
  const ReportView view = BuildReportView(audit, options.language, {.with_text = false});
  return TextPrinter(view, options).Print();
}

}  // namespace hegui
