#include "reports/markdown_writer.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/text/utf8.h"
#include "reports/catalogue.h"
#include "reports/escape.h"
#include "reports/report_view.h"
#include "reports/status_mark.h"

namespace hegui {
namespace {

// GitHub takes comments of 65,536 characters, some of which belong to whoever posts it.
constexpr std::size_t kMaxCharacters = 65000;
constexpr std::size_t kMaxOverview = kMaxCharacters / 2;
constexpr std::size_t kMaxFailed = kMaxCharacters / 8;
constexpr std::size_t kMaxFooter = kMaxCharacters / 8;
constexpr std::size_t kMaxRoster = kMaxCharacters / 8;
// Of a document among many: below that, a few in some detail are worth more than a line of each.
constexpr std::size_t kLeastShare = 4000;
// For the lines of a document that say what was left out of it.
constexpr std::size_t kRemarks = 600;
constexpr std::size_t kEvidenceShown = 3;

std::string Md(std::string_view text) { return EscapeMarkdown(text); }

// Ids of packs as code; a backtick would end it.
std::string Code(std::string_view id) {
  std::string code = EscapeTerminal(id);
  std::replace(code.begin(), code.end(), '`', '_');
  return "`" + code + "`";
}

// An address within the brackets of a link, which those of its own would end.
std::string MarkdownAddress(std::string_view address) {
  std::string text;
  for (const char c : address) {
    text += c == '(' ? "%28" : c == ')' ? "%29" : std::string(1, c);
  }
  return text;
}

class MarkdownPrinter {
 public:
  explicit MarkdownPrinter(const ReportView& view) : view_(view), words_(view.language) {}

