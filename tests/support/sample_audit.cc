#include "tests/support/sample_audit.h"

#include <cstdlib>
#include <iostream>
#include <string_view>
#include <utility>

#include "engine/text/utf8.h"

namespace hegui::test {
namespace {

constexpr std::string_view kText =
    "澜坪镇人民政府关于2024年度法治政府建设情况的报告\n"
    "\n"
    "县委、县政府：\n"
    "2024年，澜坪镇在县委、县政府的坚强领导下，扎实推进法治政府建设。现将有关情况报告如下：\n"
    "一、主要举措和成效\n"
    "（一）规范行政执法。积极推进行政执法公示，落实执法全过程记录，全年开展检查36\n"
    "次，立案4件。《法制政府建设实施纲要》学习2次，法制宣传进村入户，法制教育常抓不懈。\n"
    "二、存在的不足和原因\n"
    "一是镇里虽已聘请法律顾问，但作用发挥不够。二是村级尚未建立台账。\n"
    "三、2025年工作安排\n"
    "加快建立行政执法三项制度，力争持证率达到100%。\n"
    "附记事项\n"
    "<script>alert('1')</script> & | `x` *y* [z](http://example.org) @everyone \u202E倒\u202C ]]>\n"
    "澜坪镇人民政府\n"
    "2025年01月6日\n";

// Looks up what a test names by its text; a name that is not there ends the test program.
std::uint32_t At(std::string_view text, std::string_view words, std::size_t from = 0) {
  const std::size_t at = text.find(words, from);
  if (at == std::string_view::npos) {
    std::cerr << "not in the sample: " << words << "\n";
    std::abort();
  }
  return static_cast<std::uint32_t>(at);
}

// Takes a text as an outline would: a paragraph a line, the wrapped one put together.
class SampleDocument {
 public:
  explicit SampleDocument(std::string_view text) {
    document_.source = SourceText(std::string(text));
    document_.format = "txt";
    document_.encoding = "UTF-8";
  }

  void Add(std::uint32_t first_line, std::uint32_t last_line, Element element, int level = 0,
           std::string_view number = {}, std::string_view heading = {}) {
    if (!document_.text.empty()) {
      document_.map.AppendInsert(document_.source.LineSpan(first_line).begin, 1);
      document_.text += '\n';
    }
    Paragraph paragraph;
    paragraph.element = element;
    paragraph.text.begin = Size();
    for (std::uint32_t line = first_line; line <= last_line; ++line) {
      const Span span = document_.source.LineSpan(line);
      document_.map.AppendCopy(span);
      document_.text += document_.source.Of(span);
    }
    paragraph.text.end = Size();
    if (!heading.empty()) {
      const std::uint32_t begin = At(document_.text, heading, paragraph.text.begin);
      paragraph.heading = {begin, begin + static_cast<std::uint32_t>(heading.size())};
      paragraph.run_in = paragraph.heading.end + 1 < paragraph.text.end;
    }
    if (!number.empty()) {
      const auto size = static_cast<std::uint32_t>(number.size());
      paragraph.label =
          Label{{paragraph.text.begin, paragraph.text.begin + size}, std::string(number), 0, 1, {}};
    }
    const bool opens = !heading.empty() || element != Element::kBody;
    if (opens) {
      Section section;
      section.level = level;
      section.element = element;
      section.label = paragraph.label;
      section.heading = paragraph.heading;
      section.own = section.span = paragraph.text;
      for (int i = static_cast<int>(document_.sections.size()) - 1; i >= 0 && level > 1; --i) {
        if (document_.sections[static_cast<std::size_t>(i)].level == level - 1) {
          section.parent = i;
          break;
        }
      }
      document_.sections.push_back(section);
    } else {
      document_.sections.back().own.end = paragraph.text.end;
      document_.sections.back().span.end = paragraph.text.end;
    }
    for (int i = document_.sections.back().parent; i >= 0;
         i = document_.sections[static_cast<std::size_t>(i)].parent) {
      document_.sections[static_cast<std::size_t>(i)].span.end = paragraph.text.end;
    }
    paragraph.section = static_cast<int>(document_.sections.size()) - 1;
    document_.paragraphs.push_back(std::move(paragraph));
  }

  Document Take() && { return std::move(document_); }

 private:
  std::uint32_t Size() const { return static_cast<std::uint32_t>(document_.text.size()); }

