#include "reports/markdown_writer.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "engine/text/utf8.h"
#include "reports/catalogue.h"
#include "reports/escape.h"
#include "reports/report_view.h"
#include "reports/status_mark.h"

namespace hegui {
namespace {

// GitHub takes comments of 65,536 characters; the rest is for what follows the findings.
constexpr std::size_t kMaxCharacters = 52000;
constexpr std::size_t kEvidenceShown = 3;

std::string Md(std::string_view text) { return EscapeMarkdown(text); }

// Ids of packs as code; a backtick would end it.
std::string Code(std::string_view id) {
  std::string code = EscapeTerminal(id);
  std::replace(code.begin(), code.end(), '`', '_');
  return "`" + code + "`";
}

class MarkdownPrinter {
 public:
  explicit MarkdownPrinter(const ReportView& view) : view_(view), words_(view.language) {}

  std::string Print() && {
    const bool single = view_.documents.size() == 1 && view_.failed.empty();
    if (!single) {
      PrintOverview();
    }
    for (const DocumentView& document : view_.documents) {
      PrintDocument(document, single ? "#" : "##");
    }
    PrintFooter();
    return std::move(out_);
  }

 private:
  std::string Word(std::string_view key) const { return words_.Text(key); }

  void Line(std::string_view text = {}) {
    out_ += text;
    out_ += '\n';
  }

  void Paragraph(std::string_view text) {
    Line(text);
    Line();
  }

  void Row(const std::vector<std::string>& cells) {
    std::string row = "|";
    for (const std::string& cell : cells) {
      row += " " + cell + " |";
    }
    Line(row);
  }

  // `alignment` has a letter per column: l or r.
  void TableHead(const std::vector<std::string>& cells, std::string_view alignment) {
    Row(cells);
    std::string rule = "|";
    for (const char side : alignment) {
      rule += side == 'r' ? " ---: |" : " :--- |";
    }
    Line(rule);
  }

  static std::string Link(std::string_view text, std::string_view anchor) {
    return "[" + Md(text) + "](#" + std::string(anchor) + ")";
  }

  void PrintOverview() {
    Paragraph("# " + Word("page.batch"));
    for (const FailedView& failed : view_.failed) {
      Line("- ! **" + Md(failed.name) + "** " + Md(failed.message) + " " + Code(failed.code));
    }
    if (!view_.failed.empty()) {
      Line();
    }
    if (view_.documents.empty()) {
      return;
    }
    TableHead({Word("column.number"), Word("column.unit"), Word("column.score"),
               Word("column.upper"), Word("column.grade"), Word("column.gate"), Word("status.fail"),
               Word("status.partial"), Word("status.review"), Word("column.file")},
              "rlrrllrrrl");
    for (std::size_t i = 0; i < view_.documents.size(); ++i) {
      const DocumentView& document = view_.documents[i];
      const auto count = [&document](Status status) {
        const auto found =
            std::find_if(document.counts.begin(), document.counts.end(),
                         [status](const CountView& c) { return c.status == status; });
        return std::to_string(found == document.counts.end() ? 0 : found->count);
      };
      Row({std::to_string(i + 1),
           Link(document.unit.empty() ? document.title : document.unit, document.anchor),
           document.score ? document.score->lower : "–",
           document.score ? document.score->upper : "–",
           document.score ? Md(document.score->grade) : "",
           Word(document.gate_passes ? "gate-word.pass" : "gate-word.fail"), count(Status::kFail),
           count(Status::kPartial), count(Status::kReview), Md(document.name)});
    }
    Line();
  }

  void PrintDocument(const DocumentView& document, const std::string& heading) {
    std::string head = Md(document.unit.empty() ? document.title : document.unit);
    if (!document.year.empty()) {
      head += " " + words_.Text("head.year", {{"year", Md(document.year)}});
    }
    Paragraph(heading + " <a id=\"" + document.anchor + "\"></a>" + head);
    if (!document.unit.empty() && document.title != document.name) {
      Paragraph(Md(document.title));
    }
    Paragraph("**" + std::string(MarkOf(document.gate_passes ? Status::kPass : Status::kFail)) +
              " " + Md(document.verdict) + "**");
    PrintScore(document);
    PrintMendings(document);
    PrintFindings(document, heading + "#");
    PrintReviews(document, heading + "#");
    PrintPoints(document, heading + "#");
    PrintOthers(document, heading + "#");
    PrintReading(document, heading + "#");
  }

  void PrintScore(const DocumentView& document) {
    if (!document.score) {
      Paragraph(Word("score.none"));
      return;
    }
    const ScoreView& score = *document.score;
    std::string line = "**" + score.lower + "** " + Word("score.unit");
    if (!score.grade.empty()) {
      line += " · " + words_.Text("score.grade", {{"grade", Md(score.grade)}});
    }
    for (const CountView& count : document.counts) {
      line += " · " + std::string(MarkOf(count.status)) + " " + count.word + " " +
              std::to_string(count.count);
    }
    Paragraph(line);
    Paragraph(words_.Text(score.open ? "score.bounds-open" : "score.bounds",
                          {{"upper", score.upper},
                           {"earned", score.earned},
                           {"possible", score.possible},
                           {"coverage", score.coverage}}));
    if (!score.capped.empty()) {
      Paragraph(Md(score.capped));
    }
  }

