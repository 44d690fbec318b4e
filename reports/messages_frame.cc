#include "reports/message_tables.h"

namespace hegui {
namespace {

// What stands around the findings: headings, labels and sentences of the reports for people.
constexpr Message kMessages[] = {
    // The page.
    {"masthead", "合规检查报告", "Compliance report"},
    {"page.title", "{subject} {year}年度合规检查报告", "Compliance report: {subject} {year}"},
    {"page.title.plain", "{subject} 合规检查报告", "Compliance report: {subject}"},
    {"page.batch", "合规检查汇总", "Compliance reports: overview"},
    {"nav.skip", "跳到正文", "Skip to the content"},
    {"nav.back", "返回汇总", "Back to the overview"},
    {"nav.label", "本报告各部分", "Parts of this report"},
    {"caution",
     "本报告由程序依据所提交的文字作出，只说明文中有无表述，不说明有关工作是否开展；结论供人工复核"
     "，不直接作为通报依据。",
     "This report was made by a program from the text as submitted. It says what the text says, "
     "not what was done; a person decides."},

    // The first screen.
    {"head.year", "{year}年度", "{year}"},
    {"verdict.pass", "通过门槛检查，有 {count} 项须改进。",
     "The gate holds; {count, plural, one {# rule is} other {# rules are}} to be mended."},
    {"verdict.pass-clean", "通过门槛检查，未发现须改进之处。",
     "The gate holds; nothing was found to mend."},
    {"verdict.fail", "未通过门槛检查：{reasons}。", "The gate fails: {reasons}."},
    {"verdict.fail.plain", "未通过门槛检查。", "The gate fails."},
    {"verdict.reviews", "另有 {count} 项须人工复核。",
     "{count, plural, one {# rule is} other {# rules are}} left to a person."},
    {"sentence.separator", "", " "},
    {"clause.separator", "；", "; "},
    {"score.unit", "分", "points"},
    {"score.bounds",
     "得 {earned} 分，满分 {possible} 分（只计适用项目）；可判定的分值占 {coverage}。",
     "{earned} of {possible} points that apply; {coverage} of them could be judged."},
    {"score.bounds-open",
     "得 {earned} 分，满分 {possible} 分（只计适用项目）；可判定的分值占 "
     "{coverage}，待复核项全部符合时至多 {upper} 分。",
     "{earned} of {possible} points that apply; {coverage} of them could be judged. At most "
     "{upper}, if all open questions turn out well."},
    {"score.line", "得分 {lower}（{earned}/{possible} 分）",
     "Score {lower} ({earned}/{possible} points)"},
    {"score.line-open", "得分 {lower}，至多 {upper}（{earned}/{possible} 分）",
     "Score {lower}, at most {upper} ({earned}/{possible} points)"},
    {"score.grade", "等次 {grade}", "grade {grade}"},
    {"score.capped", "按得分应为“{uncapped}”，因“{rules}”不符合要求，等次限为“{grade}”。",
     "The score alone would give “{uncapped}”; “{rules}” caps the grade at “{grade}”."},
    {"score.none", "未评分", "no score"},
    {"mendings.line", "改好以下 {count} 处，最多可得 {points} 分",
     "Mending these {count} earns up to {points} points"},
    {"glance.heading", "须改进项目一览", "All findings at a glance"},
    {"points.lost", "{points} 分", "{points}"},
    {"points.open", "待定 {points} 分", "{points} open"},

    // Parts of a report on a document.
    {"head.findings", "须改进的项目", "What to mend"},
    {"head.reviews", "须人工复核的项目", "What a person must look at"},
    {"head.points", "得分明细", "Points"},
    {"head.others", "其他项目", "Other rules"},
    {"head.reading", "文件识读情况", "How the document was read"},
    {"head.text", "文件全文", "The document"},

    // Findings.
    {"findings.lead", "按可挽回的分值排列，分值相同的按严重程度排列。其中：{severities}。",
     "By points lost, then by severity: {severities}."},
    {"findings.severity", "{severity} {count} 项", "{count} {severity}"},
    {"findings.more", "另有 {count} 项，详见网页或者 Markdown 格式的报告。",
     "{count} more; the HTML and Markdown reports have them all."},
    {"finding.asks", "要求", "Asked"},
    {"finding.evidence", "原文", "Text"},
    {"finding.searched", "查找情况", "Looked for"},
    {"finding.items", "分项", "Items"},
    {"finding.hint", "怎么改", "What to do"},
    {"finding.basis", "依据", "Basis"},
    {"finding.severity", "严重程度：{severity}", "severity: {severity}"},
    {"finding.points", "得分 {points}", "points {points}"},
    {"basis.unverified", "待核", "unverified"},
    {"evidence.more", "另有 {count} 处", "{count} more"},
    {"searched.sections", "查找范围：", "In: "},
    {"searched.nowhere", "文中没有应当写明这一内容的部分。",
     "The text has no part where this belongs."},
    {"searched.terms", "查找用语：", "For: "},
    {"searched.more", " 等，另有 {count} 个", " and {count} more"},
    {"searched.nearest", "最接近的表述：", "The nearest miss:"},
    {"searched.no-nearest", "全文未见相近表述。",
     "Nothing like it was found anywhere in the text."},
    {"nearest.line", "最接近的表述在{place}：“{quote}”，{note}",
     "Nearest: {place}, “{quote}”: {note}"},
    {"nearest.line.plain", "最接近的表述在{place}：“{quote}”", "Nearest: {place}, “{quote}”"},
    {"slip.done", "整改情况：", "Mended:"},
    {"slip.checked", "复核人及日期：", "Checked by, on:"},
    {"reviews.lead", "程序难以判定，请逐项复核后在方框内打钩。",
     "The program cannot tell. Look at each and tick it off."},
    {"index.basis", "按依据查看", "By basis"},

    {"markdown.more", "篇幅所限，另有 {count} 项未列出，详见网页格式的报告。",
     "{count} more do not fit here; the HTML report has them all."},
    {"full-stop", "。", "."},
    {"colon", "：", ": "},

    // Places.
    {"place.line", "第{line}行第{column}字", "line {line}, column {column}"},
    {"place.paragraph", "第{line}段第{column}字", "paragraph {line}, character {column}"},
    {"place.page", "第{page}页第{line}行第{column}字", "page {page}, line {line}, column {column}"},

    // Points.
    {"groups.caption", "各组得分", "Points by group"},
    {"groups.group", "分组", "Group"},
    {"groups.share", "得分率", "Share"},
    {"groups.points", "得分", "Points"},
    {"bands.lead", "等次（按得分下限）：", "Grades, by the lower bound: "},
    {"band", "{grade} {from} 分以上", "{grade} from {from}"},
    {"band.lowest", "{grade} {from} 分以下", "{grade} below {from}"},
    {"ledger.caption", "扣分明细", "Every point that was lost"},
    {"ledger.rule", "项目", "Rule"},
    {"ledger.item", "分项", "Item"},
    {"ledger.place", "位置", "Place"},
    {"ledger.points", "分值", "Points"},
    {"ledger.possible", "适用项目满分", "Points that apply"},
    {"ledger.lost", "扣分合计", "Sum of what was lost"},
    {"ledger.earned", "得分", "Points earned"},

    // The other rules.
    {"others.none", "没有其他项目。", "There are no others."},
    {"folded.passed", "符合的项目", "Passed"},
    {"folded.na", "不适用的项目", "Not applicable"},
    {"folded.waived", "已豁免的项目", "Waived"},

    // How the document was read.
    {"reading.lead", "以下是程序对文件的识读结果。识读有误时，得分也会有误，请一并核对。",
     "What the program made of the document. Where it reads wrong, it judges wrong; please check."},
    {"reading.sections", "章节", "Sections"},
    {"reading.facts", "基本事实", "Facts"},
    {"reading.parameters", "检查参数", "Parameters"},
    {"reading.notices", "识读提示", "Notices"},
    {"reading.source", "文件", "File"},
    {"map.place", "位置", "Place"},
    {"map.heading", "标题", "Heading"},
    {"map.role", "认作", "Taken for"},
    {"map.findings", "须改进", "Findings"},
    {"map.no-heading", "（无标题）", "(no heading)"},
    {"map.unrecognised", "未识别", "not recognised"},
    {"fact.differs", "{fact}（另一处）", "{fact} (elsewhere)"},
    {"label.profile", "单位类型", "profile"},
    {"label.file", "文件名", "file"},
    {"label.format", "格式", "format"},
    {"label.encoding", "编码", "charset"},
    {"label.program", "程序", "program"},
    {"label.pack", "规则包", "pack"},
    {"label.digest", "规则包摘要", "digest of the rule pack"},
    {"label.model", "计分方法", "score model"},
    {"label.as-of", "判定基准日", "as of"},
    {"value.auto", "自动识别", "auto"},
    {"text.lead",
     "以下为提交的原文。红线标出须改进之处，数字为项目序号；点线标出其他项目引为依据之处；左侧为行"
     "号。",
     "The text as submitted. Underlined in red: what findings quote, with their numbers; dotted: "
     "what other rules rest on; left: line numbers."},
    {"text.too-long", "文件过长，此处不附全文，请按行号查对原文。",
     "The document is too long to be shown here; please look up the places in it."},
    {"text.left-out", "文件较多，此处不附全文，请按行号查对原文。",
     "With so many documents their texts are left out here; please look up the places in them."},

    // A batch.
    {"overview.heading", "汇总", "Overview"},
    {"overview.summary",
     "共检查 {documents} 份：通过 {passed} 份，未通过 {failed} 份；另有 {unread} 份无法读取。",
     "Audited: {documents}; passed: {passed}; failed: {failed}; unreadable: {unread}."},
    {"overview.grades", "等次分布", "Grades"},
    {"overview.tallies", "共性问题（部分符合和不符合的份数）", "The commonest defects"},
    {"overview.missed", "{missed}/{judged} 份", "{missed} of {judged}"},
    {"overview.grid", "逐份逐项对照", "Every rule and every document"},
    {"grade.none", "未评等次", "no grade"},
    {"failed.heading", "{count} 份文件无法读取", "Files that could not be read: {count}"},
    {"column.number", "序号", "No."},
    {"column.unit", "单位", "Unit"},
    {"column.year", "年度", "Year"},
    {"column.score", "得分", "Score"},
    {"column.upper", "至多", "At most"},
    {"column.grade", "等次", "Grade"},
    {"column.gate", "结论", "Gate"},
    {"column.notices", "提示", "Notices"},
    {"column.file", "文件", "File"},
    {"gate-word.pass", "通过", "pass"},
    {"gate-word.fail", "未通过", "fail"},
    {"gate-word.unread", "无法读取", "unreadable"},

    // The foot.
    {"footer.heading", "复现信息", "To get this report again"},
    {"footer.changes", "对规则的调整及理由", "Changes of rules, with reasons"},
    {"footer.notices", "运行提示", "Notices of the run"},
    {"footer.print", "如需纸质件或者 PDF，请用浏览器的“打印”功能，本报告已按 A4 版式编排。",
     "For paper or PDF, use the browser’s print function; the report is laid out for A4."},
    {"change.changed", "已调整", "changed"},
    {"change.disabled", "已停用", "disabled"},
};

}  // namespace

std::span<const Message> FrameMessages() { return kMessages; }

}  // namespace hegui