  Document document_;
};

Document MakeDocument() {
  SampleDocument document(kText);
  document.Add(1, 1, Element::kTitle);
  document.Add(3, 3, Element::kAddressee);
  document.Add(4, 4, Element::kOpening);
  document.Add(5, 5, Element::kBody, 1, "一、", "主要举措和成效");
  document.Add(6, 7, Element::kBody, 2, "（一）", "规范行政执法");
  document.Add(8, 8, Element::kBody, 1, "二、", "存在的不足和原因");
  document.Add(9, 9, Element::kBody);
  document.Add(10, 10, Element::kBody, 1, "三、", "2025年工作安排");
  document.Add(11, 11, Element::kBody);
  document.Add(12, 12, Element::kBody, 1, {}, "附记事项");
  document.Add(13, 13, Element::kBody);
  document.Add(14, 14, Element::kSignature);
  document.Add(15, 15, Element::kDate);
  return std::move(document).Take();
}

std::vector<RoleSection> MakeSections(const Document& document) {
  const std::vector<std::vector<std::string>> roles{
      {"title"},    {"addressee"}, {"opening"}, {"achievements"}, {"achievements"},
      {"problems"}, {"plan"},      {},          {"signature"},    {"date"}};
  std::vector<RoleSection> sections;
  for (std::size_t i = 0; i < document.sections.size(); ++i) {
    const Section& from = document.sections[i];
    RoleSection section;
    section.parent = from.parent;
    section.level = from.level;
    section.number = from.label ? from.label->text : "";
    section.heading = from.heading;
    section.own = from.own;
    section.span = from.span;
    section.roles = roles[i];
    section.standalone_heading = !from.run_in;
    sections.push_back(std::move(section));
  }
  return sections;
}

RuleDefinition MakeRule(std::string id, std::string title, int points,
                        Severity severity = Severity::kMinor) {
  RuleDefinition rule;
  rule.group = id.substr(0, 1);
  rule.id = std::move(id);
  rule.asks = "应当写明“" + title + "”。";
  rule.hint = "写明“" + title + "”的次数和件数。";
  rule.title = std::move(title);
  rule.points = points;
  rule.severity = severity;
  rule.basis = {
      {"《示例规定》", "第三条", true, "https://example.org/rule?a=1&b=2", "", Date{2021, 7, 15}},
      {"《示例办法》", "", false}};
  return rule;
}

std::shared_ptr<const PackDefinition> MakePack() {
  auto pack = std::make_shared<PackDefinition>();
  pack->id = "sample";
  pack->name = "示例规则包";
  pack->version = "1.2.0";
  pack->language = "zh";
  pack->locale = "zh-CN";
  pack->digest = "sha256:" + std::string(64, '0');
  const auto add_role = [&pack](std::string id, std::string label) {
    RoleDefinition role;
    role.id = std::move(id);
    role.label = std::move(label);
    pack->roles.push_back(std::move(role));
  };
  add_role("achievements", "主要举措和成效");
  add_role("responsibility", "第一责任人履职情况");
  add_role("problems", "存在的不足和原因");
  add_role("plan", "下一年度主要安排");
  ParameterDefinition year;
  year.id = "report_year";
  year.label = "报告年度";
  pack->parameters.push_back(std::move(year));
  ProfileDefinition township;
  township.id = "township";
  township.label = "乡镇";
  pack->profiles.push_back(std::move(township));
  pack->score.groups = {{"a", "文本形式", {}},
                        {"b", "法定内容", {}},
                        {"d", "行政执法", {}},
                        {"f", "法律顾问", {}},
                        {"l", "前后一致", {}}};
  pack->score.bands = {{9000, "优秀"}, {8000, "良好"}, {6000, "合格"}, {0, "不合格"}};
  pack->score.vetoes = {{"", Severity::kFatal, "不合格", {}}};
  pack->score.gate.min_score_hundredths = 6000;
  pack->score.gate.fail_on = Severity::kFatal;
  pack->score.note = "分值由本项目拟定。";
  pack->rules = {MakeRule("a00-document-type", "属于本类报告", 0, Severity::kFatal),
                 MakeRule("a01-title", "标题", 200),
                 MakeRule("a08-date", "成文日期", 200, Severity::kMajor),
                 MakeRule("b03-responsible", "第一责任人履职情况", 900, Severity::kFatal),
                 MakeRule("b04-plan", "下一年度安排", 800, Severity::kFatal),
                 MakeRule("d01-three-systems", "行政执法三项制度", 400, Severity::kMajor),
                 MakeRule("d02-publicity", "行政执法公示", 150),
                 MakeRule("d08-cases", "执法办案数据", 250),
                 MakeRule("f01-adviser", "法律顾问", 300, Severity::kMajor),
                 MakeRule("f03-lawyer", "公职律师", 100, Severity::kInfo),
                 MakeRule("l02-names", "单位名称一致", 200, Severity::kFatal),
                 MakeRule("l03-sum", "合计数一致", 200),
                 MakeRule("l07-term", "用语规范", 200),
                 MakeRule("l09-boilerplate", "内容不重复", 100)};
  pack->overrides = {{"a01-title", "县里通知只要求写明单位", false, {}}};
  return pack;
}

class SampleOutcomes {
 public:
  SampleOutcomes(const PackDefinition& pack, const Document& document,
                 const std::vector<RoleSection>& sections)
      : pack_(pack), document_(document), sections_(sections) {}