  void PrintMendings(const DocumentView& document) {
    if (document.mendings.empty()) {
      return;
    }
    Paragraph("**" + Md(document.mendings_line) + "**");
    int number = 0;
    for (const MendingView& mending : document.mendings) {
      Line(std::to_string(++number) + ". " + Link(mending.title, mending.anchor) + " (" +
           mending.points + ")  ");
      Line("   " + Md(mending.advice));
    }
    Line();
    Paragraph("> " + Word("caution"));
  }

  void PrintFindings(const DocumentView& document, const std::string& heading) {
    if (document.findings.empty()) {
      return;
    }
    Paragraph(heading + " " + Word("head.findings"));
    for (std::size_t i = 0; i < document.findings.size(); ++i) {
      const std::size_t written = out_.size();
      PrintResult(document.findings[i], std::to_string(document.findings[i].number) + ". ",
                  heading + "#");
      characters_ += CountCharacters(std::string_view(out_).substr(written));
      if (characters_ > kMaxCharacters) {
        const std::size_t left = document.findings.size() - i - 1;
        if (left > 0) {
          Paragraph(words_.Text("markdown.more", {{"count", std::to_string(left)}}));
        }
        return;
      }
    }
  }

  void PrintReviews(const DocumentView& document, const std::string& heading) {
    if (document.reviews.empty()) {
      return;
    }
    Paragraph(heading + " " + Word("head.reviews"));
    for (const ResultView& review : document.reviews) {
      Line("- [ ] <a id=\"" + review.anchor + "\"></a>**" + Md(review.title) + "** " +
           Code(review.rule) + " " + Md(review.message));
      for (std::size_t i = 0; i < std::min(review.evidence.size(), kEvidenceShown); ++i) {
        Line("  - " + Quote(review.evidence[i]));
      }
    }
    Line();
  }

  void PrintResult(const ResultView& result, const std::string& number,
                   const std::string& heading) {
    std::string points;
    if (result.lost > 0) {
      points = " (" + result.points + ")";
    }
    Paragraph(heading + " <a id=\"" + result.anchor + "\"></a>" + number + Md(result.title) +
              points);
    std::string tags = std::string(MarkOf(result.status)) + " " + result.status_word;
    if (!result.reason.empty()) {
      tags += " · " + result.reason;
    }
    tags += " · " + words_.Text("finding.severity", {{"severity", result.severity_word}});
    Paragraph(tags + " · " + Code(result.rule));
    Paragraph(Md(result.message));
    for (std::size_t i = 0; i < std::min(result.evidence.size(), kEvidenceShown); ++i) {
      Paragraph("> " + Quote(result.evidence[i]));
    }
    const std::size_t more = result.more_evidence + result.evidence.size() -
                             std::min(result.evidence.size(), kEvidenceShown);
    if (more > 0) {
      Paragraph(words_.Text("evidence.more", {{"count", std::to_string(more)}}));
    }
    PrintDetails(result);
  }

  void PrintDetails(const ResultView& result) {
    const auto entry = [this](std::string_view key, const std::string& text) {
      if (!text.empty()) {
        Line("- **" + Word(key) + "** " + text);
      }
    };
    entry("finding.asks", Md(result.asks));
    if (result.searched) {
      entry("finding.searched", Searched(*result.searched));
    }
    if (result.items.size() > 1) {
      std::string items;
      for (const ItemView& item : result.items) {
        items += (items.empty() ? "" : Word("clause.separator")) +
                 std::string(MarkOf(item.status)) + " " + Md(item.label) + " " + item.points;
      }
      entry("finding.items", items);
    }
    entry("finding.hint", Md(result.hint));
    std::string bases;
    for (const BasisView& basis : result.basis) {
      bases += (bases.empty() ? "" : Word("clause.separator")) + Md(basis.text);
      if (!basis.verified) {
        bases += " *" + Word("basis.unverified") + "*";
      }
    }
    entry("finding.basis", bases);
    Line();
  }

  std::string Searched(const SearchedView& searched) const {
    std::string text;
    if (searched.sections.empty()) {
      text = Word("searched.nowhere");
    } else {
      text = Word("searched.sections");
      for (std::size_t i = 0; i < searched.sections.size(); ++i) {
        text += (i == 0 ? "" : Word("list.separator")) + Md(searched.sections[i]);
      }
      text += Word("full-stop");
    }
    if (!searched.terms.empty()) {
      text += " " + Word("searched.terms");
      for (std::size_t i = 0; i < searched.terms.size(); ++i) {
        text += (i == 0 ? "" : Word("list.separator")) + Md(searched.terms[i]);
      }
      if (searched.more_terms > 0) {
        text += words_.Text("searched.more", {{"count", std::to_string(searched.more_terms)}});
      }
      text += Word("full-stop");
    }
    if (searched.nearest) {
      text += " " + Word("searched.nearest") + " " + Quote(*searched.nearest);
    } else {
      text += " " + Word("searched.no-nearest");
    }
    return text;
  }