  std::string Print() && {
    const bool single = view_.documents.size() == 1 && view_.failed.empty();
    const std::string footer = Render(kMaxFooter, [this] { PrintFooter(); });
    std::size_t room = kMaxCharacters - kRemarks - CountCharacters(footer);
    // As long as it can get, here too.
    room -= CountCharacters(Render(kMaxRoster, [this, single] { PrintRoster(single); }));
    if (!single) {
      // As long as it can get: with a link to every document.
      const std::string longest = Render(kMaxOverview, [this] { PrintOverview(); });
      room -= rows_left_ == 0 ? CountCharacters(longest) : kMaxOverview;
    }
    const std::string documents =
        Render(room, [this, single] { PrintDocuments(single ? "#" : "##"); });
    links_known_ = true;
    std::string overview;
    if (!single) {
      overview = Render(kMaxOverview, [this] { PrintOverview(); });
    }
    const std::string roster = Render(kMaxRoster, [this, single] { PrintRoster(single); });
    return overview + (single ? documents + roster : roster + documents) + footer;
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

  // A link, or the text alone when there was no room for where it leads.
  std::string Link(std::string_view text, const std::string& anchor) const {
    return links_known_ && !anchors_.contains(anchor) ? Md(text)
                                                      : "[" + Md(text) + "](#" + anchor + ")";
  }

  // What `print` prints into an empty report with room for so many characters.
  template <typename Printer>
  std::string Render(std::size_t room, const Printer& print) {
    std::string before = std::exchange(out_, {});
    const std::size_t room_before = std::exchange(room_, room);
    print();
    room_ = room_before;
    return std::exchange(out_, std::move(before));
  }

  // Keeps what `print` adds if there is room for it.
  template <typename Printer>
  bool Fit(const Printer& print) {
    const std::size_t begin = out_.size();
    print();
    const std::size_t characters = CountCharacters(std::string_view(out_).substr(begin));
    if (characters > room_) {
      out_.resize(begin);
      return false;
    }
    room_ -= characters;
    return true;
  }

  // Prints as many of them as there is room for, and returns how many are left.
  template <typename Things, typename Printer>
  std::size_t FitAll(const Things& things, const Printer& print) {
    for (std::size_t i = 0; i < things.size(); ++i) {
      if (!Fit([&] { print(things[i]); })) {
        return things.size() - i;
      }
    }
    return 0;
  }

  void PrintLeft(std::string_view key, std::size_t left) {
    if (left > 0) {
      Line();
      Paragraph(words_.Text(key, {{"count", std::to_string(left)}}));
    }
  }

  void PrintOverview() {
    Paragraph("# " + Word("page.batch"));
    const std::string failed = Render(kMaxFailed, [this] { PrintFailed(); });
    out_ += failed;
    room_ -= std::min(room_, CountCharacters(failed) + kRemarks);
    if (view_.documents.empty()) {
      return;
    }
    TableHead({Word("column.number"), Word("column.unit"), Word("column.score"),
               Word("column.upper"), Word("column.grade"), Word("column.gate"), Word("status.fail"),
               Word("status.partial"), Word("status.review"), Word("column.file")},
              "rlrrllrrrl");
    std::size_t number = 0;
    rows_left_ = FitAll(view_.documents, [this, &number](const DocumentView& document) {
      PrintRow(document, ++number);
    });
    PrintLeft("markdown.more-documents", rows_left_);
    if (rows_left_ == 0) {
      Line();
    }
  }

  void PrintFailed() {
    if (view_.failed.empty()) {
      return;
    }
    const std::size_t left = FitAll(view_.failed, [this](const FailedView& failed) {
      Line("- ! **" + Md(failed.name) + "** " + Md(failed.message) + " " + Code(failed.code));
    });
    PrintLeft("markdown.more-documents", left);
    if (left == 0) {
      Line();
    }
  }

  void PrintRow(const DocumentView& document, std::size_t number) {
    const auto count = [&document](Status status) {
      const auto found = std::find_if(document.counts.begin(), document.counts.end(),
                                      [status](const CountView& c) { return c.status == status; });
      return std::to_string(found == document.counts.end() ? 0 : found->count);
    };
    Row({std::to_string(number),
         Link(document.unit.empty() ? document.title : document.unit, document.anchor),
         document.score ? document.score->lower : "–", document.score ? document.score->upper : "–",
         document.score ? Md(document.score->grade) : "",
         Word(document.gate_passes ? "gate-word.pass" : "gate-word.fail"), count(Status::kFail),
         count(Status::kPartial), count(Status::kReview), Md(document.name)});
  }

  // Who is as it should be is only counted; beside a single document only its unit is told of.
  void PrintRoster(bool single) {
    if (!view_.roster) {
      return;
    }
    const RosterView& roster = *view_.roster;
    std::vector<const SubmissionView*> rows;
    for (const SubmissionView& unit : roster.units) {
      const bool as_it_should_be =
          unit.state == SubmissionState::kOnTime || unit.state == SubmissionState::kAwaited;
      if (single ? !unit.documents.empty() : !as_it_should_be || !unit.remarks.empty()) {
        rows.push_back(&unit);
      }
    }
    Paragraph("## " + Word("roster.heading"));
    Paragraph(Md(roster.summary));
    if (!roster.note.empty()) {
      Paragraph(Md(roster.note));
    }
    if (!rows.empty()) {
      PrintUnits(rows);
    }
    PrintUnknown(roster);
  }

  void PrintUnits(const std::vector<const SubmissionView*>& rows) {
    TableHead(
        {Word("column.unit"), Word("column.level"), Word("column.due"), Word("column.received"),
         Word("column.state"), Word("column.remarks"), Word("column.contact")},
        "lllllll");
    const std::size_t left = FitAll(rows, [this](const SubmissionView* unit) {
      std::string remarks;
      for (const std::string& remark : unit->remarks) {
        remarks += (remarks.empty() ? "" : Word("clause.separator")) + remark;
      }
      Row({unit->documents.empty()
               ? Md(unit->unit)
               : Link(unit->unit, view_.documents[unit->documents.front()].anchor),
           Md(unit->level), unit->due, Md(unit->received), Md(unit->state_word), Md(remarks),
           Md(unit->contact)});
    });
    PrintLeft("markdown.more-units", left);
    if (left == 0) {
      Line();
    }
  }

  void PrintUnknown(const RosterView& roster) {
    std::vector<std::string> names;
    for (const std::size_t document : roster.unknown_documents) {
      names.push_back(Link(view_.documents[document].name, view_.documents[document].anchor));
    }
    for (const std::size_t failed : roster.unknown_failed) {
      names.push_back(Md(view_.failed[failed].name));
    }
    if (names.empty()) {
      return;
    }
    Paragraph("**" + Word("roster.unknown") + "**");
    const std::size_t left = FitAll(names, [this](const std::string& name) { Line("- " + name); });
    PrintLeft("markdown.more-documents", left);
    if (left == 0) {
      Line();
    }
  }

  // Each gets the same share of the room; what one does not need goes to those behind it.
  void PrintDocuments(const std::string& heading) {
    std::size_t left = 0;
    for (std::size_t i = 0; i < view_.documents.size(); ++i) {
      const DocumentView& document = view_.documents[i];
      const std::size_t share =
          std::min(room_, std::max(room_ / (view_.documents.size() - i), kLeastShare));
      const std::string text =
          Render(share - std::min(share, kRemarks), [&] { PrintDocument(document, heading); });
      left += text.empty() ? 1U : 0U;
      out_ += text;
      room_ -= std::min(room_, CountCharacters(text));
    }
    PrintLeft("markdown.more-documents", left);
  }

  // Nothing when there is no room for what comes first.
  void PrintDocument(const DocumentView& document, const std::string& heading) {
    links_known_ = false;
    if (!Fit([&] { PrintHead(document, heading); })) {
      return;
    }
    anchors_.insert(document.anchor);
    const std::string rest = Render(room_, [&] { PrintRest(document, heading + "#"); });
    links_known_ = true;
    out_.clear();
    PrintHead(document, heading);
    out_ += rest;
  }

  void PrintHead(const DocumentView& document, const std::string& heading) {
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
  }

  void PrintRest(const DocumentView& document, const std::string& heading) {
    PrintFindings(document, heading);
    PrintReviews(document, heading);
    links_known_ = true;
    std::string left_out;
    const auto part = [&](std::string_view key, const auto& print) {
      if (!Fit(print)) {
        left_out += (left_out.empty() ? "" : Word("list.separator")) + Word(key);
      }
    };
    part("head.points", [&] { PrintPoints(document, heading); });
    part("head.others", [&] { PrintOthers(document, heading); });
    part("head.reading", [&] { PrintReading(document, heading); });
    if (!left_out.empty()) {
      Paragraph(words_.Text("markdown.left-out", {{"parts", left_out}}));
    }
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
    const std::size_t left = FitAll(document.findings, [&](const ResultView& finding) {
      PrintResult(finding, std::to_string(finding.number) + ". ", heading + "#");
    });
    AddAnchors(document.findings, left);
    PrintLeft("markdown.more", left);
  }

  void PrintReviews(const DocumentView& document, const std::string& heading) {
    if (document.reviews.empty()) {
      return;
    }
    Paragraph(heading + " " + Word("head.reviews"));
    const std::size_t left =
        FitAll(document.reviews, [this](const ResultView& review) { PrintReview(review); });
    AddAnchors(document.reviews, left);
    PrintLeft("markdown.more", left);
    if (left == 0) {
      Line();
    }
  }

  void AddAnchors(const std::vector<ResultView>& results, std::size_t left) {
    for (std::size_t i = 0; i + left < results.size(); ++i) {
      anchors_.insert(results[i].anchor);
    }
  }

  void PrintReview(const ResultView& review) {
    Line("- [ ] <a id=\"" + review.anchor + "\"></a>**" + Md(review.title) + "** " +
         Code(review.rule) + " " + Md(review.message));
    for (std::size_t i = 0; i < std::min(review.evidence.size(), kEvidenceShown); ++i) {
      Line("  - " + Quote(review.evidence[i]));
    }
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
      if (!basis.url.empty()) {
        bases += " [" + Word("basis.link") + "](" + MarkdownAddress(basis.url) + ")";
      }
      if (!basis.validity.empty()) {
        bases += words_.Text("basis.validity", {{"validity", basis.validity}});
      }
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
      PrintProperty(row);
    }
  }