  // Points by status, the rule's own severity.
  Outcome& Add(std::string_view rule, Status status, Reason reason = Reason::kNone) {
    Outcome outcome;
    while (pack_.rules[static_cast<std::size_t>(outcome.rule)].id != rule) {
      ++outcome.rule;
    }
    const RuleDefinition& definition = pack_.rules[static_cast<std::size_t>(outcome.rule)];
    outcome.status = status;
    outcome.reason = reason;
    outcome.severity = definition.severity;
    if (status != Status::kNotApplicable && status != Status::kWaived) {
      outcome.possible = definition.points;
      outcome.earned = status == Status::kPass      ? definition.points
                       : status == Status::kPartial ? definition.points / 2
                                                    : 0;
    }
    outcomes_.push_back(std::move(outcome));
    return outcomes_.back();
  }

  Evidence Quote(std::string_view sentence, std::string_view words,
                 Assertion assertion = Assertion::kAffirmed, std::string note = {},
                 std::string cue = {}) const {
    const std::uint32_t begin = At(document_.text, sentence);
    const std::uint32_t at = At(document_.text, words, begin);
    Evidence evidence;
    evidence.span = {at, at + static_cast<std::uint32_t>(words.size())};
    evidence.place = document_.PlaceOf(evidence.span);
    evidence.quote = document_.QuoteOf(evidence.span);
    const Span context{begin, begin + static_cast<std::uint32_t>(sentence.size())};
    evidence.context = document_.QuoteOf(context);
    evidence.quote_in_context =
        document_.SourceOf(evidence.span).begin - document_.SourceOf(context).begin;
    for (std::size_t i = 0; i < sections_.size(); ++i) {
      if (sections_[i].own.Contains(at)) {
        evidence.section = static_cast<int>(i);
      }
    }
    evidence.assertion = assertion;
    evidence.note = std::move(note);
    evidence.cue = std::move(cue);
    return evidence;
  }

  std::vector<Outcome> Take() && { return std::move(outcomes_); }