  std::string Quote(const EvidenceView& evidence) const {
    std::string text;
    for (const QuotePiece& piece : evidence.quote) {
      // Emphasis needs blanks around it: next to Chinese marks GitHub does not see it.
      text += piece.hit ? " **" + Md(piece.text) + "** " : Md(piece.text);
    }
    text += " — " + evidence.place.text;
    for (const std::string* part : {&evidence.place.section, &evidence.assertion, &evidence.note}) {
      if (!part->empty()) {
        text += " · " + Md(*part);
      }
    }
    return text;
  }

  void PrintPoints(const DocumentView& document, const std::string& heading) {
    if (!document.score) {
      return;
    }
    Paragraph(heading + " " + Word("head.points"));
    if (!view_.score_note.empty()) {
      Paragraph(Md(view_.score_note));
    }
    TableHead({Word("groups.group"), Word("groups.points")}, "lr");
    for (const GroupView& group : document.groups) {
      Row({Md(group.label),
           group.applicable ? group.earned + "/" + group.possible : Word("status.na")});
    }
    Line();
    TableHead(
        {Word("ledger.rule"), Word("ledger.item"), Word("ledger.place"), Word("ledger.points")},
        "lllr");
    Row({"**" + Word("ledger.possible") + "**", "", "", document.score->possible});
    for (const LedgerView& line : document.ledger) {
      Row({Link(line.title, line.anchor), Md(line.item), line.place, line.points});
    }
    Row({"**" + Word("ledger.lost") + "**", "", "", document.ledger_sum});
    Row({"**" + Word("ledger.earned") + "**", "", "", document.score->earned});
    Line();
  }

  void PrintOthers(const DocumentView& document, const std::string& heading) {
    if (document.passed.empty() && document.not_applicable.empty() && document.waived.empty()) {
      return;
    }
    Paragraph(heading + " " + Word("head.others"));
    PrintFolded("folded.passed", document.passed);
    PrintFolded("folded.na", document.not_applicable);
    PrintFolded("folded.waived", document.waived);
  }

  void PrintFolded(std::string_view key, const std::vector<ResultView>& results) {
    if (results.empty()) {
      return;
    }
    Paragraph("<details><summary>" + Word(key) + " " + std::to_string(results.size()) +
              "</summary>");
    for (const ResultView& result : results) {
      std::string line = "- " + std::string(MarkOf(result.status)) + " " + Md(result.title) + " " +
                         Code(result.rule);
      if (result.status != Status::kPass || result.ruled) {
        line += " " + Md(result.message);
      } else if (!result.evidence.empty()) {
        line += " " + result.evidence.front().place.brief;
      }
      Line(line);
    }
    Line();
    Paragraph("</details>");
  }

  void PrintReading(const DocumentView& document, const std::string& heading) {
    Paragraph(heading + " " + Word("head.reading"));
    TableHead({Word("map.place"), Word("map.heading"), Word("map.role")}, "lll");
    for (const SectionView& section : document.sections) {
      Row({section.place.brief,
           section.heading.empty() ? Word("map.no-heading") : Md(section.heading),
           section.recognised ? Md(section.roles) : "**" + Word("map.unrecognised") + "**"});
    }
    Line();
    PrintProperties(document.facts);
    PrintProperties(document.parameters);
    PrintProperties(document.source);
    for (const NoticeView& notice : document.notices) {
      Line("- " + Code(notice.code) + " " + Md(notice.text) + " " + notice.place);
    }
    Line();
  }

  void PrintProperties(const std::vector<PropertyView>& rows) {
    for (const PropertyView& row : rows) {
      std::string line = "- " + Md(row.label) + Word("colon") + Md(row.value);
      if (!row.origin.empty()) {
        line += " (" + Md(row.origin) + ")";
      }
      Line(line);
    }
  }

  void PrintFooter() {
    Paragraph("---");
    Paragraph("**" + Word("footer.heading") + "**");
    PrintProperties(view_.reproduction);
    if (!view_.changes.empty()) {
      Line();
      Paragraph("**" + Word("footer.changes") + "**");
      PrintProperties(view_.changes);
    }
    for (const NoticeView& notice : view_.notices) {
      const std::string place = notice.place.empty() ? "" : Md(notice.place) + " ";
      Line("- " + Code(notice.code) + " " + place + Md(notice.text));
    }
  }

  const ReportView& view_;
  Catalogue words_;
  std::string out_;
  std::size_t characters_ = 0;
};

}  // namespace

std::string WriteMarkdown(const Audit& audit, const WriteOptions& options) {
  const ReportView view = BuildReportView(audit, options.language, {.with_text = false});
  return MarkdownPrinter(view).Print();
}

}  // namespace hegui