  void PrintProperty(const PropertyView& row) {
    std::string line = "- " + Md(row.label) + Word("colon") + Md(row.value);
    if (!row.origin.empty()) {
      line += " (" + Md(row.origin) + ")";
    }
    Line(line);
  }

  void PrintFooter() {
    Paragraph("---");
    Paragraph("**" + Word("footer.heading") + "**");
    std::size_t left = FitProperties(view_.reproduction);
    if (!view_.changes.empty()) {
      Line();
      Paragraph("**" + Word("footer.changes") + "**");
      left += FitProperties(view_.changes);
    }
    left += FitAll(view_.notices, [this](const NoticeView& notice) {
      const std::string place = notice.place.empty() ? "" : Md(notice.place) + " ";
      Line("- " + Code(notice.code) + " " + place + Md(notice.text));
    });
    PrintLeft("markdown.more", left);
  }

  std::size_t FitProperties(const std::vector<PropertyView>& rows) {
    return FitAll(rows, [this](const PropertyView& row) { PrintProperty(row); });
  }

  const ReportView& view_;
  Catalogue words_;
  std::string out_;
  std::size_t room_ = 0;       // characters that may still be printed
  std::size_t rows_left_ = 0;  // documents that the overview has no room for
  std::set<std::string, std::less<>> anchors_;
  bool links_known_ = false;  // whether all that a link may lead to was printed, or found no room
};

}  // namespace

std::string WriteMarkdown(const Audit& audit, const WriteOptions& options) {
  const ReportView view = BuildReportView(audit, options.language, {.with_text = false});
  return MarkdownPrinter(view).Print();
}

}  // namespace hegui
