// ReportView: an audit as people read it. All words are chosen, all numbers are written, all lists are in their order; a writer
// for people prints it and decides nothing but layout. Texts are plain (not escaped): documents and packs come from strangers, so
// every writer escapes what it prints (escape.h). The same audit gives the same view. Plain values, complete in themselves.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/audit/audit.h"
#include "engine/rule/verdict.h"
#include "reports/report_language.h"

namespace hegui {

// A place in a document.
struct PlaceView {
  std::string text;     // 第51行第20字
  std::string brief;    // L51:20
  std::string section;  // 五、2024年工作计划 › （一）……; empty when it stands in none
  std::string anchor;  // of its paragraph in the document's text; empty when that is not shown
};

// A sentence in pieces: what was found in it, and the words around. Long sentences are cut, with … at the cut.
struct QuotePiece {
  std::string text;
  bool hit = false;
};

// The sentence as plain text, 〔〕 around what was found.
std::string MarkedQuote(const std::vector<QuotePiece>& quote);

// What one sentence says; places in it that were found for the same reason stand together.
struct EvidenceView {
  std::vector<QuotePiece> quote;
  PlaceView place;
  std::string assertion;  // 计划安排; empty where it means nothing
  std::string note;       // why it does not count in full; may be empty
};

struct ItemView {
  std::string label;
  Status status = Status::kFail;
  std::string verdict;  // 不符合 · 未见表述
  std::string points;   // 0/1
};

struct BasisView {
  std::string text;
  bool verified = false;
  std::string validity;  // 2021-07-15 起施行; may be empty
  std::string url;       // http or https; may be empty
};

// For absence: where it was looked, for what, and what came closest.
struct SearchedView {
  std::vector<std::string> sections;
  std::vector<std::string> terms;
  std::size_t more_terms = 0;
  std::optional<EvidenceView> nearest;
};

// A rule and what came of it.
struct ResultView {
  int number = 0;      // 1… among the findings, 0 for the others
  std::string anchor;  // unique in the report
  std::string rule;
  std::string title;
  std::string asks;
  std::string group;
  std::string group_id;
  std::vector<std::size_t> parts;  // of the document, that it quotes or was looked for in: indices
                                   // into DocumentView::sections, ascending
  Status status = Status::kPass;
  Severity severity = Severity::kMajor;
  std::string status_word;
  std::string severity_word;
  std::string reason;  // in two or three words; may be empty
  std::string message;
  bool ruled = false;  // by a person, whose words are in the message
  std::string hint;
  int lost = 0;        // hundredths of a point; for review and error: what is open
  std::string points;  // earned/possible: 0/4; empty for a rule without points
  std::vector<ItemView> items;
  std::vector<EvidenceView> evidence;
  std::size_t more_evidence = 0;  // not shown
  std::optional<SearchedView> searched;
  std::vector<BasisView> basis;
};

struct MendingView {
  std::string title;
  std::string advice;  // what to do
  std::string points;  // +4
  std::string anchor;  // of the finding
};

struct GroupView {
  std::string id;
  std::string label;
  std::string earned;
  std::string possible;
  std::string lost;   // −2.5
  std::string after;  // points left when the groups up to this one are counted
  int share = 0;      // hundredths of a percent
  // What the groups before this one and this one leave of the whole, hundredths of a percent, for drawing.
  int before_share = 0, after_share = 0;
  bool applicable = true;
};

struct LedgerView {
  std::string rule;
  std::string title;
  std::string item;  // may be empty
  std::string points;
  std::string place;   // may be empty
  std::string anchor;  // of the rule
};

// A fact, parameter or option with where it came from.
struct PropertyView {
  std::string label;
  std::string value;
  std::string origin;  // may be empty
};

struct NoticeView {
  std::string code;
  std::string text;
  std::string place;  // may be empty
  DiagnosticLevel level = DiagnosticLevel::kNote;
};

struct SectionView {
  int level = 0;
  std::string heading;  // with its number; for a part without one the beginning of its text
  std::string roles;    // labels; empty when it was not recognised
  bool recognised = true;
  bool top = false;      // stands in no other
  int from = 0, to = 0;  // where it begins and ends in the text, hundredths of a percent
  PlaceView place;
  std::vector<std::size_t>
      findings;  // indices into DocumentView::findings whose evidence stands there
};

// Where a finding quotes the text.
struct MarkView {
  int at = 0;               // hundredths of a percent of the text
  std::size_t finding = 0;  // index into DocumentView::findings
};

// A stretch of a paragraph and the results that quote it.
struct TextPiece {
  std::string text;
  std::vector<std::size_t> findings;  // indices into DocumentView::findings
  bool quoted = false;                // evidence of some result
};

struct ParagraphView {
  std::string anchor;
  std::string line;       // number of its first line
  int heading_level = 0;  // 0: text
  std::string role;       // label, where a part begins
  std::vector<TextPiece> pieces;
};

struct ScoreView {
  std::string lower;                     // 62.76
  std::string upper;                     // 66.33
  bool open = false;                     // lower and upper differ
  std::string earned;                    // 61.5
  std::string possible;                  // 98
  std::string coverage;                  // 96%
  std::string grade;                     // may be empty
  std::string capped;                    // a sentence, when a veto lowered the grade
  int lower_share = 0, upper_share = 0;  // hundredths of a percent, for drawing
};

// A grade and where it begins.
struct BandView {
  std::string text;  // 优秀：90 分以上
  int from = 0;      // hundredths of a percent, for drawing
};

struct CountView {
  Status status = Status::kPass;
  std::string word;
  std::size_t count = 0;
};

// A rule that has another result than in an earlier run.
struct RuleChangeView {
  std::string rule;
  std::string title;
  std::string states;  // 不符合 → 符合
  std::string anchor;  // of its result; empty when it has none now
};

// What has changed since an earlier run.
struct ChangeView {
  std::string score;   // +4.5; empty when there are not two scores
  int difference = 0;  // the same in hundredths
  std::string before;  // the earlier score; may be empty
  std::string grade;   // 及格 → 良好; empty when it is the same
  std::string line;    // all of it in a sentence
  std::vector<RuleChangeView> gone, fresh, moved;
};

// How a score has changed since the run before: the earlier one, or the last one of the history.
struct ScoreChangeView {
  int before = 0, difference = 0;  // hundredths
  std::string points;              // +4.5
};

// A run on the way of a score, or of the average of a batch.
struct TrendRowView {
  std::string day;
  std::optional<int> value;  // hundredths
  std::string score;         // the same; – when there was none
  std::string change;        // since the row before that has one; may be empty
  std::string grade;         // of a document
  std::string counts;        // of a document: ✗ 3 ◐ 2
  std::string documents;     // of a batch: how many there were
  std::string passed;        // of a batch: how many of them passed the gate
  std::string version;       // of the pack
  bool comparable = true;    // the rules were those of this run
};

// The way of a score through the runs of a history, this one last.
struct TrendView {
  std::vector<TrendRowView> rows;
  std::string summary;  // from where to where, in a sentence
  std::string line;     // the figures themselves, in a line
  std::string note;     // that rows have other rules; empty when none has
};

struct DocumentView {
  std::string anchor;  // unique in the report
  std::string path;    // as given
  std::string name;    // for reports that are passed on: the path without the machine's folders
  std::string title;   // the document's own, or its name
  std::string unit;
  std::string year;
  std::string profile;
  bool gate_passes = true;
  bool of_another_kind = false;  // not the report that is due
  std::string verdict;           // the gate in one sentence
  std::optional<ScoreView> score;
  std::optional<ChangeView> change;             // where an earlier run had the document
  std::optional<TrendView> trend;               // where earlier runs of a history had it
  std::optional<ScoreChangeView> since;         // where one of them had a score
  std::vector<CountView> counts;                // of every status that occurs
  std::vector<std::optional<Status>> statuses;  // of every rule of the pack
  std::vector<MendingView> mendings;
  std::string mendings_line;         // 改好这 3 处，最多可得 +11 分
  std::string severities;            // 严重 1 项、一般 12 项
  std::vector<ResultView> findings;  // partial and fail, by points lost, then severity, then id
  std::vector<ResultView> reviews;   // review and error
  std::vector<ResultView> passed;
  std::vector<ResultView> not_applicable;
  std::vector<ResultView> waived;
  std::vector<GroupView> groups;
  std::vector<LedgerView> ledger;
  std::string ledger_sum;  // earned − possible
  std::vector<PropertyView> facts;
  std::vector<PropertyView> parameters;
  std::vector<PropertyView> source;  // format, charset, digest
  std::vector<NoticeView> notices;
  std::vector<SectionView> sections;
  std::vector<MarkView> marks;  // by place
  std::vector<ParagraphView> paragraphs;
  std::string text_note;  // why the text is not shown; empty when it is
  // Bases of the findings, each with its findings (indices).
  std::vector<std::pair<std::string, std::vector<std::size_t>>> by_basis;
};

struct FailedView {
  std::string path;
  std::string name;
  std::string code;
  std::string message;
};

// A unit of the roster, and what it sent.
struct SubmissionView {
  std::string unit;
  std::string level;  // this and the next three may be empty
  std::string contact;
  std::string due;       // 2025-03-01
  std::string received;  // 2025-03-04; says so when it is the day of signature
  SubmissionState state = SubmissionState::kMissing;
  std::string state_word;  // 逾期 3 日
  int days_late = 0;
  bool twice = false;
  std::vector<std::size_t> documents;  // indices into ReportView::documents
  std::vector<std::size_t> failed;     // indices into ReportView::failed
  std::vector<std::string> remarks;    // 报送 2 份; 文件无法读取
};

struct RosterView {
  std::vector<SubmissionView> units;                           // in the order of the roster
  std::vector<std::size_t> unknown_documents, unknown_failed;  // indices, as above
  std::string summary;  // how many units there are, and how many of them did what
  std::string note;     // that only some documents were audited; empty when all were
};

// A batch beside an earlier run.
struct ComparisonView {
  std::string summary;              // how many documents rose, fell, …
  std::string note;                 // that the rules were others; empty when they were not
  std::vector<std::string> absent;  // units or files that only the earlier run had
};

// A stretch of text that two documents have in common.
struct LikePassageView {
  std::string length;  // 126 字
  std::string first_quote, second_quote;
  PlaceView first, second;
};

// Two documents that hold the same text.
struct LikenessView {
  std::size_t first = 0, second = 0;  // indices into ReportView::documents
  std::string kind;                   // 不同单位; 同一单位不同年度; 同一单位
  std::string share;                  // 63.2%
  int share_hundredths = 0;           // of a percent, for drawing and sorting
  std::size_t characters = 0, longest = 0;
  std::string message;  // how much of what stands in the other one
  std::vector<LikePassageView> passages;
};

// How often a rule was missed in a batch.
struct RuleTally {
  std::string rule;
  std::string title;
  std::size_t missed = 0;  // documents with partial or fail
  std::size_t judged = 0;  // documents to which it applied
};

struct ReportView {
  ReportLanguage language = ReportLanguage::kChinese;
  std::string subject_language;  // of the pack and the documents ("zh-CN"), where it is another
  std::string pack;              // its name
  std::string score_note;        // whose split of points this is
  std::vector<FailedView> failed;
  std::vector<DocumentView> documents;
  std::optional<RosterView> roster;          // where there is one
  std::optional<ComparisonView> comparison;  // where it was compared with an earlier run
  std::vector<LikenessView> likenesses;      // greatest share first
  std::optional<TrendView> trend;            // of the batch, where a history has earlier runs of it
  bool tells_change = false;                 // there is a run before this one: DocumentView::since
  std::vector<NoticeView> notices;
  std::vector<RuleTally> tallies;  // most missed first; only those missed
  std::vector<std::string> rules;  // ids, in order: the columns of DocumentView::statuses
  std::vector<std::pair<std::string, std::size_t>>
      grades;  // documents by grade, in the pack's order
  std::vector<PropertyView>
      reproduction;  // versions, digests, options: all that is needed to get the report again
  std::vector<PropertyView> changes;  // of rules, by the pack in use, with the reasons it gives
  std::vector<BandView> bands;        // best first
};

// What goes into a view beside the words.
struct ViewOptions {
  bool with_text = true;        // the document's text; a batch of many is better read without
  bool text_elsewhere = false;  // it is shown on pages of its own, to which places may link
};

ReportView BuildReportView(const Audit& audit, ReportLanguage language,
                           const ViewOptions& options = {});

}  // namespace hegui