 private:
  const PackDefinition& pack_;
  const Document& document_;
  const std::vector<RoleSection>& sections_;
  std::vector<Outcome> outcomes_;
};

std::vector<Outcome> MakeOutcomes(const PackDefinition& pack, const Document& document,
                                  const std::vector<RoleSection>& sections) {
  SampleOutcomes made(pack, document, sections);
  made.Add("a00-document-type", Status::kPass);
  made.Add("a01-title", Status::kPass).evidence = {made.Quote(
      "澜坪镇人民政府关于2024年度法治政府建设情况的报告", "法治政府建设", Assertion::kNone)};

  Outcome& date = made.Add("a08-date", Status::kPartial, Reason::kWrongForm);
  date.message = "form.date-padded";
  date.arguments = {{"found", "2025年01月6日"}};
  date.evidence = {made.Quote("2025年01月6日", "2025年01月6日", Assertion::kNone)};

  Outcome& responsible = made.Add("b03-responsible", Status::kFail, Reason::kMissing);
  responsible.message = "section.missing";
  responsible.arguments = {{"role", "responsibility"}};
  responsible.searched.sections = {3, 4};
  responsible.searched.terms = {"第一责任人", "{履行|落实|}{…10}职责", "(?:述法|述职)报告"};

  made.Add("b04-plan", Status::kPass).evidence = {
      made.Quote("三、2025年工作安排", "2025年工作安排", Assertion::kNone)};

  const std::string plan = "加快建立行政执法三项制度，力争持证率达到100%。";
  Outcome& systems = made.Add("d01-three-systems", Status::kFail, Reason::kPlannedOnly);
  systems.evidence = {made.Quote(plan, "三项制度", Assertion::kPlanned, "note.section-role")};
  systems.searched.terms = {"三项制度"};
  systems.rejected = systems.evidence;

  const std::string work = "积极推进行政执法公示，落实执法全过程记录，全年开展检查36次，立案4件。";
  Outcome& publicity = made.Add("d02-publicity", Status::kPartial, Reason::kWeak);
  publicity.evidence = {
      made.Quote(work, "行政执法公示", Assertion::kAffirmed, "note.weak", "积极推进")};

  Outcome& cases = made.Add("d08-cases", Status::kPartial, Reason::kIncomplete);
  cases.message = "contains.incomplete";
  cases.arguments = {{"missing", "处罚\n罚款"}};
  cases.items = {{"检查", Status::kPass, Reason::kNone, 125, 125},
                 {"处罚", Status::kFail, Reason::kMissing, 0, 75},
                 {"罚款", Status::kFail, Reason::kMissing, 0, 50}};
  cases.earned = 125;
  cases.evidence = {made.Quote(work, "检查36次")};
  cases.evidence.front().item = 0;
  cases.searched.sections = {3, 4};
  cases.searched.terms = {"罚款{int}元"};
  cases.searched.nearest =
      made.Quote(work, "立案4件", Assertion::kAffirmed, "note.without-companion");

  Outcome& adviser = made.Add("f01-adviser", Status::kReview, Reason::kUndetermined);
  adviser.evidence = {made.Quote("一是镇里虽已聘请法律顾问，但作用发挥不够。", "聘请法律顾问",
                                 Assertion::kAffirmed, "note.conceded")};

  Outcome& lawyer = made.Add("f03-lawyer", Status::kNotApplicable, Reason::kNotApplicable);
  lawyer.message = "na.profile";
  lawyer.arguments = {{"profile", "township"}};

  made.Add("l02-names", Status::kWaived);

  Outcome& sum = made.Add("l03-sum", Status::kError, Reason::kBudget);
  sum.evidence_total = 0;

  const std::string words = "《法制政府建设实施纲要》学习2次，法制宣传进村入户，法制教育常抓不懈。";
  Outcome& term = made.Add("l07-term", Status::kFail, Reason::kWrongTerm);
  term.message = "forbid.found";
  term.arguments = {{"count", "2"}, {"use", "法治宣传\n法治教育"}};
  term.evidence = {made.Quote(words, "法制宣传", Assertion::kNone),
                   made.Quote(words, "法制教育", Assertion::kNone)};
  term.evidence_total = 2;

  Outcome& hostile = made.Add("l09-boilerplate", Status::kFail, Reason::kDuplicate);
  hostile.evidence = {
      made.Quote("<script>alert('1')</script> & | `x` *y* [z](http://example.org) @everyone "
                 "\u202E倒\u202C ]]>",
                 "alert('1')</script> & | `x`", Assertion::kNone)};
  return std::move(made).Take();
}

DocumentAudit MakeAudit(const PackDefinition& pack) {
  DocumentAudit audit;
  audit.path = audit.known_as = "reports/<b>a & b</b>.txt";
  audit.sha256 = std::string(64, 'a');
  audit.document = MakeDocument();
  audit.sections = MakeSections(audit.document);
  const Span title = audit.document.paragraphs.front().text;
  audit.facts = {{"report_year", "2024", "title", title},
                 {"report_year", "2025", "headings", {}},
                 {"signed_date", "2025-01-06", "date", audit.document.paragraphs.back().text},
                 {"title", std::string(audit.document.Of(title)), "title", title},
                 {"unit", "澜坪镇", "title", title}};
  audit.superiors = {"栖川县"};
  audit.signatories = {"澜坪镇人民政府"};
  audit.han_characters = CountHan(audit.document.text);
  audit.profile = {"township", "recognised"};
  audit.parameters = {{"has_enforcement_power", {true, "default"}},
                      {"known_names", {std::vector<std::string>{"枫桥", "浦江"}, "command line"}},
                      {"max_length", {std::monostate(), "default"}},
                      {"report_year", {std::int64_t{2024}, "title"}}};
  Diagnostic notice;
  notice.code = "D005";
  notice.level = DiagnosticLevel::kWarning;
  notice.arguments = {{"count", "2"}};
  notice.place.line = 13;
  audit.notices = {notice};
  audit.outcomes = MakeOutcomes(pack, audit.document, audit.sections);
  audit.score = Score(audit.outcomes, pack, {});
  audit.gate_passes = audit.score->gate_passes;
  audit.gate_reasons = audit.score->gate_reasons;
  return audit;
}

// The same document, found to be of another kind: nothing else is judged.
DocumentAudit MakeWrongDocument(const PackDefinition& pack) {
  DocumentAudit audit = MakeAudit(pack);
  audit.path = audit.known_as = "reports/信息公开.txt";
  Outcome refused;
  refused.rule = 0;
  refused.status = Status::kFail;
  refused.reason = Reason::kWrongDocument;
  refused.severity = Severity::kFatal;
  refused.message = "document.refused";
  refused.arguments = {{"title", "政府信息公开工作年度报告"}};
  audit.outcomes = {std::move(refused)};
  audit.score.reset();
  audit.wrong_document = true;
  audit.gate_passes = false;
  audit.gate_reasons = {{"gate.wrong-document", {}}};
  return audit;
}

DocumentAudit MakeFlawless(const PackDefinition& pack) {
  DocumentAudit audit = MakeAudit(pack);
  audit.path = audit.known_as = "reports/c.txt";
  audit.notices.clear();
  for (Outcome& outcome : audit.outcomes) {
    const int points = pack.rules[static_cast<std::size_t>(outcome.rule)].points;
    Outcome passed;
    passed.rule = outcome.rule;
    passed.severity = outcome.severity;
    passed.earned = passed.possible = points;
    outcome = std::move(passed);
  }
  audit.score = Score(audit.outcomes, pack, {});
  audit.gate_passes = true;
  audit.gate_reasons.clear();
  return audit;
}

}  // namespace

Audit SampleAudit() {
  Audit audit;
  audit.program_version = "0.0.0";
  audit.pack = MakePack();
  audit.options = {"2026-11-21", "zh-CN", "auto", {{"known_names", "枫桥,浦江"}}};
  audit.inputs.push_back({MakeAudit(*audit.pack), std::nullopt});
  return audit;
}

Audit SampleBatch() {
  Audit audit = SampleAudit();
  audit.inputs.push_back({std::nullopt, FailedDocument{"/home/someone/reports/b.docx",
                                                       {"D010", {{"format", "docx"}}}}});
  audit.inputs.push_back({MakeWrongDocument(*audit.pack), std::nullopt});
  audit.inputs.push_back({MakeFlawless(*audit.pack), std::nullopt});
  Diagnostic skipped;
  skipped.code = "C050";
  skipped.level = DiagnosticLevel::kNote;
  skipped.arguments = {{"count", "1"}, {"kinds", ".png"}};
  audit.notices = {skipped};
  return audit;
}

Audit SampleRoster() {
  Audit audit = SampleBatch();
  auto roster = std::make_shared<Roster>();
  Submissions submissions;
  const auto add = [&](std::string unit, std::vector<std::size_t> inputs, SubmissionState state) {
    roster->entries.emplace_back().unit = std::move(unit);
    UnitSubmission& submission = submissions.units.emplace_back();
    submission.entry = roster->entries.size() - 1;
    submission.inputs = std::move(inputs);
    submission.state = state;
    submission.due = Date{2025, 1, 2};
    return &submission;
  };
  UnitSubmission* late = add("澜坪镇", {0, 2}, SubmissionState::kLate);
  late->received = Date{2025, 1, 6};
  late->received_by_roster = false;
  late->days_late = 4;
  roster->entries.back().aliases = {"澜坪"};
  roster->entries.back().level = "乡镇";
  roster->entries.back().contact = "张某 0000-1";
  add("松渚镇", {1}, SubmissionState::kUndated);
  add("<script>|`镇`</script>=1", {}, SubmissionState::kMissing)->days_late = 688;
  add("柳湾镇", {}, SubmissionState::kAwaited)->due = Date{2027, 3, 1};
  add("鹭汀镇", {}, SubmissionState::kOnTime)->received = Date{2025, 1, 1};
  submissions.unknown = {3};
  submissions.roster = std::move(roster);
  audit.submissions = std::move(submissions);
  return audit;
}

Audit SampleLikeness() {
  Audit audit = SampleBatch();
  const auto stretch = [&audit](std::size_t input) {
    const Document& document = audit.inputs[input].audited->document;
    const std::size_t at = document.text.find("<script>");
    const int paragraph =
        at == std::string::npos ? 0 : document.ParagraphAt(static_cast<std::uint32_t>(at));
    return document.paragraphs[static_cast<std::size_t>(paragraph)].text;
  };
  Likeness likeness;
  likeness.first = 0;
  likeness.second = 2;
  likeness.kind = LikenessKind::kOtherYears;
  likeness.shared = 126;
  likeness.first_text = 250;
  likeness.second_text = 200;
  likeness.share = 6300;
  likeness.longest = 80;
  likeness.passages = {{stretch(0), stretch(2), 80}};
  audit.likenesses = {likeness};
  return audit;
}

}  // namespace hegui::test
